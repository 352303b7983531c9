// A policy and an area made ready for the rule: the same for every row of a batch, worked out once.
#pragma once

#include <cstdint>

#include "../facts/area.hpp"
#include "../facts/facts.hpp"
#include "../policy/policy.hpp"
#include "../rules/target.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

// A row's choices share one word: each choice has a field of bits, one bit for each value that is still possible. No field
// crosses a byte, and the bit above kind and above size is free: adding the full field carries into it unless the field is empty.
struct choice_field {
    fact id;
    int shift;
    std::uint32_t any;
};
inline constexpr choice_field kind_field{fact::kind, 0, 0x7f}, size_field{fact::size, 8, 0xf}, statistics_field{fact::statistics_mark, 13, 7},
    legal_person_field{fact::legal_person_size, 16, 0xf}, registered_field{fact::registered_mark, 24, 0x1f};
constexpr std::uint32_t bits(choice_field const& f) { return f.any << f.shift; }
constexpr std::uint32_t guard(choice_field const& f) { return (bits(f) << 1) & ~bits(f); }

// A row's truths share two words, values and known. A truth that is a condition stands at the bit of its reason,
// so that the unmet conditions are the word of reasons; the others stand in the low byte.
struct truth_slot {
    fact id{};
    std::uint8_t bit = 0;
};

/// A fact that is a number, and its place in the row's word of known numbers.
struct number_slot {
    fact id{};
    std::int64_t lowest = 0, highest = 0;
    // Of an amount, for a quick look: moved to start at zero, a value that is surely in range has none of these bits.
    std::uint64_t moved = 0, outside = 0;
};
constexpr number_slot number_slot_of(fact f) {
    fact_description const& d = describe(f);
    number_slot n{f, d.lowest, d.highest};
    std::uint64_t span = 1;
    while (span <= static_cast<std::uint64_t>(n.highest) / 2) span *= 2;
    if (n.lowest < 0) n.moved = span, span *= 2;
    n.outside = ~(span - 1);
    return n;
}

struct number_test {
    std::uint8_t slot = 0;
    fact_form form{};
    wengang::test test{};
    std::int64_t bound = 0;
    std::uint32_t unmet = 0;
};
/// Conditions on kind and size together: a field without a condition allows every value.
struct choice_tests {
    std::uint32_t allowed = bits(kind_field) | bits(size_field), refused = 0;
    std::uint32_t kind_unmet = 0, size_unmet = 0;
};
struct table_row {
    std::uint32_t kinds = 0, sizes = 0;        ///< possible bits, in their fields
    std::uint32_t relevant = 0, required = 0;  ///< truths
    std::uint32_t result = 0;
};

// What a row of the rate table gives, in one word.
inline constexpr std::uint32_t rate_bits = 0x3fff, open_bit = 0x4000, refused_bit = 0x8000, no_base_bit = 0x1'0000;
inline constexpr int refused_place = 15, open_place = 14;

inline constexpr int no_slot = -1;

struct layoff_terms {
    bool present = false, by_average = true, small = false, small_by_divisor = true, of_area = false, wide_numerator = false;
    bool simple = false;  ///< claimants ÷ average under one known limit, a small unit being so by that average
    bool never = false;   ///< every limit is zero: no layoff passes, whatever the headcount
    list<std::uint8_t, 3> added;
    list<std::uint8_t, 6> deducted;
    list<std::uint8_t, 2> divisor;
    int person_months = no_slot, months = no_slot, assessed_reductions = no_slot, assessed_headcount = no_slot, small_by = no_slot;
    std::uint32_t limit_lowest = 0, limit_highest = 0;  ///< apart only while the area's rate is unknown
    std::uint32_t strict = 0;                           ///< 1: the limit itself fails
    std::uint32_t small_people = 0, small_limit = 0;
};

struct terms {
    policy const* notice = nullptr;
    wengang::area const* of_area = nullptr;

    std::uint32_t area_unmet = 0;  ///< reasons that hold for every unit
    bool area_unknown = false;

    list<truth_slot, 24> truths;
    std::uint32_t relevant = 0, required = 0;  ///< truth conditions
    std::uint32_t choices = 0;                 ///< fields that are read
    detail::choice_tests choice_tests;
    list<number_slot, 32> numbers;
    list<number_test, 12> number_tests;
    layoff_terms layoffs;
    int drop_before = no_slot, drop_after = no_slot;
    std::uint32_t drop_by = 0;

