// expect: could not convert .claimants. from .*vector<long.* to .*people
// expect-clang: no viable conversion from .*vector<.* to .*people
#include <wengang/facts/columns.hpp>

#include <vector>

#if defined(WENGANG_BAD)
std::vector<std::int64_t> const claimants(3);  // people are 32-bit
#else
std::vector<std::int32_t> const claimants(3);
#endif
wengang::columns const units{.claimants = claimants};

int main() {}
