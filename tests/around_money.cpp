// around/use_of_money.hpp, skill_subsidy.hpp and premium_rate.hpp.
#include "catch.hpp"

#include <wengang/around/premium_rate.hpp>
#include <wengang/around/skill_subsidy.hpp>
#include <wengang/around/use_of_money.hpp>

#include <string>
#include <vector>

using namespace wengang;
using namespace wengang::literals;

namespace {

constexpr cited<purpose> const& nation = permitted_uses::nation_2024;

/// Everything known and as the notices want it.
constexpr skill_claim sound{.certificate = true,
                            .level = skill_level::four,
                            .insured = 12,
                            .in_service = true,
                            .recipient = false,
                            .taken_this_year = 0,
                            .short_trade = false,
                            .same_before = false,
                            .training_money = false,
                            .higher_before = false,
                            .applied = date{2024, 12, 31}};
constexpr fund_months lasts{{}, 12};

skill_decision asked(skill_claim const& claim, skill_rule const& rule = skill_rules::shanxi_2024,
                     fund_months const& funds = lasts) {
    return decide_skill_subsidy(rule, claim, funds, 2024);
}
/// The claim fails on this alone, known or not.
bool only(skill_decision const& d, skill_condition what, bool unknown = false) {
    return d.reasons.count == 1 && d.reasons[0].condition == what && d.reasons[0].unknown == unknown &&
           !d.reasons[0].source.missing() && d.outcome == (unknown ? outcome::undetermined : outcome::ineligible) &&
           !d.amount.known() && !d.at_most.known();
}
/// `sound` with one change.
template <class Change> skill_claim with(Change change) {
    skill_claim claim = sound;
    change(claim);
    return claim;
}

}  // namespace

