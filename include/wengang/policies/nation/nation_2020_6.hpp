// The nation, March 2020: up to the whole premium for medium, small and micro enterprises.
#pragma once

#include "../amending.hpp"
#include "nation_2020_2.hpp"

namespace wengang::policies {

namespace nation_2020_6_text {

using namespace literals;
inline constexpr document at{"国办发〔2020〕6号", grade::press};

inline constexpr note procedure[] = {
    {"dates", "2020年3月20日报道；成文日期未见", "reported on 20 March 2020; the day of signing was not seen", at("报道日期")},
    {"basis", "其余条件和大型企业上限仍按人社部明电〔2020〕2号、人社部发〔2019〕23号",
     "the other conditions and the cap of large enterprises stay those of 人社部明电〔2020〕2号 and 人社部发〔2019〕23号",
     at("稳岗返还（报道）")},
    {"scope", "湖北可放宽到所有企业，不参与判定", "in Hubei all enterprises may be raised; it is not decided by", at("稳岗返还（报道）")},
};

}  // namespace nation_2020_6_text

inline constexpr policy nation_2020_6 = published([] {
    using namespace nation_2020_6_text;
    policy p = amending(nation_2020_2);
    p.id = "nation_2020_6";
    p.document = at.number;
    p.title = "关于应对新冠肺炎疫情影响强化稳就业举措的实施意见";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2020, 3, 20};

    p.caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 50_percent, .source = nation_2019_23_text::at("一")},
              {.kinds = kind::enterprise, .sizes = size::not_large, .at = 100_percent, .source = at("稳岗返还（报道）")}};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("稳岗返还（报道，最高可提至）")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
