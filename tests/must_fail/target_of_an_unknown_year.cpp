// expect: no_control_target_of_that_year_is_known
#include <wengang/policies/targets.hpp>

#if defined(WENGANG_BAD)
constexpr auto limit = wengang::policies::at_most_surveyed_target(2017);
#else
constexpr auto limit = wengang::policies::at_most_surveyed_target(2018);
#endif

int main() { return limit.value.at.valid() ? 0 : 1; }
