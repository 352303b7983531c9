// Xining 2021: forwards the province's notice and its agency's, and adds the city's own reports.
#pragma once

#include "../province/qinghai_2021.hpp"

namespace wengang::policies {

namespace xining_2021_text {

inline constexpr document at{"宁社险函(2021)74号"};

inline constexpr note procedure[] = {
    {"route_automatic", "已享受过2020年度普惠性稳岗返还的企业，可批量直发，“免审即享”（省文作“免申即享”）",
     "enterprises refunded for 2020 may be paid in batches without review (the province writes: without application)",
     at("一")},
    {"route_confirm", "2020年新参保缴费企业，要告知其在一体化平台注册，并确认返还金额及开户银行信息",
     "enterprises newly insured in 2020 are told to register on the platform and to confirm amount and bank data",
     at("一")},
    {"schedule", "力争8月底前落实到位", "by the end of August if possible", at("一")},
    {"outreach", "统一政策宣传口径，多渠道主动宣传，提升参保单位知晓度",
     "one voice, many channels, so that insured units know of it", at("二")},
    {"dispatch", "督促劳务派遣类单位及时支付给用工单位或代缴社会保险费，按月将资金使用凭证报参保地社保经办机构存档",
     "dispatch agencies are urged to pass the money on or to pay social insurance with it, and file vouchers of its "
     "use with the agency every month",
     at("二")},
    {"reports", "周调度：每周五上午下班前向市局报送进展", "progress is reported to the city every Friday morning",
     at("三")},
};

}  // namespace xining_2021_text

inline constexpr policy xining_2021 = published([] {
    using namespace xining_2021_text;
    policy p = starting_from(qinghai_2021);
    p.id = "xining_2021";
    p.document = at.number;
    p.title = "关于做好2021年普惠性失业保险稳岗返还经办工作的通知";
    p.place = {630100, "Xining", "西宁市"};
    p.level = level::city;
    p.published = p.effective_from = {2021, 7, 30};
    p.publicity.source = at("一");
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
