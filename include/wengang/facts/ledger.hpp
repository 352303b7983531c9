// The ledger (缴费台账): the monthly lines of a unit become the facts of its measured year. One rule, for a row and for a batch.
//
// Two things are kept apart: which month a premium is for (费款所属期) and on which day it was paid (到账日期). Premium of the measured
// year and premium of other years that was paid in it are both in `paid`, which is gross; `of_other_years`, `late_fees` and
// `refunded_premium` are the parts of it that a notice may subtract. A month that is not listed is unknown, never zero, unless
// the caller says how far the ledger is complete.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

#include "date.hpp"
#include "facts.hpp"

// FAULT(name, Chinese, English): what is malformed in a ledger. The value counts as unknown.
#define WENGANG_LEDGER_FAULTS(FAULT)                                                                                          \
    FAULT(no_month, "缺少所属月份或月份无效", "a line without a month of the calendar")                                       \
    FAULT(month_twice, "同一月份有两行", "two lines for one month")                                                           \
    FAULT(out_of_range, "数值超出范围", "a figure out of range")                                                              \
    FAULT(invalid_date, "日期无效", "a date that is no day of the calendar")                                                  \
    FAULT(unknown_code, "代码无法识别", "a truth that is neither 0 nor 1")                                                    \
    FAULT(sum_out_of_range, "合计超出范围", "a sum beyond the range of its fact")                                             \
    FAULT(too_many_lines, "台账行数过多", "more than 64 lines")                                                               \
    FAULT(invalid_options, "核算口径无效", "the year or a day of the options is none, or the books close in another year")

// FACT(name, type): the facts that a ledger gives.
#define WENGANG_LEDGER_FACTS(FACT)             \
    FACT(paid, ::wengang::money)               \
    FACT(of_other_years, ::wengang::money)     \
    FACT(late_fees, ::wengang::money)          \
    FACT(refunded_premium, ::wengang::money)   \
    FACT(payable, ::wengang::money)            \
    FACT(months_paid, ::wengang::month_count)  \
    FACT(opening, ::wengang::people)           \
    FACT(closing, ::wengang::people)           \
    FACT(january, ::wengang::people)           \
    FACT(december, ::wengang::people)          \
    FACT(person_months, ::wengang::people)     \
    FACT(months, ::wengang::month_count)

namespace wengang {

/// A month of a year; any two numbers can stand in it, so ask `valid()`. `calendar_month{}` is none.
struct calendar_month {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    constexpr bool valid() const { return year > 0 && month >= 1 && month <= 12; }
    friend constexpr auto operator<=>(calendar_month const&, calendar_month const&) = default;
};

/// One month of a unit. What is not named is unknown.
struct ledger_line {
    calendar_month month{};    ///< the month that the premium is for, not the month in which it was paid
    maybe<people> insured{};   ///< 参保人数
    maybe<money> payable{};    ///< 应缴, unit and employees
    maybe<money> paid{};       ///< 实缴, unit and employees, all that was paid for the month; the late fee is not in it
    maybe<date> paid_on{};     ///< 到账日期, the day on which the last of it arrived; no matter where nothing was paid
    maybe<money> late_fee{};   ///< 滞纳金 paid with it
    maybe<money> refunded{};   ///< 退费: of `paid`, what was given back
    maybe<bool> deferred{};    ///< 缓缴: payment was put off with permission; asked only where `deferred_until` is set
};

/// The lines of a unit in any order: an array, or contiguous memory that the caller owns.
struct ledger {
    static constexpr std::size_t lines_at_most = 64;

    ledger_line const* first = nullptr;
    std::size_t count = 0;
    maybe<date> registered{};  ///< 首次参保登记; asked only with `january_for_new_units`

