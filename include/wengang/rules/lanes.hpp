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

/// Whether there is an instruction that looks up bytes in a table of sixteen (`from_sixteen`).
template <int W> inline constexpr bool can_look_up = false;

/// W rows of 32 bits. A mask is all ones or zero in each row.
template <int W> struct words;
/// W rows of 64 bits.
template <int W> struct longs;

template <> struct words<1> {
    std::uint32_t v = 0;  // unsigned: the rule also runs over rows that are not valid, and must wrap, not overflow
    constexpr words() = default;
    WENGANG_INLINE explicit constexpr words(std::uint32_t x) : v(x) {}
    WENGANG_INLINE static constexpr words load(std::uint32_t const* p) { return words(*p); }
    WENGANG_INLINE void load_from(void const* p, int row) { std::memcpy(&v, static_cast<unsigned char const*>(p) + 4 * row, sizeof v); }
    WENGANG_INLINE constexpr void store(std::uint32_t* p) const { *p = v; }
    WENGANG_INLINE constexpr void stream(std::uint32_t* p) const { store(p); }

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
    WENGANG_INLINE void load_from(void const* p, int row) { std::memcpy(&v, static_cast<unsigned char const*>(p) + 8 * row, sizeof v); }
    WENGANG_INLINE constexpr void store(std::int64_t* p) const { *p = static_cast<std::int64_t>(v); }
    WENGANG_INLINE constexpr void stream(std::int64_t* p) const { store(p); }
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

// Rows of one byte each: truths and choices are tested before they are widened, as many at a time as fill a register.

/// One row.
struct one_octet {
    static constexpr int rows = 1;
    std::uint8_t v = 0;
    one_octet() = default;
    explicit constexpr one_octet(std::uint64_t eight_times) : v(static_cast<std::uint8_t>(eight_times)) {}
    static constexpr one_octet load(std::uint8_t const* p) { return one_octet(*p); }
    constexpr void store(std::uint8_t* p) const { *p = v; }
    friend constexpr one_octet operator&(one_octet a, one_octet b) { return one_octet(a.v & std::uint64_t{b.v}); }
    friend constexpr one_octet operator|(one_octet a, one_octet b) { return one_octet(a.v | std::uint64_t{b.v}); }
    friend constexpr one_octet operator^(one_octet a, one_octet b) { return one_octet(a.v ^ std::uint64_t{b.v}); }
    friend constexpr one_octet operator~(one_octet a) { return one_octet(~std::uint64_t{a.v}); }
    friend constexpr one_octet zero(one_octet a) { return one_octet(a.v == 0 ? 0xff : 0); }
};
constexpr bool any(one_octet a) { return a.v != 0; }

/// A byte eight times: a constant for as many rows as there are, which is what rows of bytes are made of: for all rows.
constexpr std::uint64_t eight_times(std::uint32_t byte) { return std::uint64_t{0x0101'0101'0101'0101} * (byte & 0xff); }

/// As many rows as fill a register of W words; of W = 1, eight in a 64-bit number.
template <int W> struct octets;
template <> struct octets<1> {
    static constexpr int rows = 8;
    std::uint64_t v = 0;
    octets() = default;
    WENGANG_INLINE explicit octets(std::uint64_t eight) : v(eight) {}
    WENGANG_INLINE static octets load(std::uint8_t const* p) {
        octets r;
        std::memcpy(&r.v, p, sizeof r.v);
        return r;
    }
    WENGANG_INLINE void store(std::uint8_t* p) const { std::memcpy(p, &v, sizeof v); }
    /// |= x << shift, all eight at once: what is shifted must have room in its byte.
    WENGANG_INLINE void put(octets x, int shift) { v |= x.v << shift; }
    WENGANG_INLINE friend octets operator&(octets a, octets b) { return octets(a.v & b.v); }
    WENGANG_INLINE friend octets operator|(octets a, octets b) { return octets(a.v | b.v); }
    WENGANG_INLINE friend octets operator^(octets a, octets b) { return octets(a.v ^ b.v); }
    WENGANG_INLINE friend octets operator~(octets a) { return octets(~a.v); }
    /// Of bytes that are not smaller.
    WENGANG_INLINE friend octets operator-(octets a, octets b) { return octets(a.v - b.v); }
    WENGANG_INLINE friend octets zero(octets a) {
        constexpr std::uint64_t low = 0x7f7f'7f7f'7f7f'7f7f;
        return octets((~(((a.v & low) + low) | a.v | low) >> 7) * 0xff);
    }
};
WENGANG_INLINE bool any(octets<1> a) { return a.v != 0; }
/// The bit that byte j of eight in memory has to itself; and what moves such bits, of bytes that are all ones or zero, into one byte.
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
inline constexpr std::uint64_t own_bits = 0x0102'0408'1020'4080, to_one_byte = 0x8040'2010'0804'0201;
#else
inline constexpr std::uint64_t own_bits = 0x8040'2010'0804'0201, to_one_byte = 0x0102'0408'1020'4080;
#endif
/// A bit for each byte, of bytes that are all ones or zero.
constexpr std::uint64_t to_bits(std::uint64_t eight) { return (eight & 0x0101'0101'0101'0101) * to_one_byte >> 56; }
WENGANG_INLINE std::uint64_t to_bits(octets<1> a) { return to_bits(a.v); }
/// All ones in byte or word j where bit j stands.
WENGANG_INLINE void from_bits(octets<1>& to, std::uint64_t bits) { to = ~zero(octets<1>(eight_times(static_cast<std::uint32_t>(bits)) & own_bits)); }
WENGANG_INLINE void from_bits(words<1>& to, std::uint64_t bits) { to = words<1>(0 - static_cast<std::uint32_t>(bits & 1)); }
WENGANG_INLINE constexpr bool any(longs<1> a) { return a.v != 0; }
WENGANG_INLINE constexpr bool any_of(longs<1> a, longs<1> mask) { return (a.v & mask.v) != 0; }

WENGANG_INLINE constexpr bool any(words<1> a) { return a.v != 0; }
/// The low 32 bits.
WENGANG_INLINE constexpr words<1> product_low(words<1> a, words<1> b) { return words<1>(a.v * b.v); }
/// a > b, as signed numbers.
WENGANG_INLINE constexpr words<1> greater(words<1> a, words<1> b) {
    return words<1>(static_cast<std::int32_t>(a.v) > static_cast<std::int32_t>(b.v) ? 0xffff'ffff : 0);
}
/// Of signed numbers.
WENGANG_INLINE constexpr words<1> lesser(words<1> a, words<1> b) { return static_cast<std::int32_t>(a.v) < static_cast<std::int32_t>(b.v) ? a : b; }
/// Both below 2^15.
WENGANG_INLINE constexpr words<1> product_of_shorts(words<1> a, words<1> b) { return words<1>(a.v * b.v); }
WENGANG_INLINE constexpr longs<1> widen(words<1> a) { return longs<1>(a.v); }
WENGANG_INLINE constexpr words<1> low_words(longs<1> a) { return words<1>(static_cast<std::uint32_t>(a.v)); }
WENGANG_INLINE constexpr longs<1> widen_mask(words<1> a) { return longs<1>(0 - std::uint64_t{a.v >> 31}); }
WENGANG_INLINE constexpr words<1> signs(longs<1> a) { return words<1>(0 - static_cast<std::uint32_t>(a.v >> 63)); }
WENGANG_INLINE constexpr words<1> to_words_or_most(longs<1> a) { return words<1>(a.v > 0x7fff'ffff ? 0x7fff'ffff : static_cast<std::uint32_t>(a.v)); }

#if defined(WENGANG_VECTORS)

template <int W> struct vector_types {
    typedef std::uint32_t words __attribute__((vector_size(4 * W)));
    typedef std::int32_t signed_words __attribute__((vector_size(4 * W)));
    typedef std::uint64_t longs __attribute__((vector_size(4 * W)));
    typedef int builtin_words __attribute__((vector_size(4 * W)));
    typedef std::uint8_t bytes __attribute__((vector_size(W)));
    typedef std::int16_t shorts __attribute__((vector_size(2 * W)));
};

// One value for all rows. gcc builds it element by element in a function whose target lacks the register, so it is told too.
#if defined(__clang__) || !defined(__x86_64__)
template <class Vector, class Number> WENGANG_INLINE void fill(Vector& v, Number x) {
    v = Vector{} + x;
}
#else
WENGANG_INLINE void fill(vector_types<4>::words& v, std::uint32_t x) { v = vector_types<4>::words{} + x; }
WENGANG_INLINE void fill(vector_types<4>::longs& v, std::uint64_t x) { v = vector_types<4>::longs{} + x; }
[[gnu::target("avx2")]] inline void fill(vector_types<8>::words& v, std::uint32_t x) { v = vector_types<8>::words{} + x; }
[[gnu::target("avx2")]] inline void fill(vector_types<8>::longs& v, std::uint64_t x) { v = vector_types<8>::longs{} + x; }
[[gnu::target("avx512f")]] inline void fill(vector_types<16>::words& v, std::uint32_t x) { v = vector_types<16>::words{} + x; }
[[gnu::target("avx512f")]] inline void fill(vector_types<16>::longs& v, std::uint64_t x) { v = vector_types<16>::longs{} + x; }
#endif

/// A whole register to memory that will not be read soon: the line is not fetched first. `to` is aligned to the register.
#if defined(__clang__)
template <class Vector> WENGANG_INLINE void store_past_the_cache(Vector const& v, void* to) { __builtin_nontemporal_store(v, static_cast<Vector*>(to)); }
#elif defined(__x86_64__)
WENGANG_INLINE void store_past_the_cache(vector_types<4>::longs const& v, void* to) {
    typedef long long q __attribute__((vector_size(16)));
    __builtin_ia32_movntdq(static_cast<q*>(to), reinterpret_cast<q>(v));
}
[[gnu::target("avx2")]] inline void store_past_the_cache(vector_types<8>::longs const& v, void* to) {
    typedef long long q __attribute__((vector_size(32)));
    __builtin_ia32_movntdq256(static_cast<q*>(to), reinterpret_cast<q>(v));
}
[[gnu::target("avx512f")]] inline void store_past_the_cache(vector_types<16>::longs const& v, void* to) {
    typedef long long q __attribute__((vector_size(64)));
    __builtin_ia32_movntdq512(static_cast<q*>(to), reinterpret_cast<q>(v));
}
#else
template <class Vector> WENGANG_INLINE void store_past_the_cache(Vector const& v, void* to) { std::memcpy(to, &v, sizeof v); }
#endif
/// Before another thread may read what `store_past_the_cache` wrote.
inline void finish_stores_past_the_cache() {
#if defined(__x86_64__)
    __builtin_ia32_sfence();
#endif
}

template <int W> struct words {
    using vector = typename vector_types<W>::words;
    vector v;
    WENGANG_INLINE words() {}
    WENGANG_INLINE explicit words(std::uint32_t x) { fill(v, x); }
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
    WENGANG_INLINE void load_from(void const* p, int row) { std::memcpy(&v, static_cast<unsigned char const*>(p) + 4 * row, sizeof v); }
    WENGANG_INLINE void store(std::uint32_t* p) const { std::memcpy(p, &v, sizeof v); }
    /// Past the caches; `p` is aligned to the register.
    WENGANG_INLINE void stream(std::uint32_t* p) const { store_past_the_cache(reinterpret_cast<typename vector_types<W>::longs>(v), p); }

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
    WENGANG_INLINE explicit longs(std::uint64_t x) {
        fill(lo, x);
        hi = lo;
    }
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
    WENGANG_INLINE void load_from(void const* p, int row) {
        unsigned char const* const at = static_cast<unsigned char const*>(p) + 8 * row;
        std::memcpy(&lo, at, sizeof lo);
        std::memcpy(&hi, at + sizeof lo, sizeof hi);
    }
    WENGANG_INLINE void store(std::int64_t* p) const {
        std::memcpy(p, &lo, sizeof lo);
        std::memcpy(p + W / 2, &hi, sizeof hi);
    }
    /// Past the caches; `p` is aligned to the register.
    WENGANG_INLINE void stream(std::int64_t* p) const { store_past_the_cache(lo, p), store_past_the_cache(hi, p + W / 2); }
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

template <int W>
    requires(W > 1)
struct octets<W> {
    static constexpr int rows = 4 * W;
    using vector = typename vector_types<W>::longs;
    typedef std::uint8_t bytes __attribute__((vector_size(4 * W)));
    vector v;
    WENGANG_INLINE octets() {}
    WENGANG_INLINE explicit octets(std::uint64_t eight) { fill(v, eight); }
    WENGANG_INLINE octets(octets const& o) : v(o.v) {}
    WENGANG_INLINE octets& operator=(octets const& o) {
        v = o.v;
        return *this;
    }
    WENGANG_INLINE static octets load(std::uint8_t const* p) {
        octets r;
        std::memcpy(&r.v, p, sizeof r.v);
        return r;
    }
    WENGANG_INLINE void store(std::uint8_t* p) const { std::memcpy(p, &v, sizeof v); }
    WENGANG_INLINE void put(octets const& x, int shift) { v |= x.v << shift; }
    WENGANG_INLINE friend octets operator&(octets const& a, octets const& b) { return of(a.v & b.v); }
    WENGANG_INLINE friend octets operator|(octets const& a, octets const& b) { return of(a.v | b.v); }
    WENGANG_INLINE friend octets operator^(octets const& a, octets const& b) { return of(a.v ^ b.v); }
    WENGANG_INLINE friend octets operator~(octets const& a) { return of(~a.v); }
    WENGANG_INLINE friend octets operator-(octets const& a, octets const& b) { return of(a.v - b.v); }
    WENGANG_INLINE friend octets operator+(octets const& a, octets const& b) { return of(a.v + b.v); }
    WENGANG_INLINE friend octets high_nibbles(octets const& a) { return of(a.v >> 4 & std::uint64_t{0x0f0f'0f0f'0f0f'0f0f}); }
    WENGANG_INLINE friend octets zero(octets const& a) { return of(reinterpret_cast<vector>(reinterpret_cast<bytes>(a.v) == bytes{})); }
    WENGANG_INLINE static octets of(vector const& x) {
        octets r;
        r.v = x;
        return r;
    }
};
template <int W>
    requires(W > 1)
WENGANG_INLINE bool any(octets<W> const& a) {
    std::uint64_t all = 0;
    for (int k = 0; k < W / 2; ++k) all |= a.v[k];
    return all != 0;
}

template <int W> WENGANG_INLINE std::uint64_t to_bits(octets<W> const& a) {
    std::uint64_t bits = 0;
    for (int k = 0; k < W / 2; ++k) bits |= to_bits(std::uint64_t{a.v[k]}) << (8 * k);
    return bits;
}
#if defined(__x86_64__)
typedef char bytes_of_4 __attribute__((vector_size(16)));
typedef char bytes_of_8 __attribute__((vector_size(32)));
typedef char bytes_of_16 __attribute__((vector_size(64)));
WENGANG_INLINE std::uint64_t to_bits(octets<4> const& a) { return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<bytes_of_4>(a.v))); }
[[gnu::target("avx2")]] inline std::uint64_t to_bits(octets<8> const& a) { return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb256(reinterpret_cast<bytes_of_8>(a.v))); }
[[gnu::target("avx512f,avx512bw")]] inline std::uint64_t to_bits(octets<16> const& a) { return __builtin_ia32_cvtb2mask512(reinterpret_cast<bytes_of_16>(a.v)); }
#endif

// Each byte looked up in a table of sixteen bytes, which stand in every 16 of `table`: zero where the highest bit of the index is set.
#if defined(__x86_64__)
template <> inline constexpr bool can_look_up<8> = true;
template <> inline constexpr bool can_look_up<16> = true;
[[gnu::target("avx2")]] inline octets<8> from_sixteen(octets<8> const& table, octets<8> const& index) {
    return octets<8>::of(reinterpret_cast<octets<8>::vector>(__builtin_ia32_pshufb256(reinterpret_cast<bytes_of_8>(table.v), reinterpret_cast<bytes_of_8>(index.v))));
}
[[gnu::target("avx512f,avx512bw")]] inline octets<16> from_sixteen(octets<16> const& table, octets<16> const& index) {
#if defined(__clang__)
    return octets<16>::of(reinterpret_cast<octets<16>::vector>(__builtin_ia32_pshufb512(reinterpret_cast<bytes_of_16>(table.v), reinterpret_cast<bytes_of_16>(index.v))));
#else
    return octets<16>::of(reinterpret_cast<octets<16>::vector>(
        __builtin_ia32_pshufb512_mask(reinterpret_cast<bytes_of_16>(table.v), reinterpret_cast<bytes_of_16>(index.v), bytes_of_16{}, ~std::uint64_t{0})));
#endif
}
#endif

WENGANG_INLINE void from_bits(octets<4>& to, std::uint64_t bits) {
    auto const low = static_cast<std::uint32_t>(bits);
    to = ~zero(octets<4>::of(octets<4>::vector{eight_times(low), eight_times(low >> 8)}) & octets<4>(own_bits));
}
#if defined(__x86_64__)
template <int W>
    requires(W > 4)
WENGANG_INLINE void from_bits(octets<W>& to, std::uint64_t bits) {
    alignas(64) static constexpr std::uint64_t byte_of[] = {0, eight_times(1), eight_times(2), eight_times(3), eight_times(4), eight_times(5), eight_times(6), eight_times(7)};
    octets<W> index;
    std::memcpy(&index.v, byte_of, sizeof index.v);
    to = ~zero(from_sixteen(octets<W>(bits), index) & octets<W>(own_bits));
}
#endif
template <int W>
    requires(W > 1)
WENGANG_INLINE void from_bits(words<W>& to, std::uint64_t bits) {
    alignas(64) static constexpr std::uint32_t own[] = {1, 2, 4, 8, 0x10, 0x20, 0x40, 0x80, 0x100, 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000, 0x8000};
    words<W> bit;
    bit.load_from(own, 0);
    to = zero(bit & ~words<W>(static_cast<std::uint32_t>(bits)));
}

// One multiplication of 16-bit numbers, where a product of words would be two and some shuffles.
#if defined(__clang__) || !defined(__x86_64__)
template <int W> WENGANG_INLINE words<W> product_of_shorts(words<W> const& a, words<W> const& b) {
    return words<W>::of((a.v & 0x7fffu) * (b.v & 0x7fffu));  // the masks let clang see that they are short
}
#else
typedef short shorts_of_4 __attribute__((vector_size(16)));
typedef short shorts_of_8 __attribute__((vector_size(32)));
typedef short shorts_of_16 __attribute__((vector_size(64)));
WENGANG_INLINE words<4> product_of_shorts(words<4> const& a, words<4> const& b) {
    return words<4>::of(reinterpret_cast<words<4>::vector>(__builtin_ia32_pmaddwd128(reinterpret_cast<shorts_of_4>(a.v), reinterpret_cast<shorts_of_4>(b.v))));
}
[[gnu::target("avx2")]] inline words<8> product_of_shorts(words<8> const& a, words<8> const& b) {
    return words<8>::of(reinterpret_cast<words<8>::vector>(__builtin_ia32_pmaddwd256(reinterpret_cast<shorts_of_8>(a.v), reinterpret_cast<shorts_of_8>(b.v))));
}
[[gnu::target("avx512bw")]] inline words<16> product_of_shorts(words<16> const& a, words<16> const& b) {
    return words<16>::of(reinterpret_cast<words<16>::vector>(__builtin_ia32_pmaddwd512_mask(
        reinterpret_cast<shorts_of_16>(a.v), reinterpret_cast<shorts_of_16>(b.v), vector_types<16>::builtin_words{}, 0xffff)));
}
#endif

// The low 32 bits of a product, and comparison of signed numbers. The operators need the target to become one instruction.
#if defined(__clang__) || !defined(__x86_64__)
template <int W> WENGANG_INLINE words<W> product_low(words<W> const& a, words<W> const& b) { return words<W>::of(a.v * b.v); }
template <int W> WENGANG_INLINE words<W> greater(words<W> const& a, words<W> const& b) {
    using s = typename vector_types<W>::signed_words;
    return words<W>::of(reinterpret_cast<typename words<W>::vector>(reinterpret_cast<s>(a.v) > reinterpret_cast<s>(b.v)));
}
#else
WENGANG_INLINE words<4> product_low(words<4> const& a, words<4> const& b) { return words<4>::of(a.v * b.v); }
[[gnu::target("avx2")]] inline words<8> product_low(words<8> const& a, words<8> const& b) { return words<8>::of(a.v * b.v); }
[[gnu::target("avx512f")]] inline words<16> product_low(words<16> const& a, words<16> const& b) { return words<16>::of(a.v * b.v); }
template <int W> using signed_words_of = typename vector_types<W>::signed_words;
WENGANG_INLINE words<4> greater(words<4> const& a, words<4> const& b) {
    return words<4>::of(reinterpret_cast<words<4>::vector>(reinterpret_cast<signed_words_of<4>>(a.v) > reinterpret_cast<signed_words_of<4>>(b.v)));
}
[[gnu::target("avx2")]] inline words<8> greater(words<8> const& a, words<8> const& b) {
    return words<8>::of(reinterpret_cast<words<8>::vector>(reinterpret_cast<signed_words_of<8>>(a.v) > reinterpret_cast<signed_words_of<8>>(b.v)));
}
[[gnu::target("avx512f")]] inline words<16> greater(words<16> const& a, words<16> const& b) {
    return words<16>::of(reinterpret_cast<words<16>::vector>(reinterpret_cast<signed_words_of<16>>(a.v) > reinterpret_cast<signed_words_of<16>>(b.v)));
}
#endif

// The lesser of signed numbers: one instruction from AVX2 on; the 128-bit one is not in every processor of the architecture.
template <int W> WENGANG_INLINE words<W> lesser(words<W> const& a, words<W> const& b) {
    words<W> const less = greater(b, a);
    return words<W>::of((a.v & less.v) | (b.v & ~less.v));
}
#if defined(__x86_64__) && !defined(__clang__)
[[gnu::target("avx2")]] inline words<8> lesser(words<8> const& a, words<8> const& b) {
    return words<8>::of(reinterpret_cast<words<8>::vector>(__builtin_ia32_pminsd256(reinterpret_cast<vector_types<8>::builtin_words>(a.v), reinterpret_cast<vector_types<8>::builtin_words>(b.v))));
}
[[gnu::target("avx512f")]] inline words<16> lesser(words<16> const& a, words<16> const& b) {
    using w = vector_types<16>::builtin_words;
    return words<16>::of(reinterpret_cast<words<16>::vector>(__builtin_ia32_pminsd512_mask(reinterpret_cast<w>(a.v), reinterpret_cast<w>(b.v), w{}, 0xffff)));
}
#endif

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

// Bytes and 16-bit numbers of W rows, widened to words. gcc 12 knows the instruction by its own name only.
#if defined(__clang__) || !defined(__x86_64__)
template <int W> WENGANG_INLINE void load_bytes(words<W>& r, std::uint8_t const* p) {
    typename vector_types<W>::bytes b;
    std::memcpy(&b, p, sizeof b);
    r.v = __builtin_convertvector(b, typename words<W>::vector);
}
template <int W> WENGANG_INLINE void load_shorts(words<W>& r, void const* p) {
    typename vector_types<W>::shorts b;
    std::memcpy(&b, p, sizeof b);
    r.v = reinterpret_cast<typename words<W>::vector>(__builtin_convertvector(b, typename vector_types<W>::signed_words));
}
#else
typedef short shorts_8 __attribute__((vector_size(16)));
typedef short shorts_16 __attribute__((vector_size(32)));
WENGANG_INLINE void load_bytes(words<4>& r, std::uint8_t const* p) {
    std::uint32_t four;
    std::memcpy(&four, p, 4);
    bytes_of_4 const b = reinterpret_cast<bytes_of_4>(words<4>::vector{four, 0, 0, 0}), none{};
    shorts_8 const s = reinterpret_cast<shorts_8>(__builtin_shufflevector(b, none, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    r.v = reinterpret_cast<words<4>::vector>(__builtin_shufflevector(s, shorts_8{}, 0, 8, 1, 9, 2, 10, 3, 11));
}
WENGANG_INLINE void load_shorts(words<4>& r, void const* p) {
    std::uint64_t four;
    std::memcpy(&four, p, 8);
    shorts_8 const s = reinterpret_cast<shorts_8>(vector_types<4>::longs{four, 0});
    r.v = reinterpret_cast<words<4>::vector>(
        reinterpret_cast<vector_types<4>::signed_words>(__builtin_shufflevector(s, s, 0, 0, 1, 1, 2, 2, 3, 3)) >> 16);
}
[[gnu::target("avx2")]] inline void load_bytes(words<8>& r, std::uint8_t const* p) {
    std::uint64_t eight;
    std::memcpy(&eight, p, 8);
    r.v = reinterpret_cast<words<8>::vector>(__builtin_ia32_pmovzxbd256(reinterpret_cast<bytes_of_4>(vector_types<4>::longs{eight, 0})));
}
[[gnu::target("avx2")]] inline void load_shorts(words<8>& r, void const* p) {
    shorts_8 s;
    std::memcpy(&s, p, sizeof s);
    r.v = reinterpret_cast<words<8>::vector>(__builtin_ia32_pmovsxwd256(s));
}
[[gnu::target("avx512f")]] inline void load_bytes(words<16>& r, std::uint8_t const* p) {
    bytes_of_4 b;
    std::memcpy(&b, p, sizeof b);
    using w = vector_types<16>::builtin_words;
    r.v = reinterpret_cast<words<16>::vector>(__builtin_ia32_pmovzxbd512_mask(b, w{}, 0xffff));
}
[[gnu::target("avx512f")]] inline void load_shorts(words<16>& r, void const* p) {
    shorts_16 s;
    std::memcpy(&s, p, sizeof s);
    using w = vector_types<16>::builtin_words;
    r.v = reinterpret_cast<words<16>::vector>(__builtin_ia32_pmovsxwd512_mask(s, w{}, 0xffff));
}
#endif

/// Whether any row of a mask is set (of 64-bit lanes: any bit): for what is too rare to pay for in every row.
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

template <int W> WENGANG_INLINE bool any(longs<W> const& a) {
    return any(~zero(words<W>::of(reinterpret_cast<typename words<W>::vector>(a.lo | a.hi))));
}
/// Whether a bit of `mask` is set in any row.
template <int W> WENGANG_INLINE bool any_of(longs<W> const& a, longs<W> const& mask) { return any(a & mask); }
#if defined(__x86_64__)
[[gnu::target("avx2")]] inline bool any_of(longs<8> const& a, longs<8> const& mask) {
    typedef long long q __attribute__((vector_size(32)));
    return __builtin_ia32_ptestz256(reinterpret_cast<q>(a.lo | a.hi), reinterpret_cast<q>(mask.lo)) == 0;
}
#if !defined(__clang__)
[[gnu::target("avx512f")]] inline bool any_of(longs<16> const& a, longs<16> const& mask) {
    typedef long long q __attribute__((vector_size(64)));
    return __builtin_ia32_ptestmq512(reinterpret_cast<q>(a.lo | a.hi), reinterpret_cast<q>(mask.lo), 0xff) != 0;
}
#endif
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
WENGANG_INLINE words<4> low_words(longs<4> const& a) {
    using w = words<4>::vector;
    return words<4>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 0, 2, 4, 6));
}
WENGANG_INLINE words<4> high_words(longs<4> const& a) {
    using w = words<4>::vector;
    return words<4>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7));
}
#if defined(__clang__) || !defined(__x86_64__)
WENGANG_INLINE longs<8> widen(words<8> const& a) {
    using l = longs<8>::vector;
    return longs<8>::of(__builtin_convertvector(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3), l), __builtin_convertvector(__builtin_shufflevector(a.v, a.v, 4, 5, 6, 7), l));
}
#else
[[gnu::target("avx2")]] inline longs<8> widen(words<8> const& a) {
    using w = vector_types<4>::builtin_words;
    using l = longs<8>::vector;
    w const low = reinterpret_cast<w>(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3)), high = reinterpret_cast<w>(__builtin_shufflevector(a.v, a.v, 4, 5, 6, 7));
    return longs<8>::of(reinterpret_cast<l>(__builtin_ia32_pmovzxdq256(low)), reinterpret_cast<l>(__builtin_ia32_pmovzxdq256(high)));
}
#endif
WENGANG_INLINE longs<8> widen_mask(words<8> const& a) {
    longs<8> const w = widen(a);
    return w | (w << 32);
}
WENGANG_INLINE words<8> low_words(longs<8> const& a) {
    using w = words<8>::vector;
    return words<8>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 0, 2, 4, 6, 8, 10, 12, 14));
}
WENGANG_INLINE words<8> high_words(longs<8> const& a) {
    using w = words<8>::vector;
    return words<8>::of(__builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7, 9, 11, 13, 15));
}
#if defined(__clang__) || !defined(__x86_64__)
WENGANG_INLINE longs<16> widen(words<16> const& a) {
    using l = longs<16>::vector;
    return longs<16>::of(__builtin_convertvector(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3, 4, 5, 6, 7), l),
                         __builtin_convertvector(__builtin_shufflevector(a.v, a.v, 8, 9, 10, 11, 12, 13, 14, 15), l));
}
#else
[[gnu::target("avx512f")]] inline longs<16> widen(words<16> const& a) {
    using w = vector_types<8>::builtin_words;
    using l = longs<16>::vector;
    typedef long long q __attribute__((vector_size(64)));
    w const low = reinterpret_cast<w>(__builtin_shufflevector(a.v, a.v, 0, 1, 2, 3, 4, 5, 6, 7)),
            high = reinterpret_cast<w>(__builtin_shufflevector(a.v, a.v, 8, 9, 10, 11, 12, 13, 14, 15));
    return longs<16>::of(reinterpret_cast<l>(__builtin_ia32_pmovzxdq512_mask(low, q{}, 0xff)), reinterpret_cast<l>(__builtin_ia32_pmovzxdq512_mask(high, q{}, 0xff)));
}
#endif
WENGANG_INLINE longs<16> widen_mask(words<16> const& a) {
    longs<16> const w = widen(a);
    return w | (w << 32);
}
WENGANG_INLINE words<16> low_words(longs<16> const& a) {
    using w = words<16>::vector;
    return words<16>::of(
        __builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30));
}
WENGANG_INLINE words<16> high_words(longs<16> const& a) {
    using w = words<16>::vector;
    return words<16>::of(
        __builtin_shufflevector(reinterpret_cast<w>(a.lo), reinterpret_cast<w>(a.hi), 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31));
}
template <int W> WENGANG_INLINE words<W> signs(longs<W> const& a) { return sign(high_words(a)); }
/// Numbers that are not negative; from 2^31 on the highest that are.
template <int W> WENGANG_INLINE words<W> to_words_or_most(longs<W> const& a) {
    words<W> const low = low_words(a), beyond = high_words(a) | (low >> 31);
    return (low | ~zero(beyond)) & words<W>(0x7fff'ffff);
}

#endif  // WENGANG_VECTORS

WENGANG_INLINE constexpr void load_bytes(words<1>& r, std::uint8_t const* p) { r.v = *p; }
WENGANG_INLINE void load_shorts(words<1>& r, void const* p) {
    std::int16_t n;
    std::memcpy(&n, p, sizeof n);
    r.v = static_cast<std::uint32_t>(std::int32_t{n});
}

/// Runs one loop in a function of its own, for the instruction set of W: the compilers find better registers for it there than
/// in a kernel in one piece, and sooner.
template <int W> struct apart {
    template <class Loop> WENGANG_APART WENGANG_FLATTEN static constexpr void run(Loop const& loop) { loop(); }
};
#if defined(WENGANG_VECTORS) && defined(__x86_64__)
template <> struct apart<8> {
    template <class Loop> WENGANG_APART WENGANG_FLATTEN [[gnu::target("avx2")]] static void run(Loop const& loop) { loop(); }
};
template <> struct apart<16> {
    template <class Loop> WENGANG_APART WENGANG_FLATTEN [[gnu::target("avx512f,avx512dq,avx512vl,avx512bw")]] static void run(Loop const& loop) { loop(); }
};
#endif

/// W rows of 64 bits, those with even numbers apart from the odd ones: what products of words come in, without shuffling.
template <int W> struct pairs {
    longs<W> v;
    WENGANG_INLINE pairs() {}
    WENGANG_INLINE explicit pairs(longs<W> const& x) : v(x) {}
    WENGANG_INLINE pairs(pairs const& o) : v(o.v) {}
    WENGANG_INLINE pairs& operator=(pairs const& o) {
        v = o.v;
        return *this;
    }
    WENGANG_INLINE friend pairs operator+(pairs const& a, pairs const& b) { return pairs(a.v + b.v); }
    WENGANG_INLINE friend pairs operator-(pairs const& a, pairs const& b) { return pairs(a.v - b.v); }
    WENGANG_INLINE friend pairs operator<<(pairs const& a, int n) { return pairs(a.v << n); }
    WENGANG_INLINE friend pairs operator>>(pairs const& a, int n) { return pairs(a.v >> n); }
};
template <> struct pairs<1> {
    longs<1> v;
    constexpr pairs() = default;
    WENGANG_INLINE explicit constexpr pairs(longs<1> x) : v(x) {}
    WENGANG_INLINE friend constexpr pairs operator+(pairs a, pairs b) { return pairs(a.v + b.v); }
    WENGANG_INLINE friend constexpr pairs operator-(pairs a, pairs b) { return pairs(a.v - b.v); }
    WENGANG_INLINE friend constexpr pairs operator<<(pairs a, int n) { return pairs(a.v << n); }
    WENGANG_INLINE friend constexpr pairs operator>>(pairs a, int n) { return pairs(a.v >> n); }
};

/// Even rows in their lanes with whatever stands above them, odd rows shifted down: enough for `multiply_low`.
WENGANG_INLINE constexpr pairs<1> loose_pairs(words<1> a) { return pairs<1>(longs<1>(a.v)); }
WENGANG_INLINE constexpr pairs<1> to_pairs(words<1> a) { return loose_pairs(a); }
WENGANG_INLINE constexpr words<1> signs(pairs<1> a) { return signs(a.v); }
#if defined(WENGANG_VECTORS)
template <int W> WENGANG_INLINE pairs<W> loose_pairs(words<W> const& a) {
    auto const both = reinterpret_cast<typename longs<W>::vector>(a.v);
    return pairs<W>(longs<W>::of(both, both >> 32));
}
template <int W> WENGANG_INLINE pairs<W> to_pairs(words<W> const& a) {
    auto const both = reinterpret_cast<typename longs<W>::vector>(a.v);
    return pairs<W>(longs<W>::of(both & 0xffff'ffffu, both >> 32));
}
template <int W> WENGANG_INLINE words<W> signs(pairs<W> const& a) {
    return sign(words<W>::of(reinterpret_cast<typename words<W>::vector>((a.v.lo >> 32) | (a.v.hi & 0xffff'ffff'0000'0000u))));
}
#endif
// Each index below 16 looked up in a table of sixteen words.
WENGANG_INLINE constexpr words<1> from_sixteen(std::uint32_t const* table, words<1> index) { return words<1>(table[index.v & 15]); }
#if defined(WENGANG_VECTORS)
template <int W> WENGANG_INLINE words<W> from_sixteen(std::uint32_t const* table, words<W> const& index) {
    words<W> r;
    for (int row = 0; row < W; ++row) r.v[row] = table[index.v[row] & 15];
    return r;
}
#if defined(__x86_64__)
[[gnu::target("avx2")]] inline words<8> from_sixteen(std::uint32_t const* table, words<8> const& index) {
    using w = vector_types<8>::builtin_words;
    typedef float singles __attribute__((vector_size(32)));
    words<8> const low = words<8>::load(table), high = words<8>::load(table + 8);
    w const i = reinterpret_cast<w>(index.v);
    return words<8>::of(reinterpret_cast<words<8>::vector>(__builtin_ia32_blendvps256(reinterpret_cast<singles>(__builtin_ia32_permvarsi256(reinterpret_cast<w>(low.v), i)),
                                                                                      reinterpret_cast<singles>(__builtin_ia32_permvarsi256(reinterpret_cast<w>(high.v), i)),
                                                                                      reinterpret_cast<singles>(i << 28))));
}
[[gnu::target("avx512f")]] inline words<16> from_sixteen(std::uint32_t const* table, words<16> const& index) {
    using w = vector_types<16>::builtin_words;
    w const all = reinterpret_cast<w>(words<16>::load(table).v), i = reinterpret_cast<w>(index.v);
#if defined(__clang__)
    return words<16>::of(reinterpret_cast<words<16>::vector>(__builtin_ia32_permvarsi512(all, i)));
#else
    return words<16>::of(reinterpret_cast<words<16>::vector>(__builtin_ia32_permvarsi512_mask(all, i, w{}, 0xffff)));
#endif
}
#endif
#endif

/// Row by row.
WENGANG_INLINE constexpr longs<1> to_longs(pairs<1> a) { return a.v; }
#if defined(WENGANG_VECTORS)
WENGANG_INLINE longs<4> to_longs(pairs<4> const& a) {
    return longs<4>::of(__builtin_shufflevector(a.v.lo, a.v.hi, 0, 2), __builtin_shufflevector(a.v.lo, a.v.hi, 1, 3));
}
WENGANG_INLINE longs<8> to_longs(pairs<8> const& a) {
    return longs<8>::of(__builtin_shufflevector(a.v.lo, a.v.hi, 0, 4, 1, 5), __builtin_shufflevector(a.v.lo, a.v.hi, 2, 6, 3, 7));
}
WENGANG_INLINE longs<16> to_longs(pairs<16> const& a) {
    return longs<16>::of(__builtin_shufflevector(a.v.lo, a.v.hi, 0, 8, 1, 9, 2, 10, 3, 11), __builtin_shufflevector(a.v.lo, a.v.hi, 4, 12, 5, 13, 6, 14, 7, 15));
}
#endif
template <int W> WENGANG_INLINE constexpr pairs<W> product(words<W> const& a, words<W> const& b) {
    return pairs<W>(multiply_low(loose_pairs(a).v, loose_pairs(b).v));
}
/// The low 32 bits of `a` × `b`.
template <int W> WENGANG_INLINE constexpr pairs<W> product(pairs<W> const& a, words<W> const& b) {
    return pairs<W>(multiply_low(a.v, loose_pairs(b).v));
}

/// One row, for what is too rare to be done side by side.
WENGANG_INLINE constexpr std::uint32_t lane(words<1> a, int) { return a.v; }
WENGANG_INLINE constexpr std::uint64_t lane(pairs<1> a, int) { return a.v.v; }
WENGANG_INLINE constexpr words<1> with_lane(words<1>, int, std::uint32_t x) { return words<1>(x); }
#if defined(WENGANG_VECTORS)
template <int W> WENGANG_INLINE std::uint32_t lane(words<W> const& a, int row) { return a.v[row]; }
template <int W> WENGANG_INLINE std::uint64_t lane(pairs<W> const& a, int row) { return row % 2 == 0 ? a.v.lo[row / 2] : a.v.hi[row / 2]; }
template <int W> WENGANG_INLINE words<W> with_lane(words<W> a, int row, std::uint32_t x) {
    a.v[row] = x;
    return a;
}
#endif

/// Words below 256 of consecutive packs to bytes.
constexpr void narrow(one_octet& to, words<1> const* from) { to = one_octet(from[0].v); }
WENGANG_INLINE void narrow(octets<1>& to, words<1> const* from) {
    std::uint8_t bytes[8];
    for (int k = 0; k < 8; ++k) bytes[k] = static_cast<std::uint8_t>(from[k].v);
    to = octets<1>::load(bytes);
}
#if defined(WENGANG_VECTORS)
#if defined(__clang__) || !defined(__x86_64__)
template <int W> WENGANG_INLINE void narrow(octets<W>& to, words<W> const* from) {
    std::uint8_t all[4 * std::size_t{W}];
    for (int k = 0; k < 4; ++k) {
        auto const b = __builtin_convertvector(from[k].v, typename vector_types<W>::bytes);
        std::memcpy(all + k * W, &b, sizeof b);
    }
    to = octets<W>::load(all);
}
#else
WENGANG_INLINE void narrow(octets<4>& to, words<4> const* from) {
    using w = vector_types<4>::builtin_words;
    to.v = reinterpret_cast<octets<4>::vector>(__builtin_ia32_packuswb128(__builtin_ia32_packssdw128(reinterpret_cast<w>(from[0].v), reinterpret_cast<w>(from[1].v)),
                                                                          __builtin_ia32_packssdw128(reinterpret_cast<w>(from[2].v), reinterpret_cast<w>(from[3].v))));
}
[[gnu::target("avx2")]] inline void narrow(octets<8>& to, words<8> const* from) {
    using w = vector_types<8>::builtin_words;
    auto const low = __builtin_ia32_packssdw256(reinterpret_cast<w>(from[0].v), reinterpret_cast<w>(from[1].v)),
               high = __builtin_ia32_packssdw256(reinterpret_cast<w>(from[2].v), reinterpret_cast<w>(from[3].v));
    w const halves_apart = reinterpret_cast<w>(__builtin_ia32_packuswb256(low, high));  // the instructions pack within 128 bits
    to.v = reinterpret_cast<octets<8>::vector>(__builtin_ia32_permvarsi256(halves_apart, w{0, 4, 1, 5, 2, 6, 3, 7}));
}
[[gnu::target("avx512f,avx512bw")]] inline void narrow(octets<16>& to, words<16> const* from) {
    using w = vector_types<16>::builtin_words;
    using shorts = vector_types<32>::shorts;
    auto const low = __builtin_ia32_packssdw512_mask(reinterpret_cast<w>(from[0].v), reinterpret_cast<w>(from[1].v), shorts{}, ~0u),
               high = __builtin_ia32_packssdw512_mask(reinterpret_cast<w>(from[2].v), reinterpret_cast<w>(from[3].v), shorts{}, ~0u);
    w const quarters_apart = reinterpret_cast<w>(__builtin_ia32_packuswb512_mask(low, high, bytes_of_16{}, ~0ull));
    to.v = reinterpret_cast<octets<16>::vector>(__builtin_ia32_permvarsi512_mask(quarters_apart, w{0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15}, w{}, 0xffff));
}
#endif
#endif

/// The bytes of each row, from the lowest on, to the words of consecutive packs: what `narrow` undoes for one byte.
template <class... Byte> WENGANG_INLINE constexpr void to_words(words<1>* to, one_octet first, Byte... others) {
    int shift = 0;
    to[0] = words<1>(first.v);
    ((to[0] = to[0] | (words<1>(others.v) << (shift += 8))), ...);
}
template <class... Byte> WENGANG_INLINE void to_words(words<1>* to, octets<1> first, Byte... others) {
    std::uint8_t bytes[1 + sizeof...(others)][8];
    int count = 0;
    first.store(bytes[count]);
    (others.store(bytes[++count]), ...);
    for (int k = 0; k < 8; ++k) {
        std::uint32_t word = 0;
        for (int i = count; i >= 0; --i) word = word << 8 | bytes[i][k];
        to[k] = words<1>(word);
    }
}
#if defined(WENGANG_VECTORS)
#if defined(__clang__) || !defined(__x86_64__)
template <int W, class... Byte> WENGANG_INLINE void to_words(words<W>* to, octets<W> const& first, Byte const&... others) {
    std::uint8_t bytes[1 + sizeof...(others)][4 * std::size_t{W}];
    int count = 0;
    first.store(bytes[count]);
    (others.store(bytes[++count]), ...);
    for (int k = 0; k < 4; ++k) {
        words<W> all, x;
        load_bytes(all, bytes[0] + k * W);
        for (int i = 1; i <= count; ++i) load_bytes(x, bytes[i] + k * W), all = all | (x << (8 * i));
        to[k] = all;
    }
}
#else
// The instructions go by 128 bits, so that each of these first gets a quarter of its rows for every pack.
WENGANG_INLINE bytes_of_4 quartered(octets<4> const& a) { return reinterpret_cast<bytes_of_4>(a.v); }
[[gnu::target("avx2")]] inline bytes_of_8 quartered(octets<8> const& a) {
    using w = vector_types<8>::builtin_words;
    return reinterpret_cast<bytes_of_8>(__builtin_ia32_permvarsi256(reinterpret_cast<w>(a.v), w{0, 2, 4, 6, 1, 3, 5, 7}));
}
[[gnu::target("avx512f")]] inline bytes_of_16 quartered(octets<16> const& a) {
    using w = vector_types<16>::builtin_words;
    return reinterpret_cast<bytes_of_16>(__builtin_ia32_permvarsi512_mask(reinterpret_cast<w>(a.v), w{0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15}, w{}, 0xffff));
}
template <class... Above> WENGANG_INLINE void to_words(words<4>* to, octets<4> const& a, octets<4> const& b, Above const&... above) {
    using w = words<4>::vector;
    bytes_of_4 const p = quartered(a), q = quartered(b);
    shorts_8 const low = reinterpret_cast<shorts_8>(__builtin_ia32_punpcklbw128(p, q)), high = reinterpret_cast<shorts_8>(__builtin_ia32_punpckhbw128(p, q));
    shorts_8 low_above{}, high_above{};
    if constexpr (sizeof...(above) == 2) {
        bytes_of_4 const others[] = {quartered(above)...};
        low_above = reinterpret_cast<shorts_8>(__builtin_ia32_punpcklbw128(others[0], others[1])), high_above = reinterpret_cast<shorts_8>(__builtin_ia32_punpckhbw128(others[0], others[1]));
    }
    to[0].v = reinterpret_cast<w>(__builtin_ia32_punpcklwd128(low, low_above)), to[1].v = reinterpret_cast<w>(__builtin_ia32_punpckhwd128(low, low_above));
    to[2].v = reinterpret_cast<w>(__builtin_ia32_punpcklwd128(high, high_above)), to[3].v = reinterpret_cast<w>(__builtin_ia32_punpckhwd128(high, high_above));
}
template <class... Above> [[gnu::target("avx2")]] inline void to_words(words<8>* to, octets<8> const& a, octets<8> const& b, Above const&... above) {
    using w = words<8>::vector;
    bytes_of_8 const p = quartered(a), q = quartered(b);
    shorts_16 const low = reinterpret_cast<shorts_16>(__builtin_ia32_punpcklbw256(p, q)), high = reinterpret_cast<shorts_16>(__builtin_ia32_punpckhbw256(p, q));
    shorts_16 low_above{}, high_above{};
    if constexpr (sizeof...(above) == 2) {
        bytes_of_8 const others[] = {quartered(above)...};
        low_above = reinterpret_cast<shorts_16>(__builtin_ia32_punpcklbw256(others[0], others[1])), high_above = reinterpret_cast<shorts_16>(__builtin_ia32_punpckhbw256(others[0], others[1]));
    }
    to[0].v = reinterpret_cast<w>(__builtin_ia32_punpcklwd256(low, low_above)), to[1].v = reinterpret_cast<w>(__builtin_ia32_punpckhwd256(low, low_above));
    to[2].v = reinterpret_cast<w>(__builtin_ia32_punpcklwd256(high, high_above)), to[3].v = reinterpret_cast<w>(__builtin_ia32_punpckhwd256(high, high_above));
}
[[gnu::target("avx512f,avx512bw")]] inline void interleave(vector_types<16>::words* to, bytes_of_16 const& p, bytes_of_16 const& q) {
    using w = vector_types<16>::words;
    to[0] = reinterpret_cast<w>(__builtin_ia32_punpcklbw512_mask(p, q, bytes_of_16{}, ~0ull)), to[1] = reinterpret_cast<w>(__builtin_ia32_punpckhbw512_mask(p, q, bytes_of_16{}, ~0ull));
}
template <class... Above> [[gnu::target("avx512f,avx512bw")]] inline void to_words(words<16>* to, octets<16> const& a, octets<16> const& b, Above const&... above) {
    using w = words<16>::vector;
    using s = vector_types<32>::shorts;
    w here[2], beyond[2]{};
    interleave(here, quartered(a), quartered(b));
    if constexpr (sizeof...(above) == 2) {
        bytes_of_16 const others[] = {quartered(above)...};
        interleave(beyond, others[0], others[1]);
    }
    for (int k = 0; k < 2; ++k) {
        to[2 * k].v = reinterpret_cast<w>(__builtin_ia32_punpcklwd512_mask(reinterpret_cast<s>(here[k]), reinterpret_cast<s>(beyond[k]), s{}, ~0u));
        to[2 * k + 1].v = reinterpret_cast<w>(__builtin_ia32_punpckhwd512_mask(reinterpret_cast<s>(here[k]), reinterpret_cast<s>(beyond[k]), s{}, ~0u));
    }
}
#endif
#endif

/// A mask of rows choosing between pairs.
WENGANG_INLINE constexpr pairs<1> select(words<1> mask, pairs<1> yes, pairs<1> no) { return mask.v != 0 ? yes : no; }
#if defined(WENGANG_VECTORS)
template <int W> WENGANG_INLINE pairs<W> select(words<W> const& mask, pairs<W> const& yes, pairs<W> const& no) {
    longs<W> const low = to_pairs(mask).v, both = low | (low << 32);
    return pairs<W>(no.v ^ ((yes.v ^ no.v) & both));
}
#endif

template <int W> WENGANG_INLINE constexpr words<W> select(words<W> const& mask, words<W> const& yes, words<W> const& no) {
    return no ^ ((yes ^ no) & mask);
}

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
