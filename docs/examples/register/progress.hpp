// How far it is: one line on a terminal, written over five times a second.
#pragma once

#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>

class progress {
public:
    /// Shown only if `shows`; where nobody knows how many bytes there are (0), without the share done and the time left.
    progress(bool shows, std::uint64_t bytes) : shows_(shows), bytes_(static_cast<double>(bytes)) {}
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;
    ~progress() { clear(); }

    void clear() {
        if (std::exchange(shown_, false)) put("\r\033[K");
    }

    void at(std::uint64_t rows, std::uint64_t bytes) {
        if (!shows_) return;
        auto const now = clock::now();
        if (now - last_ < std::chrono::milliseconds(200)) return;
        last_ = now;
        put("\r" + line(rows, bytes, std::chrono::duration<double>(now - start_).count()) + "\033[K");
        shown_ = true;
    }

private:
    using clock = std::chrono::steady_clock;

    std::string line(std::uint64_t rows, std::uint64_t bytes, double seconds) const {
        char text[128];
        int n = std::snprintf(text, sizeof text, "%llu rows, %.2f million rows/s", static_cast<unsigned long long>(rows), static_cast<double>(rows) / 1e6 / seconds);
        if (bytes_ > 0 && bytes > 0) {
            double const share = static_cast<double>(bytes) / bytes_, left = share < 1 ? seconds * (1 - share) / share : 0;
            auto const whole = static_cast<unsigned long>(left + 0.5);
            n += std::snprintf(text + n, sizeof text - static_cast<std::size_t>(n), ", %.0f %%, %lu:%02lu left", 100 * share, whole / 60, whole % 60);
        }
        return {text, static_cast<std::size_t>(n)};
    }
    /// Nothing depends on whether it can be written.
    static void put(std::string const& text) {
        if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;
    }

    bool const shows_;
    bool shown_ = false;
    double const bytes_;
    clock::time_point const start_ = clock::now();
    clock::time_point last_ = start_;
};
