// expect: half a person|No such file|not found
// harness: fails:must_fail: missing_include.cpp: the bad program fails for another reason
#if defined(WENGANG_BAD)
#include <wengang/half_a_person.hpp>
#endif
int main() {}
