// A question over a few truths, some of them unknown: answered where every way to fill in the unknown ones answers it
// alike.
#pragma once

#include <cstdint>

#include "../quantities/maybe.hpp"

namespace wengang {

/// The answer, unknown where the unknown truths could change it; then `missing` has the bit of each truth that could.
template <class Answer> struct completed {
    maybe<Answer> answer{};
    std::uint32_t missing = 0;
};

/// `question` takes the truths as the bits of a number, the first one lowest. At most sixteen truths.
template <std::uint32_t Count, class Question>
constexpr auto complete(maybe<bool> const (&truths)[Count], Question question) {
    static_assert(Count <= 16);
    using answer = decltype(question(std::uint32_t{}));
    std::uint32_t known = 0, held = 0;
    for (std::uint32_t i = 0; i != Count; ++i) {
        if (truths[i].known()) known |= 1U << i;
        if (truths[i].known() && truths[i].value()) held |= 1U << i;
    }
    completed<answer> result{question(held)};
    for (std::uint32_t all = 0; all != 1U << Count; ++all) {
        if ((all & known) != held) continue;
        for (std::uint32_t i = 0; i != Count; ++i) {
            if ((known >> i & 1U) == 0 && question(all) != question(all ^ 1U << i)) result.missing |= 1U << i;
        }
    }
    if (result.missing != 0) result.answer = {};
    return result;
}

}  // namespace wengang
