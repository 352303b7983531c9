// The off switch: without threads the executor runs everything itself, and <thread> is not included.
#define WENGANG_NO_THREADS
#include <wengang/batch/threads.hpp>

#if defined(_GLIBCXX_THREAD)
#error "<thread> is included"
#endif

inline std::size_t sum_of_parts() {
    std::size_t sum = 0;
    wengang::threads(4)(10, [&](std::size_t i) { sum += i; });
    return sum;
}
