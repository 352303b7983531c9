// Validity bitmaps, a register of bits at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../rules/lanes.hpp"
#include "plan.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

static_assert(least_rows == 64);
inline constexpr std::uint64_t all_valid = ~std::uint64_t{0};

/// The bits of `least_rows` rows of a validity bitmap. No byte behind the last of them is read.
WENGANG_INLINE std::uint64_t bits_of(validity const& v, std::size_t row) {
    std::size_t const at = v.offset + row;
    std::uint8_t const* const from = v.bits + (at >> 3);
    int const shift = static_cast<int>(at & 7);
    std::uint64_t bits = 0;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    std::memcpy(&bits, from, sizeof bits);
#else
    for (std::size_t j = 0; j < sizeof bits; ++j) bits |= std::uint64_t{from[j]} << (8 * j);
#endif
    return shift == 0 ? bits : bits >> shift | std::uint64_t{from[sizeof bits]} << (least_rows - shift);
}

/// As bytes, all ones where valid: of `least_rows` rows.
template <int W> WENGANG_INLINE void valid_octets(validity const& v, std::size_t row, octets<W>* to) {
    std::uint64_t const bits = v.bits == nullptr ? all_valid : bits_of(v, row);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
    for (int k = 0; k < least_rows / octets<W>::rows; ++k) from_bits(to[k], bits >> (k * octets<W>::rows % 64));
}

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
