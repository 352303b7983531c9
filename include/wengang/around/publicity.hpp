// The publicity period (公示): from its first day to the first day on which the refund can be paid.
#pragma once

#include "../rules/citation.hpp"
#include "../rules/procedure.hpp"
#include "calendar.hpp"

namespace wengang {

/// A publicity period. All three days are `date{}` on an error.
struct publicity_period {
    date first{};
    date last{};
    date payable_from{};  ///< the day after the last: paid once the period is over without an objection (公示无异议)
    bool at_least = false;  ///< the notice sets a minimum, so the list may be shown longer
    day_error error = day_error::none;
    constexpr explicit operator bool() const { return error == day_error::none; }
};

/// The period that begins on the day the list is shown. That day counts, where days of its kind count: Yangquan printed
/// 20 to 26 June 2025 for its seven days. The calendar is asked for working days only.
constexpr publicity_period period_of(publicity rule, date shown, holiday_calendar const& calendar) {
    if (!shown.valid()) return {.error = day_error::not_a_day};
    if (rule.days < 1) return {.error = day_error::not_a_period};
    day_result const last =
        rule.working_days ? nth_working_day(shown, rule.days, calendar) : day_result{add_days(shown, rule.days - 1)};
    if (!last) return {.error = last.error};
    date const after = add_days(last.day, 1);
    if (!after.valid()) return {.error = day_error::outside_calendar};
    return {shown, last.day, after, rule.at_least};
}
/// The same for what a policy says; `not_stated` where its notice gives no length.
constexpr publicity_period period_of(cited<publicity> const& rule, date shown, holiday_calendar const& calendar) {
    return rule.present ? period_of(rule.value, shown, calendar) : publicity_period{.error = day_error::not_stated};
}

/// Whether the refund can be paid on `day`, as far as publicity goes; unknown where the period is, or the objections
/// are. An objection stops the payment until it is settled.
constexpr maybe<bool> payable_on(publicity_period const& period, date day, maybe<bool> objection) {
    if (objection.known() && objection.value()) return false;
    if (!period || !day.valid()) return {};
    if (day < period.payable_from) return false;
    if (!objection.known()) return {};
    return true;
}

/// What Yangquan showed in 2025: seven calendar days, five working days of that week.
inline constexpr cited<publicity> yangquan_2025_publicity{
    {.days = 7, .working_days = false}, {"阳泉市2025年稳岗返还公示（第四批）", "公示期", grade::official}};

}  // namespace wengang
