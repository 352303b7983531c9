// A decision as a line of the output.
#pragma once

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <wengang/wengang.hpp>

#include "csv_writer.hpp"
#include "units.hpp"

/// The facts of a set, joined by `;`.
inline std::string fact_names_of(wengang::fact_set const& set) {
    std::string names;
    auto const name = [&](char const* prefix, char const* text) {
        if (!names.empty()) names += ';';
        names += prefix;
        names += text;
    };
    for (auto const& f : wengang::fact_descriptions) {
        if (set.contains(f.id)) name("", f.name);
    }
    for (auto const& f : wengang::area_fact_descriptions) {
        if (set.contains(f.id)) name("area.", f.name);
    }
    if (set.contains_policy_rate()) name("policy.", "rate");
    return names;
}

inline void write_header(csv_text& out, units const& u) {
    out.text("id,outcome,refund,base,rate,layoff_rate,reasons,missing,faults");
    for (auto const& name : u.carried_names) {
        out.put(',');
        out.cell(name);
    }
    out.put('\n');
}

/// Writes decisions; remembers the last texts of what repeats.
class answer_writer {
public:
    void write(csv_text& out, units const& u, std::size_t row, wengang::decision const& d) {
        std::string_view const id = u.id(row);
        char* at = cell(out, id);
        *at++ = ',';
        switch (d.outcome) {
            case wengang::outcome::eligible: at = eligible(at, d); break;
            case wengang::outcome::ineligible: at = outcome(at, d, "ineligible,,,"); break;
            case wengang::outcome::undetermined: at = outcome(at, d, "undetermined,,,"); break;
        }
        *at++ = ',';
        if (d.outcome == wengang::outcome::ineligible) at = put(at, reasons_.of(d.findings.word() & wengang::findings::reason_bits, reasons_of));
        *at++ = ',';
        if (d.outcome == wengang::outcome::undetermined) at = put(at, missing_.of(d.missing, fact_names_of));
        *at++ = ',';
        wengang::fact_set const faults = u.faults[row] | d.faulty;
        if (u.bad_id(row)) at = put(at, "id");
        if (!faults.empty()) {
            if (u.bad_id(row)) *at++ = ';';
            at = put(at, faults_.of(faults, fact_names_of));
        }
        for (std::size_t k = 0; k < u.carried_names.size(); ++k) {
            *at++ = ',';
            out.wrote_to(at);
            at = cell(out, u.carried(row, k));
        }
        *at++ = '\n';
        out.wrote_to(at);
    }

private:
    /// Of all but the cells of the register: three lists of names, the longest of them of all facts.
    static constexpr std::size_t most_of_answer = 3 * 64 * (wengang::fact_count + 16) + 512;

    /// The text of what was asked for last time and the times before, by value.
    template <class Key> class memory {
    public:
        template <class Write> std::string_view of(Key const& key, Write const& write) {
            entry* const e = std::find_if(entries_, entries_ + filled_, [&](entry const& one) { return one.key == key; });
            if (e != entries_ + filled_) return e->text;
            entry& fresh = entries_[filled_ < most ? filled_++ : next_++ % most];
            fresh = {key, write(key)};
            return fresh.text;
        }

    private:
        static constexpr std::size_t most = 16;
        struct entry {
            Key key{};
            std::string text;
        };
        entry entries_[most];
        std::size_t filled_ = 0, next_ = 0;
    };

    static std::string reasons_of(std::uint32_t word) {
        std::string names;
        for (std::uint32_t left = word >> wengang::findings::first_reason; left != 0; left &= left - 1) {
            if (!names.empty()) names += ';';
            names += wengang::reason_names[std::countr_zero(left)].name;
        }
        return names;
    }

    static char* put(char* at, std::string_view t) { return at + t.copy(at, t.size()); }
    template <class Quantity> static char* value(char* at, Quantity const& v) { return to_chars(at, at + 64, v).end; }

    /// A cell of a chunk, which can be read beyond its end; with room behind it for the rest of the answer.
    static char* cell(csv_text& out, std::string_view t) {
        if (t.empty() || t[0] == '#' || holds_special(t.data(), t.size())) {
            if (!t.empty()) out.quoted(t);
            return out.room(most_of_answer);
        }
        char* const at = out.room(t.size() + most_of_answer);
        if (t.size() > 16) return put(at, t);
        std::memcpy(at, t.data(), 16);
        return at + t.size();
    }

    char* eligible(char* at, wengang::decision const& d) {
        at = put(at, "eligible,");
        at = value(at, d.refund);
        *at++ = ',';
        if (d.base.known()) at = value(at, d.base.value());
        *at++ = ',';
        if (d.rate.known()) at = put(at, rates_.of(d.rate.value(), text_of_rate));
        return layoff_rate(at, d);
    }
    static char* outcome(char* at, wengang::decision const& d, std::string_view text) { return layoff_rate(put(at, text), d); }
    static char* layoff_rate(char* at, wengang::decision const& d) {
        *at++ = ',';
        if (!d.layoff_rate.known()) return at;
        wengang::ratio const r = d.layoff_rate.value();
        return r.numerator == 0 && r.denominator != 0 ? put(at, "0/1") : value(at, r);
    }
    static std::string text_of_rate(wengang::rate r) {
        char text[64];
        return {text, value(text, r)};
    }

    memory<std::uint32_t> reasons_;
    memory<wengang::fact_set> missing_, faults_;
    memory<wengang::rate> rates_;
};
