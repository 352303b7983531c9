// Dongguan 2016: net drop over the average, below the registered rate of 1.89 %, half of what was paid.
#pragma once

#include "../nation/nation_2015_23.hpp"

namespace wengang::policies {

namespace dongguan_2016_text {

using namespace literals;
inline constexpr document at{"东莞松山湖2016年稳岗补贴案例（抄件）", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布月日未见，按2016年", "day and month were not found; it counts for the year 2016", at("案例")},
    {"layoff_rate", "同一页印有2.26%和1.89%两个登记失业率，案例按1.89%判定",
     "the same page prints two registered rates, 2.26 and 1.89 %; its cases are decided by 1.89 %", at("案例")},
    {"layoff_rate", "自然减员按死亡、退休计", "natural reductions are read as deaths and retirements",
     at("裁员率公式")},
};

}  // namespace dongguan_2016_text

inline constexpr policy dongguan_2016 = published([] {
    using namespace dongguan_2016_text;
    policy p = starting_from(nation_2015_23);
    p.id = "dongguan_2016";
    p.document = at.number;
    p.title = "东莞市2016年失业保险稳岗补贴";
    p.place = {441900, "Dongguan", "东莞市"};
    p.level = level::city;
    p.published = p.effective_from = {2016, 1, 1};
    p.refund_year_first = p.refund_year_last = 2016;

    p.layoffs.formula = {formulas::net_drop_by_average, at("裁员率公式"), true};
    p.layoffs.limit = {{.at = 1.89_percent, .comparison = comparison::below}, at("裁员率低于登记失业率1.89%")};
    p.rates = {{.standing = {}, .at = 50_percent, .source = at("补贴标准50%")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("上年度实际缴纳失业保险费")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
