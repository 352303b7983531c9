// batch/size_units: the same sizes as of one unit, whatever form the columns have; and what a bad call answers.
#include "catch.hpp"

#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <wengang/batch/size_units.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

constexpr std::uint8_t untouched = 0xa5;

/// Memory for the sizes with room around it.
struct guarded {
    static constexpr std::size_t room = 16;
    explicit guarded(std::size_t n) : rows(n), memory(n + 2 * room, untouched) {}
    std::span<std::uint8_t> sizes() { return std::span(memory).subspan(room, rows); }
    bool untouched_around() const {
        for (std::size_t i = 0; i < memory.size(); ++i)
            if ((i < room || i >= room + rows) && memory[i] != untouched) return false;
        return true;
    }
    bool all_untouched() const {
        for (std::uint8_t b : memory)
            if (b != untouched) return false;
        return true;
    }
    std::size_t rows;
    std::vector<std::uint8_t> memory;
};

/// Figures near the bounds of the standard, some malformed.
struct units {
    explicit units(std::size_t n, unsigned seed = 1) {
        std::mt19937_64 random(seed);
        auto const one_of = [&](auto const& all) { return all[random() % std::size(all)]; };
        std::int32_t const heads[] = {0,   4,   5,   9,   10,  19,   20,   49,   50, 99,        100,
                                      199, 200, 299, 300, 999, 1000, 1999, 2000, -1, INT32_MIN, INT32_MAX};
        std::int64_t const wan[] = {0,    50,    100,   300,   500,   1000,  2000,   3000,   5000,  6000,
                                    8000, 10000, 20000, 30000, 40000, 80000, 100000, 120000, 200000};
        std::int64_t const odd[] = {-1, INT64_MIN, INT64_MAX, 100'000'000'000'001};
        auto const fen = [&] {
            return random() % 16 == 0 ? one_of(odd) : one_of(wan) * 1'000'000 - static_cast<std::int64_t>(random() % 2);
        };
        for (std::size_t i = 0; i < n; ++i) {
            unsigned const several = static_cast<unsigned>(random() % 65536);
            industry.push_back(static_cast<std::uint16_t>(random() % 4 == 0 ? several : 1u << random() % 16));
            employees.push_back(one_of(heads));
            revenue.push_back(fen());
            assets.push_back(fen());
            bits.push_back(static_cast<std::uint8_t>(random()));
        }
        bits.resize(n + 8);
    }
    std::vector<std::uint16_t> industry;
    std::vector<std::int32_t> employees;
    std::vector<std::int64_t> revenue, assets;
    std::vector<std::uint8_t> bits;
};

/// A row as one unit, read from the columns in another way than the batch does.
struct one_row {
    maybe<industry> of;
    maybe<people> employees;
    maybe<money> revenue, assets;
};
one_row row_of(columns const& c, std::size_t row) {
    auto const read = [&](fact f) { return detail::raw(detail::column_row{c, row}, f); };
    one_row one;
    if (auto const v = read(fact::industry); v.known) one.of = static_cast<industry>(v.value);
    if (auto const v = read(fact::employees); v.known) one.employees = people(v.value);
    if (auto const v = read(fact::revenue); v.known) one.revenue = money::from_fen(v.value);
    if (auto const v = read(fact::total_assets); v.known) one.assets = money::from_fen(v.value);
    return one;
}

/// Sizes the columns; every row must be what it is as one unit, with its faults.
void agrees(columns const& c, std::size_t rows) {
    guarded memory(rows);
    std::vector<fact_set> faulty(rows);
    batch_report const report = size_units(c, memory.sizes(), faulty);
    REQUIRE(report);
    CHECK(memory.untouched_around());
    std::uint64_t wrong = 0, faults = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        one_row const one = row_of(c, i);
        auto const s = size_by_standard(one.of.value_or(industry::any), one.employees, one.revenue, one.assets);
        fact_set malformed;
        auto const check = [&](bool known, std::int64_t value, fact f) {
            if (known && !describe(f).holds(value)) malformed.insert(f);
        };
        check(one.of.known(), static_cast<std::int64_t>(one.of.value()), fact::industry);
        check(one.employees.known(), one.employees.value().value(), fact::employees);
        check(one.revenue.known(), one.revenue.value().fen(), fact::revenue);
        check(one.assets.known(), one.assets.value().fen(), fact::total_assets);
        wrong += memory.sizes()[i] != static_cast<std::uint8_t>(s.possible) || !(faulty[i] == malformed);
        faults += malformed.empty() ? 0u : 1u;
    }
    CHECK(wrong == 0);
    CHECK(report.totals.faulty == faults);
    CHECK(report.totals.units == rows);
    totals rest = report.totals;
    rest.faulty = rest.units = 0;
    CHECK(rest == totals{});
}

void refused(columns const& c, guarded& memory, output<size> sizes, batch_error error, char const* what,
             output<fact_set> faulty = {}) {
    batch_report const report = size_units(c, sizes, faulty);
    CHECK_FALSE(report);
    CHECK(report.error == error);
    CHECK(std::string(report.what) == what);
    CHECK(report.totals == totals{});
    CHECK(memory.all_untouched());
}

}  // namespace

