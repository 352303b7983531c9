// The benchmark suite. Every case verifies its results before it is timed; README and bench/run say how to read the table.
//
//   wengang_bench [--check] [--all] [--suite [--long]] [--instruction-set portable|128|avx2|avx512|best] [--rows N[,N...]]
//                 [Google Benchmark's own options]
//   wengang_bench --count      what bench/instructions --suite counts
#include <benchmark/benchmark.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "measure.hpp"
#include "suite.hpp"

#if defined(__clang__)
#define BENCH_COMPILER "clang " __clang_version__
#else
#define BENCH_COMPILER "gcc " __VERSION__
#endif

extern "C" {
/// What callgrind is told to count.
[[gnu::noinline]] void wengang_counted(std::function<void()> const& call) { call(); }
}

namespace {

using namespace bench;

struct options {
    bool check = false;
    bool count = false;
    bool all = false;  ///< also the notices for which no loop is written by hand
    bool suite = false;       ///< everything that docs/benchmarks describes
    bool long_suite = false;  ///< and 10^8 rows
    bool own_table = true;
    std::vector<instruction_set> with;
    std::vector<std::size_t> rows;  ///< or empty: the usual ones
    std::vector<std::size_t> rows_of_kernel() const {
        if (!rows.empty()) return rows;
        if (!suite) return {10'000, 1'000'000, out_of_cache, 10'000'000};
        std::vector<std::size_t> sizes = {1'000, 10'000, in_cache, 100'000, 1'000'000, out_of_cache};
        if (long_suite) sizes.push_back(100'000'000);
        return sizes;
    }
    bool times(subject const& s) const {
        if (!suite) return s.plain != nullptr || all;
        return std::any_of(std::begin(suite_notices), std::end(suite_notices), [&](char const* id) { return std::string_view(id) == s.notice->id; });
    }
};

char const* name_of(instruction_set s) { return wengang::instruction_set_names[static_cast<int>(s)]; }

std::string processor() {
    std::string found = "unknown processor";
    if (std::FILE* const file = std::fopen("/proc/cpuinfo", "r")) {
        for (char line[256]; std::fgets(line, sizeof line, file) != nullptr;) {
            if (std::strncmp(line, "model name", 10) != 0 || std::strchr(line, ':') == nullptr) continue;
            found = std::strchr(line, ':') + 2;
            found = found.substr(0, found.find('\n'));
            break;
        }
        std::fclose(file);
    }
    return found;
}

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

/// Numbers with commas between them.
std::vector<std::size_t> numbers(char const* text) {
    std::vector<std::size_t> all;
    char const* const last = text + std::strlen(text);
    for (char const* at = text;; ++at) {
        std::size_t n = 0;
        auto const [end, error] = std::from_chars(at, last, n);
        if (error != std::errc{} || n == 0 || (end != last && *end != ',')) stop("--rows is numbers of enterprises, not ", text);
        all.push_back(n);
        if (end == last) return all;
        at = end;
    }
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
        } else if (std::strcmp(argv[i], "--count") == 0) {
            o.count = true;
        } else if (std::strcmp(argv[i], "--all") == 0) {
            o.all = true;
        } else if (std::strcmp(argv[i], "--suite") == 0) {
            o.suite = true;
        } else if (std::strcmp(argv[i], "--long") == 0) {
            o.long_suite = true;
        } else if (char const* set = value("--instruction-set")) {
            for (auto s : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
                if (std::strcmp(set, name_of(s)) == 0) o.with = {s};
            }
            if (std::strcmp(set, "best") == 0) o.with = {wengang::best_instruction_set()};
            if (o.with.empty()) stop("--instruction-set is portable, 128, avx2, avx512 or best, not ", set);
            if (!wengang::available(o.with.front())) stop("this machine does not have ", set);
        } else if (char const* rows = value("--rows")) {
            o.rows = numbers(rows);
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

suite_cases cases_of_suite(options const& o, std::vector<std::size_t> const& rows) {
    // Where several were asked for, the widest: what the library itself takes.
    suite_options const with{rows, o.with.back(), std::max(1u, std::thread::hardware_concurrency())};
    suite_cases all;
    add_throughput(all, with), add_sweeps(all, with), add_preparation(all, with);
    return all;
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
    std::size_t count = 0;
    for (suite_case const& one : cases_of_suite(o, {2'011})) {
        ++count;
        std::string const fault = one.make().fault;
        if (fault.empty()) continue;
        std::printf("WRONG: %s: %s\n", one.name.c_str(), fault.c_str());
        ++wrong;
    }
    std::printf("%zu other cases of the suite on %s\n", count, name_of(o.with.back()));
    std::string sets;
    for (instruction_set with : o.with) sets += std::string(sets.empty() ? "" : ", ") + name_of(with);
    std::printf("%s: %s against the decision of single units, and the plain loops\n", wrong == 0 ? "all hashes agree" : "WRONG", sets.c_str());
    return wrong == 0 ? 0 : 1;
}

// --- bench/instructions --suite: the cases once each, with 16 384 rows and with twice as many; prints a line a call.

int count(options const& o) {
    for (suite_case const& one : cases_of_suite(o, {in_cache, 2 * in_cache})) {
        if (one.name.starts_with("threads/")) continue;
        trial const t = one.make();
        if (!t.fault.empty()) stop(one.name.c_str(), (": " + t.fault).c_str());
        wengang_counted(t.calls.call(0));
        std::printf("%s %s %.0f\n", one.name.substr(0, one.name.rfind('/')).c_str(), name_of(o.with.back()), t.rows);
    }
    return 0;
}

// --- times

/// The population of a case is the next case's too, as long as notice and rows are the same.
exam& exam_of(subject const& s, std::size_t rows) {
    static std::unique_ptr<exam> kept;
    if (!kept || &kept->about() != &s || kept->people().rows() != rows) {
        kept.reset();
        kept = std::make_unique<exam>(s, rows, population_options{.drawn = rows > 20'000'000 ? drawn_units : 0});
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

void run_trial(benchmark::State& state, suite_case const& one, instruction_set with) {
    trial t = one.make();
    if (!t.fault.empty()) {
        state.SkipWithError(t.fault.c_str());
        return;
    }
    // Long calls are steady and short ones are not: as many rounds as a second and a half has, and five at least.
    constexpr double long_enough = 1.5;
    constexpr std::size_t least = 5, most = 101;
    for (auto _ : state) {
        t.calls.go();  // warms up, and counts: it is one of many
        for (double const start = time_of_day(); t.calls.rounds() < least || (t.calls.rounds() < most && time_of_day() - start < long_enough);) t.calls.go();
        state.SetIterationTime(t.calls.median_of(0));
    }
    state.SetLabel(name_of(with));
    state.counters["rows_per_second"] = t.rows / t.calls.median_of(0);
    for (figure const& f : t.figures(t.calls)) state.counters[f.name] = f.value;
    state.counters["rounds"] = static_cast<double>(t.calls.rounds());
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
            if (one.counters.count("rounds") != 0) {
                std::printf("%-44s %9.1f M rows/s", name.substr(0, name.find("/iterations")).c_str(), one.counters.at("rows_per_second").value / 1e6);
                for (auto const& [id, value] : one.counters) {
                    if (id != "rows_per_second" && id != "rounds") std::printf("  %s %.3g", id.c_str(), value.value);
                }
                std::printf("\n");
                std::fflush(stdout);
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

std::int64_t rounds_for(std::size_t rows) { return rows > 20'000'000 ? 5 : rows > 5'000'000 ? 11 : rows > 500'000 ? 41 : 101; }

}  // namespace

int main(int argc, char** argv) {
    options const o = own_options(argc, argv);
    if (o.check) return check(o);
    if (o.count) return count(o);
    for (subject const& s : subjects()) {
        if (!o.times(s)) continue;
        for (std::size_t rows : o.rows_of_kernel()) {
            for (instruction_set with : o.with) {
                if (rows > 20'000'000 && with != o.with.back()) continue;  // a minute each
                std::string const name = std::string(s.notice->id) + "/" + name_of(with) + "/" + std::to_string(rows);
                benchmark::RegisterBenchmark(name.c_str(), [&s, with, rows](benchmark::State& state) { run_case(state, s, with, rows); })
                    ->UseManualTime()
                    ->Iterations(rounds_for(rows))
                    ->Unit(benchmark::kMillisecond);
            }
        }
    }
    suite_cases const others = o.suite ? cases_of_suite(o, o.rows) : suite_cases{};
    for (suite_case const& one : others) {
        benchmark::RegisterBenchmark(one.name.c_str(), [&](benchmark::State& state) { run_trial(state, one, o.with.back()); })
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    table_reporter table;
    benchmark::AddCustomContext("compiler", BENCH_COMPILER);
    benchmark::AddCustomContext("processor", processor());
    if (o.own_table) benchmark::RunSpecifiedBenchmarks(&table);
    else benchmark::RunSpecifiedBenchmarks();
    return table.wrong() ? 1 : 0;
}
