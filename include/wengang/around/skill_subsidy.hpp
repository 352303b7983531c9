// The skill-upgrading subsidy (技能提升补贴): who of the insured gets how much for a certificate, and why not.
#pragma once

#include <cstdint>

#include "../facts/date.hpp"
#include "../quantities/money.hpp"
#include "../rules/findings.hpp"
#include "../rules/list.hpp"
#include "fund_gate.hpp"

namespace wengang {

/// Level of the certificate (职业资格证书、职业技能等级证书).
enum class skill_level : std::uint8_t { five, four, three };  // 初级（五级）、中级（四级）、高级（三级）

/// What is asked; also the names of the reasons.
enum class skill_condition : std::uint8_t {
    certificate,        ///< a certificate of level five, four or three
    insured_months,     ///< insured for so many months (参加失业保险1年以上)
    person,             ///< in-service employee, or recipient of unemployment benefit
    times_a_year,       ///< not too many subsidies this year
    not_twice,          ///< not for the same occupation and level again
    no_training_money,  ///< not together with the training subsidy (职业培训补贴)
    no_higher_level,    ///< a higher level of the same occupation was not subsidised
    reserve_period,     ///< the province's fund lasts long enough
    in_time             ///< applied for within the policy period
};
inline constexpr int skill_condition_count = 9;
inline constexpr finding_name skill_condition_names[] = {
    {"certificate", "未取得五级、四级或三级证书", "no certificate of level five, four or three"},
    {"insured_months", "参加失业保险不足规定月数", "insured for too few months"},
    {"person", "不属于企业在职职工或领取失业保险金人员",
     "neither an employee in service nor a recipient, as far as they are covered"},
    {"times_a_year", "当年享受次数已满", "as many subsidies this year as there can be"},
    {"not_twice", "同一职业（工种）同一等级已享受", "this occupation and level was subsidised before"},
    {"no_training_money", "已享受职业培训补贴", "a training subsidy was paid for it"},
    {"no_higher_level", "已享受同一职业（工种）高级别补贴", "a higher level of this occupation was subsidised before"},
    {"reserve_period", "省级基金备付期限不足", "the province's fund does not last long enough"},
    {"in_time", "不在政策执行期限内", "not within the period of the policy"}};

/// The rule of a notice. What it does not say is absent, and not asked.
struct skill_rule {
    cited<list<money, 3>> amounts = cited<list<money, 3>>::absent();  ///< of level five, four, three
    bool caps = false;  ///< the amounts are caps (不超过): nobody gets one until a province fixes it
    cited<month_count> insured = cited<month_count>::absent();
    bool employees = true, recipients = false;
    citation who{};
    cited<std::int32_t> times_a_year = cited<std::int32_t>::absent();
    std::int32_t more_for_short_trades = 0;  ///< so many more a year for urgently short trades (急需紧缺职业工种)
    cited<bool> once_each = cited<bool>::absent(), no_training_money = cited<bool>::absent(),
                no_higher_level = cited<bool>::absent();
    cited<reserve_gate> reserve = cited<reserve_gate>::absent();
    cited<date> until = cited<date>::absent();
};

/// What is known of a claim. Unknown is never zero.
struct skill_claim {
    maybe<bool> certificate{};
    maybe<skill_level> level{};
    maybe<month_count> insured{};
    maybe<bool> in_service{};
    maybe<bool> recipient{};
    maybe<std::int32_t> taken_this_year{};  ///< subsidies of this year so far
    maybe<bool> short_trade{};
    maybe<bool> same_before{};
    maybe<bool> training_money{};
    maybe<bool> higher_before{};
    maybe<date> applied{};
};

struct skill_reason {
    skill_condition condition{};
    citation source{};
    bool assumed = false;
    bool unknown = false;  ///< not unmet, but unknown
};

struct skill_decision {
    wengang::outcome outcome = outcome::undetermined;
    list<skill_reason, skill_condition_count> reasons{};  ///< every condition that is unmet or unknown, with its clause
    maybe<money> amount{};   ///< of the eligible, where the level is known and the amount is fixed
    maybe<money> at_most{};  ///< where it is a cap only
};

namespace detail {

constexpr maybe<bool> negated(maybe<bool> truth) { return truth.known() ? maybe<bool>{!truth.value()} : truth; }
/// Subsidies of this year; three-valued in the number and in the trade.
constexpr maybe<bool> room_this_year(skill_rule const& rule, skill_claim const& claim) {
    if (!claim.taken_this_year.known() || claim.taken_this_year.value() < 0) return {};
    std::int32_t const least = rule.times_a_year.value, most = least + rule.more_for_short_trades,
                       taken = claim.taken_this_year.value();
    if (taken < least || taken >= most) return taken < least;
    return claim.short_trade;
}
constexpr maybe<bool> covered(skill_rule const& rule, skill_claim const& claim) {
    maybe<bool> const no = false, employee = rule.employees ? claim.in_service : no,
                      recipient = rule.recipients ? claim.recipient : no;
    if ((employee.known() && employee.value()) || (recipient.known() && recipient.value())) return true;
    return employee.known() && recipient.known() ? no : maybe<bool>{};
}

}  // namespace detail

/// Decides a claim. Ineligible with every unmet condition, else undetermined with every unknown one, else eligible.
/// A malformed value (months or a date that are none, a negative number) counts as unknown.
constexpr skill_decision decide_skill_subsidy(skill_rule const& rule, skill_claim const& claim,
                                              fund_months const& funds, std::int16_t year) {
    skill_decision decided{};
    bool refused = false, unknown = false;
    auto const ask = [&](skill_condition what, maybe<bool> met, citation source, bool assumed = false) {
        if (met.known() && met.value()) return;
        (met.known() ? refused : unknown) = true;
        decided.reasons.push({what, source, assumed, !met.known()});
    };
    citation const amounts = rule.amounts.present ? rule.amounts.source : rule.who;
    bool const level_known = claim.level.known() && claim.level.value() <= skill_level::three;
    bool const has_none = claim.certificate.known() && !claim.certificate.value();
    ask(skill_condition::certificate, has_none || level_known ? claim.certificate : maybe<bool>{}, amounts,
        rule.amounts.assumed);
    auto const ask_if_stated = [&](skill_condition what, auto const& stated, maybe<bool> met) {
        if (stated.present) ask(what, met, stated.source, stated.assumed);
    };
    maybe<bool> long_enough{}, in_time{};
    if (claim.insured.known() && claim.insured.value().valid())
        long_enough = claim.insured.value() >= rule.insured.value;
    if (claim.applied.known() && claim.applied.value().valid()) in_time = claim.applied.value() <= rule.until.value;
    ask_if_stated(skill_condition::insured_months, rule.insured, long_enough);
    ask(skill_condition::person, detail::covered(rule, claim), rule.who);
    ask_if_stated(skill_condition::times_a_year, rule.times_a_year, detail::room_this_year(rule, claim));
    ask_if_stated(skill_condition::not_twice, rule.once_each, detail::negated(claim.same_before));
    ask_if_stated(skill_condition::no_training_money, rule.no_training_money, detail::negated(claim.training_money));
    ask_if_stated(skill_condition::no_higher_level, rule.no_higher_level, detail::negated(claim.higher_before));
    ask_if_stated(skill_condition::reserve_period, rule.reserve, pass_gate(rule.reserve, funds, year).open);
    ask_if_stated(skill_condition::in_time, rule.until, in_time);
    decided.outcome = refused ? outcome::ineligible : unknown ? outcome::undetermined : outcome::eligible;
    if (decided.outcome == outcome::eligible && rule.amounts.present)
        (rule.caps ? decided.at_most : decided.amount) = rule.amounts.value[static_cast<int>(claim.level.value())];
    return decided;
}

/// What the notices say.
namespace skill_rules {

inline constexpr list<money, 3> caps_of_2024 = {money::from_yuan(1000), money::from_yuan(1500), money::from_yuan(2000)};

/// Employees in service only; amounts, times and doubles are left to what was 按规定 before.
inline constexpr skill_rule nation_2021{.insured = {12, {"人社部发〔2021〕29号", "四"}},
                                        .who = {"人社部发〔2021〕29号", "四"},
                                        .until = {{2021, 12, 31}, {"人社部发〔2021〕29号", "九"}}};
inline constexpr skill_rule nation_2024{
    .amounts = {caps_of_2024, {"人社部发〔2024〕40号", "三"}},
    .caps = true,
    .insured = {12, {"人社部发〔2024〕40号", "三"}},
    .recipients = true,
    .who = {"人社部发〔2024〕40号", "三"},
    .times_a_year = {3, {"人社部发〔2024〕40号", "三"}},
    .once_each = {true, {"人社部发〔2024〕40号", "三"}},
    .no_training_money = {true, {"人社部发〔2024〕40号", "三"}},
    .no_higher_level = {true, {"人社部发〔2024〕40号", "三"}},
    .reserve = {{.months = 12, .measured_at = pooling_level::province}, {"人社部发〔2024〕40号", "三"}},
    .until = {{2024, 12, 31}, {"人社部发〔2024〕40号", "三"}}};
/// At the caps.
inline constexpr skill_rule shanxi_2024 = [] {
    skill_rule rule = nation_2024;
    rule.amounts.source = rule.insured.source = rule.who = {"晋人社厅发〔2024〕28号", "三"};
    rule.caps = false;
    return rule;
}();
/// One a year, two more for urgently short trades. Only that and the last day were read of it; the rest is taken to be
/// as in 2024.
inline constexpr skill_rule nation_2025 = [] {
    constexpr citation at{"人社部发〔2025〕18号", "技能提升补贴", grade::press};
    skill_rule rule = nation_2024;
    rule.amounts.assumed = rule.insured.assumed = rule.once_each.assumed = rule.no_training_money.assumed =
        rule.no_higher_level.assumed = rule.reserve.assumed = true;
    rule.times_a_year = {1, at};
    rule.more_for_short_trades = 2;
    rule.until = {{2025, 12, 31}, at};
    return rule;
}();

}  // namespace skill_rules
}  // namespace wengang
