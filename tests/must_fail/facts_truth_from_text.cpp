// expect: could not convert .* from .const char.* to .*maybe<bool>
// expect-clang: no viable conversion from 'const char.*' to .*bool
#include <wengang/facts/facts.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::facts unit{.dishonest = "no"};
#else
constexpr wengang::facts unit{.dishonest = false};
#endif

int main() {}
