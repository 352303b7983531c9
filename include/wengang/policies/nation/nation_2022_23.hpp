// The nation, April 2022: 30 % for large enterprises, up to 90 % for the others of every sector.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2022_23_text {

using namespace literals;
inline constexpr document at{"人社部发〔2022〕23号", grade::repost};

inline constexpr note procedure[] = {
    {"mode", "大力推广后台数据比对精准发放的“免申即享”", "payment without application, by matching data, is to be spread widely", at("一")},
    {"skill_subsidy", "技能提升补贴受益范围拓宽至领取失业保险金人员", "the skill subsidy is opened to recipients of unemployment benefit", at("二")},
};

}  // namespace nation_2022_23_text

inline constexpr policy nation_2022_23 = published([] {
    using namespace nation_2022_23_text;
    return policy{
        .id = "nation_2022_23",
        .document = at.number,
        .title = "关于做好失业保险稳岗位提技能防失业工作的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2022, 4, 25},
        .effective_from = {2022, 4, 25},
        .effective_until = {{2022, 12, 31}, at("一")},
        .refund_year_first = 2022,
        .refund_year_last = 2022,

        // 一、继续实施失业保险稳岗返还政策
        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("一")},
        .conditions = {},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = at_most_surveyed_target(2021),
                    .small = {{.people = 30, .at = 20_percent}, at("一")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("一（不超过）")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 90_percent, .source = at("一（最高提至）")},
                 {.kinds = by_reference, .at = 90_percent, .source = at("一（参照实施）")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("一（不超过，最高提至）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("一")},
        .route = {payment_route::corporate_account_else_premium_account, at("一")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
