// The kernels are compiled once for all tests, in kernels.cpp: they take longer than everything else together.
#pragma once

#include <wengang/batch/try_decide.hpp>

namespace wengang {
namespace detail {
inline namespace WENGANG_TARGET {
extern template class batch_of<results>;
}
}  // namespace detail
inline namespace WENGANG_TARGET {
extern template batch_report try_decide<results>(policy const&, area const&, columns const&, results const&, instruction_set);
}
}  // namespace wengang
