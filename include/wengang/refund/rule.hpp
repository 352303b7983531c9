// The rule. It stands here and nowhere else: one unit, the explanation and a batch of any instruction set run this text.
//
// It is written over W rows side by side (`words<W>`, `longs<W>`): no branch depends on a row, only on the terms of the policy.
// What is unknown is a bit, too: a condition is unmet, open or met. `Rows` gives the facts:
//
//     truths(), truths_known()   bits as the terms lay them out
//     choices()                  for every choice the values that are still possible
//     numbers_known()            one bit a number slot
//     heads(slot)                people and months; the sign bit marks a malformed value
//     amount(slot)               fen
//     code_faults()              mask: a truth or a choice that is malformed (and counts as unknown)
//
// `Recorder` is told every step where it is active (one row); otherwise it costs nothing.
#pragma once

#include <cstdint>

#include "../rules/lanes.hpp"
#include "terms.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// Nobody listens: the batch.
struct silent {
    static constexpr bool active = false;
};

template <int W> struct verdict {
    words<W> findings;
    longs<W> refund;
};

/// A number of every row, and where it is known and well-formed.
template <class Number, int W> struct known_number {
    Number value;
    words<W> known;
};

/// What the rate table says of every row.
template <int W> struct table_answer {
    words<W> any, all;       ///< the results that are possible, or-ed and and-ed: equal where only one is
    std::uint32_t rows = 0;  ///< one unit only: the table rows that are possible
    WENGANG_INLINE constexpr words<W> known() const { return zero(any ^ all); }
};

