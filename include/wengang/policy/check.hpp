// What must hold for a notice: checked when a constant policy is compiled, and at run time on a what-if copy.
#pragma once

#include <cstdint>

#include "capacity.hpp"
#include "faults.hpp"
#include "policy.hpp"
#include "rate_reach.hpp"

namespace wengang {

/// The faults of a policy, at most the first 16; empty: the policy is sound.
using policy_findings = list<policy_finding, 16>;

namespace detail {

constexpr bool blank(char const* text) { return text == nullptr || *text == 0; }
constexpr bool blank(citation const& c) { return blank(c.document) || blank(c.clause); }
constexpr bool has_form(fact f, fact_form form) { return static_cast<int>(f) < fact_count && describe(f).form == form; }
constexpr bool is_number(fact f) {
    return static_cast<int>(f) < fact_count && !has_form(f, fact_form::truth) && !has_form(f, fact_form::choice);
}

/// What a number must be between to meet the condition, within the range of its fact.
struct bounds {
    std::int64_t lowest, highest;
    explicit constexpr bounds(condition const& c) : lowest(describe(c.fact).lowest), highest(describe(c.fact).highest) {
        if (c.test == test::at_least && c.bound > lowest) lowest = c.bound;
        if (c.test == test::above && c.bound >= lowest) lowest = c.bound + 1;
        if (c.test == test::below && c.bound <= highest) highest = c.bound - 1;
    }
};

/// Whether the fact can answer what the condition asks.
constexpr bool well_formed(condition const& c) {
    if (static_cast<int>(c.fact) >= fact_count || static_cast<int>(c.unmet) >= reason_count) return false;
    fact_description const& asked = describe(c.fact);
    if (asked.form == fact_form::truth || asked.form == fact_form::choice)
        return c.test == test::is && asked.holds(c.bound);
    return c.test != test::is && c.test <= test::below && asked.holds(c.bound);
}

/// Whether some value of the fact meets both of two well-formed conditions on it.
constexpr bool compatible(condition const& a, condition const& b) {
    fact_form const form = describe(a.fact).form;
    if (form == fact_form::truth) return a.bound == b.bound;
    if (form == fact_form::choice) return (a.bound & b.bound) != 0;
    bounds const one(a), other(b);
    return one.lowest <= other.highest && other.lowest <= one.highest && one.lowest <= one.highest;
}

/// Goes through a policy, field by field.
class policy_checker {
public:
    explicit constexpr policy_checker(policy const& p) : p_(p) {
        names();
        citations();
        dates();
        conditions();
        refuse_if(numbers_read() > most_different_numbers, policy_fault::too_many_numbers, "conditions");
        layoffs();
        sizing();
        rates();
        base();
        above();
    }
    constexpr policy_findings const& found() const { return found_; }

private:
    policy const& p_;
    policy_findings found_{};

    constexpr void refuse_if(bool wrong, policy_fault what, char const* where, int index = -1) {
        if (wrong && found_.count < capacity_of<policy_findings>) found_.push({what, where, index});
    }

    constexpr void names() {
        refuse_if(blank(p_.id), policy_fault::without_an_id, "id");
        refuse_if(blank(p_.document), policy_fault::without_a_document, "document");
        refuse_if(blank(p_.title), policy_fault::without_a_title, "title");
    }

    template <class T> constexpr void cite(cited<T> const& value, char const* where) {
        refuse_if(value.present && blank(value.source), policy_fault::missing_citation, where);
    }
    template <class List> constexpr void cite_all(List const& values, char const* where) {
        int index = 0;
        for (auto const& value : values) refuse_if(blank(value.source), policy_fault::missing_citation, where, index++);
    }
    constexpr void citations() {
        cite(p_.effective_until, "effective_until");
        cite(p_.reserve, "reserve");
        cite_all(p_.conditions, "conditions");
        cite(p_.layoffs.formula, "layoffs.formula");
        cite(p_.layoffs.alternative, "layoffs.alternative");
        cite(p_.layoffs.large_limit, "layoffs.large_limit");
        cite(p_.layoffs.limit, "layoffs.limit");
        cite(p_.layoffs.small, "layoffs.small");
        cite(p_.layoffs.small_by, "layoffs.small_by");
        cite(p_.kept, "kept");
        cite_all(p_.drops, "drops");
        cite(p_.sizing, "sizing");
        cite_all(p_.caps, "caps");
        cite_all(p_.rates, "rates");
        cite(p_.base, "base");
        cite(p_.ceiling, "ceiling");
        cite(p_.round, "round");
        cite(p_.publicity, "publicity");
        cite(p_.silence, "silence");
        cite(p_.route, "route");
        cite_all(p_.procedure, "procedure");
    }

