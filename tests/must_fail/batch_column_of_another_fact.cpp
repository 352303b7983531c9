// expect: could not convert .months. from .*month.* to .*people
// expect-clang: no viable conversion from .*vector<.*month.* to .*people
#include <wengang/facts/columns.hpp>

#include <vector>

std::vector<wengang::month_count> const months(3);

#if defined(WENGANG_BAD)
wengang::columns const units{.person_months = months};
#else
wengang::columns const units{.months = months};
#endif

int main() {}
