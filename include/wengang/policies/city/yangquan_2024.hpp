// Yangquan 2024: forwards the province's notice.
#pragma once

#include "../province/shanxi_2024.hpp"

namespace wengang::policies {

namespace yangquan_2024_text {

inline constexpr document at{"阳人社函〔2024〕121号"};

inline constexpr note procedure[] = {
    {"basis", "转发晋人社厅发〔2024〕28号，严格按照工作要求和政策实施办法贯彻落实，本市无另行规定",
     "forwards the province's notice, to be carried out strictly as it stands; the city adds no rule of its own",
     at("正文")},
};

}  // namespace yangquan_2024_text

inline constexpr policy yangquan_2024 = published([] {
    using namespace yangquan_2024_text;
    policy p = starting_from(shanxi_2024);
    p.id = "yangquan_2024";
    p.document = at.number;
    p.title = "关于转发《关于我省延续实施失业保险援企稳岗政策有关问题的通知》的通知";
    p.place = {140300, "Yangquan", "阳泉市"};
    p.level = level::city;
    p.published = p.effective_from = {2024, 6, 3};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
