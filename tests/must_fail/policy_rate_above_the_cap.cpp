// expect: policy_rate_above_the_cap
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.rates[1].at = 60.01_percent;  // the parent allows 60 %
#endif
    return p;
}());

int main() {}
