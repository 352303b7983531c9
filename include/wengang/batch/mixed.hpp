// Rows of many regions and years in one batch, each decided by its own notice in its own area.
//
// Rows of one notice that lie together are decided where they lie. Where notices alternate, the rows of each are gathered from a stretch
// that the cache holds, decided side by side, and their results put back in their places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "executor.hpp"
#include "scenario.hpp"
#include "try_decide.hpp"

namespace wengang {

/// Which of the notices decides a row: its place among them, as `uint8` or `uint16`.
class notice_column {
public:
    template <class Range>
        requires requires(Range const& range, void (*take)(std::uint8_t const*)) { range.size(), take(range.data()); }
    notice_column(Range const& of_rows) : data_(of_rows.data()), rows_(of_rows.size()), bytes_(1) {}
    template <class Range>
        requires requires(Range const& range, void (*take)(std::uint16_t const*)) { range.size(), take(range.data()); }
    notice_column(Range const& of_rows) : data_(of_rows.data()), rows_(of_rows.size()), bytes_(2) {}

    std::size_t rows() const { return rows_; }
    std::size_t bytes() const { return rows_ * bytes_; }
    void const* data() const { return data_; }
    std::uint16_t operator[](std::size_t row) const {
        return static_cast<std::uint16_t>(bytes_ == 1 ? detail::element<std::uint8_t>(data_, row) : detail::element<std::uint16_t>(data_, row));
    }
    /// Rows from `first` on, before `last`, that have the same notice as the first of them.
    std::size_t alike(std::size_t first, std::size_t last) const {
        return bytes_ == 1 ? alike<std::uint8_t>(first, last) : alike<std::uint16_t>(first, last);
    }

private:
    template <class Index> std::size_t alike(std::size_t first, std::size_t last) const {
        auto const one = detail::element<Index>(data_, first);
        std::size_t row = first;
        while (row < last && detail::element<Index>(data_, row) == one) ++row;
        return row - first;
    }
    void const* data_;
    std::size_t rows_, bytes_;
};

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

/// Rows that are decided together although they do not lie together.
inline constexpr std::size_t gathered_at_once = 512;
inline constexpr int most_gathered_columns = capacity_of<decltype(terms::truths)> + most_different_numbers + static_cast<int>(sizeof choice_fields / sizeof choice_fields[0]);

/// Memory that rows are gathered into.
struct gathering {
    alignas(64) unsigned char values[std::size_t{most_gathered_columns}][8 * gathered_at_once];
    std::uint8_t known[std::size_t{most_gathered_columns}][gathered_at_once / 8];
    alignas(64) std::int64_t refund[gathered_at_once];
    alignas(64) std::uint32_t findings[gathered_at_once];
};

/// The columns of one notice: where they lie, and as they are gathered.
class gathered_columns {
public:
    gathered_columns(columns const& from, fact_set const& read, gathering& to) {
        int place = 0;
        gathered_.for_each([&]<class T>(fact f, column<T>& here) {
            if (!read.contains(f)) return;
            raw_column c = raw(from, f);
            if (c.mode == column_mode::rows) {
                from_.push({c, to.values[place], to.known[place]});
                c.data = to.values[place], c.rows = gathered_at_once;
                if (c.valid.bits != nullptr) c.valid = {to.known[place], 0};
                ++place;
            }
            here = column<T>::from_raw(c);
        });
    }
    columns const& gathered() const { return gathered_; }
    /// The rows `first + rows[k]`, to the next multiple of `least_rows` with the last one.
    std::size_t gather(std::size_t first, std::uint16_t const* rows, std::size_t count) const {
        std::size_t const padded = (count + least_rows - 1) / least_rows * least_rows;
        for (moved_column const& m : from_) {
            switch (m.from.bytes) {
                case 1: gather_as<std::uint8_t>(m, first, rows, count, padded); break;
                case 2: gather_as<std::uint16_t>(m, first, rows, count, padded); break;
                case 4: gather_as<std::uint32_t>(m, first, rows, count, padded); break;
                default: gather_as<std::uint64_t>(m, first, rows, count, padded); break;
            }
            if (m.from.valid.bits != nullptr) gather_validity(m, first, rows, count, padded);
        }
        return padded;
    }

private:
    struct moved_column {
        raw_column from{};
        unsigned char* to = nullptr;
        std::uint8_t* known = nullptr;
    };
    template <class Number> static void gather_as(moved_column const& m, std::size_t first, std::uint16_t const* rows, std::size_t count, std::size_t padded) {
        constexpr std::size_t bytes = sizeof(Number);
        auto const* const from = static_cast<unsigned char const*>(m.from.data) + first * bytes;
        std::size_t k = 0;
        for (; k < count; ++k) std::memcpy(m.to + k * bytes, from + rows[k] * bytes, bytes);
        for (; k < padded; ++k) std::memcpy(m.to + k * bytes, from + rows[count - 1] * bytes, bytes);
    }
    static void gather_validity(moved_column const& m, std::size_t first, std::uint16_t const* rows, std::size_t count, std::size_t padded) {
        std::memset(m.known, 0, padded / 8);
        for (std::size_t k = 0; k < padded; ++k) {
            std::size_t const row = first + rows[k < count ? k : count - 1];
            m.known[k / 8] = static_cast<std::uint8_t>(m.known[k / 8] | unsigned{is_valid(m.from.valid, row)} << k % 8);
        }
    }
    list<moved_column, std::size_t{most_gathered_columns}> from_;
    columns gathered_;
};

/// A mixed batch, made ready.
struct mixed_plan {
    mixed_plan(view<scenario> notices, columns const& given, notice_column const& by, std::size_t all_rows) : units(given), notice_of(by), rows(all_rows) {
        all.reserve(notices.size());
        for (scenario const& one : notices) all.push_back(terms_of(*one.notice, one.of, what_columns_have(units, *one.notice)));
    }
    columns const& units;
    notice_column const& notice_of;
    std::size_t rows;
    std::vector<terms> all;
};

/// Some rows of it: what the wrappers pass on.
class mixed_work {
public:
    mixed_work(mixed_plan const& p, std::size_t first, std::size_t last, std::int64_t* refund, std::uint32_t* findings, std::vector<totals>& to)
        : plan_(p), first_(first), last_(last), refund_(refund), findings_(findings), to_(to) {}

