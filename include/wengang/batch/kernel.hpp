// The loop over a batch: blocks of rows, packs of W rows, the rule. One small wrapper an instruction set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../rules/standard_sizes.hpp"
#include "ahead.hpp"
#include "instruction_set.hpp"
#include "results.hpp"
#include "rate_lookup.hpp"
#include "stage.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// A block as the rule reads it, W rows a pack.
template <int W> struct packed_rows {
    static constexpr int width = W, most_packs = block_rows / W;
    using here = packed_rows;  ///< how a loop holds its rows: a copy, which no store can change
    block const& b;
    reach_memory& reached;
    rate_lookup const* rates;

    static constexpr bool looks_up = can_look_up<W>;
    WENGANG_INLINE rate_lookup const* lookup() const { return rates; }
    WENGANG_INLINE reach_memory& memory() const { return reached; }
    /// Full registers of bytes.
    WENGANG_INLINE int packs() const { return (b.rows + octets<W>::rows - 1) / octets<W>::rows * (octets<W>::rows / W); }
    using octet = octets<W>;
    WENGANG_INLINE octet truths(int byte, int j) const { return octet::load(b.truths[byte] + j * octet::rows); }
    WENGANG_INLINE octet truths_known(int byte, int j) const { return octet::load(b.truths_known[byte] + j * octet::rows); }
    WENGANG_INLINE octet choices(int byte, int j) const { return octet::load(b.choices[byte] + j * octet::rows); }
    WENGANG_INLINE octet code_faults(int j) const { return octet::load(b.code_faults + j * octet::rows); }
    WENGANG_INLINE words<W> number_known(int slot, int k) const {
        words<W> known;
        from_bits(known, b.numbers_known[slot][k * W / 64] >> (k * W % 64));
        return known;
    }
    /// Whether a row of pack k lacks one of some numbers.
    class missing_numbers {
    public:
        template <class... Slots> WENGANG_INLINE explicit missing_numbers(block const& b, Slots... slots) {
            int const words = (b.rows + 63) / 64;
            constexpr std::uint64_t ones = eight_times(1), low = eight_times(0x7f);
            for (int i = 0; i < words; ++i) {
                std::uint64_t const lacking = lacking_[i] = ~(~std::uint64_t{0} & ... & b.numbers_known[slots][i]);
                eights_ += static_cast<int>(((((lacking & low) + low) | lacking) >> 7 & ones) * ones >> 56);  // bytes that are not zero
            }
            all_eights_ = 8 * words;
        }
        /// Packs without a hole are so few that it is not worth while to try whether one is: a column is absent, as a rule.
        WENGANG_INLINE bool mostly() const { return 4 * eights_ > 3 * all_eights_; }
        WENGANG_INLINE bool operator()(int k) const {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
            if constexpr (W == 8) return reinterpret_cast<unsigned char const*>(lacking_)[k] != 0;
#endif
            return (lacking_[k * W / 64] >> (k * W % 64) & ((std::uint64_t{1} << W) - 1)) != 0;
        }

    private:
        std::uint64_t lacking_[block_rows / 64];
        int eights_ = 0, all_eights_;  ///< of so many times eight rows so many have one that lacks a number
    };
    template <class... Slots> WENGANG_INLINE missing_numbers missing(Slots... slots) const { return missing_numbers(b, slots...); }
    static constexpr int line = 64;
    template <class Lanes> struct column {
        void const* data = nullptr;
        static constexpr int pack = int{sizeof(Lanes)};
        WENGANG_INLINE Lanes value(int k) const {
            Lanes r;
            r.load_from(data, k * W);
            return r;
        }
        WENGANG_INLINE unsigned char const* ahead(int k) const { return static_cast<unsigned char const*>(data) + k * pack + rows_ahead * (pack / W); }
        /// Asks memory for packs k and k + 1.
        WENGANG_INLINE void ask(int k) const {
            for (int at = 0; at < 2 * pack; at += line) ask_for(ahead(k) + at);
        }
        /// The value of one pack, which is asked for, too.
        WENGANG_INLINE Lanes operator()(int k) const {
            ask_for(ahead(k));
            if constexpr (pack > line) ask_for(ahead(k) + line);
            return value(k);
        }
    };
    struct month_column {
        void const* data;
        WENGANG_INLINE unsigned char const* at(int k) const { return static_cast<unsigned char const*>(data) + 2 * k * W; }
        WENGANG_INLINE words<W> value(int k) const {
            words<W> r;
            load_shorts(r, at(k));
            return r;
        }
        WENGANG_INLINE void ask(int k) const { ask_for(at(k) + 2 * rows_ahead); }
        WENGANG_INLINE words<W> operator()(int k) const {
            ask(k);
            return value(k);
        }
    };
    WENGANG_INLINE column<words<W>> heads(int slot) const { return {b.numbers[slot]}; }
    WENGANG_INLINE column<words<W>> heads_at(void const* numbers) const { return {numbers}; }
    WENGANG_INLINE month_column months(int slot) const { return {b.numbers[slot]}; }
    struct industry_column {
        void const* data;
        WENGANG_INLINE words<W> value(int k) const { return month_column{data}.value(k) & words<W>(0xffff); }
        WENGANG_INLINE void ask(int k) const { month_column{data}.ask(k); }
        WENGANG_INLINE words<W> operator()(int k) const {
            ask(k);
            return value(k);
        }
    };
    WENGANG_INLINE industry_column industries(int slot) const { return {b.numbers[slot]}; }
    WENGANG_INLINE column<longs<W>> amounts(int slot) const { return {b.numbers[slot]}; }

    WENGANG_INLINE static words<W> standard_sizes(words<W> const& industries, words<W> const& employees, longs<W> const& revenue, longs<W> const& assets) {
        return detail::standard_sizes(industries, employees, revenue, assets);
    }
    /// One row, for what goes row by row.
    WENGANG_INLINE std::uint16_t industry(int slot, int row) const { return one<std::uint16_t>(slot, row); }
    WENGANG_INLINE std::int32_t head(int slot, int row) const { return one<std::int32_t>(slot, row); }
    WENGANG_INLINE std::int64_t amount(int slot, int row) const { return one<std::int64_t>(slot, row); }

private:
    template <class Number> WENGANG_INLINE Number one(int slot, int row) const {
        Number n;
        std::memcpy(&n, static_cast<unsigned char const*>(b.numbers[slot]) + sizeof n * static_cast<std::size_t>(row), sizeof n);
        return n;
    }
};

