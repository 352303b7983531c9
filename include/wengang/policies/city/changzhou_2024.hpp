// Changzhou 2024: net drop from January to December over the average; bodies by reference and dispatch agencies as
// large.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace changzhou_2024_text {

using namespace literals;
inline constexpr document at{"常州市2024年失业保险稳岗返还通知", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部发〔2024〕40号的日期代替",
     "its date was not found; the date of the national notice stands in for it", nation_2024_40_text::at("二")},
    {"open_points", "所读内容只见按大型返还30%；中小微企业和个体工商户的比例未见，不以国家上限代替",
     "what was read prints 30 % for those rated as large only; the rate of smaller enterprises and individual "
     "businesses was not found",
     at("返还标准")},
};

}  // namespace changzhou_2024_text

inline constexpr policy changzhou_2024 = published([] {
    using namespace changzhou_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "changzhou_2024";
    p.document = at.number;
    p.title = "常州市2024年失业保险稳岗返还";
    p.place = {320400, "Changzhou", "常州市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2024_40.published;

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("上年1月至12月足额缴费")));
    set(p.conditions, refuse_if(fact::arrears_other_years, reason::arrears, at("无历史欠费")));
    set(p.conditions, require(fact::normal_payment, reason::payment_state, at("审核当月正常缴费状态")));
    p.layoffs.formula = {{.added = {fact::january},
                          .deducted = {fact::december, fact::retirements, fact::deaths},
                          .divisor = {},
                          .over = window::january_to_december},
                         at("裁员率=（1月-12月-退休-死亡）÷月平均")};
    constexpr kind bodies =
        kind::social_group | kind::foundation | kind::social_service_agency | kind::law_firm | kind::accounting_firm;
    p.rates = {{.kinds = bodies, .standing = {}, .at = 30_percent, .source = at("社会团体等按大型企业30%")},
               {.kinds = kind::enterprise,
                .standing = {{fact::dispatch_agency, true}},
                .at = 30_percent,
                .source = at("劳务派遣单位按大型企业30%")},
               {.kinds = kind::enterprise,
                .sizes = size::large,
                .standing = {},
                .at = 30_percent,
                .source = at("大型企业30%")},
               {.kinds = kind::enterprise | kind::individual_business,
                .standing = {},
                .result = rate_result::open,
                .source = at("中小微企业（未见），个体工商户按中小微企业")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
