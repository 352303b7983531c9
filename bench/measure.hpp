// Timing side by side: the library and what it is measured against take turns, so that whatever else the machine does meets
// them alike; medians of what single rounds say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "cases.hpp"
#include "clock.hpp"

namespace bench {

/// Seconds of one call, of `calls` in a row.
template <class Call> double seconds(std::size_t calls, Call&& call, clock_function clock = now) {
    double const start = clock();
    for (std::size_t k = 0; k < calls; ++k) call();
    return (clock() - start) / static_cast<double>(calls);
}

/// Calls that take turns; the order turns with every round. A call is known by its number, in the order of `add`.
class turns {
public:
    explicit turns(clock_function clock = now) : clock_(clock) {}

    /// `times`: so often in a row, for calls that are too short for the clock.
    std::size_t add(std::function<void()> call, std::size_t times = 1) {
        calls_.push_back({std::move(call), times, {}});
        return calls_.size() - 1;
    }
    /// One round.
    void go() {
        for (std::size_t k = 0; k < calls_.size(); ++k) {
            one_call& c = calls_[(k + rounds_) % calls_.size()];
            c.seconds.push_back(seconds(c.times, c.call, clock_));
        }
        ++rounds_;
    }
    std::size_t rounds() const { return rounds_; }
    std::function<void()> const& call(std::size_t which) const { return calls_[which].call; }
    /// Of one call in the last round; the median.
    double last(std::size_t which) const { return calls_[which].seconds.back(); }
    double median_of(std::size_t which) const { return median(calls_[which].seconds); }
    /// The median of what the rounds say.
    double ratio(std::size_t above, std::size_t below) const {
        std::vector<double> all;
        for (std::size_t r = 0; r < rounds_; ++r) all.push_back(calls_[above].seconds[r] / calls_[below].seconds[r]);
        return median(std::move(all));
    }

private:
    struct one_call {
        std::function<void()> call;
        std::size_t times;
        std::vector<double> seconds;
    };
    clock_function clock_;
    std::vector<one_call> calls_;
    std::size_t rounds_ = 0;
};

/// The fastest of the shapes on these columns.
inline limit_kernel fastest(shape_list const& shapes, raw_register const& r, std::size_t calls) {
    std::vector<double> best(shapes.count, 1e9);
    for (int round = 0; round < 4; ++round) {
        for (std::size_t k = 0; k < shapes.count; ++k) best[k] = std::min(best[k], seconds(calls, [&] { shapes.first[k](r); }));
    }
    return shapes.first[std::min_element(best.begin(), best.end()) - best.begin()];
}

/// How often a call is made in a row: about 200 000 rows.
inline std::size_t calls_for(std::size_t rows) { return 1 + 200'000 / rows; }

/// The rounds of a notice on an instruction set: the library, both limits and the plain loop.
class rounds {
public:
    rounds(exam& e, instruction_set with) {
        raw_register const raw = e.raw();
        std::size_t const calls = calls_for(e.people().rows());
        limit_kernel const limit = fastest(e.about().limit(with), raw, calls), streaming = fastest(e.about().streaming(with), raw, calls);
        own_ = turns_.add([&e, with] { e.run(with); }, calls);
        limit_ = turns_.add([raw, limit] { limit(raw); }, calls);
        streaming_ = turns_.add([raw, streaming] { streaming(raw); }, calls);
        has_plain_ = e.has_plain();
        if (has_plain_) plain_ = turns_.add([&e] { e.run_plain(); }, calls);
    }

    /// One round. Seconds of the library's call.
    double go() {
        turns_.go();
        return turns_.last(own_);
    }

    double seconds_of_call() const { return turns_.median_of(own_); }
    double seconds_of_limit() const { return turns_.median_of(limit_); }
    double of_limit() const { return turns_.ratio(limit_, own_); }
    double of_streaming_limit() const { return turns_.ratio(streaming_, own_); }
    double against_plain() const { return has_plain_ ? turns_.ratio(plain_, own_) : 0; }

private:
    turns turns_;
    std::size_t own_ = 0, limit_ = 0, streaming_ = 0, plain_ = 0;
    bool has_plain_ = false;
};

}  // namespace bench
