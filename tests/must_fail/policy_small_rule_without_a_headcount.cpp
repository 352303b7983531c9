// expect: policy_small_unit_rule_without_headcount
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
    p.layoffs.small = {{.people = 30, .at = 20_percent}, p.clause("一")};
#if !defined(WENGANG_BAD)
    p.layoffs.small_by = {{.by = headcount_basis::counted, .of = fact::closing}, p.clause("一")};  // else 30 of whom?
#endif
    return p;
}());

int main() {}