    bool cascade = false;
    int branch_bit = 0, payers = no_slot, payer_months = no_slot;
    std::uint32_t large_from_payers = 0;

    list<table_row, 12> rates;
    bool one_rate = false;      ///< the table is one fixed rate for everybody
    std::uint32_t refusal = 0;  ///< the reason of a refusal by the rate table
    int gross = no_slot;
    list<std::uint8_t, 4> exclusions;
    std::uint64_t outside_base = 0;  ///< no amount of the base that is surely in range has one of these bits
    rounding round;
    bool nearest_fen = true;  ///< `round` is the default
};

/// What a register may not have at all; then it need not be asked for in every row.
struct at_hand {
    bool assessed_rates = true;   ///< layoff rates assessed by the agency
    bool sizing_evidence = true;  ///< what the cascade sizes by
};

/// Builds the terms of a policy and an area.
class terms_of {
public:
    constexpr terms_of(policy const& p, wengang::area const& a, at_hand have = {}) : have_(have) {
        t_.notice = &p;
        t_.of_area = &a;
        t_.round = p.round.value;
        t_.nearest_fen = t_.round == rounding{};
        reserve(p, a);
        for (condition const& c : p.conditions) add(c);
        layoffs(p, a);
        if (p.revenue_drop.present) {
            t_.drop_before = slot(fact::revenue_1);
            t_.drop_after = slot(fact::revenue_0);
            t_.drop_by = part(p.revenue_drop.value.by);
        }
        if (have.sizing_evidence && p.sizing.present && p.sizing.value.method == sizing_method::cascade) cascade(p.sizing.value);
        for (rate_row const& row : p.rates) add(row);
        t_.one_rate = p.rates.count == 1 && p.rates[0].result == rate_result::fixed && p.rates[0].kinds == kind::any &&
                      p.rates[0].sizes == size::any && p.rates[0].standing.empty();
        if (p.base.present) {
            t_.gross = slot(p.base.value.gross);
            t_.outside_base = t_.numbers[t_.gross].outside;
            for (fact f : p.base.value.exclusions) {
                t_.exclusions.push(slot(f));
                t_.outside_base |= t_.numbers[slot(f)].outside;
            }
        }
    }
    constexpr operator terms const&() const { return t_; }

private:
    /// A rate that is not valid cannot come out of a checked policy; of another one it counts as 0 %.
    static constexpr std::uint32_t part(rate r) { return r.valid() ? static_cast<std::uint32_t>(r.parts()) : 0; }

    constexpr std::uint8_t slot(fact f) {
        for (int i = 0; i < t_.numbers.count; ++i) {
            if (t_.numbers[i].id == f) return static_cast<std::uint8_t>(i);
        }
        t_.numbers.push(number_slot_of(f));
        return static_cast<std::uint8_t>(t_.numbers.count - 1);
    }
    /// The bit of a truth: where it already stands, else `wanted`, else the next free one of the low byte.
    constexpr std::uint32_t truth(fact f, int wanted = -1) {
        std::uint32_t taken = 0;
        for (truth_slot const& s : t_.truths) {
            if (s.id == f) return std::uint32_t{1} << s.bit;
            taken |= std::uint32_t{1} << s.bit;
        }
        int bit = wanted;
        if (bit < 0) {
            for (bit = 0; ((taken >> bit) & 1) != 0; ++bit) {
            }
        }
        t_.truths.push({f, static_cast<std::uint8_t>(bit)});
        return std::uint32_t{1} << bit;
    }

    constexpr void reserve(policy const& p, wengang::area const& a) {
        if (!p.reserve.present) return;
        bool const known = a.reserve_months.known() && a.reserve_months.value().valid();
        if (!known) t_.area_unknown = true;
        else if (a.reserve_months.value() < p.reserve.value.months) t_.area_unmet = findings::bit(reason::reserve_period);
    }

