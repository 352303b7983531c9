// policies/targets.hpp: the control targets, typed from the rulebook's table (section 2), and which of them the national notices go by.
#include <wengang/policies/nation/nation_2020_2.hpp>
#include <wengang/policies/nation/nation_2021_29.hpp>
#include <wengang/policies/nation/nation_2022_12.hpp>
#include <wengang/policies/nation/nation_2022_23.hpp>
#include <wengang/policies/nation/nation_2022_271.hpp>
#include <wengang/policies/nation/nation_2023_11.hpp>
#include <wengang/policies/nation/nation_2024_40.hpp>
#include <wengang/policies/nation/nation_2025_18.hpp>
#include <wengang/policies/nation/nation_2025_25.hpp>
#include <wengang/policies/nation/nation_2026_39.hpp>
#include <wengang/policies/targets.hpp>

using namespace wengang;
using namespace wengang::literals;
using namespace wengang::policies;

constexpr bool same(char const* a, char const* b) {
    while (*a != 0 && *a == *b) ++a, ++b;
    return *a == *b;
}

struct year_of_the_rulebook {
    int year;
    rate surveyed;
    rate registered;  // zero: none is printed
    char const* report;
};
constexpr year_of_the_rulebook rulebook[] = {
    {2018, 5.5_percent, 4.5_percent, "2018年政府工作报告"}, {2019, 5.5_percent, 4.5_percent, "2019年政府工作报告"},
    {2020, 6_percent, 5.5_percent, "2020年政府工作报告"},   {2021, 5.5_percent, 0_percent, "2021年政府工作报告"},
    {2022, 5.5_percent, 0_percent, "2022年政府工作报告"},   {2023, 5.5_percent, 0_percent, "2023年政府工作报告"},
    {2024, 5.5_percent, 0_percent, "2024年政府工作报告"},   {2025, 5.5_percent, 0_percent, "2025年政府工作报告"},
    {2026, 5.5_percent, 0_percent, "2026年政府工作报告"}};

constexpr bool printed(cited<rate> const& target, rate at, char const* report) {
    return target.present && !target.assumed && target.value == at && target.source.grade == grade::press &&
           same(target.source.document, report) && !target.source.missing();
}
constexpr bool as_in_the_rulebook() {
    int n = 0;
    for (control_target const& one : control_targets) {
        year_of_the_rulebook const& row = rulebook[n++];
        if (one.year != row.year || !printed(one.surveyed, row.surveyed, row.report)) return false;
        bool const none = row.registered == 0_percent;
        if (none ? one.registered.present : !printed(one.registered, row.registered, row.report)) return false;
    }
    return n == 9;
}
static_assert(as_in_the_rulebook());

// The year before the first and after the last is not there; each year between is found.
static_assert(find_target(2017) == nullptr && find_target(2027) == nullptr);
static_assert(find_target(2018)->year == 2018 && find_target(2026)->year == 2026);
static_assert(surveyed_target(2020).value == 6_percent && surveyed_target(2019).value == 5.5_percent);
static_assert(registered_target(2019).value == 4.5_percent && !registered_target(2021).present);

// A target as a limit: 不高于, so the target itself passes.
static_assert(at_most_surveyed_target(2020).value.at == 6_percent && !at_most_surveyed_target(2020).value.of_area);
static_assert(at_most_surveyed_target(2020).value.comparison == comparison::at_most);

// Refund year Y goes by the target of Y − 1.
constexpr bool goes_by(policy const& p, char const* report) {
    return same(p.layoffs.limit.source.document, report) && p.layoffs.limit.value.comparison == comparison::at_most;
}
static_assert(goes_by(nation_2020_2, "2019年政府工作报告") && goes_by(nation_2021_29, "2020年政府工作报告"));
static_assert(goes_by(nation_2022_271, "2021年政府工作报告") && goes_by(nation_2022_23, "2021年政府工作报告"));
static_assert(goes_by(nation_2022_12, "2021年政府工作报告") && goes_by(nation_2023_11, "2022年政府工作报告"));
static_assert(goes_by(nation_2024_40, "2023年政府工作报告") && goes_by(nation_2025_18, "2024年政府工作报告"));
static_assert(goes_by(nation_2025_25, "2024年政府工作报告") && goes_by(nation_2026_39, "2025年政府工作报告"));
static_assert(nation_2021_29.layoffs.limit.value.at == 6_percent && nation_2022_23.layoffs.limit.value.at == 5.5_percent);
