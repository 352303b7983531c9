// A fact as text: what a cell of a register holds, and what the tests of the notices write.
#pragma once

#include <string_view>
#include <type_traits>
#include <wengang/facts/facts.hpp>

/// A cell as a fact; false where the text is none. Nothing is trimmed, nothing is rounded.
template <class T> bool read_cell(std::string_view text, wengang::fact_description const& fact, T& value) {
    if constexpr (std::is_same_v<T, bool> || std::is_enum_v<T>) {
        if (std::is_same_v<T, bool> && (text == "0" || text == "1")) return value = static_cast<T>(text == "1"), true;
        for (auto const& v : fact.values) {
            if (text == v.en || text == v.zh) return value = static_cast<T>(v.value), true;
        }
        return false;
    } else {
        if (!from_chars(text.data(), text.data() + text.size(), value)) return false;
        if constexpr (std::is_same_v<T, wengang::money>)
            return fact.holds(value.fen());
        else
            return fact.holds(value.value());
    }
}
