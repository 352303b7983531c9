// Reading and writing a quantity in a constant expression.
#pragma once

#include <wengang/quantities/text.hpp>

/// The characters of a string literal, without the zero behind them.
template <unsigned long N> struct characters {
    char text[N]{};
    consteval characters(char const (&from)[N]) {
        for (unsigned long i = 0; i < N; ++i) text[i] = from[i];
    }
    constexpr char const* begin() const { return text; }
    constexpr char const* end() const { return text + N - 1; }
};

/// What `Text` reads as; `otherwise` where it is refused. Anything but an untouched value and a text read to its end is
/// a failure.
template <class Quantity, characters Text> consteval Quantity read(Quantity otherwise) {
    Quantity value = otherwise;
    if (wengang::from_chars(Text.begin(), Text.end(), value).error != wengang::text_error::none && value != otherwise)
        throw "a refused text changed the value";
    return value;
}
/// Why `Text` is refused.
template <class Quantity, characters Text> consteval wengang::text_error refusal() {
    Quantity value{};
    return wengang::from_chars(Text.begin(), Text.end(), value).error;
}
/// How many characters of `Text` were read.
template <class Quantity, characters Text> consteval long characters_read() {
    Quantity value{};
    return wengang::from_chars(Text.begin(), Text.end(), value).end - Text.begin();
}
/// Whether a quantity is written as `expected`, into a buffer that just fits, and refused by one a character shorter.
template <unsigned long N, class Quantity> consteval bool writes(Quantity value, char const (&expected)[N]) {
    char buffer[N]{};
    auto const written = wengang::to_chars(buffer, buffer + N - 1, value);
    if (!written || written.end != buffer + N - 1) return false;
    for (unsigned long i = 0; i + 1 < N; ++i) {
        if (buffer[i] != expected[i]) return false;
    }
    char untouched[N]{};
    auto const refused = wengang::to_chars(untouched, untouched + N - 2, value);
    return !refused && refused.end == untouched && untouched[0] == 0;
}
