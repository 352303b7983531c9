// The decision for one unit.
#pragma once

#include <concepts>
#include <cstdint>

#include "../quantities/ratio.hpp"
#include "../rules/findings.hpp"
#include "rule.hpp"

namespace wengang {

/// What is decided of one unit, and what stands behind it.
struct decision {
    wengang::outcome outcome = wengang::outcome::undetermined;
    money refund;                    ///< zero unless eligible
    maybe<money> base;               ///< after exclusions
    maybe<wengang::rate> rate;
    maybe<ratio> layoff_rate;        ///< people ÷ people, exact; negative where the unit grew
    wengang::findings findings;      ///< outcome, every reason, every kind of fault
    fact_set missing;                ///< of an undetermined unit: exactly the facts that would decide it
    fact_set faulty;                 ///< the malformed facts among those that the policy reads, whatever the outcome; those of the
                                     ///< area stand here only: `findings` tells of the unit

    constexpr bool has(reason r) const { return findings.has(r); }
};

namespace detail {
inline namespace WENGANG_TARGET {

/// One unit as the rule reads it. `Source` is anything that `raw(source, fact)` answers for.
template <class Source> class one_row {
public:
    static constexpr int width = 1, most_packs = 1;
    using here = one_row const&;
    static constexpr bool looks_up = false;
    static constexpr int packs() { return 1; }

    constexpr one_row(terms const& t, Source const& source) : source_(source) {
        for (truth_slot const& s : t.truths) {
            raw_value const x = checked(s.id);
            if (!x.known) continue;
            truths_known_ |= std::uint32_t{1} << s.bit;
            if (x.value != 0) truths_ |= std::uint32_t{1} << s.bit;
        }
        for (choice_field const& f : choice_fields) {
            raw_value const x = (t.choices & bits(f)) != 0 ? checked(f.id) : raw_value{};
            choices_ |= x.known ? static_cast<std::uint32_t>(x.value) << f.shift : bits(f);
        }
        for (int i = 0; i < t.numbers.count; ++i) {
            raw_value const x = raw(source, t.numbers[i].id);
            values_[i] = x.known ? x.value : 0;
            if (x.known) numbers_known_ |= std::uint32_t{1} << i;
            if (x.known && !describe(t.numbers[i].id).holds(x.value)) faulty_.insert(t.numbers[i].id);
        }
    }

    using octet = one_octet;
    constexpr octet truths(int byte, int) const { return octet(truths_ >> (8 * byte)); }
    constexpr octet truths_known(int byte, int) const { return octet(truths_known_ >> (8 * byte)); }
    constexpr octet choices(int byte, int) const { return octet(choices_ >> (8 * byte)); }
    constexpr octet code_faults(int = 0) const { return octet(code_fault_ ? 0xff : 0); }
    constexpr words<1> number_known(int slot, int) const { return words<1>(0 - (numbers_known_ >> slot & 1)); }
    constexpr std::uint32_t truth_word() const { return truths_; }
    constexpr std::uint32_t known_truths() const { return truths_known_; }
    constexpr std::uint32_t kinds() const { return choices_ & bits(kind_field); }
    constexpr std::uint32_t sizes() const { return (choices_ & bits(size_field)) >> size_field.shift; }
    template <class Lane> struct number {
        Lane of;
        constexpr Lane value(int) const { return of; }
        static constexpr void ask(int) {}
        constexpr Lane operator()(int) const { return of; }
    };
    constexpr number<words<1>> heads(int slot) const { return {words<1>(static_cast<std::uint32_t>(values_[slot]))}; }
    constexpr number<words<1>> months(int slot) const { return heads(slot); }
    constexpr number<words<1>> industries(int slot) const { return {words<1>(static_cast<std::uint32_t>(values_[slot]) & 0xffff)}; }
    constexpr number<longs<1>> amounts(int slot) const { return {longs<1>(static_cast<std::uint64_t>(values_[slot]))}; }

    /// Known and well-formed.
    constexpr bool usable(fact f) const {
        raw_value const x = raw(source_, f);
        return x.known && describe(f).holds(x.value);
    }
    constexpr std::int64_t value(fact f) const { return raw(source_, f).value; }
    constexpr fact_set const& faulty() const { return faulty_; }

private:
    constexpr raw_value checked(fact f) {
        raw_value const x = raw(source_, f);
        if (!x.known || describe(f).holds(x.value)) return x;
        faulty_.insert(f);
        code_fault_ = true;
        return {};
    }

    Source const& source_;
    std::uint32_t truths_ = 0, truths_known_ = 0, choices_ = 0, numbers_known_ = 0;
    std::int64_t values_[most_different_numbers] = {};
    fact_set faulty_;
    bool code_fault_ = false;
};

/// What the rule tells of the layoff rate by one formula.
struct layoff_finding {
    bool unmet, unknown;
    bool assessed;               ///< by the agency
    bool rate_known;
    bool no_people, no_months;   ///< malformed: zero under a positive numerator
    bool small, small_known;     ///< at most 30 people
    std::uint64_t numerator;     ///< people, two's complement
    std::uint32_t scale;         ///< × months of the average
    std::uint64_t denominator;
};

/// Keeps what a decision says beyond outcome and amount, and names what is missing.
template <class Row> class detail_recorder {
public:
    static constexpr bool active = true;
    constexpr detail_recorder(terms const& t, Row const& row) : t_(t), row_(row) { made_.faulty = row.faulty() | t.area_faulty; }

    constexpr void reserve() {
        if (t_.area_unknown) made_.missing.insert(area_fact::reserve_months);
    }
    constexpr void truths(std::uint32_t, std::uint32_t unknown) {
        for (truth_slot const& s : t_.truths) {
            if (((unknown >> s.bit) & 1) != 0) made_.missing.insert(s.id);
        }
    }
    constexpr void tested(fact choice, std::uint32_t, std::uint32_t unknown) {
        if (unknown != 0) made_.missing.insert(choice);
    }
    constexpr void number(number_test const& test, std::uint32_t, std::uint32_t unknown) {
        if (unknown != 0) made_.missing.insert(t_.numbers[test.slot].id);
    }
    constexpr void sized(bool, std::uint32_t sizes) { sizes_ = sizes; }
    /// Of two formulas the rate is the one that meets the limit, the first one where neither or both do.
    constexpr void layoffs(int formula, layoff_finding const& f) {
        bool const meets = !f.unmet && !f.unknown;
        if (f.rate_known && f.denominator != 0 && f.scale != 0 && (formula == 0 || !made_.layoff_rate.known() || (meets && !first_meets_)))
            made_.layoff_rate = ratio{static_cast<std::int64_t>(f.numerator) * f.scale, static_cast<std::int64_t>(f.denominator)};
        if (formula == 0) first_meets_ = meets;
        if (f.no_people) fault_of_divisor(t_.layoffs.formulas[formula], f.assessed);
        if (f.no_months) zero(fact::months);
        if (f.unknown) missing_of(t_.layoffs.formulas[formula], f.assessed, layoffs_missing_);
    }
    constexpr void layoff_verdict(bool, bool unknown) {
        layoff_terms const& l = t_.layoffs;
        if (!unknown) return;
        made_.missing = made_.missing | layoffs_missing_ | made_of_zero_;
        if (l.small_by == headcount_basis::counted) missing(l.small_counted);
        if (l.small_average) missing_average();
        bool const open = l.limit.lowest != l.limit.highest || l.large_limit.lowest != l.large_limit.highest;
        if (open) made_.missing.insert(area_fact::registered_rate);
        constexpr auto large = static_cast<std::uint32_t>(size::large);
        if (l.by_size && (sizes_ & large) != 0 && sizes_ != large) made_.missing.insert(fact::size);
    }
    constexpr void kept(std::uint32_t, std::uint32_t unknown, bool no_months) {
        if (no_months) zero(fact::months);
        if (unknown == 0) return;
        missing(t_.kept.now), missing_average();
    }
    constexpr void drop(int i, std::uint32_t, std::uint32_t unknown) {
        if (unknown != 0) missing(t_.drops[i].before), missing(t_.drops[i].after);
    }
    constexpr void rates(std::uint32_t rows, bool known, std::uint32_t result, std::uint32_t sizes, std::uint32_t truths, std::uint32_t truths_known) {
        bool all_open = true;
        for (int i = 0; i < t_.rates.count; ++i) {
            if (((rows >> i) & 1) == 0) continue;
            std::uint32_t const r = t_.rates[i].result;
            all_open = all_open && (r & open_bit) != 0;
            if ((r & (no_base_bit | refused_bit)) == 0) needs_base_ = true;
        }
        if (all_open) made_.missing.insert_policy_rate();
        if (known && (result & (open_bit | refused_bit)) == 0) made_.rate = rate::from_parts((result & rate_bits) * t_.rate_unit);
        if (!known) missing_for_rate(truths, truths_known, row_.kinds(), sizes);
    }
    constexpr void beyond(bool exclusions_above_premium) {
        if (!exclusions_above_premium) return;
        fact const gross = t_.numbers[t_.gross].id;
        if (row_.value(gross) < 0) made_.faulty.insert(gross);  // a loss is nothing to pay a share of
        for (std::uint8_t slot : t_.exclusions) {
            if (row_.usable(t_.numbers[slot].id) && row_.value(t_.numbers[slot].id) > 0) made_.faulty.insert(t_.numbers[slot].id);
        }
    }
    constexpr void no_months(bool where) {
        if (where) zero(fact::months), made_.missing.insert(fact::months);
    }
    constexpr void benefit_beyond(bool where) {
        if (where) made_.faulty.insert(t_.benefit_by_average ? fact::person_months : t_.numbers[t_.heads].id);
    }
    constexpr void ceiling(bool known) {
        if (!known) missing(t_.ceiling);
    }
    constexpr void base(bool known, std::uint64_t value) {
        if (known) made_.base = money::from_fen(static_cast<std::int64_t>(value));
        if (known || !needs_base_) return;
        if (t_.by_benefit) {
            if (t_.benefit_unknown) made_.missing.insert(area_fact::monthly_benefit);
            missing_of_base(t_.benefit_by_average ? t_.person_months : t_.heads);
            bool const nobody = row_.usable(fact::person_months) && row_.value(fact::person_months) == 0;  // over whatever months
            if (t_.benefit_by_average && !nobody) missing_of_base(t_.months);
            return;
        }
        missing_of_base(t_.gross);
        for (std::uint8_t slot : t_.exclusions) missing_of_base(slot);
    }
    constexpr void decided(std::uint32_t found, std::uint64_t, std::uint64_t refund) {
        made_.findings = findings(found);
        made_.outcome = made_.findings.outcome();
        made_.refund = money::from_fen(static_cast<std::int64_t>(refund));
        if (made_.outcome != outcome::undetermined) made_.missing = {};
    }

    constexpr decision const& made() const { return made_; }

protected:
    constexpr void missing(int slot) {
        fact const f = t_.numbers[slot].id;
        if (!row_.usable(f)) made_.missing.insert(f);
    }
    /// An average over no months is none.
    constexpr void missing_average() {
        missing(t_.person_months), missing(t_.months);
        if (row_.usable(fact::months) && row_.value(fact::months) == 0) made_.missing.insert(fact::months);
    }
    constexpr void missing_of_base(int slot) {
        missing(slot);
        if (made_.faulty.contains(t_.numbers[slot].id)) made_.missing.insert(t_.numbers[slot].id);
    }
    constexpr void fault_of_divisor(formula_terms const& formula, bool assessed) {
        if (assessed) zero(fact::assessed_headcount);
        else if (formula.by_average) zero(fact::person_months);
        else
            for (std::uint8_t slot : formula.divisor) zero(t_.numbers[slot].id);
    }
    constexpr void missing_of(formula_terms const& formula, bool assessed, fact_set& into) const {
        if (assessed) return;
        auto const one = [&](int slot) {
            if (!row_.usable(t_.numbers[slot].id)) into.insert(t_.numbers[slot].id);
        };
        for (std::uint8_t slot : formula.added) one(slot);
        for (std::uint8_t slot : formula.deducted) one(slot);
        for (std::uint8_t slot : formula.divisor) one(slot);
        if (formula.by_average) one(t_.person_months), one(t_.months);
    }
    /// What a test of a figure in the rate table lacks.
    constexpr void missing_of_figure(std::uint32_t bit) {
        for (measured_terms const& m : t_.averages) {
            if (m.bit == bit) missing_average();
        }
        for (measured_terms const& m : t_.layoffs.tiers) {
            if (m.bit != bit) continue;
            for (formula_terms const& formula : t_.layoffs.formulas) missing_of(formula, false, made_.missing);
            made_.missing = made_.missing | made_of_zero_;
        }
    }
    constexpr void zero(fact f) {
        made_.faulty.insert(f);
        made_of_zero_.insert(f);
    }

    constexpr std::uint32_t ask(codes_of_one const& c) const { return look_up<true, true>(t_, c).any_equal.v; }

    /// A fact of the rate table is missing if, for some completion of the others, it changes what the table says.
    constexpr void missing_for_rate(std::uint32_t truths, std::uint32_t truths_known, std::uint32_t kinds, std::uint32_t sizes) {
        std::uint32_t used = 0;
        for (table_row const& row : t_.rates) {
            for (truth_test const& c : row.truths) used |= static_cast<std::uint32_t>(c.relevant & 0xff) << (8 * c.byte);
        }
        std::uint32_t const free = used & ~truths_known;
        kinds = read_of(kind_field, kinds), sizes = read_of(size_field, sizes << size_field.shift) >> size_field.shift;
        for (std::uint32_t kind = 1; kind <= kinds; kind <<= 1) {
            for (std::uint32_t size = 1; size <= sizes; size <<= 1) {
                if ((kinds & kind) == 0 || (sizes & size) == 0) continue;
                std::uint32_t some = 0;
                do {
                    codes_of_one const one{kind, size, (truths & ~free) | some};
                    if (consistent(t_, one.truth_bits)) missing_beside(one, free, kinds, sizes);
                    some = (some - free) & free;
                } while (some != 0);
            }
        }
    }
    /// What one change of a completion, upwards, changes.
    constexpr void missing_beside(codes_of_one const& one, std::uint32_t free, std::uint32_t kinds, std::uint32_t sizes) {
        std::uint32_t const said = ask(one), open = free & ~one.truth_bits;
        for (truth_slot const& s : t_.truths) {
            std::uint32_t const bit = std::uint32_t{1} << s.bit;
            if ((open & bit) != 0 && ask({one.kinds, one.sizes, one.truth_bits | bit}) != said) made_.missing.insert(s.id);
        }
        for (measured_terms const* m : figures()) {
            bool const possible = (open & m->bit) != 0 && consistent(t_, one.truth_bits | m->bit);
            if (possible && ask({one.kinds, one.sizes, one.truth_bits | m->bit}) != said) missing_of_figure(m->bit);
        }
        for (std::uint32_t other = one.kinds << 1; other <= kinds; other <<= 1) {
            if ((kinds & other) != 0 && ask({other, one.sizes, one.truth_bits}) != said) made_.missing.insert(fact::kind);
        }
        for (std::uint32_t other = one.sizes << 1; other <= sizes; other <<= 1) {
            if ((sizes & other) != 0 && ask({one.kinds, other, one.truth_bits}) != said) made_.missing.insert(fact::size);
        }
    }
    /// What is possible of a choice that the notice reads; of another one any value will do.
    constexpr std::uint32_t read_of(choice_field const& f, std::uint32_t choices) const {
        std::uint32_t const possible = choices & bits(f);
        return (t_.choices & bits(f)) != 0 ? possible : possible & (0 - possible);
    }

    constexpr list<measured_terms const*, 8> figures() const {
        list<measured_terms const*, 8> all;
        for (measured_terms const& m : t_.layoffs.tiers) all.push(&m);
        for (measured_terms const& m : t_.averages) all.push(&m);
        return all;
    }

    terms const& t_;
    Row const& row_;
    decision made_;
    fact_set made_of_zero_, layoffs_missing_;
    bool needs_base_ = false, first_meets_ = false;
    std::uint32_t sizes_ = row_.sizes();  ///< that are possible
};

/// The recorder has it all.
struct nothing_to_take {
    constexpr void operator()(int, words<1>, words<1>, longs<1>) const {}
};

/// Not called `decide`: the compiler would name it wherever a call of that is wrong.
template <class Source> constexpr decision decide_prepared(terms const& t, Source const& source) {
    one_row<Source> const row(t, source);
    detail_recorder recorder(t, row);
    rule rule(t, row, recorder);
    nothing_to_take take;
    rule.decide(take);
    return recorder.made();
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// Decides one unit. Usable in constant expressions; never throws, never allocates.
template <std::same_as<facts> Unit = facts>  // a template, so that a file that decides nothing does not compile the rule
constexpr decision decide(policy const& notice, area const& of, Unit const& unit) { return detail::decide_prepared(detail::terms_of(notice, of), unit); }

}  // namespace WENGANG_TARGET
}  // namespace wengang