    constexpr ledger() = default;
    template <std::size_t Count> constexpr ledger(ledger_line const (&lines)[Count], maybe<date> since = {}) : first(lines), count(Count), registered(since) {}
    template <class Range>
        requires requires(Range const& range, void (*take)(ledger_line const*)) { range.size(), take(range.data()); }
    constexpr ledger(Range const& lines, maybe<date> since = {}) : first(lines.data()), count(lines.size()), registered(since) {}
};

/// Among which months the months paid in full are counted (足额缴费月数). They never need to be consecutive.
enum class months_window : std::uint8_t {
    measured_year,   ///< of the measured year only (Sichuan, Chongqing)
    until_year_end,  ///< up to December of the measured year, earlier years too (Zhejiang, Liaoyuan)
    cumulative       ///< all that are listed, after the measured year too (Jiangxi: 累计)
};

/// What the monthly average divides by.
enum class average_over : std::uint8_t {
    twelve_months,  ///< 12 (Chuxiong, Guangdong)
    months_insured  ///< the months of the year with anybody insured; assumed, no notice that was read says so
};

/// How a ledger is read. What a notice prints, and what is assumed, stands with its source in policies/ledger_readings.hpp.
/// A day that is left out, `date{}`, means what is said of it here.
struct ledger_options {
    std::int16_t year = 0;  ///< the measured year (上年度)

    /// Last day on which a payment is one of the measured year; out: 31 December. Later, where a December is regularly paid in
    /// January: the year of payment then begins behind the same day a year before. Within the measured year or the one after.
    date books_close{};

    months_window window = months_window::measured_year;
    date in_full_by{};  ///< a month counts as paid in full when `paid` reaches `payable` by this day; out: `books_close`
    /// Whether a month with people insured and nothing payable (免征) counts as paid in full; assumed. A month with nobody insured
    /// and nothing payable never does; assumed too.
    bool nothing_payable_counts = true;
    /// What the notice asks for. Where the months are not all known, but enough are known to be paid, or too few can be, the
    /// bound that decides is the fact.
    maybe<month_count> months_needed{};

    /// Premium of the measured year that was deferred counts for it, in the base and as a month, once it is paid in full by this
    /// day (Kaifeng 2023); out: it does not.
    date deferred_until{};

    average_over average = average_over::twelve_months;
    bool january_for_new_units = false;  ///< first registered in January: January stands for the opening (Zhejiang 2024–25)

    // How far the ledger is complete.
    bool year_complete = false;      ///< a month of the measured year that is not listed: nobody was insured, nothing payable, nothing paid
    bool history_complete = false;   ///< the same of every other month
    bool payments_complete = false;  ///< for a month that is not listed nothing was ever paid, whoever was insured
};

enum class ledger_fault : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_LEDGER_FAULTS(WENGANG_NAME)
#undef WENGANG_NAME
};
struct ledger_fault_name {
    char const* name;
    char const* zh;
    char const* en;
};
inline constexpr ledger_fault_name ledger_fault_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_LEDGER_FAULTS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr ledger_fault_name const& describe(ledger_fault f) { return ledger_fault_names[static_cast<int>(f)]; }

/// A set of ledger faults, a bit each.
class ledger_faults {
public:
    constexpr ledger_faults() = default;
    constexpr ledger_faults(ledger_fault f) : word_(static_cast<std::uint8_t>(1u << static_cast<unsigned>(f))) {}
    constexpr bool has(ledger_fault f) const { return (word_ & ledger_faults(f).word_) != 0; }
    constexpr bool empty() const { return word_ == 0; }
    constexpr std::uint8_t word() const { return word_; }
    constexpr ledger_faults& operator|=(ledger_faults o) {
        word_ = static_cast<std::uint8_t>(word_ | o.word_);
        return *this;
    }
    friend constexpr ledger_faults operator|(ledger_faults a, ledger_faults b) { return a |= b; }
    friend constexpr bool operator==(ledger_faults, ledger_faults) = default;

private:
    std::uint8_t word_ = 0;
};
static_assert(sizeof ledger_fault_names / sizeof ledger_fault_names[0] <= 8);

/// What a ledger says of its measured year.
struct ledger_year {
#define WENGANG_MEMBER(name, type) maybe<type> name{};
    WENGANG_LEDGER_FACTS(WENGANG_MEMBER)
#undef WENGANG_MEMBER

