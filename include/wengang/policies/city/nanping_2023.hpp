// Nanping 2023: screened units return a sealed confirmation by 30 November, or get nothing.
#pragma once

#include "../province/fujian_2023.hpp"

namespace wengang::policies {

namespace nanping_2023_text {

using namespace literals;
inline constexpr document at{"南平市本级2023年失业保险普惠性稳岗返还确认通知", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以福建省通知的日期代替",
     "its date was not found; the date of the province's notice stands in for it", at("正文")},
    {"screening", "市局通过业务系统初筛出裁员率符合条件的市本级企业",
     "the bureau screens the city's own units by their layoff rate", at("正文")},
    {"confirmation", "名单中的单位填写确认表并加盖公章，2023年11月30日前送达、邮寄或扫描发送",
     "units on the list fill in the confirmation, seal it, and return it by 30 November 2023, in person, by post or as "
     "a scan",
     at("正文")},
};

}  // namespace nanping_2023_text

inline constexpr policy nanping_2023 = published([] {
    using namespace nanping_2023_text;
    policy p = starting_from(fujian_2023);
    p.id = "nanping_2023";
    p.document = at.number;
    p.title = "2023年失业保险普惠性稳岗返还单位确认";
    p.place = {350700, "Nanping", "南平市"};
    p.level = level::city;
    p.published = p.effective_from = fujian_2023.published;
    p.effective_until = {{2023, 11, 30}, at("正文")};

    set(p.conditions, require(fact::accepted, reason::waived, at("正文")));
    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("享受条件2")));
    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("享受条件3")));
    set(p.conditions, refuse_if(fact::zombie, reason::zombie, at("享受条件3")));
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("享受条件1")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("享受条件1")};
    p.silence = {silence::waived, at("正文"), true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
