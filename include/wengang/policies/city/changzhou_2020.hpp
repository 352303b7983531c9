// Changzhou 2020: large enterprises up to 3.62 %, the others up to 5.5 %, up to 30 at the start of the year 20 %.
#pragma once

#include "../nation/nation_2020_2.hpp"

namespace wengang::policies {

namespace changzhou_2020_text {

using namespace literals;
inline constexpr document at{"常州市2020年失业保险稳岗返还通知", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部明电〔2020〕2号的日期（2020年2月5日）代替",
     "its date was not found; that of the ministry's telegram (5 February 2020) stands in for it",
     nation_2020_2_text::at("四")},
    {"open_points", "所读内容未写返还比例，不以国家上限代替", "what was read gives no rate, and a national cap is none",
     at("返还标准（未见）")},
};

}  // namespace changzhou_2020_text

inline constexpr policy changzhou_2020 = published([] {
    using namespace changzhou_2020_text;
    policy p = starting_from(nation_2020_2);
    p.id = "changzhou_2020";
    p.document = at.number;
    p.title = "常州市2020年失业保险稳岗返还";
    p.place = {320400, "Changzhou", "常州市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2020_2.published;

    p.layoffs.formula = {formulas::net_drop_by_average, at("裁员率=（年初-年末-自然减员）÷月平均"), true};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("中小微企业裁员率不高于5.5%")};
    p.layoffs.large_limit = {{.at = 3.62_percent, .comparison = comparison::at_most}, at("大型企业裁员率不高于3.62%")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("30人（含）以下裁员率不高于20%")};
    p.layoffs.small_by = {{.by = headcount_basis::counted, .of = fact::opening}, at("30人按年初参保人数")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
