// register: a register of insured units in, a decision for each out. See README.md.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
#include <wengang/policy/set_field.hpp>
#include <wengang/refund/difference_text.hpp>
#include <wengang/wengang.hpp>

#include "csv_writer.hpp"
#include "failure.hpp"
#include "look_up.hpp"
#include "names.hpp"
#include "notice_file.hpp"
#include "stream.hpp"
#include "summary.hpp"

namespace {

struct options {
    std::string input = "-", output = "-", policy, notice_file, print_notice, encoding = "utf-8", language = "en", explain;
    std::string refund_year;
    std::optional<std::string> region, decision_date, scheme;
    std::vector<std::string> area, set, what_if, difference;
    bool policies = false, facts = false, summary = false;
    unsigned threads = 0, piece = 1u << 18;
    bool explains = false;
    bool zh() const { return language == "zh"; }
};

// --- what was asked for ---

wengang::policy const& policy_named(std::string const& id) {
    auto const* const found = wengang::policies::find(id.data(), id.data() + id.size());
    if (found == nullptr) unknown_name("policy", id, policy_names());
    return *found;
}

/// A notice of the catalogue by its id, or a file whose name ends in `.toml`.
class any_notice {
public:
    explicit any_notice(std::string const& name) : any_notice(name, name.ends_with(".toml")) {}
    any_notice(std::string const& name, bool from_file) : file_(from_file ? read_notice(name) : nullptr), notice_(file_ ? file_->notice() : policy_named(name)) {}
    wengang::policy const& notice() const { return notice_; }

private:
    std::unique_ptr<notice_file> file_;
    wengang::policy const& notice_;
};

/// The notice to decide by: of the catalogue or of a file, with the values of --what-if.
class chosen_notice {
public:
    chosen_notice(options const& o, wengang::area const& area) : from_(name_in(o, area), !o.notice_file.empty()), what_if_(from_.notice()) {
        for (std::string const& one : o.what_if) set(one);
        wengang::policy_findings const found = check(what_if_);
        if (found.empty()) return;
        std::string all = "with --what-if this is no notice";
        for (wengang::policy_finding const& f : found)
            all += std::string("\n") + f.where + (f.index < 0 ? "" : '.' + std::to_string(f.index)) + ": " + describe(f.fault).en;
        wrong_call(all);
    }
    /// Without a what-if the constant itself.
    wengang::policy const& notice() const { return changed_ ? what_if_ : from_.notice(); }

private:
    static std::string name_in(options const& o, wengang::area const& area) {
        if (o.region) {
            if (!area.decision_date.known()) wrong_call("--region needs the day of the decision too: --decision-date");
            looked_up_notice const found(*o.region, o.refund_year, o.scheme, area.decision_date.value());
            found.explain(std::cerr, o.zh());
            return found.notice().id;
        }
        if (o.policy.empty() && o.notice_file.empty()) wrong_call("--policy is missing; --policies lists them, and --region looks one up");
        return o.notice_file.empty() ? o.policy : o.notice_file;
    }
    /// The policy keeps pointers to texts, which are in `o`.
    void set(std::string const& one) {
        std::size_t const equals = one.find('=');
        if (equals == 0 || equals == one.npos) wrong_call("--what-if takes path=value, not " + shown(one));
        std::string const path = one.substr(0, equals);
        wengang::set_field_result const result = set_field(what_if_, path.c_str(), one.c_str() + equals + 1);
        if (!result) wrong_call("--what-if " + path + ": " + describe(result.fault).en + (result.fault == wengang::field_fault::not_a_value ? ": " + shown(one.substr(equals + 1)) : ""));
        changed_ = true;
    }

