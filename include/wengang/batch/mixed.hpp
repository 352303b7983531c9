// Rows of many regions and years in one batch, each decided by its own notice in its own area.
//
// Rows of one notice that lie together are decided where they lie. Where notices alternate, a stretch of rows that the cache holds is put
// in the order of the notices, column by column, decided, and the results put back in their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "executor.hpp"
#include "index_column.hpp"
#include "scenario.hpp"
#include "try_decide.hpp"

namespace wengang {

/// Totals of a batch of several notices.
struct [[nodiscard]] mixed_report {
    batch_error error = batch_error::none;
    char const* what = "";
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

/// A stretch of rows in the order of their notices.
class ordered_rows {
public:
    static constexpr std::size_t most = 8192;

    /// For the columns of `from` that some notice reads.
    ordered_rows(columns const& from, fact_set const& read, std::size_t notices) : next_(notices), begin_(notices + 1) {
        std::size_t const room = most + notices * std::size_t{least_rows};
        from.for_each([&](fact f, auto const& column) {
            raw_column const c = column.raw();
            if (read.contains(f) && c.mode == column_mode::rows) moved_.push_back({f, c, room * c.bytes, c.valid.bits == nullptr ? 0 : room});
        });
        refund = std::make_unique_for_overwrite<std::int64_t[]>(room);
        findings = std::make_unique_for_overwrite<std::uint32_t[]>(room);
        columns_.for_each([&]<class T>(fact f, column<T>& here) {
            if (!read.contains(f)) return;
            raw_column c = raw(from, f);
            for (moved_column const& m : moved_) {
                if (m.id != f) continue;
                c.data = m.to.get(), c.rows = room;
                if (c.valid.bits != nullptr) c.valid = {m.known.get(), 0};
            }
            here = column<T>::from_raw(c);
        });
    }
    ordered_rows(ordered_rows const&) = delete;

    columns const& all() const { return columns_; }
    /// Where the rows of a notice begin, a multiple of `least_rows`, and how many they are.
    std::size_t begin(std::size_t notice) const { return begin_[notice]; }
    std::size_t count(std::size_t notice) const { return next_[notice] - begin_[notice]; }
    /// Where row `k` of the stretch is.
    std::size_t place(std::size_t k) const { return place_[k]; }

    /// Takes the rows from `first` on; behind those of each notice its last one is repeated up to full registers.
    void take(index_column const& notice_of, std::size_t first, std::size_t rows) {
        std::memset(next_.data(), 0, next_.size() * sizeof next_[0]);
        notice_of.each(first, first + rows, [this](std::size_t, std::size_t n) { ++next_[n]; });
        for (std::size_t n = 0; n < next_.size(); ++n) {
            begin_[n + 1] = begin_[n] + (next_[n] + least_rows - 1) / least_rows * least_rows;
            next_[n] = begin_[n];
        }
        notice_of.each(first, first + rows, [this, first](std::size_t row, std::size_t n) { place_[row - first] = next_[n]++; });
        for (moved_column const& m : moved_) {
            switch (m.from.bytes) {
                case 1: move_as<std::uint8_t>(m, first, rows); break;
                case 2: move_as<std::uint16_t>(m, first, rows); break;
                case 4: move_as<std::uint32_t>(m, first, rows); break;
                default: move_as<std::uint64_t>(m, first, rows); break;
            }
            if (m.from.valid.bits != nullptr) move_validity(m, first, rows);
        }
    }