    template <int W> WENGANG_INLINE void run() {
        memory<W> m(plan_);
        outlet<W> out(refund_, findings_, plan_.rows);
        for (std::size_t i = first_; i < last_;) {
            std::size_t const alike = plan_.notice_of.alike(i, last_);
            if (alike >= least_together && i % least_rows == 0) {
                i += together(m, out, i, alike);
            } else {
                std::size_t const to_border = least_rows - i % least_rows, wanted = alike >= least_together ? to_border : stretch_rows;
                i += apart_from_each_other(m, i, last_ - i < wanted ? last_ - i : wanted);
            }
        }
        out.finish();
    }

private:
    static constexpr std::size_t stretch_rows = 8192, least_together = 512;

    /// What is kept for a notice once it has been met.
    template <int W> struct kept {
        WENGANG_APART kept(terms const& t, columns const& units, gathering& to, std::size_t rows)
            : moved(units, facts_of(t), to), gathered(t, moved.gathered()), in_place(t, units), decider(t, rows) {}
        gathered_columns moved;
        stage gathered, in_place;
        block_decider<W> decider;
    };
    template <int W> struct memory {
        WENGANG_APART explicit memory(mixed_plan const& p) : notices(p.all.size()), ends(p.all.size() + 1), here(std::make_unique<gathering>()) {}
        std::vector<std::unique_ptr<kept<W>>> notices;
        std::vector<std::uint32_t> ends;
        std::unique_ptr<gathering> here;
        std::uint16_t order[stretch_rows];
    };
    template <int W> WENGANG_APART kept<W>& notice(memory<W>& m, std::size_t which) const {
        if (m.notices[which] == nullptr) m.notices[which] = std::make_unique<kept<W>>(plan_.all[which], plan_.units, *m.here, plan_.rows);
        return *m.notices[which];
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
            by.decider.decide(by.in_place.template whole<W>(first + done, n), out.refund(first + done), out.findings(first + done), sums);
            out.pass_on(first + done, n);
            done += static_cast<std::size_t>(n);
            if (sums.full()) sums.flush(to_[which]);
        }
        sums.flush(to_[which]);
        return done;
    }

