// expect: half a person
// harness: fails:must_fail: other_message.cpp: the compiler does not say
#if defined(WENGANG_BAD)
static_assert(sizeof(char) == 2, "something else");
#endif
int main() {}
