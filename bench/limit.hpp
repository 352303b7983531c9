// The limit: the same columns read once, the same results written once, no decision in between. What a batch costs beyond
// this is the decision.
//
// Every vector that is read is folded into the vectors that are written, because a read that nothing depends on would not be
// made at all. The kernel knows at compile time how many columns there are of each width. Several shapes of it are tried on
// the very columns that are timed, and the fastest counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include <wengang/batch/ahead.hpp>
#include <wengang/batch/instruction_set.hpp>

#include "register.hpp"

namespace bench {

#define BENCH_INLINE [[gnu::always_inline]] inline

/// Columns by their width, as the limit reads them.
struct raw_register {
    unsigned char const* bytes[24];
    unsigned char const* halves[8];
    unsigned char const* words[24];
    unsigned char const* longs[24];
    std::size_t rows;
    unsigned char* refund;
    unsigned char* findings;
};

enum class stores { normal, streaming };
/// Whether pages are asked for in advance, as a batch does.
enum class pages { met, asked_for };

/// A vector of `V` bytes.
template <int V> struct vector_of {
    typedef std::uint64_t type __attribute__((vector_size(V)));
};

template <int V> struct lane {
    typename vector_of<V>::type v;
    BENCH_INLINE void add(unsigned char const* from) {
        typename vector_of<V>::type x;
        std::memcpy(&x, from, V);
        v ^= x;
    }
    BENCH_INLINE void store(unsigned char* to) const { std::memcpy(to, &v, V); }
};

// Streaming stores need the instruction by name; gcc has it only in a function of that target.
#if defined(__clang__)
template <int V> BENCH_INLINE void stream(lane<V> const& x, unsigned char* to) {
    __builtin_nontemporal_store(x.v, reinterpret_cast<typename vector_of<V>::type*>(to));
}
#elif defined(__x86_64__)
inline void stream(lane<16> const& x, unsigned char* to) {
    typedef long long q __attribute__((vector_size(16)));
    __builtin_ia32_movntdq(reinterpret_cast<q*>(to), reinterpret_cast<q>(x.v));
}
[[gnu::target("avx2")]] inline void stream(lane<32> const& x, unsigned char* to) {
    typedef long long q __attribute__((vector_size(32)));
    __builtin_ia32_movntdq256(reinterpret_cast<q*>(to), reinterpret_cast<q>(x.v));
}
[[gnu::target("avx512f")]] inline void stream(lane<64> const& x, unsigned char* to) {
    typedef long long q __attribute__((vector_size(64)));
    __builtin_ia32_movntdq512(reinterpret_cast<q*>(to), reinterpret_cast<q>(x.v));
}
#else
template <int V> BENCH_INLINE void stream(lane<V> const& x, unsigned char* to) { x.store(to); }
#endif

/// `Rows` rows at a time; `Ahead` bytes of each column are asked for in advance (0: left to the machine), and their pages if `Where` says so.
template <int V, int Rows, int Ahead, stores How, pages Where> struct shape {
    template <int Bytes, std::size_t Count> BENCH_INLINE static void ask(unsigned char const* const (&columns)[Count], int n, std::size_t row) {
        if constexpr (Ahead != 0) {
            for (int c = 0; c < n; ++c) {
                for (int k = 0; k < Bytes * Rows; k += int{cache_line}) __builtin_prefetch(columns[c] + row * Bytes + k + Ahead);
            }
        }
    }
    template <int N1, int N2, int N4, int N8> static void ask_for_pages(raw_register const& r, std::size_t first, std::size_t last) {
        auto const ask = [=](unsigned char const* column, std::size_t bytes) { wengang::detail::ask_for_pages(column, bytes, first, last); };
        for (int c = 0; c < N1; ++c) ask(r.bytes[c], 1);
        for (int c = 0; c < N2; ++c) ask(r.halves[c], 2);
        for (int c = 0; c < N4; ++c) ask(r.words[c], 4);
        for (int c = 0; c < N8; ++c) ask(r.longs[c], 8);
        ask(r.findings, 4), ask(r.refund, 8);
    }
    BENCH_INLINE static void put(lane<V> const& x, unsigned char* to) {
        if constexpr (How == stores::streaming) stream(x, to);
        else x.store(to);
    }

    template <int N1, int N2, int N4, int N8> BENCH_INLINE static void run(raw_register const& r) {
        wengang::detail::pages_ahead ahead(0, r.rows);
        for (std::size_t i = 0; i + Rows <= r.rows; i += Rows) {
            if constexpr (Where == pages::asked_for) ahead.before(i, [&](std::size_t first, std::size_t last) { ask_for_pages<N1, N2, N4, N8>(r, first, last); });
            ask<1>(r.bytes, N1, i), ask<2>(r.halves, N2, i), ask<4>(r.words, N4, i), ask<8>(r.longs, N8, i);
            lane<V> narrow{};
#pragma GCC unroll 24
            for (int c = 0; c < N1; ++c) {
#pragma GCC unroll 4
                for (int k = 0; k < Rows; k += V) narrow.add(r.bytes[c] + i + k);
            }
#pragma GCC unroll 24
            for (int c = 0; c < N2; ++c) {
#pragma GCC unroll 4
                for (int k = 0; k < 2 * Rows; k += V) narrow.add(r.halves[c] + 2 * i + k);
            }
#pragma GCC unroll 4
            for (int k = 0; k < 4 * Rows; k += V) {
                lane<V> x = narrow;
#pragma GCC unroll 24
                for (int c = 0; c < N4; ++c) x.add(r.words[c] + 4 * i + k);
                put(x, r.findings + 4 * i + k);
            }
#pragma GCC unroll 4
            for (int k = 0; k < 8 * Rows; k += V) {
                lane<V> x = narrow;
#pragma GCC unroll 24
                for (int c = 0; c < N8; ++c) x.add(r.longs[c] + 8 * i + k);
                put(x, r.refund + 8 * i + k);
            }
        }
        rest<N1, N2, N4, N8>(r, r.rows - r.rows % Rows);
    }
    template <int N1, int N2, int N4, int N8> BENCH_INLINE static void rest(raw_register const& r, std::size_t i) {
        for (; i < r.rows; ++i) {
            std::uint64_t all = 0;
            for (int c = 0; c < N1; ++c) all ^= r.bytes[c][i];
            auto const fold = [&](auto one, unsigned char const* column) {
                std::memcpy(&one, column + i * sizeof one, sizeof one);
                all ^= one;
            };
            for (int c = 0; c < N2; ++c) fold(std::uint16_t{}, r.halves[c]);
            for (int c = 0; c < N4; ++c) fold(std::uint32_t{}, r.words[c]);
            for (int c = 0; c < N8; ++c) fold(std::uint64_t{}, r.longs[c]);
            std::memcpy(r.refund + 8 * i, &all, 8);
            auto const low = static_cast<std::uint32_t>(all);
            std::memcpy(r.findings + 4 * i, &low, 4);
        }
    }
};

using limit_kernel = void (*)(raw_register const&);

/// The shapes that compete, for one width of vectors. (More were tried: larger blocks, prefetches further ahead, or with pages asked for, too. None won.)
template <int V, stores How, int N1, int N2, int N4, int N8, template <class, int, int, int, int> class Wrapper> struct shapes {
    template <int Rows, int Ahead, pages Where = pages::met> static constexpr limit_kernel one = Wrapper<shape<V, Rows, Ahead, How, Where>, N1, N2, N4, N8>::run;
    static constexpr limit_kernel normal[] = {one<64, 0>, one<128, 0>, one<256, 0>, one<512, 0>, one<1024, 0>, one<64, 512>, one<64, 2048>, one<64, 0, pages::asked_for>};
    static constexpr limit_kernel streaming[] = {one<64, 0>, one<256, 0>, one<64, 512>, one<64, 0, pages::asked_for>};
    static constexpr auto const& all() {
        if constexpr (How == stores::normal) return normal;
        else return streaming;
    }
};

template <class Shape, int N1, int N2, int N4, int N8> struct with_128 {
    [[gnu::flatten]] static void run(raw_register const& r) { Shape::template run<N1, N2, N4, N8>(r); }
};
#if defined(__x86_64__)
template <class Shape, int N1, int N2, int N4, int N8> struct with_avx2 {
    [[gnu::flatten, gnu::target("avx2")]] static void run(raw_register const& r) { Shape::template run<N1, N2, N4, N8>(r); }
};
template <class Shape, int N1, int N2, int N4, int N8> struct with_avx512 {
    [[gnu::flatten, gnu::target("avx512f,avx512dq,avx512vl,avx512bw")]] static void run(raw_register const& r) {
        Shape::template run<N1, N2, N4, N8>(r);
    }
};
#endif

struct shape_list {
    limit_kernel const* first = nullptr;
    std::size_t count = 0;
    limit_kernel const* begin() const { return first; }
    limit_kernel const* end() const { return first + count; }
};

/// The shapes for the columns of one notice. The portable path is held against the limit of 128 bits.
template <int N1, int N2, int N4, int N8, stores How> shape_list limit_shapes(wengang::instruction_set with) {
    auto const list = [](auto const& all) { return shape_list{all, sizeof all / sizeof *all}; };
#if defined(__x86_64__)
    if (with == wengang::instruction_set::avx512) return list(shapes<64, How, N1, N2, N4, N8, with_avx512>::all());
    if (with == wengang::instruction_set::avx2) return list(shapes<32, How, N1, N2, N4, N8, with_avx2>::all());
#else
    static_cast<void>(with);
#endif
    return list(shapes<16, How, N1, N2, N4, N8, with_128>::all());
}

}  // namespace bench
