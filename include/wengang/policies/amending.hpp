// What a notice is written with that changes an earlier one of the same level.
#pragma once

#include "notice.hpp"

namespace wengang::policies {

/// The rules of the earlier notice, with their citations, under no name yet. It is no layer above: the new notice replaces it from its
/// day on, may go beyond its caps, and says in its notes what it leans on.
constexpr policy amending(policy const& earlier) {
    policy p = starting_from(earlier);
    p.parent = policy{}.parent;
    return p;
}

}  // namespace wengang::policies