/// Totals of W rows side by side; `flush` before a lane can overflow.
template <int W> class lane_totals {
public:
    WENGANG_INLINE lane_totals() { clear(); }
    WENGANG_INLINE void add(words<W> const& eligible, longs<W> const& refund) {
        eligible_ = eligible_ - eligible;
        refund_ = refund_ + refund;
    }
    WENGANG_INLINE void add_open(words<W> const& found) { undetermined_ = undetermined_ + (found & words<W>(static_cast<std::uint32_t>(outcome::undetermined))); }
    WENGANG_INLINE void add_faults(words<W> const& found) { faulty_ = faulty_ - ~zero(found & words<W>(findings::fault_bits)); }
    /// Adds W rows that are decided.
    WENGANG_INLINE void add_decided(std::uint32_t const* findings, std::int64_t const* refund) {
        words<W> const found = words<W>::load(findings);
        longs<W> fen;
        fen.load_from(refund, 0);
        add(sign(found << 31), fen), add_open(found), add_faults(found);
        count(1);
    }
    /// Fen so far, lane by lane.
    WENGANG_INLINE longs<W> const& refund() const { return refund_; }
    WENGANG_INLINE void count(int packs) { packs_ += static_cast<std::uint32_t>(packs); }
    WENGANG_INLINE bool full() const { return packs_ >= most_packs; }
    WENGANG_INLINE void flush(totals& sums) {
        std::uint32_t eligible[std::size_t{W}], undetermined[std::size_t{W}], faulty[std::size_t{W}];
        std::int64_t refund[std::size_t{W}];
        eligible_.store(eligible), undetermined_.store(undetermined), faulty_.store(faulty), refund_.store(refund);
        for (int k = 0; k < W; ++k) {
            sums.units += packs_;
            sums.eligible += eligible[k];
            std::uint32_t const open = undetermined[k] / static_cast<std::uint32_t>(outcome::undetermined);
            sums.undetermined += open;
            sums.ineligible += packs_ - eligible[k] - open;
            sums.faulty += faulty[k];
            sums.refund.add(static_cast<std::uint64_t>(refund[k]));
        }
        clear();
    }

private:
    static constexpr std::uint32_t most_packs = 1 << 15;  // and a block more: × 10^14 fen, the most that any amount is, stays below 2^63
    WENGANG_INLINE void clear() {
        eligible_ = undetermined_ = faulty_ = words<W>(0);
        refund_ = longs<W>(0);
        packs_ = 0;
    }
    words<W> eligible_, undetermined_, faulty_;
    longs<W> refund_;
    std::uint32_t packs_ = 0;
};

