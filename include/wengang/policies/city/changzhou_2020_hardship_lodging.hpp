// Changzhou 2020, enterprises in difficulty in lodging, catering, culture and tourism: two months of the city's benefit
// for the average insured.
#pragma once

#include "changzhou_2020_hardship_trade.hpp"

namespace wengang::policies {

namespace changzhou_2020_hardship_lodging_text {

using namespace literals;
inline constexpr document at = changzhou_2020_hardship_trade_text::at;

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以企业稳岗扩岗专项支持计划报道日期（2020年5月18日）代替",
     "its date was not found; that of the report on the national plan (18 May 2020) stands in for it",
     nation_2020_30_hardship_benefit_text::at("报道日期")},
    {"scope", "限住宿、餐饮、文化、旅游企业；行业由经办机构认定，此处只判定是否服务业",
     "of lodging, catering, culture and tourism only; the agency finds the sector, here only the service sector is "
     "asked for",
     at("行业")},
    {"amount", "另有6个月的做法，年度未见", "six months are reported as well, without a year", at("6个月")},
};

}  // namespace changzhou_2020_hardship_lodging_text

inline constexpr policy changzhou_2020_hardship_lodging = published([] {
    using namespace changzhou_2020_hardship_lodging_text;
    policy p = changzhou_2020_hardship_trade;
    p.id = "changzhou_2020_hardship_lodging";
    p.title = "常州市2020年困难企业稳岗返还（住宿、餐饮、文化、旅游）";
    p.rates[0].source = p.base.source = at("2个月×平均参保人数");
    p.base.value.benefit_months = 2;
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
