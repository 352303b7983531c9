// What the notices say about labour dispatch (劳务派遣): who applies, what is passed on to the user units (用工单位),
// and until when.
#pragma once

#include <cstdint>

#include "../rules/citation.hpp"
#include "deadlines.hpp"

namespace wengang {

/// Whose class decides the rate of the dispatched workers' part.
enum class class_of : std::uint8_t {
    dispatch_agency,  ///< one refund, split afterwards
    user_unit         ///< 按照用工单位划型: a rate for each part, and the user unit must meet the policy itself
};

/// What a notice says about dispatch agencies; what it does not say is absent. Own staff (自有员工, with those hired
/// for lawful contracting and outsourcing 承揽、外包) always stay with the agency: their premium is what the shares
/// leave.
struct dispatch_rule {
    cited<class_of> by{class_of::dispatch_agency, {"未见规定", "福建以外未见按何者划型", grade::general}, true};
    /// Not paid unasked.
    cited<bool> on_application = cited<bool>::absent();
    /// Refunded from this day on.
    cited<date> from = cited<date>::absent();
    /// Only with an agreement or a commitment to share.
    cited<bool> sharing_agreement = cited<bool>::absent();
    /// 派遣到机关事业单位的不在覆盖范围: their premium leaves the base.
    cited<bool> public_bodies_out = cited<bool>::absent();
    /// 全额拨付给用工单位
    cited<bool> in_full = cited<bool>::absent();
    /// Or used to pay social insurance on its behalf (代缴社会保险费).
    cited<bool> or_social_insurance = cited<bool>::absent();
    /// Counted from receipt.
    cited<deadline> pass_on = cited<deadline>::absent();
    /// The list of user units is filed.
    cited<bool> user_unit_list = cited<bool>::absent();
    /// 按月将资金使用凭证报经办机构存档
    cited<bool> monthly_vouchers = cited<bool>::absent();
    /// Misuse: what was not used or passed on is returned, and there is no application in the next year.
    cited<bool> misuse_bars = cited<bool>::absent();
};

/// What the notices say.
namespace dispatch_rules {

/// Handed on or used to pay social insurance; public bodies and the class are not mentioned.
inline constexpr dispatch_rule qinghai_2021{.or_social_insurance = {true, {"青社服局函〔2021〕35号", "三"}}};
/// The city wants the vouchers every month.
inline constexpr dispatch_rule xining_2021{.or_social_insurance = {true, {"宁社险函(2021)74号", "二"}},
                                           .monthly_vouchers = {true, {"宁社险函(2021)74号", "二"}}};
inline constexpr dispatch_rule shanxi_2024{.on_application = {true, {"晋人社厅发〔2024〕28号", "五"}},
                                           .from = {{2024, 1, 1}, {"晋人社厅发〔2024〕28号", "五"}},
                                           .public_bodies_out = {true, {"晋人社厅发〔2024〕28号", "五"}},
                                           .in_full = {true, {"晋人社厅发〔2024〕28号", "五"}},
                                           .user_unit_list = {true, {"晋人社厅发〔2024〕28号", "五"}},
                                           .misuse_bars = {true, {"晋人社厅发〔2024〕28号", "五"}}};
/// Read in a city's notice that passes it on.
inline constexpr dispatch_rule fujian_2024{
    .by = {class_of::user_unit, {"闽人社办〔2024〕164号", "二", grade::repost}},
    .on_application = {true, {"闽人社办〔2024〕164号", "一", grade::repost}},
    .public_bodies_out = {true, {"闽人社办〔2024〕164号", "二（不能享受）3", grade::repost}},
    .in_full = {true, {"闽人社办〔2024〕164号", "二", grade::repost}}};
inline constexpr dispatch_rule sichuan_2024{
    .on_application = {true, {"四川2024年稳岗返还办理指南", "（六）", grade::repost}},
    .public_bodies_out = {true, {"四川2024年稳岗返还办理指南", "（六）", grade::repost}},
    .in_full = {true, {"四川2024年稳岗返还办理指南", "（六）", grade::repost}},
    .pass_on = {deadlines::sichuan_pass_on, {"四川2024年稳岗返还办理指南", "（六）", grade::repost}},
    .user_unit_list = {true, {"四川2024年稳岗返还办理指南", "（六）", grade::repost}}};
inline constexpr dispatch_rule zhejiang_2021{
    .sharing_agreement = {true, {"浙江2021、2022年稳岗返还问答", "劳务派遣", grade::repost}}};
inline constexpr dispatch_rule zhejiang_2024{
    .on_application = {true, {"浙人社发〔2024〕40号", "劳务派遣", grade::repost}},
    .public_bodies_out = {true, {"浙人社发〔2024〕40号", "劳务派遣", grade::repost}},
    .user_unit_list = {true, {"浙人社发〔2024〕40号", "劳务派遣", grade::repost}}};
/// Disguised dispatch (假外包、真派遣) is no own staff and is not refunded: the caller leaves its premium out of
/// `paid`.
inline constexpr dispatch_rule guangdong_2024{
    .on_application = {true, {"粤人社规〔2024〕14号", "一", grade::official}},
    .public_bodies_out = {true, {"粤人社规〔2024〕14号", "一", grade::official}}};

}  // namespace dispatch_rules
}  // namespace wengang
