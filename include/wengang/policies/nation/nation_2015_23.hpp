// The nation 2015: the refund of 2014 for all eligible enterprises; provinces fix the rate.
#pragma once

#include "../amending.hpp"
#include "nation_2014_76.hpp"

namespace wengang::policies {

namespace nation_2015_23_text {

using namespace literals;
inline constexpr document at{"国发〔2015〕23号", grade::repost};
inline constexpr document letter{"人社失业司便函〔2015〕10号", grade::repost};

inline constexpr note procedure[] = {
    {"dates", "成文日期未见；2015年5月19日的报道称“日前”印发，取该日",
     "the day of signing was not seen; a report of 19 May 2015 says it was issued lately, and that day is taken", at("报道日期")},
    {"basis", "实施范围由三类企业扩大到所有符合条件的企业，其余条件和上限仍按人社部发〔2014〕76号",
     "from three sorts of enterprise to all eligible ones; the other conditions and the cap stay those of 人社部发〔2014〕76号",
     letter("实施范围")},
    {"arrears", "须参保缴费，未写月数，不参与判定", "insured and paying, with no number of months; it is not decided by", letter("申请条件")},
};

}  // namespace nation_2015_23_text

inline constexpr policy nation_2015_23 = published([] {
    using namespace nation_2015_23_text;
    policy p = amending(nation_2014_76);
    p.id = "nation_2015_23";
    p.document = at.number;
    p.title = "关于进一步做好新形势下就业创业工作的意见";
    p.place = {0, "China", "全国"};
    p.published = p.effective_from = {2015, 5, 19};
    p.refund_year_first = 2015;

    p.reserve.source = letter("统筹地区条件");
    set(p.conditions, one_of(kind::enterprise, letter("实施范围")));
    p.layoffs.limit.source = letter("申请条件");
    p.rates = {{.standing = {}, .result = rate_result::open, .source = letter("省级确定比例")}};
    p.procedure = procedure;
    return p;
}());

}  // namespace wengang::policies
