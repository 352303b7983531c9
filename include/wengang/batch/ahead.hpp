// What a batch asks of memory before it needs it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../rules/target.hpp"
#include "plan.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// Asks for a line of memory that will be read before long, into the second level of the cache: the first one could not hold all that is
/// asked for. Any address will do.
WENGANG_INLINE void ask_for(void const* p) {
#if defined(__GNUC__)
    asm volatile("");  // else gcc takes a function that does nothing more for one that does nothing
    __builtin_prefetch(p, 0, 2);
#else
    (void)p;
#endif
}

// The processor does not follow a dozen streams by itself, so each is asked for this far ahead, spread over the work: more
// requests at once than it can hold would stall it. More than a block, or a pass would soon need what it has just asked for.
inline constexpr int rows_ahead = block_rows + block_rows / 2;

/// Asks for a line of every page that begins in these bytes.
WENGANG_APART inline void ask_for_pages(void const* from, std::size_t bytes) {
    constexpr std::uintptr_t page = 4096;  // the smallest there is
    auto const first = reinterpret_cast<std::uintptr_t>(from), last = first + bytes;
    for (std::uintptr_t at = (first + page - 1) / page * page; at < last; at += page) ask_for(reinterpret_cast<void const*>(at));
}

/// Where a page lies must be looked up when it is touched for the first time, in tables that lie in memory themselves, and the processor
/// waits for that even where nobody waits for the line. It can look up several at once, and what it reads for one page serves
/// its neighbours. So the pages of all columns are asked for together: rarely, many, and before any of their lines.
class pages_ahead {
public:
    /// For rows that are decided one after the other. The first ones are read at once: it is too late to ask for theirs.
    pages_ahead(std::size_t first, std::size_t last) : asked_(last - first < least ? last : first + least), last_(last) {}
    /// Before `row` and those behind it: `ask(first, last)` asks for the pages of some rows, if it is time.
    template <class Ask> WENGANG_INLINE void before(std::size_t row, Ask const& ask) {
        if (asked_ < last_ && asked_ <= row + least) {
            std::size_t const from = asked_;
            asked_ = last_ - row < least + together ? last_ : row + least + together;
            ask(from, asked_);
        }
    }

private:
    /// Rows: the lines are asked for nearer than the least; the pages of so many people are all that one line of the tables describes.
    static constexpr std::size_t least = 4096, together = 8192;
    std::size_t asked_, last_;
};
static_assert(rows_ahead + block_rows <= 4096);

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
