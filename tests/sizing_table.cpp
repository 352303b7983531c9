// rules/sizing_table: every bound of the standard, on both sides, from a second transcription of the table; and what an
// unknown figure leaves open, against all completions.
#include "catch.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <wengang/rules/sizing_table.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

constexpr std::int64_t wan = 1'000'000;  // fen in 万元

/// Large, medium, small.
using bounds = std::optional<std::array<std::int64_t, 3>>;
constexpr bounds none{};

/// X in people, Y and Z in 万元, as the table prints them.
struct printed_row {
    char const* name;
    industry of;
    bounds x, y, z;
};
std::vector<printed_row> const printed{
    {"农、林、牧、渔业", industry::agriculture, none, {{20000, 500, 50}}, none},
    {"工业", industry::manufacturing, {{1000, 300, 20}}, {{40000, 2000, 300}}, none},
    {"建筑业", industry::construction, none, {{80000, 6000, 300}}, {{80000, 5000, 300}}},
    {"批发业", industry::wholesale, {{200, 20, 5}}, {{40000, 5000, 1000}}, none},
    {"零售业", industry::retail, {{300, 50, 10}}, {{20000, 500, 100}}, none},
    {"交通运输业", industry::transport, {{1000, 300, 20}}, {{30000, 3000, 200}}, none},
    {"仓储业", industry::warehousing, {{200, 100, 20}}, {{30000, 1000, 100}}, none},
    {"邮政业", industry::post, {{1000, 300, 20}}, {{30000, 2000, 100}}, none},
    {"住宿业", industry::lodging, {{300, 100, 10}}, {{10000, 2000, 100}}, none},
    {"餐饮业", industry::catering, {{300, 100, 10}}, {{10000, 2000, 100}}, none},
    {"信息传输业", industry::information_transmission, {{2000, 100, 10}}, {{100000, 1000, 100}}, none},
    {"软件和信息技术服务业", industry::software, {{300, 100, 10}}, {{10000, 1000, 50}}, none},
    {"房地产开发经营", industry::real_estate_development, none, {{200000, 1000, 100}}, {{10000, 5000, 2000}}},
    {"物业管理", industry::property_management, {{1000, 300, 100}}, {{5000, 1000, 500}}, none},
    {"租赁和商务服务业", industry::leasing, {{300, 100, 10}}, none, {{120000, 8000, 100}}},
    {"其他未列明行业", industry::other, {{300, 100, 10}}, none, none},
};

constexpr size classes[] = {size::large, size::medium, size::small, size::micro};
constexpr fact metric_facts[] = {fact::employees, fact::revenue, fact::total_assets};

bounds const& metric(printed_row const& row, std::size_t m) { return m == 0 ? row.x : m == 1 ? row.y : row.z; }
/// In people or fen.
std::int64_t bound(printed_row const& row, std::size_t m, std::size_t which) {
    return (*metric(row, m))[which] * (m == 0 ? 1 : wan);
}

/// Figures of a unit: people, fen, fen.
using figures = std::array<std::int64_t, 3>;
using maybe_figures = std::array<std::optional<std::int64_t>, 3>;
constexpr figures highest{INT32_MAX, 100'000'000 * wan, 100'000'000 * wan};

/// The note below the table, word for word: a class needs all of its lower bounds at once, else one class down.
size class_of(printed_row const& row, figures const& f) {
    for (std::size_t c = 0; c < 3; ++c) {
        bool all = true;
        for (std::size_t m = 0; m < 3; ++m)
            if (metric(row, m) && f[m] < bound(row, m, c)) all = false;
        if (all) return classes[c];
    }
    return size::micro;
}

standard_size sized(industry of, maybe_figures const& f) {
    maybe<people> x;
    maybe<money> y, z;
    if (f[0]) x = people(*f[0]);
    if (f[1]) y = money::from_fen(*f[1]);
    if (f[2]) z = money::from_fen(*f[2]);
    return size_by_standard(of, x, y, z);
}
standard_size sized(industry of, figures const& f) { return sized(of, maybe_figures{f[0], f[1], f[2]}); }