    maybe<money> of_the_year{};               ///< of `paid`, the premium of the measured year
    month_count months_paid_at_least{};       ///< months known to be paid in full
    maybe<month_count> months_paid_at_most{};  ///< with those that may be; unknown where any number of months may be missing

    ledger_faults faults{};
    std::uint64_t faulty_lines = 0;  ///< bit n: line n, counted from 0; `faults_of(ledger, n)` says what is wrong there

    friend constexpr bool operator==(ledger_year const&, ledger_year const&) = default;
};

namespace detail {

// The rule runs over up to 64 rows at once: a yes or no of each is a bit of one word, so that the logic costs the same for all of them
// as for one. One unit is one row.

using row_bits = std::uint64_t;

template <int Rows, class Test> constexpr row_bits rows_where(Test test) {
    row_bits found = 0;
    if constexpr (Rows % 8 == 0) {  // the compilers do not unroll it at -O2
        auto const at = [&](int i, int k) { return row_bits{test(i + k)} << k; };
        for (int i = 0; i < Rows; i += 8)
            found |= (at(i, 0) | at(i, 1) | at(i, 2) | at(i, 3) | at(i, 4) | at(i, 5) | at(i, 6) | at(i, 7)) << i;
    } else {
        for (int i = 0; i < Rows; ++i) found |= row_bits{test(i)} << i;
    }
    return found;
}
constexpr bool is_set(row_bits bits, int row) { return ((bits >> row) & 1) != 0; }
/// All ones or zero.
constexpr std::int64_t mask_of(row_bits bits, int row) { return -static_cast<std::int64_t>((bits >> row) & 1); }

/// Certainly yes, and possibly yes. Kleene's logic on such a pair is plain logic on each of the two.
struct answers {
    row_bits surely = 0, maybe = 0;
    static constexpr answers of(row_bits known, row_bits holds) { return {known & holds, ~known | holds}; }
    friend constexpr answers operator&(answers a, answers b) { return {a.surely & b.surely, a.maybe & b.maybe}; }
    friend constexpr answers operator|(answers a, answers b) { return {a.surely | b.surely, a.maybe | b.maybe}; }
    friend constexpr answers operator~(answers a) { return {~a.maybe, ~a.surely}; }
};
inline constexpr answers always{~row_bits{0}, ~row_bits{0}}, never{};

template <int Rows> inline constexpr row_bits all_rows = Rows == 64 ? ~row_bits{0} : (row_bits{1} << Rows % 64) - 1;

/// One figure of each row. What is unknown, malformed or no row at all is zero and not known.
template <int Rows> struct ledger_figures {
    std::int64_t value[std::size_t{Rows}] = {};
    row_bits known = 0, faulty = 0, positive = 0;

    /// The values in place, of which the `given` may be used where they are from 0 to `highest`.
    constexpr void check(row_bits given, std::int64_t highest) {
        std::uint64_t outside = 0;  // its sign: some value is below zero or above the highest
        for (std::int64_t v : value) outside |= static_cast<std::uint64_t>(v) | (static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(v));
        known = given;
        if (given != all_rows<Rows> || outside >> 63 != 0) {
            known &= rows_where<Rows>([&](int i) { return value[i] >= 0 && value[i] <= highest; });
            for (int i = 0; i < Rows; ++i) value[i] &= mask_of(known, i);
        }
        faulty = given & ~known;
        positive = rows_where<Rows>([&](int i) { return value[i] > 0; });
    }
    /// The same value in all rows that are `given`.
    constexpr void check_one(std::int64_t one, row_bits given, std::int64_t highest) {
        bool const good = one >= 0 && one <= highest;
        known = good ? given : 0;
        faulty = given & ~known;
        positive = one > 0 ? known : 0;
        if (positive == 0) {
            for (std::int64_t& v : value) v = 0;
        } else {
            for (int i = 0; i < Rows; ++i) value[i] = one & mask_of(known, i);
        }
    }
    constexpr row_bits zero() const { return known & ~positive; }
    constexpr row_bits at_most(std::int64_t highest) const {
        return rows_where<Rows>([this, highest](int i) { return value[i] <= highest; });
    }
};
// What a figure is at most; at least it is zero.
inline constexpr std::int64_t highest_amount = describe(fact::paid).highest, highest_heads = people::highest, highest_truth = 1, highest_day = INT32_MAX;
static_assert(describe(fact::paid).lowest == 0);
/// Days as numbers of the same order, which is all that is asked of them; unlike `day_number` it has no division.
constexpr std::int32_t day_order(date d) { return d.year * 512 + d.month * 32 + d.day; }
inline constexpr std::int64_t no_day = -1;
constexpr std::int64_t day_order_or_none(date d) {
    bool const plain = d.year > 0 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 28;  // a day in every month
    return plain || d.valid() ? day_order(d) : no_day;
}

/// One line of each row.
template <int Rows> struct ledger_lines {
    ledger_figures<Rows> insured, payable, paid, paid_on, late_fee, refunded, deferred;

    constexpr row_bits faulty_figures() const { return insured.faulty | payable.faulty | paid.faulty | late_fee.faulty | refunded.faulty; }
    constexpr row_bits faulty() const { return faulty_figures() | paid_on.faulty | deferred.faulty; }
    constexpr ledger_faults faults(int row) const {
        ledger_faults found;
        if (is_set(faulty_figures(), row)) found |= ledger_fault::out_of_range;
        if (is_set(paid_on.faulty, row)) found |= ledger_fault::invalid_date;
        if (is_set(deferred.faulty, row)) found |= ledger_fault::unknown_code;
        return found;
    }
};
template <class T> constexpr ledger_figures<1> figures_of(maybe<T> from, std::int64_t highest) {
    ledger_figures<1> f;
    f.check_one(raw_of(from.value()), row_bits{from.known()}, highest);
    return f;
}
constexpr ledger_figures<1> figures_of(maybe<date> day) {
    ledger_figures<1> f;
    f.check_one(day_order_or_none(day.value()), row_bits{day.known()}, highest_day);
    return f;
}
constexpr ledger_lines<1> figures_of(ledger_line const& line) {
    return {figures_of(line.insured, highest_heads),
            figures_of(line.payable, highest_amount),
            figures_of(line.paid, highest_amount),
            figures_of(line.paid_on),
            figures_of(line.late_fee, highest_amount),
            figures_of(line.refunded, highest_amount),
            figures_of(line.deferred, highest_truth)};
}

/// The options, ready for comparison.
struct ledger_terms {
    ledger_options options;
    std::int32_t opened, closed, in_full_by, deferred_until;  ///< payments of the year: behind `opened`, up to `closed`; deferred: 0 = not
    bool valid;
};
constexpr ledger_terms terms_of_ledger(ledger_options const& o) {
    auto const given_or_out = [](date d) { return d == date{} || d.valid(); };
    date const close = o.books_close == date{} ? date{o.year, 12, 31} : o.books_close;
    date const year_before{static_cast<std::int16_t>(close.year - 1), close.month, close.day};  // perhaps no day: only compared with
    bool const valid = o.year > 1 && o.year < INT16_MAX && given_or_out(o.books_close) && given_or_out(o.in_full_by) && given_or_out(o.deferred_until) &&
                       (close.year == o.year || close.year == o.year + 1) && o.months_needed.value().valid() && o.window <= months_window::cumulative &&
                       o.average <= average_over::months_insured;
    return {o, day_order(year_before), day_order(close), day_order(o.in_full_by == date{} ? close : o.in_full_by), day_order(o.deferred_until), valid};
}

/// What a month is to the measured year; the same for all units of a batch.
struct ledger_place {
    bool own = false;      ///< a month of the measured year
    bool earlier = false;  ///< a month of a year before
    bool counted = false;  ///< within the window of the months paid in full
    bool opening = false, january = false, december = false;
};
constexpr ledger_place place_of(calendar_month m, ledger_options const& o) {
    bool const own = m.year == o.year, earlier = m.year < o.year;
    bool const counted = o.window == months_window::cumulative || own || (earlier && o.window == months_window::until_year_end);
    return {own, earlier, counted, m.year == o.year - 1 && m.month == 12, own && m.month == 1, own && m.month == 12};
}

/// Which months are listed, and how far that can be relied on.
struct ledger_listing {
    int own = 0;  ///< months of the measured year
    bool opening = false, january = false, december = false;
    bool stray = false;  ///< a line without a month: it may belong to any month that is not listed, so none of them is known to be empty

