#include "batch.hpp"

#include <wengang/batch/decide.hpp>

wengang::summary decide_all(wengang::policy const& policy, wengang::area const& area, wengang::columns const& units,
                            std::span<wengang::decision> decisions, std::span<wengang::money> refund,
                            std::span<wengang::findings> findings) {
    wengang::decide(policy, area, units, {.refund = refund, .findings = findings, .decisions = decisions});
    return wengang::summarise({.refund = refund, .findings = findings}).summary;
}
