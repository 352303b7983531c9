// Shandong 2016: five kinds of enterprise 50 %, steel and coal up to 70 % for four years.
#pragma once

#include "../nation/nation_2015_23.hpp"

namespace wengang::policies {

namespace shandong_2016_text {

using namespace literals;
inline constexpr document at{"山东省2016年失业保险支持企业稳定岗位办法", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以钢铁煤炭标准起始日（2016年6月24日）代替",
     "its date was not found; the first day of the rate for steel and coal (24 June 2016) stands in for it",
     at("钢铁煤炭企业")},
    {"scope", "五类企业中所读内容列明的为兼并重组、化解产能过剩、淘汰落后产能；另两类未见，其他企业比例未定",
     "of the five kinds only merging, over-capacity and backward-capacity enterprises are known from what was read; "
     "for all others the rate stays open",
     at("五类企业50%")},
    {"open_points", "钢铁煤炭企业最高70%，是上限，由各地确定",
     "steel and coal get up to 70 %: a cap, for the places to choose within", at("钢铁煤炭企业最高70%")},
};

}  // namespace shandong_2016_text

inline constexpr policy shandong_2016 = published([] {
    using namespace shandong_2016_text;
    policy p = starting_from(nation_2015_23);
    p.id = "shandong_2016";
    p.document = at.number;
    p.title = "山东省2016年失业保险稳岗补贴";
    p.place = {370000, "Shandong", "山东省"};
    p.level = level::province;
    p.published = p.effective_from = {2016, 6, 24};
    p.effective_until = {{2020, 6, 23}, at("钢铁煤炭企业：2016年6月24日至2020年6月23日")};
    p.refund_year_first = 2016;

    p.beyond_caps = true;
    p.caps = {};  // up to 70 % for steel and coal is above the nation's cap
    p.rates = {
        {.standing = {{fact::steel_or_coal, true}}, .result = rate_result::open, .source = at("钢铁煤炭企业最高70%")},
        {.standing = {{fact::restructuring, true}}, .at = 50_percent, .source = at("五类企业50%")},
        {.standing = {{fact::de_capacity, true}}, .at = 50_percent, .source = at("五类企业50%")},
        {.standing = {{fact::backward_capacity, true}}, .at = 50_percent, .source = at("五类企业50%")},
        {.standing = {}, .result = rate_result::open, .source = at("其他企业（未见）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
