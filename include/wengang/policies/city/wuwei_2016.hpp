// Wuwei (Gansu) 2016: the fewer laid off, the higher the rate: 50, 40 and 30 %.
#pragma once

#include "../nation/nation_2015_23.hpp"

namespace wengang::policies {

namespace wuwei_2016_text {

using namespace literals;
inline constexpr document at{"武威市失业保险稳岗补贴工作实施方案", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期；方案写明2016年补贴标准，按当年1月1日起",
     "neither number nor date was found; the plan names its rates those of 2016, so 1 January 2016 stands",
     at("补贴标准")},
    {"years", "以后年度补贴标准根据省上要求执行", "later years follow the province", at("补贴标准")},
    {"layoff_rate",
     "申报条件写裁员率低于4%，补贴标准写3%至4%（含4%）为30%、高于4%不予补贴：恰为4%时两处矛盾，按补贴标准",
     "the conditions ask for a rate below 4 %, the rates give 30 % up to and with 4 % and nothing above: at exactly 4 "
     "% they contradict each other, and the rates are followed", at("申报条件2")},
    {"layoff_rate", "裁员人数以参保减少人数为基数，扣除劳动合同期满、调出、自愿辞（离）职、退休、死亡等",
     "laid off: the reductions less expired contracts, transfers, resignations, retirements and deaths", at("裁员率")},
    {"reserve", "方案未写基金支付能力和产业环保政策，按所执行的国家规定",
     "the plan says nothing on the fund nor on industrial policy: the nation's conditions stand", at("申报条件")},
    {"open_points", "“足额缴纳失业保险费”未写月数，“财务制度健全、管理运行规范”属经办判断，不参与判定",
     "premium paid in full, without a number of months, and sound accounts and management are not decided by",
     at("申报条件1、3")},
};

}  // namespace wuwei_2016_text

inline constexpr policy wuwei_2016 = published([] {
    using namespace wuwei_2016_text;
    policy p = starting_from(nation_2015_23);
    p.id = "wuwei_2016";
    p.document = at.number;
    p.title = "失业保险稳岗补贴工作实施方案";
    p.place = {620600, "Wuwei", "武威市"};
    p.level = level::city;
    p.published = p.effective_from = {2016, 1, 1};
    p.refund_year_first = p.refund_year_last = 2016;

    set(p.conditions, one_of(kind::enterprise, at("实施范围")));
    p.layoffs.formula = {formulas::laid_off_by_closing, at("裁员率")};
    p.layoffs.limit = {{.at = 4_percent, .comparison = comparison::at_most}, at("补贴标准")};
    p.rates = {{.standing = {}, .measured = {layoffs_at_most(2_percent)}, .at = 50_percent, .source = at("补贴标准（2%）")},
               {.standing = {}, .measured = {layoffs_at_most(3_percent)}, .at = 40_percent, .source = at("补贴标准（3%）")},
               {.standing = {}, .at = 30_percent, .source = at("补贴标准（4%）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("补贴标准")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
