// A notice in an area: one way of deciding, where there are several.
#pragma once

#include "../facts/area.hpp"
#include "../fwd.hpp"

namespace wengang {

/// One way of deciding. The notice must outlive the call.
struct scenario {
    policy const* notice;
    area of{};
};

}  // namespace wengang
