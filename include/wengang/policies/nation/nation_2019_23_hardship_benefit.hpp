// The nation's hardship refund of 2019 as the ministries set it out, first way: six months of benefit for everybody insured.
#pragma once

#include "../amending.hpp"
#include "nation_2019_23.hpp"

namespace wengang::policies {

namespace nation_2019_23_hardship_benefit_text {

using namespace literals;
inline constexpr document at{"人社部发〔2019〕23号", grade::repost};
inline constexpr document recalled{at.number, grade::general};
inline constexpr document prolonged{"国发〔2019〕28号", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "2019年1月1日至12月31日实施；转载未载日期，成文日期2019年3月11日据一般知识",
     "for 1 January to 31 December 2019; the repost has no date, 11 March 2019 is general knowledge", recalled("成文日期")},
    {"amount", "两种方式之一：6个月的当地月人均失业保险金和参保职工人数；另一种为6个月应缴社会保险费的50%，由各地选定",
     "one of two ways: six months of the local benefit times the insured; the other is 50 % of six months of social insurance payable; "
     "places choose",
     at("一")},
    {"scope", "还须符合当地认定标准，并提供与工会协商制定的稳定就业岗位措施",
     "the enterprise must also meet the place's own standard and bring measures to keep posts that were agreed with the union",
     at("一（二）")},
    {"open_points", "参保职工人数未写口径，按月平均读（太原2019年、常州2020年均按平均人数）",
     "which head count the insured are is not said; read as the monthly average, as Taiyuan in 2019 and Changzhou in 2020 did", at("一")},
    {"later_notice", "实施期限后延长至2020年12月31日", "later prolonged to 31 December 2020", prolonged("二（一）")},
};

}  // namespace nation_2019_23_hardship_benefit_text

inline constexpr policy nation_2019_23_hardship_benefit = published([] {
    using namespace nation_2019_23_hardship_benefit_text;
    policy p = amending(nation_2019_23);
    p.id = "nation_2019_23_hardship_benefit";
    p.document = at.number;
    p.title = "关于失业保险支持企业稳定就业岗位的通知";
    p.place = {0, "China", "全国"};
    p.scheme = scheme::hardship;
    p.published = p.effective_from = {2019, 3, 11};
    p.effective_until = {{2019, 12, 31}, at("一")};
    p.refund_year_last = 2019;

    p.reserve = {{.months = 24, .measured_at = pooling_level::pooling_area}, at("一（一）")};
    set(p.conditions, require(fact::recovering, reason::not_recovering, at("一")));
    p.caps = {{.kinds = kind::enterprise, .at = 100_percent, .source = at("一")}};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("一（可按）")}};
    p.base = {{.benefit_months = 6}, at("一"), true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
