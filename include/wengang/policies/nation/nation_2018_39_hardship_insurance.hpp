// The nation's hardship refund of 2019, second way: half of six months of social insurance payable.
#pragma once

#include "../amending.hpp"
#include "nation_2018_39_hardship_benefit.hpp"

namespace wengang::policies {

namespace nation_2018_39_hardship_insurance_text {

using namespace literals;
inline constexpr document at{"国发〔2018〕39号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "2018年12月5日公布，2019年1月1日至12月31日实施", "made public on 5 December 2018, for 1 January to 31 December 2019",
     at("困难企业返还，2019年1月1日至12月31日")},
    {"amount", "两种方式之一：6个月的企业及其职工应缴纳社会保险费的50%；另一种按当地失业保险金和参保职工人数，由各地选定",
     "one of two ways: 50 % of six months of social insurance payable by enterprise and employees; the other goes by the local benefit "
     "and the insured; places choose",
     at("困难企业返还")},
    {"layoff_rate", "只写“不裁员或少裁员”，按当时有效的人社部发〔2014〕76号判定",
     "it only says no or few layoffs; decided by 人社部发〔2014〕76号, which was in force", at("困难企业返还")},
};

}  // namespace nation_2018_39_hardship_insurance_text

inline constexpr policy nation_2018_39_hardship_insurance = published([] {
    using namespace nation_2018_39_hardship_insurance_text;
    policy p = amending(nation_2018_39_hardship_benefit);
    p.id = "nation_2018_39_hardship_insurance";
    p.document = at.number;
    p.title = "关于做好当前和今后一个时期促进就业工作的若干意见";
    p.place = {0, "China", "全国"};
    p.published = {2018, 12, 5};
    p.effective_from = {2019, 1, 1};

    p.caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = at("困难企业返还")}};
    p.base = {{.gross = fact::social_insurance_payable_6_months, .exclusions = {}}, at("困难企业返还")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
