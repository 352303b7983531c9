// A batch on several threads. Results and totals are those of one thread, whatever the executor, the number of threads and their order:
// every row's decision is its own, and the sums are exact.
#pragma once

#include "decide.hpp"
#include "executor.hpp"

namespace wengang {
inline namespace WENGANG_TARGET {

/// As `try_decide` above, its parts run by `on`: `try_decide(notice, area, units, out, threads(4))`. No lock is taken, nothing is allocated
/// but by the executor.
template <std::same_as<results> Results = results, executor Executor>
batch_report try_decide(policy const& notice, area const& of, columns const& units, Results const& out, Executor&& on, instruction_set with = instruction_set::best) {
    detail::row_count const n = detail::check_call(units, out, with);
    if (!n.fault) return n.fault;
    detail::batch_of<Results> const batch(notice, of, units, out, n.rows);
    detail::parts_of_rows const parts(n.rows);
    totals sums[detail::parts_of_rows::most];
    batch_error const error = detail::run_parts(parts, on, [&](std::size_t first, std::size_t last, std::size_t part) { sums[part] = batch.decide(first, last, with); });
    if (error != batch_error::none) return {error, "", {}};
    batch_report report;
    for (std::size_t part = 0; part < parts.count; ++part) report.totals += sums[part];
    return report;
}

#if defined(__cpp_exceptions)
/// As `try_decide`; throws `std::invalid_argument`.
template <std::same_as<results> Results = results, executor Executor>
totals decide(policy const& notice, area const& of, columns const& units, Results const& out, Executor&& on, instruction_set with = instruction_set::best) {
    batch_report const report = try_decide(notice, of, units, out, on, with);
    if (!report) detail::throw_error(report);
    return report.totals;
}
#endif

}  // namespace WENGANG_TARGET
}  // namespace wengang
