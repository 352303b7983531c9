// The stages that a register takes through the program of docs/examples/register, each by itself on one thread, and all of
// them together. What they give is checked against the generator before it is timed.
//
//   wengang_csv_bench [--policy ID] [--rows N] [--rounds N]
//
// A stage is timed piece by piece, as the program runs it, so that it meets the caches as it does there; medians of rounds.
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "clock.hpp"
#include "csv_population.hpp"
#include "stream.hpp"

namespace {

[[noreturn]] void stop(std::string const& what) {
    std::fprintf(stderr, "wengang_csv_bench: %s\n", what.c_str());
    std::exit(1);
}

/// A file that is gone when the program is.
class scratch_file {
public:
    explicit scratch_file(std::string_view text = {}) : file_(std::tmpfile()) {
        if (file_ == nullptr || std::fwrite(text.data(), 1, text.size(), file_) != text.size() || std::fflush(file_) != 0) stop("no scratch file");
    }
    ~scratch_file() { std::fclose(file_); }
    scratch_file(scratch_file const&) = delete;
    scratch_file& operator=(scratch_file const&) = delete;
    int at_start() const {
        if (::lseek(::fileno(file_), 0, SEEK_SET) != 0) stop("no scratch file");
        return ::fileno(file_);
    }
    std::string text() const {
        std::string all;
        char part[1 << 16];
        int const file = at_start();
        for (ssize_t n; (n = ::read(file, part, sizeof part)) > 0;) all.append(part, static_cast<std::size_t>(n));
        return all;
    }

private:
    std::FILE* file_;
};

/// Seconds of a round by stage, and what came of it.
struct round {
    double split = 0, read = 0, decide = 0, write = 0, put_out = 0;
    std::size_t rows = 0, written = 0;
    std::int64_t paid = 0;  ///< fen, summed over the column
    wengang::money_sum refund;
};

class course {
public:
    course(task const& of, std::vector<std::string> const& header) : task_(of), reader_(header.size()), block_(header, of.set), decisions_(fact_columns::rows), refund_(fact_columns::rows), findings_(fact_columns::rows) {}

    round go(int in, int out) {
        round r;
        byte_source source(in, false);
        csv_splitter splitter(source, task_.piece);
        std::vector<std::string> const header = [&] {
            std::size_t lines = 0;
            return header_of(splitter, piece_, task_.name, lines);
        }();
        output_file file(out);
        bool more = true;
        while (more) {
            one_piece(r);
            add(r.put_out, [&] { file.write(piece_.answers.view()); });
            r.written += piece_.answers.view().size();
            piece_.answers.clear();
            add(r.split, [&] { more = splitter.next(piece_.chunk); });
        }
        return r;
    }

private:
    template <class Step> static void add(double& seconds, Step const& step) {
        double const start = bench::now();
        step();
        seconds += bench::now() - start;
    }
    void one_piece(round& r) {
        bool read = true;
        reader_.start(piece_.chunk);
        while (read) {
            add(r.read, [&] {
                while ((read = reader_.read() != 0)) {
                    block_.add(reader_);
                    if (block_.full(reader_)) break;
                }
            });
            std::size_t const n = block_.count();
            if (n == 0) continue;
            wengang::columns const columns = block_.columns.first(n);
            add(r.decide, [&] { r.refund += decide_all(task_.policy, task_.area, columns, {decisions_.data(), n}, {refund_.data(), n}, {findings_.data(), n}).totals.refund; });
            add(r.write, [&] {
                for (std::size_t row = 0; row < n; ++row) writer_.write(piece_.answers, block_, row, decisions_[row]);
            });
            for (std::size_t row = 0; row < n; ++row) r.paid += paid(columns, row);
            r.rows += n;
            block_.clear();
        }
        if (reader_.fault()) stop("line " + std::to_string(reader_.fault()->line) + " of a piece: " + reader_.fault()->what);
    }
    static std::int64_t paid(wengang::columns const& c, std::size_t row) { return wengang::detail::raw(wengang::detail::column_row{c, row}, wengang::fact::paid).value; }

    task const& task_;
    csv_reader reader_;
    units block_;
    std::vector<wengang::decision> decisions_;
    std::vector<wengang::money> refund_;
    std::vector<wengang::findings> findings_;
    answer_writer writer_;
    piece piece_;
};

std::uint64_t number(std::string_view text) {
    std::uint64_t n = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error != std::errc{} || end != text.data() + text.size()) stop("no number: " + std::string(text));
    return n;
}

/// The fen of the column `refund`, added up with nothing but the standard library.
std::uint64_t refunds_of(std::string_view answers, std::size_t& rows) {
    std::uint64_t sum = 0;
    for (std::size_t at = answers.find('\n') + 1; at < answers.size(); at = answers.find('\n', at) + 1, ++rows) {
        std::size_t const outcome = answers.find(',', at) + 1, refund = answers.find(',', outcome) + 1, end = answers.find(',', refund);
        if (end == refund) continue;
        sum += 100 * number(answers.substr(refund, end - 3 - refund)) + number(answers.substr(end - 2, 2));
    }
    return sum;
}

