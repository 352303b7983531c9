// expect: no match for .operator\+. .*money.*people
// expect-clang: invalid operands to binary expression .*money.*people|invalid operands .*money.*count
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
auto const sum = 5_fen + 5_people;
#else
auto const sum = 5_fen + 5_fen;
#endif

int main() {}
