// The pages about the notices, made from the notices as values and from their tests: docs/notices/.
//
//     index TESTS FOLDER      reads TESTS/*.toml, writes FOLDER/<id>.md and FOLDER/README.md
//
// Fails, and writes nothing, where a notice has no test file, or a value cites a clause that no test names.
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <wengang/policy/words.hpp>

#include "../../tests/notice_tests.hpp"

namespace {

using namespace wengang;
using notices::text_of;

/// A text in a cell of a table.
std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2) text.insert(at, 1, '\\');
    return text;
}
std::string both(char const* zh, char const* en) { return std::string(zh) + " " + en; }
std::string both(word const& w) { return both(w.zh, w.en); }
template <class Enum> std::string worded(Enum e) { return both(words_of<Enum>.first[static_cast<int>(e)]); }
std::string named(fact f) { return std::string(describe(f).zh) + " `" + describe(f).name + "`"; }
std::string percent(rate r) { return text_of(r) + " %"; }

template <class Choice> std::string chosen(std::int64_t bits, char const* any) {
    choice_names const& all = wengang::names_of<Choice>;
    if (bits == all.any) return any;
    for (choice_name const& one : all) {
        if (one.value == bits) return both(one.zh, one.en);
    }
    std::string text;
    for (choice_name const& one : all) {
        if ((one.value & (one.value - 1)) == 0 && (one.value & bits) != 0) text += (text.empty() ? "" : ", ") + both(one.zh, one.en);
    }
    return text;
}
std::string kinds(kind k) { return chosen<kind>(static_cast<std::int64_t>(k), "各类 any"); }
std::string sizes(size s) { return chosen<size>(static_cast<std::int64_t>(s), "各型 any"); }

char const* grade_name(grade g) { return words_of<grade>.first[static_cast<int>(g)].name; }

/// One notice, for people.
class page {
public:
    page(notices::notice_file const& file) : file_(file), p_(*file.notice) {
        head();
        who();
        layoffs();
        amount();
        way();
        clauses();
    }
    std::string text() const { return out_.str(); }

private:
    std::ostringstream out_;
    notices::notice_file const& file_;
    policy const& p_;

    /// Where a value comes from; of the notice itself the clause will do.
    std::string from(citation const& c, bool assumed = false) const {
        std::string text = cell(c.clause);
        if (p_.document != std::string(c.document)) text = std::string(c.document) + " " + text;
        if (c.grade != grade::document) text += std::string(" (") + grade_name(c.grade) + ")";
        return text + (assumed ? " — **推定 assumed**" : "");
    }
    template <class T> std::string from(cited<T> const& value) const { return from(value.source, value.assumed); }
    void row(std::string const& a, std::string const& b) { out_ << "| " << a << " | " << b << " |\n"; }
    void row(std::string const& a, std::string const& b, std::string const& c) { out_ << "| " << a << " | " << b << " | " << c << " |\n"; }
    void row(std::string const& a, std::string const& b, std::string const& c, std::string const& d) {
        out_ << "| " << a << " | " << b << " | " << c << " | " << d << " |\n";
    }

    void head() {
        out_ << "<!-- Written by docs/generate; do not edit. -->\n\n# " << p_.title << "\n\n";
        row("", "");
        row("---", "---");
        row("Id", std::string("`") + p_.id + "`");
        row("文号 document", p_.document);
        row("地区 place", std::string(p_.place.zh) + " " + p_.place.en + " (" + text_of(p_.place.code) + "), " + worded(p_.level));
        row("项目 scheme", worded(p_.scheme));
        row("印发 published", text_of(p_.published));
        std::string until = "open";
        if (p_.effective_until.present) until = text_of(p_.effective_until.value) + " (" + from(p_.effective_until) + ")";
        row("施行 in force", "from " + text_of(p_.effective_from) + ", until: " + until);
        std::string years = text_of(p_.refund_year_first);
        if (p_.refund_year_last != p_.refund_year_first) years += "–" + text_of(p_.refund_year_last);
        row("返还年度 refund years", years);
        if (p_.parent.known()) row("依据 starts from", "[`" + text_of(p_.parent) + "`](" + text_of(p_.parent) + ".md)");
        row("Last verified", file_.verified);
        out_ << "\nA clause without a document is one of the notice itself. A letter in brackets says how the text was read where it was not "
                "the document itself: its [grade](README.md#last-verified).\n";
    }

