// The rule. It stands here and nowhere else: one unit, the explanation and a batch of any instruction set run this text.
//
// It is written over packs of W rows side by side (`words<W>`, `longs<W>`), some packs at a time: no branch depends on a row,
// only on the terms of the policy, so each step is a loop over the packs with the terms held in registers. One unit is one
// pack of one row. What is unknown is a bit, too: a condition is unmet, open or met. `Rows` gives the facts of pack k:
//
//     truths(k), truths_known(k)   bits as the terms lay them out
//     choices(k)                   for every choice the values that are still possible
//     numbers_known(k)             one bit a number slot
//     heads(slot, k)               people and months; the sign bit marks a malformed value
//     amount(slot, k)              fen
//     code_faults(k)               mask: a truth or a choice that is malformed (and counts as unknown)
//
// `Sound` promises that every number of these rows is known and well-formed, which spares most of the masks.
// `Recorder` is told every step where it is active (one row); otherwise it costs nothing.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../rules/lanes.hpp"
#include "terms.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// Nobody listens: the batch.
struct silent {
    static constexpr bool active = false;
};

/// A number of every row, and where it is known and well-formed.
template <class Number, int W> struct known_number {
    Number value;
    words<W> known;
};

/// Where an amount is malformed: the sign bit. For every 64-bit value.
template <int W> WENGANG_INLINE constexpr longs<W> beyond_range(longs<W> const& value, number_slot const& n) {
    return (value - longs<W>(static_cast<std::uint64_t>(n.lowest))) | (longs<W>(static_cast<std::uint64_t>(n.highest)) - value);
}

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

