// Ningbo 2019, enterprises in difficulty: half of six months of social insurance.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace ningbo_2019_text {

using namespace literals;
inline constexpr document at{"宁波市关于做好当前和今后一个时期促进就业工作的实施意见", grade::mirror};
inline constexpr document ministry{"人社部发〔2019〕23号", grade::repost};
inline constexpr document state_council{"国发〔2018〕39号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "只知2019年年初出台，取困难企业返还的起始日", "known to be of early 2019 only; the first day of the national scheme stands in for it",
     state_council("困难企业返还，2019年1月1日至12月31日")},
    {"scope", "优先帮扶受贸易摩擦影响较大的外贸企业和转型升级中的传统制造业企业", "first of all foreign-trade enterprises hit by trade frictions and traditional manufacturing in transition",
     at("困难企业认定")},
};

}  // namespace ningbo_2019_text

inline constexpr policy ningbo_2019 = published([] {
    using namespace ningbo_2019_text;
    return policy{
        .id = "ningbo_2019",
        .document = at.number,
        .title = "宁波市2019年困难企业社会保险费返还",
        .place = {330200, "Ningbo", "宁波市"},
        .scheme = scheme::hardship,
        .level = level::city,
        .published = {2019, 1, 1},
        .effective_from = {2019, 1, 1},
        .effective_until = {{2019, 12, 31}, state_council("困难企业返还，2019年1月1日至12月31日")},
        .refund_year_first = 2019,
        .refund_year_last = 2019,

        .reserve = {{.months = 24, .measured_at = pooling_level::pooling_area}, ministry("困难企业：备付期限24个月以上")},
        .conditions = {one_of(kind::enterprise, ministry("参保企业")),
                       at_least(fact::months_paid, 12, reason::months_short, ministry("足额缴纳失业保险费12个月以上")),
                       require(fact::conforming, reason::not_conforming, ministry("生产经营活动符合产业结构调整和环保政策")),
                       require(fact::recovering, reason::not_recovering, at("暂时性生产经营困难但恢复有望"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.comparison = comparison::below, .of_area = true}, ministry("裁员率低于统筹地区城镇登记失业率")}},
        .caps = {},
        .rates = {{.standing = {}, .at = 50_percent, .source = at("返还6个月企业及职工社会保险费的50%")}},
        .base = {{.gross = fact::social_insurance_payable_6_months, .exclusions = {}}, at("返还6个月企业及职工社会保险费的50%")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
