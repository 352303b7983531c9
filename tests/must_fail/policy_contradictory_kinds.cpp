// expect: policy_conditions_contradict
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.conditions.push(one_of(kind::law_firm | kind::accounting_firm, p.clause("一")));  // an enterprise is neither
#endif
    return p;
}());

int main() {}
