// quantities/text.hpp: reading and writing scaled whole numbers, which every quantity does its text with.
#include <wengang/quantities/text.hpp>

#include "operations.hpp"

using namespace wengang;

struct outcome_of_reading {
    std::int64_t value;
    text_error error;
    long end;
    constexpr bool operator==(outcome_of_reading const&) const = default;
};
template <unsigned long N>
constexpr outcome_of_reading read(char const (&text)[N], int decimals, std::int64_t lowest, std::int64_t highest) {
    std::int64_t value = -77;  // stays where the text is refused
    auto const result = detail::read_scaled(text, text + N - 1, decimals, lowest, highest, value);
    return {value, result.error, result.end - text};
}
constexpr std::int64_t most = std::int64_t{1} << 58;

static_assert(read("12", 2, 0, most) == outcome_of_reading{1'200, text_error::none, 2});
static_assert(read("12.3", 2, 0, most) == outcome_of_reading{1'230, text_error::none, 4});
static_assert(read("12.34", 2, 0, most) == outcome_of_reading{1'234, text_error::none, 5});
static_assert(read("-12.34", 2, -most, most) == outcome_of_reading{-1'234, text_error::none, 6});
static_assert(read("12.345", 2, 0, most) == outcome_of_reading{-77, text_error::too_many_decimals, 6});
static_assert(read("", 2, 0, most) == outcome_of_reading{-77, text_error::empty, 0});
static_assert(read("-", 2, -most, most) == outcome_of_reading{-77, text_error::not_a_number, 1});
static_assert(read("12", 0, 0, most) == outcome_of_reading{12, text_error::none, 2});
static_assert(read("12.0", 0, 0, most) == outcome_of_reading{-77, text_error::not_a_number, 2});
static_assert(read("5", 0, 6, 9).error == text_error::out_of_range &&
              read("10", 0, 6, 9).error == text_error::out_of_range);
static_assert(read("6", 0, 6, 9).value == 6 && read("9", 0, 6, 9).value == 9);
// Zeros in front change nothing, however many.
static_assert(read("00000000000000000000000000000000000000012", 0, 0, most).value == 12);
// A minus is a minus, before a zero, too.
static_assert(read("-0", 0, 0, most).error == text_error::out_of_range && read("-0", 0, -1, most).value == 0);
// No character beyond the digits of ASCII: full-width, Arabic, a soft hyphen, a true minus, a byte-order mark, a zero
// byte.
static_assert(read("１", 0, 0, most).error == text_error::not_a_number &&
              read("١", 0, 0, most).error == text_error::not_a_number);
static_assert(read("−1", 0, -most, most).error == text_error::not_a_number &&
              read("\xEF\xBB\xBF"
                   "1",
                   0, 0, most)
                      .error == text_error::not_a_number);
static_assert(read("1\0"
                   "2",
                   0, 0, most) == outcome_of_reading{-77, text_error::not_a_number, 1});
static_assert(read("/", 0, 0, most).error == text_error::not_a_number &&
              read(":", 0, 0, most).error == text_error::not_a_number);  // beside 0 and 9

template <unsigned long N>
constexpr bool writes(std::int64_t value, int decimals, bool zeros, char const (&expected)[N]) {
    char buffer[24]{};
    auto const result = detail::write_scaled(buffer, buffer + 24, value, decimals, zeros);
    if (!result || result.end != buffer + N - 1) return false;
    for (unsigned long i = 0; i + 1 < N; ++i) {
        if (buffer[i] != expected[i]) return false;
    }
    return true;
}
static_assert(writes(0, 2, true, "0.00") && writes(0, 2, false, "0") && writes(0, 0, true, "0"));
static_assert(writes(1'050, 2, true, "10.50") && writes(1'050, 2, false, "10.5") && writes(1'000, 2, false, "10") &&
              writes(5, 2, false, "0.05"));
static_assert(writes(-5, 2, true, "-0.05") && writes(-50, 2, false, "-0.5"));
static_assert(writes(9, 0, true, "9") && writes(10, 0, true, "10") && writes(99, 0, true, "99") && writes(100, 0, true, "100") && writes(999, 0, true, "999") &&
              writes(1'000, 0, true, "1000") && writes(9'999, 0, true, "9999") && writes(10'000, 0, true, "10000") && writes(99'999'999, 0, true, "99999999") &&
              writes(100'000'000, 0, true, "100000000"));
static_assert(writes(99, 2, true, "0.99") && writes(100, 2, true, "1.00") && writes(999, 2, true, "9.99") && writes(1'000, 2, true, "10.00") &&
              writes(5, 3, true, "0.005") && writes(12'345, 3, true, "12.345") && writes(123'456, 1, true, "12345.6"));
static_assert(writes(INT64_MIN, 0, true, "-9223372036854775808") && writes(INT64_MAX, 2, true, "92233720368547758.07"));

// Results ask to be looked at.
static_assert(!converts<from_chars_result, bool> && casts<from_chars_result, bool> &&
              !converts<to_chars_result, bool> && casts<to_chars_result, bool>);
