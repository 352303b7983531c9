// Where a value comes from. Every value of a policy carries one of these.
#pragma once

#include <cstdint>

namespace wengang {

/// How far a source can be trusted.
enum class grade : std::uint8_t {
    document,  ///< S: the notice itself was read
    official,  ///< A: an official site
    press,     ///< B
    repost,    ///< C: a repost of an official text
    mirror,    ///< D: a copy on a site that is not to be trusted otherwise
    code,      ///< seen in public code only
    general    ///< G: general knowledge, nothing was read
};

/// A document and a clause of it, as the notice writes them.
struct citation {
    char const* document = "";  ///< its number, or its title where it has none
    char const* clause = "";
    wengang::grade grade = wengang::grade::document;
    constexpr bool missing() const { return *document == 0 || *clause == 0; }
};

/// A value of a notice with its source; absent where the notice has no such rule.
template <class T> struct cited {
    T value{};
    citation source{};
    bool assumed = false;  ///< the notice is silent, this is our reading; `source` says what it leans on
    bool present = true;

    static constexpr cited absent() { return {{}, {}, false, false}; }
};

}  // namespace wengang
