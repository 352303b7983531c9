// What a notice pays: the base, and the rate by kind, size and standing. Rows in order, the first that matches counts.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "../quantities/money.hpp"
#include "../quantities/rate.hpp"
#include "findings.hpp"
#include "citation.hpp"
#include "layoff_rule.hpp"
#include "list.hpp"

namespace wengang {

/// What the rate is taken of (返还基数): a figure less its exclusions, or so many months of unemployment benefit for everybody insured.
struct refund_base {
    fact gross{};
    list<fact, 4> exclusions{};
    std::int16_t benefit_months = 0;  ///< else this: months × benefit × heads; 0: the figure
    money benefit{};                  ///< a month and person, as the notice says it; zero: the area's `monthly_benefit`
    head_count heads{headcount_basis::monthly_average, {}};
    constexpr bool by_benefit() const { return benefit_months > 0; }
};

/// The most that a refund may be, whatever the base: a share of another figure (总额不超过).
struct refund_ceiling {
    fact of{};
    rate at{};
};

/// One truth that a row of the rate table asks for.
struct standing_test {
    fact truth{};
    bool holds = true;
};

/// What a row may ask of the unit's figures.
enum class measure : std::uint8_t {
    layoffs_at_most,  ///< the layoff rate, by the notice's formula, is at most `bound` parts per ten thousand
    average_at_least  ///< person_months ÷ months is at least `bound` people
};
struct measured_test {
    measure what{};
    std::int32_t bound = 0;
    bool holds = true;
    friend constexpr bool operator==(measured_test const&, measured_test const&) = default;
};
constexpr measured_test layoffs_at_most(rate limit) { return {measure::layoffs_at_most, static_cast<std::int32_t>(limit.parts()), true}; }
constexpr measured_test average_at_least(std::int32_t heads) { return {measure::average_at_least, heads, true}; }
constexpr measured_test average_below(std::int32_t heads) { return {measure::average_at_least, heads, false}; }

/// What a row of the rate table gives.
enum class rate_result : std::uint8_t {
    fixed,   ///< this rate
    open,    ///< the notice leaves the rate to somebody else: a cap is not a rate
    refused  ///< nothing, for `unmet`
};

/// A row of the rate table: for these kinds and sizes, where every test of `standing` and of `measured` holds.
struct rate_row {
    kind kinds = kind::any;
    size sizes = size::any;
    list<standing_test, 5> standing{};
    list<measured_test, 2> measured{};
    rate_result result = rate_result::fixed;
    rate at{};
    reason unmet{};      ///< of a refusal
    bool has_base = true;  ///< false: the notice leaves the base open, too
    citation source{};
    bool assumed = false;
};

/// The most that a notice above this one allows (不超过). It limits the rates of the layers below and decides nobody.
struct rate_cap {
    kind kinds = kind::any;
    size sizes = size::any;
    rate at{};
    citation source{};
};

using rate_table = list<rate_row, 12>;
using rate_caps = list<rate_cap, 6>;

}  // namespace wengang
