// expect: policy_rate_without_a_base
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.base = cited<refund_base>::absent();
#endif
    return p;
}());

int main() {}
