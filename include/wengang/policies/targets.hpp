// The control targets of the unemployment rate (控制目标) in the government's work reports: what "the target of the year before" means.
//
// A notice names the target year that it goes by: `.limit = at_most_surveyed_target(2023)`. It is never worked out from the refund
// year alone, since a local notice may print another one (Horgos in July 2022 still printed 6 %).
#pragma once

#include <cstdint>

#include "../quantities/rate.hpp"
#include "../rules/citation.hpp"
#include "../rules/layoff_rule.hpp"

namespace wengang::policies {

/// The targets that the report of a year sets for that year. "左右" and "以内" of the reports are an exact "at most" in every
/// notice read.
struct control_target {
    std::int16_t year = 0;
    cited<rate> surveyed = cited<rate>::absent();    ///< surveyed urban unemployment rate (城镇调查失业率)
    cited<rate> registered = cited<rate>::absent();  ///< registered urban unemployment rate (城镇登记失业率); none is known from 2021 on
};

namespace targets_text {

using namespace literals;

/// Not constexpr on purpose: the target of a year that the table does not have does not compile.
inline void no_control_target_of_that_year_is_known() {}

constexpr cited<rate> printed(rate at, char const* report, char const* clause) { return {at, {report, clause, grade::press}}; }

inline constexpr control_target table[] = {
    {2018, printed(5.5_percent, "2018年政府工作报告", "城镇调查失业率5.5%以内（上年度控制目标）"),
     printed(4.5_percent, "2018年政府工作报告", "城镇登记失业率4.5%以内")},
    {2019, printed(5.5_percent, "2019年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）"),
     printed(4.5_percent, "2019年政府工作报告", "城镇登记失业率4.5%以内")},
    {2020, printed(6_percent, "2020年政府工作报告", "城镇调查失业率6%左右（上年度控制目标）"),
     printed(5.5_percent, "2020年政府工作报告", "城镇登记失业率5.5%左右")},
    {2021, printed(5.5_percent, "2021年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）")},
    {2022, printed(5.5_percent, "2022年政府工作报告", "城镇调查失业率全年控制在5.5%以内（上年度控制目标）")},
    {2023, printed(5.5_percent, "2023年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）")},
    {2024, printed(5.5_percent, "2024年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）")},
    {2025, printed(5.5_percent, "2025年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）")},
    {2026, printed(5.5_percent, "2026年政府工作报告", "城镇调查失业率5.5%左右（上年度控制目标）")},
};

}  // namespace targets_text

/// Every target year once, in order and without a gap.
inline constexpr auto const& control_targets = targets_text::table;

/// The targets of a year; null where the table has none.
constexpr control_target const* find_target(int year) {
    for (control_target const& one : control_targets) {
        if (one.year == year) return &one;
    }
    return nullptr;
}

/// The surveyed target of a year, with its report. A year that is not in the table does not compile.
consteval cited<rate> surveyed_target(int year) {
    for (control_target const& one : control_targets) {
        if (one.year == year) return one.surveyed;
    }
    targets_text::no_control_target_of_that_year_is_known();
    return cited<rate>::absent();
}
/// The registered target of a year; absent where no report read has one.
consteval cited<rate> registered_target(int year) {
    for (control_target const& one : control_targets) {
        if (one.year == year) return one.registered;
    }
    targets_text::no_control_target_of_that_year_is_known();
    return cited<rate>::absent();
}

/// 不高于…全国城镇调查失业率控制目标: the layoff limit of a notice that goes by the surveyed target of `target_year`.
consteval cited<layoff_limit> at_most_surveyed_target(int target_year) {
    cited<rate> const target = surveyed_target(target_year);
    return {{.at = target.value, .comparison = comparison::at_most}, target.source};
}

}  // namespace wengang::policies
