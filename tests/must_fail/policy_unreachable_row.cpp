// expect: policy_unreachable_rate_row
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.rates.push(
        {.kinds = kind::law_firm, .at = 60_percent, .source = p.clause("二")});  // the row before it takes every kind
#endif
    return p;
}());

int main() {}
