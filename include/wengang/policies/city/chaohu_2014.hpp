// Chaohu (Anhui), the scheme before the refund: subsidies for posts, at most half of the premium.
#pragma once

#include "../notice.hpp"

namespace wengang::policies {

namespace chaohu_2014_text {

using namespace literals;
inline constexpr document at{"巢湖市普惠制企业岗位补贴（7月13日报道）", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "报道只写7月13日，年份未见；名称早于2014年11月人社部发〔2014〕76号的“稳岗补贴”，取2014年",
     "the report says 13 July without a year; the name is older than the notice of November 2014, so 2014 is assumed",
     at("报道")},
    {"commitment", "参加失业保险并承诺一年内不实施规模性裁员", "insured, and committed to no mass layoffs for a year",
     at("条件")},
    {"amount", "岗位补贴按企业稳定员工情况和缴费数额确定人数，总额另有上限",
     "the posts subsidised follow the staff kept and the premium paid; the total has a ceiling", at("岗位补贴")},
};

}  // namespace chaohu_2014_text

inline constexpr policy chaohu_2014 = published([] {
    using namespace chaohu_2014_text;
    return policy{
        .id = "chaohu_2014",
        .document = at.number,
        .title = "巢湖市企业岗位补贴",
        .place = {340181, "Chaohu", "巢湖市"},
        .level = level::city,
        .published = {2014, 7, 13},
        .effective_from = {2014, 7, 13},
        .refund_year_first = 2014,
        .refund_year_last = 2014,

        .conditions = {one_of(kind::enterprise, at("企业"))},
        .caps = {},
        .rates = {{.standing = {}, .at = 100_percent, .source = at("岗位补贴")}},
        .base = {{.gross = fact::post_subsidies, .exclusions = {}}, at("岗位补贴")},
        .ceiling = {{.of = fact::paid, .at = 50_percent}, at("总额最高不超过上年度单位和职工缴纳失业保险费的50%")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
