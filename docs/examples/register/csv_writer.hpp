// CSV of RFC 4180 into memory, and from there into a file descriptor. Every write is checked, so that a full disk or a
// closed pipe is noticed.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "failure.hpp"
#include "wide_text.hpp"

/// Text that grows at its end; its memory stays when it is cleared.
class csv_text {
public:
    /// Where to write at most `bytes` more characters; `wrote_to` then tells the end of them.
    char* room(std::size_t bytes) {
        if (bytes_.size() - used_ < bytes) bytes_.resize(2 * bytes_.size() + bytes);
        return bytes_.data() + used_;
    }
    void wrote_to(char const* end) { used_ = static_cast<std::size_t>(end - bytes_.data()); }

    void text(std::string_view t) {
        t.copy(room(t.size()), t.size());
        used_ += t.size();
    }
    void put(char c) {
        *room(1) = c;
        ++used_;
    }
    /// A cell, in quotes where it needs them; also where it would begin a comment.
    void cell(std::string_view t) {
        bool quotes = !t.empty() && t[0] == '#';
        for (char const c : t) quotes = quotes || c == ',' || c == '"' || c == '\n' || c == '\r';
        if (quotes) quoted(t);
        else text(t);
    }
    void quoted(std::string_view t) {
        put('"');
        for (char const c : t) {
            if (c == '"') put('"');
            put(c);
        }
        put('"');
    }

    std::string_view view() const { return {bytes_.data(), used_}; }
    void clear() { used_ = 0; }

private:
    std::vector<char> bytes_;
    std::size_t used_ = 0;
};

class output_file {
public:
    explicit output_file(int file) : file_(file) {}

    void write(std::string_view text) {
        while (!text.empty()) {
            ssize_t const n = ::write(file_, text.data(), text.size());
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) fail();
            text.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    /// Closing tells what the system could not tell before.
    void close() {
        if (::close(file_) != 0) fail();
    }

private:
    [[noreturn]] static void fail() {
        throw failure(failure::broken_data, std::string("the output cannot be written: ") + std::strerror(errno));
    }
    int file_;
};
