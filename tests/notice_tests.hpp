// What a notice decides, typed from its document: the data of tests/notices/<id>.toml, as the tests of the notices and the pages
// about them read it. tests/notices/README.md says how it is written.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include <wengang/policies/catalogue.hpp>
#include <wengang/policy/field_text.hpp>
#include <wengang/refund/decide.hpp>

#include "../docs/examples/register/fact_text.hpp"

namespace notices {

using names = std::set<std::string>;

/// A clause of a document.
struct clause {
    std::string document, text;
    friend auto operator<=>(clause const&, clause const&) = default;
};
inline clause clause_of(wengang::citation const& c) { return {c.document, c.clause}; }

/// A unit, and what the notice makes of it.
struct test_case {
    long line = 0;
    clause of;
    std::string says, source;
    wengang::area here;
    wengang::facts unit;
    std::string expected;  ///< as `told(decision)` writes it
};

/// A value that decides nobody, or that is easier said than tried.
struct test_value {
    long line = 0;
    clause of;  ///< without text where the value has no citation
    std::string field, is;
};

struct notice_file {
    std::string name;  ///< of the file
    wengang::policy const* notice = nullptr;
    std::string verified;                   ///< the day on which the notice was last held against its document
    std::map<clause, names> grades;         ///< of every document cited, or of a clause of it, what its text was read in
    std::vector<test_case> cases;
    std::vector<test_value> values;
};

inline std::string joined(names const& all) {
    std::string text;
    for (auto const& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

inline names names_of(wengang::fact_set const& set) {
    names all;
    for (auto const& f : wengang::fact_descriptions) {
        if (set.contains(f.id)) all.insert(f.name);
    }
    for (auto const& f : wengang::area_fact_descriptions) {
        if (set.contains(f.id)) all.insert(f.name);
    }
    if (set.contains_policy_rate()) all.insert("policy_rate");
    return all;
}

/// `eligible 9000.00`, `ineligible: layoff_rate, zombie`, `undetermined: claimants`.
inline std::string told(wengang::outcome outcome, wengang::money refund, wengang::findings found, wengang::fact_set const& missing) {
    std::string text = wengang::outcome_names[static_cast<int>(outcome)];
    char yuan[32];
    switch (outcome) {
        case wengang::outcome::eligible: return text + " " + std::string(yuan, to_chars(yuan, yuan + sizeof yuan, refund).end);
        case wengang::outcome::undetermined: return text + ": " + joined(names_of(missing));
        case wengang::outcome::ineligible: break;
    }
    names reasons;
    for (int i = 0; i < wengang::reason_count; ++i) {
        if (found.has(static_cast<wengang::reason>(i))) reasons.insert(wengang::reason_names[i].name);
    }
    return text + ": " + joined(reasons);
}
inline std::string told(wengang::decision const& d) { return told(d.outcome, d.refund, d.findings, d.missing); }

template <class Leaf> std::string text_of(Leaf const& leaf) {
    char text[4096];
    return {text, wengang::field_to_chars(text, text + sizeof text, leaf).end};
}

/// Reads one file; throws `std::runtime_error` that begins with the name of the file and the line.
class reader {
public:
    static notice_file read(std::string const& name, std::string_view text) { return reader(name, text).made_; }

private:
    reader(std::string const& name, std::string_view text_of_file) {
        made_.name = name;
        toml::table root;
        try {
            root = toml::parse(text_of_file);
        } catch (toml::parse_error const& e) {
            fail(static_cast<long>(e.source().begin.line), std::string(e.description()));
        }
        allow(root, {"notice", "verified", "documents", "area", "unit", "case", "value"});
        std::string const id = text(root, "notice");
        made_.notice = wengang::policies::find(id.data(), id.data() + id.size());
        if (made_.notice == nullptr) fail(line_of(root, "notice"), "no notice \"" + id + "\" in the catalogue");
        if (id + ".toml" != made_.name) fail(line_of(root, "notice"), "the file of " + id + " is named " + id + ".toml");
        made_.verified = text(root, "verified", "");
        wengang::date day;
        if (!made_.verified.empty() && !from_chars(made_.verified.data(), made_.verified.data() + made_.verified.size(), day))
            fail(line_of(root, "verified"), "\"" + made_.verified + "\" is no day");
        documents(root);
        wengang::area here;
        wengang::facts unit;
        if (auto const* t = table(root, "area")) put(*t, here);
        if (auto const* t = table(root, "unit")) put(*t, unit);
        each(root, "case", [&](toml::table const& t) { take_case(t, here, unit); });
        each(root, "value", [&](toml::table const& t) { take_value(t); });
        if (made_.cases.empty()) fail(1, "no [[case]]");
    }

    [[noreturn]] void fail(long line, std::string const& what) const {
        throw std::runtime_error(made_.name + ":" + std::to_string(line) + ": " + what);
    }
    static long line_of(toml::node const& n) { return static_cast<long>(n.source().begin.line); }
    static long line_of(toml::table const& t, std::string_view key) {
        auto const* node = t.get(key);
        return node == nullptr ? std::max(line_of(t), 1L) : line_of(*node);
    }

    void allow(toml::table const& t, std::vector<std::string_view> const& keys) const {
        for (auto const& [key, node] : t) {
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                fail(line_of(node), "unknown key \"" + std::string(key.str()) + "\"");
        }
    }
    std::string text_of_node(toml::node const& n, std::string_view key) const {
        auto const* s = n.as_string();
        if (s == nullptr) fail(line_of(n), std::string(key) + " is not a text in quotation marks");
        return s->get();
    }
    std::string text(toml::table const& t, std::string_view key) const {
        auto const* node = t.get(key);
        if (node == nullptr) fail(line_of(t, key), "no " + std::string(key));
        return text_of_node(*node, key);
    }
    std::string text(toml::table const& t, std::string_view key, std::string const& otherwise) const {
        return t.get(key) == nullptr ? otherwise : text(t, key);
    }
    toml::table const* table(toml::table const& t, std::string_view key) const {
        auto const* node = t.get(key);
        if (node != nullptr && node->as_table() == nullptr) fail(line_of(*node), std::string(key) + " is no table");
        return node == nullptr ? nullptr : node->as_table();
    }
    template <class Take> void each(toml::table const& t, std::string_view key, Take&& take) const {
        auto const* node = t.get(key);
        if (node == nullptr) return;
        if (node->as_array() == nullptr) fail(line_of(*node), "write [[" + std::string(key) + "]]");
        for (auto const& one : *node->as_array()) {
            if (one.as_table() == nullptr) fail(line_of(one), "write [[" + std::string(key) + "]]");
            take(*one.as_table());
        }
    }
    names texts(toml::table const& t, std::string_view key) const {
        names all;
        auto const* node = t.get(key);
        if (node == nullptr) return all;
        if (node->as_array() == nullptr) fail(line_of(*node), std::string(key) + " is no list");
        for (auto const& one : *node->as_array()) {
            if (!all.insert(text_of_node(one, key)).second) fail(line_of(one), "twice in " + std::string(key));
        }
        return all;
    }

    void documents(toml::table const& root) {
        auto const* t = table(root, "documents");
        if (t == nullptr) return;
        for (auto const& [key, node] : *t) {
            std::string const document(key.str());
            if (node.as_table() == nullptr) {
                made_.grades[{document, ""}] = grades(*t, document);
                continue;
            }
            for (auto const& [text, grade] : *node.as_table()) made_.grades[{document, std::string(text.str())}] = grades(*node.as_table(), text.str());
        }
    }
    names grades(toml::table const& t, std::string_view key) const {
        auto const& node = *t.get(key);
        names const all = node.is_array() ? texts(t, key) : names{text_of_node(node, key)};
        for (auto const& g : all) {
            wengang::grade read;
            if (!field_from_chars(g.data(), g.data() + g.size(), read)) fail(line_of(node), "no grade \"" + g + "\"");
        }
        return all;
    }

    /// Puts what a table says over what is there; `""` makes it unknown.
    void put(toml::table const& t, wengang::facts& unit) const {
        for (auto const& [key, node] : t) {
            std::string const name(key.str()), given = text_of_node(node, name);
            bool known = false, read = given.empty();
            unit.for_each([&]<class T>(wengang::fact f, wengang::maybe<T>& member) {
                if (name != describe(f).name) return;
                known = true;
                T value{};
                if (given.empty()) member = {};
                else if ((read = read_cell(given, describe(f), value))) member = value;
            });
            if (!known) fail(line_of(node), "unknown fact \"" + name + "\"");
            if (!read) fail(line_of(node), "\"" + given + "\" is no " + name);
        }
    }
    void put(toml::table const& t, wengang::area& here) const {
        for (auto const& [key, node] : t) {
            std::string const name(key.str()), given = text_of_node(node, name);
            bool known = false, read = given.empty();
            auto const one = [&]<class T>(char const* of, wengang::maybe<T>& member) {
                if (name != of) return;
                known = true;
                T value{};
                if (given.empty()) member = {};
                else if ((read = static_cast<bool>(from_chars(given.data(), given.data() + given.size(), value)))) member = value;
            };
#define WENGANG_TEST_READ(name, ...) one(#name, here.name);
            WENGANG_AREA_FACTS(WENGANG_TEST_READ)
#undef WENGANG_TEST_READ
            if (!known) fail(line_of(node), "unknown fact of the area \"" + name + "\"");
            if (!read) fail(line_of(node), "\"" + given + "\" is no " + name);
        }
    }

    void take_case(toml::table const& t, wengang::area here, wengang::facts unit) {
        allow(t, {"clause", "document", "says", "source", "unit", "area", "outcome", "refund", "reasons", "missing"});
        test_case made;
        made.line = line_of(t);
        made.of = {text(t, "document", made_.notice->document), text(t, "clause")};
        made.says = text(t, "says");
        made.source = text(t, "source", "");
        if (auto const* changes = table(t, "area")) put(*changes, here);
        if (auto const* changes = table(t, "unit")) put(*changes, unit);
        made.here = here, made.unit = unit;
        made.expected = expected(t);
        made_.cases.push_back(made);
    }
    std::string expected(toml::table const& t) const {
        std::string const outcome = text(t, "outcome"), refund = text(t, "refund", "");
        names const reasons = texts(t, "reasons"), missing = texts(t, "missing");
        for (auto const& one : reasons) {
            wengang::reason read;
            if (!field_from_chars(one.data(), one.data() + one.size(), read)) fail(line_of(t, "reasons"), "unknown reason \"" + one + "\"");
        }
        for (auto const& one : missing) {
            bool known = one == "policy_rate";
            for (auto const& f : wengang::fact_descriptions) known = known || one == f.name;
            for (auto const& f : wengang::area_fact_descriptions) known = known || one == f.name;
            if (!known) fail(line_of(t, "missing"), "unknown fact \"" + one + "\"");
        }
        bool const eligible = outcome == "eligible", ineligible = outcome == "ineligible", undetermined = outcome == "undetermined";
        if (!eligible && !ineligible && !undetermined) fail(line_of(t, "outcome"), "unknown outcome \"" + outcome + "\"");
        if (eligible == refund.empty()) fail(line_of(t), "a refund belongs to an eligible unit, and to no other");
        if (ineligible == reasons.empty()) fail(line_of(t), "reasons belong to an ineligible unit, and to no other");
        if (undetermined == missing.empty()) fail(line_of(t), "what is missing belongs to an undetermined unit, and to no other");
        if (!eligible) return outcome + ": " + joined(ineligible ? reasons : missing);
        wengang::money read;
        if (!from_chars(refund.data(), refund.data() + refund.size(), read)) fail(line_of(t, "refund"), "\"" + refund + "\" is no money");
        return told(wengang::outcome::eligible, read, {}, {});
    }

    void take_value(toml::table const& t) {
        allow(t, {"clause", "document", "says", "source", "field", "is"});
        test_value made;
        made.line = line_of(t);
        made.of = {text(t, "document", made_.notice->document), text(t, "clause", "")};
        made.field = text(t, "field"), made.is = text(t, "is");
        for (auto const& other : made_.values) {
            if (other.field == made.field) fail(made.line, made.field + " stands already in line " + std::to_string(other.line));
        }
        made_.values.push_back(made);
    }

    notice_file made_;
};

/// All files of a folder, by name, and what is wrong with those that do not read.
struct notice_files {
    std::vector<notice_file> read;
    std::vector<std::string> unread;
};
inline notice_files read_all(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    notice_files all;
    for (auto const& path : paths) {
        try {
            std::ifstream in(path, std::ios::binary);
            std::string const text{std::istreambuf_iterator<char>(in), {}};
            all.read.push_back(reader::read(path.filename().string(), text));
        } catch (std::runtime_error const& e) {
            all.unread.push_back(e.what());
        }
    }
    return all;
}

inline std::string place(notice_file const& file, long line) { return file.name + ":" + std::to_string(line) + ": "; }

/// What differs from a case; empty: nothing.
inline std::string difference(wengang::policy const& notice, notice_file const& file, test_case const& c) {
    std::string const got = told(decide(notice, c.here, c.unit));
    return got == c.expected ? "" : place(file, c.line) + c.says + ": " + c.expected + " is expected, the notice decides " + got;
}

/// A leaf of a notice as text.
struct leaf_text {
    std::string path, is;
    wengang::citation source;  ///< of the nearest cited value; blank where it has none
    bool assumed = false;
};
inline std::vector<leaf_text> leaves_of(wengang::policy const& notice) {
    std::vector<leaf_text> all;
    walk_leaves(notice, [&](char const* path, auto const& leaf, wengang::citation const* source, bool assumed) {
        all.push_back({path, text_of(leaf), source != nullptr ? *source : wengang::citation{}, assumed});
    });
    return all;
}

inline bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }
/// The path is of a citation, or of the mark that a value is assumed.
inline bool about_the_source(std::string_view path) {
    return path.find(".source.") != path.npos || ends_with(path, ".assumed");
}

/// Leaves that the rule cannot read, because of what stands beside them.
inline names without_effect(wengang::policy const& p) {
    using namespace wengang;
    notices::names all;
    auto const none = [&](std::string const& path, bool read) {
        if (!read) all.insert(path);
    };
    for (int i = 0; i < p.conditions.count; ++i) {
        fact_form const form = describe(p.conditions[i].fact).form;  // of these there is but one test
        none("conditions." + std::to_string(i) + ".test", form != fact_form::truth && form != fact_form::choice);
    }
    for (int i = 0; i < p.rates.count; ++i) {
        std::string const row = "rates." + std::to_string(i) + ".";
        none(row + "at", p.rates[i].result == rate_result::fixed);
        none(row + "unmet", p.rates[i].result == rate_result::refused);
        none(row + "has_base", p.rates[i].result == rate_result::open);
    }
    none("layoffs.limit.at", !p.layoffs.limit.value.of_area);
    none("layoffs.large_limit.at", !p.layoffs.large_limit.value.of_area);
    none("layoffs.small_by.of", p.layoffs.small_by.value.by == headcount_basis::counted);
    refund_base const& base = p.base.value;
    none("base.gross", !base.by_benefit());
    none("base.benefit", base.by_benefit());
    none("base.heads.by", base.by_benefit());
    none("base.heads.of", base.by_benefit() && base.heads.by == headcount_basis::counted);
    none("sizing.large_from_payers", p.sizing.value.has(sizing_step::payers));
    return all;
}

/// The lines of the cases and values that name a clause.
inline std::map<clause, std::vector<long>> tests_by_clause(notice_file const& file) {
    std::map<clause, std::vector<long>> all;
    for (test_case const& c : file.cases) all[c.of].push_back(c.line);
    for (test_value const& v : file.values) {
        if (!v.of.text.empty()) all[v.of].push_back(v.line);
    }
    for (auto& [of, lines] : all) std::sort(lines.begin(), lines.end());
    return all;
}

/// What is wrong between a notice and its file beside the cases: values that are not as they are said, clauses and documents without
/// a test, tests of clauses that the notice does not cite, assumptions that nobody tells of.
inline std::vector<std::string> incomplete(wengang::policy const& notice, notice_file const& file) {
    std::vector<std::string> wrong;
    if (file.verified.empty()) wrong.push_back(file.name + ": no verified = \"the day on which the notice was held against its document\"");
    auto const leaves = leaves_of(notice);
    std::map<std::string_view, leaf_text const*> by_path;
    std::map<clause, std::string> cited;  // where first
    names told_of;
    for (test_value const& v : file.values) told_of.insert(v.field);
    for (leaf_text const& leaf : leaves) {
        by_path[leaf.path] = &leaf;
        if (*leaf.source.document == 0 && *leaf.source.clause == 0 && !ends_with(leaf.path, ".source.document")) continue;
        cited.emplace(clause_of(leaf.source), leaf.path);
        if (!ends_with(leaf.path, ".source.grade")) continue;
        if (told_of.count(leaf.path) != 0) continue;
        auto listed = file.grades.find(clause_of(leaf.source));
        if (listed == file.grades.end()) listed = file.grades.find({leaf.source.document, ""});
        if (listed == file.grades.end())
            wrong.push_back(file.name + ": [documents] lacks " + leaf.source.document + ", cited by " + leaf.path);
        else if (listed->second.count(leaf.is) == 0)
            wrong.push_back(file.name + ": " + leaf.path + " is " + leaf.is + ", but [documents] grades " + leaf.source.document + " " + joined(listed->second));
    }

    for (test_case const& c : file.cases) {
        if (cited.count(c.of) == 0) wrong.push_back(place(file, c.line) + "no value of the notice cites " + c.of.document + " " + c.of.text);
    }
    for (test_value const& v : file.values) {
        auto const leaf = by_path.find(v.field);
        if (leaf == by_path.end()) {
            wrong.push_back(place(file, v.line) + "the notice has no value " + v.field);
            continue;
        }
        if (leaf->second->is != v.is) wrong.push_back(place(file, v.line) + v.field + " is \"" + leaf->second->is + "\", not \"" + v.is + "\"");
        wengang::citation const& source = leaf->second->source;
        if (*source.clause != 0 && clause_of(source) != v.of)
            wrong.push_back(place(file, v.line) + v.field + " is cited from " + source.document + " " + source.clause + ", not from " + v.of.document + " " + v.of.text);
    }
    auto const tests = tests_by_clause(file);
    for (auto const& [one, path] : cited) {
        if (tests.count(one) == 0) wrong.push_back(file.name + ": no test names " + one.document + " " + one.text + ", cited by " + path);
    }
    for (leaf_text const& leaf : leaves) {
        if (ends_with(leaf.path, ".assumed") && leaf.is == "true" && told_of.count(leaf.path) == 0)
            wrong.push_back(file.name + ": no [[value]] says that " + leaf.path + " is \"true\"");
    }
    return wrong;
}

}  // namespace notices
