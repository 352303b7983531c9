// What differs between two notices, and one value of a notice set by its path.
#include "catch.hpp"

#include <algorithm>
#include <sstream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <wengang/policies/catalogue.hpp>
#include <wengang/policy/check.hpp>
#include <wengang/policy/difference.hpp>
#include <wengang/policy/set_field.hpp>

using namespace wengang;
using namespace wengang::literals;
using policies::liaocheng_2022;
using policies::nation_2021_29;
using policies::nation_2024_40;

namespace {

struct change {
    std::string path, before, after;  ///< "-" where there is none, "+" where it is a whole rule or row
    std::string of_before, of_after;
    friend bool operator==(change const&, change const&) = default;
    friend std::ostream& operator<<(std::ostream& to, change const& c) {
        return to << c.path << ": " << c.before << " -> " << c.after << " [" << c.of_before << " -> " << c.of_after << ']';
    }
};
template <class T> std::string shown(T const* value) {
    if (value == nullptr) return "-";
    if constexpr (has_fields<T>) {
        return "+";
    } else {
        char text[4096];
        return {text, field_to_chars(text, text + sizeof text, *value).end};
    }
}
std::string shown(citation const* c) { return c == nullptr ? "" : std::string(c->document) + ' ' + c->clause; }

std::vector<change> changes(policy const& a, policy const& b, differences what = differences::of_values) {
    std::vector<change> all;
    int const found = difference(
        a, b,
        [&](char const* path, auto const* before, auto const* after, citation const* of_a, citation const* of_b) {
            all.push_back({path, shown(before), shown(after), shown(of_a), shown(of_b)});
        },
        what);
    REQUIRE(found == static_cast<int>(all.size()));
    return all;
}
change of(std::vector<change> const& all, std::string const& path) {
    auto const found = std::find_if(all.begin(), all.end(), [&](change const& c) { return c.path == path; });
    INFO(path);
    REQUIRE(found != all.end());
    return *found;
}
bool has(std::vector<change> const& all, std::string const& path) {
    return std::any_of(all.begin(), all.end(), [&](change const& c) { return c.path == path; });
}
policy with(policy p, char const* path, char const* text) {
    INFO(path << " = " << text);
    set_field_result const result = set_field(p, path, text);
    INFO(describe(result.fault).en);
    REQUIRE(result);
    return p;
}

}  // namespace

TEST_CASE("a notice does not differ from itself") {
    for (policy const* one : policies::catalogue) {
        policy const copy = *one;
        CHECK(changes(*one, copy, differences::of_values_and_sources).empty());
    }
}

// 人社部发〔2021〕29号 一 and 人社部发〔2024〕40号 二: 60 % became a cap for all but large enterprises, ...
TEST_CASE("the nation 2021 and 2024") {
    auto const all = changes(nation_2021_29, nation_2024_40);
    CHECK(of(all, "id") == change{"id", "nation_2021_29", "nation_2024_40", "", ""});
    CHECK(of(all, "published").after == "2024-04-28");
    CHECK(of(all, "refund_year_first").before == "2021");
    change const months = of(all, "reserve.measured_at");
    CHECK(months.before == "pooling_area");
    CHECK(months.after == "province");
    CHECK(months.of_before.rfind("人社部发〔2021〕29号 ", 0) == 0);
    CHECK(months.of_after == "人社部发〔2024〕40号 二");
    CHECK_FALSE(has(all, "level"));
    CHECK_FALSE(has(all, "layoffs.small.people"));  // 30 in both
    CHECK_FALSE(has(all, "caps.0.kinds"));
    for (change const& c : all) CHECK(c.path.find("source") == std::string::npos);

    // The other way round, every value is on the other side.
    CHECK(changes(nation_2024_40, nation_2021_29).size() == all.size());
}

TEST_CASE("the differences as a list") {
    field_changes const all = difference(nation_2021_29, nation_2024_40);
    auto const told = changes(nation_2021_29, nation_2024_40);
    CHECK(all.count == static_cast<int>(told.size()));
    REQUIRE(all.first.count == std::min(all.count, 64));
    for (int i = 0; i < all.first.count; ++i) {
        change const& one = told[static_cast<std::size_t>(i)];
        CHECK(all.first[i].path == one.path);
        CHECK(all.first[i].before == (one.before != "-"));
        CHECK(all.first[i].after == (one.after != "-"));
        CHECK(shown(all.first[i].source_after) == one.of_after);
    }
}

