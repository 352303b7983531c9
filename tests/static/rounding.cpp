// quantities/rounding.hpp: every mode, every unit, with values worked out by hand.
#include <wengang/quantities/rounding.hpp>

#include <wengang/quantities/money.hpp>

#include "operations.hpp"

using namespace wengang;
using namespace wengang::literals;
using enum rounding_mode;

static_assert(rounding{}.mode == half_up && rounding{}.unit == money_unit::fen);

// 7/2 = 3.5 · 5/2 = 2.5 · 10/4 = 2.5 · 7/3 = 2.33 · 8/3 = 2.67 · 6/3 = 2
static_assert(divide(7, 2, half_up) == 4 && divide(7, 2, half_even) == 4 && divide(7, 2, up) == 4 &&
              divide(7, 2, down) == 3);
static_assert(divide(5, 2, half_up) == 3 && divide(5, 2, half_even) == 2 && divide(5, 2, up) == 3 &&
              divide(5, 2, down) == 2);
static_assert(divide(10, 4, half_up) == 3 && divide(10, 4, half_even) == 2);
static_assert(divide(7, 3, half_up) == 2 && divide(7, 3, half_even) == 2 && divide(7, 3, up) == 3 &&
              divide(7, 3, down) == 2);
static_assert(divide(8, 3, half_up) == 3 && divide(8, 3, half_even) == 3 && divide(8, 3, up) == 3 &&
              divide(8, 3, down) == 2);
static_assert(divide(6, 3, half_up) == 2 && divide(6, 3, half_even) == 2 && divide(6, 3, up) == 2 &&
              divide(6, 3, down) == 2);
static_assert(divide(0, 7, half_up) == 0 && divide(0, 7, up) == 0 && divide(1, 2, half_even) == 0 &&
              divide(3, 2, half_even) == 2);

constexpr money in(money amount, rate part, rounding_mode mode, money_unit unit) {
    return round(amount, part, {mode, unit});
}

// To the fen. 7209.36 × 90 % = 6488.424: the published figure is 6488.42.
static_assert(round(7209.36_yuan, 90_percent) == 6488.42_yuan);
static_assert(in(7209.36_yuan, 90_percent, up, money_unit::fen) == 6488.43_yuan &&
              in(7209.36_yuan, 90_percent, down, money_unit::fen) == 6488.42_yuan);
// A tie: 0.05 × 50 % = 0.025, between the even 2 and the odd 3. 0.07 × 50 % = 0.035, between the odd 3 and the even 4.
static_assert(in(5_fen, 50_percent, half_up, money_unit::fen) == 3_fen &&
              in(5_fen, 50_percent, half_even, money_unit::fen) == 2_fen);
static_assert(in(5_fen, 50_percent, up, money_unit::fen) == 3_fen &&
              in(5_fen, 50_percent, down, money_unit::fen) == 2_fen);
static_assert(in(7_fen, 50_percent, half_up, money_unit::fen) == 4_fen &&
              in(7_fen, 50_percent, half_even, money_unit::fen) == 4_fen);
static_assert(in(1_fen, 50_percent, half_up, money_unit::fen) == 1_fen &&
              in(1_fen, 50_percent, half_even, money_unit::fen) == 0_fen);
// One ten-thousandth beside the tie: 5001 × 0.01 % = 0.5001 fen, 4999 × 0.01 % = 0.4999 fen.
static_assert(in(5001_fen, 0.01_percent, half_even, money_unit::fen) == 1_fen &&
              in(4999_fen, 0.01_percent, half_up, money_unit::fen) == 0_fen);
static_assert(in(1_fen, 0.01_percent, up, money_unit::fen) == 1_fen &&
              in(1_fen, 0.01_percent, down, money_unit::fen) == 0_fen);

// To the jiao. 6488.424 lies between 6488.40 and 6488.50.
static_assert(in(7209.36_yuan, 90_percent, half_up, money_unit::jiao) == 6488.40_yuan &&
              in(7209.36_yuan, 90_percent, half_even, money_unit::jiao) == 6488.40_yuan);
static_assert(in(7209.36_yuan, 90_percent, up, money_unit::jiao) == 6488.50_yuan &&
              in(7209.36_yuan, 90_percent, down, money_unit::jiao) == 6488.40_yuan);
