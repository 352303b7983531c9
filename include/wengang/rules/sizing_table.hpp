// The sizing standard of 16 industries (中小企业划型标准规定；统计上大中小微型企业划分办法) and the one rule that reads it.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "citation.hpp"
#include "list.hpp"
#include "target.hpp"

namespace wengang {

/// Where a metric begins to be large, medium and small: the bound itself belongs to the class (及以上), what is below (以下) does
/// not. Below `small` is micro. All zero where the industry is not sized by the metric: every value reaches that.
template <class T> struct lower_bounds {
    T large{}, medium{}, small{};

    constexpr bool used() const { return large > T{}; }
    /// The bound of large, medium or small; zero for micro, which has none.
    constexpr T of(size one) const { return one == size::large ? large : one == size::medium ? medium : one == size::small ? small : T{}; }
};

/// One industry of the standard.
struct sizing_row {
    industry of{};
    lower_bounds<people> employees{};    ///< 从业人员 X
    lower_bounds<money> revenue{};       ///< 营业收入 Y
    lower_bounds<money> total_assets{};  ///< 资产总额 Z
    citation source{};                   ///< 工信部联企业〔2011〕300号
    citation statistics{};               ///< 国统字〔2017〕213号, with the same bounds
};

namespace sizing_text {

constexpr lower_bounds<people> heads(int large, int medium, int small) { return {large, medium, small}; }
/// In units of ten thousand yuan (万元).
constexpr lower_bounds<money> wan(int large, int medium, int small) {
    constexpr std::int64_t yuan = 10'000;
    return {money::from_yuan(large * yuan), money::from_yuan(medium * yuan), money::from_yuan(small * yuan)};
}
constexpr citation at_2011(char const* clause, grade of) { return {"工信部联企业〔2011〕300号", clause, of}; }  // an item of 各行业划型标准
constexpr citation at_2017(char const* clause, grade of) { return {"国统字〔2017〕213号", clause, of}; }

inline constexpr grade repost = grade::repost, code = grade::code;

/// No official print was opened: a row is graded by the best text in which all of it was read (row 13 of the 2017 table only in part
/// in a repost). Every cell agrees in all texts that show it. Large, medium, small.
inline constexpr sizing_row table[] = {
    {industry::agriculture, {}, wan(20000, 500, 50), {}, at_2011("（一）", repost), at_2017("附表（农、林、牧、渔业）", repost)},
    {industry::manufacturing, heads(1000, 300, 20), wan(40000, 2000, 300), {}, at_2011("（二）", repost), at_2017("附表（工业）", repost)},
    {industry::construction, {}, wan(80000, 6000, 300), wan(80000, 5000, 300), at_2011("（三）", repost), at_2017("附表（建筑业）", repost)},
    {industry::wholesale, heads(200, 20, 5), wan(40000, 5000, 1000), {}, at_2011("（四）", repost), at_2017("附表（批发业）", repost)},
    {industry::retail, heads(300, 50, 10), wan(20000, 500, 100), {}, at_2011("（五）", repost), at_2017("附表（零售业）", repost)},
    {industry::transport, heads(1000, 300, 20), wan(30000, 3000, 200), {}, at_2011("（六）", code), at_2017("附表（交通运输业）", repost)},
    {industry::warehousing, heads(200, 100, 20), wan(30000, 1000, 100), {}, at_2011("（七）", code), at_2017("附表（仓储业）", repost)},
    {industry::post, heads(1000, 300, 20), wan(30000, 2000, 100), {}, at_2011("（八）", code), at_2017("附表（邮政业）", repost)},
    {industry::lodging, heads(300, 100, 10), wan(10000, 2000, 100), {}, at_2011("（九）", code), at_2017("附表（住宿业）", repost)},
    {industry::catering, heads(300, 100, 10), wan(10000, 2000, 100), {}, at_2011("（十）", code), at_2017("附表（餐饮业）", repost)},
    {industry::information_transmission, heads(2000, 100, 10), wan(100000, 1000, 100), {}, at_2011("（十一）", code),
     at_2017("附表（信息传输业）", repost)},
    {industry::software, heads(300, 100, 10), wan(10000, 1000, 50), {}, at_2011("（十二）", code),
     at_2017("附表（软件和信息技术服务业）", repost)},
    {industry::real_estate_development, {}, wan(200000, 1000, 100), wan(10000, 5000, 2000), at_2011("（十三）", code),
     at_2017("附表（房地产开发经营）", code)},
    {industry::property_management, heads(1000, 300, 100), wan(5000, 1000, 500), {}, at_2011("（十四）", code),
     at_2017("附表（物业管理）", code)},
    {industry::leasing, heads(300, 100, 10), {}, wan(120000, 8000, 100), at_2011("（十五）", code),
     at_2017("附表（租赁和商务服务业）", code)},
    {industry::other, heads(300, 100, 10), {}, {}, at_2011("（十六）", code), at_2017("附表（其他未列明行业）", code)},
};

}  // namespace sizing_text

/// The standard, a row an industry, in the order of the bits of `industry`.
inline constexpr sizing_row const (&sizing_table)[16] = sizing_text::table;

/// How the metrics of a row make one class: all of a class's bounds must be met at once, else the next class down is tried; any
/// one metric below its small bound is micro. So the class is the worst one over the metrics.
inline constexpr citation sizing_by_worst_metric{"国统字〔2017〕213号", "附表说明1", grade::repost};

/// The figures of one unit as plain numbers, for a pass over many: what is not in `known` is not looked at.
struct sizing_figures {
    static constexpr unsigned employees_known = 1, revenue_known = 2, total_assets_known = 4;

