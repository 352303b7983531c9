// The top-ups of a batch: what was decided and paid, what is decided now, the difference of every row and exact totals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "../refund/top_up.hpp"
#include "../rules/target.hpp"
#include "results.hpp"
#include "row_count.hpp"

namespace wengang {

/// Two batches of decisions on the same units in the same order, as `results` gave them; `refund_1` is all that was paid so far. All four
/// are needed: without the findings a zero could be a refusal or an open question.
struct decided_twice {
    decided_column<money> refund_1{};
    decided_column<findings> findings_1{};
    decided_column<money> refund_2{};
    decided_column<findings> findings_2{};
};

/// What the caller wants of every row. The memory overlaps neither the decisions nor itself.
struct top_up_results {
    output<money> difference{};  ///< fen; negative only where it is clawed back, zero where undetermined
    /// Those of the later decision; undetermined where the difference is, and with the fault where a decision contradicts itself.
    output<wengang::findings> findings{};
};

/// Exact totals: `units` is `topped_up` + `unchanged` + `clawed_back` + `undetermined`.
struct top_up_totals {
    std::uint64_t units = 0, topped_up = 0, unchanged = 0, clawed_back = 0, undetermined = 0;
    std::uint64_t faulty = 0;  ///< units with a decision that contradicts itself, among the undetermined
    money_sum paid;            ///< of the units that are topped up
    money_sum asked_back;      ///< of those that pay back
    friend constexpr bool operator==(top_up_totals const&, top_up_totals const&) = default;
};

struct [[nodiscard]] top_up_report {
    batch_error error = batch_error::none;
    char const* what = "";  ///< name of the decision or the result
    top_up_totals totals;
    constexpr explicit operator bool() const { return error == batch_error::none; }
};

namespace detail {
inline namespace WENGANG_TARGET {

inline findings findings_at(decided_column<findings> const& found, std::size_t row) {
    return findings(static_cast<std::uint32_t>(element<std::uint32_t>(found.data(), row)));
}
inline decided_amount amount_at(decided_column<money> const& refund, decided_column<findings> const& found, std::size_t row) {
    return {findings_at(found, row).outcome(), element<std::int64_t>(refund.data(), row)};
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// What `top_up` says of every row. On an error nothing is written; nothing is allocated.
inline top_up_report top_up(decided_twice const& units, top_up_results const& out, over_payment over = over_payment::kept) {
    detail::row_count n;
    auto const column = [&](auto const& c, char const* name) {
        if (c.given()) n.agree(c.rows(), batch_error::column_length, name);
    };
    column(units.refund_1, "refund_1"), column(units.findings_1, "findings_1");
    column(units.refund_2, "refund_2"), column(units.findings_2, "findings_2");
    if (!n.known) return {batch_error::no_rows, "", {}};
    auto const needed = [&](auto const& c, char const* name) {
        if (!c.given() && n.fault) n.fault = {batch_error::column_length, name, {}};
    };
    needed(units.refund_1, "refund_1"), needed(units.findings_1, "findings_1");
    needed(units.refund_2, "refund_2"), needed(units.findings_2, "findings_2");
    if (out.difference.given()) n.agree(out.difference.rows(), batch_error::result_length, "difference");
    if (out.findings.given()) n.agree(out.findings.rows(), batch_error::result_length, "findings");
    if (!n.fault) return {n.fault.error, n.fault.what, {}};

    auto* const differences = static_cast<std::int64_t*>(out.difference.data());
    auto* const found = static_cast<std::uint32_t*>(out.findings.data());
    top_up_report report;
    top_up_totals& sums = report.totals;
    sums.units = n.rows;
    for (std::size_t row = 0; row < n.rows; ++row) {
        detail::decided_amount const first = detail::amount_at(units.refund_1, units.findings_1, row);
        detail::decided_amount const later = detail::amount_at(units.refund_2, units.findings_2, row);
        bool const faulty = first.malformed() || later.malformed();
        top_up_result const result = faulty ? top_up_result{} : detail::difference_of(first, later, over);
        std::int64_t const fen = result.difference.fen();
        if (result.outcome == outcome::undetermined) ++sums.undetermined;
        else if (fen > 0) ++sums.topped_up, sums.paid.add(static_cast<std::uint64_t>(fen));
        else if (fen < 0) ++sums.clawed_back, sums.asked_back.add(static_cast<std::uint64_t>(-fen));
        else ++sums.unchanged;
        sums.faulty += faulty ? 1 : 0;
        if (differences != nullptr) differences[row] = fen;
        if (found == nullptr) continue;
        std::uint32_t word = detail::findings_at(units.findings_2, row).word();
        if (result.outcome == outcome::undetermined)
            word = (word & findings::fault_bits) | static_cast<std::uint32_t>(outcome::undetermined) | (faulty ? findings::bit(fault::out_of_range) : 0u);
        found[row] = word;
    }
    return report;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
