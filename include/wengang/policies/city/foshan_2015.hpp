// Foshan 2015: claimants, lump sums included, over the average of the year, strictly below 2.36 %.
#pragma once

#include "../nation/nation_2015_23.hpp"

namespace wengang::policies {

namespace foshan_2015_text {

using namespace literals;
inline constexpr document at{"佛山市2014-2015年失业保险稳岗补贴办法", grade::mirror};

inline constexpr note procedure[] = {
    {"dates", "发布日期未见，以国发〔2015〕23号的日期代替",
     "its date was not found; that of the national document stands in for it", nation_2015_23_text::at("报道日期")},
    {"layoff_rate", "领取失业保险金人数含一次性领取的；两年的标准分别为2.35%和2.36%，本通知取后者",
     "the claimants include those who drew a lump sum; the limits of the two years are 2.35 and 2.36 %, the latter "
     "stands here",
     at("裁员率")},
    {"open_points", "所读内容未写补贴比例，不以国家上限代替", "what was read gives no rate, and a national cap is none",
     at("补贴标准（未见）")},
};

}  // namespace foshan_2015_text

inline constexpr policy foshan_2015 = published([] {
    using namespace foshan_2015_text;
    policy p = starting_from(nation_2015_23);
    p.id = "foshan_2015";
    p.document = at.number;
    p.title = "佛山市2015年失业保险稳岗补贴";
    p.place = {440600, "Foshan", "佛山市"};
    p.level = level::city;
    p.published = p.effective_from = nation_2015_23.published;
    p.refund_year_first = p.refund_year_last = 2015;

    p.layoffs.formula = {formulas::claimants_by_average, at("裁员率=领取失业保险金人数（含一次性）÷年平均参保人数")};
    p.layoffs.limit = {{.at = 2.36_percent, .comparison = comparison::below}, at("裁员率低于2.36%")};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
