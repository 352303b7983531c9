// A batch in parts, run by whatever the caller has: a pool, a task library, `threads` of this library, or a plain loop.
#pragma once

#include <atomic>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <new>

#include "results.hpp"

namespace wengang {

/// Calls `part(i)` once for every i in [0, parts), in any order and on any threads, and returns when all have returned:
///
///     auto one_by_one = [](std::size_t parts, auto const& part) { for (std::size_t i = 0; i < parts; ++i) part(i); };
///
/// The part does not throw, may be copied, and may run beside any other. What the executor throws goes through to the caller of the
/// batch, whose results are then not complete; it must throw only when no part runs any more. Parts left out are reported as an error.
template <class T>
concept executor = requires(T& run, void (*part)(std::size_t)) { run(std::size_t{1}, part); };

namespace detail {

/// The calling thread alone.
struct one_by_one {
    template <class Part> void operator()(std::size_t parts, Part const& part) const {
        for (std::size_t i = 0; i < parts; ++i) part(i);
    }
};

/// The parts of a batch: long enough to be worth a thread's while, few enough for what each leaves behind to be kept on the stack.
struct parts_of_rows {
    static constexpr std::size_t most = 256, least_rows_each = std::size_t{1} << 17;
    std::size_t rows, each, count;
    explicit constexpr parts_of_rows(std::size_t all, std::size_t least_each = least_rows_each) : rows(all), each(least_each), count(0) {
        while ((rows + each - 1) / each > most) each *= 2;
        count = (rows + each - 1) / each;
    }
    constexpr std::size_t first(std::size_t part) const { return part * each; }
    constexpr std::size_t last(std::size_t part) const { return rows - first(part) < each ? rows : first(part) + each; }
};

/// Runs every part of `parts` once, whatever the executor does: a part that it starts a second time is skipped. Says where it left one
/// out (`executor`), and where a part lacked memory (`memory`), which is all that `run(first, last, part)` may throw.
template <class Executor, class Run> batch_error run_parts(parts_of_rows const& parts, Executor& on, Run const& run) {
    std::atomic<bool> no_memory{false};
    auto const run_one = [&parts, &run, &no_memory](std::size_t part) noexcept {
#if defined(__cpp_exceptions)
        try {
            run(parts.first(part), parts.last(part), part);
        } catch (std::bad_alloc const&) {
            no_memory = true;
        }
#else
        run(parts.first(part), parts.last(part), part);
#endif
    };
    std::atomic<std::size_t> done{0};
    if (parts.count == 1) {
        run_one(0), ++done;
    } else if (parts.count > 1) {
        std::atomic<bool> taken[parts_of_rows::most] = {};
        on(parts.count, [&parts, &run_one, &taken, &done](std::size_t part) noexcept {
            if (part >= parts.count || taken[part].exchange(true)) return;
            run_one(part);
            done.fetch_add(1, std::memory_order_release);
        });
    }
    if (no_memory) return batch_error::memory;
    return done.load(std::memory_order_acquire) == parts.count ? batch_error::none : batch_error::executor;
}

}  // namespace detail
}  // namespace wengang
