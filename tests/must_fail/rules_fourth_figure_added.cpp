// expect: a_list_of_the_policy_is_full
#include <wengang/rules/layoff_rule.hpp>

using wengang::fact;

constexpr wengang::layoff_formula reductions {
#if defined(WENGANG_BAD)
    .added = {fact::laid_off, fact::expiries, fact::resignations, fact::transfers},
#else
    .added = {fact::laid_off, fact::expiries, fact::resignations},
#endif
    .deducted = {}, .divisor = {
        fact::opening
    }
};

int main() {}
