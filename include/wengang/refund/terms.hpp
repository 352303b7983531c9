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
    legal_person_field{fact::legal_person_size, 16, 0xf}, declared_field{fact::declared_size, 20, 0xf},
    registered_field{fact::registered_mark, 24, 0x1f}, carried_over_field{fact::carried_over_mark, 29, 7};
inline constexpr choice_field choice_fields[] = {kind_field,     size_field,       statistics_field, legal_person_field,
                                                 declared_field, registered_field, carried_over_field};
constexpr std::uint32_t bits(choice_field const& f) { return f.any << f.shift; }

// While a unit is being decided, its word of findings says "undetermined" as soon as something is open.
inline constexpr std::uint32_t open_flag = static_cast<std::uint32_t>(outcome::undetermined);
static_assert(open_flag == 2 && static_cast<int>(outcome::eligible) == 1 && static_cast<int>(outcome::ineligible) == 0 && findings::first_reason == 8);

// A row's truths share two words, values and known. A truth that is a condition stands at the bit of its reason,
// so that the unmet conditions are the word of reasons; the others stand in the low byte.
struct truth_slot {
    fact id{};
    std::uint8_t bit = 0;
    friend constexpr bool operator==(truth_slot const&, truth_slot const&) = default;
};

/// A fact that is a number, and its place in the row's word of known numbers.
struct number_slot {
    fact id{};
    std::int64_t lowest = 0, highest = 0;
    // Of an amount, for a quick look: moved to start at zero, a value that is surely in range has none of these bits.
    std::uint64_t moved = 0, outside = 0;
    friend constexpr bool operator==(number_slot const&, number_slot const&) = default;
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
    friend constexpr bool operator==(number_test const&, number_test const&) = default;
};

// Truths and choices are tested a byte of their words at a time. What is compared with a byte is kept eight times
// (`eight_times`), so that it fills a register in one step.

/// A bit of the word of findings: its byte and its place there.
struct status_bit {
    int byte = 0;
    std::uint64_t bits = 0;
    friend constexpr bool operator==(status_bit const&, status_bit const&) = default;
};
/// Truths of one byte that are asked for.
struct truth_test {
    int byte = 0;
    std::uint64_t relevant = 0, required = 0;
    friend constexpr bool operator==(truth_test const&, truth_test const&) = default;
};
/// A byte of the word of findings that codes, the area or the rate table may set; `area` is set for every unit.
struct status_byte {
    truth_test truths;
    std::uint64_t area = 0;
    friend constexpr bool operator==(status_byte const&, status_byte const&) = default;
};
/// A condition on a choice: the values that pass and those that do not.
struct choice_test {
    bool present = false;
    std::uint64_t allowed = 0, refused = 0;
    status_bit unmet;
    friend constexpr bool operator==(choice_test const&, choice_test const&) = default;
};

// What a row of the rate table gives, in 17 bits; a rate in units of `rate_unit`.
inline constexpr std::uint32_t rate_bits = 0x3fff, open_bit = 0x4000, refused_bit = 0x8000, no_base_bit = 0x1'0000;

struct table_row {
    bool by_kind = false, by_size = false;
    std::uint64_t kinds = 0, other_kinds = 0, sizes = 0, other_sizes = 0;
    list<truth_test, 4> truths;
    std::uint32_t result = 0;
    std::uint64_t low = 0, high = 0;  ///< bytes of the result
    std::uint64_t equal = 0;          ///< the same number for rows of the same result
    std::uint64_t one_of_eight = 0;   ///< the same bit, where there are no more than eight results
    cells matched = 0;                ///< once more, for one unit: kinds and sizes, and the truths as words
    std::uint32_t relevant = 0, required = 0;
    friend constexpr bool operator==(table_row const&, table_row const&) = default;
};

inline constexpr int no_slot = -1;

