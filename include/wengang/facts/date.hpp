// A day of the calendar as three numbers, and the arithmetic of days; the standard's calendar header costs more to include than the whole core.
#pragma once

#include <compare>
#include <cstdint>

#include "../quantities/text.hpp"

namespace wengang {

/// A day; any three numbers can stand in it, so ask `valid()`. `date{}` is none.
struct date {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    constexpr bool valid() const { return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month); }
    static constexpr int days_in(int year, int month) {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
    friend constexpr auto operator<=>(date const&, date const&) = default;
};

/// Days of the week as China counts them: Monday is 1 (星期一), Sunday is 7 (星期日).
enum class weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

/// Days since 1 January 1970, Gregorian, also before it was introduced. For `valid()` days.
constexpr std::int32_t day_number(date d) {
    // Years begin in March here, so that the leap day is the last one.
    std::int32_t const year = d.year - (d.month <= 2 ? 1 : 0), month = (d.month + 9) % 12;
    std::int32_t const era = year / 400, of_era = year % 400;
    return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 + d.day - 1 - 719'468;
}
/// The day of that number; `date{}` where its year is not 1 to 32 767.
constexpr date day_of_number(std::int64_t number) {
    if (number < -719'162 || number > 11'248'737) return {};
    std::int64_t const days = number + 719'468, era = days / 146'097, of_era = days % 146'097;
    std::int64_t const year = (of_era - of_era / 1'460 + of_era / 36'524 - of_era / 146'096) / 365;
    std::int64_t const of_year = of_era - (365 * year + year / 4 - year / 100), month = (5 * of_year + 2) / 153;
    return {static_cast<std::int16_t>(era * 400 + year + (month >= 10 ? 1 : 0)), static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9),
            static_cast<std::uint8_t>(of_year - (153 * month + 2) / 5 + 1)};
}
/// For `valid()` days.
constexpr weekday weekday_of(date d) { return static_cast<weekday>(((day_number(d) + 3) % 7 + 7) % 7 + 1); }
/// So many days later, or earlier; `date{}` from what is no day and where the year is not 1 to 32 767.
constexpr date add_days(date d, std::int32_t days) { return d.valid() ? day_of_number(std::int64_t{day_number(d)} + days) : date{}; }
/// So many months later, or earlier, on the same day, or the last day of a month that is too short; `date{}` as above.
constexpr date add_months(date d, std::int32_t months) {
    if (!d.valid()) return {};
    std::int64_t const all = std::int64_t{d.year} * 12 + d.month - 1 + months, year = all / 12;
    if (all < 12 || year > INT16_MAX) return {};
    int const month = static_cast<int>(all % 12) + 1, last = date::days_in(static_cast<int>(year), month);
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(d.day < last ? d.day : last)};
}

/// `2022-05-05`: ten characters, a day of the calendar.
constexpr from_chars_result from_chars(char const* first, char const* last, date& value) {
    if (first == last) return {first, text_error::empty};
    if (last - first != 10) return {last, text_error::not_a_number};
    int parts[3] = {0, 0, 0}, part = 0;
    for (char const* at = first; at != last; ++at) {
        if (at == first + 4 || at == first + 7) {
            if (*at != '-') return {at, text_error::not_a_number};
            ++part;
        } else if (!detail::is_digit(*at)) {
            return {at, text_error::not_a_number};
        } else {
            parts[part] = parts[part] * 10 + (*at - '0');
        }
    }
    date const read{static_cast<std::int16_t>(parts[0]), static_cast<std::uint8_t>(parts[1]), static_cast<std::uint8_t>(parts[2])};
    if (!read.valid()) return {last, text_error::out_of_range};
    value = read;
    return {last, text_error::none};
}
constexpr to_chars_result to_chars(char* first, char* last, date value) {
    if (last - first < 10) return {first, false};
    int const digits[10] = {value.year / 1000, value.year / 100, value.year / 10, value.year, -1, value.month / 10, value.month, -1, value.day / 10, value.day};
    for (int digit : digits) *first++ = digit < 0 ? '-' : static_cast<char>('0' + digit % 10);
    return {first, true};
}

}  // namespace wengang
