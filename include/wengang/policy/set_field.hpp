// One value of a notice by its path and text: `rates.0.at`, `70`. For what-ifs and for whoever edits a notice from outside.
#pragma once

#include <cstdint>
#include <type_traits>

#include "field_text.hpp"

// FAULT(name, Chinese, English): why a field is not set.
#define WENGANG_FIELD_FAULTS(FAULT)                                                                                         \
    FAULT(none, "无", "no fault")                                                                                           \
    FAULT(unknown_field, "没有此字段", "there is no such field")                                                            \
    FAULT(no_such_element, "列表没有此项", "the list has no such element")                                                  \
    FAULT(absent, "通知没有此项规定，请先将其 present 设为 true", "the notice has no such rule: first set its `present` to true") \
    FAULT(several_values, "此字段含多个值，请指明其一", "a structure or a list: name one value of it")                      \
    FAULT(fixed, "此字段不能这样修改", "a field that is not set in this way: the parent, or a note")                        \
    FAULT(not_a_value, "不是此字段的值", "the text is no value of the field")

namespace wengang {

enum class field_fault : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_FIELD_FAULTS(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr finding_name field_fault_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_FIELD_FAULTS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr finding_name const& describe(field_fault f) { return field_fault_names[static_cast<int>(f)]; }

/// What setting a field gave.
struct set_field_result {
    field_fault fault = field_fault::none;
    text_error text = text_error::none;  ///< of `not_a_value`: why the text does not read
    char const* at = nullptr;            ///< the part of the path that is not there; of `not_a_value` the character that does not read
    constexpr explicit operator bool() const { return fault == field_fault::none; }
};

namespace detail {

class field_setter {
public:
    constexpr field_setter(char const* text) : text_(text), end_(text) {
        while (*end_ != 0) ++end_;
    }

    /// `path`: what is left of it below `value`, null behind its end.
    template <class T> constexpr set_field_result go(T& value, char const* path) {
        if constexpr (is_cited<T>) return into_cited(value, path);
        else if constexpr (is_list<T>) return into_list(value, path);
        else if constexpr (has_fields<T>) return into_fields(value, path);
        else return leaf(value, path);
    }

private:
    static constexpr char const* end_of(char const* path) {
        while (*path != 0 && *path != '.') ++path;
        return path;
    }
    static constexpr char const* behind(char const* end) { return *end == 0 ? nullptr : end + 1; }

    template <class T> constexpr set_field_result into_cited(cited<T>& value, char const* path) {
        if (path != nullptr) {
            char const* const end = end_of(path);
            if (same_text(path, end, "present")) return leaf(value.present, behind(end));
            if (!value.present) return {field_fault::absent, {}, path};
            if (same_text(path, end, "source")) return go(value.source, behind(end));
            if (same_text(path, end, "assumed")) return leaf(value.assumed, behind(end));
            if (!has_fields<T> && same_text(path, end, "value")) return go(value.value, behind(end));
        } else if (!value.present) {
            return {field_fault::absent, {}, path};
        }
        return go(value.value, path);
    }

    template <class List> constexpr set_field_result into_list(List& values, char const* path) {
        if (path == nullptr) return {field_fault::several_values};
        char const* const end = end_of(path);
        if (same_text(path, end, "count")) return count(values, behind(end));
        std::int64_t index = 0;
        from_chars_result const read = read_scaled(path, end, 0, 0, INT32_MAX, index);
        if (read.error == text_error::empty || read.error == text_error::not_a_number) return {field_fault::unknown_field, {}, path};
        if (!read || index >= values.count) return {field_fault::no_such_element, {}, path};
        return go(values[static_cast<int>(index)], behind(end));
    }
    /// A longer list gets elements without any value yet.
    template <class T, std::size_t Capacity> constexpr set_field_result count(list<T, Capacity>& values, char const* path) {
        std::int32_t wanted = values.count;
        set_field_result const result = leaf(wanted, path);
        if (!result) return result;
        if (wanted < 0 || wanted > int{Capacity}) return {field_fault::not_a_value, text_error::out_of_range, text_};
        while (wanted < values.count) values.items[--values.count] = T{};
        while (wanted > values.count) values.items[values.count++] = T{};
        return result;
    }

    template <class T> constexpr set_field_result into_fields(T& value, char const* path) {
        if (path == nullptr) return {field_fault::several_values};
        char const* const end = end_of(path);
        set_field_result result{field_fault::unknown_field, {}, path};
        each_field(value, [&](char const* name, auto& member) {
            if (same_text(path, end, name)) result = go(member, behind(end));
        });
        return result;
    }

    template <class T> constexpr set_field_result leaf(T& value, char const* path) {
        if constexpr (is_parent<T> || std::same_as<T, notes>) {
            return {field_fault::fixed, {}, path};
        } else {
            if (path != nullptr) return {field_fault::unknown_field, {}, path};
            if constexpr (std::same_as<T, char const*>) {
                value = text_;
                return {};
            } else {
                from_chars_result const read = field_from_chars(text_, end_, value);
                return read ? set_field_result{} : set_field_result{field_fault::not_a_value, read.error, read.end};
            }
        }
    }

    char const *text_, *end_;
};

}  // namespace detail

/// Sets the value at `path`, as `walk_leaves` names it, to what `text` says, as `field_to_chars` writes it; on a fault the notice
/// stays as it was. A list is made shorter or longer by its `count`, a rule taken away or begun by its `present`. Of a field that
/// is a text itself (a document, a clause) the policy keeps the pointer, so `text` must outlive it. Both end with a zero.
/// Afterwards ask `check` whether it is still a notice.
constexpr set_field_result set_field(policy& of, char const* path, char const* text) {
    return detail::field_setter(text).go(of, path);
}

}  // namespace wengang
