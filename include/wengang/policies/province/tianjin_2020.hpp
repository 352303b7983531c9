// Tianjin 2020: strictly below the city's target of this year; 20 % for small and micro enterprises of at most 30 people at application.
#pragma once

#include "../nation/nation_2020_2.hpp"

namespace wengang::policies {

namespace tianjin_2020_text {

using namespace literals;
inline constexpr document at{"津人社办发〔2020〕26号", grade::official};
inline constexpr document city_plan{"津政办规〔2020〕7号", grade::official};
inline constexpr document plan_report{"关于天津市2019年国民经济和社会发展计划执行情况与2020年国民经济和社会发展计划草案的报告", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发文日期未载，按所执行的人社部明电〔2020〕2号之日2020年2月5日",
     "the page leaves the date blank: that of the national telegram, 5 February 2020, stands", at("首段")},
    {"layoff_rate",
     "由低于上年度本市城镇登记失业率放宽至低于本年度本市调查失业率控制目标；目标数值通知未载，所读计划报告只见2019年低"
     "于5.5%",
     "widened from below the city's registered rate of the year before to below the city's surveyed target of this "
     "year; the notice does not print the target, and the plan report that was read shows only that the rate of 2019 "
     "was below 5.5 %", at("一")},
    {"open_points", "20%只适用于小微企业；30人及以下的大中型企业本通知未区分，按同一标准判定",
     "the 20 % is for small and micro enterprises; large and medium ones of at most 30 people are not told apart here",
     at("一")},
    {"scope", "稳岗补贴、继续教育培训补贴、续签长期劳动合同社会保险补贴等援企稳岗政策的裁员率条件同此",
     "the layoff rates of the other subsidies for keeping posts follow this one", at("一")},
    {"mode", "市人社局后台数据比对筛选，按参保区下发名单；各区精准投送、核对信息后以电话、短信、微信、邮件、传真告知",
     "the city screens by data and hands the lists down; the districts check and tell the enterprises", at("二")},
};

}  // namespace tianjin_2020_text

inline constexpr policy tianjin_2020 = published([] {
    using namespace tianjin_2020_text;
    policy p = starting_from(nation_2020_2);
    p.id = "tianjin_2020";
    p.document = at.number;
    p.title = "关于进一步做好失业保险稳岗返还政策支持疫情防控工作的通知";
    p.place = {120000, "Tianjin", "天津市"};
    p.level = level::province;
    p.published = p.effective_from = nation_2020_2.effective_from;

    set(p.conditions, one_of(kind::enterprise, at("一")));
    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, city_plan("二（一）")));
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::below}, plan_report("一（2019年城镇调查失业率低于5.5%）"), true};
    p.layoffs.large_limit = cited<layoff_limit>::absent();
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("一")};
    p.layoffs.small_by = {{headcount_basis::counted, fact::at_application}, at("一")};
    p.rates = {{.standing = {}, .at = 50_percent, .source = city_plan("二（一）")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, city_plan("二（一）")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
