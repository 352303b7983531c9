// expect: no matching function for call to .explain\(.*facts&, int\)
// expect-clang: no known conversion from .int. to .wengang::language.
#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/explain.hpp>

using namespace wengang;
using namespace wengang::literals;

constexpr facts unit{.paid = 7209.36_yuan};

#if defined(WENGANG_BAD)
auto const why = explain(policies::jiangxi_2023, {}, unit, 1);
#else
auto const why = explain(policies::jiangxi_2023, {}, unit, language::en);
#endif

int main() {}
