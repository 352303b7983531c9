// harness: fails:must_fail: no_expectation.cpp: the first line does not say
#if defined(WENGANG_BAD)
static_assert(sizeof(char) == 2, "half a person");
#endif
int main() {}