struct formula_terms {
    bool by_average = true, wide_numerator = false;
    list<std::uint8_t, 3> added;
    list<std::uint8_t, 6> deducted;
    list<std::uint8_t, 2> divisor;
    friend constexpr bool operator==(formula_terms const&, formula_terms const&) = default;
};
struct limit_terms {
    std::uint32_t lowest = 0, highest = 0;  ///< apart only while the area's rate is unknown
    std::uint32_t strict = 0;               ///< 1: the limit itself fails
    friend constexpr bool operator==(limit_terms const&, limit_terms const&) = default;
};
/// A test of a figure by which the rate table goes; it stands in the low byte of the truths.
struct measured_terms {
    measured_test test{};
    std::uint32_t bit = 0;
    std::uint32_t reduced = 0;  ///< the bound of a layoff rate, as `narrow_layoffs` has it
    friend constexpr bool operator==(measured_terms const&, measured_terms const&) = default;
};

/// The layoff rate in words of 32 bits, which the figures of all but the largest units allow: the limits and the whole divided
/// by what is common to them, and the bits that no figure may have then. Fewer than 32 months.
struct narrow_layoffs {
    bool possible = false;
    std::uint32_t whole = 0, limit = 0, large_limit = 0, small_limit = 0;
    std::uint32_t outside_numerator = 0, outside_denominator = 0;
    friend constexpr bool operator==(narrow_layoffs const&, narrow_layoffs const&) = default;
};
inline constexpr std::uint32_t most_narrow_months = 31;

/// An amount ÷ months, for up to fifteen of them: in 2^-(32 + shift) fen, rounded up; the words of that apart.
struct month_shares {
    static constexpr std::uint32_t most_months = 15;
    static constexpr int most_shift = 31;
    std::uint32_t high[most_months + 1]{}, low[most_months + 1]{};
    int shift = 0;  ///< 0: the amount is too large to be shared so
    /// Of `amount` ÷ (months × per), as precise as fits. Once.
    constexpr void set(std::uint32_t amount, std::uint32_t per) {
        while (shift < most_shift && (std::uint64_t{amount} << (shift + 1)) / per < std::uint64_t{1} << 31) ++shift;
        for (std::uint32_t months = 1; months <= most_months; ++months) {
            std::uint64_t const of = std::uint64_t{months} * per, more = std::uint64_t{amount} << shift, left = more % of;
            high[months] = static_cast<std::uint32_t>(more / of), low[months] = static_cast<std::uint32_t>(((left << 32) + of - 1) / of);
        }
    }
    /// Whose amount is exact to half a fen: it is a multiple of 1 ÷ (months × per), and the shares of so many are too large by
    /// no more than half of that. Their product with a share is below 2^63.
    constexpr std::uint64_t most_people(std::uint32_t per, std::uint32_t units) const {
        std::uint64_t const exact = (std::uint64_t{1} << (31 + shift)) / (most_months * std::uint64_t{per}), word = 0xffff'ffff;
        return (exact < word ? exact : word) / units;
    }
    friend constexpr bool operator==(month_shares const&, month_shares const&) = default;
};

/// amount × rate in 32 bits, rounded half up to the fen: (amount × units + bias) × magic ÷ 2^shift, for amounts without the bits
/// `outside`.
struct narrow_share {
    bool possible = false;
    std::uint32_t per = 0;  ///< a unit of the rate is 1 ÷ per
    std::uint64_t bias = 0, magic = 0, outside = 0;
    int shift = 0;
};

