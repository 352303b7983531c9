// A notice from a file, and as one: TOML in which every name is the library's own. See README.md.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <type_traits>
#include <utility>
#include <vector>
#include <wengang/policies/catalogue.hpp>
#include <wengang/policy/check.hpp>
#include <wengang/policy/difference.hpp>
#include <wengang/policy/field_text.hpp>

#include "failure.hpp"
#include "names.hpp"

/// What is wrong with a notice, and where.
struct notice_fault {
    std::string name;   ///< of the library's `policy_fault`, or `syntax`, `unknown_field`, `not_a_value`, `too_many`, `unknown_parent`
    unsigned line = 0;  ///< 0: the value is not in the file, it comes from the parent or is missing
    std::string where;  ///< `rates.2.at`
    std::string text;   ///< for people, with the clause
};

/// A notice that was read, with all that it points to. It stays where it is.
class notice_file {
public:
    notice_file(notice_file const&) = delete;
    notice_file& operator=(notice_file const&) = delete;

    /// `text` is the file, `name` what messages call it.
    static std::unique_ptr<notice_file> parse(std::string_view text, std::string name) {
        std::unique_ptr<notice_file> made(new notice_file(std::move(name)));
        made->read(text);
        return made;
    }

    wengang::policy const& notice() const { return policy_; }
    /// Empty where the notice is sound.
    std::vector<notice_fault> const& faults() const { return faults_; }
    /// All faults, one a line.
    std::string message() const {
        std::string all;
        for (notice_fault const& f : faults_) {
            all += (all.empty() ? "" : "\n") + name_ + (f.line != 0 ? ":" + std::to_string(f.line) : "") + ": ";
            all += (f.where.empty() ? "" : f.where + ": ") + f.text;
        }
        return all;
    }

private:
    explicit notice_file(std::string name) : name_(std::move(name)) {}

    void read(std::string_view text) {
        toml::table root;
        try {
            root = toml::parse(text, name_);
        } catch (toml::parse_error const& error) {
            faults_.push_back({"syntax", error.source().begin.line, "", std::string(error.description())});
            return;
        }
        if (toml::node const* parent = root.get("parent")) start_from(*parent);
        members(policy_, root, "");
        for (notice_fault& f : faults_) cite(f, place(root, f.where).clause);
        if (faults_.empty()) check(root);
    }

    void start_from(toml::node const& node) {
        std::string const id = node.value_or(std::string());
        if (auto const* above = wengang::policies::find(id.data(), id.data() + id.size())) {
            policy_ = wengang::policies::starting_from(*above);
        } else if (!node.is_string()) {
            fault("not_a_value", node, "parent", "the id of a notice is wanted, as text");
        } else {
            fault("unknown_parent", node, "parent", "unknown notice " + shown(id) + "; the nearest known one is \"" + nearest(id, policy_names()) + "\"");
        }
    }

    // --- from the nodes of the file to the members of the same name ---

    void fault(std::string kind, toml::node const& node, std::string const& where, std::string text) {
        faults_.push_back({std::move(kind), node.source().begin.line, where, std::move(text)});
    }

    template <class T> void into(T& value, toml::node const& node, std::string const& path) {
        using namespace wengang::detail;
        if constexpr (is_cited<T>) {
            if (toml::table const* table = table_of(node, path)) {
                value = {};  // never a new value under the citation of another one
                members(value, *table, path);
            }
        } else if constexpr (is_list<T>) {
            list(value, node, path);
        } else if constexpr (std::is_same_v<T, wengang::notes>) {
            if (toml::array const* array = array_of(node, path)) notes_of(value, *array, path);
        } else if constexpr (wengang::has_fields<T>) {
            if (toml::table const* table = table_of(node, path)) members(value, *table, path);
        } else if constexpr (!is_parent<T>) {  // the parent was read first
            leaf(value, node, path);
        }
    }

    toml::table const* table_of(toml::node const& node, std::string const& path) {
        if (!node.is_table()) fault("not_a_value", node, path, "a table { … } is wanted");
        return node.as_table();
    }
    toml::array const* array_of(toml::node const& node, std::string const& path) {
        if (!node.is_array()) fault("not_a_value", node, path, "a list [ … ] is wanted");
        return node.as_array();
    }