/// Some rows of a batch: what the wrappers pass on.
struct job {
    terms const& t;
    columns const& c;
    std::size_t batch_rows;  ///< of the whole batch
    std::size_t first, last; ///< rows of this job: from `first` to before `last`
    std::int64_t* refund;     ///< of row 0, or null
    std::uint32_t* findings;  ///< likewise
    fact_set* missing;
    decision* decisions;
    totals sums{};

    static constexpr bool every_width = true;
    template <int W> WENGANG_INLINE void run();
};

/// Where the results of a block go. Of a batch larger than the caches past them: lines that nobody will read soon need not be
/// fetched first. Each pack goes there as it is decided; a burst of them behind the block would keep the next one waiting.
template <int W> struct destination {
    std::int64_t* refund;
    std::uint32_t* findings;
    bool refund_past_the_cache = false, findings_past_the_cache = false;

    WENGANG_INLINE void put(int k, longs<W> const& fen) const {
        if (refund_past_the_cache) fen.stream(refund + k * W);
        else fen.store(refund + k * W);
    }
    WENGANG_INLINE void put(int k, words<W> const& found) const {
        if (findings_past_the_cache) found.stream(findings + k * W);
        else found.store(findings + k * W);
    }
};

/// Takes the results of a block, pack by pack. The totals are its own, so that they can stay in registers.
template <int W, bool Clean> struct writer {
    destination<W> to;
    lane_totals<W> sums;
    WENGANG_INLINE void operator()(int k, words<W> const& findings, words<W> const& eligible, longs<W> const& fen) {
        decided(k, findings, eligible, fen);
        sums.add_open(findings);
        if constexpr (!Clean) sums.add_faults(findings);
    }
    /// Nothing is open.
    WENGANG_INLINE void decided(int k, words<W> const& findings, words<W> const& eligible, longs<W> const& fen) {
        to.put(k, fen), to.put(k, findings);
        sums.add(eligible, fen);
    }
    /// An amount that was zero so far.
    WENGANG_INLINE void amend(int k, longs<W> const& fen) {
        to.put(k, fen);
        sums.add(words<W>(0), fen);
    }
};

