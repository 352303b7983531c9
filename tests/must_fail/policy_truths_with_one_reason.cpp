// expect: policy_truths_share_a_reason
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
    p.conditions.push(refuse_if(fact::cancelled, reason::cancelled, p.clause("一")));
#if defined(WENGANG_BAD)
    reason const why = reason::cancelled;
#else
    reason const why = reason::revoked;
#endif
    p.conditions.push(refuse_if(fact::revoked, why, p.clause("一")));
    return p;
}());

int main() {}
