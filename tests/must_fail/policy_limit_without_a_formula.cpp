// expect: policy_layoff_limit_without_formula
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.layoffs.formula = cited<layoff_formula>::absent();
#endif
    return p;
}());

int main() {}
