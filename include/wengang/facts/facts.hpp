// The facts of one insured unit, each of which may be unknown, and what is known about the facts themselves.
#pragma once

#include <cstdint>

#include "../quantities/maybe.hpp"
#include "../quantities/money.hpp"
#include "../quantities/people.hpp"
#include "area.hpp"
#include "choices.hpp"
#include "fact_list.hpp"
#include "unit.hpp"

namespace wengang {

/// A fact by name, in the order of the list.
enum class fact : std::uint8_t {
#define WENGANG_NAME(group, name, ...) name,
    WENGANG_FACTS(WENGANG_NAME)
#undef WENGANG_NAME
};

inline constexpr int fact_count = 0
#define WENGANG_ONE(...) +1
    WENGANG_FACTS(WENGANG_ONE)
#undef WENGANG_ONE
    ;

/// How a fact is stored and written: the C++ type decides.
enum class fact_form : std::uint8_t { truth, choice, amount, heads, month_number };

namespace detail {

template <class T> inline constexpr fact_form form_of = fact_form::choice;
template <> inline constexpr fact_form form_of<bool> = fact_form::truth;
template <> inline constexpr fact_form form_of<money> = fact_form::amount;
template <> inline constexpr fact_form form_of<people> = fact_form::heads;
template <> inline constexpr fact_form form_of<month_count> = fact_form::month_number;

template <class T> constexpr std::int64_t lowest_of(std::int64_t lowest) { return lowest; }
template <class T> constexpr std::int64_t highest_of(std::int64_t highest) {
    if constexpr (form_of<T> == fact_form::truth) return 1;
    else if constexpr (form_of<T> == fact_form::choice) return names_of<T>.any;
    else if constexpr (form_of<T> == fact_form::amount) return highest;
    else return T::highest;
}

}  // namespace detail

/// What a fact is: its names, form and range (money in fen, a choice as the bits that may stand).
struct fact_description {
    fact id;
    char const* group;
    char const* name;
    char const* zh;
    char const* meaning;
    unit_name unit;  ///< as it is written: money in yuan
    fact_form form;
    std::int64_t lowest, highest;
    choice_names values;  ///< for choices and truths

    /// Whether `value` may stand for this fact; the one test of a malformed value.
    constexpr bool holds(std::int64_t value) const {
        return form == fact_form::choice ? value > 0 && (value & ~highest) == 0 : value >= lowest && value <= highest;
    }
};

inline constexpr fact_description fact_descriptions[] = {
#define WENGANG_DESCRIBE(group, name, type, lowest, highest, zh, meaning) \
    {fact::name, #group, #name, zh, meaning, fact::name == fact::person_months ? detail::person_month_unit : detail::unit_of<type>, \
     detail::form_of<type>, detail::lowest_of<type>(lowest), detail::highest_of<type>(highest), names_of<type>},
#define WENGANG_DESCRIBE_(...) WENGANG_DESCRIBE(__VA_ARGS__)
    WENGANG_FACTS(WENGANG_DESCRIBE_)
#undef WENGANG_DESCRIBE_
#undef WENGANG_DESCRIBE
};
constexpr fact_description const& describe(fact f) { return fact_descriptions[static_cast<int>(f)]; }

/// The facts as members `Storage::of<T> name`, whatever the storage: a row of maybe-values, columns, or what a caller needs.
template <class Storage> struct basic_facts {
#define WENGANG_MEMBER(group, name, type, ...) typename Storage::template of<type> name{};
    WENGANG_FACTS(WENGANG_MEMBER)
#undef WENGANG_MEMBER

    /// Calls `visit(fact, member)` for every fact, in the order of the list.
    template <class Visit> constexpr void for_each(Visit&& visit) const { each(*this, visit); }
    template <class Visit> constexpr void for_each(Visit&& visit) { each(*this, visit); }

private:
    template <class Self, class Visit> static constexpr void each(Self& self, Visit& visit) {
#define WENGANG_VISIT(group, name, ...) visit(fact::name, self.name);
        WENGANG_FACTS(WENGANG_VISIT)
#undef WENGANG_VISIT
    }
};

namespace detail {

/// A fact as the rule reads it: money in fen, a truth as 0 or 1, a choice as its bits.
struct raw_value {
    std::int64_t value = 0;
    bool known = false;
};

template <class T> constexpr std::int64_t raw_of(T value) {
    if constexpr (form_of<T> == fact_form::amount) return value.fen();
    else if constexpr (form_of<T> == fact_form::heads || form_of<T> == fact_form::month_number) return value.value();
    else return static_cast<std::int64_t>(value);
}

/// Storage of one row: every fact is its value or unknown.
struct row_storage {
    template <class T> using of = maybe<T>;
};

}  // namespace detail

/// The facts of one unit; what is not named is unknown.
using facts = basic_facts<detail::row_storage>;

namespace detail {
constexpr raw_value raw(facts const& unit, fact f) {
    switch (f) {
#define WENGANG_CASE(group, name, ...) \
    case fact::name: return {raw_of(unit.name.value()), unit.name.known()};
        WENGANG_FACTS(WENGANG_CASE)
#undef WENGANG_CASE
    }
    return {};
}
}  // namespace detail

/// A set of facts, of the unit and of the area, and of the one thing that is no fact but may be missing all the same: a rate
/// that the notice itself leaves open.
class fact_set {
public:
    constexpr bool contains(fact f) const { return has(static_cast<unsigned>(f)); }
    constexpr bool contains(area_fact f) const { return has(area_first + static_cast<unsigned>(f)); }
    constexpr bool contains_policy_rate() const { return has(policy_rate); }
    constexpr void insert(fact f) { put(static_cast<unsigned>(f)); }
    constexpr void insert(area_fact f) { put(area_first + static_cast<unsigned>(f)); }
    constexpr void insert_policy_rate() { put(policy_rate); }
    constexpr bool empty() const { return words_[0] == 0 && words_[1] == 0; }
    friend constexpr fact_set operator|(fact_set a, fact_set b) {
        a.words_[0] |= b.words_[0];
        a.words_[1] |= b.words_[1];
        return a;
    }
    friend constexpr bool operator==(fact_set const&, fact_set const&) = default;

private:
    static constexpr unsigned policy_rate = 127, area_first = 112;
    static_assert(fact_count <= area_first);
    constexpr bool has(unsigned i) const { return ((words_[i >> 6] >> (i & 63)) & 1) != 0; }
    constexpr void put(unsigned i) { words_[i >> 6] |= std::uint64_t{1} << (i & 63); }
    std::uint64_t words_[2] = {0, 0};
};

namespace detail {
template <class T> constexpr bool well_formed(T const& value, std::int64_t lowest, std::int64_t highest) {
    if constexpr (form_of<T> == fact_form::amount) return value.fen() >= lowest && value.fen() <= highest;
    else return value.valid();
}
}  // namespace detail

/// The facts of the area that are given and malformed: they count as unknown, for every unit.
constexpr fact_set malformed(area const& of) {
    fact_set found;
#define WENGANG_CHECK(name, type, lowest, highest, ...) \
    if (of.name.known() && !detail::well_formed<type>(of.name.value(), lowest, highest)) found.insert(area_fact::name);
    WENGANG_AREA_FACTS(WENGANG_CHECK)
#undef WENGANG_CHECK
    return found;
}

}  // namespace wengang