    std::int32_t employees = 0;     ///< people
    std::int64_t revenue = 0;       ///< fen
    std::int64_t total_assets = 0;  ///< fen
    unsigned known = 0;
};

/// A bound that a known figure does not reach: why the unit is not of class `of`.
struct failed_bound {
    size of{};
    fact metric{};           ///< employees, revenue or total_assets
    industry in{};           ///< whose bound it is
    std::int64_t bound = 0;  ///< people, or fen
};

namespace detail {
constexpr bool has(size all, size one) { return (static_cast<unsigned>(all) & static_cast<unsigned>(one)) != 0; }
constexpr bool is_one(size all) { return (static_cast<unsigned>(all) & (static_cast<unsigned>(all) - 1)) == 0; }
}  // namespace detail

/// What the standard makes of a unit.
struct standard_size {
    size possible = size::any;
    /// For each class above every possible one, largest first: the first metric, in the order of the standard, that fails its bound.
    /// Where several industries are possible all of them exclude the class; the bound is of the first, by number.
    list<failed_bound, 3> failed{};
    /// The unknown facts that the class still depends on; empty where it is known.
    fact_set missing{};

    constexpr bool known() const { return detail::is_one(possible); }
};

namespace detail {
inline namespace WENGANG_TARGET {

/// The number of the lowest bit. Written out, as <bit> costs more to include than this header.
WENGANG_INLINE constexpr int lowest_bit(std::uint64_t bits) {
#if defined(__GNUC__)
    return __builtin_ctzll(bits);
#else
    int n = 0;
    while ((bits >> n & 1) == 0) ++n;
    return n;
#endif
}
WENGANG_INLINE constexpr int first_of(industry possible) { return lowest_bit(static_cast<unsigned>(possible)); }

/// What is known and may stand for its fact.
WENGANG_INLINE constexpr unsigned sound(sizing_figures const& f) {
    constexpr fact_description employees = describe(fact::employees), revenue = describe(fact::revenue), total_assets = describe(fact::total_assets);
    unsigned const fit = (employees.holds(f.employees) ? sizing_figures::employees_known : 0u) |
                         (revenue.holds(f.revenue) ? sizing_figures::revenue_known : 0u) |
                         (total_assets.holds(f.total_assets) ? sizing_figures::total_assets_known : 0u);
    return f.known & fit;
}
/// The metrics of a row, as `sizing_figures::known` has them.
WENGANG_INLINE constexpr unsigned metrics(sizing_row const& row) {
    return (row.employees.used() ? sizing_figures::employees_known : 0u) | (row.revenue.used() ? sizing_figures::revenue_known : 0u) |
           (row.total_assets.used() ? sizing_figures::total_assets_known : 0u);
}
WENGANG_INLINE constexpr industry sound(industry of) { return describe(fact::industry).holds(static_cast<std::uint16_t>(of)) ? of : industry::any; }

/// The classes that one industry leaves possible. An unknown metric of the row may lower the class that the known ones allow.
WENGANG_INLINE constexpr unsigned size_bits(sizing_row const& row, people employees, money revenue, money total_assets, unsigned known) {
    // Without branches: over a register they are not predictable.
    auto const all = [](bool x, bool y, bool z) { return unsigned{x} & unsigned{y} & unsigned{z}; };
    unsigned const large = all(employees >= row.employees.large, revenue >= row.revenue.large, total_assets >= row.total_assets.large);
    unsigned const medium = all(employees >= row.employees.medium, revenue >= row.revenue.medium, total_assets >= row.total_assets.medium);
    unsigned const small = all(employees >= row.employees.small, revenue >= row.revenue.small, total_assets >= row.total_assets.small);
    unsigned const best = static_cast<unsigned>(size::micro) >> (large + medium + small);
    return (metrics(row) & ~known) != 0 ? (static_cast<unsigned>(size::any) + 1) - best : best;
}

/// The classes that the possible industries leave.
WENGANG_INLINE constexpr std::uint8_t size_bits(industry of, people employees, money revenue, money total_assets, unsigned known) {
    unsigned found = 0;
    for (unsigned left = static_cast<unsigned>(of); left != 0; left &= left - 1)
        found |= size_bits(sizing_table[first_of(static_cast<industry>(left))], employees, revenue, total_assets, known);
    return static_cast<std::uint8_t>(found);
}

/// Whether two industries part a class that is still possible at the same bounds of the `metrics`.
constexpr bool same_bounds(sizing_row const& a, sizing_row const& b, size possible, unsigned metrics) {
    for (size const one : {size::large, size::medium, size::small}) {
        if (!has(possible, one)) continue;
        if ((metrics & sizing_figures::employees_known) != 0 && a.employees.of(one) != b.employees.of(one)) return false;
        if ((metrics & sizing_figures::revenue_known) != 0 && a.revenue.of(one) != b.revenue.of(one)) return false;
        if ((metrics & sizing_figures::total_assets_known) != 0 && a.total_assets.of(one) != b.total_assets.of(one)) return false;
    }
    return true;
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// The rule: the classes (bits of `size`) that a unit may still have by the standard; never none. `of` is what is possible of its
/// industry. A malformed figure or industry counts as unknown.
WENGANG_INLINE constexpr std::uint8_t size_bits(industry of, sizing_figures const& figures) {
    unsigned const known = detail::sound(figures);
    // An unknown metric holds back no class.
    people const employees = (known & sizing_figures::employees_known) != 0 ? people(figures.employees) : people(INT32_MAX);
    money const revenue = money::from_fen((known & sizing_figures::revenue_known) != 0 ? figures.revenue : INT64_MAX);
    money const total_assets = money::from_fen((known & sizing_figures::total_assets_known) != 0 ? figures.total_assets : INT64_MAX);
    return detail::size_bits(detail::sound(of), employees, revenue, total_assets, known);
}

/// The row of one industry; of the first where several are possible.
constexpr sizing_row const& sizing_row_of(industry of) { return sizing_table[detail::first_of(detail::sound(of))]; }

/// Sizes one unit by the standard. `possible` are the industries that it may belong to (`industry::any` where that is unknown).
/// A malformed figure (negative, beyond the range of the fact) counts as unknown; to report it is the caller's matter.
constexpr standard_size size_by_standard(industry possible, maybe<people> employees, maybe<money> revenue, maybe<money> total_assets) {
    possible = detail::sound(possible);
    sizing_figures figures{static_cast<std::int32_t>(employees.value().value()), revenue.value().fen(), total_assets.value().fen(),
                           (employees.known() ? sizing_figures::employees_known : 0u) | (revenue.known() ? sizing_figures::revenue_known : 0u) |
                               (total_assets.known() ? sizing_figures::total_assets_known : 0u)};
    figures.known = detail::sound(figures);
    standard_size result;
    result.possible = static_cast<size>(size_bits(possible, figures));

    sizing_row const& first = sizing_row_of(possible);
    for (size const one : {size::large, size::medium, size::small}) {
        if (detail::has(result.possible, one)) break;
        auto const fails = [&](unsigned metric, auto value, auto const& bounds) { return (figures.known & metric) != 0 && value < bounds.of(one); };
        if (fails(sizing_figures::employees_known, people(figures.employees), first.employees))
            result.failed.push({one, fact::employees, first.of, first.employees.of(one).value()});
        else if (fails(sizing_figures::revenue_known, money::from_fen(figures.revenue), first.revenue))
            result.failed.push({one, fact::revenue, first.of, first.revenue.of(one).fen()});
        else result.failed.push({one, fact::total_assets, first.of, first.total_assets.of(one).fen()});
    }

    if (result.known()) return result;
    for (unsigned left = static_cast<unsigned>(possible); left != 0; left &= left - 1) {
        sizing_row const& row = sizing_table[detail::first_of(static_cast<industry>(left))];
        auto const here = static_cast<size>(size_bits(row.of, figures));
        unsigned const open = detail::is_one(here) ? 0 : detail::metrics(row) & ~figures.known;
        if ((open & sizing_figures::employees_known) != 0) result.missing.insert(fact::employees);
        if ((open & sizing_figures::revenue_known) != 0) result.missing.insert(fact::revenue);
        if ((open & sizing_figures::total_assets_known) != 0) result.missing.insert(fact::total_assets);
        if (here != result.possible || !detail::same_bounds(first, row, result.possible, ~figures.known)) result.missing.insert(fact::industry);
    }
    return result;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
