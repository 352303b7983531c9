// Many ways of deciding over one register in one pass: notices, what-ifs, areas. What each comes to, for whom, against a base.
//
// A block of rows is read once for all. Scenarios that agree on the conditions share what their conditions find, and those that
// agree on the figures share the layoff rates: a grid of rates and limits costs little more than its amounts. Every scenario
// comes to the bit to what deciding it alone comes to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "ahead.hpp"
#include "executor.hpp"
#include "index_column.hpp"
#include "kernel.hpp"
#include "scenario.hpp"
#include "summary.hpp"
#include "try_decide.hpp"

namespace wengang {

/// Groups that a sweep tells apart, by size, kind, band of headcount, region, or anything else: `{"region", region, regions}`.
/// `batch/groups.hpp` makes some from the facts.
struct grouping {
    char const* name;
    index_column group;  ///< of every row, below `groups`
    std::size_t groups;
};

/// Refunds against those of the base. Units with the same refund are neither winners nor losers.
struct gains {
    std::uint64_t winners = 0, losers = 0;
    money_sum gained, lost;  ///< `gained` − `lost` is the refund less that of the base
    constexpr void add(std::int64_t fen, std::int64_t fen_of_base) {
        winners += fen > fen_of_base ? 1u : 0u, losers += fen < fen_of_base ? 1u : 0u;
        if (fen > fen_of_base) gained.add(static_cast<std::uint64_t>(fen - fen_of_base));
        else lost.add(static_cast<std::uint64_t>(fen_of_base - fen));
    }
    constexpr gains& operator+=(gains const& o) {
        winners += o.winners, losers += o.losers, gained += o.gained, lost += o.lost;
        return *this;
    }
    friend constexpr bool operator==(gains const&, gains const&) = default;
};
/// What a scenario comes to. The fingerprint of the summary is zero unless it was asked for.
struct impact {
    wengang::summary summary;
    wengang::gains gains;
    constexpr impact& operator+=(impact const& o) {
        summary += o.summary, gains += o.gains;
        return *this;
    }
    friend constexpr bool operator==(impact const&, impact const&) = default;
};
/// The same of one group.
struct group_impact {
    std::uint64_t units = 0, eligible = 0;
    money_sum refund;
    wengang::gains gains;
    constexpr group_impact& operator+=(group_impact const& o) {
        units += o.units, eligible += o.eligible, refund += o.refund, gains += o.gains;
        return *this;
    }
    friend constexpr bool operator==(group_impact const&, group_impact const&) = default;
};

struct sweep_options {
    std::size_t base = 0;        ///< the scenario that the others are compared with
    view<grouping> groupings{};
    bool fingerprints = false;   ///< of every scenario's results; costs about as much as the scenario
};

/// What all scenarios come to, in their order.
struct [[nodiscard]] sweep_report {
    batch_error error = batch_error::none;  ///< in words: `text_of`
    char const* what = "";  ///< name of the column or the grouping
    std::vector<impact> impacts;
    std::vector<group_impact> groups;        ///< by scenario, grouping and group
    std::vector<std::size_t> first_of_grouping;  ///< and behind the last one, of a scenario
    explicit operator bool() const { return error == batch_error::none; }
    impact const& operator[](std::size_t scenario) const { return impacts[scenario]; }
    group_impact const& group(std::size_t scenario, std::size_t grouping, std::size_t group) const {
        return groups[scenario * first_of_grouping.back() + first_of_grouping[grouping] + group];
    }
};

namespace detail {
inline namespace WENGANG_TARGET {

// What two scenarios agree on. Every term of the rule is compared by one of these, or follows from one that is.

/// Whether the same rows of facts serve both.
constexpr bool same_facts(terms const& a, terms const& b) { return a.truths == b.truths && a.choices == b.choices && a.numbers == b.numbers; }
/// Of the same facts: whether `judge_codes` finds the same.
constexpr bool same_codes(terms const& a, terms const& b) {
    return a.area_unmet == b.area_unmet && a.area_unknown == b.area_unknown && a.kind_test == b.kind_test && a.size_test == b.size_test && a.status_bytes == b.status_bytes &&
           a.sizing == b.sizing && a.branch_bit == b.branch_bit && a.large_from_payers == b.large_from_payers && a.averages == b.averages && a.measured == b.measured &&
           a.rates == b.rates && a.refuses == b.refuses && a.refusal == b.refusal && a.rate_unit == b.rate_unit;
}
/// Of the same facts: whether `judge_numbers` finds the same, where it does not go by the sizes and the table does not ask for figures.
constexpr bool same_numbers(terms const& a, terms const& b) {
    return a.number_tests == b.number_tests && a.layoffs == b.layoffs && a.kept == b.kept && a.drops == b.drops;
}
/// Of the same facts and the same rates: whether the amounts of who is eligible are the same.
constexpr bool same_amounts(terms const& a, terms const& b) {
    return a.gross == b.gross && a.exclusions == b.exclusions && a.round == b.round && a.by_benefit == b.by_benefit && a.benefit == b.benefit &&
           a.benefit_unknown == b.benefit_unknown && a.benefit_by_average == b.benefit_by_average && a.heads == b.heads && a.ceiling == b.ceiling && a.ceiling_rate == b.ceiling_rate;
}
/// The reasons that `judge_codes` and `judge_numbers` may find.
constexpr std::uint32_t reasons_of_codes(terms const& t) {
    std::uint32_t found = t.area_unmet | t.refusal_word;
    for (status_byte const& s : t.status_bytes) found |= static_cast<std::uint32_t>(s.truths.relevant & 0xff) << (8 * s.truths.byte);
    choice_test const choices[] = {t.kind_test, t.size_test};
    for (choice_test const& c : choices) {
        if (c.present) found |= static_cast<std::uint32_t>(c.unmet.bits & 0xff) << (8 * c.unmet.byte);
    }
    return found;
}
constexpr std::uint32_t reasons_of_numbers(terms const& t) {
    std::uint32_t found = findings::bit(reason::layoff_rate) | findings::bit(reason::headcount_fell) | findings::bit(reason::revenue_drop);
    for (number_test const& test : t.number_tests) found |= test.unmet;
    return found;
}

/// The scenarios of a sweep, made ready, and what they share.
class sweep_plan {
public:
    struct prepared {
        terms t;
        std::size_t facts = 0;    ///< scenarios that read the same facts share the gathering of them
        std::size_t codes = 0;    ///< those of the same conditions on codes, their verdict
        std::size_t numbers = 0;  ///< those of the same conditions on numbers, theirs
        std::size_t amounts = 0;  ///< those of the same rates and the same base, what each unit gets if it is eligible
        bool counts_apart = false;  ///< no reason may come from codes and from numbers alike
    };
    static constexpr std::size_t with_codes = static_cast<std::size_t>(-1);  ///< the numbers go by what the codes say, or the rate by the numbers

    sweep_plan(view<scenario> scenarios, columns const& given, sweep_options const& o, std::size_t all_rows) : units(given), options(o), rows(all_rows) {
        all.reserve(scenarios.size());
        for (scenario const& one : scenarios) {
            all.push_back({.t = terms_of(*one.notice, one.of, what_columns_have(units, *one.notice))});
            share(all.size() - 1);
        }
        first_of_grouping.push_back(0);
        for (grouping const& g : options.groupings) first_of_grouping.push_back(first_of_grouping.back() + g.groups);
        make_products();
    }
    std::size_t groups() const { return first_of_grouping.back(); }

    /// Groupings next to each other, as one: its cells are their groups in every combination. A row is added to its cell, and the cells to
    /// their groups now and then.
    struct product {
        std::size_t first_grouping, groupings, cells, first_cell;
    };
    std::vector<product> products;
    std::size_t cells() const { return products.empty() ? 0 : products.back().first_cell + products.back().cells; }

    columns const& units;
    sweep_options const& options;
    std::size_t rows;
    std::vector<prepared> all;
    // The first scenario of each kind stands for all of it.
    std::vector<std::size_t> facts, codes, numbers, amounts;
    std::vector<std::size_t> first_of_grouping;

private:
    void make_products() {
        constexpr std::size_t most_cells = 512;  // of a scenario: the cache holds them
        for (std::size_t g = 0; g < options.groupings.size(); ++g) {
            std::size_t const groups = options.groupings[g].groups;
            if (!products.empty() && products.back().cells * groups <= most_cells) ++products.back().groupings, products.back().cells *= groups;
            else products.push_back({g, 1, groups, cells()});
        }
    }
    static bool numbers_apart(terms const& t) { return !t.layoffs.by_size && !t.measured; }
    void share(std::size_t i) {
        prepared& mine = all[i];
        mine.facts = find_or_add(facts, i, [&](prepared const& o) { return same_facts(o.t, mine.t); });
        bool const apart = numbers_apart(mine.t);
        mine.codes = find_or_add(codes, i, [&](prepared const& o) {
            return o.facts == mine.facts && same_codes(o.t, mine.t) && numbers_apart(o.t) == apart && (apart || same_numbers(o.t, mine.t));
        });
        mine.numbers = with_codes;
        if (apart) mine.numbers = find_or_add(numbers, i, [&](prepared const& o) { return o.facts == mine.facts && same_numbers(o.t, mine.t); });
        mine.amounts = find_or_add(amounts, i, [&](prepared const& o) { return o.codes == mine.codes && same_amounts(o.t, mine.t); });
        mine.counts_apart = !apart || (reasons_of_codes(mine.t) & reasons_of_numbers(mine.t)) == 0;
    }
    template <class Same> std::size_t find_or_add(std::vector<std::size_t>& classes, std::size_t i, Same const& same) {
        for (std::size_t k = 0; k < classes.size(); ++k) {
            if (same(all[classes[k]])) return k;
        }
        classes.push_back(i);
        return classes.size() - 1;
    }
};

/// A cell of a scenario, of so few rows that nothing overflows.
struct group_tally {
    std::uint64_t refund = 0, lost = 0;
    std::uint32_t eligible = 0, winners = 0, losers = 0;
};

/// What some rows of a sweep come to.
struct sweep_part {
    std::vector<impact> impacts;
    std::vector<group_impact> groups;
};

/// A scenario's sums, W rows side by side. Made and used by code for these instructions only.
template <int W> struct sweep_tally {
    /// What `settle` and the comparison with the base add up.
    struct settled_rows {
        words<W> eligible = words<W>(0), undetermined = words<W>(0), winners = words<W>(0), losers = words<W>(0);
        longs<W> refund = longs<W>(0), lost = longs<W>(0);
    };
    settled_rows settled;
    lane_totals<W> sums;  ///< of rows that were not decided in steps
    bit_counts<W> bits;   ///< of what is not counted by its parts
};

/// Amounts once more, where none is above the most that a word takes: twice as many are compared at a time.
struct short_amounts {
    alignas(64) std::uint32_t fen[block_rows];
    bool usable = false;
};
struct amounts_of_block {
    alignas(64) std::int64_t fen[block_rows];
    bool usable = false;
    short_amounts in_words;
};

/// Some rows of a sweep: what the wrappers pass on.
class sweep_work {
public:
    sweep_work(sweep_plan const& p, std::size_t first, std::size_t last, sweep_part& to) : plan_(p), first_(first), last_(last), to_(to) {}

    static constexpr bool every_width = every_kernel;
    template <int W> WENGANG_INLINE void run() {
        memory<W> m(plan_);
        apart<W>::run([&] {
            m.tallies.make(), m.of_codes.make(), m.of_numbers.make();
        });
        std::size_t i = first_, cells_from = first_;
        int since_flush = 0;
        pages_ahead pages(first_, last_);
        while (last_ - i >= least_rows) {
            pages.before(i, [&](std::size_t from, std::size_t to) {
                for (auto const& s : m.stages) s->ask_for_pages(from, to);
            });
            int const n = rows_of_block(last_ - i, m.at_once);
            decide_block(m, i, n);
            i += static_cast<std::size_t>(n);
            since_flush += n;
            if (since_flush + static_cast<int>(m.at_once) > bit_counts<W>::most_rows) flush(m, static_cast<std::uint64_t>(since_flush)), since_flush = 0;
            if (i - cells_from + std::size_t{block_rows} > most_rows_of_cells) flush_cells(m), cells_from = i;
        }
        flush(m, static_cast<std::uint64_t>(since_flush));
        if (i < last_) decide_last(m, i, static_cast<int>(last_ - i));
        flush_cells(m);
    }

private:
    using judgement = judgement_of_rows<std::size_t{block_rows}>;

    struct verdict {
        judgement found;
        bool usable = false;  ///< all was known and well-formed
    };
    /// Room for what only code for the instructions of W makes and uses.
    template <class T> struct room {
        struct alignas(64) place {
            unsigned char bytes[sizeof(T)];
        };
        explicit room(std::size_t count) : places(count) {}
        WENGANG_INLINE void make() {
            for (place& p : places) ::new (static_cast<void*>(p.bytes)) T;
        }
        WENGANG_INLINE T& operator[](std::size_t i) { return *std::launder(reinterpret_cast<T*>(places[i].bytes)); }
        std::vector<place> places;
    };
    template <int W> struct memory {
        WENGANG_APART explicit memory(sweep_plan const& p)
            : codes(p.codes.size()), numbers(p.numbers.size()), amounts(p.amounts.size()), tallies(p.all.size()), of_codes(p.codes.size()), of_numbers(p.numbers.size()),
              counts(p.all.size()), cells(p.all.size() * p.cells()), cell_of_row(p.products.size() * std::size_t{block_rows}) {
            for (std::size_t of : p.facts) stages.push_back(std::make_unique<stage>(p.all[of].t, p.units));
            at_once = static_cast<std::size_t>(bit_counts<W>::most_rows < block_rows ? bit_counts<W>::most_rows / least_rows * least_rows : block_rows);
            for (auto const& s : stages) {
                auto const rows_of_stage = static_cast<std::size_t>(s->rows_at_once());
                if (rows_of_stage < at_once) at_once = rows_of_stage;
            }
            blocks.resize(stages.size());
            reached.resize(p.codes.size());
            rates.resize(p.codes.size());
            if (!can_look_up<W>) return;
            for (std::size_t k = 0; k < p.codes.size(); ++k) {
                if (!p.all[p.codes[k]].t.one_rate) rates[k] = rate_lookup(p.all[p.codes[k]].t);
            }
        }
        std::vector<std::unique_ptr<stage>> stages;
        std::vector<block const*> blocks;  ///< the one at hand, by its facts
        std::vector<reach_memory> reached;
        std::vector<rate_lookup> rates;
        std::vector<verdict> codes, numbers;
        std::vector<amounts_of_block> amounts;
        room<sweep_tally<W>> tallies;
        room<bit_counts<W>> of_codes, of_numbers;  ///< reasons found, for all scenarios that share them
        std::vector<finding_counts> counts;  ///< of scenarios
        std::vector<group_tally> cells;
        std::vector<std::uint32_t> cell_of_row;  ///< of the block at hand, by product of groupings
        std::size_t at_once;
        alignas(64) std::int64_t refund[block_rows], refund_of_base[block_rows];
        short_amounts of_base_in_words;
        alignas(64) std::uint32_t found[block_rows];
        alignas(64) std::uint32_t nothing[block_rows] = {};
    };

    template <int W> WENGANG_INLINE packed_rows<W> rows_of(memory<W>& m, std::size_t scenario) const {
        sweep_plan::prepared const& one = plan_.all[scenario];
        rate_lookup const& rates = m.rates[one.codes];
        return {*m.blocks[one.facts], m.reached[one.codes], rates.possible() ? &rates : nullptr};
    }

    template <int W> WENGANG_INLINE static void gather(memory<W>& m, std::size_t first, int rows) {
        apart<W>::run([&] {
            for (std::size_t k = 0; k < m.stages.size(); ++k) m.blocks[k] = &m.stages[k]->template gathered<W>(first, rows);
        });
    }
    template <int W> WENGANG_INLINE void decide_block(memory<W>& m, std::size_t first, int rows) {
        gather(m, first, rows);
        judge(m, rows);
        find_cells(m.cell_of_row.data(), first, rows);
        decide_one<true>(m, plan_.options.base, rows);
        if (!keeps_results()) shorten<W>(m.refund_of_base, m.of_base_in_words, rows);
        for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) {
            if (scenario != plan_.options.base) decide_one<false>(m, scenario, rows);
        }
    }

    /// Whether somebody asks for the results of single rows.
    bool keeps_results() const { return plan_.options.fingerprints || plan_.groups() != 0; }
    /// What scenarios share of a block, once.
    template <int W> WENGANG_INLINE void judge(memory<W>& m, int rows_of_block) {
        for (std::size_t k = 0; k < plan_.codes.size(); ++k) judge_codes(m, plan_.codes[k], m.codes[k], m.of_codes[k], rows_of_block);
        for (std::size_t k = 0; k < plan_.numbers.size(); ++k) judge_numbers(m, plan_.numbers[k], m.numbers[k], m.of_numbers[k], rows_of_block);
        for (std::size_t k = 0; k < plan_.amounts.size(); ++k) {
            pay(m, plan_.amounts[k], m.amounts[k]);
            if (!keeps_results()) shorten<W>(m.amounts[k].fen, m.amounts[k].in_words, rows_of_block);
        }
    }
    template <int W> using clean_rule = rule<packed_rows<W>, silent, true>;
    template <int W> WENGANG_INLINE void judge_codes(memory<W>& m, std::size_t scenario, verdict& to, bit_counts<W>& bits, int rows_of_block) const {
        sweep_plan::prepared const& one = plan_.all[scenario];
        packed_rows<W> const rows = rows_of(m, scenario);
        to.usable = false;
        if (!rows.b.complete) return;
        apart<W>::run([&] {
            silent nobody;
            clean_rule<W> clean(one.t, rows, nobody);
            clean.judge_codes();
            if (one.numbers == sweep_plan::with_codes) clean.judge_numbers();
            clean.give(to.found);
            to.usable = !clean.strange();
        });
        if (to.usable) apart<W>::run([&] { bits.add(to.found.status, rows_of_block); });
    }
    template <int W> WENGANG_INLINE void judge_numbers(memory<W>& m, std::size_t scenario, verdict& to, bit_counts<W>& bits, int rows_of_block) const {
        packed_rows<W> const rows = rows_of(m, scenario);
        to.usable = false;
        if (!rows.b.complete) return;
        apart<W>::run([&] {
            silent nobody;
            clean_rule<W> clean(plan_.all[scenario].t, rows, nobody);
            clean.start_again();
            clean.judge_numbers();
            clean.give_status(to.found);
            to.usable = !clean.strange();
        });
        if (to.usable) apart<W>::run([&] { bits.add(to.found.status, rows_of_block); });
    }
    /// Takes the amounts alone.
    template <int W> struct amount_writer {
        std::int64_t* fen;
        WENGANG_INLINE void operator()(int k, words<W> const&, words<W> const&, longs<W> const& amount) { amount.store(fen + k * W); }
        WENGANG_INLINE void decided(int k, words<W> const&, words<W> const&, longs<W> const& amount) { amount.store(fen + k * W); }
        WENGANG_INLINE void amend(int k, longs<W> const& amount) { amount.store(fen + k * W); }
    };
    template <int W> WENGANG_INLINE void pay(memory<W>& m, std::size_t scenario, amounts_of_block& to) const {
        sweep_plan::prepared const& one = plan_.all[scenario];
        to.usable = false;
        if (!m.codes[one.codes].usable) return;
        packed_rows<W> const rows = rows_of(m, scenario);
        apart<W>::run([&] {
            silent nobody;
            clean_rule<W> clean(one.t, rows, nobody);
            clean.take_rates(m.codes[one.codes].found);
            amount_writer<W> take{to.fen};
            clean.pay(take);
            to.usable = !clean.strange();
        });
    }

    template <int W> WENGANG_INLINE static void shorten(std::int64_t const* fen, short_amounts& to, int rows) {
        apart<W>::run([&] {
            longs<W> seen(0);
            for (int k = 0; k < rows; k += W) {
                longs<W> x;
                x.load_from(fen, k);
                seen = seen | x;
                low_words(x).store(to.fen + k);
            }
            to.usable = !any_of(seen, longs<W>(~std::uint64_t{0x7fff'ffff}));
        });
    }

    /// The results of a row are kept where somebody asks for them: the base's always.
    template <bool Base, int W> WENGANG_INLINE void decide_one(memory<W>& m, std::size_t scenario, int rows) {
        sweep_plan::prepared const& one = plan_.all[scenario];
        std::int64_t* const refund = Base ? m.refund_of_base : m.refund;
        bool const apart_from_codes = one.numbers != sweep_plan::with_codes, kept = keeps_results();
        if (m.codes[one.codes].usable && m.amounts[one.amounts].usable && (!apart_from_codes || m.numbers[one.numbers].usable)) {
            std::uint32_t const* const of_numbers = apart_from_codes ? m.numbers[one.numbers].found.status : m.nothing;
            if (Base || kept || !one.counts_apart) settle<Base, true>(m, scenario, of_numbers, refund, rows);
            else if (m.amounts[one.amounts].in_words.usable && m.of_base_in_words.usable) settle_in_words(m, scenario, of_numbers, rows);
            else settle<Base, false>(m, scenario, of_numbers, refund, rows);
            if (!one.counts_apart) {
                apart<W>::run([&] { m.tallies[scenario].bits.add(m.found, rows); });
                take_back(m, scenario, rows);
            }
        } else {
            lane_totals<W>& sums = m.tallies[scenario].sums;
            packed_rows<W> const of_block = rows_of(m, scenario);
            sums.count(of_block.packs());
            decide_warily(one.t, of_block, refund, m.found, sums);
            apart<W>::run([&] {
                sweep_tally<W>& t = m.tallies[scenario];
                t.bits.add(m.found, rows);
                if constexpr (!Base) {
                    for (int k = 0; k < rows; k += W) {
                        longs<W> fen, before;
                        fen.load_from(m.refund, k), before.load_from(m.refund_of_base, k);
                        add_gains<W>(t.settled, fen, before);
                    }
                }
            });
            take_back(m, scenario, rows);
        }
        if (kept) tally_rows(m, scenario, refund, rows);
    }
    /// Who is refunded, from what is shared.
    template <bool Base, bool Keep, int W> WENGANG_INLINE void settle(memory<W>& m, std::size_t scenario, std::uint32_t const* of_numbers, std::int64_t* refund, int rows) {
        apart<W>::run([&] {
            sweep_plan::prepared const& one = plan_.all[scenario];
            std::uint32_t const* const of_codes = m.codes[one.codes].found.status;
            std::int64_t const* const amounts = m.amounts[one.amounts].fen;
            typename sweep_tally<W>::settled_rows t = m.tallies[scenario].settled;
            words<W> const open(open_flag);
            for (int k = 0; k < rows; k += W) {
                words<W> const status = words<W>::load(of_codes + k) | words<W>::load(of_numbers + k), eligible = zero(status), undetermined = zero(status ^ open);
                longs<W> fen;
                fen.load_from(amounts, k);
                fen = fen & widen_mask(eligible);
                t.eligible = t.eligible - eligible, t.undetermined = t.undetermined - undetermined;
                t.refund = t.refund + fen;
                if constexpr (!Base) {
                    longs<W> before;
                    before.load_from(m.refund_of_base, k);
                    add_gains<W>(t, fen, before);
                }
                if constexpr (Keep) {
                    // Open and refused is ineligible.
                    ((status & (~open | undetermined)) - eligible).store(m.found + k);
                    fen.store(refund + k);
                }
            }
            m.tallies[scenario].settled = t;
        });
    }
    /// The same where nobody keeps the results, and no amount needs more than a word.
    template <int W> WENGANG_INLINE void settle_in_words(memory<W>& m, std::size_t scenario, std::uint32_t const* of_numbers, int rows) {
        apart<W>::run([&] {
            sweep_plan::prepared const& one = plan_.all[scenario];
            std::uint32_t const *const of_codes = m.codes[one.codes].found.status, *const amounts = m.amounts[one.amounts].in_words.fen, *const of_base = m.of_base_in_words.fen;
            typename sweep_tally<W>::settled_rows t = m.tallies[scenario].settled;
            words<W> const open(open_flag);
            for (int k = 0; k < rows; k += W) {
                words<W> const status = words<W>::load(of_codes + k) | words<W>::load(of_numbers + k), eligible = zero(status), undetermined = zero(status ^ open);
                words<W> const fen = words<W>::load(amounts + k) & eligible, before = words<W>::load(of_base + k), loses = greater(before, fen);
                t.eligible = t.eligible - eligible, t.undetermined = t.undetermined - undetermined;
                t.refund = t.refund + widen(fen);
                t.winners = t.winners - greater(fen, before), t.losers = t.losers - loses;
                if (any(loses)) t.lost = t.lost + widen((before - fen) & loses);
            }
            m.tallies[scenario].settled = t;
        });
    }
    template <int W> WENGANG_INLINE static void add_gains(typename sweep_tally<W>::settled_rows& t, longs<W> const& fen, longs<W> const& before) {
        longs<W> const less = before - fen, more = fen - before;
        t.winners = t.winners - signs(less), t.losers = t.losers - signs(more);
        if (any_of(more, longs<W>(std::uint64_t{1} << 63))) t.lost = t.lost + (less & (longs<W>(0) - (more >> 63)));
    }
    template <int W> WENGANG_INLINE static void decide_warily(terms const& t, packed_rows<W> const& rows, std::int64_t* refund, std::uint32_t* found, lane_totals<W>& sums) {
        apart<W>::run([&] {
            silent nobody;
            writer<W, false> take{{refund, found}, sums};
            rule<packed_rows<W>, silent, false>(t, rows, nobody).decide(take);
            sums = take.sums;
        });
    }
    /// The reasons of this block were counted by themselves: not those of the shared verdicts, too.
    template <int W> WENGANG_APART void take_back(memory<W>& m, std::size_t scenario, int rows) const {
        sweep_plan::prepared const& one = plan_.all[scenario];
        if (m.codes[one.codes].usable) m.counts[scenario].take_back(m.codes[one.codes].found.status, rows);
        if (one.numbers != sweep_plan::with_codes && m.numbers[one.numbers].usable) m.counts[scenario].take_back(m.numbers[one.numbers].found.status, rows);
    }
    template <int W> WENGANG_APART void tally_rows(memory<W>& m, std::size_t scenario, std::int64_t const* refund, int rows) {
        if (plan_.options.fingerprints) {
            std::uint64_t sum = 0;
            for (int k = 0; k < rows; ++k) sum += fingerprint_of(findings(m.found[k]), money::from_fen(refund[k]));
            to_.impacts[scenario].summary.fingerprint += sum;
        }
        add_to_cells(m.cells.data() + scenario * plan_.cells(), m.cell_of_row.data(), refund, m.refund_of_base, m.found, rows);
    }
    /// The cell of each row of a block, the same for all scenarios.
    WENGANG_APART void find_cells(std::uint32_t* to, std::size_t first, int rows) const {
        for (sweep_plan::product const& p : plan_.products) {
            for (int k = 0; k < rows; ++k) to[k] = 0;
            for (std::size_t g = p.first_grouping; g < p.first_grouping + p.groupings; ++g) {
                grouping const& by = plan_.options.groupings[g];
                by.group.each(first, first + static_cast<std::size_t>(rows), [&](std::size_t row, std::size_t group) {
                    std::uint32_t& cell = to[row - first];
                    cell = static_cast<std::uint32_t>(cell * by.groups + group);
                });
            }
            to += block_rows;
        }
    }
    WENGANG_APART void add_to_cells(group_tally* cells, std::uint32_t const* cell_of_row, std::int64_t const* refund, std::int64_t const* refund_of_base, std::uint32_t const* found, int rows) const {
        for (sweep_plan::product const& p : plan_.products) {
            for (int k = 0; k < rows; ++k) {
                group_tally& to = cells[p.first_cell + cell_of_row[k]];
                std::int64_t const more = refund[k] - refund_of_base[k];
                auto const loses = static_cast<std::uint64_t>(more) >> 63;
                to.refund += static_cast<std::uint64_t>(refund[k]);
                to.lost += static_cast<std::uint64_t>(-more) & (0 - loses);
                to.eligible += found[k] & 1;
                to.winners += more > 0 ? 1u : 0u;
                to.losers += static_cast<std::uint32_t>(loses);
            }
            cell_of_row += block_rows;
        }
    }

    /// The last rows, fewer than a register of bytes holds.
    template <int W> WENGANG_INLINE void decide_last(memory<W>& m, std::size_t first, int rows) {
        gather(m, first, rows);
        find_cells(m.cell_of_row.data(), first, rows);
        lane_totals<W> padded;
        decide_warily(plan_.all[plan_.options.base].t, rows_of(m, plan_.options.base), m.refund_of_base, m.found, padded);
        add_rows(m, plan_.options.base, m.refund_of_base, rows);
        for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) {
            if (scenario == plan_.options.base) continue;
            decide_warily(plan_.all[scenario].t, rows_of(m, scenario), m.refund, m.found, padded);
            add_rows(m, scenario, m.refund, rows);
        }
    }
    template <int W> WENGANG_APART void add_rows(memory<W>& m, std::size_t scenario, std::int64_t const* refund, int rows) {
        impact& to = to_.impacts[scenario];
        std::uint64_t const fingerprint = to.summary.fingerprint;
        for (int k = 0; k < rows; ++k) {
            to.summary.add(findings(m.found[k]), money::from_fen(refund[k]));
            if (scenario != plan_.options.base) to.gains.add(refund[k], m.refund_of_base[k]);
        }
        to.summary.fingerprint = fingerprint;
        tally_rows(m, scenario, refund, rows);
    }

    template <int W> WENGANG_INLINE void flush(memory<W>& m, std::uint64_t rows) {
        apart<W>::run([&] {
            std::vector<finding_counts>& counts = m.counts;
            sweep_tally<W> const& base = m.tallies[plan_.options.base];
            std::int64_t of_base[std::size_t{W}];
            (base.settled.refund + base.sums.refund()).store(of_base);
            for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) {
                sweep_tally<W>& t = m.tallies[scenario];
                if (scenario != plan_.options.base) flush_gains(t, of_base, to_.impacts[scenario].gains);
                flush_sums(t, rows, to_.impacts[scenario].summary.totals);
                t.bits.flush(counts[scenario]);
                t.settled = {};
            }
            for (std::size_t k = 0; k < plan_.codes.size(); ++k) flush_verdict(m.of_codes[k], counts, &sweep_plan::prepared::codes, k);
            for (std::size_t k = 0; k < plan_.numbers.size(); ++k) flush_verdict(m.of_numbers[k], counts, &sweep_plan::prepared::numbers, k);
        });
        for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) m.counts[scenario].add_to(to_.impacts[scenario].summary);
    }
    template <int W> WENGANG_INLINE static void flush_gains(sweep_tally<W>& t, std::int64_t const* of_base, gains& to) {
        std::int64_t fen[std::size_t{W}], lost[std::size_t{W}];
        std::uint32_t winners[std::size_t{W}], losers[std::size_t{W}];
        (t.settled.refund + t.sums.refund()).store(fen), t.settled.lost.store(lost), t.settled.winners.store(winners), t.settled.losers.store(losers);
        for (int k = 0; k < W; ++k) {
            to.winners += winners[k], to.losers += losers[k];
            to.lost.add(static_cast<std::uint64_t>(lost[k]));
            to.gained.add(static_cast<std::uint64_t>(fen[k] - of_base[k] + lost[k]));
        }
    }
    template <int W> WENGANG_INLINE static void flush_sums(sweep_tally<W>& t, std::uint64_t rows, totals& to) {
        totals decided_warily, all;
        t.sums.flush(decided_warily);
        std::uint32_t eligible[std::size_t{W}], undetermined[std::size_t{W}];
        std::int64_t fen[std::size_t{W}];
        t.settled.eligible.store(eligible), t.settled.undetermined.store(undetermined), t.settled.refund.store(fen);
        for (int k = 0; k < W; ++k) {
            all.eligible += eligible[k], all.undetermined += undetermined[k];
            all.refund.add(static_cast<std::uint64_t>(fen[k]));
        }
        all.units = rows - decided_warily.units;
        all.ineligible = all.units - all.eligible - all.undetermined;
        to += all, to += decided_warily;
    }
    template <int W> WENGANG_INLINE void flush_verdict(bit_counts<W>& bits, std::vector<finding_counts>& counts, std::size_t sweep_plan::prepared::*of, std::size_t k) const {
        finding_counts shared;
        bits.flush(shared);
        for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) {
            if (plan_.all[scenario].*of == k) counts[scenario] += shared;
        }
    }
    static constexpr std::size_t most_rows_of_cells = std::size_t{1} << 16;  // × 10^14 fen, the most that any amount is, stays below 2^64
    template <int W> WENGANG_APART void flush_cells(memory<W>& m) {
        std::size_t const all = plan_.cells();
        for (std::size_t scenario = 0; scenario < plan_.all.size(); ++scenario) {
            group_impact* const groups = to_.groups.data() + scenario * plan_.groups();
            group_tally const *const mine = m.cells.data() + scenario * all, *const base = m.cells.data() + plan_.options.base * all;
            for (sweep_plan::product const& p : plan_.products) {
                for (std::size_t cell = 0; cell < p.cells; ++cell) {
                    group_tally const &t = mine[p.first_cell + cell], &of_base = base[p.first_cell + cell];
                    // The last grouping counts fastest.
                    std::size_t rest = cell;
                    for (std::size_t g = p.first_grouping + p.groupings; g-- > p.first_grouping;) {
                        std::size_t const count = plan_.options.groupings[g].groups;
                        group_impact& to = groups[plan_.first_of_grouping[g] + rest % count];
                        rest /= count;
                        to.eligible += t.eligible, to.refund.add(t.refund);
                        to.gains.winners += t.winners, to.gains.losers += t.losers, to.gains.lost.add(t.lost);
                        to.gains.gained.add(t.refund + t.lost - of_base.refund);
                    }
                }
            }
        }
        for (group_tally& t : m.cells) t = {};
    }

