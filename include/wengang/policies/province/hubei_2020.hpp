// Hubei, February 2020: 70 % at a layoff rate of at most 5.5 %; enterprises of at most 500 people may have 50 % directly.
#pragma once

#include "../nation/nation_2020_2.hpp"

namespace wengang::policies {

namespace hubei_2020_text {

using namespace literals;
inline constexpr document at{"湖北省2020年2月稳岗返还规定（湖北日报2020年3月2日）", grade::press};
inline constexpr document nation_2019 = nation_2019_23_text::at, nation_2020{"国办发〔2020〕6号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，日期为报道所称2020年2月29日",
     "neither number nor date was found: the day is the one that the report names, 29 February 2020", at("首段")},
    {"schedule", "2月底前面向500人以下企业，3月底前面向500人以上企业、外贸企业和困难企业",
     "by the end of February for enterprises of at most 500, by the end of March for larger, foreign-trade and "
     "troubled ones", at("两个阶段")},
    {"mode", "500人（含）以下企业取消申报，由人社部门报地方政府批准后直接返还；办理全程“不见面”",
     "enterprises of at most 500 need no application: approved by the local government, paid directly; everything is "
     "online", at("500人（含）以下")},
    {"layoff_rate", "报道写“裁员（减员）率”，未写公式",
     "the report writes layoff (reduction) rate, and no formula", at("裁员率5.5%")},
    {"open_points", "500人（含）以下“可直接按50%”，按裁员率高于5.5%时适用、不高于5.5%时仍按70%理解",
     "at most 500 people may have 50 % directly: taken to be for rates above 5.5 %, while 70 % stays with those at or "
     "below", at("500人（含）以下")},
    {"basis", "70%高于当时的国家上限50%，不受其约束", "70 % is beyond the nation's cap of 50 % of the day, which is not applied",
     nation_2019("一")},
    {"later_notice", "2020年3月起国家允许湖北各类企业最高提至100%",
     "from March 2020 the nation lets Hubei go up to 100 % for all enterprises", nation_2020("湖北各类企业")},
};

}  // namespace hubei_2020_text

inline constexpr policy hubei_2020 = published([] {
    using namespace hubei_2020_text;
    policy p = starting_from(nation_2020_2);
    p.id = "hubei_2020";
    p.document = at.number;
    p.title = "失业保险稳岗返还";
    p.place = {420000, "Hubei", "湖北省"};
    p.level = level::province;
    p.published = p.effective_from = {2020, 2, 29};

    set(p.conditions, one_of(kind::enterprise, at("首段")));
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("裁员率5.5%")};
    p.layoffs.large_limit = cited<layoff_limit>::absent();
    p.layoffs.small = {{.people = 500, .at = 100_percent}, at("500人（含）以下"), true};  // "directly": whatever their layoffs
    p.beyond_caps = true;
    p.caps = {};
    p.rates = {{.standing = {}, .measured = {layoffs_at_most(5.5_percent)}, .at = 70_percent, .source = at("裁员率5.5%")},
               {.standing = {}, .at = 50_percent, .source = at("500人（含）以下"), .assumed = true}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("裁员率5.5%")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
