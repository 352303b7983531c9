// Chongqing 2023: at the nation's caps for enterprises, without the arrears of other years that were paid back.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace chongqing_2023_text {

using namespace literals;
inline constexpr document at{"2023重庆失业保险稳岗返还政策（2023年8月25日转载）", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，日期为转载之日2023年8月25日",
     "neither number nor date of the notice was found: the day is that of the repost", at("返还标准")},
    {"open_points", "“其他企业”按中小微企业；六类参照单位未写，按国家规定未定",
     "other enterprises are the medium, small and micro ones; the six other kinds are not mentioned, and stay open "
     "with the nation", at("返还标准")},
};

}  // namespace chongqing_2023_text

inline constexpr policy chongqing_2023 = published([] {
    using namespace chongqing_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "chongqing_2023";
    p.document = at.number;
    p.title = "重庆失业保险稳岗返还";
    p.place = {500000, "Chongqing", "重庆市"};
    p.level = level::province;
    p.published = p.effective_from = {2023, 8, 25};

    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("返还标准（大型企业）")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("返还标准（其他企业）")},
               {.kinds = by_reference, .standing = {}, .result = rate_result::open, .source = nation_2023_11_text::at("稳岗返还（报道，参照实施）")}};
    p.base = {{.gross = fact::paid, .exclusions = {fact::of_other_years}}, at("返还标准（不含补缴的历史欠费）")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
