// Top-up (补发差额): what is still to be paid where a later notice gives another amount for a year that was paid already.
#pragma once

#include <cstdint>

#include "../quantities/money.hpp"
#include "../rules/findings.hpp"
#include "decide.hpp"

namespace wengang {

/// What happens where the later amount is the smaller one.
enum class over_payment : std::uint8_t {
    kept,         ///< nothing is paid and nothing asked back: no notice that was read asks for it
    clawed_back   ///< the difference is negative: to be paid back
};

/// What a later decision comes to beside what was paid.
struct top_up_result {
    /// eligible: `difference` is what is left of the later amount. ineligible: the later decision refuses; `difference` is zero or what
    /// is clawed back. undetermined: one of the two amounts is not known, and zero is no answer.
    wengang::outcome outcome = wengang::outcome::undetermined;
    money difference{};  ///< negative only where it is clawed back; zero where undetermined
    friend constexpr bool operator==(top_up_result const&, top_up_result const&) = default;
};

namespace detail {

/// An amount that a decision gives: nothing of an ineligible unit, not known of an undetermined one.
struct decided_amount {
    outcome of = outcome::undetermined;
    std::int64_t fen = 0;
    constexpr bool malformed() const { return of > outcome::undetermined || fen < 0 || (of != outcome::eligible && fen != 0); }
    constexpr bool known() const { return of != outcome::undetermined; }
};
/// For amounts that are not malformed.
constexpr top_up_result difference_of(decided_amount const& paid, decided_amount const& later, over_payment over) {
    if (!later.known()) return {};
    // Whatever was paid, there is nothing above zero to pay.
    if (!paid.known()) return later.fen == 0 && over == over_payment::kept ? top_up_result{later.of, {}} : top_up_result{};
    std::int64_t const difference = later.fen - paid.fen;
    return {later.of, money::from_fen(difference < 0 && over == over_payment::kept ? 0 : difference)};
}
constexpr decided_amount amount_of(decision const& d) { return {d.outcome, d.refund.fen()}; }

}  // namespace detail

/// The difference to the fen between two decisions on one unit and year, both rounded as they are paid; the first one has been paid.
/// First ineligible: the later amount in full. A decision that contradicts itself (an amount below zero, or of a unit that is not
/// eligible) is undetermined. Of three decisions and more: `payments`.
constexpr top_up_result top_up(decision const& first, decision const& later, over_payment over = over_payment::kept) {
    detail::decided_amount const paid = detail::amount_of(first), now = detail::amount_of(later);
    return paid.malformed() || now.malformed() ? top_up_result{} : detail::difference_of(paid, now, over);
}

/// The payments of one unit and year, decision after decision: each pays what is left of its amount after all that was paid before, so
/// their sum is the last decision's amount, or the highest of them where over-payments are kept. Where one is undetermined, nothing is paid
/// by it, and the next one makes up for it.
class payments {
public:
    constexpr explicit payments(over_payment over = over_payment::kept) : over_(over) {}
    /// The payment by the next decision.
    constexpr top_up_result add(decision const& next) {
        detail::decided_amount const now = detail::amount_of(next);
        if (now.malformed()) return {};
        top_up_result const result = detail::difference_of({outcome::eligible, paid_.fen()}, now, over_);
        paid_ += result.difference;
        return result;
    }
    constexpr money paid() const { return paid_; }

private:
    over_payment over_;
    money paid_{};
};

}  // namespace wengang
