// batch/{executor,threads,parallel}: whoever runs the parts of a batch, in whatever order, nothing else comes out.
#include "catch.hpp"
#include "kernels/kernels.hpp"
#include "register_of.hpp"

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <wengang/batch/parallel.hpp>
#include <wengang/batch/threads.hpp>
#include <wengang/policies/catalogue.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

struct answers {
    explicit answers(std::size_t rows) : refund(rows, -7), found(rows, 0xabad'cafe), missing(rows) {}
    results all() { return {.refund = refund, .findings = found, .missing = missing}; }
    friend bool operator==(answers const&, answers const&) = default;
    std::vector<std::int64_t> refund;
    std::vector<std::uint32_t> found;
    std::vector<fact_set> missing;
};

struct backwards {
    template <class Part> void operator()(std::size_t parts, Part const& part) const {
        while (parts-- > 0) part(parts);
    }
};
/// Starts parts more than once, and some that there are not.
struct too_eager {
    template <class Part> void operator()(std::size_t parts, Part const& part) const {
        for (std::size_t i = 0; i < parts + 3; ++i) part(i), part(i / 2);
    }
};
/// A thread for each part, of copies of what it was given.
struct a_thread_each {
    template <class Part> void operator()(std::size_t parts, Part const& part) const {
        std::vector<std::jthread> all;
        for (std::size_t i = 0; i < parts; ++i) all.emplace_back([part, i] { part(i); });
    }
};

area const here{.reserve_months = 18, .registered_rate = 3.5_percent, .monthly_benefit = 1'500_yuan};
constexpr std::size_t part = detail::parts_of_rows::least_rows_each;

}  // namespace

TEST_CASE("a batch in parts is the batch in one piece, whoever runs them and in whatever order") {
    // The rows of a small register again and again: what matters is where the parts begin and end.
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, part - 1, part, part + 1, 2 * part + 63, 3 * part + 65}) {
        CAPTURE(rows);
        testing::generated_register const units(rows, 17, {.hole_one_in = 12, .fault_one_in = 60, .good = true});
        for (policy const* notice : {&policies::jiangxi_2023, &policies::tianjin_2019}) {
            answers want(rows);
            totals const whole = decide(*notice, here, units.columns(), want.all());
            auto const same = [&](auto&& on, instruction_set with = instruction_set::best) {
                answers got(rows);
                totals const sums = decide(*notice, here, units.columns(), got.all(), on, with);
                CHECK(sums == whole);
                CHECK(got == want);
            };
            same(threads(1)), same(threads(2)), same(threads(7)), same(threads());
            same(backwards{}), same(too_eager{}), same(a_thread_each{});
            same(threads(3), instruction_set::portable);
        }
    }
}

TEST_CASE("an executor that leaves a part out is told so") {
    std::vector<std::int64_t> const paid(3 * part, 100);
    auto const all_but_the_last = [](std::size_t parts, auto const& run) {
        for (std::size_t i = 0; i + 1 < parts; ++i) run(i);
    };
    auto const the_first_three_times = [](std::size_t, auto const& run) { run(0), run(0), run(0); };
    CHECK(try_decide(policies::jiangxi_2023, here, {.paid = paid}, results{}, all_but_the_last).error == batch_error::executor);
    CHECK(try_decide(policies::jiangxi_2023, here, {.paid = paid}, results{}, the_first_three_times).error == batch_error::executor);
    CHECK_THROWS_AS(decide(policies::jiangxi_2023, here, {.paid = paid}, results{}, all_but_the_last), std::invalid_argument);
}

TEST_CASE("what an executor throws comes out of the call") {
    std::vector<std::int64_t> const paid(2 * part, 100);
    auto const throws = [](std::size_t, auto const& run) {
        run(0);
        throw std::runtime_error("no more threads");
    };
    CHECK_THROWS_WITH(try_decide(policies::jiangxi_2023, here, {.paid = paid}, results{}, throws), "no more threads");
}

TEST_CASE("a wrong call is refused before any part runs") {
    std::vector<std::int64_t> const paid(2 * part, 100);
    std::vector<std::int64_t> refund(2 * part - 1, -7);
    bool ran = false;
    auto const notes = [&](std::size_t, auto const&) { ran = true; };
    batch_report const report = try_decide(policies::jiangxi_2023, here, {.paid = paid}, results{.refund = refund}, notes);
    CHECK(report.error == batch_error::result_length);
    CHECK_FALSE(ran);
    CHECK(std::count(refund.begin(), refund.end(), -7) == static_cast<std::ptrdiff_t>(refund.size()));
}

TEST_CASE("parts cover every row once, and are never too many") {
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, part, part + 1, 255 * part, 256 * part, 256 * part + 1, std::size_t{1} << 40}) {
        CAPTURE(rows);
        detail::parts_of_rows const all(rows);
        CHECK(all.count <= detail::parts_of_rows::most);
        std::size_t next = 0;
        for (std::size_t i = 0; i < all.count; ++i) {
            CHECK(all.first(i) == next);
            CHECK(all.last(i) > all.first(i));
            next = all.last(i);
        }
        CHECK(next == rows);
    }
}
