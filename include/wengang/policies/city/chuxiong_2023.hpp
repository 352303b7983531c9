// Chuxiong (Yunnan) 2023: claimants over the average of twelve months, in normal payment state, on confirmation.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace chuxiong_2023_text {

using namespace literals;
inline constexpr document at{"关于楚雄市2023年度单位享受失业保险基金稳岗返还公示", grade::official};

inline constexpr note procedure[] = {
    {"layoff_rate", "平均参保缴费人数为2022年1月至12月参保缴费人数之和除以12",
     "the average is the sum of the payers of January to December 2022, divided by 12", at("一4")},
    {"use_of_money", "缴纳社会保险费、转岗培训、技能提升培训和职工生活补助等",
     "social insurance, training for other posts, skill training, living allowances and the like", at("四")},
    {"confirmation", "须通过单位确认的方式申报：云南省公共就业服务平台网上办事大厅，或携公章和开户许可证到窗口",
     "units confirm, in the province's online hall or at the counter with seal and account permit", at("五")},
    {"publicity", "公示期为5个工作日（2023年11月20日至24日）", "publicity of five working days, 20 to 24 November 2023",
     at("五")},
};

}  // namespace chuxiong_2023_text

inline constexpr policy chuxiong_2023 = published([] {
    using namespace chuxiong_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "chuxiong_2023";
    p.document = at.number;
    p.title = at.number;
    p.place = {532301, "Chuxiong", "楚雄市"};
    p.level = level::city;
    p.published = p.effective_from = {2023, 11, 20};
    p.effective_until = {{2023, 12, 31}, at("三")};

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("一1")));
    set(p.conditions, require(fact::normal_payment, reason::payment_state, at("一1")));
    set(p.conditions, require(fact::conforming, reason::not_conforming, at("一2")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("一2")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("一2")));
    set(p.conditions, require(fact::accepted, reason::waived, at("五")));
    p.layoffs.formula = {formulas::claimants_by_average, at("一4")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("一3")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一3")};
    p.sizing = {{.steps = {sizing_step::carried_over}}, at("二")};
    p.rates = {
        {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")},
        {.kinds = by_reference, .standing = {}, .at = 60_percent, .source = at("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("二")};
    p.publicity = {{.days = 5}, at("五")};
    p.silence = {silence::waived, at("三")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
