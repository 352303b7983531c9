// A small number of every row that says which of several things is meant: a notice, a group.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"

namespace wengang {

/// An index of every row, contiguous `uint8` or `uint16`. Holds no memory; what it points to must outlive the call.
class index_column {
public:
    template <class Range>
        requires requires(Range const& range, void (*take)(std::uint8_t const*)) { range.size(), take(range.data()); }
    index_column(Range const& of_rows) : data_(of_rows.data()), rows_(of_rows.size()), wide_(false) {}
    template <class Range>
        requires requires(Range const& range, void (*take)(std::uint16_t const*)) { range.size(), take(range.data()); }
    index_column(Range const& of_rows) : data_(of_rows.data()), rows_(of_rows.size()), wide_(true) {}

    std::size_t rows() const { return rows_; }
    std::size_t bytes() const { return rows_ * (wide_ ? 2 : 1); }
    void const* data() const { return data_; }
    std::size_t operator[](std::size_t row) const { return wide_ ? at<std::uint16_t>(row) : at<std::uint8_t>(row); }

    /// `take(row, index)` for the rows from `first` to before `last`.
    template <class Take> void each(std::size_t first, std::size_t last, Take const& take) const {
        read([&](auto const& at) {
            for (std::size_t row = first; row < last; ++row) take(row, at(row));
        });
    }
    /// `take(at)`, where `at(row)` is the index of a row: for a loop that does not ask for every row how wide an index is.
    template <class Take> void read(Take const& take) const {
        if (wide_) take([this](std::size_t row) { return at<std::uint16_t>(row); });
        else take([this](std::size_t row) { return at<std::uint8_t>(row); });
    }
    /// All ones for each of `Rows` rows from `first` on that has this index, else zero.
    template <std::size_t Rows> void where(std::size_t first, std::size_t index, std::uint8_t (&to)[Rows]) const {
        if (wide_) where<std::uint16_t>(first, index, to);
        else where<std::uint8_t>(first, index, to);
    }
    /// Rows from `first` on, before `last`, that have the same index as the first of them.
    std::size_t alike(std::size_t first, std::size_t last) const { return wide_ ? alike<std::uint16_t>(first, last) : alike<std::uint8_t>(first, last); }
    /// The first row whose index is not below `count`, or the number of rows.
    std::size_t first_beyond(std::size_t count) const { return wide_ ? first_beyond<std::uint16_t>(count) : first_beyond<std::uint8_t>(count); }

private:
    template <class Index> std::size_t at(std::size_t row) const { return static_cast<std::size_t>(detail::element<Index>(data_, row)); }
    template <class Index, std::size_t Rows> void where(std::size_t first, std::size_t index, std::uint8_t (&to)[Rows]) const {
        Index here[Rows];
        std::memcpy(here, static_cast<unsigned char const*>(data_) + first * sizeof(Index), sizeof here);
        auto const one = static_cast<Index>(index);
        for (std::size_t k = 0; k < Rows; ++k) to[k] = here[k] == one ? 0xff : 0;
    }
    template <class Index> std::size_t first_beyond(std::size_t count) const {
        if (count > static_cast<Index>(-1)) return rows_;
        auto const most = static_cast<Index>(count);
        auto const* const from = static_cast<unsigned char const*>(data_);
        constexpr std::size_t step = 64;  // a number that the compiler knows: then it compares them side by side
        std::size_t row = 0;
        for (; row + step <= rows_; row += step) {
            Index here[step], beyond = 0;
            std::memcpy(here, from + row * sizeof(Index), sizeof here);
            for (Index index : here) beyond = static_cast<Index>(beyond | (index >= most ? 1 : 0));
            if (beyond != 0) break;
        }
        while (row < rows_ && at<Index>(row) < count) ++row;
        return row;
    }
    template <class Index> std::size_t alike(std::size_t first, std::size_t last) const {
        auto const* const from = static_cast<unsigned char const*>(data_);
        std::size_t row = first + 1;
        // Eight bytes against the eight before them, one index further on.
        std::uint64_t here = 0, before = 0;
        for (constexpr std::size_t step = sizeof here / sizeof(Index); row + step <= last; row += step) {
            std::memcpy(&here, from + row * sizeof(Index), sizeof here), std::memcpy(&before, from + (row - 1) * sizeof(Index), sizeof before);
            if (here != before) break;
        }
        while (row < last && at<Index>(row) == at<Index>(first)) ++row;
        return row - first;
    }

    void const* data_;
    std::size_t rows_;
    bool wide_;
};

}  // namespace wengang