    constexpr void add(condition const& c) {
        fact_form const form = describe(c.fact).form;
        std::uint32_t const unmet = findings::bit(c.unmet);
        if (form == fact_form::truth) {
            std::uint32_t const bit = truth(c.fact, findings::first_reason + static_cast<int>(c.unmet));
            t_.relevant |= bit;
            if (c.bound != 0) t_.required |= bit;
        } else if (form == fact_form::choice) {
            choice_field const& field = c.fact == fact::kind ? kind_field : size_field;
            std::uint32_t const refused = bits(field) & ~(static_cast<std::uint32_t>(c.bound) << field.shift);
            t_.choices |= bits(field);
            t_.choice_tests.allowed &= ~refused;
            t_.choice_tests.refused |= refused;
            (c.fact == fact::kind ? t_.choice_tests.kind_unmet : t_.choice_tests.size_unmet) |= unmet;
        } else {
            t_.number_tests.push({slot(c.fact), form, c.test, c.bound, unmet});
        }
    }

    constexpr void layoffs(policy const& p, wengang::area const& a) {
        layoff_terms& l = t_.layoffs;
        if (!p.layoffs.present()) return;
        l.present = true;
        layoff_formula const& formula = p.layoffs.formula.value;
        for (fact f : formula.added) l.added.push(slot(f));
        for (fact f : formula.deducted) l.deducted.push(slot(f));
        for (fact f : formula.divisor) l.divisor.push(slot(f));
        l.wide_numerator = formula.added.count > 2;
        l.by_average = formula.by_average();
        if (l.by_average) {
            l.person_months = slot(fact::person_months);
            l.months = slot(fact::months);
        }
        if (have_.assessed_rates) {
            l.assessed_reductions = slot(fact::assessed_reductions);
            l.assessed_headcount = slot(fact::assessed_headcount);
        }
        layoff_limit const& limit = p.layoffs.limit.value;
        l.strict = limit.comparison == comparison::below ? 1 : 0;
        l.of_area = limit.of_area;
        l.limit_lowest = l.limit_highest = part(limit.at);
        if (limit.of_area) {
            bool const known = a.registered_rate.known() && a.registered_rate.value().valid();
            l.limit_lowest = known ? part(a.registered_rate.value()) : 0;
            l.limit_highest = known ? l.limit_lowest : rate::whole;
        }
        l.never = l.limit_highest == 0 && (!p.layoffs.small.present || part(p.layoffs.small.value.at) == 0);
        if (p.layoffs.small.present) small_units(p.layoffs);
        l.simple = l.by_average && l.added.count == 1 && l.deducted.empty() && l.small_by_divisor && l.limit_lowest == l.limit_highest && l.small_people < 1 << 15;
    }
    constexpr void small_units(layoff_rule const& rule) {
        layoff_terms& l = t_.layoffs;
        l.small = true;
        l.small_people = static_cast<std::uint32_t>(rule.small.value.people);
        l.small_limit = part(rule.small.value.at);
        l.small_by_divisor = rule.small_by.value.divisor;
        if (!l.small_by_divisor) l.small_by = slot(rule.small_by.value.counted);
    }

    constexpr void cascade(sizing const& s) {
        t_.cascade = true;
        t_.choices |= bits(size_field) | bits(statistics_field) | bits(legal_person_field) | bits(registered_field);
        std::uint32_t const branch = truth(fact::branch);
        for (t_.branch_bit = 0; (branch >> t_.branch_bit) != 1; ++t_.branch_bit) {
        }
        t_.payers = slot(fact::person_months);
        t_.payer_months = slot(fact::months);
        t_.large_from_payers = static_cast<std::uint32_t>(s.large_from_payers);
    }

    constexpr void add(rate_row const& row) {
        auto const kinds = static_cast<std::uint32_t>(row.kinds), sizes = static_cast<std::uint32_t>(row.sizes);
        if (row.kinds != kind::any) t_.choices |= bits(kind_field);
        if (row.sizes != size::any) t_.choices |= bits(size_field);
        table_row made{kinds << kind_field.shift, sizes << size_field.shift, 0, 0, 0};
        for (standing_test const& s : row.standing) {
            std::uint32_t const bit = truth(s.truth);
            made.relevant |= bit;
            if (s.holds) made.required |= bit;
        }
        switch (row.result) {
            case rate_result::fixed: made.result = part(row.at); break;
            case rate_result::open: made.result = open_bit | (row.has_base ? 0 : no_base_bit); break;
            case rate_result::refused:
                made.result = refused_bit;
                t_.refusal = findings::bit(row.unmet);
                break;
        }
        t_.rates.push(made);
    }

    at_hand have_;
    terms t_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
