// The benchmark suite. Every case verifies its results before it is timed; README and bench/run say how to read the table.
//
//   wengang_bench [--check] [--all] [--instruction-set portable|128|avx2|avx512|best] [--rows N] [Google Benchmark's own options]
#include <benchmark/benchmark.h>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "measure.hpp"

#if defined(__clang__)
#define BENCH_COMPILER "clang " __clang_version__
#else
#define BENCH_COMPILER "gcc " __VERSION__
#endif

namespace {

using namespace bench;

struct options {
    bool check = false;
    bool all = false;  ///< also the notices for which no loop is written by hand
    bool own_table = true;
    std::vector<instruction_set> with;
    std::vector<std::size_t> rows = {10'000, 1'000'000, 8'388'608, 10'000'000};
};

char const* name_of(instruction_set s) { return wengang::instruction_set_names[static_cast<int>(s)]; }

std::vector<instruction_set> available_sets() {
    std::vector<instruction_set> all;
    for (auto s : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (wengang::available(s)) all.push_back(s);
    }
    return all;
}

[[noreturn]] void stop(char const* text, char const* what) {
    std::fprintf(stderr, "wengang_bench: %s%s\n", text, what);
    std::exit(2);
}

/// Takes the options of its own out of the arguments; what is left is Google Benchmark's.
options own_options(int& argc, char** argv) {
    options o;
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        auto const value = [&](char const* option) -> char const* {
            std::size_t const length = std::strlen(option);
            if (std::strncmp(argv[i], option, length) != 0) return nullptr;
            if (argv[i][length] == '=') return argv[i] + length + 1;
            if (argv[i][length] != 0) return nullptr;
            if (i + 1 == argc) stop("a value is missing after ", option);
            return argv[++i];
        };
        if (std::strcmp(argv[i], "--check") == 0) {
            o.check = true;
        } else if (std::strcmp(argv[i], "--all") == 0) {
            o.all = true;
        } else if (char const* set = value("--instruction-set")) {
            for (auto s : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
                if (std::strcmp(set, name_of(s)) == 0) o.with = {s};
            }
            if (std::strcmp(set, "best") == 0) o.with = {wengang::best_instruction_set()};
            if (o.with.empty()) stop("--instruction-set is portable, 128, avx2, avx512 or best, not ", set);
            if (!wengang::available(o.with.front())) stop("this machine does not have ", set);
        } else if (char const* rows = value("--rows")) {
            std::size_t n = 0;
            auto const [end, error] = std::from_chars(rows, rows + std::strlen(rows), n);
            if (error != std::errc{} || *end != 0 || n == 0) stop("--rows is a number of enterprises, not ", rows);
            o.rows = {n};
        } else {
            if (std::strncmp(argv[i], "--benchmark_format", 18) == 0) o.own_table = false;
            argv[kept++] = argv[i];
        }
    }
    argc = kept;
    argv[argc] = nullptr;
    if (o.with.empty()) o.with = available_sets();
    return o;
}

// --- bench/run --check: no times, only whether everything agrees.

int check(options const& o) {
    struct sort {
        char const* name;
        population_options with;
        bool plain;
    };
    constexpr std::size_t most = 50'021;
    sort const sorts[] = {{"as timed", {}, true},
                          {"malformed figures", {.malformed_numbers = 50'000}, true},
                          {"holes, malformed", {.holes = 100'000, .malformed_numbers = 20'000, .malformed_codes = 20'000}, false},
                          {"assessed, holes", {.holes = 20'000, .assessed = true}, false}};
    int wrong = 0;
    std::uint32_t seen = 0;
    for (subject const& s : subjects()) {
        std::string line, faults;
        std::uint64_t hash = 0;
        wengang::totals of_timed;
        for (sort const& kind : sorts) {
            for (std::size_t rows : {most, std::size_t{64}, std::size_t{1}}) {
                exam e(s, rows, kind.with);
                auto const note = [&](std::string const& fault) {
                    if (!fault.empty()) faults += "  " + std::string(s.notice->id) + " (" + kind.name + "): " + fault + "\n";
                };
                for (instruction_set with : o.with) note(e.verify(with));
                if (kind.plain) note(e.verify_plain());
                if (rows != most) continue;
                hash = hash * 31 + e.hash();
                if (&kind == sorts) of_timed = e.totals(), seen |= e.seen();
            }
        }
        std::printf("%-16s %s  hash %016llx  %6llu eligible, %6llu ineligible, %6llu undetermined\n", s.notice->id, faults.empty() ? "agrees" : "WRONG ",
                    static_cast<unsigned long long>(hash), static_cast<unsigned long long>(of_timed.eligible),
                    static_cast<unsigned long long>(of_timed.ineligible), static_cast<unsigned long long>(of_timed.undetermined));
        std::fputs(faults.c_str(), stdout);
        if (!faults.empty()) ++wrong;
    }
    // The reserve period is a matter of the area: it would refuse everybody.
    for (int k = 0; k < wengang::reason_count; ++k) {
        auto const reason = static_cast<wengang::reason>(k);
        if ((seen & wengang::findings::bit(reason)) != 0 || reason == wengang::reason::reserve_period) continue;
        std::printf("WRONG: nobody is refused for the reason %s\n", wengang::describe(reason).name);
        ++wrong;
    }
    std::string sets;
    for (instruction_set with : o.with) sets += std::string(sets.empty() ? "" : ", ") + name_of(with);
    std::printf("%s: %s against the decision of single units, and the plain loops\n", wrong == 0 ? "all hashes agree" : "WRONG", sets.c_str());
    return wrong == 0 ? 0 : 1;
}

// --- times

/// The population of a case is the next case's too, as long as notice and rows are the same.
exam& exam_of(subject const& s, std::size_t rows) {
    static std::unique_ptr<exam> kept;
    if (!kept || &kept->about() != &s || kept->people().rows() != rows) {
        kept.reset();
        kept = std::make_unique<exam>(s, rows);
    }
    return *kept;
}

void run_case(benchmark::State& state, subject const& s, instruction_set with, std::size_t rows) {
    exam& e = exam_of(s, rows);
    std::string fault = e.verify(with);
    if (fault.empty()) fault = e.verify_plain();
    if (!fault.empty()) {
        state.SkipWithError(fault.c_str());
        return;
    }
    rounds r(e, with);
    for (auto _ : state) state.SetIterationTime(r.go());
    state.counters["rows_per_second"] = static_cast<double>(rows) / r.seconds_of_call();
    state.counters["bytes_per_row"] = e.people().bytes_per_row();
    state.counters["of_limit"] = r.of_limit();
    state.counters["of_streaming_limit"] = r.of_streaming_limit();
    state.counters["against_plain"] = r.against_plain();
    state.counters["limit_rows_per_second"] = static_cast<double>(rows) / r.seconds_of_limit();
    state.counters["rows"] = static_cast<double>(rows);
}

/// One line a case.
class table_reporter : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(Context const&) override {
        std::printf("%-16s %-9s %10s %12s %10s %10s %10s\n", "notice", "set", "rows", "M rows/s", "bytes/row", "of limit", "x plain");
        return true;
    }
    void ReportRuns(std::vector<Run> const& all) override {
        for (Run const& one : all) {
            std::string const name = one.benchmark_name();
            std::size_t const slash = name.find('/'), second = name.find('/', slash + 1);
            if (std::string const fault = fault_of(one); !fault.empty()) {
                wrong_ = true;
                std::printf("%s: %s\n", name.c_str(), fault.c_str());
                continue;
            }
            auto const counter = [&](char const* id) { return one.counters.at(id).value; };
            double const against_plain = counter("against_plain");
            char plain[16] = "-";
            if (against_plain > 0) std::snprintf(plain, sizeof plain, "%.1f", against_plain);
            std::printf("%-16s %-9s %10.0f %12.1f %10.0f %10.2f %10s\n", name.substr(0, slash).c_str(), name.substr(slash + 1, second - slash - 1).c_str(),
                        counter("rows"), counter("rows_per_second") / 1e6, counter("bytes_per_row"), counter("of_limit"), plain);
            std::fflush(stdout);
        }
    }
    bool wrong() const { return wrong_; }

private:
    /// Google Benchmark 1.8 gave it another name.
    template <class One> static std::string fault_of(One const& one) {
        if constexpr (requires { one.error_occurred; }) return one.error_occurred ? one.error_message : "";
        else return static_cast<int>(one.skipped) != 0 ? one.skip_message : "";
    }

    bool wrong_ = false;
};

std::int64_t rounds_for(std::size_t rows) { return rows > 5'000'000 ? 11 : rows > 500'000 ? 41 : 101; }

}  // namespace

int main(int argc, char** argv) {
    options const o = own_options(argc, argv);
    if (o.check) return check(o);
    for (subject const& s : subjects()) {
        if (s.plain == nullptr && !o.all) continue;
        for (std::size_t rows : o.rows) {
            for (instruction_set with : o.with) {
                std::string const name = std::string(s.notice->id) + "/" + name_of(with) + "/" + std::to_string(rows);
                benchmark::RegisterBenchmark(name.c_str(), [&s, with, rows](benchmark::State& state) { run_case(state, s, with, rows); })
                    ->UseManualTime()
                    ->Iterations(rounds_for(rows))
                    ->Unit(benchmark::kMillisecond);
            }
        }
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    table_reporter table;
    benchmark::AddCustomContext("compiler", BENCH_COMPILER);
    if (o.own_table) benchmark::RunSpecifiedBenchmarks(&table);
    else benchmark::RunSpecifiedBenchmarks();
    return table.wrong() ? 1 : 0;
}
