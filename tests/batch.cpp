// batch/: what a call may look like, what a bad one answers, and where its results go. What a batch decides is the
// matter of tests/agreement.cpp.
#include "catch.hpp"
#include "kernels/kernels.hpp"
#include "register_of.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/policies/catalogue.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

policy const& notice = policies::jiangxi_2023;

std::vector<instruction_set> instruction_sets() {
    std::vector<instruction_set> all{instruction_set::best};
    for (auto one :
         {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (available(one)) all.push_back(one);
    }
    return all;
}

constexpr std::int64_t untouched_refund = -7;
constexpr std::uint32_t untouched_findings = 0xabad'cafe;

/// Results with room before and behind them; all of it holds a pattern.
struct guarded {
    static constexpr std::size_t room = 80;
    explicit guarded(std::size_t wanted)
        : rows(wanted),
          refund_memory(rows + 2 * room, untouched_refund),
          findings_memory(rows + 2 * room, untouched_findings),
          missing_memory(rows + 2 * room, pattern()),
          decisions_memory(rows + 2 * room) {
        for (decision& d : decisions_memory) d.refund = money::from_fen(untouched_refund);
    }
    static fact_set pattern() {
        fact_set set;
        set.insert_policy_rate();
        set.insert(area_fact::decision_date);
        return set;
    }
    std::span<std::int64_t> refund() { return std::span(refund_memory).subspan(room, rows); }
    std::span<std::uint32_t> found() { return std::span(findings_memory).subspan(room, rows); }
    std::span<fact_set> missing() { return std::span(missing_memory).subspan(room, rows); }
    std::span<decision> decisions() { return std::span(decisions_memory).subspan(room, rows); }
    results all() { return {.refund = refund(), .findings = found(), .missing = missing(), .decisions = decisions()}; }

    /// Whether the pattern stands everywhere outside of the rows `first` to `last`, counted from the start of the
    /// results.
    bool untouched_outside(std::size_t first, std::size_t last) const {
        for (std::size_t i = 0; i < rows + 2 * room; ++i) {
            if (i >= room + first && i < room + last) continue;
            if (refund_memory[i] != untouched_refund || findings_memory[i] != untouched_findings) return false;
            if (missing_memory[i] != pattern() || decisions_memory[i].refund.fen() != untouched_refund) return false;
        }
        return true;
    }
    bool untouched() const { return untouched_outside(0, 0); }

    std::size_t rows;
    std::vector<std::int64_t> refund_memory;
    std::vector<std::uint32_t> findings_memory;
    std::vector<fact_set> missing_memory;
    std::vector<decision> decisions_memory;
};

/// Units that pass, each with a premium of its own; every seventh was not paid for long enough.
struct units {
    explicit units(std::size_t rows) : paid(rows), months_paid(rows), claimants(rows, 0) {
        for (std::size_t i = 0; i < rows; ++i) {
            paid[i] = 100'000 + 17 * static_cast<std::int64_t>(i);
            months_paid[i] = i % 7 == 3 ? std::int16_t{11} : std::int16_t{12};
        }
    }
    columns all() const {
        return {.kind = kind::enterprise,
                .size = size::micro,
                .paid = paid,
                .months_paid = months_paid,
                .claimants = claimants};
    }
    std::int64_t refund(std::size_t i) const {
        return i % 7 == 3 ? 0 : round(money::from_fen(paid[i]), 60_percent).fen();
    }
    /// A row as facts, and what is decided of it.
    decision one(std::size_t i) const {
        return decide(notice, {},
                      {.kind = kind::enterprise,
                       .size = size::micro,
                       .paid = money::from_fen(paid[i]),
                       .months_paid = months_paid[i],
                       .claimants = claimants[i]});
    }
    std::vector<std::int64_t> paid;
    std::vector<std::int16_t> months_paid;
    std::vector<std::int32_t> claimants;
};

/// What `decide` throws.
std::string thrown(columns const& c, results const& out, instruction_set with = instruction_set::best) {
    try {
        decide(notice, {}, c, out, with);
    } catch (std::invalid_argument const& wrong) {
        return wrong.what();
    }
    return "nothing";
}

/// A call that must be refused: by report, by exception with the name, and without a byte written.
void refused(columns const& c, guarded& memory, results const& out, batch_error error, char const* what,
             std::string const& words) {
    for (instruction_set with : instruction_sets()) {
        batch_report const report = try_decide(notice, {}, c, out, with);
        CHECK_FALSE(report);
        CHECK(report.error == error);
        CHECK(std::string(report.what) == what);
        CHECK(report.totals == totals{});
        CHECK(thrown(c, out, with) == "wengang: " + words);
        CHECK(memory.untouched());
    }
}

}  // namespace

