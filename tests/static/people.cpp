// quantities/people.hpp: counts that do not mix.
#include <wengang/quantities/people.hpp>

#include <wengang/quantities/money.hpp>
#include <wengang/quantities/rate.hpp>

#include "operations.hpp"
#include "texts.hpp"

using namespace wengang;
using namespace wengang::literals;

static_assert(people{30}.value() == 30 && (30_people).value() == 30 && (12_months).value() == 12 &&
              people{} == 0_people);
static_assert(30_people < 31_people && 30_people == people{30u} && 11_months < 12_months);
static_assert(30_people + 5_people == 35_people && 6_months + 6_months == 12_months);

// The range, and one beyond it.
static_assert(people{INT32_MAX}.valid() && people{INT32_MAX}.value() == 2'147'483'647 && (2147483647_people).valid());
static_assert(!people{std::int64_t{INT32_MAX} + 1}.valid() && !people{-1}.valid() && !people{INT64_MIN}.valid() &&
              !people{UINT64_MAX}.valid());
static_assert(month_count{32'767}.valid() && !month_count{32'768}.valid() && !month_count{65'536}.valid() &&
              !month_count{-1}.valid());
static_assert(!people{std::int64_t{1} << 32}.valid());  // its low 32 bits are zero
static_assert(!(people{INT32_MAX} + 1_people).valid());
static_assert(!people::invalid().valid() && !(people::invalid() + 5_people).valid() &&
              !(5_people + people::invalid()).valid());
#if defined(__SIZEOF_INT128__)
__extension__ using wide = __int128;
static_assert(!people{static_cast<wide>(1) << 64}.valid() && !people{-static_cast<wide>(1)}.valid() &&
              people{static_cast<wide>(30)} == 30_people);
#endif

// Text in: digits only.
static_assert(read<people, "168">(0_people) == 168_people && read<people, "0">(1_people) == 0_people &&
              read<people, "0030">(0_people) == 30_people);
static_assert(read<people, "2147483647">(0_people) == people{INT32_MAX} &&
              refusal<people, "2147483648">() == text_error::out_of_range);
static_assert(read<month_count, "12">(0_months) == 12_months &&
              refusal<month_count, "32768">() == text_error::out_of_range);
static_assert(refusal<people, "-1">() == text_error::out_of_range &&
              refusal<people, "-0">() == text_error::out_of_range);
static_assert(refusal<people, "30.0">() == text_error::not_a_number &&
              refusal<people, "30.">() == text_error::not_a_number);
static_assert(refusal<people, "">() == text_error::empty && refusal<people, "+1">() == text_error::not_a_number);
static_assert(refusal<people, "1e5">() == text_error::not_a_number &&
              refusal<people, "NaN">() == text_error::not_a_number);
static_assert(refusal<people, " 1">() == text_error::not_a_number &&
              refusal<people, "３０">() == text_error::not_a_number);
static_assert(refusal<people, "1000000000000000000000000000000">() == text_error::out_of_range);

// Text out.
static_assert(writes(0_people, "0") && writes(168_people, "168") && writes(people{INT32_MAX}, "2147483647") &&
              writes(12_months, "12"));
// What is not valid is no number in text either, and does not come back from it.
static_assert(writes(people::invalid(), "invalid") && writes(month_count(40'000), "invalid") &&
              refusal<people, "invalid">() == text_error::not_a_number);

// Nonsense.
static_assert(!adds<people, month_count> && !adds<people, money> && !adds<people, rate> && !adds<people, double> &&
              !adds<people, bool>);
static_assert(!subtracts<people, people> && !multiplies<people, people> && !multiplies<people, month_count> &&
              !divides<people, month_count>);
static_assert(!compares<people, month_count> && !compares<people, money> && !compares<people, double> &&
              !compares<people, bool>);
static_assert(!converts<bool, people> && !converts<double, people> && !converts<float, month_count> &&
              !casts<bool, people> && !casts<double, people>);
static_assert(!casts<people, month_count> && !casts<money, people> && !casts<people, int> && !casts<people, bool>);
