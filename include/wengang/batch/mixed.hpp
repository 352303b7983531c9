// Rows of many regions and years in one batch, each decided by its own notice in its own area.
//
// Rows of one notice that lie together are decided where they lie. Where notices alternate, a stretch of rows that the cache holds is put
// apart by notice: those of each notice are copied together, the columns that it reads, decided, and the results put back in their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "ahead.hpp"
#include "executor.hpp"
#include "index_column.hpp"
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

/// The facts that the rule reads of a unit.
constexpr fact_set facts_of(terms const& t) {
    fact_set read;
    for (truth_slot const& s : t.truths) read.insert(s.id);
    for (choice_field const& f : choice_fields) {
        if ((t.choices & bits(f)) != 0) read.insert(f.id);
    }
    for (number_slot const& n : t.numbers) read.insert(n.id);
    return read;
}

/// The rows of a stretch by their notices, and those of one notice at a time, copied together.
class rows_by_notice {
public:
    static constexpr std::size_t most = 4096;

    /// `read`: the facts that each notice reads.
    rows_by_notice(columns const& from, std::vector<fact_set> const& read) : columns_of_(read.size()), end_(read.size()), begin_(read.size() + 1), order_(most + read.size() * std::size_t{least_rows}) {
        from.for_each([&](fact f, auto const& column) {
            raw_column const c = column.raw();
            bool wanted = false;
            for (std::size_t n = 0; n < read.size(); ++n) {
                if (!read[n].contains(f)) continue;
                wanted = true;
                if (c.mode == column_mode::rows) columns_of_[n].push_back(copied_.size());
            }
            if (wanted && c.mode == column_mode::rows) copied_.push_back({f, c});
        });
        columns_.for_each([&]<class T>(fact f, column<T>& here) {
            raw_column c = raw(from, f);
            if (c.mode == column_mode::rows) c = {};
            for (copied_column const& m : copied_) {
                if (m.id != f) continue;
                c = m.from;
                c.data = m.to.get(), c.rows = most;
                if (c.valid.bits != nullptr) c.valid = {m.known.get(), 0};
            }
            here = column<T>::from_raw(c);
        });
    }
    rows_by_notice(rows_by_notice const&) = delete;

    /// The rows of the notice that was taken last.
    columns const& taken() const { return columns_; }
    std::size_t count(std::size_t notice) const { return end_[notice] - begin_[notice]; }
    /// Their number, with the last one repeated up to full registers.
    std::size_t padded_count(std::size_t notice) const { return begin_[notice + 1] - begin_[notice]; }

