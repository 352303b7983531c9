// The explanation of a decision: the rule run again with a recorder, never told a second time.
// What would have changed a refusal is found by trying it out on changed facts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/columns.hpp"
#include "../policies/catalogue.hpp"
#include "explanation.hpp"
#include "rule.hpp"

namespace wengang {
namespace detail {
inline namespace WENGANG_TARGET {

/// What the rule told of its steps.
struct told {
    wengang::decision decision{};
    step_state reserve = step_state::met, layoffs = step_state::met, revenue_drop = step_state::met, rate = step_state::unknown;
    step_state conditions[capacity_of<decltype(policy::conditions)>] = {};
    layoff_finding layoff{};
    std::uint32_t sizes = 0;  ///< that are possible after the cascade
    bool size_given = false;
    std::uint32_t rate_rows = 0;

    constexpr step_state of(step const& s) const {
        switch (s.what) {
            case step_kind::reserve: return reserve;
            case step_kind::condition: return conditions[s.condition];
            case step_kind::layoffs: return layoffs;
            case step_kind::revenue_drop: return revenue_drop;
            case step_kind::rate: return rate;
            case step_kind::sizing:
            case step_kind::base:
            case step_kind::amount: break;
        }
        return step_state::met;
    }
};

/// Keeps the state of every step beside what a decision says.
template <class Row> class step_recorder : public detail_recorder<Row> {
    using above = detail_recorder<Row>;

public:
    constexpr step_recorder(terms const& t, Row const& row) : above(t, row) {}

    constexpr void reserve() {
        above::reserve();
        told_.reserve = state(this->t_.area_unmet, this->t_.area_unknown ? 1 : 0);
    }
    constexpr void truths(std::uint32_t unmet, std::uint32_t unknown) {
        above::truths(unmet, unknown);
        for (truth_slot const& s : this->t_.truths) {
            std::uint32_t const bit = std::uint32_t{1} << s.bit;
            for (int i = 0; i < conditions().count; ++i) {
                if (conditions()[i].fact == s.id) told_.conditions[i] = state(unmet & bit, unknown & bit);
            }
        }
    }
    constexpr void tested(fact choice, std::uint32_t unmet, std::uint32_t unknown) {
        above::tested(choice, unmet, unknown);
        int at = 0;
        while (conditions()[at].fact != choice) ++at;
        told_.conditions[at] = state(unmet, unknown);
    }
    constexpr void number(number_test const& test, std::uint32_t unmet, std::uint32_t unknown) {
        above::number(test, unmet, unknown);
        told_.conditions[next_number()] = state(unmet, unknown);
    }
    constexpr void sized(bool given, std::uint32_t sizes) {
        above::sized(given, sizes);
        told_.size_given = given;
        told_.sizes = sizes;
    }
    constexpr void layoffs(layoff_finding const& f) {
        above::layoffs(f);
        told_.layoff = f;
        told_.layoffs = state(f.unmet, f.unknown);
    }
    constexpr void drop(std::uint32_t unmet, std::uint32_t unknown) {
        above::drop(unmet, unknown);
        told_.revenue_drop = state(unmet, unknown);
    }
    constexpr void rates(std::uint32_t rows, bool known, std::uint32_t result, std::uint32_t sizes) {
        above::rates(rows, known, result, sizes);
        told_.rate_rows = rows;
        told_.rate = state(known ? result & refused_bit : 0, known ? result & open_bit : 1);
    }

    constexpr told result() const {
        told all = told_;
        all.decision = above::made();
        return all;
    }

private:
    static constexpr step_state state(std::uint32_t unmet, std::uint32_t unknown) {
        if (unmet != 0) return step_state::not_met;
        return unknown != 0 ? step_state::unknown : step_state::met;
    }
    constexpr auto const& conditions() const { return this->t_.notice->conditions; }
    /// The rule comes to conditions on numbers in the order of the notice.
    constexpr int next_number() {
        auto const number = [&] {
            fact_form const form = describe(conditions()[number_].fact).form;
            return form != fact_form::truth && form != fact_form::choice;
        };
        while (!number()) ++number_;
        return number_++;
    }

    told told_{};
    int number_ = 0;
};

/// Facts of which some are replaced.
struct replaced {
    fact what{};
    raw_value value{};
};
template <class Source> struct changed_source {
    Source const& before;
    list<replaced, 2> changes;
};
template <class Source> constexpr raw_value raw(changed_source<Source> const& source, fact f) {
    for (replaced const& one : source.changes) {
        if (one.what == f) return one.value;
    }
    return raw(source.before, f);
}

template <class Source> constexpr told tell(terms const& t, Source const& source) {
    using row_type = one_row<Source>;
    row_type const row(t, source);
    step_recorder<row_type> recorder(t, row);
    rule<row_type, step_recorder<row_type>> again(t, row, recorder);
    nothing_to_take take;
    again.decide(take);
    return recorder.result();
}

/// Tries changes out.
template <class Source> class prober {
public:
    constexpr prober(policy const& p, area const& a, Source const& source) : policy_(p), area_(a), source_(source), terms_(terms_of(p, a)) {}

    constexpr told as_it_is() const { return tell(terms_, source_); }
    constexpr told with(list<replaced, 2> const& changes) const { return tell(terms_, changed_source<Source>{source_, changes}); }
    constexpr told with(fact f, std::int64_t value) const { return with({{f, {value, true}}}); }
    constexpr told without(fact f) const { return with({{f, {0, false}}}); }
    constexpr told with_reserve(std::int64_t months) const {
        area changed = area_;
        changed.reserve_months = month_count(months);
        return tell<Source>(terms_of(policy_, changed), source_);
    }
    constexpr terms const& of() const { return terms_; }
    constexpr raw_value now(fact f) const { return raw(source_, f); }

    /// On the way from a value that refuses to one that does not: the first that does not. They are apart by less than 2^63.
    template <class Refuses> static constexpr std::int64_t boundary(std::int64_t refusing, std::int64_t passing, Refuses const& refuses) {
        while (refusing + 1 < passing || passing + 1 < refusing) {
            std::int64_t const middle = refusing + (passing - refusing) / 2;
            (refuses(middle) ? refusing : passing) = middle;
        }
        return passing;
    }

private:
    policy const& policy_;
    area const& area_;
    Source const& source_;
    terms terms_;
};

/// What would have changed a refusal, step by step.
template <class Source> class remedies_of {
public:
    constexpr remedies_of(explanation& made, prober<Source> const& probe) : made_(made), probe_(probe) {
        for (step_ = 0; step_ < made.steps.count; ++step_) {
            if (here().state != step_state::not_met) continue;
            switch (here().what) {
                case step_kind::reserve: reserve(); break;
                case step_kind::condition: condition(made.notice.conditions[here().condition].fact); break;
                case step_kind::layoffs: layoffs(); break;
                case step_kind::revenue_drop: boundary(fact::revenue_0) || boundary(fact::revenue_1); break;
                case step_kind::rate: rates(); break;
                case step_kind::sizing:
                case step_kind::base:
                case step_kind::amount: break;
            }
        }
    }

private:
    constexpr step const& here() const { return made_.steps[step_]; }
    constexpr step_state state(told const& said) const { return said.of(here()); }
    constexpr bool refuses(told const& said) const { return state(said) == step_state::not_met; }
    constexpr void add(list<change, 2> const& changes, step_state then) {
        made_.remedies.push({step_, changes, then == step_state::unknown});
    }

    constexpr void reserve() {
        auto const too_short = [this](std::int64_t months) { return refuses(probe_.with_reserve(months)); };
        if (too_short(month_count::highest)) return;
        std::int64_t const now = made_.area.reserve_months.value().value();
        add({{area_fact::reserve_months, relation::at_least, prober<Source>::boundary(now, month_count::highest, too_short)}}, step_state::met);
    }

    constexpr void condition(fact f) {
        switch (describe(f).form) {
            case fact_form::truth: {
                std::int64_t const other = probe_.now(f).value != 0 ? 0 : 1;
                if (step_state const then = state(probe_.with(f, other)); then != step_state::not_met) add({{f, relation::is, other}}, then);
                break;
            }
            case fact_form::choice: choice(f, step_state::met); break;
            case fact_form::amount:
            case fact_form::heads:
            case fact_form::month_number: boundary(f); break;
        }
    }
    /// All single values of a choice that bring the step to `wanted`.
    constexpr bool choice(fact f, step_state wanted) {
        std::int64_t good = 0;
        for (std::int64_t bit = 1; bit <= describe(f).highest; bit *= 2) {
            if (state(probe_.with(f, bit)) == wanted) good |= bit;
        }
        if (good != 0) add({{f, relation::is, good}}, wanted);
        return good != 0;
    }
    /// The value of a number that is the nearest not to refuse.
    constexpr bool boundary(fact f) {
        raw_value const now = probe_.now(f);
        if (!now.known || !describe(f).holds(now.value)) return false;
        auto const refused = [this, f](std::int64_t value) { return refuses(probe_.with(f, value)); };
        for (std::int64_t const end : {describe(f).lowest, describe(f).highest}) {
            if (end == now.value || refused(end)) continue;
            std::int64_t const nearest = prober<Source>::boundary(now.value, end, refused);
            add({{f, end < now.value ? relation::at_most : relation::at_least, nearest}}, state(probe_.with(f, nearest)));
            return true;
        }
        return false;
    }
    constexpr void layoffs() {
        if (made_.layoffs.assessed) {
            boundary(fact::assessed_reductions);
            return;
        }
        for (fact f : made_.notice.layoffs.formula.value.added) {
            if (boundary(f)) return;
        }
    }

    /// A refusal by the rate table: one truth or choice that leads to a rate; else two truths; else what leaves the rate open.
    constexpr void rates() {
        list<replaced, 24> truths;
        for (reading const& r : here().inputs) {
            for (std::int64_t value : {0, 1}) {
                bool const other = !r.known || r.value != value;
                if (describe(r.what.of_unit()).form == fact_form::truth && other) truths.push({r.what.of_unit(), {value, true}});
            }
        }
        bool found = false;
        for (replaced const& one : truths) found = try_out({one}, step_state::met) || found;
        for (fact f : {fact::kind, fact::size}) found = choice(f, step_state::met) || found;
        for (int i = 0; !found && i < truths.count; ++i) {
            for (int k = i + 1; k < truths.count; ++k) {
                if (truths[i].what != truths[k].what) found = try_out({truths[i], truths[k]}, step_state::met) || found;
            }
        }
        for (replaced const& one : truths) try_out({one}, step_state::unknown);
    }
    constexpr bool try_out(list<replaced, 2> const& changes, step_state wanted) {
        if (state(probe_.with(changes)) != wanted) return false;
        list<change, 2> made;
        for (replaced const& one : changes) made.push({one.what, relation::is, one.value.value});
        add(made, wanted);
        return true;
    }

    explanation& made_;
    prober<Source> const& probe_;
    int step_ = 0;
};

/// Puts the steps together from what the rule told, the facts and the notice.
template <class Source> class explainer {
public:
    constexpr explainer(policy const& p, area const& a, Source const& source) : probe_(p, a, source), said_(probe_.as_it_is()) {
        made_.notice = p;
        made_.area = a;
        made_.decision = said_.decision;
        conditions();
        layoffs();
        revenue_drop();
        sizing();
        rates();
        base();
        amount();
        if (made_.decision.outcome == outcome::ineligible) remedies_of<Source>(made_, probe_);
        ancestors();
    }
    constexpr explanation const& made() const { return made_; }

private:
    constexpr policy const& notice() const { return made_.notice; }

    constexpr step& begin(step_kind what) {
        made_.steps.push({.what = what, .state = step_state::met, .condition = -1, .unmet = {}, .inputs = {}, .sources = {}});
        return made_.steps[made_.steps.count - 1];
    }
    constexpr void read(step& s, fact f) const {
        raw_value const x = probe_.now(f);
        for (reading const& r : s.inputs) {
            if (r.what == any_fact(f)) return;
        }
        bool const holds = describe(f).holds(x.value);
        s.inputs.push({f, x.value, x.known && holds, x.known && !holds});
    }
    template <class List> constexpr void read_all(step& s, List const& facts) const {
        for (fact f : facts) read(s, f);
    }
    template <class T> static constexpr void cite(step& s, cited<T> const& value, basis_part part = basis_part::rule) {
        if (value.present) s.sources.push({part, value.source, value.assumed});
    }

    constexpr void conditions() {
        if (notice().reserve.present) {
            step& s = begin(step_kind::reserve);
            s.unmet = reason::reserve_period;
            maybe<month_count> const& months = made_.area.reserve_months;
            bool const holds = months.known() && months.value().valid();
            s.inputs.push({area_fact::reserve_months, months.value().value(), holds, months.known() && !holds});
            cite(s, notice().reserve);
            s.state = said_.of(s);
        }
        for (int i = 0; i < notice().conditions.count; ++i) {
            condition const& c = notice().conditions[i];
            step& s = begin(step_kind::condition);
            s.condition = i;
            s.unmet = c.unmet;
            read(s, c.fact);
            s.sources.push({basis_part::rule, c.source, c.assumed});
            s.state = said_.of(s);
        }
    }

    constexpr void layoffs() {
        if (!notice().layoffs.present()) return;
        layoff_rule const& rule = notice().layoffs;
        step& s = begin(step_kind::layoffs);
        s.unmet = reason::layoff_rate;
        s.state = said_.of(s);
        layoff_inputs(s);
        layoff_figures();
        bool const small = made_.layoffs.small == small_rule::applies;
        if (small) cite(s, rule.small, basis_part::small);
        cite(s, rule.limit, basis_part::limit);
        if (!small) cite(s, rule.small, basis_part::small);
        if (!made_.layoffs.assessed) cite(s, rule.formula, basis_part::formula);
        if (rule.small.present) cite(s, rule.small_by, basis_part::small_by);
    }
    constexpr void layoff_inputs(step& s) const {
        layoff_formula const& formula = notice().layoffs.formula.value;
        if (said_.layoff.assessed) {
            read(s, fact::assessed_reductions);
            read(s, fact::assessed_headcount);
        } else {
            read_all(s, formula.added);
            read_all(s, formula.deducted);
            read_all(s, formula.divisor);
            if (formula.by_average()) read(s, fact::person_months), read(s, fact::months);
        }
        if (notice().layoffs.small.present && !notice().layoffs.small_by.value.divisor) read(s, notice().layoffs.small_by.value.counted);
    }
    constexpr void layoff_figures() {
        layoff_finding const& f = said_.layoff;
        layoff_account& l = made_.layoffs;
        layoff_rule const& rule = notice().layoffs;
        l.assessed = f.assessed;
        l.denominator_known = has_denominator(rule.formula.value) && f.scale != 0;
        l.numerator = static_cast<std::int64_t>(f.numerator);
        l.months = f.scale;
        l.denominator = static_cast<std::int64_t>(f.denominator);
        l.no_layoffs = said_.layoffs == step_state::met && l.numerator <= 0;
        l.compared = rule.limit.value.comparison;
        if (rule.small.present) {
            small_headcount const& by = rule.small_by.value;
            bool const known = by.divisor ? l.denominator_known : usable(by.counted);
            l.small = !known ? small_rule::unknown : f.small ? small_rule::applies : small_rule::does_not_apply;
        }
        if (l.small == small_rule::unknown) return;
        if (l.small == small_rule::applies) {
            l.limit = rule.small.value.at;
            l.compared = comparison::at_most;
        } else if (!rule.limit.value.of_area) {
            l.limit = rule.limit.value.at;
        } else if (made_.area.registered_rate.known() && made_.area.registered_rate.value().valid()) {
            l.limit = made_.area.registered_rate;
        }
    }

    constexpr bool usable(fact f) const {
        raw_value const x = probe_.now(f);
        return x.known && describe(f).holds(x.value);
    }
    constexpr bool has_denominator(layoff_formula const& formula) const {
        if (said_.layoff.assessed) return true;
        for (fact f : formula.divisor) {
            if (!usable(f)) return false;
        }
        return !formula.by_average() || (usable(fact::person_months) && usable(fact::months));
    }

    constexpr void revenue_drop() {
        if (!notice().revenue_drop.present) return;
        step& s = begin(step_kind::revenue_drop);
        s.unmet = reason::revenue_drop;
        read(s, fact::revenue_1);
        read(s, fact::revenue_0);
        cite(s, notice().revenue_drop);
        s.state = said_.of(s);
    }

    /// The facts of the cascade that it used are those without which it would come out otherwise; the last of them settled it.
    constexpr void sizing() {
        if (!probe_.of().cascade) return;
        step& s = begin(step_kind::sizing);
        cite(s, notice().sizing);
        made_.sized.found = static_cast<size>(said_.sizes);
        if (said_.size_given) {
            made_.sized.by = size_source::given;
            read(s, fact::size);
            return;
        }
        constexpr struct {
            fact what;
            size_source by;
        } used[] = {{fact::branch, size_source::open},
                    {fact::legal_person_size, size_source::legal_person},
                    {fact::statistics_mark, size_source::statistics},
                    {fact::registered_mark, size_source::registration},
                    {fact::person_months, size_source::payers},
                    {fact::months, size_source::payers}};
        constexpr auto large = static_cast<std::uint32_t>(size::large);
        bool const open = (said_.sizes & large) != 0 && said_.sizes != large;
        s.state = open ? step_state::unknown : step_state::met;
        for (auto const& one : used) {
            bool const mattered = probe_.without(one.what).sizes != said_.sizes;
            if (!open && !mattered) continue;
            read(s, one.what);
            if (!open) made_.sized.by = one.by;
        }
    }

    constexpr void rates() {
        if (notice().rates.empty()) return;
        step& s = begin(step_kind::rate);
        s.state = said_.of(s);
        for (int i = 0; i < notice().rates.count; ++i) {
            rate_row const& row = notice().rates[i];
            if (said_.rate_rows >> i == 0) break;  // the rows behind the one that decided were not asked
            if (row.kinds != kind::any) read(s, fact::kind);
            if (row.sizes != size::any && !probe_.of().cascade) read(s, fact::size);
            for (standing_test const& one : row.standing) read(s, one.truth);
            if (((said_.rate_rows >> i) & 1) == 0) continue;
            made_.rate_rows.push(static_cast<std::int8_t>(i));
            s.sources.push({basis_part::rule, row.source, row.assumed});
            if (row.result == rate_result::refused) s.unmet = row.unmet;
        }
    }

    constexpr void base() {
        if (!notice().base.present) return;
        step& s = begin(step_kind::base);
        s.state = made_.decision.base.known() ? step_state::met : step_state::unknown;
        read(s, notice().base.value.gross);
        read_all(s, notice().base.value.exclusions);
        cite(s, notice().base);
    }

    constexpr void amount() {
        wengang::decision const& d = made_.decision;
        if (d.outcome != outcome::eligible) return;
        cite(begin(step_kind::amount), notice().round);
        made_.exact = multiply(d.base.value(), d.rate.value());
    }

    constexpr void ancestors() {
        for (char const* id = notice().parent; *id != 0;) {
            char const* end = id;
            while (*end != 0) ++end;
            policy const* const above = policies::find(id, end);
            if (above == nullptr || made_.ancestors.count == capacity_of<decltype(made_.ancestors)>) return;
            made_.ancestors.push(above);
            id = above->parent;
        }
    }

    prober<Source> probe_;
    told said_;
    explanation made_{};
};

template <class Unit> concept one_unit = requires(Unit const& unit, raw_value& x) { x = raw(unit, fact{}); };

}  // namespace WENGANG_TARGET
}  // namespace detail

/// An explanation to be written in a language: `std::cout << explain(notice, area, unit, language::zh)`.
struct explained {
    explanation what;
    language in{};
};

inline namespace WENGANG_TARGET {

// Templates with a default, so that only who asks for an explanation pays for compiling it, and braces read as `facts`.

/// Explains the decision for one unit. Never throws, never allocates.
template <detail::one_unit Unit = facts> constexpr explanation explain(policy const& notice, area const& of, Unit const& unit) {
    return detail::explainer<Unit>(notice, of, unit).made();
}
template <detail::one_unit Unit = facts> constexpr explained explain(policy const& notice, area const& of, Unit const& unit, language in) {
    return {explain(notice, of, unit), in};
}

/// Explains the decision for one row of columns, malformed values included. `row` is below the length of every column.
template <class Row = detail::column_row> explanation explain(policy const& notice, area const& of, columns const& all, std::size_t row) {
    return explain(notice, of, Row{all, row});
}
template <class Row = detail::column_row>
explained explain(policy const& notice, area const& of, columns const& all, std::size_t row, language in) {
    return {explain(notice, of, Row{all, row}), in};
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
