// around/silence.hpp, payment_route.hpp, fund_gate.hpp and the completions under them.
#include "catch.hpp"

#include <wengang/around/fund_gate.hpp>
#include <wengang/around/payment_route.hpp>
#include <wengang/around/silence.hpp>
#include <wengang/policies/catalogue.hpp>

#include <string>

using namespace wengang;

namespace {

constexpr date lapse{2022, 5, 7}, before{2022, 5, 7}, after{2022, 5, 8};
constexpr cited<silence> accepts = policies::liaocheng_2022.silence, waives = policies::shanxi_2024.silence,
                         says_nothing = cited<silence>::absent();
constexpr maybe<consent> open = consent::open, accepted = consent::accepted, disputed = consent::disputed,
                         waived = consent::waived, unknown{};

consent_finding asked(cited<silence> const& rule, unit_response r, maybe<date> today,
                      application_rule a = application_rule::counts) {
    return consent_of(rule, r, lapse, today, a);
}
unsigned bits(consent_fact f) { return static_cast<unsigned>(f); }
unsigned bits(route_fact f) { return static_cast<unsigned>(f); }

}  // namespace

static_assert(consent_of(accepts, {false, false, false}, lapse, after).state == accepted);

TEST_CASE("an answer that every completion gives is known, and only what could change it is missing") {
    auto const both = [](std::uint32_t held) { return held == 3; };
    CHECK(complete({maybe<bool>(true), maybe<bool>(true)}, both).answer == maybe<bool>(true));
    CHECK(complete({maybe<bool>(false), maybe<bool>{}}, both).answer == maybe<bool>(false));
    auto const one_unknown = complete({maybe<bool>(true), maybe<bool>{}}, both);
    CHECK(!one_unknown.answer.known());
    CHECK(one_unknown.missing == 2);
    CHECK(complete({maybe<bool>{}, maybe<bool>{}}, both).missing == 3);
    CHECK(complete({maybe<bool>{}, maybe<bool>{}}, [](std::uint32_t) { return 7; }).answer == maybe<int>(7));
}

TEST_CASE("Liaocheng: no objection until the end of publicity is consent") {
    CHECK(asked(accepts, {false, false, false}, before).state == open);
    CHECK(asked(accepts, {false, false, false}, after).state == accepted);
    CHECK(asked(accepts, {{}, {}, false}, after).state == accepted);  // whatever else it said
    CHECK(asked(accepts, {true, false, false}, before).state == accepted);
    CHECK(asked(accepts, {true, false, true}, after).state == disputed);
    auto const objection_unknown = asked(accepts, {false, false, {}}, after);
    CHECK(objection_unknown.state == unknown);
    CHECK(objection_unknown.missing == bits(consent_fact::objected));
    auto const day_unknown = asked(accepts, {false, false, false}, {});
    CHECK(day_unknown.state == unknown);
    CHECK(day_unknown.missing == bits(consent_fact::lapse));
    CHECK(asked(accepts, {true, {}, false}, {}).state == accepted);  // the day does not matter
}

TEST_CASE("Shanxi: neither confirmed nor applied within the policy period is a waiver") {
    CHECK(asked(waives, {false, false, {}}, before).state == open);
    CHECK(asked(waives, {false, false, {}}, after).state == waived);
    CHECK(asked(waives, {true, false, {}}, after).state == accepted);
    CHECK(asked(waives, {false, true, {}}, after).state == accepted);
    CHECK(asked(waives, {false, false, true}, after).state == waived);  // an objection is no confirmation
    auto const applied_unknown = asked(waives, {false, {}, false}, after);
    CHECK(applied_unknown.state == unknown);
    CHECK(applied_unknown.missing == bits(consent_fact::applied));
    CHECK(asked(waives, {{}, {}, {}}, {}).missing ==
          (bits(consent_fact::confirmed) | bits(consent_fact::applied) | bits(consent_fact::lapse)));
    CHECK(asked(waives, {false, false, false}, date{2022, 2, 30}).state == unknown);
}

TEST_CASE("Nanping 2023: only the sealed confirmation counts") {
    CHECK(asked(nanping_2023_silence, {false, true, {}}, after, application_rule::does_not_count).state == waived);
    CHECK(asked(nanping_2023_silence, {false, true, {}}, before, application_rule::does_not_count).state == open);
    CHECK(asked(nanping_2023_silence, {true, false, {}}, after, application_rule::does_not_count).state == accepted);
    CHECK(nanping_2023_silence.assumed);
}

TEST_CASE("where the notice says nothing of silence, nothing lapses") {
    static_assert(!policies::tianjin_2019.silence.present);
    CHECK(asked(says_nothing, {false, false, false}, after).state == open);
    CHECK(asked(says_nothing, {false, false, false}, {}).state == open);
    CHECK(asked(says_nothing, {true, false, false}, after).state == accepted);
    CHECK(!asked(says_nothing, {true, false, false}, after).stated);
    CHECK(asked(accepts, {true, false, false}, after).stated);
}

TEST_CASE("a dispatch agency in Shanxi waives what it knew of and did not apply for") {
    CHECK(dispatch_agency_waived(true, false, true) == maybe<bool>(true));
    CHECK(dispatch_agency_waived(false, false, true) == maybe<bool>(false));
    CHECK(dispatch_agency_waived({}, true, {}) == maybe<bool>(false));
    CHECK(dispatch_agency_waived(true, false, false) == maybe<bool>(false));
    CHECK(!dispatch_agency_waived({}, false, true).known());
}