    /// Looks through the rows from `first` on.
    void sort(index_column const& notice_of, std::size_t first, std::size_t rows) {
        first_ = first;
        std::memset(end_.data(), 0, end_.size() * sizeof end_[0]);
        notice_of.each(first, first + rows, [this](std::size_t, std::size_t n) { ++end_[n]; });
        for (std::size_t n = 0; n < end_.size(); ++n) {
            begin_[n + 1] = begin_[n] + (end_[n] + least_rows - 1) / least_rows * least_rows;
            end_[n] = begin_[n];
        }
        notice_of.each(first, first + rows, [this, first](std::size_t row, std::size_t n) { order_[end_[n]++] = static_cast<std::uint16_t>(row - first); });
        for (std::size_t n = 0; n < end_.size(); ++n) {
            for (std::size_t behind = end_[n]; behind < begin_[n + 1]; ++behind) order_[behind] = order_[end_[n] - 1];
        }
    }
    void take(std::size_t notice) const {
        for (std::size_t i : columns_of_[notice]) {
            copied_column const& c = copied_[i];
            switch (c.from.bytes) {
                case 1: copy<std::uint8_t>(c, notice); break;
                case 2: copy<std::uint16_t>(c, notice); break;
                case 4: copy<std::uint32_t>(c, notice); break;
                default: copy<std::uint64_t>(c, notice); break;
            }
            if (c.from.valid.bits != nullptr) copy_validity(c, notice);
        }
    }
    /// Those of all columns that some notice reads.
    WENGANG_APART void ask_for_pages(std::size_t first, std::size_t last) const {
        for (copied_column const& c : copied_) {
            detail::ask_for_pages(c.from.data, c.from.bytes, first, last);
            detail::ask_for_pages(c.from.valid, first, last);
        }
    }
    /// The results of the rows of a notice to their places in the batch.
    template <class Result> void put_back(std::size_t notice, Result const* results, Result* batch) const {
        if (batch == nullptr) return;
        std::uint16_t const* const order = order_.data() + begin_[notice];
        std::size_t const rows = count(notice);
        Result* const to = batch + first_;
        for (std::size_t k = 0; k < rows; ++k) to[order[k]] = results[k];
    }

private:
    struct copied_column {
        copied_column(fact f, raw_column const& c)
            : id(f), from(c), to(std::make_unique_for_overwrite<unsigned char[]>(most * c.bytes)), known(std::make_unique<std::uint8_t[]>(c.valid.bits == nullptr ? 0 : most / 8)) {}
        fact id;
        raw_column from;
        std::unique_ptr<unsigned char[]> to;
        std::unique_ptr<std::uint8_t[]> known;
    };
    template <class Number> void copy(copied_column const& c, std::size_t notice) const {
        constexpr std::size_t bytes = sizeof(Number);
        unsigned char const* const from = static_cast<unsigned char const*>(c.from.data) + first_ * bytes;
        unsigned char* const to = c.to.get();
        std::uint16_t const* const order = order_.data() + begin_[notice];
        std::size_t const rows = padded_count(notice);
        auto const one = [&](std::size_t k) { std::memcpy(to + k * bytes, from + order[k] * bytes, bytes); };
        for (std::size_t k = 0; k < rows; k += 8) {
            ask_for(from + (order[k] + most) * bytes);  // of the next stretch
            one(k), one(k + 1), one(k + 2), one(k + 3), one(k + 4), one(k + 5), one(k + 6), one(k + 7);
        }
    }
    void copy_validity(copied_column const& c, std::size_t notice) const {
        std::uint16_t const* const order = order_.data() + begin_[notice];
        std::size_t const rows = padded_count(notice);
        for (std::size_t k = 0; k < rows; k += 8) {
            unsigned bits = 0;
            for (std::size_t i = 0; i < 8; ++i) bits |= (is_valid(c.from.valid, first_ + order[k + i]) ? 1u : 0u) << i;
            c.known[k / 8] = static_cast<std::uint8_t>(bits);
        }
    }
    std::vector<copied_column> copied_;
    std::vector<std::vector<std::size_t>> columns_of_;  ///< among them, by notice
    columns columns_;
    std::size_t first_ = 0;
    std::vector<std::size_t> end_, begin_;
    std::vector<std::uint16_t> order_;  ///< rows of the stretch, those of a notice together
};

