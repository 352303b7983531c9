// expect: no match for .operator\+.
// expect-clang: invalid operands to binary expression
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
auto const sum = 12_people + 12_months;
#else
auto const sum = 12_people + 12_people;
#endif

int main() {}
