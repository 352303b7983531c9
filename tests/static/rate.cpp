// quantities/rate.hpp: parts per ten thousand, 0 to 100 %.
#include <wengang/quantities/rate.hpp>

#include <wengang/quantities/money.hpp>
#include <wengang/quantities/people.hpp>

#include "operations.hpp"
#include "texts.hpp"

using namespace wengang;
using namespace wengang::literals;

static_assert((5.5_percent).parts() == 550 && (3.62_percent).parts() == 362 && (60_percent).parts() == 6'000);
static_assert(1'0.5'0_percent == 10.5_percent && 1'00_percent == 100_percent);
static_assert((0_percent).parts() == 0 && (100_percent).parts() == 10'000 && (100.00_percent).parts() == 10'000 &&
              (0.01_percent).parts() == 1);
static_assert(rate::from_parts(0) == 0_percent && rate::from_parts(10'000) == 100_percent && rate{} == 0_percent);
static_assert(5.5_percent < 20_percent && 5.5_percent <= 5.50_percent && rate::from_parts(550).valid());

// Text in: percent, at most two decimals, no sign.
static_assert(read<rate, "5.5">(1_percent) == 5.5_percent && read<rate, "3.62">(1_percent) == 3.62_percent &&
              read<rate, "60">(1_percent) == 60_percent);
static_assert(read<rate, "0">(1_percent) == 0_percent && read<rate, "100">(1_percent) == 100_percent &&
              read<rate, "100.00">(1_percent) == 100_percent);
static_assert(refusal<rate, "100.01">() == text_error::out_of_range &&
              refusal<rate, "105">() == text_error::out_of_range);
static_assert(refusal<rate, "-1">() == text_error::out_of_range && refusal<rate, "-0">() == text_error::out_of_range);
static_assert(refusal<rate, "5.555">() == text_error::too_many_decimals &&
              refusal<rate, "5.500">() == text_error::too_many_decimals);
static_assert(refusal<rate, "">() == text_error::empty && refusal<rate, "5.5%">() == text_error::not_a_number);
static_assert(refusal<rate, ".5">() == text_error::not_a_number && refusal<rate, "5.">() == text_error::not_a_number);
static_assert(refusal<rate, "1e1">() == text_error::not_a_number &&
              refusal<rate, "1000000000000000000000000000000">() == text_error::out_of_range);

// Text out: no trailing zeros.
static_assert(writes(5.5_percent, "5.5") && writes(60_percent, "60") && writes(3.62_percent, "3.62") &&
              writes(100_percent, "100"));
static_assert(writes(0_percent, "0") && writes(0.01_percent, "0.01") && writes(0.1_percent, "0.1") &&
              writes(10_percent, "10"));

// Nonsense. (A rate over 100 % is among the programs that must not compile; at run time it is not valid: see
// tests/check.cpp.)
static_assert(!adds<rate, rate> && !adds<rate, int> && !subtracts<rate, rate> && !multiplies<rate, rate> &&
              !multiplies<rate, money> && !divides<rate, rate>);
static_assert(!compares<rate, int> && !compares<rate, double> && !compares<rate, money> && !compares<rate, people>);
static_assert(!converts<int, rate> && !converts<double, rate> && !casts<int, rate> && !casts<double, rate> &&
              !casts<rate, double> && !casts<rate, int>);
