// Kaifeng 2023: premium of 2022 that was deferred counts in the base once it is paid in full.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace kaifeng_2023_text {

using namespace literals;
inline constexpr document at{"开封市社保中心关于失业保险稳岗返还的提醒（2023年12月14日）", grade::press};

inline constexpr note procedure[] = {
    {"payment", "2022年度缓缴的，足额补缴缓缴期间的失业保险费后，补缴的2022年度保费纳入年度实际缴费总额",
     "premium of 2022 that was deferred counts in the premium paid for the year once the deferred months are paid in "
     "full",
     at("缓缴")},
    {"open_points", "所读内容未写返还比例，不以国家上限代替", "what was read gives no rate, and a national cap is none",
     at("返还标准（未见）")},
};

}  // namespace kaifeng_2023_text

inline constexpr policy kaifeng_2023 = published([] {
    using namespace kaifeng_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "kaifeng_2023";
    p.document = at.number;
    p.title = "开封市2023年失业保险稳岗返还";
    p.place = {410200, "Kaifeng", "开封市"};
    p.level = level::city;
    p.published = p.effective_from = {2023, 12, 14};

    set(p.conditions, at_least(fact::months_paid, 12, reason::months_short, at("稳岗返还条件")));
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("稳岗返还条件")};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("缓缴")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
