// Text in and out for the quantities, in the form of `std::from_chars` and `std::to_chars`: no locale, no allocation, constexpr.
#pragma once

#include <cstdint>

namespace wengang {

/// Why text is not read as a quantity.
enum class text_error : std::uint8_t {
    none,
    empty,              ///< no characters at all
    not_a_number,       ///< something else than an optional minus, digits, and a point between digits
    too_many_decimals,  ///< a third decimal of a yuan or of a percent: never rounded away
    out_of_range,       ///< a number, but none that the quantity can hold
    unknown_word        ///< no name of the choice
};

/// What reading gave. All of the text must read; on an error the quantity keeps its value.
struct from_chars_result {
    char const* end;  ///< behind the last character read
    text_error error = text_error::none;
    constexpr explicit operator bool() const { return error == text_error::none; }
};

/// What writing gave.
struct to_chars_result {
    char* end;         ///< behind the last character written; no zero is added
    bool fits = true;  ///< false: the buffer is too short, and nothing was written
    constexpr explicit operator bool() const { return fits; }
};

namespace detail {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads all of `[first, last)` as a decimal number with at most `decimals` decimals, scaled to a whole number of the last one.
constexpr from_chars_result read_scaled(char const* first, char const* last, int decimals, std::int64_t lowest, std::int64_t highest,
                                        std::int64_t& value) {
    if (first == last) return {first, text_error::empty};
    char const* at = first;
    bool const negative = *at == '-';
    if (negative) ++at;
    if (at == last || !is_digit(*at)) return {at, text_error::not_a_number};
    constexpr std::int64_t ceiling = std::int64_t{1} << 58;  // one more digit still fits
    std::int64_t number = 0;
    int read = -1;  // decimals read, -1 before the point
    bool beyond = false, too_many = false;
    for (; at != last; ++at) {
        if (*at == '.' && read < 0 && decimals > 0 && at + 1 != last) {
            read = 0;
        } else if (!is_digit(*at)) {
            return {at, text_error::not_a_number};
        } else if (read >= 0 && ++read > decimals) {
            too_many = true;
        } else if (number > ceiling / 10) {
            beyond = true;
        } else {
            number = number * 10 + (*at - '0');
        }
    }
    if (too_many) return {at, text_error::too_many_decimals};
    for (int k = read < 0 ? 0 : read; k < decimals; ++k) {
        if (number > ceiling / 10) beyond = true;
        else number *= 10;
    }
    if (negative) {
        number = -number;
        beyond = beyond || lowest >= 0;  // no minus, not even before a zero, where nothing is below zero
    }
    if (beyond || number < lowest || number > highest) return {at, text_error::out_of_range};
    value = number;
    return {at, text_error::none};
}

constexpr int count_digits(std::uint64_t n) {
    int count = 1;
    for (; n >= 10'000; n /= 10'000) count += 4;
    return count + (n >= 10 ? 1 : 0) + (n >= 100 ? 1 : 0) + (n >= 1'000 ? 1 : 0);
}

inline constexpr char digit_pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869"
    "707172737475767778798081828384858687888990919293949596979899";

/// Writes `value / 10^decimals`: all decimals, or without trailing zeros.
constexpr to_chars_result write_scaled(char* first, char* last, std::int64_t value, int decimals, bool trailing_zeros) {
    bool const negative = value < 0;
    std::uint64_t rest = negative ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    int left = decimals;
    while (!trailing_zeros && left > 0 && rest % 10 == 0) rest /= 10, --left;
    int digits = count_digits(rest);
    if (digits <= left) digits = left + 1;
    int const length = digits + (left > 0 ? 1 : 0) + (negative ? 1 : 0);
    if (last - first < length) return {first, false};
    // From the end, two digits at a time.
    char* at = first + length;
    auto const put_pair = [&] {
        char const* const pair = digit_pairs + 2 * (rest % 100);
        rest /= 100;
        *--at = pair[1];
        *--at = pair[0];
    };
    auto const put_digit = [&] {
        *--at = static_cast<char>('0' + rest % 10);
        rest /= 10;
    };
    int before = digits - left;
    if (left > 0) {
        for (; left >= 2; left -= 2) put_pair();
        if (left > 0) put_digit();
        *--at = '.';
    }
    for (; before >= 2; before -= 2) put_pair();
    if (before > 0) put_digit();
    if (negative) *--at = '-';
    return {first + length, true};
}

/// Writes a quantity that is not `valid()`: no number would be true of it, and no reader takes the word for one.
constexpr to_chars_result write_invalid(char* first, char* last) {
    constexpr char word[] = {'i', 'n', 'v', 'a', 'l', 'i', 'd'};
    if (last - first < int{sizeof word}) return {first, false};
    for (char c : word) *first++ = c;
    return {first, true};
}

/// The characters of a literal without its digit separators: `1'000.50`.
template <char... Text> struct literal_text {
    char text[sizeof...(Text)]{};
    int count = 0;
    consteval literal_text() {
        constexpr char written[] = {Text...};
        for (char c : written) {
            if (c != '\'') text[count++] = c;
        }
    }
    constexpr char const* begin() const { return text; }
    constexpr char const* end() const { return text + count; }
};

/// What a literal reads as, and whether it does.
template <class Quantity> struct literal_reading {
    Quantity value{};
    text_error error{};
};
template <class Quantity, char... Text> consteval literal_reading<Quantity> read_literal() {
    literal_text<Text...> const written;
    literal_reading<Quantity> read;
    read.error = from_chars(written.begin(), written.end(), read.value).error;
    return read;
}

}  // namespace detail
}  // namespace wengang
