// See kernels.hpp.
#define BENCH_NOT_DECIDE
#define BENCH_NOT_MIXED
#define BENCH_INSTANTIATE template
#include "kernels.hpp"
