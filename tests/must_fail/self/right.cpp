// expect: half a person
// harness: passes:
#if defined(WENGANG_BAD)
static_assert(sizeof(char) == 2, "half a person");
#endif
int main() {}
