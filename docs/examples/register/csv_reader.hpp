// CSV of RFC 4180 as a stream, in memory that does not grow with the file.
//
// Why not a packaged library: fast-cpp-csv-parser (libfccp-dev) has no line breaks inside quotes and wants the columns
// when it is compiled; libcsv (libcsv-dev 3.0.3, of 2013) has no line numbers, no comments and no limit on a cell,
// takes malformed quotes for text unless told otherwise, and copies every byte through a callback. Half of what stands
// here would be needed on top of either.
#pragma once

#include <iconv.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"

/// The bytes of a file, in UTF-8. What cannot be converted is passed on as it is, and is then no UTF-8 either.
class byte_source {
public:
    byte_source(int file, bool gb18030) : file_(file) {
        if (!gb18030) return;
        converter_ = iconv_open("UTF-8", "GB18030");
        if (converter_ == none()) throw failure(failure::broken_data, "this system cannot convert GB18030");
        raw_.resize(std::size_t{1} << 18);
    }
    byte_source(byte_source const&) = delete;
    byte_source& operator=(byte_source const&) = delete;
    ~byte_source() {
        if (converter_ != none()) iconv_close(converter_);
    }

    /// Up to `room` bytes; 0 at the end. Throws `failure`.
    std::size_t read(char* to, std::size_t room) {
        return converter_ == none() ? read_file(to, room) : convert(to, room);
    }

private:
    static iconv_t none() { return reinterpret_cast<iconv_t>(-1); }

    std::size_t read_file(char* to, std::size_t room) {
        for (;;) {
            ssize_t const n = ::read(file_, to, room);
            if (n >= 0) return static_cast<std::size_t>(n);
            if (errno != EINTR) throw failure(failure::broken_data, std::strerror(errno));
        }
    }
    std::size_t convert(char* to, std::size_t room) {
        char* const start = to;
        while (to == start) {
            if (end_ == begin_ || wants_more_) {
                std::memmove(raw_.data(), raw_.data() + begin_, end_ - begin_);
                end_ -= begin_;
                begin_ = 0;
                std::size_t const n = read_file(raw_.data() + end_, raw_.size() - end_);
                if (n == 0 && end_ == 0) return 0;
                if (n == 0) pass_on(to, room);  // the file ends within a character
                end_ += n;
                wants_more_ = false;
            }
            char* from = raw_.data() + begin_;
            std::size_t left = end_ - begin_;
            std::size_t const result = iconv(converter_, &from, &left, &to, &room);
            begin_ = end_ - left;
            if (result != static_cast<std::size_t>(-1)) continue;
            if (errno == EINVAL) wants_more_ = true;
            if (errno == EILSEQ && room > 0) pass_on(to, room);
        }
        return static_cast<std::size_t>(to - start);
    }
    void pass_on(char*& to, std::size_t& room) {
        *to++ = raw_[begin_++];
        --room;
    }

    int file_;
    iconv_t converter_ = none();
    std::vector<char> raw_;
    std::size_t begin_ = 0, end_ = 0;
    bool wants_more_ = false;
};

/// One record after the other, as cells. Lines end with LF or CRLF; `#` at the start of a line makes it a comment;
/// empty lines and a byte-order mark are skipped. Blanks are part of a cell, and so is a quote that does not begin it.
class csv_reader {
public:
    static constexpr std::size_t longest_cell = std::size_t{1} << 20;

    csv_reader(byte_source& source, std::string name)
        : source_(source), name_(std::move(name)), buffer_(std::size_t{1} << 18) {}

    /// The next record; false at the end of the file. Throws `reading_failure` with the line.
    bool next() {
        for (;;) {
            if (begin_ == end_ && !more()) return false;
            line_ = next_line_;
            std::size_t const start = begin_;
            switch (parse()) {
                case parsed::record:
                    unescape();
                    return true;
                case parsed::nothing:
                    break;
                case parsed::cut_off:
                    begin_ = start;
                    more();
            }
        }
    }

    std::vector<std::string_view> const& cells() const { return cells_; }
    std::size_t line() const { return line_; }  ///< the record's first line, from 1
    [[noreturn]] void fail(std::size_t line, std::string const& what) const {
        throw reading_failure(name_ + ": line " + std::to_string(line) + ": " + what);
    }

private:
    enum class parsed { record, nothing, cut_off };

    /// Reads on behind what has not been taken yet; at the end of the file the last line gets its line feed.
    bool more() {
        if (at_end_) return false;
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
        if (buffer_.size() - end_ < buffer_.size() / 2) buffer_.resize(buffer_.size() * 2);
        std::size_t n = 0;
        try {
            n = source_.read(buffer_.data() + end_, buffer_.size() - end_ - 1);
        } catch (failure const& f) {
            fail(next_line_, f.what());
        }
        if (n == 0) {
            at_end_ = true;
            if (end_ == 0) return false;
            buffer_[end_++] = '\n';
            return true;
        }
        end_ += n;
        if (!started_ && (end_ >= 3 || buffer_[0] != '\xef')) {
            started_ = true;
            if (end_ >= 3 && std::memcmp(buffer_.data(), "\xef\xbb\xbf", 3) == 0) begin_ = 3;
        }
        return begin_ != end_ || more();
    }