    constexpr void dates() {
        using enum policy_fault;
        date const published = p_.published, from = p_.effective_from, until = p_.effective_until.value;
        refuse_if(!published.valid(), invalid_date, "published");
        refuse_if(!from.valid(), invalid_date, "effective_from");
        if (p_.effective_until.present) {
            refuse_if(!until.valid(), invalid_date, "effective_until");
            refuse_if(until.valid() && ((published.valid() && published > until) || (from.valid() && from > until)),
                      dates_out_of_order, "effective_until");
        }
        refuse_if(p_.refund_year_first <= 0 || p_.refund_year_first > p_.refund_year_last, invalid_refund_years,
                  "refund_year_first");
    }

    constexpr void conditions() {
        using enum policy_fault;
        refuse_if(p_.reserve.present && !p_.reserve.value.months.valid(), invalid_reserve_gate, "reserve");
        for (int i = 0; i < p_.drops.count; ++i) {
            revenue_drop const& one = p_.drops[i];
            refuse_if(!one.by.valid(), invalid_rate, "drops", i);
            refuse_if(!has_form(one.before, fact_form::amount) || !has_form(one.after, fact_form::amount), invalid_revenue_drop, "drops", i);
        }
        refuse_if(p_.kept.present && !p_.kept.value.by.valid(), invalid_rate, "kept");
        refuse_if(p_.kept.present && !has_form(p_.kept.value.now, fact_form::heads), invalid_head_count, "kept");
        for (int i = 0; i < p_.conditions.count; ++i) {
            condition const& one = p_.conditions[i];
            bool const sound = well_formed(one);
            refuse_if(!sound, condition_of_the_wrong_form, "conditions", i);
            bool const choice = sound && has_form(one.fact, fact_form::choice), truth = sound && has_form(one.fact, fact_form::truth);
            refuse_if(choice && one.fact != fact::kind && one.fact != fact::size, condition_on_another_choice, "conditions", i);
            refuse_if(sound && !compatible(one, one), conditions_contradict, "conditions", i);
            for (int k = 0; k < i; ++k) {
                condition const& other = p_.conditions[k];
                bool const truths = truth && has_form(other.fact, fact_form::truth) && one.fact != other.fact;
                refuse_if(truths && one.unmet == other.unmet, truths_share_a_reason, "conditions", i);
                if (!sound || one.fact != other.fact || !well_formed(other)) continue;
                bool const together = compatible(one, other);
                refuse_if(!together, conditions_contradict, "conditions", i);
                refuse_if(together && one.test == other.test, duplicate_condition, "conditions", i);
            }
        }
    }

