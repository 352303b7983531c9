// expect: maybe<bool>. to .bool.|cannot convert .*maybe
// expect-clang: no viable conversion from returned value of type .*maybe<bool>|deleted
#include <wengang/quantities.hpp>

using namespace wengang::literals;

#if defined(WENGANG_BAD)
bool f(wengang::maybe<bool> zombie) { return zombie; }
#else
bool f(wengang::maybe<bool> zombie) { return zombie.known() && zombie.value(); }
#endif

int main() {}
