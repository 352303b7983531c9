// register: a register of insured units in, a decision for each out. See README.md.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <bit>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>
#include <wengang/wengang.hpp>

#include "csv_reader.hpp"
#include "csv_writer.hpp"
#include "failure.hpp"
#include "names.hpp"
#include "summary.hpp"
#include "units.hpp"

namespace {

struct options {
    std::string input = "-", output = "-", policy, encoding = "utf-8", language = "en";
    std::vector<std::string> area, set;
    bool policies = false, facts = false, summary = false;
    bool zh() const { return language == "zh"; }
};

[[noreturn]] void wrong_call(std::string const& message) { throw failure(failure::wrong_call, message); }

// --- what was asked for ---

struct assignment {
    std::string_view name, value;
};
std::vector<assignment> assignments(std::vector<std::string> const& texts, char const* option) {
    std::vector<assignment> all;
    for (std::string_view const text : texts) {
        std::size_t const equals = text.find('=');
        if (equals == 0 || equals == text.npos || equals + 1 == text.size())
            wrong_call(std::string(option) + " takes name=value, not " + shown(text));
        assignment const one{text.substr(0, equals), text.substr(equals + 1)};
        for (auto const& other : all) {
            if (other.name == one.name) wrong_call(std::string(option) + " gives " + shown(one.name) + " twice");
        }
        all.push_back(one);
    }
    return all;
}

wengang::policy const& policy_of(options const& o) {
    if (o.policy.empty()) wrong_call("--policy is missing; --policies lists them");
    auto const* const found = wengang::policies::find(o.policy.data(), o.policy.data() + o.policy.size());
    if (found == nullptr) unknown_name("policy", o.policy, policy_names());
    return *found;
}

template <class T> bool read(std::string_view text, wengang::maybe<T>& value) {
    T read{};
    if (!from_chars(text.data(), text.data() + text.size(), read)) return false;
    value = read;
    return true;
}
wengang::area area_of(options const& o) {
    wengang::area area;
    for (auto const& [name, value] : assignments(o.area, "--area")) {
        bool known = false, read_well = false;
#define REGISTER_READ(key, ...) \
    if (name == #key) known = true, read_well = read(value, area.key);
        WENGANG_AREA_FACTS(REGISTER_READ)
#undef REGISTER_READ
        if (!known) unknown_name("area key", name, area_names());
        if (read_well) continue;
        for (auto const& f : wengang::area_fact_descriptions) {
            if (name == f.name) wrong_call("--area " + std::string(name) + ": " + shown(value) + " is no " + f.meaning);
        }
    }
    return area;
}

// --- what is answered ---

void write_names(csv_writer& out, wengang::fact_set const& set, bool first = true) {
    auto const name = [&](char const* prefix, char const* text) {
        if (!first) out.put(';');
        first = false;
        out.text(prefix);
        out.text(text);
    };
    if (set.empty()) return;
    for (auto const& f : wengang::fact_descriptions) {
        if (set.contains(f.id)) name("", f.name);
    }
    for (auto const& f : wengang::area_fact_descriptions) {
        if (set.contains(f.id)) name("area.", f.name);
    }
    if (set.contains_policy_rate()) name("policy.", "rate");
}

void write_header(csv_writer& out, units const& u) {
    out.text("id,outcome,refund,base,rate,layoff_rate,reasons,missing,faults");
    for (auto const& name : u.carried_names) {
        out.put(',');
        out.cell(name);
    }
    out.put('\n');
}

void write(csv_writer& out, units const& u, std::size_t row, wengang::decision const& d) {
    bool const eligible = d.outcome == wengang::outcome::eligible;
    out.cell(u.id(row));
    out.put(',');
    out.text(wengang::outcome_names[static_cast<int>(d.outcome)]);
    out.put(',');
    if (eligible) out.value(d.refund);
    out.put(',');
    if (eligible && d.base.known()) out.value(d.base.value());
    out.put(',');
    if (eligible && d.rate.known()) out.value(d.rate.value());
    out.put(',');
    if (d.layoff_rate.known()) out.value(d.layoff_rate.value());
    out.put(',');
    if (d.outcome == wengang::outcome::ineligible) {
        std::uint32_t reasons = (d.findings.word() & wengang::findings::reason_bits) >> wengang::findings::first_reason;
        for (bool first = true; reasons != 0; reasons &= reasons - 1, first = false) {
            if (!first) out.put(';');
            out.text(wengang::reason_names[std::countr_zero(reasons)].name);
        }
    }
    out.put(',');
    if (d.outcome == wengang::outcome::undetermined) write_names(out, d.missing);
    out.put(',');
    if (u.bad_id(row)) out.text("id");
    write_names(out, u.faults[row] | d.faulty, !u.bad_id(row));
    for (std::size_t k = 0; k < u.carried_names.size(); ++k) {
        out.put(',');
        out.cell(u.carried(row, k));
    }
    out.put('\n');
}

void list_policies(options const& o) {
    csv_writer out(STDOUT_FILENO);
    for (wengang::policy const* p : wengang::policies::catalogue) {
        out.text(std::string(p->id) + '\t' + p->document + '\t' + (o.zh() ? p->place.zh : p->place.en) + '\t' +
                 wengang::level_names[static_cast<int>(p->level)] + '\t' + text_of(p->published) + '\t' +
                 refund_years(*p) + '\n');
    }
    out.close();
}

void list_facts() {
    csv_writer out(STDOUT_FILENO);
    for (auto const& f : wengang::fact_descriptions)
        out.text(std::string(f.name) + '\t' + f.zh + '\t' + written_as(f) + '\t' + f.meaning + '\n');
    out.close();
}

// --- the way of the register through the library ---

class file {
public:
    explicit file(int descriptor) : descriptor_(descriptor) {}
    file(file const&) = delete;
    file& operator=(file const&) = delete;
    ~file() {
        if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
    }
    operator int() const { return descriptor_; }

private:
    int descriptor_;
};

int open_input(options const& o) {
    int const in = o.input == "-" ? STDIN_FILENO : ::open(o.input.c_str(), O_RDONLY | O_CLOEXEC);
    if (in < 0) throw failure(failure::broken_data, o.input + ": " + std::strerror(errno));
    return in;
}
int open_output(options const& o, int in) {
    if (o.output == "-") return STDOUT_FILENO;
    struct stat read {
    }, written{};
    if (::fstat(in, &read) == 0 && ::stat(o.output.c_str(), &written) == 0 && S_ISREG(read.st_mode) &&
        read.st_dev == written.st_dev && read.st_ino == written.st_ino)
        wrong_call(o.output + " is the register itself");
    int const out = ::open(o.output.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (out < 0) throw failure(failure::broken_data, o.output + ": " + std::strerror(errno));
    return out;
}

void run(options const& o) {
    wengang::policy const& policy = policy_of(o);
    wengang::area const area = area_of(o);
    auto const given = assignments(o.set, "--set");
    std::vector<std::string> set;
    for (auto const& one : given) {
        if (find_fact(one.name) == nullptr) unknown_name("fact", one.name, fact_names());
        set.emplace_back(one.name);
    }

    file const in(open_input(o));
    byte_source source(in, o.encoding == "gb18030");
    std::string const name = o.input == "-" ? "standard input" : o.input;
    csv_reader reader(source, name);
    if (!reader.next()) throw reading_failure(name + ": there is no header line");
    units block(reader.cells(), set);
    for (auto const& one : given) {
        auto const& f = *find_fact(one.name);
        if (!block.columns.put_all(f, one.value))
            wrong_call(std::string("--set ") + f.name + ": " + shown(one.value) + " is none of " + written_as(f));
    }

    csv_writer out(open_output(o, in));
    write_header(out, block);
    summary sums;
    std::vector<wengang::decision> decisions(fact_columns::rows);
    auto const decide_block = [&] {
        std::size_t const n = block.count();
        if (n == 0) return;
        auto totals =
            wengang::decide(policy, area, block.columns.first(n), {.decisions = std::span(decisions.data(), n)});
        totals.faulty = 0;
        for (std::size_t row = 0; row < n; ++row) {
            write(out, block, row, decisions[row]);
            sums.add(decisions[row]);
            totals.faulty += block.bad_id(row) || !(block.faults[row] | decisions[row].faulty).empty() ? 1u : 0u;
        }
        sums.totals += totals;
        block.clear();
    };
    auto const finish = [&] {
        decide_block();
        out.close();
        if (block.not_utf8_line != 0)
            std::cerr << "register: line " << block.not_utf8_line
                      << ": a cell is not UTF-8; for a register in GB18030 use --encoding gb18030\n";
        if (o.summary) print(std::cerr, sums, policy, o.zh());
    };
    try {
        while (reader.next()) {
            block.add(reader);
            if (block.full()) decide_block();
        }
    } catch (reading_failure const&) {
        finish();  // what was read before is decided and written
        throw;
    }
    finish();
}

int parse(CLI::App& app, int argc, char** argv) {
    try {
        app.parse(argc, argv);
        return -1;
    } catch (CLI::CallForHelp const& help) {
        return app.exit(help);
    } catch (CLI::ParseError const& error) {
        std::cerr << "register: " << error.what() << "; --help lists the options\n";
        return failure::wrong_call;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write
    options o;
    CLI::App app{"Decides the refund (稳岗返还) of every insured unit of a register (CSV)", "register"};
    std::string keys;
    for (auto const& f : wengang::area_fact_descriptions) keys += std::string("\n") + f.name + ": " + f.meaning;
    app.add_option("IN", o.input, "the register; - or nothing is standard input")->type_name("IN.csv");
    app.add_option("--policy", o.policy, "id of the notice to decide by")->type_name("ID");
    app.add_option("--area", o.area, "facts of the pooling area:" + keys)
        ->type_name("KEY=VALUE,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--set", o.set, "one value of a fact for all units")
        ->type_name("FACT=VALUE,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("-o", o.output, "where the decisions go; - is standard output")->type_name("OUT.csv");
    app.add_option("--encoding", o.encoding, "of the register")->check(CLI::IsMember({"utf-8", "gb18030"}));
    app.add_option("--language", o.language, "of texts")->check(CLI::IsMember({"zh", "en"}));
    app.add_flag("--summary", o.summary, "sums and counts on standard error");
    app.add_flag("--policies", o.policies, "lists the notices: id, document, region, level, date, refund years");
    app.add_flag("--facts", o.facts, "lists the facts: name, Chinese name, unit or values, meaning");
    if (int const done = parse(app, argc, argv); done >= 0) return done;
    try {
        if (o.policies)
            list_policies(o);
        else if (o.facts)
            list_facts();
        else
            run(o);
        return 0;
    } catch (failure const& f) {
        std::cerr << "register: " << f.what() << '\n';
        return f.exit_code;
    } catch (std::exception const& e) {
        std::cerr << "register: " << e.what() << '\n';
        return failure::broken_data;
    }
}