std::int64_t paid_of(wengang::policy const& policy, std::uint64_t seed, std::size_t rows) {
    std::int64_t sum = 0;
    if (!bench::facts_read(policy).contains(wengang::fact::paid)) return sum;
    for (std::size_t row = 0; row < rows; ++row) sum += bench::made_unit(seed, row)[wengang::fact::paid];
    return sum;
}

template <class Step> double seconds_of(Step const& step) {
    double const start = bench::now();
    step();
    return bench::now() - start;
}

}  // namespace

int main(int argc, char** argv) {
    std::string id = "liaocheng_2022";
    std::size_t rows = 1'000'000, rounds = 7;
    for (int i = 1; i < argc; i += 2) {
        std::string const option = argv[i];
        if (i + 1 == argc) stop("a value is missing after " + option);
        if (option == "--policy") id = argv[i + 1];
        else if (option == "--rows") rows = number(argv[i + 1]);
        else if (option == "--rounds") rounds = number(argv[i + 1]);
        else stop("unknown option " + option);
    }
    wengang::policy const* const policy = wengang::policies::find(id.data(), id.data() + id.size());
    if (policy == nullptr) stop("unknown policy " + id);

    std::uint64_t const seed = bench::population_options{}.seed;
    bench::csv_population const made(*policy, seed);
    std::string text = made.header();
    for (std::size_t row = 0; row < rows; ++row) made.add(text, row);
    std::vector<std::string> header{"id"};
    for (auto const* f : made.facts()) header.emplace_back(f->name);

    wengang::area const area = bench::population::area();
    task asked{*policy, area, {}};
    scratch_file const in(text), out;
    course way(asked, header);

    // Whether it is right.
    round const first = way.go(in.at_start(), out.at_start());
    std::size_t answered = 0;
    std::string const answers = "\n" + out.text();
    if (first.rows != rows || first.paid != paid_of(*policy, seed, rows)) stop("the register is not read as it was made");
    if (refunds_of(answers, answered) != first.refund.low() || answered != rows) stop("the answers are not written as they were decided");

    std::vector<double> copy, feeds, split, read, decide, write, put_out;
    std::string copied(text.size(), ' ');
    std::size_t volatile seen = 0;
    for (std::size_t k = 0; k < rounds; ++k) {
        copy.push_back(seconds_of([&] { std::memcpy(copied.data(), text.data(), text.size()); }));
        feeds.push_back(seconds_of([&] {
            std::size_t lines = 0;
            char const *at = text.data(), *const end = at + text.size();
            while ((at = static_cast<char const*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr) ++at, ++lines;
            seen = lines;
        }));
        round const r = way.go(in.at_start(), out.at_start());
        split.push_back(r.split), read.push_back(r.read), decide.push_back(r.decide), write.push_back(r.write), put_out.push_back(r.put_out);
    }

    auto const bytes = static_cast<double>(text.size()), written = static_cast<double>(first.written);
    double const line_scan = bench::median(feeds);
    std::printf("%s, %zu units, %zu bytes in, %zu bytes out; one thread\n", id.c_str(), rows, text.size(), first.written);
    std::printf("%-34s %9s %9s %14s\n", "stage", "MB/s", "ns/unit", "of line scan");
    auto const line = [&](char const* name, double seconds, double of) {
        std::printf("%-34s %9.0f %9.1f %14.2f\n", name, of / 1e6 / seconds, 1e9 * seconds / static_cast<double>(rows), line_scan * of / bytes / seconds);
    };
    line("memcpy", bench::median(copy), bytes);
    line("line feeds, by memchr", line_scan, bytes);
    line("from the file, cut into pieces", bench::median(split), bytes);
    line("cells, as columns of facts", bench::median(read), bytes);
    line("reader: both", bench::median(split) + bench::median(read), bytes);
    line("decisions, of bytes in", bench::median(decide), bytes);
    line("writer: answers as text, bytes out", bench::median(write), written);
    line("into the file, bytes out", bench::median(put_out), written);
    double const all = bench::median(split) + bench::median(read) + bench::median(decide) + bench::median(write) + bench::median(put_out);
    line("all of it, of bytes in", all, bytes);

    std::printf("\n%-34s %9s %14s\n", "the whole program, time of day", "MB/s in", "million units/s");
    for (unsigned threads = 1; threads <= usual_threads(); threads *= 2) {
        std::vector<double> whole;
        for (std::size_t k = 0; k < rounds; ++k) {
            asked.threads = threads;
            byte_source source(in.at_start(), false);
            double const start = bench::time_of_day();
            decide_register(asked, source, [&] { return ::dup(out.at_start()); });
            whole.push_back(bench::time_of_day() - start);
        }
        std::printf("%u thread%-26s %9.0f %14.2f\n", threads, threads == 1 ? "" : "s", bytes / 1e6 / bench::median(whole), static_cast<double>(rows) / 1e6 / bench::median(whole));
    }
}
