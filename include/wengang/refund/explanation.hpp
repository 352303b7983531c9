// What an explanation holds. Text and JSON are two renderings of it.
#pragma once

#include <cstdint>

#include "../facts/area.hpp"
#include "../facts/facts.hpp"
#include "../policy/policy.hpp"
#include "../rules/list.hpp"
#include "../rules/sizing_table.hpp"
#include "decide.hpp"

namespace wengang {

enum class language : std::uint8_t { zh, en };

/// A fact of the unit or of the area.
class any_fact {
public:
    constexpr any_fact() = default;
    constexpr any_fact(fact f) : index_(static_cast<std::uint8_t>(f)) {}
    constexpr any_fact(area_fact f) : index_(static_cast<std::uint8_t>(f)), of_area_(true) {}

    constexpr bool of_area() const { return of_area_; }
    constexpr fact of_unit() const { return static_cast<fact>(index_); }
    constexpr area_fact area() const { return static_cast<area_fact>(index_); }
    constexpr char const* name() const { return of_area_ ? area_fact_descriptions[index_].name : fact_descriptions[index_].name; }
    constexpr char const* zh() const { return of_area_ ? area_fact_descriptions[index_].zh : fact_descriptions[index_].zh; }
    friend constexpr bool operator==(any_fact, any_fact) = default;

private:
    std::uint8_t index_ = 0;
    bool of_area_ = false;
};

/// A fact as the rule read it: money in fen, a rate in parts per ten thousand, a truth as 0 or 1, a choice as its bits.
struct reading {
    any_fact what{};
    std::int64_t value = 0;
    bool known = false;
    bool malformed = false;  ///< given, but nothing that may stand for the fact: counts as unknown
};

// The steps of a decision, in the order of an explanation.
enum class step_kind : std::uint8_t { reserve, condition, layoffs, kept, revenue_drop, sizing, rate, base, ceiling, amount };
/// A step that finds a figure is `met` once the figure is known.
enum class step_state : std::uint8_t { met, not_met, unknown };

/// Which part of a step a citation stands for.
enum class basis_part : std::uint8_t { rule, formula, alternative, limit, large_limit, small, small_by };
struct basis {
    basis_part part = basis_part::rule;
    citation source{};
    bool assumed = false;
};

struct step {
    step_kind what{};
    step_state state = step_state::unknown;
    int index = -1;           ///< of a condition or a fall of revenue: which one of the notice
    maybe<reason> unmet{};    ///< the reason that it gives, or would give
    list<reading, 16> inputs;
    list<basis, 12> sources;  ///< the first one decides, where there are several
};

/// Whether the limit of small units replaces the other one.
enum class small_rule : std::uint8_t { none, applies, does_not_apply, unknown };

/// A layoff rate by one formula: numerator × months ÷ denominator.
struct layoff_figures {
    step_state state = step_state::unknown;  ///< whether it meets the limit
    bool rate_known = false;         ///< the numerator and the rate are
    bool no_layoffs = false;         ///< the numerator alone decides
    std::int64_t numerator = 0;      ///< people, zero or less: no layoffs
    bool denominator_known = false;  ///< else the next two mean nothing
    std::int64_t months = 1;         ///< of the average, else 1
    std::int64_t denominator = 0;    ///< person-months of the average, else people
    constexpr ratio rate() const { return {numerator * months, denominator}; }
};
/// The figures of the layoff step.
struct layoff_account {
    bool assessed = false;               ///< by the agency, not by a formula
    list<layoff_figures, 2> by_formula;  ///< either of two will do
    small_rule small = small_rule::none;
    maybe<wengang::rate> limit;          ///< the one that applies, once that is known
    comparison compared = comparison::at_most;
};

/// What settled the size: a step of the notice, in the order of `sizing_step`; the class was given; nothing has.
enum class size_source : std::uint8_t { legal_person, statistics, carried_over, registered, declared, standard, payers, given, open };

struct size_account {
    size_source by = size_source::open;
    size found = size::any;     ///< the classes that are possible
    standard_size standard{};   ///< of the step `standard`: which bounds fail
};

/// A change of one fact. For a choice `value` holds the bits of all that would do.
enum class relation : std::uint8_t { is, at_least, at_most };
struct change {
    any_fact what{};
    relation how = relation::is;
    std::int64_t value = 0;
};

/// With these changes and all other facts as they are, a step that is not met would no longer refuse.
struct remedy {
    int step = 0;             ///< index in `explanation::steps`
    list<change, 2> changes;  ///< together
    bool leaves_open = false; ///< the step is then undetermined, not met
};

struct explanation {
    policy notice{};                      ///< a copy; its texts outlive it, as those of every notice do
    wengang::area area{};
    wengang::decision decision{};         ///< what `decide` says
    list<step, 28> steps;
    layoff_account layoffs{};
    size_account sized{};
    list<std::int8_t, 12> rate_rows;      ///< rows of the notice's rate table that are possible; one: the one that decided
    maybe<exact_amount> exact{};          ///< base × rate before rounding, where the base is a whole number of fen
    bool at_ceiling = false;              ///< the refund is the most that the notice allows
    list<remedy, 64> remedies;            ///< of a refusal, in the order of the steps; several for one step are alternatives
    list<policy const*, 4> ancestors;     ///< the notices that this one starts from, nearest first

    constexpr step const* find(step_kind what) const {
        for (step const& s : steps) {
            if (s.what == what) return &s;
        }
        return nullptr;
    }
};

}  // namespace wengang
