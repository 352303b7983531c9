// Qinghai 2021: the province chooses rates within the nation's caps; its agency sets the two routes and the publicity.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace qinghai_2021_text {

using namespace literals;
inline constexpr document at{"青人社厅发〔2021〕48号"};
inline constexpr document agency{"青社服局函〔2021〕35号"};

inline constexpr note procedure[] = {
    {"mode", "优化申报流程和审核拨付环节，加快资金审核、拨付进度",
     "application, review and payment are to be simplified and sped up", at("二")},
    {"outreach", "深入基层、企业、社区解读政策；统一答复口径；结合“双推”工程推动落实",
     "the policy is explained on the ground with one voice, within the province's campaign", at("三")},
    {"route_automatic",
     "已享受过2020年度普惠型稳岗返还的企业，在开户银行信息不变、返还金额准确的基础上，可批量直发，“免申即享”",
     "enterprises refunded for 2020 may be paid in batches without application if their bank data are unchanged and "
     "the amount is right",
     agency("一")},
    {"route_confirm", "2020年新参保缴费企业须在“青海省人社政务服务一体化平台”注册，确认返还金额及开户银行信息后发放",
     "enterprises newly insured in 2020 register on the provincial platform and confirm amount and bank data before "
     "they are paid",
     agency("一")},
    {"schedule", "按时足额、精准发放，力争8月底前落实到位",
     "paid in full and on time, by the end of August if possible", agency("一")},
    {"publicity", "提升审核效率，公示由5个工作日压缩为3个工作日", "publicity is cut from 5 to 3 working days",
     agency("二")},
    {"dispatch", "劳务派遣类企业要及时将资金支付给用工单位或代缴社会保险费，严防支付不到位、私自截留",
     "dispatch agencies promptly pass the money to the user unit or pay social insurance with it; none may be withheld",
     agency("三")},
    {"use_of_money", "加大资金用途的宣传、解释，规范资金使用范围",
     "the use of the money is explained and kept within its bounds", agency("三")},
    {"reports", "省局按月通报各地进展；进展缓慢的问责，约谈主要负责同志",
     "the province reports on progress every month; places that lag are held to account", agency("四")},
};

}  // namespace qinghai_2021_text

inline constexpr policy qinghai_2021 = published([] {
    using namespace qinghai_2021_text;
    policy p = starting_from(nation_2021_29);
    p.id = "qinghai_2021";
    p.document = at.number;
    p.title = "关于转发延续实施部分减负稳岗扩就业政策措施的通知的通知";
    p.place = {630000, "Qinghai", "青海省"};
    p.level = level::province;
    p.published = p.effective_from = {2021, 7, 6};

    // 二、细化失业保险稳岗返还标准
    p.rates = {
        {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::social_group, .standing = {}, .at = 30_percent, .source = at("二")},
        {.kinds = kind::enterprise, .sizes = size::not_large, .standing = {}, .at = 60_percent, .source = at("二")},
        {.kinds = kind::foundation | kind::social_service_agency | kind::law_firm | kind::accounting_firm |
                  kind::individual_business,
         .standing = {},
         .at = 60_percent,
         .source = at("二")}};
    p.base.source = at("二");

    p.publicity = {{.days = 3}, agency("二")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