    /// Calls `visit(name, member)` for what the table of a value has, in the order in which it must be read.
    template <class T, class Visit> static void each_member(T& value, Visit&& visit) {
        if constexpr (wengang::detail::is_cited<T>) {
            if constexpr (wengang::has_fields<decltype(value.value)>) wengang::each_field(value.value, visit);
            else visit("value", value.value);
            visit("source", value.source), visit("assumed", value.assumed), visit("present", value.present);
        } else {
            wengang::each_field(value, visit);
        }
    }
    template <class T> void members(T& value, toml::table const& table, std::string const& path) {
        std::string const stem = path.empty() ? "" : path + '.';
        std::vector<std::string_view> names;
        each_member(value, [&](char const* name, auto& member) {
            names.emplace_back(name);
            if (toml::node const* node = table.get(name)) into(member, *node, stem + name);
        });
        for (auto const& [key, node] : table) {
            if (std::find(names.begin(), names.end(), key.str()) != names.end()) continue;
            faults_.push_back({"unknown_field", key.source().begin.line, stem + std::string(key.str()),
                               "there is no such field; the nearest known one is \"" + nearest(key.str(), names) + "\""});
        }
    }

    template <class T, std::size_t Capacity> void list(wengang::list<T, Capacity>& value, toml::node const& node, std::string const& path) {
        toml::array const* const array = array_of(node, path);
        if (array == nullptr) return;
        value = {};
        if (array->size() > Capacity) fault("too_many", node, path, "at most " + std::to_string(Capacity) + " are possible");
        for (toml::node const& item : *array) {
            if (value.count == static_cast<int>(Capacity)) return;
            value.push({});
            into(value[value.count - 1], item, path + '.' + std::to_string(value.count - 1));
        }
    }
    void notes_of(wengang::notes& value, toml::array const& array, std::string const& path) {
        notes_ = std::vector<wengang::note>(array.size());
        for (std::size_t i = 0; i < notes_.size(); ++i) into(notes_[i], array[i], path + '.' + std::to_string(i));
        value.first = notes_.data();
        value.count = static_cast<int>(notes_.size());
    }

    template <class T> void leaf(T& value, toml::node const& node, std::string const& path) {
        if constexpr (std::is_same_v<T, char const*>) {
            std::string text = node.value_or(std::string());
            if (!node.is_string()) return fault("not_a_value", node, path, "a text is wanted");
            if (text.find('\0') != text.npos) return fault("not_a_value", node, path, "a text without a zero character is wanted");
            value = texts_.emplace_back(std::move(text)).c_str();
        } else {
            std::string const text = text_of(node);
            if (node.is_floating_point())
                return fault("not_a_value", node, path, "a number with a point is written as text, so that it stays exact: \"5.5\"");
            if (text.empty() && !node.is_string()) return fault("not_a_value", node, path, wanted<T>() + " is wanted");
            wengang::from_chars_result const read = wengang::field_from_chars(text.data(), text.data() + text.size(), value);
            if (read || out_of_range(value, read.error, text)) return;
            fault("not_a_value", node, path, shown(text) + " is not " + wanted<T>());
        }
    }
    static std::string text_of(toml::node const& node) {
        if (auto const* text = node.as_string()) return **text;
        if (auto const* number = node.as_integer()) return std::to_string(**number);
        if (auto const* truth = node.as_boolean()) return **truth ? "true" : "false";
        if (auto const* day = node.as_date()) {
            toml::date const d = **day;
            char text[16];
            wengang::date const read{static_cast<std::int16_t>(d.year), d.month, d.day};
            return {text, to_chars(text, text + sizeof text, read).end};
        }
        return {};
    }
    /// 105 % or a 30th of February can stand in a notice, where `check` finds them as in any other notice.
    template <class T> static bool out_of_range(T& value, wengang::text_error error, std::string const& text) {
        if (error != wengang::text_error::out_of_range) return false;
        if constexpr (std::is_same_v<T, wengang::rate>) {
            value = wengang::rate::from_parts(-1);
        } else if constexpr (std::is_same_v<T, wengang::month_count>) {
            value = wengang::month_count::invalid();
        } else if constexpr (std::is_same_v<T, wengang::date>) {
            auto const part = [&](std::size_t from, std::size_t n) { return std::stoi(text.substr(from, n)); };
            value = {static_cast<std::int16_t>(part(0, 4)), static_cast<std::uint8_t>(part(5, 2)), static_cast<std::uint8_t>(part(8, 2))};
        } else {
            return false;
        }
        return true;
    }

