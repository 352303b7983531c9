// expect: cannot convert .wengang::fault. to .wengang::reason.
// expect-clang: cannot initialize a parameter of type 'wengang::reason' with an rvalue of type 'wengang::fault'
#include <wengang/rules/condition.hpp>

#if defined(WENGANG_BAD)
constexpr auto condition = wengang::require(wengang::fact::conforming, wengang::fault::out_of_range, {"", ""});
#else
constexpr auto condition = wengang::require(wengang::fact::conforming, wengang::reason::not_conforming, {"", ""});
#endif

int main() {}
