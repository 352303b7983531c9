// Synthetic registers as CSV text.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "population.hpp"

namespace bench {

/// Lines of a register with an id, the row from 1, and the columns that a notice reads.
class csv_population {
public:
    csv_population(wengang::policy const& notice, std::uint64_t seed) : seed_(seed) {
        wengang::fact_set const read = facts_read(notice);
        for (auto const& f : wengang::fact_descriptions) {
            if (read.contains(f.id)) facts_.push_back(&f);
        }
    }
    std::vector<wengang::fact_description const*> const& facts() const { return facts_; }

    std::string header() const {
        std::string line = "id";
        for (auto const* f : facts_) line += ',' + std::string(f->name);
        return line + '\n';
    }
    /// Puts the line of a row behind `text`.
    void add(std::string& text, std::size_t row) const {
        made_unit const unit(seed_, row);
        char line[4096];
        char* at = std::to_chars(line, line + 24, row + 1).ptr;
        for (auto const* f : facts_) {
            *at++ = ',';
            at = write(at, *f, unit[f->id]);
        }
        *at++ = '\n';
        text.append(line, static_cast<std::size_t>(at - line));
    }

private:
    static char* write(char* at, wengang::fact_description const& f, std::int64_t value) {
        switch (f.form) {
            case wengang::fact_form::choice:
                for (auto const& v : f.values) {
                    if (v.value == value) return at + std::string_view(v.en).copy(at, 64);
                }
                return at;  // no value of its own: unknown
            case wengang::fact_form::amount:
                if (value < 0) *at++ = '-', value = -value;
                at = std::to_chars(at, at + 24, value / 100).ptr;
                *at++ = '.';
                *at++ = static_cast<char>('0' + value / 10 % 10);
                *at++ = static_cast<char>('0' + value % 10);
                return at;
            default: return std::to_chars(at, at + 24, value).ptr;
        }
    }

    std::uint64_t seed_;
    std::vector<wengang::fact_description const*> facts_;
};

}  // namespace bench
