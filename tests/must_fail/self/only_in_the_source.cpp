// expect: half_a_person
// harness: fails:must_fail: only_in_the_source.cpp: the compiler does not say
#if defined(WENGANG_BAD)
int half = unknown /* half_a_person: quoted by the compiler, but not said by it */;
#endif
int main() {}
