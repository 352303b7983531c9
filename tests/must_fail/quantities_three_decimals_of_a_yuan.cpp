// expect: wengang: a yuan literal has at most two decimals
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr auto amount = 7209.365_yuan;
#else
constexpr auto amount = 7209.36_yuan;
#endif

int main() {}
