// The facts of a block of units as columns, filled column by column. Which columns there are, what each holds and what it
// may hold is the library's list of facts: a fact that is added there is a column here.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>
#include <wengang/wengang.hpp>

#include "csv_reader.hpp"
#include "fact_text.hpp"
#include "wide_text.hpp"

/// The words of a choice or a truth, found by their ends: eight bytes at the front and eight at the back.
class word_table {
public:
    explicit word_table(wengang::choice_names const& names) : entries_(std::bit_ceil(8u * static_cast<unsigned>(names.count) + 1)) {
        for (auto const& name : names) put(name.en, name.value), put(name.zh, name.value);
    }
    /// The value of a word; false where it is none.
    bool find(char const* at, std::size_t length, std::uint32_t& value) const {
        if (length == 0) return false;
        std::uint64_t const first = first_bytes(at, length), last = length > 8 ? eight_bytes(at + length - 8) : 0;
        for (std::size_t k = place(first, last);; ++k) {
            entry const& e = entries_[k & (entries_.size() - 1)];
            if (e.length == 0) return false;
            if (e.first != first || e.last != last || e.length != length) continue;
            if (length > 16 && std::memcmp(e.word, at, length) != 0) continue;
            value = e.value;
            return true;
        }
    }

private:
    struct entry {
        std::uint64_t first = 0, last = 0;
        std::size_t length = 0;
        char const* word = nullptr;
        std::uint32_t value = 0;
    };
    std::size_t place(std::uint64_t first, std::uint64_t last) const { return ((first ^ last * 31) * 0x9e37'79b9'7f4a'7c15) >> 40; }
    void put(std::string_view word, std::uint32_t value) {
        char padded[64] = {};
        std::size_t const length = word.copy(padded, 48);
        entry const made{first_bytes(padded, length), length > 8 ? eight_bytes(padded + length - 8) : 0, word.size(), word.data(), value};
        std::size_t k = place(made.first, made.last);
        while (entries_[k & (entries_.size() - 1)].length != 0) ++k;
        entries_[k & (entries_.size() - 1)] = made;
    }
    std::vector<entry> entries_;
};

/// A cell that is written as most are; false where `read_cell` has to see it. Never another value than that of `read_cell`.
template <class T> bool read_usual_cell(char const* at, std::size_t length, wengang::fact_description const& fact, word_table const& words, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        value = (*at & 1) != 0;
        if (length == 1 && (*at == '0' || *at == '1')) return true;
    }
    if constexpr (std::is_same_v<T, bool> || std::is_enum_v<T>) {
        std::uint32_t found = 0;
        if (!words.find(at, length, found)) return false;
        value = static_cast<T>(found);
        return true;
    } else if constexpr (std::is_same_v<T, wengang::money>) {
        if (length - 4 > 16 - 4) return false;
        sixteen_digits digits(at + length, length);
        bool const point = digits.take_point();
        if (!point || !all_digits(digits.high) || !all_digits(digits.low)) return false;
        auto const fen = static_cast<std::int64_t>(number_of_digits(digits.high) * 10'000'000 + number_of_digits(digits.low));
        value = wengang::money::from_fen(fen);
        return fen <= fact.highest;
    } else {
        if (length - 1 > 8 - 1) return false;
        std::uint64_t const digits = sixteen_digits(at + length, length).low;
        std::uint64_t const number = number_of_digits(digits);
        value = T(number);
        return all_digits(digits) && number <= static_cast<std::uint64_t>(fact.highest);
    }
}

/// One fact of a block of units: a cell a unit, or one value for all, or nothing.
template <class T> struct cell_column {
    std::vector<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>> values;
    std::vector<std::uint8_t> known;  ///< a bit a unit, as `wengang::validity` has them
    wengang::maybe<T> all;
    bool holes = false;

    /// The cells of `count` units, the first of which is unit `row` of the block. Units whose cell is malformed are added
    /// to `bad`, counted from that first one; the fact is then unknown.
    void read(cell_places const& cells, std::size_t count, std::size_t row, wengang::fact_description const& fact, std::vector<std::uint32_t>& bad) {
        static word_table const words(wengang::names_of<T>);
        for (std::size_t k = 0; k < count; ++k) {
            std::uint32_t const begin = cells.begin(k), end = cells.end(k);
            T value{};
            if (!read_usual_cell(cells.text + begin, end - begin, fact, words, value)) [[unlikely]] {
                std::string_view const cell = cells[k];
                value = T{};
                if (!read_cell(cell, fact, value)) {
                    known[(row + k) >> 3] &= static_cast<std::uint8_t>(~(1u << ((row + k) & 7)));
                    holes = true;
                    if (!cell.empty()) bad.push_back(static_cast<std::uint32_t>(k));
                }
            }
            values[row + k] = value;
        }
    }
    void make_room(std::size_t rows) {
        values.resize(rows);
        known.resize(rows / 8, 0xff);
    }
    void clear() {
        if (holes) std::fill(known.begin(), known.end(), std::uint8_t{0xff});
        holes = false;
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
    static constexpr std::size_t rows = std::size_t{1} << 13;  ///< of a block: as many as the caches hold with their decisions

    fact_columns() {
        cells_.for_each([this]<class T>(wengang::fact f, cell_column<T>& c) { at(f) = {&c, read<T>, put_all<T>}; });
    }
    fact_columns(fact_columns const&) = delete;
    fact_columns& operator=(fact_columns const&) = delete;

    /// The register has a column for `f`.
    void use(wengang::fact f) {
        cells_.for_each([f](wengang::fact other, auto& c) {
            if (other == f) c.make_room(rows);
        });
    }
    /// As `cell_column::read`.
    void read(wengang::fact_description const& f, cell_places const& cells, std::size_t count, std::size_t row, std::vector<std::uint32_t>& bad) {
        access const& a = at(f.id);
        a.read(a.column, cells, count, row, f, bad);
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
        cells_.for_each([](wengang::fact, auto& c) { c.clear(); });
    }

private:
    struct storage {
        template <class T> using of = cell_column<T>;
    };
    struct access {
        void* column;
        void (*read)(void*, cell_places const&, std::size_t, std::size_t, wengang::fact_description const&, std::vector<std::uint32_t>&);
        bool (*put_all)(void*, std::string_view, wengang::fact_description const&);
    };
    template <class T>
    static void read(void* column, cell_places const& cells, std::size_t count, std::size_t row, wengang::fact_description const& f, std::vector<std::uint32_t>& bad) {
        static_cast<cell_column<T>*>(column)->read(cells, count, row, f, bad);
    }
    template <class T> static bool put_all(void* column, std::string_view text, wengang::fact_description const& f) {
        return static_cast<cell_column<T>*>(column)->put_all(text, f);
    }
    access& at(wengang::fact f) { return access_[static_cast<std::size_t>(f)]; }
    access const& at(wengang::fact f) const { return access_[static_cast<std::size_t>(f)]; }

    wengang::basic_facts<storage> cells_;
    access access_[wengang::fact_count] = {};
};
