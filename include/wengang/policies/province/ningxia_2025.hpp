// Ningxia 2025: the printed layoff formula has its sign reversed; it is read as it is meant.
#pragma once

#include "../nation/nation_2025_18.hpp"

namespace wengang::policies {

namespace ningxia_2025_text {

using namespace literals;
inline constexpr document at{"宁夏2025年失业保险稳岗返还转发通知", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以人社部发〔2025〕18号的日期代替",
     "its date was not found; the dates of the national notice stand in for it", nation_2025_18_text::at("一")},
    {"layoff_rate",
     "原文印作（本年12月-"
     "上年12月）÷上年12月，正负号颠倒：照字面，减员单位一律为负值即未裁员，增员单位反超标准；此处按减少人数计",
     "printed as (December of the year − December of the year before) ÷ the latter, with the sign reversed: read "
     "literally, every unit that shrinks is negative, so has "
     "no layoffs, and growth fails; here the drop counts",
     at("裁员率公式")},
    {"open_points", "所读内容未写返还比例，不以国家上限代替", "what was read gives no rate, and a national cap is none",
     at("返还标准（未见）")},
};

}  // namespace ningxia_2025_text

inline constexpr policy ningxia_2025 = published([] {
    using namespace ningxia_2025_text;
    policy p = starting_from(nation_2025_18);
    p.id = "ningxia_2025";
    p.document = at.number;
    p.title = "宁夏2025年失业保险稳岗返还";
    p.place = {640000, "Ningxia", "宁夏回族自治区"};
    p.level = level::province;
    p.published = nation_2025_18.published;
    p.effective_from = nation_2025_18.effective_from;

    p.layoffs.formula = {formulas::drop_by_opening, at("裁员率公式"), true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
