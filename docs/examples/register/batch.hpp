// The batch, compiled apart.
#pragma once

#include <span>
#include <wengang/batch/summary.hpp>
#include <wengang/wengang.hpp>

/// Decides every row of `units`, and sums up; columns and results are of one length.
wengang::summary decide_all(wengang::policy const& policy, wengang::area const& area, wengang::columns const& units,
                            std::span<wengang::decision> decisions, std::span<wengang::money> refund,
                            std::span<wengang::findings> findings);
