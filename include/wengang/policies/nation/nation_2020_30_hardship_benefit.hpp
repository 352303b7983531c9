// The nation's hardship refund of 2020, first way: at most six months of the local benefit for everybody insured.
#pragma once

#include "../amending.hpp"
#include "nation_2019_23_hardship_benefit.hpp"
#include "nation_2020_30.hpp"

namespace wengang::policies {

namespace nation_2020_30_hardship_benefit_text {

using namespace literals;
inline constexpr document at{"关于实施企业稳岗扩岗专项支持计划的通知", grade::repost};
inline constexpr document recalled{"人社部发〔2020〕30号", grade::general};
inline constexpr document prolonged = nation_2019_23_hardship_benefit_text::prolonged;

inline constexpr note procedure[] = {
    {"dates", "2020年5月18日报道；成文日期未见", "reported on 18 May 2020; the day of signing was not seen", at("报道日期")},
    {"basis", "文号据一般知识，所读转载未载；其余条件仍按人社部发〔2019〕23号、人社部明电〔2020〕2号",
     "the number is general knowledge; the other conditions stay those of 人社部发〔2019〕23号 and 人社部明电〔2020〕2号", recalled("文号")},
    {"amount", "两种方式之一：不超过6个月的当地月人均失业保险金和参保职工人数；另一种为不超过3个月应缴社会保险费",
     "one of two ways: at most six months of the local benefit times the insured; the other is at most three months of social insurance "
     "payable",
     at("二（一）")},
    {"reserve", "备付能力不足的统筹地区由省级调剂金帮助，不参与判定",
     "where the reserve is too short the province's adjustment money helps; it is not decided by", at("二（一）")},
    {"open_points", "参保职工人数未写口径，按月平均读（太原2019年、常州2020年均按平均人数）",
     "which head count the insured are is not said; read as the monthly average, as Taiyuan in 2019 and Changzhou in 2020 did",
     at("二（一）")},
};

}  // namespace nation_2020_30_hardship_benefit_text

inline constexpr policy nation_2020_30_hardship_benefit = published([] {
    using namespace nation_2020_30_hardship_benefit_text;
    policy p = amending(nation_2019_23_hardship_benefit);
    p.id = "nation_2020_30_hardship_benefit";
    p.document = at.number;
    p.title = "关于实施企业稳岗扩岗专项支持计划的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2020, 5, 18};
    p.effective_until = {{2020, 12, 31}, prolonged("二（一）")};
    p.refund_year_first = p.refund_year_last = 2020;

    p.reserve.source = at("二（一）");
    set(p.conditions, require(fact::recovering, reason::not_recovering, at("二（一）")));
    p.layoffs = nation_2020_2.layoffs;
    p.caps = {{.kinds = kind::enterprise, .at = 100_percent, .source = at("二（一）")}};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("二（一）（不超过）")}};
    p.base.source = at("二（一）");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
