// Liaocheng (Shandong) 2022: medium, small and micro enterprises of the service sector, 90 %, without application.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace liaocheng_2022_text {

using namespace literals;
inline constexpr document at{"聊人社字〔2022〕17号"};
inline constexpr document service_package{"发改财金〔2022〕271号", grade::press};  // of 14 ministries, 2022-02-18

inline constexpr note procedure[] = {
    {"mode", "免申即享、静默发放", "no application, payment without being asked", at("三")},
    {"screening", "人社、发改、税务等部门数据比对，精准筛查符合条件的市场主体",
     "human resources, development and reform and tax match their data and screen for eligible market entities",
     at("四（一）")},
    {"screening", "通过社保、税务信息系统（税库银三方协议）确定企业名单、返还金额和对公账户",
     "list, amounts and corporate accounts are settled from the systems of social insurance and tax (three-party "
     "agreements)",
     at("四（二）")},
    {"confirmation", "通过电话、短信推送至企业，或通过聊城12333服务网网上经办平台推送至企业进行确认",
     "pushed to the enterprise by telephone or text message, or to the online hall for it to confirm", at("四（二）")},
    {"objection", "对推送信息有异议或未收到推送的，可联系参保地失业保险经办机构核实确认",
     "an enterprise that disputes the message, or got none, may have it verified by the agency of the place of "
     "insurance",
     at("四（二）")},
    {"publicity", "市县两级人社部门录入返还信息，分批次通过市人力资源社会保障局门户网站公示",
     "in batches, on the portal of the city's human-resources bureau", at("四（三）")},
    {"outreach", "多种媒介宣传；办理参保缴费、就业登记时当面告知；短信、电话“点对点”对接",
     "all media; told in person when registering or paying; matched one by one by text message and telephone",
     at("五（一）")},
    {"duties", "发改、税务部门确认行业性质和企业划型",
     "development and reform and tax confirm the sector and the size of the enterprise", at("五（二）")},
    {"duties", "发改部门确认是否属于严重违法失信、列入出清名单的僵尸企业",
     "development and reform confirms who is seriously dishonest or a zombie enterprise on the clearing list",
     at("五（二）")},
    {"duties", "税务部门通过税库银三方协议缴费数据提供有效对公账户",
     "tax supplies valid corporate accounts from the payment data of the three-party agreements", at("五（二）")},
    {"duties", "财政部门及时将资金拨付至人社经办机构", "finance passes the money to the human-resources agency in time",
     at("五（二）")},
    {"duties", "人社部门汇总企业整体情况，核定裁员率、社保缴费情况",
     "human resources collects the whole picture and assesses the layoff rate and the contributions", at("五（二）")},
    {"review",
     "通过“信用中国”等数据逐一比对，不符合产业和环保政策、严重违法失信、裁员率超标准、缴费不足12个月、僵尸企业及时剔除",
     "each enterprise is checked against Credit China and the like; those that fail policy, honesty, layoff rate or 12 "
     "months, and zombies, are removed",
     at("五（三）")},
    {"use_of_money", "承诺所享受返还资金将用于规定方向",
     "the enterprise commits itself to the prescribed use of the money", at("五（三）")},
    {"documents", "企业无需提供证明材料；录入、审核、公示、发放全程网办",
     "no proof is asked for; entry, review, publicity and payment are all online", at("五（四）")},
    {"schedule", "印发后半个月内启动发放；5月底前各县（市、区）均有实际发放；6月底前力争全部发放到位",
     "payment starts within half a month of issue; every county has paid something by the end of May; all eligible are "
     "to be paid by the end of June",
     at("五（四）")},
};

}  // namespace liaocheng_2022_text

inline constexpr policy liaocheng_2022 = published([] {
    using namespace liaocheng_2022_text;
    return policy{
        .id = "liaocheng_2022",
        .document = at.number,
        .title = "聊城市普惠性服务业失业保险稳岗返还政策落实专项行动的实施方案",
        .place = {371500, "Liaocheng", "聊城市"},
        .level = level::city,
        .published = {2022, 4, 20},
        .effective_from = {2022, 4, 20},

        // 一、依据，二、行动时间
        .effective_until = {{2022, 6, 30}, at("二")},
        .refund_year_first = 2022,
        .refund_year_last = 2022,
        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("一（引鲁发改财金〔2022〕244号）")},

        // 四（一）筛选条件
        .conditions = {one_of(kind::enterprise, at("四（一）")),
                       require(fact::service_sector, reason::sector_not_covered, at("四（一）")),
                       one_of(size::not_large, at("四（一）")),
                       require(fact::conforming, reason::not_conforming, at("四（一）")),
                       at_least(fact::months_paid, 12, reason::months_short, at("四（一）")),
                       refuse_if(fact::dishonest, reason::dishonest, at("四（一）")),
                       refuse_if(fact::zombie, reason::zombie, at("四（一）"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("四（一）")},
                    .small = {{.people = 30, .at = 20_percent}, at("四（一）")},
                    .small_by = readings::small_by_divisor},

        // 四（二）返还标准
        .caps = {{.kinds = kind::enterprise,
                  .sizes = size::not_large,
                  .at = 90_percent,
                  .source = service_package("服务业中小微企业返还比例最高提至90%")}},
        .rates = {{.standing = {}, .at = 90_percent, .source = at("四（二）")}},
        .base = {{.gross = fact::paid, .exclusions = {fact::of_other_years, fact::late_fees}}, at("四（二）")},

        // 四（三）公示发放，五（三）承诺制
        .publicity = {{.days = 5}, at("四（三）")},
        .silence = {silence::accepted, at("五（三）")},
        .route = {payment_route::corporate_account_else_premium_account, at("四（三）")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
