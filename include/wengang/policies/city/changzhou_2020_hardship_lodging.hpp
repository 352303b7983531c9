// Changzhou 2020, enterprises in difficulty in lodging, catering, culture and tourism: two months of the city's benefit for the average insured.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace changzhou_2020_hardship_lodging_text {

using namespace literals;
inline constexpr document at{"常州市2020年困难企业稳岗返还", grade::mirror};
inline constexpr document ministry{"人社部明电〔2020〕2号", grade::repost};
inline constexpr document plan{"企业稳岗扩岗专项支持计划（2020年5月）", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以企业稳岗扩岗专项支持计划报道日期（2020年5月18日）代替", "its date was not found; that of the report on the national plan (18 May 2020) stands in for it",
     plan("困难企业返还")},
    {"scope", "限住宿、餐饮、文化、旅游企业；行业由经办机构认定，此处只判定是否服务业", "of lodging, catering, culture and tourism only; the agency finds the sector, here only the service sector is asked for", at("行业")},
    {"amount", "另有6个月的做法，年度未见", "six months are reported as well, without a year", at("6个月")},
};

}  // namespace changzhou_2020_hardship_lodging_text

inline constexpr policy changzhou_2020_hardship_lodging = published([] {
    using namespace changzhou_2020_hardship_lodging_text;
    condition service = require(fact::service_sector, reason::sector_not_covered, at("行业"));
    service.assumed = true;  // what every one of the sectors is
    return policy{
        .id = "changzhou_2020_hardship_lodging",
        .document = at.number,
        .title = "常州市2020年困难企业稳岗返还（住宿、餐饮、文化、旅游）",
        .place = {320400, "Changzhou", "常州市"},
        .scheme = scheme::hardship,
        .level = level::city,
        .published = {2020, 5, 18},
        .effective_from = {2020, 5, 18},
        .effective_until = {{2020, 12, 31}, plan("政策执行至2020年12月31日")},
        .refund_year_first = 2020,
        .refund_year_last = 2020,

        .reserve = {{.months = 24, .measured_at = pooling_level::pooling_area}, plan("困难企业：备付期限24个月以上")},
        .conditions = {one_of(kind::enterprise, plan("困难企业返还")), service},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, ministry("中小微企业裁员率不高于上年度控制目标")},
                    .large_limit = {{.comparison = comparison::below, .of_area = true}, ministry("大型企业仍低于登记失业率")},
                    .small = {{.people = 30, .at = 20_percent}, ministry("30人（含）以下裁员率不高于20%")},
                    .small_by = readings::small_by_divisor},
        .caps = {},
        .rates = {{.standing = {}, .at = 100_percent, .source = at("2个月×平均参保人数")}},
        .base = {{.gross = {}, .exclusions = {}, .benefit_months = 2, .benefit = {}, .heads = {headcount_basis::monthly_average, {}}}, at("2个月×平均参保人数")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
