// A grid of what-ifs in one call: one value of a notice by another, a refund rate by a limit of the layoff rate, each cell as a sweep has it.
#pragma once

#include <cstddef>
#include <vector>

#include "../policy/check.hpp"
#include "../policy/set_field.hpp"
#include "sweep.hpp"

namespace wengang {

/// A value of the notice, by its path as `set_field` has it, and the texts that it takes in turn: `{"rates.0.at", percents}`.
struct grid_axis {
    char const* path;
    view<char const*> values;
};

/// A grid, or why there is none.
struct [[nodiscard]] grid_report {
    // What is wrong with a cell, if anything: a value that cannot be set, or a notice that does not pass the checks then.
    set_field_result field{};
    policy_findings findings{};
    std::size_t i = 0, j = 0;  ///< the cell
    std::size_t columns = 0;   ///< values of the second axis
    sweep_report sweep;        ///< the notice as it is comes last, and is the base
    explicit operator bool() const { return field && findings.empty() && sweep; }
    /// What the `i`th value of the first axis and the `j`th of the second come to.
    impact const& at(std::size_t row, std::size_t column) const { return sweep[row * columns + column]; }
    std::size_t scenario(std::size_t row, std::size_t column) const { return row * columns + column; }
    impact const& base() const { return sweep.impacts.back(); }
};

inline namespace WENGANG_TARGET {

/// Every pair of values of two axes, against the notice as it is. `options.base` is not used.
template <executor Executor = detail::one_by_one>
grid_report try_grid(policy const& notice, area const& of, grid_axis const& first, grid_axis const& second, columns const& units, sweep_options options = {}, Executor&& on = {},
                     instruction_set with = instruction_set::best) {
    grid_report report;
    report.columns = second.values.size();
    std::vector<policy> what_ifs(first.values.size() * second.values.size(), notice);
    std::vector<scenario> scenarios;
    scenarios.reserve(what_ifs.size() + 1);
    for (std::size_t k = 0; k < what_ifs.size(); ++k) {
        report.i = k / report.columns, report.j = k % report.columns;
        policy& what_if = what_ifs[k];
        report.field = set_field(what_if, first.path, first.values[report.i]);
        if (report.field) report.field = set_field(what_if, second.path, second.values[report.j]);
        if (!report.field) return report;
        report.findings = check(what_if);
        if (!report.findings.empty()) return report;
        scenarios.push_back({&what_if, of});
    }
    scenarios.push_back({&notice, of});
    options.base = what_ifs.size();
    report.sweep = try_sweep(scenarios, units, options, on, with);
    return report;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
