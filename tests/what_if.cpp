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

#include "register_of.hpp"

using namespace wengang;

namespace {

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
    std::size_t const truth_count = random.below(random.one_in(3) ? 14 : 5), number_count = random.below(random.one_in(3) ? 7 : 3);
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

void draw_layoffs(policy& p, random_numbers& random) {
    if (random.one_in(6)) return;
    layoff_formula formula;
    std::vector<fact> people = of_form(fact_form::heads);
    switch (random.below(8)) {
        case 0: formula = formulas::claimants_by_average; break;
        case 1: formula = formulas::net_drop_by_opening; break;
        case 2: formula = formulas::laid_off_by_closing; break;
        case 3: formula = formulas::net_drop_by_average; break;
        case 4: formula = {.added = {fact::january_claimants, fact::new_claimants, fact::lump_sum_claimants}}; break;
        default: {
            std::uint64_t const added = 1 + random.below(3), deducted = random.one_in(2) ? 0 : random.below(7), divisors = random.below(3);
            for (std::uint64_t i = 0; i < added; ++i) formula.added.push(pick(random, people));
            for (std::uint64_t i = 0; i < deducted; ++i) formula.deducted.push(pick(random, people));
            for (std::uint64_t i = 0; i < divisors; ++i) formula.divisor.push(pick(random, people));
        }
    }
    p.layoffs.formula = {formula, here};
    p.layoffs.limit = {{some_rate(random), random.one_in(2) ? comparison::below : comparison::at_most, random.one_in(3)}, here};
    if (random.one_in(2)) {
        std::int32_t const limits[] = {30, 30, 30, 1, 100, 32'767, 32'768, INT32_MAX};
        p.layoffs.small = {{limits[random.below(8)], some_rate(random)}, here};
        bool const divisor = random.one_in(2);
        p.layoffs.small_by = {{divisor, divisor ? fact{} : random.one_in(2) ? fact::at_application : pick(random, people)}, here};
    }
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
        refund_base base{random.one_in(2) ? fact::paid : pick(random, of_form(fact_form::amount)), {}};
        for (std::uint64_t k = random.below(5); k > 0; --k) {
            fact const usual[] = {fact::of_other_years, fact::late_fees, fact::refunded_premium};
            base.exclusions.push(random.one_in(8) ? pick(random, of_form(fact_form::amount)) : usual[random.below(3)]);
        }
        p.base = {base, here};
        money_unit const units[] = {money_unit::fen, money_unit::jiao, money_unit::yuan};
        if (random.one_in(2)) p.round = {{static_cast<rounding_mode>(random.below(4)), units[random.below(3)]}, here};
        p.rates.push({.at = rate::from_parts(1), .source = here});  // replaced below
        draw_conditions(p, random);
        draw_layoffs(p, random);
        if (random.one_in(5)) p.revenue_drop = {{some_rate(random)}, here};
        if (random.one_in(3)) p.sizing = {{sizing_method::cascade, random.one_in(2) ? 300 : 30}, here};
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
            if (!a_.reserve_months.known()) open_ = true;
            else if (a_.reserve_months.value().value() < p_.reserve.value.months.value()) refuse(reason::reserve_period);
        }
        wide const sizes = possible_sizes(), kinds = asks_for_kind() ? choice(fact::kind) : 127;
        for (condition const& c : p_.conditions) note(held(c, kinds, sizes), c.unmet);
        if (p_.layoffs.limit.present) note(layoffs(), reason::layoff_rate);
        if (p_.revenue_drop.present) note(drop(), reason::revenue_drop);
        rates(kinds, sizes);
        base();
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
        return asked;
    }
    wide possible_sizes() {
        bool const cascade = p_.sizing.present && p_.sizing.value.method == sizing_method::cascade;
        if (!cascade) return asks_for_size() ? choice(fact::size) : 15;
        wide const given = choice(fact::size), statistics = choice(fact::statistics_mark), registered = choice(fact::registered_mark), legal = choice(fact::legal_person_size);
        number const branch = read(fact::branch), people = read(fact::person_months), months = read(fact::months);
        if (given != 15) return given;
        wide payers = 15;  // by the average number of payers
        wide const from = p_.sizing.value.large_from_payers;
        if (people && months && *months > 0) payers = *people >= from * *months ? 1 : 14;
        else if (people && *people < from) payers = 14;  // an average over any months is smaller still
        wide own = 0, found = 0;
        if ((statistics & 1) != 0) own |= 1;
        if ((statistics & 2) != 0) own |= 14;
        if ((statistics & 4) != 0) own |= (registered & 15) | ((registered & 16) != 0 ? payers : 0);
        if (!branch || *branch == 1) found |= legal;
        if (!branch || *branch == 0) found |= own;
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

    answer drop() {
        number const before = read(fact::revenue_1), after = read(fact::revenue_0);
        wide const by = p_.revenue_drop.value.by.parts();
        if (before && *before == 0) return answer::unmet;
        if (!before || !after) return answer::unknown;
        return (*before - *after) * 10'000 > *before * by ? answer::met : answer::unmet;
    }

    /// One completion: 1 met, 0 unmet, -1 malformed (a positive numerator over nobody).
    int passes(wide numerator, wide denominator, wide months, wide counted, wide limit) const {
        if (numerator <= 0) return 1;
        if (denominator <= 0 || months <= 0) return -1;
        layoff_rule const& r = p_.layoffs;
        bool small = false;
        if (r.small.present) small = r.small_by.value.divisor ? denominator <= r.small.value.people * months : counted <= r.small.value.people;
        wide const left = numerator * months * 10'000;
        if (small) return left <= denominator * r.small.value.at.parts() ? 1 : 0;
        return r.limit.value.comparison == comparison::below ? left < denominator * limit : left <= denominator * limit;
    }

    // Every unknown fact of the formula takes the values between which the answer can change. Without an end upwards: that no
    // unit has more than 2^31 people decides nobody.
    answer layoffs() {
        constexpr wide very_many = wide{1} << 36, far_more = very_many * 1'000'000;
        layoff_rule const& r = p_.layoffs;
        layoff_formula const& f = r.formula.value;
        bool const average = f.divisor.empty();
        std::vector<fact> facts;
        auto const asked = [&](fact one) {
            if (std::find(facts.begin(), facts.end(), one) == facts.end()) facts.push_back(one);
        };
        for (fact one : f.added) asked(one);
        for (fact one : f.deducted) asked(one);
        for (fact one : f.divisor) asked(one);
        if (average) asked(fact::person_months), asked(fact::months);
        bool const by_count = r.small.present && !r.small_by.value.divisor;
        if (by_count) asked(r.small_by.value.counted);
        number const reductions = read(fact::assessed_reductions), headcount = read(fact::assessed_headcount);
        std::vector<number> given;
        for (fact one : facts) given.push_back(read(one));
        auto const place = [&](fact one) { return static_cast<std::size_t>(std::find(facts.begin(), facts.end(), one) - facts.begin()); };

        std::vector<wide> limits{r.limit.value.at.parts()};
        if (r.limit.value.of_area) limits = a_.registered_rate.known() ? std::vector<wide>{a_.registered_rate.value().parts()} : std::vector<wide>{0, 10'000};

        auto const sums = [&](std::vector<wide> const& x) {
            std::array<wide, 4> s{0, 0, 1, 0};  // numerator, denominator, months, counted
            for (fact one : f.added) s[0] += x[place(one)];
            for (fact one : f.deducted) s[0] -= x[place(one)];
            for (fact one : f.divisor) s[1] += x[place(one)];
            if (average) s[1] = x[place(fact::person_months)], s[2] = x[place(fact::months)];
            if (by_count) s[3] = x[place(r.small_by.value.counted)];
            return s;
        };
        bool met = false, unmet = false;
        auto const try_all = [&](wide numerator, wide denominator, wide months, wide counted) {
            for (wide const limit : limits) {
                int const one = passes(numerator, denominator, months, counted, limit);
                met = met || one != 0, unmet = unmet || one != 1;  // what may turn out malformed is not decided
            }
        };
        if (reductions && headcount) {
            if (*reductions > 0 && *headcount == 0) {
                fault_found(fault::zero_denominator);
                return answer::unknown;
            }
            std::vector<wide> counts{0};
            if (by_count) counts = given[place(r.small_by.value.counted)] ? std::vector<wide>{*given[place(r.small_by.value.counted)]} : std::vector<wide>{0, very_many};
            for (wide const counted : counts) try_all(*reductions, *headcount, 1, counted);
        } else {
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
            if (surely > 0 && deducted_known) {
                if (average) {
                    for (fact one : {fact::person_months, fact::months}) faulty[place(one)] = given[place(one)] && *given[place(one)] == 0;
                } else if (divisor_known && divisor == 0) {
                    for (fact one : f.divisor) faulty[place(one)] = true;
                }
            }
            std::vector<std::size_t> unknown;
            std::vector<wide> x(facts.size());
            for (std::size_t i = 0; i < facts.size(); ++i) {
                if (faulty[i]) fault_found(fault::zero_denominator);
                if (given[i]) x[i] = *given[i];
                // What is malformed is unknown, but only as a divisor: the numerator was read before.
                if (!given[i] || faulty[i]) unknown.push_back(i);
            }
            // The rule takes each role by itself: that a fact stands above and below the line, or that one of two divisors alone
            // makes the rate small enough, decides nobody either.
            bool apart = f.divisor.count < 2 || divisor_known;
            for (std::size_t i : unknown) {
                int roles = 0;
                auto const all_of = [&](auto const& some) { roles += static_cast<int>(std::count(some.begin(), some.end(), facts[i])); };
                all_of(f.added), all_of(f.deducted), all_of(f.divisor);
                if (average && (facts[i] == fact::person_months || facts[i] == fact::months)) ++roles;
                if (by_count && facts[i] == r.small_by.value.counted) ++roles;
                apart = apart && roles == 1;
            }
            if (unknown.size() > 6 || !apart) {
                made_.sure = false;
                return answer::unknown;
            }
            std::vector<std::vector<wide>> values;
            wide const people = r.small.present ? r.small.value.people : 30, per = average && given[place(fact::months)] ? *given[place(fact::months)] : 1;
            wide const all = average && given[place(fact::person_months)] ? *given[place(fact::person_months)] : 0;
            for (std::size_t i : unknown) {
                values.push_back({0, 1, very_many, far_more});
                if ((average && facts[i] == fact::person_months) || std::count(f.divisor.begin(), f.divisor.end(), facts[i]) > 0) values.back() = {1, far_more * 1'000'000};
                if (average && facts[i] == fact::months) values.back() = {1, (all + people - 1) / people, very_many};
                else if (r.small.present) values.back().push_back(people * per), values.back().push_back(people * per + 1);
            }
            std::vector<std::size_t> turn(unknown.size(), 0);
            for (bool more = true; more;) {
                for (std::size_t i = 0; i < unknown.size(); ++i) x[unknown[i]] = values[i][turn[i]];
                auto const s = sums(x);
                try_all(s[0], s[1], s[2], s[3]);
                more = false;
                for (std::size_t i = 0; i < turn.size() && !more; ++i) {
                    more = ++turn[i] < values[i].size();
                    if (!more) turn[i] = 0;
                }
            }
        }
        return met == unmet ? answer::unknown : met ? answer::met : answer::unmet;
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
                    for (rate_row const& r : p_.rates) {
                        bool fits = (static_cast<int>(r.kinds) >> k & 1) != 0 && (static_cast<int>(r.sizes) >> z & 1) != 0;
                        for (standing_test const& s : r.standing) fits = fits && holds(s.truth) == s.holds;
                        if (!fits) continue;
                        results.insert({static_cast<std::int64_t>(r.result), r.result == rate_result::fixed ? r.at.parts() : 0, r.result == rate_result::refused ? static_cast<std::int64_t>(r.unmet) : r.has_base});
                        break;
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
    wide amount() const {
        wide const unit = wide{static_cast<int>(p_.round.value.unit)} * 10'000, exact = base_ * rate_, whole = exact / unit, rest = exact % unit;
        bool up = false;
        switch (p_.round.value.mode) {
            case rounding_mode::half_up: up = 2 * rest >= unit; break;
            case rounding_mode::half_even: up = 2 * rest > unit || (2 * rest == unit && whole % 2 == 1); break;
            case rounding_mode::up: up = rest > 0; break;
            case rounding_mode::down: break;
        }
        return (whole + (up ? 1 : 0)) * (unit / 10'000);
    }

    policy const& p_;
    area const& a_;
    detail::column_row at_;
    bool open_ = false, refused_ = false;
    wide rate_ = 0, base_ = 0;
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
    // Blocks of which all is known and nothing stands near the end of its range go another way through the kernel.
    std::vector<std::shared_ptr<void>> kept_;
    template <class T> void tame(fact f, column<T>& column, random_numbers& random, std::uint64_t fault_one_in) {
        using plain = typename detail::representation<T>::type;
        fact_form const form = describe(f).form;
        if (form == fact_form::truth || form == fact_form::choice) return;
        auto const values = std::make_shared<std::vector<plain>>(generated.rows());
        kept_.push_back(values);
        for (plain& x : *values) {
            if (fault_one_in != 0 && random.one_in(50 * fault_one_in)) x = static_cast<plain>(-1);
            else if (form == fact_form::amount) x = static_cast<plain>(random.below(random.one_in(4) ? 20 : 1'000'000));
            else if (form == fact_form::heads) x = static_cast<plain>(1 + random.below(random.one_in(2) ? 20 : 2400));
            else x = static_cast<plain>(11 + random.below(2));
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

template <class Number> std::size_t first_difference(std::vector<Number> const& a, std::vector<Number> const& b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
}

instruction_set const sets[] = {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512};

std::string text_of(policy const& p) {
    std::string text;
    auto const name = [](fact f) { return std::string(describe(f).name); };
    for (condition const& c : p.conditions) text += name(c.fact) + " " + std::to_string(static_cast<int>(c.test)) + " " + std::to_string(c.bound) + " else " + describe(c.unmet).name + "\n";
    if (p.layoffs.limit.present) {
        text += "layoffs:";
        for (fact f : p.layoffs.formula.value.added) text += " + " + name(f);
        for (fact f : p.layoffs.formula.value.deducted) text += " - " + name(f);
        for (fact f : p.layoffs.formula.value.divisor) text += " / " + name(f);
        layoff_limit const& l = p.layoffs.limit.value;
        text += " limit " + std::to_string(l.at.parts()) + (l.comparison == comparison::below ? " strict" : "") + (l.of_area ? " of area" : "");
        if (p.layoffs.small.present) text += " small " + std::to_string(p.layoffs.small.value.people) + " at " + std::to_string(p.layoffs.small.value.at.parts()) + " by " + (p.layoffs.small_by.value.divisor ? "divisor" : name(p.layoffs.small_by.value.counted));
        text += "\n";
    }
    if (p.revenue_drop.present) text += "drop by " + std::to_string(p.revenue_drop.value.by.parts()) + "\n";
    if (p.sizing.present) text += "cascade\n";
    for (rate_row const& r : p.rates) {
        text += "rate: kinds " + std::to_string(static_cast<int>(r.kinds)) + " sizes " + std::to_string(static_cast<int>(r.sizes));
        for (standing_test const& s : r.standing) text += (s.holds ? " " : " not ") + name(s.truth);
        text += " gives " + std::to_string(static_cast<int>(r.result)) + " " + std::to_string(r.at.parts()) + "\n";
    }
    text += "base " + name(p.base.value.gross);
    for (fact f : p.base.value.exclusions) text += " - " + name(f);
    return text + "\n";
}
std::string text_of(columns const& c, std::size_t row) {
    std::string text;
    for (fact_description const& d : fact_descriptions) {
        auto const cell = detail::raw(detail::column_row{c, row}, d.id);
        if (cell.known) text += std::string(d.name) + "=" + std::to_string(cell.value) + " ";
    }
    return text;
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
                INFO("row " << i << ", area " << a.reserve_months.value().value() << " " << (a.registered_rate.known() ? a.registered_rate.value().parts() : -1) << ": " << text_of(units.all, i));
                REQUIRE(d.findings.word() == v.word);
                REQUIRE(d.refund.fen() == static_cast<std::int64_t>(v.refund));
                REQUIRE((d.outcome == outcome::undetermined) != d.missing.empty());
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
    p.layoffs = {{formulas::claimants_by_average, here}, {{rate::from_parts(550)}, here}, {{30, rate::from_parts(2000)}, here}, {{true, {}}, here}};
    p.revenue_drop = cited<revenue_drop>::absent(), p.reserve = cited<reserve_gate>::absent(), p.round = {{}, here};
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
