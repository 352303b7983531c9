// A batch of more rows than 32 bits count: a few real ones, mapped again and again.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <cstdint>
#include <cstdio>
#include <span>
#include <vector>

#include <wengang/batch/parallel.hpp>
#include <wengang/batch/threads.hpp>
#include <wengang/policies/catalogue.hpp>

#if defined(__linux__) && UINTPTR_MAX > UINT32_MAX
#include <sys/mman.h>
#include <unistd.h>

using namespace wengang;

namespace {

/// `rows` values of which only `period` are in memory. Both fill whole pages.
template <class T> class mapped_again {
public:
    mapped_again(std::size_t rows, std::vector<T> const& period) : bytes_(rows * sizeof(T)) {
        std::size_t const step = period.size() * sizeof(T);
        int const file = ::memfd_create("register", 0);
        REQUIRE(file >= 0);
        REQUIRE(::write(file, period.data(), step) == static_cast<ssize_t>(step));
        void* const all = ::mmap(nullptr, bytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        REQUIRE(all != MAP_FAILED);
        data_ = static_cast<unsigned char*>(all);
        std::size_t mapped = 0;
        while (mapped < bytes_ && ::mmap(data_ + mapped, step, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) != MAP_FAILED) mapped += step;
        REQUIRE(mapped == bytes_);
        ::close(file);
    }
    mapped_again(mapped_again const&) = delete;
    ~mapped_again() { ::munmap(data_, bytes_); }
    std::span<T> all() const { return {reinterpret_cast<T*>(data_), bytes_ / sizeof(T)}; }

private:
    std::size_t bytes_;
    unsigned char* data_ = nullptr;
};

}  // namespace

TEST_CASE("2^31 rows and some more: every row is decided, and no total overflows") {
#if defined(WENGANG_SANITIZED)
    WARN("not with the address sanitizer: its shadow of so many addresses does not fit the memory");
    return;
#else
    constexpr std::size_t period = std::size_t{1} << 20, times = 2049, rows = period * times;
    static_assert(rows > std::size_t{1} << 31);
    std::vector<std::int64_t> paid(period);
    std::vector<std::uint8_t> zombie(period);
    std::uint64_t sum = 0, eligible = 0;
    for (std::size_t i = 0; i < period; ++i) {
        paid[i] = static_cast<std::int64_t>(9'000'000'000'000 + i), zombie[i] = i % 3 == 0;
        if (zombie[i] == 0) sum += (static_cast<std::uint64_t>(paid[i]) * 9 + 5) / 10, ++eligible;
    }
    mapped_again<std::int64_t> const all_paid(rows, paid);
    mapped_again<std::uint8_t> const all_zombies(rows, zombie);
    std::vector<std::int64_t> const nothing(period, -7);
    mapped_again<std::int64_t> const refund(rows, nothing);  // each written over by the rows a period later, with the same
    columns const units{.kind = kind::enterprise, .size = size::micro, .service_sector = true, .paid = all_paid.all(), .of_other_years = money(), .late_fees = money(), .months_paid = 12,
                        .claimants = 0, .conforming = true, .dishonest = false, .zombie = all_zombies.all()};
    area const here{.reserve_months = 18};
    // One thread: the parts of several would write the same memory at once.
    totals const got = decide(policies::liaocheng_2022, here, units, results{.refund = refund.all()});
    CHECK(got.units == rows);
    CHECK(got.eligible == eligible * times);
    CHECK(got.ineligible == rows - eligible * times);
    money_sum want;
    for (std::size_t k = 0; k < times; ++k) want.add(sum);
    CHECK(want.high() > 0);  // beyond 64 bits
    CHECK(got.refund == want);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < period; ++i) wrong += refund.all()[rows - period + i] != (zombie[i] == 0 ? (paid[i] * 9 + 5) / 10 : 0);
    CHECK(wrong == 0);
    CHECK(decide(policies::liaocheng_2022, here, units, results{}, threads(2)) == got);
#endif
}
#endif
