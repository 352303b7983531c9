// The sizing standard over a batch of units: spans in, spans out, the caller owns everything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../rules/sizing_table.hpp"
#include "overlap.hpp"
#include "results.hpp"
#include "row_count.hpp"

namespace wengang {

namespace detail {
inline namespace WENGANG_TARGET {

/// A column as the pass reads it: one value for all rows is a step of zero.
template <class Number> class walked_column {
public:
    explicit walked_column(raw_column const& c)
        : data_(static_cast<unsigned char const*>(c.data)), valid_(c.valid), one_(static_cast<Number>(c.value)), mode_(c.mode) {}
    walked_column(walked_column const&) = delete;

    WENGANG_INLINE bool given(std::size_t row) const {
        if (mode_ != column_mode::rows) return mode_ == column_mode::one_value;
        return is_valid(valid_, row);
    }
    WENGANG_INLINE Number operator[](std::size_t row) const {
        if (mode_ != column_mode::rows) return one_;
        Number n;
        std::memcpy(&n, data_ + row * sizeof n, sizeof n);
        return n;
    }

private:
    unsigned char const* data_;
    validity valid_;
    Number one_;
    column_mode mode_;
};

/// The facts that `size_units` reads of a row, where they are malformed.
constexpr fact_set malformed(industry of, sizing_figures const& figures) {
    fact_set found;
    unsigned const wrong = figures.known & ~sound(figures);
    if (sound(of) != of) found.insert(fact::industry);
    if ((wrong & sizing_figures::employees_known) != 0) found.insert(fact::employees);
    if ((wrong & sizing_figures::revenue_known) != 0) found.insert(fact::revenue);
    if ((wrong & sizing_figures::total_assets_known) != 0) found.insert(fact::total_assets);
    return found;
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// Sizes every row of `units` by the standard of 16 industries, from `industry`, `employees`, `revenue` and `total_assets`: the classes
/// that are still possible, as bits of `size`, so that `sizes` may be the column `size` of a decision. An unknown industry is all of
/// them. Rows with a malformed value, which counts as unknown, are counted in `totals.faulty`, and `faulty` says which facts they are;
/// of the totals the rest but `units` stays zero. On an error nothing is written. Nothing is allocated.
inline batch_report size_units(columns const& units, output<size> sizes, output<fact_set> faulty = {}) {
    detail::row_count n = detail::count_rows(units);
    if (sizes.given()) n.agree(sizes.rows(), batch_error::result_length, "sizes");
    if (faulty.given()) n.agree(faulty.rows(), batch_error::result_length, "faulty");
    if (!n.known) n.fault = {batch_error::no_rows, "", {}};
    if (!n.fault) return n.fault;
    detail::named_extent const written[] = {{detail::extent_of(sizes, sizeof(std::uint8_t)), "sizes"}, {detail::extent_of(faulty, sizeof(fact_set)), "faulty"}};
    if (char const* const name = detail::overlapping(units, written)) return {batch_error::overlap, name, {}};

    detail::walked_column<std::uint16_t> const industries(units.industry.raw());
    detail::walked_column<std::int32_t> const employees(units.employees.raw());
    detail::walked_column<std::int64_t> const revenue(units.revenue.raw()), total_assets(units.total_assets.raw());
    auto* const to = static_cast<std::uint8_t*>(sizes.data());
    auto* const faults = static_cast<fact_set*>(faulty.data());
    batch_report report;
    report.totals.units = n.rows;
    for (std::size_t row = 0; row < n.rows; ++row) {
        auto const of = industries.given(row) ? static_cast<industry>(industries[row]) : industry::any;
        sizing_figures const figures{employees[row], revenue[row], total_assets[row],
                                     (employees.given(row) ? sizing_figures::employees_known : 0u) | (revenue.given(row) ? sizing_figures::revenue_known : 0u) |
                                         (total_assets.given(row) ? sizing_figures::total_assets_known : 0u)};
        if (to != nullptr) to[row] = size_bits(of, figures);
        bool const wrong = detail::sound(of) != of || detail::sound(figures) != figures.known;
        report.totals.faulty += wrong ? 1 : 0;
        if (faults != nullptr) faults[row] = wrong ? detail::malformed(of, figures) : fact_set{};
    }
    return report;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
