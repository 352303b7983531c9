// See kernels.hpp.
#include <wengang/batch/try_decide.hpp>

namespace wengang {
namespace detail {
inline namespace WENGANG_TARGET {
template class batch_of<results>;
}
}  // namespace detail
inline namespace WENGANG_TARGET {
template batch_report try_decide<results>(policy const&, area const&, columns const&, results const&, instruction_set);
}
}  // namespace wengang
