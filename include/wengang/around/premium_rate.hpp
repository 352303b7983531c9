// Premium rates (失业保险费率) in the unit's and the person's part, and the check of a payable figure against them.
#pragma once

#include <cstdint>

#include "../facts/date.hpp"
#include "../quantities/maybe.hpp"
#include "../quantities/money.hpp"
#include "../quantities/rate.hpp"
#include "../rules/citation.hpp"

namespace wengang {

/// A premium rate of a place for some time.
struct premium_rate {
    rate unit{};         ///< 单位部分
    rate person{};       ///< 个人部分
    date from{};         ///< the first day that it is known to be in force
    date until{};        ///< the last day
    bool begins = true;  ///< it began on `from`; false: it may have been in force before
    citation source{};
    citation dated{};  ///< where the days come from
    constexpr std::int32_t total_parts() const { return unit.parts() + person.parts(); }
};

/// Whether the rate is in force on a day; unknown where the day is, and before `from` where it need not have begun
/// then.
constexpr maybe<bool> in_force(premium_rate const& premium, maybe<date> day) {
    if (!day.known() || !day.value().valid()) return {};
    if (day.value() > premium.until) return false;
    if (day.value() >= premium.from) return true;
    return premium.begins ? maybe<bool>{false} : maybe<bool>{};
}

/// Rates that add up to 1 %.
namespace premium_rates {

using namespace literals;
inline constexpr citation cut_of_2023{"人社部发〔2023〕19号", "2023年5月1日至2024年12月31日", grade::press};
/// Goes on (延续实施), so it was in force when the notice was issued; since when it does not say.
inline constexpr premium_rate shanxi_2024{.unit = 0.7_percent,
                                          .person = 0.3_percent,
                                          .from = {2024, 5, 24},
                                          .until = {2025, 12, 31},
                                          .begins = false,
                                          .source = {"晋人社厅发〔2024〕28号", "一"},
                                          .dated = {"晋人社厅发〔2024〕28号", "一"}};
inline constexpr premium_rate jilin_2023{.unit = 0.7_percent,
                                         .person = 0.3_percent,
                                         .from = {2023, 5, 1},
                                         .until = {2024, 12, 31},
                                         .source = {"吉林省2023年降费率报道", "单位0.7%、个人0.3%", grade::press},
                                         .dated = cut_of_2023};
inline constexpr premium_rate shanghai_2023{
    .unit = 0.5_percent,
    .person = 0.5_percent,
    .from = {2023, 5, 1},
    .until = {2024, 12, 31},
    .source = {"上海市人社局问答（2023年）", "单位0.5%、个人0.5%", grade::press},
    .dated = cut_of_2023};

}  // namespace premium_rates

enum class payable_error : std::uint8_t { none, negative_amount, out_of_range, invalid_rate };

/// A payable figure, calculated.
struct payable_check {
    payable_error error = payable_error::none;
    money unit{};
    money person{};
    money total{};
    maybe<money> difference{};  ///< given − calculated; unknown where no figure was given
    constexpr explicit operator bool() const { return error == payable_error::none; }
};

/// Wage base × rate for the unit and for the person, each rounded once to the fen (that there are two roundings is
/// assumed: each part is a debt of its own), and how far the given payable figure is from their sum. One wage base, of
/// one person or of a whole month: the figure of many people is the sum of many checks.
constexpr payable_check check_payable(premium_rate const& premium, money wage_base, maybe<money> given,
                                      rounding how = {}) {
    if (!premium.unit.valid() || !premium.person.valid() || premium.total_parts() > rate::whole)
        return {.error = payable_error::invalid_rate};
    if (wage_base < money{} || (given.known() && given.value() < money{}))
        return {.error = payable_error::negative_amount};
    if (wage_base.fen() > INT64_MAX / 2) return {.error = payable_error::out_of_range};
    payable_check found{.unit = round(wage_base, premium.unit, how), .person = round(wage_base, premium.person, how)};
    found.total = found.unit + found.person;
    if (given.known()) found.difference = given.value() - found.total;
    return found;
}

}  // namespace wengang
