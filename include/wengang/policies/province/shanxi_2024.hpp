// Shanxi 2024: at the nation's caps for enterprises, a cascade that finds their size, and who cannot be paid.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace shanxi_2024_text {

using namespace literals;
inline constexpr document at{"晋人社厅发〔2024〕28号"};

inline constexpr note procedure[] = {
    {"premium_rate", "费率1%中单位部分0.7%，个人部分0.3%，执行至2025年12月31日",
     "of the 1 % the unit pays 0.7 and the person 0.3, until 31 December 2025", at("一")},
    {"sizing", "对具有独立法人资格的参保企业，在现有划型基础上核实、修改、确认",
     "enterprises with legal personality of their own: existing marks are verified, changed, confirmed",
     at("二（企业划型）")},
    {"sizing", "首先，统计部门共享数据确定的大型企业直接认定，其他参保企业为中小微企业",
     "first, those that shared statistics name as large are large, the others are medium, small or micro",
     at("二（企业划型）")},
    {"sizing", "其次，统计部门信息无法划型的，经办机构根据参保登记、申报等数据按现行标准划型标识",
     "next, where statistics cannot size one, the agency marks it from registration and declaration data by the "
     "current standard",
     at("二（企业划型）")},
    {"sizing", "最后，仍无法划型的，按上年度实际缴纳失业保险费的职工人数，12个月平均缴费人数≥300人的为大型企业",
     "last, where that fails too, by the employees whose premium was paid: an average of 300 or more over the year's "
     "12 months is large",
     at("二（企业划型）")},
    {"sizing", "分支机构按其所属独立法人的类型划型标识",
     "a branch takes the class of the legal person that it belongs to", at("二（企业划型）")},
    {"objection", "对划型结论有异议的，可提起变更申请并提供印证材料",
     "an enterprise that disputes its class may apply for a change, with evidence", at("二（企业划型）")},
    {"review", "与市场监管等部门共享数据，查明严重违法失信及注销、吊销、经营异常",
     "data are shared with market regulation to find the dishonest, deregistered, revoked and abnormal",
     at("二（不发放）一")},
    {"review", "共享困难或数据无法判定的，以审核之日“国家企业信用信息公示系统”“信用中国”等查询结果核验，实时记录存档",
     "where that is not enough, what the public credit platforms show on the day of review counts, and the record is "
     "kept",
     at("二（不发放）二")},
    {"objection", "仍不能获取信息或企业有异议的，可要求企业提供印证资料判定",
     "where it is still unclear or disputed, the enterprise may be asked for evidence", at("二（不发放）三")},
    {"skill_subsidy", "顶格执行：初级（五级）1000元、中级（四级）1500元、高级（三级）2000元",
     "at the caps: 1000 yuan for level five, 1500 for level four, 2000 for level three", at("三")},
    {"benefits", "持续做好失业保险金、代缴基本医疗保险费、价格临时补贴发放；每月发放日后统计汇总",
     "benefits go on and are summed up after each month's payment", at("四")},
    {"dispatch", "自2024年1月1日起恢复劳务派遣单位享受稳岗返还，须主动申请；已知政策却不主动申请的视为放弃",
     "dispatch agencies are eligible again from 1 January 2024, on application; one that knew and did not apply has "
     "waived it",
     at("五")},
    {"dispatch", "经办机构留存合作用工单位名单和被派遣劳动者数量，告知资金分配原则和用途，跟踪督促拨付使用",
     "the agency keeps the list of user units and the number of dispatched workers, explains how the money is shared "
     "and used, and follows it up",
     at("五")},
    {"dispatch", "涉及被派遣劳动者的部分，全额拨付给实际提供岗位并承担工资和社会保险费的用工单位",
     "the part for dispatched workers goes in full to the user unit that provides the post and bears wages and social "
     "insurance",
     at("五")},
    {"dispatch", "派遣到机关事业单位的劳动者不在政策覆盖范围之内",
     "workers dispatched to government and public institutions are not covered", at("五")},
    {"dispatch", "自有员工部分（含依法承揽、外包业务招用的劳动者）由劳务派遣单位全额享受",
     "the part for its own staff, those hired for lawful contracting and outsourcing included, stays with the dispatch "
     "agency in full",
     at("五")},
    {"penalty", "劳务派遣单位未按规定使用和拨付的，退回未使用和拨付部分，并取消下一年度申领资格",
     "a dispatch agency that misuses the money returns what it did not use or pass on, and may not apply the next year",
     at("五")},
    {"route_automatic", "“免申即享”为主：数据比对筛选，网上平台、短信推送是否接受的确认信息，经确认后发放",
     "mainly without application: screened by data, asked online or by text message whether it accepts, paid once it "
     "confirms",
     at("六（一）")},
    {"route_apply", "企业自行申请为辅：审核通过后直接发放",
     "otherwise on the enterprise's own application, paid once reviewed", at("六（一）")},
    {"fund_safety",
     "健全审核、公示、拨付监督机制，利用全国社保信息比对查询系统，严防冒领、骗取和多发，执行要情报告制度",
     "review, publicity and payment are supervised, the national matching system is used against fraud and "
     "overpayment, incidents are reported",
     at("六（二）")},
    {"outreach", "官网官微、报刊广播、政务大厅展板推广，向符合条件的参保主体精准推送",
     "told through websites, press, broadcasting and halls, and pushed to those who are eligible", at("六（三）")},
};

}  // namespace shanxi_2024_text

inline constexpr policy shanxi_2024 = published([] {
    using namespace shanxi_2024_text;
    policy p = starting_from(nation_2024_40);
    p.id = "shanxi_2024";
    p.document = at.number;
    p.title = "关于我省延续实施失业保险援企稳岗政策有关问题的通知";
    p.place = {140000, "Shanxi", "山西省"};
    p.level = level::province;
    p.published = p.effective_from = {2024, 5, 24};

    // 二、精准实施失业保险稳岗返还政策
    p.rates = {
        {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")},
        {.kinds = by_reference,
         .standing = {},
         .result = rate_result::open,
         .source = nation_2024_40_text::at("二（参照实施）")}};
    p.base.source = at("二");
    p.sizing = {{.steps = {sizing_step::legal_person, sizing_step::statistics, sizing_step::registered, sizing_step::payers},
                 .large_from_payers = 300}, at("二（企业划型）")};
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("二（不发放）")));
    set(p.conditions, refuse_if(fact::cancelled, reason::cancelled, at("二（不发放）")));
    set(p.conditions, refuse_if(fact::revoked, reason::revoked, at("二（不发放）")));
    set(p.conditions, refuse_if(fact::abnormal, reason::abnormal, at("二（不发放）")));

    // 六（一）持续优化经办服务
    set(p.conditions, require(fact::accepted, reason::waived, at("六（一）")));
    p.silence = {silence::waived, at("六（一）")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
