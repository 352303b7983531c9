// expect: could not convert .refund. from .*vector<int.* to .*output<.*money
// expect-clang: no viable conversion from .*vector<int.* to .*output<.*money
#include <wengang/batch/results.hpp>

#include <vector>

#if defined(WENGANG_BAD)
std::vector<std::int32_t> refund(3);
#else
std::vector<std::int64_t> refund(3);
#endif
wengang::results const out{.refund = refund};

int main() {}
