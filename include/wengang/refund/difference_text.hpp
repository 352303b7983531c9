// The differences between two notices as text for people, in Chinese or English: one line a field, with the clause of either.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <type_traits>

#include "../policy/difference.hpp"
#include "explain_printer.hpp"

namespace wengang {
namespace detail {

/// Writes a difference after the other.
template <text_sink Out> class difference_writer : printer<Out> {
    using printer<Out>::put;

public:
    difference_writer(Out& out, language in) : printer<Out>(out), in_(in) {}

    /// `path：before → after [clause → clause]`
    template <class T> void operator()(char const* path, T const* before, T const* after, citation const* of_before, citation const* of_after) {
        put(path);
        put(": ");
        if (before == nullptr) say("新增 ", "added ");
        if (after == nullptr) say("删除 ", "removed ");
        if (before != nullptr) value(*before);
        if (before != nullptr && after != nullptr) put(" → ");
        if (after != nullptr) value(*after);
        if (before == nullptr) of_before = nullptr;
        if (after == nullptr) of_after = nullptr;
        if (of_before != nullptr || of_after != nullptr) {
            put(" [");
            if (of_before != nullptr) clause(*of_before);
            if (of_before != nullptr && of_after != nullptr) put(" → ");
            if (of_after != nullptr) clause(*of_after);
            put(']');
        }
        put('\n');
    }

private:
    void say(char const* zh, char const* en) { put(in_ == language::zh ? zh : en); }
    void clause(citation const& c) {
        put(c.document);
        put(' ');
        put(c.clause);
    }
    /// What has members is written with the names of those that are a value; where it comes from stands in the brackets.
    template <class T> void value(T const& of) {
        if constexpr (std::is_convertible_v<T, char const*>) {
            put(*of == 0 ? "\"\"" : static_cast<char const*>(of));
        } else if constexpr (is_list<T>) {
            put('{');
            bool first = true;
            for (auto const& item : of) separate(first), value(item);
            put('}');
        } else if constexpr (has_fields<T>) {
            bool first = true;
            each_field(of, [&](char const* name, auto const& member) {
                if (list_match(differences::of_values).ignores(name)) return;
                separate(first);
                put(name);
                put(" = ");
                value(member);
            });
        } else {
            char text[160];  // the longest is a set of all kinds
            to_chars_result const written = field_to_chars(text, text + sizeof text - 1, of);
            *written.end = 0;
            put(*text == 0 ? "\"\"" : text);
            if (in_ == language::zh) chinese(of);
        }
    }
    void separate(bool& first) {
        if (!first) put(", ");
        first = false;
    }
    /// The Chinese behind a name that the code uses.
    template <class T> void chinese(T const& of) {
        if constexpr (std::is_same_v<T, fact>) {
            if (static_cast<int>(of) < fact_count) bracketed(describe(of).zh);
        } else if constexpr (std::is_enum_v<T>) {
            if (static_cast<int>(of) < words_of<T>.count) bracketed(words_of<T>.first[static_cast<int>(of)].zh);
        }
    }
    void bracketed(char const* zh) {
        put("（");
        put(zh);
        put("）");
    }

    language in_;
};

}  // namespace detail

/// Appends the differences between two notices to `out`, a `std::string` or anything with its `append(char const*, size)`; returns
/// how many there are. UTF-8. Values are written as `set_field` takes them.
template <detail::text_sink Out>
int write_difference(Out& out, policy const& a, policy const& b, language in, differences what = differences::of_values) {
    return difference(a, b, detail::difference_writer<Out>(out, in), what);
}

/// To a stream: `std::cout << differing{a, b, language::zh}`.
struct differing {
    policy const &a, &b;
    language in = language::zh;
    differences what = differences::of_values;
};
template <class Traits> std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& to, differing const& d) {
    struct {
        std::basic_ostream<char, Traits>& stream;
        void append(char const* text, std::size_t n) { stream.write(text, static_cast<std::ptrdiff_t>(n)); }
    } sink{to};
    write_difference(sink, d.a, d.b, d.in, d.what);
    return to;
}

}  // namespace wengang
