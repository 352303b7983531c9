// What differs between two notices, field by field, with the citation of either: two years, two places, a notice and a what-if.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "capacity.hpp"
#include "field_text.hpp"

namespace wengang {

/// What counts as a difference.
enum class differences : std::uint8_t {
    of_values,             ///< what a notice says
    of_values_and_sources  ///< and where it says so: citations, and what is assumed
};

namespace detail {

/// How well two elements of a list belong together: 8 the same, 4 by what they are about, 1 by their place only, 0 not.
class list_match {
public:
    explicit constexpr list_match(differences what) : what_(what) {}

    template <class T> constexpr bool same(T const& a, T const& b) const {
        if constexpr (is_cited<T>) {
            if (a.present != b.present) return false;
            return !a.present || (same(a.value, b.value) && (!sources() || (same(a.source, b.source) && a.assumed == b.assumed)));
        } else if constexpr (is_list<T> || std::same_as<T, notes>) {
            if (a.count != b.count) return false;
            for (int i = 0; i < a.count; ++i) {
                if (!same(a.begin()[i], b.begin()[i])) return false;
            }
            return true;
        } else if constexpr (has_fields<T>) {
            bool all = true;
            each_field(a, b, [&](char const* name, auto const& x, auto const& y) { all = all && (ignores(name) || same(x, y)); });
            return all;
        } else if constexpr (std::convertible_to<T, char const*>) {
            return same_texts(a, b);
        } else if constexpr (is_parent<T>) {
            return a == b || (a.known() && b.known() && same_texts(a.value()->id, b.value()->id));
        } else if constexpr (is_condition_bound<T> || is_measured_bound<T>) {
            return a.value == b.value;
        } else {
            return a == b;
        }
    }

    template <class T> constexpr int score(T const& a, T const& b, bool same_place) const {
        if (same(a, b)) return 8;
        if (about_the_same(a, b)) return 4;
        if constexpr (std::same_as<T, condition>) return a.fact == b.fact ? 2 : 0;
        else if constexpr (std::same_as<T, note>) return same_texts(a.topic, b.topic) ? 2 : 0;
        else return same_place || in_order<T> ? 1 : 0;
    }

    /// The order of the elements says something: they are matched without crossing.
    template <class T> static constexpr bool in_order = std::same_as<T, rate_row> || std::same_as<T, sizing_step> || std::same_as<T, note>;

    constexpr bool sources() const { return what_ == differences::of_values_and_sources; }
    constexpr bool ignores(char const* name) const { return !sources() && (same_texts(name, "source") || same_texts(name, "assumed")); }

    static constexpr bool same_texts(char const* a, char const* b) {
        if (a == nullptr || b == nullptr) return (a == nullptr || *a == 0) && (b == nullptr || *b == 0);
        while (*a != 0 && *a == *b) ++a, ++b;
        return *a == *b;
    }

private:
    template <class T> constexpr bool about_the_same(T const& a, T const& b) const {
        if constexpr (std::same_as<T, condition>) return a.fact == b.fact && a.test == b.test;
        else if constexpr (std::same_as<T, rate_cap>) return a.kinds == b.kinds && a.sizes == b.sizes;
        else if constexpr (std::same_as<T, rate_row>)
            return a.kinds == b.kinds && a.sizes == b.sizes && same(a.standing, b.standing) && same(a.measured, b.measured);
        else if constexpr (std::same_as<T, revenue_drop>) return a.before == b.before && a.after == b.after;
        else if constexpr (std::same_as<T, standing_test>) return a.truth == b.truth;
        else if constexpr (std::same_as<T, measured_test>) return a.what == b.what;
        else if constexpr (std::same_as<T, note>) return same_texts(a.topic, b.topic) && (same_texts(a.zh, b.zh) || same_texts(a.en, b.en));
        else return false;
    }

    differences what_;
};

/// Which element of `b` each element of `a` belongs to, and the other way round; -1: none.
struct list_pairs {
    static constexpr int most = 64;  ///< elements; what is behind them has no partner
    std::int8_t of_a[most], of_b[most];