    /// A stretch of rows of any notices: those of each in turn.
    template <int W> WENGANG_INLINE std::size_t apart_from_each_other(memory<W>& m, std::size_t first, std::size_t rows) {
        sort(first, rows, m.ends, m.order);
        std::size_t begin = 0;
        for (std::size_t which = 0; which < plan_.all.size(); ++which) {
            std::size_t const end = m.ends[which];
            while (begin < end) {
                std::size_t const n = end - begin < gathered_at_once ? end - begin : gathered_at_once;
                decide_gathered(m, which, first, m.order + begin, n);
                begin += n;
            }
        }
        return rows;
    }
    /// The numbers of the rows by notice, counted from `first`; `ends[n]` is where those of notice n end.
    WENGANG_APART void sort(std::size_t first, std::size_t rows, std::vector<std::uint32_t>& ends, std::uint16_t* order) const {
        std::memset(ends.data(), 0, ends.size() * sizeof ends[0]);
        for (std::size_t k = 0; k < rows; ++k) ++ends[plan_.notice_of[first + k] + std::size_t{1}];
        for (std::size_t n = 1; n < ends.size(); ++n) ends[n] += ends[n - 1];
        for (std::size_t k = 0; k < rows; ++k) order[ends[plan_.notice_of[first + k]]++] = static_cast<std::uint16_t>(k);
    }
    template <int W> WENGANG_INLINE void decide_gathered(memory<W>& m, std::size_t which, std::size_t first, std::uint16_t const* rows, std::size_t count) {
        kept<W>& by = notice(m, which);
        std::size_t const padded = by.moved.gather(first, rows, count);
        lane_totals<W> not_used;
        auto const at_once = static_cast<std::size_t>(by.gathered.rows_at_once());
        for (std::size_t done = 0; done < padded;) {
            int const n = static_cast<int>(padded - done < at_once ? padded - done : at_once);
            by.decider.decide(by.gathered.template whole<W>(done, n), m.here->refund + done, m.here->findings + done, not_used);
            done += static_cast<std::size_t>(n);
        }
        put_back(*m.here, to_[which], first, rows, count);
    }
    WENGANG_APART void put_back(gathering const& from, totals& sums, std::size_t first, std::uint16_t const* rows, std::size_t count) const {
        std::uint64_t eligible = 0, undetermined = 0, faulty = 0, fen = 0;
        for (std::size_t k = 0; k < count; ++k) {
            std::uint32_t const found = from.findings[k];
            eligible += found & 1, undetermined += (found >> 1) & 1, faulty += (found & wengang::findings::fault_bits) != 0 ? 1u : 0u;
            fen += static_cast<std::uint64_t>(from.refund[k]);
        }
        sums.units += count, sums.eligible += eligible, sums.undetermined += undetermined, sums.ineligible += count - eligible - undetermined, sums.faulty += faulty;
        sums.refund.add(fen);
        if (refund_ != nullptr) {
            for (std::size_t k = 0; k < count; ++k) refund_[first + rows[k]] = from.refund[k];
        }
        if (findings_ != nullptr) {
            for (std::size_t k = 0; k < count; ++k) findings_[first + rows[k]] = from.findings[k];
        }
    }

    mixed_plan const& plan_;
    std::size_t first_, last_;
    std::int64_t* refund_;
    std::uint32_t* findings_;
    std::vector<totals>& to_;
};

template <class Executor> mixed_report decide_mixed(view<scenario> notices, notice_column const& notice_of, columns const& units, results const& out, Executor& on, instruction_set with) {
    auto const wrong = [](batch_error error, char const* what, std::size_t row = 0) { return mixed_report{error, what, row, {}, {}}; };
    row_count n = count_rows(units, out);
    n.agree(notice_of.rows(), batch_error::column_length, "notice_of");
    if (n.fault.error == batch_error::no_rows) n.fault = {};
    if (!n.fault) return wrong(n.fault.error, n.fault.what);
    if (!available(with)) return wrong(batch_error::instruction_set, name_of(with));
    if (char const* const name = overlapping(units, out)) return wrong(batch_error::overlap, name);
    extent const index(notice_of.data(), notice_of.bytes());
    if (index.overlaps(extent_of(out.refund, sizeof(std::int64_t)))) return wrong(batch_error::overlap, "refund");
    if (index.overlaps(extent_of(out.findings, sizeof(std::uint32_t)))) return wrong(batch_error::overlap, "findings");
    for (std::size_t row = 0; row < n.rows; ++row) {
        if (notice_of[row] >= notices.size()) return wrong(batch_error::notice_index, "notice_of", row);
    }

    mixed_plan const plan(notices, units, notice_of, n.rows);
    parts_of_rows const parts(n.rows);
    std::vector<std::vector<totals>> done(parts.count, std::vector<totals>(notices.size()));
    std::atomic<bool> no_memory{false};
    bool const all = run_parts(parts, on, [&](std::size_t first, std::size_t last, std::size_t part) {
#if defined(__cpp_exceptions)
        try {
#endif
            mixed_work work(plan, first, last, static_cast<std::int64_t*>(out.refund.data()), static_cast<std::uint32_t*>(out.findings.data()), done[part]);
            detail::run(work, with);
#if defined(__cpp_exceptions)
        } catch (std::bad_alloc const&) {
            no_memory = true;
        }
#endif
    });
    if (no_memory) return wrong(batch_error::memory, "");
    if (!all) return wrong(batch_error::executor, "");
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
mixed_report try_decide_mixed(view<scenario> notices, notice_column const& notice_of, columns const& units, results const& out, Executor&& on = {},
                              instruction_set with = instruction_set::best) {
    return detail::decide_mixed(notices, notice_of, units, out, on, with);
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
