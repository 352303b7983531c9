// A sound notice that each program spoils in one place.
#pragma once

#include <wengang/policy/check.hpp>

constexpr wengang::policy sound_notice() {
    using namespace wengang;
    using namespace wengang::literals;
    policy p;
    p.id = "somewhere_2022";
    p.document = "某人社字〔2022〕1号";
    p.title = "关于稳岗返还的通知";
    p.published = {2022, 4, 20};
    p.effective_from = {2022, 4, 20};
    p.effective_until = {{2022, 12, 31}, p.clause("四")};
    p.refund_year_first = p.refund_year_last = 2022;
    p.conditions = {one_of(kind::enterprise, p.clause("一")),
                    at_least(fact::months_paid, 12, reason::months_short, p.clause("一"))};
    p.layoffs.formula = {formulas::claimants_by_average, p.clause("一")};
    p.layoffs.limit = {{.at = 5.5_percent}, p.clause("一")};
    p.caps = {{.sizes = size::large, .at = 30_percent, .source = {"人社部发〔2022〕0号", "一"}},
              {.sizes = size::not_large, .at = 60_percent, .source = {"人社部发〔2022〕0号", "一"}}};
    p.rates = {{.sizes = size::large, .at = 30_percent, .source = p.clause("二")},
               {.at = 60_percent, .source = p.clause("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {fact::late_fees}}, p.clause("二")};
    return p;
}
