// batch/{sweep,grid,groups}: every scenario of a sweep comes to what deciding it alone comes to, whatever it shares with others.
#include "catch.hpp"
#include "altered.hpp"
#include "kernels/kernels.hpp"
#include "register_of.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/batch/grid.hpp>
#include <wengang/batch/groups.hpp>
#include <wengang/batch/sweep.hpp>
#include <wengang/batch/threads.hpp>
#include <wengang/policies/catalogue.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

area const here{.reserve_months = 18, .registered_rate = 3.5_percent, .monthly_benefit = 1'500_yuan};

std::vector<instruction_set> instruction_sets() {
    std::vector<instruction_set> all;
    for (auto one : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (available(one)) all.push_back(one);
    }
    return all;
}

/// A scenario by itself.
struct alone {
    alone(scenario const& s, columns const& units, std::size_t rows) : refund(rows), found(rows) {
        decide(*s.notice, s.of, units, results{.refund = refund, .findings = found});
        sum = summarise({.refund = refund, .findings = found}).summary;
    }
    std::vector<std::int64_t> refund;
    std::vector<std::uint32_t> found;
    wengang::summary sum;
};

/// Compares a sweep with its scenarios by themselves, row by row and group by group.
void agree(std::vector<scenario> const& scenarios, columns const& units, std::size_t rows, std::size_t base, std::vector<grouping> const& groupings) {
    std::vector<alone> each;
    for (scenario const& s : scenarios) each.emplace_back(s, units, rows);
    auto const check = [&](sweep_report const& report, bool fingerprints) {
        REQUIRE(report);
        REQUIRE(report.impacts.size() == scenarios.size());
        for (std::size_t k = 0; k < scenarios.size(); ++k) {
            CAPTURE(k, scenarios[k].notice->id);
            summary want = each[k].sum;
            if (!fingerprints) want.fingerprint = 0;
            REQUIRE(report[k].summary == want);
            gains against;
            std::vector<std::vector<group_impact>> by_group;
            for (grouping const& g : groupings) by_group.emplace_back(g.groups);
            for (std::size_t i = 0; i < rows; ++i) {
                gains one;
                std::int64_t const more = each[k].refund[i] - each[base].refund[i];
                one.winners = more > 0, one.losers = more < 0;
                if (more > 0) one.gained.add(static_cast<std::uint64_t>(more));
                if (more < 0) one.lost.add(static_cast<std::uint64_t>(-more));
                against += one;
                for (std::size_t g = 0; g < groupings.size(); ++g) {
                    group_impact& to = by_group[g][groupings[g].group[i]];
                    ++to.units, to.eligible += each[k].found[i] & 1, to.refund.add(static_cast<std::uint64_t>(each[k].refund[i])), to.gains += one;
                }
            }
            REQUIRE(report[k].gains == against);
            for (std::size_t g = 0; g < groupings.size(); ++g) {
                for (std::size_t i = 0; i < groupings[g].groups; ++i) REQUIRE(report.group(k, g, i) == by_group[g][i]);
            }
        }
    };
    for (instruction_set with : instruction_sets()) {
        INFO(instruction_set_names[static_cast<int>(with)]);
        check(try_sweep(scenarios, units, {.base = base, .groupings = groupings, .fingerprints = true}, detail::one_by_one{}, with), true);
        sweep_report const plain = try_sweep(scenarios, units, {.base = base}, detail::one_by_one{}, with);
        REQUIRE(plain);
        for (std::size_t k = 0; k < scenarios.size(); ++k) {
            summary want = each[k].sum;
            want.fingerprint = 0;
            CAPTURE(k, scenarios[k].notice->id);
            REQUIRE(plain[k].summary == want);
        }
    }
}

/// What-ifs of one notice that share some of what decides, in every combination.
std::vector<policy> what_ifs(policy const& notice, testing::random_numbers& random, int count) {
    std::vector<policy> all{notice};
    std::vector<policy> const parts{testing::altered(notice, random), testing::altered(notice, random), notice};
    for (int k = 1; k < count; ++k) {
        policy p = notice;
        p.layoffs = parts[random.below(3)].layoffs;
        p.rates = parts[random.below(3)].rates;
        p.ceiling = parts[random.below(3)].ceiling;
        if (random.one_in(3) && p.conditions.count > 0) p.conditions.count -= 1;
        if (random.one_in(6) && p.reserve.present) p.reserve.value.months = 24;  // nobody passes
        all.push_back(p);
    }
    return all;
}

}  // namespace

