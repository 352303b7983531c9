// What a policy of a sweep costs, against deciding the same notice alone in the cache.
#include <cstdint>
#include <string>
#include <vector>

#include <wengang/batch/groups.hpp>

#include "suite.hpp"

namespace bench {

namespace {

/// A register and the notices or what-ifs that are swept over it.
class swept {
public:
    swept(wengang::fact_set const& read, std::size_t rows)
        : read_(read), people_(read, rows, {.drawn = drawn_units}), columns_(people_.columns()), pass_(read, in_cache), pass_columns_(pass_.columns()), answers_(in_cache) {}

    std::size_t rows() const { return people_.rows(); }
    wengang::fact_set const& read() const { return read_; }

    wengang::sweep_report sweep(std::vector<wengang::scenario> const& all, wengang::sweep_options const& with, instruction_set set) const {
        return wengang::try_sweep(all, columns_, with, wengang::detail::one_by_one{}, set);
    }
    /// One notice after the other over the same 16 384 rows.
    void pass(std::vector<wengang::scenario> const& all, instruction_set set) {
        for (wengang::scenario const& one : all) static_cast<void>(wengang::try_decide(*one.notice, one.of, pass_columns_, answers_.out(), set));
    }

    /// In the cache every result by its fingerprint and every count; on all rows the totals. Against batches that decide one notice.
    std::string verify(std::vector<wengang::scenario> const& all, instruction_set set) {
        wengang::sweep_report const few = wengang::try_sweep(all, pass_columns_, {.fingerprints = true}, wengang::detail::one_by_one{}, set), many = sweep(all, {}, set);
        if (!few || !many) return "the sweep is refused";
        for (std::size_t k = 0; k < all.size(); ++k) {
            static_cast<void>(wengang::try_decide(*all[k].notice, all[k].of, pass_columns_, answers_.out(), instruction_set::portable));
            if (few[k].summary != wengang::summarise({.refund = answers_.refund, .findings = answers_.findings}).summary) return differs(all, k);
            if (many[k].summary.totals != wengang::try_decide(*all[k].notice, all[k].of, columns_, wengang::results{}, set).totals) return differs(all, k);
        }
        return "";
    }

