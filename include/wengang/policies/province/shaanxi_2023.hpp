// Shaanxi 2023: the headcount at application must not have fallen by more than half; rates are not in what was read.
#pragma once

#include "../nation/nation_2023_11.hpp"

namespace wengang::policies {

namespace shaanxi_2023_text {

using namespace literals;
inline constexpr document at{"陕人社函(2023)365号", grade::official};  // as carried out by Baihe County

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以国办发〔2023〕11号的日期代替",
     "its date was not found; the date of the national notice stands in for it",
     nation_2023_11_text::at("稳岗返还（报道）")},
    {"open_points", "所读内容（白河县转发）未写返还比例，不以国家上限代替",
     "what was read (as forwarded by Baihe County) gives no rate, and a national cap is none", at("返还标准（未见）")},
};

}  // namespace shaanxi_2023_text

inline constexpr policy shaanxi_2023 = published([] {
    using namespace shaanxi_2023_text;
    policy p = starting_from(nation_2023_11);
    p.id = "shaanxi_2023";
    p.document = at.number;
    p.title = "陕西省2023年失业保险稳岗返还";
    p.place = {610000, "Shaanxi", "陕西省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2023_11.published;
    p.kept = {{.now = fact::at_application, .by = 50_percent}, at("申请时参保人数较上年度月平均参保人数减少不超过50%")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