TEST_CASE("what-ifs of every notice come to what they come to alone") {
    testing::random_numbers random(20261122);
    int seed = 0;
    for (policy const* notice : policies::catalogue) {
        ++seed;
        bool const tame = seed % 3 != 0;
        std::size_t const rows = seed % 2 == 0 ? 64 * 9 + 37 : 2 * std::size_t{detail::block_rows} + 640;
        testing::generated_register const units(rows, static_cast<std::uint64_t>(seed), {.hole_one_in = tame ? 0u : 12u, .fault_one_in = seed % 3 == 1 ? 0u : 500u, .good = true, .tame = tame, .usual = tame});
        columns given = units.columns();
        if (seed % 4 != 0) given.assessed_reductions = {}, given.assessed_headcount = {};
        std::vector<policy> const all = what_ifs(*notice, random, 9);
        std::vector<scenario> scenarios;
        for (policy const& p : all) scenarios.push_back({&p, random.one_in(5) ? area{} : here});
        std::vector<std::uint8_t> thirds(rows);
        for (std::size_t i = 0; i < rows; ++i) thirds[i] = static_cast<std::uint8_t>(random.below(3));
        std::vector<std::uint16_t> regions(rows);
        for (std::size_t i = 0; i < rows; ++i) regions[i] = static_cast<std::uint16_t>(random.below(400));
        CAPTURE(notice->id);
        agree(scenarios, given, rows, static_cast<std::size_t>(seed % 9), {{"thirds", thirds, 3}, {"regions", regions, 400}});
    }
}

TEST_CASE("all notices over one register come to what they come to alone") {
    std::size_t const rows = 64 * 5 + 3;
    testing::generated_register const units(rows, 99, {.hole_one_in = 30, .fault_one_in = 200, .good = true});
    std::vector<scenario> scenarios;
    for (policy const* notice : policies::catalogue) scenarios.push_back({notice, here});
    agree(scenarios, units.columns(), rows, 3, {});
}

TEST_CASE("a reason that a truth and a number may give is counted once") {
    // Both conditions with one reason: some units fail one, some both.
    policy notice = policies::shanxi_2024;
    REQUIRE(notice.conditions.push({fact::in_post, test::at_least, 50, reason::dishonest, {"a what-if", "1"}}));
    policy other = notice;
    other.rates[0].at = 45_percent;
    std::size_t const rows = 2048;
    testing::generated_register const units(rows, 7, {.hole_one_in = 0, .fault_one_in = 0, .good = false, .tame = true, .usual = true});
    columns given = units.columns();
    given.assessed_reductions = {}, given.assessed_headcount = {};
    std::vector<scenario> const scenarios{{&notice, here}, {&other, here}};
    agree(scenarios, given, rows, 0, {});
}