/// Decides blocks. Where all is known, nothing is malformed as a rule: that is tried first, and done over if it is not so.
template <int W> class block_decider {
public:
    WENGANG_INLINE block_decider(terms const& t, std::size_t rows) : t_(t) {
        if (can_look_up<W> && rows >= rows_worth_a_lookup && !t.one_rate) rates_ = rate_lookup(t);
    }
    WENGANG_INLINE void decide(block const& b, destination<W> const& to, lane_totals<W>& sums) {
        silent nobody;
        packed_rows<W> const rows{b, reached_, rates_.possible() ? &rates_ : nullptr};
        sums.count(rows.packs());
        if (b.complete && wary_ == 0) {
            writer<W, true> take{to, sums};
            rule<packed_rows<W>, silent, true> clean(t_, rows, nobody);
            clean.decide(take);
            if (!clean.strange()) {
                sums = take.sums;
                strange_in_turn_ = 0;
                return;
            }
            wary_ = strange_in_turn_;
            strange_in_turn_ = strange_in_turn_ == 0 ? 1 : strange_in_turn_ < most_wary ? 2 * strange_in_turn_ : most_wary;
        } else if (b.complete) {
            --wary_;
        }
        writer<W, false> take{to, sums};
        rule<packed_rows<W>, silent, false>(t_, rows, nobody).decide(take);
        sums = take.sums;
    }

private:
    static constexpr std::size_t rows_worth_a_lookup = 4096;  // fewer do not pay for trying every code
    // A malformed value by itself is none of the next block's business; where block after block has one, ever more are not tried.
    static constexpr int most_wary = 16;
    terms const& t_;
    reach_memory reached_;
    rate_lookup rates_;
    int wary_ = 0;            ///< so many complete blocks are not tried
    int strange_in_turn_ = 0; ///< how many that will be for the next strange one
};

/// The results of a batch: where its blocks leave theirs. What nobody asked for, and the results of fewer rows than make a block,
/// of which there are more than it has rows, stay here.
template <int W> class outlet {
public:
    WENGANG_INLINE outlet(std::int64_t* refund, std::uint32_t* findings, std::size_t rows)
        : refund_(refund), findings_(findings), refund_past_the_cache_(goes_past_the_cache(refund, rows)), findings_past_the_cache_(goes_past_the_cache(findings, rows)) {}
    /// Of the block that begins with this row.
    WENGANG_INLINE destination<W> of(std::size_t row, bool whole = true) {
        bool const refund = whole && refund_ != nullptr, findings = whole && findings_ != nullptr;
        return {refund ? refund_ + row : refund_here_, findings ? findings_ + row : findings_here_, refund && refund_past_the_cache_, findings && findings_past_the_cache_};
    }
    WENGANG_APART void ask_for_pages(std::size_t first, std::size_t last) const {
        if (refund_ != nullptr) detail::ask_for_pages(refund_, sizeof *refund_, first, last);
        if (findings_ != nullptr) detail::ask_for_pages(findings_, sizeof *findings_, first, last);
    }
    /// Of a block that is not whole; what its rows come to.
    WENGANG_APART totals pass_on_few(std::size_t row, int rows) const {
        few_totals sums;
        for (int k = 0; k < rows; ++k) sums.add(wengang::findings(findings_here_[k]), refund_here_[k]);
        if (refund_ != nullptr) std::memcpy(refund_ + row, refund_here_, static_cast<std::size_t>(rows) * sizeof refund_here_[0]);
        if (findings_ != nullptr) std::memcpy(findings_ + row, findings_here_, static_cast<std::size_t>(rows) * sizeof findings_here_[0]);
        return sums.all();
    }
    WENGANG_INLINE void finish() const {
        if (refund_past_the_cache_ || findings_past_the_cache_) finish_stores_past_the_cache();
    }

private:
    static constexpr std::size_t rows_beyond_cache = std::size_t{1} << 19;
    static bool goes_past_the_cache(void const* to, std::size_t rows) {
        return rows >= rows_beyond_cache && to != nullptr && reinterpret_cast<std::uintptr_t>(to) % sizeof(octets<W>) == 0;
    }
    alignas(64) std::int64_t refund_here_[block_rows];
    alignas(64) std::uint32_t findings_here_[block_rows];
    std::int64_t* refund_;
    std::uint32_t* findings_;
    bool refund_past_the_cache_, findings_past_the_cache_;
};

