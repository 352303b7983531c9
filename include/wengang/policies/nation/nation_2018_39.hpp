// The nation at the end of 2018: half of the premium may be refunded to any insured enterprise with no or few layoffs.
#pragma once

#include "../readings.hpp"
#include "nation_2014_76.hpp"

namespace wengang::policies {

namespace nation_2018_39_text {

using namespace literals;
inline constexpr document at{"国发〔2018〕39号", grade::press};

/// 不裁员或少裁员: the document gives no number; that of 2014 was in force.
inline constexpr cited<layoff_limit> few_layoffs{nation_2014_76.layoffs.limit.value, nation_2014_76.layoffs.limit.source, true};

inline constexpr note procedure[] = {
    {"dates", "2018年12月5日公布；成文日期未见", "made public on 5 December 2018; the day of signing was not seen", at("公布日期")},
    {"years", "未写返还年度和期限；取2018年、2019年，2019年另有人社部发〔2019〕23号",
     "it names neither refund years nor an end; 2018 and 2019 are taken, and 人社部发〔2019〕23号 follows in 2019", at("稳岗返还")},
    {"layoff_rate", "只写“不裁员或少裁员”，按当时有效的人社部发〔2014〕76号判定",
     "it only says no or few layoffs; decided by 人社部发〔2014〕76号, which was in force", at("稳岗返还")},
    {"open_points", "报道未提及基金备付期限和缴费月数，不参与判定",
     "reports mention neither a reserve period nor months paid; neither is decided by", at("稳岗返还")},
};

}  // namespace nation_2018_39_text

inline constexpr policy nation_2018_39 = published([] {
    using namespace nation_2018_39_text;
    return policy{
        .id = "nation_2018_39",
        .document = at.number,
        .title = "关于做好当前和今后一个时期促进就业工作的若干意见",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2018, 12, 5},
        .effective_from = {2018, 12, 5},
        .refund_year_first = 2018,
        .refund_year_last = 2019,

        .conditions = {one_of(kind::enterprise, at("稳岗返还"))},
        .layoffs = {.formula = readings::claimants_by_average, .limit = few_layoffs},
        .caps = {{.kinds = kind::enterprise, .at = 50_percent, .source = at("稳岗返还")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("稳岗返还（可返还）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("稳岗返还")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
