// Proves that the packaged headers are found, complete and usable.
#include <wengang/version.hpp>
#include <wengang/wengang.hpp>

#include <cstdio>

int main() { std::printf("wengang %d.%d.%d\n", WENGANG_VERSION_MAJOR, WENGANG_VERSION_MINOR, WENGANG_VERSION_PATCH); }
