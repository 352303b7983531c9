// How places read a ledger: the values of `ledger_options` that a document prints or practises, and those that nobody printed.
#pragma once

#include "../facts/ledger.hpp"
#include "../rules/citation.hpp"

namespace wengang::policies::ledger_readings {

/// Months of the measured year only; 12 of them, then, are all of them.
inline constexpr cited<months_window> window_chongqing_2025{
    months_window::measured_year, {"渝人社规〔2025〕10号政策解读", "足额缴费月数：上年度", grade::official}};
/// Up to the end of the measured year, earlier years too.
inline constexpr cited<months_window> window_zhejiang_2024{
    months_window::until_year_end, {"浙人社发〔2024〕40号", "足额缴费月数：截至上年末", grade::repost}};
/// All months ever paid.
inline constexpr cited<months_window> window_jiangxi_2023{
    months_window::cumulative, {"江西省2023年失业保险稳岗返还办理指南（南昌、赣州）", "累计缴纳12个月以上（含）", grade::repost}};

/// First registered in January of the measured year: January stands for the opening.
inline constexpr cited<bool> january_for_new_units_zhejiang_2024{
    true, {"浙人社发〔2024〕40号", "1月首次参保的单位", grade::repost}};

/// Deferred premium of 2022 is in the base of 2022 once it is paid in full; the notice of a place gives the day.
inline constexpr cited<bool> deferred_premium_counts_kaifeng_2023{
    true, {"开封市2023年稳岗返还报道", "2022年缓缴的失业保险费", grade::press}};

/// The average of twelve months: the sum of twelve months' payers divided by 12.
inline constexpr cited<average_over> average_chuxiong_2023{
    average_over::twelve_months, {"楚雄市2023年失业保险稳岗返还通知", "月平均参保人数", grade::official}};

/// A month with people insured and nothing payable counts as paid in full; one with nobody insured and nothing payable does not.
inline constexpr cited<bool> nothing_payable_counts{
    true, {"聊人社字〔2022〕17号", "四（一）参加失业保险并足额缴纳失业保险费12个月以上"}, true};
/// A payment is one of the measured year up to 31 December.
inline constexpr cited<bool> books_close_with_the_year{true, {"聊人社字〔2022〕17号", "四（二）2021年度实际缴纳"}, true};

}  // namespace wengang::policies::ledger_readings
