// Yancheng (Jiangsu) 2021: the drop without natural reductions over the monthly average; social bodies and firms as large enterprises.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace yancheng_2021_text {

using namespace literals;
inline constexpr document at{"盐城市失业保险稳岗返还政策（稳岗返还公示名单所附）", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，施行时间按其执行的国家规定",
     "neither number nor date of the notice was found: the dates are the nation's", at("公示")},
    {"layoff_rate", "自然减员按退休、死亡计",
     "natural reductions are taken as retirements and deaths", at("一3（裁员率）")},
};

}  // namespace yancheng_2021_text

inline constexpr policy yancheng_2021 = published([] {
    using namespace yancheng_2021_text;
    constexpr kind as_large = kind::social_group | kind::foundation | kind::social_service_agency | kind::law_firm | kind::accounting_firm;
    policy p = starting_from(nation_2021_29);
    p.id = "yancheng_2021";
    p.document = at.number;
    p.title = "盐城市失业保险稳岗返还";
    p.place = {320900, "Yancheng", "盐城市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2021_29.effective_from;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("一2")));
    set(p.conditions, require(fact::conforming, reason::not_conforming, at("一1")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("一1")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("一1")));
    p.layoffs.formula = {formulas::net_drop_by_average, at("一3（裁员率）"), true};
    p.layoffs.limit = {{.at = 6_percent, .comparison = comparison::at_most}, at("一3")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一3")};
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
               {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")},
               {.kinds = kind::individual_business, .standing = {}, .at = 60_percent, .source = at("二（参照中小微企业）")},
               {.kinds = as_large, .standing = {}, .at = 30_percent, .source = at("二（参照大型企业）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
