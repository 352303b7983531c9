// Tengchong (Yunnan), March 2020: medium, small and micro enterprises 100 %; who was paid 50 % gets the difference
// unasked.
#pragma once

#include "../nation/nation_2020_6.hpp"

namespace wengang::policies {

namespace tengchong_2020_text {

using namespace literals;
inline constexpr document at{"腾冲市提高中小微企业稳岗返还标准（腾冲新闻网2020年3月27日）", grade::press};

inline constexpr note procedure[] = {
    {"transition", "前期已按50%发放的122户中小微企业继续补发至100%，按原渠道返还，不需另行申报",
     "the 122 enterprises that were paid 50 % get the difference to 100 % the way the money came, without a new "
     "application",
     at("补发")},
    {"schedule", "已审核公示未发放的140户，3月31日前按100%发放；新申报的经核准按100%发放",
     "the 140 that were reviewed and published are paid 100 % by 31 March, new applicants once approved", at("发放")},
    {"open_points", "大型企业比例所读内容未写", "the rate of large enterprises is not in what was read",
     at("返还标准")},
};

}  // namespace tengchong_2020_text

inline constexpr policy tengchong_2020 = published([] {
    using namespace tengchong_2020_text;
    policy p = starting_from(nation_2020_6);
    p.id = "tengchong_2020";
    p.document = at.number;
    p.title = "腾冲市2020年中小微企业普惠性稳岗返还";
    p.place = {530581, "Tengchong", "腾冲市"};
    p.level = level::city;
    p.published = p.effective_from = {2020, 3, 27};

    p.rates = {{.sizes = size::not_large, .standing = {}, .at = 100_percent, .source = at("返还标准100%")},
               {.sizes = size::large, .standing = {}, .result = rate_result::open, .source = at("返还标准")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("企业及其职工上年度缴纳失业保险费")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