unsigned bits(size s) { return static_cast<unsigned>(s); }
unsigned bits(industry i) { return static_cast<unsigned>(i); }

/// Where anything can change for these industries: zero, each bound, one below, the highest.
std::vector<std::int64_t> grid(unsigned industries, std::size_t m) {
    std::vector<std::int64_t> all{0, highest[m]};
    for (auto const& row : printed) {
        if ((industries & bits(row.of)) == 0 || !metric(row, m)) continue;
        for (std::size_t c = 0; c < 3; ++c) {
            all.push_back(bound(row, m, c));
            all.push_back(bound(row, m, c) - 1);
        }
    }
    return all;
}

struct expectation {
    unsigned possible = 0;
    fact_set missing;
};

/// All completions of what is unknown: the classes they come to, and the facts that alone can change the class of one.
expectation by_completions(unsigned industries, maybe_figures const& f) {
    std::vector<printed_row const*> rows;
    for (auto const& row : printed)
        if ((industries & bits(row.of)) != 0) rows.push_back(&row);
    std::array<std::vector<std::int64_t>, 3> values;
    for (std::size_t m = 0; m < 3; ++m) values[m] = f[m] ? std::vector<std::int64_t>{*f[m]} : grid(industries, m);
    std::array<std::size_t, 4> const n{rows.size(), values[0].size(), values[1].size(), values[2].size()};
    std::array<std::size_t, 4> const step{n[1] * n[2] * n[3], n[2] * n[3], n[3], 1};
    std::vector<size> found(n[0] * step[0]);
    expectation e;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const at = [&](std::size_t axis) { return i / step[axis] % n[axis]; };
        found[i] = class_of(*rows[at(0)], {values[0][at(1)], values[1][at(2)], values[2][at(3)]});
        e.possible |= bits(found[i]);
    }
    fact const axes[] = {fact::industry, fact::employees, fact::revenue, fact::total_assets};
    for (std::size_t axis = 0; axis < 4; ++axis) {
        for (std::size_t i = 0; i < found.size(); ++i) {
            std::size_t const start = i - i / step[axis] % n[axis] * step[axis];
            if (found[i] != found[start]) {
                e.missing.insert(axes[axis]);
                break;
            }
        }
    }
    return e;
}

/// Every combination of known and unknown over `values`, for one set of industries.
void agrees_with_completions(unsigned industries, std::array<std::vector<std::int64_t>, 3> const& values) {
    for (unsigned known = 0; known < 8; ++known) {
        auto const count = [&](std::size_t m) { return (known >> m & 1) != 0 ? values[m].size() : 1; };
        for (std::size_t i = 0; i < count(0) * count(1) * count(2); ++i) {
            std::size_t const at[] = {i % count(0), i / count(0) % count(1), i / count(0) / count(1)};
            maybe_figures f;
            for (std::size_t m = 0; m < 3; ++m)
                if ((known >> m & 1) != 0) f[m] = values[m][at[m]];
            expectation const wanted = by_completions(industries, f);
            standard_size const got = sized(static_cast<industry>(industries), f);
            if (bits(got.possible) != wanted.possible || !(got.missing == wanted.missing) ||
                got.known() != wanted.missing.empty()) {
                CAPTURE(industries, known, f[0].value_or(-1), f[1].value_or(-1), f[2].value_or(-1));
                CHECK(bits(got.possible) == wanted.possible);
                for (fact a : {fact::industry, fact::employees, fact::revenue, fact::total_assets}) {
                    CAPTURE(describe(a).name);
                    CHECK(got.missing.contains(a) == wanted.missing.contains(a));
                }
                CHECK(got.known() == wanted.missing.empty());
                return;
            }
        }
    }
    SUCCEED();
}

}  // namespace