    /// How many different numbers the rule reads, as `terms_of` gives them their places.
    constexpr int numbers_read() const {
        fact_set read;
        auto const one = [&](fact f) {
            if (is_number(f)) read.insert(f);
        };
        auto const each = [&](auto const& facts) {
            for (fact f : facts) one(f);
        };
        auto const heads = [&](head_count const& h) {
            if (h.by == headcount_basis::counted) one(h.of);
            if (h.by == headcount_basis::monthly_average) one(fact::person_months), one(fact::months);
        };
        for (condition const& c : p_.conditions) one(c.fact);
        if (layoff_rule const& rule = p_.layoffs; rule.formula.present) {  // with or without a limit: rates may go by it
            for (cited<layoff_formula> const& f : {rule.formula, rule.alternative}) {
                if (!f.present) continue;
                each(f.value.added), each(f.value.deducted), each(f.value.divisor);
                if (f.value.by_average()) one(fact::person_months), one(fact::months);
            }
            one(fact::assessed_reductions), one(fact::assessed_headcount);
            if (rule.small.present) heads(rule.small_by.value);
        }
        if (p_.kept.present) one(p_.kept.value.now), heads({headcount_basis::monthly_average, {}});
        for (revenue_drop const& d : p_.drops) one(d.before), one(d.after);
        if (p_.sizing.present && p_.sizing.value.has(sizing_step::payers)) heads({headcount_basis::monthly_average, {}});
        if (p_.sizing.present && p_.sizing.value.has(sizing_step::standard)) one(fact::employees), one(fact::revenue), one(fact::total_assets), read.insert(fact::industry);
        for (rate_row const& row : p_.rates) {
            for (measured_test const& m : row.measured) {
                if (m.what == measure::average_at_least) heads({headcount_basis::monthly_average, {}});
            }
        }
        if (p_.base.present && p_.base.value.by_benefit()) heads(p_.base.value.heads);
        else if (p_.base.present) one(p_.base.value.gross), each(p_.base.value.exclusions);
        if (p_.ceiling.present) one(p_.ceiling.value.of);
        int count = 0;
        for (fact_description const& d : fact_descriptions) count += read.contains(d.id) ? 1 : 0;
        return count;
    }

    template <class List> static constexpr bool all_of_form(List const& facts, fact_form form) {
        for (fact f : facts) {
            if (!has_form(f, form)) return false;
        }
        return true;
    }
    template <class One, class Other> static constexpr bool shares(One const& one, Other const& other) {
        for (fact f : one) {
            for (fact g : other) {
                if (f == g) return true;
            }
        }
        return false;
    }
    template <class List> static constexpr bool repeats(List const& facts) {
        for (int i = 0; i < facts.count; ++i) {
            for (int k = 0; k < i; ++k) {
                if (facts[i] == facts[k]) return true;
            }
        }
        return false;
    }
    constexpr void layoff_formula_of(cited<layoff_formula> const& given, char const* where) {
        layoff_formula const& f = given.value;
        bool const people = all_of_form(f.added, fact_form::heads) && all_of_form(f.deducted, fact_form::heads) &&
                            all_of_form(f.divisor, fact_form::heads);
        refuse_if(given.present && (f.added.empty() || !people), policy_fault::invalid_layoff_formula, where);
        bool const twice = repeats(f.added) || repeats(f.deducted) || repeats(f.divisor) || shares(f.added, f.deducted);
        refuse_if(given.present && twice, policy_fault::figure_twice, where);
    }
    constexpr void limit_of(cited<layoff_limit> const& given, char const* where) {
        bool const sound = given.value.of_area || given.value.at.valid();
        refuse_if(given.present && !sound, policy_fault::invalid_rate, where);
    }
    /// `divisor`: there is a layoff rate whose denominator it can be.
    static constexpr bool counts(head_count const& h, bool divisor) {
        if (h.by == headcount_basis::counted) return has_form(h.of, fact_form::heads);
        return h.by == headcount_basis::monthly_average || (h.by == headcount_basis::divisor && divisor);
    }
    constexpr void layoffs() {
        using enum policy_fault;
        layoff_rule const& rule = p_.layoffs;
        layoff_formula_of(rule.formula, "layoffs.formula");
        layoff_formula_of(rule.alternative, "layoffs.alternative");
        limit_of(rule.limit, "layoffs.limit");
        limit_of(rule.large_limit, "layoffs.large_limit");
        refuse_if(rule.alternative.present && !rule.formula.present, invalid_layoff_formula, "layoffs.alternative");
        refuse_if(rule.large_limit.present && !rule.limit.present, layoff_limit_without_formula, "layoffs.large_limit");
        refuse_if(rule.limit.present && !rule.formula.present, layoff_limit_without_formula, "layoffs.limit");
        if (rule.small.present) {
            small_units const& small = rule.small.value;
            refuse_if(small.people <= 0 || !small.at.valid() || !rule.limit.present, invalid_small_unit_rule,
                      "layoffs.small");
            refuse_if(!rule.small_by.present, small_unit_rule_without_headcount, "layoffs.small_by");
        }
        refuse_if(rule.small_by.present && !counts(rule.small_by.value, true), invalid_head_count, "layoffs.small_by");
    }

