// One unit, a batch on every instruction set, and a rendering of the notices that was written apart from the library: all
// the same, over random and boundary rows with holes and malformed values.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/policies/catalogue.hpp>
#include <wengang/wengang.hpp>

#include "reference/reference.hpp"
#include "altered.hpp"
#include "register_of.hpp"

using namespace wengang;

namespace {

std::size_t rows_wanted() {
    char const* const text = std::getenv("WENGANG_TEST_ROWS");
    return text != nullptr ? static_cast<std::size_t>(std::atoll(text)) : 1'000'000;
}

reference::number raw_number(columns const& c, fact f, std::size_t row) {
    auto const cell = detail::raw(detail::column_row{c, row}, f);
    return cell.known ? reference::number(cell.value) : std::nullopt;
}
/// A choice as its place among its names; what has no name has no place.
reference::number choice(columns const& c, fact f, std::size_t row) {
    auto const cell = raw_number(c, f, row);
    if (!cell) return cell;
    int place = 0;
    for (choice_name const& name : describe(f).values) {
        if (name.value == *cell) return place;
        ++place;
    }
    return -1;
}

reference::unit plain_unit(columns const& c, std::size_t row) {
    reference::unit u;
#define PLAIN(name) u.name = raw_number(c, fact::name, row)
    PLAIN(service_sector), PLAIN(branch), PLAIN(de_capacity), PLAIN(key_support), PLAIN(paid), PLAIN(of_other_years), PLAIN(late_fees);
    PLAIN(refunded_premium), PLAIN(payable), PLAIN(months_paid), PLAIN(arrears), PLAIN(arrears_other_years), PLAIN(deferral_agreement);
    PLAIN(social_insurance_payable_6_months), PLAIN(opening), PLAIN(closing), PLAIN(person_months), PLAIN(months), PLAIN(at_application);
    PLAIN(in_post), PLAIN(claimants), PLAIN(deaths), PLAIN(retirements), PLAIN(assessed_reductions), PLAIN(assessed_headcount);
    PLAIN(conforming), PLAIN(dishonest), PLAIN(zombie), PLAIN(cancelled), PLAIN(revoked), PLAIN(abnormal), PLAIN(accepted);
    PLAIN(profit_2), PLAIN(profit_1), PLAIN(profit_0), PLAIN(revenue_1), PLAIN(revenue_0), PLAIN(recovering);
#undef PLAIN
    u.kind = choice(c, fact::kind, row), u.size = choice(c, fact::size, row), u.legal_person_size = choice(c, fact::legal_person_size, row);
    u.statistics_mark = choice(c, fact::statistics_mark, row), u.registered_mark = choice(c, fact::registered_mark, row);
    return u;
}

std::set<std::string> names(fact_set const& set) {
    std::set<std::string> all;
    for (fact_description const& d : fact_descriptions) {
        if (set.contains(d.id)) all.insert(d.name);
    }
    for (area_fact_description const& d : area_fact_descriptions) {
        if (set.contains(d.id)) all.insert(std::string("area.") + d.name);
    }
    if (set.contains_policy_rate()) all.insert("policy.rate");
    return all;
}
std::set<std::string> reasons(findings found) {
    std::set<std::string> all;
    for (int i = 0; i < reason_count; ++i) {
        if (found.has(static_cast<reason>(i))) all.insert(reason_names[i].name);
    }
    return all;
}
std::string joined(std::set<std::string> const& all) {
    std::string text;
    for (auto const& one : all) text += one + ";";
    return text;
}

/// All that is compared, as one line: a failing row shows what differs.
std::string line(decision const& d) {
    std::string text = outcome_names[static_cast<int>(d.outcome)];
    text += " " + std::to_string(d.refund.fen());
    if (d.outcome == outcome::ineligible) text += " because " + joined(reasons(d.findings));
    if (d.outcome == outcome::undetermined) text += " missing " + joined(names(d.missing));
    if (d.outcome == outcome::eligible) text += " of " + std::to_string(d.base.value().fen()) + " at " + std::to_string(d.rate.value().parts());
    return text + " faults " + joined(names(d.faulty));
}
std::string line(reference::verdict const& v) {
    char const* const outcomes[] = {"ineligible", "eligible", "undetermined"};
    std::string text = outcomes[v.outcome];
    text += " " + std::to_string(v.refund);
    if (v.outcome == v.ineligible) text += " because " + joined(v.reasons);
    if (v.outcome == v.undetermined) text += " missing " + joined(v.missing);
    if (v.outcome == v.eligible) text += " of " + std::to_string(v.base) + " at " + std::to_string(v.rate);
    return text + " faults " + joined(v.faults);
}
bool same_rate(decision const& d, reference::verdict const& v) {
    if (d.layoff_rate.known() != v.layoff_known) return false;
    return !v.layoff_known || d.layoff_rate.value().numerator * v.layoff_den == v.layoff_num * d.layoff_rate.value().denominator;
}

struct place {
    area here;
    reference::area plain;
};
std::vector<place> const places{
    {{.reserve_months = 18, .registered_rate = rate::from_parts(362)}, {18, 362}},
    {{.reserve_months = 12, .registered_rate = rate::from_parts(0)}, {12, 0}},
    {{.reserve_months = 11, .registered_rate = rate::from_parts(10'000)}, {11, 10'000}},
    {{}, {}},
};

bool has_reference(policy const& p) {
    try {
        reference::facts_read(p.id);
        return true;
    } catch (std::invalid_argument const&) {
        return false;
    }
}

constexpr std::size_t block_rows = detail::block_rows;

/// Every instruction set against the decision of single units.
void one_by_one_and_at_once(policy const& p, area const& here, columns const& c, std::size_t rows, std::string const& what) {
    detail::terms_of const terms(p, here);
    std::vector<money> want_refund(rows);
    std::vector<findings> want_found(rows);
    money_sum sum;
    for (std::size_t i = 0; i < rows; ++i) {
        decision const d = detail::decide_prepared(terms, detail::column_row{c, i});
        want_refund[i] = d.refund, want_found[i] = d.findings;
        sum.add(static_cast<std::uint64_t>(d.refund.fen()));
    }
    for (auto with : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (!available(with)) continue;
        std::vector<money> refund(rows);  // nothing of the set before it
        std::vector<findings> found(rows);
        totals const got = decide(p, here, c, {.refund = refund, .findings = found}, with);
        std::size_t differ = 0;
        while (differ < rows && refund[differ] == want_refund[differ] && found[differ].word() == want_found[differ].word()) ++differ;
        INFO(p.id << ", " << what << ", " << instruction_set_names[static_cast<int>(with)] << ", row " << differ);
        REQUIRE(differ == rows);
        REQUIRE(got.refund == sum);
    }
}

}  // namespace

TEST_CASE("one unit decides as the independent rendering of its notice does, faults and missing facts included") {
    std::size_t const block = 4096;
    for (policy const* p : policies::catalogue) {
        if (!has_reference(*p)) continue;
        std::size_t eligible = 0;
        for (std::size_t done = 0, round = 0; done < rows_wanted(); done += block, ++round) {
            testing::generated_register const units(block, 1000 + round, {.hole_one_in = round % 3 == 0 ? 0u : 12u, .fault_one_in = round % 4 == 0 ? 0u : 60u, .good = round % 2 == 0});
            place const& at = places[round % 8 < 5 ? 0 : round % 8 - 4];
            detail::terms_of const terms(*p, at.here);
            for (std::size_t i = 0; i < block; ++i) {
                decision const got = detail::decide_prepared(terms, detail::column_row{units.columns(), i});
                reference::verdict const want = reference::decide(p->id, at.plain, plain_unit(units.columns(), i));
                if (line(got) != line(want) || !same_rate(got, want)) {
                    INFO(p->id << ", round " << round << ", row " << i);
                    REQUIRE(line(got) == line(want));
                    REQUIRE(same_rate(got, want));
                }
                eligible += got.outcome == outcome::eligible ? 1 : 0;
            }
        }
        bool const caps_only = p->level == level::nation;
        CHECK((eligible > 0) != caps_only);  // amounts were really compared
    }
}

TEST_CASE("every instruction set gives what one unit gives: refunds, findings, totals, missing facts") {
    std::size_t const block = 8192 + 37;  // the last block is not whole
    std::size_t const rounds = rows_wanted() / block + 1;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::uint64_t const holes[] = {0, 12, 12};
        std::uint64_t const faults[] = {0, 30'000, 60, 60};  // none; few, so that most blocks have none; many
        std::size_t const rows = round == 0 ? 1 : round == 1 ? 63 : round == 2 ? 64 : round == 3 ? 65 : block;
        testing::generated_register const units(rows, 77 + round, {.hole_one_in = holes[round % 3], .fault_one_in = faults[round % 4], .good = round % 2 == 0, .tame = round % 3 == 0});
        area const& here = places[round % 8 < 5 ? 0 : round % 8 - 4].here;
        for (policy const* p : policies::catalogue) {
            std::vector<std::int64_t> want_refund(rows);
            std::vector<std::uint32_t> want_findings(rows);
            std::vector<fact_set> want_missing(rows);
            totals want;
            detail::terms_of const terms(*p, here);
            for (std::size_t i = 0; i < rows; ++i) {
                decision const d = detail::decide_prepared(terms, detail::column_row{units.columns(), i});
                want_refund[i] = d.refund.fen();
                want_findings[i] = d.findings.word();
                want_missing[i] = d.missing;
                want.units += 1;
                want.eligible += d.outcome == outcome::eligible ? 1u : 0u;
                want.ineligible += d.outcome == outcome::ineligible ? 1u : 0u;
                want.undetermined += d.outcome == outcome::undetermined ? 1u : 0u;
                want.faulty += d.findings.faulty() ? 1u : 0u;
                want.refund.add(static_cast<std::uint64_t>(d.refund.fen()));
                if (i % 256 != 0) continue;  // what an explanation says is tried out fact by fact, which takes its time
                decision const told = explain(*p, here, units.columns(), i).decision;
                INFO(p->id << ", explanation, round " << round << ", row " << i);
                REQUIRE((told.findings == d.findings && told.refund == d.refund && told.missing == d.missing && told.faulty == d.faulty));
            }
            for (auto with : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
                if (!available(with)) continue;
                std::vector<money> refund(rows, money::from_fen(-7));
                std::vector<findings> found(rows, findings(0xffff'ffff));
                std::vector<fact_set> missing(round % 16 == 0 ? rows : 0);
                results out{.refund = refund, .findings = found};
                if (!missing.empty()) out.missing = missing;
                totals const got = decide(*p, here, units.columns(), out, with);
                INFO(p->id << ", round " << round << ", " << instruction_set_names[static_cast<int>(with)]);
                std::size_t differ = 0;
                while (differ < rows && refund[differ].fen() == want_refund[differ] && found[differ].word() == want_findings[differ]) ++differ;
                INFO("row " << differ);
                REQUIRE(differ == rows);
                REQUIRE(got == want);
                if (!missing.empty()) REQUIRE(missing == want_missing);
            }
        }
    }
}

TEST_CASE("figures as registers have them, with and without holes, and rules that nobody printed: every instruction set gives what one unit gives") {
    std::size_t const rows = 4 * block_rows + 64 + 37;
    testing::random_numbers random(20261121);
    std::size_t const rounds = rows_wanted() / rows + 1;
    for (std::size_t round = 0; round < rounds; ++round) {
        std::uint64_t const holes[] = {0, 100, 12}, faults[] = {0, 400, 100'000, 0};
        testing::generated_register const units(rows, 9000 + round, {.hole_one_in = holes[round % 3], .fault_one_in = faults[round % 4], .good = round % 5 != 0, .tame = true, .usual = true});
        // Without layoff rates that the agency assessed: then they are worked out in the short form.
        columns without = units.columns();
        without.assessed_reductions = {}, without.assessed_headcount = {};
        area const& here = places[round % places.size()].here;
        for (policy const* notice : policies::catalogue) {
            policy const p = round < 2 ? *notice : testing::altered(*notice, random);
            one_by_one_and_at_once(p, here, without, rows, "round " + std::to_string(round));
        }
    }
}

TEST_CASE("a unit that is too large for the short form takes its block to the long one, and nothing is lost of the others") {
    std::size_t const rows = 12 * block_rows;
    testing::random_numbers random(31);
    testing::generated_register const units(rows, 12, {.hole_one_in = 0, .fault_one_in = 0, .good = true, .tame = true, .usual = true});
    std::vector<std::int32_t> person_months(rows), claimants(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        // Blocks of the first half have figures that the form in between takes, those of the second half such as only the full form does.
        std::uint64_t const large = i < rows / 2 ? 3'000'000 + random.below(200'000'000) : 1'000'000'000 + random.below(1'000'000'000);
        person_months[i] = static_cast<std::int32_t>(random.one_in(2 * block_rows) ? large : 12 + random.below(2'000));
        claimants[i] = static_cast<std::int32_t>(random.one_in(2 * block_rows) ? large / 12 : random.below(12));
    }
    columns c = units.columns();
    c.assessed_reductions = {}, c.assessed_headcount = {};
    c.person_months = person_months, c.claimants = claimants, c.months = 12;
    c.paid = money::from_fen(1'234'567), c.of_other_years = money(), c.late_fees = money();  // or else an amount decides it before
    for (policy const* notice : policies::catalogue) {
        for (auto const& place : places) {
            one_by_one_and_at_once(*notice, place.here, c, rows, "");
        }
    }
}

TEST_CASE("one value for all rows gives what a column of that value gives") {
    std::size_t const rows = 1000;
    testing::generated_register const units(rows, 5, {.hole_one_in = 9, .fault_one_in = 0, .good = true});
    for (policy const* p : policies::catalogue) {
        columns as_column = units.columns(), as_value = units.columns();
        std::vector<std::uint8_t> yes(rows, 1);
        std::vector<std::uint8_t> kinds(rows, 1);
        std::vector<std::int16_t> twelve(rows, 12);
        std::vector<std::int64_t> nothing(rows, 0);
        as_column.conforming = yes, as_value.conforming = true;
        as_column.kind = kinds, as_value.kind = kind::enterprise;
        as_column.months = twelve, as_value.months = 12;
        as_column.late_fees = nothing, as_value.late_fees = money();
        std::vector<std::uint32_t> a(rows), b(rows);
        totals const with_column = decide(*p, places[0].here, as_column, {.findings = a}), with_value = decide(*p, places[0].here, as_value, {.findings = b});
        CHECK(with_column == with_value);
        CHECK(a == b);
    }
}

TEST_CASE("holes in some blocks only, and malformed values in block after block, change nothing in the others") {
    std::size_t const rows = 40 * block_rows + 700;
    testing::generated_register const sound(rows, 21, {.hole_one_in = 0, .fault_one_in = 0, .good = true, .tame = true, .usual = true}),
        holes(rows, 22, {.hole_one_in = 5'000, .fault_one_in = 0, .good = true, .tame = true, .usual = true}),
        faults(rows, 23, {.hole_one_in = 0, .fault_one_in = 3'000, .good = true, .tame = true, .usual = true});
    // By stretches of blocks: of each column the bytes of one of the three, and holes where they are wanted.
    enum stretch { as_it_should_be, with_holes, with_faults };
    stretch const of_block[] = {as_it_should_be, with_holes, as_it_should_be, as_it_should_be, with_faults, as_it_should_be, with_holes, with_faults};
    auto const at = [&](std::size_t row) { return row / block_rows < 12 ? of_block[row / block_rows % 8] : row / block_rows < 30 ? with_faults : row / block_rows % 4 == 0 ? with_faults : as_it_should_be; };
    columns c;
    std::vector<std::vector<unsigned char>> kept;
    c.for_each([&](fact f, auto& column) {
        detail::raw_column made = detail::raw(sound.columns(), f);
        std::vector<unsigned char> values(rows * made.bytes), bits(rows / 8 + 1, 0xff);
        auto const* const whole = static_cast<unsigned char const*>(made.data);
        auto const* const odd = static_cast<unsigned char const*>(detail::raw(faults.columns(), f).data);
        for (std::size_t i = 0; i < rows; ++i) {
            std::memcpy(values.data() + i * made.bytes, (at(i) == with_faults ? odd : whole) + i * made.bytes, made.bytes);
            if (at(i) == with_holes && !detail::is_valid(detail::raw(holes.columns(), f).valid, i)) bits[i / 8] = static_cast<unsigned char>(bits[i / 8] & ~(1u << i % 8));
        }
        made.data = values.data(), made.valid = {bits.data(), 0};
        kept.push_back(std::move(values)), kept.push_back(std::move(bits));
        column = std::decay_t<decltype(column)>::from_raw(made);
    });
    c.assessed_reductions = {}, c.assessed_headcount = {};
    std::size_t round = 0;
    for (policy const* notice : policies::catalogue) {
        if (++round % 4 == 0 || rows_wanted() >= 500'000) one_by_one_and_at_once(*notice, places[round % places.size()].here, c, rows, "");
    }
}

TEST_CASE("however many numbers have one value for all rows, they are what they are in a column") {
    std::size_t const rows = 2 * block_rows + 130;
    testing::generated_register const units(rows, 8, {.hole_one_in = 0, .fault_one_in = 0, .good = true, .tame = true, .usual = true});
    for (policy const* notice : policies::catalogue) {
        for (int most : {1, 4, 5, 8, 9, 16, 17, 100}) {
            columns c = units.columns();
            int given = 0;
            c.for_each([&](fact f, auto& column) {
                fact_form const form = describe(f).form;
                if (form == fact_form::truth || form == fact_form::choice || given == most) return;
                ++given;
                std::int64_t const value = detail::cell(column.raw(), form, 7).value;
                column = std::decay_t<decltype(column)>::from_raw({nullptr, 0, {}, value, detail::column_mode::one_value, column.raw().bytes});
            });
            one_by_one_and_at_once(*notice, places[0].here, c, rows, std::to_string(most) + " numbers");
        }
    }
}
