// What the compiler and its flags give: the few macros of the library.
#pragma once

#if defined(__SANITIZE_ADDRESS__)  // gcc takes more than five minutes over an instrumented kernel in one piece
#define WENGANG_INLINE inline
#define WENGANG_FLATTEN
#elif defined(__GNUC__)
#define WENGANG_INLINE [[gnu::always_inline]] inline
#define WENGANG_FLATTEN [[gnu::flatten]]
#elif defined(_MSC_VER)
#define WENGANG_INLINE __forceinline
#else
#define WENGANG_INLINE inline
#endif

// Two files built with different -m flags must not share one copy of a function that the flags change.
#if defined(__AVX512F__)
#define WENGANG_TARGET on_avx512
#elif defined(__AVX2__)
#define WENGANG_TARGET on_avx2
#else
#define WENGANG_TARGET on_baseline
#endif

#if defined(__GNUC__) && defined(__has_builtin)
#if __has_builtin(__builtin_shufflevector) && __has_builtin(__builtin_convertvector)
#define WENGANG_VECTORS 1
#endif
#endif
