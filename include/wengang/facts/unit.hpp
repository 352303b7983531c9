// The unit that a fact is counted in, in both languages.
#pragma once

#include "../quantities/money.hpp"
#include "../quantities/people.hpp"
#include "../quantities/rate.hpp"

namespace wengang {

/// Empty where there is none: truths, choices, dates.
struct unit_name {
    char const* zh = "";
    char const* en = "";
};

namespace detail {
template <class T> inline constexpr unit_name unit_of{};
template <> inline constexpr unit_name unit_of<money>{"元", "yuan"};
template <> inline constexpr unit_name unit_of<people>{"人", "people"};
template <> inline constexpr unit_name unit_of<month_count>{"个月", "months"};
template <> inline constexpr unit_name unit_of<rate>{"%", "percent"};
inline constexpr unit_name person_month_unit{"人月", "person-months"};  // counted as people are, and not people
}  // namespace detail

}  // namespace wengang
