// What several threads, findings, holes and notices in turn cost.
#include <algorithm>
#include <cstring>
#include <string>

#include "suite.hpp"

namespace bench {

namespace {

std::string join(std::string const& kind, std::string const& what, std::size_t rows) { return kind + "/" + what + "/" + std::to_string(rows); }

// --- threads: time of the day, because that is what threads are for.

/// The rows from `first` on.
raw_register part_of(raw_register const& all, std::size_t first, std::size_t rows) {
    raw_register part = all;
    auto const move_on = [first](auto& columns, std::size_t bytes) {
        for (auto& c : columns) c = c == nullptr ? c : c + first * bytes;
    };
    move_on(part.bytes, 1), move_on(part.halves, 2), move_on(part.words, 4), move_on(part.longs, 8);
    part.refund += first * 8, part.findings += first * 4, part.rows = rows;
    return part;
}

/// The limit on so many threads, each its share of the rows; they are started as those of the library.
std::function<void()> limit_on(unsigned count, limit_kernel limit, raw_register const& all) {
    std::vector<raw_register> shares;
    std::size_t const each = (all.rows / count + 4095) / 4096 * 4096;  // whole cache lines and pages
    for (std::size_t first = 0; first < all.rows; first += each) shares.push_back(part_of(all, first, std::min(each, all.rows - first)));
    return [shares, limit, on = wengang::threads(count)] { on(shares.size(), [&](std::size_t i) { limit(shares[i]); }); };
}

/// 1, 2, 4, … and `most`.
std::vector<unsigned> thread_counts(unsigned most) {
    std::vector<unsigned> all;
    for (unsigned n = 1; n < most; n *= 2) all.push_back(n);
    all.push_back(most);
    return all;
}

trial threads_trial(char const* id, unsigned count, std::size_t rows, instruction_set with) {
    trial t(rows, time_of_day);
    auto const e = shared_exam(id, rows);
    t.fault = e->verify("threads", [&] { return e->run(with, wengang::threads(count)); });
    raw_register const raw = e->raw();
    std::size_t const calls = calls_for(rows);
    limit_kernel const limit = fastest(e->about().limit(with), raw, calls), streaming = fastest(e->about().streaming(with), raw, calls);
    t.calls.add([=] { e->run(with, wengang::threads(count)); }, calls);
    t.calls.add(limit_on(count, limit, raw), calls);
    t.calls.add(limit_on(count, streaming, raw), calls);
    if (count == 1) {
        t.figures = [](turns const& c) { return std::vector<figure>{{"of_limit", c.ratio(1, 0)}, {"of_streaming_limit", c.ratio(2, 0)}}; };
        return t;
    }
    t.calls.add([=] { e->run(with, wengang::threads(1)); }, calls);
    t.calls.add(limit_on(1, limit, raw), calls);
    t.figures = [](turns const& c) {
        return std::vector<figure>{{"of_limit", c.ratio(1, 0)}, {"of_streaming_limit", c.ratio(2, 0)}, {"speedup", c.ratio(3, 0)}, {"speedup_of_limit", c.ratio(4, 1)}};
    };
    return t;
}

// --- findings: both results against the refund alone.

trial findings_trial(char const* id, std::size_t rows, instruction_set with) {
    trial t(rows);
    auto const e = shared_exam(id, rows);
    auto const refund_only = [e, with] { return wengang::try_decide(*e->about().notice, e->area(), e->columns(), wengang::results{.refund = e->out().refund}, with).totals; };
    t.fault = e->verify("refund alone", [&] {
        // Of its results only the refund is its own: the findings are those of the call before.
        e->run(with);
        std::memset(e->out().refund.data(), 0xa5, rows * 8);
        return refund_only();
    });
    t.calls.add([=] { e->run(with); }, calls_for(rows));
    t.calls.add([=] { refund_only(); }, calls_for(rows));
    t.figures = [](turns const& c) { return std::vector<figure>{{"findings_ratio", c.ratio(0, 1)}}; };
    return t;
}

// --- holes: a validity bitmap on every column against none.

trial holes_trial(char const* id, std::uint32_t of_a_million, std::size_t rows, instruction_set with) {
    trial t(rows);
    auto const without = shared_exam(id, rows);
    auto const e = std::make_shared<exam>(subject_of(id), rows, population_options{.holes = of_a_million, .bitmaps = true, .drawn = drawn_units});
    t.fault = e->verify(with);
    if (t.fault.empty()) t.fault = without->verify(with);
    t.calls.add([=] { e->run(with); }, calls_for(rows));
    t.calls.add([=] { without->run(with); }, calls_for(rows));
    t.figures = [](turns const& c) { return std::vector<figure>{{"holes_ratio", c.ratio(0, 1)}}; };
    return t;
}

// --- mixed: rows of several notices in turn against the same number of rows of each lying together.

struct mixed_register {
    mixed_register(std::vector<wengang::policy> all, std::size_t rows, instruction_set set)
        : notices(std::move(all)), people(read_by(notices), rows, {.drawn = drawn_units}), columns(people.columns()), of_row(rows), with(set), given(rows) {
        for (wengang::policy const& p : notices) scenarios.push_back({&p, population::area()});
        for (std::size_t i = 0; i < rows; ++i) of_row[i] = static_cast<std::uint8_t>(draws(8, i).between(1, 0, static_cast<std::int64_t>(notices.size())));
        sorted = of_row;
        std::sort(sorted.begin(), sorted.end());
    }
    static wengang::fact_set read_by(std::vector<wengang::policy> const& all) {
        wengang::fact_set read;
        for (wengang::policy const& p : all) read = read | facts_read(p);
        return read;
    }
    wengang::totals run(std::vector<std::uint8_t> const& by) {
        return wengang::try_decide_mixed(scenarios, by, columns, given.out(), wengang::detail::one_by_one{}, with).totals;
    }
    /// Read and written for each row in turn, where a line of the cache holds rows of every notice, ÷ what a row takes lying together.
    double bytes_ratio() const {
        constexpr double results = 12;
        double together = 0;
        for (wengang::policy const& p : notices) together += count_columns(facts_read(p)).of_row() + results;
        return static_cast<double>(notices.size()) * (count_columns(read_by(notices)).of_row() + results) / together;
    }
    /// Each row against the portable batch of its notice, which the cases of the kernel hold against single units.
    std::string verify(std::vector<std::uint8_t> const& by) {
        std::size_t const rows = by.size();
        wengang::totals const sums = run(by);
        answers alone(rows);
        std::uint64_t eligible = 0;
        for (std::size_t k = 0; k < notices.size(); ++k) {
            static_cast<void>(wengang::try_decide(notices[k], population::area(), columns, alone.out(), instruction_set::portable));
            for (std::size_t i = 0; i < rows; ++i) {
                if (by[i] != k) continue;
                if (given.refund[i] != alone.refund[i] || given.findings[i] != alone.findings[i]) return std::string("row ") + std::to_string(i) + " differs from " + notices[k].id;
                eligible += alone.findings[i] & 1;
            }
        }
        return sums.units == rows && sums.eligible == eligible ? "" : "totals differ from those of each notice";
    }