// --- calls that are refused

TEST_CASE("columns of different length are refused by the name of the one that differs") {
    units const u(64);
    std::string const words = "column has another length than the others: ";
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{65}, std::size_t{128}}) {
        CAPTURE(rows);
        std::vector<std::int32_t> const other(rows, 0);
        guarded memory(64);
        columns c = u.all();
        c.claimants = other;  // last in the list of facts
        refused(c, memory, memory.all(), batch_error::column_length, "claimants", words + "claimants");
    }
    std::vector<std::uint8_t> const short_one(63, 1);
    guarded memory(64);
    columns c = u.all();
    c.zombie = short_one;  // a column that the notice does not read counts, too
    refused(c, memory, memory.all(), batch_error::column_length, "zombie", words + "zombie");
}

TEST_CASE("of several columns that differ the first is named") {
    std::vector<std::uint8_t> const three(3, 1), four(4, 1), five(5, 1);
    guarded memory(3);
    columns const c{.service_sector = three, .branch = four, .zombie = five};
    refused(c, memory, memory.all(), batch_error::column_length, "branch",
            "column has another length than the others: branch");
}

TEST_CASE("a result that is too short or too long is refused by its name") {
    units const u(64);
    std::string const words = "result has another length than the columns: ";
    for (std::size_t rows : {std::size_t{0}, std::size_t{63}, std::size_t{65}}) {
        CAPTURE(rows);
        guarded memory(65);
        auto const with = [&](auto change) {
            results out{};
            change(out);
            return out;
        };
        auto const cut = [rows](auto whole) { return std::span(whole.data(), rows); };
        refused(u.all(), memory, with([&](results& o) { o.refund = cut(memory.refund()); }), batch_error::result_length,
                "refund", words + "refund");
        refused(u.all(), memory, with([&](results& o) { o.findings = cut(memory.found()); }),
                batch_error::result_length, "findings", words + "findings");
        refused(u.all(), memory, with([&](results& o) { o.missing = cut(memory.missing()); }),
                batch_error::result_length, "missing", words + "missing");
        refused(u.all(), memory, with([&](results& o) { o.decisions = cut(memory.decisions()); }),
                batch_error::result_length, "decisions", words + "decisions");
    }
    // One right result does not excuse a wrong one.
    guarded memory(65);
    refused(u.all(), memory, {.refund = memory.refund().first(64), .findings = memory.found()},
            batch_error::result_length, "findings", words + "findings");
}

TEST_CASE("results of different length are refused where no column says how many rows there are") {
    guarded memory(5);
    refused({.kind = kind::enterprise}, memory, {.refund = memory.refund(), .findings = memory.found().first(4)},
            batch_error::result_length, "findings", "result has another length than the columns: findings");
}

TEST_CASE("a result over a column, a bitmap or another result is refused, whoever lies first") {
    std::size_t const rows = 64;
    std::string const words = "the result overlaps a column or another result: ";
    units const u(rows);
    guarded memory(rows);
    auto const overlaps = [&](columns const& c, results const& out, char const* what) {
        for (instruction_set with : instruction_sets()) {
            batch_report const report = try_decide(notice, {}, c, out, with);
            CHECK(report.error == batch_error::overlap);
            CHECK(std::string(report.what) == what);
            CHECK(thrown(c, out, with) == "wengang: " + words + what);
        }
    };
    std::vector<std::int64_t> twice(2 * rows, 1);
    std::vector<std::int64_t> const before = twice;
    columns c = u.all();
    c.paid = std::span(twice).first(rows);
    for (std::size_t shift : {std::size_t{0}, std::size_t{1}, rows - 1})
        overlaps(c, {.refund = std::span(twice).subspan(shift, rows)}, "refund");
    c.paid = std::span(twice).last(rows);
    overlaps(c, {.refund = std::span(twice).subspan(1, rows)}, "refund");
    CHECK(twice == before);
    // A column that the notice does not read, a bitmap, and two results.
    std::vector<std::uint32_t> words_of_bits(rows, ~0u);
    c = u.all();
    c.post_subsidies = std::span(twice).first(rows);
    overlaps(c, {.refund = std::span(twice).first(rows)}, "refund");
    c = u.all();
    c.claimants = column<people>(u.claimants, {reinterpret_cast<std::uint8_t const*>(words_of_bits.data()) + 4 * rows - 9, 7});
    overlaps(c, {.findings = words_of_bits}, "findings");
    overlaps(u.all(), {.refund = std::span(twice).first(rows), .findings = std::span(reinterpret_cast<std::uint32_t*>(twice.data() + rows - 1), rows)}, "findings");
    // Side by side is well.
    c = u.all();
    c.paid = std::span(twice).first(rows);
    CHECK(try_decide(notice, {}, c, results{.refund = std::span(twice).last(rows)}));
}

