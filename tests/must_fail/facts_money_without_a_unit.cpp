// expect: could not convert .7209. from .int. to .*money
// expect-clang: no viable conversion from 'int' to .*money
#include <wengang/facts/facts.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::facts unit{.paid = 7209};
#else
constexpr wengang::facts unit{.paid = 7209.36_yuan};
#endif

int main() {}
