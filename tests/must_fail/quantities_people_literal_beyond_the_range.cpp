// expect: a_count_is_beyond_its_range
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr auto all = 2147483648_people;
#else
constexpr auto all = 2147483647_people;
#endif

int main() {}
