// expect: could not convert .refund. from .*const.* to .*output<.*money
// expect-clang: no viable conversion from 'const .* to .*output<.*money
#include <wengang/batch/results.hpp>

#include <vector>

#if defined(WENGANG_BAD)
std::vector<wengang::money> const refund(3);
#else
std::vector<wengang::money> refund(3);
#endif
wengang::results const out{.refund = refund};

int main() {}
