// A register with holes, boundary values and malformed ones, for tests: every fact in a column of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <wengang/batch/try_decide.hpp>

namespace testing {

/// splitmix64: the same numbers with every compiler.
class random_numbers {
public:
    explicit random_numbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::uint64_t below(std::uint64_t n) { return next() % n; }
    bool one_in(std::uint64_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

/// How a generated register looks.
struct shape {
    std::uint64_t hole_one_in = 12;   ///< 0: no holes
    std::uint64_t fault_one_in = 60;  ///< 0: no malformed values
    bool good = false;                ///< mostly units that pass, so that amounts are tested too
    bool tame = false;                ///< nothing at the end of a range or divided by zero: blocks that the short form of the rule decides
    bool usual = false;               ///< figures as registers have them, and in few blocks one that is larger or a zero
};

class generated_register {
public:
    generated_register(std::size_t rows, std::uint64_t seed, shape how) : rows_(rows) {
        random_numbers random(seed);
        columns_.for_each([&](wengang::fact f, auto& column) { fill(f, column, random, how); });
    }

    wengang::columns const& columns() const { return columns_; }
    std::size_t rows() const { return rows_; }

private:
    template <class T> void fill(wengang::fact f, wengang::column<T>& column, random_numbers& random, shape how) {
        using number = typename wengang::detail::representation<T>::type;
        auto& values = keep<number>();
        values.resize(rows_);
        for (number& v : values) v = static_cast<number>(how.fault_one_in != 0 && random.one_in(how.fault_one_in) ? malformed(f, random) : sound(f, random, how));
        std::size_t const offset = random.below(19);
        auto& bits = keep<std::uint8_t>();
        bits.assign((rows_ + offset + 7) / 8, 0xff);  // none behind the last row's: what reads on is found
        if (how.hole_one_in == 0) {
            column = wengang::column<T>(values);
            return;
        }
        for (std::size_t i = 0; i < rows_; ++i) {
            if (random.one_in(how.hole_one_in)) bits[(offset + i) / 8] = static_cast<std::uint8_t>(bits[(offset + i) / 8] & ~(1u << ((offset + i) % 8)));
        }
        column = wengang::column<T>(values, wengang::validity{bits.data(), offset});
    }
    template <class Number> std::vector<Number>& keep() {
        auto owner = std::make_shared<std::vector<Number>>();
        kept_.push_back(owner);
        return *owner;
    }

    static std::int64_t malformed(wengang::fact f, random_numbers& random) {
        wengang::fact_description const& d = wengang::describe(f);
        switch (d.form) {
            case wengang::fact_form::amount: {
                std::int64_t const all[] = {d.lowest - 1, d.highest + 1, INT64_MIN, INT64_MAX, INT64_MIN + 1};
                return all[random.below(5)];
            }
            case wengang::fact_form::heads: return random.one_in(2) ? -1 : INT32_MIN;
            case wengang::fact_form::month_number: return random.one_in(2) ? -1 : INT16_MIN;
            case wengang::fact_form::truth: return random.one_in(2) ? 2 : 255;
            case wengang::fact_form::choice: return random.one_in(2) ? 0 : d.highest + 1 > 255 ? 0 : (d.highest + 1) | 1;
        }
        return 0;
    }

    static std::int64_t sound(wengang::fact f, random_numbers& random, shape how) {
        using wengang::fact;
        wengang::fact_description const& d = wengang::describe(f);
        switch (d.form) {
            case wengang::fact_form::truth: {
                bool const wanted = f == fact::service_sector || f == fact::conforming || f == fact::accepted || f == fact::recovering ||
                                    f == fact::de_capacity || f == fact::deferral_agreement;
                return how.good && !random.one_in(40) ? (wanted ? 1 : 0) : static_cast<std::int64_t>(random.below(2));
            }
            case wengang::fact_form::choice: {
                if (how.good && f == fact::kind && !random.one_in(8)) return 1;
                return d.values.first[random.below(static_cast<std::uint64_t>(d.values.count))].value;
            }
            case wengang::fact_form::month_number: return how.good && !random.one_in(10) ? 12 : months(random, how);
            case wengang::fact_form::heads: return heads(f, random, how);
            case wengang::fact_form::amount: return amount(f, random, how);
        }
        return 0;
    }
    static std::int64_t months(random_numbers& random, shape how) {
        if (how.usual) {
            std::int64_t const odd[] = {0, 32, 33, INT16_MAX}, common[] = {1, 11, 12, 13, 24, 31};
            return random.one_in(30'000) ? odd[random.below(4)] : common[random.below(6)];
        }
        std::int64_t const edge[] = {1, 11, 12, 13, 100, INT16_MAX, 0};
        return edge[random.below(how.tame ? 6 : 7)];
    }
    // Around the limits of 30 people, 3.5, 5.5, 6 and 20 %, and at the ends of the range.
    static std::int64_t heads(wengang::fact f, random_numbers& random, shape how) {
        using wengang::fact;
        bool const few = f == fact::claimants || f == fact::assessed_reductions;
        if (how.good && few && !random.one_in(3)) return 0;
        if (how.usual) {
            if (random.one_in(40'000)) return random.one_in(2) ? 0 : (std::int64_t{1} << (8 + random.below(24))) - static_cast<std::int64_t>(1 + random.below(2));
            shape wild = how;
            wild.usual = false;
            std::int64_t const drawn = heads(f, random, wild);
            return drawn < 200'000 ? drawn : static_cast<std::int64_t>(random.below(2000));
        }
        if (how.tame && !few) {
            shape wild = how;
            wild.tame = false;
            std::int64_t const drawn = heads(f, random, wild);
            return drawn > 0 ? drawn : 1;
        }
        if (how.good && f == fact::in_post) return static_cast<std::int64_t>(48 + random.below(200));
        switch (random.below(8)) {
            case 0: return static_cast<std::int64_t>(random.below(4));
            case 1: return INT32_MAX - static_cast<std::int64_t>(random.below(2));
            case 2: return few ? static_cast<std::int64_t>(random.below(12)) : static_cast<std::int64_t>(358 + random.below(5));
            case 3: return few ? 11 * static_cast<std::int64_t>(random.below(4)) : 2400 * static_cast<std::int64_t>(random.below(4));
            case 4: return few ? 6 : static_cast<std::int64_t>(28 + random.below(5));
            case 5: return few ? 7 : 12 * static_cast<std::int64_t>(95 + random.below(240));
            case 6: return static_cast<std::int64_t>(48 + random.below(4));
            default: return static_cast<std::int64_t>(random.below(few ? 40 : 40'000));
        }
    }
    static std::int64_t amount(wengang::fact f, random_numbers& random, shape how) {
        using wengang::fact;
        wengang::fact_description const& d = wengang::describe(f);
        bool const exclusion = f == fact::of_other_years || f == fact::late_fees || f == fact::refunded_premium;
        if ((how.good || how.tame) && exclusion) return random.one_in(2) ? 0 : static_cast<std::int64_t>(random.below(2'000));
        if (how.good && (f == fact::profit_2 || f == fact::profit_1)) return static_cast<std::int64_t>(random.below(1'000'000)) - 1000;
        if (how.good && f == fact::profit_0) return 1000 - static_cast<std::int64_t>(random.below(1'000'000));
        if (f == fact::revenue_0 || f == fact::revenue_1) {  // 70 % of the year before, and next to it
            std::int64_t const tens = 10 * static_cast<std::int64_t>(random.below(3));
            std::int64_t const scale = random.one_in(4) ? 10'000'000'000'000 - tens : 100;
            return f == fact::revenue_1 ? (random.one_in(20) ? 0 : scale) : scale / 10 * 7 + static_cast<std::int64_t>(random.below(3)) - (how.good ? 2 : 1);
        }
        if (how.usual) {
            if (random.one_in(5'000)) return (std::int64_t{1} << (24 + random.below(20))) - static_cast<std::int64_t>(random.below(2));
            return random.one_in(2) ? 5 * static_cast<std::int64_t>(random.below(20'000)) : static_cast<std::int64_t>(random.below(20'000'000));
        }
        if (how.tame) return 6'000 + 5 * static_cast<std::int64_t>(random.below(200'000'000));
        switch (random.below(6)) {
            case 0: return d.highest - static_cast<std::int64_t>(random.below(3));
            case 1: return d.lowest + static_cast<std::int64_t>(random.below(3));
            case 2: return static_cast<std::int64_t>(random.below(100));
            case 3: return 5 * static_cast<std::int64_t>(random.below(20'000));  // halves of a fen
            default: return static_cast<std::int64_t>(random.below(1'000'000'000));
        }
    }

    std::size_t rows_;
    std::vector<std::shared_ptr<void>> kept_;
    wengang::columns columns_;
};

}  // namespace testing
