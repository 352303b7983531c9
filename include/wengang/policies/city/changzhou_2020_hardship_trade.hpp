// Changzhou 2020, enterprises in difficulty in wholesale, retail and logistics: one month of the city's benefit for the
// average insured.
#pragma once

#include "../nation/nation_2020_30_hardship_benefit.hpp"

namespace wengang::policies {

namespace changzhou_2020_hardship_trade_text {

using namespace literals;
inline constexpr document at{"常州市2020年困难企业稳岗返还", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以企业稳岗扩岗专项支持计划报道日期（2020年5月18日）代替",
     "its date was not found; that of the report on the national plan (18 May 2020) stands in for it",
     nation_2020_30_hardship_benefit_text::at("报道日期")},
    {"scope", "限批发、零售、物流企业；行业由经办机构认定，此处只判定是否服务业",
     "of wholesale, retail and logistics only; the agency finds the sector, here only the service sector is asked for",
     at("行业")},
    {"amount", "另有6个月的做法，年度未见", "six months are reported as well, without a year", at("6个月")},
};

}  // namespace changzhou_2020_hardship_trade_text

inline constexpr policy changzhou_2020_hardship_trade = published([] {
    using namespace changzhou_2020_hardship_trade_text;
    policy p = starting_from(nation_2020_30_hardship_benefit);
    p.id = "changzhou_2020_hardship_trade";
    p.document = at.number;
    p.title = "常州市2020年困难企业稳岗返还（批发、零售、物流）";
    p.place = {320400, "Changzhou", "常州市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2020_30_hardship_benefit.published;

    condition service = require(fact::service_sector, reason::sector_not_covered, at("行业"));
    service.assumed = true;  // what every one of the sectors is
    set(p.conditions, service);
    p.rates = {{.standing = {}, .at = 100_percent, .source = at("1个月×平均参保人数")}};
    p.base = {{.gross = {},
               .exclusions = {},
               .benefit_months = 1,
               .benefit = {},
               .heads = {headcount_basis::monthly_average, {}}},
              at("1个月×平均参保人数")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
