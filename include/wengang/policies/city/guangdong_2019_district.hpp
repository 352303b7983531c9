// A district in Guangdong 2019, affected enterprises: sales fell by more than 15 % in two consecutive quarters.
#pragma once

#include "../nation/nation_2019_23_hardship_benefit.hpp"

namespace wengang::policies {

namespace guangdong_2019_district_text {

using namespace literals;
inline constexpr document at{"广东省某区受影响企业失业保险费返还申请条件", grade::mirror};
inline constexpr document guide{"广东省2019年受影响企业失业保险费返还指南", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期和区名未见，以人社部发〔2019〕23号的日期代替",
     "neither its date nor the district's name was found; the date of the national notice stands in",
     nation_2019_23_hardship_benefit_text::at("一")},
    {"scope",
     "应征增值税销售额，或出口额、进口额，连续两个自然季度同比均降超过15%；按出口额或进口额申请的，销售额各项填该数额",
     "sales by value-added tax, or exports, or imports, down by more than 15 % on the year in two consecutive "
     "quarters; who applies by exports or imports gives those as the sales",
     at("申请条件")},
    {"amount", "参保职工人数未写明口径，按平均参保人数计",
     "which head count the insured are is not said; the average is a reading", at("返还标准")},
};

}  // namespace guangdong_2019_district_text

inline constexpr policy guangdong_2019_district = published([] {
    using namespace guangdong_2019_district_text;
    policy p = starting_from(nation_2019_23_hardship_benefit);
    p.id = "guangdong_2019_district";
    p.document = at.number;
    p.title = "受影响企业失业保险费返还";
    p.place = {440000, "a district in Guangdong", "广东省某区"};
    p.level = level::city;
    p.published = p.effective_from = nation_2019_23_hardship_benefit.published;

    set(p.conditions, one_of(kind::enterprise, at("申请条件")));
    set(p.conditions, require(fact::conforming, reason::not_conforming, at("申请条件")));
    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("申请条件：足额缴纳一年以上")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("申请条件")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("申请条件")));
    p.layoffs.formula = {formulas::all_claimants_by_average, guide("裁员率")};
    p.layoffs.limit = {{.comparison = comparison::below, .of_area = true}, at("申请条件：低于城镇登记失业率")};
    p.kept = {{.now = fact::at_application, .by = 30_percent}, at("申请条件：岗位流失率不超过30%")};
    p.drops = {{.by = 15_percent,
                .before = fact::sales_1_before,
                .after = fact::sales_1,
                .source = at("申请条件：前一季度降幅超过15%")},
               {.by = 15_percent,
                .before = fact::sales_2_before,
                .after = fact::sales_2,
                .source = at("申请条件：后一季度降幅超过15%")}};
    p.rates = {{.standing = {}, .at = 100_percent, .source = at("返还标准")}};
    p.base = {{.gross = {},
               .exclusions = {},
               .benefit_months = 6,
               .benefit = {},
               .heads = {headcount_basis::monthly_average, {}}},
              at("返还标准"),
              true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
