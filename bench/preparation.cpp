// What comes before a refund is decided: enterprises sized by the standard, monthly ledgers made into the facts of a year.
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include <wengang/batch/ledger.hpp>
#include <wengang/batch/size_units.hpp>

#include "suite.hpp"

namespace bench {

namespace {

/// `memcpy` of as many bytes, half of them read and half written.
std::function<void()> moving(std::size_t bytes) {
    std::vector<unsigned char> from(bytes / 2, 0x5a);
    auto const to = std::make_shared<std::vector<unsigned char>>(bytes / 2);
    return [from, to] { std::memcpy(to->data(), from.data(), from.size()); };
}
std::vector<figure> of_copy(turns const& c) { return {{"of_copy", c.ratio(1, 0)}}; }

// --- sizing

struct sizing_register {
    explicit sizing_register(std::size_t rows) : people(read(), rows, {.drawn = drawn_units}), columns(people.columns()), sizes(rows) {}
    static wengang::fact_set read() {
        wengang::fact_set all;
        for (wengang::fact f : {wengang::fact::industry, wengang::fact::employees, wengang::fact::revenue, wengang::fact::total_assets}) all.insert(f);
        return all;
    }
    void run() { static_cast<void>(wengang::size_units(columns, sizes)); }
    std::string verify() {
        run();
        table const& f = people.facts();
        for (std::size_t i = 0; i < sizes.size() && i < drawn_units; ++i) {
            auto const industry = static_cast<wengang::industry>(f.industry[i]);
            auto const revenue = wengang::money::from_fen(f.revenue[i]), assets = wengang::money::from_fen(f.total_assets[i]);
            wengang::standard_size const one = wengang::size_by_standard(industry, wengang::people(f.employees[i]), revenue, assets);
            if (sizes[i] != static_cast<std::uint8_t>(one.possible)) return "row " + std::to_string(i) + " differs from the single unit";
        }
        return "";
    }

    population people;
    wengang::columns columns;
    std::vector<std::uint8_t> sizes;
};

trial sizing_trial(std::size_t rows) {
    trial t(rows);
    auto const r = std::make_shared<sizing_register>(rows);
    t.fault = r->verify();
    t.calls.add([r] { r->run(); }, calls_for(rows));
    t.calls.add(moving(rows * static_cast<std::size_t>(r->people.counts().of_row() + 1)), calls_for(rows));
    t.figures = of_copy;
    return t;
}

// --- ledger: twelve months, each with five figures and a day; nothing deferred.

struct ledger_register {
    static constexpr std::size_t months = 12;
    static constexpr std::size_t bytes_read = months * (4 + 8 + 8 + 4 + 8 + 8), bytes_written = 5 * 8 + 5 * 4 + 2 * 2 + 2;  // a row; twelve bits of validity