    std::string condition_text(condition const& c) const {
        fact_description const& f = describe(c.fact);
        if (f.form == fact_form::truth) return named(c.fact) + (c.bound != 0 ? "" : "：否 no");
        if (c.fact == fact::kind) return named(c.fact) + ": " + kinds(static_cast<kind>(c.bound));
        if (c.fact == fact::size) return named(c.fact) + ": " + sizes(static_cast<size>(c.bound));
        char const* const signs[] = {"=", "≥", ">", "<"};
        std::string text = named(c.fact) + " " + signs[static_cast<int>(c.test)] + " ";
        text += text_of(condition_bound<std::int64_t const>{c.fact, c.bound});
        return text + " " + f.unit.zh;
    }
    void who() {
        out_ << "\n## 返还对象 Who is refunded\n\n";
        row("Condition", "Else", "Clause");
        row("---", "---", "---");
        if (p_.reserve.present) {
            reserve_gate const& gate = p_.reserve.value;
            row("备付期限 reserve of the " + worded(gate.measured_at) + " ≥ " + text_of(gate.months) + " 个月 months", worded(reason::reserve_period), from(p_.reserve));
        }
        for (condition const& c : p_.conditions) row(cell(condition_text(c)), worded(c.unmet), from(c.source, c.assumed));
        if (p_.kept.present)
            row(named(p_.kept.value.now) + " at most " + percent(p_.kept.value.by) + " below 月平均 the monthly average", worded(reason::headcount_fell), from(p_.kept));
        for (revenue_drop const& d : p_.drops)
            row("降幅 fall from " + named(d.before) + " to " + named(d.after) + " > " + percent(d.by), worded(reason::revenue_drop), from(d.source, d.assumed));
        if (p_.layoffs.present()) row("裁员率 layoff rate, as said in its table", worded(reason::layoff_rate), from(p_.layoffs.limit));
        if (!p_.sizing.present) return;
        out_ << "\n企业划型 where no size is given, it is found by: ";
        for (int i = 0; i < p_.sizing.value.steps.count; ++i) out_ << (i > 0 ? "; " : "") << worded(p_.sizing.value.steps[i]);
        if (p_.sizing.value.large_from_payers > 0) out_ << " (large from " << p_.sizing.value.large_from_payers << ")";
        out_ << " — " << from(p_.sizing) << ".\n";
    }

    std::string head_count_text(head_count const& h) const { return h.by == headcount_basis::counted ? named(h.of) : worded(h.by); }
    static std::string sum(auto const& facts, char const* sign) {
        std::string text;
        for (fact f : facts) text += (text.empty() ? "" : std::string(" ") + sign + " ") + named(f);
        return text;
    }
    std::string formula(layoff_formula const& f) const {
        std::string above = sum(f.added, "+");
        if (!f.deducted.empty()) above += " − " + sum(f.deducted, "−");
        if (f.added.count + f.deducted.count > 1) above = "(" + above + ")";
        std::string below = f.by_average() ? "月平均参保人数 monthly average" : sum(f.divisor, "+");
        if (f.divisor.count > 1) below = "(" + below + ")";
        return above + " ÷ " + below + ", " + worded(f.over);
    }
    std::string limit(layoff_limit const& l) const {
        return std::string(l.comparison == comparison::at_most ? "≤ " : "< ") + (l.of_area ? "城镇登记失业率 the area's registered unemployment rate" : percent(l.at));
    }
    void layoffs() {
        layoff_rule const& rule = p_.layoffs;
        if (!rule.formula.present && !rule.present()) return;
        out_ << "\n## 裁员率 Layoff rate\n\n";
        row("", "", "Clause");
        row("---", "---", "---");
        if (rule.formula.present) row("公式 formula", formula(rule.formula.value), from(rule.formula));
        if (rule.alternative.present) row("或 or", formula(rule.alternative.value), from(rule.alternative));
        if (rule.limit.present) row("标准 limit", limit(rule.limit.value), from(rule.limit));
        if (rule.large_limit.present) row("大型企业 of large enterprises", limit(rule.large_limit.value), from(rule.large_limit));
        if (rule.small.present)
            row(text_of(rule.small.value.people) + "人（含）以下 up to " + text_of(rule.small.value.people) + " people", "≤ " + percent(rule.small.value.at), from(rule.small));
        if (rule.small_by.present) row("人数口径 counted by", head_count_text(rule.small_by.value), from(rule.small_by));
    }

