// CSV of RFC 4180 into a file descriptor. Every write is checked, so that a full disk or a closed pipe is noticed.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "failure.hpp"

class csv_writer {
public:
    explicit csv_writer(int file) : file_(file), buffer_(std::size_t{1} << 18) {}

    void text(std::string_view t) {
        while (t.size() > buffer_.size() - used_) {
            std::size_t const n = buffer_.size() - used_;
            std::memcpy(buffer_.data() + used_, t.data(), n);
            used_ += n;
            t.remove_prefix(n);
            flush();
        }
        std::memcpy(buffer_.data() + used_, t.data(), t.size());
        used_ += t.size();
    }
    void put(char c) {
        if (used_ == buffer_.size()) flush();
        buffer_[used_++] = c;
    }
    /// A cell, in quotes where it needs them; also where it would begin a comment.
    void cell(std::string_view t) {
        bool quotes = !t.empty() && t[0] == '#';
        for (char const c : t) quotes = quotes || c == ',' || c == '"' || c == '\n' || c == '\r';
        if (!quotes) return text(t);
        put('"');
        for (char const c : t) {
            if (c == '"') put('"');
            put(c);
        }
        put('"');
    }
    /// A quantity of wengang, by its `to_chars`.
    template <class Quantity> void value(Quantity const& v) {
        constexpr std::size_t longest = 64;
        if (buffer_.size() - used_ < longest) flush();
        char* const at = buffer_.data() + used_;
        used_ += static_cast<std::size_t>(to_chars(at, at + longest, v).end - at);
    }

    void flush() {
        char const* at = buffer_.data();
        while (used_ > 0) {
            ssize_t const n = ::write(file_, at, used_);
            if (n < 0 && errno == EINTR) continue;
            if (n < 0) fail();
            at += n;
            used_ -= static_cast<std::size_t>(n);
        }
    }
    /// The last write; closing tells what the system could not tell before.
    void close() {
        flush();
        if (::close(file_) != 0) fail();
    }

private:
    [[noreturn]] void fail() {
        used_ = 0;
        throw failure(failure::broken_data, std::string("the output cannot be written: ") + std::strerror(errno));
    }

    int file_;
    std::vector<char> buffer_;
    std::size_t used_ = 0;
};
