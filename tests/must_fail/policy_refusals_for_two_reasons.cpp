// expect: policy_refusals_for_different_reasons
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
    rate_row const small = p.rates[1];
#if defined(WENGANG_BAD)
    reason const why = reason::abnormal;
#else
    reason const why = reason::arrears;
#endif
    p.rates[1] = {.standing = {{fact::arrears, true}}, .result = rate_result::refused, .unmet = reason::arrears, .source = p.clause("二")};
    p.rates.push({.standing = {{fact::abnormal, true}}, .result = rate_result::refused, .unmet = why, .source = p.clause("二")});
    p.rates.push(small);
    return p;
}());

int main() {}
