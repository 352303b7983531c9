// The words of an explanation that stand nowhere else: of its steps, and of what a notice says about the way of the money.
// Each with a name for JSON. Facts, reasons and choices bring their own.
#pragma once

#include "../policy/words.hpp"
#include "explanation.hpp"

namespace wengang {

constexpr char const* in(word const& w, language l) { return l == language::zh ? w.zh : w.en; }

namespace detail {

// In the order of their enumerators.
inline constexpr word step_words[] = {{"reserve", "备付期限", "reserve period"},       {"condition", "条件", "condition"},
                                      {"layoffs", "裁员率", "layoff rate"},            {"kept", "参保人数降幅", "headcount kept"},
                                      {"revenue_drop", "收入降幅", "fall of revenue"},
                                      {"sizing", "企业划型", "enterprise size"},       {"rate", "返还比例", "refund rate"},
                                      {"base", "返还基数", "refund base"},             {"ceiling", "总额上限", "ceiling"},
                                      {"amount", "返还金额", "refund"}};
inline constexpr word state_words[] = {{"met", "符合", "met"}, {"not_met", "不符合", "not met"}, {"unknown", "未知", "unknown"}};
inline constexpr word basis_words[] = {{"rule", "规定", "rule"},
                                       {"formula", "计算公式", "formula"},
                                       {"alternative", "另一公式", "other formula"},
                                       {"limit", "标准", "limit"},
                                       {"large_limit", "大型企业标准", "limit of large enterprises"},
                                       {"small", "小规模单位标准", "limit of small units"},
                                       {"small_by", "人数口径", "headcount meant"}};
inline constexpr word small_words[] = {{"none", "未规定", "no such rule"}, {"applies", "适用", "applies"}, {"does_not_apply", "不适用", "does not apply"}, {"unknown", "是否适用未知", "not known whether it applies"}};
inline constexpr word relation_words[] = {{"is", "为", "is"}, {"at_least", "不少于", "at least"}, {"at_most", "不超过", "at most"}};
constexpr word size_source_word(size_source by) {
    if (by == size_source::given) return {"given", "已划型", "class given"};
    if (by == size_source::open) return {"open", "尚不能划型", "cannot be sized yet"};
    return word_of(sizing_words, by);
}

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