/// The first row of the table that matches. A row that may match leaves the ones behind it possible; the rate is known
/// when all that is possible says the same.
template <bool CountRows, int W>
WENGANG_INLINE constexpr table_answer<W> look_up(terms const& t, words<W> const& truths, words<W> const& truths_known, words<W> const& choices) {
    using word = words<W>;
    word left(0xffff'ffff);
    table_answer<W> found{word(0), word(0xffff'ffff), 0};
    for (int i = 0; i < t.rates.count; ++i) {
        table_row const& row = t.rates[i];
        word fails(0), unsure(0);
        if (row.kinds != bits(kind_field)) {
            fails = zero(choices & word(row.kinds));
            unsure = choices & word(bits(kind_field) & ~row.kinds);
        }
        if (row.sizes != bits(size_field)) {
            fails = fails | zero(choices & word(row.sizes));
            unsure = unsure | (choices & word(bits(size_field) & ~row.sizes));
        }
        if (row.relevant != 0) {
            word const relevant(row.relevant);
            fails = fails | ~zero(truths_known & (truths ^ word(row.required)) & relevant);
            unsure = unsure | (relevant & ~truths_known);
        }
        word const possible = left & ~fails;
        found.any = found.any | (possible & word(row.result));
        found.all = found.all & (word(row.result) | ~possible);
        left = left & ~(possible & zero(unsure));
        if constexpr (CountRows) found.rows |= possible.v != 0 ? std::uint32_t{1} << i : 0;
    }
    return found;
}

template <class Rows, class Recorder> class rule {
    static constexpr int W = Rows::width;
    using word = words<W>;
    using wide = longs<W>;
    using heads = known_number<word, W>;
    using amounts = known_number<wide, W>;

public:
    WENGANG_INLINE constexpr rule(terms const& t, Rows const& rows, Recorder& recorder) : t_(t), rows_(rows), recorder_(recorder) {}

    WENGANG_INLINE constexpr verdict<W> decide() {
        reasons_ = word(t_.area_unmet);
        open_ = word(t_.area_unknown ? 1 : 0);
        faults_ = rows_.code_faults() & word(findings::bit(fault::unknown_code));
        numbers_known_ = rows_.numbers_known();
        choices_ = rows_.choices();
        if constexpr (Recorder::active) recorder_.reserve();

        truth_conditions();
        if (t_.cascade) cascade();
        choice_conditions();
        number_conditions();
        if (t_.layoffs.present) layoff_condition();
        if (t_.drop_before != no_slot) drop_condition();
        word const result = look_up_rate();
        amounts const base = refund_base();
        open_ = open_ | ~base.known;

        word const ineligible = ~zero(reasons_), undetermined = ~zero(open_) & ~ineligible, eligible = ~(ineligible | undetermined);
        word const found = reasons_ | faults_ | (eligible & word(static_cast<std::uint32_t>(outcome::eligible))) |
                           (undetermined & word(static_cast<std::uint32_t>(outcome::undetermined)));
        wide const refund = amount(base.value, result & word(rate_bits) & eligible);
        if constexpr (Recorder::active) recorder_.decided(found.v, base.value.v, refund.v);
        return {found, refund};
    }

private:
    // --- reading ---

    WENGANG_INLINE constexpr heads read_heads(int slot) {
        word const value = rows_.heads(slot), given = bit_mask(numbers_known_, slot), malformed = given & sign(value);
        faults_ = faults_ | (malformed & word(findings::bit(fault::out_of_range)));
        word const known = given & ~malformed;
        return {value & known, known};
    }
    WENGANG_INLINE constexpr amounts read_amount(int slot) {
        number_slot const& n = t_.numbers[slot];
        wide const value = rows_.amount(slot);
        word const given = bit_mask(numbers_known_, slot);
        word const malformed =
            given & signs((value - wide(static_cast<std::uint64_t>(n.lowest))) | (wide(static_cast<std::uint64_t>(n.highest)) - value));
        faults_ = faults_ | (malformed & word(findings::bit(fault::out_of_range)));
        return {value, given & ~malformed};
    }
    /// A condition of every row: a reason where it is not met, open where it is not known.
    WENGANG_INLINE constexpr void condition(word const& unmet, word const& unknown, std::uint32_t reason) {
        reasons_ = reasons_ | (unmet & word(reason));
        open_ = open_ | unknown;
    }

    // --- conditions on one fact ---

    WENGANG_INLINE constexpr void truth_conditions() {
        truths_ = rows_.truths();
        truths_known_ = rows_.truths_known();
        word const relevant(t_.relevant);
        word const unmet = truths_known_ & (truths_ ^ word(t_.required)) & relevant;
        reasons_ = reasons_ | unmet;
        open_ = open_ | (relevant & ~truths_known_);
        if constexpr (Recorder::active) recorder_.truths(unmet.v, (relevant & ~truths_known_).v);
    }

    WENGANG_INLINE constexpr void choice_conditions() {
        for (choice_test const& c : t_.choice_tests) {
            word const unmet = zero(choices_ & word(c.allowed));
            word const unknown = ~unmet & ~zero(choices_ & word(c.field & ~c.allowed));
            condition(unmet, unknown, c.unmet);
            if constexpr (Recorder::active) recorder_.tested(c.unmet, unmet.v, unknown.v);
        }
    }

    WENGANG_INLINE constexpr void number_conditions() {
        for (number_test const& c : t_.number_tests) {
            word passes, known;
            if (c.form == fact_form::amount) {
                amounts const x = read_amount(c.slot);
                known = x.known;
                passes = compare(x.value, wide(static_cast<std::uint64_t>(c.bound)), c.test);
            } else {
                heads const x = read_heads(c.slot);
                known = x.known;
                passes = compare(x.value, word(static_cast<std::uint32_t>(c.bound)), c.test);
            }
            condition(known & ~passes, ~known, c.unmet);
            if constexpr (Recorder::active) recorder_.number(c, (known & ~passes).v, (~known).v);
        }
    }
    WENGANG_INLINE static constexpr word negative(word const& a) { return sign(a); }
    WENGANG_INLINE static constexpr word negative(wide const& a) { return signs(a); }
    template <class Number> WENGANG_INLINE static constexpr word compare(Number const& x, Number const& bound, test how) {
        if (how == test::at_least) return ~negative(x - bound);
        return how == test::above ? negative(bound - x) : negative(x - bound);
    }

    // --- the size of an enterprise where no class is given ---

    WENGANG_INLINE constexpr void cascade() {
        word const known = ~zero((choices_ & word(bits(size_field))) ^ word(bits(size_field)));  // a class is given
        constexpr std::uint32_t large = std::uint32_t{1} << size_field.shift, not_large = std::uint32_t{14} << size_field.shift;

        heads const person_months = read_heads(t_.payers), months = read_heads(t_.payer_months);
        word const counted = person_months.known & months.known & ~zero(months.value);
        word const many = ~signs(widen(person_months.value) - multiply_low(widen(months.value), wide(t_.large_from_payers)));
        // An average of fewer person-months than that is smaller for every number of months.
        word const few = person_months.known & sign(person_months.value - word(t_.large_from_payers));
        word const by_payers = select(counted & many, word(large), select(counted | few, word(not_large), word(large | not_large)));

        word const registered = choices_ >> registered_field.shift, statistics = choices_ >> statistics_field.shift;
        word const by_registration = ((registered & word(0xf)) << size_field.shift) | (bit_mask(registered, 4) & by_payers);
        word const own = (bit_mask(statistics, 0) & word(large)) | (bit_mask(statistics, 1) & word(not_large)) | (bit_mask(statistics, 2) & by_registration);
        word const of_legal_person = (choices_ >> (legal_person_field.shift - size_field.shift)) & word(bits(size_field));

        word const may_be_branch = bit_mask(truths_ | ~truths_known_, t_.branch_bit), may_be_own = bit_mask(~(truths_ & truths_known_), t_.branch_bit);
        word const found = (may_be_branch & of_legal_person) | (may_be_own & own);
        choices_ = select(known | ~word(bits(size_field)), choices_, found);
        if constexpr (Recorder::active) recorder_.sized(known.v != 0, choices_.v);
    }

    // --- the layoff rate ---

    struct fraction {
        wide numerator;        ///< people; may be negative: growth
        word numerator_known;
        wide denominator;      ///< of `numerator × scale`
        word denominator_known;
        word scale;            ///< months of an average, else 1
        word scale_known;
        word assessed;         ///< by the agency, not by the formula
    };

    WENGANG_INLINE constexpr fraction layoff_fraction() {
        layoff_terms const& l = t_.layoffs;
        word const all(0xffff'ffff);
        fraction f{wide(0), all, wide(0), all, word(1), all, word(0)};
        for (std::uint8_t slot : l.added) {
            heads const x = read_heads(slot);
            f.numerator = f.numerator + widen(x.value);
            f.numerator_known = f.numerator_known & x.known;
        }
        for (std::uint8_t slot : l.deducted) {
            heads const x = read_heads(slot);
            f.numerator = f.numerator - widen(x.value);
            f.numerator_known = f.numerator_known & x.known;
        }
        if (l.by_average) {
            heads const person_months = read_heads(l.person_months), months = read_heads(l.months);
            f.denominator = widen(person_months.value);
            f.denominator_known = person_months.known;
            f.scale = months.value;
            f.scale_known = months.known;
        }
        for (std::uint8_t slot : l.divisor) {
            heads const x = read_heads(slot);
            f.denominator = f.denominator + widen(x.value);
            f.denominator_known = f.denominator_known & x.known;
        }
        if (l.assessed_reductions == no_slot) return f;
        heads const reductions = read_heads(l.assessed_reductions), headcount = read_heads(l.assessed_headcount);
        f.assessed = reductions.known & headcount.known;
        wide const by_agency = widen_mask(f.assessed);
        f.numerator = select(by_agency, widen(reductions.value), f.numerator);
        f.numerator_known = f.numerator_known | f.assessed;
        f.denominator = select(by_agency, widen(headcount.value), f.denominator);
        f.denominator_known = f.denominator_known | f.assessed;
        f.scale = select(f.assessed, word(1), f.scale);
        f.scale_known = f.scale_known | f.assessed;
        return f;
    }

    /// rate ≤ limit, or < limit where `strict` is 1, by cross-multiplication: below 2^62 for every input in range.
    WENGANG_INLINE static constexpr word passes(wide const& denominator, wide const& scaled, wide const& limit, wide const& strict) {
        return ~signs(multiply_low(denominator, limit) - scaled - strict);
    }

    /// Where the rate passes under the lowest and under the highest limit that is possible.
    struct passing {
        word lowest, highest;
        word small;
    };
    WENGANG_INLINE constexpr passing pass(fraction const& f) {
        layoff_terms const& l = t_.layoffs;
        wide const scale = widen(f.scale), per_whole = multiply_low(scale, wide(rate::whole));
        wide scaled = multiply_low(f.numerator, per_whole);
        if (l.wide_numerator) scaled = scaled + (multiply_low(f.numerator >> 32, per_whole) << 32);

        // The limit of small units replaces the other one.
        word small(0), small_known(0xffff'ffff);
        if (l.small && l.small_by_divisor) {
            small = ~signs(multiply_low(scale, wide(l.small_people)) - f.denominator);
        } else if (l.small) {
            heads const counted = read_heads(l.small_by);
            small = counted.known & ~sign(word(l.small_people) - counted.value);
            small_known = counted.known;
        }
        wide const is_small = widen_mask(small), strict = select(is_small, wide(0), wide(l.strict)), small_limit(l.small_limit);
        word const at_lowest = passes(f.denominator, scaled, select(is_small, small_limit, wide(l.limit_lowest)), strict);
        word at_highest = at_lowest;
        if (l.limit_lowest != l.limit_highest) at_highest = passes(f.denominator, scaled, select(is_small, small_limit, wide(l.limit_highest)), strict);
        if (!l.small || l.small_by_divisor) return {at_lowest, at_highest, small};
        // An unknown headcount matters only where the two limits disagree.
        word const as_small = passes(f.denominator, scaled, small_limit, wide(0));
        return {at_lowest & (small_known | as_small), at_highest | (~small_known & as_small), small};
    }

    /// Claimants over an average whose months are unknown: no number of months makes the rate smaller than one month does,
    /// unless more months make the unit a small one. So it may be too high whatever the months.
    WENGANG_INLINE constexpr word too_high_for_any_months(fraction const& f) {
        fraction one = f, fewest = f;
        one.scale = word(1);
        word const too_high = ~pass(one).highest;
        if (!t_.layoffs.small || !t_.layoffs.small_by_divisor) return too_high;
        std::uint64_t const people = t_.layoffs.small_people;
        if (people == 0) return too_high;
        for (int k = 0; k < W; ++k) {
            std::uint64_t const all = f.denominator.lane(k), months = (all + people - 1) / people, reduced = f.numerator.lane(k) * months;
            fewest.numerator.set_lane(k, reduced <= all ? reduced : all + 1);  // above 100 % fails every limit
        }
        return too_high & ~passes(f.denominator, multiply_low(fewest.numerator, wide(rate::whole)), wide(t_.layoffs.small_limit), wide(0));
    }

    WENGANG_INLINE constexpr void layoff_condition() {
        layoff_terms const& l = t_.layoffs;
        fraction const f = layoff_fraction();
        word const positive = signs(wide(0) - f.numerator) & f.numerator_known, none = f.numerator_known & ~positive;

        // A zero denominator under a positive numerator: malformed, so unknown.
        word const no_people = positive & f.denominator_known & zero_wide(f.denominator), no_months = positive & f.scale_known & zero(f.scale);
        faults_ = faults_ | ((no_people | no_months) & word(findings::bit(fault::zero_denominator)));
        word const people_known = positive & f.denominator_known & ~no_people, decidable = people_known & f.scale_known & ~no_months;

        passing const p = pass(f);
        word const met = none | (decidable & p.lowest);
        word unmet = decidable & ~p.highest;
        word const only_months_open = people_known & ~decidable;
        if (any(only_months_open)) unmet = unmet | (only_months_open & too_high_for_any_months(f));
        if (l.never) unmet = unmet | positive;
        word const unknown = ~(met | unmet);
        condition(unmet, unknown, findings::bit(reason::layoff_rate));
        if constexpr (Recorder::active)
            recorder_.layoffs({unmet.v != 0, unknown.v != 0, f.assessed.v != 0, (f.numerator_known & f.denominator_known & f.scale_known).v != 0, no_people.v != 0,
                               no_months.v != 0, p.small.v != 0, f.numerator.v, f.scale.v, f.denominator.v});
    }
    /// For values below 2^33.
    WENGANG_INLINE static constexpr word zero_wide(wide const& a) { return signs(a - wide(1)); }

    // --- the fall of revenue ---

    WENGANG_INLINE constexpr void drop_condition() {
        amounts const before = read_amount(t_.drop_before), after = read_amount(t_.drop_after);
        // (before − after) ÷ before > by  ⇔  before × (1 − by) > after × 1
        wide const left = multiply_amount(before.value, static_cast<std::uint32_t>(rate::whole) - t_.drop_by), right = multiply_amount(after.value, rate::whole);
        word const fell = signs(right - left);
        word const nothing_before = before.known & ~signs(wide(0) - before.value);  // no completion of `after` makes that a fall
        word const known = (before.known & after.known) | nothing_before;
        condition(known & ~(fell & after.known), ~known, findings::bit(reason::revenue_drop));
        if constexpr (Recorder::active) recorder_.drop((known & ~(fell & after.known)).v, (~known).v);
    }
    /// A figure of the accounts (below 2^47) × at most 10 000.
    WENGANG_INLINE static constexpr wide multiply_amount(wide const& a, std::uint32_t parts) {
        return multiply_low(a, wide(parts)) + (multiply_low(a >> 32, wide(parts)) << 32);
    }

    // --- the rate ---

    WENGANG_INLINE constexpr word look_up_rate() {
        table_answer<W> const found = look_up<Recorder::active>(t_, truths_, truths_known_, choices_);
        word const known = found.known();
        if (t_.refusal != 0) reasons_ = reasons_ | (known & bit_mask(found.any, refused_place) & word(t_.refusal));
        open_ = open_ | ~known | bit_mask(found.any, open_place);
        if constexpr (Recorder::active) recorder_.rates(found.rows, known.v != 0, found.any.v, truths_.v, truths_known_.v, choices_.v);
        return found.any;
    }

    // --- the amount ---

    WENGANG_INLINE constexpr amounts refund_base() {
        if (t_.gross == no_slot) return {wide(0), word(0xffff'ffff)};
        amounts base = read_amount(t_.gross);
        if (t_.exclusions.count > 0) {
            word all_known = base.known;
            for (std::uint8_t slot : t_.exclusions) {
                amounts const less = read_amount(slot);
                base.value = base.value - (less.value & widen_mask(less.known));
                all_known = all_known & less.known;
            }
            word const beyond = base.known & signs(base.value);  // more excluded than paid, whatever the unknown ones are
            faults_ = faults_ | (beyond & word(findings::bit(fault::exclusions_above_premium)));
            base.known = all_known & ~beyond;
            if constexpr (Recorder::active) recorder_.beyond(beyond.v != 0);
        }
        if constexpr (Recorder::active) recorder_.base(base.known.v != 0, base.value.v);
        return base;
    }

    /// The one rounding. Half up to the fen is what every published amount fits; the other ways go row by row.
    WENGANG_INLINE constexpr wide amount(wide const& base, word const& rate) const {
        if (t_.round == rounding{}) return share(base, widen(rate), wide(rate::whole / 2));
        wide const parts = widen(rate);
        wide refund(0);
        for (int k = 0; k < W; ++k) {
            if (parts.lane(k) == 0) continue;
            money const exact = round(money::from_fen(static_cast<std::int64_t>(base.lane(k))), rate::from_parts(static_cast<std::int64_t>(parts.lane(k))), t_.round);
            refund.set_lane(k, static_cast<std::uint64_t>(exact.fen()));
        }
        return refund;
    }

    terms const& t_;
    Rows const& rows_;
    Recorder& recorder_;
    word reasons_, open_, faults_, truths_, truths_known_, choices_, numbers_known_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
