// expect: policy_condition_on_another_choice
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    fact const asked = fact::industry;
#else
    fact const asked = fact::size;
#endif
    p.conditions.push({asked, test::is, 6, reason::size_not_covered, p.clause("一")});
    return p;
}());

int main() {}
