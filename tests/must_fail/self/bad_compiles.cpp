// expect: half a person
// harness: fails:must_fail: bad_compiles.cpp: the bad program compiles
int main() {}
