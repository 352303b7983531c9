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

// The groups by kind are the values of `kind` in their order, and one for whom it is not known or malformed; those by size likewise, with
// one more for "not large" where no more is known.
inline constexpr std::size_t kind_groups = 8, size_groups = 6;
/// The name of a group that `group_by_size` makes.
struct group_name {
    char const *en, *zh;
};
inline constexpr group_name size_group_names[size_groups] = {{"large", "大型"}, {"medium", "中型"}, {"small", "小型"}, {"micro", "微型"}, {"not_large", "非大型"}, {"unknown", "未知"}};
/// Groups by band of headcount: one for each bound, one above the last, one for whom the average is not known.
constexpr std::size_t headcount_groups(view<std::int32_t> bounds) { return bounds.size() + 2; }

namespace detail {
/// The place of the only bit, or `several`.
constexpr std::uint8_t place_of_bit(raw_value v, int bits, std::uint8_t several) {
    for (int i = 0; i < bits; ++i) {
        if (v.known && v.value == std::int64_t{1} << i) return static_cast<std::uint8_t>(i);
    }
    return several;
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
    return detail::group_rows(units, groups, [](detail::column_row const& row) { return detail::place_of_bit(raw(row, fact::kind), int{kind_groups} - 1, kind_groups - 1); });
}
/// By `size`, as it is given: `size_units` sizes those of which it is not.
inline batch_report group_by_size(columns const& units, output<std::uint8_t> groups) {
    return detail::group_rows(units, groups, [](detail::column_row const& row) {
        detail::raw_value const v = raw(row, fact::size);
        return v.known && v.value == static_cast<std::int64_t>(size::not_large) ? std::uint8_t{4} : detail::place_of_bit(v, 4, 5);
    });
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
