// The tests of the notices can fail: every value of every notice is changed, one at a time, and its file has to notice.
//
// Changed is: a number by one step up and down, a truth, a choice to each other one, each bit of kinds and sizes, a text, a day by one,
// a fact to another of its form, an element of a list left out, a cited value left out or put in. A change counts as noticed where a
// case or a value of the file fails that held before, or a clause, a document, its grade or an assumption is no longer what the file
// says. That `check` refuses a policy does not count. Not changed are the two texts of a note, and what nothing can read: the
// rate of a row without one, the limit in place of the area's, and the like (`notices::without_effect`).
#include "catch.hpp"

#include <algorithm>
#include <concepts>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include <wengang/policy/check.hpp>

#include "notice_tests.hpp"

using namespace wengang;

namespace {

/// The value is one that a notice cannot even have: the rule has no place for it.
bool of_the_wrong_form(policy const& p) {
    for (policy_finding const& f : check(p)) {
        switch (f.fault) {
            case policy_fault::condition_of_the_wrong_form:
            case policy_fault::condition_on_another_choice:
            case policy_fault::truths_share_a_reason:
            case policy_fault::duplicate_condition:
            case policy_fault::invalid_head_count:
            case policy_fault::rate_row_of_the_wrong_form:
            case policy_fault::refusals_for_different_reasons:
            case policy_fault::too_many_truths:
            case policy_fault::too_many_numbers: return true;
            default: break;
        }
    }
    return false;
}

/// Whether the rate tables say the same of everybody whom the conditions let pass, and refuse the same.
bool same_reach(policy const& a, policy const& b) {
    detail::rate_reach const one(a), other(b);
    if (one.left_over != other.left_over || a.rates.count != b.rates.count) return false;
    for (int i = 0; i < a.rates.count; ++i) {
        bool const refused = a.rates[i].result == rate_result::refused || b.rates[i].result == rate_result::refused;
        if ((refused ? one.reached[i] : one.paid[i]) != (refused ? other.reached[i] : other.paid[i])) return false;
    }
    return true;
}

date day_after(date d) {
    if (++d.day > date::days_in(d.year, d.month)) d.day = 1, ++d.month;
    if (d.month > 12) d.month = 1, ++d.year;
    return d;
}
date day_before(date d) {
    if (--d.day == 0) d.month = static_cast<std::uint8_t>(d.month == 1 ? 12 : d.month - 1), d.year = static_cast<std::int16_t>(d.year - (d.month == 12 ? 1 : 0)), d.day = static_cast<std::uint8_t>(date::days_in(d.year, d.month));
    return d;
}

/// Changes one notice in every way, and collects what its file does not notice.
class perturbation {
public:
    explicit perturbation(notices::notice_file const& file) : file_(file), p_(*file.notice), skipped_(notices::without_effect(p_)) {
        std::map<std::string, std::string> are;
        for (auto const& leaf : notices::leaves_of(p_)) are[leaf.path] = leaf.is;
        for (auto const& v : file.values) {
            if (are[v.field] == v.is) said_.insert(v.field);
        }
        for (auto const& c : file.cases) {
            if (difference(p_, file, c).empty()) cases_.push_back(&c);
        }
        before_ = incomplete(p_, file);
        walk_leaves(p_, [&]<class Leaf>(char const* path, Leaf& leaf, citation const*, bool) {
            if constexpr (!std::is_const_v<Leaf>) change(path, leaf);
        });
        elements("", p_);
        cited_values("", p_);
        procedure();
    }

    std::vector<std::string> const& survivors() const { return survivors_; }
    int changes() const { return changes_; }

private:
    /// Tries the policy as it stands. False where a notice cannot have such a value.
    bool attempt(std::string const& path, std::string const& now) {
        if (of_the_wrong_form(p_)) return false;
        ++changes_;
        if (!noticed(path)) survivors_.push_back(std::string(file_.notice->id) + "/" + path + ": " + now);
        return true;
    }
    bool noticed(std::string const& path) {
        if (said_.count(path) != 0) return true;  // it was as it is said, and is another one now
        for (auto const* c : cases_) {
            if (!difference(p_, file_, *c).empty()) return true;
        }
        return incomplete(p_, file_) != before_;
    }

