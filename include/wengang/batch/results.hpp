// What a batch gives back: into memory that the caller owns, and as exact totals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "../quantities/money.hpp"
#include "../refund/decide.hpp"
#include "../rules/findings.hpp"

namespace wengang {

namespace detail {
template <class T> struct written_as { using type = T; };
template <> struct written_as<money> { using type = std::int64_t; };
template <> struct written_as<findings> { using type = std::uint32_t; };
template <> struct written_as<size> { using type = std::uint8_t; };
}  // namespace detail

/// Memory for one result of every row: contiguous `T`, or the plain number that `T` is stored as; or absent.
template <class T> class output {
public:
    constexpr output() = default;
    template <class Range>
        requires requires(Range&& range) {
            range.size();
            requires std::is_same_v<decltype(range.data()), T*> || std::is_same_v<decltype(range.data()), typename detail::written_as<T>::type*>;
        }
    constexpr output(Range&& range) : data_(range.data()), rows_(range.size()), given_(true) {}

    constexpr bool given() const { return given_; }
    constexpr std::size_t rows() const { return rows_; }
    constexpr void* data() const { return data_; }

private:
    void* data_ = nullptr;
    std::size_t rows_ = 0;
    bool given_ = false;
};

/// One value of every row, to be read: contiguous `T`, or the plain number that `T` is stored as.
template <class T> class decided_column {
public:
    constexpr decided_column() = default;
    template <class Range>
        requires requires(Range const& range, void (*take)(T const*)) { range.size(), take(range.data()); } ||
                 requires(Range const& range, void (*take)(typename detail::written_as<T>::type const*)) { range.size(), take(range.data()); }
    constexpr decided_column(Range const& range) : data_(range.data()), rows_(range.size()), given_(true) {}
    constexpr bool given() const { return given_; }
    constexpr std::size_t rows() const { return rows_; }
    constexpr void const* data() const { return data_; }

private:
    void const* data_ = nullptr;
    std::size_t rows_ = 0;
    bool given_ = false;
};

/// Some values in a row that the caller owns.
template <class T> class view {
public:
    constexpr view() = default;
    template <class Range>
        requires requires(Range const& range, void (*take)(T const*)) { range.size(), take(range.data()); }
    constexpr view(Range const& range) : data_(range.data()), size_(range.size()) {}
    template <std::size_t Size> constexpr view(T const (&all)[Size]) : data_(all), size_(Size) {}
    constexpr T const* begin() const { return data_; }
    constexpr T const* end() const { return data_ + size_; }
    constexpr T const* data() const { return data_; }
    constexpr std::size_t size() const { return size_; }
    constexpr T const& operator[](std::size_t i) const { return data_[i]; }

private:
    T const* data_ = nullptr;
    std::size_t size_ = 0;
};

/// The results that the caller wants, each with one element a row: `results{ .refund = refund, .findings = findings }`.
/// Their memory must overlap neither the columns nor each other: rows are read and written many at a time.
struct results {
    output<money> refund{};                ///< fen; zero unless eligible
    output<wengang::findings> findings{};  ///< outcome, reasons, faults
    output<fact_set> missing{};            ///< of undetermined rows, what would decide them; empty for the others
    output<decision> decisions{};          ///< everything that `decide` says of one unit; several times the cost of the others
};

/// A sum of money that no batch overflows: 128 bits of fen.
class money_sum {
public:
    constexpr money_sum() = default;
    constexpr std::uint64_t high() const { return high_; }
    constexpr std::uint64_t low() const { return low_; }
    constexpr bool fits() const { return high_ == 0 && low_ <= static_cast<std::uint64_t>(INT64_MAX); }
    /// The sum as money, where it `fits()`.
    constexpr money value() const { return money::from_fen(static_cast<std::int64_t>(low_)); }
    /// `fen` is at least zero.
    constexpr void add(std::uint64_t fen) {
        low_ += fen;
        high_ += low_ < fen ? 1 : 0;
    }
    constexpr money_sum& operator+=(money_sum const& o) {
        add(o.low_);
        high_ += o.high_;
        return *this;
    }
    friend constexpr bool operator==(money_sum const&, money_sum const&) = default;

private:
    std::uint64_t high_ = 0, low_ = 0;
};

/// Yuan with two decimals: 41 characters always suffice.
constexpr to_chars_result to_chars(char* first, char* last, money_sum const& value) {
    char digits[48] = {};
    int n = 0;
    std::uint64_t high = value.high(), low = value.low();
    do {
        // Long division of (high, low) by 10, in 32-bit steps.
        std::uint64_t const parts[4] = {high >> 32, high & 0xffff'ffff, low >> 32, low & 0xffff'ffff};
        std::uint64_t quotient[4] = {}, rest = 0;
        for (int k = 0; k < 4; ++k) {
            std::uint64_t const x = (rest << 32) | parts[k];
            quotient[k] = x / 10;
            rest = x % 10;
        }
        high = (quotient[0] << 32) | quotient[1];
        low = (quotient[2] << 32) | quotient[3];
        if (n == 2) digits[n++] = '.';
        digits[n++] = static_cast<char>('0' + rest);
    } while (high != 0 || low != 0 || n < 4);
    if (last - first < n) return {first, false};
    while (n > 0) *first++ = digits[--n];
    return {first, true};
}

/// Exact totals over a batch.
struct totals {
    std::uint64_t units = 0, eligible = 0, ineligible = 0, undetermined = 0;
    std::uint64_t faulty = 0;  ///< units with a malformed value, whatever their outcome
    money_sum refund;