TEST_CASE("a call that says nowhere how many rows there are is refused") {
    guarded memory(1);
    std::string const words = "neither a column nor a result says how many rows there are";
    refused({}, memory, {}, batch_error::no_rows, "", words);
    refused({.kind = kind::enterprise, .paid = 500_yuan}, memory, {}, batch_error::no_rows, "", words);
}

// Only where this machine lacks one; the machines of the tests differ.
TEST_CASE("an instruction set that the machine does not have is refused by its name") {
    units const u(64);
    int lacking = 0;
    for (auto one : {instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (available(one)) continue;
        ++lacking;
        guarded memory(64);
        char const* const name = instruction_set_names[static_cast<int>(one)];
        batch_report const report = try_decide(notice, {}, u.all(), memory.all(), one);
        CHECK(report.error == batch_error::instruction_set);
        CHECK(std::string(report.what) == name);
        CHECK(thrown(u.all(), memory.all(), one) ==
              std::string("wengang: this machine does not have the instruction set ") + name);
        CHECK(memory.untouched());
    }
    CHECK(available(instruction_set::portable));
    CHECK(available(instruction_set::best));
    CHECK(available(best_instruction_set()));
    CHECK(static_cast<int>(best_instruction_set()) == 4 - lacking);  // sets are lacking from the widest down
}

TEST_CASE("a number that is no instruction set is not available") {
    units const u(64);
    for (int number : {5, 9, 255}) {
        CAPTURE(number);
        auto const none = static_cast<instruction_set>(number);
        CHECK_FALSE(available(none));
        guarded memory(64);
        batch_report const report = try_decide(notice, {}, u.all(), memory.all(), none);
        CHECK(report.error == batch_error::instruction_set);
        CHECK(std::string(report.what) == "(unknown)");
        CHECK(thrown(u.all(), memory.all(), none) ==
              "wengang: this machine does not have the instruction set (unknown)");
        CHECK(memory.untouched());
    }
}

// --- how many rows

TEST_CASE("every number of rows around a block gives every row its result, and writes nothing else") {
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{15}, std::size_t{16},
                             std::size_t{17}, std::size_t{63}, std::size_t{64}, std::size_t{65}, std::size_t{127},
                             std::size_t{128}, std::size_t{129}, std::size_t{193}, std::size_t{1023}, std::size_t{1024}, std::size_t{1025}, std::size_t{1151}}) {
        CAPTURE(rows);
        units const u(rows);
        for (instruction_set with : instruction_sets()) {
            INFO(instruction_set_names[static_cast<int>(with)]);
            guarded memory(rows);
            batch_report const report = try_decide(notice, {}, u.all(), memory.all(), with);
            REQUIRE(report.error == batch_error::none);
            CHECK(std::string(report.what).empty());
            CHECK(report.totals.units == rows);
            std::int64_t sum = 0;
            std::size_t right = 0;
            for (std::size_t i = 0; i < rows; ++i) {
                decision const one = u.one(i);
                sum += u.refund(i);
                right += memory.refund()[i] == u.refund(i) && memory.found()[i] == one.findings.word() &&
                                 memory.missing()[i] == one.missing &&
                                 memory.decisions()[i].refund.fen() == u.refund(i) &&
                                 memory.decisions()[i].findings == one.findings
                             ? 1u
                             : 0u;
            }
            CHECK(right == rows);
            CHECK(report.totals.refund.value().fen() == sum);
            CHECK(report.totals.eligible + report.totals.ineligible == rows);
            CHECK(memory.untouched_outside(0, rows));
        }
    }
}