    void amount() {
        out_ << "\n## 返还标准 How much\n\n";
        if (!p_.rates.empty()) {
            row("Who", "Where", "Rate", "Clause");
            row("---", "---", "---", "---");
        }
        for (rate_row const& r : p_.rates) {
            std::string where;
            auto const add = [&](std::string const& one) { where += (where.empty() ? "" : ", ") + one; };
            for (standing_test const& s : r.standing) add(named(s.truth) + (s.holds ? "" : "：否 no"));
            for (measured_test const& m : r.measured) {
                std::string const bound = text_of(measured_bound<std::int32_t const>{m.what, m.bound});
                bool const rate = m.what == measure::layoffs_at_most;
                add((rate ? "裁员率 layoff rate" : "月平均参保人数 monthly average") + std::string(rate ? (m.holds ? " ≤ " : " > ") : (m.holds ? " ≥ " : " < ")) + bound + (rate ? " %" : ""));
            }
            std::string gives = percent(r.at);
            if (r.result == rate_result::open) gives = worded(r.result) + (r.has_base ? "" : ", base and all");
            if (r.result == rate_result::refused) gives = worded(r.result) + ": " + worded(r.unmet);
            row(kinds(r.kinds) + "; " + sizes(r.sizes), where, gives, from(r.source, r.assumed));
        }
        for (rate_cap const& c : p_.caps) out_ << "\n- 上限 at most " << percent(c.at) << ": " << kinds(c.kinds) << "; " << sizes(c.sizes) << " — " << from(c.source);
        if (!p_.caps.empty()) out_ << "\n";
        if (p_.base.present) {
            refund_base const& b = p_.base.value;
            out_ << "\n返还基数 base: ";
            if (b.by_benefit()) {
                out_ << b.benefit_months << " 个月 months × "
                     << (b.benefit == money{} ? "月平均失业保险金 the area's monthly benefit" : text_of(b.benefit) + " 元 yuan") << " × " << head_count_text(b.heads);
            } else {
                out_ << named(b.gross);
                for (fact f : b.exclusions) out_ << " − " << named(f);
            }
            out_ << " — " << from(p_.base) << ".\n";
        }
        if (p_.ceiling.present) out_ << "\n总额不超过 in all at most " << percent(p_.ceiling.value.at) << " of " << named(p_.ceiling.value.of) << " — " << from(p_.ceiling) << ".\n";
        if (p_.round.present) out_ << "\n舍入 rounding: " << worded(p_.round.value.mode) << ", to the " << text_of(p_.round.value.unit) << " — " << from(p_.round) << ".\n";
    }

    void way() {
        out_ << "\n## 经办 The way of the money\n\n";
        row("", "", "Clause");
        row("---", "---", "---");
        if (p_.publicity.present) {
            publicity const& d = p_.publicity.value;
            row("公示 publicity", std::string(d.at_least ? "at least " : "") + text_of(d.days) + (d.working_days ? " 个工作日 working days" : " 天 days"), from(p_.publicity));
        }
        if (p_.silence.present) row("未作回应 silence", worded(p_.silence.value), from(p_.silence));
        if (p_.route.present) row("支付 payment", worded(p_.route.value), from(p_.route));
        for (note const& n : p_.procedure) row(n.topic, cell(n.zh) + "<br>" + cell(n.en), from(n.source));
    }

    void clauses() {
        struct found {
            citation source;
            std::string values;
        };
        std::vector<found> all;
        auto const idle = notices::without_effect(p_);
        for (auto const& leaf : notices::leaves_of(p_)) {
            bool const plumbing = notices::about_the_source(leaf.path) || notices::ends_with(leaf.path, ".count");
            bool const note_text = leaf.path.compare(0, 10, "procedure.") == 0 && !notices::ends_with(leaf.path, ".topic");
            if (*leaf.source.document == 0 || plumbing || note_text || idle.count(leaf.path) != 0) continue;
            std::size_t k = 0;
            while (k < all.size() && notices::clause_of(all[k].source) != notices::clause_of(leaf.source)) ++k;
            if (k == all.size()) all.push_back({leaf.source, ""});
            all[k].values += (all[k].values.empty() ? "" : "<br>") + ("`" + leaf.path + "` = ") + cell(leaf.is);
        }
        auto const tests = notices::tests_by_clause(file_);
        out_ << "\n## 条款 Clauses, values, tests\n\nThe numbers are lines of [tests/notices/" << file_.name << "](../../tests/notices/" << file_.name << ").\n\n";
        row("Clause", "Grade", "Values", "Tests");
        row("---", "---", "---", "---");
        for (found const& one : all) {
            std::string lines;
            for (long line : tests.at(notices::clause_of(one.source)))
                lines += (lines.empty() ? "" : ", ") + ("[" + std::to_string(line)) + "](../../tests/notices/" + file_.name + "#L" + std::to_string(line) + ")";
            row(std::string(one.source.document) + "<br>" + cell(one.source.clause), grade_name(one.source.grade), one.values, lines);
        }
    }
};

