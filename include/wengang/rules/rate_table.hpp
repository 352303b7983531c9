// What a notice pays: the base, and the rate by kind, size and standing. Rows in order, the first that matches counts.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "../quantities/rate.hpp"
#include "findings.hpp"
#include "citation.hpp"
#include "list.hpp"

namespace wengang {

/// What the rate is taken of: a figure less its exclusions (返还基数).
struct refund_base {
    fact gross{};
    list<fact, 4> exclusions{};
};

/// One truth that a row of the rate table asks for.
struct standing_test {
    fact truth{};
    bool holds = true;
};

/// What a row of the rate table gives.
enum class rate_result : std::uint8_t {
    fixed,   ///< this rate
    open,    ///< the notice leaves the rate to somebody else: a cap is not a rate
    refused  ///< nothing, for `unmet`
};

/// A row of the rate table: for these kinds and sizes, where every test of `standing` holds.
struct rate_row {
    kind kinds = kind::any;
    size sizes = size::any;
    list<standing_test, 5> standing{};
    rate_result result = rate_result::fixed;
    rate at{};
    reason unmet{};      ///< of a refusal
    bool has_base = true;  ///< false: the notice leaves the base open, too
    citation source{};
    bool assumed = false;
};

/// The most that a notice above this one allows (不超过). It limits the rates of the layers below and decides nobody.
struct rate_cap {
    kind kinds = kind::any;
    size sizes = size::any;
    rate at{};
    citation source{};
};

using rate_table = list<rate_row, 12>;
using rate_caps = list<rate_cap, 6>;

}  // namespace wengang
