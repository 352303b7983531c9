// Whether results lie over what they are calculated from: rows are read and written many at a time, so that would go wrong.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/columns.hpp"
#include "results.hpp"

namespace wengang::detail {

/// Memory from its first byte to behind its last.
struct extent {
    std::uintptr_t first = 0, last = 0;
    constexpr extent() = default;
    extent(void const* data, std::size_t bytes) : first(reinterpret_cast<std::uintptr_t>(data)), last(first + bytes) {}
    bool overlaps(extent const& o) const { return first < o.last && o.first < last; }
};
/// Of a column of rows.
inline extent extent_of(raw_column const& c) { return {c.data, c.rows * c.bytes}; }
/// The bytes of the bitmap that hold a bit of some row.
inline extent extent_of(validity const& v, std::size_t rows) {
    if (v.bits == nullptr || rows == 0) return {};
    return {v.bits + v.offset / 8, (v.offset + rows + 7) / 8 - v.offset / 8};
}
template <class T> extent extent_of(output<T> const& o, std::size_t bytes_a_row) { return o.given() ? extent(o.data(), o.rows() * bytes_a_row) : extent(); }

struct named_extent {
    extent of;
    char const* name;
};
/// The name of a result that lies over a column or over another result; null where all is well.
template <std::size_t Count> char const* overlapping(columns const& c, named_extent const (&all)[Count]) {
    char const* found = nullptr;
    for (named_extent const& one : all) {
        for (named_extent const* other = all; other != &one; ++other) {
            if (one.of.overlaps(other->of)) found = one.name;
        }
    }
    c.for_each([&](fact, auto const& column) {
        raw_column const raw = column.raw();
        if (raw.mode != column_mode::rows) return;
        extent const values = extent_of(raw), known = extent_of(raw.valid, raw.rows);
        for (named_extent const& one : all) {
            if (one.of.overlaps(values) || one.of.overlaps(known)) found = one.name;
        }
    });
    return found;
}

}  // namespace wengang::detail
