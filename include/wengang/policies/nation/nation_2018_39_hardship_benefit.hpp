// The nation's hardship refund of 2019, first way: six months of the local unemployment benefit for everybody insured.
#pragma once

#include "nation_2018_39.hpp"

namespace wengang::policies {

namespace nation_2018_39_hardship_benefit_text {

using namespace literals;
inline constexpr document at{"国发〔2018〕39号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "2018年12月5日公布，2019年1月1日至12月31日实施", "made public on 5 December 2018, for 1 January to 31 December 2019",
     at("困难企业返还，2019年1月1日至12月31日")},
    {"amount", "两种方式之一：6个月的当地月人均失业保险金和参保职工人数；另一种为6个月应缴社会保险费的50%，由各地选定",
     "one of two ways: six months of the local benefit times the insured; the other is 50 % of six months of social insurance payable; "
     "places choose",
     at("困难企业返还")},
    {"layoff_rate", "只写“不裁员或少裁员”，按当时有效的人社部发〔2014〕76号判定",
     "it only says no or few layoffs; decided by 人社部发〔2014〕76号, which was in force", at("困难企业返还")},
    {"open_points", "参保职工人数未写口径，按月平均读（太原2019年、常州2020年均按平均人数）；基金备付期限见人社部发〔2019〕23号",
     "which head count the insured are is not said; read as the monthly average, as Taiyuan in 2019 and Changzhou in 2020 did; for the "
     "reserve period see 人社部发〔2019〕23号",
     at("困难企业返还")},
};

}  // namespace nation_2018_39_hardship_benefit_text

inline constexpr policy nation_2018_39_hardship_benefit = published([] {
    using namespace nation_2018_39_hardship_benefit_text;
    return policy{
        .id = "nation_2018_39_hardship_benefit",
        .document = at.number,
        .title = "关于做好当前和今后一个时期促进就业工作的若干意见",
        .place = {0, "China", "全国"},
        .scheme = scheme::hardship,
        .level = level::nation,
        .published = {2018, 12, 5},
        .effective_from = {2019, 1, 1},
        .effective_until = {{2019, 12, 31}, at("困难企业返还，2019年1月1日至12月31日")},
        .refund_year_first = 2019,
        .refund_year_last = 2019,

        .conditions = {one_of(kind::enterprise, at("困难企业返还")),
                       require(fact::recovering, reason::not_recovering, at("困难企业返还"))},
        .layoffs = {.formula = readings::claimants_by_average, .limit = nation_2018_39_text::few_layoffs},
        .caps = {{.kinds = kind::enterprise, .at = 100_percent, .source = at("困难企业返还")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("困难企业返还（可按）")}},
        .base = {{.benefit_months = 6}, at("困难企业返还"), true},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