    template <class T> static std::string wanted() {
        using namespace wengang;
        std::string names;
        if constexpr (std::is_same_v<T, bool>) return "true or false";
        else if constexpr (std::is_same_v<T, rate>) return "a percentage from 0 to 100 with at most two decimals";
        else if constexpr (std::is_same_v<T, money>) return "an amount in yuan with at most two decimals";
        else if constexpr (std::is_same_v<T, date>) return "a day as YYYY-MM-DD";
        else if constexpr (std::is_same_v<T, fact>) return "a fact (register --facts lists them)";
        else if constexpr (std::is_same_v<T, kind> || std::is_same_v<T, size>) return "one or more of any" + choices(names_of<T>) + ", with | between them";
        else if constexpr (std::is_same_v<T, money_unit>) return "one of fen, jiao, yuan";
        else if constexpr (detail::is_condition_bound<T> || detail::is_measured_bound<T>) return "a value of what it bounds";
        else if constexpr (std::is_enum_v<T>) {
            for (word const& w : words_of<T>) names += (names.empty() ? "" : ", ") + std::string(w.name);
            return "one of " + names;
        } else {
            return "a whole number in range";
        }
    }
    static std::string choices(wengang::choice_names const& all) {
        std::string names;
        for (wengang::choice_name const& one : all) names += std::string(", ") + one.en;
        return names;
    }

    // --- what the library says of the notice, with the place in the file ---

    void check(toml::table const& root) {
        for (wengang::policy_finding const& one : wengang::check(policy_)) {
            std::string where = one.where;
            if (one.index >= 0) where += '.' + std::to_string(one.index);
            faults_.push_back({describe(one.fault).name, place(root, where).line, where, describe(one.fault).en});
            cite(faults_.back(), clause_of(where));
        }
    }
    static void cite(notice_fault& fault, std::string const& clause) {
        if (!clause.empty()) fault.text += " (" + clause + ')';
    }
    std::string clause_of(std::string const& where) const {
        std::string clause;
        wengang::walk_leaves(policy_, [&](std::string_view path, auto const&, wengang::citation const* source, bool) {
            bool const below = path.substr(0, where.size()) == where && (path.size() == where.size() || path[where.size()] == '.');
            if (below && clause.empty() && source != nullptr && !source->missing()) clause = std::string(source->document) + ' ' + source->clause;
        });
        return clause;
    }
    /// Of a value, or of the nearest thing around it that is in the file: its line, and the clause that it cites.
    struct place_in_file {
        unsigned line = 0;
        std::string clause;
    };
    static place_in_file place(toml::table const& root, std::string_view where) {
        toml::node const* at = &root;
        place_in_file found;
        while (at != nullptr && !where.empty()) {
            std::string_view const name = where.substr(0, where.find('.'));
            where.remove_prefix(std::min(name.size() + 1, where.size()));
            if (toml::array const* array = at->as_array()) at = array->get(static_cast<std::size_t>(std::stoul(std::string(name))));
            else if (toml::table const* table = at->as_table()) at = table->get(name);
            else break;
            if (at == nullptr) break;
            found.line = at->source().begin.line;
            if (toml::table const* table = at->as_table()) {
                auto const text = [&](char const* key) { return (*table)["source"][key].value_or(std::string()); };
                if (!text("clause").empty()) found.clause = text("document") + ' ' + text("clause");
            }
        }
        return found;
    }

    std::string name_;
    wengang::policy policy_{};
    std::deque<std::string> texts_;  // they stay where they are
    std::vector<wengang::note> notes_;
    std::vector<notice_fault> faults_;
};

/// The notice of a file; a wrong call where it is none.
inline std::unique_ptr<notice_file> read_notice(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    if (!in || !text) wrong_call("the notice " + file + " cannot be read");
    auto notice = notice_file::parse(text.str(), file);
    if (!notice->faults().empty()) wrong_call("this is no notice\n" + notice->message());
    return notice;
}