    std::unique_ptr<std::int64_t[]> refund;     ///< of the rows in this order
    std::unique_ptr<std::uint32_t[]> findings;

private:
    struct moved_column {
        moved_column(fact f, raw_column const& c, std::size_t bytes, std::size_t bits)
            : id(f), from(c), to(std::make_unique_for_overwrite<unsigned char[]>(bytes)), known(std::make_unique<std::uint8_t[]>((bits + 7) / 8)) {}
        fact id;
        raw_column from;
        std::unique_ptr<unsigned char[]> to;
        std::unique_ptr<std::uint8_t[]> known;
    };
    template <class Number> void move_as(moved_column const& m, std::size_t first, std::size_t rows) const {
        constexpr std::size_t bytes = sizeof(Number);
        unsigned char const* const from = static_cast<unsigned char const*>(m.from.data) + first * bytes;
        unsigned char* const to = m.to.get();
        std::uint32_t const* const place = place_;
        auto const move = [&](std::size_t k) { std::memcpy(to + place[k] * bytes, from + k * bytes, bytes); };
        std::size_t k = 0;
        for (; k + 8 <= rows; k += 8) {
            ask_for(from + (k + rows_ahead) * bytes);
            move(k), move(k + 1), move(k + 2), move(k + 3), move(k + 4), move(k + 5), move(k + 6), move(k + 7);
        }
        for (; k < rows; ++k) move(k);
        for (std::size_t n = 0; n < next_.size(); ++n) {
            if (next_[n] == begin_[n]) continue;
            for (std::size_t behind = next_[n]; behind < begin_[n + 1]; ++behind) std::memcpy(to + behind * bytes, to + (next_[n] - 1) * bytes, bytes);
        }
    }
    void move_validity(moved_column const& m, std::size_t first, std::size_t rows) const {
        std::memset(m.known.get(), 0, begin_.back() / 8);
        auto const put = [&](std::size_t at, unsigned valid) { m.known[at / 8] = static_cast<std::uint8_t>(m.known[at / 8] | valid << at % 8); };
        for (std::size_t k = 0; k < rows; ++k) put(place_[k], is_valid(m.from.valid, first + k));
        for (std::size_t n = 0; n < next_.size(); ++n) {
            if (next_[n] == begin_[n]) continue;
            for (std::size_t behind = next_[n]; behind < begin_[n + 1]; ++behind) put(behind, is_valid({m.known.get(), 0}, next_[n] - 1));
        }
    }
    std::vector<moved_column> moved_;
    columns columns_;
    std::vector<std::uint32_t> next_, begin_;
    std::uint32_t place_[most];
};

/// A mixed batch, made ready.
struct mixed_plan {
    mixed_plan(view<scenario> notices, columns const& given, index_column const& by, std::size_t all_rows) : units(given), notice_of(by), rows(all_rows) {
        all.reserve(notices.size());
        for (scenario const& one : notices) {
            all.push_back(terms_of(*one.notice, one.of, what_columns_have(units, *one.notice)));
            read = read | facts_of(all.back());
        }
    }
    columns const& units;
    index_column const& notice_of;
    std::size_t rows;
    std::vector<terms> all;
    fact_set read;
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
        for (std::size_t i = first_; i < last_;) {
            std::size_t const alike = plan_.notice_of.alike(i, last_);
            if (alike >= least_together && i % least_rows == 0) {
                i += together(m, out, i, alike);
            } else {
                std::size_t const to_border = least_rows - i % least_rows, wanted = alike >= least_together ? to_border : ordered_rows::most;
                i += in_turn(m, i, last_ - i < wanted ? last_ - i : wanted);
            }
        }
        out.finish();
    }

private:
    static constexpr std::size_t least_together = 512;

    /// What is kept for a notice once it has been met.
    template <int W> struct kept {
        WENGANG_APART kept(terms const& t, columns const& units, ordered_rows const& ordered, std::size_t rows) : in_order(t, ordered.all()), in_place(t, units), decider(t, rows) {}
        stage in_order, in_place;
        block_decider<W> decider;
    };
    template <int W> struct memory {
        WENGANG_APART explicit memory(mixed_plan const& p) : notices(p.all.size()), ordered(std::make_unique<ordered_rows>(p.units, p.read, p.all.size())) {}
        std::vector<std::unique_ptr<kept<W>>> notices;
        std::unique_ptr<ordered_rows> ordered;
    };
    template <int W> WENGANG_APART kept<W>& notice(memory<W>& m, std::size_t which) const {
        if (m.notices[which] == nullptr) m.notices[which] = std::make_unique<kept<W>>(plan_.all[which], plan_.units, *m.ordered, plan_.rows);
        return *m.notices[which];
    }