    any_notice from_;
    wengang::policy what_if_;
    bool changed_ = false;
};

template <class T> bool read(std::string_view text, wengang::maybe<T>& value) {
    T read{};
    if (!from_chars(text.data(), text.data() + text.size(), read)) return false;
    value = read;
    return true;
}
/// What may stand for a fact of the area; the bounds are those of its line in the library's list, money in fen.
template <class T> std::string range_of(std::int64_t lowest, std::int64_t highest) {
    if constexpr (std::is_same_v<T, wengang::money>)
        return " from " + std::to_string(lowest / 100) + " to " + std::to_string(highest / 100);
    else if constexpr (std::is_same_v<T, wengang::rate>)
        return " from 0 to 100";
    else if constexpr (std::is_same_v<T, wengang::month_count>)
        return " from 0 to " + std::to_string(T::highest);
    else
        return "";
}
wengang::area area_of(options const& o) {
    wengang::area area;
    for (auto const& [name, value] : assignments(o.area, "--area")) {
        bool known = false, read_well = false;
        std::string range;
#define REGISTER_READ(key, type, lowest, highest, ...)                                           \
    if (name == #key) {                                                                          \
        known = true, range = range_of<type>(lowest, highest);                                   \
        read_well = read(value, area.key) && !malformed(area).contains(wengang::area_fact::key); \
    }
        WENGANG_AREA_FACTS(REGISTER_READ)
#undef REGISTER_READ
        if (!known) unknown_name("area key", name, area_names());
        if (read_well) continue;
        for (auto const& f : wengang::area_fact_descriptions) {
            if (name == f.name) wrong_call("--area " + std::string(name) + ": " + shown(value) + " is no " + f.meaning + range);
        }
    }
    if (o.decision_date) {
        wengang::maybe<wengang::date> day;
        if (!read(*o.decision_date, day)) wrong_call("--decision-date: " + shown(*o.decision_date) + " is no day, YYYY-MM-DD");
        if (area.decision_date.known() && area.decision_date != day)
            wrong_call("--decision-date " + *o.decision_date + " contradicts --area decision_date=" + text_of(area.decision_date.value()));
        area.decision_date = day;
    }
    return area;
}

// --- what is answered ---

/// All of standard output.
void say(std::string_view text) {
    output_file out(STDOUT_FILENO);
    out.write(text);
    out.close();
}

void list_policies(options const& o) {
    csv_text out;
    for (wengang::policy const* p : wengang::policies::catalogue) {
        out.text(std::string(p->id) + '\t' + p->document + '\t' + (o.zh() ? p->place.zh : p->place.en) + '\t' +
                 wengang::detail::word_of(wengang::detail::level_words, p->level).name + '\t' + text_of(p->published) + '\t' +
                 refund_years(*p) + '\n');
    }
    say(out.view());
}

void list_facts() {
    csv_text out;
    for (auto const& f : wengang::fact_descriptions)
        out.text(std::string(f.name) + '\t' + f.zh + '\t' + written_as(f) + '\t' + f.meaning + '\n');
    say(out.view());
}

void print_notice(options const& o) {
    say(notice_printer(policy_named(o.print_notice)).text());
}

void print_difference(options const& o) {
    any_notice const before(o.difference[0]), after(o.difference[1]);
    std::string text;
    write_difference(text, before.notice(), after.notice(), o.zh() ? wengang::language::zh : wengang::language::en);
    say(text);
}

/// Nobody decides by a notice that is not there yet.
void refuse_before_publication(wengang::policy const& policy, wengang::area const& area) {
    if (!area.decision_date.known()) return;
    wengang::date const day = area.decision_date.value();
    if (day >= policy.published) {
        bool const over = policy.effective_until.present && day > policy.effective_until.value;
        if (!over && day >= policy.effective_from) return;
        std::cerr << "register: the day of the decision, " << text_of(day) << ", is " << (over ? "after " : "before ") << policy.document
                  << (over ? " ended, " + text_of(policy.effective_until.value) : " takes effect, " + text_of(policy.effective_from)) << '\n';
        return;
    }
    wrong_call("the day of the decision, " + text_of(area.decision_date.value()) + ", is before " + policy.document + " was published, " + text_of(policy.published));
}

// --- the register ---

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
    wengang::area const area = area_of(o);
    chosen_notice const chosen(o, area);
    wengang::policy const& policy = chosen.notice();
    refuse_before_publication(policy, area);
    task asked{policy, area, assignments(o.set, "--set")};
    asked.name = o.input == "-" ? "standard input" : o.input;
    if (o.explains) asked.explain = o.explain;
    asked.writes = !o.explains || o.output != "-";  // an explanation takes the place of the decisions on standard output
    asked.language = o.zh() ? wengang::language::zh : wengang::language::en;
    asked.summary = o.summary;
    asked.threads = o.threads == 0 ? usual_threads() : o.threads;
    asked.piece = o.piece;

