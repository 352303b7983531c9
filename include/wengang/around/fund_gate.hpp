// The fund gate (备付期限): whether the fund that the notice names lasts long enough, at the end of the year before the
// refund.
#pragma once

#include "../facts/date.hpp"
#include "../quantities/maybe.hpp"
#include "../quantities/people.hpp"
#include "../rules/citation.hpp"
#include "../rules/procedure.hpp"

namespace wengang {

/// How long each fund's accumulated balance lasts, in months. How that is calculated no notice says: it is given.
struct fund_months {
    maybe<month_count> pooling_area{};
    maybe<month_count> province{};
};

struct gate_finding {
    maybe<bool> open{};  ///< unknown where the months of the fund that counts are unknown
    bool stated = true;  ///< false: the notice has no gate, which is open to all
    pooling_level measured_at = pooling_level::pooling_area;
    date measured_on{};           ///< end of the prior year (上年度末); `date{}` without a gate
    month_count asked{};          ///< at least so many
    maybe<month_count> months{};  ///< of the fund that counts
    bool malformed = false;       ///< months that are no number, of the gate or of the fund: they count as unknown
    citation source{};
    bool assumed = false;
};

/// The gate of a notice for a refund year. The other level's months never stand in for unknown ones.
constexpr gate_finding pass_gate(cited<reserve_gate> const& gate, fund_months const& funds, std::int16_t refund_year) {
    if (!gate.present) return {.open = true, .stated = false};
    gate_finding found{.measured_at = gate.value.measured_at,
                       .asked = gate.value.months,
                       .source = gate.source,
                       .assumed = gate.assumed};
    date const end{static_cast<std::int16_t>(refund_year > 0 ? refund_year - 1 : 0), 12, 31};
    if (end.valid()) found.measured_on = end;
    maybe<month_count> const given = found.measured_at == pooling_level::province ? funds.province : funds.pooling_area;
    found.malformed = !found.asked.valid() || (given.known() && !given.value().valid());
    if (!given.known() || found.malformed) return found;
    found.months = given;
    found.open = given.value() >= found.asked;
    return found;
}

}  // namespace wengang