    constexpr void add(ledger_place const& at) {
        own += at.own;
        opening = opening || at.opening;
        january = january || at.january;
        december = december || at.december;
    }
};

/// A sum of which parts may be unknown.
template <int Rows> struct ledger_sum {
    std::int64_t value[std::size_t{Rows}] = {};
    row_bits unknown = 0;
    /// Adds `part` if it counts. Zero may count or not.
    constexpr void add(ledger_figures<Rows> const& part, answers counts) {
        row_bits const zero = part.zero(), added = part.known & counts.surely;
        unknown |= ~zero & ~added & counts.maybe;
        if ((part.positive & added) == 0) return;
        if ((part.positive & ~added) == 0) {
            for (int i = 0; i < Rows; ++i) value[i] += part.value[i];
        } else {
            for (int i = 0; i < Rows; ++i) value[i] += part.value[i] & mask_of(added, i);
        }
    }
};
template <int Rows> struct row_count_of {
    std::int32_t value[std::size_t{Rows}] = {};
    constexpr void add(row_bits ones) {
        if (ones == all_rows<Rows>) {
            for (std::int32_t& n : value) ++n;
            return;
        }
        for (int i = 0; i < Rows; ++i) value[i] += static_cast<std::int32_t>((ones >> i) & 1);
    }
};

/// The rule, a line at a time.
template <int Rows> struct ledger_sums {
    ledger_sum<Rows> of_the_year, of_other_years, late_fees, refunded, payable, person_months;
    ledger_figures<Rows> opening, january, december;
    row_count_of<Rows> months_insured, in_full, perhaps_in_full;

    constexpr void add(ledger_place const& at, ledger_lines<Rows> const& line, ledger_terms const& t) {
        auto const paid_by = [&](std::int64_t day) { return answers::of(line.paid_on.known, line.paid_on.at_most(day)); };
        answers const owed = answers::of(line.payable.known, line.payable.positive);
        answers const something = answers::of(line.paid.known, line.paid.positive);
        answers const insured = answers::of(line.insured.known, line.insured.positive);
        answers const enough =
            answers::of(line.payable.known & line.paid.known, rows_where<Rows>([&](int i) { return line.paid.value[i] >= line.payable.value[i]; })) | ~owed;
        answers const in_year = paid_by(t.closed);
        answers const in_deferral =
            at.own && t.deferred_until != 0 ? paid_by(t.deferred_until) & answers::of(line.deferred.known, line.deferred.positive) : never;

        // In whose books the payment stands: own premium by the day they close, also when paid ahead; older premium in the year of payment.
        if (at.own) {
            answers const counts = in_year | (in_deferral & enough);
            of_the_year.add(line.paid, counts);
            refunded.add(line.refunded, counts);
            late_fees.add(line.late_fee, counts);
        } else if (at.earlier) {
            answers const counts = in_year & ~paid_by(t.opened);
            of_other_years.add(line.paid, counts);
            late_fees.add(line.late_fee, counts);
        }
        if (at.counted) {
            answers const in_time = (t.in_full_by == t.closed ? in_year : paid_by(t.in_full_by)) | in_deferral;
            answers const free = t.options.nothing_payable_counts ? insured & ~owed : never;
            answers const full = (owed & something & enough & in_time) | free;
            in_full.add(full.surely);
            perhaps_in_full.add(full.maybe);
        }
        if (at.own) {
            payable.add(line.payable, always);
            person_months.add(line.insured, always);
            months_insured.add(insured.surely);
        }
        if (at.opening) opening = line.insured;
        if (at.january) january = line.insured;
        if (at.december) december = line.insured;
    }
};

template <class T> constexpr maybe<T> ledger_fact(fact f, std::int64_t value, bool known, ledger_faults& faults) {
    if (!known) return {};
    if (!describe(f).holds(value)) {
        faults |= ledger_fault::sum_out_of_range;
        return {};
    }
    if constexpr (form_of<T> == fact_form::amount) return T::from_fen(value);
    else return T(value);
}

/// The sums of one row, and what is not listed, as facts.
template <int Rows>
constexpr ledger_year facts_of_sums(ledger_sums<Rows> const& s, int row, ledger_listing const& listed, ledger_figures<Rows> const& registration, ledger_terms const& t) {
    ledger_options const& o = t.options;
    bool const year_complete = o.year_complete && !listed.stray, history_complete = o.history_complete && !listed.stray;
    bool const payments_complete = o.payments_complete && !listed.stray;
    bool const year_known = listed.own == 12 || year_complete;
    bool const own_paid_known = year_known || payments_complete, others_paid_known = history_complete || payments_complete;

    ledger_year y;
    auto const amount = [&y](fact f, std::int64_t value, bool known) { return ledger_fact<money>(f, value, known, y.faults); };
    auto const heads = [&y](fact f, std::int64_t value, bool known) { return ledger_fact<people>(f, value, known, y.faults); };
    auto const known = [row](ledger_sum<Rows> const& sum) { return !is_set(sum.unknown, row); };

    bool const own_known = own_paid_known && known(s.of_the_year), others_known = others_paid_known && known(s.of_other_years);
    bool const late_known = own_paid_known && others_paid_known && known(s.late_fees);
    std::int64_t const own = s.of_the_year.value[row], others = s.of_other_years.value[row], late = s.late_fees.value[row];
    y.of_the_year = amount(fact::paid, own, own_known);
    y.of_other_years = amount(fact::of_other_years, others, others_known);
    y.late_fees = amount(fact::late_fees, late, late_known);
    y.paid = amount(fact::paid, own + others + late, own_known && others_known && late_known);
    y.refunded_premium = amount(fact::refunded_premium, s.refunded.value[row], own_paid_known && known(s.refunded));
    y.payable = amount(fact::payable, s.payable.value[row], year_known && known(s.payable));

    auto const cell = [row](ledger_figures<Rows> const& f, bool is_listed, bool complete) {
        return is_listed || !complete ? raw_value{f.value[row], is_set(f.known, row)} : raw_value{0, true};
    };
    raw_value const january = cell(s.january, listed.january, year_complete), december = cell(s.december, listed.december, year_complete);
    raw_value opening = cell(s.opening, listed.opening, history_complete);
    if (o.january_for_new_units && (!listed.opening || (opening.known && opening.value == 0))) {
        // The opening is missing. The day of registration decides what stands for it; unknown, it does not matter where both are the same.
        std::int32_t const first = day_order({o.year, 1, 1}), last = day_order({o.year, 1, 31});
        raw_value const registered = cell(registration, true, false);
        if (registered.known && registered.value >= first && registered.value <= last) opening = january;
        else if (!registered.known && !(january.known && opening.known && january.value == opening.value)) opening = {};
    }
    y.opening = heads(fact::opening, opening.value, opening.known);
    y.january = heads(fact::january, january.value, january.known);
    y.december = heads(fact::december, december.value, december.known);
    y.closing = heads(fact::closing, december.value, december.known);

    bool const heads_known = year_known && known(s.person_months);
    y.person_months = heads(fact::person_months, s.person_months.value[row], heads_known);
    if (o.average == average_over::twelve_months) y.months = month_count(12);
    else if (heads_known) y.months = month_count(s.months_insured.value[row]);

    y.months_paid_at_least = month_count(s.in_full.value[row]);
    if (o.window == months_window::measured_year || history_complete)
        y.months_paid_at_most = month_count(s.perhaps_in_full.value[row] + (year_known ? 0 : 12 - listed.own));
    month_count const low = y.months_paid_at_least, high = y.months_paid_at_most.value();
    if (y.months_paid_at_most.known() && low == high) y.months_paid = low;
    else if (o.months_needed.known() && low >= o.months_needed.value()) y.months_paid = low;
    else if (o.months_needed.known() && y.months_paid_at_most.known() && high < o.months_needed.value()) y.months_paid = high;
    return y;
}

constexpr bool listed_elsewhere(ledger const& of, std::size_t line, std::size_t end) {
    for (std::size_t i = 0; i < end; ++i) {
        if (i != line && of.first[i].month == of.first[line].month) return true;
    }
    return false;
}

}  // namespace detail

