// A district in Guangdong 2019, affected enterprises: sales fell by more than 15 % in two consecutive quarters.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace guangdong_2019_district_text {

using namespace literals;
inline constexpr document at{"广东省某区受影响企业失业保险费返还申请条件", grade::mirror};
inline constexpr document guide{"广东省2019年受影响企业失业保险费返还指南", grade::press};
inline constexpr document ministry{"人社部发〔2019〕23号", grade::repost};
inline constexpr document state_council{"国发〔2018〕39号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期和区名未见，取困难企业返还的起始日", "neither its date nor the district's name was found; the first day of the national scheme stands in",
     state_council("困难企业返还，2019年1月1日至12月31日")},
    {"scope", "应征增值税销售额，或出口额、进口额，连续两个自然季度同比均降超过15%；按出口额或进口额申请的，销售额各项填该数额",
     "sales by value-added tax, or exports, or imports, down by more than 15 % on the year in two consecutive quarters; who applies by exports or imports gives those as the sales",
     at("申请条件")},
    {"amount", "参保职工人数未写明口径，按平均参保人数计", "which head count the insured are is not said; the average is a reading", at("返还标准")},
};

}  // namespace guangdong_2019_district_text

inline constexpr policy guangdong_2019_district = published([] {
    using namespace guangdong_2019_district_text;
    return policy{
        .id = "guangdong_2019_district",
        .document = at.number,
        .title = "受影响企业失业保险费返还",
        .place = {440000, "a district in Guangdong", "广东省某区"},
        .scheme = scheme::hardship,
        .level = level::city,
        .published = {2019, 1, 1},
        .effective_from = {2019, 1, 1},
        .effective_until = {{2019, 12, 31}, state_council("困难企业返还，2019年1月1日至12月31日")},
        .refund_year_first = 2019,
        .refund_year_last = 2019,

        .reserve = {{.months = 24, .measured_at = pooling_level::pooling_area}, ministry("困难企业：备付期限24个月以上")},
        .conditions = {one_of(kind::enterprise, at("申请条件")),
                       require(fact::conforming, reason::not_conforming, at("申请条件")),
                       at_least(fact::months_paid, 12, reason::months_short, at("申请条件：足额缴纳一年以上")),
                       refuse_if(fact::zombie, reason::zombie, at("申请条件")),
                       refuse_if(fact::dishonest, reason::dishonest, at("申请条件"))},
        .layoffs = {.formula = {formulas::all_claimants_by_average, guide("裁员率")},
                    .limit = {{.comparison = comparison::below, .of_area = true}, at("申请条件：低于城镇登记失业率")}},
        .kept = {{.now = fact::at_application, .by = 30_percent}, at("申请条件：岗位流失率不超过30%")},
        .drops = {{.by = 15_percent, .before = fact::sales_1_before, .after = fact::sales_1, .source = at("申请条件：前一季度降幅超过15%")},
                  {.by = 15_percent, .before = fact::sales_2_before, .after = fact::sales_2, .source = at("申请条件：后一季度降幅超过15%")}},
        .caps = {},
        .rates = {{.standing = {}, .at = 100_percent, .source = at("返还标准")}},
        .base = {{.gross = {}, .exclusions = {}, .benefit_months = 6, .benefit = {}, .heads = {headcount_basis::monthly_average, {}}}, at("返还标准"), true},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
