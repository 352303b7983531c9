// A rate: a whole number of parts per ten thousand, 0 to 100 %.
#pragma once

#include <compare>
#include <cstdint>

#include "text.hpp"

namespace wengang {

namespace detail {
/// Not constexpr on purpose: a constant rate beyond 0–100 % reaches this call and does not compile.
inline void a_rate_is_between_0_and_100_percent() {}
}  // namespace detail

/// A share of 0 to 100 % in steps of 0.01 % (parts per ten thousand, 万分之一).
class rate {
public:
    static constexpr std::int32_t whole = 10'000;  ///< parts of 100 %

    constexpr rate() = default;
    /// `parts` per ten thousand. A constant beyond 0–10 000 does not compile; at run time it gives a rate that is not `valid()`.
    static constexpr rate from_parts(std::int64_t parts) {
        bool const fits = parts >= 0 && parts <= whole;
        if (!fits) detail::a_rate_is_between_0_and_100_percent();
        return rate(fits ? static_cast<std::int32_t>(parts) : -1);
    }

    /// Per ten thousand; means nothing where the rate is not `valid()`.
    constexpr std::int32_t parts() const { return parts_; }
    constexpr bool valid() const { return parts_ >= 0; }
    friend constexpr auto operator<=>(rate, rate) = default;

private:
    explicit constexpr rate(std::int32_t parts) : parts_(parts) {}
    std::int32_t parts_ = 0;
};

/// Percent with at most two decimals, no sign: `5.5`, `3.62`, `60`.
constexpr from_chars_result from_chars(char const* first, char const* last, rate& value) {
    std::int64_t parts = 0;
    auto const result = detail::read_scaled(first, last, 2, 0, rate::whole, parts);
    if (result) value = rate::from_parts(parts);
    return result;
}
/// Percent without trailing zeros: `5.5`, `60`; `invalid` where the rate is.
constexpr to_chars_result to_chars(char* first, char* last, rate value) {
    return value.valid() ? detail::write_scaled(first, last, value.parts(), 2, false) : detail::write_invalid(first, last);
}

namespace literals {

/// `5.5_percent`: at most two decimals and at most 100, digit separators as in other numbers, else it does not compile.
template <char... Text> consteval rate operator""_percent() {
    constexpr auto read = detail::read_literal<rate, Text...>();
    static_assert(read.error != text_error::too_many_decimals, "wengang: a percent literal has at most two decimals");
    static_assert(read.error != text_error::out_of_range, "wengang: a rate is between 0 and 100 percent");
    static_assert(read.error == text_error::none, "wengang: a percent literal is digits with at most one point");
    return read.value;
}

}  // namespace literals
}  // namespace wengang
