// A notice as a value.
#pragma once

#include <cstdint>

#include "../facts/date.hpp"
#include "../quantities/maybe.hpp"
#include "../quantities/rounding.hpp"
#include "../rules/citation.hpp"
#include "../rules/condition.hpp"
#include "../rules/layoff_rule.hpp"
#include "../rules/list.hpp"
#include "../rules/procedure.hpp"
#include "../rules/rate_table.hpp"

namespace wengang {

/// A place by its code of GB/T 2260.
struct region {
    std::int32_t code = 0;
    char const* en = "";
    char const* zh = "";
};

/// What a notice pays for; a unit gets one of them.
enum class scheme : std::uint8_t {
    stabilisation,  ///< 稳岗返还
    hardship,       ///< 困难企业稳岗返还, 社会保险费返还
    dispatch        ///< 劳务派遣单位稳岗返还, where a notice of its own gives it
};

/// A step by which agencies find the class of an enterprise. A mark that says "cannot be sized" passes on to the next step; the
/// other steps are the last word.
enum class sizing_step : std::uint8_t {
    legal_person,  ///< of a branch: the class of its legal person
    statistics,    ///< the mark of the statistics department's shared data
    carried_over,  ///< the mark of 2020
    registered,    ///< the agency's mark from registration and declaration data
    declared,      ///< the class that the enterprise declares
    standard,      ///< the sizing standard, from employees, revenue and assets
    payers         ///< large from so many payers on, by their monthly average
};
/// How the size is found where no class is given, step by step. A class that is given is the agency's own finding and goes before
/// every step. Without a step the class is a fact only.
struct sizing {
    list<sizing_step, 5> steps{};
    std::int32_t large_from_payers = 0;  ///< of the step `payers`
    constexpr bool has(sizing_step one) const {
        for (sizing_step s : steps) {
            if (s == one) return true;
        }
        return false;
    }
};

/// A notice: who is refunded, on which base, at which rate, and what it says about the way there.
/// A plain value. The notice of a city starts from a copy of the one above it and replaces what it says itself, so every
/// untouched value keeps the citation of the layer that it comes from. `published` checks it when it is compiled,
/// `check` at run time.
struct policy {
    // Which notice.
    char const* id = "";
    maybe<policy const*> parent{};  ///< the notice that this one starts from; it must outlive this one
    char const* document = "";  ///< document number
    char const* title = "";
    region place{};
    wengang::scheme scheme = wengang::scheme::stabilisation;
    wengang::level level = wengang::level::nation;
    date published{};
    date effective_from{};
    cited<date> effective_until = cited<date>::absent();
    std::int16_t refund_year_first = 0, refund_year_last = 0;  ///< the measured year is the one before each

    // Who is refunded.
    cited<reserve_gate> reserve = cited<reserve_gate>::absent();
    list<condition, 20> conditions{};
    layoff_rule layoffs{};
    cited<headcount_kept> kept = cited<headcount_kept>::absent();
    list<revenue_drop, 2> drops{};
    cited<wengang::sizing> sizing = cited<wengang::sizing>::absent();

    // How much.
    rate_caps caps{};
    bool beyond_caps = false;  ///< its rates go beyond the caps of the notices above, which its notes say; `check` lets that pass
    rate_table rates{};
    cited<refund_base> base = cited<refund_base>::absent();
    cited<refund_ceiling> ceiling = cited<refund_ceiling>::absent();
    cited<rounding> round{{}, {"已公布返还金额", "彭泽县2023年11月、长春2024年名单", grade::repost}, true};

    // The way of the money.
    cited<wengang::publicity> publicity = cited<wengang::publicity>::absent();
    cited<wengang::silence> silence = cited<wengang::silence>::absent();
    cited<payment_route> route = cited<payment_route>::absent();
    notes procedure{};

    /// The document that the notice's own clauses are cited from.
    constexpr citation clause(char const* clause) const { return {document, clause, grade::document}; }
};

/// Replaces the condition on the same fact, or adds one: what the notice of a lower layer does. False where there is no room.
constexpr bool set(list<condition, 20>& conditions, condition const& one) {
    for (condition& old : conditions) {
        if (old.fact == one.fact && old.test == one.test) {
            old = one;
            return true;
        }
    }
    return conditions.push(one);
}

}  // namespace wengang
