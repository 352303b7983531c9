// What the file of a notice is written with: the document that it cites, and the layer that it starts from.
#pragma once

#include "../policy/check.hpp"
#include "../policy/policy.hpp"

namespace wengang::policies {

/// A document that values are cited from: `at("四（一）")` is a clause of it.
struct document {
    char const* number;  ///< or its title where it has no number
    wengang::grade grade = wengang::grade::document;
    constexpr citation operator()(char const* clause) const { return {number, clause, grade}; }
};

/// What the notice of a lower layer starts from: the rules of the one above, with their citations, under no name yet.
/// Its notes stay with the parent, where the explanation finds them.
constexpr policy starting_from(policy const& above) {
    policy p = above;
    p.parent = maybe<policy const*>(&above);
    p.id = p.document = p.title = "";
    p.place = {};
    p.published = p.effective_from = {};
    p.procedure = {};
    return p;
}

/// The six kinds that national notices cover by reference to enterprises (参照实施).
inline constexpr kind by_reference = kind::social_group | kind::foundation | kind::social_service_agency |
                                     kind::law_firm | kind::accounting_firm | kind::individual_business;

}  // namespace wengang::policies