    std::vector<wengang::policy> notices;
    population people;
    wengang::columns columns;
    std::vector<wengang::scenario> scenarios;
    std::vector<std::uint8_t> of_row, sorted;
    instruction_set with;
    answers given;
};

/// Refunds of one notice at as many rates.
std::vector<wengang::policy> what_ifs(std::size_t count) {
    std::vector<wengang::policy> all(count, *subject_of("liaocheng_2022").notice);
    for (std::size_t k = 0; k < all.size(); ++k) all[k].rates[0].at = wengang::rate::from_parts(9'000 - 500 * static_cast<std::int64_t>(k));
    return all;
}
/// The first of eight different ones.
std::vector<wengang::policy> different_notices(std::size_t count) {
    std::vector<wengang::policy> all;
    for (char const* id : suite_notices) all.push_back(*subject_of(id).notice);
    for (char const* id : {"jiangxi_2023", "nation_2019_23", "nation_2015_23"}) all.push_back(*subject_of(id).notice);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(count), all.end());
    return all;
}

trial mixed_trial(std::vector<wengang::policy> notices, std::size_t rows, instruction_set with) {
    trial t(rows);
    auto const m = std::make_shared<mixed_register>(std::move(notices), rows, with);
    t.fault = m->verify(m->of_row);
    if (t.fault.empty()) t.fault = m->verify(m->sorted);
    t.calls.add([=] { m->run(m->of_row); }, calls_for(rows));
    t.calls.add([=] { m->run(m->sorted); }, calls_for(rows));
    t.figures = [m](turns const& c) { return std::vector<figure>{{"mixed_ratio", c.ratio(0, 1)}, {"bytes_ratio", m->bytes_ratio()}}; };
    return t;
}

}  // namespace

void add_throughput(suite_cases& to, suite_options const& o) {
    instruction_set const with = o.with;
    for (std::size_t rows : o.rows_or({out_of_cache})) {
        for (char const* id : suite_notices) {
            for (unsigned n : thread_counts(o.most_threads)) {
                to.push_back({join("threads", std::string(id) + "/" + std::to_string(n), rows), [=] { return threads_trial(id, n, rows, with); }});
            }
        }
    }
    for (std::size_t rows : o.rows_or({in_cache, out_of_cache})) {
        for (char const* id : suite_notices) to.push_back({join("findings", id, rows), [=] { return findings_trial(id, rows, with); }});
    }
    for (std::size_t rows : o.rows_or({in_cache, out_of_cache})) {
        for (char const* id : suite_notices) {
            to.push_back({join("holes", std::string(id) + "/none_missing", rows), [=] { return holes_trial(id, 0, rows, with); }});
            to.push_back({join("holes", std::string(id) + "/1_percent", rows), [=] { return holes_trial(id, 10'000, rows, with); }});
        }
    }
    for (std::size_t rows : o.rows_or({out_of_cache})) {
        to.push_back({join("mixed", "what_ifs", rows), [=] { return mixed_trial(what_ifs(8), rows, with); }});
        to.push_back({join("mixed", "notices", rows), [=] { return mixed_trial(different_notices(8), rows, with); }});
        to.push_back({join("mixed", "two_what_ifs", rows), [=] { return mixed_trial(what_ifs(2), rows, with); }});
        to.push_back({join("mixed", "two_notices", rows), [=] { return mixed_trial(different_notices(2), rows, with); }});
    }
}

}  // namespace bench