TEST_CASE("a sweep in parts is the sweep in one piece") {
    std::size_t const rows = 2 * detail::parts_of_rows::least_rows_each + 77;
    testing::generated_register const units(rows, 3, {.hole_one_in = 0, .fault_one_in = 100'000, .good = true, .tame = true, .usual = true});
    policy other = policies::jiangxi_2023;
    other.rates[0].at = 45_percent;
    std::vector<scenario> const scenarios{{&policies::jiangxi_2023, here}, {&other, here}};
    std::vector<std::uint8_t> kinds(rows);
    REQUIRE(group_by_kind(units.columns(), kinds));
    std::vector<grouping> const groupings{{"kind", kinds, kind_groups}};
    sweep_options const options{.groupings = groupings, .fingerprints = true};
    sweep_report const one = try_sweep(scenarios, units.columns(), options), three = try_sweep(scenarios, units.columns(), options, threads(3));
    REQUIRE(one);
    REQUIRE(three);
    CHECK(one.impacts == three.impacts);
    CHECK(one.groups == three.groups);
    CHECK(one[1].summary == alone(scenarios[1], units.columns(), rows).sum);
}

TEST_CASE("a grid is one call: Pengze's rates by its limit") {
    // Two units of 1000 yuan: one with a layoff rate of 6 %, one without. By hand: 60 % pays 600 each.
    std::vector<std::int64_t> const paid{100'000, 100'000};
    std::vector<std::int32_t> const claimants{6, 0}, person_months{1200, 1200};
    columns const units{.kind = kind::enterprise, .size = size::micro, .paid = paid, .months_paid = 12, .person_months = person_months, .months = 12, .claimants = claimants};
    char const* const limits[] = {"5.5", "6", "7"};
    char const* const rates[] = {"50", "60"};
    grid_report const grid = try_grid(policies::jiangxi_2023, here, {"layoffs.limit.at", limits}, {"rates.1.at", rates}, units);
    REQUIRE(grid);
    std::int64_t const want[3][2] = {{50'000, 60'000}, {100'000, 120'000}, {100'000, 120'000}};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 2; ++j) CHECK(grid.at(i, j).summary.totals.refund.value().fen() == want[i][j]);
    }
    CHECK(grid.base().summary.totals.refund.value().fen() == 60'000);
    CHECK(grid.at(1, 0).gains.winners == 1);
    CHECK(grid.at(1, 0).gains.losers == 1);
    CHECK(grid.at(1, 0).gains.gained.value() == 500_yuan);
    CHECK(grid.at(1, 0).gains.lost.value() == 100_yuan);
}

TEST_CASE("a grid with a cell that is no notice is refused by the cell") {
    std::vector<std::int64_t> const paid(3, 1);
    columns const units{.paid = paid};
    char const* const limits[] = {"5.5", "6"};
    char const* const rates[] = {"50", "105"};
    char const* const caps[] = {"50", "95"};  // above the nation's
    grid_report const wrong_value = try_grid(policies::jiangxi_2023, here, {"layoffs.limit.at", limits}, {"rates.1.at", rates}, units);
    CHECK_FALSE(wrong_value);
    CHECK(wrong_value.field.fault == field_fault::not_a_value);
    CHECK(wrong_value.j == 1);
    grid_report const above_cap = try_grid(policies::jiangxi_2023, here, {"layoffs.limit.at", limits}, {"rates.1.at", caps}, units);
    CHECK_FALSE(above_cap);
    CHECK_FALSE(above_cap.findings.empty());
    CHECK(above_cap.j == 1);
    grid_report const no_field = try_grid(policies::jiangxi_2023, here, {"layoffs.limit.att", limits}, {"rates.1.at", rates}, units);
    CHECK(no_field.field.fault == field_fault::unknown_field);
}

TEST_CASE("groups by size, kind and headcount") {
    std::vector<std::uint8_t> const sizes{1, 2, 4, 8, 14, 15, 0, 3}, kinds{1, 2, 4, 8, 16, 32, 64, 127};
    std::vector<std::int32_t> const person_months{360, 361, 0, 3600, 3601, -1, 5, 12};
    std::vector<std::int16_t> const months{12, 12, 12, 12, 12, 12, 0, 12};
    columns const units{.kind = kinds, .size = sizes, .person_months = person_months, .months = months};
    std::vector<std::uint8_t> group(8);
    REQUIRE(group_by_size(units, group));
    CHECK(group == std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5, 5, 5});
    REQUIRE(group_by_kind(units, group));
    CHECK(group == std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5, 6, 7});
    std::int32_t const bounds[] = {30, 300};
    CHECK(headcount_groups(bounds) == 4);
    REQUIRE(group_by_headcount(units, bounds, group));
    CHECK(group == std::vector<std::uint8_t>{0, 1, 0, 1, 2, 3, 3, 0});
    std::vector<std::uint8_t> seven(7);
    CHECK(group_by_size(units, seven).error == batch_error::result_length);
    std::vector<std::uint8_t> own{1, 2};
    CHECK(group_by_size({.size = own}, own).error == batch_error::overlap);
}

TEST_CASE("a wrong sweep is refused") {
    std::vector<std::int64_t> const paid(5, 1);
    std::vector<std::int32_t> const four(4, 0);
    std::vector<std::uint8_t> const groups{0, 1, 2, 1, 0}, of_four(4, 0);
    columns const units{.paid = paid};
    std::vector<scenario> const one{{&policies::jiangxi_2023, here}}, none;
    CHECK(try_sweep(none, units).error == batch_error::no_scenario);
    CHECK(try_sweep(one, units, {.base = 1}).error == batch_error::no_scenario);
    CHECK(try_sweep(one, {}).error == batch_error::no_rows);
    CHECK(try_sweep(one, {.paid = paid, .claimants = four}).error == batch_error::column_length);
    std::vector<grouping> const two_groups{{"bands", groups, 2}}, short_column{{"bands", of_four, 2}};
    sweep_report const beyond = try_sweep(one, units, {.groupings = two_groups});
    CHECK(beyond.error == batch_error::group_index);
    CHECK(std::string(beyond.what) == "bands");
    CHECK(try_sweep(one, units, {.groupings = short_column}).error == batch_error::column_length);
    CHECK(try_sweep(one, units, {}, [](std::size_t, auto const&) {}).error == batch_error::none);  // one part needs no executor
    CHECK(try_sweep(one, units, {}, detail::one_by_one{}, static_cast<instruction_set>(9)).error == batch_error::instruction_set);
    std::vector<std::int64_t> const no_units;
    sweep_report const empty = try_sweep(one, {.paid = no_units});
    REQUIRE(empty);
    CHECK(empty[0] == impact{});
}