    file const in(open_input(o));
    byte_source source(in, o.encoding == "gb18030");
    decide_register(asked, source, [&] { return o.output != "-" ? open_output(o, in) : STDOUT_FILENO; });
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
    app.add_option("--notice-file", o.notice_file, "a notice of your own to decide by, instead of --policy")->type_name("NOTICE.toml")->excludes("--policy");
    auto* const region = app.add_option("--region", o.region, "looks the notice up instead of --policy: the one in force for the region, code or name");
    region->type_name("REGION")->excludes("--policy")->excludes("--notice-file");
    auto* const year = app.add_option("--refund-year", o.refund_year, "of the look-up")->type_name("YEAR")->needs(region);
    region->needs(year);
    app.add_option("--scheme", o.scheme, "of the look-up, where a place has several: stabilisation or hardship; dispatch, for notices on dispatch agencies alone, only by name")->needs(region);
    app.add_option("--decision-date", o.decision_date, "day of the decision; the same as --area decision_date")->type_name("YYYY-MM-DD");
    app.add_option("--what-if", o.what_if, "decides by a copy of the notice with this value; checked as every notice")
        ->type_name("PATH=VALUE")
        ->allow_extra_args(false);
    app.add_option("--area", o.area, "facts of the pooling area:" + keys)
        ->type_name("KEY=VALUE,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--set", o.set, "one value of a fact for all units")
        ->type_name("FACT=VALUE,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    auto* const unit =
        app.add_option("--explain", o.explain, "explains the decision for one unit instead of writing all of them");
    unit->type_name("UNIT");
    app.add_option("-o", o.output, "where the decisions go; - is standard output")->type_name("OUT.csv");
    app.add_option("--encoding", o.encoding, "of the register")->check(CLI::IsMember({"utf-8", "gb18030"}));
    app.add_option("--language", o.language, "of texts")->check(CLI::IsMember({"zh", "en"}));
    app.add_option("--threads", o.threads, "how many threads decide; without it as many as there are processors, at most 16")
        ->type_name("N")
        ->check(CLI::Range(1u, 1024u));
    app.add_option("--piece", o.piece, "bytes that are read at once")->group("")->check(CLI::Range(64u, 1u << 20));  // for tests
    app.add_flag("--summary", o.summary, "sums and counts on standard error");
    app.add_option("--print-notice", o.print_notice, "writes a notice as a file for --notice-file")->type_name("ID");
    app.add_option("--difference", o.difference, "what differs between two notices, ids or files")->type_name("A B")->expected(2);
    app.add_flag("--policies", o.policies, "lists the notices: id, document, region, level, date, refund years");
    app.add_flag("--facts", o.facts, "lists the facts: name, Chinese name, unit or values, meaning");
    if (int const done = parse(app, argc, argv); done >= 0) return done;
    o.explains = unit->count() != 0;
    try {
        if (o.policies)
            list_policies(o);
        else if (o.facts)
            list_facts();
        else if (!o.print_notice.empty())
            print_notice(o);
        else if (!o.difference.empty())
            print_difference(o);
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
