// A policy and an area made ready for the rule: the same for every row of a batch, worked out once.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/area.hpp"
#include "../facts/facts.hpp"
#include "../policy/capacity.hpp"
#include "../policy/policy.hpp"
#include "../policy/rate_reach.hpp"
#include "../rules/lanes.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

// A row's choices share one word, and so do its truths; a batch keeps the bytes of such a word apart. Each choice has a field
// of bits within a byte, one bit for each value that is still possible.
struct choice_field {
    fact id;
    int shift;
    std::uint32_t any;
};
inline constexpr choice_field kind_field{fact::kind, 0, 0x7f}, size_field{fact::size, 8, 0xf}, statistics_field{fact::statistics_mark, 12, 7},
    legal_person_field{fact::legal_person_size, 16, 0xf}, registered_field{fact::registered_mark, 24, 0x1f};
inline constexpr choice_field choice_fields[] = {kind_field, size_field, statistics_field, legal_person_field, registered_field};
constexpr std::uint32_t bits(choice_field const& f) { return f.any << f.shift; }

// While a unit is being decided, its word of findings says "undetermined" as soon as something is open.
inline constexpr std::uint32_t open_flag = static_cast<std::uint32_t>(outcome::undetermined);
static_assert(open_flag == 2 && static_cast<int>(outcome::eligible) == 1 && static_cast<int>(outcome::ineligible) == 0 && findings::first_reason == 8);

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

// Truths and choices are tested a byte of their words at a time. What is compared with a byte is kept eight times
// (`eight_times`), so that it fills a register in one step.

/// A bit of the word of findings: its byte and its place there.
struct status_bit {
    int byte = 0;
    std::uint64_t bits = 0;
};
/// Truths of one byte that are asked for.
struct truth_test {
    int byte = 0;
    std::uint64_t relevant = 0, required = 0;
};
/// A byte of the word of findings that codes, the area or the rate table may set; `area` is set for every unit.
struct status_byte {
    truth_test truths;
    std::uint64_t area = 0;
};
/// A condition on a choice: the values that pass and those that do not.
struct choice_test {
    bool present = false;
    std::uint64_t allowed = 0, refused = 0;
    status_bit unmet;
};

// What a row of the rate table gives, in 17 bits.
inline constexpr std::uint32_t rate_bits = 0x3fff, open_bit = 0x4000, refused_bit = 0x8000, no_base_bit = 0x1'0000;

struct table_row {
    bool by_kind = false, by_size = false;
    std::uint64_t kinds = 0, other_kinds = 0, sizes = 0, other_sizes = 0;
    list<truth_test, 4> truths;
    std::uint32_t result = 0;
    std::uint64_t low = 0, high = 0;  ///< bytes of the result
    std::uint64_t equal = 0;          ///< the same number for rows of the same result
    cells matched = 0;                ///< once more, for one unit: kinds and sizes, and the truths as words
    std::uint32_t relevant = 0, required = 0;
};

inline constexpr int no_slot = -1;

struct layoff_terms {
    bool present = false, by_average = true, small = false, small_by_divisor = true, wide_numerator = false;
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

    std::uint32_t area_unmet = 0;  ///< reasons that hold for every unit
    bool area_unknown = false;
    fact_set area_faulty;  ///< facts of the area that are read and malformed

    // A policy that `check` finds sound has room in every list.
    list<truth_slot, 24> truths;
    std::uint32_t choices = 0;                 ///< fields that are read
    choice_test kind_test, size_test;
    list<status_byte, 3> status_bytes;
    list<number_slot, std::size_t{most_different_numbers}> numbers;
    list<number_test, std::size_t{capacity_of<decltype(policy::conditions)>}> number_tests;
    layoff_terms layoffs;
    int drop_before = no_slot, drop_after = no_slot;
    std::uint32_t drop_by = 0;

    bool cascade = false;
    int branch_bit = 0, payers = no_slot, payer_months = no_slot;
    std::uint32_t large_from_payers = 0;

    list<table_row, std::size_t{capacity_of<rate_table>}> rates;
    bool one_rate = false;      ///< the table is one fixed rate for everybody
    bool jointly = false;       ///< rows of the same result may together leave nothing for another one
    std::uint32_t rate_truths = 0;
    bool refuses = false;
    status_bit refusal;  ///< the reason of a refusal by the rate table
    int gross = no_slot;
    list<std::uint8_t, 4> exclusions;
    std::uint64_t outside_base = 0;  ///< no amount of the base that is surely in range has one of these bits
    rounding round;
    bool nearest_fen = true;  ///< `round` is the default, and the packs can multiply every base in range
};

