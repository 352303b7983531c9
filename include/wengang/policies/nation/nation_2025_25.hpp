// The nation, July 2025: for relevant firms up to 50 and 90 %.
#pragma once

#include "../amending.hpp"
#include "nation_2025_18.hpp"

namespace wengang::policies {

namespace nation_2025_25_text {

using namespace literals;
inline constexpr document at{"国办发〔2025〕25号", grade::repost};
inline constexpr document reported{at.number, grade::press};
inline constexpr document recalled{at.number, grade::general};

inline constexpr note procedure[] = {
    {"dates", "取2025年7月9日（中央网站转载地址所示）；7月10日、11日报道；成文日期未见",
     "9 July 2025 is taken, the day in the address of a central site's repost; reported on 10 and 11 July; the day of signing was not seen",
     recalled("公布日期")},
    {"scope", "“相关企业”未写明，不参与判定；不属于相关企业的仍按人社部发〔2025〕18号的30%、60%",
     "who the relevant firms are is not said and not decided by; the others stay at the 30 and 60 % of 人社部发〔2025〕18号", at("一（二）")},
    {"basis", "缴费月数、裁员率和期限仍按人社部发〔2025〕18号", "months paid, layoff rate and end stay those of 人社部发〔2025〕18号",
     reported("稳岗返还（报道）")},
};

}  // namespace nation_2025_25_text

inline constexpr policy nation_2025_25 = published([] {
    using namespace nation_2025_25_text;
    policy p = amending(nation_2025_18);
    p.id = "nation_2025_25";
    p.document = at.number;
    p.title = "关于进一步加大稳就业政策支持力度的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2025, 7, 9};

    p.reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("一（二）")};
    p.caps[0] = {.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = reported("稳岗返还（报道）")};
    p.caps[1] = {.kinds = kind::enterprise, .sizes = size::not_large, .at = 90_percent, .source = at("一（二）")};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("一（二）（最高提至不超过）")}};
    p.base.source = at("一（二）");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
