// expect: policy_missing_citation
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.conditions[1].source.clause = "";
#endif
    return p;
}());

int main() {}
