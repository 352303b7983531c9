// What can be wrong with a notice as a value, once: the enumeration, the texts and the compiler's messages follow from the list.
#pragma once

#include <cstdint>

#include "../rules/findings.hpp"

// FAULT(name, Chinese, English). The compiler says `detail::policy_<name>()` where a constant policy has the fault.
#define WENGANG_POLICY_FAULTS(FAULT)                                                                                          \
    FAULT(without_an_id, "政策缺少标识", "the policy has no id")                                                              \
    FAULT(without_a_document, "政策缺少文号", "the policy has no document number")                                            \
    FAULT(without_a_title, "政策缺少标题", "the policy has no title")                                                         \
    FAULT(missing_citation, "缺少出处（文件或条款）", "a value has no citation (document or clause)")                         \
    FAULT(invalid_date, "日期无效", "a date that is no day of the calendar")                                                  \
    FAULT(dates_out_of_order, "日期先后颠倒", "the policy ends before it is published or in force")                           \
    FAULT(invalid_refund_years, "返还年度无效", "the refund years are missing or run backwards")                              \
    FAULT(condition_of_the_wrong_form, "条件与所测事项的类型不符", "a condition asks of a fact what the fact cannot answer")  \
    FAULT(condition_on_another_choice, "条件所测选项不是单位类型或企业划型", "a condition on a choice other than kind and size") \
    FAULT(conditions_contradict, "条件互相矛盾", "conditions that no unit can meet")                                          \
    FAULT(duplicate_condition, "条件重复", "the same test of the same fact twice")                                            \
    FAULT(truths_share_a_reason, "两项是非条件共用一个理由", "two conditions on truths with the same reason: each needs its own") \
    FAULT(too_many_numbers, "所用数值事项过多", "the notice reads more than 32 different numbers")                            \
    FAULT(invalid_reserve_gate, "备付期限无效", "the reserve period is no number of months")                                  \
    FAULT(duplicate_cap, "同一范围有两个上限", "two caps for the same kinds and sizes")                                       \
    FAULT(figure_twice, "同一事项重复计算", "a fact that a formula or a base counts twice")                                  \
    FAULT(cap_above_the_parent, "上限高于上级规定", "a cap above the one of the notice above")                              \
    FAULT(invalid_head_count, "人数口径无效", "a head count that is no number of people, or has no divisor to be")           \
    FAULT(invalid_sizing, "划型步骤无效", "a sizing step twice, behind one that is the last word, or payers without a number") \
    FAULT(invalid_revenue_drop, "收入降幅条件无效", "a fall of revenue between figures that are no amounts")                \
    FAULT(invalid_ceiling, "总额上限无效", "a ceiling of the refund that is no share of an amount")                         \
    FAULT(invalid_measured_test, "比例表指标条件无效", "a row of the rate table tests a layoff rate without a formula or beyond 0 to 100 percent, or an average of nobody") \
    FAULT(invalid_layoff_formula, "裁员率公式无效", "the layoff formula adds nothing, or something else than people")         \
    FAULT(layoff_limit_without_formula, "有裁员率上限而无公式", "a layoff limit without a formula")                           \
    FAULT(invalid_small_unit_rule, "小规模单位规则无效", "the small-unit rule has no valid limit or number of people")        \
    FAULT(small_unit_rule_without_headcount, "小规模单位规则未说明人数口径", "the small-unit rule does not say which head count it goes by") \
    FAULT(invalid_rate, "比例无效（须为0至100%）", "a rate that is not between 0 and 100 percent")                            \
    FAULT(rate_row_of_the_wrong_form, "比例表行无效", "a row of the rate table names no kind or size, or a fact that is no truth") \
    FAULT(too_many_truths, "比例表使用的事项过多", "the rate table asks for more than 12 truths, or with the sizing for more than 8 that no condition asks for") \
    FAULT(refusals_for_different_reasons, "比例表各行拒绝的理由不同", "rows of the rate table refuse for different reasons") \
    FAULT(rate_above_the_cap, "比例高于上级上限", "a rate above the cap of the notice above")                                 \
    FAULT(unreachable_rate_row, "比例表行不可达", "a row of the rate table that the rows before it leave nothing for")        \
    FAULT(missing_rate_row, "比例表不完整", "a unit that meets the conditions matches no row of the rate table")              \
    FAULT(rate_without_a_base, "有比例而无返还基数", "a fixed rate without a base")                                           \
    FAULT(base_that_is_not_money, "返还基数不是金额", "the base, or an exclusion from it, is not an amount of money")         \
    FAULT(invalid_rounding, "舍入单位或方式无效", "an unknown unit or mode of rounding")

namespace wengang {

enum class policy_fault : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_POLICY_FAULTS(WENGANG_NAME)
#undef WENGANG_NAME
};

inline constexpr finding_name policy_fault_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_POLICY_FAULTS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr finding_name const& describe(policy_fault f) { return policy_fault_names[static_cast<int>(f)]; }

/// A fault of a policy, and where it is.
struct policy_finding {
    policy_fault fault{};
    char const* where = "";  ///< the field as it is written: `conditions`, `layoffs.limit`
    int index = -1;          ///< the element, where the field is a list
    friend constexpr bool operator==(policy_finding const&, policy_finding const&) = default;
};

namespace detail {
// Not constexpr on purpose: a constant policy with the fault reaches the call and does not compile; the name is the message.
#define WENGANG_REFUSE(name, ...) \
    inline void policy_##name() {}
WENGANG_POLICY_FAULTS(WENGANG_REFUSE)
#undef WENGANG_REFUSE
}  // namespace detail

}  // namespace wengang
