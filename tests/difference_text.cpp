// The differences between two notices as text.
#include "catch.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include <wengang/policies/catalogue.hpp>
#include <wengang/policy/set_field.hpp>
#include <wengang/refund/difference_text.hpp>

using namespace wengang;
using policies::liaocheng_2022;

namespace {

std::string text(policy const& a, policy const& b, language in, differences what = differences::of_values) {
    std::string out;
    int const found = write_difference(out, a, b, in, what);
    CHECK(found == static_cast<int>(std::count(out.begin(), out.end(), '\n')));
    return out;
}
policy with(policy p, char const* path, char const* value) {
    REQUIRE(set_field(p, path, value));
    return p;
}

}  // namespace

TEST_CASE("one line a field, with the clauses") {
    policy const p = with(liaocheng_2022, "rates.0.at", "70");
    CHECK(text(liaocheng_2022, p, language::en) == "rates.0.at: 90 → 70 [聊人社字〔2022〕17号 四（二） → 聊人社字〔2022〕17号 四（二）]\n");
    CHECK(text(liaocheng_2022, liaocheng_2022, language::en).empty());
}

TEST_CASE("names of the code have their Chinese beside them") {
    policy const p = with(liaocheng_2022, "base.gross", "payable");
    CHECK(text(liaocheng_2022, p, language::zh).rfind("base.gross: paid（实际缴纳失业保险费） → payable（应缴失业保险费） [", 0) == 0);
    policy const q = with(liaocheng_2022, "layoffs.limit.comparison", "below");
    CHECK(text(liaocheng_2022, q, language::zh).rfind("layoffs.limit.comparison: at_most（不高于） → below（低于） [", 0) == 0);
}

TEST_CASE("a rule that comes or goes, with all that it says") {
    policy const p = with(liaocheng_2022, "publicity.present", "false");
    CHECK(text(liaocheng_2022, p, language::en) == "publicity: removed days = 5, working_days = true, at_least = false [聊人社字〔2022〕17号 四（三）]\n");
    CHECK(text(p, liaocheng_2022, language::zh) == "publicity: 新增 days = 5, working_days = true, at_least = false [聊人社字〔2022〕17号 四（三）]\n");
    policy const q = with(liaocheng_2022, "layoffs.formula.present", "false");
    CHECK(text(q, liaocheng_2022, language::en).rfind("layoffs.formula: added added = {claimants}, deducted = {}, divisor = {}, over = measured_year [", 0) == 0);
}

TEST_CASE("texts, empty ones too, and the sources if they are asked for") {
    policy const p = with(liaocheng_2022, "title", "");
    std::string expected = "title: ";  // in steps: gcc 12 warns falsely of a sum of strings
    expected += liaocheng_2022.title;
    expected += " → \"\"\n";
    CHECK(text(liaocheng_2022, p, language::en) == expected);
    policy const q = with(liaocheng_2022, "reserve.source.clause", "九");
    CHECK(text(liaocheng_2022, q, language::en).empty());
    CHECK(text(liaocheng_2022, q, language::en, differences::of_values_and_sources).rfind("reserve.source.clause: ", 0) == 0);
}

TEST_CASE("to a stream") {
    std::ostringstream out;
    out << differing{policies::nation_2021_29, policies::nation_2024_40, language::zh};
    CHECK(out.str() == text(policies::nation_2021_29, policies::nation_2024_40, language::zh));
    CHECK(out.str().find("reserve.measured_at: pooling_area（统筹地区基金） → province（省级基金） [人社部发〔2021〕29号 一 → 人社部发〔2024〕40号 二]\n") != std::string::npos);
}