TEST_CASE("no rows are no error, whether the spans point somewhere or nowhere") {
    std::vector<std::int64_t> const none;
    std::span<std::int64_t> const nowhere;
    std::vector<money> refund;
    CHECK(decide(notice, {}, {.paid = none}, {}) == totals{});
    CHECK(decide(notice, {}, {.paid = nowhere}, {.refund = refund}) == totals{});
    CHECK(decide(notice, {}, {}, {.refund = refund}) == totals{});
}

// --- what is given, and what is not

TEST_CASE("the results that are not asked for change nothing in the others") {
    units const u(129);
    for (instruction_set with : instruction_sets()) {
        INFO(instruction_set_names[static_cast<int>(with)]);
        guarded all(129);
        totals const sums = decide(notice, {}, u.all(), all.all(), with);
        for (int asked = 0; asked < 16; ++asked) {
            CAPTURE(asked);
            guarded some(129);
            results out{};
            if ((asked & 1) != 0) out.refund = some.refund();
            if ((asked & 2) != 0) out.findings = some.found();
            if ((asked & 4) != 0) out.missing = some.missing();
            if ((asked & 8) != 0) out.decisions = some.decisions();
            CHECK(decide(notice, {}, u.all(), out, with) == sums);
            guarded const none(129);
            CHECK(some.refund_memory == ((asked & 1) != 0 ? all : none).refund_memory);
            CHECK(some.findings_memory == ((asked & 2) != 0 ? all : none).findings_memory);
            CHECK(some.missing_memory == ((asked & 4) != 0 ? all : none).missing_memory);
            bool same = true;
            for (std::size_t i = 0; i < some.decisions_memory.size(); ++i)
                same = same &&
                       some.decisions_memory[i].refund == ((asked & 8) != 0 ? all : none).decisions_memory[i].refund;
            CHECK(same);
        }
    }
}