// --- the table

TEST_CASE("the table has the 16 industries in the order of their bits, and the metrics that the standard prints") {
    REQUIRE(printed.size() == 16);
    for (std::size_t i = 0; i < 16; ++i) {
        CAPTURE(printed[i].name);
        CHECK(bits(sizing_table[i].of) == 1u << i);
        CHECK(sizing_table[i].of == printed[i].of);
        CHECK(sizing_table[i].employees.used() == printed[i].x.has_value());
        CHECK(sizing_table[i].revenue.used() == printed[i].y.has_value());
        CHECK(sizing_table[i].total_assets.used() == printed[i].z.has_value());
        CHECK(&sizing_row_of(printed[i].of) == &sizing_table[i]);
    }
}

TEST_CASE("at each bound of the table a unit is of the class, one person or one fen below it is not") {
    int checked = 0;
    for (auto const& row : printed) {
        for (std::size_t m = 0; m < 3; ++m) {
            if (!metric(row, m)) continue;
            for (std::size_t c = 0; c < 3; ++c) {
                CAPTURE(row.name, describe(metric_facts[m]).name, c);
                figures f = highest;  // the other metrics hold nothing back
                f[m] = bound(row, m, c);
                standard_size const at = sized(row.of, f);
                CHECK(at.possible == classes[c]);
                f[m] -= 1;
                standard_size const below = sized(row.of, f);
                CHECK(below.possible == classes[c + 1]);
                REQUIRE(below.failed.count == static_cast<int>(c) + 1);
                CHECK(below.failed[static_cast<int>(c)].of == classes[c]);
                CHECK(below.failed[static_cast<int>(c)].metric == metric_facts[m]);
                CHECK(below.failed[static_cast<int>(c)].in == row.of);
                CHECK(below.failed[static_cast<int>(c)].bound == bound(row, m, c));
                CHECK(below.missing.empty());
                ++checked;
            }
        }
    }
    CHECK(checked == 90);  // 14 rows of two metrics and two rows of one, three bounds each
}

TEST_CASE("each row cites both documents, and none is called official or read") {
    for (auto const& row : sizing_table) {
        CHECK(std::string(row.source.document) == "工信部联企业〔2011〕300号");
        CHECK(std::string(row.statistics.document) == "国统字〔2017〕213号");
        for (citation const& c : {row.source, row.statistics}) {
            CHECK_FALSE(c.missing());
            CHECK((c.grade == grade::repost || c.grade == grade::code));
        }
    }
    // Reposts show rows 1-5 of the 2011 text and rows 1-12 of the 2017 table.
    for (std::size_t i = 0; i < 16; ++i) {
        CHECK((sizing_table[i].source.grade == grade::repost) == (i < 5));
        CHECK((sizing_table[i].statistics.grade == grade::repost) == (i < 12));
    }
    CHECK_FALSE(sizing_by_worst_metric.missing());
}

// --- the rule

TEST_CASE("an industry needs every lower bound of a class at once: all corners of every row") {
    for (auto const& row : printed) {
        CAPTURE(row.name);
        int wrong = 0;
        for (auto x : grid(bits(row.of), 0))
            for (auto y : grid(bits(row.of), 1))
                for (auto z : grid(bits(row.of), 2))
                    wrong += sized(row.of, figures{x, y, z}).possible != class_of(row, {x, y, z});
        CHECK(wrong == 0);
    }
}

TEST_CASE("1000 people with a revenue of 19.99 million yuan are a small manufacturer") {
    constexpr standard_size s = size_by_standard(industry::manufacturing, 1000_people, 19'990'000_yuan, {});
    static_assert(s.possible == size::small && s.known());
    REQUIRE(s.failed.count == 2);
    CHECK(s.failed[0].of == size::large);
    CHECK(s.failed[0].metric == fact::revenue);
    CHECK(s.failed[0].bound == 40000 * wan);
    CHECK(s.failed[1].of == size::medium);
    CHECK(s.failed[1].metric == fact::revenue);
    CHECK(s.failed[1].bound == 2000 * wan);
    CHECK(s.failed[1].in == industry::manufacturing);
}

