// The facts of many units as columns that the caller owns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "facts.hpp"

namespace wengang {

/// Which rows of a column hold a value: one bit a row, least significant bit first, 1 = valid (the layout of Apache Arrow).
struct validity {
    std::uint8_t const* bits = nullptr;  ///< null: every row is valid
    std::size_t offset = 0;              ///< the bit of row 0
};

namespace detail {

template <class T> struct representation { using type = std::int64_t; };  // money: fen
template <> struct representation<people> { using type = std::int32_t; };
template <> struct representation<month_count> { using type = std::int16_t; };
template <> struct representation<bool> { using type = std::uint8_t; };  // 0 or 1; anything else is a fault
template <class T>
    requires(form_of<T> == fact_form::choice)
struct representation<T> { using type = std::conditional_t<sizeof(T) == 1, std::uint8_t, std::uint16_t>; };

/// Contiguous memory of `T`, or of the plain number that `T` is stored as.
template <class Range, class T> concept elements_of = requires(Range const& range) {
    range.size();
    *range.data();
    requires std::is_same_v<std::remove_cvref_t<decltype(*range.data())>, T> ||
                 std::is_same_v<std::remove_cvref_t<decltype(*range.data())>, typename representation<T>::type>;
};

enum class column_mode : std::uint8_t { absent, one_value, rows };

/// A column without its type, as the kernel walks it.
struct raw_column {
    void const* data = nullptr;
    std::size_t rows = 0;
    validity valid{};
    std::int64_t value = 0;  ///< where one value stands for all rows
    column_mode mode = column_mode::absent;
    std::uint8_t bytes = 0;  ///< of an element
};

}  // namespace detail

/// One fact of every row: a span of values (with holes, if a validity bitmap is given), or one value for all rows, or absent = unknown.
/// A span holds `T`, or what `T` is stored as: `int64` fen, `int32` people, `int16` months, `uint8` 0 or 1 for a truth, and for a
/// choice its bits in `uint8` (`uint16` for the industry). A value that may not stand for the fact counts as unknown, with a fault.
/// Holds no memory; what it points to must outlive the batch call.
template <class T> class column {
public:
    constexpr column() = default;
    template <class From>
        requires detail::reads_as<From, T>
    constexpr column(From one) {
        raw_.mode = detail::column_mode::one_value;
        raw_.value = detail::raw_of(T{one});
    }
    constexpr column(maybe<T> one) {
        if (one.known()) *this = column(one.value());
    }
    template <class Range>
        requires detail::elements_of<Range, T>
    constexpr column(Range const& range, validity valid = {}) {
        raw_ = {range.data(), range.size(), valid, 0, detail::column_mode::rows, sizeof(typename detail::representation<T>::type)};
    }

    constexpr detail::raw_column const& raw() const { return raw_; }
    static constexpr column from_raw(detail::raw_column const& raw) {
        column made;
        made.raw_ = raw;
        return made;
    }

private:
    static_assert(sizeof(T) == sizeof(typename detail::representation<T>::type));
    detail::raw_column raw_{};
};

namespace detail {
struct column_storage {
    template <class T> using of = column<T>;
};
}  // namespace detail

/// The facts of many units: `columns{ .paid = paid, .late_fees = 0_yuan }`. What is not named is unknown for every row.
using columns = basic_facts<detail::column_storage>;

namespace detail {

constexpr raw_column raw(columns const& c, fact f) {
    switch (f) {
#define WENGANG_CASE(group, name, ...) \
    case fact::name: return c.name.raw();
        WENGANG_FACTS(WENGANG_CASE)
#undef WENGANG_CASE
    }
    return {};
}

inline bool is_valid(validity const& v, std::size_t row) { return v.bits == nullptr || ((v.bits[(v.offset + row) >> 3] >> ((v.offset + row) & 7)) & 1) != 0; }

template <class Number> std::int64_t element(void const* data, std::size_t row) {
    Number n;
    std::memcpy(&n, static_cast<unsigned char const*>(data) + row * sizeof n, sizeof n);
    return n;
}

/// One cell of a column.
inline raw_value cell(raw_column const& c, fact_form form, std::size_t row) {
    if (c.mode == column_mode::absent) return {};
    if (c.mode == column_mode::one_value) return {c.value, true};
    if (!is_valid(c.valid, row)) return {};
    switch (form) {
        case fact_form::amount: return {element<std::int64_t>(c.data, row), true};
        case fact_form::heads: return {element<std::int32_t>(c.data, row), true};
        case fact_form::month_number: return {element<std::int16_t>(c.data, row), true};
        case fact_form::choice:
        case fact_form::truth: break;
    }
    return {c.bytes == 1 ? element<std::uint8_t>(c.data, row) : element<std::uint16_t>(c.data, row), true};
}

/// One row of columns, read in place.
struct column_row {
    columns const& all;
    std::size_t row;
};
inline raw_value raw(column_row const& at, fact f) { return cell(raw(at.all, f), describe(f).form, at.row); }

}  // namespace detail
}  // namespace wengang
