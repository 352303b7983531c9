// Lanes: W rows side by side, 32 or 64 bits each, on the vector extension that gcc and clang share; one row is plain constexpr C++.
//
// The rule is written over these two types and knows nothing of widths. What gcc 12 needs is kept here: no intrinsics header,
// comparisons by the sign bit, 32×32→64 products by name, and packs that travel by address (user-provided copies), because a
// pack returned by value changes its calling convention with the flags of the caller.
#pragma once

#include <cstdint>
#include <cstring>

#include "target.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// W rows of 32 bits. A mask is all ones or zero in each row.
template <int W> struct words;
/// W rows of 64 bits.
template <int W> struct longs;

template <> struct words<1> {
    std::uint32_t v = 0;  // unsigned: the rule also runs over rows that are not valid, and must wrap, not overflow
    constexpr words() = default;
    WENGANG_INLINE explicit constexpr words(std::uint32_t x) : v(x) {}
    WENGANG_INLINE static constexpr words load(std::uint32_t const* p) { return words(*p); }
    WENGANG_INLINE constexpr void store(std::uint32_t* p) const { *p = v; }

    WENGANG_INLINE friend constexpr words operator+(words a, words b) { return words(a.v + b.v); }
    WENGANG_INLINE friend constexpr words operator-(words a, words b) { return words(a.v - b.v); }
    WENGANG_INLINE friend constexpr words operator&(words a, words b) { return words(a.v & b.v); }
    WENGANG_INLINE friend constexpr words operator|(words a, words b) { return words(a.v | b.v); }
    WENGANG_INLINE friend constexpr words operator^(words a, words b) { return words(a.v ^ b.v); }
    WENGANG_INLINE friend constexpr words operator~(words a) { return words(~a.v); }
    WENGANG_INLINE friend constexpr words operator<<(words a, int n) { return words(a.v << n); }
    WENGANG_INLINE friend constexpr words operator>>(words a, int n) { return words(a.v >> n); }
    WENGANG_INLINE friend constexpr words zero(words a) { return words(a.v == 0 ? 0xffff'ffffu : 0); }
    WENGANG_INLINE friend constexpr words sign(words a) { return words(0 - (a.v >> 31)); }
};

template <> struct longs<1> {
    std::uint64_t v = 0;
    constexpr longs() = default;
    WENGANG_INLINE explicit constexpr longs(std::uint64_t x) : v(x) {}
    WENGANG_INLINE static constexpr longs load(std::int64_t const* p) { return longs(static_cast<std::uint64_t>(*p)); }
    WENGANG_INLINE constexpr void store(std::int64_t* p) const { *p = static_cast<std::int64_t>(v); }
    WENGANG_INLINE constexpr std::uint64_t lane(int) const { return v; }
    WENGANG_INLINE constexpr void set_lane(int, std::uint64_t x) { v = x; }

    WENGANG_INLINE friend constexpr longs operator+(longs a, longs b) { return longs(a.v + b.v); }
    WENGANG_INLINE friend constexpr longs operator-(longs a, longs b) { return longs(a.v - b.v); }
    WENGANG_INLINE friend constexpr longs operator&(longs a, longs b) { return longs(a.v & b.v); }
    WENGANG_INLINE friend constexpr longs operator|(longs a, longs b) { return longs(a.v | b.v); }
    WENGANG_INLINE friend constexpr longs operator^(longs a, longs b) { return longs(a.v ^ b.v); }
    WENGANG_INLINE friend constexpr longs operator<<(longs a, int n) { return longs(a.v << n); }
    WENGANG_INLINE friend constexpr longs operator>>(longs a, int n) { return longs(a.v >> n); }
    WENGANG_INLINE friend constexpr longs multiply_low(longs a, longs b) { return longs((a.v & 0xffff'ffffu) * (b.v & 0xffff'ffffu)); }
};

WENGANG_INLINE constexpr bool any(words<1> a) { return a.v != 0; }
WENGANG_INLINE constexpr longs<1> widen(words<1> a) { return longs<1>(a.v); }
WENGANG_INLINE constexpr longs<1> widen_mask(words<1> a) { return longs<1>(0 - std::uint64_t{a.v >> 31}); }
WENGANG_INLINE constexpr words<1> signs(longs<1> a) { return words<1>(0 - static_cast<std::uint32_t>(a.v >> 63)); }

#if defined(WENGANG_VECTORS)

template <int W> struct vector_types {
    typedef std::uint32_t words __attribute__((vector_size(4 * W)));
    typedef std::int32_t signed_words __attribute__((vector_size(4 * W)));
    typedef std::uint32_t half_words __attribute__((vector_size(2 * W)));
    typedef std::uint64_t longs __attribute__((vector_size(4 * W)));
    typedef int builtin_words __attribute__((vector_size(4 * W)));
};

template <int W> struct words {
    using vector = typename vector_types<W>::words;
    vector v;
    WENGANG_INLINE words() {}
    WENGANG_INLINE explicit words(std::uint32_t x) : v(vector{} + x) {}
    WENGANG_INLINE words(words const& o) : v(o.v) {}
    WENGANG_INLINE words& operator=(words const& o) {
        v = o.v;
        return *this;
    }
    WENGANG_INLINE static words of(vector const& x) {
        words r;
        r.v = x;
        return r;
    }
    WENGANG_INLINE static words load(std::uint32_t const* p) {
        words r;
        std::memcpy(&r.v, p, sizeof r.v);
        return r;
    }
    WENGANG_INLINE void store(std::uint32_t* p) const { std::memcpy(p, &v, sizeof v); }

    WENGANG_INLINE friend words operator+(words const& a, words const& b) { return of(a.v + b.v); }
    WENGANG_INLINE friend words operator-(words const& a, words const& b) { return of(a.v - b.v); }
    WENGANG_INLINE friend words operator&(words const& a, words const& b) { return of(a.v & b.v); }
    WENGANG_INLINE friend words operator|(words const& a, words const& b) { return of(a.v | b.v); }
    WENGANG_INLINE friend words operator^(words const& a, words const& b) { return of(a.v ^ b.v); }
    WENGANG_INLINE friend words operator~(words const& a) { return of(~a.v); }
    WENGANG_INLINE friend words operator<<(words const& a, int n) { return of(a.v << n); }
    WENGANG_INLINE friend words operator>>(words const& a, int n) { return of(a.v >> n); }
    WENGANG_INLINE friend words zero(words const& a) { return of(reinterpret_cast<vector>(a.v == vector{})); }
    WENGANG_INLINE friend words sign(words const& a) {
        return of(reinterpret_cast<vector>(reinterpret_cast<typename vector_types<W>::signed_words>(a.v) >> 31));
    }
};

/// Two registers: the first W/2 rows and the others.
template <int W> struct longs {
    using vector = typename vector_types<W>::longs;
    vector lo, hi;
    WENGANG_INLINE longs() {}
    WENGANG_INLINE explicit longs(std::uint64_t x) : lo(vector{} + x), hi(lo) {}
    WENGANG_INLINE longs(longs const& o) : lo(o.lo), hi(o.hi) {}
    WENGANG_INLINE longs& operator=(longs const& o) {
        lo = o.lo;
        hi = o.hi;
        return *this;
    }
    WENGANG_INLINE static longs of(vector const& a, vector const& b) {
        longs r;
        r.lo = a;
        r.hi = b;
        return r;
    }
    WENGANG_INLINE static longs load(std::int64_t const* p) {
        longs r;
        std::memcpy(&r.lo, p, sizeof r.lo);
        std::memcpy(&r.hi, p + W / 2, sizeof r.hi);
        return r;
    }
    WENGANG_INLINE void store(std::int64_t* p) const {
        std::memcpy(p, &lo, sizeof lo);
        std::memcpy(p + W / 2, &hi, sizeof hi);
    }
    WENGANG_INLINE std::uint64_t lane(int k) const { return k < W / 2 ? lo[k] : hi[k - W / 2]; }
    WENGANG_INLINE void set_lane(int k, std::uint64_t x) {
        if (k < W / 2) lo[k] = x;
        else hi[k - W / 2] = x;
    }

    WENGANG_INLINE friend longs operator+(longs const& a, longs const& b) { return of(a.lo + b.lo, a.hi + b.hi); }
    WENGANG_INLINE friend longs operator-(longs const& a, longs const& b) { return of(a.lo - b.lo, a.hi - b.hi); }
    WENGANG_INLINE friend longs operator&(longs const& a, longs const& b) { return of(a.lo & b.lo, a.hi & b.hi); }
    WENGANG_INLINE friend longs operator|(longs const& a, longs const& b) { return of(a.lo | b.lo, a.hi | b.hi); }
    WENGANG_INLINE friend longs operator^(longs const& a, longs const& b) { return of(a.lo ^ b.lo, a.hi ^ b.hi); }
    WENGANG_INLINE friend longs operator<<(longs const& a, int n) { return of(a.lo << n, a.hi << n); }
    WENGANG_INLINE friend longs operator>>(longs const& a, int n) { return of(a.lo >> n, a.hi >> n); }
};

// 32×32→64. clang sees through the masks; gcc 12 would emit a full 64-bit product (three multiplications), and knows the
// instruction only in a function of that target, which must not be always_inline ("target specific option mismatch").
#if defined(__clang__) || !defined(__x86_64__)
template <int W> WENGANG_INLINE longs<W> multiply_low(longs<W> const& a, longs<W> const& b) {
    return longs<W>::of((a.lo & 0xffff'ffffu) * (b.lo & 0xffff'ffffu), (a.hi & 0xffff'ffffu) * (b.hi & 0xffff'ffffu));
}
#else
inline longs<4> multiply_low(longs<4> const& a, longs<4> const& b) {
    using w = vector_types<4>::builtin_words;
    using l = longs<4>::vector;
    return longs<4>::of(reinterpret_cast<l>(__builtin_ia32_pmuludq128(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(b.lo))),
                        reinterpret_cast<l>(__builtin_ia32_pmuludq128(reinterpret_cast<w>(a.hi), reinterpret_cast<w>(b.hi))));
}
[[gnu::target("avx2")]] inline longs<8> multiply_low(longs<8> const& a, longs<8> const& b) {
    using w = vector_types<8>::builtin_words;
    using l = longs<8>::vector;
    return longs<8>::of(reinterpret_cast<l>(__builtin_ia32_pmuludq256(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(b.lo))),
                        reinterpret_cast<l>(__builtin_ia32_pmuludq256(reinterpret_cast<w>(a.hi), reinterpret_cast<w>(b.hi))));
}
[[gnu::target("avx512f")]] inline longs<16> multiply_low(longs<16> const& a, longs<16> const& b) {
    using w = vector_types<16>::builtin_words;
    using l = longs<16>::vector;
    typedef long long q __attribute__((vector_size(64)));
    return longs<16>::of(reinterpret_cast<l>(__builtin_ia32_pmuludq512_mask(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(b.lo), q{}, 0xff)),
                         reinterpret_cast<l>(__builtin_ia32_pmuludq512_mask(reinterpret_cast<w>(a.hi), reinterpret_cast<w>(b.hi), q{}, 0xff)));
}
#endif

/// Whether any row of a mask is set: for what is too rare to pay for in every row.
#if defined(__x86_64__)
inline bool any(words<4> const& a) { return __builtin_ia32_movmskps(reinterpret_cast<__attribute__((vector_size(16))) float>(a.v)) != 0; }
[[gnu::target("avx2")]] inline bool any(words<8> const& a) {
    return __builtin_ia32_movmskps256(reinterpret_cast<__attribute__((vector_size(32))) float>(a.v)) != 0;
}
[[gnu::target("avx512f")]] inline bool any(words<16> const& a) {
    auto const both = __builtin_shufflevector(a.v, a.v, 0, 1, 2, 3, 4, 5, 6, 7) | __builtin_shufflevector(a.v, a.v, 8, 9, 10, 11, 12, 13, 14, 15);
    return __builtin_ia32_movmskps256(reinterpret_cast<__attribute__((vector_size(32))) float>(both)) != 0;
}
#else
template <int W> WENGANG_INLINE bool any(words<W> const& a) {
    std::uint32_t all = 0;
    for (int k = 0; k < W; ++k) all |= a.v[k];
    return all != 0;
}
#endif

// Rows of 32 bits to rows of 64, and the sign bits back. Only here do widths meet.
WENGANG_INLINE longs<4> widen(words<4> const& a) {
    words<4>::vector const none{};
    using l = longs<4>::vector;
    return longs<4>::of(reinterpret_cast<l>(__builtin_shufflevector(a.v, none, 0, 4, 1, 5)), reinterpret_cast<l>(__builtin_shufflevector(a.v, none, 2, 6, 3, 7)));
}
WENGANG_INLINE longs<4> widen_mask(words<4> const& a) {
    using l = longs<4>::vector;
    return longs<4>::of(reinterpret_cast<l>(__builtin_shufflevector(a.v, a.v, 0, 0, 1, 1)), reinterpret_cast<l>(__builtin_shufflevector(a.v, a.v, 2, 2, 3, 3)));
}
WENGANG_INLINE words<4> signs(longs<4> const& a) {
    using w = words<4>::vector;
    return sign(words<4>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7)));
}
WENGANG_INLINE longs<8> widen(words<8> const& a) {
    using l = longs<8>::vector;
    return longs<8>::of(__builtin_convertvector(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3), l), __builtin_convertvector(__builtin_shufflevector(a.v, a.v, 4, 5, 6, 7), l));
}
WENGANG_INLINE longs<8> widen_mask(words<8> const& a) {
    longs<8> const w = widen(a);
    return w | (w << 32);
}
WENGANG_INLINE words<8> signs(longs<8> const& a) {
    using w = words<8>::vector;
    return sign(words<8>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7, 9, 11, 13, 15)));
}
WENGANG_INLINE longs<16> widen(words<16> const& a) {
    using l = longs<16>::vector;
    return longs<16>::of(__builtin_convertvector(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3, 4, 5, 6, 7), l),
                         __builtin_convertvector(__builtin_shufflevector(a.v, a.v, 8, 9, 10, 11, 12, 13, 14, 15), l));
}
WENGANG_INLINE longs<16> widen_mask(words<16> const& a) {
    longs<16> const w = widen(a);
    return w | (w << 32);
}
WENGANG_INLINE words<16> signs(longs<16> const& a) {
    using w = words<16>::vector;
    return sign(words<16>::of(
        __builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)));
}

