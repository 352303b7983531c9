// How an exact amount becomes a payable one. No notice that was read says it; published amounts fit "to the nearest fen".
#pragma once

#include <cstdint>

namespace wengang {

/// What becomes of the rest.
enum class rounding_mode : std::uint8_t {
    half_up,    ///< 四舍五入: a half goes away from zero
    half_even,  ///< a half goes to the even neighbour
    up,         ///< 进一: any rest counts as one
    down        ///< 舍去: any rest is dropped
};

/// The unit that an amount is rounded to; its value is the number of fen.
enum class money_unit : std::int32_t { fen = 1, jiao = 10, yuan = 100 };

/// A rule of rounding; the default, half up to the fen, is what published amounts fit.
struct rounding {
    rounding_mode mode = rounding_mode::half_up;
    money_unit unit = money_unit::fen;
    friend constexpr bool operator==(rounding const&, rounding const&) = default;
};

/// `numerator / denominator` to a whole number. Both are at least zero, the denominator is positive and below 2^62.
constexpr std::int64_t divide(std::int64_t numerator, std::int64_t denominator, rounding_mode mode) {
    std::int64_t const quotient = numerator / denominator, rest = numerator % denominator, twice = 2 * rest;
    switch (mode) {
        case rounding_mode::half_up: return quotient + (twice >= denominator ? 1 : 0);
        case rounding_mode::half_even:
            return quotient + (twice > denominator || (twice == denominator && quotient % 2 != 0) ? 1 : 0);
        case rounding_mode::up: return quotient + (rest > 0 ? 1 : 0);
        case rounding_mode::down: return quotient;
    }
    return quotient;
}

}  // namespace wengang
