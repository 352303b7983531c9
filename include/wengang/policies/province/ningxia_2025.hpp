// Ningxia 2025: the printed layoff formula has its sign reversed; it is read as it is meant.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace ningxia_2025_text {

using namespace literals;
inline constexpr document at{"宁夏2025年失业保险稳岗返还转发通知", grade::repost};
inline constexpr document nation{"人社部发〔2025〕18号", grade::press};
inline constexpr document work_report_2024{"2024年政府工作报告", grade::press};

inline constexpr note procedure[] = {
    {"dates", "发文日期未见，以人社部发〔2025〕18号报道日期（2025年4月22日）代替", "its date was not found; that of the report on the national notice (22 April 2025) stands in for it",
     nation("稳岗返还（报道）")},
    {"layoff_rate", "原文印作（本年12月-上年12月）÷上年12月，正负号颠倒：照字面，减员单位一律为负值即未裁员，增员单位反超标准；此处按减少人数计",
     "printed as (December of the year − December of the year before) ÷ the latter, with the sign reversed: read literally, every unit that shrinks is negative, so has "
     "no layoffs, and growth fails; here the drop counts",
     at("裁员率公式")},
    {"open_points", "所读内容未写返还比例，不以国家上限代替；报道未提基金备付期限", "what was read gives no rate, and a national cap is none; reports mention no reserve period",
     nation("稳岗返还（报道）")},
};

}  // namespace ningxia_2025_text

inline constexpr policy ningxia_2025 = published([] {
    using namespace ningxia_2025_text;
    return policy{
        .id = "ningxia_2025",
        .document = at.number,
        .title = "宁夏2025年失业保险稳岗返还",
        .place = {640000, "Ningxia", "宁夏回族自治区"},
        .level = level::province,
        .published = {2025, 4, 22},
        .effective_from = {2025, 4, 22},
        .effective_until = {{2025, 12, 31}, nation("政策执行期限")},
        .refund_year_first = 2025,
        .refund_year_last = 2025,

        .conditions = {at_least(fact::months_paid, 12, reason::months_short, nation("足额缴纳失业保险费12个月以上"))},
        .layoffs = {.formula = {formulas::drop_by_opening, at("裁员率公式"), true},
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most}, work_report_2024("城镇调查失业率5.5%左右（上年度控制目标）")},
                    .small = {{.people = 30, .at = 20_percent}, nation("30人（含）以下裁员率不高于20%")},
                    .small_by = readings::small_by_divisor},
        .caps = {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = nation("大型不超过30%")},
                 {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = nation("中小微不超过60%")},
                 {.kinds = by_reference, .at = 60_percent, .source = nation("参照实施")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = nation("不超过")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, nation("企业及其职工上年度实际缴纳失业保险费")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