/// Writes a notice as such a file, all of it: what it has from its parent, too, with the citation that it has from there.
class notice_printer {
public:
    explicit notice_printer(wengang::policy const& notice) {
        bool const starts = notice.parent.known();
        rules("", notice, starts ? wengang::policies::starting_from(*notice.parent.value()) : wengang::policy{});
    }
    std::string const& text() const { return out_; }

private:
    static bool same(auto const& a, auto const& b) { return wengang::detail::list_match(wengang::differences::of_values_and_sources).same(a, b); }

    /// What is neither what it is without a word nor what the parent gives is left out.
    template <class T> void rules(std::string const& stem, T const& of, T const& inherited) {
        T const nothing{};
        std::vector<bool> silent;
        each_field(of, nothing, [&](char const*, auto const& member, auto const& none) { silent.push_back(same(member, none)); });
        std::size_t i = 0;
        each_field(of, inherited, [&](char const* name, auto const& member, auto const& above) {
            if (silent[i++] && same(member, above)) return;
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(member)>, wengang::layoff_rule>) rules(stem + name + '.', member, above);
            else line(stem + name, member);
        });
    }
    template <class T> void line(std::string const& name, T const& value) {
        using namespace wengang::detail;
        out_ += name;
        out_ += " = ";
        if constexpr (is_list<T> || std::is_same_v<T, wengang::notes>) {
            out_ += '[';
            for (auto const& item : value) out_ += "\n    ", put(item), out_ += ',';
            out_ += value.count == 0 ? "]" : "\n]";
        } else {
            put(value);
        }
        out_ += '\n';
    }

    template <class T> void put(T const& value) {
        using namespace wengang::detail;
        if constexpr (is_cited<T>) {
            if (!value.present) {
                out_ += "{ present = false }";
                return;
            }
            out_ += '{';
            bool first = true;
            if constexpr (wengang::has_fields<decltype(value.value)>) members(value.value, first);
            else member("value", value.value, first);
            member("source", value.source, first);
            if (value.assumed) member("assumed", true, first);
            out_ += " }";
        } else if constexpr (is_list<T>) {
            out_ += '[';
            for (auto const& item : value) out_ += &item == value.begin() ? "" : ", ", put(item);
            out_ += ']';
        } else if constexpr (wengang::has_fields<T>) {
            out_ += '{';
            bool first = true;
            members(value, first);
            out_ += " }";
        } else if constexpr (std::is_convertible_v<T, char const*>) {
            quoted(value);
        } else {
            char text[160];  // the longest is a set of all kinds
            std::string const plain(text, wengang::field_to_chars(text, text + sizeof text, value).end);
            if (bare(value)) out_ += plain;
            else quoted(plain);
        }
    }
    template <class T> static bool bare(T const& value) {
        if constexpr (std::is_same_v<T, wengang::date> || std::is_same_v<T, wengang::month_count>) return value.valid();
        else if constexpr (wengang::detail::is_condition_bound<T>) {
            wengang::fact_form const form = wengang::describe(value.fact).form;
            return form != wengang::fact_form::choice && form != wengang::fact_form::amount;
        } else return std::is_integral_v<T>;
    }

    template <class T> void members(T const& value, bool& first) {
        T const none{};
        each_field(value, none, [&](char const* name, auto const& one, auto const& unset) {
            if (!(same(one, unset) && goes_without_saying<T>(name, one))) member(name, one, first);
        });
    }
    /// Values that are left out where they are what they are without a word.
    template <class T, class Member> static bool goes_without_saying(std::string_view name, Member const&) {
        using namespace wengang;
        if (std::is_same_v<T, rate_row>) return true;
        if (std::is_same_v<T, refund_base>) return name != "gross";
        return detail::is_list<Member> || (std::is_same_v<T, head_count> && name == "of") || name == "assumed" || name == "grade";
    }
    template <class T> void member(char const* name, T const& value, bool& first) {
        out_ += first ? " " : ", ";
        first = false;
        out_ += name;
        out_ += " = ";
        put(value);
    }

    void quoted(std::string_view text) {
        char const* digits = "0123456789ABCDEF";
        out_ += '"';
        for (char const c : text) {
            auto const byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') out_ += {'\\', c};
            else if (byte < 0x20 || byte == 0x7f) out_ += {'\\', 'u', '0', '0', digits[byte >> 4], digits[byte & 15]};
            else out_ += c;
        }
        out_ += '"';
    }

    std::string out_;
};
