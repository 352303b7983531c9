// The words of a notice's choices: their name in a file, and what an explanation calls them. In the order of the enumerators.
#pragma once

#include <cstddef>
#include <cstdint>

#include "policy.hpp"

namespace wengang {

/// A name with its two texts.
using word = finding_name;

namespace detail {

inline constexpr word test_words[] = {{"is", "须为", "must be"}, {"at_least", "须不少于", "at least"}, {"above", "须大于", "more than"}, {"below", "须小于", "less than"}};
inline constexpr word comparison_words[] = {{"at_most", "不高于", "at most"}, {"below", "低于", "below"}};
inline constexpr word window_words[] = {{"measured_year", "上年度", "the measured year"},
                                        {"year_end_to_year_end", "上上年末至上年末", "from year-end to year-end"},
                                        {"january_to_december", "上年1月至12月", "from January to December of the measured year"},
                                        {"up_to_application", "截至申请上月", "up to the month before the application"},
                                        {"two_measured_years", "两个年度", "two measured years"}};
inline constexpr word headcount_words[] = {{"divisor", "裁员率分母", "the denominator of the layoff rate"},
                                           {"monthly_average", "月平均参保人数", "the monthly average"},
                                           {"counted", "人数", "a head count"}};
inline constexpr word measure_words[] = {{"layoffs_at_most", "裁员率不高于", "a layoff rate of at most"},
                                         {"average_at_least", "月平均参保人数不少于", "a monthly average of at least"}};
inline constexpr word rate_result_words[] = {{"fixed", "比例", "rate"}, {"open", "本通知未定", "left open by the notice"}, {"refused", "不予返还", "refused"}};
inline constexpr word sizing_words[] = {{"legal_person", "分支机构随所属法人", "a branch follows its legal person"},
                                        {"statistics", "统计部门共享数据", "shared statistics data"},
                                        {"carried_over", "沿用2020年减免划型", "class of 2020 carried over"},
                                        {"registered", "登记申报数据划型标识", "mark from registration data"},
                                        {"declared", "企业申报", "class declared"},
                                        {"standard", "划型标准", "sizing standard"},
                                        {"payers", "平均缴费人数", "average payers"}};
inline constexpr word scheme_words[] = {{"stabilisation", "稳岗返还", "job-stabilisation refund"}, {"hardship", "困难企业返还", "hardship refund"}, {"dispatch", "劳务派遣单位稳岗返还", "refund of labour-dispatch agencies"}};
inline constexpr word level_words[] = {{"nation", "国家", "nation"}, {"province", "省级", "province"}, {"city", "市级", "city"}};
inline constexpr word rounding_words[] = {{"half_up", "四舍五入", "half up"}, {"half_even", "四舍六入五成双", "half to even"}, {"up", "进一", "up"}, {"down", "舍去", "down"}};
inline constexpr word pooling_words[] = {{"pooling_area", "统筹地区基金", "fund of the pooling area"}, {"province", "省级基金", "fund of the province"}};
inline constexpr word silence_words[] = {{"accepted", "无异议视为同意", "no objection is consent"},
                                         {"waived", "未确认且未申请视为放弃", "neither confirmed nor applied is a waiver"}};
inline constexpr word route_words[] = {
    {"corporate_account", "对公账户", "corporate account"},
    {"corporate_account_else_premium_account", "对公账户；小微企业无对公账户的，其缴纳社会保险费的账户", "corporate account; for small and micro enterprises without one, the account that pays its social insurance"},
    {"district_payment", "由区发放", "paid by the district"}};
inline constexpr word grade_words[] = {{"S", "原文", "the document itself"},       {"A", "官方网站", "an official site"}, {"B", "新闻", "press"},         {"C", "转载", "a repost"},
                                       {"D", "镜像", "a copy on a site that is not to be trusted otherwise"}, {"code", "公开代码", "public code only"}, {"G", "一般知识", "general knowledge"}};

template <class Enum, std::size_t N> constexpr word const& word_of(word const (&words)[N], Enum e) { return words[static_cast<std::size_t>(e)]; }

/// A table of words, whatever its length.
struct word_table {
    word const* first = nullptr;
    int count = 0;
    constexpr word_table() = default;
    template <std::size_t N> constexpr word_table(word const (&words)[N]) : first(words), count(int{N}) {}
    constexpr word const* begin() const { return first; }
    constexpr word const* end() const { return first + count; }
};

}  // namespace detail

/// The words of a choice of a notice; empty for other types.
template <class Enum> inline constexpr detail::word_table words_of{};
template <> inline constexpr detail::word_table words_of<test>{detail::test_words};
template <> inline constexpr detail::word_table words_of<comparison>{detail::comparison_words};
template <> inline constexpr detail::word_table words_of<window>{detail::window_words};
template <> inline constexpr detail::word_table words_of<headcount_basis>{detail::headcount_words};
template <> inline constexpr detail::word_table words_of<measure>{detail::measure_words};
template <> inline constexpr detail::word_table words_of<rate_result>{detail::rate_result_words};
template <> inline constexpr detail::word_table words_of<sizing_step>{detail::sizing_words};
template <> inline constexpr detail::word_table words_of<scheme>{detail::scheme_words};
template <> inline constexpr detail::word_table words_of<level>{detail::level_words};
template <> inline constexpr detail::word_table words_of<rounding_mode>{detail::rounding_words};
template <> inline constexpr detail::word_table words_of<pooling_level>{detail::pooling_words};
template <> inline constexpr detail::word_table words_of<silence>{detail::silence_words};
template <> inline constexpr detail::word_table words_of<payment_route>{detail::route_words};
template <> inline constexpr detail::word_table words_of<grade>{detail::grade_words};
template <> inline constexpr detail::word_table words_of<reason>{reason_names};

}  // namespace wengang
