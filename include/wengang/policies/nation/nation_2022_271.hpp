// The nation, February 2022: the service-sector package of 14 ministries. Up to 90 % for medium, small and micro service enterprises.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2022_271_text {

using namespace literals;
inline constexpr document at{"发改财金〔2022〕271号", grade::press};
inline constexpr document liaocheng{"聊人社字〔2022〕17号"};
inline constexpr citation press_conference = at("服务业中小微企业返还比例最高提至90%");

/// What the reports do not say is taken as Liaocheng applied it.
inline constexpr cited<layoff_limit> limit{at_most_surveyed_target(2021).value, at_most_surveyed_target(2021).source, true};

inline constexpr note procedure[] = {
    {"dates", "2022年2月18日新闻发布会；未见期限，取2022年", "the press conference was on 18 February 2022; no end was seen, 2022 is taken",
     press_conference},
    {"open_points", "裁员率、30人、备付期限未见原文，按聊城执行口径；大型服务业企业的上限未见",
     "layoff rate, 30 people and reserve were not seen in a text and are read as Liaocheng applied them; no cap of large service "
     "enterprises was seen",
     press_conference},
};

}  // namespace nation_2022_271_text

inline constexpr policy nation_2022_271 = published([] {
    using namespace nation_2022_271_text;
    return policy{
        .id = "nation_2022_271",
        .document = at.number,
        .title = "关于促进服务业领域困难行业恢复发展的若干政策",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2022, 2, 18},
        .effective_from = {2022, 2, 18},
        .refund_year_first = 2022,
        .refund_year_last = 2022,

        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, liaocheng("一（引鲁发改财金〔2022〕244号）"), true},
        .conditions = {one_of(kind::enterprise, press_conference),
                       require(fact::service_sector, reason::sector_not_covered, press_conference)},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = limit,
                    .small = {{.people = 30, .at = 20_percent}, liaocheng("四（一）"), true},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::not_large, .at = 90_percent, .source = press_conference}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = press_conference}},
        .base = {{.gross = fact::paid, .exclusions = {}}, press_conference, true},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
