// An independent, slow rendering of the job-stabilisation refund (失业保险稳岗返还) for nine notices: the oracle of the
// tests.
//
// Written from the seeds, the table of policies and the design only, without a look at the library: it shares no code,
// no table and no type with it, so that a misreading has to be made twice to go unnoticed. Everything is a plain branch
// over plain integers; unknown facts are settled by trying their completions.
//
// Clause marks (LC4, N2, P3, JL2, TJ5, …) are those of the rulebook's section 1; the Chinese words are the seeds'.
#ifndef WENGANG_TESTS_REFERENCE_HPP
#define WENGANG_TESTS_REFERENCE_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace reference {

__extension__ typedef __int128 wide;

using number =
    std::optional<long long>; // no value: unknown; a raw value as a caller would give it, may be out of range

struct unit {
    number kind{}; // 0 enterprise 1 social_group 2 foundation 3 social_service_agency 4 law_firm 5 accounting_firm 6
                   // individual_business
    number size{}; // 0 large 1 medium 2 small 3 micro 4 not_large
    number service_sector{}, branch{}, de_capacity{}, key_support{};
    number paid{}, of_other_years{}, late_fees{}, refunded_premium{}, payable{}; // fen
    number months_paid{}, arrears{}, arrears_other_years{}, deferral_agreement{};
    number social_insurance_payable_6_months{}; // fen
    number opening{}, closing{}, person_months{}, months{}, at_application{}, in_post{};
    number claimants{}, deaths{}, retirements{}, assessed_reductions{}, assessed_headcount{};
    number conforming{}, dishonest{}, zombie{}, cancelled{}, revoked{}, abnormal{}, accepted{};
    number profit_2{}, profit_1{}, profit_0{}, revenue_1{}, revenue_0{}; // fen
    number recovering{};
    number statistics_mark{};   // 0 large 1 not_large 2 cannot_size
    number registered_mark{};   // 0 large 1 medium 2 small 3 micro 4 not_large 5 cannot_size
    number legal_person_size{}; // as size
};

struct area {
    number reserve_months{};
    number registered_rate{}; // parts per ten thousand
};

struct verdict {
    enum { ineligible, eligible, undetermined } outcome = undetermined;
    long long refund = 0; // fen; 0 unless eligible
    std::set<std::string> reasons{}, missing{}, faults{};
    long long base = 0, rate = 0;        // fen, parts per ten thousand; 0 unless eligible
    bool layoff_known = false;           // every fact of the rate is known and its denominator is not zero
    wide layoff_num = 0, layoff_den = 0; // as formed, not reduced; 0 and 0 unless known
};

// ---------------------------------------------------------------------------------------------------------------------
// Which facts a policy can read. All others are ignored, whatever stands in them.
// ---------------------------------------------------------------------------------------------------------------------

inline std::set<std::string> facts_read(std::string const& policy) {
    std::set<std::string> names{"claimants", "person_months", "months", "assessed_reductions", "assessed_headcount"};
    if (policy == "liaocheng_2022") {
        names.insert({"kind", "service_sector", "size", "conforming", "months_paid", "dishonest", "zombie"});
        names.insert({"paid", "of_other_years", "late_fees"});
    } else if (policy == "nation_2021_29") {
        names.insert(
            {"paid"}); // all seven kinds, and the rate is open for every one of them: neither kind nor size is needed
    } else if (policy == "nation_2024_40") {
        names.insert({"months_paid", "paid"}); // as above
    } else if (policy == "qinghai_2021" || policy == "xining_2021") {
        names.insert({"kind", "size", "paid"});
    } else if (policy == "shanxi_2024" || policy == "yangquan_2024") {
        names.insert({"months_paid", "dishonest", "cancelled", "revoked", "abnormal", "accepted", "kind", "paid"});
        names.insert({"size", "branch", "legal_person_size", "statistics_mark", "registered_mark"});
    } else if (policy == "jilin_2018") {
        names.insert({"zombie", "de_capacity", "key_support", "arrears", "arrears_other_years", "deferral_agreement",
                      "payable"});
    } else if (policy == "tianjin_2019") {
        names.insert({"kind", "months_paid", "in_post", "profit_2", "profit_1", "profit_0", "revenue_1", "revenue_0"});
        names.insert({"recovering", "conforming", "zombie", "dishonest", "social_insurance_payable_6_months"});
    } else {
        throw std::invalid_argument("reference: unknown policy " + policy);
    }
    return names;
}

