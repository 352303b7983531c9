// A decision as a line of the output.
#pragma once

#include <bit>
#include <wengang/wengang.hpp>

#include "csv_writer.hpp"
#include "units.hpp"

inline void write_names(csv_writer& out, wengang::fact_set const& set, bool first = true) {
    auto const name = [&](char const* prefix, char const* text) {
        if (!first) out.put(';');
        first = false;
        out.text(prefix);
        out.text(text);
    };
    if (set.empty()) return;
    for (auto const& f : wengang::fact_descriptions) {
        if (set.contains(f.id)) name("", f.name);
    }
    for (auto const& f : wengang::area_fact_descriptions) {
        if (set.contains(f.id)) name("area.", f.name);
    }
    if (set.contains_policy_rate()) name("policy.", "rate");
}

inline void write_header(csv_writer& out, units const& u) {
    out.text("id,outcome,refund,base,rate,layoff_rate,reasons,missing,faults");
    for (auto const& name : u.carried_names) {
        out.put(',');
        out.cell(name);
    }
    out.put('\n');
}

inline void write(csv_writer& out, units const& u, std::size_t row, wengang::decision const& d) {
    bool const eligible = d.outcome == wengang::outcome::eligible;
    out.cell(u.id(row));
    out.put(',');
    out.text(wengang::outcome_names[static_cast<int>(d.outcome)]);
    out.put(',');
    if (eligible) out.value(d.refund);
    out.put(',');
    if (eligible && d.base.known()) out.value(d.base.value());
    out.put(',');
    if (eligible && d.rate.known()) out.value(d.rate.value());
    out.put(',');
    if (d.layoff_rate.known()) out.value(d.layoff_rate.value());
    out.put(',');
    if (d.outcome == wengang::outcome::ineligible) {
        std::uint32_t reasons = (d.findings.word() & wengang::findings::reason_bits) >> wengang::findings::first_reason;
        for (bool first = true; reasons != 0; reasons &= reasons - 1, first = false) {
            if (!first) out.put(';');
            out.text(wengang::reason_names[std::countr_zero(reasons)].name);
        }
    }
    out.put(',');
    if (d.outcome == wengang::outcome::undetermined) write_names(out, d.missing);
    out.put(',');
    if (u.bad_id(row)) out.text("id");
    write_names(out, u.faults[row] | d.faulty, !u.bad_id(row));
    for (std::size_t k = 0; k < u.carried_names.size(); ++k) {
        out.put(',');
        out.cell(u.carried(row, k));
    }
    out.put('\n');
}