TEST_CASE("one value stands for every row, also where no column is given at all") {
    columns const c{
        .kind = kind::enterprise, .size = size::large, .paid = 1'000.01_yuan, .months_paid = 12, .claimants = 0};
    for (instruction_set with : instruction_sets()) {
        std::vector<money> refund(130);
        totals const all = decide(notice, {}, c, {.refund = refund}, with);
        CHECK(all.eligible == 130);
        CHECK(refund == std::vector<money>(130, 300_yuan));  // 300.003
    }
}

TEST_CASE("an absent column is unknown in every row, and so is one value that is not known") {
    units const u(65);
    fact_set paid_only;
    paid_only.insert(fact::paid);
    for (instruction_set with : instruction_sets()) {
        columns c = u.all();
        c.paid = {};
        std::vector<fact_set> missing(65);
        totals const all = decide(notice, {}, c, {.missing = missing}, with);
        CHECK(all.undetermined == 65 - 9);  // nine rows are refused whatever was paid
        CHECK(all.ineligible == 9);
        CHECK(missing[0] == paid_only);
        CHECK(missing[3].empty());
        CHECK(missing[64] == paid_only);
        c.paid = maybe<money>();
        CHECK(decide(notice, {}, c, {}, with) == all);
        c.paid = maybe<money>(0_yuan);
        CHECK(decide(notice, {}, c, {}, with).eligible == 65 - 9);
    }
}

TEST_CASE("what is missing does not depend on which columns are given") {
    // An average over no months is none, so the months are missing, too, whether the agency's own rate could be given or not.
    area const here{.reserve_months = 18};
    facts const unit{.kind = kind::individual_business, .paid = money::from_fen(929'141'544), .arrears = false, .opening = 2'147'483'646, .months = 0,
                     .at_application = 28'205, .retirements = 361, .dishonest = false, .carried_over_mark = carried_over_mark::none};
    std::vector<std::int16_t> const months{0};
    std::vector<std::int32_t> const assessed{5};
    std::uint8_t const nobody = 0;
    columns units{.kind = kind::individual_business, .paid = money::from_fen(929'141'544), .arrears = false, .opening = 2'147'483'646, .months = months,
                  .at_application = 28'205, .retirements = 361, .dishonest = false, .carried_over_mark = carried_over_mark::none};
    decision const alone = decide(policies::yangzhou_2022, here, unit);
    CHECK(alone.missing.contains(fact::months));
    std::vector<decision> made(1);
    decide(policies::yangzhou_2022, here, units, {.decisions = made});
    CHECK(made[0].missing == alone.missing);
    units.assessed_reductions = column<people>(assessed, validity{&nobody, 0});
    decide(policies::yangzhou_2022, here, units, {.decisions = made});
    CHECK(made[0].missing == alone.missing);
}

TEST_CASE("months of benefit for an average are exact to the fen, for however many people and months") {
    // Against 6 × benefit × person-months × rate ÷ (months × 10 000) in 128 bits, half a fen up.
    __extension__ typedef __int128 wide;
    std::vector<std::int32_t> person_months;
    std::vector<std::int16_t> months;
    for (std::int64_t at = 1; at < 2'147'483'647; at = at * 3 / 2 + 1) {
        for (int of : {1, 2, 3, 5, 7, 11, 12, 13, 15, 16, 17, 31, 360}) {
            for (std::int32_t more : {-1, 0, 1, 7}) person_months.push_back(static_cast<std::int32_t>(at) + more), months.push_back(static_cast<std::int16_t>(of));
        }
    }
    std::size_t const rows = person_months.size();
    constexpr std::int64_t highest = 10'000'000'000'000;
    columns units;
    units.kind = kind::enterprise, units.claimants = 0, units.months_paid = 12, units.conforming = true, units.recovering = true;
    area const here{.reserve_months = 24};
    policy p = policies::taiyuan_2019;
    int exact = 0, not_even_a_rest = 0;
    for (money benefit : {1_fen, 7_fen, 1360_yuan, 1'999.99_yuan, 100'000_yuan}) {
        for (std::int64_t parts : {10'000, 5'000, 3'700, 3'333, 1}) {
            p.base.value.benefit = benefit;
            p.rates[0].at = rate::from_parts(parts);
            for (instruction_set with : instruction_sets()) {
                std::vector<std::int64_t> refund(rows);
                std::vector<std::uint32_t> found(rows);
                // A row at a time, too: a row that goes another way takes its block with it.
                for (std::size_t at_once : {std::size_t{1}, rows}) {
                    for (std::size_t i = 0; i < rows; i += at_once) {
                        columns one = units;
                        one.person_months = std::span(person_months).subspan(i, at_once), one.months = std::span(months).subspan(i, at_once);
                        decide(p, here, one, {.refund = std::span(refund).subspan(i, at_once), .findings = std::span(found).subspan(i, at_once)}, with);
                    }
                    for (std::size_t i = 0; i < rows; ++i) {
                        wide const base = wide{6} * benefit.fen() * person_months[i], divisor = wide{months[i]} * 10'000;
                        if (base / months[i] > highest) continue;  // near the edge of the range: a fault perhaps
                        wide const twice = 2 * base * parts;
                        if (findings(found[i]).outcome() != outcome::eligible || refund[i] != static_cast<std::int64_t>((twice + divisor) / (2 * divisor))) {
                            CAPTURE(benefit.fen(), parts, person_months[i], months[i], refund[i], found[i]);
                            FAIL("not to the fen");
                        }
                        ++exact, not_even_a_rest += twice % divisor == 0 && (twice / divisor) % 2 != 0 ? 1 : 0;
                    }
                }
            }
        }
    }
    CHECK(exact > 100'000);
    CHECK(not_even_a_rest > 1'000);  // halves
}

TEST_CASE("the bounds of the sizing standard side by side, where few rows and where many have no size of their own") {
    // The class by the text of the standard: the best one of which every metric of the industry reaches its bound.
    policy p = policies::zhejiang_2024;
    p.conditions = {}, p.layoffs = {};
    citation const source = p.rates[0].source;
    p.rates = {};
    for (std::int64_t bit = 0; bit < 4; ++bit) {
        p.rates.push({.sizes = static_cast<size>(1 << bit), .standing = {}, .at = rate::from_parts(1'000 * (bit + 1)), .source = source});
    }
    std::vector<size> sizes;
    std::vector<industry> industries;
    std::vector<std::int32_t> employees;
    std::vector<std::int64_t> revenue, assets, expected;
    testing::random_numbers random(17);
    for (int few = 0; few < 2; ++few) {
        for (int k = 0; k < 40'000; ++k) {
            sizing_row const& row = sizing_table[random.below(16)];
            // Around a bound of each metric, as often as not a bound of the same class; far beyond it now and then.
            std::uint64_t const together = random.below(3);
            auto const near = [&](auto const& bounds, auto number) -> std::int64_t {
                std::uint64_t const at = random.one_in(3) ? random.below(3) : together;
                std::int64_t const bound = number(at == 0 ? bounds.large : at == 1 ? bounds.medium : bounds.small);
                if (random.one_in(50)) return bound * 400;
                std::int64_t const near_it = bound + static_cast<std::int64_t>(random.below(3)) - 1;
                return near_it < 0 ? 0 : near_it;
            };
            std::int64_t const x = near(row.employees, [](people n) { return std::int64_t{n.value()}; }), y = near(row.revenue, [](money n) { return n.fen(); }),
                               z = near(row.total_assets, [](money n) { return n.fen(); });
            bool const given = few != 0 ? !random.one_in(12) : random.one_in(12), several = random.one_in(few != 0 ? 40 : 4'000);
            auto const reaches = [&](auto of) { return people(static_cast<std::int32_t>(x)) >= of(row.employees) && money::from_fen(y) >= of(row.revenue) && money::from_fen(z) >= of(row.total_assets); };
            std::int64_t const by_standard = reaches([](auto const& b) { return b.large; })    ? 0
                                             : reaches([](auto const& b) { return b.medium; }) ? 1
                                             : reaches([](auto const& b) { return b.small; })  ? 2
                                                                                               : 3;
            std::int64_t const own = static_cast<std::int64_t>(random.below(4));
            sizes.push_back(given ? static_cast<size>(1 << own) : size::any);
            // Of two industries with the same bounds no class is another.
            bool const twin = several && (row.of == industry::lodging || row.of == industry::catering);
            industries.push_back(twin ? industry::lodging | industry::catering : row.of);
            employees.push_back(static_cast<std::int32_t>(x)), revenue.push_back(y), assets.push_back(z);
            expected.push_back(10'000 * ((given ? own : by_standard) + 1));
        }
    }
    columns units{.kind = kind::enterprise, .size = sizes, .paid = 1'000_yuan};
    units.industry = industries, units.employees = employees, units.revenue = revenue, units.total_assets = assets;
    for (instruction_set with : instruction_sets()) {
        std::vector<std::int64_t> refund(sizes.size());
        totals const all = decide(p, {.reserve_months = 24}, units, {.refund = refund}, with);
        CHECK(all.eligible == sizes.size());
        CHECK(refund == expected);
    }
}

TEST_CASE("a malformed value for all rows is a fault of every row") {
    units const u(65);
    for (instruction_set with : instruction_sets()) {
        columns c = u.all();
        c.size = static_cast<size>(0);
        totals const sizeless = decide(notice, {}, c, {}, with);
        CHECK(sizeless.faulty == 65);
        CHECK(sizeless.eligible == 0);
        c = u.all();
        c.kind = static_cast<kind>(128);  // a micro unit gets 60 % of whatever kind it is: a fault that decides nothing
        totals const kindless = decide(notice, {}, c, {}, with);
        CHECK(kindless.faulty == 65);
        CHECK(kindless.eligible == 65 - 9);
        c = u.all();
        c.paid = money::from_fen(-1);
        CHECK(decide(notice, {}, c, {}, with).faulty == 65);
        CHECK(decide(notice, {}, c, {}, with).eligible == 0);
    }
}

// --- where the memory lies

TEST_CASE("a validity bitmap may start at any bit, and nothing behind its last bit is read") {
    std::size_t const rows = 129;
    units const u(rows);
    std::vector<std::uint8_t> zombie(rows, 0), conforming(rows, 1);
    for (std::size_t offset : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{8}, std::size_t{13},
                               std::size_t{64}, std::size_t{71}}) {
        CAPTURE(offset);
        // Exactly as many bytes as the bits need: the address sanitizer sees one that is read behind them. All bits
        // that are not a row's are 0, those of the rows 1 but for every fifth.
        auto const bytes = std::make_unique<std::uint8_t[]>((offset + rows + 7) / 8);
        for (std::size_t i = 0; i < rows; ++i) {
            if (i % 5 != 0)
                bytes[(offset + i) / 8] = static_cast<std::uint8_t>(bytes[(offset + i) / 8] | 1u << (offset + i) % 8);
        }
        validity const holes{bytes.get(), offset};
        for (instruction_set with : instruction_sets()) {
            INFO(instruction_set_names[static_cast<int>(with)]);
            for (int which = 0; which < 3; ++which) {
                CAPTURE(which);
                columns c = u.all();
                if (which == 0) c.paid = column<money>(u.paid, holes);
                if (which == 1) c.months_paid = column<month_count>(u.months_paid, holes);
                if (which == 2) c.claimants = column<people>(u.claimants, holes);
                std::vector<findings> found(rows);
                std::vector<fact_set> missing(rows);
                decide(notice, {}, c, {.findings = found, .missing = missing}, with);
                std::size_t right = 0;
                for (std::size_t i = 0; i < rows; ++i) {
                    facts unit{.kind = kind::enterprise,
                               .size = size::micro,
                               .paid = money::from_fen(u.paid[i]),
                               .months_paid = u.months_paid[i],
                               .claimants = 0};
                    if (i % 5 == 0 && which == 0) unit.paid = {};
                    if (i % 5 == 0 && which == 1) unit.months_paid = {};
                    if (i % 5 == 0 && which == 2) unit.claimants = {};
                    decision const one = decide(notice, {}, unit);
                    right += found[i] == one.findings && missing[i] == one.missing ? 1u : 0u;
                }
                CHECK(right == rows);
            }
        }
    }
}

TEST_CASE("spans may start at any element, inputs and results alike") {
    for (std::size_t shift : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{5}, std::size_t{63}}) {
        CAPTURE(shift);
        units const u(129 + 63);
        std::vector<std::uint8_t> const sizes(129 + 63, 8);
        auto const from = [shift](auto const& all) { return std::span(all).subspan(shift, 129); };
        columns const c{.kind = kind::enterprise,
                        .size = from(sizes),
                        .paid = from(u.paid),
                        .months_paid = from(u.months_paid),
                        .claimants = from(u.claimants)};
        for (instruction_set with : instruction_sets()) {
            INFO(instruction_set_names[static_cast<int>(with)]);
            guarded memory(129 + 63);
            results const out{.refund = memory.refund().subspan(shift, 129),
                              .findings = memory.found().subspan(shift, 129),
                              .missing = memory.missing().subspan(shift, 129),
                              .decisions = memory.decisions().subspan(shift, 129)};
            decide(notice, {}, c, out, with);
            std::size_t right = 0;
            for (std::size_t i = shift; i < shift + 129; ++i)
                right += memory.refund()[i] == u.refund(i) && memory.found()[i] == u.one(i).findings.word() ? 1u : 0u;
            CHECK(right == 129);
            CHECK(memory.untouched_outside(shift, shift + 129));
        }
    }
}

namespace {
/// Elements of `T` that lie at any byte, as in a file that was mapped into memory.
template <class T> class at_any_byte {
public:
    at_any_byte(std::vector<T> const& values, std::size_t byte) : bytes_(byte), byte_(byte), rows_(values.size()) {
        auto const* const first = reinterpret_cast<unsigned char const*>(values.data());
        bytes_.insert(bytes_.end(), first, first + rows_ * sizeof(T));
    }
    std::size_t size() const { return rows_; }
    T const* data() const {
        void const* const first = bytes_.data() + byte_;
        return static_cast<T const*>(first);
    }

private:
    std::vector<unsigned char> bytes_;
    std::size_t byte_, rows_;
};
}  // namespace

TEST_CASE("columns may lie at any byte") {
    units const u(129);
    for (std::size_t byte : {std::size_t{1}, std::size_t{3}, std::size_t{4}, std::size_t{7}}) {
        CAPTURE(byte);
        at_any_byte const paid(u.paid, byte);
        at_any_byte const months_paid(u.months_paid, byte);
        at_any_byte const claimants(u.claimants, byte);
        columns const c{.kind = kind::enterprise,
                        .size = size::micro,
                        .paid = paid,
                        .months_paid = months_paid,
                        .claimants = claimants};
        for (instruction_set with : instruction_sets()) {
            INFO(instruction_set_names[static_cast<int>(with)]);
            std::vector<std::int64_t> refund(129);
            decide(notice, {}, c, {.refund = refund}, with);
            std::size_t right = 0;
            for (std::size_t i = 0; i < 129; ++i) right += refund[i] == u.refund(i) ? 1u : 0u;
            CHECK(right == 129);
        }
    }
}

// A batch larger than the caches writes its results past them where they lie on whole lines, and otherwise does not.
TEST_CASE("results of a large batch may start at any element") {
    std::size_t const rows = (std::size_t{1} << 20) + 77, line = 64, room = 2 * line;
    units const u(rows);
    std::vector<std::int64_t> refund_memory(rows + room);
    std::vector<std::uint32_t> findings_memory(rows + room);
    auto const first_on_a_line = [](auto const& memory) {
        std::size_t at = 0;
        while (reinterpret_cast<std::uintptr_t>(memory.data() + at) % line != 0) ++at;
        return at;
    };
    std::size_t const refund_line = first_on_a_line(refund_memory), findings_line = first_on_a_line(findings_memory);
    struct {
        std::size_t refund, findings;  // elements behind the start of a line
    } const places[] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {7, 15}, {4, 9}};
    for (instruction_set with : instruction_sets()) {
        INFO(instruction_set_names[static_cast<int>(with)]);
        std::vector<std::int64_t> aligned_refund;
        std::vector<std::uint32_t> aligned_findings;
        totals aligned;
        for (auto const& place : places) {
            CAPTURE(place.refund, place.findings);
            std::fill(refund_memory.begin(), refund_memory.end(), untouched_refund);
            std::fill(findings_memory.begin(), findings_memory.end(), untouched_findings);
            std::size_t const r = refund_line + place.refund, f = findings_line + place.findings;
            std::span const refund = std::span(refund_memory).subspan(r, rows);
            std::span const found = std::span(findings_memory).subspan(f, rows);
            totals const sums = decide(notice, {}, u.all(), {.refund = refund, .findings = found}, with);
            if (aligned_refund.empty()) {
                aligned = sums;
                aligned_refund.assign(refund.begin(), refund.end());
                aligned_findings.assign(found.begin(), found.end());
                std::size_t right = 0;
                for (std::size_t i = 0; i < rows; ++i) right += refund[i] == u.refund(i) ? 1u : 0u;
                CHECK(right == rows);
            }
            CHECK(sums == aligned);
            CHECK(std::equal(refund.begin(), refund.end(), aligned_refund.begin()));
            CHECK(std::equal(found.begin(), found.end(), aligned_findings.begin()));
            CHECK(std::count(refund_memory.begin(), refund_memory.end(), untouched_refund) == room);
            CHECK(std::count(findings_memory.begin(), findings_memory.end(), untouched_findings) == room);
        }
    }
}

TEST_CASE("inputs are read and not written") {
    units const before(129);
    units const u = before;
    std::vector<money> refund(129);
    for (instruction_set with : instruction_sets()) decide(notice, {}, u.all(), {.refund = refund}, with);
    CHECK(u.paid == before.paid);
    CHECK(u.months_paid == before.months_paid);
    CHECK(u.claimants == before.claimants);
}

// A page that nobody asks for, or asks for too late, changes no result: only time would tell.
TEST_CASE("pages are asked for once each, in order, and well before their rows") {
    constexpr std::size_t met = 4096;  // the first rows are read at once
    for (std::size_t first : {std::size_t{0}, std::size_t{64}, std::size_t{1'000'000}}) {
        for (std::size_t rows : {std::size_t{1}, met - 1, met, met + 1, std::size_t{20'000}, std::size_t{100'003}}) {
            for (std::size_t step : {std::size_t{64}, std::size_t{1024}, met}) {
                INFO(first << ", " << rows << " rows, " << step << " at a time");
                std::size_t const last = first + rows;
                std::size_t asked = rows < met ? last : first + met;
                detail::pages_ahead pages(first, last);
                for (std::size_t row = first; row < last; row += step) {
                    pages.before(row, [&](std::size_t from, std::size_t to) {
                        CHECK(from == asked);
                        CHECK(from < to);
                        asked = to;
                    });
                    REQUIRE(asked <= last);
                    REQUIRE((asked == last || asked > row + met));
                }
                CHECK(asked == last);
            }
        }
    }
}
