// quantities/ratio.hpp: fractions that are compared exactly, also beyond 64 bits.
#include <wengang/quantities/ratio.hpp>

#include <wengang/quantities/money.hpp>

#include "operations.hpp"
#include "texts.hpp"

using namespace wengang;
using namespace wengang::literals;

// 128-bit products: (2^64 − 1)² = 2^128 − 2^65 + 1, so high 2^64 − 2 and low 1; 2^32 × 2^32 = 2^64.
static_assert(detail::multiply(UINT64_MAX, UINT64_MAX).high == UINT64_MAX - 1 &&
              detail::multiply(UINT64_MAX, UINT64_MAX).low == 1);
static_assert(detail::multiply(std::uint64_t{1} << 32, std::uint64_t{1} << 32).high == 1 &&
              detail::multiply(std::uint64_t{1} << 32, std::uint64_t{1} << 32).low == 0);
static_assert(detail::multiply(0, UINT64_MAX).high == 0 && detail::multiply(0, UINT64_MAX).low == 0);
// 0xffffffff × 0x1ffffffff = 0x1fffffffdffffffff − … by hand: (2^32 − 1)(2^33 − 1) = 2^65 − 2^33 − 2^32 + 1: high 1,
// low 2^64 − 3·2^32 + 1.
static_assert(detail::multiply(0xffff'ffff, 0x1'ffff'ffff).high == 1 &&
              detail::multiply(0xffff'ffff, 0x1'ffff'ffff).low == 0xffff'fffd'0000'0001);

// The order of fractions.
static_assert(ratio{1, 2} == ratio{2, 4} && ratio{1, 3} < ratio{1, 2} && ratio{-1, 2} < ratio{-1, 3} &&
              ratio{-1, 2} < ratio{0, 5});
static_assert(ratio{0, 1} == ratio{0, 140} && ratio{3, 140} < ratio{22, 1000} && ratio{3, 140} > ratio{21, 1000});

// Against a rate: exactly 5.5 % passes "at most" and fails "below".
static_assert(ratio{11, 200} == 5.5_percent && ratio{11, 200} <= 5.5_percent && !(ratio{11, 200} < 5.5_percent));
static_assert(ratio{110'001, 2'000'000} > 5.5_percent && ratio{109'999, 2'000'000} < 5.5_percent);
static_assert(5.5_percent == ratio{11, 200} && 20_percent > ratio{11, 200} && ratio{-5, 100} < 0_percent);

// Products beyond 64 bits: 2^62/(2^62 − 1) > (2^62 − 1)/(2^62 − 2)? Cross products 2^124 − 2^63 and 2^124 − 2^63 + 1:
// less, by one.
constexpr std::int64_t big = std::int64_t{1} << 62;
static_assert(ratio{big, big - 1} < ratio{big - 1, big - 2} && ratio{big - 1, big - 2} > ratio{big, big - 1});
static_assert(ratio{-big, big - 1} > ratio{-(big - 1), big - 2});
static_assert(ratio{INT64_MAX, INT64_MAX} == ratio{1, 1} && ratio{INT64_MAX, INT64_MAX - 1} > ratio{1, 1} &&
              ratio{INT64_MAX - 1, INT64_MAX} < ratio{1, 1});
static_assert(ratio{INT64_MIN, 1} < ratio{INT64_MIN + 1, 1} && ratio{INT64_MIN, INT64_MAX} < ratio{-1, 1});
static_assert(ratio{INT64_MAX, 1} > 100_percent && ratio{1, INT64_MAX} < 0.01_percent &&
              ratio{1, INT64_MAX} > 0_percent);

// A zero denominator is its numerator's infinity.
static_assert(ratio{1, 0} > ratio{INT64_MAX, 1} && ratio{-1, 0} < ratio{INT64_MIN, 1} && ratio{1, 0} == ratio{7, 0} &&
              ratio{-1, 0} < ratio{1, 0});

// An average stays a fraction: 360/12 is 30, 361/12 is 30 1/12 and above it.
static_assert(average{360, 12} == 30_people && average{360, 12} <= 30_people && average{361, 12} > 30_people &&
              !(average{361, 12} <= 30_people));
static_assert(average{168, 12} == average{14, 1} && average{359, 12} < 30_people && average{90, 3} == average{360, 12});
static_assert(average{people{INT32_MAX}, 1} > average{people{INT32_MAX}, 2} && ratio(average{168, 12}) == ratio{14, 1});

// Lowest terms.
static_assert(ratio{6, 280}.lowest_terms().numerator == 3 && ratio{6, 280}.lowest_terms().denominator == 140);
static_assert(ratio{-6, 280}.lowest_terms().numerator == -3 && ratio{0, 140}.lowest_terms().denominator == 1);
static_assert(ratio{INT64_MIN, 2}.lowest_terms().numerator == INT64_MIN / 2 &&
              ratio{INT64_MIN, 1}.lowest_terms().numerator == INT64_MIN);
static_assert(ratio{INT64_MIN, 0}.lowest_terms().numerator == -1 &&
              ratio{INT64_MIN, 3}.lowest_terms().numerator == INT64_MIN);

// Text out; nothing is written where not all fits.
static_assert(writes(ratio{3, 140}, "3/140") && writes(ratio{6, 280}, "3/140") && writes(ratio{0, 140}, "0/1") &&
              writes(ratio{-2, 4}, "-1/2"));
static_assert(writes(ratio{INT64_MIN, INT64_MAX}, "-9223372036854775808/9223372036854775807") &&
              writes(ratio{1, 0}, "1/0"));

// Nonsense: a ratio is compared, never calculated with, and never turned into a floating-point number.
static_assert(!adds<ratio, ratio> && !multiplies<ratio, money> && !divides<ratio, ratio> && !adds<average, average> &&
              !divides<people, month_count>);
static_assert(!compares<ratio, double> && !compares<ratio, money> && !compares<average, money> &&
              !compares<average, month_count> && !compares<average, rate>);
static_assert(!casts<ratio, double> && !casts<average, double> && !casts<average, people> && !converts<average, ratio>);
