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
/// The bound of a measured test: parts per ten thousand, or people.
template <class Number> struct measured_bound {
    measure what;
    Number& value;
};

namespace detail {
template <class Self, class T> concept of_type = std::same_as<std::remove_const_t<Self>, T>;
}

template <detail::of_type<citation> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("document", s.document), visit("clause", s.clause), visit("grade", s.grade);
}
template <detail::of_type<region> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("code", s.code), visit("en", s.en), visit("zh", s.zh);
}
template <detail::of_type<reserve_gate> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("months", s.months), visit("measured_at", s.measured_at);
}
template <detail::of_type<condition> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("fact", s.fact), visit("test", s.test);
    condition_bound<std::remove_reference_t<decltype((s.bound))>> bound{s.fact, s.bound};
    visit("bound", bound), visit("unmet", s.unmet), visit("source", s.source), visit("assumed", s.assumed);
}
template <detail::of_type<layoff_formula> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("added", s.added), visit("deducted", s.deducted), visit("divisor", s.divisor), visit("over", s.over);
}
template <detail::of_type<layoff_limit> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("at", s.at), visit("comparison", s.comparison), visit("of_area", s.of_area);
}
template <detail::of_type<small_units> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("people", s.people), visit("at", s.at);
}
template <detail::of_type<head_count> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("by", s.by), visit("of", s.of);
}
template <detail::of_type<layoff_rule> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("formula", s.formula), visit("alternative", s.alternative), visit("limit", s.limit), visit("large_limit", s.large_limit), visit("small", s.small), visit("small_by", s.small_by);
}
template <detail::of_type<headcount_kept> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("now", s.now), visit("by", s.by);
}
template <detail::of_type<revenue_drop> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("by", s.by), visit("before", s.before), visit("after", s.after), visit("source", s.source), visit("assumed", s.assumed);
}
template <detail::of_type<sizing> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("steps", s.steps), visit("large_from_payers", s.large_from_payers);
}
template <detail::of_type<rate_cap> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("kinds", s.kinds), visit("sizes", s.sizes), visit("at", s.at), visit("source", s.source);
}
template <detail::of_type<standing_test> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("truth", s.truth), visit("holds", s.holds);
}
template <detail::of_type<measured_test> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("what", s.what);
    measured_bound<std::remove_reference_t<decltype((s.bound))>> bound{s.what, s.bound};
    visit("bound", bound), visit("holds", s.holds);
}
template <detail::of_type<rate_row> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("kinds", s.kinds), visit("sizes", s.sizes), visit("standing", s.standing), visit("measured", s.measured), visit("result", s.result), visit("at", s.at), visit("unmet", s.unmet), visit("has_base", s.has_base), visit("source", s.source), visit("assumed", s.assumed);
}
template <detail::of_type<refund_base> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("gross", s.gross), visit("exclusions", s.exclusions), visit("benefit_months", s.benefit_months), visit("benefit", s.benefit), visit("heads", s.heads);
}
template <detail::of_type<refund_ceiling> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("of", s.of), visit("at", s.at);
}
template <detail::of_type<rounding> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("mode", s.mode), visit("unit", s.unit);
}
template <detail::of_type<publicity> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("days", s.days), visit("working_days", s.working_days), visit("at_least", s.at_least);
}
template <detail::of_type<note> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("topic", s.topic), visit("zh", s.zh), visit("en", s.en), visit("source", s.source);
}
template <detail::of_type<policy> Self, class Visit> constexpr void each_field(Self& s, Visit&& visit) {
    visit("id", s.id), visit("parent", s.parent), visit("document", s.document), visit("title", s.title), visit("place", s.place);
    visit("scheme", s.scheme), visit("level", s.level), visit("published", s.published), visit("effective_from", s.effective_from);
    visit("effective_until", s.effective_until), visit("refund_year_first", s.refund_year_first), visit("refund_year_last", s.refund_year_last);
    visit("reserve", s.reserve), visit("conditions", s.conditions), visit("layoffs", s.layoffs), visit("kept", s.kept), visit("drops", s.drops), visit("sizing", s.sizing);
    visit("caps", s.caps), visit("rates", s.rates), visit("base", s.base), visit("ceiling", s.ceiling), visit("round", s.round);
    visit("publicity", s.publicity), visit("silence", s.silence), visit("route", s.route), visit("procedure", s.procedure);
}

namespace detail {
struct no_visit {
    template <class T> constexpr void operator()(char const*, T&) const {}
};
}  // namespace detail

/// Has members that `each_field` goes through.
template <class T> concept has_fields = requires(T& value) { each_field(value, detail::no_visit{}); };

}  // namespace wengang
