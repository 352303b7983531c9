// The ledgers of many units, a group of columns a month: the facts of the measured year as columns, by the rule of facts/ledger.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "../facts/columns.hpp"
#include "../facts/ledger.hpp"

// ERROR(name, Chinese, English): what is wrong with a call.
#define WENGANG_LEDGER_ERRORS(ERROR)                                                                                    \
    ERROR(none, "", "")                                                                                                 \
    ERROR(column_length, "列的长度不一致", "a column has another length than the others")                               \
    ERROR(result_length, "结果的长度与列不一致", "a result has another length than the columns")                        \
    ERROR(validity_length, "结果的有效位图过短", "the validity bitmap of a result is too short")                        \
    ERROR(no_rows, "无法得知行数", "neither a column nor a result says how many rows there are")                        \
    ERROR(no_month, "月份无效", "a group of columns without a month of the calendar")                                   \
    ERROR(month_twice, "同一月份有两组列", "two groups of columns for one month")                                       \
    ERROR(too_many_months, "月份过多", "more than 64 months")                                                           \
    ERROR(invalid_options, "核算口径无效", "the year or a day of the options is none, or the books close in another year")

namespace wengang {

/// A day of every row: contiguous `date`, with holes if a validity bitmap is given; or one day for all rows; or absent = unknown.
class day_column {
public:
    constexpr day_column() = default;
    constexpr day_column(date one) : one_(one), mode_(detail::column_mode::one_value) {}
    template <class Range>
        requires requires(Range const& range) {
            range.size();
            requires std::is_same_v<std::remove_cvref_t<decltype(*range.data())>, date>;
        }
    constexpr day_column(Range const& range, validity valid = {})
        : data_(range.data()), rows_(range.size()), valid_(valid), mode_(detail::column_mode::rows) {}

    constexpr date const* data() const { return data_; }
    constexpr std::size_t rows() const { return rows_; }
    constexpr validity const& valid() const { return valid_; }
    constexpr date one() const { return one_; }
    constexpr detail::column_mode mode() const { return mode_; }

private:
    date const* data_ = nullptr;
    std::size_t rows_ = 0;
    validity valid_{};
    date one_{};
    detail::column_mode mode_ = detail::column_mode::absent;
};

/// One month of every unit: the members of `ledger_line` as columns. `{.month = {2021, 1}, .insured = insured, .late_fee = 0_yuan}`
struct ledger_month {
    calendar_month month{};
    column<people> insured{};
    column<money> payable{}, paid{};
    day_column paid_on{};
    column<money> late_fee{}, refunded{};
    column<bool> deferred{};
};

/// The ledgers of many units: up to 64 months, each once, in any order; an array, or contiguous memory that the caller owns.
/// A month that a unit does not have is listed as unknown (holes) or as nobody insured (zeros), whichever is true of it.
struct ledger_columns {
    ledger_month const* first = nullptr;
    std::size_t count = 0;
    day_column registered{};