    constexpr totals& operator+=(totals const& o) {
        units += o.units;
        eligible += o.eligible;
        ineligible += o.ineligible;
        undetermined += o.undetermined;
        faulty += o.faulty;
        refund += o.refund;
        return *this;
    }
    friend constexpr bool operator==(totals const&, totals const&) = default;
};

namespace detail {
/// Totals of so few rows that nothing overflows.
struct few_totals {
    std::uint64_t units = 0, eligible = 0, undetermined = 0, faulty = 0, fen = 0;
    /// No branches: nothing about one row tells of the next.
    constexpr void add(findings found, std::int64_t refund) {
        ++units;
        eligible += found.outcome() == outcome::eligible ? 1u : 0u;
        undetermined += found.outcome() == outcome::undetermined ? 1u : 0u;
        faulty += found.faulty() ? 1u : 0u;
        fen += static_cast<std::uint64_t>(refund);
    }
    constexpr totals all() const {
        totals sums{units, eligible, units - eligible - undetermined, undetermined, faulty, {}};
        sums.refund.add(fen);
        return sums;
    }
};
}  // namespace detail

/// What is wrong with a call.
enum class batch_error : std::uint8_t {
    none,
    column_length,    ///< a column has another length than the first one
    result_length,    ///< a result has another length than the columns
    no_rows,          ///< neither a column nor a result says how many rows there are
    instruction_set,  ///< this machine does not have the instruction set that was asked for
    overlap,          ///< a result lies over a column or over another result
    executor,         ///< the executor returned without having run every part; what was written is not complete
    not_for_mixed,    ///< a result that a batch of several notices does not give
    notice_index,     ///< a row's index is that of no notice
    group_index,      ///< a row's group is none of the grouping
    no_scenario,      ///< there is no scenario, or the base is none of them
    memory            ///< not enough of it
};

/// In words; what `batch_report::what` names follows where they end in a blank.
constexpr char const* text_of(batch_error e) {
    switch (e) {
        case batch_error::none: break;
        case batch_error::column_length: return "column has another length than the others: ";
        case batch_error::result_length: return "result has another length than the columns: ";
        case batch_error::no_rows: return "neither a column nor a result says how many rows there are";
        case batch_error::instruction_set: return "this machine does not have the instruction set ";
        case batch_error::overlap: return "the result overlaps a column or another result: ";
        case batch_error::executor: return "the executor did not run every part of the batch";
        case batch_error::not_for_mixed: return "a batch of several notices does not give ";
        case batch_error::notice_index: return "a row's index is that of no notice: ";
        case batch_error::group_index: return "a row's group is none of the grouping: ";
        case batch_error::no_scenario: return "there is no scenario, or the base is none of them";
        case batch_error::memory: return "not enough memory";
    }
    return "";
}

struct [[nodiscard]] batch_report {
    batch_error error = batch_error::none;  ///< in words: `text_of`
    char const* what = "";  ///< name of the column or the result
    wengang::totals totals;
    constexpr explicit operator bool() const { return error == batch_error::none; }
};

}  // namespace wengang
