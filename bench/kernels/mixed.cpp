// See kernels.hpp.
#define BENCH_NOT_DECIDE
#define BENCH_NOT_SWEEP
#define BENCH_INSTANTIATE template
#include "kernels.hpp"
