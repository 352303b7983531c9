// What the silence of a unit means (免申即享的确认): consent, a waiver, or nothing yet.
#pragma once

#include <cstdint>

#include "../facts/date.hpp"
#include "../rules/citation.hpp"
#include "../rules/procedure.hpp"
#include "completions.hpp"

namespace wengang {

/// Where a unit stands with its refund.
enum class consent : std::uint8_t {
    open,      ///< nothing was said, and the time is not over
    accepted,  ///< it confirmed or applied, or its silence counts as consent
    disputed,  ///< it objects: the agency verifies (核实确认)
    waived     ///< the time is over: 视为放弃
};

/// What the unit did in time, as far as known.
struct unit_response {
    maybe<bool> confirmed{};
    maybe<bool> applied{};
    maybe<bool> objected{};
};

/// What must be known to say; bits of `consent_finding::missing`.
enum class consent_fact : std::uint32_t { confirmed = 1, applied = 2, objected = 4, lapse = 8 };

struct consent_finding {
    maybe<consent> state{};     ///< unknown where something that decides is
    std::uint32_t missing = 0;  ///< then: the `consent_fact`s that could decide
    bool stated = true;         ///< false: the notice does not say what silence means
    constexpr bool is_missing(consent_fact f) const { return (missing & static_cast<std::uint32_t>(f)) != 0; }
};

/// Whether an application is as good as a confirmation.
enum class application_rule : bool { does_not_count, counts };

/// Where the unit stands `today`, when the time is over after the day `lapse` (the last day of publicity, of the policy
/// or of the notice's own deadline). An objection counts only where silence is consent: a waiver asks for a
/// confirmation or an application alone. Where the notice is silent on silence, only what the unit said decides, and
/// without a word nothing ever lapses.
constexpr consent_finding consent_of(cited<silence> const& rule, unit_response const& unit, maybe<date> lapse,
                                     maybe<date> today, application_rule applying = application_rule::counts) {
    maybe<bool> over{};
    if (lapse.known() && today.known() && lapse.value().valid() && today.value().valid())
        over = today.value() > lapse.value();
    maybe<bool> const truths[] = {unit.confirmed, unit.applied, unit.objected, over};
    bool const by_consent = rule.present && rule.value == silence::accepted,
               by_waiver = rule.present && rule.value == silence::waived;
    auto const found = complete(truths, [=](std::uint32_t held) {
        bool const confirmed = (held & 1U) != 0, applied = (held & 2U) != 0 && applying == application_rule::counts;
        if (!by_waiver && (held & 4U) != 0) return consent::disputed;
        if (confirmed || applied) return consent::accepted;
        if ((held & 8U) == 0) return consent::open;
        return by_consent ? consent::accepted : by_waiver ? consent::waived : consent::open;
    });
    return {found.answer, found.missing, rule.present};
}

/// Dispatch agencies in Shanxi from 2024: one that knew the policy and did not apply has waived it
/// (对已知政策却不主动申请的视为放弃).
inline constexpr citation dispatch_waiver{"晋人社厅发〔2024〕28号", "五"};
constexpr maybe<bool> dispatch_agency_waived(maybe<bool> knew, maybe<bool> applied, maybe<bool> over) {
    maybe<bool> const truths[] = {knew, applied, over};
    return complete(truths, [](std::uint32_t held) { return held == 5U; }).answer;
}

/// Nanping 2023: firms that were screened in advance return a sealed confirmation by a day that each call names. That a
/// firm which does not has waived its refund is our reading; an application does not replace the confirmation.
inline constexpr cited<silence> nanping_2023_silence{
    silence::waived, {"南平市2023年稳岗返还通知", "加盖公章的确认书", grade::repost}, true};

}  // namespace wengang
