// facts/facts.hpp, facts/area.hpp: the lists as values, and what is malformed of an area.
#include <wengang/facts/facts.hpp>

using namespace wengang;
using namespace wengang::literals;

constexpr bool same(char const* a, char const* b) {
    while (*a != 0 && *a == *b) ++a, ++b;
    return *a == *b;
}
constexpr bool only(fact_set const& set, area_fact f) {
    fact_set wanted;
    wanted.insert(f);
    return set == wanted;
}

// An area's facts have ranges: their ends hold, one beyond does not.
static_assert(malformed(area{}).empty());
static_assert(malformed(area{.reserve_months = 12, .registered_rate = 3.5_percent, .monthly_benefit = 1'500_yuan, .decision_date = date{2024, 2, 29}})
                  .empty());
static_assert(malformed(area{.reserve_months = 0, .monthly_benefit = 0_yuan}).empty());
static_assert(malformed(area{.reserve_months = 32'767, .monthly_benefit = 1'000'000_yuan}).empty());
static_assert(only(malformed(area{.reserve_months = -1}), area_fact::reserve_months));
static_assert(only(malformed(area{.reserve_months = 32'768}), area_fact::reserve_months));
static_assert(only(malformed(area{.monthly_benefit = -1_fen}), area_fact::monthly_benefit));
static_assert(only(malformed(area{.monthly_benefit = 1'000'000.01_yuan}), area_fact::monthly_benefit));
static_assert(only(malformed(area{.decision_date = date{2023, 2, 29}}), area_fact::decision_date));
static_assert(only(malformed(area{.decision_date = date{}}), area_fact::decision_date));
// Six months' benefit for the largest head count fits in 64 bits, which is where the highest benefit comes from.
static_assert((1'000'000_yuan).fen() <= INT64_MAX / 6 / people::highest);

// Units: one for every figure, none for a truth, a choice or a date.
static_assert(same(describe(fact::paid).unit.en, "yuan") && same(describe(fact::paid).unit.zh, "元"));
static_assert(same(describe(fact::claimants).unit.en, "people") && same(describe(fact::claimants).unit.zh, "人"));
static_assert(same(describe(fact::person_months).unit.en, "person-months") && same(describe(fact::person_months).unit.zh, "人月"));
static_assert(same(describe(fact::months).unit.en, "months") && same(describe(fact::months_paid).unit.zh, "个月"));
static_assert(same(area_fact_descriptions[static_cast<int>(area_fact::registered_rate)].unit.en, "percent"));
constexpr bool figures_have_units() {
    for (fact_description const& d : fact_descriptions) {
        bool const figure = d.form != fact_form::truth && d.form != fact_form::choice;
        if (figure == same(d.unit.en, "") || figure == same(d.unit.zh, "")) return false;
    }
    return same(area_fact_descriptions[static_cast<int>(area_fact::decision_date)].unit.en, "");
}
static_assert(figures_have_units());
