// Tengchong (Yunnan), March 2020: medium, small and micro enterprises 100 %; who was paid 50 % gets the difference unasked.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace tengchong_2020_text {

using namespace literals;
inline constexpr document at{"腾冲市提高中小微企业稳岗返还标准（腾冲新闻网2020年3月27日）", grade::press};
inline constexpr document ministry{"人社部明电〔2020〕2号", grade::repost};
inline constexpr document nation_2014{"人社部发〔2014〕76号", grade::press};
inline constexpr document state_council{"国办发〔2020〕6号", grade::press};

inline constexpr note procedure[] = {
    {"transition", "前期已按50%发放的122户中小微企业继续补发至100%，按原渠道返还，不需另行申报",
     "the 122 enterprises that were paid 50 % get the difference to 100 % the way the money came, without a new application", at("补发")},
    {"schedule", "已审核公示未发放的140户，3月31日前按100%发放；新申报的经核准按100%发放",
     "the 140 that were reviewed and published are paid 100 % by 31 March, new applicants once approved", at("发放")},
    {"open_points", "大型企业比例所读内容未写", "the rate of large enterprises is not in what was read", at("返还标准")},
};

}  // namespace tengchong_2020_text

inline constexpr policy tengchong_2020 = published([] {
    using namespace tengchong_2020_text;
    return policy{
        .id = "tengchong_2020",
        .document = at.number,
        .title = "腾冲市2020年中小微企业普惠性稳岗返还",
        .place = {530581, "Tengchong", "腾冲市"},
        .level = level::city,
        .published = {2020, 3, 27},
        .effective_from = {2020, 3, 27},
        .effective_until = {{2020, 12, 31}, nation_2014("执行至2020年底")},
        .refund_year_first = 2020,
        .refund_year_last = 2020,

        .conditions = {one_of(kind::enterprise, ministry("企业"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, ministry("中小微企业裁员率不高于上年度控制目标")},
                    .large_limit = {{.comparison = comparison::below, .of_area = true}, ministry("大型企业仍低于登记失业率")},
                    .small = {{.people = 30, .at = 20_percent}, ministry("30人（含）以下裁员率不高于20%")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = nation_2014("不超过50%")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 100_percent, .source = state_council("最高可提至100%")}},
        .rates = {{.sizes = size::not_large, .standing = {}, .at = 100_percent, .source = at("返还标准100%")},
                  {.sizes = size::large, .standing = {}, .result = rate_result::open, .source = at("返还标准")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("企业及其职工上年度缴纳失业保险费")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
