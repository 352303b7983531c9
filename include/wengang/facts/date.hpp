// A day of the calendar as three numbers; the standard's calendar header costs more to include than the whole core.
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