// Ties: 0.50 × 50 % = 0.25, between 2 and 3 jiao; 0.70 × 50 % = 0.35, between 3 and 4 jiao.
static_assert(in(50_fen, 50_percent, half_up, money_unit::jiao) == 30_fen &&
              in(50_fen, 50_percent, half_even, money_unit::jiao) == 20_fen);
static_assert(in(70_fen, 50_percent, half_up, money_unit::jiao) == 40_fen &&
              in(70_fen, 50_percent, half_even, money_unit::jiao) == 40_fen);
// The rest behind the fen counts: 0.51 × 50 % = 0.255 is above the tie. A tie of fen is no tie of jiao.
static_assert(in(51_fen, 50_percent, half_even, money_unit::jiao) == 30_fen &&
              in(49_fen, 50_percent, half_up, money_unit::jiao) == 20_fen);
static_assert(in(41_fen, 50_percent, down, money_unit::jiao) == 20_fen &&
              in(41_fen, 50_percent, up, money_unit::jiao) == 30_fen);

// To the yuan. 6488.424 lies between 6488 and 6489.
static_assert(in(7209.36_yuan, 90_percent, half_up, money_unit::yuan) == 6488_yuan &&
              in(7209.36_yuan, 90_percent, half_even, money_unit::yuan) == 6488_yuan);
static_assert(in(7209.36_yuan, 90_percent, up, money_unit::yuan) == 6489_yuan &&
              in(7209.36_yuan, 90_percent, down, money_unit::yuan) == 6488_yuan);
// Ties: 5 × 50 % = 2.50, 7 × 50 % = 3.50, 1 × 50 % = 0.50.
static_assert(in(5_yuan, 50_percent, half_up, money_unit::yuan) == 3_yuan &&
              in(5_yuan, 50_percent, half_even, money_unit::yuan) == 2_yuan);
static_assert(in(7_yuan, 50_percent, half_up, money_unit::yuan) == 4_yuan &&
              in(7_yuan, 50_percent, half_even, money_unit::yuan) == 4_yuan);
static_assert(in(1_yuan, 50_percent, half_even, money_unit::yuan) == 0_yuan &&
              in(5.01_yuan, 50_percent, half_even, money_unit::yuan) == 3_yuan);

// It is one rounding: 0.99 × 50 % = 0.495 → 0 yuan. Rounded to the fen (0.50) and then to the yuan it would be 1.
static_assert(in(0.99_yuan, 50_percent, half_up, money_unit::yuan) == 0_yuan);

// What is exact stays: 100 % and 0 %, in every mode.
static_assert(in(7209.36_yuan, 100_percent, up, money_unit::fen) == 7209.36_yuan &&
              in(7209.36_yuan, 0_percent, up, money_unit::yuan) == 0_yuan);
static_assert(in(7200_yuan, 100_percent, up, money_unit::yuan) == 7200_yuan &&
              in(0_fen, 100_percent, up, money_unit::yuan) == 0_yuan);

// The largest premium, 10^13 fen, less one: 9 999 999 999 999 × 99.99 % = 9 998 999 999 999.0001 fen.
static_assert(round(money::from_fen(9'999'999'999'999), 99.99_percent).fen() == 9'998'999'999'999);
static_assert(in(money::from_fen(9'999'999'999'999), 99.99_percent, up, money_unit::fen).fen() == 9'999'000'000'000);
// Next to the end of 64 bits nothing wraps.
static_assert(round(money::from_fen(INT64_MAX), 100_percent).fen() == INT64_MAX);
static_assert(in(money::from_fen(INT64_MAX), 100_percent, up, money_unit::yuan).fen() == INT64_MAX);

// Nonsense: a mode is named, not numbered.
static_assert(!converts<int, rounding_mode> && !converts<int, money_unit> && !converts<bool, rounding>);
template <class... Part>
concept rounds = requires(money amount, Part... part) {
    round(amount, part...);
};
static_assert(rounds<rate> && rounds<rate, rounding> && !rounds<> && !rounds<double> && !rounds<int> &&
              !rounds<money> && !rounds<rate, rounding_mode>);
