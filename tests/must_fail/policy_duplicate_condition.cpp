// expect: policy_duplicate_condition
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.conditions.push(
        at_least(fact::months_paid, 6, reason::months_short, p.clause("一")));  // `set` would have replaced the first
#endif
    return p;
}());

int main() {}