    sweep_plan const& plan_;
    std::size_t first_, last_;
    sweep_part& to_;
};

/// The parts of a sweep: fewer than of a batch where each needs much memory.
inline parts_of_rows parts_of_sweep(sweep_plan const& p) {
    constexpr std::size_t most_memory = std::size_t{1} << 30;
    std::size_t const each = p.all.size() * (sizeof(sweep_tally<16>) + sizeof(impact) + p.cells() * sizeof(group_tally) + p.groups() * sizeof(group_impact)) + p.facts.size() * sizeof(stage) +
                             (p.codes.size() + p.numbers.size()) * (sizeof(judgement_of_rows<std::size_t{block_rows}>) + sizeof(rate_lookup) + sizeof(reach_memory)) +
                             p.amounts.size() * sizeof(amounts_of_block) + 1;
    parts_of_rows parts(p.rows);
    std::size_t most = most_memory / each;
    most = most < 1 ? 1 : most > 64 ? 64 : most;
    while (parts.count > most) parts.each *= 2, parts.count = (p.rows + parts.each - 1) / parts.each;
    return parts;
}

template <executor Executor> sweep_report sweep_all(view<scenario> scenarios, columns const& units, sweep_options const& options, Executor& on, instruction_set with) {
    auto const wrong = [](batch_error error, char const* what) { return sweep_report{error, what, {}, {}, {}}; };
    row_count n = count_rows(units);
    for (grouping const& g : options.groupings) n.agree(g.group.rows(), batch_error::column_length, g.name);
    if (!n.known) n.fault = {batch_error::no_rows, "", {}};
    if (!n.fault) return wrong(n.fault.error, n.fault.what);
    if (options.base >= scenarios.size()) return wrong(batch_error::no_scenario, "");
    if (!available(with)) return wrong(batch_error::instruction_set, name_of(with));

    sweep_plan const plan(scenarios, units, options, n.rows);
    std::vector<std::uint64_t> units_of_group(plan.groups());
    for (std::size_t g = 0; g < options.groupings.size(); ++g) {
        grouping const& by = options.groupings[g];
        if (by.group.first_beyond(by.groups) != n.rows) return wrong(batch_error::group_index, by.name);
        by.group.each(0, n.rows, [to = units_of_group.data() + plan.first_of_grouping[g]](std::size_t, std::size_t group) { ++to[group]; });
    }
    parts_of_rows const parts = parts_of_sweep(plan);
    std::vector<sweep_part> done(parts.count == 0 ? 1 : parts.count);
    for (sweep_part& part : done) part.impacts.resize(plan.all.size()), part.groups.resize(plan.all.size() * plan.groups());
    batch_error const error = run_parts(parts, on, [&](std::size_t first, std::size_t last, std::size_t part) {
        sweep_work work(plan, first, last, done[part]);
        detail::run(work, with);
    });
    if (error != batch_error::none) return wrong(error, "");

    sweep_report report{batch_error::none, "", std::move(done[0].impacts), std::move(done[0].groups), plan.first_of_grouping};
    for (std::size_t part = 1; part < done.size(); ++part) {
        for (std::size_t i = 0; i < report.impacts.size(); ++i) report.impacts[i] += done[part].impacts[i];
        for (std::size_t i = 0; i < report.groups.size(); ++i) report.groups[i] += done[part].groups[i];
    }
    for (std::size_t i = 0; i < report.groups.size(); ++i) report.groups[i].units = units_of_group[i % plan.groups()];
    return report;
}

}  // namespace WENGANG_TARGET
}  // namespace detail

inline namespace WENGANG_TARGET {

/// What every scenario comes to on `units`, in one pass. Allocates memory once, for each of at most 64 parts of the rows.
template <executor Executor = detail::one_by_one>
sweep_report try_sweep(view<scenario> scenarios, columns const& units, sweep_options const& options = {}, Executor&& on = {}, instruction_set with = instruction_set::best) {
    return detail::sweep_all(scenarios, units, options, on, with);
}

}  // namespace WENGANG_TARGET
}  // namespace wengang
