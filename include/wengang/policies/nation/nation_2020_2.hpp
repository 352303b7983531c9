// The nation, February 2020: the surveyed target instead of the registered rate for smaller enterprises, 20 % up to 30 people.
#pragma once

#include "../amending.hpp"
#include "../targets.hpp"
#include "nation_2019_23.hpp"

namespace wengang::policies {

namespace nation_2020_2_text {

using namespace literals;
inline constexpr document at{"人社部明电〔2020〕2号", grade::repost};
inline constexpr document portal{at.number, grade::official};

inline constexpr note procedure[] = {
    {"dates", "中国政府网登载，成文日期2020年2月5日", "on the government's portal, signed on 5 February 2020", portal("成文日期")},
    {"basis", "其余条件和上限仍按人社部发〔2019〕23号；人社厅发〔2020〕12号未见原文",
     "the other conditions and the cap stay those of 人社部发〔2019〕23号; the text of 人社厅发〔2020〕12号 was not seen", at("四")},
    {"layoff_rate", "中小微企业放宽到不高于上年度全国城镇调查失业率控制目标（2019年度5.5%），大型企业仍低于城镇登记失业率",
     "for smaller enterprises at most the year before's target of the surveyed rate (5.5 % for 2019); large ones stay below the registered "
     "rate",
     at("四")},
};

}  // namespace nation_2020_2_text

inline constexpr policy nation_2020_2 = published([] {
    using namespace nation_2020_2_text;
    policy p = amending(nation_2019_23);
    p.id = "nation_2020_2";
    p.document = at.number;
    p.title = "关于做好疫情防控期间有关就业工作的通知";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2020, 2, 5};
    p.refund_year_first = 2020;

    p.layoffs.large_limit = nation_2019_23.layoffs.limit;
    p.layoffs.limit = at_most_surveyed_target(2019);
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("四")};
    p.layoffs.small_by = readings::small_by_divisor;
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