template <int W> WENGANG_INLINE void job::run() {
    stage s(t, c);
    outlet<W> out(refund, findings, batch_rows);
    lane_totals<W> in_lanes;
    block_decider<W> decider(t, last - first);
    auto const at_once = static_cast<std::size_t>(s.rows_at_once());
    pages_ahead pages(first, last);
    for (std::size_t i = first; i < last;) {
        pages.before(i, [&](std::size_t from, std::size_t to) { s.ask_for_pages(from, to), out.ask_for_pages(from, to); });
        int const n = rows_of_block(last - i, at_once);
        bool const whole = n >= least_rows;
        lane_totals<W> padded;
        decider.decide(s.template gathered<W>(i, n), out.of(i, whole), whole ? in_lanes : padded);
        if (!whole) sums += out.pass_on_few(i, n);
        i += static_cast<std::size_t>(n);
        if (in_lanes.full()) in_lanes.flush(sums);
    }
    in_lanes.flush(sums);
    out.finish();
}

// Templates, so that a program that never runs a batch does not compile them. `Work` has `template <int W> void run()`.
template <class Work> void run_portable(Work& w) { w.template run<1>(); }
#if defined(WENGANG_VECTORS)
template <class Work> WENGANG_FLATTEN void run_128(Work& w) { w.template run<4>(); }
#if defined(__x86_64__)
template <class Work> WENGANG_FLATTEN [[gnu::target("avx2")]] void run_avx2(Work& w) { w.template run<8>(); }
template <class Work> WENGANG_FLATTEN [[gnu::target("avx512f,avx512dq,avx512vl,avx512bw")]] void run_avx512(Work& w) { w.template run<16>(); }
#endif
#endif

#if defined(WENGANG_SANITIZED)
inline constexpr bool every_kernel = false;
#else
inline constexpr bool every_kernel = true;
#endif

/// Where the compiler takes minutes over each kernel, `Work::every_width` has them all but AVX-512, the others 128 bits only.
template <class Work> void run(Work& w, instruction_set wanted) {
#if defined(WENGANG_VECTORS)
    if constexpr (!Work::every_width) return run_128(w);
    else
#endif
    switch (wanted == instruction_set::best ? best_instruction_set() : wanted) {
#if defined(WENGANG_VECTORS)
#if defined(__x86_64__)
        case instruction_set::avx512:
            if constexpr (every_kernel) return run_avx512(w);
            [[fallthrough]];  // the same text, and as many minutes
        case instruction_set::avx2: return run_avx2(w);
#endif
        case instruction_set::bits_128: return run_128(w);
#endif
        default: return run_portable(w);
    }
}

/// The columns in the order of the facts: one row after the other asks for the same ones.
template <class Columns> struct indexed_columns {
    raw_column of[fact_count];
    explicit indexed_columns(Columns const& c) {
        c.for_each([this](fact f, auto const& column) { of[static_cast<int>(f)] = column.raw(); });
    }
};
template <class Columns> struct indexed_row {
    indexed_columns<Columns> const& all;
    std::size_t row;
};
template <class Columns> raw_value raw(indexed_row<Columns> const& at, fact f) { return cell(at.all.of[static_cast<int>(f)], describe(f).form, at.row); }

/// The full decision of every row, or of every undetermined one: the same rule, one row at a time.
template <class Job> void details(Job const& j, std::uint32_t const* found) {
    indexed_columns<wengang::columns> const columns(j.c);
    for (std::size_t i = j.first; i < j.last; ++i) {
        bool const wanted = found == nullptr || findings(found[i]).outcome() == outcome::undetermined;
        if (j.decisions == nullptr && !wanted) {
            j.missing[i] = {};
            continue;
        }
        decision const d = decide_prepared(j.t, indexed_row<wengang::columns>{columns, i});
        if (j.decisions != nullptr) j.decisions[i] = d;
        if (j.missing != nullptr) j.missing[i] = d.missing;
    }
}

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
