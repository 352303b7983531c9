// A batch of units: spans in, spans out, the caller owns everything. This form reports errors; `batch/decide.hpp` throws them.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include "../facts/columns.hpp"
#include "kernel.hpp"
#include "overlap.hpp"
#include "results.hpp"
#include "row_count.hpp"

namespace wengang {

namespace detail {
inline namespace WENGANG_TARGET {

constexpr row_count count_rows(columns const& c, results const& out) {
    row_count n = count_rows(c);
    auto const result = [&](auto const& o, char const* name) {
        if (o.given()) n.agree(o.rows(), batch_error::result_length, name);
    };
    result(out.refund, "refund");
    result(out.findings, "findings");
    result(out.missing, "missing");
    result(out.decisions, "decisions");
    if (!n.known) n.fault = {batch_error::no_rows, "", {}};
    return n;
}

constexpr at_hand what_columns_have(columns const& c, policy const& notice) {
    auto const given = [&](auto... facts) { return ((raw(c, facts).mode != column_mode::absent) || ...); };
    // One of them decides nothing by itself, but may be malformed.
    at_hand have{given(fact::assessed_reductions, fact::assessed_headcount), false};
    auto const& steps = notice.sizing.value.steps;
    bool const of_average = notice.layoffs.formula.present && notice.layoffs.formula.value.by_average();
    for (sizing_step step : steps) {
        bool here = false;
        switch (step) {
            case sizing_step::legal_person: here = given(fact::branch, fact::legal_person_size); break;
            case sizing_step::statistics: here = given(fact::statistics_mark); break;
            case sizing_step::carried_over: here = given(fact::carried_over_mark); break;
            case sizing_step::registered: here = given(fact::registered_mark); break;
            case sizing_step::declared: here = given(fact::declared_size); break;
            case sizing_step::standard: here = given(fact::industry, fact::employees, fact::revenue, fact::total_assets); break;
            case sizing_step::payers:
                // Behind a mark that is absent it says nothing; what is malformed the layoff rate sees, too.
                here = (steps.count == 1 || !of_average) && given(fact::person_months, fact::months);
                break;
        }
        have.sizing_evidence = have.sizing_evidence || here;
    }
    return have;
}

template <class Results> char const* overlapping(columns const& c, Results const& out) {  // templates: for who runs a batch
    named_extent const all[] = {{extent_of(out.refund, sizeof(std::int64_t)), "refund"}, {extent_of(out.findings, sizeof(std::uint32_t)), "findings"},
                                {extent_of(out.missing, sizeof(fact_set)), "missing"}, {extent_of(out.decisions, sizeof(decision)), "decisions"}};
    return overlapping(c, all);
}

/// The number of rows, or what is wrong with a call.
template <class Results> row_count check_call(columns const& units, Results const& out, instruction_set with) {
    row_count n = count_rows(units, out);
    if (!n.fault) return n;
    if (!available(with)) n.fault = {batch_error::instruction_set, name_of(with), {}};
    else if (char const* const name = overlapping(units, out)) n.fault = {batch_error::overlap, name, {}};
    return n;
}

/// A call that was checked: any part of its rows can be decided by itself.
template <class Results> class batch_of {
public:
    batch_of(policy const& notice, area const& of, columns const& units, Results const& out, std::size_t rows)
        : t_(terms_of(notice, of, what_columns_have(units, notice))), units_(units), out_(out), rows_(rows) {}
    totals decide(std::size_t first, std::size_t last, instruction_set with) const {
        job j{t_, units_, rows_, first, last, static_cast<std::int64_t*>(out_.refund.data()), static_cast<std::uint32_t*>(out_.findings.data()),
              static_cast<fact_set*>(out_.missing.data()), static_cast<decision*>(out_.decisions.data())};
        run(j, with);
        if (j.missing != nullptr || j.decisions != nullptr) details(j, j.decisions == nullptr ? j.findings : nullptr);
        return j.sums;
    }

private:
    terms t_;
    columns const& units_;
    Results const& out_;
    std::size_t rows_;
};

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// Decides every row of `units` into `out`. Columns that the notice does not read are not touched; nothing is allocated,
/// but the thread should have 300 kB of stack.
/// On an error nothing is written.
template <std::same_as<results> Results = results>  // a template, so that a file that runs no batch does not compile the kernels
batch_report try_decide(policy const& notice, area const& of, columns const& units, Results const& out, instruction_set with = instruction_set::best) {
    detail::row_count const n = detail::check_call(units, out, with);
    if (!n.fault) return n.fault;
    return {batch_error::none, "", detail::batch_of<Results>(notice, of, units, out, n.rows).decide(0, n.rows, with)};
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
