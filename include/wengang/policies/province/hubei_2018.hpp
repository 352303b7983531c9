// Hubei 2017 and 2018: 70 % for those who laid off nobody, 50 % for those below the city's registered unemployment rate.
#pragma once

#include "../nation/nation_2017_129.hpp"

namespace wengang::policies {

namespace hubei_2018_text {

using namespace literals;
inline constexpr document at{"湖北省2017—2018年稳岗补贴标准", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，年度按所称2017年、2018年，其余按国家规定",
     "neither number nor date was found; the years are as reported, the dates the nation's", at("返还标准")},
    {"layoff_rate", "所见材料未写裁员率公式；“未裁员”指裁员率为零",
     "no formula was found; nobody laid off means a layoff rate of zero", at("返还标准")},
    {"open_points", "所见材料未写返还基数、基金支付能力和产业环保政策，按国家规定",
     "what was read names neither the base nor the fund nor industrial policy: the nation's rules stand",
     at("返还标准")},
};

}  // namespace hubei_2018_text

inline constexpr policy hubei_2018 = published([] {
    using namespace hubei_2018_text;
    policy p = starting_from(nation_2017_129);
    p.id = "hubei_2018";
    p.document = at.number;
    p.title = "失业保险稳岗补贴";
    p.place = {420000, "Hubei", "湖北省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2017_129.effective_from;
    p.refund_year_first = 2017;
    p.refund_year_last = 2018;

    p.layoffs.limit = {{.comparison = comparison::below, .of_area = true}, at("返还标准（低于所在市城镇登记失业率）")};
    p.rates = {{.standing = {}, .measured = {layoffs_at_most(0_percent)}, .at = 70_percent, .source = at("返还标准（未裁员）")},
               {.standing = {}, .at = 50_percent, .source = at("返还标准（低于所在市城镇登记失业率）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
