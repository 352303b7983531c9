// Synthetic registers; POPULATION.md describes them. A unit's facts follow from the seed and its row alone: not from the
// compiler, the notice, the number of rows or the other columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "register.hpp"

namespace bench {

/// What a population is made of besides its rows; shares are of a million.
struct population_options {
    std::uint64_t seed = 2022;
    std::uint32_t holes = 0;              ///< of every column: values that are not there, in a validity bitmap
    std::uint32_t malformed_numbers = 0;  ///< of the units: one figure out of range
    std::uint32_t malformed_codes = 0;    ///< of the units: one truth or choice that means nothing
    bool assessed = false;                ///< with layoff rates assessed by the agency (in one unit of eight)
    bool bitmaps = false;                 ///< a validity bitmap on every column, though nothing is missing
    std::size_t drawn = 0;                ///< units that are drawn, a multiple of 8; the rows beyond repeat them. 0: every row is drawn
};

/// Draws of one unit: a hash of seed, row and a number, so each draw stands for itself (the finaliser is splitmix64's).
class draws {
public:
    draws(std::uint64_t seed, std::size_t row) : state_(hash(seed * 0x9e37'79b9'7f4a'7c15 + row)) {}
    /// 32 even bits.
    std::uint64_t bits(unsigned which) const { return hash(state_ + which * 0x9e37'79b9'7f4a'7c15) >> 32; }
    /// At least `low`, less than `low + span`.
    std::int64_t between(unsigned which, std::int64_t low, std::int64_t span) const {
        return low + static_cast<std::int64_t>((bits(which) * static_cast<std::uint64_t>(span)) >> 32);
    }
    bool chance(unsigned which, std::uint64_t of_a_million) const { return bits(which) * 1'000'000 >> 32 < of_a_million; }

private:
    static std::uint64_t hash(std::uint64_t x) {
        x = (x ^ (x >> 30)) * 0xbf58'476d'1ce4'e5b9;
        x = (x ^ (x >> 27)) * 0x94d0'49bb'1331'11eb;
        return x ^ (x >> 31);
    }
    std::uint64_t state_;
};

/// One unit: every fact as a number, by the order of the list; `nothing` where the generator has no rule for it.
class made_unit {
public:
    static constexpr std::int64_t nothing = INT64_MIN;

    made_unit(std::uint64_t seed, std::size_t row) : d_(seed, row) {
        for (std::int64_t& v : values_) v = nothing;
        people();
        identity();
        money();
        separations();
        standing();
        sizing();
        hardship();
    }
    std::int64_t operator[](wengang::fact f) const { return values_[static_cast<int>(f)]; }

private:
    using fact = wengang::fact;
    void set(fact f, std::int64_t value) { values_[static_cast<int>(f)] = value; }
    void truth(fact f, std::uint64_t of_a_million) { set(f, d_.chance(100 + static_cast<unsigned>(f), of_a_million) ? 1 : 0); }

    void people() {
        // Shares of the units by head count, even within a class; from 300 on Pareto with exponent 1, up to 400 000.
        struct size_class { std::uint32_t up_to, first, span; };
        static constexpr size_class classes[] = {{160, 1, 1},  {290, 2, 1},   {460, 3, 2},   {660, 5, 5},    {805, 10, 10},
                                                 {865, 20, 10}, {935, 30, 30}, {963, 60, 40}, {989, 100, 200}, {1000, 300, 0}};
        auto const at = static_cast<std::uint32_t>(d_.between(1, 0, 1000));
        size_class const* c = classes;
        while (at >= c->up_to) ++c;
        heads_ = c->first + d_.between(2, 0, c->span);
        if (c->span == 0) heads_ = 300 * std::int64_t{65536} / d_.between(2, 1, 65536);
        if (heads_ > 400'000) heads_ = 400'000;

        months_ = d_.chance(3, 930'000) ? 12 : d_.between(4, 1, 11);
        std::int64_t const swing = heads_ * months_ / 10 + 1;
        person_months_ = heads_ * months_ + d_.between(5, -swing, 2 * swing + 1);
        if (person_months_ < 1) person_months_ = 1;
        set(fact::person_months, person_months_);
        set(fact::months, months_);
        set(fact::opening, heads_ + d_.between(6, -heads_ / 10, heads_ / 5 + 1));
        set(fact::closing, heads_ + d_.between(7, -heads_ / 10, heads_ / 5 + 1));
        set(fact::january, (*this)[fact::opening]);
        set(fact::december, (*this)[fact::closing]);
        set(fact::at_application, (*this)[fact::closing]);
        set(fact::in_post, heads_ - d_.between(8, 0, heads_ / 10 + 1));
        set(fact::cumulative_insured, heads_ + d_.between(9, 0, heads_ / 3 + 1));
    }

    void identity() {
        using wengang::kind;
        std::int64_t const at = d_.between(10, 0, 1000);
        set(fact::kind, static_cast<std::int64_t>(at < 880   ? kind::enterprise
                                                  : at < 940 ? kind::individual_business
                                                  : at < 970 ? kind::social_service_agency
                                                  : at < 985 ? kind::social_group
                                                  : at < 992 ? kind::law_firm
                                                  : at < 997 ? kind::accounting_firm
                                                             : kind::foundation));
        size_ = size_of(heads_);
        std::int64_t const known = d_.between(11, 0, 100);
        bool const large = size_ == wengang::size::large;
        set(fact::size, static_cast<std::int64_t>(known < 6              ? wengang::size::any
                                                  : known < 18 && !large ? wengang::size::not_large
                                                                         : size_));
        set(fact::industry, std::int64_t{1} << d_.between(12, 0, 16));
        truth(fact::service_sector, 620'000);
        truth(fact::branch, 30'000);
        truth(fact::dispatch_agency, 10'000);
        truth(fact::de_capacity, 60'000);
        truth(fact::key_support, 40'000);
        truth(fact::restructuring, 20'000);
        truth(fact::backward_capacity, 30'000);
        truth(fact::steel_or_coal, 15'000);
        truth(fact::deep_poverty_county, 100'000);
    }
    wengang::size size_of(std::int64_t heads) const {
        using wengang::size;
        std::int64_t const at = d_.between(13, 0, 10);
        if (heads < 10) return at < 9 ? size::micro : size::small;
        if (heads < 100) return at < 2 ? size::micro : at < 9 ? size::small : size::medium;
        if (heads < 300) return at < 3 ? size::small : size::medium;
        return at < 3 || heads >= 1000 ? size::large : size::medium;
    }

    void money() {
        // 3 500 to 20 000 yuan a month, skewed to the left; the premium is 1 % of the wages.
        std::int64_t const wage = 350'000 + ((d_.between(20, 0, 1'650'000) * d_.between(21, 0, 1'000)) / 1'000);
        std::int64_t const wages = wage * person_months_, paid = wages / 100 + d_.between(22, 0, 100);
        set(fact::paid, paid);
        set(fact::of_other_years, d_.chance(23, 60'000) ? paid / 1000 * d_.between(24, 0, 300) : 0);
        set(fact::late_fees, d_.chance(25, 50'000) ? paid / 1000 * d_.between(26, 0, 20) : 0);
        set(fact::refunded_premium, d_.chance(27, 10'000) ? paid / 1000 * d_.between(28, 0, 100) : 0);
        set(fact::payable, d_.chance(29, 50'000) ? paid + paid / 1000 * d_.between(30, 0, 200) : paid);
        set(fact::months_paid, d_.chance(31, 960'000) ? months_ : d_.between(32, 0, 12));
        set(fact::social_insurance_payable_6_months, wages / 2 / 100 * 37);
        set(fact::social_insurance_payable_3_months, wages / 4 / 100 * 37);
        set(fact::social_insurance_paid, wages / 100 * 37);
        set(fact::post_subsidies, heads_ * d_.between(33, 0, 120'000));
        truth(fact::arrears, 30'000);
        truth(fact::arrears_other_years, 60'000);
        truth(fact::deferral_agreement, (*this)[fact::arrears_other_years] != 0 ? 500'000 : 10'000);
    }

    void separations() {
        std::int64_t claimants = 0;
        if (d_.chance(40, heads_ < 30 ? 120'000 : heads_ < 300 ? 450'000 : 800'000)) {
            std::int64_t const share = d_.between(41, 0, 1'000) * d_.between(42, 0, 1'000) / 1'000;  // of 18 %
            claimants = 1 + heads_ * share * 18 / 100'000;
        }
        if (d_.chance(43, 20'000)) {  // at the limits, or one above them
            static constexpr std::int64_t limits[] = {350, 550, 600, 2'000};
            claimants = person_months_ * limits[d_.between(44, 0, 4)] / (10'000 * months_) + d_.between(45, 0, 2);
        }
        set(fact::claimants, claimants);
        set(fact::january_claimants, claimants / 4);
        set(fact::new_claimants, claimants - claimants / 4);
        set(fact::lump_sum_claimants, claimants / 10);
        set(fact::laid_off, claimants);
        set(fact::deaths, d_.chance(46, 10'000) ? 1 : 0);
        set(fact::retirements, d_.between(47, 0, heads_ / 40 + 1));
        set(fact::expiries, d_.between(48, 0, heads_ / 20 + 1));
        set(fact::resignations, d_.between(49, 0, heads_ / 8 + 1));
        set(fact::transfers, d_.between(50, 0, heads_ / 50 + 1));
        set(fact::assessed_reductions, claimants);
        set(fact::assessed_headcount, heads_);
    }

    void standing() {
        truth(fact::conforming, 985'000);
        truth(fact::dishonest, 6'000);
        truth(fact::zombie, 1'500);
        truth(fact::cancelled, 12'000);
        truth(fact::revoked, 6'000);
        truth(fact::abnormal, 20'000);
        truth(fact::normal_payment, 960'000);
        truth(fact::already_refunded, 3'000);
        truth(fact::accepted, 950'000);
    }

    void sizing() {
        using wengang::registered_mark;
        using wengang::statistics_mark;
        bool const large = size_ == wengang::size::large;
        bool const listed = d_.chance(60, 700'000);
        set(fact::statistics_mark, static_cast<std::int64_t>(!listed ? statistics_mark::cannot_size : large ? statistics_mark::large : statistics_mark::not_large));
        set(fact::registered_mark, d_.chance(61, 700'000) ? static_cast<std::int64_t>(size_) : static_cast<std::int64_t>(registered_mark::cannot_size));
        set(fact::carried_over_mark, static_cast<std::int64_t>(d_.chance(65, 150'000) ? wengang::carried_over_mark::none
                                                               : large                ? wengang::carried_over_mark::large
                                                                                      : wengang::carried_over_mark::not_large));
        set(fact::declared_size, static_cast<std::int64_t>(size_));
        set(fact::legal_person_size, static_cast<std::int64_t>(d_.chance(62, 300'000) ? wengang::size::large : size_));
        set(fact::employees, heads_ + heads_ / 12);
        set(fact::revenue, heads_ * d_.between(63, 5'000'000, 200'000'000));
        set(fact::total_assets, heads_ * d_.between(64, 2'000'000, 400'000'000));
    }

    void hardship() {
        // One unit of ten earned well, and then its revenue fell; the others move by a fifth at most.
        bool const hit = d_.chance(70, 100'000);
        std::int64_t const revenue = heads_ * d_.between(71, 20'000'000, 80'000'000);
        std::int64_t const left = hit ? d_.between(72, 300, 600) : d_.between(72, 800, 400);
        auto const profit = [&](unsigned which) { return revenue / 1000 * d_.between(which, -60, 200); };
        set(fact::revenue_1, revenue);
        set(fact::revenue_0, revenue / 1000 * left);
        set(fact::profit_2, hit ? revenue / 1000 * d_.between(73, 10, 100) : profit(73));
        set(fact::profit_1, hit ? revenue / 1000 * d_.between(74, 10, 100) : profit(74));
        set(fact::profit_0, hit ? -(revenue / 1000 * d_.between(75, -10, 200)) : profit(75));
        std::int64_t const quarter = revenue / 4;
        set(fact::sales_1_before, quarter);
        set(fact::sales_1, quarter / 1000 * left);
        set(fact::sales_2_before, quarter);
        set(fact::sales_2, quarter / 1000 * d_.between(77, hit ? 500 : 800, 400));
        set(fact::recovering, d_.chance(76, hit ? 800'000 : 400'000) ? 1 : 0);
    }

    draws d_;
    std::int64_t values_[wengang::fact_count];
    std::int64_t heads_ = 0, months_ = 0, person_months_ = 0;
    wengang::size size_{};
};

/// A register of `rows` units with the columns that one notice reads.
class population {
public:
    population(wengang::policy const& notice, std::size_t rows, population_options const& with = {}) : population(facts_read(notice, with.assessed), rows, with) {}
    /// With these columns.
    population(wengang::fact_set const& read, std::size_t rows, population_options const& with = {}) : rows_(rows), read_(read), counts_(count_columns(read_)) {
        std::size_t line = 0;
        table_.for_each([&](wengang::fact f, auto& column) {
            if (!read_.contains(f)) return;
            column = {rows, line += 7};
            places_.push_back({f, bytes_of(f), reinterpret_cast<unsigned char*>(column.data()), {}});
        });
        if (with.holes != 0 || with.bitmaps) {
            for (place& p : places_) p.valid.assign(rows / 8 + 16, 0xff);
        }
        std::size_t const drawn = with.drawn == 0 || with.drawn > rows ? rows : with.drawn;
        for (std::size_t i = 0; i < drawn; ++i) {
            made_unit const unit(with.seed, i);
            for (place& p : places_) write(p, i, unit[p.id]);
            if (with.malformed_numbers != 0 || with.malformed_codes != 0) spoil(with, i);
            if (with.holes != 0) punch(with, i);
            if (with.assessed) assess(with, i);
        }
        for (std::size_t i = drawn; i < rows; i += drawn) repeat(i, rows - i < drawn ? rows - i : drawn);
    }

    std::size_t rows() const { return rows_; }
    table const& facts() const { return table_; }
    wengang::fact_set const& read() const { return read_; }
    column_counts const& counts() const { return counts_; }
    /// Read and written, for one row.
    int bytes_per_row() const { return counts_.of_row() + 8 + 4; }

    wengang::columns columns() const {
        wengang::columns c;
        point(c);
        return c;
    }
    /// The columns of one width, in the order of the facts.
    std::vector<unsigned char const*> columns_of(int bytes) const {
        std::vector<unsigned char const*> found;
        for (place const& p : places_) {
            if (p.bytes == bytes) found.push_back(p.data);
        }
        return found;
    }

    /// What every case takes the pooling area to be.
    static wengang::area area() {
        using namespace wengang::literals;
        wengang::area a;
        a.reserve_months = wengang::month_count{18};
        a.registered_rate = 3.5_percent;
        a.monthly_benefit = 1'360_yuan;
        return a;
    }

private:
    struct place {
        wengang::fact id;
        int bytes;
        unsigned char* data;
        std::vector<std::uint8_t> valid;
    };

    void write(place& p, std::size_t row, std::int64_t value) {
        if (value == made_unit::nothing) {
            std::fprintf(stderr, "population: no rule for the fact %s\n", wengang::describe(p.id).name);
            std::exit(1);
        }
        put(p, row, value);
    }
    static void put(place& p, std::size_t row, std::int64_t value) {
        unsigned char* const at = p.data + row * static_cast<std::size_t>(p.bytes);
        switch (p.bytes) {
            case 1: *at = static_cast<std::uint8_t>(value); break;
            case 2: put_as(at, static_cast<std::int16_t>(value)); break;
            case 4: put_as(at, static_cast<std::int32_t>(value)); break;
            default: put_as(at, value); break;
        }
    }
    template <class T> static void put_as(unsigned char* at, T value) { std::memcpy(at, &value, sizeof value); }

    /// The first `rows` units once more, from row `at` on.
    void repeat(std::size_t at, std::size_t rows) {
        for (place& p : places_) {
            auto const bytes = static_cast<std::size_t>(p.bytes);
            std::memcpy(p.data + at * bytes, p.data, rows * bytes);
            if (!p.valid.empty()) std::memcpy(p.valid.data() + at / 8, p.valid.data(), (rows + 7) / 8);
        }
    }

    /// One value of the unit made malformed. Months stay as they are.
    void spoil(population_options const& with, std::size_t row) {
        draws const d(with.seed + 1, row);
        if (d.chance(1, with.malformed_numbers)) {
            place& p = any_of(d, 4);
            if (p.bytes == 4) put(p, row, -1 - d.between(4, 0, 1000));
            if (p.bytes == 8) put(p, row, d.chance(4, 500'000) ? wengang::describe(p.id).lowest - 1 - d.between(5, 0, 1000) : wengang::describe(p.id).highest + 1 + d.between(5, 0, 1000));
        }
        if (d.chance(2, with.malformed_codes)) {
            place& p = any_of(d, 1);
            if (p.bytes == 1) put(p, row, wengang::describe(p.id).form == wengang::fact_form::truth ? 2 + d.between(6, 0, 254) : d.chance(6, 500'000) ? 0 : 128);
        }
    }
    /// A column of `bytes` or more (1: of exactly one byte), if one is met soon.
    place& any_of(draws const& d, int bytes) {
        place* found = &places_.front();
        for (unsigned k = 0; k < 40; ++k) {
            found = &places_[static_cast<std::size_t>(d.between(10 + k, 0, static_cast<std::int64_t>(places_.size())))];
            if (bytes == 1 ? found->bytes == 1 : found->bytes >= bytes) break;
        }
        return *found;
    }

    /// A hole is a zero bit; what stands beneath it is left as it is and must not matter.
    void punch(population_options const& with, std::size_t row) {
        draws const d(with.seed + 2, row);
        unsigned k = 0;
        for (place& p : places_) {
            if (d.chance(++k, with.holes)) clear(p, row);
        }
    }
    void assess(population_options const& with, std::size_t row) {
        draws const d(with.seed + 3, row);
        for (place& p : places_) {
            if (p.id != wengang::fact::assessed_reductions && p.id != wengang::fact::assessed_headcount) continue;
            if (p.valid.empty()) p.valid.assign(rows_ / 8 + 16, 0xff);
            if (!d.chance(1, 125'000)) clear(p, row);
        }
    }
    static void clear(place& p, std::size_t row) { p.valid[row >> 3] = static_cast<std::uint8_t>(p.valid[row >> 3] & ~(1u << (row & 7))); }

    wengang::validity valid_of(wengang::fact f) const {
        for (place const& p : places_) {
            if (p.id == f && !p.valid.empty()) return {p.valid.data(), 0};
        }
        return {};
    }
    void point(wengang::columns& c) const {
#define BENCH_POINT(group, name, ...) \
    if (!table_.name.empty()) c.name = {table_.name, valid_of(wengang::fact::name)};
        WENGANG_FACTS(BENCH_POINT)
#undef BENCH_POINT
    }

    std::size_t rows_;
    wengang::fact_set read_;
    column_counts counts_;
    table table_;
    std::vector<place> places_;
};

}  // namespace bench
