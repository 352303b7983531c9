// expect: could not convert .*kind::enterprise. from .*kind. to .*(maybe<.*size>|of<.*size>)
// expect-clang: no viable conversion from 'wengang::kind' to .*size
#include <wengang/facts/facts.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::facts unit{.size = wengang::kind::enterprise};
#else
constexpr wengang::facts unit{.size = wengang::size::micro};
#endif

int main() {}