TEST_CASE("of two metrics that fail, the first in the order of the standard is named") {
    auto const s = size_by_standard(industry::warehousing, 99_people, 1'000'000_yuan, {});
    CHECK(s.possible == size::small);
    REQUIRE(s.failed.count == 2);
    CHECK((s.failed[0].metric == fact::employees && s.failed[0].bound == 200));
    CHECK((s.failed[1].metric == fact::employees && s.failed[1].bound == 100));
    auto const z = size_by_standard(industry::construction, {}, 800'000'000_yuan, 49'999'999.99_yuan);
    CHECK(z.possible == size::small);
    CHECK((z.failed[0].metric == fact::total_assets && z.failed[0].bound == 80000 * wan));
    CHECK((z.failed[1].metric == fact::total_assets && z.failed[1].bound == 5000 * wan));
}

TEST_CASE("299 people settle that a unit is not large, except in rows without people and where the bound is 200") {
    for (auto const& row : printed) {
        CAPTURE(row.name);
        auto const s = size_by_standard(row.of, 299_people, {}, {});
        switch (row.of) {
            case industry::agriculture:
            case industry::construction:
            case industry::real_estate_development:
            case industry::wholesale:
            case industry::warehousing:
                CHECK((bits(s.possible) & bits(size::large)) != 0);
                break;
            default:
                CHECK((bits(s.possible) & ~bits(size::not_large)) == 0);
        }
    }
    CHECK(size_by_standard(industry::other, 299_people, {}, {}).possible == size::medium);  // has no other metric
    CHECK(size_by_standard(industry::leasing, 299_people, {}, {}).possible == size::not_large);
}

