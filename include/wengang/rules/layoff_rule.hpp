// The layoff rate (裁员率) of a notice: a formula over head counts, a limit, and the rule for 30 people.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "../quantities/rate.hpp"
#include "citation.hpp"
#include "list.hpp"

namespace wengang {

/// The time that the figures of a layoff rate are counted over. It tells the caller which figures to bring; nothing is decided by it.
enum class window : std::uint8_t {
    measured_year,          ///< 上年度
    year_end_to_year_end,   ///< from the end of the year before to the end of the measured year
    january_to_december,    ///< from January to December of the measured year
    up_to_application,      ///< up to the month before the application
    two_measured_years      ///< of two years that are approved together
};

/// A layoff rate: (sum of `added` − sum of `deducted`) ÷ the monthly average, or ÷ the sum of `divisor`.
struct layoff_formula {
    list<fact, 3> added{};
    list<fact, 6> deducted{};
    list<fact, 2> divisor{};  ///< empty: person_months ÷ months
    window over = window::measured_year;
    constexpr bool by_average() const { return divisor.empty(); }
};

namespace formulas {

/// F1: claimants ÷ monthly average (领取失业保险金人数 ÷ 月平均参保人数).
inline constexpr layoff_formula claimants_by_average{.added = {fact::claimants}};
/// F1: those drawing in January, new ones from February to December and lump sums ÷ monthly average (Guangdong).
inline constexpr layoff_formula all_claimants_by_average{
    .added = {fact::january_claimants, fact::new_claimants, fact::lump_sum_claimants}};
/// F1: new claimants ÷ monthly average (Sichuan 2021, Jiangxi 2023).
inline constexpr layoff_formula new_claimants_by_average{.added = {fact::new_claimants}};
/// F2: claimants ÷ insured at the end of the year before (Zhejiang, method 2).
inline constexpr layoff_formula claimants_by_opening{.added = {fact::claimants}, .divisor = {fact::opening}};
/// F3: (opening − closing) ÷ opening (Zhejiang, method 1).
inline constexpr layoff_formula drop_by_opening{
    .added = {fact::opening}, .deducted = {fact::closing}, .divisor = {fact::opening}, .over = window::year_end_to_year_end};
/// F3: (January − December) ÷ January (Fujian 2023).
inline constexpr layoff_formula drop_by_january{
    .added = {fact::january}, .deducted = {fact::december}, .divisor = {fact::january}, .over = window::january_to_december};
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

/// Which head count a rule means; an average is compared as a fraction.
enum class headcount_basis : std::uint8_t {
    divisor,          ///< the denominator of the layoff rate
    monthly_average,  ///< person_months ÷ months
    counted           ///< a fact that is a head count
};
struct head_count {
    headcount_basis by = headcount_basis::divisor;
    fact of{};  ///< of `counted`
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

/// The headcount did not fall by more than `by` below the monthly average of the measured year (Shaanxi):
/// now ≥ (100 % − by) × person_months ÷ months.
struct headcount_kept {
    fact now = fact::at_application;
    rate by{};
};

/// The layoff condition of a notice; without a limit it has none. A rate that the agency assessed goes before the formulas.
struct layoff_rule {
    cited<layoff_formula> formula = cited<layoff_formula>::absent();
    cited<layoff_formula> alternative = cited<layoff_formula>::absent();  ///< either of the two that meets the limit will do
    cited<layoff_limit> limit = cited<layoff_limit>::absent();
    cited<layoff_limit> large_limit = cited<layoff_limit>::absent();  ///< of large enterprises, where theirs is another one
    cited<small_units> small = cited<small_units>::absent();
    cited<head_count> small_by = cited<head_count>::absent();  ///< which head count the people of `small` are
    constexpr bool present() const { return limit.present; }
};

}  // namespace wengang