    constexpr ledger_columns() = default;
    template <std::size_t Count> constexpr ledger_columns(ledger_month const (&months)[Count], day_column since = {}) : first(months), count(Count), registered(since) {}
    template <class Range>
        requires requires(Range const& range, void (*take)(ledger_month const*)) { range.size(), take(range.data()); }
    constexpr ledger_columns(Range const& months, day_column since = {}) : first(months.data()), count(months.size()), registered(since) {}
};

/// Memory for one fact of every row: contiguous `T`, or the plain number that it is stored as, and a bitmap that says which rows are
/// known, in the layout of `validity`, one byte for eight rows. Both are given or neither: without the bitmap, unknown would read as
/// zero. Rows that are unknown hold zero. Value and bitmap together are a column of `columns`.
template <class T> class ledger_output {
public:
    constexpr ledger_output() = default;
    template <class Values, class Bits>
        requires detail::elements_of<Values, T> && requires(Values&& values, Bits&& bits, void (*take)(std::uint8_t*)) {
            requires !std::is_const_v<std::remove_reference_t<decltype(*values.data())>>;
            bits.size(), take(bits.data());
        }
    constexpr ledger_output(Values&& values, Bits&& bits)
        : values_(values.data()), rows_(values.size()), bits_(bits.data()), bytes_(bits.size()), given_(true) {}

    constexpr bool given() const { return given_; }
    constexpr std::size_t rows() const { return rows_; }
    constexpr std::size_t bytes() const { return bytes_; }
    constexpr void* values() const { return values_; }
    constexpr std::uint8_t* bits() const { return bits_; }

private:
    void* values_ = nullptr;
    std::size_t rows_ = 0;
    std::uint8_t* bits_ = nullptr;
    std::size_t bytes_ = 0;
    bool given_ = false;
};

/// Memory for a word of every row; or absent.
template <class T> class ledger_words {
public:
    constexpr ledger_words() = default;
    template <class Range>
        requires requires(Range&& range, void (*take)(T*)) { range.size(), take(range.data()); }
    constexpr ledger_words(Range&& range) : data_(range.data()), rows_(range.size()), given_(true) {}
    constexpr bool given() const { return given_; }
    constexpr std::size_t rows() const { return rows_; }
    constexpr T* data() const { return data_; }

private:
    T* data_ = nullptr;
    std::size_t rows_ = 0;
    bool given_ = false;
};

/// What the caller wants of every row. The memory overlaps neither the columns nor itself.
struct ledger_results {
#define WENGANG_MEMBER(name, type) ledger_output<type> name{};
    WENGANG_LEDGER_FACTS(WENGANG_MEMBER)
#undef WENGANG_MEMBER
    ledger_words<ledger_faults> faults{};
    ledger_words<std::uint64_t> faulty_months{};  ///< bit n: the month of group n
};

enum class ledger_error : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_LEDGER_ERRORS(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr ledger_fault_name ledger_error_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_LEDGER_ERRORS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr ledger_fault_name const& describe(ledger_error e) { return ledger_error_names[static_cast<int>(e)]; }

struct [[nodiscard]] ledger_report {
    ledger_error error = ledger_error::none;
    char const* what = "";  ///< name of the column or the result
    int month = -1;         ///< the group it is in, where it is in one
    std::uint64_t units = 0, faulty = 0;  ///< units, and units with a malformed value
    constexpr explicit operator bool() const { return error == ledger_error::none; }
};

namespace detail {

struct ledger_rows {
    std::size_t rows = 0;
    bool known = false;
    ledger_report fault{};

    constexpr void agree(std::size_t rows_here, ledger_error error, char const* what, int month = -1) {
        if (!known) rows = rows_here, known = true;
        else if (rows_here != rows) refuse(error, what, month);
    }
    constexpr void refuse(ledger_error error, char const* what, int month = -1) {
        if (fault) fault = {error, what, month, 0, 0};
    }
};
constexpr ledger_rows check_call(ledger_columns const& units, ledger_terms const& t, ledger_results const& out) {
    ledger_rows n;
    if (!t.valid) n.refuse(ledger_error::invalid_options, "");
    if (units.count > ledger::lines_at_most) n.refuse(ledger_error::too_many_months, "");
    if (!n.fault) return n;
    for (std::size_t m = 0; m < units.count; ++m) {
        int const month = static_cast<int>(m);
        ledger_month const& at = units.first[m];
        if (!at.month.valid()) n.refuse(ledger_error::no_month, "month", month);
        for (std::size_t i = 0; i < m; ++i) {
            if (units.first[i].month == at.month) n.refuse(ledger_error::month_twice, "month", month);
        }
        auto const column = [&](raw_column const& c, char const* name) {
            if (c.mode == column_mode::rows) n.agree(c.rows, ledger_error::column_length, name, month);
        };
        column(at.insured.raw(), "insured"), column(at.payable.raw(), "payable"), column(at.paid.raw(), "paid");
        column(at.late_fee.raw(), "late_fee"), column(at.refunded.raw(), "refunded"), column(at.deferred.raw(), "deferred");
        if (at.paid_on.mode() == column_mode::rows) n.agree(at.paid_on.rows(), ledger_error::column_length, "paid_on", month);
    }
    if (units.registered.mode() == column_mode::rows) n.agree(units.registered.rows(), ledger_error::column_length, "registered");
    auto const result = [&](auto const& o, char const* name) {
        if (o.given()) n.agree(o.rows(), ledger_error::result_length, name);
    };
#define WENGANG_CHECK(name, type) \
    result(out.name, #name);      \
    if (out.name.given() && out.name.bytes() < (out.name.rows() + 7) / 8) n.refuse(ledger_error::validity_length, #name);
    WENGANG_LEDGER_FACTS(WENGANG_CHECK)
#undef WENGANG_CHECK
    result(out.faults, "faults");
    result(out.faulty_months, "faulty_months");
    if (!n.known) n.refuse(ledger_error::no_rows, "");
    return n;
}

/// Rows that go through the rule together.
inline constexpr int ledger_block = 64;
using ledger_block_figures = ledger_figures<ledger_block>;

inline row_bits given_rows(validity const& v, std::size_t first, int rows) {
    row_bits const all = rows == ledger_block ? ~row_bits{0} : (row_bits{1} << rows) - 1;
    if (v.bits == nullptr) return all;
    row_bits given = 0;
    for (int i = 0; i < rows; ++i) given |= row_bits{is_valid(v, first + static_cast<std::size_t>(i))} << i;
    return given;
}
template <class Number> void read_figures(raw_column const& c, std::size_t first, int rows, ledger_block_figures& to, std::int64_t highest) {
    if (c.mode != column_mode::rows) return to.check_one(c.value, c.mode == column_mode::absent ? 0 : given_rows({}, first, rows), highest);
    for (int i = 0; i < rows; ++i) to.value[i] = element<Number>(c.data, first + static_cast<std::size_t>(i));
    for (int i = rows; i < ledger_block; ++i) to.value[i] = 0;
    to.check(given_rows(c.valid, first, rows), highest);
}
inline void read_days(day_column const& c, std::size_t first, int rows, ledger_block_figures& to) {
    if (c.mode() != column_mode::rows)
        return to.check_one(day_order_or_none(c.one()), c.mode() == column_mode::absent ? 0 : given_rows({}, first, rows), highest_day);
    for (int i = 0; i < rows; ++i) to.value[i] = day_order_or_none(c.data()[first + static_cast<std::size_t>(i)]);
    for (int i = rows; i < ledger_block; ++i) to.value[i] = 0;
    to.check(given_rows(c.valid(), first, rows), highest_day);
}
inline void read_lines(ledger_month const& m, std::size_t first, int rows, ledger_lines<ledger_block>& to) {
    read_figures<std::int32_t>(m.insured.raw(), first, rows, to.insured, highest_heads);
    read_figures<std::int64_t>(m.payable.raw(), first, rows, to.payable, highest_amount);
    read_figures<std::int64_t>(m.paid.raw(), first, rows, to.paid, highest_amount);
    read_days(m.paid_on, first, rows, to.paid_on);
    read_figures<std::int64_t>(m.late_fee.raw(), first, rows, to.late_fee, highest_amount);
    read_figures<std::int64_t>(m.refunded.raw(), first, rows, to.refunded, highest_amount);
    read_figures<std::uint8_t>(m.deferred.raw(), first, rows, to.deferred, highest_truth);
}

template <class T> void write_fact(ledger_output<T> const& to, std::size_t row, maybe<T> fact) {
    if (!to.given()) return;
    auto const number = static_cast<typename representation<T>::type>(raw_of(fact.value()));
    std::memcpy(static_cast<unsigned char*>(to.values()) + row * sizeof number, &number, sizeof number);
    std::uint8_t& byte = to.bits()[row >> 3];
    if ((row & 7) == 0) byte = 0;
    byte = static_cast<std::uint8_t>(byte | unsigned{fact.known()} << (row & 7));
}

}  // namespace detail

/// The measured year of every unit: what `year_of` says of the same lines. Nothing is allocated; on an error nothing is written.
inline ledger_report try_facts_of(ledger_columns const& units, ledger_options const& options, ledger_results const& out) {
    using namespace detail;
    ledger_terms const t = terms_of_ledger(options);
    ledger_rows const n = check_call(units, t, out);
    if (!n.fault) return n.fault;
    ledger_report report;
    report.units = n.rows;
    ledger_listing listed;
    for (std::size_t m = 0; m < units.count; ++m) listed.add(place_of(units.first[m].month, options));

    ledger_lines<ledger_block> lines;
    ledger_figures<ledger_block> registered;
    for (std::size_t first = 0; first < n.rows; first += std::size_t{ledger_block}) {
        int const rows = n.rows - first < std::size_t{ledger_block} ? static_cast<int>(n.rows - first) : ledger_block;
        ledger_sums<ledger_block> sums;
        ledger_faults faults[ledger_block];
        std::uint64_t faulty[ledger_block] = {};
        for (std::size_t m = 0; m < units.count; ++m) {
            read_lines(units.first[m], first, rows, lines);
            sums.add(place_of(units.first[m].month, options), lines, t);
            if (lines.faulty() == 0) continue;
            for (int i = 0; i < rows; ++i) {
                if (is_set(lines.faulty(), i)) faults[i] |= lines.faults(i), faulty[i] |= std::uint64_t{1} << m;
            }
        }
        read_days(units.registered, first, rows, registered);
        for (int i = 0; i < rows; ++i) {
            std::size_t const row = first + static_cast<std::size_t>(i);
            if (is_set(registered.faulty, i)) faults[i] |= ledger_fault::invalid_date;
            ledger_year const y = facts_of_sums(sums, i, listed, registered, t);
            faults[i] |= y.faults;
#define WENGANG_WRITE(name, type) write_fact(out.name, row, y.name);
            WENGANG_LEDGER_FACTS(WENGANG_WRITE)
#undef WENGANG_WRITE
            if (out.faults.given()) out.faults.data()[row] = faults[i];
            if (out.faulty_months.given()) out.faulty_months.data()[row] = faulty[i];
            report.faulty += !faults[i].empty();
        }
    }
    return report;
}

}  // namespace wengang
