// Which notice of the catalogue was in force; in a list of one's own: policy/look_up.hpp.
#pragma once

#include "../policy/look_up.hpp"
#include "catalogue.hpp"

namespace wengang {

/// In the notices that the library knows.
constexpr looked_up look_up(look_up_question const& question) { return look_up(policies::catalogue, question); }
constexpr found_region find_region(char const* first, char const* last) { return find_region(policies::catalogue, first, last); }

}  // namespace wengang