TEST_CASE("a what-if with one field changed differs in that field") {
    policy const& p = liaocheng_2022;
    auto const only = [&](char const* path, char const* text, std::string const& before) {
        auto const all = changes(p, with(p, path, text));
        INFO(path);
        REQUIRE(all.size() == 1);
        CHECK(all[0].path == path);
        CHECK(all[0].before == before);
        CHECK(all[0].after == text);
    };
    only("rates.0.at", "70", "90");
    only("rates.0.sizes", "micro", "any");
    only("layoffs.limit.at", "5", "5.5");
    only("effective_until", "2023-01-01", "2022-06-30");
    only("scheme", "hardship", "stabilisation");
    only("publicity.days", "7", "5");
    only("base.gross", "payable", "paid");
    CHECK(changes(p, with(p, "reserve.source.clause", "九")).empty());
    auto const sources = changes(p, with(p, "reserve.source.clause", "九"), differences::of_values_and_sources);
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].path == "reserve.source.clause");
    CHECK(sources[0].of_after == std::string(p.reserve.source.document) + " 九");
}

namespace {

/// Another value, as sound or unsound as it may be.
template <class T> void change_value(T& value) {
    if constexpr (std::is_same_v<T, char const*>) value = "changed";
    else if constexpr (std::is_same_v<T, bool>) value = !value;
    else if constexpr (std::is_integral_v<T>) ++value;
    else if constexpr (std::is_same_v<T, kind>) value = value == kind::enterprise ? kind::any : kind::enterprise;
    else if constexpr (std::is_same_v<T, size>) value = value == size::large ? size::any : size::large;
    else if constexpr (std::is_same_v<T, money_unit>) value = value == money_unit::fen ? money_unit::yuan : money_unit::fen;
    else if constexpr (std::is_enum_v<T>) value = static_cast<T>(static_cast<int>(value) == 0 ? 1 : 0);
    else if constexpr (std::is_same_v<T, rate>) value = rate::from_parts(value.parts() == 0 ? 1 : value.parts() - 1);
    else if constexpr (std::is_same_v<T, money>) value += money::from_fen(1);  // clang 14 loses a consteval literal in here
    else if constexpr (std::is_same_v<T, month_count>) value = value + month_count(1);
    else if constexpr (std::is_same_v<T, date>) ++value.year;
    else ++value.value;  // a bound
}

}  // namespace

// Every single value of every notice: changed, it is found, and nothing else is.
TEST_CASE("any value changed is the one that differs") {
    for (policy const* one : policies::catalogue) {
        std::vector<std::string> paths;
        walk_leaves(*one, [&](std::string const& path, auto const&, citation const*, bool) {
            bool const changes_others = path.ends_with("count") || path.ends_with("present");
            if (!path.starts_with("procedure") && path != "parent" && !changes_others) paths.push_back(path);
        });
        for (std::string const& path : paths) {
            policy copy = *one;
            walk_leaves(copy, [&](char const* at, auto& value, citation const*, bool) {
                using type = std::remove_reference_t<decltype(value)>;
                if constexpr (!std::is_const_v<type> && !detail::is_parent<type>) {
                    if (path == at) change_value(value);
                }
            });
            INFO(one->id << ' ' << path);
            auto const all = changes(*one, copy, differences::of_values_and_sources);
            // Another fact is another condition: one goes, one comes.
            if (path.starts_with("conditions.") && path.ends_with(".fact")) {
                REQUIRE(all.size() == 2);
                CHECK(all[0].before == "-");
                CHECK(all[1].after == "-");
            } else {
                REQUIRE(all.size() == 1);
                CHECK(all[0].path == path);
            }
        }
    }
}

TEST_CASE("rules and rows that only one notice has") {
    policy p = liaocheng_2022;
    p.reserve = cited<reserve_gate>::absent();
    auto all = changes(liaocheng_2022, p);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == change{"reserve", "+", "-", shown(&liaocheng_2022.reserve.source), ""});
    all = changes(p, liaocheng_2022);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == change{"reserve", "-", "+", "", shown(&liaocheng_2022.reserve.source)});

    // A row before the others: it is the one that came, and they are not taken for changed.
    p = liaocheng_2022;
    citation const here{"测试", "一"};
    rate_row const large{.sizes = size::large, .at = 30_percent, .source = here};
    p.rates = {large};
    for (rate_row const& row : liaocheng_2022.rates) p.rates.push(row);
    all = changes(liaocheng_2022, p);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == change{"rates.0", "-", "+", "", "测试 一"});
    // Rows that change places decide otherwise.
    policy q = p;
    std::swap(q.rates[0], q.rates[1]);
    all = changes(p, q);
    CHECK(all.size() == 2);
    CHECK(has(all, "rates.0"));
    CHECK(has(all, "rates.1"));
    // Conditions that change places do not.
    q = liaocheng_2022;
    REQUIRE(q.conditions.count > 2);
    std::swap(q.conditions[0], q.conditions[2]);
    CHECK(changes(liaocheng_2022, q).empty());
    // A condition less.
    q.conditions[0] = q.conditions[--q.conditions.count];
    all = changes(liaocheng_2022, q);
    REQUIRE(all.size() == 1);
    CHECK(all[0].after == "-");
    CHECK(all[0].path == "conditions.2");
    // Two on the same fact are told apart by what they ask.
    policy range = liaocheng_2022, other = liaocheng_2022;
    range.conditions = {at_least(fact::in_post, 5, reason::in_post_short, here), below(fact::in_post, 50, reason::in_post_short, here)};
    other.conditions = {below(fact::in_post, 40, reason::in_post_short, here), at_least(fact::in_post, 6, reason::in_post_short, here)};
    all = changes(range, other);
    REQUIRE(all.size() == 2);
    CHECK(all[0] == change{"conditions.0.bound", "50", "40", "测试 一", "测试 一"});
    CHECK(all[1] == change{"conditions.1.bound", "5", "6", "测试 一", "测试 一"});
    // Facts of a list.
    q = liaocheng_2022;
    q.base.value.exclusions.count = 1;
    all = changes(liaocheng_2022, q);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == change{"base.exclusions.1", "late_fees", "-", shown(&liaocheng_2022.base.source), shown(&liaocheng_2022.base.source)});
}

