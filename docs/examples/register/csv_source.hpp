// The bytes of a CSV file, cut where a record ends, so that each piece can be read apart from the others.
#pragma once

#include <iconv.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "failure.hpp"

inline constexpr std::size_t longest_cell = std::size_t{1} << 20;

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
    std::uint64_t taken() const { return taken_; }  ///< bytes of the file, before they are converted
    /// How many bytes there are; 0 where nobody knows: the file is none, but a pipe.
    std::uint64_t size() const {
        struct stat about {};
        return ::fstat(file_, &about) == 0 && S_ISREG(about.st_mode) ? static_cast<std::uint64_t>(about.st_size) : 0;
    }

private:
    static iconv_t none() { return reinterpret_cast<iconv_t>(-1); }

    std::size_t read_file(char* to, std::size_t room) {
        for (;;) {
            ssize_t const n = ::read(file_, to, room);
            if (n >= 0) {
                taken_ += static_cast<std::uint64_t>(n);
                return static_cast<std::size_t>(n);
            }
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
    std::uint64_t taken_ = 0;
};

/// Whole records, comments and empty lines; the last byte is a line feed. Around the text there are bytes that may be
/// read and mean nothing, so that it can be read in wide steps.
class csv_chunk {
public:
    static constexpr std::size_t margin = 64;

    char* text() { return bytes_.data() + margin; }
    char const* text() const { return bytes_.data() + margin; }
    void make_room(std::size_t bytes) {
        if (bytes_.size() < bytes + 2 * margin) bytes_.resize(bytes + 2 * margin);
    }

    std::size_t begin = 0, end = 0;  ///< of the text that has not been taken yet
    bool last = false;               ///< the file ends behind it; a quote may still be open
    bool cut = false;                ///< its record goes on, and is too long already
    std::string failure;             ///< why no more could be read
    std::uint64_t taken = 0;         ///< bytes of the file up to here

private:
    std::vector<char> bytes_;
};

/// Cuts a file into chunks. It looks for quotes only where there are any: what is wrong with a record is said by the
/// reader, and where the splitter cuts behind a malformed one is of no matter.
class csv_splitter {
public:
    static constexpr std::size_t longest_record = std::size_t{1} << 30;

    csv_splitter(byte_source& source, std::size_t bytes) : source_(source), bytes_(bytes) {}

    /// The next chunk, into memory that is used again; false at the end of the file, and when reading failed before.
    bool next(csv_chunk& chunk) {
        chunk.begin = chunk.end = 0;
        chunk.last = chunk.cut = false;
        chunk.failure.clear();
        if (ended_) return false;
        std::size_t most = bytes_;
        while (most < rest_.size() + least_room) most *= 2;
        chunk.make_room(most);
        std::copy(rest_.begin(), rest_.end(), chunk.text());
        chunk.end = rest_.size();
        rest_.clear();
        for (;;) {
            read(chunk, most);
            chunk.taken = source_.taken();
            if (chunk.last) {
                ended_ = true;
                return chunk.end != chunk.begin || !chunk.failure.empty();
            }
            open_cell open{};
            std::size_t const whole = end_of_records(chunk, open);
            if (!chunk.failure.empty()) {  // what is not whole is lost
                chunk.end = whole;
                return ended_ = true;
            }
            if (whole != chunk.begin) {
                rest_.assign(chunk.text() + whole, chunk.text() + chunk.end);
                chunk.end = whole;
                return true;
            }
            if (chunk.end - open.start > longest_cell || chunk.end > longest_record) return ended_ = chunk.cut = true;
            most *= 2;
            chunk.make_room(most);
        }
    }

private:
    struct open_cell {
        std::size_t start;
    };

    /// Fills the chunk up; at the end of the file the last line gets its line feed.
    void read(csv_chunk& chunk, std::size_t most) {
        try {
            while (chunk.end + least_room < most) {
                std::size_t const n = source_.read(chunk.text() + chunk.end, most - chunk.end - 1);
                chunk.end += n;
                if (n != 0) continue;
                chunk.last = true;
                break;
            }
        } catch (::failure const& f) {
            chunk.failure = f.what();
        }
        char* const text = chunk.text();
        if (!started_ && chunk.end >= 3 && std::memcmp(text, "\xef\xbb\xbf", 3) == 0) chunk.begin = 3;
        started_ = true;
        if (chunk.last && chunk.end != chunk.begin && text[chunk.end - 1] != '\n') text[chunk.end++] = '\n';
    }

    /// Where the last whole record ends; and where the cell behind it begins that has no end yet.
    static std::size_t end_of_records(csv_chunk const& chunk, open_cell& open) {
        char const* const text = chunk.text();
        std::size_t record = chunk.begin;
        for (;;) {
            std::size_t const quote = find(text, record, chunk.end, '"');
            std::size_t feed = quote;
            while (feed != record && text[feed - 1] != '\n') --feed;
            record = feed;  // there is no quote before it
            if (quote == chunk.end) {
                std::size_t comma = chunk.end;
                while (comma != record && text[comma - 1] != ',') --comma;
                open.start = record != chunk.end && text[record] == '#' ? record : comma;
                return record;
            }
            std::size_t const end = end_of_record(text, record, chunk.end, open);
            if (end == chunk.end + 1) return record;
            record = end;
        }
    }
    /// Behind the line feed of the record; `end + 1` where there is none.
    static std::size_t end_of_record(char const* text, std::size_t at, std::size_t end, open_cell& open) {
        open.start = at;
        if (text[at] == '#') {
            std::size_t const feed = find(text, at, end, '\n');
            return feed + 1;
        }
        for (;;) {
            open.start = at;
            if (at != end && text[at] == '"') {
                for (++at;; at += 2) {
                    at = find(text, at, end, '"');
                    if (at == end || at + 1 == end) return end + 1;
                    if (text[at + 1] != '"') break;
                }
                ++at;
            }
            while (at != end && text[at] != ',' && text[at] != '\n') ++at;
            if (at == end) return end + 1;
            if (text[at++] == '\n') return at;
        }
    }
    static std::size_t find(char const* text, std::size_t from, std::size_t end, char what) {
        if (from == end) return end;
        auto const* const found = static_cast<char const*>(std::memchr(text + from, what, end - from));
        return found == nullptr ? end : static_cast<std::size_t>(found - text);
    }

    static constexpr std::size_t least_room = 8;  ///< for a character and the last line feed

    byte_source& source_;
    std::size_t bytes_;       ///< of a chunk, unless a record is longer
    std::vector<char> rest_;  ///< of a record that the last chunk did not hold
    bool started_ = false, ended_ = false;
};
