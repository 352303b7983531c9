// The text of every value of a notice, and the paths of all of them.
#include "catch.hpp"

#include <map>
#include <string>
#include <type_traits>

#include <wengang/policies/catalogue.hpp>
#include <wengang/policy/field_text.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

template <class Leaf> std::string written(Leaf const& leaf) {
    char text[4096];
    to_chars_result const result = field_to_chars(text, text + sizeof text, leaf);
    REQUIRE(result);
    return {text, result.end};
}
template <class Leaf> text_error reading(std::string const& text, Leaf& leaf) { return field_from_chars(text.data(), text.data() + text.size(), leaf).error; }
template <class Leaf> Leaf read(std::string const& text) {
    Leaf leaf{};
    REQUIRE(reading(text, leaf) == text_error::none);
    return leaf;
}

std::map<std::string, std::string> leaves_of(policy const& p) {
    std::map<std::string, std::string> all;
    walk_leaves(p, [&](char const* path, auto const& leaf, citation const*, bool) { all.emplace(path, written(leaf)); });
    return all;
}

}  // namespace

TEST_CASE("every kind of value has a text") {
    CHECK(written("二（一）") == "二（一）");
    CHECK(written(true) == "true");
    CHECK(written(std::int16_t{-5}) == "-5");
    CHECK(written(10_yuan) == "10.00");
    CHECK(written(5.5_percent) == "5.5");
    CHECK(written(month_count(12)) == "12");
    CHECK(written(date{2024, 4, 28}) == "2024-04-28");
    CHECK(written(fact::months_paid) == "months_paid");
    CHECK(written(reason::layoff_rate) == "layoff_rate");
    CHECK(written(kind::enterprise) == "enterprise");
    CHECK(written(kind::enterprise | kind::law_firm) == "enterprise|law_firm");
    CHECK(written(kind::any) == "any");
    CHECK(written(kind{}) == "invalid");
    CHECK(written(size::not_large) == "not_large");
    CHECK(written(size::small | size::micro) == "small|micro");
    CHECK(written(size::large | size::micro) == "large|micro");
    CHECK(written(grade::document) == "S");
    CHECK(written(comparison::below) == "below");
    CHECK(written(money_unit::jiao) == "jiao");
    CHECK(written(money_unit{2}) == "invalid");
    CHECK(written(fact{200}) == "invalid");
    CHECK(written(scheme{9}) == "invalid");
}

TEST_CASE("and reads back") {
    CHECK(read<bool>("false") == false);
    CHECK(read<std::int16_t>("-5") == -5);
    CHECK(read<std::int32_t>("2147483647") == INT32_MAX);
    CHECK(read<money>("0.01") == 1_fen);
    CHECK(read<rate>("60") == 60_percent);
    CHECK(read<date>("2024-02-29") == date{2024, 2, 29});
    CHECK(read<fact>("recovering") == fact::recovering);
    CHECK(read<kind>("law_firm|enterprise") == (kind::enterprise | kind::law_firm));
    CHECK(read<size>("any") == size::any);
    CHECK(read<size>("medium|small|micro") == size::not_large);
    CHECK(read<grade>("G") == grade::general);
    CHECK(read<money_unit>("yuan") == money_unit::yuan);
}

TEST_CASE("what is no such value is refused, and the value stays") {
    bool truth = true;
    CHECK(reading("yes", truth) == text_error::unknown_word);
    CHECK(reading("", truth) == text_error::empty);
    CHECK(truth);
    std::int16_t year = 2024;
    CHECK(reading("32768", year) == text_error::out_of_range);
    CHECK(reading("-32769", year) == text_error::out_of_range);
    CHECK(reading("2024.0", year) == text_error::not_a_number);
    CHECK(year == 2024);
    CHECK(reading("32767", year) == text_error::none);
    rate share = 60_percent;
    CHECK(reading("100.01", share) == text_error::out_of_range);
    CHECK(reading("5.555", share) == text_error::too_many_decimals);
    CHECK(share == 60_percent);
    kind kinds = kind::enterprise;
    for (char const* text : {"law firm", "|", "enterprise|", "|enterprise", "Enterprise", "invalid"}) CHECK(reading(text, kinds) == text_error::unknown_word);
    CHECK(kinds == kind::enterprise);
    date day{2024, 4, 28};
    CHECK(reading("2023-02-29", day) == text_error::out_of_range);
    fact what = fact::paid;
    CHECK(reading("pay", what) == text_error::unknown_word);
    CHECK(reading("paid_", what) == text_error::unknown_word);
}