    template <class List> constexpr list_pairs(List const& a, List const& b, list_match const& match) : of_a(), of_b() {
        for (int i = 0; i < most; ++i) of_a[i] = of_b[i] = -1;
        int const n = most > a.count ? a.count : most, m = most > b.count ? b.count : most;
        if constexpr (list_match::in_order<std::remove_cvref_t<decltype(*a.begin())>>) in_order(a, b, n, m, match);
        else by_score(a, b, n, m, match);
    }

private:
    constexpr void pair(int i, int j) {
        of_a[i] = static_cast<std::int8_t>(j);
        of_b[j] = static_cast<std::int8_t>(i);
    }
    template <class List> constexpr void by_score(List const& a, List const& b, int n, int m, list_match const& match) {
        for (int wanted = 8; wanted > 0; wanted /= 2) {
            for (int i = 0; i < n; ++i) {
                for (int j = 0; j < m && of_a[i] < 0; ++j) {
                    if (of_b[j] < 0 && match.score(a.begin()[i], b.begin()[j], i == j) == wanted) pair(i, j);
                }
            }
        }
    }
    /// The alignment with the best sum of scores.
    template <class List> constexpr void in_order(List const& a, List const& b, int n, int m, list_match const& match) {
        std::int16_t best[most + 1][most + 1] = {};  // of the elements from i and from j on
        std::int8_t score[most][most] = {};
        for (int i = n; i-- > 0;) {
            for (int j = m; j-- > 0;) {
                int const s = match.score(a.begin()[i], b.begin()[j], i == j);
                int sum = best[i + 1][j] > best[i][j + 1] ? best[i + 1][j] : best[i][j + 1];
                if (s > 0 && s + best[i + 1][j + 1] >= sum) sum = s + best[i + 1][j + 1];
                best[i][j] = static_cast<std::int16_t>(sum);
                score[i][j] = static_cast<std::int8_t>(s);
            }
        }
        for (int i = 0, j = 0; i < n && j < m;) {
            if (score[i][j] > 0 && best[i][j] == score[i][j] + best[i + 1][j + 1]) pair(i++, j++);
            else if (best[i][j] == best[i + 1][j]) ++i;
            else ++j;
        }
    }
};

/// Goes through two notices side by side.
template <class Visit> class difference_walker {
public:
    constexpr difference_walker(Visit& visit, differences what) : visit_(visit), match_(what) {}

    template <class T> constexpr void go(T const& a, T const& b, citation const* of_a = nullptr, citation const* of_b = nullptr) {
        if constexpr (is_cited<T>) {
            if (a.present && b.present) {
                go(a.value, b.value, &a.source, &b.source);
                if (!match_.sources()) return;
                below("source", a.source, b.source, &a.source, &b.source);
                below("assumed", a.assumed, b.assumed, &a.source, &b.source);
            } else if (a.present || b.present) {
                report(a.present ? &a.value : nullptr, b.present ? &b.value : nullptr, a.present ? &a.source : nullptr, b.present ? &b.source : nullptr);
            }
        } else if constexpr (is_list<T> || std::same_as<T, notes>) {
            elements(a, b, of_a, of_b);
        } else if constexpr (has_fields<T>) {
            each_field(a, b, [&](char const* name, auto const& x, auto const& y) {
                if (!match_.ignores(name)) below(name, x, y, source_of(a, of_a), source_of(b, of_b));
            });
        } else if (!match_.same(a, b)) {
            report(&a, &b, of_a, of_b);
        }
    }
    constexpr int found() const { return found_; }

private:
    template <class T> static constexpr citation const* source_of(T const& value, citation const* above) {
        if constexpr (requires { value.source; }) return &value.source;
        else return above;
    }

    template <class List> constexpr void elements(List const& a, List const& b, citation const* of_a, citation const* of_b) {
        list_pairs const pairs(a, b, match_);
        using item = std::remove_cvref_t<decltype(*a.begin())>;
        for (int j = 0; j < b.count; ++j) {
            int const i = j < list_pairs::most ? pairs.of_b[j] : -1;
            item const& after = b.begin()[j];
            if (i >= 0) below(j, a.begin()[i], after, of_a, of_b);
            else alone(j, static_cast<item const*>(nullptr), &after, of_a, source_of(after, of_b));
        }
        for (int i = 0; i < a.count; ++i) {
            item const& before = a.begin()[i];
            if (i >= list_pairs::most || pairs.of_a[i] < 0) alone(i, &before, static_cast<item const*>(nullptr), source_of(before, of_a), of_b);
        }
    }
    template <class T> constexpr void alone(int index, T const* a, T const* b, citation const* of_a, citation const* of_b) {
        int const before = path_.length();
        path_.down(index);
        report(a, b, of_a, of_b);
        path_.back(before);
    }
    template <class Step, class T> constexpr void below(Step step, T const& a, T const& b, citation const* of_a, citation const* of_b) {
        int const before = path_.length();
        path_.down(step);
        go(a, b, of_a, of_b);
        path_.back(before);
    }
    template <class T> constexpr void report(T const* a, T const* b, citation const* of_a, citation const* of_b) {
        ++found_;
        visit_(path_.text(), a, b, of_a, of_b);
    }

    Visit& visit_;
    list_match match_;
    field_path path_;
    int found_ = 0;
};

}  // namespace detail

/// Calls `visit(path, before, after, source before, source after)` for every field in which `b` differs from `a`, and returns how
/// many there are. The path is one of `walk_leaves`; `before` and `after` point to the values, null on the side that has none.
/// Such a one is a whole rule (`kept`) or element (`rates.2`: by its place in `b`, or in `a` where `b` has it no more); all others
/// are leaves. The sources are the citations of the nearest value or row, null where there is none.
/// Elements are matched by what they are about: conditions by fact and test, caps by kinds and sizes, rows of the rate table by
/// kinds, sizes and tests and in their order, in which the first that matches counts.
template <class Visit>
constexpr int difference(policy const& a, policy const& b, Visit&& visit, differences what = differences::of_values) {
    detail::difference_walker<std::remove_reference_t<Visit>> walker(visit, what);
    walker.go(a, b);
    return walker.found();
}

/// One of the differences, without its values; both policies must outlive it.
struct field_change {
    char path[80] = {};
    bool before = false, after = false;  ///< whether that side has the field
    citation const* source_before = nullptr;
    citation const* source_after = nullptr;
};
/// The differences in a list: the first 64, and how many there are.
struct field_changes {
    list<field_change, 64> first{};
    int count = 0;
};
constexpr field_changes difference(policy const& a, policy const& b, differences what = differences::of_values) {
    field_changes all;
    all.count = difference(
        a, b,
        [&](char const* path, auto const* before, auto const* after, citation const* of_a, citation const* of_b) {
            if (all.first.count == detail::capacity_of<decltype(all.first)>) return;
            field_change one{{}, before != nullptr, after != nullptr, of_a, of_b};
            detail::write_text(one.path, one.path + sizeof one.path - 1, path);
            all.first.push(one);
        },
        what);
    return all;
}

}  // namespace wengang
