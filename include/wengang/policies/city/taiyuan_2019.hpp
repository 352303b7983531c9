// Taiyuan 2019, enterprises in difficulty: six months of a benefit of 1360 yuan for the average insured.
#pragma once

#include "../nation/nation_2019_23_hardship_benefit.hpp"

namespace wengang::policies {

namespace taiyuan_2019_text {

using namespace literals;
inline constexpr document at{"太原市2019年困难企业稳岗返还", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以人社部发〔2019〕23号的日期代替",
     "its date was not found; the date of the national notice stands in for it",
     nation_2019_23_hardship_benefit_text::at("一")},
};

}  // namespace taiyuan_2019_text

inline constexpr policy taiyuan_2019 = published([] {
    using namespace taiyuan_2019_text;
    policy p = starting_from(nation_2019_23_hardship_benefit);
    p.id = "taiyuan_2019";
    p.document = at.number;
    p.title = "太原市2019年困难企业失业保险稳岗返还";
    p.place = {140100, "Taiyuan", "太原市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2019_23_hardship_benefit.published;

    p.rates = {{.standing = {}, .at = 100_percent, .source = at("6个月×1360元×平均参保人数")}};
    p.base = {{.gross = {},
               .exclusions = {},
               .benefit_months = 6,
               .benefit = 1360_yuan,
               .heads = {headcount_basis::monthly_average, {}}},
              at("6个月×1360元×平均参保人数")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
