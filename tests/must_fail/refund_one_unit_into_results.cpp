// expect: no matching function for call to .decide\(.*facts&, wengang::results
// expect-clang: no known conversion from .*row_storage.* to .*column_storage
#include <wengang/batch/decide.hpp>
#include <wengang/policies/catalogue.hpp>

#include <vector>

using namespace wengang;
using namespace wengang::literals;

std::vector<money> refund(1);
constexpr facts unit{.paid = 7209.36_yuan};
columns const register_of_one{.paid = 7209.36_yuan};

#if defined(WENGANG_BAD)
auto const d = decide(policies::jiangxi_2023, {}, unit, results{.refund = refund});
#else
auto const d = decide(policies::jiangxi_2023, {}, register_of_one, results{.refund = refund});
#endif

int main() {}
