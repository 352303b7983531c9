// What-if policies that no notice has: drawn at random, so that every general term of the rule occurs, over random and boundary
// rows. One unit, a batch on every instruction set and a slow evaluation from the policy's fields must agree.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/policy/check.hpp>
#include <wengang/policy/words.hpp>
#include <wengang/refund/explain.hpp>
#include <wengang/rules/sizing_table.hpp>

#include "register_of.hpp"

using namespace wengang;

namespace {

constexpr std::int64_t most_benefit = 100'000'000;  // fen a month: the highest that the area's fact may be (facts/area.hpp)

__extension__ typedef __int128 wide;
using testing::random_numbers;

constexpr citation here{"what-if", "一", grade::document};

// --- policies ---

std::vector<fact> of_form(fact_form form) {
    std::vector<fact> all;
    for (fact_description const& d : fact_descriptions) {
        if (d.form == form) all.push_back(d.id);
    }
    return all;
}
template <class T> T const& pick(random_numbers& random, std::vector<T> const& from) { return from[random.below(from.size())]; }
template <class T> void shuffle(random_numbers& random, std::vector<T>& all) {
    for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[random.below(i)]);
}

std::int64_t bound_of(fact f, random_numbers& random) {
    fact_description const& d = describe(f);
    switch (random.below(4)) {
        case 0: return std::array<std::int64_t, 4>{d.lowest + 1, d.lowest + 2, d.highest - 1, d.highest}[random.below(4)];
        case 1: return d.form == fact_form::amount ? 5 * static_cast<std::int64_t>(random.below(20'000)) : 12;
        case 2: return d.form == fact_form::month_number ? 11 : 30;
        default: return d.form == fact_form::month_number ? 12 : 358 + static_cast<std::int64_t>(random.below(5));
    }
}

rate some_rate(random_numbers& random) {
    std::int64_t const parts[] = {1, 350, 550, 600, 2000, 3000, 5000, 6000, 9000, 9999};
    return rate::from_parts(random.one_in(4) ? static_cast<std::int64_t>(1 + random.below(9999)) : parts[random.below(10)]);
}

void draw_conditions(policy& p, random_numbers& random) {
    std::vector<fact> truths = of_form(fact_form::truth), numbers;
    for (fact_form form : {fact_form::amount, fact_form::heads, fact_form::month_number}) {
        for (fact f : of_form(form)) numbers.push_back(f);
    }
    std::vector<reason> reasons;
    for (int i = 0; i < reason_count; ++i) reasons.push_back(static_cast<reason>(i));
    shuffle(random, truths), shuffle(random, reasons);
    if (random.one_in(2)) p.reserve = {{static_cast<int>(random.below(20))}, here};
    // Many, or next to none: a unit that is refused does not show what else is open.
    bool const few = random.one_in(2);
    std::size_t const truth_count = random.below(few ? 2 : random.one_in(3) ? 14 : 5), number_count = random.below(few ? 2 : random.one_in(3) ? 7 : 3);
    for (std::size_t i = 0; i < truth_count; ++i) p.conditions.push({truths[i], test::is, static_cast<std::int64_t>(random.below(2)), reasons[i], here});
    if (random.one_in(3)) p.conditions.push(one_of(static_cast<kind>(1 + random.below(127)), here));
    if (random.one_in(3)) p.conditions.push(one_of(static_cast<size>(1 + random.below(15)), here));
    for (std::size_t i = 0; i < number_count; ++i) {
        fact const f = pick(random, numbers);
        test const all[] = {test::at_least, test::above, test::below};
        p.conditions.push({f, all[random.below(3)], bound_of(f, random), pick(random, reasons), here});
        if (!check(p).empty() && p.conditions.count > 0) {
            policy without = p;
            --without.conditions.count;
            if (check(without).count < check(p).count) p = without;
        }
    }
}

layoff_formula some_formula(random_numbers& random) {
    std::vector<fact> people = of_form(fact_form::heads);
    switch (random.below(8)) {
        case 0: return formulas::claimants_by_average;
        case 1: return formulas::net_drop_by_opening;
        case 2: return formulas::laid_off_by_closing;
        case 3: return formulas::net_drop_by_average;
        case 4: return {.added = {fact::january_claimants, fact::new_claimants, fact::lump_sum_claimants}};
        default: break;
    }
    layoff_formula formula;
    std::uint64_t const added = 1 + random.below(3), deducted = random.one_in(2) ? 0 : random.below(7), divisors = random.below(3);
    for (std::uint64_t i = 0; i < added; ++i) formula.added.push(pick(random, people));
    for (std::uint64_t i = 0; i < deducted; ++i) formula.deducted.push(pick(random, people));
    for (std::uint64_t i = 0; i < divisors; ++i) formula.divisor.push(pick(random, people));
    return formula;
}

head_count some_heads(random_numbers& random, bool divisor) {
    fact const counted = random.one_in(2) ? fact::at_application : pick(random, of_form(fact_form::heads));
    if (divisor && random.one_in(3)) return {};
    return random.one_in(2) ? head_count{headcount_basis::monthly_average, {}} : head_count{headcount_basis::counted, counted};
}

void draw_layoffs(policy& p, random_numbers& random) {
    if (random.one_in(6)) return;
    p.layoffs.formula = {some_formula(random), here};
    if (random.one_in(3)) p.layoffs.alternative = {some_formula(random), here};
    if (random.one_in(8)) return;  // a formula that only the rates ask for
    auto const some_limit = [&] { return layoff_limit{some_rate(random), random.one_in(2) ? comparison::below : comparison::at_most, random.one_in(3)}; };
    p.layoffs.limit = {some_limit(), here};
    if (random.one_in(3)) p.layoffs.large_limit = {some_limit(), here};
    if (random.one_in(2)) {
        std::int32_t const limits[] = {30, 30, 30, 1, 100, 32'767, 32'768, INT32_MAX};
        p.layoffs.small = {{limits[random.below(8)], some_rate(random)}, here};
        p.layoffs.small_by = {some_heads(random, true), here};
    }
}

void draw_sizing(policy& p, random_numbers& random) {
    if (random.one_in(2)) return;
    std::vector<sizing_step> marks{sizing_step::legal_person, sizing_step::statistics, sizing_step::carried_over, sizing_step::registered};
    sizing_step const last[] = {sizing_step::declared, sizing_step::standard, sizing_step::payers};
    shuffle(random, marks);
    marks.resize(random.below(5));
    sizing how;
    for (sizing_step one : marks) how.steps.push(one);
    if (!random.one_in(4)) how.steps.push(last[random.below(3)]);
    if (how.has(sizing_step::payers)) how.large_from_payers = random.one_in(2) ? 300 : 30;
    if (!how.steps.empty()) p.sizing = {how, here};
}

void draw_drops(policy& p, random_numbers& random) {
    std::vector<fact> const amounts = of_form(fact_form::amount);
    for (std::uint64_t k = random.one_in(4) ? 1 + random.below(2) : 0; k > 0; --k) {
        revenue_drop one{.by = random.one_in(8) ? rate::from_parts(random.one_in(2) ? 0 : 10'000) : some_rate(random), .source = here};
        if (random.one_in(2)) one.before = pick(random, amounts), one.after = pick(random, amounts);
        p.drops.push(one);
    }
}

void draw_base(policy& p, random_numbers& random) {
    refund_base base{.gross = random.one_in(2) ? fact::paid : pick(random, of_form(fact_form::amount))};
    if (random.one_in(3)) {
        std::int64_t const benefits[] = {0, 0, 123'456, 1, most_benefit};
        base.benefit_months = static_cast<std::int16_t>(1 + random.below(12));
        base.benefit = money::from_fen(benefits[random.below(5)]);
        base.heads = some_heads(random, false);
    } else {
        for (std::uint64_t k = random.below(5); k > 0; --k) {
            fact const usual[] = {fact::of_other_years, fact::late_fees, fact::refunded_premium};
            base.exclusions.push(random.one_in(8) ? pick(random, of_form(fact_form::amount)) : usual[random.below(3)]);
        }
    }
    p.base = {base, here};
    if (random.one_in(4)) p.ceiling = {{random.one_in(2) ? fact::paid : pick(random, of_form(fact_form::amount)), random.one_in(8) ? rate::from_parts(0) : some_rate(random)}, here};
}

void draw_rates(policy& p, random_numbers& random) {
    std::vector<fact> truths = of_form(fact_form::truth);
    shuffle(random, truths);
    truths.resize(1 + random.below(5));
    reason const refusal = static_cast<reason>(random.below(reason_count));
    rate const some[] = {some_rate(random), some_rate(random), rate::from_parts(10'000)};
    auto const result = [&](rate_row& row) {
        row.source = here;
        std::uint64_t const what = random.below(10);
        if (what == 0) row.result = rate_result::open, row.has_base = random.one_in(2);
        else if (what == 1) row.result = rate_result::refused, row.unmet = refusal;
        else row.at = some[random.below(3)];
    };
    std::vector<rate_row> rows(1);
    result(rows[0]);
    if (random.one_in(3)) rows[0] = {.at = some[0], .source = here};
    std::uint64_t const wanted = random.one_in(3) ? 11 : random.below(4);
    for (std::uint64_t i = 0; i < wanted; ++i) {
        rate_row row;
        if (random.one_in(2)) row.kinds = static_cast<kind>(1 + random.below(127));
        if (random.one_in(2)) row.sizes = static_cast<size>(1 + random.below(15));
        for (std::uint64_t k = random.below(random.one_in(4) ? 5 : 3); k > 0; --k) row.standing.push({pick(random, truths), random.one_in(2)});
        for (std::uint64_t k = random.one_in(3) ? 1 + random.below(2) : 0; k > 0; --k) {
            std::int32_t const heads[] = {1, 2, 30, 200, 300, INT32_MAX}, rates[] = {0, 200, 550, 2000, 9'999};
            bool const layoffs = p.layoffs.formula.present && random.one_in(2);
            row.measured.push({layoffs ? measure::layoffs_at_most : measure::average_at_least, layoffs ? rates[random.below(5)] : heads[random.below(6)], random.one_in(2)});
        }
        result(row);
        rows.insert(rows.end() - 1, row);
        p.rates = {};
        for (rate_row const& r : rows) p.rates.push(r);
        if (!check(p).empty()) rows.erase(rows.end() - 2);
    }
    p.rates = {};
    for (rate_row const& r : rows) p.rates.push(r);
}

policy draw(random_numbers& random) {
    for (;;) {
        policy p{.id = "what_if", .document = "what-if", .title = "what-if", .published = {2024, 1, 1}, .effective_from = {2024, 1, 1}, .refund_year_first = 2024, .refund_year_last = 2024};
        draw_base(p, random);
        money_unit const units[] = {money_unit::fen, money_unit::jiao, money_unit::yuan};
        if (random.one_in(2)) p.round = {{static_cast<rounding_mode>(random.below(4)), units[random.below(3)]}, here};
        p.rates.push({.at = rate::from_parts(1), .source = here});  // replaced below
        draw_conditions(p, random);
        draw_layoffs(p, random);
        if (random.one_in(4)) p.kept = {{random.one_in(2) ? fact::at_application : pick(random, of_form(fact_form::heads)), random.one_in(8) ? rate::from_parts(random.one_in(2) ? 0 : 10'000) : some_rate(random)}, here};
        draw_drops(p, random);
        draw_sizing(p, random);
        draw_rates(p, random);
        if (check(p).empty()) return p;
    }
}

// --- the slow evaluation ---

enum class answer { met, unmet, unknown };
using number = std::optional<wide>;

struct verdict {
    std::uint32_t word = 0;
    wide refund = 0;
    bool sure = true;  ///< else too many facts are unknown to try every completion
};

class slow {
public:
    slow(policy const& p, area const& a, columns const& c, std::size_t row) : p_(p), a_(a), at_{c, row} {}

    verdict decide() {
        if (p_.reserve.present) {
            if (!a_.reserve_months.known() || !a_.reserve_months.value().valid()) open_ = true;
            else if (a_.reserve_months.value().value() < p_.reserve.value.months.value()) refuse(reason::reserve_period);
        }
        wide const sizes = possible_sizes(), kinds = asks_for_kind() ? choice(fact::kind) : 127;
        for (condition const& c : p_.conditions) note(held(c, kinds, sizes), c.unmet);
        if (p_.layoffs.formula.present) {  // read in any case: it makes the rate that a decision shows
            answer const of_layoffs = layoffs(sizes);
            if (p_.layoffs.limit.present) note(of_layoffs, reason::layoff_rate);
        }
        if (p_.kept.present) note(kept(), reason::headcount_fell);
        for (revenue_drop const& one : p_.drops) note(drop(one), reason::revenue_drop);
        rates(kinds, sizes);
        base();
        ceiling();
        made_.word |= refused_ ? 0u : open_ ? 2u : 1u;
        if (!refused_ && !open_) made_.refund = amount();
        return made_;
    }

private:
    void fault_found(fault f) { made_.word |= findings::bit(f); }
    void refuse(reason r) { made_.word |= findings::bit(r), refused_ = true; }
    void note(answer a, reason r) {
        if (a == answer::unmet) refuse(r);
        if (a == answer::unknown) open_ = true;
    }

    /// A well-formed value, or nothing; notes the fault.
    number read(fact f) {
        detail::raw_value const cell = detail::raw(at_, f);
        if (!cell.known) return {};
        fact_description const& d = describe(f);
        bool const code = d.form == fact_form::truth || d.form == fact_form::choice;
        bool good = cell.value >= d.lowest && cell.value <= d.highest;
        if (d.form == fact_form::choice) good = cell.value > 0 && cell.value <= d.highest;  // all bits up to the highest may stand
        if (good) return cell.value;
        fault_found(code ? fault::unknown_code : fault::out_of_range);
        return {};
    }
    wide choice(fact f) {
        number const n = read(f);
        return n ? *n : wide{describe(f).highest};
    }

    bool asks_for_kind() const {
        bool asked = false;
        for (condition const& c : p_.conditions) asked = asked || c.fact == fact::kind;
        for (rate_row const& r : p_.rates) asked = asked || r.kinds != kind::any;
        return asked;
    }
    bool asks_for_size() const {
        bool asked = false;
        for (condition const& c : p_.conditions) asked = asked || c.fact == fact::size;
        for (rate_row const& r : p_.rates) asked = asked || r.sizes != size::any;
        return asked || p_.layoffs.large_limit.present;
    }
    /// The classes, as bits, that some completion of the facts leads to.
    wide possible_sizes() {
        if (!p_.sizing.present) return asks_for_size() ? choice(fact::size) : 15;
        wide const given = choice(fact::size);
        // Whatever a step asks for is read, whether or not it comes to it.
        std::vector<wide> marks;
        wide last = 15;  // behind a last mark that does not size
        for (sizing_step s : p_.sizing.value.steps) {
            switch (s) {
                case sizing_step::legal_person: branch_ = read(fact::branch), marks.push_back(choice(fact::legal_person_size)); break;
                case sizing_step::statistics: marks.push_back(choice(fact::statistics_mark)); break;
                case sizing_step::carried_over: marks.push_back(choice(fact::carried_over_mark)); break;
                case sizing_step::registered: marks.push_back(choice(fact::registered_mark)); break;
                case sizing_step::declared: last = choice(fact::declared_size); break;
                case sizing_step::standard: last = by_standard(); break;
                case sizing_step::payers: last = by_payers(); break;
            }
        }
        return given != 15 ? given : sized_from(0, marks, last);
    }
    wide sized_from(std::size_t step, std::vector<wide> const& marks, wide last) const {
        if (step == marks.size()) return last;
        wide const next = sized_from(step + 1, marks, last), mark = marks[step];
        wide found = 0;
        switch (p_.sizing.value.steps[static_cast<int>(step)]) {
            case sizing_step::legal_person:
                if (!branch_ || *branch_ == 1) found |= mark;
                if (!branch_ || *branch_ == 0) found |= next;
                return found;
            case sizing_step::registered: return (mark & 15) | ((mark & 16) != 0 ? next : 0);
            default: break;
        }
        if ((mark & 1) != 0) found |= 1;   // large
        if ((mark & 2) != 0) found |= 14;  // not large
        if ((mark & 4) != 0) found |= next;
        return found;
    }
    /// 1 large from so many payers on, 14 below; by any number of months where that is unknown, or nothing.
    wide by_payers() {
        number const heads = read(fact::person_months), months = read(fact::months);
        wide const from = p_.sizing.value.large_from_payers;
        if (heads && *heads < from) return 14;  // over more months it is less still
        if (!heads || !months || *months == 0) return 15;
        return *heads >= from * *months ? 1 : 14;
    }
    /// By every industry that is possible: the worst class over its metrics, an unknown one of any class.
    wide by_standard() {
        wide const industries = choice(fact::industry);
        number const figures[] = {read(fact::employees), read(fact::revenue), read(fact::total_assets)};
        wide found = 0;
        for (int i = 0; i < 16; ++i) {
            if ((industries >> i & 1) == 0) continue;
            sizing_row const& row = sizing_table[i];
            wide const bounds[3][3] = {{row.employees.large.value(), row.employees.medium.value(), row.employees.small.value()},
                                       {row.revenue.large.fen(), row.revenue.medium.fen(), row.revenue.small.fen()},
                                       {row.total_assets.large.fen(), row.total_assets.medium.fen(), row.total_assets.small.fen()}};
            int worst = 0;
            bool open = false;
            for (int metric = 0; metric < 3; ++metric) {
                if (bounds[metric][0] == 0) continue;
                if (!figures[metric]) {
                    open = true;
                    continue;
                }
                int of_metric = 0;
                for (wide const bound : bounds[metric]) of_metric += *figures[metric] < bound ? 1 : 0;
                worst = std::max(worst, of_metric);
            }
            for (int one = worst; one < (open ? 4 : worst + 1); ++one) found |= 1 << one;
        }
        return found;
    }

    answer held(condition const& c, wide kinds, wide sizes) {
        if (c.fact == fact::kind || c.fact == fact::size) {
            wide const possible = c.fact == fact::kind ? kinds : sizes;
            if ((possible & c.bound) == 0) return answer::unmet;
            return (possible & ~wide{c.bound}) == 0 ? answer::met : answer::unknown;
        }
        number const x = read(c.fact);
        if (!x) return answer::unknown;
        bool passes = false;
        switch (c.test) {
            case test::is: passes = *x == c.bound; break;
            case test::at_least: passes = *x >= c.bound; break;
            case test::above: passes = *x > c.bound; break;
            case test::below: passes = *x < c.bound; break;
        }
        return passes ? answer::met : answer::unmet;
    }

    /// (before − after) ÷ before > by.
    answer drop(revenue_drop const& one) {
        number const before = read(one.before), after = read(one.after);
        if (one.before == one.after) made_.sure = made_.sure && before;  // one unknown figure in two places
        wide const by = one.by.parts();
        if (before && *before <= 0) return answer::unmet;  // there is nothing to fall
        if (!before || !after) return answer::unknown;
        return (*before - *after) * 10'000 > *before * by ? answer::met : answer::unmet;
    }
    /// now ≥ (100 % − by) × person_months ÷ months; no months under somebody are malformed, as unknown months are open.
    answer kept() {
        number const now = read(p_.kept.value.now), heads = read(fact::person_months);
        number months = read(fact::months);
        if (p_.kept.value.now == fact::person_months && !now) made_.sure = false;
        wide const share = 10'000 - p_.kept.value.by.parts();
        if (heads && months && *heads > 0 && *months == 0) fault_found(fault::zero_denominator);
        if (months && *months == 0) months = std::nullopt;
        // The fewest now, the most before, the fewest months; and the other way round.
        auto const least = [](number const& n, wide otherwise) { return n ? *n : otherwise; };
        constexpr wide any_months = wide{1} << 40, any_people = wide{1} << 70;  // more than any that are known can outweigh
        bool const always = least(now, 0) * least(months, 1) * 10'000 >= least(heads, any_people) * share;
        bool const ever = least(now, any_people) * least(months, any_months) * 10'000 >= least(heads, 0) * share;
        return always ? answer::met : ever ? answer::unknown : answer::unmet;
    }

    // --- layoffs ---

    struct bar {
        wide parts = 0;
        bool strict = false;
    };
    /// Where small units have a bar of their own, which head count they go by.
    struct hurdle {
        std::vector<bar> bars;  ///< those that are possible
        bool small = false;
    };
    /// One completion: numerator ÷ (denominator ÷ months); `heads` over `over` is the head count that small units are known by.
    struct counts {
        wide numerator = 0, denominator = 0, months = 1, heads = 0, over = 1;
    };

    /// 1 met, 0 unmet, -1 malformed (a positive numerator over nobody).
    int passes(counts const& c, bool small_rule, bar const& general) const {
        if (c.numerator <= 0) return 1;
        if (c.denominator <= 0 || c.months <= 0) return -1;
        bar used = general;
        if (small_rule && c.heads <= p_.layoffs.small.value.people * c.over) used = {p_.layoffs.small.value.at.parts(), false};
        wide const left = c.numerator * c.months * 10'000, right = c.denominator * used.parts;
        return used.strict ? left < right : left <= right;
    }

    answer layoffs(wide sizes) {
        hurdle limits{{}, p_.layoffs.small.present};
        auto const possible = [&](cited<layoff_limit> const& given) {
            layoff_limit const& l = given.value;
            bool const strict = l.comparison == comparison::below;
            if (!l.of_area) limits.bars.push_back({l.at.parts(), strict});
            else if (a_.registered_rate.known() && a_.registered_rate.value().valid()) limits.bars.push_back({a_.registered_rate.value().parts(), strict});
            else limits.bars.push_back({0, strict}), limits.bars.push_back({10'000, strict});
        };
        bool const own = p_.layoffs.large_limit.present;
        if (!p_.layoffs.limit.present) return by_either(limits);
        if (own && (sizes & 1) != 0) possible(p_.layoffs.large_limit);
        if (!own || (sizes & 14) != 0) possible(p_.layoffs.limit);
        return by_either(limits);
    }
    /// By the assessed rate, else by either formula.
    answer by_either(hurdle const& over) {
        answer one = by_formula(p_.layoffs.formula.value, over);
        if (!p_.layoffs.alternative.present) return one;
        answer const other = by_formula(p_.layoffs.alternative.value, over);
        if (one == answer::met || other == answer::met) return answer::met;
        return one == answer::unmet && other == answer::unmet ? answer::unmet : answer::unknown;
    }

    // Every unknown fact of the formula takes the values between which the answer can change. Without an end upwards: that no
    // unit has more than 2^31 people decides nobody.
    answer by_formula(layoff_formula const& f, hurdle const& over) {
        constexpr wide very_many = wide{1} << 36, far_more = very_many * 1'000'000;
        layoff_rule const& r = p_.layoffs;
        bool const average = f.divisor.empty();
        headcount_basis const small_by = r.small_by.value.by;
        bool const by_count = over.small && small_by == headcount_basis::counted, by_average = over.small && small_by == headcount_basis::monthly_average;
        std::vector<fact> facts;
        auto const asked = [&](fact one) {
            if (std::find(facts.begin(), facts.end(), one) == facts.end()) facts.push_back(one);
        };
        for (fact one : f.added) asked(one);
        for (fact one : f.deducted) asked(one);
        for (fact one : f.divisor) asked(one);
        if (average || by_average) asked(fact::person_months), asked(fact::months);
        if (by_count) asked(r.small_by.value.of);
        number const reductions = read(fact::assessed_reductions), headcount = read(fact::assessed_headcount);
        std::vector<number> given;
        for (fact one : facts) given.push_back(read(one));
        auto const place = [&](fact one) { return static_cast<std::size_t>(std::find(facts.begin(), facts.end(), one) - facts.begin()); };

        bool met = false, unmet = false;
        bool const assessed = reductions && headcount;
        auto const sums = [&](std::vector<wide> const& x, wide assumed) {
            counts s;
            for (fact one : f.added) s.numerator += x[place(one)];
            for (fact one : f.deducted) s.numerator -= x[place(one)];
            for (fact one : f.divisor) s.denominator += x[place(one)];
            if (average) s.denominator = x[place(fact::person_months)], s.months = x[place(fact::months)];
            if (assessed) s = {*reductions, assumed, 1, 0, 1};
            s.heads = s.denominator, s.over = s.months;
            if (by_count) s.heads = x[place(r.small_by.value.of)], s.over = 1;
            if (by_average) s.heads = x[place(fact::person_months)], s.over = x[place(fact::months)];
            return s;
        };
        auto const try_all = [&](counts const& c) {
            for (bar const& one : over.bars) {
                int const passed = passes(c, over.small, one);
                met = met || passed != 0, unmet = unmet || passed != 1;  // what may turn out malformed is not decided
            }
        };
        std::vector<wide> headcounts{headcount.value_or(0)};
        if (assessed && *reductions > 0 && *headcount == 0) {
            fault_found(fault::zero_denominator);
            headcounts = {1, wide{r.small.value.people}, wide{r.small.value.people} + 1, far_more * 1'000'000};  // open, as every malformed figure
        }
        // A zero denominator under a numerator that is positive whatever is unknown.
        bool deducted_known = true, divisor_known = true;
        wide surely = 0, divisor = 0;
        for (fact one : f.added) surely += given[place(one)].value_or(0);
        for (fact one : f.deducted) {
            deducted_known = deducted_known && given[place(one)].has_value();
            surely -= given[place(one)].value_or(0);
        }
        for (fact one : f.divisor) {
            divisor_known = divisor_known && given[place(one)].has_value();
            divisor += given[place(one)].value_or(0);
        }
        std::vector<bool> faulty(facts.size(), false);
        if (surely > 0 && deducted_known && !assessed) {
            if (average) {
                for (fact one : {fact::person_months, fact::months}) faulty[place(one)] = given[place(one)] && *given[place(one)] == 0;
            } else if (divisor_known && divisor == 0) {
                for (fact one : f.divisor) faulty[place(one)] = true;
            }
        }
        std::vector<std::size_t> unknown;
        std::vector<wide> x(facts.size());
        // The rule takes each role by itself: that a fact stands above and below the line, or that one of two divisors alone
        // makes the rate small enough, decides nobody either.
        bool apart = assessed || f.divisor.count < 2 || divisor_known;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (faulty[i]) fault_found(fault::zero_denominator);
            if (given[i]) x[i] = *given[i];
            int roles = 0;
            auto const all_of = [&](auto const& some) { roles += static_cast<int>(std::count(some.begin(), some.end(), facts[i])); };
            bool const of_average = facts[i] == fact::person_months || facts[i] == fact::months;
            if (!assessed) all_of(f.added), all_of(f.deducted), all_of(f.divisor);
            if (((average && !assessed) || by_average) && of_average) ++roles;
            if (by_count && facts[i] == r.small_by.value.of) ++roles;
            bool const no_months = by_average && facts[i] == fact::months && given[i] && *given[i] == 0;  // an average over none is open
            // What is malformed is unknown, but only as a divisor: the numerator was read before.
            if (roles == 0 || (given[i] && !faulty[i] && !no_months)) continue;
            unknown.push_back(i);
            apart = apart && roles == 1;
        }
        if (unknown.size() > 6 || !apart) {
            made_.sure = false;
            return answer::unknown;
        }
        std::vector<std::vector<wide>> values;
        bool const averaged = average || by_average;
        wide const people = r.small.present ? r.small.value.people : 30, per = averaged && given[place(fact::months)] ? *given[place(fact::months)] : 1;
        wide const all = averaged && given[place(fact::person_months)] ? *given[place(fact::person_months)] : 0;
        for (std::size_t i : unknown) {
            values.push_back({0, 1, very_many, far_more});
            if ((average && facts[i] == fact::person_months) || std::count(f.divisor.begin(), f.divisor.end(), facts[i]) > 0) values.back() = {1, far_more * 1'000'000};
            if (averaged && facts[i] == fact::months) values.back() = {1, std::max<wide>((all + people - 1) / people, 1), very_many};
            else if (over.small) values.back().push_back(people * per), values.back().push_back(people * per + 1);
        }
        std::vector<std::size_t> turn(unknown.size(), 0);
        for (bool more = true; more;) {
            for (std::size_t i = 0; i < unknown.size(); ++i) x[unknown[i]] = values[i][turn[i]];
            for (wide const assumed : headcounts) try_all(sums(x, assumed));
            more = false;
            for (std::size_t i = 0; i < turn.size() && !more; ++i) {
                more = ++turn[i] < values[i].size();
                if (!more) turn[i] = 0;
            }
        }
        return met == unmet ? answer::unknown : met ? answer::met : answer::unmet;
    }

    // --- rate, base, amount ---

    answer measured(measured_test const& one) {
        if (one.what == measure::layoffs_at_most) return by_either({{{one.bound, false}}, false});
        number const heads = read(fact::person_months), months = read(fact::months);
        if (heads && *heads < one.bound) return answer::unmet;  // over more months it is less still
        if (!heads || !months || *months == 0) return answer::unknown;
        return *heads >= one.bound * *months ? answer::met : answer::unmet;
    }

    void rates(wide kinds, wide sizes) {
        std::vector<fact> free;
        std::vector<std::pair<fact, bool>> known;
        for (rate_row const& r : p_.rates) {
            for (standing_test const& s : r.standing) {
                bool seen = std::find(free.begin(), free.end(), s.truth) != free.end();
                for (auto const& k : known) seen = seen || k.first == s.truth;
                if (seen) continue;
                number const x = read(s.truth);
                if (x) known.push_back({s.truth, *x != 0});
                else free.push_back(s.truth);
            }
        }
        std::vector<std::pair<measured_test, answer>> tests;
        std::vector<std::size_t> open_tests;
        auto const place_of = [&](measured_test const& one) {
            return static_cast<std::size_t>(std::find_if(tests.begin(), tests.end(), [&](auto const& t) { return t.first.what == one.what && t.first.bound == one.bound; }) - tests.begin());
        };
        for (rate_row const& r : p_.rates) {
            for (measured_test const& one : r.measured) {
                if (place_of(one) < tests.size()) continue;
                tests.push_back({one, measured(one)});
                if (tests.back().second == answer::unknown) open_tests.push_back(tests.size() - 1);
            }
        }
        // A rate of at most 2 % is one of at most 5 %, an average of at least 300 one of at least 200.
        std::vector<std::vector<bool>> figures;
        for (std::uint32_t bits = 0; bits < 1u << open_tests.size(); ++bits) {
            std::vector<bool> holds;
            for (auto const& t : tests) holds.push_back(t.second == answer::met);
            for (std::size_t i = 0; i < open_tests.size(); ++i) holds[open_tests[i]] = (bits >> i & 1) != 0;
            bool possible = true;
            for (std::size_t i = 0; i < tests.size(); ++i) {
                for (std::size_t j = 0; j < tests.size(); ++j) {
                    if (tests[i].first.what != tests[j].first.what || !holds[i] || holds[j]) continue;
                    bool const follows = tests[i].first.what == measure::layoffs_at_most ? tests[i].first.bound <= tests[j].first.bound : tests[i].first.bound >= tests[j].first.bound;
                    possible = possible && !follows;
                }
            }
            if (possible) figures.push_back(holds);
        }
        std::set<std::array<std::int64_t, 3>> results;
        for (int k = 0; k < 7; ++k) {
            for (int z = 0; z < 4; ++z) {
                if ((kinds >> k & 1) == 0 || (sizes >> z & 1) == 0) continue;
                for (std::uint32_t t = 0; t < 1u << free.size(); ++t) {
                    auto const holds = [&](fact truth) {
                        for (auto const& one : known) {
                            if (one.first == truth) return one.second;
                        }
                        return (t >> (std::find(free.begin(), free.end(), truth) - free.begin()) & 1) != 0;
                    };
                    for (std::vector<bool> const& figure : figures) {
                        for (rate_row const& r : p_.rates) {
                            bool fits = (static_cast<int>(r.kinds) >> k & 1) != 0 && (static_cast<int>(r.sizes) >> z & 1) != 0;
                            for (standing_test const& s : r.standing) fits = fits && holds(s.truth) == s.holds;
                            for (measured_test const& m : r.measured) fits = fits && figure[place_of(m)] == m.holds;
                            if (!fits) continue;
                            results.insert({static_cast<std::int64_t>(r.result), r.result == rate_result::fixed ? r.at.parts() : 0, r.result == rate_result::refused ? static_cast<std::int64_t>(r.unmet) : r.has_base});
                            break;
                        }
                    }
                }
            }
        }
        if (results.size() != 1 || (*results.begin())[0] == static_cast<int>(rate_result::open)) {
            open_ = true;
        } else if ((*results.begin())[0] == static_cast<int>(rate_result::refused)) {
            refuse(static_cast<reason>((*results.begin())[2]));
        } else {
            rate_ = (*results.begin())[1];
        }
    }

    void base() {
        if (!p_.base.present) return;
        if (p_.base.value.by_benefit()) return months_of_benefit();
        number const gross = read(p_.base.value.gross);
        bool all = gross.has_value();
        wide less = 0;
        for (fact f : p_.base.value.exclusions) {
            number const x = read(f);
            all = all && x;
            less += x.value_or(0);
        }
        if (gross && *gross < less) {
            fault_found(fault::exclusions_above_premium);
            all = false;
        }
        if (all) base_ = *gross - less;
        else open_ = true;
    }
    /// months × benefit × heads, as a fraction; at most what a premium can be.
    void months_of_benefit() {
        refund_base const& b = p_.base.value;
        wide benefit = b.benefit.fen();
        bool const of_area = benefit == 0;
        if (of_area) benefit = a_.monthly_benefit.value().fen();
        bool known = !of_area || (a_.monthly_benefit.known() && benefit >= 0 && benefit <= 100'000'000);
        number heads;
        if (b.heads.by == headcount_basis::counted) {
            heads = read(b.heads.of);
        } else {
            heads = read(fact::person_months);
            number const months = read(fact::months);
            bool const nobody = heads && *heads == 0;  // over whatever months
            if (heads && !nobody && months && *months == 0) fault_found(fault::zero_denominator);
            known = known && (nobody || (months && *months > 0));
            if (months && *months > 0) base_over_ = *months;
        }
        if (known && heads) {
            base_ = benefit * b.benefit_months * *heads;
            if (base_ > 10'000'000'000'000 * base_over_) fault_found(fault::out_of_range), known = false;
        }
        if (!known || !heads) open_ = true;
    }
    void ceiling() {
        if (!p_.ceiling.present) return;
        ceiling_ = read(p_.ceiling.value.of);
        if (!ceiling_) open_ = true;
    }
    wide rounded(wide exact, wide over) const {
        wide const unit = wide{static_cast<int>(p_.round.value.unit)} * 10'000 * over, rest = exact % unit;
        wide whole = exact / unit;
        switch (p_.round.value.mode) {
            case rounding_mode::half_up: whole += 2 * rest >= unit ? 1 : 0; break;
            case rounding_mode::half_even: whole += 2 * rest > unit || (2 * rest == unit && whole % 2 == 1) ? 1 : 0; break;
            case rounding_mode::up: whole += rest > 0 ? 1 : 0; break;
            case rounding_mode::down: break;
        }
        return whole * static_cast<int>(p_.round.value.unit);
    }
    wide amount() const {
        wide const refund = rounded(base_ * rate_, base_over_);
        if (!ceiling_) return refund;
        return std::min(refund, rounded(std::max<wide>(*ceiling_, 0) * p_.ceiling.value.at.parts(), 1));  // of a loss: nothing
    }

    policy const& p_;
    area const& a_;
    detail::column_row at_;
    bool open_ = false, refused_ = false;
    number branch_, ceiling_;
    wide rate_ = 0, base_ = 0, base_over_ = 1;
    verdict made_;
};

// --- rows ---

struct drawn_register {
    testing::generated_register generated;
    std::vector<std::uint8_t> kinds, sizes;
    columns all;

    drawn_register(std::size_t rows, random_numbers& random, testing::shape how) : generated(rows, random.next(), how), kinds(rows), sizes(rows), all(generated.columns()) {
        // Several kinds or sizes possible at once.
        if (random.one_in(2)) {
            for (std::uint8_t& k : kinds) k = static_cast<std::uint8_t>(1 + random.below(127));
            for (std::uint8_t& s : sizes) s = static_cast<std::uint8_t>(1 + random.below(15));
            all.kind = kinds, all.size = sizes;
        }
        if (random.one_in(3)) near_the_bounds_of_sizes(random);
        if (random.one_in(2)) {
            all.for_each([&](fact f, auto& column) { tame(f, column, random, how.fault_one_in); });
            return;
        }
        std::uint64_t const absent_one_in = random.one_in(2) ? 0 : 15, one_value_in = random.one_in(2) ? 0 : 10;
        all.for_each([&](fact f, auto& column) {
            if (absent_one_in != 0 && random.one_in(absent_one_in)) column = {};
            else if (one_value_in != 0 && random.one_in(one_value_in)) column = one_value(f, column, random, how.fault_one_in != 0 && random.one_in(6));
        });
    }

private:
    std::vector<std::int32_t> employees_;
    std::vector<std::int64_t> revenue_, total_assets_;
    void near_the_bounds_of_sizes(random_numbers& random) {
        std::size_t const rows = generated.rows();
        employees_.resize(rows), revenue_.resize(rows), total_assets_.resize(rows);
        for (std::size_t i = 0; i < rows; ++i) {
            sizing_row const& row = sizing_table[random.below(16)];
            size const one[] = {size::large, size::medium, size::small};
            auto const near = [&](auto bound) { return static_cast<decltype(bound)>(bound > 0 ? bound - 1 + static_cast<decltype(bound)>(random.below(3)) : 50); };
            employees_[i] = static_cast<std::int32_t>(near(row.employees.of(one[random.below(3)]).value()));
            revenue_[i] = near(row.revenue.of(one[random.below(3)]).fen()), total_assets_[i] = near(row.total_assets.of(one[random.below(3)]).fen());
        }
        all.employees = employees_, all.revenue = revenue_, all.total_assets = total_assets_;
    }
    // Blocks of which all is known and nothing stands near the end of its range go another way through the kernel.
    std::vector<std::shared_ptr<void>> kept_;
    template <class T> void tame(fact f, column<T>& column, random_numbers& random, std::uint64_t fault_one_in) {
        using plain = typename detail::representation<T>::type;
        fact_form const form = describe(f).form;
        if (form == fact_form::truth || form == fact_form::choice) return;
        if (!employees_.empty() && (f == fact::employees || f == fact::revenue || f == fact::total_assets)) return;
        auto const values = std::make_shared<std::vector<plain>>(generated.rows());
        kept_.push_back(values);
        for (plain& x : *values) {
            if (fault_one_in != 0 && random.one_in(50 * fault_one_in)) x = static_cast<plain>(-1);
            else if (form == fact_form::amount) x = static_cast<plain>(random.below(random.one_in(4) ? 20 : 1'000'000));
            else if (form == fact_form::heads) x = static_cast<plain>(1 + random.below(random.one_in(2) ? 20 : 2400));
            else x = static_cast<plain>(random.one_in(300) ? 0 : 11 + random.below(2));
        }
        column = wengang::column<T>(*values);
    }
    template <class T> static column<T> one_value(fact f, column<T> const&, random_numbers& random, bool bad) {
        if constexpr (std::is_same_v<T, bool>) return column<T>(random.one_in(2));
        else if constexpr (std::is_same_v<T, money>) return column<T>(money::from_fen(bad ? describe(f).highest + 1 : static_cast<std::int64_t>(random.below(100))));
        else if constexpr (std::is_same_v<T, people>) return column<T>(bad ? people::invalid() : people(static_cast<int>(random.below(400))));
        else if constexpr (std::is_same_v<T, month_count>) return column<T>(bad ? month_count::invalid() : month_count(12));
        else return column<T>(static_cast<T>(bad ? 0 : 1 + random.below(static_cast<std::uint64_t>(describe(f).highest))));
    }
};

/// One row as the facts of one unit.
facts unit_of(columns const& c, std::size_t row) {
    facts unit;
    unit.for_each([&]<class T>(fact f, maybe<T>& member) {
        detail::raw_value const cell = detail::raw(detail::column_row{c, row}, f);
        if (!cell.known) return;
        if constexpr (std::is_same_v<T, money>) member = money::from_fen(cell.value);
        else if constexpr (std::is_same_v<T, people> || std::is_same_v<T, month_count>) member = T(cell.value);
        else if constexpr (!std::is_same_v<T, bool>) member = static_cast<T>(cell.value);
        else member = cell.value != 0;
    });
    return unit;
}
/// A truth that is neither 0 nor 1 cannot stand in `facts`.
bool holds_odd_truths(columns const& c, std::size_t row) {
    bool odd = false;
    c.for_each([&](fact f, auto const&) {
        if (describe(f).form == fact_form::truth) odd = odd || detail::raw(detail::column_row{c, row}, f).value > 1;
    });
    return odd;
}

std::size_t rows_wanted() {
    char const* const text = std::getenv("WENGANG_TEST_ROWS");
    return text != nullptr ? static_cast<std::size_t>(std::atoll(text)) : 1'000'000;
}

area draw_area(random_numbers& random) {
    area a;
    if (!random.one_in(4)) a.reserve_months = static_cast<int>(random.below(3) + 11);
    std::int64_t const parts[] = {1, 362, 550, 9999};
    if (!random.one_in(3)) a.registered_rate = rate::from_parts(parts[random.below(4)]);
    std::int64_t const benefits[] = {0, 1, 123'456, 158'000, most_benefit};
    if (!random.one_in(4)) a.monthly_benefit = money::from_fen(benefits[random.below(5)]);
    if (random.one_in(8)) a.reserve_months = month_count::invalid();
    if (random.one_in(8)) a.registered_rate = rate::from_parts(10'001);
    if (random.one_in(8)) a.monthly_benefit = money::from_fen(random.one_in(2) ? -1 : most_benefit + 1);
    return a;
}

/// One row of columns, decided as a batch's `decisions` are.
decision one_by_batch(policy const& p, area const& a, columns const& all, std::size_t row) {
    columns one = all;
    one.for_each([&]<class T>(fact, column<T>& member) {
        detail::raw_column const from = member.raw();
        if (from.mode != detail::column_mode::rows) return;
        using plain = typename detail::representation<T>::type;
        struct {
            plain const* at;
            plain const* data() const { return at; }
            std::size_t size() const { return 1; }
        } const cell{static_cast<plain const*>(from.data) + row};
        member = column<T>(cell, validity{from.valid.bits, from.valid.offset + row});
    });
    decision d[1];
    struct {
        decision* at;
        decision* data() const { return at; }
        std::size_t size() const { return 1; }
    } const out{d};
    decide(p, a, one, {.decisions = out}, instruction_set::portable);
    return d[0];
}

bool same_decision(decision const& a, decision const& b) {
    return a.outcome == b.outcome && a.refund == b.refund && a.base == b.base && a.rate == b.rate && a.layoff_rate == b.layoff_rate && a.findings == b.findings &&
           a.missing == b.missing && a.faulty == b.faulty;
}

template <class Number> std::size_t first_difference(std::vector<Number> const& a, std::vector<Number> const& b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
}

instruction_set const sets[] = {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512};

std::string text_of(policy const& p) {
    std::string text;
    auto const name = [](fact f) { return std::string(describe(f).name); };
    for (condition const& c : p.conditions) text += name(c.fact) + " " + std::to_string(static_cast<int>(c.test)) + " " + std::to_string(c.bound) + " else " + describe(c.unmet).name + "\n";
    auto const heads = [&](head_count const& h) { return h.by == headcount_basis::counted ? name(h.of) : std::string(h.by == headcount_basis::divisor ? "divisor" : "average"); };
    for (auto const* given : {&p.layoffs.formula, &p.layoffs.alternative}) {
        if (!given->present) continue;
        text += given == &p.layoffs.formula ? "layoffs:" : " or:";
        for (fact f : given->value.added) text += " + " + name(f);
        for (fact f : given->value.deducted) text += " - " + name(f);
        for (fact f : given->value.divisor) text += " / " + name(f);
    }
    for (auto const* given : {&p.layoffs.limit, &p.layoffs.large_limit}) {
        layoff_limit const& l = given->value;
        if (given->present) text += (given == &p.layoffs.limit ? " limit " : " of large ") + std::to_string(l.at.parts()) + (l.comparison == comparison::below ? " strict" : "") + (l.of_area ? " of area" : "");
    }
    if (p.layoffs.small.present) text += " small " + std::to_string(p.layoffs.small.value.people) + " at " + std::to_string(p.layoffs.small.value.at.parts()) + " by " + heads(p.layoffs.small_by.value);
    if (p.kept.present) text += "\nkept " + name(p.kept.value.now) + " by " + std::to_string(p.kept.value.by.parts());
    for (revenue_drop const& d : p.drops) text += "\ndrop by " + std::to_string(d.by.parts()) + " from " + name(d.before) + " to " + name(d.after);
    text += "\n";
    if (p.sizing.present) {
        text += "sizing:";
        for (sizing_step s : p.sizing.value.steps) text += std::string(" ") + detail::word_of(detail::sizing_words, s).name;
        text += " " + std::to_string(p.sizing.value.large_from_payers) + "\n";
    }
    for (rate_row const& r : p.rates) {
        text += "rate: kinds " + std::to_string(static_cast<int>(r.kinds)) + " sizes " + std::to_string(static_cast<int>(r.sizes));
        for (standing_test const& s : r.standing) text += (s.holds ? " " : " not ") + name(s.truth);
        for (measured_test const& m : r.measured) text += std::string(m.holds ? " " : " not ") + (m.what == measure::layoffs_at_most ? "layoffs_at_most " : "average_at_least ") + std::to_string(m.bound);
        text += " gives " + std::to_string(static_cast<int>(r.result)) + " " + std::to_string(r.at.parts()) + "\n";
    }
    if (p.base.value.by_benefit()) text += "base " + std::to_string(p.base.value.benefit_months) + " x " + std::to_string(p.base.value.benefit.fen()) + " x " + heads(p.base.value.heads);
    else text += "base " + name(p.base.value.gross);
    for (fact f : p.base.value.exclusions) text += " - " + name(f);
    if (p.ceiling.present) text += " up to " + std::to_string(p.ceiling.value.at.parts()) + " of " + name(p.ceiling.value.of);
    return text + " round " + std::to_string(static_cast<int>(p.round.value.mode)) + " " + std::to_string(static_cast<int>(p.round.value.unit)) + "\n";
}
std::string text_of(area const& a) {
    auto const one = [](auto const& known, auto value) { return known.known() ? std::to_string(value) : std::string("?"); };
    return "area " + one(a.reserve_months, a.reserve_months.value().value()) + " " + one(a.registered_rate, a.registered_rate.value().parts()) + " " + one(a.monthly_benefit, a.monthly_benefit.value().fen());
}
std::string text_of(columns const& c, std::size_t row) {
    std::string text;
    for (fact_description const& d : fact_descriptions) {
        auto const cell = detail::raw(detail::column_row{c, row}, d.id);
        if (cell.known) text += std::string(d.name) + "=" + std::to_string(cell.value) + " ";
    }
    return text;
}

// --- what is missing ---

void assign(facts& unit, fact which, std::int64_t value) {
    unit.for_each([&]<class T>(fact f, maybe<T>& member) {
        if (f != which) return;
        if constexpr (std::is_same_v<T, money>) member = money::from_fen(value);
        else if constexpr (std::is_same_v<T, people> || std::is_same_v<T, month_count>) member = T(value);
        else if constexpr (std::is_same_v<T, bool>) member = value != 0;
        else member = static_cast<T>(value);
    });
}
void take_back(facts& unit, fact which, facts const& from) {
    unit.for_each([&]<class T>(fact f, maybe<T>& member) {
        if (f == which) from.for_each([&](fact g, auto const& was) {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(was)>, maybe<T>>) {
                if (g == which) member = was;
            }
        });
    });
}
std::vector<fact> unit_facts(fact_set const& of) {
    std::vector<fact> all;
    for (fact_description const& d : fact_descriptions) {
        if (of.contains(d.id)) all.push_back(d.id);
    }
    return all;
}

/// Values of facts that units have, and those at which the policy's bounds part.
struct completions {
    random_numbers& random;
    std::int64_t sizes;  ///< that the notice's own steps leave possible
    std::vector<std::int64_t> heads{0, 1, 2, 30, 31, 360, 361, 100'000, INT32_MAX}, amounts{0, 1, 99, 100, 1'000'000, 10'000'000'000'000};
    completions(policy const& p, area const& a, facts const& unit, random_numbers& numbers) : random(numbers), sizes(15) {
        if (p.sizing.present) sizes = static_cast<std::int64_t>(explain(p, a, unit).sized.found);
        else if (unit.size.known() && describe(fact::size).holds(detail::raw_of(unit.size.value()))) sizes = detail::raw_of(unit.size.value());
        for (condition const& c : p.conditions) {
            if (describe(c.fact).form == fact_form::truth || describe(c.fact).form == fact_form::choice) continue;
            for (std::int64_t by : {-1, 0, 1}) (describe(c.fact).form == fact_form::amount ? amounts : heads).push_back(c.bound + by);
        }
        if (p.layoffs.small.present) heads.push_back(p.layoffs.small.value.people), heads.push_back(p.layoffs.small.value.people + std::int64_t{1});
        for (rate_row const& r : p.rates) {
            for (measured_test const& m : r.measured) heads.push_back(m.bound), heads.push_back(12 * std::int64_t{m.bound}), heads.push_back(12 * std::int64_t{m.bound} - 1);
        }
        if (p.sizing.present) heads.push_back(12 * std::int64_t{p.sizing.value.large_from_payers}), heads.push_back(12 * std::int64_t{p.sizing.value.large_from_payers} - 1);
        for (auto const* formula : {&p.layoffs.formula.value, &p.layoffs.alternative.value}) {  // nobody laid off, or a few
            std::int64_t sum = 0;
            for (fact f : formula->added) sum += detail::raw(unit, f).value;
            for (fact f : formula->deducted) sum -= detail::raw(unit, f).value;
            for (std::int64_t few : {0, 1, 3, 10, 40}) heads.push_back(std::abs(sum) + few), heads.push_back(std::abs(sum) - few);
        }
        // What is known, and shares of it.
        unit.for_each([&](fact f, auto const& member) {
            detail::raw_value const x = detail::raw(unit, f);
            if (!member.known() || !describe(f).holds(x.value)) return;
            std::vector<std::int64_t> parts{10'000};
            for (auto const* l : {&p.layoffs.limit.value, &p.layoffs.large_limit.value}) parts.push_back(l->of_area ? a.registered_rate.value().parts() : l->at.parts());
            parts.push_back(p.layoffs.small.value.at.parts()), parts.push_back(10'000 - p.kept.value.by.parts());
            for (revenue_drop const& d : p.drops) parts.push_back(10'000 - d.by.parts());
            std::int64_t const share = x.value / 10'000 * parts[random.below(parts.size())] + x.value % 10'000 * parts[random.below(parts.size())] / 10'000;
            if (describe(f).form == fact_form::heads) heads.push_back(x.value), heads.push_back(share), heads.push_back(share + 1);
            if (describe(f).form == fact_form::amount) amounts.push_back(x.value), amounts.push_back(share), amounts.push_back(share - 1), amounts.push_back(share + 1);
        });
    }
    std::int64_t value(fact f, facts const& before) {
        fact_description const& d = describe(f);
        if (d.form == fact_form::choice) {  // one of those that are possible
            detail::raw_value const x = detail::raw(before, f);
            std::int64_t const possible = f == fact::size ? sizes : x.known && d.holds(x.value) ? x.value : d.highest;
            for (;;) {
                std::int64_t const one = std::int64_t{1} << random.below(16);
                if ((one & possible) != 0) return one;
            }
        }
        if (d.form == fact_form::truth) return static_cast<std::int64_t>(random.below(2));
        if (d.form == fact_form::month_number) return std::array<std::int64_t, 6>{1, 11, 12, 13, 100, 32'767}[random.below(6)];
        std::int64_t const drawn = random.one_in(3) ? static_cast<std::int64_t>(random.below(1000)) : pick(random, d.form == fact_form::amount ? amounts : heads);
        return std::clamp(drawn, d.lowest, d.highest);
    }
    void fill(fact_set const& missing, area& a, facts& unit) {
        facts const before = unit;
        for (fact f : unit_facts(missing)) {
            assign(unit, f, value(f, before));
        }
        if (missing.contains(area_fact::reserve_months)) a.reserve_months = static_cast<int>(random.below(20));
        if (missing.contains(area_fact::registered_rate)) a.registered_rate = rate::from_parts(random.one_in(2) ? static_cast<std::int64_t>(random.below(2)) * 10'000 : static_cast<std::int64_t>(random.below(1000)));
        if (missing.contains(area_fact::monthly_benefit)) a.monthly_benefit = money::from_fen(static_cast<std::int64_t>(random.below(1'000'000)));
    }
};

/// Beyond the end of a range a fact could still matter: that is open, too, and no sample shows it.
bool near_the_ends(policy const& p, facts const& unit) {
    constexpr std::int64_t many = 100'000'000;
    bool near = p.layoffs.small.value.people > many;
    for (rate_row const& r : p.rates) {
        for (measured_test const& m : r.measured) near = near || m.bound > many;
    }
    for (fact_description const& d : fact_descriptions) {
        detail::raw_value const x = detail::raw(unit, d.id);
        near = near || (d.form == fact_form::heads && x.known && x.value > many) || (d.form == fact_form::month_number && x.known && x.value > 100);
    }
    return near;
}

/// What is wrong with the facts that are named as missing: "" where nothing is. Once they are all there, in whatever way, the
/// unit is decided; and, where `each` of them is tried, without it it would in some way still not be.
std::string wrong_with_missing(policy const& p, area const& a, facts const& unit, decision const& d, bool each, random_numbers& random) {
    if (d.missing.contains(fact::assessed_reductions) || d.missing.contains(fact::assessed_headcount)) return "";  // another rate counts, once assessed
    if (d.missing.contains_policy_rate()) return "";  // no fact decides what the notice leaves open
    for (fact f : unit_facts(d.missing)) {
        detail::raw_value const x = detail::raw(unit, f);
        if (x.known && d.faulty.contains(f) && x.value > 0) return "";  // malformed in one place only: beyond the range of a base
    }
    completions some(p, a, unit, random);
    int eligible = 0;
    for (int i = 0; i < 50; ++i) {
        area filled_area = a;
        facts filled = unit;
        some.fill(d.missing, filled_area, filled);
        decision const then = wengang::decide(p, filled_area, filled);
        bool malformed_together = then.missing.contains_policy_rate();
        for (fact f : unit_facts(then.missing)) malformed_together = malformed_together || then.faulty.contains(f);
        if (then.outcome != outcome::undetermined) eligible += then.outcome == outcome::eligible ? 1 : 0;
        else if (!malformed_together) return "undetermined with all of them: " + text_of(filled_area) + " filled so that what is missing is " + [&] {
            std::string names;
            for (fact f : unit_facts(then.missing)) names += std::string(describe(f).name) + " ";
            for (fact f : unit_facts(d.missing)) names += std::string("; ") + describe(f).name + "=" + std::to_string(detail::raw(filled, f).value);
            return names;
        }();
    }
    if (!each || eligible == 0 || near_the_ends(p, unit)) return "";  // beyond the end of some range it could be: that is open, too
    for (fact f : unit_facts(d.missing)) {
        bool matters = d.faulty.contains(f);  // it may be better unknown than malformed
        matters = matters || (f == fact::size && p.layoffs.limit.value.of_area && p.layoffs.large_limit.value.of_area);  // the area's rate for both
        for (int i = 0; i < 4000 && !matters; ++i) {
            area filled_area = a;
            facts filled = unit;
            some.fill(d.missing, filled_area, filled);
            // The table of rates is read by itself: also for units that a condition refuses.
            bool const has_rate = wengang::decide(p, filled_area, filled).rate.known();
            take_back(filled, f, unit);
            decision const without = wengang::decide(p, filled_area, filled);
            matters = without.outcome == outcome::undetermined || has_rate != without.rate.known();
        }
        if (!matters) return std::string("does not matter: ") + describe(f).name;
    }
    return "";
}

}  // namespace

TEST_CASE("what-if policies: one unit, every instruction set and a slow evaluation agree") {
    std::size_t const policies = std::min<std::size_t>(std::max<std::size_t>(rows_wanted() / 200, 20), 50'000);
    std::size_t eligible = 0, known = 0;
    for (std::size_t round = 0; round < policies; ++round) {
        random_numbers random(9000 + round);
        policy const p = draw(random);
        area const a = draw_area(random);
        std::size_t const lengths[] = {1, 63, 64, 65, 127, 128, 129, 191, 640, 1000};
        std::size_t const rows = lengths[random.below(10)];
        std::uint64_t const holes[] = {0, 12, 40}, faults[] = {0, 2000, 60};
        drawn_register const units(rows, random, {.hole_one_in = holes[random.below(3)], .fault_one_in = faults[random.below(3)], .good = random.one_in(2)});
        INFO("round " << round << ", " << rows << " rows\n" << text_of(p));

        std::vector<std::int64_t> want_refund(rows);
        std::vector<std::uint32_t> want_findings(rows);
        std::vector<fact_set> want_missing(rows);
        totals want;
        for (std::size_t i = 0; i < rows; ++i) {
            decision const d = holds_odd_truths(units.all, i) ? one_by_batch(p, a, units.all, i) : decide(p, a, unit_of(units.all, i));
            verdict const v = slow(p, a, units.all, i).decide();
            bool const same = !v.sure || (d.findings.word() == v.word && d.refund.fen() == v.refund);
            if (!same || (d.outcome == outcome::undetermined) == d.missing.empty()) {
                INFO("row " << i << ", " << text_of(a) << ": " << text_of(units.all, i));
                REQUIRE(d.findings.word() == v.word);
                REQUIRE(d.refund.fen() == static_cast<std::int64_t>(v.refund));
                REQUIRE((d.outcome == outcome::undetermined) != d.missing.empty());
            }
            if (i < 3 && !same_decision(explain(p, a, units.all, i).decision, d)) {
                INFO("row " << i << ", " << text_of(a) << ": " << text_of(units.all, i));
                REQUIRE(same_decision(explain(p, a, units.all, i).decision, d));
            }
            if (i < 5 && v.sure && d.outcome == outcome::undetermined && !holds_odd_truths(units.all, i)) {
                INFO("row " << i << ", " << text_of(a) << ": " << text_of(units.all, i));
                REQUIRE(wrong_with_missing(p, a, unit_of(units.all, i), d, round < 5000, random) == "");  // beyond, a few samples would miss
            }
            known += v.sure ? 1u : 0u, eligible += d.outcome == outcome::eligible ? 1u : 0u;
            want_refund[i] = d.refund.fen(), want_findings[i] = d.findings.word(), want_missing[i] = d.missing;
            want.units += 1, want.faulty += d.findings.faulty() ? 1u : 0u;
            want.eligible += d.outcome == outcome::eligible ? 1u : 0u, want.ineligible += d.outcome == outcome::ineligible ? 1u : 0u;
            want.undetermined += d.outcome == outcome::undetermined ? 1u : 0u;
            want.refund.add(static_cast<std::uint64_t>(d.refund.fen()));
        }
        for (auto with : sets) {
            if (!available(with)) continue;
            INFO(instruction_set_names[static_cast<int>(with)]);
            std::vector<std::int64_t> refund(rows, -7);
            std::vector<std::uint32_t> found(rows, 0xffff'ffff);
            std::vector<fact_set> missing(rows);
            totals const got = decide(p, a, units.all, {.refund = refund, .findings = found, .missing = missing}, with);
            std::size_t const row = std::min(first_difference(found, want_findings), first_difference(refund, want_refund));
            if (row < rows) {
                INFO("row " << row << ": " << text_of(units.all, row));
                REQUIRE(found[row] == want_findings[row]);
                REQUIRE(refund[row] == want_refund[row]);
            }
            REQUIRE(got == want);
            REQUIRE(missing == want_missing);
        }
    }
    CHECK(eligible > 0);
    CHECK(known > 0);
}

TEST_CASE("a malformed choice is a fault where all else is known, in its block only") {
    policy p{.id = "what_if", .document = "what-if", .title = "what-if", .published = {2024, 1, 1}, .effective_from = {2024, 1, 1}, .refund_year_first = 2024, .refund_year_last = 2024};
    p.conditions = {require(fact::conforming, reason::not_conforming, here)};
    p.rates = {{.kinds = kind::enterprise, .at = rate::from_parts(5000), .source = here}, {.at = rate::from_parts(5000), .source = here}};
    p.base = {{fact::paid, {}}, here};
    REQUIRE(check(p).empty());
    std::size_t const rows = 1000, odd = 200;
    std::vector<std::uint8_t> kinds(rows, 1), conforming(rows, 1);
    std::vector<std::int64_t> paid(rows, 1001);
    kinds[odd] = 128;
    for (auto with : sets) {
        if (!available(with)) continue;
        std::vector<std::uint32_t> found(rows);
        std::vector<std::int64_t> refund(rows);
        totals const got = decide(p, {}, {.kind = kinds, .paid = paid, .conforming = conforming}, {.refund = refund, .findings = found}, with);
        INFO(instruction_set_names[static_cast<int>(with)]);
        CHECK(got.faulty == 1);
        CHECK(got.eligible == rows);
        for (std::size_t i = 0; i < rows; ++i) {
            if (found[i] == (i == odd ? 1u | findings::bit(fault::unknown_code) : 1u) && refund[i] == 501) continue;
            INFO(i);
            REQUIRE(found[i] == (i == odd ? 1u | findings::bit(fault::unknown_code) : 1u));
            REQUIRE(refund[i] == 501);
        }
    }
}

TEST_CASE("large batches: what is written past the caches is what is written through them, aligned or not") {
    std::size_t const rows = (std::size_t{1} << 20) + 64 + 37;
    random_numbers random(3);
    policy p = draw(random);
    p.conditions = {require(fact::conforming, reason::not_conforming, here), one_of(kind::enterprise, here)};
    p.layoffs = {.formula = {formulas::claimants_by_average, here}, .limit = {{rate::from_parts(550)}, here}, .small = {{30, rate::from_parts(2000)}, here}, .small_by = {{}, here}};
    p.drops = {}, p.kept = cited<headcount_kept>::absent(), p.sizing = cited<sizing>::absent(), p.ceiling = cited<refund_ceiling>::absent(), p.reserve = cited<reserve_gate>::absent(), p.round = {{}, here};
    p.rates = {{.at = rate::from_parts(6000), .source = here}};
    p.base = {{fact::paid, {fact::late_fees}}, here};
    REQUIRE(check(p).empty());
    std::vector<std::uint8_t> conforming(rows), kinds(rows, 1);
    std::vector<std::int32_t> claimants(rows), person_months(rows);
    std::vector<std::int64_t> paid(rows), late_fees(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        conforming[i] = random.one_in(10) ? 0 : 1;
        claimants[i] = static_cast<std::int32_t>(random.below(8)), person_months[i] = static_cast<std::int32_t>(random.below(2400));
        paid[i] = static_cast<std::int64_t>(random.below(1'000'000)), late_fees[i] = static_cast<std::int64_t>(random.below(random.one_in(1000) ? 2'000'000 : 1));
        if (random.one_in(50'000)) kinds[i] = 0, paid[i] = -1;
    }
    columns const units{.kind = kinds, .paid = paid, .late_fees = late_fees, .person_months = person_months, .months = 12, .claimants = claimants, .conforming = conforming};
    std::vector<std::int64_t> want(rows);
    std::vector<std::uint32_t> want_found(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        verdict const v = slow(p, {}, units, i).decide();
        want[i] = static_cast<std::int64_t>(v.refund), want_found[i] = v.word;
    }
    for (auto with : sets) {
        if (!available(with)) continue;
        for (std::size_t shift : {0u, 1u}) {
            std::vector<std::int64_t> refund(rows + 16, -7);
            std::vector<std::uint32_t> found(rows + 32, 7);
            std::size_t const to_line = (64 - reinterpret_cast<std::uintptr_t>(refund.data()) % 64) % 64 / 8 + shift;
            std::size_t const to_line_found = (64 - reinterpret_cast<std::uintptr_t>(found.data()) % 64) % 64 / 4 + shift;
            std::span<std::int64_t> const refunds(refund.data() + to_line, rows);
            std::span<std::uint32_t> const words(found.data() + to_line_found, rows);
            totals const got = decide(p, {}, units, {.refund = refunds, .findings = words}, with);
            INFO(instruction_set_names[static_cast<int>(with)] << ", " << shift << " from a line");
            REQUIRE(std::equal(want.begin(), want.end(), refunds.begin()));
            REQUIRE(std::equal(want_found.begin(), want_found.end(), words.begin()));
            CHECK(got.units == rows);
            CHECK(refund[to_line + rows] == -7);
            CHECK(found[to_line_found + rows] == 7);
            // One of the results only.
            std::fill(refund.begin(), refund.end(), -7);
            decide(p, {}, units, {.refund = refunds}, with);
            REQUIRE(std::equal(want.begin(), want.end(), refunds.begin()));
        }
    }
}

TEST_CASE("a base of the accounts is exact, too: it is larger than a premium can be") {
    policy p{.id = "what_if", .document = "what-if", .title = "what-if", .published = {2024, 1, 1}, .effective_from = {2024, 1, 1}, .refund_year_first = 2024, .refund_year_last = 2024};
    p.rates = {{.at = rate::from_parts(9999), .source = here}};
    p.base = {{fact::profit_0, {}}, here};
    REQUIRE(check(p).empty());
    std::size_t const rows = 3'000'000;
    std::int64_t const most = 100'000'000'000'000;
    std::vector<std::int64_t> profit(rows, most);
    profit[5] = 120'000'000'000'000;  // out of range, though of as many bits
    profit[700] = -1;
    for (auto with : sets) {
        if (!available(with)) continue;
        std::vector<std::uint32_t> found(rows);
        totals const got = decide(p, {}, {.profit_0 = profit}, {.findings = found}, with);
        INFO(instruction_set_names[static_cast<int>(with)]);
        CHECK(found[5] == (2u | findings::bit(fault::out_of_range)));
        CHECK(found[700] == (2u | findings::bit(fault::exclusions_above_premium)));
        wide const sum = (wide{rows} - 2) * (wide{most} / 10'000 * 9999);
        CHECK(got.refund.high() == static_cast<std::uint64_t>(sum >> 64));
        CHECK(got.refund.low() == static_cast<std::uint64_t>(sum & ~std::uint64_t{0}));
    }
}

namespace {
/// One enterprise in every row, decided alone and in batches long enough for the form that clean rows take.
struct everywhere {
    policy p{.id = "what_if", .document = "what-if", .title = "what-if", .published = {2024, 1, 1}, .effective_from = {2024, 1, 1}, .refund_year_first = 2024, .refund_year_last = 2024};
    area of;
    everywhere() {
        p.rates = {{.at = rate::from_parts(5000), .source = here}};
        p.base = {{.gross = fact::paid}, here};
    }
    decision operator()(facts const& unit) const {
        REQUIRE(check(p).empty());
        decision const alone = decide(p, of, unit);
        constexpr std::size_t rows = 4'226;  // as many as are worth a look-up of the rates
        columns all;
        std::vector<std::shared_ptr<void>> kept;
        unit.for_each([&]<class T>(fact f, maybe<T> const& member) {
            if (!member.known()) return;
            auto const values = std::make_shared<std::vector<typename detail::representation<T>::type>>(rows, static_cast<typename detail::representation<T>::type>(detail::raw_of(member.value())));
            kept.push_back(values);
            all.for_each([&]<class C>(fact g, C& to) {
                if constexpr (std::is_same_v<C, column<T>>) {
                    if (g == f) to = column<T>(*values);
                }
            });
        });
        for (auto with : sets) {
            if (!available(with)) continue;
            std::vector<std::int64_t> refund(rows);
            std::vector<std::uint32_t> found(rows);
            decide(p, of, all, {.refund = refund, .findings = found}, with);
            INFO(instruction_set_names[static_cast<int>(with)]);
            for (std::size_t i : {std::size_t{0}, std::size_t{77}, rows - 1}) {
                REQUIRE(found[i] == alone.findings.word());
                REQUIRE(refund[i] == alone.refund.fen());
            }
        }
        return alone;
    }
};
money yuan(std::int64_t n) { return money::from_yuan(n); }
}  // namespace

TEST_CASE("a rate table may ask for eight free truths, a figure the last of them") {
    everywhere decided;
    rate const low = rate::from_parts(1000);
    decided.p.rates = {{.standing = {{fact::arrears, true}, {fact::branch, true}, {fact::zombie, true}, {fact::revoked, true}, {fact::abnormal, true}}, .at = low, .source = here},
                       {.standing = {{fact::cancelled, true}, {fact::key_support, true}}, .at = low, .source = here},
                       {.measured = {average_at_least(300)}, .at = rate::from_parts(9000), .source = here},
                       {.at = rate::from_parts(5000), .source = here}};
    facts unit{.branch = false, .key_support = false, .paid = yuan(100), .arrears = false, .person_months = 3600, .months = 12, .zombie = false, .cancelled = false, .revoked = false, .abnormal = false};
    CHECK(decided(unit).refund == yuan(90));
    unit.person_months = 3599;
    CHECK(decided(unit).refund == yuan(50));
}

TEST_CASE("a rate table may part an average, or a layoff rate, at more than four bounds") {
    everywhere decided;
    std::int32_t const bounds[] = {1000, 500, 300, 200, 100, 50};
    auto const row = [](measured_test const& asked, std::int64_t percent) { return rate_row{.measured = {asked}, .at = rate::from_parts(100 * percent), .source = here}; };
    decided.p.rates = {};
    for (int i = 0; i < 6; ++i) decided.p.rates.push(row(average_at_least(bounds[i]), 90 - 10 * i));
    decided.p.rates.push({.at = rate::from_parts(100), .source = here});
    for (int i = 0; i < 6; ++i) {
        CHECK(decided({.paid = yuan(100), .person_months = 12 * bounds[i], .months = 12}).refund == yuan(90 - 10 * i));
        CHECK(decided({.paid = yuan(100), .person_months = 12 * bounds[i] - 1, .months = 12}).refund == yuan(i == 5 ? 1 : 80 - 10 * i));
    }
    decided.p.layoffs.formula = {formulas::claimants_by_opening, here};
    decided.p.rates = {};
    for (int i = 0; i < 6; ++i) decided.p.rates.push(row(layoffs_at_most(rate::from_parts(100 * i)), 90 - 10 * i));
    decided.p.rates.push({.at = rate::from_parts(100), .source = here});
    for (int i = 0; i < 6; ++i) {
        CHECK(decided({.paid = yuan(100), .opening = 10'000, .claimants = 100 * i}).refund == yuan(90 - 10 * i));
        CHECK(decided({.paid = yuan(100), .opening = 10'000, .claimants = 100 * i + 1}).refund == yuan(i == 5 ? 1 : 80 - 10 * i));
    }
}

TEST_CASE("six deductions of any size are no layoffs") {
    everywhere decided;
    decided.p.layoffs = {.formula = {{.added = {fact::laid_off}, .deducted = {fact::closing, fact::deaths, fact::retirements, fact::expiries, fact::resignations, fact::transfers}, .divisor = {fact::opening}}, here},
                         .limit = {{rate::from_parts(550)}, here}};
    for (std::int32_t many : {1 << 27, (1 << 28) - 1, 1 << 28, (1 << 29) - 1, 1 << 29, INT32_MAX}) {
        INFO(many);
        facts const unit{.paid = yuan(100), .opening = 100, .closing = many, .deaths = many, .retirements = many, .expiries = many, .resignations = many, .transfers = many, .laid_off = 1};
        CHECK(decided(unit).refund == yuan(50));
    }
}

TEST_CASE("an average over no months is not known, whoever asks for it") {
    everywhere decided;
    facts unit{.paid = yuan(100), .opening = 100, .person_months = 3600, .months = 0, .claimants = 10};
    decided.p.rates = {{.measured = {average_at_least(300)}, .at = rate::from_parts(9000), .source = here}, {.at = rate::from_parts(5000), .source = here}};
    decision d = decided(unit);
    CHECK(d.outcome == outcome::undetermined);
    CHECK(d.missing.contains(fact::months));
    CHECK_FALSE(d.missing.contains(fact::person_months));
    unit.person_months = 299;  // over whatever months
    CHECK(decided(unit).refund == yuan(50));

    decided.p.rates = {{.at = rate::from_parts(5000), .source = here}};
    decided.p.layoffs = {.formula = {formulas::claimants_by_opening, here}, .limit = {{rate::from_parts(550)}, here}, .small = {{30, rate::from_parts(2000)}, here}, .small_by = {{headcount_basis::monthly_average, {}}, here}};
    unit.person_months = 31;
    d = decided(unit);
    CHECK(d.outcome == outcome::undetermined);
    CHECK(d.missing.contains(fact::months));
    unit.person_months = 30;  // 10 %, of at most 30 people whatever the months
    CHECK(decided(unit).refund == yuan(50));
}

TEST_CASE("the headcount is kept: 95 of an average of 100 by 5 %, 94 not; decided where no number of months decides otherwise") {
    everywhere decided;
    decided.p.kept = {{.by = rate::from_parts(500)}, here};
    facts unit{.paid = yuan(100), .person_months = 1200, .months = 12, .at_application = 95};
    CHECK(decided(unit).refund == yuan(50));
    unit.at_application = 94;
    CHECK(decided(unit).has(reason::headcount_fell));
    unit.at_application = 95, unit.person_months = 1201;
    CHECK(decided(unit).has(reason::headcount_fell));

    unit.months = {};
    CHECK(decided(unit).outcome == outcome::undetermined);
    unit.at_application = 0;
    CHECK(decided(unit).has(reason::headcount_fell));
    unit.at_application = 1201;
    CHECK(decided(unit).refund == yuan(50));
    unit.at_application = {}, unit.person_months = 0;
    CHECK(decided(unit).refund == yuan(50));

    unit = {.paid = yuan(100), .person_months = 1200, .months = 0, .at_application = 95};
    decision const d = decided(unit);
    CHECK(d.outcome == outcome::undetermined);
    CHECK(d.findings.has(fault::zero_denominator));
    CHECK(d.missing.contains(fact::months));
}

TEST_CASE("a loss does not fall, and a share of a loss is nothing") {
    everywhere decided;
    decided.p.drops = {{.by = rate::from_parts(3000), .before = fact::profit_1, .after = fact::profit_0, .source = here}};
    CHECK(decided({.paid = yuan(100), .profit_1 = yuan(10), .profit_0 = money::from_fen(699)}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .profit_1 = yuan(10), .profit_0 = yuan(7)}).has(reason::revenue_drop));
    CHECK(decided({.paid = yuan(100), .profit_1 = yuan(10), .profit_0 = money::from_fen(-1)}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .profit_1 = money::from_fen(-1), .profit_0 = money::from_fen(-1000)}).has(reason::revenue_drop));
    CHECK(decided({.paid = yuan(100), .profit_1 = yuan(0), .profit_0 = money::from_fen(-1)}).has(reason::revenue_drop));
    CHECK(decided({.paid = yuan(100), .profit_1 = money::from_fen(-1)}).has(reason::revenue_drop));

    decided.p.drops = {};
    decided.p.ceiling = {{fact::profit_0, rate::from_parts(1000)}, here};
    CHECK(decided({.paid = yuan(100), .profit_0 = yuan(501)}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .profit_0 = money::from_fen(49'994)}).refund == money::from_fen(4999));   // 49.994
    CHECK(decided({.paid = yuan(100), .profit_0 = money::from_fen(-49'994)}).refund == money());
    CHECK(decided({.paid = yuan(100), .profit_0 = money::from_fen(-49'994)}).outcome == outcome::eligible);
    decision const d = decided({.paid = yuan(100)});
    CHECK(d.outcome == outcome::undetermined);
    CHECK(d.missing.contains(fact::profit_0));
}

TEST_CASE("months of benefit: one rounding, at the end, and a base of at most 10^13 fen") {
    everywhere decided;
    decided.p.base = {{.benefit_months = 6}, here};
    decided.of.monthly_benefit = money::from_fen(158'033);
    CHECK(decided({.person_months = 731, .months = 12}).refund == money::from_fen(28'880'531));  // 6 × 1580.33 × 731/12 × 50 % = 288805.3075
    decided.p.base.value.benefit_months = 1, decided.of.monthly_benefit = money::from_fen(1);
    decided.p.rates[0].at = rate::from_parts(9000);
    CHECK(decided({.person_months = 1, .months = 2}).refund == money());  // 0.45 fen, not 90 % of a rounded one
    decided.p.base.value.benefit = yuan(1);  // the notice's own
    CHECK(decided({.person_months = 24, .months = 12}).refund == money::from_fen(180));
    decided.p.base.value.benefit = {}, decided.of.monthly_benefit = {};
    decision d = decided({.person_months = 0, .months = 12});
    CHECK(d.missing.contains(area_fact::monthly_benefit));
    CHECK_FALSE(d.missing.contains(fact::months));

    decided.p.base.value = {.benefit_months = 10, .benefit = money::from_fen(most_benefit), .heads = {headcount_basis::counted, fact::closing}};
    CHECK(decided({.closing = 10'000}).refund == money::from_fen(9'000'000'000'000));
    d = decided({.closing = 10'001});
    CHECK(d.outcome == outcome::undetermined);
    CHECK(d.findings.has(fault::out_of_range));
    CHECK(d.faulty.contains(fact::closing));
}

TEST_CASE("a formula that no limit and no rate goes by is read all the same") {
    everywhere decided;
    decided.p.layoffs.formula = {formulas::claimants_by_average, here};
    decided.p.base = {{.benefit_months = 6, .benefit = yuan(2000)}, here};
    CHECK(decided({.person_months = 1200, .months = 12, .claimants = 1}).refund == yuan(600'000));
    for (std::int32_t beyond : {-1, 2'000'000'000}) {
        decision const d = decided({.person_months = beyond, .months = 12, .claimants = 1});
        CHECK(d.findings.has(fault::out_of_range));
        CHECK(d.outcome == outcome::undetermined);
    }
    CHECK(decided({.person_months = 1200, .months = 12, .claimants = -1}).findings.has(fault::out_of_range));
}

TEST_CASE("a rate table need not say anything of units that fail a condition, known or not") {
    everywhere decided;
    decided.p.conditions.push(require(fact::conforming, reason::not_conforming, here));
    decided.p.rates = {{.standing = {{fact::conforming, true}, {fact::arrears, true}}, .result = rate_result::refused, .unmet = reason::arrears, .source = here},
                       {.standing = {{fact::conforming, true}, {fact::arrears, false}}, .at = rate::from_parts(6000), .source = here}};
    CHECK(decided({.paid = yuan(100), .arrears = true}).outcome == outcome::ineligible);
    CHECK(decided({.paid = yuan(100), .arrears = false}).outcome == outcome::undetermined);
    CHECK(decided({.paid = yuan(100), .arrears = false, .conforming = true}).refund == yuan(60));
}

TEST_CASE("either of two formulas will do; large enterprises have a limit of their own") {
    everywhere decided;
    decided.p.layoffs = {.formula = {formulas::claimants_by_opening, here}, .alternative = {formulas::drop_by_opening, here}, .limit = {{rate::from_parts(500)}, here}};
    CHECK(decided({.paid = yuan(100), .opening = 100, .closing = 94, .claimants = 5}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .opening = 100, .closing = 95, .claimants = 6}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .opening = 100, .closing = 94, .claimants = 6}).has(reason::layoff_rate));
    CHECK(decided({.paid = yuan(100), .opening = 100, .claimants = 5}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .opening = 100, .claimants = 6}).missing.contains(fact::closing));
    decided.p.layoffs.alternative = cited<layoff_formula>::absent();
    decided.p.layoffs.large_limit = {{rate::from_parts(500), comparison::below}, here};
    CHECK(decided({.size = size::large, .paid = yuan(100), .opening = 100, .claimants = 5}).has(reason::layoff_rate));
    CHECK(decided({.size = size::micro, .paid = yuan(100), .opening = 100, .claimants = 5}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .opening = 100, .claimants = 4}).refund == yuan(50));
    CHECK(decided({.paid = yuan(100), .opening = 100, .claimants = 5}).missing.contains(fact::size));
    CHECK(decided({.paid = yuan(100), .opening = 100, .claimants = 6}).has(reason::layoff_rate));
}

TEST_CASE("a batch tells of malformed payers though a mark before them is absent") {
    everywhere decided;
    decided.p.sizing = {{.steps = {sizing_step::registered, sizing_step::payers}, .large_from_payers = 300}, here};
    decision const d = decided({.paid = yuan(100), .person_months = people::invalid(), .months = 12});
    CHECK(d.findings.has(fault::out_of_range));
    CHECK(d.refund == yuan(50));
}
