// Blocks of a stream on their way through three steps: they are filled in order, worked on by whoever has time, and
// emptied in order. Without threads it is a loop.
#pragma once

#include <cstddef>
#include <exception>
#include <vector>

#if defined(REGISTER_THREADS)
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#endif

/// How many threads there are to be if nobody says so. More than these few wait for the file.
inline unsigned usual_threads() {
#if defined(REGISTER_THREADS)
    return std::clamp(std::thread::hardware_concurrency(), 1u, 16u);
#else
    return 1;
#endif
}

/// One stream over a ring of `blocks`, which are all the memory there is. Every thread does what is to be done next, so
/// that reading, working and writing overlap and none waits for another without need:
///
///     fill(block)           false at the end of the stream; one call at a time, in order
///     work(worker, block)   each worker is of one thread
///     empty(block)          false if the stream is to end here; one call at a time, in order
///
/// The first exception of any of them ends the stream, and is thrown again when all threads have come to rest.
template <class Block, class Fill, class Work, class Empty> class turns {
public:
    turns(std::vector<Block>& blocks, Fill fill, Work work, Empty empty)
        : blocks_(blocks), states_(blocks.size(), state::free), fill_(fill), work_(work), empty_(empty) {}

    void run(unsigned threads) {
#if defined(REGISTER_THREADS)
        if (threads > 1) {
            std::vector<std::jthread> others;
            try {
                for (unsigned k = 1; k < threads; ++k) others.emplace_back([this, k] { take_part(k); });
            } catch (std::system_error const&) {  // fewer will do
            }
            take_part(0);
            others.clear();
            if (thrown_) std::rethrow_exception(thrown_);
            return;
        }
#endif
        static_cast<void>(threads);
        while (!over_ && fill_(blocks_[0])) {
            work_(0, blocks_[0]);
            over_ = !empty_(blocks_[0]);
        }
    }

private:
    enum class state : unsigned char { free, filled, worked_on, done };

#if defined(REGISTER_THREADS)
    Block& block(std::size_t k) { return blocks_[k % blocks_.size()]; }
    state& state_of(std::size_t k) { return states_[k % blocks_.size()]; }

    void take_part(unsigned worker) {
        std::unique_lock lock(mutex_);
        try {
            while (!over_) {
                if (!emptying_ && emptied_ != filled_ && state_of(emptied_) == state::done) {
                    emptying_ = true;
                    apart(lock, [&] { return empty_(block(emptied_)); }, [&](bool goes_on) {
                        state_of(emptied_++) = state::free;
                        emptying_ = false;
                        over_ = over_ || !goes_on || (ended_ && emptied_ == filled_);
                    });
                } else if (taken_ != filled_) {
                    std::size_t const mine = taken_++;
                    state_of(mine) = state::worked_on;
                    apart(lock, [&] { return work_(worker, block(mine)), true; }, [&](bool) { state_of(mine) = state::done; });
                } else if (!filling_ && !ended_ && filled_ - emptied_ != blocks_.size()) {
                    filling_ = true;
                    apart(lock, [&] { return fill_(block(filled_)); }, [&](bool more) {
                        filling_ = false;
                        ended_ = !more;
                        if (more) state_of(filled_++) = state::filled;
                        over_ = over_ || (ended_ && emptied_ == filled_);
                    });
                } else {
                    changed_.wait(lock);
                }
            }
        } catch (...) {
            if (!lock.owns_lock()) lock.lock();
            if (!thrown_) thrown_ = std::current_exception();
            over_ = true;
            changed_.notify_all();
        }
    }
    template <class Step, class Then> void apart(std::unique_lock<std::mutex>& lock, Step const& step, Then const& then) {
        lock.unlock();
        bool const result = step();
        lock.lock();
        then(result);
        changed_.notify_all();
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t filled_ = 0, taken_ = 0, emptied_ = 0;  ///< blocks so far
    bool filling_ = false, emptying_ = false, ended_ = false;
    std::exception_ptr thrown_;
#endif
    std::vector<Block>& blocks_;
    std::vector<state> states_;
    Fill fill_;
    Work work_;
    Empty empty_;
    bool over_ = false;
};
