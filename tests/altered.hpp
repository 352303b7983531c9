// Notices that nobody printed, of the form of one that somebody did.
#pragma once

#include <cstdint>

#include <wengang/policy/policy.hpp>

#include "register_of.hpp"

namespace testing {

/// A notice with other limits, rates and head counts of small units than anybody printed, of the same form.
inline wengang::policy altered(wengang::policy const& notice, random_numbers& random) {
    using namespace wengang;
    policy p = notice;
    auto const any_rate = [&] {
        std::int64_t const step[] = {1, 10, 50, 100, 500, 1000, 2500};
        std::int64_t const unit = step[random.below(7)];
        return rate::from_parts(unit * static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(10'000 / unit + 1))));
    };
    auto const any_comparison = [&] { return random.one_in(2) ? comparison::below : comparison::at_most; };
    for (auto* limit : {&p.layoffs.limit, &p.layoffs.large_limit}) {
        if (!limit->present || limit->value.of_area) continue;
        limit->value.at = random.one_in(3) ? rate::from_parts(550) : any_rate();
        limit->value.comparison = any_comparison();
    }
    if (p.layoffs.small.present) {
        if (random.one_in(2)) p.layoffs.small.value.at = any_rate();
        p.layoffs.small.value.people = static_cast<std::int32_t>(random.one_in(8) ? random.below(100'000) : 1 + random.below(60));
    }
    std::uint64_t const alike = random.below(3);
    rate const shared = any_rate();
    for (rate_row& row : p.rates) {
        if (row.result == rate_result::fixed) row.at = alike == 0 ? shared : any_rate();
    }
    if (p.ceiling.present) p.ceiling.value.at = any_rate();
    return p;
}

}  // namespace testing
