// expect: no matching function for call to .decide\(const wengang::policy&, const wengang::facts&\)
// expect-clang: requires 3 arguments, but 2 were provided
#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/decide.hpp>

using namespace wengang;
using namespace wengang::literals;

constexpr facts unit{.kind = kind::enterprise, .size = size::micro, .paid = 7209.36_yuan};

#if defined(WENGANG_BAD)
auto const d = decide(policies::jiangxi_2023, unit);
#else
auto const d = decide(policies::jiangxi_2023, {}, unit);
#endif

int main() {}
