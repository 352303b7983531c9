// around/dispatch.hpp: the parts of the agency and of its user units.
#include "catch.hpp"

#include <wengang/around/dispatch.hpp>
#include <wengang/around/national_holidays.hpp>

#include <cstdint>
#include <vector>

using namespace wengang;
using namespace wengang::literals;

namespace {

std::vector<dispatch_part> room(std::vector<user_unit> const& units) {
    return std::vector<dispatch_part>(units.size());
}
split_result split(dispatch_rule const& rule, money refund, money paid, std::vector<user_unit> const& units,
                   std::vector<dispatch_part>& parts) {
    parts = room(units);
    return split_refund(rule, refund, paid, units.data(), units.size(), parts.data(), parts.size());
}
split_result split(class_rates rates, maybe<size> own, money paid, std::vector<user_unit> const& units,
                   std::vector<dispatch_part>& parts) {
    parts = room(units);
    return split_by_class(dispatch_rules::fujian_2024, rates, own, paid, units.data(), units.size(), parts.data(),
                          parts.size());
}
constexpr class_rates caps{30_percent, 60_percent};
constexpr dispatch_rule const& shanxi = dispatch_rules::shanxi_2024;

constexpr split_result at_compile_time() {
    user_unit const units[] = {{30_yuan, false}, {50_yuan, true}};
    dispatch_part parts[2]{};
    return split_refund(shanxi, 30_yuan, 100_yuan, units, 2, parts, 2);
}
static_assert(at_compile_time().passed_on == 18_yuan && at_compile_time().own == 12_yuan);

}  // namespace

