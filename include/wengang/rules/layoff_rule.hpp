// The layoff rate (裁员率) of a notice: a formula over head counts, a limit, and the rule for 30 people.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "../quantities/rate.hpp"
#include "citation.hpp"
#include "list.hpp"

namespace wengang {

/// A layoff rate: (sum of `added` − sum of `deducted`) ÷ the monthly average, or ÷ the sum of `divisor`.
struct layoff_formula {
    list<fact, 3> added{};
    list<fact, 6> deducted{};
    list<fact, 2> divisor{};  ///< empty: person_months ÷ months
    constexpr bool by_average() const { return divisor.empty(); }
};

namespace formulas {

/// F1: claimants ÷ monthly average (领取失业保险金人数 ÷ 月平均参保人数).
inline constexpr layoff_formula claimants_by_average{.added = {fact::claimants}};
/// F2: claimants ÷ insured at the end of the year before (Zhejiang, method 2).
inline constexpr layoff_formula claimants_by_opening{.added = {fact::claimants}, .divisor = {fact::opening}};
/// F3: (opening − closing) ÷ opening (Zhejiang, method 1).
inline constexpr layoff_formula drop_by_opening{.added = {fact::opening}, .deducted = {fact::closing}, .divisor = {fact::opening}};
/// F3n: (opening − closing − deaths − retirements) ÷ opening (Changchun, Liaoyuan: 净减员率).
inline constexpr layoff_formula net_drop_by_opening{
    .added = {fact::opening}, .deducted = {fact::closing, fact::deaths, fact::retirements}, .divisor = {fact::opening}};
/// F4: (opening − closing) ÷ monthly average.
inline constexpr layoff_formula drop_by_average{.added = {fact::opening}, .deducted = {fact::closing}};
/// F4, net of natural reductions (Dongguan 2016).
inline constexpr layoff_formula net_drop_by_average{
    .added = {fact::opening}, .deducted = {fact::closing, fact::deaths, fact::retirements}};
/// F5: laid off ÷ (laid off + closing) (Wuwei 2016).
inline constexpr layoff_formula laid_off_by_closing{.added = {fact::laid_off}, .divisor = {fact::laid_off, fact::closing}};
/// F6: laid off ÷ everybody insured at some time in the year (Anhui 2022).
inline constexpr layoff_formula laid_off_by_cumulative{.added = {fact::laid_off}, .divisor = {fact::cumulative_insured}};

}  // namespace formulas

/// How the rate is held against its limit.
enum class comparison : std::uint8_t {
    at_most,  ///< 不高于: the limit itself passes
    below     ///< 低于: the limit itself fails
};

/// The limit of the layoff rate: a number, or the registered unemployment rate that the area gives.
struct layoff_limit {
    rate at{};
    wengang::comparison comparison = comparison::at_most;
    bool of_area = false;  ///< the area's `registered_rate` instead of `at`
};

/// Units of at most `people` have a limit of their own, which replaces the other (30人（含）以下).
struct small_units {
    std::int32_t people = 30;
    rate at{};  ///< inclusive
};

/// Which head count the 30 people are.
struct small_headcount {
    bool divisor = true;  ///< the denominator of the layoff rate
    fact counted{};       ///< else this fact
};

/// The layoff condition of a notice; without a limit it has none. A rate that the agency assessed goes before the formula.
struct layoff_rule {
    cited<layoff_formula> formula = cited<layoff_formula>::absent();
    cited<layoff_limit> limit = cited<layoff_limit>::absent();
    cited<small_units> small = cited<small_units>::absent();
    cited<small_headcount> small_by = cited<small_headcount>::absent();
    constexpr bool present() const { return limit.present; }
};

}  // namespace wengang
