// A batch of units, with errors of the call as exceptions. Apart from wengang.hpp, because <stdexcept> costs as much to include.
#pragma once

#include "try_decide.hpp"

#if defined(__cpp_exceptions)
#include <concepts>
#include <stdexcept>
#include <string>

namespace wengang {

namespace detail {
[[noreturn]] inline void throw_error(batch_report const& report) {
    throw std::invalid_argument(std::string("wengang: ") + text_of(report.error) + report.what);
}
}  // namespace detail

inline namespace WENGANG_TARGET {

/// As `try_decide`; throws `std::invalid_argument` with the column's name, and then nothing was written.
template <std::same_as<results> Results = results>
totals decide(policy const& notice, area const& of, columns const& units, Results const& out, instruction_set with = instruction_set::best) {
    batch_report const report = try_decide(notice, of, units, out, with);
    if (!report) detail::throw_error(report);
    return report.totals;
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
#endif
