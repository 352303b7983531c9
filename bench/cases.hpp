// A case of the suite: a notice, its population, the answers that must come out, and what is timed beside the library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "kernels/kernels.hpp"
#include "limit.hpp"
#include "plain.hpp"
#include "population.hpp"

namespace bench {

using wengang::instruction_set;

/// A notice of the catalogue with its plain loop and with the limit of its columns.
struct subject {
    wengang::policy const* notice;
    plain::loop plain;  ///< or null
    shape_list (*limit)(instruction_set);
    shape_list (*streaming)(instruction_set);
};

/// Every notice of the catalogue, in its order.
std::vector<subject> const& subjects();

/// Depends on every bit of every result and on their order.
inline std::uint64_t hash_of(answers const& a) {
    std::uint64_t h = 0;
    auto const take = [&](std::uint64_t x) {
        h = (h ^ x) * 0x9e37'79b9'7f4a'7c15;
        h ^= h >> 29;
    };
    for (std::size_t i = 0; i < a.refund.size(); ++i) take(static_cast<std::uint64_t>(a.refund[i])), take(a.findings[i]);
    return h;
}

/// A population with the answers of the row-by-row decision.
class exam {
public:
    exam(subject const& of, std::size_t rows, population_options const& with = {})
        : subject_(of), people_(*of.notice, rows, with), columns_(people_.columns()), area_(population::area()), answers_(rows) {
        expected_totals_ = run(instruction_set::portable);
        expected_ = hash_of(answers_);
        for (std::size_t i = 0; i < rows; ++i) seen_ |= answers_.findings[i];
        fault_ = check_rows();
    }

    subject const& about() const { return subject_; }
    population const& people() const { return people_; }
    wengang::totals const& totals() const { return expected_totals_; }
    std::uint64_t hash() const { return expected_; }
    wengang::columns const& columns() const { return columns_; }
    wengang::area const& area() const { return area_; }
    answers& out() { return answers_; }
    /// The reasons and faults that occur.
    std::uint32_t seen() const { return seen_; }

    wengang::totals run(instruction_set with, wengang::threads on) { return wengang::try_decide(*subject_.notice, area_, columns_, answers_.out(), std::move(on), with).totals; }
    wengang::totals run(instruction_set with) { return wengang::try_decide(*subject_.notice, area_, columns_, answers_.out(), with).totals; }
    /// Whether a loop is written by hand for this notice.
    bool has_plain() const { return subject_.plain != nullptr; }
    void run_plain() { subject_.plain(people_.facts(), people_.rows(), answers_.refund.data(), answers_.findings.data()); }

    raw_register raw() {
        raw_register r{{}, {}, {}, {}, people_.rows(), reinterpret_cast<unsigned char*>(answers_.refund.data()), reinterpret_cast<unsigned char*>(answers_.findings.data())};
        auto const fill = [&](auto& to, int bytes) {
            std::size_t n = 0;
            for (unsigned char const* column : people_.columns_of(bytes)) to[n++] = column;
        };
        fill(r.bytes, 1), fill(r.halves, 2), fill(r.words, 4), fill(r.longs, 8);
        return r;
    }

    /// What does not agree with the row-by-row decision, or an empty text.
    std::string verify(instruction_set with) {
        return verify(wengang::instruction_set_names[static_cast<int>(with)], [&] { return run(with); });
    }
    /// The same of a call that leaves its results in `out()` and returns their totals.
    template <class Call> std::string verify(std::string const& what, Call const& call) {
        if (!fault_.empty()) return fault_;
        wipe();
        bool const totals_agree = call() == expected_totals_;
        if (hash_of(answers_) != expected_) return "results of " + what + " differ from the row-by-row decision";
        return totals_agree ? "" : "totals of " + what + " differ from the row-by-row decision";
    }
    std::string verify_plain() {
        if (!has_plain()) return "";
        wipe();
        run_plain();
        if (hash_of(answers_) == expected_) return "";
        return "results of the plain loop differ from the row-by-row decision" + first_difference();
    }

private:
    void wipe() {
        std::memset(answers_.refund.data(), 0xa5, people_.rows() * 8);
        std::memset(answers_.findings.data(), 0xa5, people_.rows() * 4);
    }
    wengang::decision decide_row(std::size_t row) const {
        wengang::detail::terms const t = wengang::detail::terms_of(*subject_.notice, area_);
        return wengang::detail::decide_prepared(t, wengang::detail::column_row{columns_, row});
    }
    bool agrees(std::size_t row) const {
        wengang::decision const d = decide_row(row);
        return d.refund.fen() == answers_.refund[row] && d.findings.word() == answers_.findings[row];
    }
    /// Every row up to 2^20 rows, an even sample of as many beyond.
    std::string check_rows() const {
        std::size_t const step = (people_.rows() + 1'048'575) / 1'048'576;
        for (std::size_t i = 0; i < people_.rows(); i += step) {
            if (!agrees(i)) return "the portable batch differs from the decision of the single unit in row " + std::to_string(i);
        }
        return "";
    }
    std::string first_difference() const {
        for (std::size_t i = 0; i < people_.rows(); ++i) {
            if (agrees(i)) continue;
            wengang::decision const d = decide_row(i);
            char text[160];
            std::snprintf(text, sizeof text, ", first in row %zu: %lld fen, findings %08x, wanted %lld fen, %08x", i, static_cast<long long>(answers_.refund[i]),
                          unsigned{answers_.findings[i]}, static_cast<long long>(d.refund.fen()), unsigned{d.findings.word()});
            return text;
        }
        return "";
    }

    subject const& subject_;
    population people_;
    wengang::columns columns_;
    wengang::area area_;
    answers answers_;
    wengang::totals expected_totals_{};
    std::uint64_t expected_ = 0;
    std::uint32_t seen_ = 0;
    std::string fault_;
};

}  // namespace bench
