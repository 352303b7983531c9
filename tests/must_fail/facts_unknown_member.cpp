// expect: has no non-static data member named .months_payed.
// expect-clang: field designator 'months_payed' does not refer to any (non-static data member|field)
#include <wengang/facts/facts.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::facts unit{.months_payed = 12};
#else
constexpr wengang::facts unit{.months_paid = 12};
#endif

int main() {}
