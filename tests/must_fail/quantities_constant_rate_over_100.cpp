// expect: a_rate_is_between_0_and_100_percent
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr auto limit = wengang::rate::from_parts(10'001);
#else
constexpr auto limit = wengang::rate::from_parts(10'000);
#endif

int main() {}