namespace parts {

// The facts as the policy sees them: what it does not read is unknown, what is out of range is a fault and unknown.
inline unit examine(unit const& raw, std::set<std::string> const& read, std::set<std::string>& faults) {
    auto const checked = [&](char const* name, number value, long long low, long long high) -> number {
        if (read.count(name) == 0) {
            return std::nullopt;
        }
        if (!value) {
            return std::nullopt;
        }
        if (*value < low || *value > high) {
            faults.insert(name);
            return std::nullopt;
        }
        return value;
    };
    auto const premium = [&](char const* name, number value) { return checked(name, value, 0, 10'000'000'000'000); };
    auto const profit = [&](char const* name, number value) {
        return checked(name, value, -100'000'000'000'000, 100'000'000'000'000);
    };
    auto const revenue = [&](char const* name, number value) { return checked(name, value, 0, 100'000'000'000'000); };
    auto const people = [&](char const* name, number value) { return checked(name, value, 0, 2'147'483'647); };
    auto const month_count = [&](char const* name, number value) { return checked(name, value, 0, 32767); };
    auto const yes_no = [&](char const* name, number value) { return checked(name, value, 0, 1); };

    unit seen;
    seen.kind = checked("kind", raw.kind, 0, 6);
    seen.size = checked("size", raw.size, 0, 4);
    seen.service_sector = yes_no("service_sector", raw.service_sector);
    seen.branch = yes_no("branch", raw.branch);
    seen.de_capacity = yes_no("de_capacity", raw.de_capacity);
    seen.key_support = yes_no("key_support", raw.key_support);

    seen.paid = premium("paid", raw.paid);
    seen.of_other_years = premium("of_other_years", raw.of_other_years);
    seen.late_fees = premium("late_fees", raw.late_fees);
    seen.refunded_premium = premium("refunded_premium", raw.refunded_premium);
    seen.payable = premium("payable", raw.payable);
    seen.months_paid = month_count("months_paid", raw.months_paid);
    seen.arrears = yes_no("arrears", raw.arrears);
    seen.arrears_other_years = yes_no("arrears_other_years", raw.arrears_other_years);
    seen.deferral_agreement = yes_no("deferral_agreement", raw.deferral_agreement);
    seen.social_insurance_payable_6_months =
        premium("social_insurance_payable_6_months", raw.social_insurance_payable_6_months);

    seen.opening = people("opening", raw.opening);
    seen.closing = people("closing", raw.closing);
    seen.person_months = people("person_months", raw.person_months);
    seen.months = month_count("months", raw.months);
    seen.at_application = people("at_application", raw.at_application);
    seen.in_post = people("in_post", raw.in_post);
    seen.claimants = people("claimants", raw.claimants);
    seen.deaths = people("deaths", raw.deaths);
    seen.retirements = people("retirements", raw.retirements);
    seen.assessed_reductions = people("assessed_reductions", raw.assessed_reductions);
    seen.assessed_headcount = people("assessed_headcount", raw.assessed_headcount);

    seen.conforming = yes_no("conforming", raw.conforming);
    seen.dishonest = yes_no("dishonest", raw.dishonest);
    seen.zombie = yes_no("zombie", raw.zombie);
    seen.cancelled = yes_no("cancelled", raw.cancelled);
    seen.revoked = yes_no("revoked", raw.revoked);
    seen.abnormal = yes_no("abnormal", raw.abnormal);
    seen.accepted = yes_no("accepted", raw.accepted);

    seen.profit_2 = profit("profit_2", raw.profit_2);
    seen.profit_1 = profit("profit_1", raw.profit_1);
    seen.profit_0 = profit("profit_0", raw.profit_0);
    seen.revenue_1 = revenue("revenue_1", raw.revenue_1);
    seen.revenue_0 = revenue("revenue_0", raw.revenue_0);
    seen.recovering = yes_no("recovering", raw.recovering);

    seen.statistics_mark = checked("statistics_mark", raw.statistics_mark, 0, 2);
    seen.registered_mark = checked("registered_mark", raw.registered_mark, 0, 5);
    seen.legal_person_size = checked("legal_person_size", raw.legal_person_size, 0, 4);
    return seen;
}

// An area value that is out of range counts as unknown; the row does not name it as a fault.
inline area examine(area const& raw) {
    area seen;
    if (raw.reserve_months && *raw.reserve_months >= 0 && *raw.reserve_months <= 32767) {
        seen.reserve_months = raw.reserve_months;
    }
    if (raw.registered_rate && *raw.registered_rate >= 0 && *raw.registered_rate <= 10000) {
        seen.registered_rate = raw.registered_rate;
    }
    return seen;
}

// ---------------------------------------------------------------------------------------------------------------------
// Conditions
// ---------------------------------------------------------------------------------------------------------------------

enum class finding { met, not_met, unknown };

// What the decision has gathered so far.
struct record {
    verdict result{};
    bool something_unknown = false;
    std::set<std::string> missing{}; // shown only if the outcome is undetermined

    void note(finding found, char const* reason, std::set<std::string> const& unknown_inputs) {
        if (found == finding::not_met) {
            result.reasons.insert(reason);
        }
        if (found == finding::unknown) {
            something_unknown = true;
            missing.insert(unknown_inputs.begin(), unknown_inputs.end());
        }
    }

    // A condition on one fact: met where the fact equals the wanted value.
    void require_equal(number fact, long long wanted, char const* reason, char const* name) {
        if (!fact) {
            note(finding::unknown, reason, {name});
        } else if (*fact == wanted) {
            note(finding::met, reason, {});
        } else {
            note(finding::not_met, reason, {});
        }
    }

    // A condition on one fact: met where the fact is the bound or more (以上, 不低于: inclusive).
    void require_at_least(number fact, long long bound, char const* reason, char const* name) {
        if (!fact) {
            note(finding::unknown, reason, {name});
        } else if (*fact >= bound) {
            note(finding::met, reason, {});
        } else {
            note(finding::not_met, reason, {});
        }
    }
};

// ---------------------------------------------------------------------------------------------------------------------
// Layoff rate (裁员率)
// ---------------------------------------------------------------------------------------------------------------------

struct layoff_rule {
    number limit;        // parts per ten thousand; unknown: anything from 0 to 100 %
    bool strictly_below; // 低于; otherwise 不高于
    bool thirty_people;  // 30人（含）以下: 20 % in place of the limit
};

// Is reductions × per ÷ people within the limit? The headcount is the fraction people ÷ per.
inline bool within(wide reductions, wide people, wide per, long long limit, layoff_rule const& rule) {
    wide const numerator = reductions * per;
    wide const denominator = people;
    bool const small = people <= 30 * per; // 30 is small, 30 1/12 is not
    if (rule.thirty_people && small) {
        return numerator * 10000 <= wide{2000} * denominator;
    }
    if (rule.strictly_below) {
        return numerator * 10000 < wide{limit} * denominator;
    }
    return numerator * 10000 <= wide{limit} * denominator;
}

// Every fact of the rate known, reductions and headcount positive: only the limit may be unknown.
inline finding compare(wide reductions, wide people, wide per, layoff_rule const& rule) {
    long long const lowest = rule.limit ? *rule.limit : 0;
    long long const highest = rule.limit ? *rule.limit : 10000;
    if (within(reductions, people, per, lowest, rule)) {
        return finding::met;
    }
    if (!within(reductions, people, per, highest, rule)) {
        return finding::not_met;
    }
    return finding::unknown;
}

// Adds the condition to the record. A zero headcount under layoffs is a fault; the fact is then made unknown in
// `facts`.
inline void layoff_condition(record& r, unit& facts, layoff_rule const& rule) {
    long long const highest = rule.limit ? *rule.limit : 10000;
    std::set<std::string> unknown_inputs;
    if (!rule.limit) {
        unknown_inputs.insert("area.registered_rate");
    }

    // A rate assessed by the agency takes precedence where both its figures are given.
    if (facts.assessed_reductions && facts.assessed_headcount) {
        long long const reductions = *facts.assessed_reductions;
        long long const people = *facts.assessed_headcount;
        if (people != 0) {
            r.result.layoff_known = true;
            r.result.layoff_num = reductions;
            r.result.layoff_den = people;
        }
        if (reductions == 0) { // 未裁员: meets every limit, whatever the headcount
            r.note(finding::met, "layoff_rate", {});
        } else if (people != 0) {
            r.note(compare(reductions, people, 1, rule), "layoff_rate", unknown_inputs);
        } else {
            r.result.faults.insert("assessed_headcount");
            facts.assessed_headcount = std::nullopt;
            unknown_inputs.insert("assessed_headcount");
            // Of some people more than none were laid off: no rate is below 0 %, some rate is below any other limit.
            r.note(highest == 0 ? finding::not_met : finding::unknown, "layoff_rate", unknown_inputs);
        }
        return;
    }

    // Else claimants ÷ (person_months ÷ months) = claimants × months ÷ person_months (TJ3; assumed for the others).
    bool const positive_numerator = facts.claimants && *facts.claimants > 0;
    if (positive_numerator && facts.person_months && *facts.person_months == 0) {
        r.result.faults.insert("person_months");
        facts.person_months = std::nullopt;
    }
    if (positive_numerator && facts.months && *facts.months == 0) {
        r.result.faults.insert("months");
        facts.months = std::nullopt;
    }
    if (!facts.claimants) {
        unknown_inputs.insert("claimants");
    }
    if (!facts.person_months) {
        unknown_inputs.insert("person_months");
    }
    if (!facts.months) {
        unknown_inputs.insert("months");
    }

    if (facts.claimants && facts.person_months && facts.months && *facts.person_months > 0 && *facts.months > 0) {
        r.result.layoff_known = true;
        r.result.layoff_num = wide{*facts.claimants} * *facts.months;
        r.result.layoff_den = *facts.person_months;
    }

    if (!facts.claimants) { // none would meet the condition, enough of them would not
        r.note(finding::unknown, "layoff_rate", unknown_inputs);
        return;
    }
    if (*facts.claimants == 0) { // 未裁员
        r.note(finding::met, "layoff_rate", {});
        return;
    }
    wide const claimants = *facts.claimants;
    if (!facts.person_months) {
        // Any positive rate, however small or large, is possible.
        r.note(highest == 0 ? finding::not_met : finding::unknown, "layoff_rate", unknown_inputs);
        return;
    }
    wide const person_months = *facts.person_months;
    if (!facts.months) {
        // The rate grows with the months, without end, so some number of months fails. The best chance to pass is the
        // fewest months (one), or the fewest that bring the average down to 30 people.
        wide const fewest_for_thirty = (person_months + 29) / 30;
        bool const some_pass = within(claimants, person_months, 1, highest, rule) ||
                               within(claimants, person_months, fewest_for_thirty, highest, rule);
        r.note(some_pass ? finding::unknown : finding::not_met, "layoff_rate", unknown_inputs);
        return;
    }
    r.note(compare(claimants, person_months, *facts.months, rule), "layoff_rate", unknown_inputs);
}

// ---------------------------------------------------------------------------------------------------------------------
// Size (企业划型)
// ---------------------------------------------------------------------------------------------------------------------

// The sizes that a value of the choice `size` leaves possible, among 0 large 1 medium 2 small 3 micro.
inline std::set<int> sizes_of(number size) {
    if (!size) {
        return {0, 1, 2, 3};
    }
    if (*size == 4) {
        return {1, 2, 3};
    } // not large: one of medium, small, micro
    return {static_cast<int>(*size)};
}

// Shanxi, P3: 关于企业划型. The sizes that remain possible for an enterprise.
inline std::set<int> sizes_by_cascade(unit const& facts) {
    std::set<int> const any{0, 1, 2, 3};
    std::set<int> const large{0};
    std::set<int> const not_large{1, 2, 3};

    if (facts.size) {
        return sizes_of(facts.size);
    } // 现有划型

    std::set<int> possible;
    if (!facts.branch || *facts.branch == 1) { // 企业分支机构按其所属独立法人的类型
        std::set<int> const of_legal_person = sizes_of(facts.legal_person_size);
        possible.insert(of_legal_person.begin(), of_legal_person.end());
    }
    if (!facts.branch || *facts.branch == 0) {
        std::set<int> own;
        if (!facts.statistics_mark) {
            own = any;
        } else if (*facts.statistics_mark == 0) { // 首先: large by the statistics department's shared data
            own = large;
        } else if (*facts.statistics_mark == 1) {
            own = not_large;
        } else if (!facts.registered_mark) { // 其次: not to be sized by statistics, so by registration and declarations
            own = any;
        } else if (*facts.registered_mark <= 4) {
            own = sizes_of(facts.registered_mark);
        } else if (facts.person_months && *facts.person_months < 300) { // 最后: by the average number of payers;
            own = not_large;                                            // any number of months makes it smaller still
        } else if (!facts.person_months || !facts.months || *facts.months == 0) {
            own = any;
        } else if (wide{*facts.person_months} >= wide{300} * *facts.months) {
            own = large;
        } else {
            own = not_large;
        }
        possible.insert(own.begin(), own.end());
    }
    return possible;
}

// ---------------------------------------------------------------------------------------------------------------------
// Rate (返还比例)
// ---------------------------------------------------------------------------------------------------------------------

// One completion of the facts that a rate can hang on, in the order of `standing_names`.
using standing = std::array<int, 7>;
enum : std::size_t {
    i_kind,
    i_size,
    i_de_capacity,
    i_key_support,
    i_arrears,
    i_arrears_other_years,
    i_deferral_agreement
};
inline constexpr std::array<char const*, 7> standing_names{
    "kind", "size", "de_capacity", "key_support", "arrears", "arrears_other_years", "deferral_agreement"};

struct row {
    bool refused; // a reason, `arrears`
    bool open;    // the notice states no rate
    long long rate;
    bool has_base;
    bool operator==(row const&) const = default;
};
inline constexpr row refused_for_arrears{true, false, 0, false};
inline constexpr row open_rate{false, true, 0, true};
inline constexpr row open_rate_and_base{false, true, 0, false};
inline constexpr row percent(long long value) {
    return {false, false, value * 100, true};
}

inline row rate_row(std::string const& policy, standing const& s) {
    bool const enterprise = s[i_kind] == 0;
    bool const social_group = s[i_kind] == 1;
    bool const large = s[i_size] == 0;

    if (policy == "liaocheng_2022") {
        return percent(90);
    } // LC8
    if (policy == "nation_2021_29" || policy == "nation_2024_40") {
        return open_rate;
    }                                                          // 不超过: caps only, the base is stated
    if (policy == "qinghai_2021" || policy == "xining_2021") { // 青人社厅发〔2021〕48号, item 2
        if (enterprise && large) {
            return percent(30);
        }
        if (enterprise) {
            return percent(60);
        }
        if (social_group) {
            return percent(30);
        }
        return percent(60);
    }
    if (policy == "shanxi_2024" || policy == "yangquan_2024") { // P2: 顶格执行, for enterprises
        if (enterprise && large) {
            return percent(30);
        }
        if (enterprise) {
            return percent(60);
        }
        return open_rate; // 参照实施: no rate of their own
    }
    if (policy == "jilin_2018") {
        bool const de_capacity = s[i_de_capacity] == 1;
        bool const supported = de_capacity || s[i_key_support] == 1;
        bool const this_year = s[i_arrears] == 1;
        bool const other_years = s[i_arrears_other_years] == 1;
        bool const agreement = s[i_deferral_agreement] == 1;
        if (de_capacity && !this_year && !other_years) {
            return percent(60);
        } // JL2
        if (supported && !this_year && other_years && agreement) {
            return percent(50);
        } // JL3
        if (supported && (this_year || other_years)) {
            return refused_for_arrears;
        }
        return open_rate_and_base; // ordinary enterprises: neither rate nor base in the notice
    }
    return percent(50); // tianjin_2019, from 津政发〔2018〕32号
}

struct rate_finding {
    std::vector<row> possible{};         // distinct results over all completions
    std::set<std::string> that_matter{}; // unknown facts that change the result in some completion of the others
};

inline rate_finding find_rate(std::string const& policy, unit const& facts, std::set<std::string> const& read) {
    auto const values = [&](char const* name, number known, int highest) -> std::vector<int> {
        if (read.count(name) == 0) {
            return {0};
        } // no row of this policy looks at it
        if (known) {
            return {static_cast<int>(*known)};
        }
        std::vector<int> all;
        for (int value = 0; value <= highest; ++value) {
            all.push_back(value);
        }
        return all;
    };
    std::set<int> sizes{0};
    if (policy == "shanxi_2024" || policy == "yangquan_2024") {
        sizes = sizes_by_cascade(facts);
    } else if (read.count("size") != 0) {
        sizes = sizes_of(facts.size);
    }
    std::array<std::vector<int>, 7> const choices{values("kind", facts.kind, 6),
                                                  std::vector<int>(sizes.begin(), sizes.end()),
                                                  values("de_capacity", facts.de_capacity, 1),
                                                  values("key_support", facts.key_support, 1),
                                                  values("arrears", facts.arrears, 1),
                                                  values("arrears_other_years", facts.arrears_other_years, 1),
                                                  values("deferral_agreement", facts.deferral_agreement, 1)};

    std::vector<standing> completions{standing{}};
    for (std::size_t i = 0; i != choices.size(); ++i) {
        std::vector<standing> longer;
        for (standing const& shorter : completions) {
            for (int const value : choices[i]) {
                standing next = shorter;
                next[i] = value;
                longer.push_back(next);
            }
        }
        completions = longer;
    }

    rate_finding found;
    for (standing const& completion : completions) {
        row const here = rate_row(policy, completion);
        bool seen_before = false;
        for (row const& other : found.possible) {
            if (other == here) {
                seen_before = true;
            }
        }
        if (!seen_before) {
            found.possible.push_back(here);
        }
        for (std::size_t i = 0; i != choices.size(); ++i) {
            for (int const value : choices[i]) {
                standing changed = completion;
                changed[i] = value;
                if (!(rate_row(policy, changed) == here)) {
                    found.that_matter.insert(standing_names[i]);
                }
            }
        }
    }
    return found;
}

// ---------------------------------------------------------------------------------------------------------------------
// Base
// ---------------------------------------------------------------------------------------------------------------------

struct base_finding {
    number fen{};
    std::set<std::string> missing{};
};

inline base_finding one_fact(number fact, char const* name) {
    base_finding found;
    found.fen = fact;
    if (!fact) {
        found.missing.insert(name);
    }
    return found;
}

// LC9: 不含补缴的其他年度欠费和滞纳金. Exclusions larger than the premium paid are faults and count as unknown.
inline base_finding paid_less_exclusions(unit& facts, std::set<std::string>& faults) {
    long long const other_years_known = facts.of_other_years ? *facts.of_other_years : 0;
    long long const late_fees_known = facts.late_fees ? *facts.late_fees : 0;
    // An unknown exclusion can only add to the known one.
    if (facts.paid && other_years_known + late_fees_known > *facts.paid) {
        if (other_years_known > 0) {
            faults.insert("of_other_years");
            facts.of_other_years = std::nullopt;
        }
        if (late_fees_known > 0) {
            faults.insert("late_fees");
            facts.late_fees = std::nullopt;
        }
    }
    base_finding found;
    if (!facts.paid) {
        found.missing.insert("paid");
    }
    if (!facts.of_other_years) {
        found.missing.insert("of_other_years");
    }
    if (!facts.late_fees) {
        found.missing.insert("late_fees");
    }
    if (found.missing.empty()) {
        found.fen = *facts.paid - *facts.of_other_years - *facts.late_fees;
    }
    return found;
}

inline base_finding find_base(std::string const& policy, unit& facts, std::set<std::string>& faults) {
    if (policy == "liaocheng_2022") {
        return paid_less_exclusions(facts, faults);
    }
    if (policy == "jilin_2018") {
        return one_fact(facts.payable, "payable");
    } // 上年度应缴失业保险费总额
    if (policy == "tianjin_2019") {
        return one_fact(facts.social_insurance_payable_6_months, "social_insurance_payable_6_months");
    }
    return one_fact(facts.paid, "paid"); // 上年度实际缴纳失业保险费
}

// ---------------------------------------------------------------------------------------------------------------------
// The conditions of each notice
// ---------------------------------------------------------------------------------------------------------------------

inline void conditions_of_liaocheng(record& r, area const& where, unit& facts) {
    r.require_at_least(where.reserve_months, 12, "reserve_period", "area.reserve_months"); // LC1 备付期限在1年以上
    r.require_equal(facts.kind, 0, "kind_not_covered", "kind");                            // LC2 企业
    r.require_equal(facts.service_sector, 1, "sector_not_covered", "service_sector");      // LC2 服务业
    if (!facts.size) {                                                                     // LC2 中小微
        r.note(finding::unknown, "size_not_covered", {"size"});
    } else {
        r.note(*facts.size == 0 ? finding::not_met : finding::met, "size_not_covered", {});
    }
    r.require_equal(facts.conforming, 1, "not_conforming", "conforming");     // LC3
    r.require_at_least(facts.months_paid, 12, "months_short", "months_paid"); // LC4 12个月以上
    layoff_condition(r, facts, {550, false, true});                           // LC5 不高于5.5%, LC6
    r.require_equal(facts.dishonest, 0, "dishonest", "dishonest");            // LC7
    r.require_equal(facts.zombie, 0, "zombie", "zombie");                     // LC7
}

// 人社部发〔2021〕29号, item 1; Qinghai and Xining forward it. No months of payment in this text.
inline void conditions_of_2021(record& r, area const& where, unit& facts) {
    r.require_at_least(where.reserve_months, 12, "reserve_period", "area.reserve_months");
    layoff_condition(r, facts, {600, false, true}); // the control target of 2020: 6 %
}

// 人社部发〔2024〕40号, item 2 (N2).
inline void conditions_of_2024(record& r, area const& where, unit& facts) {
    r.require_at_least(where.reserve_months, 12, "reserve_period", "area.reserve_months");
    r.require_at_least(facts.months_paid, 12, "months_short", "months_paid");
    layoff_condition(r, facts, {550, false, true}); // the control target of 2023: 5.5 %
}

// 晋人社厅发〔2024〕28号; Yangquan forwards it.
inline void conditions_of_shanxi(record& r, area const& where, unit& facts) {
    conditions_of_2024(r, where, facts);
    r.require_equal(facts.dishonest, 0, "dishonest", "dishonest"); // P4 严重违法失信
    r.require_equal(facts.cancelled, 0, "cancelled", "cancelled"); // P4 注销
    r.require_equal(facts.revoked, 0, "revoked", "revoked");       // P4 吊销营业执照
    r.require_equal(facts.abnormal, 0, "abnormal", "abnormal");    // P4 经营异常名录
    r.require_equal(facts.accepted, 1, "waived", "accepted"); // P7 未确认且未主动申请的，视为企业放弃
}

inline void conditions_of_jilin(record& r, area const& where, unit& facts) {
    r.require_equal(facts.zombie, 0, "zombie", "zombie");             // JL4
    layoff_condition(r, facts, {where.registered_rate, true, false}); // 人社部发〔2014〕76号: below the registered rate
}

inline void conditions_of_tianjin(record& r, unit& facts) {
    r.require_equal(facts.kind, 0, "kind_not_covered", "kind");               // 参保企业
    r.require_at_least(facts.months_paid, 12, "months_short", "months_paid"); // TJ1 足额缴费12个月以上
    layoff_condition(r, facts, {350, true, false});                           // TJ2 低于3.5%, TJ3
    r.require_at_least(facts.in_post, 50, "in_post_short", "in_post");        // TJ4 不低于50人

    // TJ5 2016年和2017年连续盈利
    std::set<std::string> unknown_profits;
    if (!facts.profit_2) {
        unknown_profits.insert("profit_2");
    }
    if (!facts.profit_1) {
        unknown_profits.insert("profit_1");
    }
    if ((facts.profit_2 && *facts.profit_2 <= 0) || (facts.profit_1 && *facts.profit_1 <= 0)) {
        r.note(finding::not_met, "profit_history", {});
    } else if (!unknown_profits.empty()) {
        r.note(finding::unknown, "profit_history", unknown_profits);
    } else {
        r.note(finding::met, "profit_history", {});
    }

    // TJ5 2018年亏损
    if (!facts.profit_0) {
        r.note(finding::unknown, "no_loss", {"profit_0"});
    } else {
        r.note(*facts.profit_0 < 0 ? finding::met : finding::not_met, "no_loss", {});
    }

    // TJ5 主营业务收入较2017年下降幅度超过30%
    std::set<std::string> unknown_revenues;
    if (!facts.revenue_1) {
        unknown_revenues.insert("revenue_1");
    }
    if (!facts.revenue_0) {
        unknown_revenues.insert("revenue_0");
    }
    if (facts.revenue_1 && *facts.revenue_1 == 0) { // from nothing there is no drop
        r.note(finding::not_met, "revenue_drop", {});
    } else if (!unknown_revenues.empty()) {
        r.note(finding::unknown, "revenue_drop", unknown_revenues);
    } else {
        wide const before = *facts.revenue_1;
        wide const after = *facts.revenue_0;
        r.note((before - after) * 10000 > before * 3000 ? finding::met : finding::not_met, "revenue_drop", {});
    }

    r.require_equal(facts.recovering, 1, "not_recovering", "recovering"); // TJ6 恢复有望
    r.require_equal(facts.conforming, 1, "not_conforming", "conforming"); // TJ7
    r.require_equal(facts.zombie, 0, "zombie", "zombie");                 // TJ7
    r.require_equal(facts.dishonest, 0, "dishonest", "dishonest");        // TJ7
}

} // namespace parts

// ---------------------------------------------------------------------------------------------------------------------
// The decision
// ---------------------------------------------------------------------------------------------------------------------

// Throws std::invalid_argument for a policy it does not know.
inline verdict decide(std::string const& policy_id, area const& raw_area, unit const& raw_unit) {
    using namespace parts;
    std::set<std::string> const read = facts_read(policy_id);
    record r;
    area const where = examine(raw_area);
    unit facts = examine(raw_unit, read, r.result.faults);

    // Conditions. The layoff condition may turn a zero headcount into an unknown one: for the layoff rate only.
    unit const for_sizing = facts;
    if (policy_id == "liaocheng_2022") {
        conditions_of_liaocheng(r, where, facts);
    }
    if (policy_id == "nation_2021_29" || policy_id == "qinghai_2021" || policy_id == "xining_2021") {
        conditions_of_2021(r, where, facts);
    }
    if (policy_id == "nation_2024_40") {
        conditions_of_2024(r, where, facts);
    }
    if (policy_id == "shanxi_2024" || policy_id == "yangquan_2024") {
        conditions_of_shanxi(r, where, facts);
    }
    if (policy_id == "jilin_2018") {
        conditions_of_jilin(r, where, facts);
    }
    if (policy_id == "tianjin_2019") {
        conditions_of_tianjin(r, facts);
    }

    // Rate: decided where all completions of the unknown facts lead to the same row.
    rate_finding const rates = find_rate(policy_id, for_sizing, read);
    bool all_open = true;
    bool some_row_has_base = false;
    for (row const& possible : rates.possible) {
        if (!possible.open) {
            all_open = false;
        }
        if (possible.has_base) {
            some_row_has_base = true;
        }
    }
    bool const one_result = rates.possible.size() == 1;
    bool const refused = one_result && rates.possible.front().refused;
    bool const rate_known = one_result && !refused && !all_open;
    if (refused) {
        r.result.reasons.insert("arrears");
    } else if (!rate_known) {
        r.something_unknown = true;
        r.missing.insert(rates.that_matter.begin(), rates.that_matter.end());
        if (all_open) {
            r.missing.insert("policy.rate");
        }
    }

    // Base: asked for only where some possible row pays a share of it.
    base_finding const base = find_base(policy_id, facts, r.result.faults);
    if (some_row_has_base && !base.fen) {
        r.something_unknown = true;
        r.missing.insert(base.missing.begin(), base.missing.end());
    }

    // Outcome.
    if (!r.result.reasons.empty()) {
        r.result.outcome = verdict::ineligible;
        return r.result;
    }
    if (r.something_unknown) {
        r.result.outcome = verdict::undetermined;
        r.result.missing = r.missing;
        return r.result;
    }
    r.result.outcome = verdict::eligible;
    r.result.base = *base.fen;
    r.result.rate = rates.possible.front().rate;
    wide const product = wide{r.result.base} * r.result.rate;
    r.result.refund = static_cast<long long>((product + 5000) / 10000); // to the fen, half up
    return r.result;
}

} // namespace reference

#endif
