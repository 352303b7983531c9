// policy/check.hpp: each fault, provoked by changing one field of a sound policy.
#include "catch.hpp"

#include <wengang/policy/check.hpp>
#include <wengang/refund/decide.hpp>

#include <initializer_list>
#include <string>
#include <type_traits>

using namespace wengang;
using namespace wengang::literals;

namespace {

citation const parent{"人社部发〔2022〕0号", "一"};

policy sound() {
    policy p;
    p.id = "somewhere_2022";
    p.document = "某人社字〔2022〕1号";
    p.title = "关于稳岗返还的通知";
    p.published = {2022, 4, 20};
    p.effective_from = {2022, 1, 1};
    p.effective_until = {{2022, 12, 31}, p.clause("四")};
    p.refund_year_first = p.refund_year_last = 2022;
    p.reserve = {{.months = 12}, parent};
    p.conditions = {one_of(kind::enterprise | kind::social_group, p.clause("一")), one_of(size::any, p.clause("一")),
                    at_least(fact::months_paid, 12, reason::months_short, p.clause("一")),
                    refuse_if(fact::zombie, reason::zombie, p.clause("一"))};
    p.layoffs.formula = {formulas::claimants_by_average, p.clause("一")};
    p.layoffs.limit = {{.at = 5.5_percent}, p.clause("一")};
    p.layoffs.small = {{.people = 30, .at = 20_percent}, p.clause("一")};
    p.layoffs.small_by = {{}, p.clause("一"), true};
    p.drops = {{.by = 30_percent, .source = p.clause("一")}};
    p.sizing = {{.steps = {sizing_step::declared}}, p.clause("一")};
    p.caps = {{.sizes = size::large, .at = 30_percent, .source = parent},
              {.sizes = size::not_large, .at = 60_percent, .source = parent}};
    p.rates = {
        {.standing = {{fact::arrears, true}},
         .result = rate_result::refused,
         .unmet = reason::arrears,
         .source = p.clause("二")},
        {.kinds = kind::enterprise, .sizes = size::large, .standing = {}, .at = 30_percent, .source = p.clause("二")},
        {.kinds = kind::enterprise,
         .sizes = size::not_large,
         .standing = {},
         .at = 60_percent,
         .source = p.clause("二")},
        {.kinds = kind::social_group, .standing = {}, .at = 30_percent, .source = p.clause("二")}};
    p.base = {{.gross = fact::paid, .exclusions = {fact::of_other_years, fact::late_fees}}, p.clause("二")};
    p.publicity = {{.days = 5}, p.clause("三")};
    p.silence = {silence::accepted, p.clause("三")};
    p.route = {payment_route::corporate_account, p.clause("三")};
    return p;
}

wengang::sizing const declared{.steps = {sizing_step::declared}},
    cascade{.steps = {sizing_step::legal_person, sizing_step::statistics, sizing_step::registered, sizing_step::payers}, .large_from_payers = 300};

std::string written(policy_finding const& one) {
    return std::string(describe(one.fault).name) + " at " + one.where +
           (one.index < 0 ? "" : "[" + std::to_string(one.index) + "]");
}
std::string written(policy_findings const& all) {
    std::string text;
    for (policy_finding const& one : all) text += (text.empty() ? "" : ", ") + written(one);
    return text;
}
/// What is found in the sound policy after `change`.
template <class Change> std::string after(Change change) {
    policy p = sound();
    change(p);
    return written(check(p));
}

}  // namespace

static_assert(check(policy{}).count > 0, "the check can be part of a constant expression");

TEST_CASE("a sound policy has no fault") {
    CHECK(written(check(sound())).empty());
    CHECK(check(sound()).empty());
}

TEST_CASE("a policy has an id, a document and a title") {
    CHECK(after([](policy& p) { p.id = ""; }) == "without_an_id at id");
    CHECK(after([](policy& p) { p.id = nullptr; }) == "without_an_id at id");
    CHECK(after([](policy& p) { p.document = ""; }) == "without_a_document at document");
    CHECK(after([](policy& p) { p.title = ""; }) == "without_a_title at title");
}

