// The kernels of the library are compiled once for wengang_bench, a file for each of the three calls: they take longer than everything else together.
#pragma once

#include <wengang/batch/mixed.hpp>
#include <wengang/batch/parallel.hpp>
#include <wengang/batch/sweep.hpp>
#include <wengang/batch/threads.hpp>
#include <wengang/batch/try_decide.hpp>

#if !defined(BENCH_INSTANTIATE)
#define BENCH_INSTANTIATE extern template
#endif

namespace wengang {
inline namespace WENGANG_TARGET {
#if !defined(BENCH_NOT_DECIDE)
BENCH_INSTANTIATE batch_report try_decide<results>(policy const&, area const&, columns const&, results const&, instruction_set);
BENCH_INSTANTIATE batch_report try_decide<results, threads>(policy const&, area const&, columns const&, results const&, threads&&, instruction_set);
#endif
#if !defined(BENCH_NOT_MIXED)
BENCH_INSTANTIATE mixed_report try_decide_mixed<detail::one_by_one>(view<scenario>, index_column const&, columns const&, results const&, detail::one_by_one&&, instruction_set);
#endif
#if !defined(BENCH_NOT_SWEEP)
BENCH_INSTANTIATE sweep_report try_sweep<detail::one_by_one>(view<scenario>, columns const&, sweep_options const&, detail::one_by_one&&, instruction_set);
#endif
}  // namespace WENGANG_TARGET
}  // namespace wengang
