// Working days (工作日) over a calendar of holidays that the caller gives. Outside its range nothing is assumed.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/date.hpp"
#include "../quantities/maybe.hpp"
#include "../rules/citation.hpp"

namespace wengang {

/// One line of a holiday notice: these days are off (放假), or worked although they fall on a weekend (调休上班).
struct holiday_change {
    date first{};
    date last{};  ///< the same day for a single one
    bool worked = false;
    citation source{};
};

/// Where the days differ from "Monday to Friday are worked", for a range of days. A later change overrides an earlier
/// one, as a later notice does. The table outlives the calendar.
struct holiday_calendar {
    date first{};  ///< the first day that the calendar knows
    date last{};
    holiday_change const* changes = nullptr;
    std::size_t count = 0;

    constexpr holiday_calendar() = default;
    /// Without any change: weekends only.
    constexpr holiday_calendar(date from, date until) : first(from), last(until) {}
    constexpr holiday_calendar(date from, date until, holiday_change const* table, std::size_t rows)
        : first(from), last(until), changes(table), count(rows) {}
    template <std::size_t Count>
    constexpr holiday_calendar(date from, date until, holiday_change const (&table)[Count])
        : holiday_calendar(from, until, table, Count) {}

    /// Every day in it is a day, and no range runs backwards.
    constexpr bool valid() const {
        if (!first.valid() || !last.valid() || last < first) return false;
        for (std::size_t i = 0; i != count; ++i) {
            if (!changes[i].first.valid() || !changes[i].last.valid() || changes[i].last < changes[i].first)
                return false;
        }
        return true;
    }
    constexpr bool covers(date d) const { return d.valid() && first <= d && d <= last; }
};

/// Why days are not counted.
enum class day_error : std::uint8_t {
    none,
    not_a_day,           ///< a date that is none
    malformed_calendar,  ///< see `holiday_calendar::valid`
    outside_calendar,    ///< the count would need a day that the calendar does not know
    not_a_period,        ///< a negative number of days, or a range that runs backwards
    not_stated           ///< the notice has no such rule
};

/// A day that was counted to; `date{}` on an error.
struct day_result {
    date day{};
    day_error error = day_error::none;
    constexpr explicit operator bool() const { return error == day_error::none; }
    friend constexpr bool operator==(day_result const&, day_result const&) = default;
};
/// A number of days; 0 on an error.
struct days_result {
    std::int32_t days = 0;
    day_error error = day_error::none;
    constexpr explicit operator bool() const { return error == day_error::none; }
    friend constexpr bool operator==(days_result const&, days_result const&) = default;
};

namespace detail {
/// For a calendar and a day that were checked.
constexpr bool worked(date d, holiday_calendar const& calendar) {
    for (std::size_t i = calendar.count; i-- != 0;) {
        if (calendar.changes[i].first <= d && d <= calendar.changes[i].last) return calendar.changes[i].worked;
    }
    return weekday_of(d) <= weekday::friday;
}
}  // namespace detail

/// Whether it is a working day; unknown outside the calendar, of what is no day, and where the calendar is malformed.
constexpr maybe<bool> is_working_day(date d, holiday_calendar const& calendar) {
    if (!calendar.valid() || !calendar.covers(d)) return {};
    return detail::worked(d, calendar);
}

/// The `n`th working day from `first` on: `first` itself counts where it is one. `n` is at least 1.
constexpr day_result nth_working_day(date first, std::int32_t n, holiday_calendar const& calendar) {
    if (!first.valid()) return {{}, day_error::not_a_day};
    if (n < 1) return {{}, day_error::not_a_period};
    if (!calendar.valid()) return {{}, day_error::malformed_calendar};
    for (date day = first; calendar.covers(day); day = add_days(day, 1)) {
        if (detail::worked(day, calendar) && --n == 0) return {day};
    }
    return {{}, day_error::outside_calendar};
}

/// `n` working days after a day, which itself does not count (开始的当日不计入); 0 gives the day itself.
constexpr day_result add_working_days(date day, std::int32_t n, holiday_calendar const& calendar) {
    if (!day.valid()) return {{}, day_error::not_a_day};
    if (n < 0) return {{}, day_error::not_a_period};
    if (n == 0) return {day};
    date const next = add_days(day, 1);
    return next.valid() ? nth_working_day(next, n, calendar) : day_result{{}, day_error::outside_calendar};
}

/// How many working days there are from `first` to `last`, both included.
constexpr days_result working_days_between(date first, date last, holiday_calendar const& calendar) {
    if (!first.valid() || !last.valid()) return {0, day_error::not_a_day};
    if (last < first) return {0, day_error::not_a_period};
    if (!calendar.valid()) return {0, day_error::malformed_calendar};
    if (!calendar.covers(first) || !calendar.covers(last)) return {0, day_error::outside_calendar};
    std::int32_t days = 0;
    for (date day = first; day.valid() && day <= last; day = add_days(day, 1))
        days += detail::worked(day, calendar) ? 1 : 0;
    return {days};
}

}  // namespace wengang
