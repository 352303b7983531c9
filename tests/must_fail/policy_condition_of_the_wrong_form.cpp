// expect: policy_condition_of_the_wrong_form
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.conditions.push(at_least(fact::zombie, 1, reason::zombie, p.clause("一")));  // how much of a zombie?
#endif
    return p;
}());

int main() {}
