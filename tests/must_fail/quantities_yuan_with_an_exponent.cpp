// expect: wengang: a yuan literal is digits with at most one point
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr auto amount = 1e5_yuan;
#else
constexpr auto amount = 100000_yuan;
#endif

int main() {}
