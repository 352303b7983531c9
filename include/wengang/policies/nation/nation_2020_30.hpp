// The nation, May 2020: the plan to keep and add posts. 100 % for smaller enterprises until the end of the year.
#pragma once

#include "../amending.hpp"
#include "nation_2020_6.hpp"

namespace wengang::policies {

namespace nation_2020_30_text {

using namespace literals;
inline constexpr document at{"关于实施企业稳岗扩岗专项支持计划的通知", grade::repost};
inline constexpr document recalled{"人社部发〔2020〕30号", grade::general};

inline constexpr note procedure[] = {
    {"dates", "2020年5月18日报道；成文日期未见", "reported on 18 May 2020; the day of signing was not seen", at("报道日期")},
    {"basis", "文号据一般知识，所读转载未载", "the number is general knowledge; the reposts have none", recalled("文号")},
    {"amount", "提高返还标准后，尽快补发2020年度返还资金", "what was paid for 2020 before the rise is topped up soon", at("二（一）")},
    {"reserve", "备付能力不足的统筹地区由省级调剂金帮助实施困难企业稳岗返还",
     "where the reserve is too short the province's adjustment money helps with the hardship refund", at("二（一）")},
};

}  // namespace nation_2020_30_text

inline constexpr policy nation_2020_30 = published([] {
    using namespace nation_2020_30_text;
    policy p = amending(nation_2020_6);
    p.id = "nation_2020_30";
    p.document = at.number;
    p.title = "关于实施企业稳岗扩岗专项支持计划的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2020, 5, 18};
    p.effective_until = {{2020, 12, 31}, at("二（一）")};

    p.reserve.source = at("二（一）");
    p.caps[1].source = at("二（一）");
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("二（一）（最高可提至）")}};
    p.base.source = at("二（一）");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