/// What is wrong with one line of a ledger, counted from 0.
constexpr ledger_faults faults_of(ledger const& of, std::size_t line) {
    ledger_faults found = detail::figures_of(of.first[line]).faults(0);
    if (!of.first[line].month.valid()) found |= ledger_fault::no_month;
    else if (detail::listed_elsewhere(of, line, of.count)) found |= ledger_fault::month_twice;
    return found;
}

/// The measured year of a ledger. Whatever is unknown, malformed or not listed leaves the facts that need it unknown. Of a month
/// with two lines nothing is known. With options that are none, or more lines than 64, nothing is known at all.
constexpr ledger_year year_of(ledger const& of, ledger_options const& options) {
    detail::ledger_terms const t = detail::terms_of_ledger(options);
    ledger_year refused;
    if (!t.valid) refused.faults |= ledger_fault::invalid_options;
    if (of.count > ledger::lines_at_most) refused.faults |= ledger_fault::too_many_lines;
    if (!refused.faults.empty()) return refused;

    detail::ledger_sums<1> sums;
    detail::ledger_listing listed;
    ledger_faults faults;
    std::uint64_t faulty_lines = 0;
    for (std::size_t i = 0; i < of.count; ++i) {
        ledger_faults const here = faults_of(of, i);
        faults |= here;
        if (!here.empty()) faulty_lines |= std::uint64_t{1} << i;
        if (here.has(ledger_fault::no_month)) {
            // Its money is of the measured year or of another: neither is known. No window counts it; as a month, it is one that is not listed.
            detail::ledger_lines<1> const stray = detail::figures_of(of.first[i]);
            detail::answers const perhaps{0, 1};
            sums.of_the_year.add(stray.paid, perhaps);
            sums.of_other_years.add(stray.paid, perhaps);
            sums.late_fees.add(stray.late_fee, perhaps);
            sums.refunded.add(stray.refunded, perhaps);
            listed.stray = true;
            continue;
        }
        bool const twice = here.has(ledger_fault::month_twice);
        if (twice && detail::listed_elsewhere(of, i, i)) continue;
        detail::ledger_place const at = detail::place_of(of.first[i].month, options);
        sums.add(at, twice ? detail::ledger_lines<1>{} : detail::figures_of(of.first[i]), t);
        listed.add(at);
    }
    auto const registered = detail::figures_of(of.registered);
    if (registered.faulty != 0) faults |= ledger_fault::invalid_date;
    ledger_year y = detail::facts_of_sums(sums, 0, listed, registered, t);
    y.faults |= faults;
    y.faulty_lines = faulty_lines;
    return y;
}

/// Writes what the ledger knows into `unit`, where `unit` does not know it yet. Nothing that `unit` knows is replaced; the facts
/// of which the two say different things are returned.
[[nodiscard]] constexpr fact_set fill(facts& unit, ledger_year const& year) {
    fact_set disputed;
#define WENGANG_FILL(name, type)                                                            \
    if (!unit.name.known()) unit.name = year.name;                                          \
    else if (year.name.known() && year.name != unit.name) disputed.insert(fact::name);
    WENGANG_LEDGER_FACTS(WENGANG_FILL)
#undef WENGANG_FILL
    return disputed;
}

/// The facts that a ledger gives, and no others. `year_of` says what is wrong with it.
constexpr facts facts_of(ledger const& of, ledger_options const& options) {
    facts unit;
    static_cast<void>(fill(unit, year_of(of, options)));  // nothing was known that could be disputed
    return unit;
}

}  // namespace wengang
