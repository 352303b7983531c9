// What a batch asks of memory before it needs it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/columns.hpp"
#include "../rules/target.hpp"
#include "plan.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// Asks for a line of memory that will be needed before long, into the second level of the cache: the first one could not hold all that is
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

/// Of some rows of a column, or of a result: `width` bytes a row.
inline void ask_for_pages(void const* column, std::size_t width, std::size_t first, std::size_t last) {
    ask_for_pages(static_cast<unsigned char const*>(column) + first * width, (last - first) * width);
}
/// Of the bits of some rows, if there is a bitmap.
inline void ask_for_pages(validity const& v, std::size_t first, std::size_t last) {
    if (v.bits != nullptr) ask_for_pages(v.bits + (v.offset + first) / 8, (last - first) / 8 + 1);
}

/// Where a page lies must be looked up unless the processor remembers it, in tables that lie in memory themselves, and the work waits for
/// that even where nobody waits for the line. Several can be looked up at once, and what is read of the tables for one page serves its
/// neighbours. So the pages of all columns are asked for together: rarely, many, and before any of their lines.
class pages_ahead {
public:
    /// For rows that are decided one after the other. Those of the first `least` are met soon, too soon to ask.
    pages_ahead(std::size_t first, std::size_t last) : asked_(last - first < least ? last : first + least), last_(last) {}
    /// Before rows from `row` on are read, and lines are asked for that lie less than `least` rows behind it: `ask(first, last)` asks
    /// for the pages of some rows, if it is time.
    template <class Ask> WENGANG_INLINE void before(std::size_t row, Ask const& ask) {
        if (asked_ < last_ && asked_ <= row + least) {
            std::size_t const from = asked_;
            asked_ = last_ - row < least + together ? last_ : row + least + together;
            ask(from, asked_);
        }
    }

private:
    /// Rows: the pages of so many people are all that one line of the tables describes.
    static constexpr std::size_t least = 4096, together = 8192;
    static_assert(rows_ahead + block_rows <= least);
    std::size_t asked_, last_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
