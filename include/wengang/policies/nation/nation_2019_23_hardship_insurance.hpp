// The nation's hardship refund of 2019 as the ministries set it out, second way: half of six months of social insurance payable.
#pragma once

#include "../amending.hpp"
#include "nation_2019_23_hardship_benefit.hpp"

namespace wengang::policies {

namespace nation_2019_23_hardship_insurance_text {

using namespace literals;
inline constexpr document at{"人社部发〔2019〕23号", grade::repost};
inline constexpr document recalled{at.number, grade::general};
inline constexpr document prolonged = nation_2019_23_hardship_benefit_text::prolonged;

inline constexpr note procedure[] = {
    {"dates", "2019年1月1日至12月31日实施；转载未载日期，成文日期2019年3月11日据一般知识",
     "for 1 January to 31 December 2019; the repost has no date, 11 March 2019 is general knowledge", recalled("成文日期")},
    {"amount", "两种方式之一：6个月的企业及其职工应缴纳社会保险费的50%；另一种按当地失业保险金和参保职工人数，由各地选定",
     "one of two ways: 50 % of six months of social insurance payable by enterprise and employees; the other goes by the local benefit "
     "and the insured; places choose",
     at("一")},
    {"scope", "还须符合当地认定标准，并提供与工会协商制定的稳定就业岗位措施",
     "the enterprise must also meet the place's own standard and bring measures to keep posts that were agreed with the union",
     at("一（二）")},
    {"later_notice", "实施期限后延长至2020年12月31日", "later prolonged to 31 December 2020", prolonged("二（一）")},
};

}  // namespace nation_2019_23_hardship_insurance_text

inline constexpr policy nation_2019_23_hardship_insurance = published([] {
    using namespace nation_2019_23_hardship_insurance_text;
    policy p = amending(nation_2019_23_hardship_benefit);
    p.id = "nation_2019_23_hardship_insurance";
    p.document = at.number;
    p.title = "关于失业保险支持企业稳定就业岗位的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2019, 3, 11};

    p.caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = at("一")}};
    p.base = {{.gross = fact::social_insurance_payable_6_months, .exclusions = {}}, at("一")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
