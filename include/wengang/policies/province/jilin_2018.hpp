// Jilin 2018–2020: the subsidy of de-capacity and key-support enterprises, on the premium payable.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace jilin_2018_text {

using namespace literals;
inline constexpr document at{"吉人社联字〔2018〕54号"};
inline constexpr document nation_2014{"人社部发〔2014〕76号", grade::press};
inline constexpr document later_notice{"吉林省2019年稳岗返还通知", grade::repost};
inline constexpr document letter_2015{"人社失业司便函〔2015〕10号", grade::repost};

inline constexpr note procedure[] = {
    {"scope", "2018年至2020年，在全省所有符合条件的统筹区实施，对列入国家、省化解过剩产能计划的企业重点支持",
     "from 2018 to 2020 in all eligible pooling areas of the province, with emphasis on enterprises in the national "
     "and provincial plans to reduce over-capacity",
     at("一（二）")},
    {"scope", "去产能企业集中、涉及员工多的统筹区加大资金筹措力度，确保符合条件的企业都能享受",
     "pooling areas with many de-capacity enterprises raise more money, so that all eligible ones are served",
     at("二（一）")},
    {"open_points", "普通企业的比例和基数本通知未写；国家规定不超过企业及其职工上年度实际缴纳失业保险费的50%",
     "the notice names neither rate nor base for ordinary enterprises; the nation caps them at 50 % of the premium "
     "that enterprise and employees paid the year before",
     nation_2014("补贴标准")},
    {"open_points", "2019年起普通企业按实际缴纳的50%，去产能企业仍按本通知",
     "from 2019 ordinary enterprises get 50 % of what they paid, de-capacity ones stay under this notice",
     later_notice("返还标准")},
    {"open_points", "国家要求统筹地区基金具备1年以上支付能力，本通知只说“符合条件统筹区”，不参与判定",
     "the nation asks for a fund that can pay for a year; this notice only says eligible pooling areas, so it is not "
     "decided by",
     letter_2015("统筹地区条件")},
    {"open_points", "2019年裁员率按减少人数或领取失业保险金人数占参保人数计算",
     "in 2019 the layoff rate is the reduction, or the claimants, over the insured", later_notice("裁员率")},
    {"application", "依托“稳岗补贴实名制信息系统”网上办理；人社部门会同社保经办机构通知企业登录申报",
     "online in the national real-name system; enterprises are told to log in and apply", at("二（三）1")},
    {"review",
     "人社部门会同财政部门和社保经办机构联合审核：经办机构确认缴费情况及参保人员，"
     "人社部门审核裁员，财政部门审核财务管理和上年度补贴使用，可实地抽查",
     "joint review: the agency confirms premium and insured people, human resources the layoffs, finance the accounts "
     "and the use of last year's money; spot checks are possible",
     at("二（三）2")},
    {"publicity", "人社部门会同财政、社保经办机构确定名单和数额，由人社部门公示",
     "list and amounts are settled jointly and published by human resources", at("二（三）3")},
    {"payment", "公示无异议的，由社保经办机构按程序发放，发放时间报同级人社部门",
     "without objection the agency pays and reports the date to human resources", at("二（三）3")},
    {"application", "企业在规定时间内申报均应受理，符合条件的均要发放",
     "every application within the set time is accepted, every eligible one is paid", at("三（二）")},
    {"monitoring", "健全公示和资金管理制度；可将享受企业纳入失业动态监测范围，跟踪岗位变化，评估政策效果",
     "publicity and control of the money are kept up; refunded enterprises may be monitored for changes in their posts",
     at("三（三）")},
    {"penalty", "梳理骗取套取等资金风险点，违规问题按规定严肃处理", "risks of fraud are traced and breaches dealt with",
     at("三（三）")},
    {"use_of_money", "多种形式指导企业按规定使用资金，跟踪问效",
     "enterprises are guided to use the money as prescribed, and its effect is followed up", at("三（三）")},
    {"data", "申请、审批、公示、发放全程信息化，各系统信息共享比对",
     "application, approval, publicity and payment run in one system, matched with others", at("三（四）")},
    {"outreach", "媒体广告、宣传单等广泛宣传；定期检查、调度、通报各统筹区进展",
     "advertised widely; progress of each pooling area is checked and reported", at("三（五）")},
    {"reports", "每年1月15日前向省人社厅报送上年度实施情况", "each place reports on the year before by 15 January",
     at("三（五）")},
    {"repeal", "吉人社联字﹝2017﹞16号同时废止", "repeals 吉人社联字﹝2017﹞16号", at("末段")},
    {"open_points", "去产能企业和政府重点支持企业适当降低享受门槛，未写明标准，不参与判定",
     "the threshold is lowered somewhat for de-capacity and key-support enterprises; by how much is not said, so it is not decided by", at("二（二）")},
    {"documents", "附件：企业申请稳岗补贴材料、年度申请表、年度申请汇总表（未见原件）",
     "attachments: documents asked for, application form, summary form (not seen)", at("附件")},
};

inline constexpr citation clause = at("二（二）");

/// Whoever misses the condition of 50 % gets nothing: what "经签订延期缴费协议后，可" says by contrast.
constexpr rate_row nothing(standing_test who, standing_test debt) {
    return {.standing = {who, debt},
            .result = rate_result::refused,
            .unmet = reason::arrears,
            .source = clause,
            .assumed = true};
}

}  // namespace jilin_2018_text

inline constexpr policy jilin_2018 = published([] {
    using namespace jilin_2018_text;
    constexpr standing_test de_capacity{fact::de_capacity, true}, key_support{fact::key_support, true},
        agreement{fact::deferral_agreement, true};
    constexpr standing_test owes{fact::arrears, true}, owes_nothing{fact::arrears, false};
    constexpr standing_test owes_other_years{fact::arrears_other_years, true},
        owes_no_other_years{fact::arrears_other_years, false};
    return policy{
        .id = "jilin_2018",
        .document = at.number,
        .title = "关于实施失业保险援企稳岗“护航行动”的通知",
        .place = {220000, "Jilin", "吉林省"},
        .level = level::province,
        .published = {2018, 8, 1},
        .effective_from = {2018, 8, 1},
        .effective_until = {{2020, 12, 31}, at("首段")},
        .refund_year_first = 2018,
        .refund_year_last = 2020,

        // 二（二）精准帮扶
        .conditions = {refuse_if(fact::zombie, reason::zombie, clause)},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.comparison = comparison::below, .of_area = true},
                              nation_2014("裁员率低于统筹地区城镇登记失业率"),
                              true}},
        .caps = {},
        .rates =
            {{.standing = {de_capacity, owes_nothing, owes_no_other_years}, .at = 60_percent, .source = clause},
             {.standing = {de_capacity, owes_nothing, owes_other_years, agreement}, .at = 50_percent, .source = clause},
             {.standing = {key_support, owes_nothing, owes_other_years, agreement}, .at = 50_percent, .source = clause},
             nothing(de_capacity, owes),
             nothing(de_capacity, owes_other_years),
             nothing(key_support, owes),
             nothing(key_support, owes_other_years),
             {.standing = {}, .result = rate_result::open, .has_base = false, .source = clause}},
        .base = {{.gross = fact::payable, .exclusions = {}}, clause},

        // 二（三）优化服务
        .publicity = {{.days = 7, .at_least = true}, at("二（三）3")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
