// The text of every value of a notice, both ways, and the way through all of them by their paths: what a file, a list of
// differences, a what-if and a test of completeness go by.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "fields.hpp"
#include "words.hpp"

namespace wengang {

namespace detail {

template <class T> inline constexpr bool is_cited = false;
template <class T> inline constexpr bool is_cited<cited<T>> = true;
template <class T> inline constexpr bool is_list = false;
template <class T, std::size_t Capacity> inline constexpr bool is_list<list<T, Capacity>> = true;
template <class T> inline constexpr bool is_parent = std::same_as<T, maybe<policy const*>>;
template <class T> inline constexpr bool is_condition_bound = false;
template <class Number> inline constexpr bool is_condition_bound<condition_bound<Number>> = true;
template <class T> inline constexpr bool is_measured_bound = false;
template <class Number> inline constexpr bool is_measured_bound<measured_bound<Number>> = true;

inline constexpr choice_name money_unit_names[] = {{1, "fen", "分"}, {10, "jiao", "角"}, {100, "yuan", "元"}};

constexpr bool same_text(char const* first, char const* last, char const* text) {
    while (first != last && *text != 0 && *first == *text) ++first, ++text;
    return first == last && *text == 0;
}
constexpr to_chars_result write_text(char* first, char* last, char const* text) {
    std::ptrdiff_t length = 0;
    while (text[length] != 0) ++length;
    if (last - first < length) return {first, false};
    for (; *text != 0; ++text) *first++ = *text;
    return {first, true};
}

/// Several values of a choice: `any`, one name, or names with a bar between them.
constexpr to_chars_result write_choices(char* first, char* last, std::uint64_t bits, choice_names const& names) {
    if (bits == 0 || (bits & ~std::uint64_t{names.any}) != 0) return write_invalid(first, last);
    if (bits == names.any) return write_text(first, last, "any");
    for (choice_name const& one : names) {
        if (one.value == bits) return write_text(first, last, one.en);
    }
    char* at = first;
    for (choice_name const& one : names) {
        bool const single = (one.value & (one.value - 1)) == 0;
        if (!single || (bits & one.value) == 0) continue;
        if (at != first) {
            if (at == last) return {first, false};
            *at++ = '|';
        }
        to_chars_result const written = write_text(at, last, one.en);
        if (!written) return {first, false};
        at = written.end;
    }
    return {at, true};
}
constexpr from_chars_result read_choices(char const* first, char const* last, choice_names const& names, std::uint32_t& bits) {
    if (first == last) return {first, text_error::empty};
    std::uint32_t read = 0;
    for (char const* at = first;; ++at) {
        char const* end = at;
        while (end != last && *end != '|') ++end;
        std::uint32_t value = same_text(at, end, "any") ? names.any : 0;
        for (choice_name const& one : names) {
            if (same_text(at, end, one.en)) value = one.value;
        }
        if (value == 0) return {at, text_error::unknown_word};
        read |= value;
        if (end == last) break;
        at = end;
    }
    bits = read;
    return {last, text_error::none};
}

constexpr from_chars_result read_truth(char const* first, char const* last, bool& value) {
    if (first == last) return {first, text_error::empty};
    bool const yes = same_text(first, last, "true");
    if (!yes && !same_text(first, last, "false")) return {first, text_error::unknown_word};
    value = yes;
    return {last, text_error::none};
}

template <class Enum> constexpr from_chars_result read_word(char const* first, char const* last, Enum& value) {
    if (first == last) return {first, text_error::empty};
    int index = 0;
    for (word const& one : words_of<Enum>) {
        if (same_text(first, last, one.name)) {
            value = static_cast<Enum>(index);
            return {last, text_error::none};
        }
        ++index;
    }
    return {first, text_error::unknown_word};
}

}  // namespace detail

/// Writes a value of a notice: a text as it is, a truth as `true`, money in yuan, a rate in percent, a day as `2024-04-28`, a
/// choice, a fact, a reason by its name, kinds and sizes as `enterprise|law_firm`, a bound in the unit of what it bounds, the
/// parent by its id. What is not valid is written `invalid`, which no reader takes. No zero is added.
template <class Leaf> constexpr to_chars_result field_to_chars(char* first, char* last, Leaf const& leaf) {
    using namespace detail;
    if constexpr (std::convertible_to<Leaf, char const*>) {
        return write_text(first, last, leaf);
    } else if constexpr (is_parent<Leaf>) {
        return leaf.known() ? write_text(first, last, leaf.value()->id) : to_chars_result{first};
    } else if constexpr (std::same_as<Leaf, bool>) {
        return write_text(first, last, leaf ? "true" : "false");
    } else if constexpr (std::integral<Leaf>) {
        return write_scaled(first, last, leaf, 0, true);
    } else if constexpr (std::same_as<Leaf, fact>) {
        return static_cast<int>(leaf) < fact_count ? write_text(first, last, describe(leaf).name) : write_invalid(first, last);
    } else if constexpr (std::same_as<Leaf, kind> || std::same_as<Leaf, size>) {
        return write_choices(first, last, static_cast<std::uint64_t>(leaf), names_of<Leaf>);
    } else if constexpr (std::same_as<Leaf, money_unit>) {
        for (choice_name const& one : money_unit_names) {
            if (one.value == static_cast<std::uint32_t>(leaf)) return write_text(first, last, one.en);
        }
        return write_invalid(first, last);
    } else if constexpr (is_condition_bound<Leaf>) {
        if (static_cast<int>(leaf.fact) >= fact_count) return write_invalid(first, last);
        fact_description const& of = describe(leaf.fact);
        switch (of.form) {
            case fact_form::truth:
                if (leaf.value != 0 && leaf.value != 1) return write_invalid(first, last);
                return write_text(first, last, leaf.value != 0 ? "true" : "false");
            case fact_form::choice: return write_choices(first, last, static_cast<std::uint64_t>(leaf.value), of.values);
            case fact_form::amount: return write_scaled(first, last, leaf.value, 2, true);
            default: return write_scaled(first, last, leaf.value, 0, true);
        }
    } else if constexpr (is_measured_bound<Leaf>) {
        return write_scaled(first, last, leaf.value, leaf.what == measure::layoffs_at_most ? 2 : 0, false);
    } else if constexpr (std::is_enum_v<Leaf>) {
        static_assert(words_of<Leaf>.count > 0, "wengang: a choice of a notice has words in policy/words.hpp");
        int const index = static_cast<int>(leaf);
        return index < words_of<Leaf>.count ? write_text(first, last, words_of<Leaf>.first[index].name) : write_invalid(first, last);
    } else {
        return to_chars(first, last, leaf);
    }
}

/// Whether `field_from_chars` reads such a value: not a text or the parent, which the policy does not own.
template <class Leaf>
concept readable_field = !std::convertible_to<Leaf, char const*> && !detail::is_parent<Leaf>;

/// Reads what `field_to_chars` writes. All of the text must read; on an error the value stays as it is. Whether a notice may have
/// the value is what `check` says.
template <readable_field Leaf> constexpr from_chars_result field_from_chars(char const* first, char const* last, Leaf& leaf) {
    using namespace detail;
    if constexpr (std::same_as<Leaf, bool>) {
        return read_truth(first, last, leaf);
    } else if constexpr (std::integral<Leaf>) {
        constexpr std::int64_t highest = static_cast<std::int64_t>((std::uint64_t{1} << (8 * sizeof(Leaf) - 1)) - 1);
        std::int64_t read = 0;
        from_chars_result const result = read_scaled(first, last, 0, -highest - 1, highest, read);
        if (result) leaf = static_cast<Leaf>(read);
        return result;
    } else if constexpr (std::same_as<Leaf, fact>) {
        if (first == last) return {first, text_error::empty};
        for (fact_description const& one : fact_descriptions) {
            if (!same_text(first, last, one.name)) continue;
            leaf = one.id;
            return {last, text_error::none};
        }
        return {first, text_error::unknown_word};
    } else if constexpr (std::same_as<Leaf, kind> || std::same_as<Leaf, size>) {
        std::uint32_t bits = 0;
        from_chars_result const result = read_choices(first, last, names_of<Leaf>, bits);
        if (result) leaf = static_cast<Leaf>(bits);
        return result;
    } else if constexpr (std::same_as<Leaf, money_unit>) {
        if (first == last) return {first, text_error::empty};
        for (choice_name const& one : money_unit_names) {
            if (!same_text(first, last, one.en)) continue;
            leaf = static_cast<money_unit>(one.value);
            return {last, text_error::none};
        }
        return {first, text_error::unknown_word};
    } else if constexpr (is_condition_bound<Leaf>) {
        if (static_cast<int>(leaf.fact) >= fact_count) return {first, text_error::unknown_word};
        fact_description const& of = describe(leaf.fact);
        std::int64_t read = 0;
        from_chars_result result{first};
        if (of.form == fact_form::truth) {
            bool truth = false;
            result = read_truth(first, last, truth);
            read = truth ? 1 : 0;
        } else if (of.form == fact_form::choice) {
            std::uint32_t bits = 0;
            result = read_choices(first, last, of.values, bits);
            read = bits;
        } else {
            constexpr std::int64_t far = std::int64_t{1} << 58;
            result = read_scaled(first, last, of.form == fact_form::amount ? 2 : 0, -far, far, read);
        }
        if (result) leaf.value = read;
        return result;
    } else if constexpr (is_measured_bound<Leaf>) {
        std::int64_t read = 0;
        from_chars_result const result = read_scaled(first, last, leaf.what == measure::layoffs_at_most ? 2 : 0, 0, INT32_MAX, read);
        if (result) leaf.value = static_cast<std::int32_t>(read);
        return result;
    } else if constexpr (std::is_enum_v<Leaf>) {
        static_assert(words_of<Leaf>.count > 0, "wengang: a choice of a notice has words in policy/words.hpp");
        return read_word(first, last, leaf);
    } else {
        return from_chars(first, last, leaf);
    }
}

namespace detail {

/// A path of names and numbers with points between, as it is walked down and back.
class field_path {
public:
    constexpr char const* text() const { return text_; }
    constexpr int length() const { return length_; }
    constexpr void down(char const* name) {
        if (length_ > 0) text_[length_++] = '.';
        for (; *name != 0; ++name) text_[length_++] = *name;
        text_[length_] = 0;
    }
    constexpr void down(int index) {
        char number[12] = {};
        *write_scaled(number, number + 11, index, 0, true).end = 0;
        down(number);
    }
    constexpr void back(int length) {
        length_ = length;
        text_[length] = 0;
    }

private:
    char text_[80] = {};  // the longest is about half of it: names of members, at most five deep
    int length_ = 0;
};

/// Goes through every leaf below a value, with its path in a buffer of its own.
template <class Visit> class leaf_walker {
public:
    explicit constexpr leaf_walker(Visit& visit) : visit_(visit) {}

    template <class T> constexpr void go(T& value, citation const* source = nullptr, bool assumed = false) {
        using type = std::remove_const_t<T>;
        if constexpr (is_cited<type>) {
            below("present", value.present, nullptr, false);
            if (!value.present) return;
            go(value.value, &value.source, value.assumed);
            below("source", value.source, &value.source, value.assumed);
            below("assumed", value.assumed, &value.source, value.assumed);
        } else if constexpr (is_list<type> || std::same_as<type, notes>) {
            below("count", value.count, source, assumed);
            int index = 0;
            for (auto& item : value) below(index++, item, source, assumed);
        } else if constexpr (has_fields<type>) {
            if constexpr (requires { value.source; }) source = &value.source;
            if constexpr (requires { value.assumed; }) assumed = value.assumed;
            each_field(value, [&](char const* name, auto& member) { below(name, member, source, assumed); });
        } else {
            visit_(path_.text(), value, source, assumed);
        }
    }

private:
    template <class Step, class T> constexpr void below(Step step, T& value, citation const* source, bool assumed) {
        int const before = path_.length();
        path_.down(step);
        go(value, source, assumed);
        path_.back(before);
    }

    Visit& visit_;
    field_path path_;
};

}  // namespace detail

/// Calls `visit(path, leaf, source, assumed)` for every leaf of a notice, in the order of its declaration. The path is a text of
/// names, elements by number: `layoffs.limit.at`, `rates.2.standing.0.truth`, `reserve.source.clause`; it lives for the call. A
/// `cited` value has the leaves of its value, `source`, `assumed` and `present`, and where it is absent that last one only; a
/// single value stands under the name itself: `silence`. A list has a leaf `count`. `source` is the citation of the nearest
/// cited value or row, null where there is none. Of a policy that is not const, leaves can be changed, but for those of `procedure`.
template <detail::of_type<policy> Policy, class Visit> constexpr void walk_leaves(Policy& of, Visit&& visit) {
    detail::leaf_walker<std::remove_reference_t<Visit>> walker(visit);
    walker.go(of);
}

}  // namespace wengang
