// Rows of many regions and years in one batch, each decided by its own notice in its own area.
//
// Rows of one notice that lie together are decided where they lie. Where a few notices alternate, all rows are decided by each of them, and
// each row takes its result from its own: that costs less than moving rows. Where they are more, a stretch of rows (which the cache holds unless
// notices are very many) is put apart by notice, the rows of each are decided, and the results put back in their places.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "ahead.hpp"
#include "executor.hpp"
#include "index_column.hpp"
#include "rows_by_notice.hpp"
#include "scenario.hpp"
#include "try_decide.hpp"

namespace wengang {

/// Totals of a batch of several notices.
struct [[nodiscard]] mixed_report {
    batch_error error = batch_error::none;  ///< in words: `text_of`
    char const* what = "";         ///< name of the column or the result
    std::size_t row = 0;           ///< of `notice_index`
    wengang::totals totals;        ///< of all rows
    std::vector<wengang::totals> of_notice;  ///< likewise of the rows of each notice
    explicit operator bool() const { return error == batch_error::none; }
};

namespace detail {
inline namespace WENGANG_TARGET {

/// A mixed batch, made ready.
struct mixed_plan {
    mixed_plan(view<scenario> notices, columns const& given, index_column const& by, std::size_t all_rows) : units(given), notice_of(by), rows(all_rows) {
        all.reserve(notices.size());
        for (scenario const& one : notices) {
            all.push_back(terms_of(*one.notice, one.of, what_columns_have(units, *one.notice)));
            read.push_back(facts_read(all.back()));
        }
    }
    columns const& units;
    index_column const& notice_of;
    std::size_t rows;
    std::vector<terms> all;
    std::vector<fact_set> read;
};

/// Some rows of it: what the wrappers pass on.
class mixed_work {
public:
    mixed_work(mixed_plan const& p, std::size_t first, std::size_t last, std::int64_t* refund, std::uint32_t* findings, std::vector<totals>& to)
        : plan_(p), first_(first), last_(last), refund_(refund), findings_(findings), to_(to) {}

    static constexpr bool every_width = every_kernel;
    template <int W> WENGANG_INLINE void run() {
        memory<W> m(plan_.all.size());
        outlet<W> out(refund_, findings_, plan_.rows);
        pages_ahead pages(first_, last_);
        for (std::size_t i = first_; i < last_;) {
            std::size_t const alike = plan_.notice_of.alike(i, last_);
            if (alike >= least_together && i % least_rows == 0) {
                i += together(m, out, pages, i, alike);
                continue;
            }
            std::size_t const in_block = last_ - i < std::size_t{block_rows} ? (last_ - i) / least_rows * least_rows : std::size_t{block_rows};
            if (few_notices few; i % least_rows == 0 && in_block != 0 && find<W>(few, i, in_block)) {
                each_in_place(m, out, pages, few, i, in_block);
                i += in_block;
            } else {
                std::size_t const to_border = least_rows - i % least_rows, wanted = alike >= least_together ? to_border : rows_by_notice::most;
                std::size_t const rows = before_many_together(i, last_ - i < wanted ? last_ : i + wanted) - i;
                // From the next stretch on: its lines are asked for while this one is copied.
                if (m.apart == nullptr) m.apart = std::make_unique<apart_rows>(plan_, last_ - first_);
                pages.before(i + rows, [&](std::size_t from, std::size_t to) { m.apart->rows.ask_for_pages(from, to), out.ask_for_pages(from, to); });
                i += in_turn(m, i, rows);
            }
        }
        out.finish();
    }

private:
    static constexpr std::size_t least_together = 512;
    /// The first row behind `first` at which that many of one notice begin to lie together, or `last`.
    std::size_t before_many_together(std::size_t first, std::size_t last) const {
        for (std::size_t at = first / least_rows * least_rows + least_rows; at < last; at += least_rows) {
            if (last_ - at >= least_together && plan_.notice_of.alike(at, at + least_together) == least_together) return at;
        }
        return last;
    }

    /// The notices of a block, and which rows are whose.
    struct few_notices {
        static constexpr int most = 4;
        int count = 0;
        std::size_t notice[most];
        std::uint64_t rows[most][block_rows / 64];
    };
    /// As many as are decided side by side sooner than rows are moved: where registers are short a decision takes long.
    template <int W> static constexpr int worth_it = W > 4 ? few_notices::most : W > 1 ? 2 : 1;
    /// Of `rows` rows from `first` on, full registers; false where they are not few.
    template <int W> WENGANG_INLINE bool find(few_notices& few, std::size_t first, std::size_t rows) const {
        bool found = true;
        apart<W>::run([&] {
            for (std::size_t at = 0; at < rows; at += 64) {
                std::uint64_t left = all_valid;
                auto const take = [&](int k) { left &= ~(few.rows[k][at / 64] = where<W>(first + at, few.notice[k])); };
                for (int k = 0; k < few.count; ++k) take(k);
                for (; left != 0; ++few.count) {
                    found = few.count < worth_it<W>;
                    if (!found) return;
                    few.notice[few.count] = plan_.notice_of[first + at + static_cast<std::size_t>(lowest_bit(left))];
                    std::memset(few.rows[few.count], 0, sizeof few.rows[0]);
                    take(few.count);
                }
            }
        });
        return found;
    }
    /// A bit for each of 64 rows.
    template <int W> WENGANG_INLINE std::uint64_t where(std::size_t first, std::size_t notice) const {
        std::uint8_t all[64];
        plan_.notice_of.where(first, notice, all);
        std::uint64_t bits = 0;
        for (int k = 0; k < 64; k += octets<W>::rows) bits |= to_bits(octets<W>::load(all + k)) << k;
        return bits;
    }

    /// What is kept for a notice once it has been met.
    template <int W> struct kept {
        WENGANG_APART kept(terms const& t, std::size_t rows) : decider(t, rows) {}
        std::unique_ptr<stage> of_apart, of_units;
        block_decider<W> decider;
    };
    /// Rows that are put apart, and their results.
    struct apart_rows {
        WENGANG_APART apart_rows(mixed_plan const& p, std::size_t most_rows)
            : rows(p.units, p.read, most_rows), refund(std::make_unique_for_overwrite<std::int64_t[]>(rows.room())), findings(std::make_unique_for_overwrite<std::uint32_t[]>(rows.room())) {}
        rows_by_notice rows;
        std::unique_ptr<std::int64_t[]> refund;
        std::unique_ptr<std::uint32_t[]> findings;
    };
    /// Results of a block by one notice, and of those before it.
    struct block_results {
        alignas(64) std::int64_t fen[block_rows], fen_before[block_rows];
        alignas(64) std::uint32_t found[block_rows], found_before[block_rows];
    };
    /// What is kept for a part of the rows, made where it is wanted.
    template <int W> struct memory {
        explicit memory(std::size_t notices_given) : notices(notices_given) {}
        std::vector<std::unique_ptr<kept<W>>> notices;
        std::unique_ptr<apart_rows> apart;
        std::unique_ptr<block_results> results;
    };
    template <int W> WENGANG_APART kept<W>& notice(memory<W>& m, std::size_t which) const {
        if (m.notices[which] == nullptr) m.notices[which] = std::make_unique<kept<W>>(plan_.all[which], plan_.rows);
        return *m.notices[which];
    }
    WENGANG_APART stage& made(std::unique_ptr<stage>& of, std::size_t notice, columns const& from) const {
        if (of == nullptr) of = std::make_unique<stage>(plan_.all[notice], from);
        return *of;
    }
    template <int W> stage& of_units(memory<W>& m, std::size_t which) const { return made(notice(m, which).of_units, which, plan_.units); }

    template <int W> WENGANG_INLINE static void decide(kept<W>& by, stage& from, std::size_t first, int rows, destination<W> const& to, lane_totals<W>& sums) {
        apart<W>::run([&] { by.decider.decide(from.template gathered<W>(first, rows), to, sums); });
    }
    /// All rows from `first` on: full registers.
    template <int W> WENGANG_INLINE static void decide_all(kept<W>& by, stage& from, std::size_t first, std::size_t rows, std::int64_t* refund, std::uint32_t* findings) {
        auto const at_once = static_cast<std::size_t>(from.rows_at_once());
        lane_totals<W> not_used;  // they have rows that do not count
        for (std::size_t i = 0; i < rows;) {
            int const n = rows_of_block(rows - i, at_once);
            decide(by, from, first + i, n, {refund + i, findings + i}, not_used);
            i += static_cast<std::size_t>(n);
        }
    }
    /// As many of `rows` rows of one notice as fill blocks.
    template <int W> WENGANG_INLINE std::size_t together(memory<W>& m, outlet<W>& out, pages_ahead& pages, std::size_t first, std::size_t rows) {
        std::size_t const which = plan_.notice_of[first];
        kept<W>& by = notice(m, which);
        stage& in_place = of_units(m, which);
        auto const at_once = static_cast<std::size_t>(in_place.rows_at_once());
        lane_totals<W> sums;
        std::size_t done = 0;
        while (rows - done >= least_rows) {
            pages.before(first + done, [&](std::size_t from, std::size_t to) { in_place.ask_for_pages(from, to), out.ask_for_pages(from, to); });
            int const n = rows_of_block(rows - done, at_once);
            decide(by, in_place, first + done, n, out.of(first + done), sums);
            done += static_cast<std::size_t>(n);
            if (sums.full()) sums.flush(to_[which]);
        }
        sums.flush(to_[which]);
        return done;
    }

    /// A block of rows of few notices.
    template <int W> WENGANG_INLINE void each_in_place(memory<W>& m, outlet<W>& out, pages_ahead& pages, few_notices const& few, std::size_t first, std::size_t rows) {
        if (m.results == nullptr) m.results = std::make_unique_for_overwrite<block_results>();
        block_results& r = *m.results;
        pages.before(first, [&](std::size_t from, std::size_t to) {
            for (int k = 0; k < few.count; ++k) of_units(m, few.notice[k]).ask_for_pages(from, to);
            out.ask_for_pages(from, to);
        });
        for (int k = 0; k < few.count; ++k) {
            decide_all(notice(m, few.notice[k]), of_units(m, few.notice[k]), first, rows, r.fen, r.found);
            lane_totals<W> own_sums;
            destination<W> const to = k + 1 < few.count ? destination<W>{r.fen_before, r.found_before} : out.of(first);
            apart<W>::run([&] { pick<W>(few.rows[k], rows, r, k != 0, to, own_sums); });
            totals own;
            own_sums.flush(own);
            std::uint64_t others = rows;
            for (std::size_t i = 0; i < rows / 64; ++i) others -= static_cast<std::uint64_t>(std::popcount(few.rows[k][i]));
            own.units -= others, own.ineligible -= others;
            to_[few.notice[k]] += own;
        }
    }
    /// Of the results of a notice those of its own rows, to those of the notices before it. In the sums a row of another counts as refused.
    template <int W> WENGANG_INLINE static void pick(std::uint64_t const* own, std::size_t rows, block_results const& r, bool some_before, destination<W> const& given_to, lane_totals<W>& own_sums) {
        destination<W> const to = given_to;  // copies, which stay in registers
        lane_totals<W> sums;
        int const packs = static_cast<int>(rows) / W;
        for (int k = 0; k < packs; ++k) {
            words<W> mask;
            from_bits(mask, own[k * W / 64] >> (k * W % 64));
            longs<W> fen;
            fen.load_from(r.fen, k * W);
            words<W> found = words<W>::load(r.found + k * W) & mask;
            fen = fen & widen_mask(mask);
            sums.add(sign(found << 31), fen), sums.add_open(found), sums.add_faults(found);
            if (some_before) {
                longs<W> before;
                before.load_from(r.fen_before, k * W);
                fen = fen | before, found = found | words<W>::load(r.found_before + k * W);
            }
            to.put(k, fen), to.put(k, found);
        }
        sums.count(packs);
        own_sums = sums;
    }

    /// A stretch of rows of any notices: `rows` of them, or as many as there is room for.
    template <int W> WENGANG_INLINE std::size_t in_turn(memory<W>& m, std::size_t first, std::size_t rows) {
        apart_rows& a = *m.apart;
        rows = a.rows.template put_apart<W>(plan_.notice_of, first, rows);
        for (std::size_t which = 0; which < plan_.all.size(); ++which) {
            if (a.rows.count(which) == 0) continue;
            kept<W>& by = notice(m, which);
            a.rows.template finish<W>(which);
            std::size_t const begin = a.rows.begin(which);
            std::int64_t* const fen = a.refund.get() + begin;
            std::uint32_t* const found = a.findings.get() + begin;
            decide_all(by, made(by.of_apart, which, a.rows.apart_columns()), begin, a.rows.padded_count(which), fen, found);
            add_up<W>(found, fen, a.rows.count(which), to_[which]);
        }
        put_back(a, first);
        return rows;
    }
    template <int W> WENGANG_INLINE static void add_up(std::uint32_t const* found, std::int64_t const* fen, std::size_t count, totals& sums) {
        lane_totals<W> in_lanes;
        std::size_t const whole = count / W * W;
        for (std::size_t i = 0; i < whole; i += W) in_lanes.add_decided(found + i, fen + i);
        in_lanes.flush(sums);
        few_totals rest;
        for (std::size_t i = whole; i < count; ++i) rest.add(findings(found[i]), fen[i]);
        sums += rest.all();
    }
    /// The results of the stretch that begins with the row `first`.
    WENGANG_APART void put_back(apart_rows const& a, std::size_t first) const {
        auto const back = []<class Result>(Result const* from, Result* to) { return [from, to](std::size_t row, std::size_t place) { to[row] = from[place]; }; };
        auto const refund = [&] { return back(a.refund.get(), refund_ + first); };
        auto const findings = [&] { return back(a.findings.get(), findings_ + first); };
        if (refund_ != nullptr && findings_ != nullptr) {
            a.rows.each_row([fen = refund(), found = findings()](std::size_t row, std::size_t place) { fen(row, place), found(row, place); });
        } else if (refund_ != nullptr) {
            a.rows.each_row(refund());
        } else if (findings_ != nullptr) {
            a.rows.each_row(findings());
        }
    }

    mixed_plan const& plan_;
    std::size_t first_, last_;
    std::int64_t* refund_;
    std::uint32_t* findings_;
    std::vector<totals>& to_;
};

template <class Executor> mixed_report decide_mixed(view<scenario> notices, index_column const& notice_of, columns const& units, results const& out, Executor& on, instruction_set with) {
    auto const wrong = [](batch_error error, char const* what, std::size_t row = 0) { return mixed_report{error, what, row, {}, {}}; };
    row_count n = count_rows(units, out);
    n.agree(notice_of.rows(), batch_error::column_length, "notice_of");
    if (n.fault.error == batch_error::no_rows) n.fault = {};
    if (!n.fault) return wrong(n.fault.error, n.fault.what);
    if (out.missing.given()) return wrong(batch_error::not_for_mixed, "missing");
    if (out.decisions.given()) return wrong(batch_error::not_for_mixed, "decisions");
    if (!available(with)) return wrong(batch_error::instruction_set, name_of(with));
    if (char const* const name = overlapping(units, out)) return wrong(batch_error::overlap, name);
    extent const index(notice_of.data(), notice_of.bytes());
    if (index.overlaps(extent_of(out.refund, sizeof(std::int64_t)))) return wrong(batch_error::overlap, "refund");
    if (index.overlaps(extent_of(out.findings, sizeof(std::uint32_t)))) return wrong(batch_error::overlap, "findings");
    if (std::size_t const row = notice_of.first_beyond(notices.size()); row != n.rows) return wrong(batch_error::notice_index, "notice_of", row);

    mixed_plan const plan(notices, units, notice_of, n.rows);
    parts_of_rows const parts(n.rows, std::size_t{1} << 20);  // each makes its own preparations
    std::vector<std::vector<totals>> done(parts.count, std::vector<totals>(notices.size()));
    batch_error const error = run_parts(parts, on, [&](std::size_t first, std::size_t last, std::size_t part) {
        mixed_work work(plan, first, last, static_cast<std::int64_t*>(out.refund.data()), static_cast<std::uint32_t*>(out.findings.data()), done[part]);
        detail::run(work, with);
    });
    if (error != batch_error::none) return wrong(error, "");
    mixed_report report;
    report.of_notice.resize(notices.size());
    for (std::vector<totals> const& part : done) {
        for (std::size_t k = 0; k < part.size(); ++k) report.of_notice[k] += part[k];
    }
    for (totals const& t : report.of_notice) report.totals += t;
    return report;
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// Decides every row by its notice, `notices[notice_of[row]]`, in that notice's area. Of the results `refund` and `findings` are written,
/// and what they say of a row is what the batch of that notice alone says. Allocates some memory for every notice that occurs, once for each part of the rows,
/// and where rows are put apart up to 2^16 times the bytes of a row.
/// On an error but `executor` and `memory` nothing is written.
template <executor Executor = detail::one_by_one>
mixed_report try_decide_mixed(view<scenario> notices, index_column const& notice_of, columns const& units, results const& out, Executor&& on = {},
                              instruction_set with = instruction_set::best) {
    return detail::decide_mixed(notices, notice_of, units, out, on, with);
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