constexpr int truth_count() {
    int count = 0;
    for (fact_description const& d : fact_descriptions) count += d.form == fact_form::truth ? 1 : 0;
    return count;
}
static_assert(truth_count() <= capacity_of<decltype(terms::truths)>);

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
        // A row that is possible by itself may be left nothing by the rows before it together. Without a different row that it
        // overlaps, that changes no answer.
        bool alike = false, overlapping = false;
        for (table_row const& row : t_.rates) {
            for (table_row const* before = t_.rates.begin(); before != &row; ++before) {
                alike = alike || before->result == row.result;
                overlapping = overlapping || (before->result != row.result && overlap(*before, row));
            }
        }
        t_.jointly = alike && overlapping;
        for (int byte = 1; byte < 4; ++byte) {
            if ((found_ >> (8 * byte) & 0xff) != 0) t_.status_bytes.push({test_of(byte, relevant_, required_), eight_times(t_.area_unmet >> (8 * byte))});
        }
        if (p.base.present) {
            t_.gross = slot(p.base.value.gross);
            add_to_base(t_.numbers[t_.gross]);
            for (fact f : p.base.value.exclusions) {
                t_.exclusions.push(slot(f));
                add_to_base(t_.numbers[slot(f)]);
            }
        }
    }
    constexpr operator terms const&() const { return t_; }

private:
    static constexpr bool overlap(table_row const& a, table_row const& b) {
        return (a.matched & b.matched) != 0 && ((a.required ^ b.required) & a.relevant & b.relevant) == 0;
    }
    /// Figures of the accounts may be the base of a what-if, too: larger than the packs multiply (`share`), or negative.
    constexpr void add_to_base(number_slot const& n) {
        t_.outside_base |= n.outside | n.moved;
        t_.nearest_fen = t_.nearest_fen && n.highest < std::int64_t{1} << 44;
    }
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
        if (a.reserve_months.known() && !known) t_.area_faulty.insert(area_fact::reserve_months);
        if (!known) t_.area_unknown = true;
        else if (a.reserve_months.value() < p.reserve.value.months) found_ |= t_.area_unmet = findings::bit(reason::reserve_period);
    }

    constexpr void add(condition const& c) {
        fact_form const form = describe(c.fact).form;
        std::uint32_t const unmet = findings::bit(c.unmet);
        if (form == fact_form::truth) {
            std::uint32_t const bit = truth(c.fact, findings::first_reason + static_cast<int>(c.unmet));
            relevant_ |= bit;
            if (c.bound != 0) required_ |= bit;
            found_ |= bit;
        } else if (form == fact_form::choice) {
            choice_field const& field = c.fact == fact::kind ? kind_field : size_field;
            choice_test& test = c.fact == fact::kind ? t_.kind_test : t_.size_test;
            t_.choices |= bits(field);
            auto const allowed = static_cast<std::uint32_t>(c.bound);
            test = {true, eight_times(allowed), eight_times(field.any & ~allowed), status(unmet)};
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
        l.limit_lowest = l.limit_highest = part(limit.at);
        if (limit.of_area) {
            bool const known = a.registered_rate.known() && a.registered_rate.value().valid();
            if (a.registered_rate.known() && !known) t_.area_faulty.insert(area_fact::registered_rate);
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
        table_row made{row.kinds != kind::any, row.sizes != size::any, eight_times(kinds), eight_times(kind_field.any & ~kinds),
                       eight_times(sizes), eight_times(size_field.any & ~sizes), {}, 0, 0, 0, 0, cells_of(row.kinds, row.sizes), 0, 0};
        std::uint32_t relevant = 0, required = 0;
        for (standing_test const& s : row.standing) {
            std::uint32_t const bit = truth(s.truth);
            relevant |= bit;
            if (s.holds) required |= bit;
        }
        made.relevant = relevant, made.required = required;
        t_.rate_truths |= relevant;
        for (int byte = 0; byte < 4; ++byte) {
            if ((relevant >> (8 * byte) & 0xff) != 0) made.truths.push(test_of(byte, relevant, required));
        }
        switch (row.result) {
            case rate_result::fixed: made.result = part(row.at); break;
            case rate_result::open: made.result = open_bit | (row.has_base ? 0 : no_base_bit); break;
            case rate_result::refused:
                made.result = refused_bit;
                t_.refuses = true;
                t_.refusal = status(findings::bit(row.unmet));
                break;
        }
        made.low = eight_times(made.result), made.high = eight_times(made.result >> 8);
        made.equal = eight_times(static_cast<std::uint32_t>(t_.rates.count) + 1);
        for (table_row const& other : t_.rates) {
            if (other.result == made.result) {
                made.equal = other.equal;
                break;
            }
        }
        t_.rates.push(made);
    }

    static constexpr truth_test test_of(int byte, std::uint32_t relevant, std::uint32_t required) {
        return {byte, eight_times(relevant >> (8 * byte)), eight_times((required & relevant) >> (8 * byte))};
    }
    constexpr status_bit status(std::uint32_t reason) {
        found_ |= reason;
        int byte = 0;
        while ((reason >> (8 * byte)) > 0xff) ++byte;
        return {byte, eight_times(reason >> (8 * byte))};
    }

    at_hand have_;
    std::uint32_t relevant_ = 0, required_ = 0;  ///< truth conditions
    std::uint32_t found_ = 0;                    ///< what conditions on codes, the area and the rate table may set
    terms t_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
