// The words of an explanation that stand nowhere else: of its steps, and of what a notice says about the way of the money.
// Each with a name for JSON. Facts, reasons and choices bring their own.
#pragma once

#include "explanation.hpp"

namespace wengang {

/// A name with its two texts.
using word = finding_name;

constexpr char const* in(word const& w, language l) { return l == language::zh ? w.zh : w.en; }

namespace detail {

// In the order of their enumerators.
inline constexpr word step_words[] = {{"reserve", "备付期限", "reserve period"},       {"condition", "条件", "condition"},
                                      {"layoffs", "裁员率", "layoff rate"},            {"revenue_drop", "收入降幅", "fall of revenue"},
                                      {"sizing", "企业划型", "enterprise size"},       {"rate", "返还比例", "refund rate"},
                                      {"base", "返还基数", "refund base"},             {"amount", "返还金额", "refund"}};
inline constexpr word state_words[] = {{"met", "符合", "met"}, {"not_met", "不符合", "not met"}, {"unknown", "未知", "unknown"}};
inline constexpr word basis_words[] = {{"rule", "规定", "rule"},
                                       {"formula", "计算公式", "formula"},
                                       {"limit", "标准", "limit"},
                                       {"small", "小规模单位标准", "limit of small units"},
                                       {"small_by", "人数口径", "headcount meant"}};
inline constexpr word small_words[] = {{"none", "未规定", "no such rule"}, {"applies", "适用", "applies"}, {"does_not_apply", "不适用", "does not apply"}, {"unknown", "是否适用未知", "not known whether it applies"}};
inline constexpr word comparison_words[] = {{"at_most", "不高于", "at most"}, {"below", "低于", "below"}};
inline constexpr word test_words[] = {{"is", "须为", "must be"}, {"at_least", "须不少于", "at least"}, {"above", "须大于", "more than"}, {"below", "须小于", "less than"}};
inline constexpr word relation_words[] = {{"is", "为", "is"}, {"at_least", "不少于", "at least"}, {"at_most", "不超过", "at most"}};
inline constexpr word size_source_words[] = {{"given", "已划型", "class given"},
                                             {"legal_person", "分支机构随所属法人", "a branch follows its legal person"},
                                             {"statistics", "统计部门共享数据", "shared statistics data"},
                                             {"registration", "登记申报数据划型标识", "mark from registration data"},
                                             {"payers", "平均缴费人数", "average payers"},
                                             {"open", "尚不能划型", "cannot be sized yet"}};
inline constexpr word rate_result_words[] = {{"fixed", "比例", "rate"}, {"open", "本通知未定", "left open by the notice"}, {"refused", "不予返还", "refused"}};
inline constexpr word rounding_words[] = {{"half_up", "四舍五入", "half up"}, {"half_even", "四舍六入五成双", "half to even"}, {"up", "进一", "up"}, {"down", "舍去", "down"}};
inline constexpr word pooling_words[] = {{"pooling_area", "统筹地区基金", "fund of the pooling area"}, {"province", "省级基金", "fund of the province"}};
inline constexpr word silence_words[] = {{"accepted", "无异议视为同意", "no objection is consent"},
                                         {"waived", "未确认且未申请视为放弃", "neither confirmed nor applied is a waiver"}};
inline constexpr word route_words[] = {
    {"corporate_account", "对公账户", "corporate account"},
    {"corporate_account_else_premium_account", "对公账户；小微企业无对公账户的，其缴纳社会保险费的账户", "corporate account; for small and micro enterprises without one, the account that pays its social insurance"},
    {"district_payment", "由区发放", "paid by the district"}};

/// What the parts of the procedure are about. A note's topic that is not here is shown by its name.
inline constexpr word topic_words[] = {
    {"dates", "施行时间", "dates"},           {"years", "返还年度", "refund years"},       {"silence", "未作回应", "silence"},          {"route", "支付", "payment"},
    {"allowance", "失业补助", "allowance"},   {"amount", "金额", "amount"},                {"application", "申请", "application"},      {"arrears", "欠费", "arrears"},
    {"basis", "依据", "basis"},               {"benefits", "失业待遇", "benefits"},        {"commitment", "承诺", "commitment"},        {"confirmation", "确认", "confirmation"},
    {"credit", "信用", "credit"},             {"data", "信息化", "data"},                  {"discretion", "综合评定", "discretion"},    {"dispatch", "劳务派遣", "labour dispatch"},
    {"documents", "材料", "documents"},       {"duties", "分工", "duties"},                {"form", "填表", "form"},                    {"fund_safety", "基金安全", "safety of the fund"},
    {"graduates", "毕业生", "graduates"},     {"later_notice", "后续通知", "later notice"}, {"layoff_rate", "裁员率", "layoff rate"},    {"mode", "方式", "mode"},
    {"monitoring", "监测", "monitoring"},     {"new_units", "新参保单位", "new units"},    {"objection", "异议", "objection"},          {"open_points", "未定事项", "open points"},
    {"outreach", "宣传", "outreach"},         {"payment", "发放", "payment"},              {"penalty", "责任", "penalty"},              {"premium_rate", "费率", "premium rate"},
    {"publicity", "公示", "publicity"},       {"repeal", "废止", "repeal"},                {"reports", "报送", "reports"},              {"reserve", "备付期限", "reserve"},
    {"review", "审核", "review"},             {"route_apply", "自行申请", "on application"}, {"route_automatic", "免申即享", "without application"}, {"route_confirm", "确认后发放", "on confirmation"},
    {"schedule", "时限", "schedule"},         {"scope", "范围", "scope"},                  {"screening", "筛选", "screening"},          {"sizing", "划型", "sizing"},
    {"skill_subsidy", "技能补贴", "skill subsidy"}, {"training", "培训", "training"},      {"transition", "过渡", "transition"},        {"use_of_money", "资金用途", "use of the money"}};

template <class Enum, std::size_t N> constexpr word const& word_of(word const (&words)[N], Enum e) { return words[static_cast<std::size_t>(e)]; }

constexpr word topic_word(char const* topic) {
    for (word const& w : topic_words) {
        char const *a = w.name, *b = topic;
        while (*a != 0 && *a == *b) ++a, ++b;
        if (*a == *b) return w;
    }
    return {topic, topic, topic};
}

}  // namespace detail
}  // namespace wengang
