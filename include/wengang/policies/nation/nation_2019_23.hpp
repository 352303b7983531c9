// The nation 2019: half of the premium for insured enterprises, with twelve months paid and a reserve of twelve.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace nation_2019_23_text {

using namespace literals;
inline constexpr document at{"人社部发〔2019〕23号", grade::repost};
inline constexpr document recalled{at.number, grade::general};

inline constexpr note procedure[] = {
    {"dates", "转载未载日期；成文日期2019年3月11日据一般知识", "the repost has no date; 11 March 2019 is general knowledge", recalled("成文日期")},
    {"years", "普通返还未写期限；取2019年、2020年，2020年的文件在此基础上放宽",
     "no end is printed for the ordinary refund; 2019 and 2020 are taken, since the documents of 2020 widen this one", at("一")},
    {"reserve", "统筹地区失业保险基金使用管理规范", "the fund of the pooling area is used and managed by the rules", at("一（一）")},
};

}  // namespace nation_2019_23_text

inline constexpr policy nation_2019_23 = published([] {
    using namespace nation_2019_23_text;
    return policy{
        .id = "nation_2019_23",
        .document = at.number,
        .title = "关于失业保险支持企业稳定就业岗位的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2019, 3, 11},
        .effective_from = {2019, 3, 11},
        .refund_year_first = 2019,
        .refund_year_last = 2020,

        // 一、加大稳岗支持力度
        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("一（一）")},
        .conditions = {one_of(kind::enterprise, at("一")), require(fact::conforming, reason::not_conforming, at("一（二）")),
                       at_least(fact::months_paid, 12, reason::months_short, at("一（二）"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.comparison = comparison::below, .of_area = true}, at("一（二）")}},
        .caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = at("一")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("一（可返还）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("一")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
