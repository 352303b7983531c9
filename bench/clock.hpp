// What time is taken by.
#pragma once

#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <vector>

namespace bench {

inline double median(std::vector<double> all) {
    if (all.empty()) return 0;
    auto const middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

/// Seconds that this thread has run: what others do on the same processor does not count. Elsewhere the time of day.
inline double now() {
#if defined(__unix__)
    timespec t{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t) == 0) return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
#endif
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Seconds of the day: of what several threads do together.
inline double time_of_day() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

using clock_function = double (*)();

}  // namespace bench
