// Threads for a batch. With WENGANG_NO_THREADS defined, for builds without them, the calling thread does everything and <thread> is not included.
#pragma once

#include <atomic>
#include <cstddef>

#if !defined(WENGANG_NO_THREADS)
#include <memory>
#include <thread>
#endif
#if defined(__cpp_exceptions)
#include <new>
#include <system_error>
#endif

namespace wengang {

/// An executor of so many threads, the calling one among them; 0 is as many as the machine runs at once. They are started for each batch
/// and end with it. Where the system gives fewer, these do the work. They have the stack that the system gives a thread, of which a batch
/// takes up to 300 kB: musl gives less, unless the program is linked with `-Wl,-z,stack-size=1048576`.
class threads {
public:
    explicit threads(unsigned count = 0) : count_(count) {
#if !defined(WENGANG_NO_THREADS)
        if (count_ == 0) count_ = std::thread::hardware_concurrency();
#endif
        if (count_ == 0) count_ = 1;
    }
    unsigned count() const { return count_; }

    template <class Part> void operator()(std::size_t parts, Part const& part) const {
        std::atomic<std::size_t> next{0};
        auto const work = [&next, &part, parts] {
            for (std::size_t i = 0; (i = next.fetch_add(1, std::memory_order_relaxed)) < parts;) part(i);
        };
#if !defined(WENGANG_NO_THREADS)
        std::size_t const others = (parts < count_ ? parts : count_) - (parts == 0 ? 0 : 1);
        std::unique_ptr<std::jthread[]> helpers;  // joined behind the last line
#if defined(__cpp_exceptions)
        try {
#endif
            if (others != 0) helpers = std::make_unique<std::jthread[]>(others);
            for (std::size_t k = 0; k < others; ++k) helpers[k] = std::jthread(work);
#if defined(__cpp_exceptions)
        } catch (std::system_error const&) {  // no more threads: those that there are take over
        } catch (std::bad_alloc const&) {
        }
#endif
#endif
        work();
    }

private:
    unsigned count_;
};

}  // namespace wengang