    template <class T> void step(std::string const& path, T& value, T const& now) {
        T const was = value;
        value = now;
        attempt(path, "may be " + notices::text_of(value));
        value = was;
    }
    /// The first of the others that a notice may have.
    template <class T> void one_other(std::string const& path, T& value, std::vector<T> const& others) {
        T const was = value;
        for (T const other : others) {
            value = other;
            if (attempt(path, "may be " + notices::text_of(value))) break;
        }
        value = was;
    }
    /// Rows of a rate table refuse for one reason, so it changes in all of them.
    void reason_of_refusals(std::string const& path, std::vector<reason> const& others) {
        rate_table const was = p_.rates;
        for (reason const other : others) {
            for (rate_row& row : p_.rates) {
                if (row.result == rate_result::refused) row.unmet = other;
            }
            if (attempt(path, "may be " + notices::text_of(other))) break;
        }
        p_.rates = was;
    }
    template <class T, class Number> void number(std::string const& path, T const& leaf, Number& value) {
        Number const was = value;
        for (int by : {-1, 1}) {
            value = static_cast<Number>(was + by);
            if (value >= 0 || was < 0) attempt(path, "may be " + notices::text_of(leaf));
        }
        value = was;
    }
    template <class Bits> void bits(std::string const& path, Bits& value, choice_names const& all) {
        auto const was = value;
        for (choice_name const& one : all) {
            if ((one.value & (one.value - 1)) != 0) continue;
            value = static_cast<Bits>(static_cast<std::uint64_t>(was) ^ one.value);
            bool const matters = path.compare(0, 6, "rates.") != 0 || !same_reach(p_, *file_.notice);
            if (value != Bits{} && matters) attempt(path, std::string(one.en) + " may be put in or left out");
        }
        value = was;
    }

    template <class Leaf> void change(std::string const& path, Leaf& leaf) {
        if (skipped_.count(path) != 0 || notices::ends_with(path, "count") || notices::ends_with(path, "present")) return;
        if constexpr (std::convertible_to<Leaf, char const*>) {
            std::string const other = std::string(leaf) + "×";
            step<char const*>(path, leaf, other.c_str());
        } else if constexpr (std::same_as<Leaf, maybe<policy const*>>) {
            if (leaf.known()) step(path, leaf, Leaf{});
        } else if constexpr (std::same_as<Leaf, bool>) {
            step(path, leaf, !leaf);
        } else if constexpr (detail::is_condition_bound<Leaf>) {
            fact_description const& of = describe(leaf.fact);
            if (of.form == fact_form::choice) bits(path, leaf.value, of.values);
            else if (of.form == fact_form::truth) one_other<std::int64_t>(path, leaf.value, {1 - leaf.value});
            else number(path, leaf, leaf.value);
        } else if constexpr (detail::is_measured_bound<Leaf>) {
            number(path, leaf, leaf.value);
        } else if constexpr (std::integral<Leaf>) {
            number(path, leaf, leaf);
        } else if constexpr (std::same_as<Leaf, kind> || std::same_as<Leaf, size>) {
            bits(path, leaf, wengang::names_of<Leaf>);
        } else if constexpr (std::same_as<Leaf, fact>) {
            std::vector<fact> others;
            for (int i = 1; i < fact_count; ++i) {
                fact const other = static_cast<fact>((static_cast<int>(leaf) + i) % fact_count);
                if (describe(other).form == describe(leaf).form) others.push_back(other);
            }
            one_other(path, leaf, others);
        } else if constexpr (std::same_as<Leaf, reason>) {
            std::vector<reason> others;
            for (int i = 1; i < reason_count; ++i) others.push_back(static_cast<reason>((static_cast<int>(leaf) + i) % reason_count));
            if (path.compare(0, 6, "rates.") == 0) reason_of_refusals(path, others);
            else one_other(path, leaf, others);
        } else if constexpr (std::same_as<Leaf, money_unit>) {
            for (money_unit other : {money_unit::fen, money_unit::jiao, money_unit::yuan}) {
                if (other != leaf) step(path, leaf, other);
            }
        } else if constexpr (std::same_as<Leaf, headcount_basis>) {
            fact& of = path.compare(0, 5, "base.") == 0 ? p_.base.value.heads.of : p_.layoffs.small_by.value.of;
            fact const was = of;
            for (headcount_basis other : {headcount_basis::divisor, headcount_basis::monthly_average, headcount_basis::counted}) {
                if (other != headcount_basis::counted || leaf == other) of = was;
                else of = fact::at_application;  // a basis that needs to say what it counts
                if (other != leaf) step(path, leaf, other);
            }
            of = was;
        } else if constexpr (std::is_enum_v<Leaf>) {
            for (int i = 0; i < words_of<Leaf>.count; ++i) {
                if (i != static_cast<int>(leaf)) step(path, leaf, static_cast<Leaf>(i));
            }
        } else if constexpr (std::same_as<Leaf, date>) {
            step(path, leaf, day_before(leaf)), step(path, leaf, day_after(leaf));
        } else if constexpr (std::same_as<Leaf, rate>) {
            if (leaf.parts() > 0) step(path, leaf, rate::from_parts(leaf.parts() - 1));
            if (leaf.parts() < rate::whole) step(path, leaf, rate::from_parts(leaf.parts() + 1));
        } else if constexpr (std::same_as<Leaf, money>) {
            if (leaf.fen() > 0) step(path, leaf, money::from_fen(leaf.fen() - 1));
            step(path, leaf, money::from_fen(leaf.fen() + 1));
        } else {
            if (leaf.value() > 0) step(path, leaf, Leaf(leaf.value() - 1));
            step(path, leaf, Leaf(leaf.value() + 1));
        }
    }

