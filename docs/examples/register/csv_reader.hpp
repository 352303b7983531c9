// CSV of RFC 4180, a chunk of whole records at a time, as places of cells in the chunk's memory.
//
// Most lines of most registers hold no quote, and as many commas as they should: those are found 64 bytes at a time. A
// line that is anything else (quotes, a comment, empty, ragged, a NUL byte) is read byte by byte, the only way that can
// tell what is wrong with it.
//
// Why not a packaged library: fast-cpp-csv-parser (libfccp-dev) has no line breaks inside quotes and wants the columns
// when it is compiled; libcsv (libcsv-dev 3.0.3, of 2013) has no line numbers, no comments and no limit on a cell,
// takes malformed quotes for text unless told otherwise, and copies every byte through a callback. Half of what stands
// here would be needed on top of either.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "csv_source.hpp"
#include "wide_text.hpp"

/// Why a record cannot be read.
struct csv_fault {
    std::size_t line;  ///< of the chunk, from 1
    std::string what;
};

/// The cells of one column: of every record the place where it begins and the one where it ends.
struct cell_places {
    char const* text;
    std::uint32_t const* first;
    std::size_t step;
    std::uint32_t begin(std::size_t row) const { return first[row * step]; }
    std::uint32_t end(std::size_t row) const { return first[row * step + 1]; }
    std::string_view operator[](std::size_t row) const { return {text + begin(row), end(row) - begin(row)}; }
};

/// The records of one chunk after the other, some at a time. Lines end with LF or CRLF; `#` at the start of a line makes
/// it a comment; empty lines are skipped. Blanks are part of a cell, and so is a quote that does not begin it.
class csv_reader {
public:
    /// `columns` are those of the header line; a reader of the header line itself has none yet.
    explicit csv_reader(std::size_t columns = 0) {
        if (columns != 0) expect(columns);
    }

    void start(csv_chunk& chunk) {
        chunk_ = &chunk;
        text_ = chunk.text();
        next_line_ = 1;
        odd_known_to_ = 0;
        fault_.reset();
    }
    /// Reads further records, or the header line alone, and says how many; 0 at the end of the chunk, or before a record
    /// that cannot be read.
    std::size_t read() {
        rows_ = 0;
        bool const header = columns_ == 0;
        try {
            while (rows_ != most_rows_ && chunk_->begin != chunk_->end && !fault_ && !(header && rows_ == 1)) {
                if (columns_ != 0 && chunk_->end <= longest_cell) read_clean_lines();
                if (rows_ != most_rows_ && chunk_->begin != chunk_->end) read_record();
            }
        } catch (csv_fault const& fault) {
            fault_ = fault;
        }
        return rows_;
    }

    std::size_t rows() const { return rows_; }
    std::size_t most_rows() const { return most_rows_; }
    std::size_t columns() const { return columns_; }
    cell_places column(std::size_t k) const { return {text_, places_.data() + 2 * k, 2 * columns_}; }
    std::size_t line(std::size_t row) const { return lines_[row]; }       ///< the record's first line, of the chunk, from 1
    std::size_t lines() const { return next_line_ - 1; }                  ///< of the chunk that have been read
    std::optional<csv_fault> const& fault() const { return fault_; }

private:
    static constexpr std::size_t most_columns = 4096, most_cells = 8192;

    /// As many records at a time as stay in the nearest cache.
    void expect(std::size_t columns) {
        columns_ = columns;
        most_rows_ = most_cells / columns;
        places_.resize(2 * (most_rows_ * columns + 2 * margin));
        lines_.resize(most_rows_);
    }
    [[noreturn]] static void fail(std::size_t line, std::string const& what) { throw csv_fault{line, what}; }

    // --- lines without anything special ---

    static constexpr std::size_t margin = 64;

