// A condition on one fact, with the reason that it gives when it is not met and the clause that it comes from.
#pragma once

#include <cstdint>

#include "../facts/facts.hpp"
#include "findings.hpp"
#include "citation.hpp"

namespace wengang {

/// What a condition asks of its fact.
enum class test : std::uint8_t {
    is,        ///< a truth equals `bound`; a choice is one of the bits of `bound`
    at_least,  ///< ≥ 不低于, 以上
    above,     ///< > 超过
    below      ///< < 低于
};

/// A question about one fact. Of choices only `kind` and `size` can be asked, once each; each truth needs a reason that no other
/// truth of the notice gives, while other conditions may share one. `check` and `published` refuse what is not so.
struct condition {
    wengang::fact fact{};
    wengang::test test = wengang::test::is;
    std::int64_t bound = 0;  ///< fen, people or months; a truth as 0 or 1; a choice as the bits that pass
    reason unmet{};
    citation source{};
    bool assumed = false;
};

/// The truth must hold.
constexpr condition require(fact f, reason unmet, citation source) { return {f, test::is, 1, unmet, source}; }
/// The truth must not hold.
constexpr condition refuse_if(fact f, reason unmet, citation source) { return {f, test::is, 0, unmet, source}; }
/// The organisation is of one of these kinds, the enterprise of one of these sizes.
constexpr condition one_of(kind kinds, citation source) { return {fact::kind, test::is, static_cast<std::int64_t>(kinds), reason::kind_not_covered, source}; }
constexpr condition one_of(size sizes, citation source) { return {fact::size, test::is, static_cast<std::int64_t>(sizes), reason::size_not_covered, source}; }
/// A number of at least, above or below `bound`: fen, people or months.
constexpr condition at_least(fact f, std::int64_t bound, reason unmet, citation source) { return {f, test::at_least, bound, unmet, source}; }
constexpr condition above(fact f, std::int64_t bound, reason unmet, citation source) { return {f, test::above, bound, unmet, source}; }
constexpr condition below(fact f, std::int64_t bound, reason unmet, citation source) { return {f, test::below, bound, unmet, source}; }

/// Revenue fell by more than `by`: (before − after) ÷ before > by.
struct revenue_drop {
    rate by{};
    fact before = fact::revenue_1, after = fact::revenue_0;
    citation source{};
    bool assumed = false;
};

}  // namespace wengang