struct layoff_terms {
    bool present = false, small = false;
    bool simple = false;  ///< one formula, claimants ÷ average, under one known limit, a small unit being so by that average
    bool never = false;   ///< every limit is zero: no layoff passes, whatever the headcount
    list<formula_terms, 2> formulas;  ///< either of them will do
    limit_terms limit, large_limit;
    bool by_size = false;  ///< large enterprises have a limit of their own
    int assessed_reductions = no_slot, assessed_headcount = no_slot;
    headcount_basis small_by = headcount_basis::divisor;
    bool small_average = false;  ///< the notice counts the people of a small unit by the average, be that the divisor or not
    int small_counted = no_slot;
    std::uint32_t small_people = 0, small_limit = 0;
    list<measured_terms, most_free_truths> tiers;  ///< rates by the layoff rate
    narrow_layoffs narrow;
    /// Of two limits by size: who passes the lower one passes the higher one.
    constexpr bool large_is_higher() const {
        return narrow.large_limit > narrow.limit || (narrow.large_limit == narrow.limit && large_limit.strict < limit.strict);
    }
    friend constexpr bool operator==(layoff_terms const&, layoff_terms const&) = default;
};
struct kept_terms {
    int now = no_slot;
    std::uint32_t share = 0;  ///< parts per ten thousand of the average that must be left
    friend constexpr bool operator==(kept_terms const&, kept_terms const&) = default;
};
struct drop_terms {
    int before = no_slot, after = no_slot;
    std::uint32_t by = 0;
    friend constexpr bool operator==(drop_terms const&, drop_terms const&) = default;
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
    int person_months = no_slot, months = no_slot;  ///< of the monthly average
    kept_terms kept;
    list<drop_terms, std::size_t{capacity_of<decltype(policy::drops)>}> drops;

    decltype(wengang::sizing::steps) sizing;
    int branch_bit = 0;
    std::uint32_t large_from_payers = 0;
    int industry = no_slot, employees = no_slot, revenue = no_slot, total_assets = no_slot;

    list<measured_terms, most_free_truths> averages;  ///< tests of the average by which the rate table goes
    bool measured = false;             ///< the rate table asks for figures

    list<table_row, std::size_t{capacity_of<rate_table>}> rates;
    bool one_rate = false;      ///< the table is one fixed rate for everybody
    bool jointly = false;       ///< rows of the same result may together leave nothing for another one
    int results = 0;            ///< different ones of the table
    std::uint32_t rate_truths = 0;
    bool refuses = false;
    status_bit refusal;  ///< the reason of a refusal by the rate table
    std::uint32_t refusal_word = 0;  ///< once more
    int gross = no_slot;
    list<std::uint8_t, 4> exclusions;
    std::uint64_t outside_base = 0;  ///< no amount of the base that is surely in range has one of these bits
    rounding round;
    bool nearest_fen = true;  ///< `round` is the default, and the packs can multiply every base in range
    std::uint32_t rate_unit = rate::whole;  ///< parts per ten thousand, common to the rates of the table
    narrow_share narrow;

    std::uint32_t benefit = 0;  ///< fen: the months of benefit that each head brings, where that is the base
    bool by_benefit = false, benefit_unknown = false, benefit_by_average = false;
    int heads = no_slot;
    std::uint32_t outside_people = 0;  ///< not 0: an average of fewer person-months than these bits can be paid for by `benefit_shares`
    month_shares benefit_shares;
    int ceiling = no_slot;
    std::uint32_t ceiling_rate = 0;
    narrow_share narrow_ceiling;
    std::uint32_t ceiling_units = 0;  ///< of `narrow_ceiling`
};

/// The facts that the rule reads of a unit.
constexpr fact_set facts_read(terms const& t) {
    fact_set read;
    for (truth_slot const& s : t.truths) read.insert(s.id);
    for (choice_field const& f : choice_fields) {
        if ((t.choices & bits(f)) != 0) read.insert(f.id);
    }
    for (number_slot const& n : t.numbers) read.insert(n.id);
    return read;
}

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
        if (p.kept.present) {
            average();
            t_.kept = {slot(p.kept.value.now), rate::whole - part(p.kept.value.by)};
        }
        for (revenue_drop const& d : p.drops) t_.drops.push({slot(d.before), slot(d.after), part(d.by)});
        if (p.sizing.present) t_.choices |= bits(size_field);
        if (have.sizing_evidence && p.sizing.present) sizing(p.sizing.value);
        for (rate_row const& row : p.rates) {
            if (row.result == rate_result::fixed) t_.rate_unit = common_divisor(t_.rate_unit, part(row.at));
        }
        for (rate_row const& row : p.rates) {  // their bits first: the low byte has room for eight
            for (standing_test const& s : row.standing) truth(s.truth);
        }
        for (rate_row const& row : p.rates) add(row);
        t_.layoffs.simple = t_.layoffs.simple && t_.layoffs.tiers.empty();
        make_narrow_layoffs();
        t_.one_rate = p.rates.count == 1 && p.rates[0].result == rate_result::fixed && p.rates[0].kinds == kind::any &&
                      p.rates[0].sizes == size::any && p.rates[0].standing.empty() && !t_.measured;
        t_.jointly = rows_may_cover_together();
        for (int byte = 1; byte < 4; ++byte) {
            if ((found_ >> (8 * byte) & 0xff) != 0) t_.status_bytes.push({test_of(byte, relevant_, required_), eight_times(t_.area_unmet >> (8 * byte))});
        }
        if (p.base.present && p.base.value.by_benefit()) {
            benefit(p.base.value, a);
        } else if (p.base.present) {
            t_.gross = slot(p.base.value.gross);
            add_to_base(t_.numbers[t_.gross]);
            for (fact f : p.base.value.exclusions) {
                t_.exclusions.push(slot(f));
                add_to_base(t_.numbers[slot(f)]);
            }
        }
        if (p.ceiling.present) {
            t_.ceiling = slot(p.ceiling.value.of);
            t_.ceiling_rate = part(p.ceiling.value.at);
            add_to_base(t_.numbers[t_.ceiling]);
        }
        make_narrow_shares();
    }
    constexpr operator terms const&() const { return t_; }

