// Money: a whole number of fen. No floating point, no rounding unless a `rounding` is named.
#pragma once

#include <compare>
#include <cstdint>

#include "rate.hpp"
#include "rounding.hpp"
#include "text.hpp"

namespace wengang {

namespace detail {
/// Not constexpr on purpose: such a literal reaches this call and does not compile.
inline void a_fen_literal_is_beyond_64_bits() {}
}  // namespace detail

/// An amount of money in whole fen (分). Sums that leave 64 bits stay at the end of the range, where every check calls them out of range.
class money {
public:
    constexpr money() = default;
    /// Any 64-bit number of fen; what of it may stand for a fact is the fact's matter.
    static constexpr money from_fen(std::int64_t fen) { return money(fen); }
    static constexpr money from_yuan(std::int64_t yuan) {
        if (yuan > highest / 100) return money(highest);
        return yuan < lowest / 100 ? money(lowest) : money(yuan * 100);
    }

    constexpr std::int64_t fen() const { return fen_; }

    friend constexpr money operator+(money a, money b) {
        if (b.fen_ > 0 && a.fen_ > highest - b.fen_) return money(highest);
        if (b.fen_ < 0 && a.fen_ < lowest - b.fen_) return money(lowest);
        return money(a.fen_ + b.fen_);
    }
    friend constexpr money operator-(money a) { return money(a.fen_ == lowest ? highest : -a.fen_); }
    friend constexpr money operator-(money a, money b) { return a + -b; }
    constexpr money& operator+=(money other) { return *this = *this + other; }
    constexpr money& operator-=(money other) { return *this = *this - other; }
    friend constexpr auto operator<=>(money, money) = default;

private:
    static constexpr std::int64_t lowest = INT64_MIN, highest = INT64_MAX;
    explicit constexpr money(std::int64_t fen) : fen_(fen) {}
    std::int64_t fen_ = 0;
};

/// `amount` × `part` as one exact figure in ten-thousandths of a fen, before any rounding.
/// The whole fen and the ten-thousandths behind them are kept apart, so that nothing overflows.
struct exact_amount {
    std::int64_t fen = 0;              ///< whole fen
    std::int32_t ten_thousandths = 0;  ///< 0 to 9999, behind the whole fen
};
constexpr exact_amount multiply(money amount, rate part) {
    std::int64_t const whole = amount.fen() / rate::whole, rest = amount.fen() % rate::whole, low = rest * part.parts();
    return {whole * part.parts() + low / rate::whole, static_cast<std::int32_t>(low % rate::whole)};
}

/// An amount that need not be whole: `whole`, and `rest` ÷ `of` of a fen behind it. 0 ≤ rest < of ≤ 32 767.
struct divided_amount {
    money whole{};
    std::int64_t rest = 0, of = 1;
};
constexpr money round(divided_amount const& amount, rate part, rounding how = {}) {
    exact_amount exact = multiply(amount.whole, part);
    std::int64_t const behind = amount.rest * part.parts();
    std::int64_t const ten_thousandths = exact.ten_thousandths + behind / amount.of, carried = ten_thousandths / rate::whole;
    auto const unit = static_cast<std::int64_t>(how.unit);
    if (exact.fen > INT64_MAX - unit - carried) return money::from_fen(INT64_MAX);
    exact.fen += carried;
    std::int64_t const rest = (exact.fen % unit) * rate::whole + ten_thousandths % rate::whole;
    std::int64_t const units = exact.fen / unit;
    // Half-even looks at the quotient's last bit: keep it while only the rest is divided.
    std::int64_t const odd = units & 1, last = (odd * unit * rate::whole + rest) * amount.of + behind % amount.of;
    return money::from_fen((units - odd + divide(last, unit * rate::whole * amount.of, how.mode)) * unit);
}

/// The one rounding: `amount` × `part`, to the unit and in the mode of `how`. For amounts of zero and more; what rounding
/// would lift out of 64 bits stays at the end of the range.
constexpr money round(money amount, rate part, rounding how = {}) { return round({amount, 0, 1}, part, how); }

/// Yuan with at most two decimals: `7209.36`, `-5`, `0.5`. No sign but the minus, no blanks, no exponent, no separators.
constexpr from_chars_result from_chars(char const* first, char const* last, money& value) {
    std::int64_t fen = 0;
    auto const result = detail::read_scaled(first, last, 2, -(std::int64_t{1} << 58), std::int64_t{1} << 58, fen);
    if (result) value = money::from_fen(fen);
    return result;
}
/// Yuan with two decimals: `7209.36`. 22 characters always suffice.
constexpr to_chars_result to_chars(char* first, char* last, money value) { return detail::write_scaled(first, last, value.fen(), 2, true); }

namespace literals {

/// `7209.36_yuan`, `1'000_yuan`: at most two decimals, else it does not compile.
template <char... Text> consteval money operator""_yuan() {
    constexpr auto read = detail::read_literal<money, Text...>();
    static_assert(read.error != text_error::too_many_decimals, "wengang: a yuan literal has at most two decimals");
    static_assert(read.error == text_error::none, "wengang: a yuan literal is digits with at most one point");
    return read.value;
}
/// `720936_fen`: whole fen.
consteval money operator""_fen(unsigned long long fen) {
    if (fen > INT64_MAX) detail::a_fen_literal_is_beyond_64_bits();
    return money::from_fen(static_cast<std::int64_t>(fen));
}

}  // namespace literals
}  // namespace wengang