TEST_CASE("a bound is written in the unit of what it bounds") {
    std::int64_t bound = 12;
    condition_bound<std::int64_t> months{fact::months_paid, bound}, amount{fact::paid, bound}, truth{fact::dishonest, bound}, choice{fact::kind, bound};
    CHECK(written(months) == "12");
    CHECK(written(amount) == "0.12");
    CHECK(written(truth) == "invalid");
    CHECK(written(choice) == "foundation|social_service_agency");
    CHECK(reading("0.5", months) == text_error::not_a_number);
    CHECK(reading("0.5", amount) == text_error::none);
    CHECK(bound == 50);
    CHECK(reading("true", truth) == text_error::none);
    CHECK(bound == 1);
    CHECK(reading("enterprise|law_firm", choice) == text_error::none);
    CHECK(bound == 17);
    std::int32_t measured = 200;
    measured_bound<std::int32_t> layoffs{measure::layoffs_at_most, measured}, heads{measure::average_at_least, measured};
    CHECK(written(layoffs) == "2");
    CHECK(written(heads) == "200");
    CHECK(reading("5.5", layoffs) == text_error::none);
    CHECK(measured == 550);
    CHECK(reading("5.5", heads) == text_error::not_a_number);
}

TEST_CASE("a buffer that is too short takes nothing") {
    char text[8] = {};
    CHECK(field_to_chars(text, text + 3, kind::any));
    CHECK_FALSE(field_to_chars(text, text + 2, kind::any));
    CHECK_FALSE(field_to_chars(text, text + 7, size::small | size::micro));
    CHECK_FALSE(field_to_chars(text, text + 4, "layoffs"));
}

TEST_CASE("the leaves of a notice have their paths") {
    auto const leaves = leaves_of(policies::nation_2024_40);
    CHECK(leaves.at("id") == "nation_2024_40");
    CHECK(leaves.at("place.zh") == "全国");
    CHECK(leaves.at("published") == "2024-04-28");
    CHECK(leaves.at("effective_until") == "2024-12-31");
    CHECK(leaves.at("effective_until.source.clause") == "二");
    CHECK(leaves.at("effective_until.present") == "true");
    CHECK(leaves.at("reserve.months") == "12");
    CHECK(leaves.at("reserve.source.document") == "人社部发〔2024〕40号");
    CHECK(leaves.at("conditions.count") == "1");
    CHECK(leaves.at("conditions.0.fact") == "months_paid");
    CHECK(leaves.at("conditions.0.bound") == "12");
    CHECK(leaves.at("layoffs.limit.at") == "5.5");
    CHECK(leaves.at("layoffs.formula.added.0") == "claimants");
    CHECK(leaves.at("layoffs.formula.assumed") == "true");
    CHECK(leaves.at("layoffs.large_limit.present") == "false");
    CHECK(leaves.count("layoffs.large_limit.at") == 0);
    CHECK(leaves.at("caps.0.at") == "30");
    CHECK(leaves.at("rates.0.result") == "open");
    CHECK(leaves.at("round.unit") == "fen");
    CHECK(leaves.at("procedure.0.topic") == "premium_rate");
    CHECK(leaves.at("route") == "corporate_account_else_premium_account");
    CHECK(leaves.count("silence") == 0);
    CHECK(leaves.count("conditions.1.fact") == 0);
}

TEST_CASE("a leaf comes with the citation of its row, and whether it is assumed") {
    policy const& p = policies::nation_2024_40;
    walk_leaves(p, [&](std::string path, auto const&, citation const* source, bool assumed) {
        if (path == "conditions.0.bound") CHECK(source == &p.conditions[0].source);
        if (path == "layoffs.formula.added.0") CHECK(source == &p.layoffs.formula.source);
        if (path == "layoffs.formula.added.0") CHECK(assumed);
        if (path == "caps.1.at") CHECK(source == &p.caps[1].source);
        if (path == "procedure.2.topic") CHECK(source == &p.procedure.first[2].source);
        if (path == "id" || path == "place.code") CHECK(source == nullptr);
    });
}

TEST_CASE("every value of the catalogue reads back as itself") {
    for (policy const* one : policies::catalogue) {
        policy copy = *one;
        walk_leaves(copy, [&](std::string path, auto& leaf, citation const*, bool) {
            using type = std::remove_reference_t<decltype(leaf)>;
            if constexpr (readable_field<type> && !std::is_const_v<type>) {
                INFO(one->id << ' ' << path);
                std::string const text = written(leaf);
                CHECK(reading(text, leaf) == text_error::none);
                CHECK(written(leaf) == text);
            }
        });
        CHECK(leaves_of(copy) == leaves_of(*one));
    }
}

// It all runs where a constant is wanted.
static_assert([] {
    int leaves = 0, texts = 0;
    walk_leaves(policies::liaocheng_2022, [&](char const*, auto const& leaf, citation const*, bool) {
        char text[1024] = {};
        ++leaves;
        texts += field_to_chars(text, text + sizeof text, leaf) ? 1 : 0;
    });
    return leaves > 100 && leaves == texts;
}());