template <class Rows, class Recorder, bool Sound = false> class rule {
    static constexpr int W = Rows::width, packs = Rows::packs;
    using word = words<W>;
    using wide = longs<W>;
    using heads = known_number<word, W>;
    using amounts = known_number<wide, W>;

public:
    WENGANG_INLINE constexpr rule(terms const& t, Rows const& rows, Recorder& recorder) : t_(t), rows_(rows), recorder_(recorder) {}

    /// Gives `take(pack, findings, refund)` every pack in turn.
    template <class Take> WENGANG_INLINE constexpr void decide(Take& take) {
        truth_conditions();
        if (t_.cascade) cascade();
        choice_conditions();
        number_conditions();
        if (t_.layoffs.present) layoff_condition();
        if (t_.drop_before != no_slot) drop_condition();
        look_up_rate();
        switch (t_.exclusions.count) {  // counted loops for what notices have
            case 0: return amounts_without_exclusions(take);
            case 2: return amounts_with_exclusions<2>(take);
            default: return amounts_with_exclusions<0>(take);
        }
    }

private:
    // --- reading ---

    static constexpr std::uint32_t all_ones = 0xffff'ffff;

    WENGANG_INLINE constexpr void malformed(int k, word const& where, fault what) { faults_[k] = faults_[k] | (where & word(findings::bit(what))); }

    WENGANG_INLINE constexpr heads read_heads(int slot, int k) {
        word const value = rows_.heads(slot, k);
        if constexpr (Sound) return {value, word(all_ones)};
        word const given = bit_mask(rows_.numbers_known(k), slot), bad = given & sign(value);
        malformed(k, bad, fault::out_of_range);
        word const known = given & ~bad;
        return {value & known, known};
    }
    WENGANG_INLINE constexpr amounts read_amount(int slot, int k) {
        wide const value = rows_.amount(slot, k);
        if constexpr (Sound) return {value, word(all_ones)};
        word const given = bit_mask(rows_.numbers_known(k), slot), bad = given & signs(beyond_range(value, t_.numbers[slot]));
        malformed(k, bad, fault::out_of_range);
        return {value, given & ~bad};
    }
    /// A condition of every row: a reason where it is not met, open where it is not known.
    WENGANG_INLINE constexpr void condition(int k, word const& unmet, word const& unknown, std::uint32_t reason) {
        reasons_[k] = reasons_[k] | (unmet & word(reason));
        open_[k] = open_[k] | unknown;
    }

    // --- conditions on one fact ---

    WENGANG_INLINE constexpr void truth_conditions() {
        word const area_unmet(t_.area_unmet), area_unknown(t_.area_unknown ? 1 : 0), relevant(t_.relevant), required(t_.required);
        if constexpr (Recorder::active) recorder_.reserve();
        for (int k = 0; k < packs; ++k) {
            word const truths = rows_.truths(k), known = rows_.truths_known(k);
            word const unmet = known & (truths ^ required) & relevant, unknown = relevant & ~known;
            reasons_[k] = area_unmet | unmet;
            open_[k] = area_unknown | unknown;
            faults_[k] = rows_.code_faults(k) & word(findings::bit(fault::unknown_code));
            choices_[k] = rows_.choices(k);
            if constexpr (Recorder::active) recorder_.truths(unmet.v, unknown.v);
        }
    }

    WENGANG_INLINE constexpr void choice_conditions() {
        for (choice_test const& c : t_.choice_tests) {
            word const allowed(c.allowed), other(c.field & ~c.allowed);
            for (int k = 0; k < packs; ++k) {
                word const unmet = zero(choices_[k] & allowed), unknown = ~(unmet | zero(choices_[k] & other));
                condition(k, unmet, unknown, c.unmet);
                if constexpr (Recorder::active) recorder_.tested(c.unmet, unmet.v, unknown.v);
            }
        }
    }

    WENGANG_INLINE constexpr void number_conditions() {
        for (number_test const& c : t_.number_tests) {
            if (c.form == fact_form::amount) {
                for (int k = 0; k < packs; ++k) {
                    amounts const x = read_amount(c.slot, k);
                    number_condition(c, k, compare(x.value, wide(static_cast<std::uint64_t>(c.bound)), c.test), x.known);
                }
            } else {
                for (int k = 0; k < packs; ++k) {
                    heads const x = read_heads(c.slot, k);
                    number_condition(c, k, compare(x.value, word(static_cast<std::uint32_t>(c.bound)), c.test), x.known);
                }
            }
        }
    }
    WENGANG_INLINE constexpr void number_condition(number_test const& c, int k, word const& passes, word const& known) {
        condition(k, known & ~passes, ~known, c.unmet);
        if constexpr (Recorder::active) recorder_.number(c, (known & ~passes).v, (~known).v);
    }
    WENGANG_INLINE static constexpr word negative(word const& a) { return sign(a); }
    WENGANG_INLINE static constexpr word negative(wide const& a) { return signs(a); }
    template <class Number> WENGANG_INLINE static constexpr word compare(Number const& x, Number const& bound, test how) {
        if (how == test::at_least) return ~negative(x - bound);
        return how == test::above ? negative(bound - x) : negative(x - bound);
    }

    // --- the size of an enterprise where no class is given ---

    WENGANG_INLINE constexpr void cascade() {
        constexpr std::uint32_t large = std::uint32_t{1} << size_field.shift, not_large = std::uint32_t{14} << size_field.shift;
        word const any_size(bits(size_field));
        for (int k = 0; k < packs; ++k) {
            word const choices = choices_[k], truths = rows_.truths(k), truths_known = rows_.truths_known(k);
            word const given = ~zero((choices & any_size) ^ any_size);

            heads const person_months = read_heads(t_.payers, k), months = read_heads(t_.payer_months, k);
            word const counted = person_months.known & months.known & ~zero(months.value);
            word const many = ~signs(to_pairs(person_months.value) - product(months.value, word(t_.large_from_payers)));
            // An average of fewer person-months than that is smaller for every number of months.
            word const few = person_months.known & sign(person_months.value - word(t_.large_from_payers));
            word const by_payers = select(counted & many, word(large), select(counted | few, word(not_large), any_size));

            word const registered = choices >> registered_field.shift, statistics = choices >> statistics_field.shift;
            word const by_registration = ((registered & word(0xf)) << size_field.shift) | (bit_mask(registered, 4) & by_payers);
            word const own = (bit_mask(statistics, 0) & word(large)) | (bit_mask(statistics, 1) & word(not_large)) | (bit_mask(statistics, 2) & by_registration);
            word const of_legal_person = (choices >> (legal_person_field.shift - size_field.shift)) & any_size;

            word const may_be_branch = bit_mask(truths | ~truths_known, t_.branch_bit), may_be_own = bit_mask(~(truths & truths_known), t_.branch_bit);
            word const found = (may_be_branch & of_legal_person) | (may_be_own & own);
            choices_[k] = select(given | ~any_size, choices, found);
            if constexpr (Recorder::active) recorder_.sized(given.v != 0, choices_[k].v);
        }
    }

    // --- the layoff rate ---

    /// What a notice asks of the formula, so that the loop over the packs does not ask again: `Simple` is claimants ÷ average
    /// under one known limit; `Assessed`, that rates assessed by the agency are at hand.
    WENGANG_INLINE constexpr void layoff_condition() {
        layoff_terms const& l = t_.layoffs;
        bool const simple = l.by_average && l.added.count == 1 && l.deducted.empty() && l.small_by_divisor && l.limit_lowest == l.limit_highest;
        bool const assessed = l.assessed_reductions != no_slot;
        if (simple && !assessed) layoff_loop<true, false>();
        else if (simple) layoff_loop<true, true>();
        else layoff_loop<false, true>();
    }

    struct fraction {
        pairs<W> numerator;    ///< people; may be negative: growth
        word numerator_known;
        word positive;         ///< the numerator is
        word denominator;      ///< of `numerator × scale`
        word denominator_known;
        word scale;            ///< months of an average, else 1
        word scale_known;
        word assessed;         ///< by the agency, not by the formula
    };

    template <bool Simple, bool Assessed> WENGANG_INLINE constexpr fraction layoff_fraction(int k) {
        layoff_terms const& l = t_.layoffs;
        word const all(all_ones);
        fraction f{pairs<W>(wide(0)), all, word(0), word(0), all, word(1), all, word(0)};
        if constexpr (Simple) {
            heads const x = read_heads(l.added[0], k);
            f.numerator = loose_pairs(x.value);
            f.numerator_known = x.known;
            f.positive = ~zero(x.value);
        } else {
            for (std::uint8_t slot : l.added) {
                heads const x = read_heads(slot, k);
                f.numerator = f.numerator + to_pairs(x.value);
                f.numerator_known = f.numerator_known & x.known;
            }
            for (std::uint8_t slot : l.deducted) {
                heads const x = read_heads(slot, k);
                f.numerator = f.numerator - to_pairs(x.value);
                f.numerator_known = f.numerator_known & x.known;
            }
            f.positive = signs(pairs<W>(wide(0)) - f.numerator);
        }
        if (Simple || l.by_average) {
            heads const person_months = read_heads(l.person_months, k), months = read_heads(l.months, k);
            f.denominator = person_months.value;
            f.denominator_known = person_months.known;
            f.scale = months.value;
            f.scale_known = months.known;
        } else {
            for (std::uint8_t slot : l.divisor) {  // at most two: below 2^32
                heads const x = read_heads(slot, k);
                f.denominator = f.denominator + x.value;
                f.denominator_known = f.denominator_known & x.known;
            }
        }
        if constexpr (Assessed) {
            if (l.assessed_reductions != no_slot) take_assessed(f, k);
        }
        return f;
    }
    WENGANG_INLINE constexpr void take_assessed(fraction& f, int k) {
        heads const reductions = read_heads(t_.layoffs.assessed_reductions, k), headcount = read_heads(t_.layoffs.assessed_headcount, k);
        f.assessed = reductions.known & headcount.known;
        f.numerator = select(f.assessed, to_pairs(reductions.value), f.numerator);
        f.numerator_known = f.numerator_known | f.assessed;
        f.positive = select(f.assessed, ~zero(reductions.value), f.positive);
        f.denominator = select(f.assessed, headcount.value, f.denominator);
        f.denominator_known = f.denominator_known | f.assessed;
        f.scale = select(f.assessed, word(1), f.scale);
        f.scale_known = f.scale_known | f.assessed;
    }

    /// rate ≤ limit, or < limit where `strict` is 1, by cross-multiplication: below 2^62 for every input in range.
    WENGANG_INLINE static constexpr word passes(word const& denominator, pairs<W> const& scaled, word const& limit, word const& strict) {
        return ~signs(product(denominator, limit) - scaled - to_pairs(strict));
    }

    /// Where the rate passes under the lowest and under the highest limit that is possible.
    struct passing {
        word lowest, highest;
        word small;
    };
    template <bool Simple> WENGANG_INLINE constexpr passing pass(fraction const& f, int k) {
        layoff_terms const& l = t_.layoffs;
        word const per_whole = low_words(product(f.scale, word(rate::whole)));
        pairs<W> scaled = product(f.numerator, per_whole);
        if (!Simple && l.wide_numerator) scaled = scaled + (product(f.numerator >> 32, per_whole) << 32);

        // The limit of small units replaces the other one.
        word small(0), small_known(all_ones);
        if (l.small && l.small_by_divisor) {
            small = ~signs(product(f.scale, word(l.small_people)) - to_pairs(f.denominator));
        } else if (l.small) {
            heads const counted = read_heads(l.small_by, k);
            small = counted.known & ~sign(word(l.small_people) - counted.value);
            small_known = counted.known;
        }
        word const strict = word(l.strict) & ~small, small_limit(l.small_limit);
        word const at_lowest = passes(f.denominator, scaled, select(small, small_limit, word(l.limit_lowest)), strict);
        if constexpr (Simple) return {at_lowest, at_lowest, small};
        word at_highest = at_lowest;
        if (l.limit_lowest != l.limit_highest) at_highest = passes(f.denominator, scaled, select(small, small_limit, word(l.limit_highest)), strict);
        if (!l.small || l.small_by_divisor) return {at_lowest, at_highest, small};
        // An unknown headcount matters only where the two limits disagree.
        word const as_small = passes(f.denominator, scaled, small_limit, word(0));
        return {at_lowest & (small_known | as_small), at_highest | (~small_known & as_small), small};
    }

    /// Claimants over an average whose months are unknown: no number of months makes the rate smaller than one month does,
    /// unless more months make the unit a small one. So it may be too high whatever the months.
    template <bool Simple> WENGANG_INLINE constexpr word too_high_for_any_months(fraction const& f, int k) {
        fraction one = f;
        one.scale = word(1);
        word const too_high = ~pass<false>(one, k).highest;
        layoff_terms const& l = t_.layoffs;
        if (!l.small || !l.small_by_divisor || l.small_people == 0) return too_high;
        word fewest(0);
        for (int row = 0; row < W; ++row) {
            std::uint64_t const all = lane(f.denominator, row), months = (all + l.small_people - 1) / l.small_people, people = lane(f.numerator, row) & (Simple ? all_ones : ~std::uint64_t{0}), reduced = people * months;
            fewest = with_lane(fewest, row, static_cast<std::uint32_t>(reduced <= all ? reduced : all + 1));  // above 100 % fails every limit
        }
        return too_high & ~passes(f.denominator, product(fewest, word(rate::whole)), word(l.small_limit), word(0));
    }

    template <bool Simple, bool Assessed> WENGANG_INLINE constexpr void layoff_loop() {
        layoff_terms const& l = t_.layoffs;
        for (int k = 0; k < packs; ++k) {
            fraction const f = layoff_fraction<Simple, Assessed>(k);
            word const positive = f.positive & f.numerator_known;

            // A zero denominator under a positive numerator: malformed, so unknown.
            word const no_people = positive & f.denominator_known & zero(f.denominator), no_months = positive & f.scale_known & zero(f.scale);
            malformed(k, no_people | no_months, fault::zero_denominator);
            word const people_known = positive & f.denominator_known & ~no_people, decidable = people_known & f.scale_known & ~no_months;

            passing const p = pass<Simple>(f, k);
            word unmet = decidable & ~p.highest;
            if constexpr (!Sound) {
                word const only_months_open = people_known & ~decidable;
                if (any(only_months_open)) unmet = unmet | (only_months_open & too_high_for_any_months<Simple>(f, k));
            } else if (any(no_months)) {
                unmet = unmet | (people_known & no_months & too_high_for_any_months<Simple>(f, k));
            }
            if (l.never) unmet = unmet | positive;
            word const met = (f.numerator_known & ~positive) | (decidable & p.lowest), unknown = ~(met | unmet);
            condition(k, unmet, unknown, findings::bit(reason::layoff_rate));
            if constexpr (Recorder::active)
                recorder_.layoffs({unmet.v != 0, unknown.v != 0, f.assessed.v != 0, (f.numerator_known & f.denominator_known & f.scale_known).v != 0,
                                   no_people.v != 0, no_months.v != 0, p.small.v != 0, f.numerator.v.v, f.scale.v, f.denominator.v});
        }
    }

    // --- the fall of revenue ---

    WENGANG_INLINE constexpr void drop_condition() {
        for (int k = 0; k < packs; ++k) {
            amounts const before = read_amount(t_.drop_before, k), after = read_amount(t_.drop_after, k);
            // (before − after) ÷ before > by  ⇔  before × (1 − by) > after
            wide const left = multiply_amount(before.value, static_cast<std::uint32_t>(rate::whole) - t_.drop_by), right = multiply_amount(after.value, rate::whole);
            word const fell = signs(right - left) & before.known & after.known;
            word const nothing_before = before.known & ~signs(wide(0) - before.value);  // no completion of `after` makes that a fall
            word const known = (before.known & after.known) | nothing_before;
            condition(k, known & ~fell, ~known, findings::bit(reason::revenue_drop));
            if constexpr (Recorder::active) recorder_.drop((known & ~fell).v, (~known).v);
        }
    }
    /// A figure of the accounts (below 2^47) × at most 10 000.
    WENGANG_INLINE static constexpr wide multiply_amount(wide const& a, std::uint32_t parts) {
        return multiply_low(a, wide(parts)) + (multiply_low(a >> 32, wide(parts)) << 32);
    }

    // --- the rate ---

    WENGANG_INLINE constexpr void look_up_rate() {
        if (!Recorder::active && t_.one_rate) {
            for (int k = 0; k < packs; ++k) rates_[k] = word(t_.rates[0].result);
            return;
        }
        for (int k = 0; k < packs; ++k) {
            table_answer<W> const found = look_up<Recorder::active>(t_, rows_.truths(k), rows_.truths_known(k), choices_[k]);
            word const known = found.known();
            if (t_.refusal != 0) reasons_[k] = reasons_[k] | (known & bit_mask(found.any, refused_place) & word(t_.refusal));
            open_[k] = open_[k] | ~known | (found.any & word(open_bit));
            rates_[k] = found.any;
            if constexpr (Recorder::active)
                recorder_.rates(found.rows, known.v != 0, found.any.v, rows_.truths(k).v, rows_.truths_known(k).v, choices_[k].v);
        }
    }

    // --- the amount ---

    template <class Take> WENGANG_INLINE constexpr void amounts_without_exclusions(Take& take) {
        for (int k = 0; k < packs; ++k) {
            amounts const base = t_.gross == no_slot ? amounts{wide(0), word(all_ones)} : read_amount(t_.gross, k);
            conclude(k, base, take);
        }
    }

    /// `Count` exclusions, 0 for as many as there are.
    template <int Count, class Take> WENGANG_INLINE constexpr void amounts_with_exclusions(Take& take) {
        int const count = Count != 0 ? Count : t_.exclusions.count;
        for (int k = 0; k < packs; ++k) {
            amounts base = read_amount(t_.gross, k);
            word all_known = base.known;
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
            for (int i = 0; i < count; ++i) {
                amounts const less = read_amount(t_.exclusions[i], k);
                base.value = base.value - (Sound ? less.value : less.value & widen_mask(less.known));
                all_known = all_known & less.known;
            }
            word const beyond = base.known & signs(base.value);  // more excluded than paid, whatever the unknown ones are
            malformed(k, beyond, fault::exclusions_above_premium);
            base.known = all_known & ~beyond;
            if constexpr (Recorder::active) recorder_.beyond(beyond.v != 0);
            conclude(k, base, take);
        }
    }

    template <class Take> WENGANG_INLINE constexpr void conclude(int k, amounts const& base, Take& take) {
        if constexpr (Recorder::active) recorder_.base(base.known.v != 0, base.value.v);
        word const sure = zero(open_[k] | ~base.known), entitled = zero(reasons_[k]), eligible = sure & entitled;
        word const found = reasons_[k] | faults_[k] | (eligible & word(static_cast<std::uint32_t>(outcome::eligible))) |
                           (entitled & ~sure & word(static_cast<std::uint32_t>(outcome::undetermined)));
        wide const refund = amount(base.value, rates_[k] & word(rate_bits) & eligible);
        if constexpr (Recorder::active) recorder_.decided(found.v, base.value.v, refund.v);
        take(k, found, refund);
    }

    /// The one rounding. Half up to the fen is what every published amount fits; the other ways go row by row.
    WENGANG_INLINE constexpr wide amount(wide const& base, word const& rate) const {
        if (t_.nearest_fen) return share(base, widen(rate), wide(wengang::rate::whole / 2));
        wide const parts = widen(rate);
        wide refund(0);
        for (int row = 0; row < W; ++row) {
            if (parts.lane(row) == 0) continue;
            money const exact = round(money::from_fen(static_cast<std::int64_t>(base.lane(row))), wengang::rate::from_parts(static_cast<std::int64_t>(parts.lane(row))), t_.round);
            refund.set_lane(row, static_cast<std::uint64_t>(exact.fen()));
        }
        return refund;
    }

    terms const& t_;
    Rows const& rows_;
    Recorder& recorder_;
    struct state {
        word at[std::size_t{packs}];
        WENGANG_INLINE constexpr word& operator[](int k) { return at[k]; }
    };
    state reasons_, open_, faults_, choices_, rates_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