TEST_CASE("a row is sized by the standard") {
    std::vector<industry> const of{industry::manufacturing, industry::warehousing, industry::information_transmission,
                                   industry::other};
    std::vector<people> const employees{1000, 150, 2000, 9};
    std::vector<money> const revenue{19'990'000_yuan, 300'000'000_yuan, 999'999'999.99_yuan, 0_yuan};
    std::vector<size> sizes(4);
    REQUIRE(size_units({.industry = of, .employees = employees, .revenue = revenue}, sizes));
    CHECK(sizes == std::vector{size::small, size::medium, size::medium, size::micro});
}

TEST_CASE("columns with and without holes, one value for all rows, and absent ones agree with single units") {
    for (std::size_t rows :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{9}, std::size_t{4000}}) {
        units const u(rows, static_cast<unsigned>(rows) + 1);
        for (int form = 0; form < 256; ++form) {
            // Two bits a column: rows, rows with holes, one value, absent.
            auto const choose = [&](int column, auto const& values, auto one, auto& to) {
                auto const offset = static_cast<std::size_t>(column) * 3;
                switch (form >> (2 * column) & 3) {
                    case 0:
                        to = {values};
                        break;
                    case 1:
                        to = {values, validity{u.bits.data(), offset}};
                        break;
                    case 2:
                        to = one;
                        break;
                    default:
                        break;
                }
            };
            if (rows > 9 && form % 3 != 0) continue;
            columns c;
            choose(0, u.industry, industry::retail, c.industry);
            choose(1, u.employees, 60_people, c.employees);
            choose(2, u.revenue, 1'000'000_yuan, c.revenue);
            choose(3, u.assets, 90'000'000_yuan, c.total_assets);
            CAPTURE(rows, form);
            agrees(c, rows);
        }
    }
}

TEST_CASE("a malformed one value counts as unknown in every row, and every row as faulty") {
    std::vector<std::int32_t> const employees{299, 300};
    std::vector<std::uint8_t> sizes(2);
    batch_report const report =
        size_units({.industry = industry::leasing, .employees = employees, .total_assets = money::from_fen(-1)}, sizes);
    REQUIRE(report);
    CHECK(report.totals.faulty == 2);
    CHECK(sizes == std::vector<std::uint8_t>{14, 15});
}

TEST_CASE("an industry of no bits is a fault and counts as unknown") {
    std::vector<std::uint16_t> const of{0, 1};
    std::vector<std::uint8_t> sizes(2);
    std::vector<fact_set> faulty(2);
    batch_report const report = size_units({.industry = of, .employees = 0_people, .revenue = 0_yuan}, sizes, faulty);
    REQUIRE(report);
    CHECK(report.totals.faulty == 1);
    CHECK(sizes == std::vector<std::uint8_t>{8, 8});
    CHECK(faulty[0].contains(fact::industry));
    CHECK(faulty[1].empty());
}

TEST_CASE("the sizes may be the size column of a decision") {
    units const u(100);
    std::vector<std::uint8_t> sizes(100);
    REQUIRE(size_units({.industry = u.industry, .employees = u.employees}, sizes));
    columns const next{.size = sizes};
    for (std::size_t i = 0; i < 100; ++i)
        CHECK(describe(fact::size).holds(detail::raw(detail::column_row{next, i}, fact::size).value));
}

TEST_CASE("without a result the rows are still checked and counted") {
    units const u(1000);
    std::vector<std::uint8_t> sizes(1000);
    columns const c{.industry = u.industry, .employees = u.employees, .revenue = u.revenue, .total_assets = u.assets};
    batch_report const with = size_units(c, sizes), without = size_units(c, {});
    CHECK(without);
    CHECK(with.totals == without.totals);
    CHECK(with.totals.faulty > 0);
}

TEST_CASE("columns of different length are refused by name, read or not, and nothing is written") {
    units const u(64);
    for (std::size_t rows : {std::size_t{0}, std::size_t{63}, std::size_t{65}}) {
        CAPTURE(rows);
        guarded memory(64);
        columns c{.industry = u.industry, .employees = u.employees, .revenue = u.revenue};
        std::vector<std::int64_t> const other(rows);
        c.total_assets = other;
        refused(c, memory, memory.sizes(), batch_error::column_length, "total_assets");
        c.total_assets = {};
        std::vector<std::uint8_t> const zombie(rows);
        c.zombie = zombie;
        refused(c, memory, memory.sizes(), batch_error::column_length, "zombie");
    }
}

TEST_CASE("a result of another length is refused by name, and nothing is written") {
    units const u(64);
    columns const c{.industry = u.industry, .employees = u.employees};
    guarded memory(65);
    for (std::size_t rows : {std::size_t{0}, std::size_t{63}, std::size_t{65}}) {
        CAPTURE(rows);
        refused(c, memory, std::span(memory.sizes().data(), rows), batch_error::result_length, "sizes");
        std::vector<fact_set> faulty(rows);
        refused(c, memory, memory.sizes().first(64), batch_error::result_length, "faulty", faulty);
    }
}

TEST_CASE("a call that says nowhere how many rows there are is refused; a result alone says it") {
    guarded memory(3);
    refused({}, memory, {}, batch_error::no_rows, "");
    refused({.industry = industry::post, .employees = 5_people}, memory, {}, batch_error::no_rows, "");
    REQUIRE(size_units({.industry = industry::post, .employees = 5_people}, memory.sizes()));
    for (std::uint8_t s : memory.sizes()) CHECK(s == 8);
}
