// expect: a_rate_is_between_0_and_100_percent
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.layoffs.limit.value.at = rate::from_parts(10'500);
#endif
    return p;
}());

int main() {}
