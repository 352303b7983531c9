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
    units(std::vector<std::string> const& header, std::vector<assignment> const& set) {
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
        kept_.insert(kept_.begin(), id_);
        faults.resize(fact_columns::rows);
        bad_ids_.resize(fact_columns::rows);
        most_ = std::min(fact_columns::rows, most_places / kept_.size());
        places_.resize(most_ * kept_.size());
    }

    /// Takes the units that were read last. Their text stays where it is, in the chunk.
    void add(csv_reader const& reader) {
        std::size_t const n = reader.rows(), first = count_;
        reader_ = &reader;
        std::fill_n(faults.begin() + static_cast<std::ptrdiff_t>(first), n, wengang::fact_set{});
        for (std::size_t k = 0; k < kept_.size(); ++k) {
            cell_places const cells = reader.column(kept_[k]);
            text_ = cells.text;
            place* to = places_.data() + first * kept_.size() + k;
            for (std::size_t row = 0; row < n; ++row, to += kept_.size()) *to = {cells.begin(row), cells.end(row)};
        }
        cell_places const ids = reader.column(id_);
        for (std::size_t row = 0; row < n; ++row) {
            std::string_view const id = ids[row];
            bool const good = !id.empty() && (is_ascii(id.data(), id.size()) || is_utf8(id));
            bad_ids_[first + row] = !good;
            if (!good && !id.empty()) not_utf8(row);
        }
        for (std::size_t k = 0; k < facts_.size(); ++k) {
            if (facts_[k] == nullptr) continue;
            cell_places const cells = reader.column(k);
            columns.read(*facts_[k], cells, n, first, bad_);
            for (std::uint32_t const row : bad_) {
                faults[first + row].insert(facts_[k]->id);
                if (!is_utf8(cells[row])) not_utf8(row);
            }
            bad_.clear();
        }
        count_ += n;
    }
    /// Whether another lot of units may not fit.
    bool full(csv_reader const& reader) const { return count_ + reader.most_rows() > most_; }
    std::size_t count() const { return count_; }
    void clear() {
        count_ = 0;
        columns.clear();
    }

    std::string_view id(std::size_t row) const { return text(row, 0); }
    bool bad_id(std::size_t row) const { return bad_ids_[row] != 0; }
    /// The cell of the `k`th column that is carried through.
    std::string_view carried(std::size_t row, std::size_t k) const { return text(row, k + 1); }

    fact_columns columns;
    std::vector<wengang::fact_set> faults;  ///< cells that are malformed as text
    std::vector<std::string> carried_names;
    std::size_t not_utf8_line = 0;  ///< of the chunk, the first line with a malformed cell that is not UTF-8

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1), most_places = std::size_t{1} << 18;

    /// What the column `k` of the register is.
    void take(std::string_view name, std::size_t k) {
        facts_.push_back(find_fact(name));
        if (facts_.back() != nullptr) {
            columns.use(facts_.back()->id);
        } else if (name == "id") {
            id_ = k;
        } else if (name.substr(0, 2) == "x_") {
            kept_.push_back(k);
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

    void not_utf8(std::size_t row) {
        std::size_t const line = reader_->line(row);
        if (not_utf8_line == 0 || line < not_utf8_line) not_utf8_line = line;
    }
    std::string_view text(std::size_t row, std::size_t k) const {
        place const& at = places_[row * kept_.size() + k];
        return {text_ + at.begin, at.end - at.begin};
    }

    struct place {
        std::uint32_t begin, end;
    };

    std::vector<wengang::fact_description const*> facts_;  // of every column; null for text
    std::size_t id_ = none, count_ = 0, most_ = 0;
    std::vector<std::size_t> kept_;  // columns whose text goes into the answer: the id, and what is carried through
    std::vector<place> places_;      // of their cells, unit by unit
    char const* text_ = nullptr;
    csv_reader const* reader_ = nullptr;
    std::vector<std::uint32_t> bad_;
    std::vector<char> bad_ids_;
};
