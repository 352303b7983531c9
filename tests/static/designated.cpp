// What a user writes with designated initializers needs no more than what it says: -Wextra (with -Werror here) would name
// every member that has no default of its own.
#include <wengang/policy/policy.hpp>

#include <wengang/quantities/ratio.hpp>

using namespace wengang;
using namespace wengang::literals;

// Where the last member is named, too, every member before it is left to its default.
inline constexpr policy first_only{.id = "somewhere_2022"}, last_only{.procedure = {}};
inline constexpr cited<rate> cited_value{.value = 5_percent}, cited_presence{.present = false};
inline constexpr citation document_only{.document = "某人社字〔2022〕1号"}, grade_only{.grade = grade::press};
inline constexpr condition fact_only{.fact = fact::zombie}, assumed_only{.assumed = true};
inline constexpr revenue_drop no_drop{}, after_only{.after = fact::sales_1}, drop_assumed_only{.assumed = true};
inline constexpr layoff_formula added_only{.added = {fact::laid_off}}, divisor_only{.divisor = {fact::opening}};
inline constexpr layoff_limit limit_only{.at = 5.5_percent}, of_area_only{.of_area = true};
inline constexpr small_units people_only{.people = 30}, share_only{.at = 20_percent};
inline constexpr head_count by_only{.by = headcount_basis::monthly_average}, counted_only{.of = fact::closing};
inline constexpr headcount_kept now_only{.now = fact::closing}, kept_by_only{.by = 5_percent};
inline constexpr layoff_rule formula_only{.formula = {formulas::claimants_by_average}}, small_by_only{.small_by = {}};
inline constexpr refund_base gross_only{.gross = fact::paid}, exclusions_only{.exclusions = {fact::late_fees}}, heads_only{.heads = {}};
inline constexpr refund_ceiling of_only{.of = fact::paid}, ceiling_at_only{.at = 50_percent};
inline constexpr standing_test truth_only{.truth = fact::arrears}, holds_only{.holds = false};
inline constexpr measured_test what_only{.what = measure::average_at_least}, measured_holds_only{.holds = false};
inline constexpr rate_row at_only{.at = 60_percent}, row_assumed_only{.assumed = true};
inline constexpr rate_cap cap_only{.at = 60_percent}, cap_source_only{.source = {}};
inline constexpr publicity days_only{.days = 5}, minimum_only{.at_least = true};
inline constexpr reserve_gate months_only{.months = 12}, level_only{.measured_at = pooling_level::province};
inline constexpr note topic_only{.topic = "use"}, source_only{.source = {}};
inline constexpr region code_only{.code = 371500}, zh_only{.zh = "聊城市"};
inline constexpr sizing steps_only{.steps = {sizing_step::statistics}}, payers_only{.large_from_payers = 300};
inline constexpr area reserve_only{.reserve_months = 12}, day_only{.decision_date = date{2022, 5, 5}};
inline constexpr date year_only{.year = 2022}, month_day_only{.day = 1};
inline constexpr facts paid_only{.paid = 1_yuan}, recovering_only{.recovering = true};
inline constexpr average person_months_only{.person_months = 12}, average_months_only{.months = 12};
inline constexpr ratio numerator_only{.numerator = 1}, denominator_only{.denominator = 2};
inline constexpr rounding mode_only{.mode = rounding_mode::up}, unit_only{.unit = money_unit::yuan};

// And the defaults say nothing: no rule, no number.
static_assert(first_only.conditions.empty() && first_only.rates.empty() && first_only.caps.empty() && !first_only.layoffs.present());
static_assert(last_only.id[0] == 0 && added_only.by_average() && added_only.deducted.empty() && divisor_only.added.empty());
static_assert(at_only.standing.empty() && gross_only.exclusions.empty() && topic_only.zh[0] == 0 && topic_only.en[0] == 0);
static_assert(level_only.months == 0_months && no_drop.by == 0_percent && kept_by_only.now == fact::at_application && !heads_only.by_benefit() && steps_only.large_from_payers == 0 && average_months_only.person_months == 0_people);
