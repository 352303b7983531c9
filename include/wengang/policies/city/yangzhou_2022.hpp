// Yangzhou (Jiangsu) 2022: marks of 2020, 30 people on average; large enterprises, social bodies and firms 50 %, the others 90 %.
#pragma once

#include "../nation/nation_2022_12.hpp"
#include "yancheng_2021.hpp"

namespace wengang::policies {

namespace yangzhou_2022_text {

using namespace literals;
inline constexpr document at{"扬州市2022年继续实施失业保险稳岗返还政策的通知（依据扬府办发〔2022〕29号）", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，施行时间按其执行的国家规定",
     "neither number nor date of the notice was found: the dates are the nation's", at("首段")},
    {"basis", "依据扬府办发〔2022〕29号、苏人社发〔2022〕68号、扬府办发〔2022〕45号",
     "carries out the plans of the city and of the province (苏人社发〔2022〕68号)", at("首段")},
    {"layoff_rate", "计算裁员率时扣减上年度退休、死亡等自然减员人数；未写分母",
     "retirements, deaths and other natural reductions of the year are taken off; the denominator is not named",
     at("一")},
    {"amount", "大型企业已按30%发放的，再补差20%",
     "large enterprises already paid at 30 % get the other 20 %", at("二")},
    {"mode", "后台数据比对精准发放，“免申即享”",
     "data are matched and the money is paid without application", at("三")},
    {"duties", "市本级由市就业中心发放，其他地区由所属地失业保险经办机构发放",
     "paid by the city's employment centre, elsewhere by the local agency", at("三")},
};

}  // namespace yangzhou_2022_text

inline constexpr policy yangzhou_2022 = published([] {
    using namespace yangzhou_2022_text;
    constexpr kind as_large = kind::social_group | kind::foundation | kind::social_service_agency | kind::law_firm | kind::accounting_firm;
    policy p = starting_from(nation_2022_12);
    p.id = "yangzhou_2022";
    p.document = at.number;
    p.title = "继续实施失业保险稳岗返还政策";
    p.place = {321000, "Yangzhou", "扬州市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2022_12.effective_from;
    p.effective_until = {{2022, 12, 31}, at("四")};

    // The same province's formula has the deduction that is stated, and a denominator.
    p.layoffs.formula = {formulas::net_drop_by_average, yancheng_2021.layoffs.formula.source, true};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("一")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一")};
    p.layoffs.small_by = {{headcount_basis::monthly_average, {}}, at("一")};
    p.sizing = {{.steps = {sizing_step::carried_over}}, at("二（划型）")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 50_percent, .source = at("二")},
               {.kinds = as_large, .standing = {}, .at = 50_percent, .source = at("二")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 90_percent, .source = at("二")},
               {.kinds = kind::individual_business, .standing = {}, .at = 90_percent, .source = at("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二")};
    p.route = {payment_route::corporate_account_else_premium_account, at("三")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
