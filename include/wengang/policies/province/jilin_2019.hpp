// Jilin 2019: 50 % of what was paid, 60 % in counties of deep poverty; either the reduction or the claimants will do.
#pragma once

#include "../nation/nation_2019_23.hpp"

namespace wengang::policies {

namespace jilin_2019_text {

using namespace literals;
inline constexpr document at{"吉林省2019年稳岗返还通知", grade::repost};  // known from a report on it

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以人社部发〔2019〕23号的日期代替",
     "its date was not found; the date of the national notice stands in for it", nation_2019_23_text::at("一")},
    {"layoff_rate", "减少人数或领取失业保险金人数占参保人数；参保人数未写明为年初数，按年初数计",
     "the reduction, or the claimants, over the insured; that these are the insured at the start of the year is a "
     "reading",
     at("裁员率")},
    {"layoff_rate", "基金结余较多的统筹区，裁员率可高于当地、低于全国城镇登记失业率；审核时由地区事项的登记失业率体现",
     "areas with large balances may accept a rate above the local and below the national registered rate; the area's "
     "registered rate stands for the one that applies",
     at("裁员率")},
    {"basis", "去产能企业仍按吉人社联字〔2018〕54号", "de-capacity enterprises stay under the notice of 2018",
     at("返还标准")},
    {"amount", "困难企业另按6个月当地月人均失业保险金乘以参保职工人数返还",
     "enterprises in difficulty: six months of the local benefit times the insured", at("困难企业")},
    {"review", "审核最长3个月", "the review takes three months at most", at("审核")},
};

}  // namespace jilin_2019_text

inline constexpr policy jilin_2019 = published([] {
    using namespace jilin_2019_text;
    constexpr layoff_formula reduction{
        .added = {fact::opening}, .deducted = {fact::closing}, .divisor = {fact::opening}};
    policy p = starting_from(nation_2019_23);
    p.id = "jilin_2019";
    p.document = at.number;
    p.title = "吉林省2019年失业保险稳岗返还";
    p.place = {220000, "Jilin", "吉林省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2019_23.published;
    p.refund_year_last = 2019;

    p.layoffs.formula = {reduction, at("裁员率（减少人数）"), true};
    p.layoffs.alternative = {formulas::claimants_by_opening, at("裁员率（领取失业保险金人数）"), true};
    p.beyond_caps = true;
    p.caps = {};  // 60 % is above the nation's cap
    p.rates = {{.standing = {{fact::de_capacity, true}},
                .result = rate_result::open,
                .has_base = false,
                .source = at("去产能企业")},
               {.standing = {{fact::deep_poverty_county, true}}, .at = 60_percent, .source = at("深度贫困县60%")},
               {.standing = {}, .at = 50_percent, .source = at("普通企业50%")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("实际缴纳失业保险费")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