    void read_clean_lines() {
        std::size_t const limit = next_odd();
        std::uint32_t* const places = places_.data() + 2 * rows_ * columns_;
        std::size_t const most_delimiters = (most_rows_ - rows_) * columns_;
        std::size_t begin = chunk_->begin, found = 0, row_end = columns_ - 1;
        places[0] = static_cast<std::uint32_t>(begin);
        bool even = !begins_oddly(begin);
        for (std::size_t at = begin; even && at < limit && found <= most_delimiters; at += 64) {
            sixty_four const here(text_ + at);
            std::uint64_t const inside = limit - at >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (limit - at)) - 1;
            for (std::uint64_t left = here.delimiters & inside; left != 0; left &= left - 1, ++found) {
                auto const place = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(left));
                places[2 * found + 1] = place;
                places[2 * found + 2] = place + 1;
            }
            for (std::uint64_t left = here.feeds & inside; even && left != 0; left &= left - 1) {
                auto const feed = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(left));
                if (row_end >= found || places[2 * row_end + 1] != feed) {
                    even = false;  // ragged
                    break;
                }
                if (text_[feed - 1] == '\r' && places[2 * row_end] != feed) --places[2 * row_end + 1];
                begin = feed + 1;
                row_end += columns_;
                lines_[rows_++] = static_cast<std::uint32_t>(next_line_++);
                even = rows_ != most_rows_ && !begins_oddly(begin);
            }
        }
        chunk_->begin = begin;
    }
    bool begins_oddly(std::size_t at) const { return text_[at] == '#' || text_[at] == '\n' || text_[at] == '\r'; }

    /// The first quote or NUL byte that has not been read yet.
    std::size_t next_odd() {
        if (chunk_->begin < odd_known_to_) return odd_known_to_;
        std::size_t const begin = chunk_->begin;
        odd_known_to_ = find('"', begin, chunk_->end);
        odd_known_to_ = find('\0', begin, odd_known_to_);
        return odd_known_to_;
    }
    std::size_t find(char what, std::size_t begin, std::size_t end) const {
        auto const* const found = static_cast<char const*>(std::memchr(text_ + begin, what, end - begin));
        return found == nullptr ? end : static_cast<std::size_t>(found - text_);
    }

    // --- one record, byte by byte ---

    /// Takes a record, or a line that is none.
    void read_record() {
        std::size_t at = chunk_->begin;
        std::size_t const end = chunk_->end;
        if (text_[at] == '#' || text_[at] == '\n' || (text_[at] == '\r' && at + 1 != end && text_[at + 1] == '\n')) return skip_line(at, end);
        cells_.clear();
        std::size_t const most = columns_ == 0 ? most_columns : columns_;
        std::size_t line = next_line_;
        for (;;) {
            std::size_t const start = at, opened = line;
            bool const quoted = at != end && text_[at] == '"';
            bool escapes = false;
            if (quoted && !behind_quote(++at, end, start, line, escapes)) cut_off(start, end, opened, true);
            std::size_t const closed = at;
            while (at != end && !ends_cell(text_[at])) ++at;
            if (at == end) cut_off(start, end, opened, false);
            if (at - start > longest_cell) too_long(opened, false);
            if (text_[at] == '\0') fail(line, "a NUL byte; the file is no text in UTF-8 or GB18030");
            std::size_t last = at;
            if (text_[at] == '\n' && last != closed && text_[last - 1] == '\r') --last;
            if (quoted && last != closed) fail(line, "text behind a closing quote");
            if (quoted) cells_.push_back({start + 1, closed - 1, escapes});
            else cells_.push_back({start, last, false});
            if (text_[at++] == '\n') break;
            if (cells_.size() == most) fail(next_line_, more_cells());
        }
        if (columns_ == 0) expect(cells_.size());
        if (cells_.size() < columns_)
            fail(next_line_, std::to_string(cells_.size()) + " cells, but the header line has " + std::to_string(columns_));
        keep();
        next_line_ = line + 1;
        chunk_->begin = at;
    }

    std::string more_cells() const {
        if (columns_ == 0) return "a header line of more than " + std::to_string(most_columns) + " columns";
        return "more cells than the " + std::to_string(columns_) + " of the header line";
    }

    static bool ends_cell(char c) { return c == ',' || c == '\n' || c == '\0'; }

    /// Moves `at`, which stands behind an opening quote, behind the closing one; false where there is none.
    bool behind_quote(std::size_t& at, std::size_t end, std::size_t start, std::size_t& line, bool& escapes) const {
        std::size_t const opened = line;
        for (;; ++at) {
            if (at - start > longest_cell) too_long(opened, true);
            if (at == end) return false;
            if (text_[at] == '\n') ++line;
            if (text_[at] == '\0') fail(line, "a NUL byte; the file is no text in UTF-8 or GB18030");
            if (text_[at] != '"') continue;
            if (at + 1 == end) return false;
            if (text_[at + 1] != '"') break;
            escapes = true;
            ++at;
        }
        ++at;
        return true;
    }

    /// The chunk ends within the record: the file does, or the record is longer than any may be.
    [[noreturn]] void cut_off(std::size_t start, std::size_t end, std::size_t opened, bool in_quotes) const {
        if (end - start > longest_cell) too_long(opened, in_quotes);
        if (chunk_->cut) fail(next_line_, "a record longer than 1 GiB");
        fail(opened, "a quote is opened and never closed");
    }
    [[noreturn]] static void too_long(std::size_t line, bool in_quotes) {
        fail(line, in_quotes ? "a cell longer than 1 MiB, or a quote that is never closed" : "a cell longer than 1 MiB");
    }

    void skip_line(std::size_t at, std::size_t end) {
        std::size_t const feed = find('\n', at, end);
        if (feed - at > longest_cell) fail(next_line_, "a comment longer than 1 MiB");
        if (find('\0', at, feed) != feed) fail(next_line_, "a NUL byte");
        ++next_line_;
        chunk_->begin = feed + 1;
    }

    /// The record is whole. Two quotes inside a quoted cell are one; its bytes are read no more and can be moved.
    void keep() {
        std::uint32_t* places = places_.data() + 2 * rows_ * columns_;
        for (cell const& c : cells_) {
            std::size_t end = c.end;
            if (c.escapes) {
                end = c.begin;
                for (std::size_t i = c.begin; i < c.end; ++i) {
                    text_[end++] = text_[i];
                    if (text_[i] == '"') ++i;
                }
            }
            *places++ = static_cast<std::uint32_t>(c.begin);
            *places++ = static_cast<std::uint32_t>(end);
        }
        lines_[rows_++] = static_cast<std::uint32_t>(next_line_);
    }

    struct cell {
        std::size_t begin, end;
        bool escapes;
    };

    csv_chunk* chunk_ = nullptr;
    char* text_ = nullptr;
    std::size_t columns_ = 0, rows_ = 0, most_rows_ = 1;
    std::vector<std::uint32_t> places_;  ///< of the cells, record after record: begin and end
    std::vector<std::uint32_t> lines_;
    std::vector<cell> cells_;
    std::size_t next_line_ = 1, odd_known_to_ = 0;
    std::optional<csv_fault> fault_;
};
