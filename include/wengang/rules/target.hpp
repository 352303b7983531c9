// What the compiler and its flags give: the few macros of the library.
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define WENGANG_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WENGANG_SANITIZED
#endif
#endif

#if defined(WENGANG_SANITIZED)  // the compilers take minutes over an instrumented kernel in one piece
#define WENGANG_INLINE inline
#define WENGANG_FLATTEN
#elif defined(__clang__)
#define WENGANG_INLINE [[gnu::always_inline]] inline
#define WENGANG_FLATTEN [[gnu::flatten]]
#elif defined(__GNUC__)
#define WENGANG_INLINE [[gnu::always_inline]] inline
#define WENGANG_FLATTEN [[gnu::flatten, gnu::noclone]]  // a clone that gcc makes (isra) is no longer flat
#elif defined(_MSC_VER)
#define WENGANG_INLINE __forceinline
#else
#define WENGANG_INLINE inline
#endif

// For a lambda that is called once or twice in a loop, behind its parameters. clang flattens one level only; gcc must not be told,
// for it refuses to inline so into a function of another target.
#if defined(__clang__) && !defined(WENGANG_SANITIZED)
#define WENGANG_INLINE_LAMBDA __attribute__((always_inline))
#else
#define WENGANG_INLINE_LAMBDA
#endif

// For what is rare: not to be inlined with the rest of a kernel.
#if defined(__GNUC__)
#define WENGANG_APART [[gnu::noinline]]
#else
#define WENGANG_APART
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
