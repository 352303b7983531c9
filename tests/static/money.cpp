// quantities/money.hpp: whole fen, exact, and nothing that is not money.
#include <wengang/quantities/money.hpp>

#include <wengang/quantities/people.hpp>
#include <wengang/quantities/ratio.hpp>

#include "operations.hpp"
#include "texts.hpp"

using namespace wengang;
using namespace wengang::literals;

// Literals.
static_assert((7209.36_yuan).fen() == 720'936);
// Digit separators, as the language has them in its own numbers.
static_assert(1'000_yuan == 1000_yuan && 1'0'0'0.5'0_yuan == 1000.5_yuan && 12'345.67_yuan == 12345.67_yuan && 1'000_fen == 1000_fen);
static_assert((0.5_yuan).fen() == 50 && (0.05_yuan).fen() == 5 && (0_yuan).fen() == 0 && (12_yuan).fen() == 1200);
static_assert((5_fen).fen() == 5);
static_assert(7209.36_yuan == money::from_fen(720'936) && 12_yuan == money::from_yuan(12));
static_assert(money{} == 0_fen);

// Sums.
static_assert(1_yuan + 1_fen == 1.01_yuan && 1_yuan - 1_fen == 0.99_yuan && 1_fen - 1_yuan == -0.99_yuan);
static_assert([] {
    money m = 1_yuan;
    m += 2_fen;
    m -= 1_yuan;
    return m;
}() == 2_fen);
static_assert(-1_fen < 0_fen && 0_fen < 1_fen && 99_fen < 1_yuan);

// At the ends of 64 bits nothing wraps.
constexpr money most = money::from_fen(INT64_MAX), least = money::from_fen(INT64_MIN);
static_assert(most + 1_fen == most && most + most == most && least - 1_fen == least && least + least == least);
static_assert(-least == most && 0_fen - least == most && most + least == -1_fen);
static_assert(money::from_yuan(INT64_MAX) == most && money::from_yuan(INT64_MIN) == least);
static_assert(money::from_yuan(INT64_MAX / 100).fen() == INT64_MAX / 100 * 100);

// amount × rate before rounding: 7209.36 yuan × 90 % = 648 842.4 fen.
static_assert(multiply(7209.36_yuan, 90_percent).fen == 648'842 &&
              multiply(7209.36_yuan, 90_percent).ten_thousandths == 4'000);
// 1 fen × 0.01 % = 0.0001 fen, and the whole of 64 bits × 100 % is itself.
static_assert(multiply(1_fen, 0.01_percent).fen == 0 && multiply(1_fen, 0.01_percent).ten_thousandths == 1);
static_assert(multiply(most, 100_percent).fen == INT64_MAX && multiply(most, 100_percent).ten_thousandths == 0);
// 9 223 372 036 854 775 807 × 99.99 % = 9 222 449 699 651 090 329.4193 fen.
static_assert(multiply(most, 99.99_percent).fen == 9'222'449'699'651'090'329 &&
              multiply(most, 99.99_percent).ten_thousandths == 4'193);

// Text in: yuan with at most two decimals.
static_assert(read<money, "7209.36">(0_fen) == 7209.36_yuan);
static_assert(read<money, "-0.01">(0_fen) == -1_fen);
static_assert(read<money, "-5">(0_fen) == -5_yuan && read<money, "0.5">(0_fen) == 50_fen &&
              read<money, "007">(0_fen) == 7_yuan);
static_assert(read<money, "-0">(1_fen) == 0_fen && read<money, "-0.00">(1_fen) == 0_fen &&
              read<money, "0">(1_fen) == 0_fen);
static_assert(refusal<money, "">() == text_error::empty);
static_assert(refusal<money, "1e5">() == text_error::not_a_number &&
              refusal<money, "NaN">() == text_error::not_a_number);
static_assert(refusal<money, "inf">() == text_error::not_a_number &&
              refusal<money, "0x10">() == text_error::not_a_number);
static_assert(refusal<money, ".5">() == text_error::not_a_number && refusal<money, "5.">() == text_error::not_a_number);
static_assert(refusal<money, "+1">() == text_error::not_a_number && refusal<money, "-">() == text_error::not_a_number);
static_assert(refusal<money, "--1">() == text_error::not_a_number &&
              refusal<money, "-.5">() == text_error::not_a_number);
static_assert(refusal<money, "1-">() == text_error::not_a_number &&
              refusal<money, "1.2.3">() == text_error::not_a_number);
static_assert(refusal<money, ".">() == text_error::not_a_number &&
              refusal<money, "1.-5">() == text_error::not_a_number);
static_assert(refusal<money, " 1">() == text_error::not_a_number && refusal<money, "1 ">() == text_error::not_a_number);
static_assert(refusal<money, "1,000">() == text_error::not_a_number &&
              refusal<money, "1\0">() == text_error::not_a_number);
static_assert(refusal<money, "１２">() == text_error::not_a_number &&
              refusal<money, "¥1">() == text_error::not_a_number);
static_assert(refusal<money, "0.001">() == text_error::too_many_decimals &&
              refusal<money, "7209.360">() == text_error::too_many_decimals);
static_assert(refusal<money, "1000000000000000000000000000000">() == text_error::out_of_range);
static_assert(refusal<money, "-1000000000000000000000000000000.00">() == text_error::out_of_range);
// A malformed text is malformed whatever its size.
static_assert(refusal<money, "1000000000000000000000000000000x">() == text_error::not_a_number);
// 2^58 fen = 2 882 303 761 517 117.44 yuan is the last that is read.
static_assert(read<money, "2882303761517117.44">(0_fen).fen() == std::int64_t{1} << 58);
static_assert(read<money, "-2882303761517117.44">(0_fen).fen() == -(std::int64_t{1} << 58));
static_assert(refusal<money, "2882303761517117.45">() == text_error::out_of_range &&
              refusal<money, "-2882303761517117.45">() == text_error::out_of_range);
// The end says where: at the first character that cannot stand, or behind the last one.
static_assert(characters_read<money, "12a4">() == 2 && characters_read<money, "12.34">() == 5 &&
              characters_read<money, "-">() == 1);

// Text out: always two decimals.
static_assert(writes(7209.36_yuan, "7209.36") && writes(0_fen, "0.00") && writes(5_fen, "0.05") &&
              writes(50_fen, "0.50"));
static_assert(writes(-1_fen, "-0.01") && writes(12_yuan, "12.00") && writes(-100_fen, "-1.00"));
static_assert(writes(most, "92233720368547758.07") && writes(least, "-92233720368547758.08"));

// Nonsense.
static_assert(!adds<money, people> && !adds<money, int> && !adds<money, double> && !adds<money, rate> &&
              !adds<money, month_count>);
static_assert(!subtracts<money, people> && !subtracts<money, int> && !accumulates<money, people> &&
              !accumulates<money, int>);
static_assert(!multiplies<money, money> && !multiplies<money, rate> && !multiplies<money, double> &&
              !multiplies<money, int>);
static_assert(!divides<money, money> && !divides<money, people> && !divides<money, int>);
static_assert(!compares<money, people> && !compares<money, int> && !compares<money, rate> && !compares<money, double> &&
              !compares<money, ratio>);
static_assert(!converts<int, money> && !converts<double, money> && !casts<int, money> && !casts<double, money> &&
              !casts<people, money>);
static_assert(!casts<money, int> && !casts<money, double> && !casts<money, bool>);