TEST_CASE(
    "Liaocheng and the nation in 2024: micro and small enterprises without a corporate account use the one that pays "
    "the premium") {
    for (cited<payment_route> const& rule : {policies::liaocheng_2022.route, policies::nation_2024_40.route}) {
        auto const way = [&](unit_accounts const& a) { return route_of(rule, a).way; };
        CHECK(way({.corporate = true}) == maybe<payment_way>(payment_way::corporate_account));
        CHECK(way({.corporate = false, .premium = true, .size = size::micro}) ==
              maybe<payment_way>(payment_way::premium_account));
        CHECK(way({.corporate = false, .premium = true, .size = size::small}) ==
              maybe<payment_way>(payment_way::premium_account));
        CHECK(way({.corporate = false, .premium = true, .size = size::small | size::micro}) ==
              maybe<payment_way>(payment_way::premium_account));
        CHECK(way({.corporate = false, .premium = true, .size = size::medium}) ==
              maybe<payment_way>(payment_way::none_not_small));
        CHECK(way({.corporate = false, .premium = true, .size = size::large}) ==
              maybe<payment_way>(payment_way::none_not_small));
        CHECK(way({.corporate = false, .premium = {}, .size = size::large}) ==
              maybe<payment_way>(payment_way::none_not_small));
        CHECK(way({.corporate = false, .premium = false, .size = size::micro}) ==
              maybe<payment_way>(payment_way::none_no_account));
    }
}

TEST_CASE("unknown accounts are named") {
    cited<payment_route> const& rule = policies::liaocheng_2022.route;
    auto const missing = [&](unit_accounts const& a) {
        route_finding const found = route_of(rule, a);
        CHECK(!found.way.known());
        CHECK(!found.payable());
        return found.missing;
    };
    CHECK(missing({}) == (bits(route_fact::corporate) | bits(route_fact::premium) | bits(route_fact::size)));
    CHECK(missing({.premium = true, .size = size::large}) == bits(route_fact::corporate));
    CHECK(missing({.corporate = false, .size = size::micro}) == bits(route_fact::premium));
    CHECK(missing({.corporate = false, .premium = true}) == bits(route_fact::size));
    CHECK(missing({.corporate = false, .premium = true, .size = size::not_large}) == bits(route_fact::size));
    CHECK(missing({.corporate = false, .premium = true, .size = static_cast<size>(0)}) == bits(route_fact::size));
    CHECK(missing({.corporate = false, .premium = true, .size = static_cast<size>(24)}) == bits(route_fact::size));
}

TEST_CASE("other routes") {
    auto const district = route_of(policies::tianjin_2019.route, {});
    CHECK(district.way == maybe<payment_way>(payment_way::district));
    CHECK(district.payable());
    CHECK(district.source.document == std::string("津人社局发〔2019〕9号"));
    auto const silent = route_of(cited<payment_route>::absent(), {.corporate = true});
    CHECK(!silent.stated);
    CHECK(!silent.way.known());
    cited<payment_route> const only{payment_route::corporate_account, {"某号", "一"}};
    CHECK(route_of(only, {.corporate = false, .premium = true, .size = size::micro}).way ==
          maybe<payment_way>(payment_way::none_no_account));
    CHECK(!route_of(only, {.corporate = false}).payable());
    CHECK(route_of(only, {.corporate = true}).payable());
}

TEST_CASE("the gate goes by the fund that the notice names") {
    cited<reserve_gate> const &area = policies::liaocheng_2022.reserve, &province = policies::nation_2024_40.reserve;
    auto const open_at = [](cited<reserve_gate> const& gate, maybe<month_count> at_area,
                            maybe<month_count> at_province) {
        return pass_gate(gate, {at_area, at_province}, 2024).open;
    };
    CHECK(open_at(area, 12, {}) == maybe<bool>(true));
    CHECK(open_at(area, 11, 30) == maybe<bool>(false));
    CHECK(open_at(province, {}, 12) == maybe<bool>(true));
    CHECK(open_at(province, 30, 11) == maybe<bool>(false));
    CHECK(!open_at(area, {}, 30).known());
    CHECK(!open_at(province, 30, {}).known());
    cited<reserve_gate> const& hardship = policies::nation_2019_23_hardship_benefit.reserve;
    CHECK(open_at(hardship, 24, {}) == maybe<bool>(true));
    CHECK(open_at(hardship, 23, {}) == maybe<bool>(false));
    CHECK(open_at(policies::nation_2019_23.reserve, 12, {}) == maybe<bool>(true));
    CHECK(open_at(policies::nation_2025_25.reserve, 11, 12) == maybe<bool>(false));
}

TEST_CASE("the gate says what it asked") {
    gate_finding const found = pass_gate(policies::nation_2024_40.reserve, {5, 18}, 2024);
    CHECK(found.measured_at == pooling_level::province);
    CHECK(found.measured_on == date{2023, 12, 31});
    CHECK(found.asked == month_count(12));
    CHECK(found.months == maybe<month_count>(18));
    CHECK(found.source.clause == std::string("二"));
    cited<reserve_gate> assumed = policies::nation_2024_40.reserve;
    assumed.assumed = true;
    CHECK(pass_gate(assumed, {}, 2024).assumed);

    gate_finding const none = pass_gate(policies::tianjin_2019.reserve, {}, 2019);
    CHECK(none.open == maybe<bool>(true));
    CHECK(!none.stated);

    gate_finding const malformed = pass_gate(policies::liaocheng_2022.reserve, {month_count::invalid(), {}}, 2022);
    CHECK(!malformed.open.known());
    CHECK(malformed.malformed);
    CHECK(!pass_gate(policies::liaocheng_2022.reserve, {12, {}}, 0).measured_on.valid());
}
