// Text many bytes at a time: where a byte stands among 64, digits as numbers. The bytes asked for may reach beyond the
// text; what is beyond it is masked out.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

inline constexpr std::uint64_t each_byte = 0x0101'0101'0101'0101;

/// Eight bytes, the first one lowest.
inline std::uint64_t eight_bytes(char const* at) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        std::uint64_t turned = 0;
        for (int k = 0; k < 8; ++k) turned = turned << 8 | (word >> (8 * k) & 0xff);
        word = turned;
    }
    return word;
}
/// The first `count` bytes of eight, zero behind them.
inline std::uint64_t first_bytes(char const* at, std::size_t count) {
    std::uint64_t const all = eight_bytes(at);
    return count >= 8 ? all : all & ((std::uint64_t{1} << (8 * count)) - 1);
}

/// 0x80 in every byte that is `what`.
constexpr std::uint64_t equal_bytes(std::uint64_t word, char what) {
    std::uint64_t const low = each_byte * 0x7f, x = word ^ (each_byte * static_cast<unsigned char>(what));
    return ~(((x & low) + low) | x | low);
}

/// Sixty-four bytes, of which two kinds are looked for: a bit each, the first byte's lowest.
struct sixty_four {
    std::uint64_t delimiters, feeds;

    explicit sixty_four(char const* at) : delimiters(0), feeds(0) {
#if defined(__SSE2__)
        __m128i const comma = _mm_set1_epi8(','), feed = _mm_set1_epi8('\n');
        for (int k = 0; k < 64; k += 16) {
            __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(at + k));
            __m128i const fed = _mm_cmpeq_epi8(bytes, feed), any = _mm_or_si128(fed, _mm_cmpeq_epi8(bytes, comma));
            feeds |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(fed))) << k;
            delimiters |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(any))) << k;
        }
#else
        for (int k = 0; k < 64; k += 8) {
            std::uint64_t const word = eight_bytes(at + k), fed = equal_bytes(word, '\n'), any = fed | equal_bytes(word, ',');
            feeds |= bits_of(fed) << k;
            delimiters |= bits_of(any) << k;
        }
#endif
    }

private:
    static constexpr std::uint64_t bits_of(std::uint64_t marks) { return (marks >> 7) * 0x0102'0408'1020'4080 >> 56; }
};

/// Eight digits, the first one the most significant and lowest in memory, each as its value.
constexpr std::uint64_t number_of_digits(std::uint64_t digits) {
    digits = (digits * 10 + (digits >> 8)) & 0x00ff'00ff'00ff'00ff;
    digits = (digits * 100 + (digits >> 16)) & 0x0000'ffff'0000'ffff;
    return (digits * 10'000 + (digits >> 32)) & 0xffff'ffff;
}
/// Whether each byte is 0 to 9.
constexpr bool all_digits(std::uint64_t values) { return ((values | (values + each_byte * 0x76)) & (each_byte * 0x80)) == 0; }

/// The values of the last `count` characters before `end`, 1 to 16 of them, as if they were digits; zeros before them.
struct sixteen_digits {
    std::uint64_t high, low;
    sixteen_digits(char const* end, std::size_t count) {
        static constexpr char mask[33] = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff";
        char const* const from = mask + count;
        high = (eight_bytes(end - 16) ^ each_byte * '0') & eight_bytes(from);
        low = (eight_bytes(end - 8) ^ each_byte * '0') & eight_bytes(from + 8);
    }
    /// Without the point that stands before the last two; false where there is none.
    bool take_point() {
        if ((low >> 40 & 0xff) != ('.' ^ '0')) return false;
        low = (low & 0xffff'0000'0000'0000) | (low & 0xff'ffff'ffff) << 8;
        return true;
    }
};

/// Whether all of the text is ASCII.
inline bool is_ascii(char const* at, std::size_t count) {
    std::uint64_t seen = 0;
    for (; count > 8; at += 8, count -= 8) seen |= eight_bytes(at);
    seen |= first_bytes(at, count);
    return (seen & each_byte * 0x80) == 0;
}

/// Whether a cell holds what must stand in quotes: a comma, a quote or the end of a line.
inline bool holds_special(char const* at, std::size_t count) {
#if defined(__SSE2__)
    for (;; at += 16, count -= 16) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(at));
        __m128i const found = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'))),
                                           _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r'))));
        auto const marks = static_cast<std::uint32_t>(_mm_movemask_epi8(found));
        if (count <= 16) return (marks & ((std::uint32_t{1} << count) - 1)) != 0;
        if (marks != 0) return true;
    }
#else
    for (;; at += 8, count -= 8) {
        std::uint64_t const bytes = first_bytes(at, count);
        if ((equal_bytes(bytes, ',') | equal_bytes(bytes, '"') | equal_bytes(bytes, '\n') | equal_bytes(bytes, '\r')) != 0) return true;
        if (count <= 8) return false;
    }
#endif
}
