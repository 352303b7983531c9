// How many rows a batch has, or what does not agree about it.
#pragma once

#include <cstddef>

#include "../facts/columns.hpp"
#include "../rules/target.hpp"
#include "results.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// The number of rows that all columns and results agree on, or what does not agree.
struct row_count {
    std::size_t rows = 0;
    bool known = false;
    batch_report fault{};

    constexpr void agree(std::size_t rows_here, batch_error error, char const* name) {
        if (!known) rows = rows_here, known = true;
        else if (rows_here != rows && fault) fault = {error, name, {}};
    }
};
/// Every column counts, whether it will be read or not.
constexpr row_count count_rows(columns const& c) {
    row_count n;
    c.for_each([&](fact f, auto const& column) {
        if (column.raw().mode == column_mode::rows) n.agree(column.raw().rows, batch_error::column_length, describe(f).name);
    });
    return n;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
