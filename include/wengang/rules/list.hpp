// A short list of fixed capacity that can live in a constant.
#pragma once

#include <cstddef>
#include <initializer_list>

namespace wengang {

namespace detail {
/// Not constexpr on purpose: see `list::push`.
inline void a_list_of_the_policy_is_full() {}
}  // namespace detail

/// At most `Capacity` items, in order; no allocation.
template <class T, std::size_t Capacity> struct list {
    T items[Capacity]{};
    int count = 0;

    constexpr list() = default;
    constexpr list(std::initializer_list<T> written) {
        for (T const& item : written) push(item);
    }

    constexpr T const* begin() const { return items; }
    constexpr T const* end() const { return items + count; }
    constexpr T* begin() { return items; }
    constexpr T* end() { return items + count; }
    constexpr T const& operator[](int i) const { return items[i]; }
    constexpr T& operator[](int i) { return items[i]; }
    constexpr bool empty() const { return count == 0; }
    friend constexpr bool operator==(list const& a, list const& b) {
        bool same = a.count == b.count;
        for (int i = 0; same && i < a.count; ++i) same = a.items[i] == b.items[i];
        return same;
    }
    /// A constant list that overflows does not compile; at run time the item is dropped and the result is false.
    constexpr bool push(T const& item) {
        if (count == int{Capacity}) {
            detail::a_list_of_the_policy_is_full();
            return false;
        }
        items[count++] = item;
        return true;
    }
};

}  // namespace wengang
