// Jiangxi 2023: known from reposts of city guides and from the list that Pengze County published.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace jiangxi_2023_text {

using namespace literals;
inline constexpr document at{"江西省2023年失业保险稳岗返还办理指南（南昌、赣州）", grade::repost};
inline constexpr document list_of_pengze{"彭泽县2023年11月企业失业保险一般稳岗返还公示", grade::repost};
inline constexpr document digest_2024{"江西省2024年失业保险稳岗返还政策摘要", grade::repost};

inline constexpr note procedure[] = {
    {"new_units", "可在足额缴纳失业保险费12个月以上（含12个月）后申请", "may apply once 12 months are paid in full",
     digest_2024("享受条件")},
    {"arrears", "有欠费但累计缴纳12个月以上（含）的企业，按实际缴纳失业保险费返还",
     "an enterprise in arrears with 12 months or more paid in all is refunded on what it paid",
     digest_2024("发放标准")},
    {"layoff_rate", "分子为上年度新增实际领取失业保险金人数；公示名单列为“领取失业金人数”",
     "the numerator is those who newly drew benefit in the year; the published list heads it people who draw benefit",
     digest_2024("享受条件")},
    {"publicity", "公示名单列月均缴费人数、领取失业金人数、全年缴费、实际返还",
     "the list shows average payers, people who draw benefit, premium of the year and refund", list_of_pengze("表头")},
};

}  // namespace jiangxi_2023_text

inline constexpr policy jiangxi_2023 = published([] {
    using namespace jiangxi_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "jiangxi_2023";
    p.document = at.number;
    p.title = "失业保险一般稳岗返还";
    p.place = {360000, "Jiangxi", "江西省"};
    p.level = level::province;
    p.published = {2023, 11, 20};  // first day of the list; the date of the province's own notice was not found
    p.effective_from = nation_2023_11.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("累计缴纳12个月以上（含）")));
    p.layoffs.formula = {formulas::claimants_by_average, list_of_pengze("表头：领取失业金人数、月均缴费人数")};
    p.rates = {{.kinds = kind::enterprise,
                .sizes = size::large,
                .standing = {},
                .at = 30_percent,
                .source = list_of_pengze("表头：大型30%")},
               {.kinds = kind::enterprise,
                .sizes = size::not_large,
                .standing = {},
                .at = 60_percent,
                .source = list_of_pengze("表头：中小微60%")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("参照中小微企业实施")}};
    p.base.source = list_of_pengze("表头：全年缴费");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
