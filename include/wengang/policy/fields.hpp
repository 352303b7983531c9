// The fields of a notice, once: whoever reads one from a file, compares two, or lists what has a source goes through this.
//
// `each_field(value, visit)` calls `visit(name, member)` for every member of `value`, in the order of its declaration. What is
// no such structure is a leaf (a number, a name, a day), a `list`, or a `cited` value. A bound, whose unit another member says, is
// visited as a `condition_bound` or `measured_bound` that refers to it; the members that it goes by are visited before.
#pragma once

#include <concepts>
#include <type_traits>

#include "policy.hpp"

namespace wengang {

/// The bound of a condition, in the unit of its fact. `Number` is const where the condition is.
template <class Number> struct condition_bound {
    wengang::fact fact;
    Number& value;
};
template <class Number> condition_bound(fact, Number&) -> condition_bound<Number>;
/// The bound of a measured test: parts per ten thousand, or people.
template <class Number> struct measured_bound {
    measure what;
    Number& value;
};
template <class Number> measured_bound(measure, Number&) -> measured_bound<Number>;

namespace detail {

template <class Self, class T> concept of_type = std::same_as<std::remove_const_t<Self>, T>;
template <class Visit, class... Bound> constexpr void visit_bound(Visit& visit, Bound... bound) { visit("bound", bound...); }

// The members of every structure. Of one value, or of several of a type side by side.
template <class Visit, of_type<citation>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("document", s.document...), visit("clause", s.clause...), visit("grade", s.grade...);
}
template <class Visit, of_type<region>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("code", s.code...), visit("en", s.en...), visit("zh", s.zh...);
}
template <class Visit, of_type<reserve_gate>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("months", s.months...), visit("measured_at", s.measured_at...);
}
template <class Visit, of_type<condition>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("fact", s.fact...), visit("test", s.test...);
    visit_bound(visit, condition_bound{s.fact, s.bound}...);
    visit("unmet", s.unmet...), visit("source", s.source...), visit("assumed", s.assumed...);
}
template <class Visit, of_type<layoff_formula>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("added", s.added...), visit("deducted", s.deducted...), visit("divisor", s.divisor...), visit("over", s.over...);
}
template <class Visit, of_type<layoff_limit>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("at", s.at...), visit("comparison", s.comparison...), visit("of_area", s.of_area...);
}
template <class Visit, of_type<small_units>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("people", s.people...), visit("at", s.at...);
}
template <class Visit, of_type<head_count>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("by", s.by...), visit("of", s.of...);
}
template <class Visit, of_type<layoff_rule>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("formula", s.formula...), visit("alternative", s.alternative...), visit("limit", s.limit...), visit("large_limit", s.large_limit...), visit("small", s.small...), visit("small_by", s.small_by...);
}
template <class Visit, of_type<headcount_kept>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("now", s.now...), visit("by", s.by...);
}
template <class Visit, of_type<revenue_drop>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("by", s.by...), visit("before", s.before...), visit("after", s.after...), visit("source", s.source...), visit("assumed", s.assumed...);
}
template <class Visit, of_type<sizing>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("steps", s.steps...), visit("large_from_payers", s.large_from_payers...);
}
template <class Visit, of_type<rate_cap>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("kinds", s.kinds...), visit("sizes", s.sizes...), visit("at", s.at...), visit("source", s.source...);
}
template <class Visit, of_type<standing_test>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("truth", s.truth...), visit("holds", s.holds...);
}
template <class Visit, of_type<measured_test>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("what", s.what...);
    visit_bound(visit, measured_bound{s.what, s.bound}...);
    visit("holds", s.holds...);
}
template <class Visit, of_type<rate_row>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("kinds", s.kinds...), visit("sizes", s.sizes...), visit("standing", s.standing...), visit("measured", s.measured...), visit("result", s.result...), visit("at", s.at...), visit("unmet", s.unmet...), visit("has_base", s.has_base...), visit("source", s.source...), visit("assumed", s.assumed...);
}
template <class Visit, of_type<refund_base>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("gross", s.gross...), visit("exclusions", s.exclusions...), visit("benefit_months", s.benefit_months...), visit("benefit", s.benefit...), visit("heads", s.heads...);
}
template <class Visit, of_type<refund_ceiling>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("of", s.of...), visit("at", s.at...);
}
template <class Visit, of_type<rounding>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("mode", s.mode...), visit("unit", s.unit...);
}
template <class Visit, of_type<publicity>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("days", s.days...), visit("working_days", s.working_days...), visit("at_least", s.at_least...);
}
template <class Visit, of_type<note>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("topic", s.topic...), visit("zh", s.zh...), visit("en", s.en...), visit("source", s.source...);
}
template <class Visit, of_type<policy>... S> constexpr void visit_fields(Visit& visit, S&... s) {
    visit("id", s.id...), visit("parent", s.parent...), visit("document", s.document...), visit("title", s.title...), visit("place", s.place...);
    visit("scheme", s.scheme...), visit("level", s.level...), visit("published", s.published...), visit("effective_from", s.effective_from...);
    visit("effective_until", s.effective_until...), visit("refund_year_first", s.refund_year_first...), visit("refund_year_last", s.refund_year_last...);
    visit("reserve", s.reserve...), visit("conditions", s.conditions...), visit("layoffs", s.layoffs...), visit("kept", s.kept...), visit("drops", s.drops...), visit("sizing", s.sizing...);
    visit("caps", s.caps...), visit("beyond_caps", s.beyond_caps...), visit("rates", s.rates...), visit("base", s.base...), visit("ceiling", s.ceiling...), visit("round", s.round...);
    visit("publicity", s.publicity...), visit("silence", s.silence...), visit("route", s.route...), visit("procedure", s.procedure...);
}

struct no_visit {
    template <class... T> constexpr void operator()(char const*, T&...) const {}
};

}  // namespace detail

/// Has members that `each_field` goes through.
template <class T> concept has_fields = requires(T& value, detail::no_visit const visit) { detail::visit_fields(visit, value); };

/// Calls `visit(name, member)` for every member.
template <has_fields T, class Visit> constexpr void each_field(T& value, Visit&& visit) { detail::visit_fields(visit, value); }
/// Calls `visit(name, member of a, member of b)` for every member of the two.
template <has_fields A, has_fields B, class Visit> constexpr void each_field(A& a, B& b, Visit&& visit) { detail::visit_fields(visit, a, b); }

}  // namespace wengang
