// The nation 2023: caps, known from reports on the notice only.
#pragma once

#include "../notice.hpp"
#include "../readings.hpp"
#include "../targets.hpp"

namespace wengang::policies {

namespace nation_2023_11_text {

using namespace literals;
inline constexpr document at{"国办发〔2023〕11号", grade::press};
inline constexpr document recalled{at.number, grade::general};
inline constexpr document rate_cut{"人社部发〔2023〕19号", grade::repost};

inline constexpr note procedure[] = {
    {"open_points", "未见原文；报道未提及基金备付期限条件，不参与判定",
     "the text was not read; reports mention no reserve period, so none is decided by", at("稳岗返还（报道）")},
    {"arrears", "报道称须依法参保并足额缴费，未见月数，不参与判定",
     "reports speak of lawful insurance and full payment, of no number of months; it is not decided by",
     at("稳岗返还（报道）")},
    {"premium_rate", "人社部发〔2023〕19号只降低费率（总费率1%，2023年5月1日至2024年12月31日；个人费率不超过单位费率；省内统一），没有返还规定",
     "人社部发〔2023〕19号 is a rate cut only (1 % in all from 1 May 2023 to 31 December 2024, the person's part at most the unit's, "
     "one rate a province); it has no rule on refunds",
     rate_cut("费率")},
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
                    .limit = at_most_surveyed_target(2022),
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
