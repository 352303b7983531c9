// expect: policy_dates_out_of_order
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
#if defined(WENGANG_BAD)
    p.effective_until.value = {2022, 4, 19};  // the day before it is published
#endif
    return p;
}());

int main() {}
