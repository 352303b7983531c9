// batch/mixed: each row by its own notice is what the batch of that notice says of it, however the rows lie.
#include "catch.hpp"
#include "altered.hpp"
#include "kernels/kernels.hpp"
#include "register_of.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/batch/mixed.hpp>
#include <wengang/batch/threads.hpp>
#include <wengang/policies/catalogue.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

area const places[] = {{.reserve_months = 18, .registered_rate = 3.5_percent, .monthly_benefit = 1'500_yuan}, {.reserve_months = 3}, {}};

template <class Index> void agree(std::vector<scenario> const& notices, std::vector<Index> const& notice_of, columns const& units) {
    std::size_t const rows = notice_of.size();
    std::vector<std::int64_t> want_refund(rows), refund(rows), one_refund(rows);
    std::vector<std::uint32_t> want_found(rows), found(rows), one_found(rows);
    std::vector<totals> want(notices.size());
    for (std::size_t k = 0; k < notices.size(); ++k) {
        decide(*notices[k].notice, notices[k].of, units, results{.refund = one_refund, .findings = one_found});
        for (std::size_t i = 0; i < rows; ++i) {
            if (notice_of[i] != k) continue;
            want_refund[i] = one_refund[i], want_found[i] = one_found[i];
            findings const of_unit(one_found[i]);
            totals& t = want[k];
            ++t.units;
            ++(of_unit.outcome() == outcome::eligible ? t.eligible : of_unit.outcome() == outcome::ineligible ? t.ineligible : t.undetermined);
            if (of_unit.faulty()) ++t.faulty;
            t.refund.add(static_cast<std::uint64_t>(one_refund[i]));
        }
    }
    for (auto with : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (!available(with)) continue;
        INFO(instruction_set_names[static_cast<int>(with)]);
        std::fill(refund.begin(), refund.end(), -7), std::fill(found.begin(), found.end(), 0xabad'cafe);
        mixed_report const report = try_decide_mixed(notices, notice_of, units, results{.refund = refund, .findings = found}, detail::one_by_one{}, with);
        REQUIRE(report);
        REQUIRE((refund == want_refund));  // without a thousand numbers
        REQUIRE((found == want_found));
        REQUIRE(report.of_notice == want);
        totals sum;
        for (totals const& t : want) sum += t;
        REQUIRE(report.totals == sum);
        for (bool only_refund : {false, true}) {
            std::fill(refund.begin(), refund.end(), -7), std::fill(found.begin(), found.end(), 0xabad'cafe);
            results const one = only_refund ? results{.refund = refund} : results{.findings = found};
            mixed_report const half = try_decide_mixed(notices, notice_of, units, one, detail::one_by_one{}, with);
            REQUIRE(half);
            REQUIRE((only_refund ? refund == want_refund : found == want_found));
            REQUIRE(half.of_notice == want);
        }
    }
}

}  // namespace

TEST_CASE("every notice of the catalogue at once, shuffled, in runs and sorted") {
    testing::random_numbers random(5);
    std::vector<scenario> notices;
    for (policy const* p : policies::catalogue) notices.push_back({p, places[random.below(3)]});
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{700}, std::size_t{9001}}) {
        CAPTURE(rows);
        testing::generated_register const units(rows, 40 + rows, {.hole_one_in = 20, .fault_one_in = 150, .good = true});
        std::vector<std::uint8_t> of(rows);
        for (auto& n : of) n = static_cast<std::uint8_t>(random.below(notices.size()));
        agree(notices, of, units.columns());
        std::sort(of.begin(), of.end());
        agree(notices, of, units.columns());
    }
}

TEST_CASE("runs that begin and end anywhere") {
    testing::random_numbers random(6);
    std::vector<policy> what_ifs;
    for (int k = 0; k < 6; ++k) what_ifs.push_back(testing::altered(policies::liaocheng_2022, random));  // more than are decided side by side
    std::vector<scenario> notices;
    for (policy const& p : what_ifs) notices.push_back({&p, places[0]});
    std::size_t const rows = 30'000;
    testing::generated_register const units(rows, 77, {.hole_one_in = 0, .fault_one_in = 20'000, .good = true, .tame = true, .usual = true});
    columns given = units.columns();
    given.assessed_reductions = {}, given.assessed_headcount = {};
    for (std::uint64_t longest : {3u, 100u, 600u, 2000u, 40'000u}) {
        CAPTURE(longest);
        std::vector<std::uint16_t> of(rows);
        for (std::size_t i = 0; i < rows;) {
            std::size_t const end = std::min(rows, i + 1 + static_cast<std::size_t>(random.below(longest)));
            auto const one = static_cast<std::uint16_t>(random.below(6));
            std::fill(of.begin() + static_cast<std::ptrdiff_t>(i), of.begin() + static_cast<std::ptrdiff_t>(end), one);
            i = end;
        }
        agree(notices, of, given);
    }
}

TEST_CASE("few notices in turn, and one more from a row on") {
    testing::random_numbers random(9);
    for (int k = 1; k <= 5; ++k) {
        CAPTURE(k);
        std::vector<scenario> notices;
        for (int i = 0; i <= k; ++i) notices.push_back({policies::catalogue[random.below(std::size(policies::catalogue))], places[random.below(3)]});
        for (std::size_t rows : {std::size_t{64}, std::size_t{100}, std::size_t{1500}, std::size_t{6000}}) {
            CAPTURE(rows);
            bool const holes = random.below(2) == 0;
            testing::generated_register const units(rows, 90 + rows, {.hole_one_in = holes ? 30u : 0u, .fault_one_in = holes ? 100u : 5'000u, .good = true});
            std::vector<std::uint8_t> of(rows);
            for (auto& n : of) n = static_cast<std::uint8_t>(random.below(static_cast<std::uint64_t>(k)));
            of[random.below(rows)] = static_cast<std::uint8_t>(k);
            agree(notices, of, units.columns());
            std::vector<std::uint16_t> const wide(of.begin(), of.end());
            agree(notices, wide, units.columns());
        }
    }
}

TEST_CASE("so many notices that not every stretch has room for the rows of each") {
    testing::random_numbers random(8);
    std::size_t const rows = 5'000;
    std::vector<scenario> notices;
    while (notices.size() < 1'500) notices.push_back({policies::catalogue[random.below(std::size(policies::catalogue))], places[random.below(3)]});
    testing::generated_register const units(rows, 78, {.hole_one_in = 15, .fault_one_in = 200, .good = true});
    std::vector<std::uint16_t> of(rows);
    for (auto& n : of) n = static_cast<std::uint16_t>(random.below(notices.size()));
    agree(notices, of, units.columns());
}

TEST_CASE("what a short block knows does not outlive it: holes of the long block before it are not those of the one behind it") {
    constexpr std::size_t block = wengang::detail::block_rows, rows = 4 * block;
    std::vector<std::int32_t> claimants(rows, 1), person_months(rows, 1'200);
    std::vector<std::uint8_t> known(rows / 8, 0xff), of(rows, 0);
    known[356 / 8] = static_cast<std::uint8_t>(~(1u << 356 % 8));
    std::fill(of.begin() + block + 64, of.begin() + 2 * block + 128, std::uint8_t{1});  // a block and one of 64 rows before it, a block behind it
    person_months[2 * block + 200] = -1;  // takes its block to the form that asks what is known
    columns units{.kind = kind::enterprise, .size = size::small, .paid = 10'000_yuan, .months_paid = 12, .arrears = false, .months = 12};
    units.dishonest = false, units.conforming = true;
    units.person_months = person_months, units.claimants = column<people>(claimants, validity{known.data(), 0});
    for (policy const* first : {&policies::nation_2021_29, &policies::xining_2021, &policies::nation_2025_25}) {
        CAPTURE(first->id);
        agree({{first, places[0]}, {&policies::jilin_2018, places[0]}}, of, units);
    }
}

TEST_CASE("several threads and results past the cache") {
    std::size_t const rows = (std::size_t{1} << 21) + 4711;
    std::vector<std::int64_t> paid(rows);
    for (std::size_t i = 0; i < rows; ++i) paid[i] = static_cast<std::int64_t>(i % 1000);
    std::int64_t const parts[] = {60, 50, 30, 20, 10, 5};
    std::vector<policy> all(std::size(parts), policies::jiangxi_2023);
    std::vector<scenario> notices;
    for (std::size_t k = 0; k < all.size(); ++k) {
        all[k].rates[1].at = rate::from_parts(parts[k] * 100);
        notices.push_back({&all[k], places[0]});
    }
    columns const units{.kind = kind::enterprise, .size = size::micro, .paid = paid, .months_paid = 12, .claimants = 0};
    std::vector<std::int64_t> refund(rows);
    std::vector<std::uint32_t> found(rows);
    for (std::uint64_t different : {2u, 6u}) {  // in place, and put apart
        CAPTURE(different);
        testing::random_numbers random(10);
        std::vector<std::uint8_t> of(rows);
        for (std::size_t i = 0; i < rows; ++i) of[i] = i < rows / 2 ? 0 : static_cast<std::uint8_t>(random.below(different));
        std::fill(refund.begin(), refund.end(), -7), std::fill(found.begin(), found.end(), 0xabad'cafe);
        mixed_report const report = try_decide_mixed(notices, of, units, results{.refund = refund, .findings = found}, threads(3));
        REQUIRE(report);
        std::int64_t sum = 0;
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            std::int64_t const want = (paid[i] * parts[of[i]] + 50) / 100;
            sum += want, wrong += refund[i] != want || found[i] != 1;
        }
        CHECK(wrong == 0);
        CHECK(report.totals.refund.value().fen() == sum);
        CHECK(report.totals.eligible == rows);
    }
}

TEST_CASE("a wrong mixed batch is refused, and nothing is written") {
    std::vector<std::int64_t> const paid(5, 100);
    std::vector<std::int64_t> refund(5, -7), four(4, -7);
    std::vector<std::uint8_t> of{0, 1, 0, 2, 1}, short_index(4, 0);
    std::vector<scenario> const two{{&policies::jiangxi_2023, places[0]}, {&policies::xining_2021, places[0]}};
    columns const units{.paid = paid};
    mixed_report const no_notice = try_decide_mixed(two, of, units, results{.refund = refund});
    CHECK(no_notice.error == batch_error::notice_index);
    CHECK(no_notice.row == 3);
    of[3] = 1;
    CHECK(try_decide_mixed(two, short_index, units, results{.refund = refund}).error == batch_error::column_length);
    CHECK(try_decide_mixed(two, of, units, results{.refund = four}).error == batch_error::result_length);
    std::vector<std::uint32_t> findings_over_index(5);
    struct {
        std::uint8_t* data() const { return at; }
        std::size_t size() const { return 5; }
        std::uint8_t* at;
    } const index_in_findings{reinterpret_cast<std::uint8_t*>(findings_over_index.data())};
    mixed_report const over_index = try_decide_mixed(two, index_in_findings, units, results{.findings = findings_over_index});
    CHECK(over_index.error == batch_error::overlap);
    CHECK(over_index.what == std::string("findings"));
    CHECK(findings_over_index == std::vector<std::uint32_t>(5));
    CHECK(try_decide_mixed(two, std::vector<std::uint8_t>{}, units, results{.refund = refund}).error == batch_error::column_length);
    CHECK(refund == std::vector<std::int64_t>(5, -7));
    CHECK(four == std::vector<std::int64_t>(4, -7));
    CHECK(try_decide_mixed(two, of, units, results{.refund = refund}));
    // The results of `missing` and `decisions` are not for mixed batches.
    std::vector<fact_set> missing(5);
    CHECK(try_decide_mixed(two, of, units, results{.missing = missing}).error == batch_error::not_for_mixed);
}
