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
//     number_known(slot, k)              mask; a batch also has missing(slots...)(k): whether a row lacks one of these numbers
//     heads(slot)(k), months(slot)(k)    people, months; the sign bit marks a malformed value
//     industries(slot)(k)                bits, as they are given
//     amounts(slot)(k)                   fen
//
// `Clean` is the same text for rows of which every truth and every number is known: it spares the masks for what is unknown
// or malformed, and instead only notices whether there was anything malformed (`strange`). If so, its results are void.
// It also asks `Rows` for `standard_sizes`, which only a batch has.
// `Recorder` is told every step where it is active (one row); otherwise it costs nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "../rules/lanes.hpp"
#include "../rules/sizing_table.hpp"
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

/// The same where every truth is known, and there are no more than eight results: one bit for each.
template <class Codes> WENGANG_INLINE constexpr auto look_up_among_eight(terms const& t, Codes const& codes) {
    using octet = typename Codes::octet;
    octet const kind = codes.kind(), size = codes.size();
    octet left(~std::uint64_t{0}), results(0);
    struct {
        octet low, high, unknown;
    } found{octet(0), octet(0), octet(0)};
    for (table_row const& row : t.rates) {
        octet possible = left, unsure(0);
        if (row.by_kind) {
            possible = possible & ~zero(kind & octet(row.kinds));
            unsure = kind & octet(row.other_kinds);
        }
        if (row.by_size) {
            possible = possible & ~zero(size & octet(row.sizes));
            unsure = unsure | (size & octet(row.other_sizes));
        }
        for (truth_test const& c : row.truths) possible = possible & zero((codes.truths(c.byte) ^ octet(c.required)) & octet(c.relevant));
        results = results | (possible & octet(row.one_of_eight));
        if (row.low != 0) found.low = found.low | (possible & octet(row.low));
        if (row.high != 0) found.high = found.high | (possible & octet(row.high));
        left = left & ~(row.by_kind || row.by_size ? possible & zero(unsure) : possible);
    }
    results = results | zero(results);  // none is no result
    found.unknown = ~zero(results & (results - octet(eight_times(1))));
    return found;
}

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

/// The codes of one unit, of which every truth is known; bits of the kinds and sizes that are possible.
struct codes_of_one {
    using octet = one_octet;
    std::uint32_t kinds, sizes, truth_bits;
    constexpr octet kind() const { return octet(kinds); }
    constexpr octet size() const { return octet(sizes); }
    constexpr octet truths(int byte) const { return octet(truth_bits >> (8 * byte)); }
};

/// A rate of at most 2 % is one of at most 3 %, an average of at least 300 one of at least 200.
template <class Tests> constexpr bool consistent(Tests const& tests, bool at_most, std::uint32_t truths) {
    for (measured_terms const& one : tests) {
        for (measured_terms const& other : tests) {
            bool const follows = at_most ? one.test.bound < other.test.bound : one.test.bound > other.test.bound;
            if (follows && (truths & one.bit) != 0 && (truths & other.bit) == 0) return false;
        }
    }
    return true;
}
constexpr bool consistent(terms const& t, std::uint32_t truths) { return consistent(t.layoffs.tiers, true, truths) && consistent(t.averages, false, truths); }

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
        cells left = t.measured && !consistent(t, (truths & ~free) | some) ? 0 : possible;
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
/// What `reach_of` said last of codes alike: a register has few combinations of them.
class reach_memory {
public:
    constexpr table_reach reach(terms const& t, std::uint32_t kinds, std::uint32_t sizes, std::uint32_t truths, std::uint32_t known) {
        known &= t.rate_truths, truths &= known;
        std::uint32_t const codes = kinds | sizes << 8 | 1u << 16;
        entry& e = entries_[(codes * 0x9e37'79b1u ^ truths * 0x85eb'ca6bu ^ known * 0xc2b2'ae35u) >> 26];
        if (e.codes != codes || e.truths != truths || e.known != known) e = {codes, truths, known, reach_of<false>(t, kinds, sizes, truths, known)};
        return e.reach;
    }

private:
    struct entry {
        std::uint32_t codes = 0, truths = 0, known = 0;
        table_reach reach;
    };
    entry entries_[64];
};
/// For one unit every row of the table that is possible counts.
struct no_memory {
    constexpr table_reach reach(terms const& t, std::uint32_t kinds, std::uint32_t sizes, std::uint32_t truths, std::uint32_t known) const {
        return reach_of<true>(t, kinds, sizes, truths, known);
    }
};
/// Settles those of `unclear` of which every completion has the same result; returns the table rows that are possible (for one unit).
/// In a function of its own, and through memory, so that the registers of the common way stay what they are.
template <std::size_t Rows, class Memory> WENGANG_APART constexpr std::uint32_t complete(terms const& t, unclear_rows<Rows>& rows, std::uint64_t unclear, Memory&& memory) {
    std::uint32_t possible = 0;
    for (; unclear != 0; unclear &= unclear - 1) {
        auto const row = static_cast<std::size_t>(lowest_bit(unclear));
        table_reach const reach = memory.reach(t, rows.kinds[row] & kind_field.any, rows.sizes[row] & size_field.any, rows.truth_word(row), rows.known_word(row));
        possible = reach.rows;
        if (reach.several) continue;
        rows.unknown[row] = 0, rows.low[row] = static_cast<std::uint8_t>(reach.result), rows.high[row] = static_cast<std::uint8_t>(reach.result >> 8);
    }
    return possible;
}

/// What truths, choices and numbers say of so many rows, where all is known and well-formed: findings so far, and rates by their bytes.
template <std::size_t Rows> struct judgement_of_rows {
    alignas(64) std::uint32_t status[Rows];
    alignas(64) std::uint8_t rate_low[Rows];
    alignas(64) std::uint8_t rate_high[Rows];
    bool open = false;  ///< somewhere
};

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
        judge_codes();
        judge_numbers();
        pay(take);
    }

    // The three steps, for who takes them apart: each adds to what the one before it found.

    /// By truths and choices: the conditions on them, the size, and the rate unless the table asks for figures.
    WENGANG_INLINE constexpr void judge_codes() {
        if (t_.sizing.empty()) on_its_own([&] { codes<false>(); });
        else on_its_own([&] { codes<true>(); });
    }
    /// By numbers: the other conditions, and the rate where the table asks for figures. Does not go by what the conditions before found.
    WENGANG_INLINE constexpr void judge_numbers() {
        if (!t_.number_tests.empty()) on_its_own([&] { number_conditions(); });
        if (!t_.layoffs.formulas.empty()) layoffs();
        if (t_.kept.now != no_slot) on_its_own([&] { headcount_kept(); });
        if (!t_.drops.empty()) on_its_own([&] { drop_conditions(); });
        if (t_.measured) rates_by_figures();
    }
    /// The amounts.
    template <class Take> WENGANG_INLINE constexpr void pay(Take& take) {
        if constexpr (Clean || in_two_ways) {
            if (t_.narrow.possible) return narrow_amounts(take);
        }
        if constexpr (Clean) {
            if (t_.outside_people != 0) return benefits_of_averages(take);
        }
        pay_any({packs_}, take);
    }

    using judgement = judgement_of_rows<std::size_t{Rows::most_packs * W}>;
    WENGANG_INLINE void give_status(judgement& to) const {
        for (int k = 0; k < packs_; ++k) status_[k].store(to.status + k * W);
        to.open = open_anywhere_;
    }
    WENGANG_INLINE void give(judgement& to) const {
        give_status(to);
        std::memcpy(to.rate_low, rate_low_, sizeof rate_low_), std::memcpy(to.rate_high, rate_high_, sizeof rate_high_);
    }
    /// Forgets what was found, but for the sizes.
    WENGANG_INLINE void start_again() {
        for (int k = 0; k < packs_; ++k) status_[k] = word(0);
        std::memset(status_bytes_[0], 0, sizeof status_bytes_[0]);
        open_anywhere_ = false;
    }
    /// As if `judge_codes` and `judge_numbers` had found nothing but the rates.
    WENGANG_INLINE void take_rates(judgement const& from) {
        start_again();
        std::memcpy(rate_low_, from.rate_low, sizeof rate_low_), std::memcpy(rate_high_, from.rate_high, sizeof rate_high_);
    }

    /// `Clean` only: something was malformed, or stood too near the edge of its range to tell.
    WENGANG_INLINE constexpr bool strange() const { return any(sign(strange_)) || any(strange_amount_); }

private:
    /// A word for each pack.
    struct state {
        word at[std::size_t{Rows::most_packs}];
        WENGANG_INLINE constexpr word& operator[](int k) { return at[k]; }
        WENGANG_INLINE constexpr word const& operator[](int k) const { return at[k]; }
    };

    // --- reading ---

    static constexpr std::uint32_t all_ones = 0xffff'ffff;

