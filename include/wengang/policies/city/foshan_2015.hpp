// Foshan 2015: claimants, lump sums included, over the average of the year, strictly below 2.36 %.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace foshan_2015_text {

using namespace literals;
inline constexpr document at{"佛山市2014-2015年失业保险稳岗补贴办法", grade::mirror};
inline constexpr document nation_2014{"人社部发〔2014〕76号", grade::press};
inline constexpr document letter_2015{"人社失业司便函〔2015〕10号", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "发布月日未见，按2015年", "day and month were not found; it counts for the year 2015", at("裁员率")},
    {"layoff_rate", "领取失业保险金人数含一次性领取的；两年的标准分别为2.35%和2.36%，本通知取后者",
     "the claimants include those who drew a lump sum; the limits of the two years are 2.35 and 2.36 %, the latter stands here", at("裁员率")},
    {"open_points", "所读内容未写补贴比例；国家为不超过50%", "what was read gives no rate; the nation caps it at 50 %", nation_2014("不超过50%")},
};

}  // namespace foshan_2015_text

inline constexpr policy foshan_2015 = published([] {
    using namespace foshan_2015_text;
    return policy{
        .id = "foshan_2015",
        .document = at.number,
        .title = "佛山市2015年失业保险稳岗补贴",
        .place = {440600, "Foshan", "佛山市"},
        .level = level::city,
        .published = {2015, 1, 1},
        .effective_from = {2015, 1, 1},
        .refund_year_first = 2015,
        .refund_year_last = 2015,

        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, letter_2015("统筹地区条件")},
        .conditions = {one_of(kind::enterprise, letter_2015("企业"))},
        .layoffs = {.formula = {formulas::claimants_by_average, at("裁员率=领取失业保险金人数（含一次性）÷年平均参保人数")},
                    .limit = {{.at = 2.36_percent, .comparison = comparison::below}, at("裁员率低于2.36%")}},
        .caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = nation_2014("不超过50%")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("补贴标准（未见）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, nation_2014("企业及其职工上年度实际缴纳失业保险费")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
