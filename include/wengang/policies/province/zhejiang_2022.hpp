// Zhejiang 2022: either of two layoff formulas, 30 people by the year's end, 50 % for large enterprises and 90 % for all others.
#pragma once

#include "../nation/nation_2022_12.hpp"

namespace wengang::policies {

namespace zhejiang_2022_text {

using namespace literals;
inline constexpr document at{"浙江省2022年失业保险稳岗返还问答", grade::repost};
inline constexpr document hangzhou{"杭州市2022年失业保险稳岗返还说明", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，施行时间按其执行的国家规定",
     "neither number nor date of the notice was found: the dates are the nation's", at("问答")},
    {"layoff_rate", "上年度参保职工减少人数或领取失业保险金人数与上年度参保职工人数比较，符合计算方式之一即可",
     "the fall of the headcount, or the claimants, against the insured of the year before: one of the two is enough",
     at("裁员率")},
    {"route_automatic", "先免申即享：符合条件的参保单位（不含劳务派遣企业）无需提出申请",
     "first without application, dispatch agencies excepted", at("途径（一）")},
    {"route_apply", "后网上申报和现场申报", "then online and in person", at("途径（二）")},
    {"dispatch", "劳务派遣企业须有分享协议或承诺",
     "dispatch agencies need an agreement or a commitment to share", at("劳务派遣")},
    {"open_points", "所见问答有删节，未见严重失信和僵尸企业条款，不参与判定",
     "the copy is cut: it shows nothing on dishonest or zombie enterprises, so neither is decided by", at("问答")},
};

}  // namespace zhejiang_2022_text

inline constexpr policy zhejiang_2022 = published([] {
    using namespace zhejiang_2022_text;
    policy p = starting_from(nation_2022_12);
    p.id = "zhejiang_2022";
    p.document = at.number;
    p.title = "失业保险稳岗返还";
    p.place = {330000, "Zhejiang", "浙江省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2022_12.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, hangzhou("二①")));
    p.layoffs.formula = {formulas::drop_by_opening, at("计算方式一")};
    p.layoffs.alternative = {formulas::claimants_by_opening, at("计算方式二")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("裁员率≤5.5%")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("2021年末参保30人（含）以下")};
    p.layoffs.small_by = {{headcount_basis::counted, fact::closing}, at("2021年末参保30人（含）以下")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 50_percent, .source = at("返还标准")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 90_percent, .source = hangzhou("一2")},
               {.kinds = by_reference, .standing = {}, .at = 90_percent, .source = at("返还标准（参照中小微企业标准）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("返还标准")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
