// See a.cpp.
#include <wengang/wengang.hpp>

int version_seen_by_b();

int version_seen_by_b() { return WENGANG_VERSION_MAJOR * 10000 + WENGANG_VERSION_MINOR * 100 + WENGANG_VERSION_PATCH; }
