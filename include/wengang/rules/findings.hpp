// What is found about a unit: the outcome, every reason of a refusal, and the faults, in one 32-bit word.
#pragma once

#include <cstdint>

namespace wengang {

/// What a decision comes to. Undetermined: no known fact refuses the unit, and an unknown one still could decide.
enum class outcome : std::uint8_t { ineligible = 0, eligible = 1, undetermined = 2 };

// REASON(name, Chinese, English): an unmet condition. Their order is the order of every list of reasons; new ones go to the end.
#define WENGANG_REASONS(REASON)                                                                                          \
    REASON(reserve_period, "统筹基金备付期限不足", "the fund's reserve period is too short")                             \
    REASON(kind_not_covered, "单位类型不在返还范围", "the kind of organisation is not covered")                          \
    REASON(sector_not_covered, "不属于服务业", "not in the service sector")                                              \
    REASON(size_not_covered, "企业划型不在返还范围", "the enterprise size is not covered")                               \
    REASON(not_conforming, "生产经营不符合产业结构调整或环保政策", "production does not conform to industrial or environmental policy") \
    REASON(months_short, "足额缴费月数不足", "too few months paid in full")                                              \
    REASON(layoff_rate, "裁员率超过标准", "the layoff rate is too high")                                                 \
    REASON(dishonest, "严重违法失信", "seriously dishonest")                                                             \
    REASON(zombie, "僵尸企业", "zombie enterprise")                                                                      \
    REASON(cancelled, "已注销", "deregistered")                                                                          \
    REASON(revoked, "已吊销营业执照", "business licence revoked")                                                        \
    REASON(abnormal, "列入经营异常名录", "on the list of abnormal operations")                                           \
    REASON(waived, "未确认且未申请，视为放弃", "neither confirmed nor applied: waived")                                  \
    REASON(arrears, "欠缴失业保险费", "owes premium")                                                                    \
    REASON(in_post_short, "在岗职工人数不足", "too few employees in post")                                               \
    REASON(profit_history, "此前两年未连续盈利", "no profit in both years before")                                       \
    REASON(no_loss, "测算年度未亏损", "no loss in the measured year")                                                    \
    REASON(revenue_drop, "主营业务收入降幅不足", "the main-business revenue did not fall enough")                        \
    REASON(not_recovering, "恢复无望", "recovery is not hopeful")                                                        \
    REASON(headcount_fell, "参保人数降幅过大", "the headcount fell too far below last year's average")                   \
    REASON(already_refunded, "已享受返还", "already refunded for the year")                                              \
    REASON(payment_state, "非正常缴费状态", "not in normal payment state")                                               \
    REASON(insured_short, "参保人数不足", "too few insured")

/// Why a unit gets nothing.
enum class reason : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_REASONS(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr int reason_count = 0
#define WENGANG_ONE(...) +1
    WENGANG_REASONS(WENGANG_ONE)
#undef WENGANG_ONE
    ;

// FAULT(name, Chinese, English): a malformed value. It counts as unknown.
#define WENGANG_FAULTS(FAULT)                                                                           \
    FAULT(out_of_range, "数值超出范围", "a figure out of range")                                        \
    FAULT(unknown_code, "代码无法识别", "a code that means nothing")                                    \
    FAULT(exclusions_above_premium, "扣除项大于实缴保费", "exclusions larger than the premium")         \
    FAULT(zero_denominator, "裁员率分母为零", "a zero denominator under a positive numerator")

/// What is malformed; which fact it is stands in `decision::faulty`.
enum class fault : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_FAULTS(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr int fault_count = 0
#define WENGANG_ONE(...) +1
    WENGANG_FAULTS(WENGANG_ONE)
#undef WENGANG_ONE
    ;

/// A name with its two texts; `describe(reason)` and `describe(fault)` give one.
struct finding_name {
    char const* name;
    char const* zh;
    char const* en;
};
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
inline constexpr finding_name reason_names[] = {WENGANG_REASONS(WENGANG_DESCRIBE)};
inline constexpr finding_name fault_names[] = {WENGANG_FAULTS(WENGANG_DESCRIBE)};
#undef WENGANG_DESCRIBE
inline constexpr char const* outcome_names[] = {"ineligible", "eligible", "undetermined"};
inline constexpr char const* outcome_names_zh[] = {"不符合", "符合", "无法确定"};
constexpr finding_name const& describe(reason r) { return reason_names[static_cast<int>(r)]; }
constexpr finding_name const& describe(fault f) { return fault_names[static_cast<int>(f)]; }

/// Bits 0–1 the outcome, 2–7 the faults, 8–31 the reasons.
class findings {
public:
    static constexpr int first_fault = 2, first_reason = 8;
    static constexpr std::uint32_t outcome_bits = 3, fault_bits = 0xfc, reason_bits = 0xffff'ff00;
    static constexpr std::uint32_t bit(reason r) { return std::uint32_t{1} << (first_reason + static_cast<int>(r)); }
    static constexpr std::uint32_t bit(fault f) { return std::uint32_t{1} << (first_fault + static_cast<int>(f)); }

    constexpr findings() = default;
    explicit constexpr findings(std::uint32_t word) : word_(word) {}

    constexpr wengang::outcome outcome() const { return static_cast<wengang::outcome>(word_ & outcome_bits); }
    constexpr bool has(reason r) const { return (word_ & bit(r)) != 0; }
    constexpr bool has(fault f) const { return (word_ & bit(f)) != 0; }
    constexpr bool faulty() const { return (word_ & fault_bits) != 0; }
    constexpr std::uint32_t word() const { return word_; }
    friend constexpr bool operator==(findings, findings) = default;

private:
    std::uint32_t word_ = 0;
};
static_assert(findings::first_reason + reason_count <= 32 && findings::first_fault + fault_count <= findings::first_reason);

}  // namespace wengang
