// The batch, compiled apart.
#pragma once

#include <span>
#include <wengang/wengang.hpp>

/// Decides every row of `units`; columns and decisions are of one length.
wengang::totals decide_all(wengang::policy const& policy, wengang::area const& area, wengang::columns const& units,
                           std::span<wengang::decision> decisions);
