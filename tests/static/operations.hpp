// What can be written with two types, so that nonsense can be listed as "not this".
#pragma once

template <class A, class B>
concept adds = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept subtracts = requires(A a, B b) {
    a - b;
};
template <class A, class B>
concept multiplies = requires(A a, B b) {
    a* b;
};
template <class A, class B>
concept divides = requires(A a, B b) {
    a / b;
};
template <class A, class B>
concept compares = requires(A a, B b) {
    a == b;
}
|| requires(A a, B b) { a < b; };
template <class A, class B>
concept accumulates = requires(A a, B b) {
    a += b;
};
template <class From, class To>
concept converts = requires(From from, void (*take)(To)) {
    take(from);
};
template <class From, class To>
concept casts = requires(From from) {
    static_cast<To>(from);
};