    explicit ledger_register(std::size_t rows) : rows_(rows) {
        for (std::size_t m = 0; m < months; ++m) {
            month& to = of_[m];
            to.insured.resize(rows), to.payable.resize(rows), to.paid.resize(rows), to.paid_on.resize(rows), to.late_fee.resize(rows), to.refunded.resize(rows);
            for (std::size_t i = 0; i < rows; ++i) draw(to, i, m);
            columns_[m] = {.month = at(m), .insured = to.insured, .payable = to.payable, .paid = to.paid, .paid_on = to.paid_on, .late_fee = to.late_fee, .refunded = to.refunded};
        }
        options_.year = 2021, options_.year_complete = options_.history_complete = true;
#define BENCH_MAKE(name, type)    \
    facts_.name.resize(rows);     \
    bitmaps_.name.resize(rows / 8 + 1); \
    out_.name = {facts_.name, bitmaps_.name};
        WENGANG_LEDGER_FACTS(BENCH_MAKE)
#undef BENCH_MAKE
    }
    void run() { static_cast<void>(wengang::try_facts_of(columns_, options_, out_)); }
    std::string verify() {
        run();
        for (std::size_t i = 0; i < rows_; i += 1 + rows_ / 65'536) {
            wengang::ledger_line lines[months];
            for (std::size_t m = 0; m < months; ++m) {
                month const& from = of_[m];
                lines[m] = {.month = at(m), .insured = wengang::people(from.insured[i]), .payable = wengang::money::from_fen(from.payable[i]), .paid = wengang::money::from_fen(from.paid[i]),
                            .paid_on = from.paid_on[i], .late_fee = wengang::money::from_fen(from.late_fee[i]), .refunded = wengang::money::from_fen(from.refunded[i])};
            }
            wengang::ledger_year const one = wengang::year_of(lines, options_);
            bool same = true;
#define BENCH_COMPARE(name, type)                                                                     \
    same = same && wengang::detail::is_valid({bitmaps_.name.data(), 0}, i) == one.name.known() &&     \
           (!one.name.known() || std::int64_t{facts_.name[i]} == std::int64_t{wengang::detail::raw_of(one.name.value())});
            WENGANG_LEDGER_FACTS(BENCH_COMPARE)
#undef BENCH_COMPARE
            if (!same) return "row " + std::to_string(i) + " differs from the single unit";
        }
        return "";
    }

private:
    struct month {
        std::vector<std::int32_t> insured;
        std::vector<std::int64_t> payable, paid;
        std::vector<wengang::date> paid_on;
        std::vector<std::int64_t> late_fee, refunded;
    };
    static wengang::calendar_month at(std::size_t m) { return {2021, static_cast<std::uint8_t>(m + 1)}; }
    /// Heads move a little from month to month; 2 % of the months are paid a month late with a fee, 1 % in part.
    static void draw(month& to, std::size_t i, std::size_t m) {
        draws const d(5, i);
        auto const which = static_cast<unsigned>(10 * m);
        std::int64_t const heads = d.between(1, 1, 60), now_insured = heads + d.between(2 + which, 0, heads / 10 + 1), payable = now_insured * d.between(3, 3'500, 10'000);
        bool const late = d.chance(4 + which, 20'000), part = d.chance(5 + which, 10'000);
        auto const day = static_cast<std::uint8_t>(d.between(6 + which, 1, 28)), in = static_cast<std::uint8_t>(m + (late ? 2 : 1));
        to.insured[i] = static_cast<std::int32_t>(now_insured);
        to.payable[i] = payable, to.paid[i] = part ? payable / 2 : payable;
        to.paid_on[i] = in > 12 ? wengang::date{2022, 1, day} : wengang::date{2021, in, day};
        to.late_fee[i] = late ? payable / 200 : 0, to.refunded[i] = d.chance(7 + which, 5'000) ? payable / 10 : 0;
    }

    std::size_t rows_;
    month of_[months];
    wengang::ledger_month columns_[months];
    wengang::ledger_options options_;
    struct {
#define BENCH_MEMBER(name, fact_type) std::vector<wengang::detail::representation<fact_type>::type> name;
        WENGANG_LEDGER_FACTS(BENCH_MEMBER)
#undef BENCH_MEMBER
    } facts_;
    struct {
#define BENCH_MEMBER(name, type) std::vector<std::uint8_t> name;
        WENGANG_LEDGER_FACTS(BENCH_MEMBER)
#undef BENCH_MEMBER
    } bitmaps_;
    wengang::ledger_results out_;
};

trial ledger_trial(std::size_t rows) {
    trial t(rows);
    auto const r = std::make_shared<ledger_register>(rows);
    t.fault = r->verify();
    t.calls.add([r] { r->run(); }, calls_for(rows));
    t.calls.add(moving(rows * (ledger_register::bytes_read + ledger_register::bytes_written)), calls_for(rows));
    t.figures = of_copy;
    return t;
}

}  // namespace

void add_preparation(suite_cases& to, suite_options const& o) {
    for (std::size_t rows : o.rows_or({in_cache, out_of_cache})) to.push_back({"sizing/" + std::to_string(rows), [rows] { return sizing_trial(rows); }});
    for (std::size_t rows : o.rows_or({in_cache, drawn_units})) to.push_back({"ledger/" + std::to_string(rows), [rows] { return ledger_trial(rows); }});
}

}  // namespace bench
