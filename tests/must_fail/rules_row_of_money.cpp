// expect: cannot convert .*money. to .wengang::rate.|could not convert .*money. to .wengang::rate.
// expect-clang: no viable conversion from '(wengang::)?money' to '(wengang::)?rate'
#include <wengang/quantities/money.hpp>
#include <wengang/rules/rate_table.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
constexpr wengang::rate_row row{.at = 60_yuan};
#else
constexpr wengang::rate_row row{.at = 60_percent};
#endif

int main() {}
