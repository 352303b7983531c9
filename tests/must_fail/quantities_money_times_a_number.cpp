// expect: no match for .operator\*.
// expect-clang: invalid operands to binary expression \('wengang::money' and 'double'\)
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
auto const refund = 500_yuan * 0.9;
#else
auto const refund = round(500_yuan, 90_percent);
#endif

int main() {}
