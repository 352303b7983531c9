// The facts of a block of units as columns, filled cell by cell. Which columns there are, what each holds and what it
// may hold is the library's list of facts: a fact that is added there is a column here.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>
#include <wengang/wengang.hpp>

#include "fact_text.hpp"

/// One fact of a block of units: a cell a unit, or one value for all, or nothing.
template <class T> struct cell_column {
    std::vector<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>> values;
    std::vector<std::uint8_t> known;  ///< a bit a unit, as `wengang::validity` has them
    wengang::maybe<T> all;
    bool holes = false;

    bool put(std::size_t row, std::string_view text, wengang::fact_description const& fact) {
        T value{};
        bool const empty = text.empty(), read = !empty && read_cell(text, fact, value);
        values[row] = value;
        auto const bit = static_cast<std::uint8_t>(1u << (row & 7));
        known[row >> 3] = static_cast<std::uint8_t>(read ? known[row >> 3] | bit : known[row >> 3] & ~bit);
        holes = holes || !read;
        return empty || read;
    }
    bool put_all(std::string_view text, wengang::fact_description const& fact) {
        T value{};
        if (!read_cell(text, fact, value)) return false;
        all = value;
        return true;
    }
};

class fact_columns {
public:
    static constexpr std::size_t rows = std::size_t{1} << 16;  ///< of a block

    fact_columns() {
        cells_.for_each([this]<class T>(wengang::fact f, cell_column<T>& c) { at(f) = {&c, put<T>, put_all<T>}; });
    }
    fact_columns(fact_columns const&) = delete;
    fact_columns& operator=(fact_columns const&) = delete;

    /// The register has a column for `f`.
    void use(wengang::fact f) {
        cells_.for_each([f](wengang::fact other, auto& c) {
            if (other == f) c.values.resize(rows), c.known.resize(rows / 8);
        });
    }
    /// False where the text is malformed; the fact is then unknown.
    bool put(wengang::fact_description const& f, std::size_t row, std::string_view text) {
        access const& a = at(f.id);
        return a.put(a.column, row, text, f);
    }
    bool put_all(wengang::fact_description const& f, std::string_view text) {
        access const& a = at(f.id);
        return a.put_all(a.column, text, f);
    }

    /// The first `n` units as the library takes them.
    wengang::columns first(std::size_t n) const {
        wengang::columns units;
        units.for_each([&]<class T>(wengang::fact f, wengang::column<T>& c) {
            auto const& mine = *static_cast<cell_column<T> const*>(at(f).column);
            if (mine.values.empty())
                c = mine.all;
            else
                c = wengang::column<T>(std::span(mine.values.data(), n), {mine.holes ? mine.known.data() : nullptr, 0});
        });
        return units;
    }
    void clear() {
        cells_.for_each([](wengang::fact, auto& c) { c.holes = false; });
    }

private:
    struct storage {
        template <class T> using of = cell_column<T>;
    };
    struct access {
        void* column;
        bool (*put)(void*, std::size_t, std::string_view, wengang::fact_description const&);
        bool (*put_all)(void*, std::string_view, wengang::fact_description const&);
    };
    template <class T>
    static bool put(void* column, std::size_t row, std::string_view text, wengang::fact_description const& f) {
        return static_cast<cell_column<T>*>(column)->put(row, text, f);
    }
    template <class T> static bool put_all(void* column, std::string_view text, wengang::fact_description const& f) {
        return static_cast<cell_column<T>*>(column)->put_all(text, f);
    }
    access& at(wengang::fact f) { return access_[static_cast<std::size_t>(f)]; }
    access const& at(wengang::fact f) const { return access_[static_cast<std::size_t>(f)]; }

    wengang::basic_facts<storage> cells_;
    access access_[wengang::fact_count] = {};
};
