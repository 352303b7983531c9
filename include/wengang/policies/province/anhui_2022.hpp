// Anhui 2022: people laid off over everybody insured in the year; large enterprises 30 %, all others 90 %.
#pragma once

#include "../nation/nation_2022_23.hpp"

namespace wengang::policies {

namespace anhui_2022_text {

using namespace literals;
inline constexpr document at{"关于安徽省开展2022年失业保险稳岗返还工作的公告", grade::mirror};
inline constexpr document paper{"新安晚报2022年5月20日报道", grade::press};
inline constexpr document june{"失业保险稳岗返还比例提高（孝义市政府网站2022年7月）", grade::official};

inline constexpr note procedure[] = {
    {"dates", "公告未见文号，日期为转载页所示2022年5月18日",
     "the announcement has no number; its date is the one that the copy shows, 18 May 2022", at("首段")},
    {"basis", "依据人社部发〔2022〕23号、皖政办明电〔2022〕6号和皖人社秘〔2022〕112号",
     "carries out the national notice and the province's own (皖人社秘〔2022〕112号)", at("首段")},
    {"layoff_rate", "裁员率=2021年度裁减职工人数÷2021年度累计参保职工总数",
     "people laid off in 2021 over everybody insured in 2021", at("二3")},
    {"open_points", "缴费只要求“按规定缴纳”，未写月数，不参与判定",
     "premium is to be paid as prescribed; no months are named, and none are decided by", at("二1")},
    {"dispatch", "劳务派遣企业申报时应提供资金分享承诺书",
     "dispatch agencies hand in a commitment to share the money", at("二4")},
    {"mode", "“免报直发”", "paid directly, without application", paper("报道")},
    {"later_notice", "国家2022年6月将大型企业比例提至50%，本省是否随之提高未见",
     "the nation raised large enterprises to 50 % in June 2022; whether the province did was not found", june("返还比例")},
};

}  // namespace anhui_2022_text

inline constexpr policy anhui_2022 = published([] {
    using namespace anhui_2022_text;
    policy p = starting_from(nation_2022_23);
    p.id = "anhui_2022";
    p.document = at.number;
    p.title = "关于安徽省开展2022年失业保险稳岗返还工作的公告";
    p.place = {340000, "Anhui", "安徽省"};
    p.level = level::province;
    p.published = p.effective_from = {2022, 5, 18};

    set(p.conditions, refuse_if(fact::dishonest, reason::dishonest, at("二2")));
    p.layoffs.formula = {formulas::laid_off_by_cumulative, at("二3")};
    p.layoffs.limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, at("二3")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("二3")};
    p.layoffs.small_by = readings::small_by_divisor;
    p.rates = {{.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = at("三")},
               {.standing = {}, .at = 90_percent, .source = paper("返还标准")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("三")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
