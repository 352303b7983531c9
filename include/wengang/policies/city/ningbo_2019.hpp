// Ningbo 2019, enterprises in difficulty: half of six months of social insurance.
#pragma once

#include "../nation/nation_2019_23_hardship_insurance.hpp"

namespace wengang::policies {

namespace ningbo_2019_text {

using namespace literals;
inline constexpr document at{"宁波市关于做好当前和今后一个时期促进就业工作的实施意见", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "只知2019年年初出台，以人社部发〔2019〕23号的日期代替",
     "known to be of early 2019 only; the date of the national notice stands in for it",
     nation_2019_23_hardship_insurance_text::at("一")},
    {"scope", "优先帮扶受贸易摩擦影响较大的外贸企业和转型升级中的传统制造业企业",
     "first of all foreign-trade enterprises hit by trade frictions and traditional manufacturing in transition",
     at("困难企业认定")},
};

}  // namespace ningbo_2019_text

inline constexpr policy ningbo_2019 = published([] {
    using namespace ningbo_2019_text;
    policy p = starting_from(nation_2019_23_hardship_insurance);
    p.id = "ningbo_2019";
    p.document = at.number;
    p.title = "宁波市2019年困难企业社会保险费返还";
    p.place = {330200, "Ningbo", "宁波市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2019_23_hardship_insurance.published;

    set(p.conditions, require(fact::recovering, reason::not_recovering, at("暂时性生产经营困难但恢复有望")));
    p.rates = {{.standing = {}, .at = 50_percent, .source = at("返还6个月企业及职工社会保险费的50%")}};
    p.base = {{.gross = fact::social_insurance_payable_6_months, .exclusions = {}},
              at("返还6个月企业及职工社会保险费的50%")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
