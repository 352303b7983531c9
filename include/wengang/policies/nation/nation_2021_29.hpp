// The nation 2021: caps for provinces to choose within.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2021_29_text {

using namespace literals;
inline constexpr document at{"人社部发〔2021〕29号"};

inline constexpr note procedure[] = {
    {"mode", "各地可采取后台数据比对方式，直接向符合条件的企业精准发放",
     "places may match data and pay eligible enterprises directly", at("一")},
    {"training",
     "中小微企业吸纳就业困难人员等并开展以工代训、停工停业企业组织以工代训的，给予职业培训补贴；"
     "可扩至受疫情影响较大行业的各类企业",
     "training on the job for people hard to employ, or while business is at a stop, is subsidised for smaller "
     "enterprises; sectors hit by the epidemic may be included whatever the size",
     at("二")},
    {"training", "脱贫人口、就业困难人员等参加培训的，在培训补贴之外给予生活费（含交通费）补贴",
     "people lifted out of poverty, hard to employ and the like get a living allowance while they train", at("三")},
    {"skill_subsidy", "技能提升补贴申领条件继续放宽至企业在职职工参加失业保险1年以上",
     "in-service employees who have been insured for one year or more may apply for the skill subsidy", at("四")},
    {"training", "见习期未满与高校毕业生签订劳动合同的，给予剩余期限见习补贴",
     "an enterprise that hires a graduate before the internship ends keeps the internship subsidy", at("五")},
    {"allowance",
     "领金期满仍未就业或不符合领金条件的参保失业人员发放失业补助金，参保不满1年的失业农民工发放临时生活补助，限2021年1"
     "月1日之后新发生的；备付期限不足2年的省份可制定具体政策",
     "unemployment allowance for those whose benefit ran out or who do not qualify, and temporary aid for migrant "
     "workers insured less than a year, for cases after 1 January 2021; provinces with a reserve below two years may "
     "write their own rule",
     at("六")},
    {"graduates", "支持毕业生基层就业、升学入伍、自主创业和灵活就业；第八项不在截至2021年12月31日的受理期限之内",
     "graduates: grass-roots posts, further study, the army, own business and flexible work; item eight is outside the "
     "time limit for applications",
     at("七至九")},
    {"transition", "2020年度已受理、享受期未满的政策，可继续享受至期满",
     "what was accepted in 2020 and still runs continues to its end", at("九")},
};

}  // namespace nation_2021_29_text

inline constexpr policy nation_2021_29 = published([] {
    using namespace nation_2021_29_text;
    return policy{
        .id = "nation_2021_29",
        .document = at.number,
        .title = "关于延续实施部分减负稳岗扩就业政策措施的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2021, 5, 21},
        .effective_from = {2021, 5, 21},
        .effective_until = {{2021, 12, 31}, at("九")},
        .refund_year_first = 2021,
        .refund_year_last = 2021,

        // 一、继续实施普惠性失业保险稳岗返还政策
        .reserve = {{.months = 12, .measured_at = pooling_level::pooling_area}, at("一")},
        .conditions = {},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = at_most_surveyed_target(2020),
                    .small = {{.people = 30, .at = 20_percent}, at("一")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("一")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = at("一")},
                 {.kinds = by_reference, .at = 60_percent, .source = at("一（参照实施）")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("一（不超过）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("一")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
