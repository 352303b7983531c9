// The rule. It stands here and nowhere else: one unit, the explanation and a batch of any instruction set run this text.
//
// It is written over packs of W rows side by side (`words<W>`, `longs<W>`; truths and choices a byte a row), some packs at a
// time: no branch depends on a row, only on the terms of the policy, so each step is a loop over the packs with the terms held
// in registers. One unit is one pack of one row. What is unknown is a bit, too: a condition is unmet, open or met. `Rows` gives
// the facts of pack k, or of the packs that one register of bytes holds:
//
//     truths(i, j), truths_known(i, j)   byte i of the word of truths, as the terms lay it out
//     choices(i, j)                      likewise: for every choice the values that are still possible
//     code_faults(j)                     mask: a truth or a choice that is malformed (and counts as unknown)
//     numbers_known(k)                   one bit a number slot
//     heads(slot)(k), months(slot)(k)    people, months; the sign bit marks a malformed value
//     amounts(slot)(k)                   fen
//
// `Clean` is the same text for rows of which every truth and every number is known: it spares the masks for what is unknown
// or malformed, and instead only notices whether there was anything malformed (`strange`). If so, its results are void.
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
template <class Octet> struct table_answer {
    Octet low, high;             ///< the results that are possible, or-ed: bits 0 to 15
    Octet any_equal, all_equal;  ///< of their numbers
    std::uint32_t rows = 0;      ///< one unit only: the table rows that are possible
    // Not an aggregate: gcc would clear it in memory first.
    WENGANG_INLINE constexpr table_answer() : low(0), high(0), any_equal(0), all_equal(~std::uint64_t{0}) {}
    WENGANG_INLINE constexpr Octet known() const { return zero(any_equal ^ all_equal); }
};

/// The first row of the table that matches. A row that may match leaves the ones behind it possible; the rate is known
/// when all that is possible says the same. `Codes` gives the kind, the size and the bytes of the truths.
template <bool CountRows, bool Clean, class Codes> WENGANG_INLINE constexpr auto look_up(terms const& t, Codes const& codes) {
    using octet = typename Codes::octet;
    octet const kind = codes.kind(), size = codes.size();
    octet left(~std::uint64_t{0});
    table_answer<octet> found;
    for (table_row const& row : t.rates) {
        octet fails(0), unsure(0);
        if (row.by_kind) {
            fails = zero(kind & octet(row.kinds));
            unsure = kind & octet(row.other_kinds);
        }
        if (row.by_size) {
            fails = fails | zero(size & octet(row.sizes));
            unsure = unsure | (size & octet(row.other_sizes));
        }
        for (truth_test const& c : row.truths) {
            octet const relevant(c.relevant), differ = (codes.truths(c.byte) ^ octet(c.required)) & relevant;
            if constexpr (Clean) {
                fails = fails | ~zero(differ);
            } else {
                octet const known = codes.truths_known(c.byte);
                fails = fails | ~zero(differ & known);
                unsure = unsure | (relevant & ~known);
            }
        }
        octet const possible = left & ~fails, equal(row.equal);
        found.low = found.low | (possible & octet(row.low));
        found.high = found.high | (possible & octet(row.high));
        found.any_equal = found.any_equal | (possible & equal);
        found.all_equal = found.all_equal & (equal | ~possible);
        left = left & ~(possible & zero(unsure));
        if constexpr (CountRows) found.rows |= possible.v != 0 ? std::uint32_t{1} << (&row - t.rates.begin()) : 0;
    }
    return found;
}

/// What the rate table says of one unit, over all completions.
struct table_reach {
    std::uint32_t rows = 0;    ///< those that some completion reaches
    std::uint32_t result = 0;  ///< theirs
    bool several = false;      ///< results
};
/// `look_up` takes the rows one by one, and does not see where rows that only may match leave nothing behind them together:
/// "medium", then "small or micro", of a unit that is not large. This tries every completion, and of one that has two results
/// already no more, unless all rows are asked for.
template <bool AllRows> WENGANG_APART constexpr table_reach reach_of(terms const& t, std::uint32_t kinds, std::uint32_t sizes, std::uint32_t truths, std::uint32_t known) {
    table_reach found;
    std::uint32_t const free = t.rate_truths & ~known;
    cells const possible = cells_of(std::int64_t{kinds}, std::int64_t{sizes});
    std::uint32_t some = 0;
    do {
        cells left = possible;
        for (table_row const& row : t.rates) {
            if (((((truths & ~free) | some) ^ row.required) & row.relevant) != 0 || (left & row.matched) == 0) continue;
            if (found.rows != 0 && row.result != found.result) found.several = true;
            found.result = row.result;
            if (!AllRows && found.several) return found;
            found.rows |= std::uint32_t{1} << (&row - t.rates.begin());
            left &= ~row.matched;
        }
        if (left != 0) found.several = true;  // nothing is a result, too
        some = (some - free) & free;
    } while (some != 0 && (AllRows || !found.several));
    return found;
}

