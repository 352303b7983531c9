// Groups for a sweep, from the facts: by kind of organisation, by size, by band of headcount. Regions and the like are the caller's own column.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/choices.hpp"
#include "../facts/columns.hpp"
#include "overlap.hpp"
#include "results.hpp"
#include "row_count.hpp"

namespace wengang {

// The groups by kind and by size are the values that `names_of<kind>` and `names_of<size>` list, in that order, and one more for whom it is
// not known or malformed.
inline constexpr std::size_t kind_groups = std::size_t{names_of<kind>.count} + 1, size_groups = std::size_t{names_of<size>.count} + 1;
/// Groups by band of headcount: one for each bound, one above the last, one for whom the average is not known.
constexpr std::size_t headcount_groups(view<std::int32_t> bounds) { return bounds.size() + 2; }

namespace detail {
/// The place of the value among the names, or the number of names.
constexpr std::uint8_t place_of(raw_value v, choice_names const& names) {
    std::uint8_t at = 0;
    for (choice_name const& name : names) {
        if (v.known && v.value == std::int64_t{name.value}) break;
        ++at;
    }
    return at;
}
template <class Group> batch_report group_rows(columns const& units, output<std::uint8_t> out, Group const& group) {
    row_count n = count_rows(units);
    if (out.given()) n.agree(out.rows(), batch_error::result_length, "groups");
    if (!n.known) n.fault = {batch_error::no_rows, "", {}};
    if (!n.fault) return n.fault;
    named_extent const written[] = {{extent_of(out, sizeof(std::uint8_t)), "groups"}};
    if (char const* const name = overlapping(units, written)) return {batch_error::overlap, name, {}};
    auto* const to = static_cast<std::uint8_t*>(out.data());
    for (std::size_t row = 0; row < n.rows && to != nullptr; ++row) to[row] = group(column_row{units, row});
    batch_report report;
    report.totals.units = n.rows;
    return report;
}
}  // namespace detail

/// The group of every row by `kind`. Of the report's totals only `units` is set; on an error nothing is written. So with the others.
inline batch_report group_by_kind(columns const& units, output<std::uint8_t> groups) {
    return detail::group_rows(units, groups, [](detail::column_row const& row) { return detail::place_of(raw(row, fact::kind), names_of<kind>); });
}
/// By `size`, as it is given: `size_units` sizes those of which it is not.
inline batch_report group_by_size(columns const& units, output<std::uint8_t> groups) {
    return detail::group_rows(units, groups, [](detail::column_row const& row) { return detail::place_of(raw(row, fact::size), names_of<size>); });
}
/// By the monthly average `person_months ÷ months`: at most `bounds[0]`, at most `bounds[1]`, … At most 254 bounds, ascending.
inline batch_report group_by_headcount(columns const& units, view<std::int32_t> bounds, output<std::uint8_t> groups) {
    return detail::group_rows(units, groups, [bounds](detail::column_row const& row) {
        detail::raw_value const insured = raw(row, fact::person_months), in_months = raw(row, fact::months);
        std::size_t at = bounds.size() + 1;
        if (insured.known && in_months.known && insured.value >= 0 && in_months.value > 0) {
            for (at = 0; at < bounds.size() && insured.value > std::int64_t{bounds[at]} * in_months.value;) ++at;
        }
        return static_cast<std::uint8_t>(at);
    });
}

}  // namespace wengang
