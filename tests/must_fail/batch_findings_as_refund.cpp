// expect: could not convert .found. from .*findings.* to .*output<.*money
// expect-clang: no viable conversion from .*findings.* to .*output<.*money
#include <wengang/batch/results.hpp>

#include <vector>

std::vector<wengang::findings> found(3);

#if defined(WENGANG_BAD)
wengang::results const out{.refund = found};
#else
wengang::results const out{.findings = found};
#endif

int main() {}
