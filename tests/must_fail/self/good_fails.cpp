// expect: half a person
// harness: fails:must_fail: good_fails.cpp: the good twin does not compile
static_assert(sizeof(char) == 2, "half a person");
int main() {}
