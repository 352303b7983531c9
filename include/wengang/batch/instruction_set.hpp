// Which instructions a batch runs with: chosen once, at run time, inside the header.
#pragma once

#include <cstdint>

#include "../rules/target.hpp"

namespace wengang {

enum class instruction_set : std::uint8_t {
    best,      ///< the widest that this machine has
    portable,  ///< one row at a time, plain C++
    bits_128,  ///< SSE2, NEON, …: what every machine of its kind has
    avx2,
    avx512
};
inline constexpr char const* instruction_set_names[] = {"best", "portable", "128", "avx2", "avx512"};

namespace detail {
inline constexpr int instruction_set_count = 5;
static_assert(sizeof instruction_set_names / sizeof instruction_set_names[0] == instruction_set_count);
/// A number that is no instruction set has a name, too.
constexpr char const* name_of(instruction_set s) {
    return static_cast<int>(s) < instruction_set_count ? instruction_set_names[static_cast<int>(s)] : "(unknown)";
}
}  // namespace detail

/// Whether this machine, and this compiler, can run it.
inline bool available(instruction_set wanted) {
    if (static_cast<int>(wanted) >= detail::instruction_set_count) return false;
#if defined(WENGANG_VECTORS) && defined(__x86_64__)
    __builtin_cpu_init();  // may run before the run-time library's own constructor
    if (wanted == instruction_set::avx512)
        return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
               __builtin_cpu_supports("avx512bw") != 0;
    if (wanted == instruction_set::avx2) return __builtin_cpu_supports("avx2") != 0;
#else
    if (wanted == instruction_set::avx512 || wanted == instruction_set::avx2) return false;
#endif
#if !defined(WENGANG_VECTORS)
    if (wanted == instruction_set::bits_128) return false;
#endif
    return true;
}

/// The widest that is available.
inline instruction_set best_instruction_set() {
    static instruction_set const best = [] {
        auto widest = instruction_set::avx512;
        while (!available(widest)) widest = static_cast<instruction_set>(static_cast<int>(widest) - 1);
        return widest;
    }();
    return best;
}

}  // namespace wengang
