// Luzhou 2021: large enterprises and social bodies 30 %, smaller ones and individual economic organisations 60 %.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace luzhou_2021_text {

using namespace literals;
inline constexpr document at{"泸州市延续实施普惠性失业保险稳岗返还政策申报公告（2021年11月18日）", grade::press};
inline constexpr document province{"四川省2021年失业保险稳岗返还通知摘要", grade::repost};

inline constexpr note procedure[] = {
    {"scope", "参保企业、单位（不含事业单位）", "insured enterprises and units, public institutions excepted",
     at("首段")},
    {"layoff_rate", "按上年度新增领取失业保险金人数与上年度参保职工平均人数比较确定",
     "those who newly drew benefit in the year, over the average insured", at("一")},
    {"application", "线下：营业执照、开户许可证、法人和经办人身份证到经办窗口；线上：四川省就业创业网上服务大厅",
     "at the counter with licence, account permit and identity documents, or online in the province's service hall",
     at("三")},
};

}  // namespace luzhou_2021_text

inline constexpr policy luzhou_2021 = published([] {
    using namespace luzhou_2021_text;
    policy p = starting_from(nation_2021_29);
    p.id = "luzhou_2021";
    p.document = at.number;
    p.title = "延续实施普惠性失业保险稳岗返还政策";
    p.place = {510500, "Luzhou", "泸州市"};
    p.level = level::city;
    p.published = p.effective_from = {2021, 11, 18};
    p.effective_until = {{2021, 12, 31}, at("首段")};

    p.layoffs.formula = {formulas::new_claimants_by_average, at("一")};
    p.layoffs.limit = {{.at = 6_percent, .comparison = comparison::at_most}, at("一")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一")};
    p.sizing = {{.steps = {sizing_step::carried_over}}, province("沿用2020年减免社会保险费划型")};
    constexpr kind bodies =
        kind::social_group | kind::foundation | kind::social_service_agency | kind::law_firm | kind::accounting_firm;
    p.rates = {
        {.kinds = bodies, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::individual_business, .standing = {}, .at = 60_percent, .source = at("二")},
        {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