    /// By size, kind, band of head count and, of a hundred, region; made once.
    std::vector<wengang::grouping> const& groupings() {
        if (!groupings_.empty()) return groupings_;
        for (auto& g : of_row_) g.resize(rows());
        static_cast<void>(wengang::group_by_size(columns_, of_row_[0]));
        static_cast<void>(wengang::group_by_kind(columns_, of_row_[1]));
        static constexpr std::int32_t bounds[] = {9, 30, 99, 299};
        static_cast<void>(wengang::group_by_headcount(columns_, bounds, of_row_[2]));
        for (std::size_t i = 0; i < rows(); ++i) of_row_[3][i] = static_cast<std::uint8_t>(draws(9, i).between(1, 0, 100));
        groupings_ = {{"size", of_row_[0], wengang::size_groups},
                      {"kind", of_row_[1], wengang::kind_groups},
                      {"headcount", of_row_[2], wengang::headcount_groups(bounds)},
                      {"region", of_row_[3], 100}};
        return groupings_;
    }

private:
    static std::string differs(std::vector<wengang::scenario> const& all, std::size_t k) {
        return "policy " + std::to_string(k) + " of the sweep (" + all[k].notice->id + ") differs from deciding it alone";
    }
    wengang::fact_set read_;
    population people_;
    wengang::columns columns_;
    population pass_;
    wengang::columns pass_columns_;
    answers answers_;
    std::vector<std::uint8_t> of_row_[4];
    std::vector<wengang::grouping> groupings_;
};

/// The last one is kept for the cases that follow.
std::shared_ptr<swept> shared_swept(wengang::fact_set const& read, std::size_t rows) {
    static std::shared_ptr<swept> kept;
    if (kept != nullptr && kept->read() == read && kept->rows() == rows) return kept;
    kept.reset();
    kept = std::make_shared<swept>(read, rows);
    return kept;
}

/// `rates` lower rates by as many limits of the layoff rate.
std::vector<wengang::policy> grid(char const* id, std::size_t rates, std::size_t limits) {
    wengang::policy const& notice = *subject_of(id).notice;
    std::vector<wengang::policy> all;
    for (std::size_t i = 0; i < rates; ++i) {
        for (std::size_t j = 0; j < limits; ++j) {
            wengang::policy p = notice;
            for (auto& row : p.rates) row.at = wengang::rate::from_parts(row.at.parts() - 100 * static_cast<std::int64_t>(i));
            p.layoffs.limit.value.at = wengang::rate::from_parts(p.layoffs.limit.value.at.parts() - 25 * static_cast<std::int64_t>(j));
            all.push_back(p);
        }
    }
    return all;
}
/// Limits that all differ, so that no two policies share what they find of the layoff rates.
std::vector<wengang::policy> limits(char const* id, std::size_t count) {
    std::vector<wengang::policy> all(count, *subject_of(id).notice);
    for (std::size_t k = 0; k < count; ++k) all[k].layoffs.limit.value.at = wengang::rate::from_parts(100 + 17 * static_cast<std::int64_t>(k));
    return all;
}
/// The first notices of the catalogue.
std::vector<wengang::policy> catalogue(std::size_t count) {
    std::vector<wengang::policy> all;
    for (subject const& s : subjects()) {
        if (all.size() < count) all.push_back(*s.notice);
    }
    return all;
}

trial sweep_trial(std::vector<wengang::policy> policies, bool in_groups, std::size_t rows, instruction_set with) {
    trial t(rows * policies.size());
    wengang::fact_set read;
    for (wengang::policy const& p : policies) read = read | facts_read(p);
    auto const kept = std::make_shared<std::vector<wengang::policy>>(std::move(policies));
    std::vector<wengang::scenario> scenarios;
    for (wengang::policy const& p : *kept) scenarios.push_back({&p, population::area()});
    auto const s = shared_swept(read, rows);
    t.fault = s->verify(scenarios, with);
    wengang::sweep_options options;
    if (in_groups) options.groupings = s->groupings();
    // What-ifs of a notice cost the same alone: one of them stands for all.
    bool const alike = std::string_view(kept->front().id) == kept->back().id;
    std::vector<wengang::scenario> const alone(scenarios.begin(), alike ? scenarios.begin() + 1 : scenarios.end());
    double const of_sweep = t.rows, of_pass = static_cast<double>(in_cache * alone.size());
    t.calls.add([=] { static_cast<void>(s->sweep(scenarios, options, with)); static_cast<void>(kept); });
    // Often enough that what the sweep left in the cache does not count.
    t.calls.add([=] { s->pass(alone, with); }, 20 * calls_for(in_cache * alone.size()));
    t.figures = [=](turns const& c) {
        return std::vector<figure>{{"of_a_pass", c.ratio(0, 1) * of_pass / of_sweep},
                                   {"policies", static_cast<double>(scenarios.size())},
                                   {"ns_a_row", c.median_of(0) / static_cast<double>(rows) * 1e9}};
    };
    return t;
}

}  // namespace

void add_sweeps(suite_cases& to, suite_options const& o) {
    instruction_set const with = o.with;
    auto const add = [&](std::string const& what, std::size_t rows, auto make, bool in_groups = false) {
        to.push_back({"sweep/" + what + "/" + std::to_string(rows), [=] { return sweep_trial(make(), in_groups, rows, with); }});
    };
    for (std::size_t rows : o.rows_or({out_of_cache})) {
        for (char const* id : {"liaocheng_2022", "xining_2021"}) {
            for (std::size_t count : {1u, 2u, 4u, 8u, 16u, 32u, 64u}) {
                std::size_t const by = count >= 16 ? 8 : count >= 4 ? 4 : count;  // limits
                add(std::string(id) + "/grid/" + std::to_string(count), rows, [=] { return grid(id, count / by, by); });
            }
            add(std::string(id) + "/grid_in_groups/64", rows, [=] { return grid(id, 8, 8); }, true);
            add(std::string(id) + "/limits/64", rows, [=] { return limits(id, 64); });
        }
        add("catalogue/64", rows, [] { return catalogue(64); });
    }
}

}  // namespace bench
