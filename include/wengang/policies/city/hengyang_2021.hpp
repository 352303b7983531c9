// Hengyang 2021: the net drop or the claimants, whichever passes; 70 % for certified restructuring; bodies by reference
// as large.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace hengyang_2021_text {

using namespace literals;
inline constexpr document at{"衡阳市2021年失业保险稳岗返还通知（抄件）", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部发〔2021〕29号的日期代替",
     "its date was not found; the date of the national notice stands in for it", nation_2021_29_text::at("九")},
    {"layoff_rate", "两种算法任一不高于标准即可", "either of the two rates within the limit will do", at("裁员率")},
    {"open_points",
     "所读内容只见认定的三类企业70%；大型（含参照单位）和中小微的比例未见，不以国家上限代替；70%"
     "高于国家上限，故不列上限",
     "what was read prints 70 % for the three certified kinds only; the rates of large ones (bodies by reference with "
     "them) and of smaller ones were not found; "
     "70 % is above the nation's caps, so none is listed",
     at("返还标准")},
};

}  // namespace hengyang_2021_text

inline constexpr policy hengyang_2021 = published([] {
    using namespace hengyang_2021_text;
    policy p = starting_from(nation_2021_29);
    p.id = "hengyang_2021";
    p.document = at.number;
    p.title = "衡阳市2021年失业保险稳岗返还";
    p.place = {430400, "Hengyang", "衡阳市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2021_29.published;

    set(p.conditions, refuse_if(fact::arrears, reason::arrears, at("无欠费")));
    p.layoffs.formula = {formulas::drop_by_average, at("裁员率方法一：（年初-年末）÷月平均")};
    p.layoffs.alternative = {formulas::claimants_by_average, at("裁员率方法二：领取失业保险金人数÷月平均")};
    p.layoffs.limit = {{.at = 6_percent, .comparison = comparison::at_most}, at("裁员率不高于6%")};
    p.beyond_caps = true;
    p.caps = {};
    p.rates = {{.kinds = kind::enterprise,
                .standing = {{fact::restructuring, true}},
                .at = 70_percent,
                .source = at("兼并重组企业70%")},
               {.kinds = kind::enterprise,
                .standing = {{fact::de_capacity, true}},
                .at = 70_percent,
                .source = at("化解产能过剩企业70%")},
               {.kinds = kind::enterprise,
                .standing = {{fact::backward_capacity, true}},
                .at = 70_percent,
                .source = at("淘汰落后产能企业70%")},
               {.kinds = kind::enterprise,
                .sizes = size::not_large,
                .standing = {},
                .result = rate_result::open,
                .source = at("中小微企业（未见）")},
               {.standing = {}, .result = rate_result::open, .source = at("参照单位按大型企业（未见）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
