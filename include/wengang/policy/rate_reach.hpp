// Which rows of a rate table decide whom: what the checks of a policy prove reachability, completeness and the caps by.
#pragma once

#include <cstdint>

#include "capacity.hpp"
#include "policy.hpp"

namespace wengang::detail {

/// A set of the 28 pairs of a kind and a size, one bit each.
using cells = std::uint32_t;
constexpr cells cells_of(std::int64_t kinds, std::int64_t sizes) {
    cells all = 0;
    for (int k = 0; k < 7; ++k) {
        if ((kinds >> k & 1) != 0) all |= static_cast<cells>(sizes & 15) << (4 * k);
    }
    return all;
}
constexpr cells cells_of(kind kinds, size sizes) {
    return cells_of(static_cast<std::int64_t>(kinds), static_cast<std::int64_t>(sizes));
}
inline constexpr cells every_cell = cells_of(127, 15);

/// Which rows of the rate table decide whom: the rows are walked once for each combination of the truths they ask for.
class rate_reach {
public:
    static constexpr int most_rows = capacity_of<rate_table>;

    cells reached[most_rows]{};  ///< by row: where it is the first that matches
    cells paid[most_rows]{};     ///< of them: where the conditions let a unit pass
    cells left_over = 0;         ///< where they let a unit pass and no row matches
    bool too_many = false;

    explicit constexpr rate_reach(policy const& p) {
        for (int i = 0; i < p.rates.count && !too_many; ++i) take(p.rates[i], i);
        if (too_many) return;
        cells covered = ~cells{};
        std::uint32_t fixed = 0, held = 0;
        bool branch_beside = p.sizing.present && p.sizing.value.has(sizing_step::legal_person) && !asks_for(fact::branch);
        for (condition const& c : p.conditions) {
            if (c.test != test::is) continue;
            if (c.fact == fact::branch) branch_beside = false;
            if (c.fact == fact::kind) covered &= cells_of(c.bound, 15);
            if (c.fact == fact::size) covered &= cells_of(127, c.bound);
            for (int t = 0; t < truth_count_; ++t) {
                if (truths_[t].of_unit != c.fact || truths_[t].measured) continue;
                fixed |= 1u << t;
                if (c.bound != 0) held |= 1u << t;
            }
        }
        int free = truth_count_ + (branch_beside ? 1 : 0);
        for (std::uint32_t bits = fixed; bits != 0; bits &= bits - 1) --free;
        too_many = free > most_free_truths;
        if (too_many) return;
        for (std::uint32_t truths = 0; truths < 1u << truth_count_; ++truths) {
            if (measured_ && !possible(truths)) continue;
            walk(p.rates.count, truths, (truths & fixed) == held ? covered : 0);
        }
    }

private:
    static constexpr int most_truths = 12;  // 4096 combinations: far below what compilers evaluate by default
    /// What a row asks that is true or not: a truth of the unit, or a test of its figures.
    struct question {
        fact of_unit{};
        bool measured = false;
        measured_test test{};
        constexpr bool is(question const& other) const {
            return measured == other.measured && (measured ? test.what == other.test.what && test.bound == other.test.bound : of_unit == other.of_unit);
        }
    };
    question truths_[most_truths]{};
    int truth_count_ = 0;
    bool measured_ = false;  ///< some of them
    cells matched_[most_rows]{};
    std::uint32_t asked_[most_rows]{}, wanted_[most_rows]{};

    constexpr bool asks_for(fact truth) const {
        for (int t = 0; t < truth_count_; ++t) {
            if (truths_[t].is({truth, false, {}})) return true;
        }
        return false;
    }
    constexpr int number_of(question const& truth) {
        for (int t = 0; t < truth_count_; ++t) {
            if (truths_[t].is(truth)) return t;
        }
        too_many = truth_count_ == most_truths;
        if (too_many) return 0;
        truths_[truth_count_] = truth;
        measured_ = measured_ || truth.measured;
        return truth_count_++;
    }
    constexpr void take(rate_row const& row, int i) {
        matched_[i] = cells_of(row.kinds, row.sizes);
        for (standing_test const& one : row.standing) ask(i, {one.truth, false, {}}, one.holds);
        for (measured_test const& one : row.measured) ask(i, {{}, true, one}, one.holds);
    }
    constexpr void ask(int i, question const& one, bool holds) {
        std::uint32_t const bit = 1u << number_of(one), want = holds ? bit : 0;
        if (too_many) return;
        if ((asked_[i] & bit) != 0 && (wanted_[i] & bit) != want) matched_[i] = 0;  // a truth and its opposite
        asked_[i] |= bit;
        wanted_[i] |= want;
    }
    /// A rate of at most 2 % is one of at most 3 %, an average of at least 300 one of at least 200.
    constexpr bool possible(std::uint32_t truths) const {
        for (int a = 0; a < truth_count_; ++a) {
            for (int b = 0; b < truth_count_; ++b) {
                measured_test const &one = truths_[a].test, &other = truths_[b].test;
                if (!truths_[a].measured || !truths_[b].measured || one.what != other.what) continue;
                bool const follows = one.what == measure::layoffs_at_most ? one.bound < other.bound : one.bound > other.bound;
                if (follows && (truths >> a & 1) != 0 && (truths >> b & 1) == 0) return false;
            }
        }
        return true;
    }
    constexpr void walk(int rows, std::uint32_t truths, cells covered) {
        cells open = every_cell;
        for (int i = 0; i < rows && open != 0; ++i) {
            if ((truths & asked_[i]) != wanted_[i]) continue;
            cells const first = open & matched_[i];
            reached[i] |= first;
            paid[i] |= first & covered;
            open &= ~matched_[i];
        }
        left_over |= open & covered;
    }
};

}  // namespace wengang::detail
