// The nation, April 2025: the caps of 2024 for another year.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2025_18_text {

using namespace literals;
inline constexpr document at{"人社部发〔2025〕18号", grade::repost};  // its opening
inline constexpr document reported{at.number, grade::press};

inline constexpr note procedure[] = {
    {"dates", "转载所列发文日期2025年4月21日、生效日期2025年4月14日；4月22日报道",
     "a repost gives 21 April 2025 as the day of issue and 14 April 2025 as that of effect; reported on 22 April", at("发文日期、生效日期")},
    {"open_points", "所读部分未提及基金备付期限，不参与判定", "the part that was read mentions no reserve period; none is decided by", at("一")},
    {"skill_subsidy", "参保缴费满1年的参保职工或领取失业保险金人员，每人每年1次；取得急需紧缺职业（工种）证书的可增加2次",
     "insured employees or benefit recipients with a year paid: once a year and person, twice more for certificates in urgently short trades",
     reported("技能提升补贴")},
    {"benefits", "持续做好失业保险金、代缴基本医疗保险（含生育保险）费、价格临时补贴发放和大龄失业人员保障",
     "benefit, medical insurance (with maternity) for recipients, price subsidies and support of older unemployed people go on",
     reported("保生活待遇")},
};

}  // namespace nation_2025_18_text

inline constexpr policy nation_2025_18 = published([] {
    using namespace nation_2025_18_text;
    return policy{
        .id = "nation_2025_18",
        .document = at.number,
        .title = "关于延续实施失业保险稳岗惠民政策措施的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2025, 4, 21},
        .effective_from = {2025, 4, 14},
        .effective_until = {{2025, 12, 31}, reported("稳岗返还")},
        .refund_year_first = 2025,
        .refund_year_last = 2025,

        // 一、延续实施稳岗返还政策
        .conditions = {at_least(fact::months_paid, 12, reason::months_short, at("一"))},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = at_most_surveyed_target(2024),
                    .small = {{.people = 30, .at = 20_percent}, at("一")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = reported("稳岗返还")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = reported("稳岗返还")},
                 {.kinds = by_reference, .at = 60_percent, .source = reported("稳岗返还（参照实施）")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = reported("稳岗返还（不超过）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, reported("稳岗返还")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