static_assert(decide_skill_subsidy(skill_rules::shanxi_2024, sound, lasts, 2024).amount == maybe<money>(1500_yuan));
static_assert(check_payable(premium_rates::shanxi_2024, 10'000_yuan, 100_yuan).difference == maybe<money>(0_yuan));

TEST_CASE("what the notices permit") {
    auto const in_2019 = [](purpose p) { return permits(permitted_uses::tianjin_2019, p); };
    auto const in_2024 = [](purpose p) { return permits(permitted_uses::nation_2024, p); };
    for (purpose p : {purpose::living_allowance, purpose::social_insurance, purpose::transfer_training,
                      purpose::skill_training, purpose::other_post_keeping}) {
        CHECK(in_2019(p) == maybe<bool>(true));
        CHECK(in_2024(p) == maybe<bool>(true));
    }
    CHECK(in_2019(purpose::operating_costs) == maybe<bool>(false));  // new in 2024
    CHECK(in_2024(purpose::operating_costs) == maybe<bool>(true));
    CHECK(in_2024(purpose::other) == maybe<bool>(false));
    CHECK(!in_2024(purpose::none).known());
    CHECK(!in_2024(purpose::other | purpose::skill_training).known());
    CHECK(!permits(nation, {}).known());
    CHECK(!permits(permitted_uses::liaocheng_2022, purpose::social_insurance).known());
    CHECK(permits(permitted_uses::qinghai_2021_dispatch, purpose::passed_to_user_unit) == maybe<bool>(true));
    CHECK(permits(permitted_uses::qinghai_2021_dispatch, purpose::skill_training) == maybe<bool>(false));
}

TEST_CASE("spendings against the refund") {
    SECTION("all permitted") {
        auto const r =
            check_use(nation, 100_yuan, {{purpose::social_insurance, 60_yuan}, {purpose::operating_costs, 30_yuan}});
        CHECK(r.permitted == 90_yuan);
        CHECK(r.unused == 10_yuan);
        CHECK(r.exceeding == 0_yuan);
        CHECK(r.clawed_back == maybe<money>(0_yuan));
    }
    SECTION("the same in Tianjin 2019") {
        auto const r = check_use(permitted_uses::tianjin_2019, 100_yuan,
                                 {{purpose::social_insurance, 60_yuan}, {purpose::operating_costs, 30_yuan}});
        CHECK(r.not_permitted == 30_yuan);
        CHECK(r.clawed_back == maybe<money>(30_yuan));
    }
    SECTION("more than was received: permitted spendings count as paid from it first") {
        auto const r = check_use(nation, 100_yuan, {{purpose::other, 40_yuan}, {purpose::social_insurance, 80_yuan}});
        CHECK(r.exceeding == 20_yuan);
        CHECK(r.unused == 0_yuan);
        CHECK(r.clawed_back == maybe<money>(20_yuan));
        CHECK(check_use(nation, 100_yuan, {{purpose::other, 40_yuan}, {purpose::social_insurance, 100_yuan}})
                  .clawed_back == maybe<money>(0_yuan));
        CHECK(check_use(nation, 100_yuan, {{purpose::other, 140_yuan}}).clawed_back == maybe<money>(100_yuan));
    }
    SECTION("an unknown purpose") {
        auto const r = check_use(nation, 100_yuan, {{purpose::other, 10_yuan}, {{}, 20_yuan}});
        CHECK(r.unclear == 20_yuan);
        CHECK(!r.clawed_back.known());
        // It cannot matter where permitted spendings use the refund up.
        CHECK(check_use(nation, 100_yuan, {{purpose::skill_training, 100_yuan}, {{}, 20_yuan}}).clawed_back ==
              maybe<money>(0_yuan));
        CHECK(!check_use(permitted_uses::liaocheng_2022, 100_yuan, {{purpose::other, 10_yuan}}).clawed_back.known());
    }
    SECTION("errors") {
        auto const negative = check_use(nation, 100_yuan, {{purpose::other, 1_yuan}, {purpose::other, -1_yuan}});
        CHECK(negative.error == use_error::negative_amount);
        CHECK(negative.at == 1);
        CHECK(check_use(nation, -1_yuan, {{purpose::other, 1_yuan}}).at == 1);
        money const highest = money::from_fen(INT64_MAX);
        CHECK(check_use(nation, highest, {{purpose::other, highest}}).error == use_error::none);
        CHECK(check_use(nation, highest, {{purpose::other, highest}, {purpose::social_insurance, 1_fen}}).error ==
              use_error::out_of_range);
        CHECK(check_use(nation, 5_yuan, nullptr, 0).unused == 5_yuan);
    }
}

TEST_CASE("1000, 1500 and 2000 yuan in Shanxi; in the nation's notice only caps") {
    money const expected[] = {1000_yuan, 1500_yuan, 2000_yuan};
    for (skill_level level : {skill_level::five, skill_level::four, skill_level::three}) {
        auto const claim = with([&](skill_claim& c) { c.level = level; });
        auto const in_shanxi = asked(claim), in_nation = asked(claim, skill_rules::nation_2024);
        CHECK(in_shanxi.outcome == outcome::eligible);
        CHECK(in_shanxi.reasons.empty());
        CHECK(in_shanxi.amount == maybe<money>(expected[static_cast<int>(level)]));
        CHECK(!in_shanxi.at_most.known());
        CHECK(in_nation.outcome == outcome::eligible);
        CHECK(!in_nation.amount.known());
        CHECK(in_nation.at_most == maybe<money>(expected[static_cast<int>(level)]));
    }
}

TEST_CASE("each condition of 2024 on both sides") {
    using c = skill_condition;
    CHECK(only(asked(with([](auto& k) { k.certificate = false; })), c::certificate));
    CHECK(only(asked(with([](auto& k) { k.level = maybe<skill_level>{}; })), c::certificate, true));
    CHECK(only(asked(with([](auto& k) { k.level = static_cast<skill_level>(3); })), c::certificate, true));
    CHECK(only(asked(with([](auto& k) { k.insured = 11; })), c::insured_months));
    CHECK(only(asked(with([](auto& k) { k.insured = month_count::invalid(); })), c::insured_months, true));
    CHECK(only(asked(with([](auto& k) { k.in_service = false; })), c::person));
    CHECK(asked(with([](auto& k) { k.in_service = false, k.recipient = true; })).outcome == outcome::eligible);
    CHECK(only(asked(with([](auto& k) { k.in_service = maybe<bool>{}; })), c::person, true));
    CHECK(asked(with([](auto& k) { k.recipient = maybe<bool>{}; })).outcome == outcome::eligible);
    CHECK(asked(with([](auto& k) { k.taken_this_year = 2; })).outcome == outcome::eligible);
    CHECK(only(asked(with([](auto& k) { k.taken_this_year = 3; })), c::times_a_year));
    CHECK(only(asked(with([](auto& k) { k.taken_this_year = -1; })), c::times_a_year, true));
    CHECK(only(asked(with([](auto& k) { k.same_before = true; })), c::not_twice));
    CHECK(only(asked(with([](auto& k) { k.training_money = true; })), c::no_training_money));
    CHECK(only(asked(with([](auto& k) { k.higher_before = true; })), c::no_higher_level));
    CHECK(only(asked(with([](auto& k) { k.higher_before = maybe<bool>{}; })), c::no_higher_level, true));
    CHECK(only(asked(sound, skill_rules::shanxi_2024, {24, 11}), c::reserve_period));  // the province's, not the area's
    CHECK(only(asked(sound, skill_rules::shanxi_2024, {24, {}}), c::reserve_period, true));
    CHECK(only(asked(with([](auto& k) { k.applied = date{2025, 1, 1}; })), c::in_time));
    CHECK(only(asked(with([](auto& k) { k.applied = date{2024, 12, 32}; })), c::in_time, true));
}

TEST_CASE("every reason is named, and a known one decides over unknown ones") {
    auto const nothing_known = asked({}, skill_rules::shanxi_2024, {});
    CHECK(nothing_known.outcome == outcome::undetermined);
    CHECK(nothing_known.reasons.count == skill_condition_count);
    auto const two = asked(with([](auto& k) {
        k.insured = 1, k.same_before = true, k.short_trade = maybe<bool>{}, k.higher_before = maybe<bool>{};
    }));
    CHECK(two.outcome == outcome::ineligible);
    REQUIRE(two.reasons.count == 3);
    CHECK(two.reasons[0].condition == skill_condition::insured_months);
    CHECK(two.reasons[0].source.document == std::string("晋人社厅发〔2024〕28号"));
    CHECK(two.reasons[1].condition == skill_condition::not_twice);
    CHECK(two.reasons[1].source.document == std::string("人社部发〔2024〕40号"));
    CHECK(two.reasons[2].unknown);
}

TEST_CASE("2021: employees in service only, and neither amounts nor times are named") {
    auto const in_2021 = with([](auto& k) {
        k.applied = date{2021, 12, 31}, k.taken_this_year = 9, k.same_before = true;
    });
    auto const d = asked(in_2021, skill_rules::nation_2021, {});
    CHECK(d.outcome == outcome::eligible);
    CHECK(!d.amount.known());
    CHECK(!d.at_most.known());
    auto const recipient = with([](auto& k) {
        k.applied = date{2021, 12, 31}, k.in_service = false, k.recipient = true;
    });
    CHECK(only(asked(recipient, skill_rules::nation_2021, {}), skill_condition::person));
    CHECK(only(asked(with([](auto& k) {
                         k.applied = date{2022, 1, 1};
                     }),
                     skill_rules::nation_2021, {}),
               skill_condition::in_time));
}

TEST_CASE("2025: one a year, two more for urgently short trades") {
    auto const in_2025 = [](int taken, maybe<bool> short_trade) {
        return asked(with([&](auto& k) {
                         k.applied = date{2025, 6, 1}, k.taken_this_year = taken, k.short_trade = short_trade;
                     }),
                     skill_rules::nation_2025);
    };
    CHECK(in_2025(0, {}).outcome == outcome::eligible);
    CHECK(only(in_2025(1, false), skill_condition::times_a_year));
    CHECK(in_2025(1, true).outcome == outcome::eligible);
    CHECK(in_2025(2, true).outcome == outcome::eligible);
    CHECK(only(in_2025(3, true), skill_condition::times_a_year));
    CHECK(only(in_2025(3, {}), skill_condition::times_a_year));
    CHECK(only(in_2025(1, {}), skill_condition::times_a_year, true));
    CHECK(!in_2025(1, false).reasons[0].assumed);
    auto const twice = asked(with([](auto& k) {
                                 k.applied = date{2025, 6, 1}, k.same_before = true;
                             }),
                             skill_rules::nation_2025);
    CHECK(twice.reasons[0].assumed);
}

TEST_CASE("premium rates add up to 1 % and end when the notices say") {
    using namespace premium_rates;
    for (premium_rate const& r : {shanxi_2024, jilin_2023, shanghai_2023}) {
        CHECK(r.total_parts() == rate(1_percent).parts());
        CHECK(r.person <= r.unit);
        CHECK(!r.source.missing());
    }
    CHECK(shanxi_2024.unit == 0.7_percent);
    CHECK(shanxi_2024.person == 0.3_percent);
    CHECK(shanghai_2023.unit == 0.5_percent);
    CHECK(in_force(shanxi_2024, date{2025, 12, 31}) == maybe<bool>(true));
    CHECK(in_force(shanxi_2024, date{2026, 1, 1}) == maybe<bool>(false));
    CHECK(in_force(shanxi_2024, date{2024, 5, 24}) == maybe<bool>(true));
    CHECK(!in_force(shanxi_2024, date{2024, 5, 23}).known());
    CHECK(in_force(jilin_2023, date{2023, 5, 1}) == maybe<bool>(true));
    CHECK(in_force(jilin_2023, date{2023, 4, 30}) == maybe<bool>(false));
    CHECK(in_force(jilin_2023, date{2025, 1, 1}) == maybe<bool>(false));
    CHECK(!in_force(jilin_2023, {}).known());
    CHECK(!in_force(jilin_2023, date{2023, 2, 29}).known());
}

TEST_CASE("a payable figure is checked part by part") {
    auto const at = [](money base, maybe<money> given) {
        return check_payable(premium_rates::shanxi_2024, base, given);
    };
    auto const whole = at(5'000_yuan, 50_yuan);
    CHECK(whole.unit == 35_yuan);
    CHECK(whole.person == 15_yuan);
    CHECK(whole.difference == maybe<money>(0_yuan));
    // 4071.50 yuan: 28.5005 and 12.2145; each to the nearest fen, 28.50 + 12.21 = 40.71, while 1 % at once is 40.715.
    auto const parts = at(4071.50_yuan, 40.72_yuan);
    CHECK(parts.unit == 28.50_yuan);
    CHECK(parts.person == 12.21_yuan);
    CHECK(parts.total == 40.71_yuan);
    CHECK(parts.difference == maybe<money>(1_fen));
    CHECK(at(5'000_yuan, 49_yuan).difference == maybe<money>(-1_yuan));
    CHECK(!at(5'000_yuan, {}).difference.known());
    // Half a fen on both sides goes up twice: 0.5 % of 1 yuan.
    CHECK(check_payable(premium_rates::shanghai_2023, 1_yuan, {}).total == 2_fen);
    CHECK(check_payable(premium_rates::shanghai_2023, 0.99_yuan, {}).total == 0_fen);
    CHECK(at(-1_yuan, {}).error == payable_error::negative_amount);
    CHECK(at(1_yuan, -1_fen).error == payable_error::negative_amount);
    CHECK(at(money::from_fen(INT64_MAX), {}).error == payable_error::out_of_range);
    CHECK(check_payable({.unit = 60_percent, .person = 50_percent}, 1_yuan, {}).error == payable_error::invalid_rate);
}