/// What stands in the index about one notice.
struct entry {
    notices::notice_file const* file;
    std::map<grade, int> values;  ///< cited ones, by the grade of their source
    grade weakest() const { return values.empty() ? grade::document : values.rbegin()->first; }
};
entry entry_of(notices::notice_file const& file) {
    entry made{&file, {}};
    walk_leaves(*file.notice, [&]<class Leaf>(char const*, Leaf const& leaf, citation const*, bool) {
        if constexpr (std::is_same_v<Leaf, grade>) ++made.values[leaf];
    });
    return made;
}

std::string index(std::vector<entry> const& all) {
    std::ostringstream out;
    out << "<!-- Written by docs/generate; do not edit. -->\n\n# The notices\n\n"
           "Every notice that the library knows, with a page each: what it says, where each value comes from, and the tests that name the clause.\n\n"
           "| Id | Document | Place | Refund years | Scheme | Weakest source |\n| --- | --- | --- | --- | --- | --- |\n";
    for (entry const& one : all) {
        policy const& p = *one.file->notice;
        out << "| [`" << p.id << "`](" << p.id << ".md) | " << p.document << " | " << p.place.zh << " " << p.place.en << " | " << p.refund_year_first;
        if (p.refund_year_last != p.refund_year_first) out << "–" << p.refund_year_last;
        out << " | " << worded(p.scheme) << " | " << grade_name(one.weakest()) << " |\n";
    }
    out << "\n## Last verified\n\n"
           "A value is as good as the source that was read for it. The days are those on which notices with values of the grade were last held\n"
           "against their sources: `verified` in [tests/notices](../../tests/notices).\n\n"
           "| Grade | Read was | Values | In notices | Weakest of | Last verified |\n| --- | --- | --- | --- | --- | --- |\n";
    for (int g = 0; g < words_of<grade>.count; ++g) {
        int values = 0, in = 0, weakest = 0;
        std::string first, last;
        for (entry const& one : all) {
            auto const found = one.values.find(static_cast<grade>(g));
            if (found == one.values.end()) continue;
            values += found->second, ++in;
            weakest += one.weakest() == static_cast<grade>(g) ? 1 : 0;
            std::string const& day = one.file->verified;
            if (first.empty() || day < first) first = day;
            if (last.empty() || day > last) last = day;
        }
        out << "| " << words_of<grade>.first[g].name << " | " << both(words_of<grade>.first[g]) << " | " << values << " | " << in << " | " << weakest << " | "
            << (first == last ? first : first + " to " + last) << " |\n";
    }
    return out.str();
}

/// What stands in the way of a page; true where something does.
bool refused(std::vector<notices::notice_file> const& files, std::vector<std::string> const& unread) {
    std::vector<std::string> wrong = unread;
    for (policy const* p : policies::catalogue) {
        bool tested = false;
        for (auto const& file : files) tested = tested || file.notice == p;
        if (!tested) wrong.push_back(std::string(p->id) + " has no tests/notices/" + p->id + ".toml");
    }
    for (auto const& file : files) {
        if (file.verified.empty()) wrong.push_back(file.name + ": no verified");
        auto const tests = notices::tests_by_clause(file);
        for (auto const& leaf : notices::leaves_of(*file.notice)) {
            if (notices::ends_with(leaf.path, ".source.document") && tests.count(notices::clause_of(leaf.source)) == 0)
                wrong.push_back(file.name + ": no test names " + leaf.source.document + " " + leaf.source.clause + ", cited by " + leaf.path);
        }
    }
    for (auto const& one : wrong) std::fprintf(stderr, "docs/index: %s\n", one.c_str());
    return !wrong.empty();
}

bool write(std::string const& path, std::string const& text) {
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (!out) std::fprintf(stderr, "docs/index: cannot write %s\n", path.c_str());
    return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fputs("usage: index TESTS FOLDER\n", stderr);
        return 2;
    }
    auto const files = notices::read_all(argv[1]);
    if (refused(files.read, files.unread)) return 1;
    std::vector<entry> entries;
    for (policy const* p : policies::catalogue) {
        for (auto const& file : files.read) {
            if (file.notice != p) continue;
            entries.push_back(entry_of(file));
            if (!write(argv[2] + ("/" + std::string(p->id)) + ".md", page(file).text())) return 1;
        }
    }
    return write(argv[2] + std::string("/README.md"), index(entries)) ? 0 : 1;
}
