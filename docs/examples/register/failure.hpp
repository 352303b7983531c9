// How the program ends when it cannot go on, with the exit code that the README promises.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

struct failure : std::runtime_error {
    enum code { broken_data = 1, wrong_call = 2 };
    failure(code c, std::string const& message) : std::runtime_error(message), exit_code(c) {}
    code exit_code;
};

/// The length of the UTF-8 character at the start of `text`; 0 where the bytes are none.
inline std::size_t utf8_length(std::string_view text) {
    auto const byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
    auto const follows = [&](std::size_t k) { return (byte(k) & 0xc0) == 0x80; };
    unsigned const first = byte(0);
    if (first < 0x80) return text.empty() ? 0 : 1;
    if (first >= 0xc2 && first < 0xe0) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        bool const overlong = first == 0xe0 && byte(1) < 0xa0, surrogate = first == 0xed && byte(1) >= 0xa0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        bool const overlong = first == 0xf0 && byte(1) < 0x90, beyond = first == 0xf4 && byte(1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

inline bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        std::size_t const n = static_cast<signed char>(text[0]) >= 0 ? 1 : utf8_length(text);
        if (n == 0) return false;
        text.remove_prefix(n);
    }
    return true;
}

/// Text from the input as it can stand in a message: short, and what is no UTF-8 or no printing character as `\x..`.
inline std::string shown(std::string_view text) {
    constexpr std::size_t longest = 80;
    std::string out = "\"";
    while (!text.empty() && out.size() < longest) {
        std::size_t const n = utf8_length(text);
        unsigned const byte = static_cast<unsigned char>(text[0]);
        if (n == 0 || byte < 0x20 || byte == 0x7f) {
            char const* digits = "0123456789abcdef";
            out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
            text.remove_prefix(1);
        } else {
            out += text.substr(0, n);
            text.remove_prefix(n);
        }
    }
    return out + (text.empty() ? "\"" : "…\"");
}

[[noreturn]] inline void wrong_call(std::string const& message) { throw failure(failure::wrong_call, message); }
