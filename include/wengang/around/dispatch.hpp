// Labour dispatch (劳务派遣): the dispatch agency's own part of a refund and the part of each user unit (用工单位).
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/choices.hpp"
#include "../quantities/maybe.hpp"
#include "../quantities/money.hpp"
#include "../quantities/ratio.hpp"
#include "dispatch_rules.hpp"

namespace wengang {

/// One user unit: the premium of the workers named to it, not their number.
struct user_unit {
    money premium{};
    maybe<bool> public_body{};    ///< 机关事业单位
    maybe<wengang::size> size{};  ///< asked where its class decides
    maybe<bool> meets_policy{};   ///< likewise
};

enum class part_state : std::uint8_t {
    paid,
    excluded_public_body,
    excluded_by_policy,  ///< the user unit does not meet the policy
    undetermined         ///< a fact is unknown that decides its amount
};

/// What one user unit gets. `remainder` is what the division left: the largest got the fen that were left over.
struct dispatch_part {
    money amount{};
    part_state state = part_state::undetermined;
    std::int64_t remainder = 0;
};

enum class split_error : std::uint8_t {
    none,
    negative_amount,     ///< a refund, a base or a premium below zero
    shares_exceed_base,  ///< the named workers' premium is more than the agency paid
    output_too_short,    ///< fewer parts than user units
    no_base,             ///< a refund, and no premium left to split it by
    other_form,          ///< the rule goes by the other's class: see `split_refund` and `split_by_class`
    invalid_rate
};

/// What a split comes to. On an error nothing is written.
struct split_result {
    split_error error = split_error::none;
    std::size_t at = 0;            ///< the user unit that the error is of
    money own{};                   ///< stays with the dispatch agency
    money passed_on{};             ///< the parts of the user units that are known, together
    money excluded_premium{};      ///< of public bodies: left the base
    std::size_t undetermined = 0;  ///< parts that are not known
    bool own_known = true;         ///< false: what stays is not known either
    constexpr explicit operator bool() const { return error == split_error::none; }
    /// Every part and the own one are known.
    constexpr bool complete() const { return error == split_error::none && undetermined == 0 && own_known; }
};

namespace detail {

/// `a` × `b` ÷ `divisor` and what is left over. `b` is at most `divisor`, so that it fits; nothing is below zero.
struct quotient {
    std::int64_t whole, rest;
};
constexpr quotient multiply_divide(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    auto const product = multiply(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    auto const by = static_cast<std::uint64_t>(divisor);
    std::uint64_t rest = product.high, whole = 0;
    for (int bit = 63; bit >= 0; --bit) {  // rest < by ≤ 2^63, so doubling it stays within 64 bits
        rest = rest << 1 | (product.low >> bit & 1);
        whole <<= 1;
        if (rest >= by) {
            rest -= by;
            whole |= 1;
        }
    }
    return {static_cast<std::int64_t>(whole), static_cast<std::int64_t>(rest)};
}

constexpr bool leaves(dispatch_rule const& rule, user_unit const& unit) {
    return rule.public_bodies_out.present && rule.public_bodies_out.value && unit.public_body.known() &&
           unit.public_body.value();
}
/// With no premium it does not matter who it is.
constexpr bool may_leave(dispatch_rule const& rule, user_unit const& unit) {
    return rule.public_bodies_out.present && rule.public_bodies_out.value && !unit.public_body.known() &&
           unit.premium != money{};
}

/// What both forms check first; `own` is then the premium of own staff.
constexpr split_result checked_shares(dispatch_rule const& rule, money base, user_unit const* units, std::size_t count,
                                      std::size_t capacity) {
    if (base < money{}) return {.error = split_error::negative_amount, .at = count};
    split_result found{.own = base};
    for (std::size_t i = 0; i != count; ++i) {
        if (units[i].premium < money{}) return {.error = split_error::negative_amount, .at = i};
        if (units[i].premium > found.own) return {.error = split_error::shares_exceed_base, .at = i};
        found.own -= units[i].premium;
        if (leaves(rule, units[i])) found.excluded_premium += units[i].premium;
    }
    return capacity < count ? split_result{.error = split_error::output_too_short, .at = capacity} : found;
}

/// Gives one fen each to the `left` largest remainders, own staff's among them; of equal ones the first get it, own
/// staff's last. Remainders are below `divisor`, and more than `left` of them are above zero, unless `left` is zero.
constexpr void hand_out(std::int64_t left, std::int64_t own_remainder, std::int64_t divisor, dispatch_part* parts,
                        std::size_t count) {
    if (left == 0) return;
    auto const reaching = [&](std::int64_t least) {
        std::int64_t reached = own_remainder >= least ? 1 : 0;
        for (std::size_t i = 0; i != count; ++i)
            reached += parts[i].state == part_state::paid && parts[i].remainder >= least ? 1 : 0;
        return reached;
    };
    // By halving: `left` or more reach the lowest remainder that gets a fen, fewer are above it.
    std::int64_t lowest = 0, above = divisor;
    while (above - lowest > 1) {
        std::int64_t const middle = lowest + (above - lowest) / 2;
        (reaching(middle) >= left ? lowest : above) = middle;
    }
    std::int64_t ties = left - reaching(lowest + 1);
    for (std::size_t i = 0; i != count; ++i) {
        if (parts[i].state != part_state::paid || parts[i].remainder < lowest) continue;
        if (parts[i].remainder == lowest && ties-- <= 0) continue;
        parts[i].amount += money::from_fen(1);
    }
}

}  // namespace detail

/// The base of the refund: what the agency paid, without the workers at public bodies where the notice leaves them out.
/// Unknown where it is unknown whether a user unit is one, and where the shares are malformed.
constexpr maybe<money> refundable_base(dispatch_rule const& rule, money paid, user_unit const* units,
                                       std::size_t count) {
    split_result const shares = detail::checked_shares(rule, paid, units, count, count);
    if (!shares) return {};
    for (std::size_t i = 0; i != count; ++i) {
        if (detail::may_leave(rule, units[i])) return {};
    }
    return paid - shares.excluded_premium;
}

/// Splits a refund, decided on `refundable_base`, by premium. `paid` is the agency's premium with everybody's in it;
/// `parts` takes one part for each user unit. The parts and the own one add up to the refund exactly: each is rounded
/// down, and the fen that are left go to the largest remainders, in the order of the user units, own staff last. No
/// notice says how: assumed. Where it is unknown whether a unit is a public body, no share of the premium is known.
constexpr split_result split_refund(dispatch_rule const& rule, money refund, money paid, user_unit const* units,
                                    std::size_t count, dispatch_part* parts, std::size_t capacity) {
    if (rule.by.value != class_of::dispatch_agency) return {.error = split_error::other_form};
    if (refund < money{}) return {.error = split_error::negative_amount, .at = count};
    split_result found = detail::checked_shares(rule, paid, units, count, capacity);
    if (!found) return found;
    money const base = paid - found.excluded_premium, own_premium = found.own;
    if (base == money{} && refund != money{}) return {.error = split_error::no_base, .at = count};

    bool known = true;
    for (std::size_t i = 0; i != count; ++i) known = known && !detail::may_leave(rule, units[i]);
    if (!known) {
        found.own_known = own_premium == money{};
        found.own = {};
        for (std::size_t i = 0; i != count; ++i) {
            bool const out = detail::leaves(rule, units[i]), nothing = !out && units[i].premium == money{};
            parts[i] = {.state = out       ? part_state::excluded_public_body
                                 : nothing ? part_state::paid
                                           : part_state::undetermined};
            found.undetermined += out || nothing ? 0U : 1U;
        }
        return found;
    }

    std::int64_t const whole = base == money{} ? 1 : base.fen();
    auto const own = detail::multiply_divide(refund.fen(), own_premium.fen(), whole);
    std::int64_t left = refund.fen() - own.whole;
    for (std::size_t i = 0; i != count; ++i) {
        if (detail::leaves(rule, units[i])) {
            parts[i] = {.state = part_state::excluded_public_body};
            continue;
        }
        auto const share = detail::multiply_divide(refund.fen(), units[i].premium.fen(), whole);
        parts[i] = {.amount = money::from_fen(share.whole), .state = part_state::paid, .remainder = share.rest};
        left -= share.whole;
    }
    detail::hand_out(left, own.rest, whole, parts, count);
    for (std::size_t i = 0; i != count; ++i) found.passed_on += parts[i].amount;
    found.own = refund - found.passed_on;
    return found;
}

/// The rates by class that `split_by_class` takes: those of the notice for enterprises.
struct class_rates {
    rate large{};
    rate not_large{};
};

/// Each part at the rate of the user unit's own class, the agency's own staff at the agency's: each part rounded once.
/// A user unit that does not meet the policy gets nothing, and nobody else gets its part. An unknown class, standing or
/// public body makes that part undetermined and no other.
constexpr split_result split_by_class(dispatch_rule const& rule, class_rates rates, maybe<size> own_size, money paid,
                                      user_unit const* units, std::size_t count, dispatch_part* parts,
                                      std::size_t capacity, rounding how = {}) {
    if (rule.by.value != class_of::user_unit) return {.error = split_error::other_form};
    if (!rates.large.valid() || !rates.not_large.valid()) return {.error = split_error::invalid_rate, .at = count};
    split_result found = detail::checked_shares(rule, paid, units, count, capacity);
    if (!found) return found;
    auto const amount = [&](money premium, maybe<size> s) -> maybe<money> {
        if (premium == money{}) return money{};
        auto const bits = static_cast<unsigned>(s.value());
        bool const all_large = bits == static_cast<unsigned>(size::large),
                   none_large = bits != 0 && (bits & ~static_cast<unsigned>(size::not_large)) == 0;
        if (rates.large == rates.not_large || (s.known() && all_large)) return round(premium, rates.large, how);
        if (s.known() && none_large) return round(premium, rates.not_large, how);
        return {};
    };
    maybe<money> const own = amount(found.own, own_size);
    found.own_known = own.known();
    found.own = own.value();
    for (std::size_t i = 0; i != count; ++i) {
        user_unit const& unit = units[i];
        maybe<money> const share = amount(unit.premium, unit.size);
        bool const fails = unit.meets_policy.known() && !unit.meets_policy.value();
        if (detail::leaves(rule, unit))
            parts[i] = {.state = part_state::excluded_public_body};
        else if (fails)
            parts[i] = {.state = part_state::excluded_by_policy};
        else if (detail::may_leave(rule, unit) || !share.known() ||
                 (!unit.meets_policy.known() && unit.premium != money{}))
            parts[i] = {.state = part_state::undetermined};
        else
            parts[i] = {.amount = share.value(), .state = part_state::paid};
        found.passed_on += parts[i].amount;
        found.undetermined += parts[i].state == part_state::undetermined ? 1U : 0U;
    }
    return found;
}

/// What follows from money that was not passed on or not used as told.
struct misuse_finding {
    split_error error = split_error::none;
    bool misused = false;
    money to_return{};             ///< 退回未使用和拨付部分
    std::int16_t barred_year = 0;  ///< no application in this year; 0 for none
    bool stated = false;           ///< the notice says what follows
};

/// `own` and `for_units` as split, `own_used` and `passed_on` as found when the time was over. More than was split is
/// an error.
constexpr misuse_finding misuse_of(dispatch_rule const& rule, std::int16_t year, money own, money own_used,
                                   money for_units, money passed_on) {
    if (own < money{} || own_used < money{} || for_units < money{} || passed_on < money{})
        return {.error = split_error::negative_amount};
    if (own_used > own || passed_on > for_units) return {.error = split_error::shares_exceed_base};
    misuse_finding found{.misused = own_used < own || passed_on < for_units, .stated = rule.misuse_bars.present};
    if (!found.misused || !found.stated) return found;
    found.to_return = (own - own_used) + (for_units - passed_on);
    if (rule.misuse_bars.value && year > 0 && year < INT16_MAX) found.barred_year = static_cast<std::int16_t>(year + 1);
    return found;
}

}  // namespace wengang