TEST_CASE("every value that is present has a citation with document and clause") {
    CHECK(after([](policy& p) { p.effective_until.source = {}; }) == "missing_citation at effective_until");
    CHECK(after([](policy& p) { p.reserve.source.clause = ""; }) == "missing_citation at reserve");
    CHECK(after([](policy& p) { p.reserve.source.document = nullptr; }) == "missing_citation at reserve");
    CHECK(after([](policy& p) { p.conditions[2].source.document = ""; }) == "missing_citation at conditions[2]");
    CHECK(after([](policy& p) { p.layoffs.formula.source = {}; }) == "missing_citation at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.limit.source = {}; }) == "missing_citation at layoffs.limit");
    CHECK(after([](policy& p) { p.layoffs.small.source = {}; }) == "missing_citation at layoffs.small");
    CHECK(after([](policy& p) { p.layoffs.small_by.source = {}; }) == "missing_citation at layoffs.small_by");
    CHECK(after([](policy& p) { p.drops[0].source = {}; }) == "missing_citation at drops[0]");
    CHECK(after([](policy& p) { p.sizing.source = {}; }) == "missing_citation at sizing");
    CHECK(after([](policy& p) { p.caps[1].source = {}; }) == "missing_citation at caps[1]");
    CHECK(after([](policy& p) { p.rates[3].source = {}; }) == "missing_citation at rates[3]");
    CHECK(after([](policy& p) { p.base.source = {}; }) == "missing_citation at base");
    CHECK(after([](policy& p) { p.round.source = {}; }) == "missing_citation at round");
    CHECK(after([](policy& p) { p.publicity.source = {}; }) == "missing_citation at publicity");
    CHECK(after([](policy& p) { p.silence.source = {}; }) == "missing_citation at silence");
    CHECK(after([](policy& p) { p.route.source = {}; }) == "missing_citation at route");
    static constexpr note table[] = {{"duty", "义务", "duty", {"d", "一"}}, {"use", "用途", "use", {"d", ""}}};
    CHECK(after([](policy& p) { p.procedure = table; }) == "missing_citation at procedure[1]");
}

TEST_CASE("what is absent needs no citation") {
    CHECK(after([](policy& p) {
              p.effective_until = cited<date>::absent();
              p.reserve = cited<reserve_gate>::absent();
              p.sizing = cited<sizing>::absent();
              p.publicity = cited<publicity>::absent();
          }) == "");
}

TEST_CASE("dates are days of the calendar, in order") {
    CHECK(after([](policy& p) { p.published = {2022, 2, 30}; }) == "invalid_date at published");
    CHECK(after([](policy& p) { p.published = {}; }) == "invalid_date at published");
    CHECK(after([](policy& p) { p.effective_from.month = 13; }) == "invalid_date at effective_from");
    CHECK(after([](policy& p) { p.effective_until.value = {2022, 4, 31}; }) == "invalid_date at effective_until");
    CHECK(after([](policy& p) { p.effective_until.value = {2022, 4, 19}; }) == "dates_out_of_order at effective_until");
    CHECK(after([](policy& p) { p.effective_until.value = {2022, 4, 20}; }) == "");  // a notice may end on its day
    CHECK(after([](policy& p) { p.effective_from = {2023, 1, 1}; }) == "dates_out_of_order at effective_until");
    CHECK(after([](policy& p) { p.effective_from = {2022, 5, 1}; }) == "");
}

TEST_CASE("the refund years are named and run forwards") {
    CHECK(after([](policy& p) { p.refund_year_first = 0; }) == "invalid_refund_years at refund_year_first");
    CHECK(after([](policy& p) { p.refund_year_first = 2023; }) == "invalid_refund_years at refund_year_first");
    CHECK(after([](policy& p) { p.refund_year_last = 0; }) == "invalid_refund_years at refund_year_first");
    CHECK(after([](policy& p) { p.refund_year_last = 2024; }) == "");
}

TEST_CASE("a condition asks what its fact can answer") {
    auto const with = [](condition one) {
        return after([&](policy& p) { one.source = p.clause("一"), p.conditions.push(one); });
    };
    std::string const wrong = "condition_of_the_wrong_form at conditions[4]";
    CHECK(with({fact::dishonest, test::is, 2, reason::dishonest}) == wrong);
    CHECK(with({fact::dishonest, test::is, -1, reason::dishonest}) == wrong);
    CHECK(with({fact::dishonest, test::at_least, 1, reason::dishonest}) == wrong);
    CHECK(with({fact::industry, test::is, 0, reason::sector_not_covered}) == wrong);
    CHECK(with({fact::industry, test::is, 65536, reason::sector_not_covered}) == wrong);
    CHECK(with({fact::industry, test::below, 8, reason::sector_not_covered}) == wrong);
    CHECK(with({fact::in_post, test::is, 50, reason::in_post_short}) == wrong);
    CHECK(with({fact::in_post, test::at_least, -1, reason::in_post_short}) == wrong);
    CHECK(with({fact::in_post, static_cast<test>(9), 50, reason::in_post_short}) == wrong);
    CHECK(with({static_cast<fact>(fact_count), test::is, 1, reason::dishonest}) == wrong);
    CHECK(with({fact::dishonest, test::is, 0, static_cast<reason>(reason_count)}) == wrong);
    CHECK(with({fact::dishonest, test::is, 0, reason::dishonest}) == "");
    CHECK(with({fact::profit_0, test::below, 0, reason::no_loss}) == "");
}

TEST_CASE("of choices only kind and size can be conditions, once each") {
    auto const with = [](condition one) {
        return after([&](policy& p) { one.source = p.clause("一"), p.conditions.push(one); });
    };
    std::string const other = "condition_on_another_choice at conditions[4]";
    CHECK(with({fact::industry, test::is, 65535, reason::sector_not_covered}) == other);
    CHECK(with({fact::statistics_mark, test::is, 2, reason::size_not_covered}) == other);
    CHECK(with({fact::registered_mark, test::is, 14, reason::size_not_covered}) == other);
    CHECK(with({fact::legal_person_size, test::is, 14, reason::size_not_covered}) == other);
    CHECK(with(one_of(kind::enterprise, {})) == "duplicate_condition at conditions[4]");
    CHECK(with(one_of(size::not_large, {})) == "duplicate_condition at conditions[4]");
    CHECK(with({fact::kind, test::is, 3, reason::sector_not_covered}) == "duplicate_condition at conditions[4]");
    CHECK(std::string(describe(policy_fault::condition_on_another_choice).en) ==
          "a condition on a choice other than kind and size");
}

TEST_CASE("of two truths each has a reason of its own") {
    auto const with = [](condition one) {
        return after([&](policy& p) { one.source = p.clause("一"), p.conditions.push(one); });
    };
    std::string const shared = "truths_share_a_reason at conditions[4]";
    CHECK(with(refuse_if(fact::revoked, reason::zombie, {})) == shared);
    CHECK(with(require(fact::conforming, reason::zombie, {})) == shared);
    CHECK(with(refuse_if(fact::revoked, reason::revoked, {})) == "");
    CHECK(with(at_least(fact::in_post, 10, reason::zombie, {})) == "");    // a number beside a truth
    CHECK(with(refuse_if(fact::revoked, reason::months_short, {})) == "");  // a truth beside a number
    CHECK(with(at_least(fact::in_post, 10, reason::months_short, {})) == "");
    CHECK(after([](policy& p) {
              p.conditions.push(refuse_if(fact::cancelled, reason::cancelled, p.clause("一")));
              p.conditions.push(refuse_if(fact::revoked, reason::cancelled, p.clause("一")));
          }) == "truths_share_a_reason at conditions[5]");
}

TEST_CASE("conditions can be met together") {
    auto const with = [](condition one) {
        return after([&](policy& p) { one.source = p.clause("一"), p.conditions.push(one); });
    };
    std::string const contradict = "conditions_contradict at conditions[4]";
    CHECK(with(one_of(kind::law_firm, {})) == contradict);
    CHECK(with(require(fact::zombie, reason::zombie, {})) == contradict);
    CHECK(with(below(fact::months_paid, 12, reason::months_short, {})) == contradict);
    CHECK(with(below(fact::months_paid, 13, reason::months_short, {})) == "");      // exactly 12
    CHECK(with(below(fact::in_post, 0, reason::in_post_short, {})) == contradict);  // nobody is fewer than nobody
    CHECK(with(above(fact::in_post, people::highest, reason::in_post_short, {})) == contradict);
    CHECK(after([](policy& p) {
              p.conditions.push(above(fact::in_post, 50, reason::in_post_short, p.clause("一")));
              p.conditions.push(below(fact::in_post, 51, reason::in_post_short, p.clause("一")));
          }) == "conditions_contradict at conditions[5]");
}

TEST_CASE("the same test of a fact stands once") {
    CHECK(after([](policy& p) {
              p.conditions.push(at_least(fact::months_paid, 6, reason::months_short, p.clause("一")));
          }) == "duplicate_condition at conditions[4]");
    CHECK(after([](policy& p) { p.conditions.push(one_of(kind::enterprise, p.clause("一"))); }) ==
          "duplicate_condition at conditions[4]");
    CHECK(after([](policy& p) {
              set(p.conditions, at_least(fact::months_paid, 6, reason::months_short, p.clause("一")));
          }) == "");
}

TEST_CASE("the layoff rate has a formula of people, and limits") {
    CHECK(after([](policy& p) { p.layoffs.formula.value.added = {}; }) == "invalid_layoff_formula at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.formula.value.added = {fact::paid}; }) ==
          "invalid_layoff_formula at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.formula.value.deducted = {fact::zombie}; }) ==
          "invalid_layoff_formula at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.formula.value.divisor = {fact::months}; }) ==
          "invalid_layoff_formula at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.formula.value.divisor = {static_cast<fact>(200)}; }) ==
          "invalid_layoff_formula at layoffs.formula");
    CHECK(after([](policy& p) { p.layoffs.formula.value = formulas::net_drop_by_opening; }) == "");
    CHECK(after([](policy& p) { p.layoffs.formula = cited<layoff_formula>::absent(); }) ==
          "layoff_limit_without_formula at layoffs.limit");
    CHECK(after([](policy& p) { p.layoffs = {}; }) == "");
}

TEST_CASE("the small-unit rule has people, a limit, and a limit that it replaces") {
    CHECK(after([](policy& p) { p.layoffs.small.value.people = 0; }) == "invalid_small_unit_rule at layoffs.small");
    CHECK(after([](policy& p) { p.layoffs.small.value.people = -30; }) == "invalid_small_unit_rule at layoffs.small");
    CHECK(after([](policy& p) { p.layoffs.small.value.at = rate::from_parts(10'500); }) ==
          "invalid_small_unit_rule at layoffs.small");
    CHECK(after([](policy& p) { p.layoffs.limit = cited<layoff_limit>::absent(); }) ==
          "invalid_small_unit_rule at layoffs.small");
    CHECK(after([](policy& p) {
              p.layoffs.small_by.value = {headcount_basis::counted, fact::paid};
          }) == "invalid_head_count at layoffs.small_by");
    CHECK(after([](policy& p) { p.layoffs.small_by.value = {headcount_basis::counted, fact::closing}; }) == "");
    CHECK(after([](policy& p) { p.layoffs.small_by = cited<head_count>::absent(); }) ==
          "small_unit_rule_without_headcount at layoffs.small_by");
    CHECK(after([](policy& p) {
              p.layoffs.small = cited<small_units>::absent(), p.layoffs.small_by = cited<head_count>::absent();
          }) == "");
}

TEST_CASE("the reserve gate is a number of months") {
    CHECK(after([](policy& p) { p.reserve.value.months = month_count::invalid(); }) ==
          "invalid_reserve_gate at reserve");
    CHECK(after([](policy& p) { p.reserve.value.months = 0; }) == "");  // what if there were no gate?
}

TEST_CASE("a rate of more than 100 percent, set at run time, is a fault") {
    rate const too_much = rate::from_parts(10'500);
    CHECK_FALSE(too_much.valid());
    CHECK_FALSE(rate::from_parts(-1).valid());
    char text[8]{};
    CHECK(std::string(text, to_chars(text, text + 8, too_much).end) == "invalid");  // neither -0.01 nor 105
    CHECK_FALSE(to_chars(text, text + 6, too_much).fits);
    CHECK(after([&](policy& p) { p.layoffs.limit.value.at = too_much; }) == "invalid_rate at layoffs.limit");
    CHECK(after([&](policy& p) { p.drops[0].by = too_much; }) == "invalid_rate at drops[0]");
    CHECK(after([&](policy& p) { p.rates[2].at = too_much; }) == "invalid_rate at rates[2]");
    CHECK(after([&](policy& p) { p.rates[0].at = too_much; }) == "");  // a refusal has no rate
    CHECK(after([&](policy& p) { p.layoffs.limit.value = {.at = too_much, .of_area = true}; }) ==
          "");  // the area gives it
    CHECK(after([&](policy& p) { p.caps[1].at = too_much; }) == "invalid_rate at caps[1]");
}

TEST_CASE("no rate is above the cap of those whom the row decides") {
    CHECK(after([](policy& p) { p.rates[2].at = 60.01_percent; }) == "rate_above_the_cap at rates[2]");
    CHECK(after([](policy& p) { p.rates[3].at = 60_percent; }) ==
          "rate_above_the_cap at rates[3]");  // a social group may be large
    CHECK(after([](policy& p) { p.rates[2].at = 0_percent; }) == "");
    // Of two caps for the same unit the higher counts.
    CHECK(after([](policy& p) {
              p.rates[2].at = 90_percent;
              p.caps.push({.kinds = kind::enterprise, .sizes = size::not_large, .at = 90_percent, .source = parent});
          }) == "");
    CHECK(after([](policy& p) {
              p.rates[2].at = 90_percent;
              p.caps.push({.kinds = kind::enterprise, .sizes = size::micro, .at = 90_percent, .source = parent});
          }) == "rate_above_the_cap at rates[2]");
    // A cap does not concern whom the conditions refuse, nor whom an earlier row decides, nor a row without a rate.
    CHECK(after([](policy& p) {
              p.rates[1].at = 60_percent;
              p.conditions[1].bound = static_cast<std::int64_t>(size::not_large);
          }) == "");
    CHECK(after([](policy& p) { p.rates[2].sizes = size::any; }) == "");
    CHECK(after([](policy& p) { p.rates[2].at = 100_percent, p.rates[2].result = rate_result::open; }) == "");
    CHECK(after([](policy& p) { p.caps = {}, p.rates[2].at = 100_percent; }) == "");
}

TEST_CASE("every row of the rate table decides somebody") {
    auto const row = [](kind kinds, size sizes) {
        return rate_row{.kinds = kinds, .sizes = sizes, .standing = {}, .at = 30_percent, .source = parent};
    };
    CHECK(after([&](policy& p) { p.rates.push(row(kind::enterprise, size::any)); }) ==
          "unreachable_rate_row at rates[4]");
    CHECK(after([&](policy& p) { p.rates.push(row(kind::law_firm, size::any)); }) ==
          "");  // a what-if may widen the conditions
    CHECK(after([](policy& p) {
              p.rates[2].standing = {{fact::de_capacity, true}, {fact::de_capacity, false}};
          }) == "unreachable_rate_row at rates[2], missing_rate_row at rates");
    CHECK(after([](policy& p) {
              p.rates[2].standing = {{fact::arrears, true}};
          }) == "unreachable_rate_row at rates[2], missing_rate_row at rates");
    // With one of two truths, and without it, somebody is left for the row behind.
    CHECK(after([](policy& p) {
              rate_row const enterprises = p.rates[2];
              p.rates[2].standing = {{fact::de_capacity, true}};
              p.rates.push(enterprises);
              p.rates[4].at = 50_percent;
          }) == "");
    CHECK(after([](policy& p) {
              rate_row const enterprises = p.rates[2];
              p.rates[2].standing = {{fact::de_capacity, true}};
              p.rates.push(enterprises);
              p.rates[4].standing = {{fact::de_capacity, false}};
              p.rates.push(enterprises);
          }) == "unreachable_rate_row at rates[5]");
}

TEST_CASE("every unit that meets the conditions matches a row of the rate table") {
    CHECK(after([](policy& p) { p.rates[2].sizes = size::small | size::micro; }) == "missing_rate_row at rates");
    CHECK(after([](policy& p) { p.rates[2].standing = {{fact::de_capacity, true}}; }) == "missing_rate_row at rates");
    CHECK(after([](policy& p) { p.rates.count = 3; }) == "missing_rate_row at rates");  // social groups
    CHECK(after([](policy& p) { p.rates = {}; }) == "missing_rate_row at rates");
    // Whom the conditions refuse needs no row.
    CHECK(after([](policy& p) {
              p.conditions[1].bound = static_cast<std::int64_t>(size::small | size::micro);
              p.rates[2].sizes = size::small | size::micro;
          }) == "");
    CHECK(after([](policy& p) { p.rates[2].standing = {{fact::zombie, false}}; }) == "");
    CHECK(after([](policy& p) { p.rates[2].standing = {{fact::zombie, true}}; }) == "missing_rate_row at rates");
}

TEST_CASE("a row names kinds, sizes and truths") {
    std::string const wrong = "rate_row_of_the_wrong_form at rates[2]";
    CHECK(after([](policy& p) { p.rates[2].kinds = static_cast<kind>(0); }) == wrong);
    CHECK(after([](policy& p) { p.rates[2].kinds = static_cast<kind>(128); }) == wrong);
    CHECK(after([](policy& p) { p.rates[2].sizes = static_cast<size>(16); }) == wrong);
    CHECK(after([](policy& p) { p.rates[2].standing = {{fact::claimants, true}}; }) == wrong);
    CHECK(after([](policy& p) { p.rates[2].standing = {{static_cast<fact>(255), true}}; }) == wrong);
    CHECK(after([](policy& p) { p.rates[0].unmet = static_cast<reason>(reason_count); }) ==
          "rate_row_of_the_wrong_form at rates[0]");
    CHECK(after([](policy& p) { p.caps[0].sizes = static_cast<size>(0); }) == "rate_row_of_the_wrong_form at caps[0]");
}

TEST_CASE("a rate table asks for at most 8 truths that no condition asks for") {
    std::initializer_list<fact> const more = {fact::service_sector, fact::branch,      fact::dispatch_agency,
                                              fact::de_capacity,    fact::key_support, fact::conforming,
                                              fact::dishonest};
    auto const table = [&](policy& p, int extra) {  // with `arrears` of the first row: 1 + extra truths
        rate_row const refusal = p.rates[0];
        list<rate_row, 12> rows;
        rows.push(refusal);
        for (fact truth : more) {
            if (extra-- <= 0) break;
            rows.push(refusal);
            rows[rows.count - 1].standing = {{truth, true}};
        }
        for (int i = 1; i < p.rates.count; ++i) rows.push(p.rates[i]);
        p.rates = rows;
    };
    CHECK(after([&](policy& p) { table(p, 7); }) == "");
    CHECK(after([&](policy& p) {
              table(p, 7), p.rates[1].standing.push({fact::cancelled, true});
          }) == "too_many_truths at rates");
    CHECK(after([&](policy& p) {
              table(p, 7), p.rates[1].standing.push({fact::cancelled, true});
              p.conditions.push(refuse_if(fact::cancelled, reason::cancelled, p.clause("一")));
          }) == "");
}

TEST_CASE("the branch of the sizing is one of those 8, unless a row or a condition asks for it anyway") {
    auto const with = [](wengang::sizing const& how, fact eighth) {
        return [how, eighth](policy& p) {
            p.sizing.value = how;
            rate_row const refusal = p.rates[0];
            list<rate_row, 12> rows;
            for (fact truth : {fact::arrears, fact::service_sector, fact::dispatch_agency, fact::de_capacity,
                               fact::key_support, fact::conforming, fact::dishonest, eighth}) {
                rows.push(refusal);
                rows[rows.count - 1].standing = {{truth, true}};
            }
            for (int i = 1; i < p.rates.count; ++i) rows.push(p.rates[i]);
            p.rates = rows;
        };
    };
    CHECK(after(with(declared, fact::cancelled)) == "");
    CHECK(after(with(cascade, fact::cancelled)) == "too_many_truths at rates");
    CHECK(after(with(cascade, fact::branch)) == "");
    CHECK(after([&](policy& p) {
              with(cascade, fact::cancelled)(p);
              p.conditions.push(refuse_if(fact::branch, reason::kind_not_covered, p.clause("一")));
          }) == "");
}

TEST_CASE("a rate table refuses for one reason") {
    auto const second = [](reason why) {
        return after([&](policy& p) {
            list<rate_row, 12> rows;
            rows.push(p.rates[0]);
            rows.push(p.rates[0]);
            rows[1].standing = {{fact::arrears_other_years, true}};
            rows[1].unmet = why;
            for (int i = 1; i < p.rates.count; ++i) rows.push(p.rates[i]);
            p.rates = rows;
        });
    };
    CHECK(second(reason::arrears) == "");
    CHECK(second(reason::abnormal) == "refusals_for_different_reasons at rates[1]");
    CHECK(after([](policy& p) { p.rates[2].unmet = reason::abnormal; }) == "");  // refuses nobody
}

namespace {
/// Reads 32 different numbers, 13 of them as conditions.
policy with_32_numbers() {
    policy p = sound();
    p.layoffs.formula.value = {
        .added = {fact::opening, fact::january, fact::december},
        .deducted = {fact::closing, fact::deaths, fact::retirements, fact::expiries, fact::resignations,
                     fact::transfers},
        .divisor = {fact::cumulative_insured, fact::at_application}};  // and the two of an assessed rate
    p.layoffs.small_by.value = {headcount_basis::counted, fact::employees};
    for (fact f : {fact::claimants, fact::in_post, fact::january_claimants, fact::new_claimants,
                   fact::lump_sum_claimants, fact::laid_off, fact::profit_2, fact::profit_1, fact::profit_0,
                   fact::revenue, fact::total_assets, fact::refunded_premium})
        p.conditions.push(at_least(f, 10, reason::in_post_short, p.clause("一")));
    return p;
}
}  // namespace

TEST_CASE("a notice reads at most 32 different numbers") {
    policy p = with_32_numbers();
    CHECK(written(check(p)) == "");
    p.conditions.push(below(fact::claimants, 100, reason::in_post_short, p.clause("一")));  // one of them again
    CHECK(written(check(p)) == "");
    auto const one_more = [](auto change) {
        policy more = with_32_numbers();
        change(more);
        return written(check(more));
    };
    std::string const too_many = "too_many_numbers at conditions";
    CHECK(one_more([](policy& q) {
              q.conditions.push(at_least(fact::months, 1, reason::months_short, q.clause("一")));
          }) == too_many);
    CHECK(one_more([](policy& q) { q.base.value.exclusions.push(fact::social_insurance_paid); }) == too_many);
    CHECK(one_more([](policy& q) { q.sizing.value = cascade; }) == too_many);
    CHECK(one_more([](policy& q) {
              q.layoffs.formula.value.divisor = {};  // two fewer, and the two of the average
          }) == "");
    CHECK(one_more([](policy& q) {
              q.layoffs = {};
              q.sizing.value = cascade;
          }) == "");
}

TEST_CASE("none of 20 conditions is lost, nor any of 32 numbers") {
    policy p = with_32_numbers();
    for (fact f : {fact::claimants, fact::in_post, fact::january_claimants, fact::new_claimants})
        CHECK(p.conditions.push(below(f, 100, reason::profit_history, p.clause("一"))));
    CHECK_FALSE(p.conditions.push(below(fact::laid_off, 100, reason::profit_history, p.clause("一"))));
    CHECK_FALSE(set(p.conditions, below(fact::laid_off, 100, reason::profit_history, p.clause("一"))));
    CHECK(set(p.conditions, below(fact::in_post, 50, reason::no_loss, p.clause("一"))));
    REQUIRE(check(p).empty());
    facts unit{.kind = kind::enterprise, .size = size::micro, .paid = 1'000_yuan, .of_other_years = 0_yuan,
               .late_fees = 1_yuan, .refunded_premium = 10_yuan, .months_paid = 12, .arrears = false, .opening = 10,
               .closing = 30, .january = 0, .december = 0, .at_application = 5, .in_post = 10, .claimants = 10,
               .january_claimants = 10, .new_claimants = 10, .lump_sum_claimants = 10, .deaths = 0, .retirements = 0,
               .expiries = 0, .resignations = 0, .transfers = 0, .laid_off = 10, .cumulative_insured = 10,
               .zombie = false, .employees = 10, .revenue = 1_yuan, .total_assets = 1_yuan, .profit_2 = 1_yuan,
               .profit_1 = 1_yuan, .profit_0 = 1_yuan, .revenue_1 = 100_yuan, .revenue_0 = 1_yuan};
    area const here{.reserve_months = 12};
    CHECK(decide(p, here, unit).refund == 599.40_yuan);
    CHECK(decide(p, here, unit).outcome == outcome::eligible);
    for (condition const& c : p.conditions) {
        if (c.test == test::is) continue;
        facts changed = unit;
        changed.for_each([&](fact f, auto& member) {
            using value = std::remove_cvref_t<decltype(member.value())>;
            if (f != c.fact) return;
            if constexpr (detail::form_of<value> == fact_form::amount) member = value::from_fen(c.bound - 1);
            else if constexpr (detail::form_of<value> == fact_form::heads || detail::form_of<value> == fact_form::month_number)
                member = value(c.test == test::below ? c.bound : c.bound - 1);
        });
        INFO(describe(c.fact).name);
        CHECK(decide(p, here, changed).has(c.unmet));
    }
}

TEST_CASE("a fixed rate has a base") {
    CHECK(after([](policy& p) { p.rates[2].has_base = false; }) == "rate_without_a_base at rates[2]");
    CHECK(after([](policy& p) { p.base = cited<refund_base>::absent(); }) ==
          "rate_without_a_base at rates[1], rate_without_a_base at rates[2], rate_without_a_base at rates[3]");
    CHECK(after([](policy& p) { p.rates[2].result = rate_result::open, p.rates[2].has_base = false; }) == "");
}

TEST_CASE("the base is money less money") {
    CHECK(after([](policy& p) { p.base.value.gross = fact::claimants; }) == "base_that_is_not_money at base");
    CHECK(after([](policy& p) { p.base.value.gross = fact{}; }) ==
          "base_that_is_not_money at base");  // what nobody filled in
    CHECK(after([](policy& p) { p.base.value.exclusions.push(fact::zombie); }) == "base_that_is_not_money at base");
}

TEST_CASE("the rounding is stated and known") {
    CHECK(after([](policy& p) { p.round.value.unit = static_cast<money_unit>(0); }) == "invalid_rounding at round");
    CHECK(after([](policy& p) { p.round.value.unit = static_cast<money_unit>(1000); }) == "invalid_rounding at round");
    CHECK(after([](policy& p) { p.round.value.mode = static_cast<rounding_mode>(7); }) == "invalid_rounding at round");
    CHECK(after([](policy& p) { p.round.present = false; }) == "invalid_rounding at round");
    CHECK(after([](policy& p) { p.round.value = {rounding_mode::half_even, money_unit::yuan}; }) == "");
}

TEST_CASE("all faults are found, up to the sixteenth") {
    CHECK(after([](policy& p) { p.id = "", p.published = {}, p.rates[2].at = 90_percent; }) ==
          "without_an_id at id, invalid_date at published, rate_above_the_cap at rates[2]");
    policy p = sound();
    for (condition& one : p.conditions) one.source = {}, one.bound = -1;
    for (rate_row& row : p.rates) row.source = {}, row.kinds = kind{};
    p.id = p.title = p.document = "";
    CHECK(check(p).count == 16);
}

TEST_CASE("every fault has its texts") {
    for (finding_name const& one : policy_fault_names) {
        CHECK(*one.name != 0);
        CHECK(*one.zh != 0);
        CHECK(*one.en != 0);
    }
    CHECK(std::string(describe(policy_fault::rate_above_the_cap).en) == "a rate above the cap of the notice above");
}