private:
    /// Whether rows of one result can leave a row of another one nothing that the latter, by itself, may have. It takes two of the
    /// one result; and a row that asks for nothing but truths leaves the others whatever a unit has while one of these is open,
    /// unless the other row asks for it, too, or some row asks for the opposite.
    constexpr bool rows_may_cover_together() const {
        bool alike = false, may_cover = false;
        for (table_row const& row : t_.rates) {
            std::uint32_t required = 0, refused = 0;
            for (table_row const* before = t_.rates.begin(); before != &row; ++before) {
                alike = alike || before->result == row.result;
                if (before->result != row.result) required |= before->required, refused |= before->relevant & ~before->required;
            }
            std::uint32_t const asked_for = row.relevant | (required & refused);
            for (table_row const* before = t_.rates.begin(); before != &row; ++before) {
                bool const leaves_some = !t_.measured && !before->by_kind && !before->by_size && (before->relevant & asked_for) == 0;
                may_cover = may_cover || (before->result != row.result && overlap(*before, row) && !leaves_some);
            }
        }
        return alike && may_cover;
    }
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

    static constexpr std::uint32_t common_divisor(std::uint32_t a, std::uint32_t b) {
        while (b != 0) {
            std::uint32_t const rest = a % b;
            a = b, b = rest;
        }
        return a;
    }
    /// All bits from the highest power of two within `most` up.
    static constexpr std::uint64_t bits_beyond(std::uint64_t most) {
        std::uint64_t power = 1;
        while (power <= most / 2) power *= 2;
        return ~(power - 1);
    }

    constexpr void make_narrow_layoffs() {
        layoff_terms& l = t_.layoffs;
        if (l.formulas.empty()) return;
        std::uint32_t common = rate::whole, highest = 0;
        auto const add = [&](std::uint32_t limit) {
            common = common_divisor(common, limit);
            if (limit > highest) highest = limit;
        };
        if (l.present) add(l.limit.lowest);
        if (l.by_size) add(l.large_limit.lowest);
        if (l.small) add(l.small_limit);
        for (measured_terms const& tier : l.tiers) add(static_cast<std::uint32_t>(tier.test.bound));
        narrow_layoffs& n = l.narrow;
        n.whole = static_cast<std::uint32_t>(rate::whole) / common;
        for (measured_terms& tier : l.tiers) tier.reduced = static_cast<std::uint32_t>(tier.test.bound) / common;
        n.limit = l.limit.lowest / common, n.large_limit = l.large_limit.lowest / common, n.small_limit = l.small_limit / common;
        bool averages = false;
        for (formula_terms const& f : l.formulas) averages = averages || f.by_average;
        constexpr std::uint32_t most = 0x7fff'ffff;
        n.outside_numerator = static_cast<std::uint32_t>(bits_beyond(most / (n.whole * (averages ? most_narrow_months : 1))));
        n.outside_denominator = static_cast<std::uint32_t>(bits_beyond(highest == 0 ? most : most / (highest / common)));
        // Whoever else may set the reason must not lose it, should the figures be too large after all.
        std::uint32_t others = found_;
        for (number_test const& test : t_.number_tests) others |= test.unmet;
        bool const known = l.limit.lowest == l.limit.highest && l.large_limit.lowest == l.large_limit.highest;
        bool const one = l.formulas.count == 1, two = l.formulas.count == 2 && !l.by_size;
        n.possible = l.assessed_reductions == no_slot && known && (one || two) && l.small_people < 1 << 15 && (l.present || !l.tiers.empty()) &&
                     (others & findings::bit(reason::layoff_rate)) == 0;
    }
    /// For rates of up to `highest` units, each 1 ÷ per.
    static constexpr narrow_share narrow_share_of(std::uint32_t per, std::uint32_t highest) {
        narrow_share n;
        n.per = per;
        n.bias = per / 2;
        // The most precise reciprocal of 32 bits, rounded up. It is exact for numbers of `bits` bits if it is too large by no more
        // than 2^(shift − bits) ÷ per, which holds for 31 bits always.
        n.shift = 31;
        while (std::uint64_t{1} << (n.shift - 31) < per) ++n.shift;
        std::uint64_t const two = std::uint64_t{1} << n.shift;
        n.magic = (two + per - 1) / per;
        std::uint64_t const excess = n.magic * per - two;
        int const bits = excess <= (two >> 32) ? 32 : 31;
        n.outside = bits_beyond(((std::uint64_t{1} << bits) - 1 - n.bias) / highest);
        n.possible = highest < 256;
        return n;
    }
    constexpr void make_narrow_shares() {
        std::uint32_t highest = 1;
        for (table_row const& row : t_.rates) {
            if ((row.result & rate_bits) > highest) highest = row.result & rate_bits;
        }
        t_.narrow = narrow_share_of(static_cast<std::uint32_t>(rate::whole) / t_.rate_unit, highest);
        t_.narrow.possible = t_.narrow.possible && t_.nearest_fen && !t_.benefit_by_average && !t_.benefit_unknown && t_.exclusions.count <= 2;
        if (t_.benefit_by_average && !t_.benefit_unknown && t_.benefit != 0 && t_.ceiling == no_slot && t_.nearest_fen && highest < 256) {
            t_.benefit_shares.set(t_.benefit, t_.narrow.per);
            constexpr auto most = static_cast<std::uint64_t>(describe(fact::paid).highest);
            std::uint64_t const shared = t_.benefit_shares.most_people(t_.narrow.per, highest), payable = most / t_.benefit, people = shared < payable ? shared : payable;
            if (t_.benefit_shares.shift > 0) t_.outside_people = static_cast<std::uint32_t>(bits_beyond(people < INT32_MAX ? people : INT32_MAX));
        }
        if (t_.ceiling == no_slot) return;
        t_.narrow.possible = t_.narrow.possible && t_.ceiling_rate != 0 && !t_.by_benefit && t_.gross != no_slot && t_.exclusions.empty();
        if (!t_.narrow.possible) return;
        std::uint32_t const common = common_divisor(rate::whole, t_.ceiling_rate);
        t_.narrow_ceiling = narrow_share_of(static_cast<std::uint32_t>(rate::whole) / common, t_.ceiling_rate / common);
        t_.ceiling_units = t_.ceiling_rate / common;
        t_.narrow.possible = t_.narrow_ceiling.possible;
    }

    constexpr std::uint8_t slot(fact f) {
        for (int i = 0; i < t_.numbers.count; ++i) {
            if (t_.numbers[i].id == f) return static_cast<std::uint8_t>(i);
        }
        t_.numbers.push(number_slot_of(f));
        return static_cast<std::uint8_t>(t_.numbers.count - 1);
    }
    constexpr void average() {
        t_.person_months = slot(fact::person_months);
        t_.months = slot(fact::months);
    }
    constexpr void benefit(refund_base const& b, wengang::area const& a) {
        t_.by_benefit = true;
        std::int64_t fen = b.benefit.fen();
        if (fen == 0) {
            bool const known = a.monthly_benefit.known() && !malformed(a).contains(area_fact::monthly_benefit);
            if (a.monthly_benefit.known() && !known) t_.area_faulty.insert(area_fact::monthly_benefit);
            t_.benefit_unknown = !known;
            fen = known ? a.monthly_benefit.value().fen() : 0;
        }
        t_.benefit = static_cast<std::uint32_t>(fen * b.benefit_months);
        t_.benefit_by_average = b.heads.by == headcount_basis::monthly_average;
        t_.outside_base = number_slot_of(fact::paid).outside;
        if (t_.benefit_by_average) average();
        else t_.heads = slot(b.heads.of);
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

    constexpr formula_terms formula(layoff_formula const& f) {
        formula_terms made;
        for (fact one : f.added) made.added.push(slot(one));
        for (fact one : f.deducted) made.deducted.push(slot(one));
        for (fact one : f.divisor) made.divisor.push(slot(one));
        made.wide_numerator = f.added.count > 2;
        made.by_average = f.by_average();
        if (made.by_average) average();
        return made;
    }
    constexpr limit_terms limit(layoff_limit const& given, wengang::area const& a) {
        limit_terms made{part(given.at), part(given.at), given.comparison == comparison::below ? 1u : 0u};
        if (given.of_area) {
            bool const known = a.registered_rate.known() && a.registered_rate.value().valid();
            if (a.registered_rate.known() && !known) t_.area_faulty.insert(area_fact::registered_rate);
            made.lowest = known ? part(a.registered_rate.value()) : 0;
            made.highest = known ? made.lowest : rate::whole;
        }
        return made;
    }
    constexpr void layoffs(policy const& p, wengang::area const& a) {
        layoff_terms& l = t_.layoffs;
        layoff_rule const& rule = p.layoffs;
        if (!rule.formula.present) return;
        l.formulas.push(formula(rule.formula.value));
        if (rule.alternative.present) l.formulas.push(formula(rule.alternative.value));
        if (have_.assessed_rates) {
            l.assessed_reductions = slot(fact::assessed_reductions);
            l.assessed_headcount = slot(fact::assessed_headcount);
        }
        if (!rule.present()) return;  // only the rate table goes by it
        l.present = true;
        l.limit = limit(rule.limit.value, a);
        l.by_size = rule.large_limit.present;
        if (l.by_size) {
            l.large_limit = limit(rule.large_limit.value, a);
            t_.choices |= bits(size_field);
        }
        bool const no_small = !rule.small.present || part(rule.small.value.at) == 0;
        l.never = l.limit.highest == 0 && (!l.by_size || l.large_limit.highest == 0) && no_small;
        if (rule.small.present) small_units(rule);
        l.simple = l.formulas.count == 1 && l.formulas[0].by_average && l.formulas[0].added.count == 1 && l.formulas[0].deducted.empty() &&
                   l.small_by == headcount_basis::divisor && l.limit.lowest == l.limit.highest && !l.by_size && l.small_people < 1 << 15;
    }
    constexpr void small_units(layoff_rule const& rule) {
        layoff_terms& l = t_.layoffs;
        l.small = true;
        l.small_people = static_cast<std::uint32_t>(rule.small.value.people);
        l.small_limit = part(rule.small.value.at);
        l.small_by = rule.small_by.value.by;
        if (l.small_by == headcount_basis::counted) l.small_counted = slot(rule.small_by.value.of);
        l.small_average = l.small_by == headcount_basis::monthly_average;
        if (!l.small_average) return;
        average();
        // The average is the denominator, unless the agency assessed another one.
        if (l.formulas.count == 1 && l.formulas[0].by_average && !have_.assessed_rates) l.small_by = headcount_basis::divisor;
    }

    constexpr void sizing(wengang::sizing const& s) {
        t_.sizing = s.steps;
        for (sizing_step one : s.steps) {
            switch (one) {
                case sizing_step::legal_person: {
                    t_.choices |= bits(legal_person_field);
                    std::uint32_t const branch = truth(fact::branch);
                    for (t_.branch_bit = 0; (branch >> t_.branch_bit) != 1; ++t_.branch_bit) {
                    }
                    break;
                }
                case sizing_step::statistics: t_.choices |= bits(statistics_field); break;
                case sizing_step::carried_over: t_.choices |= bits(carried_over_field); break;
                case sizing_step::registered: t_.choices |= bits(registered_field); break;
                case sizing_step::declared: t_.choices |= bits(declared_field); break;
                case sizing_step::standard:
                    t_.industry = slot(fact::industry), t_.employees = slot(fact::employees);
                    t_.revenue = slot(fact::revenue), t_.total_assets = slot(fact::total_assets);
                    break;
                case sizing_step::payers:
                    average();
                    t_.large_from_payers = static_cast<std::uint32_t>(s.large_from_payers);
                    break;
            }
        }
    }

    /// The bit of a measured test, in the low byte beside the truths that no condition asks for.
    constexpr std::uint32_t measured(measured_test const& test) {
        auto& all = test.what == measure::layoffs_at_most ? t_.layoffs.tiers : t_.averages;
        for (measured_terms const& m : all) {
            if (m.test.bound == test.bound) return m.bit;
        }
        if (test.what == measure::average_at_least) average();
        std::uint32_t taken = 0, bit = 1;
        for (truth_slot const& s : t_.truths) taken |= std::uint32_t{1} << s.bit;
        for (measured_terms const& m : t_.layoffs.tiers) taken |= m.bit;
        for (measured_terms const& m : t_.averages) taken |= m.bit;
        while ((taken & bit) != 0) bit <<= 1;
        all.push({{test.what, test.bound, true}, bit, 0});
        t_.measured = true;
        return bit;
    }

    constexpr void add(rate_row const& row) {
        auto const kinds = static_cast<std::uint32_t>(row.kinds), sizes = static_cast<std::uint32_t>(row.sizes);
        if (row.kinds != kind::any) t_.choices |= bits(kind_field);
        if (row.sizes != size::any) t_.choices |= bits(size_field);
        table_row made{row.kinds != kind::any, row.sizes != size::any, eight_times(kinds), eight_times(kind_field.any & ~kinds),
                       eight_times(sizes), eight_times(size_field.any & ~sizes), {}, 0, 0, 0, 0, 0, cells_of(row.kinds, row.sizes), 0, 0};
        std::uint32_t relevant = 0, required = 0;
        for (standing_test const& s : row.standing) {
            std::uint32_t const bit = truth(s.truth);
            relevant |= bit;
            if (s.holds) required |= bit;
        }
        for (measured_test const& m : row.measured) {
            std::uint32_t const bit = measured(m);
            relevant |= bit;
            if (m.holds) required |= bit;
        }
        made.relevant = relevant, made.required = required;
        t_.rate_truths |= relevant;
        for (int byte = 0; byte < 4; ++byte) {
            if ((relevant >> (8 * byte) & 0xff) != 0) made.truths.push(test_of(byte, relevant, required));
        }
        switch (row.result) {
            case rate_result::fixed: made.result = part(row.at) / t_.rate_unit; break;
            case rate_result::open: made.result = open_bit | (row.has_base ? 0 : no_base_bit); break;
            case rate_result::refused:
                made.result = refused_bit;
                t_.refuses = true;
                t_.refusal_word = findings::bit(row.unmet);
                t_.refusal = status(t_.refusal_word);
                break;
        }
        made.low = eight_times(made.result), made.high = eight_times(made.result >> 8);
        made.equal = eight_times(static_cast<std::uint32_t>(t_.rates.count) + 1);
        bool first = true;
        for (table_row const& other : t_.rates) {
            if (other.result != made.result) continue;
            made.equal = other.equal, made.one_of_eight = other.one_of_eight;
            first = false;
            break;
        }
        if (first) made.one_of_eight = eight_times(t_.results < 8 ? 1u << t_.results : 0), ++t_.results;
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
