// Guilin 2020: large enterprises up to 3.62 %, the others up to 5.5 %, up to 30 payers in December 20 %.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace guilin_2020_text {

using namespace literals;
inline constexpr document at{"桂林市2020年失业保险稳岗返还条件", grade::mirror};
inline constexpr document ministry{"人社部明电〔2020〕2号", grade::repost};
inline constexpr document nation_2014{"人社部发〔2014〕76号", grade::press};
inline constexpr document state_council{"国办发〔2020〕6号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部明电〔2020〕2号所载日期（2020年2月5日）代替", "its date was not found; that of the ministry's telegram (5 February 2020) stands in for it",
     ministry("稳岗返还")},
    {"open_points", "所读条件未写返还比例；国家为大型50%、中小微最高100%，不以上限代替", "what was read gives no rate; the nation caps large ones at 50 and smaller ones at 100 %",
     state_council("最高可提至100%")},
    {"arrears", "有欠费的，补缴后再申请", "arrears are to be paid before the application", at("欠费")},
};

}  // namespace guilin_2020_text

inline constexpr policy guilin_2020 = published([] {
    using namespace guilin_2020_text;
    return policy{
        .id = "guilin_2020",
        .document = at.number,
        .title = "桂林市2020年失业保险稳岗返还",
        .place = {450300, "Guilin", "桂林市"},
        .level = level::city,
        .published = {2020, 2, 5},
        .effective_from = {2020, 2, 5},
        .effective_until = {{2020, 12, 31}, nation_2014("执行至2020年底")},
        .refund_year_first = 2020,
        .refund_year_last = 2020,

        .conditions = {one_of(kind::enterprise, ministry("企业")),
                       refuse_if(fact::arrears, reason::arrears, at("欠费"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("中小微企业裁员率不高于5.5%")},
                    .large_limit = {{.at = 3.62_percent, .comparison = comparison::at_most}, at("大型企业裁员率不高于3.62%")},
                    .small = {{.people = 30, .at = 20_percent}, at("30人（含）以下裁员率不高于20%")},
                    .small_by = {{.by = headcount_basis::counted, .of = fact::december}, at("30人按上年12月缴费人数")}},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = nation_2014("不超过50%")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 100_percent, .source = state_council("最高可提至100%")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("返还标准（未见）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, nation_2014("企业及其职工上年度实际缴纳失业保险费")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