    constexpr void sizing() {
        if (!p_.sizing.present) return;
        wengang::sizing const& s = p_.sizing.value;
        bool sound = !s.steps.empty() && (s.large_from_payers > 0) == s.has(sizing_step::payers);
        for (int i = 0; i < s.steps.count; ++i) {
            sound = sound && s.steps[i] <= sizing_step::payers;
            bool const last = s.steps[i] == sizing_step::declared || s.steps[i] == sizing_step::standard || s.steps[i] == sizing_step::payers;
            sound = sound && (!last || i + 1 == s.steps.count);
            for (int k = 0; k < i; ++k) sound = sound && s.steps[i] != s.steps[k];
        }
        refuse_if(!sound, policy_fault::invalid_sizing, "sizing");
    }

    template <class Row> static constexpr bool names_somebody(Row const& row) {
        auto const kinds = static_cast<std::int64_t>(row.kinds), sizes = static_cast<std::int64_t>(row.sizes);
        return describe(fact::kind).holds(kinds) && describe(fact::size).holds(sizes);
    }
    static constexpr bool well_formed_row(rate_row const& row) {
        for (standing_test const& one : row.standing) {
            if (!has_form(one.truth, fact_form::truth)) return false;
        }
        return names_somebody(row) && row.result <= rate_result::refused && static_cast<int>(row.unmet) < reason_count;
    }
    constexpr void rates() {
        using enum policy_fault;
        bool sound = true;
        int refusal = -1;
        for (int i = 0; i < p_.caps.count; ++i) {
            refuse_if(!p_.caps[i].at.valid(), invalid_rate, "caps", i);
            refuse_if(!names_somebody(p_.caps[i]), rate_row_of_the_wrong_form, "caps", i);
            for (int k = 0; k < i; ++k) refuse_if(p_.caps[i].kinds == p_.caps[k].kinds && p_.caps[i].sizes == p_.caps[k].sizes, duplicate_cap, "caps", i);
        }
        for (int i = 0; i < p_.rates.count; ++i) {
            rate_row const& row = p_.rates[i];
            bool const fixed = row.result == rate_result::fixed;
            refuse_if(fixed && !row.at.valid(), invalid_rate, "rates", i);
            refuse_if(fixed && (!row.has_base || !p_.base.present), rate_without_a_base, "rates", i);
            refuse_if(!well_formed_row(row), rate_row_of_the_wrong_form, "rates", i);
            for (measured_test const& one : row.measured) {
                bool const rate = one.what == measure::layoffs_at_most, in_range = rate ? one.bound <= rate::whole && p_.layoffs.formula.present : one.what == measure::average_at_least;
                refuse_if(!in_range || one.bound < (rate ? 0 : 1), invalid_measured_test, "rates", i);
            }
            sound = sound && well_formed_row(row);
            if (row.result != rate_result::refused) continue;
            refuse_if(refusal >= 0 && p_.rates[refusal].unmet != row.unmet, refusals_for_different_reasons, "rates", i);
            if (refusal < 0) refusal = i;
        }
        if (sound) rate_rows();
    }
    constexpr void rate_rows() {
        using enum policy_fault;
        rate_reach const reach(p_);
        refuse_if(reach.too_many, too_many_truths, "rates");
        if (reach.too_many) return;
        for (int i = 0; i < p_.rates.count; ++i) {
            refuse_if(reach.reached[i] == 0, unreachable_rate_row, "rates", i);
            bool const own = above_the_caps(p_.rates[i], reach.paid[i], p_.caps);
            bool const upper = !p_.beyond_caps && p_.parent.known() && above_the_caps(p_.rates[i], reach.paid[i], p_.parent.value()->caps);
            refuse_if(own || upper, rate_above_the_cap, "rates", i);
        }
        refuse_if(reach.left_over != 0, missing_rate_row, "rates");
    }
    /// Where caps overlap, the highest counts.
    static constexpr bool above_the_caps(rate_row const& row, cells paid, rate_caps const& caps) {
        if (row.result != rate_result::fixed) return false;
        cells limited = 0, allowed = 0;
        for (rate_cap const& cap : caps) {
            if (!cap.at.valid()) continue;  // a fault of its own
            limited |= cells_of(cap.kinds, cap.sizes);
            if (row.at <= cap.at) allowed |= cells_of(cap.kinds, cap.sizes);
        }
        return (paid & limited & ~allowed) != 0;
    }

