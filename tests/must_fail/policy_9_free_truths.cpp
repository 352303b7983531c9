// expect: policy_too_many_truths
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
    p.sizing = {{.steps = {sizing_step::legal_person}}, p.clause("一")};  // it asks whether the unit is a branch
    list<rate_row, 12> rows;
    for (fact truth : {fact::arrears, fact::service_sector, fact::dispatch_agency, fact::de_capacity, fact::key_support,
                       fact::conforming, fact::dishonest})
        rows.push({.standing = {{truth, true}}, .at = 30_percent, .source = p.clause("二")});
#if defined(WENGANG_BAD)
    rows.push({.standing = {{fact::cancelled, true}}, .at = 30_percent, .source = p.clause("二")});
#endif
    for (rate_row const& row : p.rates) rows.push(row);
    p.rates = rows;
    return p;
}());

int main() {}
