// A value that may be unknown. An unknown value is never zero and never a default.
#pragma once

namespace wengang {

namespace detail {
/// What a `T` can be written as without a cast and without narrowing: a number is no truth, a truth or a pointer is no code.
template <class From, class T> concept reads_as = requires(From from, void (*take)(T)) { take({from}); };
}  // namespace detail

/// A value of type `T`, or nothing known. Built from anything that reads as a `T`, so that a fact reads as its value.
template <class T> class maybe {
public:
    constexpr maybe() = default;
    template <class From>
        requires detail::reads_as<From, T>
    constexpr maybe(From from) : value_{from}, known_(true) {}

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
