// The nation 2023: caps, known from reports on the notice only.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"

namespace wengang::policies {

namespace nation_2023_11_text {

using namespace literals;
inline constexpr document at{"国办发〔2023〕11号", grade::press};
inline constexpr document recalled{at.number, grade::general};
inline constexpr document work_report_2022{"2022年政府工作报告", grade::press};

inline constexpr note procedure[] = {
    {"open_points", "未见原文；报道未提及基金备付期限条件，不参与判定",
     "the text was not read; reports mention no reserve period, so none is decided by", at("稳岗返还（报道）")},
};

}  // namespace nation_2023_11_text

inline constexpr policy nation_2023_11 = published([] {
    using namespace nation_2023_11_text;
    return policy{
        .id = "nation_2023_11",
        .document = at.number,
        .title = "关于优化调整稳就业政策措施全力促发展惠民生的通知",
        .place = {0, "China", "全国"},
        .level = level::nation,
        .published = {2023, 4, 19},
        .effective_from = {2023, 4, 19},
        .effective_until = {{2023, 12, 31}, recalled("政策实施期限"), true},
        .refund_year_first = 2023,
        .refund_year_last = 2023,

        .conditions = {},
        .layoffs = {.formula = readings::claimants_by_average,
                    .limit = {{.at = 5.5_percent, .comparison = comparison::at_most},
                              work_report_2022("城镇调查失业率全年控制在5.5%以内（上年度控制目标）")},
                    .small = {{.people = 30, .at = 20_percent}, at("稳岗返还（报道）")},
                    .small_by = readings::small_by_divisor},
        .caps =
            {{.kinds = kind::enterprise, .sizes = size::large, .at = 30_percent, .source = at("稳岗返还（报道）")},
             {.kinds = kind::enterprise, .sizes = size::not_large, .at = 60_percent, .source = at("稳岗返还（报道）")},
             {.kinds = by_reference, .at = 60_percent, .source = at("稳岗返还（报道，参照实施）")}},
        .rates = {{.standing = {}, .result = rate_result::open, .source = at("稳岗返还（报道，不超过）")}},
        .base = {{.gross = fact::paid, .exclusions = {}}, at("稳岗返还（报道）")},
        .procedure = procedure,
    };
}());

}  // namespace wengang::policies
