// expect: could not convert .premium. from .*span<double>. to .*money
// expect-clang: no viable conversion from .*span<double
#include <wengang/facts/columns.hpp>

#include <span>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
double yuan[3]{};
std::span<double> const premium(yuan);
wengang::columns const units{.paid = premium};
#else
std::int64_t fen[3]{};
wengang::columns const units{.paid = std::span<std::int64_t>(fen)};
#endif

int main() {}
