// expect: no matching function for call to .try_decide\(.*results&, const wengang::columns
// expect-clang: no known conversion from .*results. to .*columns
#include <wengang/batch/try_decide.hpp>
#include <wengang/policies/catalogue.hpp>

#include <vector>

using namespace wengang;

std::vector<money> paid(3), refund(3);
columns const units{.paid = paid};
results const out{.refund = refund};

#if defined(WENGANG_BAD)
auto const report = try_decide(policies::jiangxi_2023, {}, out, units);
#else
auto const report = try_decide(policies::jiangxi_2023, {}, units, out);
#endif

int main() {}
