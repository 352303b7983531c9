// Harbin 2016: the years 2014 and 2015 approved together, paid in 2016 and 2017.
#pragma once

#include "../nation/nation_2015_23.hpp"

namespace wengang::policies {

namespace harbin_2016_text {

using namespace literals;
inline constexpr document at{"哈尔滨市2014、2015年度稳岗补贴申领（2016年5月6日报道）", grade::repost};
inline constexpr document later{"哈尔滨市2016年度稳岗补贴发放工作通知", grade::mirror};

inline constexpr note procedure[] = {
    {"years", "补贴年度为2014、2015年度，一并审批，分2016年、2017年两个年度拨付",
     "the years 2014 and 2015, approved together, paid in 2016 and 2017", at("补贴年度")},
    {"application", "2016年5月9日起，用人单位通过市人社局网站办理申领",
     "units apply on the bureau's website from 9 May 2016", at("申领")},
    {"scope", "用人单位，不限于企业", "employing units, not enterprises only", at("条件")},
    {"credit", "财务制度健全，管理运行规范", "sound accounts and orderly management", at("条件")},
    {"amount", "额度印作不超过50%；其后一年度的通知写明50%，按此推定",
     "printed as not above 50 %; the notice for the next year says 50 %, which is assumed here", later("一")},
};

}  // namespace harbin_2016_text

inline constexpr policy harbin_2016 = published([] {
    using namespace harbin_2016_text;
    policy p = starting_from(nation_2015_23);
    p.id = "harbin_2016";
    p.document = at.number;
    p.title = "哈尔滨市2014、2015年度失业保险稳岗补贴";
    p.place = {230100, "Harbin", "哈尔滨市"};
    p.level = level::city;
    p.published = {2016, 5, 6};
    p.effective_from = {2016, 5, 9};
    p.refund_year_last = 2016;

    p.conditions = {require(fact::normal_payment, reason::payment_state, at("条件")),
                    require(fact::conforming, reason::not_conforming, at("条件"))};
    p.layoffs.formula = {{.added = {fact::opening},
                          .deducted = {fact::closing, fact::expiries, fact::resignations, fact::retirements},
                          .divisor = {fact::opening},
                          .over = window::two_measured_years},
                         later("二（二）扣除劳动合同期满、职工辞职和退休"),
                         true};
    p.layoffs.limit = {{.comparison = comparison::below, .of_area = true}, at("裁员率低于当年市城镇登记失业率")};
    p.caps = {{.at = 50_percent, .source = at("额度不超过50%")}};
    p.rates = {{.standing = {}, .at = 50_percent, .source = later("一"), .assumed = true}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("上年度实际缴纳失业保险费总额")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
