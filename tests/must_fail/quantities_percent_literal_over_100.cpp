// expect: wengang: a rate is between 0 and 100 percent
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr auto limit = 100.01_percent;
#else
constexpr auto limit = 100_percent;
#endif

int main() {}
