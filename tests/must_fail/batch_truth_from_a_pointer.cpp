// expect: could not convert .zombie. from .const uint8_t\*.* to .*bool
// expect-clang: no viable conversion from 'const (std::)?uint8_t \*.* to .*bool
#include <wengang/facts/columns.hpp>

#include <span>

std::uint8_t const zombies[3]{};

#if defined(WENGANG_BAD)
std::uint8_t const* const zombie = zombies;  // of how many rows? never one truth for all of them
#else
std::span<std::uint8_t const> const zombie = zombies;
#endif
wengang::columns const units{.zombie = zombie};

int main() {}
