// Fujian 2023: the layoff rate is the drop from January to December over January; paid once the unit confirms.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace fujian_2023_text {

using namespace literals;
inline constexpr document at{"闽人社文﹝2023﹞102号", grade::repost};  // as Nanping cites it
inline constexpr document answers{"福建省稳岗返还政策问答（2023年8月）", grade::official};

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，取问答所在月份（2023年8月）的第一日",
     "its date was not found; the first day of the month of the answers (August 2023) stands in for it",
     answers("裁员率")},
    {"open_points", "所读内容未写返还比例，不以国家上限代替", "what was read gives no rate, and a national cap is none",
     answers("返还标准（未见）")},
};

}  // namespace fujian_2023_text

inline constexpr policy fujian_2023 = published([] {
    using namespace fujian_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "fujian_2023";
    p.document = at.number;
    p.title = "关于进一步做好失业保险稳岗返还工作的通知";
    p.place = {350000, "Fujian", "福建省"};
    p.level = level::province;
    p.published = p.effective_from = {2023, 8, 1};
    p.layoffs.formula = {formulas::drop_by_january, answers("裁员率=（1月参保人数-12月参保人数）÷1月参保人数")};
    set(p.conditions, require(fact::accepted, reason::waived, at("需经单位确认后才予以发放")));
    p.silence = {silence::waived, at("需经单位确认后才予以发放"), true};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