/// Rows of which the table, row by row, leaves more than one result possible.
template <std::size_t Rows> struct unclear_rows {
    std::uint8_t low[Rows], high[Rows], unknown[Rows], kinds[Rows], sizes[Rows], truths[4][Rows], known[4][Rows];

    constexpr std::uint32_t truth_word(std::size_t row) const { return word(truths, row); }
    constexpr std::uint32_t known_word(std::size_t row) const { return word(known, row); }

private:
    static constexpr std::uint32_t word(std::uint8_t const (&of)[4][Rows], std::size_t row) {
        return of[0][row] | std::uint32_t{of[1][row]} << 8 | std::uint32_t{of[2][row]} << 16 | std::uint32_t{of[3][row]} << 24;
    }
};
/// Settles those of which every completion has the same result; returns the table rows that are possible (for one unit).
/// In a function of its own, and through memory, so that the registers of the common way stay what they are.
template <bool AllRows, std::size_t Rows> WENGANG_APART constexpr std::uint32_t complete(terms const& t, unclear_rows<Rows>& rows) {
    std::uint32_t possible = 0;
    for (std::size_t row = 0; row < Rows; ++row) {
        if (rows.unknown[row] == 0) continue;
        table_reach const reach = reach_of<AllRows>(t, rows.kinds[row] & kind_field.any, rows.sizes[row] & size_field.any, rows.truth_word(row), rows.known_word(row));
        possible = reach.rows;
        if (reach.several) continue;
        rows.unknown[row] = 0, rows.low[row] = static_cast<std::uint8_t>(reach.result), rows.high[row] = static_cast<std::uint8_t>(reach.result >> 8);
    }
    return possible;
}

