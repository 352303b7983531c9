// Shenzhen 2019, affected enterprises: 25 % of the social insurance paid the year before.
#pragma once

#include "../nation/nation_2019_23_hardship_insurance.hpp"

namespace wengang::policies {

namespace shenzhen_2019_text {

using namespace literals;
inline constexpr document at{"深圳市受影响企业失业保险费返还告知（2020年2月5日）", grade::repost};
inline constexpr document guide{"广东省2019年受影响企业失业保险费返还指南", grade::press};

inline constexpr note procedure[] = {
    {"basis", "粤人社规〔2019〕12号、深人社规〔2020〕1号", "under the notices of the province and the city",
     at("首段")},
    {"scope", "2019年符合条件且已在各区完成受影响认定的企业，认定不参与判定",
     "enterprises certified as affected by their district in 2019; the certificate is not decided by", at("一")},
    {"application", "登录市局官网单位网上服务系统申报", "applications in the bureau's online system for units",
     at("一")},
    {"amount", "6个月应缴社会保险费的50%，即上年度缴纳的社会保险费的25%",
     "50 % of six months of social insurance payable, which is 25 % of what was paid the year before", at("三")},
    {"route", "一次性返还到企业的社保缴费账户", "paid in one sum to the account that pays the social insurance",
     at("四")},
};

}  // namespace shenzhen_2019_text

inline constexpr policy shenzhen_2019 = published([] {
    using namespace shenzhen_2019_text;
    policy p = starting_from(nation_2019_23_hardship_insurance);
    p.id = "shenzhen_2019";
    p.document = at.number;
    p.title = "深圳市2019年受影响企业失业保险费返还";
    p.place = {440300, "Shenzhen", "深圳市"};
    p.level = level::city;
    p.published = p.effective_from = {2020, 2, 5};
    p.effective_until = {{2020, 12, 31}, nation_2019_23_hardship_insurance_text::prolonged("二（一）")};

    set(p.conditions, one_of(kind::enterprise, at("一")));
    set(p.conditions, refuse_if(fact::dispatch_agency, reason::kind_not_covered, at("二")));
    p.layoffs.formula = {formulas::all_claimants_by_average, guide("裁员率")};
    p.rates = {{.standing = {}, .at = 25_percent, .source = at("三")}};
    p.base = {{.gross = fact::social_insurance_paid, .exclusions = {}}, at("三")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
