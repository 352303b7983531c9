// Timing side by side: the library, the limit and the plain loop take turns, so that whatever else the machine does meets
// them alike; medians of what single rounds say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "cases.hpp"
#include "clock.hpp"

namespace bench {

/// Seconds of one call, of `calls` in a row.
template <class Call> double seconds(std::size_t calls, Call&& call) {
    double const start = now();
    for (std::size_t k = 0; k < calls; ++k) call();
    return (now() - start) / static_cast<double>(calls);
}

/// The fastest of the shapes on these columns.
inline limit_kernel fastest(shape_list const& shapes, raw_register const& r, std::size_t calls) {
    std::vector<double> best(shapes.count, 1e9);
    for (int round = 0; round < 4; ++round) {
        for (std::size_t k = 0; k < shapes.count; ++k) best[k] = std::min(best[k], seconds(calls, [&] { shapes.first[k](r); }));
    }
    return shapes.first[std::min_element(best.begin(), best.end()) - best.begin()];
}

/// What the rounds of a case say.
class rounds {
public:
    rounds(exam& e, instruction_set with) : exam_(e), with_(with), raw_(e.raw()), calls_(1 + 200'000 / e.people().rows()) {
        limit_ = fastest(e.about().limit(with), raw_, calls_);
        streaming_ = fastest(e.about().streaming(with), raw_, calls_);
    }

    /// One round; the order turns with every round. Seconds of the library's call.
    double go() {
        double own = 0, limit = 0, streaming = 0, plain = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            switch ((k + own_.size()) % 4) {
                case 0: own = seconds(calls_, [&] { exam_.run(with_); }); break;
                case 1: limit = seconds(calls_, [&] { limit_(raw_); }); break;
                case 2: streaming = seconds(calls_, [&] { streaming_(raw_); }); break;
                default: if (exam_.has_plain()) plain = seconds(calls_, [&] { exam_.run_plain(); }); break;
            }
        }
        own_.push_back(own);
        limits_.push_back(limit);
        of_limit_.push_back(limit / own);
        of_streaming_.push_back(streaming / own);
        against_plain_.push_back(plain / own);
        return own;
    }

    double seconds_of_call() const { return median(own_); }
    double seconds_of_limit() const { return median(limits_); }
    double of_limit() const { return median(of_limit_); }
    double of_streaming_limit() const { return median(of_streaming_); }
    double against_plain() const { return median(against_plain_); }

private:
    exam& exam_;
    instruction_set with_;
    raw_register raw_;
    std::size_t calls_;
    limit_kernel limit_, streaming_;
    std::vector<double> own_, limits_, of_limit_, of_streaming_, against_plain_;
};

}  // namespace bench
