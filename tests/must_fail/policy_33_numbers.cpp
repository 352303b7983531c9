// expect: policy_too_many_numbers
#include "notice.hpp"

using namespace wengang;
using namespace wengang::literals;

inline constexpr policy notice = published([] {
    policy p = sound_notice();
    p.layoffs.formula.value = {
        .added = {fact::opening, fact::january, fact::december},
        .deducted = {fact::closing, fact::deaths, fact::retirements, fact::expiries, fact::resignations, fact::transfers},
        .divisor = {fact::cumulative_insured, fact::at_application}};
    for (fact f : {fact::claimants, fact::in_post, fact::january_claimants, fact::new_claimants, fact::lump_sum_claimants,
                   fact::laid_off, fact::employees, fact::profit_2, fact::profit_1, fact::profit_0, fact::revenue,
                   fact::total_assets, fact::refunded_premium, fact::payable, fact::revenue_1, fact::revenue_0})
        p.conditions.push(at_least(f, 10, reason::in_post_short, p.clause("一")));  // 13 of the layoffs, months_paid and 16
#if defined(WENGANG_BAD)
    p.base.value.exclusions.push(fact::of_other_years);  // of the base: two, and now a third
#endif
    return p;
}());

int main() {}
