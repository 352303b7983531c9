// Fujian 2024, labour dispatch: on application, by the class of the user unit, small by the monthly average.
#pragma once

#include "../nation/nation_2024_40.hpp"

namespace wengang::policies {

namespace fujian_2024_dispatch_text {

using namespace literals;
inline constexpr document at{"闽人社办〔2024〕164号", grade::repost};  // as a city of the province reposted it

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以人社部发〔2024〕40号的日期代替",
     "its date was not found; the date of the national notice stands in for it", nation_2024_40_text::at("二")},
    {"scope", "营业执照经营范围含“劳务派遣”或“人力资源服务”，持有效期内的劳务派遣经营许可证；分公司提交申请",
     "licensed for labour dispatch, the permit in force; a branch files its own application", at("一")},
    {"dispatch", "享受资金的用工单位也须符合稳岗返还政策要求",
     "the user unit that gets the money must meet the policy itself", at("二3")},
    {"dispatch",
     "自有员工部分（含依法承揽、外包）由派遣单位全额享受；被派遣劳动者部分全额拨付给提供岗位并承担工资和社保费的用工单"
     "位",
     "the part for its own staff (lawful contracting included) stays; the part for dispatched workers goes in full to "
     "the user unit that bears wages and social insurance",
     at("二")},
    {"dispatch", "派遣至机关事业单位的劳动者不在范围之内",
     "workers dispatched to government and public institutions are not covered", at("二（不能享受）3")},
    {"open_points", "返还比例按用工单位划型，本通知未写数值",
     "the rate follows the class of the user unit; the notice prints none", at("二")},
    {"layoff_rate",
     "原文把控制目标写在大型企业名下、20%写在30人（含）以下的中小微企业名下，30人以上的中小微企业未写，按国家规定",
     "the text names the target for large enterprises and 20 % for smaller ones of up to 30; smaller ones above 30 are "
     "not named and follow the nation",
     at("二2")},
};

}  // namespace fujian_2024_dispatch_text

inline constexpr policy fujian_2024_dispatch = published([] {
    using namespace fujian_2024_dispatch_text;
    policy p = starting_from(nation_2024_40);
    p.id = "fujian_2024_dispatch";
    p.document = at.number;
    p.title = "关于规范劳务派遣单位申请失业保险稳岗返还业务经办工作的通知";
    p.place = {350000, "Fujian", "福建省"};
    p.scheme = scheme::dispatch;
    p.level = level::province;
    p.published = p.effective_from = nation_2024_40.published;

    set(p.conditions, require(fact::dispatch_agency, reason::kind_not_covered, at("一")));
    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("二1")));
    set(p.conditions, require(fact::conforming, reason::not_conforming, at("二（不能享受）1")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("二（不能享受）1")));
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("二2")};
    p.layoffs.small_by = {{.by = headcount_basis::monthly_average, .of = {}}, at("二2")};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("二（按用工单位划型）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
