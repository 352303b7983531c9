// The nation 2026: caps of 30 and 60 %, seen in public code only.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2026_39_text {

using namespace literals;
inline constexpr document at{"人社部发〔2026〕39号", grade::code};

inline constexpr note procedure[] = {
    {"dates", "发布日期2026年6月18日，自2026年1月1日至12月31日执行，均见公开代码所引",
     "issued on 18 June 2026, in force from 1 January to 31 December 2026, both as public code quotes them", at("三")},
    {"open_points", "未见原文；参照实施的单位类型和基金备付期限未见，不参与判定",
     "the text was not seen, nor which other kinds go by reference, nor a reserve period; neither is decided by", at("一")},
};

}  // namespace nation_2026_39_text

inline constexpr policy nation_2026_39 = published([] {
    using namespace nation_2026_39_text;
    return policy{
        .id = "nation_2026_39",
        .document = at.number,
        .title = "关于延续实施失业保险援企稳岗惠民政策有关问题的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2026, 6, 18},
        .effective_from = {2026, 1, 1},
        .effective_until = {{2026, 12, 31}, at("三")},
        .refund_year_first = 2026,
        .refund_year_last = 2026,

        // 一、稳岗返还
        .conditions = {at_least(fact::months_paid, 12, reason::months_short, at("一"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = at_most_surveyed_target(2025),
                    .small = {{.people = 30, .at = 20_percent}, at("一")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("一")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = at("一")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("一（不超过）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("一")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
