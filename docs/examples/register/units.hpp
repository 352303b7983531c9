// The register itself: which column is what, and the units of one block.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cells.hpp"
#include "csv_reader.hpp"
#include "names.hpp"

class units {
public:
    /// Takes the header line, and the facts that `--set` gives one value for.
    units(std::vector<std::string_view> const& header, std::vector<assignment> const& set) {
        for (auto const& one : set) {
            auto const* const f = find_fact(one.name);
            if (f == nullptr) unknown_name("fact", one.name, fact_names());
            if (!columns.put_all(*f, one.value))
                wrong_call("--set " + std::string(one.name) + ": " + shown(one.value) + " is none of " +
                           written_as(*f));
            if (std::find(header.begin(), header.end(), one.name) != header.end())
                wrong_call("the column " + shown(one.name) +
                           " is in the register, and --set gives one value for all units");
        }
        for (std::size_t k = 0; k < header.size(); ++k) {
            if (std::find(header.begin(), header.begin() + static_cast<std::ptrdiff_t>(k), header[k]) !=
                header.begin() + static_cast<std::ptrdiff_t>(k))
                wrong_call("the column " + shown(header[k]) + " stands twice in the header line");
            take(header[k], k);
        }
        if (id_ == none) wrong_call("there is no column \"id\"");
        faults.resize(fact_columns::rows);
        bad_ids_.resize(fact_columns::rows);
    }

    /// Takes one unit.
    void add(csv_reader const& reader) {
        auto const& cells = reader.cells();
        std::size_t const row = count_++;
        bad_ids_[row] = cells[id_].empty() || !is_utf8(cells[id_]);
        bool in_utf8 = cells[id_].empty() || bad_ids_[row] == 0;
        keep(cells[id_]);
        for (std::size_t const k : carried_) keep(cells[k]);
        faults[row] = {};
        for (std::size_t k = 0; k < cells.size(); ++k) {
            if (facts_[k] == nullptr || columns.put(*facts_[k], row, cells[k])) continue;
            faults[row].insert(facts_[k]->id);
            in_utf8 = in_utf8 && is_utf8(cells[k]);
        }
        if (!in_utf8 && not_utf8_line == 0) not_utf8_line = reader.line();
    }
    bool full() const { return count_ == fact_columns::rows || text_.size() >= most_text; }
    std::size_t count() const { return count_; }
    void clear() {
        count_ = 0;
        text_.clear();
        ends_.clear();
        columns.clear();
    }

    std::string_view id(std::size_t row) const { return text(row, 0); }
    bool bad_id(std::size_t row) const { return bad_ids_[row] != 0; }
    /// The cell of the `k`th column that is carried through.
    std::string_view carried(std::size_t row, std::size_t k) const { return text(row, k + 1); }

    fact_columns columns;
    std::vector<wengang::fact_set> faults;  ///< cells that are malformed as text
    std::vector<std::string> carried_names;
    std::size_t not_utf8_line = 0;  ///< the first line with a malformed cell that is not UTF-8

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1), most_text = std::size_t{1} << 23;

    /// What the column `k` of the register is.
    void take(std::string_view name, std::size_t k) {
        facts_.push_back(find_fact(name));
        if (facts_.back() != nullptr) {
            columns.use(facts_.back()->id);
        } else if (name == "id") {
            id_ = k;
        } else if (name.substr(0, 2) == "x_") {
            carried_.push_back(k);
            carried_names.emplace_back(name);
        } else if (!is_utf8(name)) {
            wrong_call("the column name " + shown(name) +
                       " is not UTF-8; for a register in GB18030 use --encoding gb18030");
        } else {
            auto known = fact_names();
            known.insert(known.begin(), "id");
            unknown_name("column", name, known);
        }
    }

    void keep(std::string_view cell) {
        text_ += cell;
        ends_.push_back(text_.size());
    }
    std::string_view text(std::size_t row, std::size_t k) const {
        std::size_t const i = row * (carried_.size() + 1) + k, begin = i == 0 ? 0 : ends_[i - 1];
        return std::string_view(text_).substr(begin, ends_[i] - begin);
    }

    std::vector<wengang::fact_description const*> facts_;  // of every column; null for text
    std::vector<std::size_t> carried_;
    std::size_t id_ = none, count_ = 0;
    std::string text_;  // ids and carried cells of the block, one behind the other
    std::vector<std::size_t> ends_;
    std::vector<char> bad_ids_;
};
