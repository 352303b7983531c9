// Gansu 2025: the six other kinds are refunded as medium, small and micro enterprises are.
#pragma once

#include "../nation/nation_2025_18.hpp"

namespace wengang::policies {

namespace gansu_2025_text {

using namespace literals;
inline constexpr document at{"甘人社通〔2025〕166号", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见印发日期，按所执行的国家规定", "the day of issue was not found: the nation's date stands", at("转载件")},
    {"open_points", "所读部分未见返还比例，不以国家规定的上限为比例",
     "the rates were not in the part that was read, and the nation's caps are not taken for rates", at("转载件")},
};

}  // namespace gansu_2025_text

inline constexpr policy gansu_2025 = published([] {
    using namespace gansu_2025_text;
    policy p = starting_from(nation_2025_18);
    p.id = "gansu_2025";
    p.document = at.number;
    p.title = "甘肃省2025年失业保险稳岗返还规定（转载件）";
    p.place = {620000, "Gansu", "甘肃省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2025_18.effective_from;

    p.caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = nation_2025_18_text::reported("稳岗返还")},
              {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = nation_2025_18_text::reported("稳岗返还")},
              {.kinds = by_reference, .at = 60_percent, .source = at("参照实施（按中小微企业）")}};
    p.base = {{.gross = fact::paid, .exclusions = {fact::of_other_years, fact::late_fees}}, at("返还基数")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
