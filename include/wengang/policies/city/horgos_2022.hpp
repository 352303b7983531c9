// Horgos (Xinjiang) 2022: still prints the limit of 6 % of the year before.
#pragma once

#include "../nation/nation_2021_29.hpp"

namespace wengang::policies {

namespace horgos_2022_text {

using namespace literals;
inline constexpr document at{"霍尔果斯市138家中小微企业拟返还失业保险稳岗补贴公示（第三批）", grade::official};

inline constexpr note procedure[] = {
    {"basis", "依据新政发﹝2020﹞16号、新政发﹝2020﹞18号和新人社发﹝2021﹞33号",
     "under the region's notices of 2020 and 2021", at("正文")},
    {"years", "2022年公示，沿用2021年文件的6%", "of 2022, with the 6 % of the notices of 2021", at("正文")},
    {"publicity", "2022年7月22日至7月27日公示", "publicity from 22 to 27 July 2022", at("公示时间")},
    {"open_points", "标准印作不超过30%、60%，是上限；名单为提高标准部分",
     "the rates are printed as caps of 30 and 60 %; the list is of the raised part", at("标准")},
};

}  // namespace horgos_2022_text

inline constexpr policy horgos_2022 = published([] {
    using namespace horgos_2022_text;
    policy p = starting_from(nation_2021_29);
    p.id = "horgos_2022";
    p.document = at.number;
    p.title = at.number;
    p.place = {654004, "Horgos", "霍尔果斯市"};
    p.level = level::city;
    p.published = p.effective_from = {2022, 7, 22};
    p.effective_until = cited<date>::absent();
    p.refund_year_first = p.refund_year_last = 2022;

    p.layoffs.limit = {{.at = 6_percent, .comparison = comparison::at_most}, at("标准")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, at("标准")};
    p.caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("标准")},
              {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = at("标准")},
              {.kinds = by_reference, .at = 60_percent, .source = at("标准")}};
    p.rates = {{.standing = {}, .result = rate_result::open, .source = at("标准")}};
    p.base = {{.gross = fact::paid, .exclusions = {}}, at("标准")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
