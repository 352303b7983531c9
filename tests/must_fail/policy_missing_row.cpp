// expect: policy_missing_rate_row
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.rates[1].sizes = size::small | size::micro;  // and a medium enterprise?
#endif
    return p;
}());

int main() {}
