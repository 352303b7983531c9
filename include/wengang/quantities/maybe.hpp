// A value that may be unknown. An unknown value is never zero and never a default.
#pragma once

namespace wengang {

/// A value of type `T`, or nothing known. Built from anything a `T` can be built from, so that a fact reads as its value.
template <class T> class maybe {
public:
    constexpr maybe() = default;
    constexpr maybe(T value) : value_(value), known_(true) {}
    template <class From>
        requires requires(From from) { T{from}; }
    constexpr maybe(From from) : value_(T{from}), known_(true) {}

    constexpr bool known() const { return known_; }
    constexpr explicit operator bool() const = delete;  // `maybe<bool>`: is it known, or true? Say which.
    /// The value; `T{}` where it is unknown.
    constexpr T value() const { return value_; }
    constexpr T value_or(T other) const { return known_ ? value_ : other; }

    friend constexpr bool operator==(maybe const&, maybe const&) = default;

private:
    T value_{};
    bool known_ = false;
};

}  // namespace wengang