    template <int W> WENGANG_INLINE static void decide(kept<W>& by, stage& from, std::size_t first, int rows, std::int64_t* refund, std::uint32_t* found, lane_totals<W>& sums) {
        apart<W>::run([&] { by.decider.decide(from.template gathered<W>(first, rows), refund, found, sums); });
    }
    /// As many of `rows` rows of one notice as fill blocks.
    template <int W> WENGANG_INLINE std::size_t together(memory<W>& m, outlet<W>& out, std::size_t first, std::size_t rows) {
        std::size_t const which = plan_.notice_of[first];
        kept<W>& by = notice(m, which);
        auto const at_once = static_cast<std::size_t>(by.in_place.rows_at_once());
        lane_totals<W> sums;
        std::size_t done = 0;
        while (rows - done >= least_rows) {
            int const n = static_cast<int>(rows - done < at_once ? (rows - done) / least_rows * least_rows : at_once);
            decide(by, by.in_place, first + done, n, out.refund(first + done), out.findings(first + done), sums);
            out.pass_on(first + done, n);
            done += static_cast<std::size_t>(n);
            if (sums.full()) sums.flush(to_[which]);
        }
        sums.flush(to_[which]);
        return done;
    }

    /// A stretch of rows of any notices.
    template <int W> WENGANG_INLINE std::size_t in_turn(memory<W>& m, std::size_t first, std::size_t rows) {
        ordered_rows& ordered = *m.ordered;
        take(ordered, first, rows);
        for (std::size_t which = 0; which < plan_.all.size(); ++which) {
            std::size_t const count = ordered.count(which);
            if (count == 0) continue;
            kept<W>& by = notice(m, which);
            lane_totals<W> not_used;
            auto const at_once = static_cast<std::size_t>(by.in_order.rows_at_once());
            std::size_t const end = ordered.begin(which) + (count + least_rows - 1) / least_rows * least_rows;
            for (std::size_t i = ordered.begin(which); i < end;) {
                int const n = static_cast<int>(end - i < at_once ? end - i : at_once);
                decide(by, by.in_order, i, n, ordered.refund.get() + i, ordered.findings.get() + i, not_used);
                i += static_cast<std::size_t>(n);
            }
            add_up<W>(ordered, ordered.begin(which), count, to_[which]);
        }
        put_back(ordered, first, rows);
        return rows;
    }
    WENGANG_APART void take(ordered_rows& ordered, std::size_t first, std::size_t rows) const { ordered.take(plan_.notice_of, first, rows); }
    template <int W> WENGANG_INLINE static void add_up(ordered_rows const& from, std::size_t first, std::size_t count, totals& sums) {
        lane_totals<W> in_lanes;
        std::size_t const whole = count / W * W;
        for (std::size_t i = first; i < first + whole; i += W) in_lanes.add_decided(from.findings.get() + i, from.refund.get() + i);
        in_lanes.flush(sums);
        few_totals rest;
        for (std::size_t i = first + whole; i < first + count; ++i) rest.add(findings(from.findings[i]), from.refund[i]);
        sums += rest.all();
    }
    WENGANG_APART void put_back(ordered_rows const& from, std::size_t first, std::size_t rows) const {
        if (refund_ != nullptr) {
            for (std::size_t k = 0; k < rows; ++k) refund_[first + k] = from.refund[from.place(k)];
        }
        if (findings_ != nullptr) {
            for (std::size_t k = 0; k < rows; ++k) findings_[first + k] = from.findings[from.place(k)];
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
/// and what they say of a row is what the batch of that notice alone says. Allocates some memory for every notice that occurs, once for each part of the rows.
/// On an error but `executor` and `memory` nothing is written.
template <executor Executor = detail::one_by_one>
mixed_report try_decide_mixed(view<scenario> notices, index_column const& notice_of, columns const& units, results const& out, Executor&& on = {},
                              instruction_set with = instruction_set::best) {
    return detail::decide_mixed(notices, notice_of, units, out, on, with);
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
