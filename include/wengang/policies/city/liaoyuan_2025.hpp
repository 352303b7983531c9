// Liaoyuan (Jilin) 2025: the net drop without deaths and retirements, 30 people at the opening of the year, nothing owed.
#pragma once

#include "../nation/nation_2025_18.hpp"

namespace wengang::policies {

namespace liaoyuan_2025_text {

using namespace literals;
inline constexpr document at{"辽源市关于实施2025年度失业保险稳岗返还工作的通知", grade::official};

inline constexpr note procedure[] = {
    {"basis", "贯彻人社部发〔2025〕18号、吉人社联〔2025〕33号",
     "carries out the notices of the nation and of the province (吉人社联〔2025〕33号)", at("首段")},
    {"scope", "参保主体为非机关事业单位", "government and public institutions are no subjects of it", at("一1")},
    {"layoff_rate", "净减员忽略死亡、退休", "the net reduction leaves out deaths and retirements", at("一3")},
    {"credit", "未被列入“信用中国”网站“失信惩戒”责任主体",
     "not listed for breach of credit by Credit China", at("一4")},
    {"route_automatic", "免申即享：市社保局数据比对筛选，经公示无异议后直接拨付至单位银行账户",
     "without application: screened by data, published, then paid to the unit's bank account", at("三1")},
    {"dispatch", "劳务派遣单位须主动申请", "dispatch agencies apply", at("三2")},
};

/// Whoever owes premium, of whichever year, gets nothing (且不欠缴失业保险费).
constexpr rate_row nothing(fact debt) {
    return {.standing = {{debt, true}}, .result = rate_result::refused, .unmet = reason::arrears, .source = at("一2")};
}

}  // namespace liaoyuan_2025_text

inline constexpr policy liaoyuan_2025 = published([] {
    using namespace liaoyuan_2025_text;
    policy p = starting_from(nation_2025_18);
    p.id = "liaoyuan_2025";
    p.document = at.number;
    p.title = "辽源市关于实施2025年度失业保险稳岗返还工作的通知";
    p.place = {220400, "Liaoyuan", "辽源市"};
    p.level = level::city;
    p.published = p.effective_from = {2025, 5, 29};

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("一2")));
    set(p.conditions, require(fact::conforming, reason::not_conforming, at("一1")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("一1")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("一4")));
    p.layoffs.formula = {formulas::net_drop_by_opening, at("一3")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("一3")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一3")};
    p.layoffs.small_by = {{headcount_basis::counted, fact::opening}, at("一3")};
    p.rates = {nothing(fact::arrears),
               nothing(fact::arrears_other_years),
               {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二1")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二2")},
               {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("二3")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二1")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
