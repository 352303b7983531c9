// The nation, summer 2022: the stabilisation package raises large enterprises from 30 to 50 %.
#pragma once

#include "../amending.hpp"
#include "nation_2022_23.hpp"

namespace wengang::policies {

namespace nation_2022_12_text {

using namespace literals;
inline constexpr document at{"国发〔2022〕12号", grade::repost};
inline constexpr document portal{at.number, grade::official};
inline constexpr document repeated{"失业保险稳岗返还比例提高（孝义市政府网站2022年7月）", grade::official};  // says it in full, names no number

inline constexpr note procedure[] = {
    {"dates", "中国政府网2022年5月31日公布；地方网站6月至9月转述", "on the government's portal on 31 May 2022; places repeated it from June to September",
     portal("公布日期")},
    {"basis", "文号见转载；其余条件仍按人社部发〔2022〕23号", "the number is from a repost; the other conditions stay those of 人社部发〔2022〕23号",
     at("文号")},
};

}  // namespace nation_2022_12_text

inline constexpr policy nation_2022_12 = published([] {
    using namespace nation_2022_12_text;
    policy p = amending(nation_2022_23);
    p.id = "nation_2022_12";
    p.document = at.number;
    p.title = "扎实稳住经济的一揽子政策措施";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2022, 5, 31};
    p.effective_until.source = repeated("执行期限");

    p.caps[0] = {.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = repeated("返还比例")};
    p.caps[1].source = repeated("返还比例");
    p.rates = {{.standing = {}, .result = rate_result::open, .source = repeated("返还比例（提至，最高提至）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
