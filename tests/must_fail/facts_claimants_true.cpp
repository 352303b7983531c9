// expect: could not convert .true. from .bool. to .*people
// expect-clang: no viable conversion from 'bool' to .*
#include <wengang/facts/facts.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::facts unit{.claimants = true};
#else
constexpr wengang::facts unit{.claimants = 1};
#endif

int main() {}
