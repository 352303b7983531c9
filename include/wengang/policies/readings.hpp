// How a notice is read where it is silent. Each reading says what it leans on and is marked as assumed.
#pragma once

#include "province/tianjin_2019.hpp"

namespace wengang::policies::readings {

/// Claimants ÷ monthly average: the formula that most places with one of their own state.
inline constexpr cited<layoff_formula> claimants_by_average{tianjin_2019.layoffs.formula.value,
                                                            tianjin_2019.layoffs.formula.source, true};

/// The 30 people are the denominator of the layoff rate: it is what 20 % is taken of (参保职工总数).
inline constexpr cited<head_count> small_by_divisor{
    {}, {"闽人社办〔2024〕164号", "30人（含）以下按月平均参保人数", grade::repost}, true};

}  // namespace wengang::policies::readings