    /// One or more loops: of a batch in a function of their own.
    template <class Loops> WENGANG_INLINE constexpr static void on_its_own(Loops const& loops) {
        if constexpr (Rows::most_packs > 1) apart<W>::run(loops);
        else loops();
    }
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
        WENGANG_INLINE constexpr void add(word const& x) { heads = heads | x; }
        WENGANG_INLINE constexpr void add(wide const& x) { amounts = amounts | x; }
    };
    WENGANG_INLINE constexpr void note(word const& seen) { strange_ = strange_ | seen; }
    WENGANG_INLINE constexpr void note(wide const& seen) { strange_amount_ = strange_amount_ | seen; }
    WENGANG_INLINE constexpr void note(seen_numbers const& seen) {
        if constexpr (Clean) note(seen.heads), note(seen.amounts);
    }
    /// Of numbers that are known, as `seen_numbers` has it.
    WENGANG_INLINE constexpr static word strangeness(word const& value, int) { return value; }
    WENGANG_INLINE constexpr wide strangeness(wide const& value, int slot) const {
        number_slot const& n = t_.numbers[slot];
        return (value + wide(n.moved)) & wide(n.outside);
    }
    WENGANG_INLINE constexpr static bool any_strange(word const& seen) { return any(sign(seen)); }
    WENGANG_INLINE constexpr static bool any_strange(wide const& seen) { return any_of(seen, wide(~std::uint64_t{0})); }
    WENGANG_INLINE constexpr heads known_of(word const& value, int slot, int k) {
        word const given = rows_.number_known(slot, k), bad = given & sign(value), known = given & ~bad;
        malformed(k, bad, fault::out_of_range);
        return {value & known, known};
    }
    WENGANG_INLINE constexpr amounts known_of(wide const& value, int slot, int k) {
        word const given = rows_.number_known(slot, k), bad = given & signs(beyond_range(value, t_.numbers[slot]));
        malformed(k, bad, fault::out_of_range);
        return {value, given & ~bad};
    }
    /// Of a pack of which some may be missing or malformed, which then is noted.
    template <class Column> WENGANG_INLINE constexpr auto read_warily(numbers<Column> const& from, int k) { return known_of(from.at(k), from.slot, k); }
    /// Of a pack of which all is known; `seen` says whether it was well-formed.
    template <class Column, class Number> WENGANG_INLINE constexpr Number read_whole(numbers<Column> const& from, int k, Number& seen) const {
        Number const value = from.at.value(k);
        seen = seen | strangeness(value, from.slot);
        return value;
    }
    /// Either of them, as the form of the rule wants it.
    template <class Column> WENGANG_INLINE constexpr auto read(numbers<Column> const& from, int k, seen_numbers& seen) {
        if constexpr (Clean) {
            auto const value = from.at(k);
            seen.add(strangeness(value, from.slot));
            return known_number<std::remove_const_t<decltype(value)>, W>{value, word(all_ones)};
        } else {
            return read_warily(from, k);
        }
    }
    /// Two packs a step, and what is asked of memory for both.
    template <class Ask, class Step> WENGANG_INLINE constexpr void each_pack(Ask const& ask, Step const& step) {
        for (int k = 0; k < packs_; k += 2) {
            ask(k);
            step(k);
            step(k + 1);
        }
    }
    static constexpr bool in_two_ways = !Clean && W > 1;
    struct nothing_missing {};
    /// Which packs lack one of these numbers.
    template <class... Slots> WENGANG_INLINE constexpr auto missing([[maybe_unused]] Slots... slots) const {
        if constexpr (Clean) return nothing_missing{};
        else return rows_.missing(slots...);
    }
    /// A condition on numbers of the form `Seen`: `whole(k, seen)` gives the reason where it is not met and all is known and well-formed,
    /// `wary(k)` notes what follows from any pack. Packs with holes, and packs that may be malformed, are few: all are tried as if they were
    /// neither, and those come later. Which ones they are only chance knows, so no branch asks.
    template <class Seen, class Whole, class Wary, class... Columns> WENGANG_INLINE constexpr void each_condition(Whole const& whole, Wary const& wary, Columns const&... columns) {
        auto const ask = [&](int k) WENGANG_INLINE_LAMBDA { (columns.at.ask(k), ...); };
        if constexpr (Clean) {
            Seen seen(0);
            each_pack(ask, [&](int k) WENGANG_INLINE_LAMBDA { status_[k] = status_[k] | whole(k, seen); });
            note(seen);
        } else if constexpr (in_two_ways) {
            auto const all_missing = missing(columns.slot...);
            if (all_missing.mostly()) return each_warily(wary);
            std::uint16_t left[std::size_t{Rows::most_packs}];
            int count = 0;
            apart<W>::run([&] {
                Whole const whole_here = whole;
                auto const lacks = all_missing;
                int more = 0;
                each_pack(ask, [&](int k) WENGANG_INLINE_LAMBDA {
                    Seen seen(0);
                    word const unmet = whole_here(k, seen);
                    std::uint32_t const undone = static_cast<std::uint32_t>(lacks(k)) | static_cast<std::uint32_t>(any_strange(seen));
                    status_[k] = status_[k] | (unmet & word(undone - 1));
                    left[more] = static_cast<std::uint16_t>(k);
                    more += static_cast<int>(undone);
                });
                count = more;
            });
            if (count == 0) return;
            apart<W>::run([&] {
                for (int i = 0; i < count; ++i) wary(left[i]);
            });
        } else {
            each_warily(wary);
        }
    }
    template <class Wary> WENGANG_INLINE constexpr void each_warily(Wary const& wary) {
        for (int k = 0; k < packs_; ++k) wary(k);
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
        typename Rows::here const& rows;
        int j;
        octet size_;
        WENGANG_INLINE constexpr octet kind() const { return rows.choices(0, j); }
        WENGANG_INLINE constexpr octet size() const { return size_; }
        WENGANG_INLINE constexpr octet truths(int byte) const { return rows.truths(byte, j); }
        WENGANG_INLINE constexpr octet truths_known(int byte) const { return rows.truths_known(byte, j); }
    };
    /// The same with the tests of figures among the truths of the low byte.
    struct codes_and_figures : codes_of_rows {
        using octet = typename Rows::octet;
        octet holds, known;
        WENGANG_INLINE constexpr octet truths(int byte) const { return byte == 0 ? this->rows.truths(0, this->j) | holds : this->rows.truths(byte, this->j); }
        WENGANG_INLINE constexpr octet truths_known(int byte) const { return byte == 0 ? this->rows.truths_known(0, this->j) | known : this->rows.truths_known(byte, this->j); }
    };

    // Pass by pass, each over all octets with its terms in registers. What is open is all ones in the lowest byte, up to `widen_status`.
    template <class Step> WENGANG_INLINE constexpr void each_octet(Step const& step) const {
        int const count = packs_ / packs_an_octet;
        for (int j = 0; j < count; ++j) step(j);
    }
    WENGANG_INLINE constexpr std::uint8_t* status_byte_at(int byte, int j) { return status_bytes_[byte] + j * octet::rows; }
    WENGANG_INLINE constexpr void add_status(int j, octet const& mask, status_bit const& bit) {
        std::uint8_t* const at = status_byte_at(bit.byte, j);
        (octet::load(at) | (mask & octet(bit.bits))).store(at);
    }
    WENGANG_INLINE constexpr void add_open(int j, octet const& open) {
        std::uint8_t* const at = status_byte_at(0, j);
        (octet::load(at) | open).store(at);
    }

    /// `Sized`: the notice says how to find a size that is not given.
    template <bool Sized> WENGANG_INLINE constexpr void codes() {
        typename Rows::here const rows = rows_;
        if constexpr (Recorder::active) recorder_.reserve();
        if constexpr (Sized) {
            if constexpr (!Clean) {
                for (int k = 0; k < packs_; ++k) status_[k] = word(0);
            }
            if (t_.large_from_payers != 0) size_by_payers();
            if (t_.industry != no_slot) size_by_standard();
        }
        octet const area_open = all(t_.area_unknown ? 0xff : 0);
        each_octet([&](int j) { area_open.store(status_byte_at(0, j)); });
        truth_conditions();
        each_octet([&](int j) { (Sized ? sized(j) : rows.choices(1, j) & all(size_field.any)).store(sizes_ + j * octet::rows); });
        if (t_.kind_test.present) choice_condition(t_.kind_test, fact::kind, [&](int j) { return rows.choices(0, j); });
        if (t_.size_test.present) choice_condition(t_.size_test, fact::size, [&](int j) { return octet::load(sizes_ + j * octet::rows); });
        if (!Recorder::active && t_.one_rate) {
            octet const low(t_.rates[0].low), high(t_.rates[0].high);
            each_octet([&](int j) { store_rate(j, low, high); });
        } else if (!t_.measured) {
            bool const refuses = t_.refuses;
            status_bit const refusal = t_.refusal;
            rates([&](int j) WENGANG_INLINE_LAMBDA { return codes_of_rows{rows, j, octet::load(sizes_ + j * octet::rows)}; },
                  [&](int j, octet const& open, octet const& refused) WENGANG_INLINE_LAMBDA {
                      add_open(j, open);
                      if (refuses) add_status(j, refused, refusal);
                  });
        }
        widen_status<Sized>();
    }

    WENGANG_INLINE constexpr void truth_conditions() {
        typename Rows::here const rows = rows_;
        std::uint32_t unmet_here = 0, unknown_here = 0;
        for (status_byte const& c : t_.status_bytes) {
            int const byte = c.truths.byte;
            octet const relevant(c.truths.relevant), required(c.truths.required), area(c.area);
            each_octet([&](int j) {
                octet unmet = (rows.truths(byte, j) ^ required) & relevant;
                if constexpr (!Clean) {
                    octet const known = rows.truths_known(byte, j), unknown = relevant & ~known;
                    unmet = unmet & known;
                    add_open(j, ~zero(unknown));
                    if constexpr (Recorder::active) unmet_here |= std::uint32_t{unmet.v} << (8 * byte), unknown_here |= std::uint32_t{unknown.v} << (8 * byte);
                }
                (unmet | area).store(status_byte_at(byte, j));
            });
        }
        if constexpr (Recorder::active) recorder_.truths(unmet_here, unknown_here);
    }

    template <class ValueOf> WENGANG_INLINE constexpr void choice_condition(choice_test const& c, [[maybe_unused]] fact of, ValueOf const& value_of) {
        octet const allowed(c.allowed), refused(c.refused);
        status_bit const bit = c.unmet;
        each_octet([&](int j) {
            octet const value = value_of(j), unmet = zero(value & allowed), unknown = ~(unmet | zero(value & refused));
            add_status(j, unmet, bit);
            add_open(j, unknown);
            if constexpr (Recorder::active) recorder_.tested(of, unmet.v, unknown.v);
        });
    }

    /// Of all units, by the codes that `codes_of(j)` gives; tells `found` where the rate is open and where the table refuses.
    template <class CodesOf, class Found> WENGANG_INLINE constexpr void rates(CodesOf const& codes_of, Found const& found) {
        auto const by_rows_of_the_table = [&](int j, auto const& codes) WENGANG_INLINE_LAMBDA {
            octet open(0);
            octet const refused = rate(j, codes, open);
            found(j, open, refused);
        };
        if constexpr (Rows::looks_up) {
            if (rows_.lookup() != nullptr) {
                auto const look_up = rows_.lookup()->template finder<octet>();
                bool const by_truths = !Clean && t_.rate_truths != 0;
                each_octet([&](int j) WENGANG_INLINE_LAMBDA {
                    auto const codes = codes_of(j);
                    if (by_truths && any(without_a_truth(codes))) return by_rows_of_the_table(j, codes);
                    auto const answer = look_up(codes);
                    store_rate(j, answer.low, answer.high);
                    found(j, answer.open, answer.refused);
                });
                return;
            }
        }
        each_octet([&](int j) WENGANG_INLINE_LAMBDA { by_rows_of_the_table(j, codes_of(j)); });
    }
    /// Returns where the table refuses.
    template <class Codes> WENGANG_INLINE constexpr octet rate(int j, Codes const& codes, octet& open) {
        octet low, high, unknown;
        std::uint32_t table_rows = 0;
        bool found_already = false;
        if constexpr (Clean) {
            found_already = t_.results <= 8;
            if (found_already) {
                auto const found = look_up_among_eight(t_, codes);
                low = found.low, high = found.high, unknown = found.unknown;
            }
        }
        if (!found_already) {
            auto const found = look_up<Recorder::active, Clean>(t_, codes);
            low = found.low, high = found.high, unknown = ~found.known(), table_rows = found.rows;
        }
        if (t_.jointly && any(unknown)) {
            unclear_rows<std::size_t{octet::rows}> rows;
            low.store(rows.low), high.store(rows.high), unknown.store(rows.unknown), codes.kind().store(rows.kinds), codes.size().store(rows.sizes);
            for (int byte = 0; byte < 4; ++byte) codes.truths(byte).store(rows.truths[byte]), codes.truths_known(byte).store(rows.known[byte]);
            if constexpr (Recorder::active) table_rows = complete(t_, rows, 1, no_memory{});
            else complete(t_, rows, to_bits(unknown), rows_.memory());
            low = octet::load(rows.low), high = octet::load(rows.high), unknown = octet::load(rows.unknown);
        }
        octet const refused = t_.refuses ? ~unknown & where(high, refused_bit >> 8) : octet(0);
        open = open | unknown | where(high, open_bit >> 8);
        store_rate(j, low, high & all(rate_bits >> 8));
        if constexpr (Recorder::active) {
            std::uint32_t const truths = rows_.truth_word() | std::uint32_t{codes.truths(0).v}, known = rows_.known_truths() | std::uint32_t{codes.truths_known(0).v};
            recorder_.rates(table_rows, unknown.v == 0, std::uint32_t{low.v} | std::uint32_t{high.v} << 8, codes.size().v, truths, known);
        }
        return refused;
    }

    /// Where a truth that the table asks for is unknown.
    template <class Codes> WENGANG_INLINE constexpr octet without_a_truth(Codes const& codes) const {
        octet unknown(0);
        for (int byte = 0; byte < 4; ++byte) {
            std::uint32_t const asked = t_.rate_truths >> (8 * byte) & 0xff;
            if (asked != 0) unknown = unknown | (all(asked) & ~codes.truths_known(byte));
        }
        return ~zero(unknown);
    }

    /// The rate where the table asks for figures: after the layoffs.
    WENGANG_INLINE constexpr void rates_by_figures() {
        if (!t_.averages.empty()) test_averages();
        typename Rows::here const rows = rows_;
        octet open_here(0);
        rates(
            [&](int j) WENGANG_INLINE_LAMBDA {
                octet holds_here, known_here = all(0xff);
                narrow(holds_here, figures_.at + j * packs_an_octet);
                if constexpr (!Clean) narrow(known_here, figures_known_.at + j * packs_an_octet);
                return codes_and_figures{{rows, j, octet::load(sizes_ + j * octet::rows)}, holds_here, known_here};
            },
            [&](int j, octet const& open, octet const& refused) WENGANG_INLINE_LAMBDA {
                if constexpr (Clean) open_here = open_here | open;
                (open & all(open_flag)).store(status_byte_at(0, j));
                (refused & all(1)).store(status_byte_at(1, j));
            });
        if constexpr (Clean) {
            bool const some_open = any(open_here);
            open_anywhere_ = open_anywhere_ || some_open;
            if (!some_open && !t_.refuses) return;
        }
        for (int k = 0; k < packs_; ++k) {
            word open, refused;
            load_bytes(open, status_bytes_[0] + k * W);
            load_bytes(refused, status_bytes_[1] + k * W);
            status_[k] = status_[k] | open | ((word(0) - refused) & word(t_.refusal_word));
        }
    }
    WENGANG_INLINE constexpr void test_averages() {
        if constexpr (Clean) return apart<W>::run([&] { test_known_averages(); });
        auto const all_people = heads_of(t_.person_months);
        auto const all_months = months_of(t_.months);
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            word holds = t_.layoffs.tiers.empty() ? word(0) : figures_[k], known = t_.layoffs.tiers.empty() ? word(0) : figures_known_[k];
            heads const people = read(all_people, k, seen), months = read(all_months, k, seen);
            for (measured_terms const& m : t_.averages) {
                at_least_average const found = average_at_least(people, months, static_cast<std::uint32_t>(m.test.bound));
                holds = holds | (found.holds & word(m.bit));
                known = known | ((found.holds | found.fails) & word(m.bit));
            }
            figures_[k] = holds, figures_known_[k] = known;
        }
        note(seen);
    }

    WENGANG_INLINE constexpr void test_known_averages() {
        head_column const all_people = rows_.heads(t_.person_months);
        auto const all_months = rows_.months(t_.months);
        word seen(0);
        for (measured_terms const& m : t_.averages) {
            bool const first = &m == t_.averages.begin() && t_.layoffs.tiers.empty(), of_shorts = m.test.bound < 1 << 15;
            word const bound(static_cast<std::uint32_t>(m.test.bound)), bit(m.bit);
            each_pack([&](int k) { all_people.ask(k), all_months.ask(k); },
                      [&](int k) {
                          word const people = all_people.value(k), months = all_months.value(k);
                          seen = seen | people | months | (months - word(1));  // an average over no months is not known
                          word const holds = bit & ~averages_less(people, months, bound, of_shorts);
                          figures_[k] = first ? holds : figures_[k] | holds;
                      });
        }
        strange_ = strange_ | seen;
    }

    WENGANG_INLINE constexpr void store_rate(int j, octet const& low, octet const& high) {
        low.store(rate_low_ + j * octet::rows);
        high.store(rate_high_ + j * octet::rows);
    }

    /// The bytes to words, to which the conditions on numbers add.
    template <bool Sized> WENGANG_INLINE constexpr void widen_status() {
        bool asked[4]{};
        for (status_byte const& c : t_.status_bytes) asked[c.truths.byte] = true;
        if (asked[2] || asked[3]) return widen_status<Sized, true>(asked);
        return widen_status<Sized, false>(asked);
    }
    template <bool Sized, bool All> WENGANG_INLINE constexpr void widen_status(bool const (&asked)[4]) {
        typename Rows::here const rows = rows_;
        octet open_here(0);
        bool const second = asked[1], third = asked[2], fourth = asked[3];
        auto const byte = [&](int b, int j, bool is_asked) { return is_asked ? octet::load(status_byte_at(b, j)) : octet(0); };
        each_octet([&](int j) {
            octet lowest = octet::load(status_byte_at(0, j)) & all(open_flag);
            if constexpr (Clean) open_here = open_here | lowest;
            else lowest = lowest | (rows.code_faults(j) & all(findings::bit(fault::unknown_code)));
            lowest.store(status_byte_at(0, j));
            constexpr bool add = Sized && !Clean;  // to what was malformed of the figures
            word here[std::size_t{packs_an_octet}], *const to = add ? here : &status_[j * packs_an_octet];
            if constexpr (All) to_words(to, lowest, byte(1, j, second), byte(2, j, third), byte(3, j, fourth));
            else to_words(to, lowest, byte(1, j, second));
            if constexpr (add) {
                for (int i = 0; i < packs_an_octet; ++i) status_[j * packs_an_octet + i] = status_[j * packs_an_octet + i] | here[i];
            }
        });
        if constexpr (Clean) open_anywhere_ = any(open_here);
    }

    // --- the size of an enterprise where no class is given ---

    static constexpr std::uint32_t large = static_cast<std::uint32_t>(size::large), not_large = static_cast<std::uint32_t>(size::not_large);

    /// Whether the monthly average is at least so many; neither, where that is not known.
    struct at_least_average {
        word holds, fails;
    };
    /// `of_shorts`: the bound is below 2^15.
    WENGANG_INLINE static constexpr word averages_less(word const& people, word const& months, word const& bound, bool of_shorts) {
        return of_shorts ? greater(product_of_shorts(months, bound), people) : signs(to_pairs(people) - product(months, bound));
    }
    WENGANG_INLINE static constexpr at_least_average average_at_least(heads const& people, heads const& months, std::uint32_t at_least) {
        word const bound(at_least), counted = people.known & months.known & ~zero(months.value);
        word const many = ~averages_less(people.value, months.value, bound, at_least < 1 << 15);
        // An average of fewer person-months than that is smaller for every number of months.
        word const few = people.known & sign(people.value - bound);
        return {counted & many, (counted & ~many) | few};
    }

    WENGANG_INLINE constexpr void size_by_payers() {
        auto const all_payers = heads_of(t_.person_months);
        auto const all_months = months_of(t_.months);
        seen_numbers seen;
        word from[std::size_t{packs_an_octet}];
        for (int k = 0; k < packs_; ++k) {
            at_least_average const found = average_at_least(read(all_payers, k, seen), read(all_months, k, seen), t_.large_from_payers);
            from[k % packs_an_octet] = select(found.holds, word(large), select(found.fails, word(not_large), word(size_field.any)));
            if ((k + 1) % packs_an_octet == 0) {
                octet sizes;
                narrow(sizes, from);
                sizes.store(last_word_ + (k / packs_an_octet) * octet::rows);
            }
        }
        note(seen);
    }
    /// The bounds are those of the row's industry. Row by row, but where all is known.
    WENGANG_INLINE constexpr void size_by_standard() {
        each_octet([&](int j) { rows_.choices(1, j).store(last_word_ + j * octet::rows); });
        if constexpr (Clean) return apart<W>::run([&] { sizes_of_known_figures(); });
        auto const all_employees = heads_of(t_.employees);
        auto const all_revenues = amounts_of(t_.revenue), all_assets = amounts_of(t_.total_assets);
        auto const all_industries = rows_.industries(t_.industry);
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            heads const employees = read(all_employees, k, seen);
            amounts const revenue = read(all_revenues, k, seen), assets = read(all_assets, k, seen);
            word const industry = all_industries(k), given = rows_.number_known(t_.industry, k), none = given & zero(industry);
            malformed(k, none, fault::unknown_code);
            for (int row = 0; row < W; ++row) {
                std::uint8_t& found = last_word_[k * W + row];
                if ((found & size_field.any) != size_field.any) continue;  // a size that is given goes before every step
                auto const may_be = static_cast<wengang::industry>(lane(given & ~none, row) != 0 ? lane(industry, row) : std::uint32_t{0xffff});
                sizing_figures const figures{static_cast<std::int32_t>(lane(employees.value, row)), static_cast<std::int64_t>(revenue.value.lane(row)),
                                             static_cast<std::int64_t>(assets.value.lane(row)),
                                             (lane(employees.known, row) & sizing_figures::employees_known) | (lane(revenue.known, row) & sizing_figures::revenue_known) |
                                                 (lane(assets.known, row) & sizing_figures::total_assets_known)};
                found = size_bits(may_be, figures);
            }
        }
    }

    static constexpr int most_rows = Rows::most_packs * W;
    /// Of the units without a size that is given, which most registers have few of.
    WENGANG_INLINE constexpr void sizes_of_known_figures() {
        head_column const all_employees = rows_.heads(t_.employees);
        amount_column const all_revenues = rows_.amounts(t_.revenue), all_assets = rows_.amounts(t_.total_assets);
        auto const all_industries = rows_.industries(t_.industry);
        word seen(0);
        wide seen_revenues(0), seen_assets(0);
        each_pack([&](int k) { all_employees.ask(k), all_revenues.ask(k), all_assets.ask(k), all_industries.ask(k); },
                  [&](int k) {
                      seen = seen | all_employees.value(k) | zero(all_industries.value(k));
                      seen_revenues = seen_revenues | all_revenues.value(k), seen_assets = seen_assets | all_assets.value(k);
                  });
        static_assert(describe(fact::revenue).lowest == 0 && describe(fact::total_assets).lowest == 0);
        strange_ = strange_ | seen;
        strange_amount_ = strange_amount_ | (seen_revenues & wide(t_.numbers[t_.revenue].outside)) | (seen_assets & wide(t_.numbers[t_.total_assets].outside));

        if constexpr (looks_up_in_one_step) {
            if (!sizes_side_by_side()) return;
        }
        std::uint64_t without[std::size_t{(most_rows + 63) / 64}]{};  // sixty-four rows at once: what is not foreseen is only where they end
        each_octet([&](int j) {
            std::uint64_t const bits = to_bits(zero((rows_.choices(1, j) & all(size_field.any)) ^ all(size_field.any)));
            without[j * octet::rows / 64] |= bits << (j * octet::rows % 64);
        });
        std::uint16_t wanted[std::size_t{most_rows}];
        int count = 0;
        for (int i = 0; i < (most_rows + 63) / 64; ++i) {
            for (std::uint64_t left = without[i]; left != 0; left &= left - 1) wanted[count++] = static_cast<std::uint16_t>(64 * i + lowest_bit(left));
        }
        if constexpr (can_look_up<W> && !looks_up_in_one_step) {
            if (2 * count <= packs_ * W) return sizes_of_few(wanted, count);
            if (!sizes_side_by_side()) return;
        }
        for (int i = 0; i < count; ++i) size_of_known_figures(wanted[i]);
    }
    static constexpr bool looks_up_in_one_step = W == 16;  // three, with AVX2
    /// Of all units; whether some may be of several industries, and are not sized.
    WENGANG_INLINE constexpr bool sizes_side_by_side() {
        head_column const all_employees = rows_.heads(t_.employees);
        amount_column const all_revenues = rows_.amounts(t_.revenue), all_assets = rows_.amounts(t_.total_assets);
        auto const all_industries = rows_.industries(t_.industry);
        word several(0);
        each_octet([&](int j) WENGANG_INLINE_LAMBDA {
            word sizes[std::size_t{packs_an_octet}];
            for (int i = 0; i < packs_an_octet; ++i) {
                int const k = j * packs_an_octet + i;
                word const industry = all_industries.value(k);
                several = several | (industry & (industry - word(1)));
                sizes[i] = rows_.standard_sizes(industry, all_employees.value(k), all_revenues.value(k), all_assets.value(k));
            }
            octet found;
            narrow(found, sizes);
            found.store(last_word_ + j * octet::rows);
        });
        return any(~zero(several));
    }
    /// Brought together, all of them before the first is read again: a register cannot be loaded from what is still being stored in parts.
    WENGANG_INLINE constexpr void sizes_of_few(std::uint16_t const* wanted, int count) {
        std::uint32_t industries[std::size_t{most_rows}], employees[std::size_t{most_rows}], sizes[std::size_t{most_rows}], several = 0;
        std::int64_t revenues[std::size_t{most_rows}], assets[std::size_t{most_rows}];
        for (int i = 0; i < count; ++i) {
            int const row = wanted[i];
            industries[i] = rows_.industry(t_.industry, row);
            several |= industries[i] & (industries[i] - 1);
            employees[i] = static_cast<std::uint32_t>(rows_.head(t_.employees, row));
            revenues[i] = rows_.amount(t_.revenue, row), assets[i] = rows_.amount(t_.total_assets, row);
        }
        for (int i = count; i % W != 0; ++i) industries[i] = employees[i] = 0, revenues[i] = assets[i] = 0;
        for (int i = 0; i < count; i += W) {
            wide revenue, of_assets;
            revenue.load_from(revenues, i), of_assets.load_from(assets, i);
            rows_.standard_sizes(word::load(industries + i), word::load(employees + i), revenue, of_assets).store(sizes + i);
        }
        for (int i = 0; i < count; ++i) {
            if (several != 0) size_of_known_figures(wanted[i]);
            else last_word_[wanted[i]] = static_cast<std::uint8_t>(sizes[i]);
        }
    }
    WENGANG_INLINE constexpr void size_of_known_figures(int row) {
        last_word_[row] = size_bits(static_cast<wengang::industry>(rows_.industry(t_.industry, row)), people(rows_.head(t_.employees, row)), money::from_fen(rows_.amount(t_.revenue, row)), money::from_fen(rows_.amount(t_.total_assets, row)), ~0u);
    }

    /// From the last step to the first: each says a size, or passes on to the one behind it.
    WENGANG_INLINE constexpr octet sized(int j) {
        octet const choices = rows_.choices(1, j), size = choices & all(size_field.any), given = ~zero(size ^ all(size_field.any));
        octet found = all(size_field.any);
        for (int i = t_.sizing.count; i-- > 0;) {
            switch (t_.sizing[i]) {
                case sizing_step::legal_person: {
                    int const byte = t_.branch_bit / 8;
                    std::uint32_t const bit = 1u << (t_.branch_bit % 8);
                    octet may_be_branch = where(rows_.truths(byte, j), bit), may_be_own = ~may_be_branch;
                    if constexpr (!Clean) {
                        octet const unknown = ~where(rows_.truths_known(byte, j), bit);
                        may_be_branch = may_be_branch | unknown;
                        may_be_own = may_be_own | unknown;
                    }
                    found = (may_be_branch & rows_.choices(legal_person_field.shift / 8, j) & all(size_field.any)) | (may_be_own & found);
                    break;
                }
                case sizing_step::statistics: found = marked(choices, 1 << (statistics_field.shift % 8), found); break;
                case sizing_step::carried_over: found = marked(rows_.choices(carried_over_field.shift / 8, j), 1 << (carried_over_field.shift % 8), found); break;
                case sizing_step::registered: {
                    octet const mark = rows_.choices(registered_field.shift / 8, j);
                    found = (mark & all(size_field.any)) | (where(mark, static_cast<std::uint32_t>(registered_mark::cannot_size)) & found);
                    break;
                }
                case sizing_step::declared: {
                    octet const byte = rows_.choices(declared_field.shift / 8, j);
                    found = (where(byte, 16) & all(1)) | (where(byte, 32) & all(2)) | (where(byte, 64) & all(4)) | (where(byte, 128) & all(8));
                    break;
                }
                case sizing_step::standard:
                case sizing_step::payers: found = octet::load(last_word_ + j * octet::rows); break;
            }
        }
        octet const made = (given & size) | (~given & found);
        if constexpr (Recorder::active) recorder_.sized(given.v != 0, made.v);
        return made;
    }
    /// A mark of three bits from `first` on: large, not large, and what passes on.
    WENGANG_INLINE static constexpr octet marked(octet const& byte, std::uint32_t first, octet const& behind) {
        return (where(byte, first) & all(large)) | (where(byte, first << 1) & all(not_large)) | (where(byte, first << 2) & behind);
    }

    // --- conditions on one number ---

    WENGANG_INLINE constexpr void number_conditions() {
        for (number_test const& c : t_.number_tests) {
            if (c.form == fact_form::month_number) {
                head_condition(c, months_of(c.slot));
            } else if (c.form == fact_form::heads) {
                head_condition(c, heads_of(c.slot));
            } else {
                number_condition(c, amounts_of(c.slot), wide(static_cast<std::uint64_t>(c.bound)));
            }
        }
    }
    template <class Column> WENGANG_INLINE constexpr void head_condition(number_test const& c, Column const& column) {
        word const bound(static_cast<std::uint32_t>(c.bound));
        if constexpr (Clean) {
            if (c.test == test::at_least) return plain_condition(c, column, [&](word const& x) { return greater(bound, x); });
            if (c.test == test::above) return plain_condition(c, column, [&](word const& x) { return ~greater(x, bound); });
            return plain_condition(c, column, [&](word const& x) { return ~greater(bound, x); });
        }
        number_condition(c, column, bound);
    }
    template <class Column, class Number> WENGANG_INLINE constexpr void number_condition(number_test const& c, Column const& column, Number const& bound) {
        auto const whole = [this, column, bound, how = c.test, reason = word(c.unmet)](int k, Number& seen) WENGANG_INLINE_LAMBDA { return compare(read_whole(column, k, seen), bound, how) & reason; };
        auto const wary = [&](int k) WENGANG_INLINE_LAMBDA {
            auto const x = read_warily(column, k);
            word const unmet = x.known & compare(x.value, bound, c.test);
            condition(k, unmet, ~x.known, c.unmet);
            if constexpr (Recorder::active) recorder_.number(c, unmet.v, (~x.known).v);
        };
        each_condition<Number>(whole, wary, column);
    }
    template <class Column, class Fails> WENGANG_INLINE constexpr void plain_condition(number_test const& c, Column const& column, Fails const& fails) {
        word seen(0);
        word const unmet(c.unmet);
        each_pack([&](int k) { column.at.ask(k); },
                  [&](int k) {
                      word const x = column.at.value(k);
                      seen = seen | x;
                      status_[k] = status_[k] | (fails(x) & unmet);
                  });
        strange_ = strange_ | seen;
    }
    WENGANG_INLINE static constexpr word negative(word const& a) { return sign(a); }
    WENGANG_INLINE static constexpr word negative(wide const& a) { return signs(a); }
    /// Where the test fails.
    template <class Number> WENGANG_INLINE static constexpr word compare(Number const& x, Number const& bound, test how) {
        if (how == test::at_least) return negative(x - bound);
        return ~(how == test::above ? negative(bound - x) : negative(x - bound));
    }

    // --- the layoff rate ---

    /// What a notice asks of the formula, so that the loop over the packs does not ask again: claimants ÷ average under one
    /// known limit has loops of its own.
    WENGANG_INLINE constexpr void layoffs() {
        layoff_terms const& l = t_.layoffs;
        bool const assessed = l.assessed_reductions != no_slot;
        if constexpr (Clean) {
            if (l.narrow.possible && narrow_layoff_rates()) return;
        }
        if (l.simple && !assessed) return on_its_own([&] { simple_layoffs<false>(); });
        if (l.simple) return on_its_own([&] { simple_layoffs<true>(); });
        open_anywhere_ = true;  // both may leave some open
        if constexpr (Clean) {
            if (!assessed) return on_its_own([&] { plain_layoffs(); });
        }
        on_its_own([&] { general_layoffs(); });
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
        word people = word(0); ///< simple: the numerator by the formula, once more
    };

    template <bool Simple, class Heads, class Months>
    WENGANG_INLINE constexpr fraction layoff_fraction(formula_terms const& l, Heads const& added, Heads const& person_months, Months const& months, int k, seen_numbers& seen) {
        word const all(all_ones);
        fraction f{pairs<W>(wide(0)), all, all, word(0), word(0), all, word(1), all, word(0)};
        if constexpr (Simple) {
            heads const x = read(added, k, seen);
            f.people = x.value;
            f.numerator = loose_pairs(x.value);
            f.added_known = x.known;
            f.positive = sign(word(0) - x.value);
        } else {
            for (std::uint8_t slot : l.added) {
                heads const x = read(heads_of(slot), k, seen);
                f.numerator = f.numerator + to_pairs(x.value);
                f.added_known = f.added_known & x.known;
            }
            for (std::uint8_t slot : l.deducted) {
                heads const x = read(heads_of(slot), k, seen);
                f.numerator = f.numerator - to_pairs(x.value);
                f.deducted_known = f.deducted_known & x.known;
            }
            f.positive = signs(pairs<W>(wide(0)) - f.numerator);
        }
        if (Simple || l.by_average) {
            heads const people = read(person_months, k, seen), of = read(months, k, seen);
            f.denominator = people.value;
            f.denominator_known = people.known;
            f.scale = of.value;
            f.scale_known = of.known;
        } else {
            for (std::uint8_t slot : l.divisor) {  // at most two: below 2^32
                heads const x = read(heads_of(slot), k, seen);
                f.denominator = f.denominator + x.value;
                f.denominator_known = f.denominator_known & x.known;
            }
        }
        return f;
    }
    template <class Column> WENGANG_INLINE constexpr void take_assessed(fraction& f, Column const& all_reductions, Column const& all_headcounts, int k, seen_numbers& seen) {
        heads const reductions = read(all_reductions, k, seen), headcount = read(all_headcounts, k, seen);
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
    /// The same in words of 32 bits, where the figures allow it (`narrow_layoffs`): `scaled` is numerator × months × whole, `strict` −1.
    WENGANG_INLINE static constexpr word exceeds_in_words(word const& denominator, word const& scaled, word const& limit) {
        return greater(scaled, product_low(denominator, limit));
    }
    WENGANG_INLINE static constexpr word exceeds_in_words(word const& denominator, word const& scaled, word const& limit, word const& strict) {
        return greater(scaled, product_low(denominator, limit) + strict);
    }
    WENGANG_INLINE static constexpr word per_whole(word const& scale) { return product_of_shorts(scale, word(rate::whole)); }
    /// numerator × months × 10 000.
    WENGANG_INLINE static constexpr pairs<W> scaled(pairs<W> const& numerator, word const& scale, bool wide_numerator) {
        word const by = per_whole(scale);
        pairs<W> const low = product(numerator, by);
        return wide_numerator ? low + (product(numerator >> 32, by) << 32) : low;
    }

    /// Where the rate is too high under every limit that is possible, and under some.
    struct too_high {
        word surely, maybe;
    };
    /// The limits for all rows. The limit of small units replaces the other one.
    struct layoff_limits {
        word lowest, highest, small_limit, small_people, strict;
        WENGANG_INLINE explicit constexpr layoff_limits(layoff_terms const& l)
            : lowest(l.limit.lowest), highest(l.limit.highest), small_limit(l.small_limit), small_people(l.small_people), strict(l.limit.strict) {}
    };
    /// Simple: months × people below 2^31.
    struct simple_verdict {
        word over, small;
    };
    WENGANG_INLINE constexpr word small_by_denominator(word const& months, word const& denominator, layoff_limits const& limits) const {
        return t_.layoffs.small ? ~sign(product_of_shorts(months, limits.small_people) - denominator) : word(0);
    }
    /// The limits in words of 32 bits, as `narrow_layoffs` has them.
    struct narrow_limits {
        word whole, limit, small_limit, strict, outside_numerator, outside_denominator, outside_months;
        WENGANG_INLINE explicit constexpr narrow_limits(layoff_terms const& l)
            : whole(l.narrow.whole), limit(l.narrow.limit), small_limit(l.narrow.small_limit), strict(0 - l.limit.strict), outside_numerator(l.narrow.outside_numerator),
              outside_denominator(l.narrow.outside_denominator), outside_months(~most_narrow_months) {}
        /// Any bit: the figures are too large.
        WENGANG_INLINE constexpr word outside(word const& people, word const& denominator, word const& months) const {
            return (people & outside_numerator) | (denominator & outside_denominator) | (months & outside_months);
        }
        WENGANG_INLINE constexpr word exceeded(word const& people, word const& denominator, word const& months, word const& small) const {
            return exceeds_in_words(denominator, product_low(people, product_of_shorts(months, whole)), select(small, small_limit, limit), strict & ~small);
        }
    };
    WENGANG_INLINE constexpr simple_verdict judge_simply(fraction const& f, layoff_limits const& limits) {
        layoff_terms const& l = t_.layoffs;
        word const small = small_by_denominator(f.scale, f.denominator, limits);
        if (!Recorder::active && l.narrow.possible) {
            narrow_limits const narrow(l);
            if (!any(~zero(narrow.outside(f.people, f.denominator, f.scale)))) return {narrow.exceeded(f.people, f.denominator, f.scale, small), small};
        }
        pairs<W> const reduced = product(f.numerator, per_whole(f.scale));
        word const limit = select(small, limits.small_limit, limits.lowest);
        word const over = l.limit.strict == 0 ? exceeds(f.denominator, reduced, limit) : exceeds(f.denominator, reduced, limit, limits.strict & ~small);
        return {over, small};
    }

    /// The sizes that are possible, where large enterprises have a limit of their own.
    struct size_split {
        word large, other;
    };
    WENGANG_INLINE constexpr size_split split_by_size(int k) const {
        word sizes;
        load_bytes(sizes, sizes_ + k * W);
        return {~zero(sizes & word(large)), ~zero(sizes & word(not_large))};
    }
    /// Whether a unit is a small one, where the notice has such a rule.
    struct smallness {
        word small, known;
    };
    WENGANG_INLINE constexpr smallness small_unit(fraction const& f, layoff_limits const& limits, int k, seen_numbers& seen) {
        switch (t_.layoffs.small_by) {
            case headcount_basis::divisor: return {~signs(product(f.scale, limits.small_people) - to_pairs(f.denominator)), word(all_ones)};
            case headcount_basis::monthly_average: {
                // At most 30 is not at least 30 and one person-month.
                heads const people = read(heads_of(t_.person_months), k, seen), months = read(months_of(t_.months), k, seen);
                word const counted = people.known & months.known & ~zero(months.value), many = signs(product(months.value, limits.small_people) - to_pairs(people.value));
                word const few = people.known & ~sign(limits.small_people - people.value);
                return {(counted & ~many) | few, counted | few};
            }
            case headcount_basis::counted: {
                heads const counted = read(heads_of(t_.layoffs.small_counted), k, seen);
                return {counted.known & ~sign(limits.small_people - counted.value), counted.known};
            }
        }
        return {word(0), word(0)};
    }
    WENGANG_INLINE constexpr too_high beyond(limit_terms const& limit, word const& denominator, pairs<W> const& reduced) const {
        word const strict(limit.strict), surely = exceeds(denominator, reduced, word(limit.highest), strict);
        return {surely, limit.lowest == limit.highest ? surely : exceeds(denominator, reduced, word(limit.lowest), strict)};
    }
    /// By the limit of the unit's size, as far as that is known.
    WENGANG_INLINE constexpr too_high beyond_its_limit(word const& denominator, pairs<W> const& reduced, int k) const {
        layoff_terms const& l = t_.layoffs;
        too_high found = beyond(l.limit, denominator, reduced);
        if (l.by_size) {
            size_split const by = split_by_size(k);
            too_high const of_large = beyond(l.large_limit, denominator, reduced);
            found = {(~by.large | of_large.surely) & (~by.other | found.surely), (by.large & of_large.maybe) | (by.other & found.maybe)};
        }
        return found;
    }
    WENGANG_INLINE constexpr too_high judge(fraction const& f, bool wide_numerator, layoff_limits const& limits, smallness const& units, int k) {
        layoff_terms const& l = t_.layoffs;
        pairs<W> const reduced = scaled(f.numerator, f.scale, wide_numerator);
        too_high const found = beyond_its_limit(f.denominator, reduced, k);
        if (!l.small) return found;
        // An unknown headcount matters only where the two limits disagree.
        word const as_small = exceeds(f.denominator, reduced, limits.small_limit), not_small = units.known & ~units.small, is_small = units.known & units.small;
        return {(as_small | not_small) & (found.surely | is_small), (as_small & ~not_small) | (found.maybe & ~is_small)};
    }

    /// Claimants over an average whose months are unknown: no number of months makes the rate smaller than one month does,
    /// unless more months make the unit a small one. So it may be too high whatever the months.
    template <bool Simple>
    WENGANG_INLINE constexpr word too_high_for_any_months(word const& wanted, fraction const& f, bool wide_numerator, layoff_limits const& limits, int k, seen_numbers& seen) {
        layoff_terms const& l = t_.layoffs;
        fraction one = f;
        one.scale = word(1);
        bool const by_months = l.small && l.small_by != headcount_basis::counted;
        smallness units{word(0), word(all_ones)};
        if (by_months) units.small = ~sign(limits.small_people - f.denominator);
        else if (l.small) units = small_unit(one, limits, k, seen);
        word const surely = judge(one, wide_numerator, limits, units, k).surely;
        if (!by_months || l.small_people == 0) return surely;
        word fewest(0);
        for (int row = 0; row < W; ++row) {
            if (lane(wanted, row) == 0) continue;
            std::uint64_t const all = lane(f.denominator, row), months = (all + l.small_people - 1) / l.small_people, people = lane(f.numerator, row) & (Simple ? all_ones : ~std::uint64_t{0}), reduced = people * months;
            fewest = with_lane(fewest, row, static_cast<std::uint32_t>(reduced <= all ? reduced : all + 1));  // above 100 % fails every limit
        }
        return surely & exceeds(f.denominator, product(fewest, word(rate::whole)), limits.small_limit);
    }

    /// The sign bit: a denominator (or the months of its average) is zero under a positive numerator. What is malformed shows by itself.
    WENGANG_INLINE static constexpr word zero_denominator(word const& denominator, word const& positive) { return denominator + positive; }
    WENGANG_INLINE static constexpr word zero_denominator(word const& people, word const& months, word const& positive) { return zero_denominator(lesser(people, months), positive); }

    /// What follows for a condition from a fraction and its limits, whatever is unknown.
    struct verdict {
        word unmet, met;
    };
    struct divisibility {
        word positive, people_known, decidable;
        word no_people, no_months;  ///< malformed: a zero denominator under a positive numerator
    };
    WENGANG_INLINE constexpr divisibility divisible(fraction const& f, bool simple, int k) {
        divisibility d;
        d.positive = simple ? f.positive : f.positive & f.deducted_known;  // (simple: who is unknown is nobody)
        word const nobody = zero(f.denominator), never = zero(f.scale);
        d.no_people = d.positive & f.denominator_known & nobody;
        d.no_months = d.positive & f.scale_known & never;
        malformed(k, d.no_people | d.no_months, fault::zero_denominator);
        d.people_known = f.denominator_known & ~nobody;
        d.decidable = d.people_known & f.scale_known & ~never;
        return d;
    }
    WENGANG_INLINE constexpr verdict follow(fraction const& f, divisibility const& d, too_high const& over) const {
        // The highest numerator passes: so does every lower one.
        return {d.positive & d.decidable & over.surely, f.added_known & (~f.positive | (d.decidable & ~over.maybe))};
    }
    WENGANG_INLINE constexpr void tell(int formula, fraction const& f, divisibility const& d, verdict const& v, word const& small, word const& small_known) {
        if constexpr (Recorder::active)
            recorder_.layoffs(formula, {v.unmet.v != 0, (v.unmet | v.met).v == 0, f.assessed.v != 0, (f.added_known & f.deducted_known & f.denominator_known & f.scale_known).v != 0,
                                        d.no_people.v != 0, d.no_months.v != 0, small.v != 0, small_known.v != 0, f.numerator.v.v, f.scale.v, f.denominator.v});
    }

    template <bool Assessed> WENGANG_INLINE constexpr void simple_layoffs() {
        layoff_terms const& l = t_.layoffs;
        formula_terms const& formula = l.formulas[0];
        auto const added = heads_of(formula.added[0]), person_months = heads_of(t_.person_months);
        auto const months = months_of(t_.months);
        auto const reductions = heads_of(Assessed ? l.assessed_reductions : 0), headcounts = heads_of(Assessed ? l.assessed_headcount : 0);
        layoff_limits const limits(l);
        seen_numbers seen;
        word const layoff_reason(findings::bit(reason::layoff_rate));
        auto const step = [&](int k) WENGANG_INLINE_LAMBDA {
            fraction f = layoff_fraction<true>(formula, added, person_months, months, k, seen);
            if constexpr (Assessed) take_assessed(f, reductions, headcounts, k, seen);
            simple_verdict const judged = judge_simply(f, limits);
            if constexpr (Clean) {
                seen.add(zero_denominator(f.denominator, f.scale, f.positive));
                status_[k] = status_[k] | (judged.over & f.positive & layoff_reason);
                return;
            }
            divisibility const d = divisible(f, true, k);
            verdict v = follow(f, d, {judged.over, judged.over});
            word const only_months_open = d.positive & d.people_known & ~d.decidable;
            if (any(only_months_open)) v.unmet = v.unmet | (only_months_open & too_high_for_any_months<true>(only_months_open, f, false, limits, k, seen));
            if (l.never) v.unmet = v.unmet | d.positive;
            condition(k, v.unmet, ~(v.met | v.unmet), findings::bit(reason::layoff_rate));
            tell(0, f, d, v, judged.small, d.decidable);
            if constexpr (Recorder::active) recorder_.layoff_verdict(v.unmet.v != 0, (v.unmet | v.met).v == 0);
        };
        if constexpr (in_two_ways && !Assessed) {
            if (l.narrow.possible) {
                narrow_limits const narrow(l);
                auto const whole = [=, this](int k, word& malformed_here) WENGANG_INLINE_LAMBDA {
                    word const x = added.at.value(k), people = person_months.at.value(k), of = months.at.value(k), positive = greater(x, word(0));
                    malformed_here = ~zero(narrow.outside(x, people, of)) | zero_denominator(people, of, positive);
                    return narrow.exceeded(x, people, of, small_by_denominator(of, people, limits)) & positive & layoff_reason;
                };
                return each_condition<word>(whole, step, added, person_months, months);
            }
        }
        for (int k = 0; k < packs_; ++k) step(k);
        note(seen);
    }

    /// Every formula, limit and tier, whatever is known.
    WENGANG_INLINE constexpr void general_layoffs() {
        layoff_terms const& l = t_.layoffs;
        bool const assessed = l.assessed_reductions != no_slot;
        auto const reductions = heads_of(assessed ? l.assessed_reductions : 0), headcounts = heads_of(assessed ? l.assessed_headcount : 0);
        layoff_limits const limits(l);
        seen_numbers seen;
        for (int k = 0; k < packs_; ++k) {
            verdict all{word(all_ones), word(0)};
            word tier_over(all_ones), tier_met(0);
            for (int i = 0; i < l.formulas.count; ++i) {
                formula_terms const& formula = l.formulas[i];
                auto const person_months = heads_of(formula.by_average ? t_.person_months : 0);
                auto const months = months_of(formula.by_average ? t_.months : 0);
                fraction f = layoff_fraction<false>(formula, person_months, person_months, months, k, seen);
                if (assessed) take_assessed(f, reductions, headcounts, k, seen);
                divisibility const d = divisible(f, false, k);
                if constexpr (Clean) seen.add(d.no_people | d.no_months);
                word const only_months_open = d.positive & d.people_known & ~d.decidable;
                verdict v{word(0), word(all_ones)};
                smallness units{word(0), word(all_ones)};
                if (l.present) {
                    if (l.small) units = small_unit(f, limits, k, seen);
                    v = follow(f, d, judge(f, formula.wide_numerator, limits, units, k));
                    if (any(only_months_open)) v.unmet = v.unmet | (only_months_open & too_high_for_any_months<false>(only_months_open, f, formula.wide_numerator, limits, k, seen));
                    if (l.never) v.unmet = v.unmet | d.positive;
                    if (l.small_by == headcount_basis::divisor) units.known = d.decidable;
                }
                tell(i, f, d, v, units.small, units.known);
                all = {all.unmet & v.unmet, all.met | v.met};
                word over(0), met(0);
                for (measured_terms const& tier : l.tiers) {
                    pairs<W> const reduced = scaled(f.numerator, f.scale, formula.wide_numerator), in_a_month = scaled(f.numerator, word(1), formula.wide_numerator);
                    word const bound(static_cast<std::uint32_t>(tier.test.bound)), above = exceeds(f.denominator, reduced, bound);
                    verdict t = follow(f, d, {above, above});
                    t.unmet = t.unmet | (only_months_open & exceeds(f.denominator, in_a_month, bound));
                    if (tier.test.bound == 0) t.unmet = t.unmet | d.positive;
                    over = over | (t.unmet & word(tier.bit));
                    met = met | (t.met & word(tier.bit));
                }
                tier_over = tier_over & over;
                tier_met = tier_met | met;
            }
            if (l.present) {
                condition(k, all.unmet, ~(all.met | all.unmet), findings::bit(reason::layoff_rate));
                if constexpr (Recorder::active) recorder_.layoff_verdict(all.unmet.v != 0, (all.unmet | all.met).v == 0);
            }
            figures_[k] = tier_met, figures_known_[k] = tier_met | tier_over;
        }
        note(seen);
    }

    /// `Clean`, in words of 32 bits: the figures of all but the largest units. Pass by pass, so that each has the registers it needs.
    enum class small_rule : std::uint8_t { none, by_denominator, apart };
    enum class narrow_part : std::uint8_t { only, only_by_size, first, second };
    /// What the passes saw, or-ed.
    struct narrow_sight {
        word numerators = word(0), denominators = word(0), months = word(0), parts = word(0);
        word strange = word(0);  ///< the sign bit
        WENGANG_INLINE constexpr void add(narrow_sight const& o) {
            numerators = numerators | o.numerators, denominators = denominators | o.denominators, months = months | o.months;
            strange = strange | o.strange;
        }
    };
    static Rows const& any_rows();  // never called, nor defined
    using head_column = decltype(any_rows().heads(0));
    using amount_column = decltype(any_rows().amounts(0));

    /// False where a figure was too large: nothing is decided then.
    WENGANG_INLINE constexpr bool narrow_layoff_rates() {
        layoff_terms const& l = t_.layoffs;
        narrow_layoffs const& n = l.narrow;
        narrow_sight seen;
        small_rule const small = !l.present || !l.small ? small_rule::none : l.small_by == headcount_basis::divisor ? small_rule::by_denominator : small_rule::apart;
        if (small == small_rule::apart) units_that_are_not_small(seen);
        for (int i = 0; i < l.formulas.count; ++i) {
            formula_terms const& f = l.formulas[i];
            head_column const numerator = head_sum(f.added, f.deducted, numerators_, seen.parts);
            head_column const denominator = f.by_average ? rows_.heads(t_.person_months) : head_sum(f.divisor, list<std::uint8_t, 1>{}, denominators_, seen.parts);
            if (l.present) {
                narrow_part const part = l.formulas.count == 2 ? i == 0 ? narrow_part::first : narrow_part::second : l.by_size ? narrow_part::only_by_size : narrow_part::only;
                if (f.by_average) narrow_rates<true>(small, part, numerator, denominator, seen);
                else narrow_rates<false>(small, part, numerator, denominator, seen);
            }
            if (!l.tiers.empty()) narrow_tiers(i, numerator, denominator, seen);
        }
        word const outside = (seen.numerators & word(n.outside_numerator)) | (seen.denominators & word(n.outside_denominator)) |
                             (seen.months & word(~most_narrow_months)) | (seen.parts & word(beyond_parts));
        bool const fits = !any(~zero(outside));
        if (!fits) {
            forget_layoffs();
            return false;
        }
        strange_ = strange_ | seen.strange;
        for (formula_terms const& f : l.formulas) average_seen_ = average_seen_ || f.by_average;
        people_seen_ = seen.denominators, months_seen_ = seen.months;
        return true;
    }

    /// Nobody else set the reason; what was open before still stands in its byte.
    WENGANG_INLINE constexpr void forget_layoffs() {
        for (int k = 0; k < packs_; ++k) {
            word open(0);
            if (t_.layoffs.by_size) load_bytes(open, status_bytes_[0] + k * W);
            status_[k] = (status_[k] & ~word(findings::bit(reason::layoff_rate) | (t_.layoffs.by_size ? open_flag : 0))) | open;
        }
    }
    /// Six of what has none of these bits fit a word.
    static constexpr std::uint32_t beyond_parts = 0xf000'0000;
    /// The sum, or zero where it is negative: a column as it stands, or else made in `to`.
    template <class Added, class Deducted> WENGANG_INLINE constexpr head_column head_sum(Added const& added, Deducted const& deducted, state& to, word& seen) {
        int const count = added.count + deducted.count;
        head_column sum = rows_.heads(added[0]);
        for (int i = 1; i < count; ++i) {
            bool const less = i >= added.count;
            head_column const column = rows_.heads(less ? deducted[i - added.count] : added[i]);
            apart<W>::run([&] { add_column(sum, column, less, i == 1, i + 1 == count, to, seen); });
            sum = rows_.heads_at(to.at);
        }
        return sum;
    }
    WENGANG_INLINE constexpr void add_column(head_column const& sum, head_column const& column, bool less, bool first, bool last, state& to, word& all_seen) {
        head_column const before = sum, here = column;
        word const sign_of(less ? all_ones : 0), or_zero(last ? 0 : all_ones), none(0), of_sum(first ? all_ones : 0);
        word seen(0);
        each_pack([&](int k) { before.ask(k), here.ask(k); },
                  [&](int k) {
                      word const a = before.value(k), b = here.value(k), both = a + ((b ^ sign_of) - sign_of);
                      seen = seen | b | (a & of_sum);
                      to[k] = both & (greater(both, none) | or_zero);
                  });
        all_seen = all_seen | seen;
    }

    WENGANG_INLINE constexpr void units_that_are_not_small(narrow_sight& seen) {
        word const most(t_.layoffs.small_people);
        if (t_.layoffs.small_by == headcount_basis::counted) {
            head_column const counted = rows_.heads(t_.layoffs.small_counted);
            each_pack([&](int k) { counted.ask(k); },
                      [&](int k) {
                          word const x = counted.value(k);
                          seen.strange = seen.strange | x;
                          small_[k] = greater(x, most);
                      });
            return;
        }
        head_column const all_people = rows_.heads(t_.person_months);
        auto const all_months = rows_.months(t_.months);
        each_pack([&](int k) { all_people.ask(k), all_months.ask(k); },
                  [&](int k) {
                      word const people = all_people.value(k), months = all_months.value(k);
                      seen.strange = seen.strange | people | zero_denominator(months, greater(people, word(0)));  // an average over no months
                      seen.months = seen.months | months;
                      small_[k] = greater(people, product_of_shorts(months, most));
                  });
    }

    template <bool ByAverage> WENGANG_INLINE constexpr void narrow_rates(small_rule small, narrow_part part, head_column const& numerator, head_column const& denominator, narrow_sight& seen) {
        switch (small) {
            case small_rule::none: return narrow_rates<ByAverage, small_rule::none>(part, numerator, denominator, seen);
            case small_rule::by_denominator: return narrow_rates<ByAverage, small_rule::by_denominator>(part, numerator, denominator, seen);
            case small_rule::apart: return narrow_rates<ByAverage, small_rule::apart>(part, numerator, denominator, seen);
        }
    }
    template <bool ByAverage, small_rule Small> WENGANG_INLINE constexpr void narrow_rates(narrow_part part, head_column const& numerator, head_column const& denominator, narrow_sight& seen) {
        auto const of_part = [&]<narrow_part Part>() {
            bool const strict = Part == narrow_part::only_by_size ? (t_.layoffs.large_is_higher() ? t_.layoffs.large_limit : t_.layoffs.limit).strict != 0 : t_.layoffs.limit.strict != 0;
            if (strict) apart<W>::run([&] { narrow_rates<ByAverage, Small, Part, true>(numerator, denominator, seen); });
            else apart<W>::run([&] { narrow_rates<ByAverage, Small, Part, false>(numerator, denominator, seen); });
        };
        switch (part) {
            case narrow_part::only: return of_part.template operator()<narrow_part::only>();
            case narrow_part::only_by_size: return of_part.template operator()<narrow_part::only_by_size>();
            case narrow_part::first: return of_part.template operator()<narrow_part::first>();
            case narrow_part::second: return of_part.template operator()<narrow_part::second>();
        }
    }
    /// `Strict`: the limit itself fails; by size the higher one, where the lower one may do so always.
    template <bool ByAverage, small_rule Small, narrow_part Part, bool Strict> WENGANG_INLINE constexpr void narrow_rates(head_column const& all_numerators, head_column const& all_denominators, narrow_sight& all_seen) {
        head_column const numerator = all_numerators, denominator = all_denominators;
        narrow_layoffs const& n = t_.layoffs.narrow;
        auto const all_months = rows_.months(ByAverage ? t_.months : 0);
        narrow_sight seen;
        word const whole(n.whole), small_people(t_.layoffs.small_people), small_limit(n.small_limit), layoff_reason(findings::bit(reason::layoff_rate)), one(1), none(0);
        bool const large_higher = t_.layoffs.large_is_higher();
        std::uint32_t const higher = large_higher ? n.large_limit : n.limit, lower = large_higher ? n.limit : n.large_limit;
        if constexpr (Part == narrow_part::only_by_size) follow_from_sizes(large_higher ? large : not_large, large_higher ? not_large : large);
        word const twice(0x0101), bits_between(findings::bit(reason::layoff_rate) | open_flag);
        word const lowest(lower), highest(higher);
        word const strict_large(0 - t_.layoffs.large_limit.strict), strict_other(0 - t_.layoffs.limit.strict);
        word const strict_highest = large_higher ? strict_large : strict_other, strict_lowest = large_higher ? strict_other : strict_large;
        word const limit(n.limit);
        auto const step = [&](int k) {
            word const x = numerator.value(k), d = denominator.value(k), positive = greater(x, none);
            seen.numerators = seen.numerators | x;
            seen.denominators = seen.denominators | d;
            word scale = whole, months = one, big = none;
            if constexpr (ByAverage) {
                months = all_months.value(k);
                seen.months = seen.months | months;
                scale = product_of_shorts(months, whole);
            }
            seen.strange = seen.strange | (ByAverage ? zero_denominator(d, months, positive) : zero_denominator(d, positive));
            if constexpr (Small == small_rule::by_denominator) big = greater(d, ByAverage ? product_of_shorts(months, small_people) : small_people);
            else if constexpr (Small == small_rule::apart) big = small_[k];
            auto const of_unit = [&](word const& at) { return Small == small_rule::none ? at : select(big, at, small_limit); };
            word const left = product_low(x, scale);
            if constexpr (Part == narrow_part::only_by_size) {
                word between;
                load_bytes(between, between_limits_ + k * W);
                between = product_of_shorts(between, twice) & bits_between;
                auto const above = [&](word const& at, word const& strict) {
                    return exceeds_in_words(d, left, of_unit(at), Small == small_rule::none ? strict : strict & big);
                };
                // What is above the higher limit is above the lower one.
                word const above_higher = Strict ? above(highest, strict_highest) : exceeds_in_words(d, left, of_unit(highest)), above_lower = above(lowest, strict_lowest);
                word const over = positive & ((above_higher & layoff_reason) | (above_lower & between & ~above_higher));
                status_[k] = status_[k] | over;
            } else {
                word over;
                if constexpr (Strict) over = exceeds_in_words(d, left, of_unit(limit), Small == small_rule::none ? strict_other : strict_other & big) & positive;
                else over = exceeds_in_words(d, left, of_unit(limit));
                if constexpr (Part == narrow_part::first) over_[k] = over;
                else if constexpr (Part == narrow_part::second) status_[k] = status_[k] | (over & over_[k] & layoff_reason);
                else status_[k] = status_[k] | (over & layoff_reason);
            }
        };
        auto const ask = [&](int k) {
            numerator.ask(k), denominator.ask(k);
            if constexpr (ByAverage) all_months.ask(k);
        };
        each_pack(ask, step);
        all_seen.add(seen);
    }
    /// What is found of a rate between the lower limit and the higher one: too high where the size does not allow the latter, open where it
    /// allows both. The bits of the low byte of the findings, and of the next one, together in a byte.
    WENGANG_INLINE constexpr void follow_from_sizes(std::uint32_t have_higher, std::uint32_t have_lower) {
        octet both_anywhere(0);
        each_octet([&](int j) {
            octet const sizes = octet::load(sizes_ + j * octet::rows), no_higher = zero(sizes & all(have_higher)), both = ~(no_higher | zero(sizes & all(have_lower)));
            ((no_higher & all(layoff_bit_of_byte)) | (both & all(open_flag))).store(between_limits_ + j * octet::rows);
            both_anywhere = both_anywhere | both;
        });
        open_anywhere_ = open_anywhere_ || any(both_anywhere);
    }
    static constexpr std::uint32_t layoff_bit_of_byte = findings::bit(reason::layoff_rate) >> 8;
    static_assert(layoff_bit_of_byte << 8 == findings::bit(reason::layoff_rate) && layoff_bit_of_byte < 0x80 && layoff_bit_of_byte != open_flag);
    WENGANG_INLINE constexpr void narrow_tiers(int formula, head_column const& numerator, head_column const& denominator, narrow_sight& seen) {
        if (t_.layoffs.formulas[formula].by_average) return apart<W>::run([&] { narrow_tiers<true>(formula, numerator, denominator, seen); });
        return apart<W>::run([&] { narrow_tiers<false>(formula, numerator, denominator, seen); });
    }
    template <bool ByAverage> WENGANG_INLINE constexpr void narrow_tiers(int formula, head_column const& all_numerators, head_column const& all_denominators, narrow_sight& all_seen) {
        layoff_terms const& l = t_.layoffs;
        head_column const numerator = all_numerators, denominator = all_denominators;
        auto const all_months = rows_.months(ByAverage ? t_.months : 0);
        narrow_sight seen;
        word const whole(l.narrow.whole), one(1), none(0);
        word reduced[std::size_t{most_free_truths}], bit[std::size_t{most_free_truths}], bits(0);
        int const count = l.tiers.count;
        for (int i = 0; i < count; ++i) reduced[i] = word(l.tiers[i].reduced), bit[i] = word(l.tiers[i].bit), bits = bits | bit[i];
        bool const first = formula == 0;
        word const flipped = formula + 1 == l.formulas.count ? bits : none;
        each_pack([&](int k) { numerator.ask(k), denominator.ask(k); },
                  [&](int k) {
                      word const x = numerator.value(k), d = denominator.value(k);
                      word scale = whole, months = one;
                      seen.numerators = seen.numerators | x;
                      seen.denominators = seen.denominators | d;
                      if constexpr (ByAverage) {
                          months = all_months.value(k);
                          seen.months = seen.months | months;
                          scale = product_of_shorts(months, whole);
                      }
                      seen.strange = seen.strange | zero_denominator(d, months, greater(x, none));
                      word const left = product_low(x, scale);
                      word beyond = exceeds_in_words(d, left, reduced[0]) & bit[0];
                      for (int i = 1; i < count; ++i) beyond = beyond | (exceeds_in_words(d, left, reduced[i]) & bit[i]);
                      if (!first) beyond = beyond & figures_[k];
                      figures_[k] = beyond ^ flipped;
                  });
        all_seen.add(seen);
    }

    /// All known, none assessed: numerators stay in 32 bits. Figures of 2^28 people or more are left to the form above.
    WENGANG_INLINE constexpr void plain_layoffs() {
        layoff_terms const& l = t_.layoffs;
        layoff_limits const limits(l);
        seen_numbers seen;
        word large_figures(0);
        word const layoff_reason(findings::bit(reason::layoff_rate));
        for (int k = 0; k < packs_; ++k) {
            word over(all_ones), open(0), tier_over(all_ones);
            for (formula_terms const& formula : l.formulas) {
                word numerator(0), denominator(0), scale(1);
                for (std::uint8_t slot : formula.added) {
                    word const x = rows_.heads(slot)(k);
                    large_figures = large_figures | x;
                    numerator = numerator + x;
                }
                for (std::uint8_t slot : formula.deducted) {
                    word const x = rows_.heads(slot)(k);
                    large_figures = large_figures | x;
                    numerator = numerator - x;
                }
                if (formula.by_average) {
                    denominator = rows_.heads(t_.person_months)(k);
                    scale = rows_.months(t_.months)(k);
                    seen.add(denominator | scale);
                } else {
                    for (std::uint8_t slot : formula.divisor) {
                        word const x = rows_.heads(slot)(k);
                        large_figures = large_figures | x;
                        denominator = denominator + x;
                    }
                }
                word const positive = sign(word(0) - numerator);
                seen.add(zero_denominator(denominator, scale, positive));
                pairs<W> const reduced = product(loose_pairs(numerator), formula.by_average ? per_whole(scale) : word(rate::whole));
                if (l.present) {
                    too_high found = beyond_its_limit(denominator, reduced, k);
                    if (l.small) {
                        fraction f;
                        f.denominator = denominator, f.scale = scale;
                        smallness const units = small_unit(f, limits, k, seen);
                        seen.add(~units.known);  // an average over no months
                        word const small = units.small, as_small = exceeds(denominator, reduced, limits.small_limit);
                        found = {select(small, as_small, found.surely), select(small, as_small, found.maybe)};
                    }
                    over = over & positive & found.surely;
                    open = open | ~(positive & found.maybe);  // met
                }
                word beyond_tiers(0);
                for (measured_terms const& tier : l.tiers) {
                    word const above = exceeds(denominator, reduced, word(static_cast<std::uint32_t>(tier.test.bound)));
                    beyond_tiers = beyond_tiers | (positive & above & word(tier.bit));
                }
                tier_over = tier_over & beyond_tiers;
            }
            if (l.present) status_[k] = status_[k] | (over & layoff_reason) | (~(over | open) & word(open_flag));
            if (!l.tiers.empty()) {
                word bits(0);
                for (measured_terms const& tier : l.tiers) bits = bits | word(tier.bit);
                figures_[k] = bits & ~tier_over;
            }
        }
        seen.add(large_figures | (large_figures << 1) | (large_figures << 2) | (large_figures << 3));
        note(seen);
    }

    // --- the headcount that is left ---

    /// Not: now × months × 10 000 ≥ person_months × share.
    WENGANG_INLINE static constexpr word headcount_falls(word const& now, word const& people, word const& months, std::uint32_t share) {
        pairs<W> const left = product(now, months), bound = product(people, word(share));
        pairs<W> const needed = product(left, word(rate::whole)) + (product(left >> 32, word(rate::whole)) << 32);
        return signs(needed - bound);
    }
    WENGANG_INLINE constexpr void headcount_kept() {
        auto const all_now = heads_of(t_.kept.now), all_people = heads_of(t_.person_months);
        auto const all_months = months_of(t_.months);
        auto const whole = [this, all_now, all_people, all_months](int k, word& seen) WENGANG_INLINE_LAMBDA {
            word const now = read_whole(all_now, k, seen), people = read_whole(all_people, k, seen), months = read_whole(all_months, k, seen);
            seen = seen | (zero(months) & ~zero(people));
            return headcount_falls(now, people, months, t_.kept.share) & word(findings::bit(reason::headcount_fell));
        };
        auto const wary = [&](int k) WENGANG_INLINE_LAMBDA {
            heads const now = read_warily(all_now, k), people = read_warily(all_people, k), months = read_warily(all_months, k);
            word const no_months = zero(months.value) & ~zero(people.value), counted = months.known & ~zero(months.value);
            word const fell = headcount_falls(now.value, people.value, select(counted, months.value, word(1)), t_.kept.share);  // unknown months are at least one
            word const undefined = no_months & months.known & people.known;
            malformed(k, undefined, fault::zero_denominator);
            // What is unknown of now is nobody, of the person-months not: so nobody is needed, or so many months of nobody are too few.
            word const nobody_needed = t_.kept.share == 0 ? word(all_ones) : people.known & zero(people.value), none_left = now.known & zero(now.value);
            word const met = nobody_needed | (now.known & people.known & ~fell), unmet = now.known & people.known & fell & (counted | none_left) & ~nobody_needed;
            condition(k, unmet, ~(met | unmet), findings::bit(reason::headcount_fell));
            if constexpr (Recorder::active) recorder_.kept(unmet.v, (~(met | unmet)).v, undefined.v != 0);
        };
        each_condition<word>(whole, wary, all_now, all_people, all_months);
    }

    // --- the fall of revenue ---

    WENGANG_INLINE constexpr void drop_conditions() {
        for (int i = 0; i < t_.drops.count; ++i) drop_condition(i);
    }
    WENGANG_INLINE constexpr void drop_condition(int i) {
        drop_terms const& drop = t_.drops[i];
        auto const all_before = amounts_of(drop.before), all_after = amounts_of(drop.after);
        auto const whole = [this, all_before, all_after, by = drop.by](int k, wide& seen) WENGANG_INLINE_LAMBDA {
            wide const before = read_whole(all_before, k, seen), after = read_whole(all_after, k, seen);
            return ~revenue_fell(before, after, by) & word(findings::bit(reason::revenue_drop));
        };
        auto const wary = [&](int k) WENGANG_INLINE_LAMBDA {
            amounts const before = read_warily(all_before, k), after = read_warily(all_after, k);
            word const fell = revenue_fell(before.value, after.value, drop.by);
            word const both = before.known & after.known, nothing_before = before.known & ~signs(wide(0) - before.value);  // no completion of `after` makes that a fall
            word const known = both | nothing_before, unmet = known & ~(both & fell);
            condition(k, unmet, ~known, findings::bit(reason::revenue_drop));
            if constexpr (Recorder::active) recorder_.drop(i, unmet.v, (~known).v);
        };
        each_condition<wide>(whole, wary, all_before, all_after);
    }
    /// (before − after) ÷ before > by  ⇔  before × (1 − by) > after; a loss cannot fall.
    WENGANG_INLINE static constexpr word revenue_fell(wide const& before, wide const& after, std::uint32_t by) {
        wide const left = multiply_amount(before, static_cast<std::uint32_t>(rate::whole) - by), right = multiply_amount(after, rate::whole);
        return signs(right - left) & signs(wide(0) - before);
    }
    /// A figure of the accounts (below 2^47) × at most 10 000.
    WENGANG_INLINE static constexpr wide multiply_amount(wide const& a, std::uint32_t parts) {
        return multiply_low(a, wide(parts)) + (multiply_low(a >> 32, wide(parts)) << 32);
    }

    // --- the amount ---

    static constexpr int any_count = -1;

    /// `narrow_share` for all rows.
    struct narrow_terms {
        wide bias, magic, outside;
        int shift;
        WENGANG_INLINE explicit constexpr narrow_terms(narrow_share const& n) : bias(n.bias), magic(n.magic), outside(n.outside), shift(n.shift) {}
        WENGANG_INLINE constexpr wide fen(wide const& base, word const& units) const { return multiply_low(multiply_low(base, widen(units)) + bias, magic) >> shift; }
    };

    /// All packs, or those of a list.
    struct some_packs {
        int count = 0;
        int const* list = nullptr;
        WENGANG_INLINE constexpr int operator[](int i) const { return list == nullptr ? i : list[i]; }
    };
    template <class Take> WENGANG_INLINE constexpr void pay_any(some_packs const& packs, Take& take) {
        on_its_own([&] {
            Take mine = take;
            if (t_.by_benefit || t_.ceiling != no_slot || t_.gross == no_slot || !t_.nearest_fen) amounts_in_other_ways(packs, mine);
            else if (t_.exclusions.empty()) amounts_loop<0>(packs, mine);  // counted loops for what notices have
            else if (t_.exclusions.count == 2) amounts_loop<2>(packs, mine);
            else amounts_loop<any_count>(packs, mine);
            take = mine;
        });
    }

    /// Of a batch, amounts whose product with the rate stays below 32 bits, as that of all but the largest units does.
    template <class Take> WENGANG_INLINE constexpr void narrow_amounts(Take& take) {
        if constexpr (!Clean) narrow_amounts<true>(take);
        else if (open_anywhere_) narrow_amounts<true>(take);
        else narrow_amounts<false>(take);
    }
    template <bool Open, class Take> WENGANG_INLINE constexpr void narrow_amounts(Take& take) {
        if (t_.by_benefit) {
            head_column const people = rows_.heads(t_.heads);
            wide const benefit(t_.benefit);
            auto const base = [people, benefit](int k, wide& seen) {
                word const insured = people.value(k);
                seen = seen | widen_mask(sign(insured));
                return multiply_low(widen(insured), benefit);
            };
            return narrow_amounts_loop<Open>([people](int k) { people.ask(k); }, base, take, t_.heads);
        }
        if (t_.gross == no_slot) return narrow_amounts_loop<Open>([](int) {}, [](int, wide&) { return wide(0); }, take);
        if (t_.ceiling != no_slot) return narrow_figures<Open, 0, true>(take);
        switch (t_.exclusions.count) {
            case 0: return narrow_figures<Open, 0>(take);
            case 1: return narrow_figures<Open, 1>(take);
            default: return narrow_figures<Open, 2>(take);
        }
    }
    template <bool Open, int Count, bool Capped = false, class Take> WENGANG_INLINE constexpr void narrow_figures(Take& take) {
        amount_column const gross = rows_.amounts(t_.gross), first = rows_.amounts(Count > 0 ? t_.exclusions[0] : 0), second = rows_.amounts(Count > 1 ? t_.exclusions[1] : 0);
        auto const ask = [=](int k) {
            gross.ask(k);
            if constexpr (Count > 0) first.ask(k);
            if constexpr (Count > 1) second.ask(k);
        };
        auto const base = [=](int k, wide& seen) {
            wide of = gross.value(k);
            if constexpr (Count > 0) {
                wide const less = first.value(k);
                seen = seen | of | less;
                of = of - less;
            }
            if constexpr (Count > 1) {
                wide const less = second.value(k);
                seen = seen | less;
                of = of - less;
            }
            return of;
        };
        if constexpr (Capped) return narrow_amounts_loop<Open, true>(ask, base, take, t_.gross, t_.ceiling);
        else if constexpr (Count == 0) return narrow_amounts_loop<Open>(ask, base, take, t_.gross);
        else if constexpr (Count == 1) return narrow_amounts_loop<Open>(ask, base, take, t_.gross, int{t_.exclusions[0]});
        else return narrow_amounts_loop<Open>(ask, base, take, t_.gross, int{t_.exclusions[0]}, int{t_.exclusions[1]});
    }
    /// `base_of(k, seen)` gives the base of pack k, and or-es into `seen` what must fit besides. It reads the numbers of `slots`: packs
    /// that lack one are paid once more.
    template <bool Open, bool Capped = false, class Ask, class Base, class Take, class... Slots>
    WENGANG_INLINE constexpr void narrow_amounts_loop(Ask const& ask, Base const& base_of, Take& take, Slots... slots) {
        auto const all_missing = missing(slots...);
        if constexpr (!Clean) {
            if (all_missing.mostly()) return pay_any({packs_}, take);
        }
        int beyond[std::size_t{Rows::most_packs}], all_beyond = 0;
        apart<W>::run([&] {
            Take mine = take;
            Ask const ask_here = ask;
            Base const base_here = base_of;
            narrow_terms const by(t_.narrow), by_ceiling(t_.narrow_ceiling);
            amount_column const ceiling = rows_.amounts(Capped ? t_.ceiling : 0);
            word const ceiling_units(t_.ceiling_units);
            auto const lacks = all_missing;
            int found_beyond = 0;
            each_pack(ask_here, [&](int k) WENGANG_INLINE_LAMBDA {
                wide seen(0);
                wide const base = base_here(k, seen);
                seen = seen | base;
                word const status = status_[k];
                word rate;
                load_bytes(rate, rate_low_ + k * W);
                conclusion const made = conclusion_of<Open>(status);
                word const& eligible = made.eligible;
                wide fen = by.fen(base, rate & eligible);
                if constexpr (Capped) {
                    wide const cap = ceiling.value(k);
                    if (any_of(cap, by_ceiling.outside)) seen = seen | by.outside;
                    fen = lower(fen, by_ceiling.fen(cap, ceiling_units & eligible));
                }
                if constexpr (!Clean) {  // listed without a branch, as in each_condition
                    std::uint32_t const odd = static_cast<std::uint32_t>(lacks(k)) | static_cast<std::uint32_t>(any_of(seen, by.outside));
                    beyond[found_beyond] = k;
                    found_beyond += static_cast<int>(odd);
                    word const even(odd - 1);
                    return mine(k, made.found & even, eligible & even, fen & wide(std::uint64_t{odd} - 1));
                }
                if (any_of(seen, by.outside)) {
                    beyond[found_beyond++] = k;
                    fen = wide(0);
                }
                if constexpr (Open) mine(k, made.found, eligible, fen);
                else mine.decided(k, made.found, eligible, fen);
            });
            all_beyond = found_beyond;
            take = mine;
        });
        if (all_beyond == 0) return;
        if constexpr (Clean) apart<W>::run([&] { large_amounts(beyond, all_beyond, base_of, take); });
        else pay_any({all_beyond, beyond}, take);
    }
    WENGANG_INLINE static constexpr wide lower(wide const& a, wide const& b) {
        wide const above = widen_mask(signs(b - a));
        return a ^ ((a ^ b) & above);
    }
    /// For any base in range.
    template <class Base, class Take> WENGANG_INLINE constexpr void large_amounts(int const* packs, int count, Base const& base_of, Take& take) {
        for (int i = 0; i < count; ++i) {
            int const k = packs[i];
            wide seen(0);
            wide const base = base_of(k, seen);
            strange_amount_ = strange_amount_ | ((seen | base) & wide(t_.outside_base));
            word const rate = rate_of(k) & conclusion_of<true>(status_[k]).eligible;
            wide fen = to_nearest_fen(base, rate);
            if (t_.ceiling != no_slot) {
                wide const most = rows_.amounts(t_.ceiling).value(k);
                strange_amount_ = strange_amount_ | (most & wide(t_.outside_base));
                fen = lower(fen, to_nearest_fen(most, ~zero(rate) & word(t_.ceiling_rate)));
            }
            take.amend(k, fen);
        }
    }

    /// `Clean`: months of benefit for an average, people × units × benefit ÷ (months × per), by the shares of a month.
    template <class Take> WENGANG_INLINE constexpr void benefits_of_averages(Take& take) {
        if (open_anywhere_) average_seen_ ? benefits_of_averages<true, true>(take) : benefits_of_averages<true, false>(take);
        else average_seen_ ? benefits_of_averages<false, true>(take) : benefits_of_averages<false, false>(take);
    }
    /// `Seen`: the layoffs have gone by the same average, and noted its figures.
    template <bool Open, bool Seen, class Take> WENGANG_INLINE constexpr void benefits_of_averages(Take& take) {
        apart<W>::run([&] {
            Take mine = take;
            head_column const all_people = rows_.heads(t_.person_months);
            auto const all_months = rows_.months(t_.months);
            month_shares const& shares = t_.benefit_shares;
            int const shift = shares.shift;
            pairs<W> const half(wide(std::uint64_t{1} << (shift - 1)));
            word const none(0);
            word seen_people = Seen ? people_seen_ : none, seen_months = Seen ? months_seen_ : none;
            each_pack([&](int k) { all_people.ask(k), all_months.ask(k); },
                      [&](int k) {
                          word const people = all_people.value(k), months = all_months.value(k);
                          if constexpr (!Seen) seen_people = seen_people | people, seen_months = seen_months | months;
                          seen_months = seen_months | (months + greater(people, none));  // an average over no months is all ones
                          conclusion const made = conclusion_of<Open>(status_[k]);
                          word rate;
                          load_bytes(rate, rate_low_ + k * W);
                          word const units = product_low(people, rate & made.eligible);
                          pairs<W> const all = product(units, from_sixteen(shares.high, months)) + (product(units, from_sixteen(shares.low, months)) >> 32);
                          wide const fen = to_longs((all + half) >> shift);
                          if constexpr (Open) mine(k, made.found, made.eligible, fen);
                          else mine.decided(k, made.found, made.eligible, fen);
                      });
            take = mine;
            strange_ = strange_ | ~zero(seen_people & word(t_.outside_people)) | ~zero(seen_months & word(~month_shares::most_months));
        });
    }

    /// A figure of the contributions as the base, `Count` exclusions, rounded half up to the fen, which every published amount fits.
    template <int Count, class Take> WENGANG_INLINE constexpr void amounts_loop(some_packs const& packs, Take& take) {
        int const count = Count != any_count ? Count : t_.exclusions.count;
        auto const gross = amounts_of(t_.gross);
        seen_numbers seen;
        bool const narrow = !Recorder::active && t_.narrow.possible;
        narrow_terms const by(t_.narrow);
        for (int i = 0; i < packs.count; ++i) {
            int const k = packs[i];
            auto const refund_of = [&](wide const& base, word const& eligible) WENGANG_INLINE_LAMBDA {
                if (!narrow || any_of(base, by.outside)) return to_nearest_fen(base, rate_of(k) & eligible);
                word units;
                load_bytes(units, rate_low_ + k * W);
                return by.fen(base, units & eligible);
            };
            if constexpr (Clean) {
                wide base = gross.at(k);
                seen.add(base);
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
                for (int e = 0; e < count; ++e) {
                    wide const less = rows_.amounts(t_.exclusions[e])(k);
                    seen.add(less);
                    base = base - less;
                }
                if (Count != 0) seen.add(base);  // negative where more is excluded than paid
                conclude(k, {base, word(all_ones)}, refund_of, take);
                continue;
            }
            conclude(k, figure(gross, count, k, seen), refund_of, take);
        }
        seen.amounts = seen.amounts & wide(t_.outside_base);
        note(seen);
    }
    template <class Column> WENGANG_INLINE constexpr amounts figure(Column const& gross, int count, int k, seen_numbers& seen) {
        amounts base = read(gross, k, seen);
        word all_known = base.known;
        for (int i = 0; i < count; ++i) {
            amounts const less = read(amounts_of(t_.exclusions[i]), k, seen);
            base.value = base.value - (less.value & widen_mask(less.known));
            all_known = all_known & less.known;
        }
        word const beyond = base.known & signs(base.value);  // more excluded than paid, whatever the unknown ones are
        if constexpr (Clean) seen.add(beyond);
        else malformed(k, beyond, fault::exclusions_above_premium);
        base.known = all_known & ~beyond;
        if constexpr (Recorder::active) recorder_.beyond(beyond.v != 0);
        return base;
    }

    /// Every other way: no base, months of benefit, a ceiling, a rounding of its own.
    template <class Take> WENGANG_INLINE constexpr void amounts_in_other_ways(some_packs const& packs, Take& take) {
        seen_numbers seen;
        for (int i = 0; i < packs.count; ++i) {
            int const k = packs[i];
            amounts base{wide(0), word(all_ones)};
            word divisor(1);
            wide rest(0);
            if (t_.by_benefit && t_.benefit_by_average) base = benefit_of_average(k, divisor, rest, seen);
            else if (t_.by_benefit) base = benefit(k, seen);
            else if (t_.gross != no_slot) base = figure(amounts_of(t_.gross), t_.exclusions.count, k, seen);
            amounts ceiling{wide(0), word(all_ones)};
            if (t_.ceiling != no_slot) ceiling = read(amounts_of(t_.ceiling), k, seen);
            ceiling.value = ceiling.value & widen_mask(~signs(ceiling.value));  // a share of a loss is nothing, not less
            if constexpr (!Clean) status_[k] = status_[k] | (~ceiling.known & word(open_flag));
            if constexpr (Recorder::active) recorder_.ceiling(ceiling.known.v != 0);
            auto const refund_of = [&](wide const& of, word const& eligible) WENGANG_INLINE_LAMBDA {
                word const rate = rate_of(k) & eligible;
                wide fen = t_.benefit_by_average ? row_by_row(of, rest, divisor, rate) : amount(of, rate);
                if (t_.ceiling != no_slot) {
                    wide const most = amount(ceiling.value, ~zero(rate) & word(t_.ceiling_rate));
                    fen = lower(fen, most);
                }
                return fen;
            };
            conclude(k, base, refund_of, take);
        }
        note(seen);
    }
    static constexpr std::int64_t highest_base = describe(fact::paid).highest;
    /// Months of benefit for every head.
    WENGANG_INLINE constexpr amounts benefit(int k, seen_numbers& seen) {
        heads const people = read(heads_of(t_.heads), k, seen);
        wide const base = multiply_low(widen(people.value), wide(t_.benefit));
        return benefit_in_range({base, people.known}, k, seen);
    }
    /// The same for an average, which leaves a rest.
    WENGANG_INLINE constexpr amounts benefit_of_average(int k, word& divisor, wide& rest, seen_numbers& seen) {
        heads const people = read(heads_of(t_.person_months), k, seen), months = read(months_of(t_.months), k, seen);
        word const no_months = months.known & zero(months.value) & ~zero(people.value & people.known);
        if constexpr (Clean) seen.add(no_months);
        else malformed(k, no_months, fault::zero_denominator);
        if constexpr (Recorder::active) recorder_.no_months(no_months.v != 0);
        word const nobody = people.known & zero(people.value), known = (people.known & months.known & ~no_months) | nobody;
        divisor = select(known & ~zero(months.value), months.value, word(1));
        wide const all = multiply_low(widen(people.value & known), wide(t_.benefit));
        wide base(0);
        for (int row = 0; row < W; ++row) {
            std::uint64_t const fen = all.lane(row), of = lane(divisor, row);
            base.set_lane(row, fen / of), rest.set_lane(row, fen % of);
        }
        return benefit_in_range({base, known}, k, seen);
    }
    WENGANG_INLINE constexpr amounts benefit_in_range(amounts const& base, int k, seen_numbers& seen) {
        word const beyond = base.known & signs(wide(static_cast<std::uint64_t>(highest_base)) - base.value);
        if constexpr (Clean) seen.add(beyond | word(t_.benefit_unknown ? all_ones : 0));
        else malformed(k, beyond, fault::out_of_range);
        if constexpr (Recorder::active) recorder_.benefit_beyond(beyond.v != 0);
        return {base.value, base.known & ~beyond & word(t_.benefit_unknown ? 0 : all_ones)};
    }

    struct conclusion {
        word found, eligible;
    };
    /// `Open`: something may be open.
    template <bool Open> WENGANG_INLINE static constexpr conclusion conclusion_of(word const& status) {
        word const eligible = zero(Clean ? status : status & ~word(findings::fault_bits));  // entitled, and nothing is open: 1
        if constexpr (!Open) return {status - eligible, eligible};
        // Open and not entitled: not undetermined but ineligible, 0.
        static_assert(findings::first_reason + reason_count <= 31);
        return {(status - eligible) & ~(greater(status, word((1u << findings::first_reason) - 1)) & word(open_flag)), eligible};
    }
    template <class Refund, class Take> WENGANG_INLINE constexpr void conclude(int k, amounts const& base, Refund const& refund_of, Take& take) {
        if constexpr (Recorder::active) recorder_.base(base.known.v != 0, base.value.v);
        word status = status_[k];
        if constexpr (!Clean) status = status | (~base.known & word(open_flag));
        auto const [found, eligible] = conclusion_of<true>(status);
        wide const refund = refund_of(base.value, eligible);
        if constexpr (Recorder::active) recorder_.decided(found.v, base.value.v, refund.v);
        take(k, found, eligible, refund);
    }
    WENGANG_INLINE constexpr word rate_of(int k) const {
        word low, high;
        load_bytes(low, rate_low_ + k * W);
        load_bytes(high, rate_high_ + k * W);
        return product_of_shorts(low | (high << 8), word(t_.rate_unit));
    }

    WENGANG_INLINE static constexpr wide to_nearest_fen(wide const& base, word const& rate) { return share(base, widen(rate), wide(wengang::rate::whole / 2)); }
    /// The one rounding. Ways other than half up to the fen go row by row.
    WENGANG_INLINE constexpr wide amount(wide const& base, word const& rate) const {
        return t_.nearest_fen ? to_nearest_fen(base, rate) : row_by_row(base, wide(0), word(1), rate);
    }
    WENGANG_INLINE constexpr wide row_by_row(wide const& base, wide const& rest, word const& divisor, word const& rate) const {
        wide refund(0);
        for (int row = 0; row < W; ++row) {
            std::uint32_t const parts = lane(rate, row);
            if (parts == 0) continue;
            divided_amount const exact{money::from_fen(static_cast<std::int64_t>(base.lane(row))), static_cast<std::int64_t>(rest.lane(row)), lane(divisor, row)};
            refund.set_lane(row, static_cast<std::uint64_t>(round(exact, wengang::rate::from_parts(parts), t_.round).fen()));
        }
        return refund;
    }

    terms const& t_;
    Rows const& rows_;
    Recorder& recorder_;
    int const packs_;
    state status_;  ///< findings so far, and the open flag
    using bytes = std::uint8_t[static_cast<std::size_t>(Rows::most_packs * W)];
    alignas(64) bytes status_bytes_[4];
    alignas(64) bytes rate_low_;
    alignas(64) bytes rate_high_;
    alignas(64) bytes last_word_;  ///< the size by the last step
    alignas(64) bytes sizes_;
    alignas(64) bytes between_limits_;  ///< `follow_from_sizes`
    state figures_, figures_known_;  ///< tests of figures that the rate table asks for
    word strange_;         ///< `Clean`: the sign bit of any lane
    wide strange_amount_;  ///< any bit
    bool open_anywhere_ = false;  ///< `Clean`: some unit may be undetermined
    bool average_seen_ = false;   ///< `Clean`: by `narrow_layoff_rates`, and what was seen, or-ed
    word people_seen_, months_seen_;
    state numerators_, denominators_, small_;  ///< `narrow_layoffs`: what is not a column as it stands
    state over_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
