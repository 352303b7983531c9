// A batch of units: spans in, spans out, the caller owns everything. This form reports errors; `batch/decide.hpp` throws them.
#pragma once

#include <concepts>
#include <cstddef>

#include "../facts/columns.hpp"
#include "kernel.hpp"
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

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// Decides every row of `units` into `out`. Columns that the notice does not read are not touched; nothing is allocated.
/// On an error nothing is written. The results must overlap neither the columns nor each other; that is not checked.
template <std::same_as<results> Results = results>  // a template, so that a file that runs no batch does not compile the kernels
batch_report try_decide(policy const& notice, area const& of, columns const& units, Results const& out, instruction_set with = instruction_set::best) {
    detail::row_count const n = detail::count_rows(units, out);
    if (!n.fault) return n.fault;
    if (!available(with)) return {batch_error::instruction_set, detail::name_of(with), {}};
    detail::terms_of const t(notice, of, detail::what_columns_have(units, notice));
    detail::job job{t, units, n.rows, static_cast<std::int64_t*>(out.refund.data()), static_cast<std::uint32_t*>(out.findings.data()),
                    static_cast<fact_set*>(out.missing.data()), static_cast<decision*>(out.decisions.data())};
    detail::run(job, with);
    if (job.missing != nullptr || job.decisions != nullptr) detail::details(job, job.decisions == nullptr ? job.findings : nullptr);
    return {batch_error::none, "", job.sums};
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
