// This file and b.cpp include everything and must link into one program. In a second program b.cpp is compiled with
// -mavx2: shared.sh then asks that this file cannot end up with instructions it was not compiled for.
#include <wengang/wengang.hpp>

#include <cstdio>

int version_seen_by_b();

int main() {
    const int here = WENGANG_VERSION_MAJOR * 10000 + WENGANG_VERSION_MINOR * 100 + WENGANG_VERSION_PATCH;
    if (here != version_seen_by_b()) {
        std::puts("a.cpp and b.cpp see different versions");
        return 1;
    }
}
