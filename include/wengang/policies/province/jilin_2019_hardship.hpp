// Jilin 2019, enterprises in difficulty: six months of the local benefit for everybody insured.
#pragma once

#include "../nation/nation_2019_23_hardship_benefit.hpp"
#include "jilin_2019.hpp"

namespace wengang::policies {

namespace jilin_2019_hardship_text {

using namespace literals;
inline constexpr document at{"吉林省2019年稳岗返还通知", grade::repost};  // known from a report on it

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以人社部发〔2019〕23号的日期代替",
     "its date was not found; the date of the national notice stands in for it",
     nation_2019_23_hardship_benefit_text::at("一")},
    {"layoff_rate", "减少人数或领取失业保险金人数占参保人数；参保人数未写明为年初数，按年初数计",
     "the reduction, or the claimants, over the insured; that these are the insured at the start of the year is a "
     "reading",
     at("裁员率")},
    {"amount", "参保职工人数未写明口径，按平均参保人数计",
     "which head count the insured are is not said; the average is a reading", at("困难企业")},
};

}  // namespace jilin_2019_hardship_text

inline constexpr policy jilin_2019_hardship = published([] {
    using namespace jilin_2019_hardship_text;
    policy p = starting_from(nation_2019_23_hardship_benefit);
    p.id = "jilin_2019_hardship";
    p.document = at.number;
    p.title = "吉林省2019年困难企业稳岗返还";
    p.place = jilin_2019.place;
    p.level = level::province;
    p.published = p.effective_from = nation_2019_23_hardship_benefit.published;

    p.layoffs.formula = jilin_2019.layoffs.formula;
    p.layoffs.alternative = jilin_2019.layoffs.alternative;
    p.rates = {{.standing = {}, .at = 100_percent, .source = at("困难企业")}};
    p.base = {{.gross = {},
               .exclusions = {},
               .benefit_months = 6,
               .benefit = {},
               .heads = {headcount_basis::monthly_average, {}}},
              at("困难企业"),
              true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
