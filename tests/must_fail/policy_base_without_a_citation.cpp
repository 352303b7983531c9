// expect: policy_missing_citation
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.base.source = {};
#endif
    return p;
}());

int main() {}