#endif  // WENGANG_VECTORS

template <int W> WENGANG_INLINE constexpr words<W> select(words<W> const& mask, words<W> const& yes, words<W> const& no) {
    return no ^ ((yes ^ no) & mask);
}
template <int W> WENGANG_INLINE constexpr longs<W> select(longs<W> const& mask, longs<W> const& yes, longs<W> const& no) {
    return no ^ ((yes ^ no) & mask);
}
/// Bit `bit` of each row as a mask.
template <int W> WENGANG_INLINE constexpr words<W> bit_mask(words<W> const& a, int bit) { return sign(a << (31 - bit)); }

/// amount × rate ÷ 10 000 plus `bias` ÷ 10 000, cut to the whole: bias 5000 rounds half up, 9999 up, 0 down.
/// Exact for 0 ≤ amount < 2^44 and 0 ≤ rate ≤ 10 000; zero for rate 0 whatever the amount (with bias below 10 000).
/// For any q, amount = 10 000 q + rest gives q × rate + (rest × rate + bias) ÷ 10 000; q = floor(amount ÷ 2^14 × 2^45 ÷ 10^4 ÷ 2^31)
/// leaves a rest below 30 800, so the last division is one of a number below 2^32: a product and a shift.
template <int W> WENGANG_INLINE constexpr longs<W> share(longs<W> const& amount, longs<W> const& rate, longs<W> const& bias) {
    longs<W> const q = multiply_low(amount >> 14, longs<W>(3'518'437'208)) >> 31;
    longs<W> const rest = amount - multiply_low(q, longs<W>(10'000));
    longs<W> const low = multiply_low(multiply_low(rest, rate) + bias, longs<W>(3'518'437'209)) >> 45;
    return multiply_low(q, rate) + low;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
