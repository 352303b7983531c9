// Top-up: what Yangzhou paid in 2022 to large enterprises that had 30 %, and Tengchong in 2020 to those that had 50 %; one unit, step by
// step, and a batch.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <wengang/batch/top_up.hpp>
#include <wengang/batch/try_decide.hpp>
#include <wengang/policies/city/tengchong_2020.hpp>
#include <wengang/policies/city/yangzhou_2022.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

/// Before the notice: the same rules at the rate that had been paid.
policy at_rate(policy p, rate first) {
    p.rates[0].at = first;
    return p;
}
decision yangzhou(policy const& p, maybe<money> paid) {
    return decide(p, {.reserve_months = 12},
                  {.kind = kind::enterprise, .size = size::large, .paid = paid, .opening = 100, .closing = 100, .person_months = 1200, .months = 12, .deaths = 0, .retirements = 0});
}
decision tengchong(policy const& p, money paid) {
    return decide(p, {.reserve_months = 12, .registered_rate = 3.5_percent},
                  {.kind = kind::enterprise, .size = size::micro, .paid = paid, .months_paid = 12, .person_months = 1200, .months = 12, .claimants = 0, .conforming = true});
}

constexpr decision decided(outcome of, money refund = {}) {
    decision d;
    d.outcome = of;
    d.refund = refund;
    d.findings = findings(static_cast<std::uint32_t>(of));
    return d;
}
constexpr decision eligible(money refund) { return decided(outcome::eligible, refund); }
constexpr decision ineligible = decided(outcome::ineligible), undetermined = decided(outcome::undetermined);

}  // namespace

// --- the published cases

TEST_CASE("Yangzhou 2022: a large enterprise paid at 30 % gets the other 20 %") {
    policy const before = at_rate(policies::yangzhou_2022, 30_percent);
    decision const first = yangzhou(before, 1'000_yuan), later = yangzhou(policies::yangzhou_2022, 1'000_yuan);
    REQUIRE(first.refund == 300_yuan);
    REQUIRE(later.refund == 500_yuan);
    CHECK(top_up(first, later) == top_up_result{outcome::eligible, 200_yuan});
}

