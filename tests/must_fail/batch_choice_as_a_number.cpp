// expect: could not convert .1. from .int. to .*kind
// expect-clang: no viable conversion from 'int' to .*kind
#include <wengang/facts/columns.hpp>

#if defined(WENGANG_BAD)
wengang::columns const units{.kind = 1};
#else
wengang::columns const units{.kind = wengang::kind::enterprise};
#endif

int main() {}
