// Changzhou 2020: large enterprises up to 3.62 %, the others up to 5.5 %, up to 30 at the start of the year 20 %.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace changzhou_2020_text {

using namespace literals;
inline constexpr document at{"常州市2020年失业保险稳岗返还通知", grade::mirror};
inline constexpr document ministry{"人社部明电〔2020〕2号", grade::repost};
inline constexpr document nation_2014{"人社部发〔2014〕76号", grade::press};
inline constexpr document state_council{"国办发〔2020〕6号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部明电〔2020〕2号所载日期（2020年2月5日）代替", "its date was not found; that of the ministry's telegram (5 February 2020) stands in for it",
     ministry("稳岗返还")},
    {"open_points", "所读内容未写返还比例；国家为大型50%、中小微最高100%，不以上限代替", "what was read gives no rate; the nation caps large ones at 50 and smaller ones at 100 %",
     state_council("最高可提至100%")},
};

}  // namespace changzhou_2020_text

inline constexpr policy changzhou_2020 = published([] {
    using namespace changzhou_2020_text;
    return policy{
        .id = "changzhou_2020",
        .document = at.number,
        .title = "常州市2020年失业保险稳岗返还",
        .place = {320400, "Changzhou", "常州市"},
        .level = level::city,
        .published = {2020, 2, 5},
        .effective_from = {2020, 2, 5},
        .effective_until = {{2020, 12, 31}, nation_2014("执行至2020年底")},
        .refund_year_first = 2020,
        .refund_year_last = 2020,

        .conditions = {one_of(kind::enterprise, ministry("企业"))},
        .layoffs = {.formula = {formulas::net_drop_by_average, at("裁员率=（年初-年末-自然减员）÷月平均")},
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("中小微企业裁员率不高于5.5%")},
                    .large_limit = {{.at = 3.62_percent, .comparison = comparison::at_most}, at("大型企业裁员率不高于3.62%")},
                    .small = {{.people = 30, .at = 20_percent}, at("30人（含）以下裁员率不高于20%")},
                    .small_by = {{.by = headcount_basis::counted, .of = fact::opening}, at("30人按年初参保人数")}},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = nation_2014("不超过50%")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 100_percent, .source = state_council("最高可提至100%")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("返还标准（未见）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, nation_2014("企业及其职工上年度实际缴纳失业保险费")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
