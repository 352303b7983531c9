// The cases of `wengang_bench --suite` that are not one kernel on one notice: what they have in common. docs/benchmarks says what they measure.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases.hpp"
#include "measure.hpp"

namespace bench {

/// The notices that the suite follows through every size: some read few columns and some many, one has no layoff rate by average.
inline constexpr char const* suite_notices[] = {"liaocheng_2022", "nation_2021_29", "xining_2021", "jilin_2018", "tianjin_2019"};

/// A figure of a case besides its seconds.
struct figure {
    char const* name;
    double value;
};

/// A case, made ready. The first call of `calls` is the one whose seconds count; what the calls need they hold themselves.
struct trial {
    explicit trial(std::size_t rows_decided, clock_function clock = now) : rows(static_cast<double>(rows_decided)), calls(clock) {}
    double rows;        ///< that the first call decides
    std::string fault;  ///< why its results are wrong, or empty
    turns calls;
    std::function<std::vector<figure>(turns const&)> figures;
};

struct suite_case {
    std::string name;  ///< the kind first, the rows last: `--benchmark_filter=sweep/`
    std::function<trial()> make;
};

struct suite_options {
    std::vector<std::size_t> rows;  ///< or empty: of each case what docs/benchmarks says
    instruction_set with;
    unsigned most_threads;
    std::vector<std::size_t> rows_or(std::vector<std::size_t> usual) const { return rows.empty() ? usual : rows; }
};

using suite_cases = std::vector<suite_case>;
void add_throughput(suite_cases& to, suite_options const& with);   // threads, findings, holes, mixed
void add_sweeps(suite_cases& to, suite_options const& with);       // sweep
void add_preparation(suite_cases& to, suite_options const& with);  // sizing, ledger

inline constexpr std::size_t out_of_cache = 8'388'608, in_cache = 16'384, drawn_units = std::size_t{1} << 20;

inline subject const& subject_of(std::string_view id) {
    for (subject const& s : subjects()) {
        if (id == s.notice->id) return s;
    }
    std::fprintf(stderr, "wengang_bench: no notice %s\n", std::string(id).c_str());
    std::exit(2);
}

/// The register of a notice; the last one is kept for the cases that follow.
inline std::shared_ptr<exam> shared_exam(char const* id, std::size_t rows) {
    static std::shared_ptr<exam> kept;
    if (kept != nullptr && id == std::string_view(kept->about().notice->id) && kept->people().rows() == rows) return kept;
    kept.reset();
    kept = std::make_shared<exam>(subject_of(id), rows, population_options{.drawn = drawn_units});
    return kept;
}

}  // namespace bench
