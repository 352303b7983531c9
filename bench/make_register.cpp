// A register as a CSV file: the units of POPULATION.md with the columns that one notice reads, and an id, the row from 1.
// The same bytes for the same options, whatever the machine.
//
//   wengang_make_register --policy ID [--rows N] [--seed N] >register.csv
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "csv_population.hpp"

namespace {

[[noreturn]] void stop(char const* text, char const* what) {
    std::fprintf(stderr, "wengang_make_register: %s%s\n", text, what);
    std::exit(2);
}

std::uint64_t number(char const* text) {
    char* end = nullptr;
    std::uint64_t const n = std::strtoull(text, &end, 10);
    if (*text < '0' || *text > '9' || *end != 0) stop("not a number: ", text);
    return n;
}

}  // namespace

int main(int argc, char** argv) {
    char const* id = nullptr;
    std::uint64_t rows = 1'000'000, seed = bench::population_options{}.seed;
    for (int i = 1; i < argc; i += 2) {
        if (i + 1 == argc) stop("a value is missing after ", argv[i]);
        if (std::strcmp(argv[i], "--policy") == 0) id = argv[i + 1];
        else if (std::strcmp(argv[i], "--rows") == 0) rows = number(argv[i + 1]);
        else if (std::strcmp(argv[i], "--seed") == 0) seed = number(argv[i + 1]);
        else stop("unknown option ", argv[i]);
    }
    if (id == nullptr) stop("--policy is missing", "");
    wengang::policy const* const notice = wengang::policies::find(id, id + std::strlen(id));
    if (notice == nullptr) stop("unknown policy ", id);

    bench::csv_population const made(*notice, seed);
    std::string text = made.header();
    for (std::uint64_t row = 0; row < rows; ++row) {
        made.add(text, row);
        if (text.size() < (std::size_t{1} << 20) && row + 1 != rows) continue;
        if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) stop("the output cannot be written", "");
        text.clear();
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) stop("the output cannot be written", "");
}
