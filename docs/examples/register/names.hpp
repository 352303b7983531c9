// The names that a caller may write, out of the library's own lists, and the nearest one to a name that is none of
// them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>
#include <wengang/policies/catalogue.hpp>
#include <wengang/wengang.hpp>

#include "failure.hpp"

inline std::vector<std::string_view> policy_names() {
    std::vector<std::string_view> names;
    for (wengang::policy const* p : wengang::policies::catalogue) names.emplace_back(p->id);
    return names;
}
inline std::vector<std::string_view> fact_names() {
    std::vector<std::string_view> names;
    for (auto const& f : wengang::fact_descriptions) names.emplace_back(f.name);
    return names;
}
inline std::vector<std::string_view> area_names() {
    std::vector<std::string_view> names;
    for (auto const& f : wengang::area_fact_descriptions) names.emplace_back(f.name);
    return names;
}

/// How many letters must be put in, left out or replaced to make one of the other (Levenshtein).
inline std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            std::size_t const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

inline std::string nearest(std::string_view wrong, std::vector<std::string_view> const& names) {
    for (auto const& f : wengang::fact_descriptions) {
        if (wrong == f.zh && std::find(names.begin(), names.end(), f.name) != names.end()) return f.name;
    }
    wrong = wrong.substr(0, 64);
    return std::string(*std::min_element(names.begin(), names.end(),
                                         [&](auto a, auto b) { return distance(wrong, a) < distance(wrong, b); }));
}

[[noreturn]] inline void unknown_name(std::string const& what, std::string_view wrong,
                                      std::vector<std::string_view> const& names) {
    throw failure(failure::wrong_call, "unknown " + what + " " + shown(wrong) + "; the nearest known one is \"" +
                                           nearest(wrong, names) + "\"");
}

inline wengang::fact_description const* find_fact(std::string_view name) {
    for (auto const& f : wengang::fact_descriptions) {
        if (name == f.name) return &f;
    }
    return nullptr;
}

/// How a fact is written in a cell.
inline std::string written_as(wengang::fact_description const& f) {
    switch (f.form) {
        case wengang::fact_form::truth:
            return "1/0, true/false, 是/否";
        case wengang::fact_form::amount:
        case wengang::fact_form::heads:
        case wengang::fact_form::month_number:
            return f.unit.en;
        case wengang::fact_form::choice:
            break;
    }
    std::string values;
    for (auto const& v : f.values) values += std::string(values.empty() ? "" : ", ") + v.en + "/" + v.zh;
    return values;
}

/// What `--set` and `--area` take: `name=value`, once each.
struct assignment {
    std::string_view name, value;
};
inline std::vector<assignment> assignments(std::vector<std::string> const& texts, char const* option) {
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
