// The nation 2017: the campaign of 2018 to 2020 (护航行动). It lowers thresholds for steel, coal and coal power without a number.
#pragma once

#include "../amending.hpp"
#include "nation_2015_23.hpp"

namespace wengang::policies {

namespace nation_2017_129_text {

using namespace literals;
inline constexpr document at{"人社厅发〔2017〕129号", grade::press};
inline constexpr document state_council{"国发〔2017〕28号", grade::press};
inline constexpr document jilin{"吉人社联字〔2018〕54号"};

inline constexpr note procedure[] = {
    {"dates", "成文日期未见，取2017年9月30日的报道日期", "the day of signing was not seen; that of the report, 30 September 2017, is taken",
     at("报道日期")},
    {"years", "行动自2018年至2020年", "the campaign runs from 2018 to 2020", jilin("首段")},
    {"basis", "其余条件仍按人社部发〔2014〕76号和人社失业司便函〔2015〕10号",
     "the other conditions stay those of 人社部发〔2014〕76号 and 人社失业司便函〔2015〕10号", at("护航行动（报道）")},
    {"layoff_rate", "对钢铁、煤炭、煤电企业降低门槛，未写数值，不参与判定",
     "the threshold is lowered for steel, coal and coal power, without a number; it is not decided by", state_council("稳岗补贴（报道）")},
    {"amount", "对钢铁、煤炭、煤电企业提高标准，未写数值；本通知不写上限",
     "the refund is raised for steel, coal and coal power, without a number; this notice prints no cap", state_council("稳岗补贴（报道）")},
    {"reserve", "备付期限不足1年的统筹地区可由省级调剂金帮助，不参与判定",
     "pooling areas with a reserve below a year may be helped by the province's adjustment money; it is not decided by",
     at("省级调剂金（报道）")},
};

}  // namespace nation_2017_129_text

inline constexpr policy nation_2017_129 = published([] {
    using namespace nation_2017_129_text;
    policy p = amending(nation_2015_23);
    p.id = "nation_2017_129";
    p.document = at.number;
    p.title = "关于实施失业保险援企稳岗“护航行动”的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2017, 9, 30};
    p.refund_year_first = 2018;

    p.reserve.source = at("统筹地区条件（报道）");
    p.caps = {};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
