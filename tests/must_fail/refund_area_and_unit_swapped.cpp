// expect: no matching function for call to .decide.*wengang::facts&, const wengang::area&
// expect-clang: no known conversion from .*facts.* to .*area
#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/decide.hpp>

using namespace wengang;
using namespace wengang::literals;

constexpr area here{.reserve_months = 18};
constexpr facts unit{.kind = kind::enterprise, .size = size::micro, .paid = 7209.36_yuan};

#if defined(WENGANG_BAD)
auto const d = decide(policies::jiangxi_2023, unit, here);
#else
auto const d = decide(policies::jiangxi_2023, here, unit);
#endif

int main() {}
