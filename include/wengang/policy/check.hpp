// Placeholder until the checks land: `published` must stay the way that a notice is defined.
#pragma once
#include "policy.hpp"
namespace wengang {
consteval policy published(policy const& p) { return p; }
}  // namespace wengang