template <class Rows, class Recorder, bool Clean = false> class rule {
    static constexpr int W = Rows::width;
    using word = words<W>;
    using wide = longs<W>;
    using heads = known_number<word, W>;
    using amounts = known_number<wide, W>;

public:
    WENGANG_INLINE constexpr rule(terms const& t, Rows const& rows, Recorder& recorder)
        : t_(t), rows_(rows), recorder_(recorder), packs_(rows.packs()), strange_(0), strange_amount_(0) {}

    /// Gives `take(pack, findings, eligible, refund)` every pack in turn.
    template <class Take> WENGANG_INLINE constexpr void decide(Take& take) {
        if (t_.cascade) codes<true>();
        else codes<false>();
        number_conditions();
        if (t_.layoffs.present) layoff_condition();
        if (t_.drop_before != no_slot) drop_condition();
        if (t_.gross == no_slot || !t_.nearest_fen) return amounts_loop<any_count, false>(take);
        switch (t_.exclusions.count) {  // counted loops for what notices have
            case 0: return amounts_loop<0, true>(take);
            case 2: return amounts_loop<2, true>(take);
            default: return amounts_loop<any_count, true>(take);
        }
    }
    /// `Clean` only: something was malformed, or stood too near the edge of its range to tell.
    WENGANG_INLINE constexpr bool strange() const { return any(sign(strange_)) || any(strange_amount_); }

private:
    // --- reading ---

    static constexpr std::uint32_t all_ones = 0xffff'ffff;

    WENGANG_INLINE constexpr void malformed(int k, word const& where, fault what) { status_[k] = status_[k] | (where & word(findings::bit(what))); }

    template <class Column> struct numbers {
        Column at;
        int slot;
    };
    WENGANG_INLINE constexpr auto heads_of(int slot) const { return numbers<decltype(rows_.heads(slot))>{rows_.heads(slot), slot}; }
    WENGANG_INLINE constexpr auto months_of(int slot) const { return numbers<decltype(rows_.months(slot))>{rows_.months(slot), slot}; }
    WENGANG_INLINE constexpr auto amounts_of(int slot) const { return numbers<decltype(rows_.amounts(slot))>{rows_.amounts(slot), slot}; }

    /// `Clean`: what a loop has seen of its numbers, or-ed.
    struct seen_numbers {
        word heads = word(0);      ///< the sign bit: malformed
        wide amounts = wide(0);    ///< any bit: malformed, or near the edge of the range
    };
    WENGANG_INLINE constexpr void note(seen_numbers const& seen) {
        if constexpr (Clean) {
            strange_ = strange_ | seen.heads;
            strange_amount_ = strange_amount_ | seen.amounts;
        }
    }
    template <class Column> WENGANG_INLINE constexpr heads read_heads(numbers<Column> const& from, int k, seen_numbers& seen) {
        word const value = from.at(k);
        if constexpr (Clean) {
            seen.heads = seen.heads | value;
            return {value, word(all_ones)};
        }
        word const given = bit_mask(rows_.numbers_known(k), from.slot), bad = given & sign(value);
        malformed(k, bad, fault::out_of_range);
        word const known = given & ~bad;
        return {value & known, known};
    }
    template <class Column> WENGANG_INLINE constexpr amounts read_amount(numbers<Column> const& from, int k, seen_numbers& seen) {
        wide const value = from.at(k);
        number_slot const& n = t_.numbers[from.slot];
        if constexpr (Clean) {
            seen.amounts = seen.amounts | ((value + wide(n.moved)) & wide(n.outside));
            return {value, word(all_ones)};
        }
        word const given = bit_mask(rows_.numbers_known(k), from.slot), bad = given & signs(beyond_range(value, n));
        malformed(k, bad, fault::out_of_range);
        return {value, given & ~bad};
    }
    /// A condition of every row: a reason where it is not met, open where it is not known.
    WENGANG_INLINE constexpr void condition(int k, word const& unmet, word const& unknown, std::uint32_t reason) {
        status_[k] = status_[k] | (unmet & word(reason)) | (unknown & word(open_flag));
    }

    // --- truths and choices: their conditions, the size, the rate ---

    using octet = typename Rows::octet;
    static constexpr int packs_an_octet = octet::rows / W;
    WENGANG_INLINE static constexpr octet all(std::uint32_t byte) { return octet(eight_times(byte)); }
    /// Where a bit of the byte is set.
    WENGANG_INLINE static constexpr octet where(octet const& a, std::uint32_t bit) { return ~zero(a & all(bit)); }

    /// What the rate table asks for.
    struct codes_of_rows {
        using octet = typename Rows::octet;
        Rows const& rows;
        int j;
        octet size_;
        WENGANG_INLINE constexpr octet kind() const { return rows.choices(0, j); }
        WENGANG_INLINE constexpr octet size() const { return size_; }
        WENGANG_INLINE constexpr octet truths(int byte) const { return rows.truths(byte, j); }
        WENGANG_INLINE constexpr octet truths_known(int byte) const { return rows.truths_known(byte, j); }
    };

    WENGANG_INLINE constexpr void add_status(int j, octet const& mask, status_bit const& bit) {
        std::uint8_t* const at = status_bytes_[bit.byte] + j * octet::rows;
        (octet::load(at) | (mask & octet(bit.bits))).store(at);
    }

    template <bool Cascade> WENGANG_INLINE constexpr void codes() {
        if constexpr (Recorder::active) recorder_.reserve();
        if constexpr (Cascade) size_by_payers();
        bool const one_rate = !Recorder::active && t_.one_rate;
        octet const area_open = all(t_.area_unknown ? 0xff : 0);
        for (int j = 0; j * packs_an_octet < packs_; ++j) {
            octet open = area_open;
            truth_conditions(j, open);
            codes_of_rows const codes{rows_, j, Cascade ? sized(j) : rows_.choices(1, j) & all(size_field.any)};
            if (t_.kind_test.present) choice_condition(j, t_.kind_test, fact::kind, codes.kind(), open);
            if (t_.size_test.present) choice_condition(j, t_.size_test, fact::size, codes.size(), open);
            if (one_rate) store_rate(j, octet(t_.rates[0].low), octet(t_.rates[0].high));
            else rate(j, codes, open);
            octet lowest = open & all(open_flag);
            if constexpr (!Clean) lowest = lowest | (rows_.code_faults(j) & all(findings::bit(fault::unknown_code)));
            lowest.store(status_bytes_[0] + j * octet::rows);
        }
        switch (t_.status_bytes.count) {
            case 0: return widen_status<Cascade, 0>();
            case 1: return widen_status<Cascade, 1>();
            case 2: return widen_status<Cascade, 2>();
            default: return widen_status<Cascade, 3>();
        }
    }

    WENGANG_INLINE constexpr void truth_conditions(int j, octet& open) {
        std::uint32_t unmet_here = 0, unknown_here = 0;
        for (status_byte const& c : t_.status_bytes) {
            octet const relevant(c.truths.relevant);
            octet unmet = (rows_.truths(c.truths.byte, j) ^ octet(c.truths.required)) & relevant;
            if constexpr (!Clean) {
                octet const known = rows_.truths_known(c.truths.byte, j), unknown = relevant & ~known;
                unmet = unmet & known;
                open = open | ~zero(unknown);
                if constexpr (Recorder::active) unmet_here |= std::uint32_t{unmet.v} << (8 * c.truths.byte), unknown_here |= std::uint32_t{unknown.v} << (8 * c.truths.byte);
            }
            (unmet | octet(c.area)).store(status_bytes_[c.truths.byte] + j * octet::rows);
        }
        if constexpr (Recorder::active) recorder_.truths(unmet_here, unknown_here);
    }

    WENGANG_INLINE constexpr void choice_condition(int j, choice_test const& c, [[maybe_unused]] fact of, octet const& value, octet& open) {
        octet const unmet = zero(value & octet(c.allowed)), unknown = ~(unmet | zero(value & octet(c.refused)));
        add_status(j, unmet, c.unmet);
        open = open | unknown;
        if constexpr (Recorder::active) recorder_.tested(of, unmet.v, unknown.v);
    }

    WENGANG_INLINE constexpr void rate(int j, codes_of_rows const& codes, octet& open) {
        auto const found = look_up<Recorder::active, Clean>(t_, codes);
        octet low = found.low, high = found.high, unknown = ~found.known();
        std::uint32_t table_rows = found.rows;
        if (t_.jointly && any(unknown)) {
            unclear_rows<std::size_t{octet::rows}> rows;
            low.store(rows.low), high.store(rows.high), unknown.store(rows.unknown), codes.kind().store(rows.kinds), codes.size().store(rows.sizes);
            for (int byte = 0; byte < 4; ++byte) codes.truths(byte).store(rows.truths[byte]), codes.truths_known(byte).store(rows.known[byte]);
            table_rows = complete<Recorder::active>(t_, rows);
            low = octet::load(rows.low), high = octet::load(rows.high), unknown = octet::load(rows.unknown);
        }
        if (t_.refuses) add_status(j, ~unknown & where(high, refused_bit >> 8), t_.refusal);
        open = open | unknown | where(high, open_bit >> 8);
        store_rate(j, low, high & all(rate_bits >> 8));
        if constexpr (Recorder::active) recorder_.rates(table_rows, unknown.v == 0, std::uint32_t{low.v} | std::uint32_t{high.v} << 8, codes.size().v);
    }

    WENGANG_INLINE constexpr void store_rate(int j, octet const& low, octet const& high) {
        low.store(rate_low_ + j * octet::rows);
        high.store(rate_high_ + j * octet::rows);
    }

    /// The bytes to words, of which conditions on numbers follow.
    template <bool Cascade, int Count> WENGANG_INLINE constexpr void widen_status() {
        std::uint8_t const* from[std::size_t{Count + 1}];
        int shift[std::size_t{Count + 1}];
        for (int i = 0; i < Count; ++i) {
            from[i] = status_bytes_[t_.status_bytes[i].truths.byte];
            shift[i] = 8 * t_.status_bytes[i].truths.byte;
        }
        for (int k = 0; k < packs_; ++k) {
            word status(0);
            load_bytes(status, status_bytes_[0] + k * W);
            if constexpr (Cascade) status = status | status_[k];
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
            for (int i = 0; i < Count; ++i) {
                word x;
                load_bytes(x, from[i] + k * W);
                status = status | (x << shift[i]);
            }
            status_[k] = status;
        }
    }

    // --- the size of an enterprise where no class is given ---

    static constexpr std::uint32_t large = static_cast<std::uint32_t>(size::large), not_large = static_cast<std::uint32_t>(size::not_large);

    WENGANG_INLINE constexpr void size_by_payers() {
        auto const all_payers = heads_of(t_.payers);
        auto const all_months = months_of(t_.payer_months);
        seen_numbers seen;
        word from[std::size_t{packs_an_octet}];
        for (int k = 0; k < packs_; ++k) {
            status_[k] = word(0);
            heads const person_months = read_heads(all_payers, k, seen), months = read_heads(all_months, k, seen);
            word const counted = person_months.known & months.known & ~zero(months.value);
            word const many = ~signs(to_pairs(person_months.value) - product(months.value, word(t_.large_from_payers)));
            // An average of fewer person-months than that is smaller for every number of months.
            word const few = person_months.known & sign(person_months.value - word(t_.large_from_payers));
            from[k % packs_an_octet] = select(counted & many, word(large), select(counted | few, word(not_large), word(size_field.any)));
            if ((k + 1) % packs_an_octet == 0) {
                octet sizes;
                narrow(sizes, from);
                sizes.store(by_payers_ + (k / packs_an_octet) * octet::rows);
            }
        }
        note(seen);
    }

    WENGANG_INLINE constexpr octet sized(int j) {
        octet const choices = rows_.choices(1, j), size = choices & all(size_field.any), given = ~zero(size ^ all(size_field.any));
        octet const registered = rows_.choices(registered_field.shift / 8, j), statistics = choices, by_payers = octet::load(by_payers_ + j * octet::rows);
        constexpr std::uint32_t first_statistics = 1 << (statistics_field.shift - size_field.shift);
        octet const by_registration = (registered & all(size_field.any)) | (where(registered, static_cast<std::uint32_t>(registered_mark::cannot_size)) & by_payers);
        octet const own = (where(statistics, first_statistics) & all(large)) | (where(statistics, first_statistics << 1) & all(not_large)) |
                          (where(statistics, first_statistics << 2) & by_registration);
        octet const of_legal_person = rows_.choices(legal_person_field.shift / 8, j) & all(size_field.any);

        int const byte = t_.branch_bit / 8;
        std::uint32_t const bit = 1u << (t_.branch_bit % 8);
        octet may_be_branch = where(rows_.truths(byte, j), bit), may_be_own = ~may_be_branch;
        if constexpr (!Clean) {
            octet const unknown = ~where(rows_.truths_known(byte, j), bit);
            may_be_branch = may_be_branch | unknown;
            may_be_own = may_be_own | unknown;
        }
        octet const found = (may_be_branch & of_legal_person) | (may_be_own & own), made = (given & size) | (~given & found);
        if constexpr (Recorder::active) recorder_.sized(given.v != 0, made.v);
        return made;
    }

    // --- conditions on one number ---

    WENGANG_INLINE constexpr void number_conditions() {
        for (number_test const& c : t_.number_tests) {
            if (c.form == fact_form::month_number) {
                head_condition(c, months_of(c.slot));
            } else if (c.form == fact_form::heads) {
                head_condition(c, heads_of(c.slot));
            } else {
                auto const column = amounts_of(c.slot);
                wide const bound(static_cast<std::uint64_t>(c.bound));
                seen_numbers seen;
                for (int k = 0; k < packs_; ++k) {
                    amounts const x = read_amount(column, k, seen);
                    number_condition(c, k, compare(x.value, bound, c.test), x.known);
                }
                note(seen);
            }
        }
    }
    template <class Column> WENGANG_INLINE constexpr void head_condition(number_test const& c, Column const& column) {
        word const bound(static_cast<std::uint32_t>(c.bound));
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            heads const x = read_heads(column, k, seen);
            number_condition(c, k, compare(x.value, bound, c.test), x.known);
        }
        note(seen);
    }
    WENGANG_INLINE constexpr void number_condition(number_test const& c, int k, word const& fails, word const& known) {
        if constexpr (Clean) {
            status_[k] = status_[k] | (fails & word(c.unmet));
        } else {
            condition(k, known & fails, ~known, c.unmet);
            if constexpr (Recorder::active) recorder_.number(c, (known & fails).v, (~known).v);
        }
    }
    WENGANG_INLINE static constexpr word negative(word const& a) { return sign(a); }
    WENGANG_INLINE static constexpr word negative(wide const& a) { return signs(a); }
    /// Where the test fails.
    template <class Number> WENGANG_INLINE static constexpr word compare(Number const& x, Number const& bound, test how) {
        if (how == test::at_least) return negative(x - bound);
        return ~(how == test::above ? negative(bound - x) : negative(x - bound));
    }

    // --- the layoff rate ---

    /// What a notice asks of the formula, so that the loop over the packs does not ask again: `Simple` is claimants ÷ average
    /// under one known limit; `Assessed`, that rates assessed by the agency are at hand.
    WENGANG_INLINE constexpr void layoff_condition() {
        layoff_terms const& l = t_.layoffs;
        bool const assessed = l.assessed_reductions != no_slot;
        if (l.simple && !assessed) layoff_loop<true, false>();
        else if (l.simple) layoff_loop<true, true>();
        else layoff_loop<false, true>();
    }

    /// What is unknown of the numerator counts as nobody: with unknown additions it is the lowest one possible, with unknown
    /// deductions the highest.
    struct fraction {
        pairs<W> numerator;    ///< people; may be negative: growth
        word added_known;
        word deducted_known;
        word positive;         ///< the numerator is
        word denominator;      ///< of `numerator × scale`
        word denominator_known;
        word scale;            ///< months of an average, else 1
        word scale_known;
        word assessed;         ///< by the agency, not by the formula
    };

    template <bool Simple, class Heads, class Months>
    WENGANG_INLINE constexpr fraction layoff_fraction(Heads const& added, Heads const& person_months, Months const& months, int k, seen_numbers& seen) {
        layoff_terms const& l = t_.layoffs;
        word const all(all_ones);
        fraction f{pairs<W>(wide(0)), all, all, word(0), word(0), all, word(1), all, word(0)};
        if constexpr (Simple) {
            heads const x = read_heads(added, k, seen);
            f.numerator = loose_pairs(x.value);
            f.added_known = x.known;
            f.positive = sign(word(0) - x.value);
        } else {
            for (std::uint8_t slot : l.added) {
                heads const x = read_heads(heads_of(slot), k, seen);
                f.numerator = f.numerator + to_pairs(x.value);
                f.added_known = f.added_known & x.known;
            }
            for (std::uint8_t slot : l.deducted) {
                heads const x = read_heads(heads_of(slot), k, seen);
                f.numerator = f.numerator - to_pairs(x.value);
                f.deducted_known = f.deducted_known & x.known;
            }
            f.positive = signs(pairs<W>(wide(0)) - f.numerator);
        }
        if (Simple || l.by_average) {
            heads const people = read_heads(person_months, k, seen), of = read_heads(months, k, seen);
            f.denominator = people.value;
            f.denominator_known = people.known;
            f.scale = of.value;
            f.scale_known = of.known;
        } else {
            for (std::uint8_t slot : l.divisor) {  // at most two: below 2^32
                heads const x = read_heads(heads_of(slot), k, seen);
                f.denominator = f.denominator + x.value;
                f.denominator_known = f.denominator_known & x.known;
            }
        }
        return f;
    }
    template <class Column> WENGANG_INLINE constexpr void take_assessed(fraction& f, Column const& all_reductions, Column const& all_headcounts, int k, seen_numbers& seen) {
        heads const reductions = read_heads(all_reductions, k, seen), headcount = read_heads(all_headcounts, k, seen);
        f.assessed = reductions.known & headcount.known;
        f.numerator = select(f.assessed, to_pairs(reductions.value), f.numerator);
        f.added_known = f.added_known | f.assessed;
        f.deducted_known = f.deducted_known | f.assessed;
        f.positive = select(f.assessed, ~zero(reductions.value), f.positive);
        f.denominator = select(f.assessed, headcount.value, f.denominator);
        f.denominator_known = f.denominator_known | f.assessed;
        f.scale = select(f.assessed, word(1), f.scale);
        f.scale_known = f.scale_known | f.assessed;
    }

    /// rate > limit, or ≥ limit where `strict` is 1, by cross-multiplication: below 2^62 for every input in range.
    WENGANG_INLINE static constexpr word exceeds(word const& denominator, pairs<W> const& scaled, word const& limit) {
        return signs(product(denominator, limit) - scaled);
    }
    WENGANG_INLINE static constexpr word exceeds(word const& denominator, pairs<W> const& scaled, word const& limit, word const& strict) {
        return signs(product(denominator, limit) - scaled - to_pairs(strict));
    }

    /// Where the rate is too high under the highest and under the lowest limit that is possible.
    struct too_high {
        word highest, lowest;
        word small;
    };
    /// The limits for all rows. The limit of small units replaces the other one.
    struct layoff_limits {
        word lowest, highest, small_limit, small_people, strict;
        WENGANG_INLINE explicit constexpr layoff_limits(layoff_terms const& l)
            : lowest(l.limit_lowest), highest(l.limit_highest), small_limit(l.small_limit), small_people(l.small_people), strict(l.strict) {}
    };
    template <bool Simple> WENGANG_INLINE constexpr too_high judge(fraction const& f, layoff_limits const& limits, int k, seen_numbers& seen) {
        layoff_terms const& l = t_.layoffs;
        word const per_whole = product_of_shorts(f.scale, word(rate::whole));
        pairs<W> scaled = product(f.numerator, per_whole);
        if (!Simple && l.wide_numerator) scaled = scaled + (product(f.numerator >> 32, per_whole) << 32);

        if constexpr (Simple) {  // months × people below 2^31
            word const small = l.small ? ~sign(product_of_shorts(f.scale, limits.small_people) - f.denominator) : word(0);
            word const limit = select(small, limits.small_limit, limits.lowest);
            word const one = l.strict == 0 ? exceeds(f.denominator, scaled, limit) : exceeds(f.denominator, scaled, limit, limits.strict & ~small);
            return {one, one, small};
        }
        word small(0), small_known(all_ones);
        if (l.small && l.small_by_divisor) {
            small = ~signs(product(f.scale, limits.small_people) - to_pairs(f.denominator));
        } else if (l.small) {
            heads const counted = read_heads(heads_of(l.small_by), k, seen);
            small = counted.known & ~sign(limits.small_people - counted.value);
            small_known = counted.known;
        }
        word const strict = limits.strict & ~small;
        word const at_lowest = exceeds(f.denominator, scaled, select(small, limits.small_limit, limits.lowest), strict);
        word at_highest = at_lowest;
        if (l.limit_lowest != l.limit_highest) at_highest = exceeds(f.denominator, scaled, select(small, limits.small_limit, limits.highest), strict);
        if (!l.small || l.small_by_divisor) return {at_highest, at_lowest, small};
        // An unknown headcount matters only where the two limits disagree.
        word const as_small = exceeds(f.denominator, scaled, limits.small_limit);
        return {at_highest & (small_known | as_small), at_lowest | (~small_known & as_small), small};
    }

    /// Claimants over an average whose months are unknown: no number of months makes the rate smaller than one month does,
    /// unless more months make the unit a small one. So it may be too high whatever the months.
    template <bool Simple> WENGANG_INLINE constexpr word too_high_for_any_months(fraction const& f, layoff_limits const& limits, int k, seen_numbers& seen) {
        fraction one = f;
        one.scale = word(1);
        word const highest = judge<false>(one, limits, k, seen).highest;
        layoff_terms const& l = t_.layoffs;
        if (!l.small || !l.small_by_divisor || l.small_people == 0) return highest;
        word fewest(0);
        for (int row = 0; row < W; ++row) {
            std::uint64_t const all = lane(f.denominator, row), months = (all + l.small_people - 1) / l.small_people, people = lane(f.numerator, row) & (Simple ? all_ones : ~std::uint64_t{0}), reduced = people * months;
            fewest = with_lane(fewest, row, static_cast<std::uint32_t>(reduced <= all ? reduced : all + 1));  // above 100 % fails every limit
        }
        return highest & exceeds(f.denominator, product(fewest, word(rate::whole)), limits.small_limit);
    }

    template <bool Simple, bool Assessed> WENGANG_INLINE constexpr void layoff_loop() {
        layoff_terms const& l = t_.layoffs;
        auto const added = heads_of(Simple ? l.added[0] : 0), person_months = heads_of(l.by_average ? l.person_months : 0);
        auto const months = months_of(l.by_average ? l.months : 0);
        bool const by_agency = Assessed && l.assessed_reductions != no_slot;
        auto const reductions = heads_of(by_agency ? l.assessed_reductions : 0), headcounts = heads_of(by_agency ? l.assessed_headcount : 0);
        layoff_limits const limits(l);
        seen_numbers seen;
        word const layoff_reason(findings::bit(reason::layoff_rate));
        for (int k = 0; k < packs_; ++k) {
            fraction f = layoff_fraction<Simple>(added, person_months, months, k, seen);
            if (by_agency) take_assessed(f, reductions, headcounts, k, seen);
            if constexpr (Clean) {
                // A zero denominator under a positive numerator.
                seen.heads = seen.heads | (f.positive & ((f.denominator - word(1)) | (f.scale - word(1))));
                too_high const p = judge<Simple>(f, limits, k, seen);
                word const unmet = p.highest & f.positive;
                status_[k] = status_[k] | (unmet & layoff_reason);
                if constexpr (!Simple) status_[k] = status_[k] | (p.lowest & f.positive & ~unmet & word(open_flag));
                continue;
            }
            // Whatever is unknown. (Simple: who is unknown is nobody.)
            word const positive = Simple ? f.positive : f.positive & f.deducted_known;

            // A zero denominator under a positive numerator: malformed, so unknown.
            word const nobody = zero(f.denominator), never = zero(f.scale);
            word const no_people = positive & f.denominator_known & nobody, no_months = positive & f.scale_known & never;
            malformed(k, no_people | no_months, fault::zero_denominator);
            word const people_known = f.denominator_known & ~nobody, decidable = people_known & f.scale_known & ~never;

            too_high const p = judge<Simple>(f, limits, k, seen);
            word unmet = positive & decidable & p.highest;
            word const only_months_open = positive & people_known & ~decidable;
            if (any(only_months_open)) unmet = unmet | (only_months_open & too_high_for_any_months<Simple>(f, limits, k, seen));
            if (l.never) unmet = unmet | positive;
            // The highest numerator passes: so does every lower one.
            word const met = f.added_known & (~f.positive | (decidable & ~p.lowest)), unknown = ~(met | unmet);
            condition(k, unmet, unknown, findings::bit(reason::layoff_rate));
            if constexpr (Recorder::active)
                recorder_.layoffs({unmet.v != 0, unknown.v != 0, f.assessed.v != 0, (f.added_known & f.deducted_known & f.denominator_known & f.scale_known).v != 0,
                                   no_people.v != 0, no_months.v != 0, p.small.v != 0, f.numerator.v.v, f.scale.v, f.denominator.v});
        }
        note(seen);
    }

    // --- the fall of revenue ---

    WENGANG_INLINE constexpr void drop_condition() {
        auto const all_before = amounts_of(t_.drop_before), all_after = amounts_of(t_.drop_after);
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            amounts const before = read_amount(all_before, k, seen), after = read_amount(all_after, k, seen);
            // (before − after) ÷ before > by  ⇔  before × (1 − by) > after
            wide const left = multiply_amount(before.value, static_cast<std::uint32_t>(rate::whole) - t_.drop_by), right = multiply_amount(after.value, rate::whole);
            word const fell = signs(right - left);
            if constexpr (Clean) {
                status_[k] = status_[k] | (~fell & word(findings::bit(reason::revenue_drop)));
                continue;
            }
            word const both = before.known & after.known;
            word const nothing_before = before.known & ~signs(wide(0) - before.value);  // no completion of `after` makes that a fall
            word const known = both | nothing_before, unmet = known & ~(both & fell);
            condition(k, unmet, ~known, findings::bit(reason::revenue_drop));
            if constexpr (Recorder::active) recorder_.drop(unmet.v, (~known).v);
        }
        note(seen);
    }
    /// A figure of the accounts (below 2^47) × at most 10 000.
    WENGANG_INLINE static constexpr wide multiply_amount(wide const& a, std::uint32_t parts) {
        return multiply_low(a, wide(parts)) + (multiply_low(a >> 32, wide(parts)) << 32);
    }

    // --- the amount ---

    static constexpr int any_count = -1;

    /// `Count` exclusions. `Nearest`: there is a base, and it is rounded half up to the fen, which every published amount fits.
    template <int Count, bool Nearest, class Take> WENGANG_INLINE constexpr void amounts_loop(Take& take) {
        if (!Nearest && t_.gross == no_slot) {
            for (int k = 0; k < packs_; ++k) conclude<Nearest>(k, {wide(0), word(all_ones)}, take);
            return;
        }
        int const count = Count != any_count ? Count : t_.exclusions.count;
        auto const gross = amounts_of(t_.gross);
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            if constexpr (Clean) {
                wide base = gross.at(k);
                seen.amounts = seen.amounts | base;
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
                for (int i = 0; i < count; ++i) {
                    wide const less = rows_.amounts(t_.exclusions[i])(k);
                    seen.amounts = seen.amounts | less;
                    base = base - less;
                }
                if (Count != 0) seen.amounts = seen.amounts | base;  // negative where more is excluded than paid
                conclude<Nearest>(k, {base, word(all_ones)}, take);
                continue;
            }
            amounts base = read_amount(gross, k, seen);
            word all_known = base.known;
            for (int i = 0; i < count; ++i) {
                amounts const less = read_amount(amounts_of(t_.exclusions[i]), k, seen);
                base.value = base.value - (less.value & widen_mask(less.known));
                all_known = all_known & less.known;
            }
            word const beyond = base.known & signs(base.value);  // more excluded than paid, whatever the unknown ones are
            malformed(k, beyond, fault::exclusions_above_premium);
            base.known = all_known & ~beyond;
            if constexpr (Recorder::active) recorder_.beyond(beyond.v != 0);
            conclude<Nearest>(k, base, take);
        }
        seen.amounts = seen.amounts & wide(t_.outside_base);
        note(seen);
    }

    template <bool Nearest, class Take> WENGANG_INLINE constexpr void conclude(int k, amounts const& base, Take& take) {
        if constexpr (Recorder::active) recorder_.base(base.known.v != 0, base.value.v);
        word status = status_[k];
        if constexpr (!Clean) status = status | (~base.known & word(open_flag));
        word const open = status & word(open_flag), entitled = zero(status >> findings::first_reason), eligible = entitled & zero(open);
        // Open and not entitled: not undetermined but ineligible (0). Entitled and not open: eligible (1).
        word const found = (status ^ (open & ~entitled)) - eligible;
        wide const refund = amount<Nearest>(base.value, rate_of(k) & eligible);
        if constexpr (Recorder::active) recorder_.decided(found.v, base.value.v, refund.v);
        take(k, found, eligible, refund);
    }
    WENGANG_INLINE constexpr word rate_of(int k) const {
        word low, high;
        load_bytes(low, rate_low_ + k * W);
        load_bytes(high, rate_high_ + k * W);
        return low | (high << 8);
    }

    /// The one rounding. Ways other than half up to the fen go row by row.
    template <bool Nearest> WENGANG_INLINE constexpr wide amount(wide const& base, word const& rate) const {
        if (Nearest || t_.nearest_fen) return share(base, widen(rate), wide(wengang::rate::whole / 2));
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
    int const packs_;
    struct state {
        word at[std::size_t{Rows::most_packs}];
        WENGANG_INLINE constexpr word& operator[](int k) { return at[k]; }
    };
    state status_;  ///< findings so far, and the open flag
    using bytes = std::uint8_t[static_cast<std::size_t>(Rows::most_packs * W)];
    alignas(64) bytes status_bytes_[4];
    alignas(64) bytes rate_low_;
    alignas(64) bytes rate_high_;
    alignas(64) bytes by_payers_;
    word strange_;         ///< `Clean`: the sign bit of any lane
    wide strange_amount_;  ///< any bit
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
