// Chongqing 2025: 10 % for large enterprises and 20 % for all others, far below the nation's caps; refunds of the year are taken off.
#pragma once

#include "../nation/nation_2025_18.hpp"

namespace wengang::policies {

namespace chongqing_2025_text {

using namespace literals;
inline constexpr document at{"渝人社规〔2025〕10号", grade::official};

inline constexpr note procedure[] = {
    {"dates", "未见原文和印发日期，日期为政策解读发布之日2025年6月12日；条款号为解读的条款号",
     "the text and its date were not found: the day is that of the official explanation, 12 June 2025, whose clauses "
     "are cited", at("解读")},
    {"layoff_rate", "分子为2024年度停保后领取失业保险金人数",
     "the numerator is those who drew benefit after leaving this unit in 2024", at("一（裁员率）")},
    {"route_confirm",
     "免申即享：市级经办机构比对确定名单和金额，返还对象登录重庆公共就业服务网核实确认划型、金额、对公账户",
     "without application: the city matches data and settles list and amounts; the unit confirms size, amount and "
     "account online", at("三（一）")},
    {"route_apply", "线下可向参保地失业保险经办机构提出申请",
     "or on application at the agency of the place of insurance", at("三（二）")},
    {"later_notice", "执行期间，国家和市委、市政府另有调整的，从其规定",
     "later changes by the nation or the city are followed", at("二")},
    {"open_points", "解读所见部分未说明不确认的后果，不参与判定",
     "what follows when a unit does not confirm is cut off, and not decided by", at("三（三）")},
};

}  // namespace chongqing_2025_text

inline constexpr policy chongqing_2025 = published([] {
    using namespace chongqing_2025_text;
    policy p = starting_from(nation_2025_18);
    p.id = "chongqing_2025";
    p.document = at.number;
    p.title = "关于实施失业保险稳岗返还等政策措施的通知";
    p.place = {500000, "Chongqing", "重庆市"};
    p.level = level::province;
    p.published = p.effective_from = {2025, 6, 12};

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("一")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("一（除外）")));
    set(p.conditions, refuse_if(fact::cancelled, reason::cancelled, at("一（除外）")));
    set(p.conditions, refuse_if(fact::revoked, reason::revoked, at("一（除外）")));
    set(p.conditions, refuse_if(fact::abnormal, reason::abnormal, at("一（除外）")));
    p.layoffs.formula = {formulas::claimants_by_average, at("一（裁员率）")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("一")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一")};
    p.layoffs.small_by = readings::small_by_divisor;
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 10_percent, .source = at("二")},
               {.standing = {}, .at = 20_percent, .source = at("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {fact::of_other_years, fact::refunded_premium}}, at("二")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
