// The nation 2024: caps, twelve months paid in full, and a reserve measured at the province.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2024_40_text {

using namespace literals;
inline constexpr document at{"人社部发〔2024〕40号"};

inline constexpr note procedure[] = {
    {"premium_rate", "阶段性降低失业保险费率至1%，执行至2025年12月31日",
     "the total premium rate stays at 1 % until 31 December 2025", at("一")},
    {"use_of_money", "职工生活补助、缴纳社会保险费、转岗培训、技能提升培训等稳定就业岗位以及降低生产经营成本支出",
     "living allowances, social insurance, training for other posts, skill training and the like, to keep posts, and "
     "lower costs of production and operation",
     at("二")},
    {"skill_subsidy",
     "参加失业保险1年以上的企业在职职工或领取失业保险金人员，初级（五级）不超过1000元、中级（四级）不超过1500元、"
     "高级（三级）不超过2000元",
     "in-service employees and benefit recipients insured for one year or more: at most 1000 yuan for level five, 1500 "
     "for level four, 2000 for level three",
     at("三")},
    {"skill_subsidy",
     "每人每年最多不超过三次，同一职业（工种）同一等级只能享受一次，不得与职业培训补贴重复；"
     "已享受高级别的不再享受同一职业低级别",
     "at most three a person a year, each occupation and level once, never together with the training subsidy; a "
     "higher level bars the lower ones of the same occupation",
     at("三")},
    {"skill_subsidy", "实施的省份上年度基金滚存结余备付期限应在1年以上，执行至2024年12月31日",
     "in provinces with a reserve of one year or more, until 31 December 2024", at("三")},
    {"benefits", "持续发放失业保险金、代缴基本医疗保险（含生育保险）费、价格临时补贴",
     "benefit, medical insurance (with maternity) paid for recipients, and price subsidies go on", at("四")},
    {"mode", "免申即享：后台数据比对，精准发放，通过短信等方式告知企业",
     "no application: data are matched, the money is paid, the enterprise is told by text message or the like",
     at("五")},
    {"payment", "没有对公账户的小微企业，缴费账户由当地税务部门协助提供",
     "for small and micro enterprises without a corporate account the tax office helps with the account that pays the "
     "premium",
     at("五")},
    {"dispatch", "指导劳务派遣单位主动申请，按规定及时拨付和使用资金，避免截留",
     "dispatch agencies are guided to apply and to pass on and use the money in time; none may be withheld", at("五")},
    {"benefits", "失业金免跑即领、免证即办，仅凭身份证件或社保卡即可申领，取消证明材料、申领时限、捆绑条件和附加义务",
     "benefit is claimed with an identity document or social-security card alone: no proof, no time limit, no "
     "conditions tied to it",
     at("五")},
    {"fund_safety",
     "监测基金运行，结余不足时优先保障保生活支出；健全审核、公示、拨付监督机制；严防冒领、骗取和多发，执行要情报告制度",
     "the fund is watched, living support comes first when it runs short; review, publicity and payment are "
     "supervised; fraud and overpayment are prevented and reported",
     at("六")},
    {"outreach", "官网官微、报刊广播、政务大厅展板宣传，向符合条件的参保主体精准推送",
     "told through websites, press, broadcasting and halls, and pushed to those who are eligible", at("七")},
};

}  // namespace nation_2024_40_text

inline constexpr policy nation_2024_40 = published([] {
    using namespace nation_2024_40_text;
    return policy{
        .id = "nation_2024_40",
        .document = at.number,
        .title = "关于延续实施失业保险援企稳岗政策的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2024, 4, 28},
        .effective_from = {2024, 4, 28},
        .effective_until = {{2024, 12, 31}, at("二")},
        .refund_year_first = 2024,
        .refund_year_last = 2024,

        // 二、延续实施失业保险稳岗返还政策
        .reserve = {{.months = 12, .measured_at = pooling_level::province}, at("二")},
        .conditions = {at_least(fact::months_paid, 12, reason::months_short, at("二"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = at_most_surveyed_target(2023),
                    .small = {{.people = 30, .at = 20_percent}, at("二")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("二")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = at("二")},
                 {.kinds = by_reference, .at = 60_percent, .source = at("二（参照实施）")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("二（不超过）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("二")},

        // 五、持续优化经办服务
        .route = {payment_route::corporate_account_else_premium_account, at("五")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
