// Guangdong 2022: all claimants of the year (of January, new ones, lump sums) over the monthly average; the rates were not found.
#pragma once

#include "../nation/nation_2022_23.hpp"

namespace wengang::policies {

namespace guangdong_2022_text {

using namespace literals;
inline constexpr document at{"广东省2022年失业保险稳岗返还问答", grade::mirror};
inline constexpr document dispatch_2024{"粤人社规〔2024〕14号", grade::official};

inline constexpr note procedure[] = {
    {"dates", "未见文号和印发日期，施行时间按其执行的国家规定",
     "neither number nor date of the notice was found: the dates are the nation's", at("问答")},
    {"layoff_rate",
     "年领取失业保险金总人数=1月领取人数+2至12月新增领取人数+1至12月领取一次性失业保险金人数（含原农民工一次性生活补助"
     "、非本省户籍一次性失业保险金）",
     "claimants of the year: those drawing in January, new ones from February to December, and lump sums of the whole "
     "year, those of migrant workers and of people registered elsewhere included", at("年领取失业保险金总人数")},
    {"open_points", "所见问答未写返还比例，按国家上限仍属未定",
     "the copy names no rates; the nation's caps leave them open", at("问答")},
    {"later_notice", "2024年的规定只涉及劳务派遣：自有员工与派遣员工合并申请，派遣到机关事业单位的不计入；未见其改变裁员率公式",
     "the rule of 2024 is on labour dispatch: own and dispatched staff apply as one, those sent to government and "
     "public institutions do not count; nothing in it changes the layoff rate", dispatch_2024("劳务派遣")},
};

}  // namespace guangdong_2022_text

inline constexpr policy guangdong_2022 = published([] {
    using namespace guangdong_2022_text;
    policy p = starting_from(nation_2022_23);
    p.id = "guangdong_2022";
    p.document = at.number;
    p.title = "失业保险稳岗返还";
    p.place = {440000, "Guangdong", "广东省"};
    p.level = level::province;
    p.published = p.effective_from = nation_2022_23.effective_from;

    p.layoffs.formula = {formulas::all_claimants_by_average, at("裁员率")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