    static std::string below(std::string const& path, char const* name) { return path.empty() ? name : path + "." + name; }

    /// Lists, each without one of its elements.
    template <class T> void elements(std::string const& path, T& value) {
        if constexpr (detail::is_cited<T>) {
            if (value.present) elements(path, value.value);
        } else if constexpr (detail::is_list<T>) {
            T const was = value;
            for (int gone = 0; gone < was.count; ++gone) {
                value = T{};
                for (int i = 0; i < was.count; ++i) {
                    if (i != gone) value.push(was[i]);
                }
                attempt(path + "." + std::to_string(gone), "may be left out");
            }
            value = was;
            for (int i = 0; i < value.count; ++i) elements(path + "." + std::to_string(i), value[i]);
        } else if constexpr (has_fields<T>) {
            each_field(value, [&](char const* name, auto& member) { elements(below(path, name), member); });
        }
    }
    /// Cited values left out, or put in as nobody cites them.
    template <class T> void cited_values(std::string const& path, T& value) {
        if constexpr (detail::is_cited<T>) {
            T const was = value;
            if (was.present) value.present = false;
            else value = T{};
            attempt(path, was.present ? "may be left out" : "may be put in");
            value = was;
        } else if constexpr (has_fields<T> && !std::same_as<T, notes>) {
            each_field(value, [&](char const* name, auto& member) { cited_values(below(path, name), member); });
        }
    }
    /// The notes stand in a table of their own.
    void procedure() {
        std::vector<note> table(p_.procedure.begin(), p_.procedure.end());
        p_.procedure.first = table.data();
        for (std::size_t i = 0; i < table.size(); ++i) {
            std::string const path = "procedure." + std::to_string(i);
            change(path + ".topic", table[i].topic);
            each_field(table[i].source, [&](char const* name, auto& member) { change(path + ".source." + name, member); });
            note const was = table[i];
            table.erase(table.begin() + static_cast<std::ptrdiff_t>(i)), --p_.procedure.count;
            attempt(path, "may be left out");
            table.insert(table.begin() + static_cast<std::ptrdiff_t>(i), was), ++p_.procedure.count;
        }
        p_.procedure = file_.notice->procedure;
    }

    notices::notice_file const& file_;
    policy p_;
    notices::names skipped_;
    notices::names said_;
    std::vector<notices::test_case const*> cases_;
    std::vector<std::string> before_, survivors_;
    int changes_ = 0;
};

}  // namespace

TEST_CASE("no value of a notice can change without a test of the notice that fails") {
    for (auto const& file : notices::read_all(WENGANG_TEST_NOTICES).read) {
        perturbation const changed(file);
        for (auto const& survivor : changed.survivors()) FAIL_CHECK(survivor);
        CHECK(changed.changes() > 100);  // it went through the notice
    }
}

TEST_CASE("a value that nothing tells of is found") {
    for (auto file : notices::read_all(WENGANG_TEST_NOTICES).read) {
        if (std::string(file.notice->id) != "liaocheng_2022") continue;
        file.values.erase(std::remove_if(file.values.begin(), file.values.end(), [](auto const& v) { return v.field == "publicity.days"; }), file.values.end());
        auto const found = perturbation(file).survivors();
        CHECK(found == std::vector<std::string>{"liaocheng_2022/publicity.days: may be 4", "liaocheng_2022/publicity.days: may be 6"});
        return;
    }
    FAIL("no liaocheng_2022");
}
