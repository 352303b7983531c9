// Changchun 2024: the net drop of the year, without deaths and retirements, over the insured at its opening.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace changchun_2024_text {

using namespace literals;
inline constexpr document at{"长春市2024年度稳岗返还拟发放名单公示", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "未见通知原文，日期为首批名单公示之日2024年6月19日",
     "the notice itself was not found: the day is that of the first published list", at("公示")},
    {"layoff_rate", "净减员率=（上年初缴费人数-在职死亡人数-退休人数-上年末缴费人数）÷上年初缴费人数",
     "the net reduction rate: payers at the opening, less deaths in post, retirements and payers at the close, over "
     "payers at the opening", at("计算公式")},
    {"open_points", "名单未写30人（含）以下和六类参照单位如何计算，按国家规定",
     "the list says nothing on 30 people nor on the six other kinds: the nation's rules stand", at("公示")},
};

}  // namespace changchun_2024_text

inline constexpr policy changchun_2024 = published([] {
    using namespace changchun_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "changchun_2024";
    p.document = at.number;
    p.title = "长春市2024年度稳岗返还";
    p.place = {220100, "Changchun", "长春市"};
    p.level = level::city;
    p.published = p.effective_from = {2024, 6, 19};

    p.layoffs.formula = {formulas::net_drop_by_opening, at("计算公式")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("举例")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("举例")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("举例")},
               {.kinds = by_reference, .standing = {}, .result = rate_result::open, .source = nation_2024_40_text::at("二（参照实施）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("举例")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
