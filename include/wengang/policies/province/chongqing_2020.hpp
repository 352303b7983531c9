// Chongqing 2020, enterprises in difficulty: social insurance of the year before, ÷ 12 × 3 × 50 %.
#pragma once

#include "../nation/nation_2020_30_hardship_insurance.hpp"

namespace wengang::policies {

namespace chongqing_2020_text {

using namespace literals;
inline constexpr document at{"重庆市2020年困难企业稳岗返还办法（抄件）", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以企业稳岗扩岗专项支持计划报道日期（2020年5月18日）代替",
     "its date was not found; that of the report on the national plan (18 May 2020) stands in for it",
     nation_2020_30_hardship_insurance_text::at("报道日期")},
    {"amount", "上年度缴纳社会保险费÷12×3×50%，即12.5%；不含补缴的历史欠费及一次性趸交、计提费用",
     "the premium paid the year before ÷ 12 × 3 × 50 %, which is 12.5 %; arrears of earlier years, lump-sum payments "
     "and accruals do not count",
     at("返还标准")},
    {"layoff_rate",
     "申请表的裁员率为裁员人数÷（裁员人数+年末参保人数）；另一页面写作占2019年底参保人数，两者不一，取申请表",
     "the application form divides the laid off by the laid off and the insured at the year's end together; another "
     "page divides by the insured at the year's end alone; the form stands here",
     at("申请表")},
};

}  // namespace chongqing_2020_text

inline constexpr policy chongqing_2020 = published([] {
    using namespace chongqing_2020_text;
    policy p = starting_from(nation_2020_30_hardship_insurance);
    p.id = "chongqing_2020";
    p.document = at.number;
    p.title = "重庆市2020年困难企业稳岗返还";
    p.place = {500000, "Chongqing", "重庆市"};
    p.level = level::province;
    p.published = p.effective_from = nation_2020_30_hardship_insurance.published;

    set(p.conditions, refuse_if(fact::arrears, reason::arrears, at("返还条件：截止2019年12月31日无欠费")));
    p.layoffs = {
        .formula = {formulas::laid_off_by_closing, at("申请表")},
        .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("返还条件：裁员率不超过5.5%")},
        .small = {{.people = 30, .at = 20_percent}, at("返还条件：30人（含）以下不超过20%")},
        .small_by = {{.by = headcount_basis::counted, .of = fact::at_application}, at("返还条件：申报时参保人数")}};
    p.rates = {{.standing = {}, .at = 12.5_percent, .source = at("返还标准")}};
    p.base = {{.gross = fact::social_insurance_paid, .exclusions = {}}, at("返还标准")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
