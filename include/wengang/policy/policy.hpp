// A notice as a value.
#pragma once

#include <cstdint>

#include "../facts/date.hpp"
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

/// From which step to which the size of an enterprise is found where no class is given.
enum class sizing_method : std::uint8_t {
    given,   ///< the class is a fact; without it the size is unknown
    cascade  ///< branch → legal person's class; statistics' mark; registered mark; average payers at least 300 (Shanxi 2024)
};
struct sizing {
    sizing_method method = sizing_method::given;
    std::int32_t large_from_payers = 300;  ///< last step of the cascade: average payers from here on are large
};

/// A notice: who is refunded, on which base, at which rate, and what it says about the way there.
/// A plain value. The notice of a city starts from a copy of the one above it and replaces what it says itself, so every
/// untouched value keeps the citation of the layer that it comes from. `published` checks it when it is compiled,
/// `check` at run time.
struct policy {
    // Which notice.
    char const* id = "";
    char const* parent = "";    ///< id of the notice that this one starts from; empty for none
    char const* document = "";  ///< document number
    char const* title = "";
    region place{};
    wengang::level level = wengang::level::nation;
    date published{};
    date effective_from{};
    cited<date> effective_until = cited<date>::absent();
    std::int16_t refund_year_first = 0, refund_year_last = 0;  ///< the measured year is the one before each

    // Who is refunded.
    cited<reserve_gate> reserve = cited<reserve_gate>::absent();
    list<condition, 20> conditions{};
    layoff_rule layoffs{};
    cited<wengang::revenue_drop> revenue_drop = cited<wengang::revenue_drop>::absent();
    cited<wengang::sizing> sizing = cited<wengang::sizing>::absent();

    // How much.
    rate_caps caps{};
    rate_table rates{};
    cited<refund_base> base = cited<refund_base>::absent();
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
