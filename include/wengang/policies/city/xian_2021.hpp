// Xi'an 2021: 6 %, small by the monthly average, in normal payment state; everybody is rated by the mark of 2020.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace xian_2021_text {

using namespace literals;
inline constexpr document at{"西安市2021年失业保险稳岗返还政策（抄件）", grade::mirror};
inline constexpr document province{"陕西省2021年失业保险稳岗返还政策（西安市抄件所载）", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部发〔2021〕29号的日期代替",
     "its date was not found; the date of the national notice stands in for it", nation_2021_29_text::at("九")},
    {"sizing", "划型沿用2020年减免社会保险费的类型：减半征收的按大型，免征的按中小微；参照单位同样按减免类型",
     "the class is that of the premium reduction of 2020: half-levied as large, exempt as medium, small or micro; "
     "bodies by reference likewise",
     at("企业划型")},
};

}  // namespace xian_2021_text

inline constexpr policy xian_2021 = published([] {
    using namespace xian_2021_text;
    policy p = starting_from(nation_2021_29);
    p.id = "xian_2021";
    p.document = at.number;
    p.title = "西安市2021年失业保险稳岗返还";
    p.place = {610100, "Xi'an", "西安市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2021_29.published;

    set(p.conditions, require(fact::normal_payment, reason::payment_state, at("正常缴费状态")));
    set(p.conditions, refuse_if(fact::already_refunded, reason::already_refunded, at("每户企业享受一次")));
    p.layoffs.formula = {formulas::claimants_by_average, at("裁员率")};
    p.layoffs.limit = {{.at = 6_percent, .comparison = comparison::at_most}, at("裁员率不高于6%")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("30人（含）以下裁员率不高于20%")};
    p.layoffs.small_by = {{.by = headcount_basis::monthly_average, .of = {}}, at("30人按月平均参保人数")};
    p.kept = {{.now = fact::at_application, .by = 50_percent},
              province("申请时参保人数较上年度月平均参保人数减少不超过50%")};
    p.sizing = {{.steps = {sizing_step::carried_over}}, at("企业划型")};
    p.rates = {{.sizes = size::large, .standing = {}, .at = 30_percent, .source = at("2020年减半征收的返还30%")},
               {.sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("2020年免征的返还60%")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