TEST_CASE("Tengchong 2020: an enterprise paid at 50 % gets the difference to 100 %") {
    policy const before = at_rate(policies::tengchong_2020, 50_percent);
    decision const first = tengchong(before, 12'345.60_yuan), later = tengchong(policies::tengchong_2020, 12'345.60_yuan);
    REQUIRE(first.refund == 6'172.80_yuan);
    CHECK(top_up(first, later) == top_up_result{outcome::eligible, 6'172.80_yuan});
}

TEST_CASE("the difference is that of the rounded amounts, not the rounded difference") {
    // 30 % of 1000.01 is 300.003, 50 % is 500.005: 300.00 and 500.01. 20 % would be 200.002, which is 200.00.
    policy const thirty = at_rate(policies::yangzhou_2022, 30_percent);
    CHECK(top_up(yangzhou(thirty, 1'000.01_yuan), yangzhou(policies::yangzhou_2022, 1'000.01_yuan)).difference == 200.01_yuan);
    // 50 % of 7209.37 is 3604.685: 3604.69. Another half would be 3604.69 again, a fen more than there is.
    policy const fifty = at_rate(policies::tengchong_2020, 50_percent);
    CHECK(top_up(tengchong(fifty, 7'209.37_yuan), tengchong(policies::tengchong_2020, 7'209.37_yuan)).difference == 3'604.68_yuan);
}

TEST_CASE("an unknown premium leaves the top-up undetermined") {
    policy const before = at_rate(policies::yangzhou_2022, 30_percent);
    CHECK(top_up(yangzhou(before, {}), yangzhou(policies::yangzhou_2022, {})) == top_up_result{});
    CHECK(top_up(yangzhou(before, 1'000_yuan), yangzhou(policies::yangzhou_2022, {})) == top_up_result{});
    CHECK(top_up(yangzhou(before, {}), yangzhou(policies::yangzhou_2022, 1'000_yuan)) == top_up_result{});
}

// --- two decisions

TEST_CASE("never below zero, unless the over-payment is clawed back") {
    constexpr decision more = eligible(500_yuan), less = eligible(499.99_yuan);
    static_assert(top_up(less, more) == top_up_result{outcome::eligible, 0.01_yuan});
    static_assert(top_up(more, less) == top_up_result{outcome::eligible, 0_yuan});
    static_assert(top_up(more, more) == top_up_result{outcome::eligible, 0_yuan});
    static_assert(top_up(more, less, over_payment::clawed_back) == top_up_result{outcome::eligible, money::from_fen(-1)});
    static_assert(top_up(less, more, over_payment::clawed_back) == top_up_result{outcome::eligible, 0.01_yuan});
}

TEST_CASE("who was refused gets the later amount in full; who is refused later keeps what was paid, or pays it back") {
    CHECK(top_up(ineligible, eligible(500_yuan)) == top_up_result{outcome::eligible, 500_yuan});
    CHECK(top_up(eligible(500_yuan), ineligible) == top_up_result{outcome::ineligible, 0_yuan});
    CHECK(top_up(eligible(500_yuan), ineligible, over_payment::clawed_back) == top_up_result{outcome::ineligible, money::from_fen(-50'000)});
    CHECK(top_up(ineligible, ineligible, over_payment::clawed_back) == top_up_result{outcome::ineligible, 0_yuan});
}

TEST_CASE("an undetermined decision leaves the difference undetermined, unless whatever was paid there is nothing to pay") {
    for (over_payment over : {over_payment::kept, over_payment::clawed_back}) {
        CHECK(top_up(eligible(5_yuan), undetermined, over) == top_up_result{});
        CHECK(top_up(ineligible, undetermined, over) == top_up_result{});
        CHECK(top_up(undetermined, undetermined, over) == top_up_result{});
        CHECK(top_up(undetermined, eligible(5_yuan), over) == top_up_result{});
    }
    CHECK(top_up(undetermined, ineligible) == top_up_result{outcome::ineligible, 0_yuan});
    CHECK(top_up(undetermined, eligible(0_yuan)) == top_up_result{outcome::eligible, 0_yuan});
    CHECK(top_up(undetermined, ineligible, over_payment::clawed_back) == top_up_result{});
}

TEST_CASE("a decision that contradicts itself pays nothing") {
    for (decision const& wrong : {eligible(money::from_fen(-1)), eligible(money::from_fen(INT64_MIN)), decided(outcome::ineligible, 1_yuan), decided(outcome::undetermined, 1_yuan),
                                  decided(static_cast<outcome>(3), 0_yuan)}) {
        CHECK(top_up(wrong, eligible(5_yuan)) == top_up_result{});
        CHECK(top_up(wrong, ineligible) == top_up_result{});
        CHECK(top_up(eligible(5_yuan), wrong, over_payment::clawed_back) == top_up_result{});
    }
    CHECK(top_up(eligible(0_yuan), eligible(money::from_fen(INT64_MAX))).difference == money::from_fen(INT64_MAX));
    CHECK(top_up(eligible(money::from_fen(INT64_MAX)), eligible(0_yuan), over_payment::clawed_back).difference == money::from_fen(-INT64_MAX));
}

// --- three decisions and more

TEST_CASE("the payments add up to the last decision") {
    // 2022 in three steps at 1000.01: 30, 50 and 90 % are 300.00, 500.01 and 900.01.
    payments all;
    CHECK(all.add(eligible(300.00_yuan)).difference == 300.00_yuan);
    CHECK(all.add(eligible(500.01_yuan)).difference == 200.01_yuan);
    CHECK(all.add(eligible(900.01_yuan)).difference == 400.00_yuan);
    CHECK(all.paid() == 900.01_yuan);
}

TEST_CASE("after a step down that is kept, only what goes beyond all that was paid is paid") {
    payments kept;
    for (money amount : {100_yuan, 60_yuan}) kept.add(eligible(amount));
    CHECK(kept.add(eligible(90_yuan)).difference == 0_yuan);
    CHECK(kept.add(eligible(110_yuan)).difference == 10_yuan);
    CHECK(kept.paid() == 110_yuan);

    payments clawed(over_payment::clawed_back);
    clawed.add(eligible(100_yuan));
    CHECK(clawed.add(eligible(60_yuan)).difference == money::from_fen(-4'000));
    CHECK(clawed.add(ineligible).difference == money::from_fen(-6'000));
    CHECK(clawed.paid() == 0_yuan);
    CHECK(clawed.add(eligible(90_yuan)).difference == 90_yuan);
    CHECK(clawed.paid() == 90_yuan);
}

TEST_CASE("an undetermined step pays nothing, and the next one makes up for it") {
    payments all;
    CHECK(all.add(undetermined) == top_up_result{});
    CHECK(all.add(eligible(50_yuan)).difference == 50_yuan);
    CHECK(all.add(undetermined) == top_up_result{});
    CHECK(all.add(eligible(money::from_fen(-1))) == top_up_result{});
    CHECK(all.add(eligible(80_yuan)).difference == 30_yuan);
    CHECK(all.paid() == 80_yuan);
}

// --- a batch

namespace {

struct pair_of_decisions {
    std::vector<std::int64_t> refund_1, refund_2;
    std::vector<std::uint32_t> findings_1, findings_2;
    void add(decision const& first, decision const& later) {
        refund_1.push_back(first.refund.fen()), refund_2.push_back(later.refund.fen());
        findings_1.push_back(first.findings.word()), findings_2.push_back(later.findings.word());
    }
    std::size_t rows() const { return refund_1.size(); }
    decided_twice all() const { return {refund_1, findings_1, refund_2, findings_2}; }
};

}  // namespace

TEST_CASE("a batch says of every row what is said of one unit, and its totals are exact") {
    pair_of_decisions units;
    std::vector<decision> first, later;
    std::mt19937 random(2022);
    auto const some = [&] {
        switch (random() % 8) {
            case 0: return ineligible;
            case 1: return undetermined;
            case 2: return eligible(0_yuan);
            case 3: return random() % 4 == 0 ? eligible(money::from_fen(-1)) : eligible(money::from_fen(INT64_MAX));
            default: return eligible(money::from_fen(static_cast<std::int64_t>(random() % 1000)));
        }
    };
    for (int i = 0; i < 5'000; ++i) {
        first.push_back(some()), later.push_back(some());
        units.add(first.back(), later.back());
    }
    for (over_payment over : {over_payment::kept, over_payment::clawed_back}) {
        std::vector<money> difference(units.rows());
        std::vector<findings> found(units.rows());
        top_up_report const report = top_up(units.all(), {.difference = difference, .findings = found}, over);
        REQUIRE(report);
        top_up_totals expected;
        expected.units = units.rows();
        for (std::size_t i = 0; i < units.rows(); ++i) {
            top_up_result const one = top_up(first[i], later[i], over);
            if (difference[i] != one.difference || found[i].outcome() != one.outcome) FAIL("row " << i);
            bool const wrong = first[i].refund < 0_yuan || later[i].refund < 0_yuan;
            if (found[i].has(fault::out_of_range) != wrong) FAIL("row " << i);
            std::int64_t const fen = one.difference.fen();
            expected.undetermined += one.outcome == outcome::undetermined;
            expected.unchanged += one.outcome != outcome::undetermined && fen == 0;
            expected.topped_up += fen > 0, expected.clawed_back += fen < 0, expected.faulty += wrong;
            if (fen > 0) expected.paid.add(static_cast<std::uint64_t>(fen));
            if (fen < 0) expected.asked_back.add(static_cast<std::uint64_t>(-fen));
        }
        CHECK(report.totals == expected);
        CHECK(report.totals.units == report.totals.topped_up + report.totals.unchanged + report.totals.clawed_back + report.totals.undetermined);
        CHECK_FALSE(report.totals.paid.fits());  // no sum of these is lost
        CHECK(report.totals.clawed_back == (over == over_payment::kept ? 0u : expected.clawed_back));
        CHECK(top_up(units.all(), {}, over).totals == expected);
    }
}

TEST_CASE("Yangzhou 2022 as a batch, from what the decisions gave") {
    policy const before = at_rate(policies::yangzhou_2022, 30_percent);
    std::vector<std::int64_t> const paid{100'000, 100'001, 5, 0};
    std::vector<std::int32_t> const closing{100, 100, 100, 50};
    columns const register_{.kind = kind::enterprise, .size = size::large, .paid = paid, .opening = 100, .closing = closing, .person_months = 1200, .months = 12, .deaths = 0, .retirements = 0};
    std::vector<money> refund_1(4), refund_2(4), difference(4);
    std::vector<findings> findings_1(4), findings_2(4), found(4);
    REQUIRE(try_decide(before, {.reserve_months = 12}, register_, results{.refund = refund_1, .findings = findings_1}));
    REQUIRE(try_decide(policies::yangzhou_2022, {.reserve_months = 12}, register_, results{.refund = refund_2, .findings = findings_2}));
    top_up_report const report = top_up({refund_1, findings_1, refund_2, findings_2}, {.difference = difference, .findings = found});
    REQUIRE(report);
    // 30 and 50 % of 0.05 are 0.015 and 0.025: 0.02 and 0.03. Half of the staff of the last one left.
    CHECK(difference == std::vector<money>{200_yuan, 200.01_yuan, 0.01_yuan, 0_yuan});
    CHECK(found[0].outcome() == outcome::eligible);
    CHECK(found[3].outcome() == outcome::ineligible);
    CHECK(found[3].has(reason::layoff_rate));
    CHECK(report.totals.topped_up == 3);
    CHECK(report.totals.unchanged == 1);
    CHECK(report.totals.paid.value() == 400.02_yuan);
}

TEST_CASE("a wrong call of a batch is reported by name, and nothing is written") {
    pair_of_decisions units;
    for (int i = 0; i < 3; ++i) units.add(eligible(1_yuan), eligible(2_yuan));
    std::vector<std::int64_t> const short_refund(2);
    std::vector<std::uint32_t> const long_findings(4);
    std::vector<std::int64_t> difference(3, 77);
    std::vector<std::uint32_t> found(3, 77);
    std::vector<std::uint32_t> short_found(2, 77);
    auto const refused = [&](decided_twice const& in, top_up_results const& out, batch_error error, char const* what) {
        top_up_report const report = top_up(in, out);
        CHECK_FALSE(report);
        CHECK(report.error == error);
        CHECK(std::string(report.what) == what);
        CHECK(report.totals == top_up_totals{});
        CHECK(difference == std::vector<std::int64_t>(3, 77));
        CHECK(found == std::vector<std::uint32_t>(3, 77));
        CHECK(short_found == std::vector<std::uint32_t>(2, 77));
    };
    top_up_results const out{.difference = difference, .findings = found};
    refused({units.refund_1, units.findings_1, short_refund, units.findings_2}, out, batch_error::column_length, "refund_2");
    refused({units.refund_1, long_findings, units.refund_2, units.findings_2}, out, batch_error::column_length, "findings_1");
    refused({units.refund_1, {}, units.refund_2, units.findings_2}, out, batch_error::column_length, "findings_1");
    refused({{}, units.findings_1, units.refund_2, units.findings_2}, out, batch_error::column_length, "refund_1");
    refused({units.refund_1, units.findings_1, units.refund_2, {}}, out, batch_error::column_length, "findings_2");
    refused(units.all(), {.difference = difference, .findings = short_found}, batch_error::result_length, "findings");
    refused({}, out, batch_error::no_rows, "");
    CHECK(top_up(units.all(), out));
    CHECK(difference == std::vector<std::int64_t>(3, 100));

    std::vector<money> none;
    std::vector<findings> no_findings;
    top_up_report const empty = top_up({none, no_findings, none, no_findings}, {});
    CHECK(empty);
    CHECK(empty.totals == top_up_totals{});
}
