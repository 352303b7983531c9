// The nation's hardship refund of 2020, second way: at most three months of social insurance payable, in full.
#pragma once

#include "../amending.hpp"
#include "nation_2020_30_hardship_benefit.hpp"

namespace wengang::policies {

namespace nation_2020_30_hardship_insurance_text {

using namespace literals;
inline constexpr document at{"关于实施企业稳岗扩岗专项支持计划的通知", grade::repost};
inline constexpr document recalled{"人社部发〔2020〕30号", grade::general};

inline constexpr note procedure[] = {
    {"dates", "2020年5月18日报道；成文日期未见", "reported on 18 May 2020; the day of signing was not seen", at("报道日期")},
    {"basis", "文号据一般知识，所读转载未载；其余条件仍按人社部发〔2019〕23号、人社部明电〔2020〕2号",
     "the number is general knowledge; the other conditions stay those of 人社部发〔2019〕23号 and 人社部明电〔2020〕2号", recalled("文号")},
    {"amount", "两种方式之一：不超过3个月的企业及其职工应缴纳社会保险费；另一种按当地失业保险金和参保职工人数",
     "one of two ways: at most three months of social insurance payable by enterprise and employees; the other goes by the local benefit "
     "and the insured",
     at("二（一）")},
    {"reserve", "备付能力不足的统筹地区由省级调剂金帮助，不参与判定",
     "where the reserve is too short the province's adjustment money helps; it is not decided by", at("二（一）")},
};

}  // namespace nation_2020_30_hardship_insurance_text

inline constexpr policy nation_2020_30_hardship_insurance = published([] {
    using namespace nation_2020_30_hardship_insurance_text;
    policy p = amending(nation_2020_30_hardship_benefit);
    p.id = "nation_2020_30_hardship_insurance";
    p.document = at.number;
    p.title = "关于实施企业稳岗扩岗专项支持计划的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2020, 5, 18};

    p.base = {{.gross = fact::social_insurance_payable_3_months, .exclusions = {}}, at("二（一）")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
