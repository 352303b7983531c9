// expect: no matching function for call to .explain\(.*columns&\)
// expect-clang: does not satisfy .one_unit.
#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/explain.hpp>

using namespace wengang;
using namespace wengang::literals;

columns const all{.paid = 7209.36_yuan};

#if defined(WENGANG_BAD)
auto const why = explain(policies::jiangxi_2023, {}, all);  // which of them?
#else
auto const why = explain(policies::jiangxi_2023, {}, all, 0);
#endif

int main() {}
