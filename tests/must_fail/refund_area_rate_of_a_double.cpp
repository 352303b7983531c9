// expect: could not convert .3.5.* from .double. to .*rate
// expect-clang: no viable conversion from 'double' to .*rate
#include <wengang/facts/area.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::area here{.registered_rate = 3.5};
#else
constexpr wengang::area here{.registered_rate = 3.5_percent};
#endif

int main() {}
