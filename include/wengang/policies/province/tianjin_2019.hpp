// Tianjin 2019: the hardship refund (社会保险费阶段性返还) for enterprises in temporary difficulty.
#pragma once

#include "../notice.hpp"

namespace wengang::policies {

namespace tianjin_2019_text {

using namespace literals;
inline constexpr document at{"津人社局发〔2019〕9号"};
inline constexpr document parent_notice{"津政发〔2018〕32号",
                                        grade::mirror};  // cited by the notice; only a reworded copy was read
inline constexpr document state_council{"国发〔2018〕39号", grade::press};
inline constexpr document ministry{"人社部发〔2019〕23号", grade::repost};
inline constexpr document widening{"津人社办发〔2019〕109号", grade::repost};

inline constexpr note procedure[] = {
    {"scope", "有一定用工规模和稳岗任务，2018年度面临暂时性生产经营困难，坚持不裁员或少裁员",
     "some scale of employment and posts to keep, in temporary difficulty in 2018, holding to few or no layoffs",
     at("一")},
    {"commitment", "制定企业发展规划和稳岗措施并作出相关承诺",
     "a development plan, measures to keep posts, and commitments on both", at("一（四）")},
    {"credit", "市场主体信用记录良好，合法经营，内部制度健全，管理规范",
     "a good credit record, lawful operation, sound internal rules and orderly management", at("一（五）")},
    {"application", "向参保区的区返还工作组申请",
     "applications go to the working group of the district where the enterprise is insured", at("二（一）")},
    {"documents", "申请表；2016至2018年度及2019年资产负债表、损益表或利润表、现金流量表；企业发展前景报告和稳岗措施",
     "application form; balance sheets, income and cash-flow statements of 2016 to 2018 and of 2019; report on the "
     "outlook and measures to keep posts",
     at("二（一）")},
    {"review", "区返还工作组对照产业结构调整指导目录和发展规划初审，核对企业信用信息后推荐",
     "first review by the district's group against the industrial catalogue and development plans, credit checked, "
     "then recommendation",
     at("二（二）1")},
    {"review", "市返还工作组委托第三方评估生产经营与发展前景，必要时请专家评议；成员单位复核用工、稳岗措施、纳税、诚信",
     "a third party assesses operation and outlook for the city's group, experts where needed; its members review "
     "employment, measures, taxes and credit",
     at("二（二）2")},
    {"discretion", "综合评定：结合区推荐情况、稳岗任务、企业经营和资金安排，统筹确定拟返还名单",
     "overall assessment: the list is settled with regard to recommendations, posts to keep, operation, and the money "
     "arranged for",
     at("二（二）3")},
    {"publicity", "在天津市人力资源和社会保障局官网公示拟返还企业名单",
     "the list of enterprises is published on the website of the city's human-resources bureau", at("二（三）")},
    {"duties", "文件下发15个工作日内成立区返还工作组", "districts set up their working groups within 15 working days",
     at("三（一）")},
    {"duties",
     "人社局审核用工、稳岗并预拨资金；财政局安排资金；发改委审核投资项目；工信局提供落后产能退出企业名单；"
     "商务局提供受影响企业名单；市场监管委提供信用平台",
     "human resources reviews employment and advances the money; finance arranges it; development and reform reviews "
     "investment projects; industry lists enterprises that leave backward capacity; commerce lists affected "
     "enterprises; market regulation runs the credit platform",
     at("三（二）")},
    {"use_of_money", "职工生活补助、缴纳社会保险费、转岗培训、技能提升培训等稳定岗位相关支出",
     "living allowances, social insurance, training for other posts, skill training and other spending that keeps "
     "posts",
     at("三（三）")},
    {"penalty", "未按规定使用的，追回返还资金；弄虚作假骗取资金的，追究行政责任和刑事责任",
     "money used otherwise is recovered; fraud is pursued under administrative and criminal law", at("三（三）")},
    {"form",
     "净利润填2016至2018年（万元，亏损填负值），主营业务收入填2017、2018年（万元），裁员率只填2018年，在岗职工人数填201"
     "6至2018年",
     "net profit of 2016 to 2018 in ten thousand yuan, a loss as a negative number; main-business revenue of 2017 and "
     "2018; layoff rate of 2018 only; employees in post of 2016 to 2018",
     at("附件")},
    {"commitment", "承诺内容真实准确、资金用于稳定岗位、申请年度不裁员或少裁员，自愿接受审计，造假的自愿退回",
     "the enterprise vouches for its figures, the use of the money and few or no layoffs in the year, accepts audits, "
     "and returns money obtained by false figures",
     at("附件")},
    {"amount",
     "国家规定两种方式：按6个月当地月人均失业保险金和参保职工人数，或按6个月应缴社会保险费的50%"
     "；津政发〔2018〕32号取后一种（所读为改写件）",
     "the nation offers two ways: six months of the local benefit times the insured, or 50 % of six months of social "
     "insurance payable; the city took the second, as a reworded copy says",
     state_council("困难企业返还")},
    {"reserve", "国家规定困难企业返还须基金备付期限24个月以上，本通知未写，不参与判定",
     "the national notice asks for a reserve of 24 months for the hardship refund; this notice does not, and it is not "
     "decided by",
     ministry("困难企业返还")},
    {"later_notice",
     "其后放宽：申报时参保职工不低于20人，2017年盈利、2018年亏损；另有按2018年、2019年截至申报上月裁员率的条件",
     "later widened: 20 insured employees at application, profit in 2017 and loss in 2018; a second path by the layoff "
     "rates of 2018 and of 2019 up to the month before application",
     widening("一")},
};

}  // namespace tianjin_2019_text

inline constexpr policy tianjin_2019 = published([] {
    using namespace tianjin_2019_text;
    return policy{
        .id = "tianjin_2019",
        .document = at.number,
        .title = "关于做好社会保险费阶段性返还有关问题的通知",
        .place = {120000, "Tianjin", "天津市"},
        .scheme = scheme::hardship,
        .level = level::province,
        .published = {2019, 4, 25},
        .effective_from = {2019, 4, 25},
        .effective_until = {{2019, 12, 31}, state_council("困难企业返还，2019年1月1日至12月31日"), true},
        .refund_year_first = 2019,
        .refund_year_last = 2019,

        // 一、申报范围
        .conditions = {one_of(kind::enterprise, at("一")),
                       at_least(fact::months_paid, 12, reason::months_short, at("一（一）")),
                       at_least(fact::in_post, 50, reason::in_post_short, at("一（三）")),
                       above(fact::profit_2, 0, reason::profit_history, at("一（四）")),
                       above(fact::profit_1, 0, reason::profit_history, at("一（四）")),
                       below(fact::profit_0, 0, reason::no_loss, at("一（四）")),
                       require(fact::recovering, reason::not_recovering, at("一（四）")),
                       require(fact::conforming, reason::not_conforming, at("一")),
                       refuse_if(fact::zombie, reason::zombie, at("一")),
                       refuse_if(fact::dishonest, reason::dishonest, at("一"))},
        .layoffs = {.formula = {formulas::claimants_by_average, at("一（二）")},
                    .limit = {{.at = 3.5_percent, .comparison = comparison::below}, at("政策问答三")}},
        .drops = {{.by = 30_percent, .source = at("一（四）")}},

        // The notice names no amount; the city's notice that it carries out does.
        .caps = {},
        .rates = {{.standing = {},
                   .at = 50_percent,
                   .source = parent_notice("困难企业返还：6个月应缴社会保险费的50%"),
                   .assumed = true}},
        .base = {{.gross = fact::social_insurance_payable_6_months, .exclusions = {}},
                 parent_notice("困难企业返还：企业及其职工6个月应缴社会保险费"),
                 true},

        // 二、返还程序
        .publicity = {{.days = 5}, at("二（三）")},
        .route = {payment_route::district_payment, at("二（四）")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