    static constexpr cells cells_of_cap(rate_cap const& cap) { return cells_of(cap.kinds, cap.sizes); }
    /// No cap goes beyond those of the notice that this one starts from.
    constexpr void above() {
        if (!p_.parent.known() || p_.beyond_caps) return;
        for (int i = 0; i < p_.caps.count; ++i) {
            cells limited = 0, allowed = 0;
            for (rate_cap const& cap : p_.parent.value()->caps) {
                limited |= cells_of_cap(cap);
                if (p_.caps[i].at <= cap.at) allowed |= cells_of_cap(cap);
            }
            refuse_if((cells_of_cap(p_.caps[i]) & limited & ~allowed) != 0, policy_fault::cap_above_the_parent, "caps", i);
        }
    }

    constexpr void base() {
        using enum policy_fault;
        refund_base const& b = p_.base.value;
        bool const money = has_form(b.gross, fact_form::amount) && all_of_form(b.exclusions, fact_form::amount);
        refuse_if(p_.base.present && !b.by_benefit() && !money, base_that_is_not_money, "base");
        bool const twice = repeats(b.exclusions) || shares(b.exclusions, list<fact, 1>{b.gross});
        refuse_if(p_.base.present && !b.by_benefit() && twice, figure_twice, "base");
        bool const benefit = b.benefit_months <= 12 && b.exclusions.empty() && malformed(area{.monthly_benefit = b.benefit}).empty();
        refuse_if(p_.base.present && b.by_benefit() && !benefit, base_that_is_not_money, "base");
        refuse_if(p_.base.present && b.by_benefit() && !counts(b.heads, false), invalid_head_count, "base");
        bool const share = has_form(p_.ceiling.value.of, fact_form::amount) && p_.ceiling.value.at.valid();
        refuse_if(p_.ceiling.present && (!share || !p_.base.present), invalid_ceiling, "ceiling");
        rounding const& how = p_.round.value;
        bool const unit = how.unit == money_unit::fen || how.unit == money_unit::jiao || how.unit == money_unit::yuan;
        refuse_if(!p_.round.present || !unit || how.mode > rounding_mode::down, invalid_rounding, "round");
    }
};

/// Calls the function that is named after the fault. The arguments say the place: clang shows them in its notes.
constexpr void refuse_policy(policy_fault fault, [[maybe_unused]] char const* where, [[maybe_unused]] int index) {
    switch (fault) {
#define WENGANG_CASE(name, ...) \
    case policy_fault::name:    \
        policy_##name();        \
        break;
        WENGANG_POLICY_FAULTS(WENGANG_CASE)
#undef WENGANG_CASE
    }
}

}  // namespace detail

/// What is wrong with a policy: for a what-if copy, before it decides anybody.
constexpr policy_findings check(policy const& p) { return detail::policy_checker(p).found(); }

/// A notice as a constant. With a fault it does not compile, and the compiler names the fault:
/// "call to non-constexpr function wengang::detail::policy_rate_above_the_cap()".
consteval policy published(policy const& p) {
    for (policy_finding const& one : check(p)) detail::refuse_policy(one.fault, one.where, one.index);
    return p;
}

}  // namespace wengang
