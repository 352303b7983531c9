// The explanation of a decision: the rule run again with a recorder, never told a second time.
// What would have changed a refusal is found by trying it out on changed facts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../facts/columns.hpp"
#include "explanation.hpp"
#include "rule.hpp"

namespace wengang {
namespace detail {
inline namespace WENGANG_TARGET {

/// What the rule told of its steps.
struct told {
    wengang::decision decision{};
    step_state reserve = step_state::met, layoffs = step_state::met, kept = step_state::met, rate = step_state::unknown, ceiling = step_state::met;
    step_state drops[capacity_of<decltype(policy::drops)>] = {};
    step_state conditions[capacity_of<decltype(policy::conditions)>] = {};
    layoff_finding layoff[2] = {};
    std::uint32_t sizes = 0;  ///< that are possible after the cascade
    bool size_given = false;
    std::uint32_t rate_rows = 0;

    constexpr step_state of(step const& s) const {
        switch (s.what) {
            case step_kind::reserve: return reserve;
            case step_kind::condition: return conditions[s.index];
            case step_kind::layoffs: return layoffs;
            case step_kind::kept: return kept;
            case step_kind::revenue_drop: return drops[s.index];
            case step_kind::rate: return rate;
            case step_kind::ceiling: return ceiling;
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
    constexpr void layoffs(int formula, layoff_finding const& f) {
        above::layoffs(formula, f);
        told_.layoff[formula] = f;
    }
    constexpr void layoff_verdict(bool unmet, bool unknown) {
        above::layoff_verdict(unmet, unknown);
        told_.layoffs = state(unmet, unknown);
    }
    constexpr void kept(std::uint32_t unmet, std::uint32_t unknown, bool no_months) {
        above::kept(unmet, unknown, no_months);
        told_.kept = state(unmet, unknown);
    }
    constexpr void drop(int i, std::uint32_t unmet, std::uint32_t unknown) {
        above::drop(i, unmet, unknown);
        told_.drops[i] = state(unmet, unknown);
    }
    constexpr void ceiling(bool known) {
        above::ceiling(known);
        told_.ceiling = state(0, known ? 0 : 1);
    }
    constexpr void rates(std::uint32_t rows, bool known, std::uint32_t result, std::uint32_t sizes, std::uint32_t truths, std::uint32_t truths_known) {
        above::rates(rows, known, result, sizes, truths, truths_known);
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
    constexpr Source const& source() const { return source_; }

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
                case step_kind::condition: condition(made.notice.conditions[here().index].fact); break;
                case step_kind::layoffs: layoffs(); break;
                case step_kind::kept: boundary(made.notice.kept.value.now); break;
                case step_kind::revenue_drop: {
                    revenue_drop const& drop = made.notice.drops[here().index];
                    boundary(drop.after) || boundary(drop.before);
                    break;
                }
                case step_kind::rate: rates(); break;
                case step_kind::sizing:
                case step_kind::base:
                case step_kind::ceiling:
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
        for (cited<layoff_formula> const& formula : {made_.notice.layoffs.formula, made_.notice.layoffs.alternative}) {
            bool found = false;
            for (fact f : formula.value.added) found = boundary(f) || found;
            for (fact f : formula.value.deducted) found = boundary(f) || found;
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
        if (!probe_.of().sizing.empty()) made_.sized.found = static_cast<size>(said_.sizes);
        else if (usable(fact::size)) made_.sized.found = static_cast<size>(probe_.now(fact::size).value);
        conditions();
        layoffs();
        kept();
        drops();
        sizing();
        rates();
        base();
        ceiling();
        amount();
        if (made_.decision.outcome == outcome::ineligible) remedies_of<Source>(made_, probe_);
        ancestors();
    }
    constexpr explanation const& made() const { return made_; }

private:
    constexpr policy const& notice() const { return made_.notice; }

    constexpr step& begin(step_kind what) {
        made_.steps.push({.what = what, .state = step_state::met, .index = -1, .unmet = {}, .inputs = {}, .sources = {}});
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
            s.index = i;
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
        cite(s, rule.large_limit, basis_part::large_limit);
        if (!small) cite(s, rule.small, basis_part::small);
        if (!made_.layoffs.assessed) cite(s, rule.formula, basis_part::formula), cite(s, rule.alternative, basis_part::alternative);
        if (rule.small.present) cite(s, rule.small_by, basis_part::small_by);
    }
    constexpr void layoff_inputs(step& s) const {
        if (said_.layoff[0].assessed) {
            read(s, fact::assessed_reductions);
            read(s, fact::assessed_headcount);
        } else {
            formula_inputs(s, notice().layoffs.formula.value);
            if (notice().layoffs.alternative.present) formula_inputs(s, notice().layoffs.alternative.value);
        }
        if (notice().layoffs.small.present) heads(s, notice().layoffs.small_by.value);
        if (notice().layoffs.large_limit.present) read(s, fact::size);
    }
    constexpr void formula_inputs(step& s, layoff_formula const& formula) const {
        read_all(s, formula.added);
        read_all(s, formula.deducted);
        read_all(s, formula.divisor);
        if (formula.by_average()) read(s, fact::person_months), read(s, fact::months);
    }
    constexpr void heads(step& s, head_count const& h) const {
        if (h.by == headcount_basis::counted) read(s, h.of);
        if (h.by == headcount_basis::monthly_average) read(s, fact::person_months), read(s, fact::months);
    }
    constexpr void layoff_figures() {
        layoff_account& l = made_.layoffs;
        layoff_rule const& rule = notice().layoffs;
        l.assessed = said_.layoff[0].assessed;
        figures_by(rule.formula.value, said_.layoff[0]);
        if (rule.alternative.present && !l.assessed) figures_by(rule.alternative.value, said_.layoff[1]);
        l.compared = rule.limit.value.comparison;
        if (rule.small.present) l.small = !small_known() ? small_rule::unknown : said_.layoff[0].small ? small_rule::applies : small_rule::does_not_apply;
        if (l.small == small_rule::unknown) return;
        if (l.small == small_rule::applies) {
            l.limit = rule.small.value.at;
            l.compared = comparison::at_most;
            return;
        }
        bool const large = made_.sized.found == size::large, may_be_large = (static_cast<unsigned>(made_.sized.found) & static_cast<unsigned>(size::large)) != 0;
        if (rule.large_limit.present && may_be_large && !large) return;
        layoff_limit const& limit = rule.large_limit.present && large ? rule.large_limit.value : rule.limit.value;
        l.compared = limit.comparison;
        if (!limit.of_area) l.limit = limit.at;
        else if (made_.area.registered_rate.known() && made_.area.registered_rate.value().valid()) l.limit = made_.area.registered_rate;
    }
    constexpr void figures_by(layoff_formula const& formula, layoff_finding const& f) {
        wengang::layoff_figures made;
        made.state = f.unmet ? step_state::not_met : f.unknown ? step_state::unknown : step_state::met;
        made.denominator_known = has_denominator(formula) && f.scale != 0;
        made.numerator = static_cast<std::int64_t>(f.numerator);
        made.months = f.scale;
        made.denominator = static_cast<std::int64_t>(f.denominator);
        made.rate_known = f.rate_known && f.denominator != 0 && f.scale != 0;
        made.no_layoffs = made.state == step_state::met && made.numerator <= 0;
        made_.layoffs.by_formula.push(made);
    }
    constexpr bool small_known() const {
        head_count const& by = notice().layoffs.small_by.value;
        switch (by.by) {
            case headcount_basis::divisor: return made_.layoffs.by_formula[0].denominator_known;
            case headcount_basis::monthly_average: return said_.layoff[0].small_known;
            case headcount_basis::counted: return usable(by.of);
        }
        return false;
    }

    constexpr bool usable(fact f) const {
        raw_value const x = probe_.now(f);
        return x.known && describe(f).holds(x.value);
    }
    constexpr bool has_denominator(layoff_formula const& formula) const {
        if (said_.layoff[0].assessed) return true;
        for (fact f : formula.divisor) {
            if (!usable(f)) return false;
        }
        return !formula.by_average() || (usable(fact::person_months) && usable(fact::months));
    }

    constexpr void kept() {
        if (!notice().kept.present) return;
        step& s = begin(step_kind::kept);
        s.unmet = reason::headcount_fell;
        read(s, notice().kept.value.now);
        heads(s, {headcount_basis::monthly_average, {}});
        cite(s, notice().kept);
        s.state = said_.of(s);
    }
    constexpr void drops() {
        for (int i = 0; i < notice().drops.count; ++i) {
            revenue_drop const& drop = notice().drops[i];
            step& s = begin(step_kind::revenue_drop);
            s.index = i;
            s.unmet = reason::revenue_drop;
            read(s, drop.before);
            read(s, drop.after);
            s.sources.push({basis_part::rule, drop.source, drop.assumed});
            s.state = said_.of(s);
        }
    }

    /// The facts of the steps that mattered are those without which the size would come out otherwise; the last of them settled it.
    constexpr void sizing() {
        if (probe_.of().sizing.empty()) return;
        step& s = begin(step_kind::sizing);
        cite(s, notice().sizing);
        if (said_.size_given) {
            made_.sized.by = size_source::given;
            read(s, fact::size);
            return;
        }
        constexpr auto large = static_cast<std::uint32_t>(size::large);
        bool const open = (said_.sizes & large) != 0 && said_.sizes != large;
        s.state = open ? step_state::unknown : step_state::met;
        auto const used = [&](fact what, size_source by) {
            bool const mattered = probe_.without(what).sizes != said_.sizes;
            if (!open && !mattered) return;
            read(s, what);
            if (!open) made_.sized.by = by;
        };
        for (sizing_step one : notice().sizing.value.steps) {
            auto const by = static_cast<size_source>(one);
            switch (one) {
                case sizing_step::legal_person: used(fact::branch, size_source::open), used(fact::legal_person_size, by); break;
                case sizing_step::statistics: used(fact::statistics_mark, by); break;
                case sizing_step::carried_over: used(fact::carried_over_mark, by); break;
                case sizing_step::registered: used(fact::registered_mark, by); break;
                case sizing_step::declared: used(fact::declared_size, by); break;
                case sizing_step::standard:
                    for (fact f : {fact::industry, fact::employees, fact::revenue, fact::total_assets}) used(f, by);
                    by_standard();
                    break;
                case sizing_step::payers: used(fact::person_months, by), used(fact::months, by); break;
            }
        }
    }
    constexpr void by_standard() {
        auto const value = [&](fact f) { return probe_.now(f).value; };
        auto const industries = usable(fact::industry) ? static_cast<industry>(value(fact::industry)) : industry::any;
        auto const employees = usable(fact::employees) ? maybe<people>(people(static_cast<std::int32_t>(value(fact::employees)))) : maybe<people>();
        auto const amount = [&](fact f) { return usable(f) ? maybe<money>(money::from_fen(value(f))) : maybe<money>(); };
        made_.sized.standard = size_by_standard(industries, employees, amount(fact::revenue), amount(fact::total_assets));
    }

    constexpr void rates() {
        if (notice().rates.empty()) return;
        step& s = begin(step_kind::rate);
        s.state = said_.of(s);
        for (int i = 0; i < notice().rates.count; ++i) {
            rate_row const& row = notice().rates[i];
            if (said_.rate_rows >> i == 0) break;  // the rows behind the one that decided were not asked
            if (row.kinds != kind::any) read(s, fact::kind);
            if (row.sizes != size::any && probe_.of().sizing.empty()) read(s, fact::size);
            for (standing_test const& one : row.standing) read(s, one.truth);
            for (measured_test const& one : row.measured) {
                if (one.what == measure::average_at_least) heads(s, {headcount_basis::monthly_average, {}});
            }
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
        refund_base const& base = notice().base.value;
        if (base.by_benefit()) {
            if (base.benefit.fen() == 0) read_benefit(s);
            heads(s, base.heads);
        } else {
            read(s, base.gross);
            read_all(s, base.exclusions);
        }
        cite(s, notice().base);
    }
    constexpr void read_benefit(step& s) const {
        maybe<money> const& benefit = made_.area.monthly_benefit;
        bool const malformed_here = malformed(made_.area).contains(area_fact::monthly_benefit);
        s.inputs.push({area_fact::monthly_benefit, benefit.value().fen(), benefit.known() && !malformed_here, malformed_here});
    }
    constexpr void ceiling() {
        if (!notice().ceiling.present) return;
        step& s = begin(step_kind::ceiling);
        read(s, notice().ceiling.value.of);
        cite(s, notice().ceiling);
        s.state = said_.of(s);
    }

    constexpr void amount() {
        wengang::decision const& d = made_.decision;
        if (d.outcome != outcome::eligible) return;
        cite(begin(step_kind::amount), notice().round);
        refund_base const& base = notice().base.value;
        bool const divided = base.by_benefit() && base.heads.by == headcount_basis::monthly_average;
        if (!divided) made_.exact = multiply(d.base.value(), d.rate.value());
        if (!notice().ceiling.present) return;
        // Without the ceiling it would be more.
        policy unlimited = notice();
        unlimited.ceiling = cited<refund_ceiling>::absent();
        made_.at_ceiling = prober<Source>(unlimited, made_.area, probe_.source()).as_it_is().decision.refund > d.refund;
    }

    constexpr void ancestors() {
        for (maybe<policy const*> above = notice().parent; above.known(); above = above.value()->parent) {
            if (!made_.ancestors.push(above.value())) return;
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
