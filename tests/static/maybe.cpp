// quantities/maybe.hpp: an unknown value is never zero and never a default.
#include <wengang/quantities/maybe.hpp>

#include <wengang/facts/choices.hpp>
#include <wengang/quantities/money.hpp>
#include <wengang/quantities/people.hpp>
#include <wengang/quantities/rate.hpp>

#include "operations.hpp"

using namespace wengang;
using namespace wengang::literals;

// Unknown is its own value: it is not zero, not false, and equal to itself.
static_assert(!maybe<money>{}.known());
static_assert(maybe<money>{} != maybe<money>{0_fen});
static_assert(maybe<bool>{} != maybe<bool>{false});
static_assert(maybe<people>{} == maybe<people>{});
static_assert(maybe<people>{0}.known());
static_assert(maybe<money>{}.value_or(5_fen) == 5_fen);
static_assert(maybe<money>{3_fen}.value_or(5_fen) == 3_fen);
static_assert(maybe<money>{}.value() == 0_fen);

// It reads as the value itself.
static_assert(converts<int, maybe<people>> && converts<unsigned long long, maybe<people>> &&
              converts<short, maybe<month_count>>);
static_assert(converts<bool, maybe<bool>> && converts<kind, maybe<kind>> && converts<money, maybe<money>> &&
              converts<rate, maybe<rate>>);
static_assert(maybe<people>{168}.value() == people{168});
static_assert(!maybe<people>{-1}.value().valid() && maybe<people>{-1}.known());

// A truth asks which question is meant: is it known, or is it true?
static_assert(!casts<maybe<bool>, bool> && !converts<maybe<bool>, bool> && !casts<maybe<money>, bool>);

// Nonsense.
template <class From, class To>
concept becomes = converts<From, maybe<To>> || requires(From from) {
    maybe<To>(from);
} || requires(From from) {
    maybe<To>{from};
};
static_assert(!becomes<int, bool> && !becomes<char const*, bool> && !becomes<double, bool> && !becomes<size, bool> &&
              !becomes<decltype(nullptr), bool>);
static_assert(!becomes<int, money> && !becomes<double, money> && !becomes<people, money> && !becomes<rate, money>);
static_assert(!becomes<bool, people> && !becomes<double, people> && !becomes<money, people> &&
              !becomes<month_count, people>);
static_assert(!becomes<kind, size> && !becomes<size, kind> && !becomes<size, industry> && !becomes<bool, kind> &&
              !becomes<int, kind> && !becomes<unsigned char, kind>);
static_assert(!becomes<int, rate> && !becomes<double, rate>);
static_assert(!becomes<maybe<money>, people> && !becomes<maybe<people>, bool> && !becomes<maybe<bool>, people>);
static_assert(!adds<maybe<money>, maybe<money>> && !adds<maybe<people>, int>);