    /// Takes one record from `begin_`, or says that its end has not been read yet.
    parsed parse() {
        char const *at = buffer_.data() + begin_, *const end = buffer_.data() + end_;
        if (*at == '#' || *at == '\n' || (*at == '\r' && at + 1 != end && at[1] == '\n')) return skip_line(at, end);
        cells_.clear();
        escaped_.clear();
        std::size_t line = line_;
        for (;;) {
            char const* const start = at;
            bool const quoted = at != end && *at == '"';
            std::size_t const opened = line;
            if (quoted && !behind_quote(++at, end, start, line)) return cut_off(start, end, opened, true);
            char const* const closed = at;
            while (at != end && !ends_cell(*at)) ++at;
            if (at == end) return cut_off(start, end, opened, false);
            if (*at == '\0') fail(line, "a NUL byte; the file is no text in UTF-8 or GB18030");
            char const* last = at;
            if (*at == '\n' && last != closed && last[-1] == '\r') --last;
            if (quoted) {
                if (last != closed) fail(line, "text behind a closing quote");
                cells_.emplace_back(start + 1, static_cast<std::size_t>(closed - 1 - (start + 1)));
            } else {
                cells_.emplace_back(start, static_cast<std::size_t>(last - start));
            }
            if (static_cast<std::size_t>(at - start) > longest_cell) too_long(opened);
            if (*at++ == '\n') break;
            if (cells_.size() == most_cells_) fail(line_, more_cells());
        }
        next_line_ = line + 1;
        begin_ = static_cast<std::size_t>(at - buffer_.data());
        if (columns_ == 0) columns_ = most_cells_ = cells_.size();
        if (cells_.size() < columns_)
            fail(line_, std::to_string(cells_.size()) + " cells, but the header line has " + std::to_string(columns_));
        return parsed::record;
    }

    std::string more_cells() const {
        if (columns_ == 0) return "a header line of more than " + std::to_string(most_columns) + " columns";
        return "more cells than the " + std::to_string(columns_) + " of the header line";
    }

    static bool ends_cell(char c) { return c == ',' || c == '\n' || c == '\0'; }

    /// Moves `at`, which stands behind an opening quote, behind the closing one.
    bool behind_quote(char const*& at, char const* end, char const* start, std::size_t& line) {
        bool escapes = false;
        for (;; ++at) {
            if (at == end) return false;
            if (*at == '\n') ++line;
            if (*at == '\0') fail(line, "a NUL byte; the file is no text in UTF-8 or GB18030");
            if (*at != '"') continue;
            if (at + 1 == end) return false;
            if (at[1] != '"') break;
            escapes = true;
            ++at;
        }
        ++at;
        if (escapes) escaped_.push_back(cells_.size());
        return static_cast<std::size_t>(at - start) <= longest_cell || (too_long(line), false);
    }

    parsed cut_off(char const* start, char const* end, std::size_t opened, bool in_quotes) {
        if (at_end_ && in_quotes) fail(opened, "a quote is opened and never closed");
        if (static_cast<std::size_t>(end - start) > longest_cell) {
            if (in_quotes) fail(opened, "a cell longer than 1 MiB, or a quote that is never closed");
            too_long(opened);
        }
        return parsed::cut_off;
    }
    [[noreturn]] void too_long(std::size_t line) const { fail(line, "a cell longer than 1 MiB"); }

    parsed skip_line(char const* at, char const* end) {
        auto const* const feed = static_cast<char const*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (feed == nullptr && static_cast<std::size_t>(end - at) > longest_cell)
            fail(line_, "a comment longer than 1 MiB");
        if (feed == nullptr) return parsed::cut_off;
        if (std::memchr(at, '\0', static_cast<std::size_t>(feed - at)) != nullptr) fail(line_, "a NUL byte");
        next_line_ = line_ + 1;
        begin_ = static_cast<std::size_t>(feed + 1 - buffer_.data());
        return parsed::nothing;
    }

    /// Two quotes inside a quoted cell are one. Once the record is whole, its bytes are read no more and can be moved.
    void unescape() {
        for (std::size_t const k : escaped_) {
            std::string_view& cell = cells_[k];
            char* const first = buffer_.data() + (cell.data() - buffer_.data());
            char* to = first;
            for (std::size_t i = 0; i < cell.size(); ++i) {
                *to++ = cell[i];
                if (cell[i] == '"') ++i;
            }
            cell = {first, static_cast<std::size_t>(to - first)};
        }
    }

    static constexpr std::size_t most_columns = 4096;

    byte_source& source_;
    std::string name_;
    std::vector<char> buffer_;
    std::size_t begin_ = 0, end_ = 0;
    bool at_end_ = false, started_ = false;
    std::vector<std::string_view> cells_;
    std::vector<std::size_t> escaped_;
    std::size_t line_ = 0, next_line_ = 1, columns_ = 0, most_cells_ = most_columns;
};
