// Taiyuan 2019, enterprises in difficulty: six months of a benefit of 1360 yuan for the average insured.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace taiyuan_2019_text {

using namespace literals;
inline constexpr document at{"太原市2019年困难企业稳岗返还", grade::mirror};
inline constexpr document ministry{"人社部发〔2019〕23号", grade::repost};
inline constexpr document state_council{"国发〔2018〕39号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，取国发〔2018〕39号困难企业返还的起始日", "its date was not found; the first day of the national scheme stands in for it",
     state_council("困难企业返还，2019年1月1日至12月31日")},
    {"scope", "暂时性生产经营困难且恢复有望的认定由当地作出，不参与判定", "who is in temporary difficulty with hope of recovery is certified locally and not decided here", state_council("困难企业返还")},
};

}  // namespace taiyuan_2019_text

inline constexpr policy taiyuan_2019 = published([] {
    using namespace taiyuan_2019_text;
    return policy{
        .id = "taiyuan_2019",
        .document = at.number,
        .title = "太原市2019年困难企业失业保险稳岗返还",
        .place = {140100, "Taiyuan", "太原市"},
        .scheme = scheme::hardship,
        .level = level::city,
        .published = {2019, 1, 1},
        .effective_from = {2019, 1, 1},
        .effective_until = {{2019, 12, 31}, state_council("困难企业返还，2019年1月1日至12月31日")},
        .refund_year_first = 2019,
        .refund_year_last = 2019,

        // 国家规定的条件
        .reserve = {{.months = 24, .measured_at = pooling_level::pooling_area}, ministry("困难企业：备付期限24个月以上")},
        .conditions = {one_of(kind::enterprise, ministry("参保企业")),
                       at_least(fact::months_paid, 12, reason::months_short, ministry("足额缴纳失业保险费12个月以上")),
                       require(fact::conforming, reason::not_conforming, ministry("生产经营活动符合产业结构调整和环保政策"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.comparison = comparison::below, .of_area = true}, ministry("裁员率低于统筹地区城镇登记失业率")}},
        .caps = {},
        .rates = {{.standing = {}, .at = 100_percent, .source = at("6个月×1360元×平均参保人数")}},
        .base = {{.gross = {}, .exclusions = {}, .benefit_months = 6, .benefit = 1360_yuan, .heads = {headcount_basis::monthly_average, {}}},
                 at("6个月×1360元×平均参保人数")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
