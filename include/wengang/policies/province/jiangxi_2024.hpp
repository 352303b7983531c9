// Jiangxi 2024: 12 months paid in all, new claimants over the monthly average, the six other kinds as smaller enterprises.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace jiangxi_2024_text {

using namespace literals;
inline constexpr document at{"江西省2024年失业保险稳岗返还政策摘要", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见本省通知原文和印发日期，按所执行的国家规定",
     "the province's own text and date were not found: the nation's date stands", at("摘要")},
    {"new_units", "可在足额缴纳失业保险费12个月以上（含12个月）后申请",
     "may apply once 12 months are paid in full", at("享受条件")},
    {"arrears", "2023年度有欠费但累计缴纳12个月以上（含）的企业，按当年实际缴纳失业保险费和规模对应的比例返还",
     "an enterprise in arrears for 2023 with 12 months or more paid in all is refunded on what it paid, at the rate "
     "of its size", at("发放标准2")},
    {"layoff_rate", "分子为上年度新增实际领取失业保险金人数",
     "the numerator is those who newly drew benefit in the year", at("享受条件1")},
    {"open_points", "摘要列有“审核发放前已注销的企业”，原句不全，不参与判定",
     "the digest lists enterprises deregistered before payment in a sentence that is cut off; it is not decided by",
     at("享受条件5")},
};

}  // namespace jiangxi_2024_text

inline constexpr policy jiangxi_2024 = published([] {
    using namespace jiangxi_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "jiangxi_2024";
    p.document = at.number;
    p.title = "失业保险一般企业稳岗返还";
    p.place = {360000, "Jiangxi", "江西省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2024_40.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("享受条件1（累计缴纳12个月以上（含））")));
    p.layoffs.formula = {formulas::new_claimants_by_average, at("享受条件1")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("享受条件1")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("享受条件1")};
    p.layoffs.small_by = readings::small_by_divisor;
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("发放标准1")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("发放标准1")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("发放标准1（参照中小微企业）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("发放标准1")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
