// Ratios and averages that stay fractions: they are compared by cross-multiplication and never divided.
#pragma once

#include <compare>
#include <cstdint>

#include "people.hpp"
#include "rate.hpp"
#include "text.hpp"

namespace wengang {

namespace detail {

struct wide_product {  ///< a 128-bit product
    std::uint64_t high, low;
    friend constexpr auto operator<=>(wide_product const&, wide_product const&) = default;
};
constexpr wide_product multiply(std::uint64_t a, std::uint64_t b) {
    std::uint64_t const mask = 0xffff'ffff, al = a & mask, ah = a >> 32, bl = b & mask, bh = b >> 32;
    std::uint64_t const low = al * bl, cross = (low >> 32) + (ah * bl & mask) + (al * bh & mask);
    return {ah * bh + (ah * bl >> 32) + (al * bh >> 32) + (cross >> 32), (cross << 32) | (low & mask)};
}

}  // namespace detail

/// An exact fraction. The numerator is any whole number, the denominator is at least zero; a zero denominator orders as its numerator's infinity.
struct ratio {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    /// The same fraction, shortened; 0/0 is left as it is.
    constexpr ratio lowest_terms() const {
        auto const n = size(numerator), d = static_cast<std::uint64_t>(denominator);
        std::uint64_t a = n, b = d;
        while (b != 0) {
            std::uint64_t const rest = a % b;
            a = b;
            b = rest;
        }
        if (a == 0) return *this;
        return {static_cast<std::int64_t>(numerator < 0 ? 0 - n / a : n / a), static_cast<std::int64_t>(d / a)};
    }

    friend constexpr std::strong_ordering operator<=>(ratio const& a, ratio const& b) {
        bool const a_below = a.numerator < 0, b_below = b.numerator < 0;
        if (a_below != b_below) return a_below ? std::strong_ordering::less : std::strong_ordering::greater;
        auto const left = detail::multiply(size(a.numerator), static_cast<std::uint64_t>(b.denominator));
        auto const right = detail::multiply(size(b.numerator), static_cast<std::uint64_t>(a.denominator));
        return a_below ? right <=> left : left <=> right;
    }
    friend constexpr bool operator==(ratio const& a, ratio const& b) { return (a <=> b) == 0; }
    friend constexpr std::strong_ordering operator<=>(ratio const& a, rate b) { return a <=> ratio{b.parts(), rate::whole}; }
    friend constexpr bool operator==(ratio const& a, rate b) { return (a <=> b) == 0; }

private:
    static constexpr std::uint64_t size(std::int64_t n) {
        return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    }
};

/// An average head count: person-months ÷ months (月平均人数), a fraction. 30 is at most 30; 30 1/12 is not.
struct average {
    people person_months{};
    month_count months{};
    constexpr explicit operator ratio() const { return {person_months.value(), months.value()}; }
    friend constexpr std::strong_ordering operator<=>(average const& a, average const& b) { return ratio(a) <=> ratio(b); }
    friend constexpr bool operator==(average const& a, average const& b) { return ratio(a) == ratio(b); }
    friend constexpr std::strong_ordering operator<=>(average const& a, people b) { return ratio(a) <=> ratio{b.value(), 1}; }
    friend constexpr bool operator==(average const& a, people b) { return (a <=> b) == 0; }
};

/// The fraction in lowest terms: `3/140`; `0/1` where nobody was laid off.
constexpr to_chars_result to_chars(char* first, char* last, ratio value) {
    ratio const shown = value.lowest_terms();
    std::int64_t const n = shown.numerator, d = shown.denominator;
    int const length = (n < 0 ? 1 : 0) + detail::count_digits(n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n)) + 1 +
                       detail::count_digits(static_cast<std::uint64_t>(d));
    if (last - first < length) return {first, false};
    char* const slash = detail::write_scaled(first, last, n, 0, true).end;
    *slash = '/';
    return detail::write_scaled(slash + 1, last, d, 0, true);
}

}  // namespace wengang