// --- set_field ---

TEST_CASE("a field is set by its path, and the copy is checked as any notice") {
    policy p = liaocheng_2022;
    CHECK(set_field(p, "rates.0.at", "70"));
    CHECK(p.rates[0].at == 70_percent);
    CHECK(check(p).empty());
    CHECK(set_field(p, "layoffs.small.people", "0"));
    REQUIRE(check(p).count == 1);
    CHECK(check(p)[0].fault == policy_fault::invalid_small_unit_rule);
    CHECK(set_field(p, "layoffs.small.people", "20"));
    CHECK(set_field(p, "reserve.present", "false"));
    CHECK_FALSE(p.reserve.present);
    CHECK(set_field(p, "document", "what-if"));
    CHECK(std::string(p.document) == "what-if");
    CHECK(set_field(p, "effective_until", "2023-12-31"));
    CHECK(set_field(p, "effective_until.value", "2024-12-31"));
    CHECK(p.effective_until.value == date{2024, 12, 31});
    CHECK(check(p).empty());
}

TEST_CASE("lists get longer and shorter, rules begin") {
    policy p = liaocheng_2022;
    REQUIRE(set_field(p, "base.exclusions.count", "0"));
    CHECK(p.base.value.exclusions.empty());
    REQUIRE(set_field(p, "conditions.count", "1"));
    CHECK(p.conditions.count == 1);
    REQUIRE(set_field(p, "drops.count", "1"));
    CHECK(check(p)[0].fault == policy_fault::missing_citation);
    CHECK(std::string(check(p)[0].where) == "drops");
    CHECK(set_field(p, "base.exclusions.count", "5").fault == field_fault::not_a_value);
    CHECK(set_field(p, "base.exclusions.count", "-1").fault == field_fault::not_a_value);
    CHECK(set_field(p, "kept.by", "5").fault == field_fault::absent);
    CHECK(set_field(p, "kept.source.clause", "五").fault == field_fault::absent);
    REQUIRE(set_field(p, "kept.present", "true"));
    REQUIRE(set_field(p, "kept.by", "5"));
    CHECK(p.kept.value.by == 5_percent);
}

TEST_CASE("what is no field or no value is refused, and nothing changes") {
    policy p = liaocheng_2022;
    auto const fault_of = [&](char const* path, char const* text) { return set_field(p, path, text).fault; };
    for (char const* path : {"", ".", "rate.0.at", "rates.0.it", "rates.0.at.", "rates.0.at.at", ".id", "rates..at", "rates.x.at", "reserve.value.months",
                             "silence.days", "published.year"})
        CHECK(fault_of(path, "1") == field_fault::unknown_field);
    for (char const* path : {"rates.1.at", "rates.12.at", "rates.-1.at", "rates.99999999999999999999.at", "drops.0.by"}) CHECK(fault_of(path, "1") == field_fault::no_such_element);
    for (char const* path : {"rates", "rates.0", "reserve", "layoffs", "reserve.source", "place", "conditions.0"}) CHECK(fault_of(path, "1") == field_fault::several_values);
    for (char const* path : {"parent", "procedure", "procedure.0.zh", "procedure.count"}) CHECK(fault_of(path, "x") == field_fault::fixed);
    CHECK(fault_of("rates.0.at", "105") == field_fault::not_a_value);
    CHECK(set_field(p, "rates.0.at", "105").text == text_error::out_of_range);
    CHECK(set_field(p, "rates.0.at", "").text == text_error::empty);
    CHECK(set_field(p, "rates.0.at", "5.555").text == text_error::too_many_decimals);
    CHECK(set_field(p, "rates.0.result", "free").text == text_error::unknown_word);
    char const* const path = "rates.0.it";
    CHECK(set_field(p, path, "1").at == path + 8);
    CHECK(changes(liaocheng_2022, p, differences::of_values_and_sources).empty());
}

// Both where a constant is wanted.
constexpr policy seventy = published([] {
    policy p = policies::liaocheng_2022;
    return set_field(p, "rates.0.at", "70") ? p : policy{};
}());
static_assert(seventy.rates[0].at == 70_percent);
static_assert(difference(policies::liaocheng_2022, seventy).count == 1);
