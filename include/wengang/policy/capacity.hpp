// What the rule has room for: the check of a policy refuses what goes beyond, the terms are laid out by the same numbers.
#pragma once

#include <cstddef>

#include "../rules/list.hpp"

namespace wengang::detail {

template <class List> inline constexpr int capacity_of = 0;
template <class T, std::size_t Capacity> inline constexpr int capacity_of<list<T, Capacity>> = int{Capacity};

inline constexpr int most_free_truths = 8;  ///< that the rate table and the sizing ask for, beside those of the conditions
inline constexpr int most_different_numbers = 32;     ///< amounts, people and months

}  // namespace wengang::detail
