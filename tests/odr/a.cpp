// This file and b.cpp include everything and must link into one program. In a second program b.cpp is compiled with
// -mavx2: shared.sh then asks that this file cannot end up with instructions it was not compiled for.
#include <wengang/wengang.hpp>

#include <cstdio>

wengang::decision decide_in_a(wengang::policy const& notice, wengang::area const& area, wengang::facts const& unit);
wengang::decision decide_in_b(wengang::policy const& notice, wengang::area const& area, wengang::facts const& unit);

wengang::decision decide_in_a(wengang::policy const& notice, wengang::area const& area, wengang::facts const& unit) {
    return wengang::decide(notice, area, unit);
}

int main() {
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("avx2")) return 0;  // b.cpp may need it
#endif
    wengang::policy const& notice = wengang::policies::liaocheng_2022;
    auto const here = decide_in_a(notice, {}, {});
    auto const there = decide_in_b(notice, {}, {});
    if (here.outcome != there.outcome || here.refund != there.refund) {
        std::puts("a.cpp and b.cpp decide differently");
        return 1;
    }
}
