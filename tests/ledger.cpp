// facts/ledger.hpp and batch/ledger.hpp: what the monthly lines of a unit say of its measured year.
//
// The hand cases are calculated in their comments. The random ledgers are recalculated by `world`, which knows everything, month by
// month; what a ledger with holes may say follows from it: a fact is known where every world that fits the ledger agrees on it.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <wengang/batch/ledger.hpp>
#include <wengang/policies/ledger_readings.hpp>
#include <wengang/wengang.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

constexpr calendar_month in(int year, int month) { return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month)}; }

/// Twelve months of 2021: 10 people, 500 yuan payable and paid on the 15th, no late fee, no refund.
constexpr std::array<ledger_line, 12> regular() {
    std::array<ledger_line, 12> lines{};
    for (std::uint8_t m = 1; m <= 12; ++m) {
        lines[m - 1u] = {.month = in(2021, m), .insured = 10, .payable = 500_yuan, .paid = 500_yuan, .paid_on = date{2021, m, 15},
                         .late_fee = 0_yuan, .refunded = 0_yuan, .deferred = false};
    }
    return lines;
}
template <std::size_t N> std::vector<ledger_line> with(std::array<ledger_line, N> const& lines, std::vector<ledger_line> const& more) {
    std::vector<ledger_line> all(lines.begin(), lines.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
constexpr ledger_options of_2021{.year = 2021, .payments_complete = true};

constexpr auto twelve = regular();
constexpr ledger_year plain = year_of(twelve, of_2021);
static_assert(plain.paid == maybe<money>(6'000_yuan) && plain.of_the_year == maybe<money>(6'000_yuan) && plain.of_other_years == maybe<money>(0_yuan));
static_assert(plain.late_fees == maybe<money>(0_yuan) && plain.refunded_premium == maybe<money>(0_yuan) && plain.payable == maybe<money>(6'000_yuan));
static_assert(plain.months_paid == maybe<month_count>(12) && plain.person_months == maybe<people>(120) && plain.months == maybe<month_count>(12));
static_assert(plain.january == maybe<people>(10) && plain.december == maybe<people>(10) && plain.closing == maybe<people>(10));
static_assert(!plain.opening.known(), "January is not the end of the year before");
static_assert(plain.faults.empty() && plain.faulty_lines == 0);
static_assert(facts_of(twelve, of_2021).paid == maybe<money>(6'000_yuan) && !facts_of(twelve, of_2021).claimants.known());
static_assert(policies::ledger_readings::nothing_payable_counts.assumed && policies::ledger_readings::books_close_with_the_year.assumed);

}  // namespace

TEST_CASE("premium of another year and late fees are in the gross figure and beside it") {
    // 6 000 + 400 of November 2020 + late fees 12.34 with it and 1.66 with March.
    auto lines = with(regular(), {{.month = in(2020, 11), .paid = 400_yuan, .paid_on = date{2021, 3, 10}, .late_fee = 12.34_yuan}});
    lines[2].late_fee = 1.66_yuan;
    auto const y = year_of(lines, of_2021);
    CHECK(y.paid == maybe<money>(6'414_yuan));
    CHECK(y.of_other_years == maybe<money>(400_yuan));
    CHECK(y.late_fees == maybe<money>(14_yuan));
    CHECK(y.of_the_year == maybe<money>(6'000_yuan));
}

TEST_CASE("the day of payment says whose year a premium is in") {
    auto lines = with(regular(), {{.month = in(2020, 12), .insured = 9, .paid = 450_yuan, .paid_on = date{2020, 12, 31}, .late_fee = 0_yuan}});
    CHECK(year_of(lines, of_2021).of_other_years == maybe<money>(0_yuan));
    CHECK(year_of(lines, of_2021).opening == maybe<people>(9));
    lines.back().paid_on = date{2021, 1, 1};
    CHECK(year_of(lines, of_2021).of_other_years == maybe<money>(450_yuan));
    lines.back().paid_on = date{2021, 12, 31};
    CHECK(year_of(lines, of_2021).of_other_years == maybe<money>(450_yuan));
    lines.back().paid_on = date{2022, 1, 1};
    CHECK(year_of(lines, of_2021).of_other_years == maybe<money>(0_yuan));

    lines[11].paid_on = date{2021, 12, 31};
    CHECK(year_of(lines, of_2021).paid == maybe<money>(6'000_yuan));
    lines[11].paid_on = date{2022, 1, 1};
    CHECK(year_of(lines, of_2021).paid == maybe<money>(5'500_yuan));
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    CHECK(year_of(lines, of_2021).payable == maybe<money>(6'000_yuan));
    lines[0].paid_on = date{2020, 12, 20};  // ahead
    CHECK(year_of(lines, of_2021).paid == maybe<money>(5'500_yuan));

    // In the year after, the same payment is one of another year; every fen is gross in one year only.
    CHECK(year_of(lines, {.year = 2022, .payments_complete = true}).paid == maybe<money>(950_yuan));
    CHECK(year_of(lines, {.year = 2022, .payments_complete = true}).of_other_years == maybe<money>(950_yuan));
}

TEST_CASE("the books may close later") {
    // Regular payment in the month after: December 2020 on 15 January 2021 is of 2020, December 2021 on 31 January 2022 of 2021.
    auto lines = with(regular(), {{.month = in(2020, 12), .paid = 450_yuan, .paid_on = date{2021, 1, 31}, .late_fee = 0_yuan}});
    lines[11].paid_on = date{2022, 1, 31};
    ledger_options o = of_2021;
    o.books_close = date{2022, 1, 31};
    CHECK(year_of(lines, o).paid == maybe<money>(6'000_yuan));
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(12));
    lines[11].paid_on = date{2022, 2, 1};
    lines[12].paid_on = date{2021, 2, 1};
    CHECK(year_of(lines, o).of_the_year == maybe<money>(5'500_yuan));
    CHECK(year_of(lines, o).of_other_years == maybe<money>(450_yuan));
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(11));
}

TEST_CASE("a month counts when it is paid in full, by the day") {
    auto lines = with(regular(), {});
    lines[4].paid = 499.99_yuan;
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    lines[4].paid = 500.01_yuan;
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(12));
    lines[4].paid_on = date{2022, 4, 30};
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    ledger_options o = of_2021;
    o.in_full_by = date{2022, 4, 30};  // at application
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(12));
    CHECK(year_of(lines, o).of_the_year == maybe<money>(5'500_yuan));
    o.in_full_by = date{2022, 4, 29};
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(11));
}

TEST_CASE("a month with nothing payable counts if somebody was insured") {
    auto lines = with(regular(), {});
    lines[1].payable = lines[1].paid = 0_yuan;
    lines[1].paid_on = {};
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(12));
    lines[1].insured = 0;
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    lines[1].insured = {};
    CHECK_FALSE(year_of(lines, of_2021).months_paid.known());
    ledger_options o = of_2021;
    o.nothing_payable_counts = false;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(11));
    // Figures that look odd together are not judged: nobody insured, but a premium payable and paid.
    lines = with(regular(), {});
    lines[1].insured = 0;
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(12));
}

TEST_CASE("the window of the months paid in full") {
    // Five months of 2020, ten of 2021 (insured from August 2020, October and December unpaid), three of 2022; all on time.
    std::vector<ledger_line> lines;
    for (int k = 0; k < 20; ++k) {
        int const year = 2020 + (k + 7) / 12, month = (k + 7) % 12 + 1;
        bool const unpaid = year == 2021 && (month == 10 || month == 12);
        lines.push_back({.month = in(year, month), .insured = 4, .payable = 200_yuan, .paid = unpaid ? 0_yuan : 200_yuan,
                         .paid_on = date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 28}});
    }
    ledger_options o{.year = 2021, .in_full_by = date{2022, 12, 31}, .history_complete = true};
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(10));
    o.window = months_window::until_year_end;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(15));
    o.window = months_window::cumulative;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(18));
    o.in_full_by = date{2022, 2, 28};
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(17));
    o.history_complete = false;  // there may have been months before
    CHECK_FALSE(year_of(lines, o).months_paid.known());
    CHECK(year_of(lines, o).months_paid_at_least == 17);
    CHECK_FALSE(year_of(lines, o).months_paid_at_most.known());
    o.months_needed = 17;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(17));
    o.months_needed = 18;
    CHECK_FALSE(year_of(lines, o).months_paid.known());
}

TEST_CASE("a bound that decides is the fact, where the notice's months are named") {
    auto lines = with(regular(), {});
    lines[3].paid = 0_yuan;
    lines[5].paid = {};
    ledger_options o = of_2021;
    CHECK_FALSE(year_of(lines, o).months_paid.known());  // 10 or 11
    o.months_needed = 12;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(11));
    o.months_needed = 11;
    CHECK_FALSE(year_of(lines, o).months_paid.known());
    o.months_needed = 10;
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(10));
}

TEST_CASE("a deferred premium counts for its own year once it is paid in full") {
    auto lines = with(regular(), {});
    lines[9].deferred = true;
    lines[9].paid_on = date{2022, 6, 30};
    CHECK(year_of(lines, of_2021).paid == maybe<money>(5'500_yuan));
    ledger_options o = of_2021;
    o.deferred_until = date{2022, 6, 30};
    CHECK(year_of(lines, o).paid == maybe<money>(6'000_yuan));
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(12));
    o.deferred_until = date{2022, 6, 29};
    CHECK(year_of(lines, o).paid == maybe<money>(5'500_yuan));
    CHECK(year_of(lines, o).months_paid == maybe<month_count>(11));
    o.deferred_until = date{2022, 6, 30};
    lines[9].paid = 499.99_yuan;  // not in full
    CHECK(year_of(lines, o).paid == maybe<money>(5'500_yuan));
    lines[9].paid = 500_yuan;
    lines[9].deferred = false;
    CHECK(year_of(lines, o).paid == maybe<money>(5'500_yuan));
    lines[9].deferred = {};
    CHECK_FALSE(year_of(lines, o).paid.known());
    CHECK_FALSE(year_of(lines, o).months_paid.known());
}

TEST_CASE("a month that is not listed is unknown, unless the ledger is complete") {
    auto lines = with(regular(), {});
    lines.erase(lines.begin() + 6);
    auto y = year_of(lines, {.year = 2021});
    CHECK_FALSE((y.paid.known() || y.of_other_years.known() || y.late_fees.known() || y.payable.known() || y.person_months.known()));
    CHECK_FALSE(y.months_paid.known());
    CHECK((y.january.known() && y.december.known() && !y.opening.known()));
    CHECK(y.months == maybe<month_count>(12));
    CHECK((y.months_paid_at_least == 11 && y.months_paid_at_most == maybe<month_count>(12)));

    y = year_of(lines, {.year = 2021, .payments_complete = true});
    CHECK(y.paid == maybe<money>(5'500_yuan));
    CHECK_FALSE((y.payable.known() || y.person_months.known() || y.months_paid.known()));

    y = year_of(lines, {.year = 2021, .average = average_over::months_insured, .year_complete = true});
    CHECK(y.payable == maybe<money>(5'500_yuan));
    CHECK(y.person_months == maybe<people>(110));
    CHECK(y.months == maybe<month_count>(11));
    CHECK(y.months_paid == maybe<month_count>(11));
    CHECK(y.of_the_year == maybe<money>(5'500_yuan));
    CHECK_FALSE((y.of_other_years.known() || y.paid.known() || y.opening.known()));

    y = year_of(lines, {.year = 2021, .year_complete = true, .history_complete = true});
    CHECK(y.paid == maybe<money>(5'500_yuan));
    CHECK(y.opening == maybe<people>(0));
    lines.erase(lines.begin());
    lines.pop_back();
    CHECK_FALSE(year_of(lines, {.year = 2021}).january.known());
    CHECK_FALSE(year_of(lines, {.year = 2021}).closing.known());
    CHECK(year_of(lines, {.year = 2021, .year_complete = true}).closing == maybe<people>(0));

    CHECK_FALSE(year_of(ledger{}, {.year = 2021}).paid.known());
    CHECK(year_of(ledger{}, {.year = 2021, .year_complete = true, .history_complete = true}).paid == maybe<money>(0_yuan));
}

TEST_CASE("what is unknown in a line leaves unknown what needs it, and nothing else") {
    auto lines = with(regular(), {});
    lines[3].paid_on = {};
    auto y = year_of(lines, of_2021);
    CHECK_FALSE((y.paid.known() || y.months_paid.known()));
    CHECK((y.payable.known() && y.person_months.known() && y.late_fees.known()));  // a late fee of zero has no year
    lines[3].paid = 0_yuan;  // nothing paid needs no day
    CHECK(year_of(lines, of_2021).paid == maybe<money>(5'500_yuan));
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    lines = with(regular(), {});
    lines[3].paid = {};
    lines[3].paid_on = date{2022, 3, 1};  // whatever it was, it was paid after the year
    CHECK(year_of(lines, of_2021).paid == maybe<money>(5'500_yuan));
    CHECK(year_of(lines, of_2021).months_paid == maybe<month_count>(11));
    lines = with(regular(), {});
    lines[3].late_fee = {};
    y = year_of(lines, of_2021);
    CHECK_FALSE((y.paid.known() || y.late_fees.known()));
    CHECK(y.of_the_year == maybe<money>(6'000_yuan));
    lines = with(regular(), {});
    lines[0].insured = {};
    y = year_of(lines, of_2021);
    CHECK_FALSE((y.january.known() || y.person_months.known()));
    CHECK((y.december.known() && y.paid.known() && y.months_paid.known()));
}

TEST_CASE("January stands for the opening of a unit first registered in January, where the notice says so") {
    auto const lines = with(regular(), {});
    ledger_options o = of_2021;
    CHECK_FALSE(year_of(ledger(lines, date{2021, 1, 15}), o).opening.known());
    o.january_for_new_units = true;
    for (date d : {date{2021, 1, 1}, date{2021, 1, 31}}) CHECK(year_of(ledger(lines, d), o).opening == maybe<people>(10));
    for (date d : {date{2020, 12, 31}, date{2021, 2, 1}}) CHECK_FALSE(year_of(ledger(lines, d), o).opening.known());
    CHECK_FALSE(year_of(lines, o).opening.known());
    o.history_complete = true;
    CHECK_FALSE(year_of(lines, o).opening.known());  // 0 or 10
    CHECK(year_of(ledger(lines, date{2021, 1, 1}), o).opening == maybe<people>(10));
    CHECK(year_of(ledger(lines, date{2021, 2, 1}), o).opening == maybe<people>(0));
    auto const listed = with(regular(), {{.month = in(2020, 12), .insured = 3}});
    CHECK(year_of(ledger(listed, date{2021, 1, 1}), o).opening == maybe<people>(3));  // not missing
    CHECK(year_of(ledger(lines, date{2021, 2, 29}), o).faults.has(ledger_fault::invalid_date));
}

TEST_CASE("refunds of the year's premium stand beside it") {
    auto lines = with(regular(), {{.month = in(2020, 11), .paid = 400_yuan, .paid_on = date{2021, 3, 10}, .late_fee = 0_yuan, .refunded = 7_yuan}});
    lines[0].refunded = 100_yuan;
    CHECK(year_of(lines, of_2021).refunded_premium == maybe<money>(100_yuan));  // the 7 leave with the premium of 2020
    CHECK(year_of(lines, of_2021).paid == maybe<money>(6'400_yuan));
    lines[0].refunded = {};
    CHECK_FALSE(year_of(lines, of_2021).refunded_premium.known());
    CHECK(year_of(lines, of_2021).paid.known());
}

TEST_CASE("what is malformed is named with its line, and counts as unknown") {
    auto lines = with(regular(), {});
    auto const only = [&](ledger_fault f, std::uint64_t at) {
        auto const y = year_of(lines, of_2021);
        for (std::size_t i = 0; i < lines.size(); ++i) CHECK(faults_of(lines, i).has(f) == ((at >> i & 1) != 0));
        return y.faults == ledger_faults(f) && y.faulty_lines == at;
    };
    lines[2].paid = -1_fen;
    CHECK(only(ledger_fault::out_of_range, 4));
    CHECK_FALSE(year_of(lines, of_2021).paid.known());
    CHECK(year_of(lines, of_2021).payable.known());
    lines[2].paid = 100'000'000'000_yuan;
    CHECK(year_of(lines, of_2021).faulty_lines == 0);
    lines[2].paid = 100'000'000'000.01_yuan;
    CHECK(only(ledger_fault::out_of_range, 4));
    lines = with(regular(), {});
    lines[11].insured = -1;
    CHECK(only(ledger_fault::out_of_range, 1u << 11));
    CHECK_FALSE((year_of(lines, of_2021).closing.known() || year_of(lines, of_2021).person_months.known()));
    lines = with(regular(), {});
    lines[5].paid_on = date{2021, 2, 29};
    CHECK(only(ledger_fault::invalid_date, 32));
    CHECK_FALSE(year_of(lines, of_2021).paid.known());

    lines = with(regular(), {{.month = in(2021, 4), .insured = 10, .payable = 500_yuan, .paid = 500_yuan, .paid_on = date{2021, 4, 15}}});
    CHECK(only(ledger_fault::month_twice, (1u << 3) | (1u << 12)));
    auto y = year_of(lines, of_2021);
    CHECK_FALSE((y.paid.known() || y.payable.known() || y.person_months.known() || y.months_paid.known()));
    CHECK((y.months_paid_at_least == 11 && y.months_paid_at_most == maybe<month_count>(12)));

    lines = with(regular(), {{.month = in(2021, 13), .insured = 10, .paid = 500_yuan, .paid_on = date{2021, 4, 15}}});
    CHECK(only(ledger_fault::no_month, 1u << 12));
    y = year_of(lines, of_2021);
    CHECK_FALSE((y.paid.known() || y.of_the_year.known() || y.of_other_years.known()));
    CHECK((y.payable.known() && y.person_months.known() && y.months_paid == maybe<month_count>(12)));
    lines[7].month = {};  // two strays, and August is not listed: it may be one of them
    y = year_of(lines, {.year = 2021, .year_complete = true, .history_complete = true, .payments_complete = true});
    CHECK_FALSE((y.payable.known() || y.person_months.known() || y.months_paid.known() || y.opening.known()));

    lines = with(regular(), {});
    for (auto& line : lines) line.paid = line.payable = 100'000'000'000_yuan;
    y = year_of(lines, of_2021);
    CHECK(y.faults == ledger_faults(ledger_fault::sum_out_of_range));
    CHECK_FALSE((y.paid.known() || y.payable.known()));
    lines = with(regular(), {});
    for (auto& line : lines) line.insured = INT32_MAX;
    y = year_of(lines, of_2021);
    CHECK(y.faults == ledger_faults(ledger_fault::sum_out_of_range));
    CHECK_FALSE(y.person_months.known());
    CHECK(y.december == maybe<people>(INT32_MAX));
}

TEST_CASE("options that are none, and too many lines, leave everything unknown") {
    for (ledger_options const o : {ledger_options{}, ledger_options{.year = -5}, ledger_options{.year = 2021, .books_close = {2021, 2, 29}},
                                   ledger_options{.year = 2021, .books_close = {2020, 12, 31}}, ledger_options{.year = 2021, .books_close = {2023, 1, 1}},
                                   ledger_options{.year = 2021, .in_full_by = {2021, 13, 1}}, ledger_options{.year = 2021, .deferred_until = {2021, 0, 1}},
                                   ledger_options{.year = 2021, .months_needed = month_count::invalid()}}) {
        ledger_year nothing;
        nothing.faults = ledger_fault::invalid_options;
        CHECK(year_of(twelve, o) == nothing);
    }
    std::vector<ledger_line> lines;
    for (int k = 0; k < 65; ++k) lines.push_back({.month = in(2017 + k / 12, k % 12 + 1), .insured = 1});
    CHECK(year_of(lines, of_2021).faults == ledger_faults(ledger_fault::too_many_lines));
    CHECK_FALSE(year_of(lines, of_2021).january.known());
    lines.pop_back();
    CHECK(year_of(lines, of_2021).january == maybe<people>(1));
}

TEST_CASE("filling a unit replaces nothing that it knows") {
    facts unit{.paid = 5'999_yuan, .payable = 6'000_yuan, .claimants = 0};
    fact_set disputed;
    disputed.insert(fact::paid);
    CHECK(fill(unit, plain) == disputed);
    CHECK(unit.paid == maybe<money>(5'999_yuan));
    CHECK(unit.months_paid == maybe<month_count>(12));
    CHECK_FALSE(unit.opening.known());
    unit.opening = 11;
    CHECK(fill(unit, plain) == disputed);
    CHECK(unit.opening == maybe<people>(11));
}

TEST_CASE("a decision on a ledger: Liaocheng 2022 cuts premium of other years and late fees") {
    area const here{.reserve_months = 18};
    auto const decided = [&](std::vector<ledger_line> const& lines) {
        facts unit{.kind = kind::enterprise, .size = size::micro, .service_sector = true, .claimants = 0, .conforming = true, .dishonest = false,
                   .zombie = false};
        CHECK(fill(unit, year_of(lines, of_2021)).empty());
        return decide(policies::liaocheng_2022, here, unit);
    };
    // Gross 6 000 + 400 + 12.34; base 6 000.00; 90 % of it 5 400.00.
    auto lines = with(regular(), {{.month = in(2020, 11), .paid = 400_yuan, .paid_on = date{2021, 3, 10}, .late_fee = 12.34_yuan}});
    CHECK(decided(lines).outcome == outcome::eligible);
    CHECK(decided(lines).base == maybe<money>(6'000_yuan));
    CHECK(decided(lines).refund == 5'400_yuan);
    lines[7].paid = 499.99_yuan;
    CHECK(decided(lines).outcome == outcome::ineligible);
    CHECK(decided(lines).has(reason::months_short));
    lines[7].paid = 500_yuan;
    lines[7].paid_on = {};
    auto const open = decided(lines);
    CHECK(open.outcome == outcome::undetermined);
    CHECK((open.missing.contains(fact::paid) && open.missing.contains(fact::months_paid) && !open.missing.contains(fact::late_fees)));
}

// --- The recalculation.

namespace {

using number = std::optional<std::int64_t>;

/// A line as plain numbers; the day as yyyymmdd.
struct cells {
    number insured, payable, paid, day, late, refunded, deferred;
    std::array<number*, 7> all() { return {&insured, &payable, &paid, &day, &late, &refunded, &deferred}; }
};
using book = std::map<std::pair<int, int>, cells>;  // by year and month
using answers = std::map<std::string, number>;

number plain_day(date d) { return d == date{} ? number{} : d.year * 10'000 + d.month * 100 + d.day; }

/// What a book without holes says; months that it does not have are empty.
answers world(book const& all, ledger_options const& o, number registered) {
    std::int64_t const close = plain_day(o.books_close).value_or(o.year * 10'000 + 1231), full_by = plain_day(o.in_full_by).value_or(close);
    number const deferral = plain_day(o.deferred_until);
    std::int64_t own = 0, other = 0, late = 0, refunded = 0, payable = 0, months = 0, heads = 0, insured_months = 0, opening = 0, january = 0, december = 0;
    for (auto const& [month, c] : all) {
        bool const mine = month.first == o.year;
        bool const settled_late = deferral && mine && *c.deferred == 1 && *c.day <= *deferral && *c.paid >= *c.payable;
        if (mine) {
            if (*c.day <= close || settled_late) own += *c.paid, late += *c.late, refunded += *c.refunded;
            payable += *c.payable, heads += *c.insured, insured_months += *c.insured > 0 ? 1 : 0;
            if (month.second == 1) january = *c.insured;
            if (month.second == 12) december = *c.insured;
        } else if (month.first < o.year && *c.day <= close && *c.day > close - 10'000) {
            other += *c.paid, late += *c.late;
        }
        if (month == std::pair<int, int>{o.year - 1, 12}) opening = *c.insured;
        if (o.window == months_window::measured_year && !mine) continue;
        if (o.window == months_window::until_year_end && month.first > o.year) continue;
        if (*c.payable == 0) months += *c.insured > 0 && o.nothing_payable_counts ? 1 : 0;
        else months += *c.paid >= *c.payable && (*c.day <= full_by || settled_late) ? 1 : 0;
    }
    if (o.january_for_new_units && opening == 0 && registered && *registered / 100 == o.year * 100 + 1) opening = january;
    return {{"paid", own + other + late}, {"of_other_years", other}, {"late_fees", late}, {"refunded_premium", refunded}, {"payable", payable},
            {"months_paid", months}, {"opening", opening}, {"closing", december}, {"january", january}, {"december", december}, {"person_months", heads},
            {"months", o.average == average_over::twelve_months ? 12 : insured_months}};
}

answers answers_of(ledger_year const& y) {
    answers all;
#define PUT(name, type) all[#name] = y.name.known() ? number(detail::raw_of(y.name.value())) : std::nullopt;
    WENGANG_LEDGER_FACTS(PUT)
#undef PUT
    return all;
}
date day_of(std::int64_t n) {
    return {static_cast<std::int16_t>(n / 10'000), static_cast<std::uint8_t>(n / 100 % 100), static_cast<std::uint8_t>(n % 100)};
}
ledger_line line_of(std::pair<int, int> month, cells const& c) {
    ledger_line line{.month = in(month.first, month.second)};
    if (c.insured) line.insured = *c.insured;
    if (c.payable) line.payable = money::from_fen(*c.payable);
    if (c.paid) line.paid = money::from_fen(*c.paid);
    if (c.day) line.paid_on = day_of(*c.day);
    if (c.late) line.late_fee = money::from_fen(*c.late);
    if (c.refunded) line.refunded = money::from_fen(*c.refunded);
    if (c.deferred) line.deferred = *c.deferred == 1;
    return line;
}

struct dice {
    std::mt19937 engine{20240404};
    int operator()(int sides) { return static_cast<int>(engine() % static_cast<unsigned>(sides)); }
    std::int64_t one_of(std::vector<std::int64_t> const& values) { return values[static_cast<std::size_t>((*this)(static_cast<int>(values.size())))]; }
};
std::vector<std::int64_t> const grid[7] = {
    {0, 5, 9}, {0, 100, 200}, {0, 100, 200},
    {20191231, 20200615, 20201231, 20210101, 20210131, 20210201, 20210615, 20211231, 20220101, 20220131, 20220201, 20220430, 20220501, 20230101},
    {0, 3}, {0, 4}, {0, 1}};

ledger_options random_options(dice& roll) {
    ledger_options o{.year = 2021};
    o.window = static_cast<months_window>(roll(3));
    if (roll(3) == 0) o.books_close = date{2022, 1, 31};
    if (roll(2) == 0) o.in_full_by = date{2022, 4, 30};
    if (roll(2) == 0) o.deferred_until = roll(2) == 0 ? date{2022, 4, 30} : date{2022, 12, 31};
    o.nothing_payable_counts = roll(2) == 0;
    o.average = static_cast<average_over>(roll(2));
    o.january_for_new_units = roll(2) == 0;
    return o;
}

}  // namespace

TEST_CASE("random ledgers: a fact is known where, and only where, all that could fill the holes agree") {
    dice roll;
    int known = 0, unknown = 0;
    for (int round = 0; round < 4'000; ++round) {
        ledger_options o = random_options(roll);
        o.year_complete = o.history_complete = true;
        book here;
        for (int k = 0; k < 48; ++k) {
            if (roll(k / 12 == 2 ? 8 : 3) == (k / 12 == 2 ? 0 : 1)) continue;
            cells& c = here[{2019 + k / 12, k % 12 + 1}];
            auto const all = c.all();
            for (std::size_t f = 0; f < 7; ++f) *all[f] = roll.one_of(grid[f]);
            if (roll(2) == 0) c.paid = c.payable;
        }
        number registered = roll(2) == 0 ? 20210120 : 20180301;
        std::vector<std::pair<number*, std::vector<std::int64_t>>> holes;
        bool const registration_open = o.january_for_new_units && roll(4) == 0;
        for (int h = roll(4); h > 0; --h) {
            auto at = here.begin();
            std::advance(at, roll(static_cast<int>(here.size())));
            auto const f = static_cast<std::size_t>(roll(7));
            number* const cell = at->second.all()[f];
            if (std::any_of(holes.begin(), holes.end(), [&](auto const& hole) { return hole.first == cell; })) continue;
            holes.push_back({cell, grid[f]});
            if (f == 1) holes.back().second.push_back(1'000);  // payable: more than was paid
        }
        if (registration_open) holes.push_back({&registered, {20210120, 20180301}});

        std::vector<ledger_line> lines;
        for (auto const& hole : holes) *hole.first = std::nullopt;
        for (auto const& [month, c] : here) lines.push_back(line_of(month, c));
        std::shuffle(lines.begin(), lines.end(), roll.engine);
        ledger_year const year = year_of(ledger(lines, registered ? maybe<date>(day_of(*registered)) : maybe<date>()), o);
        answers const said = answers_of(year);
        REQUIRE(year.faults.empty());

        std::optional<answers> wanted;
        std::vector<std::size_t> turn(holes.size(), 0);
        for (bool done = false; !done;) {
            for (std::size_t h = 0; h < holes.size(); ++h) *holes[h].first = holes[h].second[turn[h]];
            answers const full = world(here, o, registered);
            REQUIRE((*full.at("months_paid") >= year.months_paid_at_least.value() && *full.at("months_paid") <= year.months_paid_at_most.value().value()));
            if (!wanted) wanted = full;
            for (auto& [name, value] : *wanted) {
                if (value != full.at(name)) value = std::nullopt;
            }
            done = true;
            for (std::size_t h = 0; h < holes.size() && done; ++h) {
                if (++turn[h] == holes[h].second.size()) turn[h] = 0;
                else done = false;
            }
        }
        for (auto const& [name, value] : *wanted) {
            INFO("round " << round << ", " << name);
            REQUIRE(said.at(name) == value);
            ++(value ? known : unknown);
        }
    }
    CHECK((known > 10'000 && unknown > 1'000));
}

TEST_CASE("random ledgers: what is known stays when more becomes known") {
    dice roll;
    int known = 0;
    for (int round = 0; round < 4'000; ++round) {
        ledger_options o = random_options(roll);
        o.year_complete = roll(2) == 0, o.history_complete = roll(2) == 0, o.payments_complete = roll(2) == 0;
        book full, part;
        number const registered = 20180301;
        for (int k = 0; k < 48; ++k) {
            int const year = 2019 + k / 12;
            bool const left_out = roll(6) == 0, complete = year == 2021 ? o.year_complete : o.history_complete;
            if (left_out && complete) continue;
            std::pair<int, int> const month{year, k % 12 + 1};
            cells& c = full[month];
            auto const all = c.all();
            for (std::size_t f = 0; f < 7; ++f) *all[f] = roll.one_of(grid[f]);
            if (left_out && o.payments_complete) c.paid = c.late = c.refunded = 0;
            if (left_out) continue;
            cells shown = c;
            for (number* cell : shown.all()) {
                if (roll(60) == 0) *cell = std::nullopt;
            }
            part[month] = shown;
        }
        std::vector<ledger_line> lines;
        for (auto const& [month, c] : part) lines.push_back(line_of(month, c));
        answers const truth = world(full, o, registered);
        for (auto const& [name, value] : answers_of(year_of(ledger(lines, maybe<date>(day_of(*registered))), o))) {
            INFO("round " << round << ", " << name);
            if (value) REQUIRE(value == truth.at(name));
            known += value.has_value();
        }
    }
    CHECK(known > 10'000);
}

// --- The batch.

namespace {

template <class T> struct fact_memory {
    std::vector<typename detail::representation<T>::type> values;
    std::vector<std::uint8_t> bits;
    explicit fact_memory(std::size_t rows) : values(rows, 77), bits((rows + 7) / 8, 0xee) {}
    ledger_output<T> output() { return {values, bits}; }
    maybe<T> at(std::size_t row) const {
        CHECK((detail::is_valid({bits.data(), 0}, row) || values[row] == 0));
        if (!detail::is_valid({bits.data(), 0}, row)) return {};
        if constexpr (std::is_same_v<T, money>) return money::from_fen(values[row]);
        else return T(values[row]);
    }
};
struct year_memory {
#define MEMBER(name, type) fact_memory<type> name;
    WENGANG_LEDGER_FACTS(MEMBER)
#undef MEMBER
    std::vector<ledger_faults> faults;
    std::vector<std::uint64_t> faulty_months;
    explicit year_memory(std::size_t n)
        :
#define INIT(name, type) name(n),
          WENGANG_LEDGER_FACTS(INIT)
#undef INIT
          faults(n),
          faulty_months(n) {}
    ledger_results results() {
        ledger_results r;
#define OUTPUT(name, type) r.name = name.output();
        WENGANG_LEDGER_FACTS(OUTPUT)
#undef OUTPUT
        r.faults = faults;
        r.faulty_months = faulty_months;
        return r;
    }
};

template <class Number> struct holed {
    std::vector<Number> values;
    std::vector<std::uint8_t> bits;
    std::size_t offset;
    holed(std::size_t rows, dice& roll) : values(rows), bits(rows / 8 + 3), offset(static_cast<std::size_t>(roll(12))) {}
    void put(std::size_t row, Number value, bool known) {
        values[row] = value;
        if (known) bits[(row + offset) / 8] = static_cast<std::uint8_t>(bits[(row + offset) / 8] | 1u << (row + offset) % 8);
    }
    wengang::validity valid() const { return {bits.data(), offset}; }
    bool known(std::size_t row) const { return detail::is_valid(valid(), row); }
};

}  // namespace

TEST_CASE("a batch says of every row what the row form says") {
    dice roll;
    for (std::size_t const rows : {0u, 1u, 7u, 63u, 64u, 65u, 1'000u}) {
        int const count = 12 + roll(25);
        std::vector<int> order;
        for (int k = 0; k < 48; ++k) order.push_back(k);
        std::shuffle(order.begin(), order.end(), roll.engine);
        ledger_options o = random_options(roll);
        o.year_complete = roll(2) == 0, o.history_complete = roll(2) == 0, o.payments_complete = roll(2) == 0;

        std::vector<std::vector<ledger_line>> expected(rows);
        std::vector<holed<std::int32_t>> heads;
        std::vector<holed<std::int64_t>> amounts;
        std::vector<holed<date>> days;
        std::vector<holed<std::uint8_t>> truths;
        std::vector<ledger_month> months;
        heads.reserve(64), amounts.reserve(256), days.reserve(64), truths.reserve(64);
        auto const sometimes = [&] { return roll(40) != 0; };
        for (int m = 0; m < count; ++m) {
            // Plenty of months have no late fees, no refunds, nobody deferred: one value for all.
            bool const plain_month = m % 3 != 0;
            int const k = order[static_cast<std::size_t>(m)];
            auto& insured = heads.emplace_back(rows, roll);
            std::array<holed<std::int64_t>*, 4> money_of{};
            for (auto& a : money_of) a = &amounts.emplace_back(rows, roll);
            auto& day = days.emplace_back(rows, roll);
            auto& deferred = truths.emplace_back(rows, roll);
            for (std::size_t row = 0; row < rows; ++row) {
                insured.put(row, static_cast<std::int32_t>(roll(200) == 0 ? -4 : roll.one_of(grid[0])), sometimes());
                for (auto& a : money_of) a->put(row, roll(200) == 0 ? (roll(2) == 0 ? -1 : 10'000'000'000'001) : roll.one_of(grid[1]), sometimes());
                day.put(row, roll(200) == 0 ? date{2021, 2, 29} : day_of(roll.one_of(grid[3])), sometimes());
                deferred.put(row, static_cast<std::uint8_t>(roll(2)), sometimes());
                ledger_line line{.month = in(2019 + k / 12, k % 12 + 1)};
                if (insured.known(row)) line.insured = insured.values[row];
                maybe<money>* const to[] = {&line.payable, &line.paid, &line.late_fee, &line.refunded};
                for (std::size_t f = 0; f < 4; ++f) {
                    if (money_of[f]->known(row)) *to[f] = money::from_fen(money_of[f]->values[row]);
                }
                if (day.known(row)) line.paid_on = day.values[row];
                if (deferred.known(row)) line.deferred = deferred.values[row] == 1;
                if (plain_month) line.late_fee = 0_yuan, line.refunded = {}, line.deferred = false;
                expected[row].push_back(line);
            }
            ledger_month month{.month = in(2019 + k / 12, k % 12 + 1),
                               .insured = {insured.values, insured.valid()},
                               .payable = {money_of[0]->values, money_of[0]->valid()},
                               .paid = {money_of[1]->values, money_of[1]->valid()},
                               .paid_on = {day.values, day.valid()}};
            if (plain_month) month.late_fee = 0_yuan, month.deferred = false;
            else {
                month.late_fee = {money_of[2]->values, money_of[2]->valid()};
                month.refunded = {money_of[3]->values, money_of[3]->valid()};
                month.deferred = {deferred.values, deferred.valid()};
            }
            months.push_back(month);
        }
        std::vector<date> registered(rows);
        for (date& d : registered) d = roll(20) == 0 ? date{2021, 4, 31} : roll(2) == 0 ? date{2021, 1, 20} : date{2018, 3, 1};

        year_memory memory(rows);
        ledger_report const report = try_facts_of(ledger_columns(months, registered), o, memory.results());
        REQUIRE(report);
        CHECK(report.units == rows);
        std::uint64_t faulty = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            ledger_year const y = year_of(ledger(expected[row], registered[row]), o);
#define COMPARE(name, type) CHECK(memory.name.at(row) == y.name);
            WENGANG_LEDGER_FACTS(COMPARE)
#undef COMPARE
            CHECK(memory.faults[row] == y.faults);
            CHECK(memory.faulty_months[row] == y.faulty_lines);
            faulty += !y.faults.empty();
        }
        CHECK(report.faulty == faulty);
    }
}

TEST_CASE("a truth of a batch that is neither 0 nor 1 is a fault") {
    std::vector<std::uint8_t> const deferred{0, 1, 2};
    ledger_month const months[] = {{.month = {2021, 5}, .deferred = deferred}};
    std::vector<ledger_faults> faults(3);
    CHECK(try_facts_of(months, of_2021, {.faults = faults}).faulty == 1);
    CHECK((faults[1].empty() && faults[2] == ledger_faults(ledger_fault::unknown_code)));
}

TEST_CASE("a malformed call says what is wrong and writes nothing") {
    std::vector<std::int64_t> const three(3), four(4);
    std::vector<date> const days(4);
    std::vector<std::int64_t> paid(3, 77);
    std::vector<std::uint8_t> bits(1, 0xee), none;
    std::vector<ledger_faults> faults(3, ledger_fault::no_month);
    ledger_results const out{.paid = {paid, bits}, .faults = faults};
    auto const refused = [&](std::vector<ledger_month> const& months, ledger_options const& o, ledger_results const& to, ledger_error e, std::string const& what,
                             int month) {
        auto const r = try_facts_of(months, o, to);
        INFO(describe(r.error).name << " " << r.what << " " << r.month);
        return !r && r.error == e && what == r.what && r.month == month && paid[0] == 77 && bits[0] == 0xee && !faults[0].empty() && r.units == 0;
    };
    ledger_month const good{.month = {2021, 1}, .paid = three}, longer{.month = {2021, 2}, .payable = four}, late{.month = {2021, 2}, .paid_on = days};
    CHECK(refused({good, longer}, of_2021, out, ledger_error::column_length, "payable", 1));
    CHECK(refused({good, late}, of_2021, out, ledger_error::column_length, "paid_on", 1));
    CHECK(refused({longer}, of_2021, out, ledger_error::result_length, "paid", -1));
    std::vector<ledger_faults> two(2);
    CHECK(refused({good}, of_2021, {.faults = two}, ledger_error::result_length, "faults", -1));
    CHECK(refused({good}, of_2021, {.paid = {paid, none}}, ledger_error::validity_length, "paid", -1));
    CHECK(refused({good, good}, of_2021, out, ledger_error::month_twice, "month", 1));
    CHECK(refused({good, {}}, of_2021, out, ledger_error::no_month, "month", 1));
    CHECK(refused({good}, {}, out, ledger_error::invalid_options, "", -1));
    CHECK(refused({{.month = {2021, 1}, .late_fee = 0_yuan}}, of_2021, {}, ledger_error::no_rows, "", -1));
    CHECK(refused(std::vector<ledger_month>(65), of_2021, out, ledger_error::too_many_months, "", -1));
    auto const registered = try_facts_of(ledger_columns(std::vector<ledger_month>{}, days), of_2021, out);
    CHECK((registered.error == ledger_error::result_length && paid[0] == 77));
    CHECK(try_facts_of(std::vector<ledger_month>{good}, of_2021, out));
    CHECK(bits[0] == 0);  // eleven months are not listed, and a payment has no day
}

TEST_CASE("the facts of a batch are columns of a decision") {
    // Three units: regular; with November 2020 back-paid; August short.
    std::vector<std::int32_t> const heads{10, 10, 10};
    std::vector<std::int64_t> const due{50'000, 50'000, 50'000}, short_paid{50'000, 50'000, 49'999}, back{0, 40'000, 0}, late{0, 1'234, 0};
    std::vector<ledger_month> months;
    for (std::uint8_t m = 1; m <= 12; ++m) {
        months.push_back({.month = {2021, m}, .insured = heads, .payable = due, .paid = m == 8 ? short_paid : due, .paid_on = date{2021, m, 15},
                          .late_fee = 0_yuan, .refunded = 0_yuan});
    }
    months.push_back({.month = {2020, 11}, .paid = back, .paid_on = date{2021, 3, 10}, .late_fee = late});
    year_memory y(3);
    REQUIRE(try_facts_of(months, of_2021, y.results()));
    columns units{.kind = kind::enterprise, .size = size::micro, .service_sector = true, .claimants = 0, .conforming = true, .dishonest = false,
                  .zombie = false};
    units.paid = {y.paid.values, {y.paid.bits.data(), 0}};
    units.of_other_years = {y.of_other_years.values, {y.of_other_years.bits.data(), 0}};
    units.late_fees = {y.late_fees.values, {y.late_fees.bits.data(), 0}};
    units.months_paid = {y.months_paid.values, {y.months_paid.bits.data(), 0}};
    units.person_months = {y.person_months.values, {y.person_months.bits.data(), 0}};
    units.months = {y.months.values, {y.months.bits.data(), 0}};
    std::vector<std::int64_t> refund(3);
    REQUIRE(try_decide(policies::liaocheng_2022, {.reserve_months = 18}, units, results{.refund = refund}));
    CHECK(refund == std::vector<std::int64_t>{540'000, 540'000, 0});
}