TEST_CASE("a refund is split by the premium of the named workers, own staff keep the rest") {
    // 100 000 yuan paid, 60 % refunded: 20 % own, 50 % and 30 % dispatched.
    std::vector<dispatch_part> parts;
    auto const r = split(shanxi, 60'000_yuan, 100'000_yuan, {{50'000_yuan, false}, {30'000_yuan, false}}, parts);
    REQUIRE(r.complete());
    CHECK(parts[0].amount == 30'000_yuan);
    CHECK(parts[1].amount == 18'000_yuan);
    CHECK(r.own == 12'000_yuan);
    CHECK(r.passed_on == 48'000_yuan);
    CHECK(parts[0].state == part_state::paid);
}

TEST_CASE("the premium of workers at public bodies leaves the base and is not passed on") {
    std::vector<user_unit> const units{{50'000_yuan, true}, {30'000_yuan, false}};
    CHECK(refundable_base(shanxi, 100'000_yuan, units.data(), units.size()) == maybe<money>(50'000_yuan));
    std::vector<dispatch_part> parts;
    auto const r = split(shanxi, 30'000_yuan, 100'000_yuan, units, parts);  // 60 % of that
    REQUIRE(r.complete());
    CHECK(parts[0].amount == 0_yuan);
    CHECK(parts[0].state == part_state::excluded_public_body);
    CHECK(parts[1].amount == 18'000_yuan);
    CHECK(r.own == 12'000_yuan);
    CHECK(r.excluded_premium == 50'000_yuan);

    // Qinghai 2021 does not mention them: they stay in.
    CHECK(refundable_base(dispatch_rules::qinghai_2021, 100'000_yuan, units.data(), units.size()) ==
          maybe<money>(100'000_yuan));
    auto const q =
        split(dispatch_rules::qinghai_2021, 60'000_yuan, 100'000_yuan, {{50'000_yuan, {}}, {30'000_yuan, true}}, parts);
    CHECK(q.complete());
    CHECK(parts[1].amount == 18'000_yuan);
}

TEST_CASE("the fen that are left go to the largest remainders, equal ones in order, own staff last") {
    std::vector<dispatch_part> parts;
    SECTION("three equal parts of one yuan") {
        auto const r = split(shanxi, 1_yuan, 3_yuan, {{1_yuan, false}, {1_yuan, false}}, parts);
        CHECK(parts[0].amount == 34_fen);
        CHECK(parts[1].amount == 33_fen);
        CHECK(r.own == 33_fen);
    }
    SECTION("two fen for three") {
        auto const r = split(shanxi, 2_fen, 3_yuan, {{1_yuan, false}, {1_yuan, false}}, parts);
        CHECK(parts[0].amount == 1_fen);
        CHECK(parts[1].amount == 1_fen);
        CHECK(r.own == 0_fen);
    }
    SECTION("the largest remainder is own staff's") {
        // 1/6, 2/6, 3/6 of one fen
        auto const r = split(shanxi, 1_fen, 6_yuan, {{1_yuan, false}, {2_yuan, false}}, parts);
        CHECK(parts[0].amount == 0_fen);
        CHECK(parts[1].amount == 0_fen);
        CHECK(r.own == 1_fen);
    }
    SECTION("a later, larger remainder comes before an earlier one") {
        split(shanxi, 1_fen, 6_yuan, {{2_yuan, false}, {3_yuan, false}}, parts);
        CHECK(parts[0].amount == 0_fen);
        CHECK(parts[1].amount == 1_fen);
        CHECK(parts[0].remainder == 200);
        CHECK(parts[1].remainder == 300);
    }
    SECTION("nobody without premium gets a fen") {
        auto const r = split(shanxi, 1_yuan, 3_yuan, {{0_yuan, {}}, {1_yuan, false}, {2_yuan, false}}, parts);
        CHECK(r.complete());
        CHECK(parts[0].amount == 0_fen);
        CHECK(parts[1].amount == 33_fen);
        CHECK(parts[2].amount == 67_fen);
        CHECK(r.own == 0_fen);
    }
}

TEST_CASE("the parts add up to the refund, and none is a fen or more from its exact share") {
    std::uint64_t state = 20240524;
    auto const random = [&state](std::uint64_t below) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return (state >> 24) % below;
    };
    int wrong = 0;
    for (int round = 0; round != 3000; ++round) {
        std::vector<user_unit> units(random(12));
        std::int64_t paid = static_cast<std::int64_t>(random(2) != 0 ? random(1'000'000) : random(50)), base = paid;
        for (user_unit& u : units) {
            auto const premium = static_cast<std::int64_t>(random(random(2) != 0 ? 1'000'000 : 50));
            paid += premium;
            u = {money::from_fen(premium), random(4) == 0};
            if (!u.public_body.value()) base += premium;
        }
        std::int64_t const refund =
            base == 0 ? 0 : static_cast<std::int64_t>(random(static_cast<std::uint64_t>(base) + 1));
        std::vector<dispatch_part> parts;
        auto const r = split(shanxi, money::from_fen(refund), money::from_fen(paid), units, parts);
        std::int64_t sum = r.own.fen();
        bool good = r.complete();
        for (std::size_t i = 0; i != units.size(); ++i) {
            sum += parts[i].amount.fen();
            if (units[i].public_body.value())
                good = good && parts[i].amount == money{};
            else if (base != 0) {
                std::int64_t const off = parts[i].amount.fen() * base - refund * units[i].premium.fen();
                good = good && off < base && off > -base;
            }
        }
        wrong += good && sum == refund && r.own + r.passed_on == money::from_fen(refund) ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("amounts at the end of 64 bits are split exactly") {
    std::vector<dispatch_part> parts;
    money const highest = money::from_fen(INT64_MAX), half = money::from_fen(INT64_MAX / 2);
    auto const r = split(shanxi, highest, highest, {{half, false}}, parts);
    CHECK(r.complete());
    CHECK(parts[0].amount == half);
    CHECK(r.own == highest - half);
    CHECK(split(shanxi, highest, highest, {{highest, false}, {1_fen, false}}, parts).error ==
          split_error::shares_exceed_base);  // the sum would wrap
}

TEST_CASE("whether it is a public body is unknown: no part is known") {
    std::vector<user_unit> const units{{50'000_yuan, {}}, {30'000_yuan, false}, {1'000_yuan, true}, {0_yuan, {}}};
    std::vector<dispatch_part> parts;
    auto const r = split(shanxi, 60'000_yuan, 100'000_yuan, units, parts);
    CHECK(r.error == split_error::none);
    CHECK(!r.complete());
    CHECK(r.undetermined == 2);
    CHECK(!r.own_known);
    CHECK(parts[0].state == part_state::undetermined);
    CHECK(parts[1].state == part_state::undetermined);
    CHECK(parts[2].state == part_state::excluded_public_body);
    CHECK(parts[3].state == part_state::paid);
    CHECK(parts[1].amount == 0_yuan);
    CHECK(!refundable_base(shanxi, 100'000_yuan, units.data(), units.size()).known());
    // Without own staff nothing stays with the agency either way.
    auto const all_dispatched = split(shanxi, 60_yuan, 100_yuan, {{50_yuan, {}}, {50_yuan, false}}, parts);
    CHECK(all_dispatched.own_known);
    CHECK(all_dispatched.own == 0_yuan);
    CHECK(!all_dispatched.complete());
}

TEST_CASE("malformed calls are named, and nothing is written") {
    std::vector<user_unit> units{{50_yuan, false}, {51_yuan, false}};
    std::vector<dispatch_part> parts(2, dispatch_part{7_yuan, part_state::paid, 9});
    auto const error = [&](money refund, money paid, std::size_t capacity, dispatch_rule const& rule) {
        auto const r = split_refund(rule, refund, paid, units.data(), units.size(), parts.data(), capacity);
        CHECK(parts[0].amount == 7_yuan);
        CHECK(parts[0].remainder == 9);
        return r;
    };
    CHECK(error(10_yuan, 100_yuan, 2, shanxi).error == split_error::shares_exceed_base);
    CHECK(error(10_yuan, 100_yuan, 2, shanxi).at == 1);
    CHECK(error(10_yuan, 101_yuan, 1, shanxi).error == split_error::output_too_short);
    CHECK(error(-1_yuan, 101_yuan, 2, shanxi).error == split_error::negative_amount);
    CHECK(error(10_yuan, -1_yuan, 2, shanxi).error == split_error::negative_amount);
    CHECK(error(10_yuan, 101_yuan, 2, dispatch_rules::fujian_2024).error == split_error::other_form);
    units[1].premium = -1_fen;
    CHECK(error(10_yuan, 101_yuan, 2, shanxi).error == split_error::negative_amount);
    CHECK(error(10_yuan, 101_yuan, 2, shanxi).at == 1);
    CHECK(!refundable_base(shanxi, 101_yuan, units.data(), units.size()).known());
    units = {{50_yuan, true}, {50_yuan, true}};
    CHECK(error(1_fen, 100_yuan, 2, shanxi).error == split_error::no_base);
    CHECK(split_refund(shanxi, 0_fen, 100_yuan, units.data(), 2, parts.data(), 2).complete());
    units[1].premium = 50_yuan;
    CHECK(split_refund(shanxi, 5_yuan, 101_yuan, units.data(), 2, parts.data(), 2).own ==
          5_yuan);  // the shares fill the base but for own staff
}

TEST_CASE("Fujian: each part at the rate of the user unit's class, and the user unit must meet the policy") {
    std::vector<dispatch_part> parts;
    auto const r = split(caps, size::large, 1'000_yuan,
                         {{100_yuan, false, size::large, true},
                          {200_yuan, false, size::micro, true},
                          {300_yuan, false, size::small, false},
                          {50_yuan, true, size::small, true},
                          {10_yuan, false, size::not_large, true}},
                         parts);
    REQUIRE(r.complete());
    CHECK(parts[0].amount == 30_yuan);
    CHECK(parts[1].amount == 120_yuan);
    CHECK(parts[2].state == part_state::excluded_by_policy);
    CHECK(parts[2].amount == 0_yuan);
    CHECK(parts[3].state == part_state::excluded_public_body);
    CHECK(parts[4].amount == 6_yuan);
    CHECK(r.own == 102_yuan);  // 340 own, at the rate of a large agency
    CHECK(r.passed_on == 156_yuan);
}

TEST_CASE("Fujian: what is unknown of a user unit leaves its part undetermined and no other") {
    std::vector<dispatch_part> parts;
    auto const r = split(caps, {}, 100_yuan,
                         {{10_yuan, false, {}, true},
                          {10_yuan, false, size::small, {}},
                          {10_yuan, {}, size::small, true},
                          {10_yuan, {}, {}, false},
                          {0_yuan, {}, {}, {}},
                          {10_yuan, false, size::large | size::medium, true},
                          {10_yuan, true, {}, {}}},
                         parts);
    CHECK(r.undetermined == 4);
    CHECK(!r.own_known);
    CHECK(parts[3].state == part_state::excluded_by_policy);
    CHECK(parts[4].state == part_state::paid);
    CHECK(parts[6].state == part_state::excluded_public_body);
    // One rate for all: the class does not matter.
    CHECK(split({50_percent, 50_percent}, {}, 100_yuan, {{10_yuan, false, {}, true}}, parts).complete());
    CHECK(parts[0].amount == 5_yuan);
    CHECK(
        split({rate::from_parts(30'000 + static_cast<int>(parts.size())), 50_percent}, {}, 100_yuan, {}, parts).error ==
        split_error::invalid_rate);
    user_unit const one{1_yuan, false};
    CHECK(split_by_class(shanxi, caps, size::large, 1_yuan, &one, 1, parts.data(), 1).error == split_error::other_form);
}

TEST_CASE("Shanxi: misuse is returned and bars the next year") {
    auto const clean = misuse_of(shanxi, 2024, 12_yuan, 12_yuan, 48_yuan, 48_yuan);
    CHECK(!clean.misused);
    CHECK(clean.to_return == 0_yuan);
    CHECK(clean.barred_year == 0);
    auto const kept = misuse_of(shanxi, 2024, 12_yuan, 10_yuan, 48_yuan, 47.99_yuan);
    CHECK(kept.misused);
    CHECK(kept.to_return == 2.01_yuan);
    CHECK(kept.barred_year == 2025);
    auto const elsewhere = misuse_of(dispatch_rules::zhejiang_2024, 2024, 12_yuan, 10_yuan, 48_yuan, 48_yuan);
    CHECK(elsewhere.misused);
    CHECK(!elsewhere.stated);
    CHECK(elsewhere.to_return == 0_yuan);
    CHECK(misuse_of(shanxi, 2024, 12_yuan, 13_yuan, 48_yuan, 48_yuan).error == split_error::shares_exceed_base);
    CHECK(misuse_of(shanxi, 2024, 12_yuan, 12_yuan, 48_yuan, 49_yuan).error == split_error::shares_exceed_base);
    CHECK(misuse_of(shanxi, 2024, 12_yuan, -1_yuan, 48_yuan, 48_yuan).error == split_error::negative_amount);
}

TEST_CASE("what the notices say of dispatch") {
    using namespace dispatch_rules;
    CHECK(shanxi_2024.from.value == date{2024, 1, 1});
    CHECK(shanxi_2024.by.assumed);
    CHECK(!fujian_2024.by.assumed);
    CHECK(!qinghai_2021.in_full.present);
    CHECK(qinghai_2021.or_social_insurance.value);
    CHECK(!shanxi_2024.or_social_insurance.present);
    CHECK(xining_2021.monthly_vouchers.value);
    CHECK(!qinghai_2021.monthly_vouchers.present);
    CHECK(zhejiang_2021.sharing_agreement.value);
    CHECK(!zhejiang_2024.sharing_agreement.present);
    REQUIRE(sichuan_2024.pass_on.present);
    CHECK(last_day(sichuan_2024.pass_on.value, {2024, 7, 1}, national_holidays) ==
          day_result{{2024, 8, 12}});  // 22 days of July, 8 of August
    for (dispatch_rule const& rule : {shanxi_2024, fujian_2024, sichuan_2024, zhejiang_2024, guangdong_2024}) {
        CHECK(rule.on_application.present);
        CHECK(rule.public_bodies_out.present);
        CHECK(!rule.public_bodies_out.source.missing());
    }
}
