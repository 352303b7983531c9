// Head counts and month counts: whole numbers that do not mix with money, with rates, or with each other.
#pragma once

#include <compare>
#include <cstdint>

#include "text.hpp"

namespace wengang {

namespace detail {

/// Integers, but not `bool`: `.claimants = true` is a slip.
template <class T> concept whole_number = requires(T n) { n % 2; } && T(2) != T(1);

/// A count of something. What does not fit (a negative number, one beyond the range) becomes `invalid`, which every check calls a fault.
template <class Tag, class Representation, Representation Highest> class count {
public:
    static constexpr std::int64_t highest = Highest;

    constexpr count() = default;
    template <whole_number Number> constexpr count(Number n) : n_(fits(n) ? static_cast<Representation>(n) : Representation{-1}) {}
    static constexpr count invalid() { return count(-1); }

    constexpr std::int64_t value() const { return n_; }
    constexpr bool valid() const { return n_ >= 0; }
    friend constexpr auto operator<=>(count, count) = default;
    friend constexpr count operator+(count a, count b) { return a.valid() && b.valid() ? count(a.value() + b.value()) : invalid(); }

private:
    template <class Number> static constexpr bool fits(Number n) {
        if constexpr (Number(-1) < Number(0)) {
            if (n < 0) return false;
        }
        if constexpr (sizeof(Number) > sizeof(std::uint64_t)) return n <= static_cast<Number>(Highest);
        else return static_cast<std::uint64_t>(n) <= static_cast<std::uint64_t>(Highest);
    }
    Representation n_ = 0;
};

/// Not constexpr on purpose: a literal beyond the range reaches this call and does not compile.
inline void a_count_is_beyond_its_range() {}
template <class Count> constexpr Count literal_count(unsigned long long n) {
    Count const read(n);
    if (!read.valid()) a_count_is_beyond_its_range();
    return read;
}

}  // namespace detail

/// People (人), or person-months (人月): 0 to 2^31 − 1.
using people = detail::count<struct people_tag, std::int32_t, INT32_MAX>;
/// Months (个月): 0 to 32 767.
using month_count = detail::count<struct month_tag, std::int16_t, INT16_MAX>;

/// A whole number, digits only; `invalid` is written of what is not, and not read.
template <class Tag, class Representation, Representation Highest>
constexpr from_chars_result from_chars(char const* first, char const* last, detail::count<Tag, Representation, Highest>& value) {
    std::int64_t n = 0;
    auto const result = detail::read_scaled(first, last, 0, 0, Highest, n);
    if (result) value = n;
    return result;
}
template <class Tag, class Representation, Representation Highest>
constexpr to_chars_result to_chars(char* first, char* last, detail::count<Tag, Representation, Highest> value) {
    return value.valid() ? detail::write_scaled(first, last, value.value(), 0, true) : detail::write_invalid(first, last);
}

namespace literals {
/// `30_people`, `12_months`: beyond the range they do not compile.
consteval people operator""_people(unsigned long long n) { return detail::literal_count<people>(n); }
consteval month_count operator""_months(unsigned long long n) { return detail::literal_count<month_count>(n); }
}  // namespace literals
}  // namespace wengang