TEST_CASE("known coding mistakes: medium warehouses have 100 to 199 people, medium telecoms less than 1 billion yuan") {
    auto const warehouse = [](people x) {
        return size_by_standard(industry::warehousing, x, 300'000'000_yuan, {}).possible;
    };
    CHECK(warehouse(99_people) == size::small);
    CHECK(warehouse(100_people) == size::medium);
    CHECK(warehouse(199_people) == size::medium);
    CHECK(warehouse(200_people) == size::large);
    CHECK(warehouse(299_people) == size::large);
    auto const telecom = [](money y) {
        return size_by_standard(industry::information_transmission, 2000_people, y, {}).possible;
    };
    CHECK(telecom(99'999'999.99_yuan) == size::medium);
    CHECK(telecom(100'000'000_yuan) == size::medium);
    CHECK(telecom(999'999'999.99_yuan) == size::medium);
    CHECK(telecom(1'000'000'000_yuan) == size::large);
}

// --- what is unknown

TEST_CASE("unknown figures leave open exactly what their completions leave open: every industry") {
    for (auto const& row : printed) {
        CAPTURE(row.name);
        agrees_with_completions(bits(row.of), {grid(bits(row.of), 0), grid(bits(row.of), 1), grid(bits(row.of), 2)});
    }
}

TEST_CASE("unknown figures leave open exactly what their completions leave open: every two industries") {
    std::mt19937 random(300);
    for (std::size_t a = 0; a < 16; ++a) {
        for (std::size_t b = a + 1; b < 16; ++b) {
            unsigned const both = 1u << a | 1u << b;
            std::array<std::vector<std::int64_t>, 3> some;  // of the grid, as all of it takes long
            for (std::size_t m = 0; m < 3; ++m) {
                auto const all = grid(both, m);
                for (int k = 0; k < 3; ++k) some[m].push_back(all[random() % all.size()]);
            }
            agrees_with_completions(both, some);
        }
    }
}

TEST_CASE("unknown figures leave open exactly what their completions leave open: any industries") {
    std::mt19937 random(213);
    for (int trial = 0; trial < 24; ++trial) {
        auto const industries =
            trial == 0 ? bits(industry::any) : static_cast<unsigned>(1 + random() % bits(industry::any));
        std::array<std::vector<std::int64_t>, 3> one;
        for (std::size_t m = 0; m < 3; ++m) {
            auto const all = grid(industries, m);
            one[m].push_back(all[random() % all.size()]);
        }
        agrees_with_completions(industries, one);
    }
}

TEST_CASE("nothing known is any size, and the figures that no industry in question is sized by do not matter") {
    auto const nothing = size_by_standard(industry::any, {}, {}, {});
    CHECK(nothing.possible == size::any);
    CHECK(nothing.failed.empty());
    for (fact f : {fact::industry, fact::employees, fact::revenue, fact::total_assets})
        CHECK(nothing.missing.contains(f));
    CHECK(size_by_standard(industry::agriculture, 1_people, 200'000'000_yuan, 1_yuan).possible == size::large);
    CHECK(size_by_standard(industry::leasing, 300_people, 1_yuan, 1'200'000'000_yuan).possible == size::large);
}

TEST_CASE("one metric below its small bound is micro, whatever else is unknown") {
    auto const s = size_by_standard(industry::manufacturing, 19_people, {}, {});
    CHECK(s.possible == size::micro);
    CHECK(s.missing.empty());
    REQUIRE(s.failed.count == 3);
    CHECK(s.failed[2].bound == 20);
}

TEST_CASE("lodging or catering is no question: the rows are the same") {
    auto const s = size_by_standard(industry::lodging | industry::catering, 150_people, {}, {});
    CHECK(s.possible == size::not_large);
    CHECK_FALSE(s.missing.contains(fact::industry));
    CHECK(s.missing.contains(fact::revenue));
    REQUIRE(s.failed.count == 1);
    CHECK(s.failed[0].in == industry::lodging);
}

// --- malformed values

TEST_CASE("a malformed value counts as unknown") {
    auto const unknown_x = size_by_standard(industry::manufacturing, {}, 20'000'000_yuan, {}).possible;
    CHECK(size_by_standard(industry::manufacturing, people(-1), 20'000'000_yuan, {}).possible == unknown_x);
    auto const unknown_y = size_by_standard(industry::manufacturing, 300_people, {}, {});
    CHECK(unknown_y.possible == size::not_large);
    for (std::int64_t fen : {std::int64_t{-1}, INT64_MIN, describe(fact::revenue).highest + 1, INT64_MAX}) {
        CAPTURE(fen);
        auto const s = size_by_standard(industry::manufacturing, 300_people, money::from_fen(fen), {});
        CHECK(s.possible == unknown_y.possible);
        CHECK(s.missing == unknown_y.missing);
        auto const z = size_by_standard(industry::leasing, 300_people, {}, money::from_fen(fen));
        CHECK(z.possible == size::any);
        CHECK(z.missing.contains(fact::total_assets));
    }
    CHECK(size_by_standard(industry::manufacturing, 300_people, 0_yuan, {}).possible == size::micro);
    CHECK(size_by_standard(industry{}, 1_people, 1_yuan, 1_yuan).possible ==
          size_by_standard(industry::any, 1_people, 1_yuan, 1_yuan).possible);
}

TEST_CASE("plain numbers are read by the same rule") {
    sizing_figures f{1000, 1999 * wan, -5, sizing_figures::employees_known | sizing_figures::revenue_known};
    CHECK(size_bits(industry::manufacturing, f) == bits(size::small));
    f.known = sizing_figures::employees_known;  // the revenue is not looked at
    CHECK(size_bits(industry::manufacturing, f) == bits(size::any));
    f.known = 0;
    CHECK(size_bits(industry::any, f) == bits(size::any));
    static_assert(size_bits(industry::other, {9, 0, 0, sizing_figures::employees_known}) == 8);
}
