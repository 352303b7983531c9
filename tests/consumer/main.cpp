// What a stranger writes first; compiled with all warnings as errors.
#include <wengang/version.hpp>
#include <wengang/wengang.hpp>

#include <cstdio>

int main() { std::printf("wengang %d.%d.%d\n", WENGANG_VERSION_MAJOR, WENGANG_VERSION_MINOR, WENGANG_VERSION_PATCH); }