/// A mixed batch, made ready.
struct mixed_plan {
    mixed_plan(view<scenario> notices, columns const& given, index_column const& by, std::size_t all_rows) : units(given), notice_of(by), rows(all_rows) {
        all.reserve(notices.size());
        for (scenario const& one : notices) {
            all.push_back(terms_of(*one.notice, one.of, what_columns_have(units, *one.notice)));
            read.push_back(facts_of(all.back()));
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
        memory<W> m(plan_);
        outlet<W> out(refund_, findings_, plan_.rows);
        pages_ahead pages(first_, last_);
        for (std::size_t i = first_; i < last_;) {
            std::size_t const alike = plan_.notice_of.alike(i, last_);
            if (alike >= least_together && i % least_rows == 0) {
                i += together(m, out, pages, i, alike);
            } else {
                std::size_t const to_border = least_rows - i % least_rows, wanted = alike >= least_together ? to_border : rows_by_notice::most;
                std::size_t const rows = last_ - i < wanted ? last_ - i : wanted;
                // From the next stretch on: its lines are asked for while this one is copied.
                pages.before(i + rows, [&](std::size_t from, std::size_t to) { m.rows.ask_for_pages(from, to), out.ask_for_pages(from, to); });
                i += in_turn(m, i, rows);
            }
        }
        out.finish();
    }

private:
    static constexpr std::size_t least_together = 512;

    /// What is kept for a notice once it has been met.
    template <int W> struct kept {
        WENGANG_APART kept(terms const& t, columns const& units, columns const& taken, std::size_t rows) : copied(t, taken), in_place(t, units), decider(t, rows) {}
        stage copied, in_place;
        block_decider<W> decider;
    };
    template <int W> struct memory {
        WENGANG_APART explicit memory(mixed_plan const& p) : notices(p.all.size()), rows(p.units, p.read) {}
        std::vector<std::unique_ptr<kept<W>>> notices;
        rows_by_notice rows;
        std::unique_ptr<std::int64_t[]> refund = std::make_unique_for_overwrite<std::int64_t[]>(rows_by_notice::most);  ///< of the rows of one notice
        std::unique_ptr<std::uint32_t[]> findings = std::make_unique_for_overwrite<std::uint32_t[]>(rows_by_notice::most);
    };
    template <int W> WENGANG_APART kept<W>& notice(memory<W>& m, std::size_t which) const {
        if (m.notices[which] == nullptr) m.notices[which] = std::make_unique<kept<W>>(plan_.all[which], plan_.units, m.rows.taken(), plan_.rows);
        return *m.notices[which];
    }

    template <int W> WENGANG_INLINE static void decide(kept<W>& by, stage& from, std::size_t first, int rows, destination<W> const& to, lane_totals<W>& sums) {
        apart<W>::run([&] { by.decider.decide(from.template gathered<W>(first, rows), to, sums); });
    }
    /// As many of `rows` rows of one notice as fill blocks.
    template <int W> WENGANG_INLINE std::size_t together(memory<W>& m, outlet<W>& out, pages_ahead& pages, std::size_t first, std::size_t rows) {
        std::size_t const which = plan_.notice_of[first];
        kept<W>& by = notice(m, which);
        auto const at_once = static_cast<std::size_t>(by.in_place.rows_at_once());
        lane_totals<W> sums;
        std::size_t done = 0;
        while (rows - done >= least_rows) {
            pages.before(first + done, [&](std::size_t from, std::size_t to) { by.in_place.ask_for_pages(from, to), out.ask_for_pages(from, to); });
            int const n = rows_of_block(rows - done, at_once);
            decide(by, by.in_place, first + done, n, out.of(first + done), sums);
            done += static_cast<std::size_t>(n);
            if (sums.full()) sums.flush(to_[which]);
        }
        sums.flush(to_[which]);
        return done;
    }

    /// A stretch of rows of any notices.
    template <int W> WENGANG_INLINE std::size_t in_turn(memory<W>& m, std::size_t first, std::size_t rows) {
        sort(m.rows, first, rows);
        for (std::size_t which = 0; which < plan_.all.size(); ++which) {
            std::size_t const count = m.rows.count(which), padded = m.rows.padded_count(which);
            if (count == 0) continue;
            kept<W>& by = notice(m, which);
            take(m.rows, which);
            lane_totals<W> not_used;
            auto const at_once = static_cast<std::size_t>(by.copied.rows_at_once());
            for (std::size_t i = 0; i < padded;) {
                int const n = rows_of_block(padded - i, at_once);
                decide(by, by.copied, i, n, {m.refund.get() + i, m.findings.get() + i}, not_used);
                i += static_cast<std::size_t>(n);
            }
            add_up<W>(m, count, to_[which]);
            put_back(m, which);
        }
        return rows;
    }
    WENGANG_APART void sort(rows_by_notice& rows, std::size_t first, std::size_t count) const { rows.sort(plan_.notice_of, first, count); }
    WENGANG_APART static void take(rows_by_notice const& rows, std::size_t notice) { rows.take(notice); }
    template <int W> WENGANG_INLINE static void add_up(memory<W> const& m, std::size_t count, totals& sums) {
        lane_totals<W> in_lanes;
        std::size_t const whole = count / W * W;
        for (std::size_t i = 0; i < whole; i += W) in_lanes.add_decided(m.findings.get() + i, m.refund.get() + i);
        in_lanes.flush(sums);
        few_totals rest;
        for (std::size_t i = whole; i < count; ++i) rest.add(findings(m.findings[i]), m.refund[i]);
        sums += rest.all();
    }
    template <int W> WENGANG_APART void put_back(memory<W> const& m, std::size_t notice) const {
        m.rows.put_back(notice, m.refund.get(), refund_);
        m.rows.put_back(notice, m.findings.get(), findings_);
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
/// and what they say of a row is what the batch of that notice alone says. Allocates some memory for every notice that occurs, once for each part of the rows.
/// On an error but `executor` and `memory` nothing is written.
template <executor Executor = detail::one_by_one>
mixed_report try_decide_mixed(view<scenario> notices, index_column const& notice_of, columns const& units, results const& out, Executor&& on = {},
                              instruction_set with = instruction_set::best) {
    return detail::decide_mixed(notices, notice_of, units, out, on, with);
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
