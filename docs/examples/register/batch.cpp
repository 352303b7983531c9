#include "batch.hpp"

#include <wengang/batch/decide.hpp>

wengang::totals decide_all(wengang::policy const& policy, wengang::area const& area, wengang::columns const& units,
                           std::span<wengang::decision> decisions) {
    return wengang::decide(policy, area, units, {.decisions = decisions});
}
