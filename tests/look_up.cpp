// Look-up by region, refund year and day of the decision: in catalogues made here, and in the real notices of 2022, 2024 and 2025.
#include "catch.hpp"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <wengang/policies/look_up.hpp>
#include <wengang/policies/nation/nation_2019_23.hpp>
#include <wengang/policies/nation/nation_2019_23_hardship_benefit.hpp>
#include <wengang/policies/nation/nation_2019_23_hardship_insurance.hpp>
#include <wengang/policies/nation/nation_2022_12.hpp>
#include <wengang/policies/nation/nation_2022_23.hpp>
#include <wengang/policies/nation/nation_2022_271.hpp>
#include <wengang/policies/nation/nation_2025_18.hpp>
#include <wengang/policies/nation/nation_2025_25.hpp>
#include <wengang/policy/check_catalogue.hpp>

using namespace wengang;

namespace {

// Shandong is 370000, Liaocheng 371500 and Linqing, a city of county level in it, 371581 (GB/T 2260).
constexpr region shandong{370000, "Shandong", "山东省"}, liaocheng{371500, "Liaocheng", "聊城市"}, linqing{371581, "Linqing", "临清市"};

/// A notice of which only what a look-up reads is filled in; the document is its own, as the id.
constexpr policy notice(char const* id, region place, date published, std::int16_t first = 2022, std::int16_t last = 0) {
    policy p;
    p.id = p.document = id;
    p.place = place;
    p.level = level_of(place.code);
    p.published = p.effective_from = published;
    p.refund_year_first = first;
    p.refund_year_last = last == 0 ? first : last;
    return p;
}
constexpr policy until(policy p, date last) {
    p.effective_until = {last, {p.document, "有效期"}};
    return p;
}
constexpr policy from(policy p, date first) {
    p.effective_from = first;
    return p;
}
constexpr policy of(scheme s, policy p) {
    p.scheme = s;
    return p;
}
constexpr policy with_document(char const* document, policy p) {
    p.document = document;
    return p;
}

/// Ids, one behind the other.
std::string ids(named_notices const& all) {
    std::string text;
    for (policy const* one : all) text += (text.empty() ? "" : " ") + std::string(one->id);
    return text;
}
std::string id(looked_up const& found) { return found.notice == nullptr ? describe(found.status).name : found.notice->id; }

std::vector<policy const*> list_of(std::vector<policy> const& all) {
    std::vector<policy const*> pointers;
    for (policy const& one : all) pointers.push_back(&one);
    return pointers;
}
found_region region_named(notice_list in, std::string_view name) { return find_region(in, name.data(), name.data() + name.size()); }

}  // namespace

// --- one place

TEST_CASE("a notice answers from the day of its publication to its last day, in its refund years") {
    std::vector<policy> const all{until(notice("a", the_nation, {2022, 3, 2}, 2022, 2023), {2023, 12, 31})};
    auto const in = list_of(all);
    CHECK(id(look_up(in, {0, 2022, {2022, 3, 1}, {}})) == "before_publication");
    CHECK(id(look_up(in, {0, 2022, {2022, 3, 2}, {}})) == "a");
    CHECK(id(look_up(in, {0, 2023, {2023, 12, 31}, {}})) == "a");
    CHECK(id(look_up(in, {0, 2023, {2024, 1, 1}, {}})) == "expired");
    CHECK(id(look_up(in, {0, 2021, {2022, 3, 2}, {}})) == "year_outside_the_catalogue");
    CHECK(id(look_up(in, {0, 2024, {2022, 3, 2}, {}})) == "year_outside_the_catalogue");
    CHECK(ids(look_up(in, {0, 2022, {2022, 3, 1}, {}}).awaited) == "a");
    CHECK(ids(look_up(in, {0, 2022, {2024, 1, 1}, {}}).expired) == "a");
    CHECK(look_up(in, {0, 2022, {2022, 3, 2}, {}}).notice == &all[0]);
}

TEST_CASE("a notice that is published but not yet in effect does not answer, and replaces nothing yet") {
    std::vector<policy> const all{from(notice("later", the_nation, {2022, 3, 2}), {2022, 4, 1}), notice("old", the_nation, {2022, 1, 5})};
    auto const in = list_of(all);
    CHECK(id(look_up(in, {0, 2022, {2022, 3, 31}, {}})) == "old");
    CHECK(id(look_up(in, {0, 2022, {2022, 4, 1}, {}})) == "later");
    CHECK(id(look_up(notice_list(in.data(), 1), {0, 2022, {2022, 3, 31}, {}})) == "before_effect");
    CHECK(id(look_up(notice_list(in.data(), 1), {0, 2022, {2022, 3, 1}, {}})) == "before_publication");
}

TEST_CASE("a notice that takes effect before its publication answers from its publication") {
    std::vector<policy> const all{from(notice("a", the_nation, {2022, 6, 18}), {2022, 1, 1})};
    CHECK(id(look_up(list_of(all), {0, 2022, {2022, 6, 17}, {}})) == "before_publication");
    CHECK(id(look_up(list_of(all), {0, 2022, {2022, 6, 18}, {}})) == "a");
}

TEST_CASE("the notice published last replaces the earlier ones of its place and year, in whatever order they stand") {
    std::vector<policy> const all{notice("june", the_nation, {2022, 6, 1}), notice("january", the_nation, {2022, 1, 1}, 2021, 2022),
                                  notice("march", the_nation, {2022, 3, 1}), notice("april of 2023", the_nation, {2022, 4, 1}, 2023)};
    auto const in = list_of(all);
    CHECK(id(look_up(in, {0, 2022, {2022, 2, 28}, {}})) == "january");
    CHECK(id(look_up(in, {0, 2022, {2022, 5, 31}, {}})) == "march");
    CHECK(ids(look_up(in, {0, 2022, {2022, 5, 31}, {}}).replaced) == "january");
    CHECK(id(look_up(in, {0, 2022, {2022, 6, 1}, {}})) == "june");
    CHECK(ids(look_up(in, {0, 2022, {2022, 6, 1}, {}}).replaced) == "march january");
    CHECK(id(look_up(in, {0, 2021, {2022, 6, 1}, {}})) == "january");
}

TEST_CASE("what an expired notice replaced does not come back") {
    std::vector<policy> const all{notice("old", liaocheng, {2022, 1, 1}), until(notice("new", liaocheng, {2022, 2, 1}), {2022, 3, 31}),
                                  notice("nation", the_nation, {2022, 1, 10})};
    auto const in = list_of(all);
    CHECK(id(look_up(in, {371500, 2022, {2022, 3, 31}, {}})) == "new");
    looked_up const after = look_up(in, {371500, 2022, {2022, 4, 1}, {}});
    CHECK(id(after) == "nation");
    CHECK(ids(after.expired) == "new");
    CHECK(id(look_up(notice_list(in.data(), 2), {371500, 2022, {2022, 4, 1}, {}})) == "expired");
}

// --- upwards

TEST_CASE("the lowest place that has a notice answers: county, city, province, nation") {
    std::vector<policy> const all{notice("nation", the_nation, {2022, 1, 1}), notice("shandong", shandong, {2022, 2, 1}),
                                  notice("liaocheng", liaocheng, {2022, 3, 1}), notice("linqing", linqing, {2022, 4, 1})};
    auto const in = list_of(all);
    date const day{2022, 12, 31};
    CHECK(id(look_up(in, {371581, 2022, day, {}})) == "linqing");
    CHECK(id(look_up(in, {371500, 2022, day, {}})) == "liaocheng");
    CHECK(id(look_up(in, {371502, 2022, day, {}})) == "liaocheng");
    CHECK(id(look_up(in, {371400, 2022, day, {}})) == "shandong");
    CHECK(id(look_up(in, {371481, 2022, day, {}})) == "shandong");
    CHECK(id(look_up(in, {370000, 2022, day, {}})) == "shandong");
    CHECK(id(look_up(in, {360000, 2022, day, {}})) == "nation");
    CHECK(id(look_up(in, {0, 2022, day, {}})) == "nation");
    // By the day each is published the place above is still the one.
    CHECK(id(look_up(in, {371581, 2022, {2022, 3, 31}, {}})) == "liaocheng");
    CHECK(id(look_up(in, {371581, 2022, {2022, 2, 28}, {}})) == "shandong");
    CHECK(id(look_up(in, {371581, 2022, {2022, 1, 31}, {}})) == "nation");
}

TEST_CASE("a region of which the catalogue has nothing is another thing than a region that is none") {
    std::vector<policy> const all{notice("shandong", shandong, {2022, 2, 1})};
    auto const in = list_of(all);
    date const day{2022, 12, 31};
    for (std::int32_t code : {360000, 360100, 360102, 0}) CHECK(id(look_up(in, {code, 2022, day, {}})) == "year_outside_the_catalogue");
    for (std::int32_t code : {999999, 100000, 160000, 830000, 370001, 370099, 37, 3715, -1, -370000, 3715000, INT32_MAX, INT32_MIN})
        CHECK(id(look_up(in, {code, 2022, day, {}})) == "unknown_region");
}

TEST_CASE("a day that is none is said before anything is looked up") {
    std::vector<policy> const all{notice("nation", the_nation, {2022, 1, 1})};
    CHECK(id(look_up(list_of(all), {0, 2022, {2022, 2, 29}, {}})) == "invalid_day");
    CHECK(id(look_up(list_of(all), {0, 2022, {}, {}})) == "invalid_day");
    CHECK(id(look_up(list_of(all), {0, 0, {2022, 2, 28}, {}})) == "year_outside_the_catalogue");
}

TEST_CASE("Hong Kong, Macao and Taiwan are known and never answered by a national notice") {
    std::vector<policy> const all{notice("nation", the_nation, {2022, 1, 1}), notice("of its own", {820000, "Macao", "澳门特别行政区"}, {2022, 1, 1}),
                                  notice("later", the_nation, {2022, 3, 1})};
    auto const in = list_of(all);
    for (std::int32_t code : {710000, 810000}) CHECK(id(look_up(in, {code, 2022, {2022, 5, 1}, {}})) == "another_system");
    CHECK(id(look_up(in, {820000, 2022, {2022, 5, 1}, {}})) == "of its own");
    CHECK(look_up(in, {820000, 2022, {2022, 5, 1}, {}}).newer_above.empty());
}

TEST_CASE("a notice of an unnamed district, under the code of its province, does not answer for the province") {
    policy district = notice("district", shandong, {2022, 2, 1});
    district.level = level::city;
    std::vector<policy> const all{district};
    CHECK(id(look_up(list_of(all), {370000, 2022, {2022, 5, 1}, {}})) == "year_outside_the_catalogue");
    CHECK(region_named(list_of(all), "Shandong").place.code == 370000);
}

TEST_CASE("what places above published later is named, the earliest first, but not what was published after the decision") {
    std::vector<policy> const all{notice("c", the_nation, {2022, 6, 1}), notice("city", liaocheng, {2022, 3, 1}), notice("b", shandong, {2022, 5, 1}),
                                  notice("a", the_nation, {2022, 4, 1}), notice("before", the_nation, {2022, 2, 1}),
                                  until(notice("over", shandong, {2022, 4, 2}), {2022, 4, 30}), of(scheme::hardship, notice("h", the_nation, {2022, 5, 2}))};
    auto const in = list_of(all);
    CHECK(ids(look_up(in, {371500, 2022, {2022, 6, 1}, {}}).newer_above) == "a b c");
    CHECK(ids(look_up(in, {371500, 2022, {2022, 5, 31}, {}}).newer_above) == "a b");
    CHECK(ids(look_up(in, {371500, 2022, {2022, 4, 1}, {}}).newer_above) == "a");
    CHECK(look_up(in, {371500, 2022, {2022, 3, 31}, {}}).newer_above.empty());
}

TEST_CASE("before the first notice of a year, those to come are named, the earliest first") {
    std::vector<policy> const all{notice("c", liaocheng, {2022, 6, 1}), notice("b", shandong, {2022, 5, 1}), notice("a", the_nation, {2022, 4, 1})};
    looked_up const early = look_up(list_of(all), {371500, 2022, {2022, 3, 31}, {}});
    CHECK(id(early) == "before_publication");
    CHECK(ids(early.awaited) == "a b c");
    CHECK(look_up(list_of(all), {371500, 2022, {2022, 4, 1}, {}}).awaited.empty());
}

// --- schemes, and several on one day

TEST_CASE("a scheme is looked up by itself; without one, several at the answering place are ambiguous") {
    std::vector<policy> const all{notice("s", shandong, {2022, 1, 1}), of(scheme::hardship, notice("h", shandong, {2022, 2, 1})),
                                  notice("city", liaocheng, {2022, 3, 1})};
    auto const in = list_of(all);
    date const day{2022, 5, 1};
    CHECK(id(look_up(in, {370000, 2022, day, scheme::stabilisation})) == "s");
    CHECK(id(look_up(in, {370000, 2022, day, scheme::hardship})) == "h");
    looked_up const both = look_up(in, {370000, 2022, day, {}});
    CHECK(id(both) == "ambiguous");
    CHECK(ids(both.choices) == "s h");
    CHECK(id(look_up(in, {370000, 2022, {2022, 1, 31}, {}})) == "s");

    CHECK(id(look_up(in, {371500, 2022, day, scheme::hardship})) == "h");
    looked_up const city = look_up(in, {371500, 2022, day, {}});
    CHECK(id(city) == "city");
    CHECK(ids(city.other_schemes) == "h");
    CHECK(look_up(in, {371500, 2022, day, scheme::stabilisation}).other_schemes.empty());
}

TEST_CASE("a year that has notices of another scheme only is said to be one") {
    std::vector<policy> const all{notice("s", shandong, {2022, 1, 1})};
    CHECK(id(look_up(list_of(all), {370000, 2022, {2022, 5, 1}, scheme::hardship})) == "scheme_outside_the_catalogue");
    CHECK(id(look_up(list_of(all), {370000, 2021, {2022, 5, 1}, scheme::hardship})) == "year_outside_the_catalogue");
}

TEST_CASE("two notices of one place and day are never chosen between") {
    std::vector<policy> const all{with_document("d", notice("a", shandong, {2022, 1, 1})), with_document("d", notice("b", shandong, {2022, 1, 1})),
                                  notice("old", shandong, {2021, 12, 1}), notice("nation", the_nation, {2022, 1, 2})};
    looked_up const found = look_up(list_of(all), {370000, 2022, {2022, 5, 1}, scheme::stabilisation});
    CHECK(id(found) == "ambiguous");
    CHECK(ids(found.choices) == "a b");
}

TEST_CASE("one notice that is listed twice is no choice, and a null pointer is no notice") {
    policy const a = notice("a", shandong, {2022, 1, 1});
    policy const* const twice[] = {&a, nullptr, &a};
    CHECK(id(look_up(twice, {370000, 2022, {2022, 5, 1}, {}})) == "a");
    CHECK(id(look_up({}, {370000, 2022, {2022, 5, 1}, {}})) == "year_outside_the_catalogue");
}

TEST_CASE("more notices than a result names are not taken for all of them") {
    std::vector<policy> all;
    for (int i = 0; i < 40; ++i) all.push_back(notice("n", the_nation, {2022, 1, static_cast<std::uint8_t>(1 + i % 28)}));
    for (int i = 0; i < 20; ++i) all.push_back(notice("m", the_nation, {2022, 2, 1}));
    looked_up const many = look_up(list_of(all), {0, 2022, {2022, 5, 1}, {}});
    CHECK(id(many) == "ambiguous");
    CHECK(many.choices.count() == 16);
    CHECK_FALSE(many.choices.complete);
    all.resize(40);
    all.push_back(notice("last", the_nation, {2022, 2, 1}));
    looked_up const one = look_up(list_of(all), {0, 2022, {2022, 5, 1}, {}});
    CHECK(id(one) == "last");
    CHECK_FALSE(one.replaced.complete);
}

// --- names

TEST_CASE("a region is named by its code, in English or in Chinese") {
    std::vector<policy> const all{notice("liaocheng", liaocheng, {2022, 1, 1}), notice("linqing", linqing, {2022, 1, 1})};
    auto const in = list_of(all);
    for (char const* name : {"371500", "Liaocheng", "聊城市", "聊城"}) {
        found_region const found = region_named(in, name);
        CHECK(found);
        CHECK(found.place.code == 371500);
        CHECK(std::string(found.place.en) == "Liaocheng");
    }
    for (char const* name : {"370000", "Shandong", "山东省", "山东"}) CHECK(region_named(in, name).place.code == 370000);
    for (char const* name : {"0", "China", "全国"}) {
        CHECK(region_named(in, name));
        CHECK(region_named(in, name).place.code == 0);
    }
    CHECK(region_named(in, "临清").place.code == 371581);
    // A city that no notice is of is known by its code only.
    CHECK(region_named(in, "371400"));
    CHECK(std::string(region_named(in, "371400").place.zh).empty());
    for (char const* name : {"", "Dezhou", "德州市", "聊", "聊城市市", "Liaocheng ", "liaocheng", "市", "省", "37150",
                             "3715000", "000000", "-371500", "370001", "990000", "00", "1"}) {
        CAPTURE(name);
        CHECK(region_named(in, name).status == look_up_status::unknown_region);
    }
}

TEST_CASE("a name that several regions have is not chosen between") {
    std::vector<policy> const all{notice("a", {220200, "Jilin City", "吉林市"}, {2022, 1, 1}), notice("b", {340500, "Suzhou", "宿州市"}, {2022, 1, 1}),
                                  notice("c", {320500, "Suzhou", "苏州市"}, {2022, 1, 1})};
    auto const in = list_of(all);
    CHECK(region_named(in, "吉林省").place.code == 220000);
    CHECK(region_named(in, "吉林市").place.code == 220200);
    CHECK(region_named(in, "Jilin").place.code == 220000);
    for (char const* name : {"吉林", "Suzhou"}) {
        found_region const found = region_named(in, name);
        CHECK(found.status == look_up_status::several_regions);
        CHECK(found.several.count == 2);
    }
    CHECK(region_named(in, "苏州").place.code == 320500);
}

TEST_CASE("the provinces are the 34 of GB/T 2260") {
    // 华北 11–15, 东北 21–23, 华东 31–37, 中南 41–46, 西南 50–54, 西北 61–65, then 71, 81 and 82.
    std::vector<std::int32_t> codes;
    for (int block : {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82})
        codes.push_back(block * 10'000);
    std::vector<std::int32_t> listed;
    for (province_entry const& one : provinces) {
        listed.push_back(one.place.code);
        // The short name begins the full one.
        CHECK(std::strncmp(one.place.zh, one.short_zh, std::strlen(one.short_zh)) == 0);
        CHECK(one.national_notices == (one.place.code < 700'000));
    }
    CHECK(listed == codes);
}

// --- the check of a catalogue

namespace {
std::string faults(notice_list in) {
    std::string text;
    for (catalogue_finding const& f : check(in))
        text += (text.empty() ? "" : " ") + std::to_string(f.entry) + ":" + describe(f.fault).name + (f.other == nullptr ? "" : std::string("/") + f.other->id);
    return text;
}
}  // namespace

TEST_CASE("what a look-up could not tell apart is found, with the entry and the clause") {
    policy const a = notice("a", shandong, {2022, 1, 1}, 2022, 2023);
    CHECK(faults(list_of({a, notice("b", shandong, {2022, 1, 2}, 2022, 2023), notice("c", shandong, {2022, 1, 1}, 2024),
                          of(scheme::hardship, notice("d", shandong, {2022, 1, 1}, 2022, 2023)), notice("e", liaocheng, {2022, 1, 1}, 2022, 2023)}))
              .empty());
    CHECK(faults(list_of({a, notice("b", shandong, {2022, 1, 1}, 2022, 2023)})) == "1:same_key/a");
    CHECK(faults(list_of({a, notice("b", shandong, {2022, 1, 1}, 2023, 2024)})) == "1:same_day/a");
    CHECK(faults(list_of({a, notice("a", liaocheng, {2022, 1, 1})})) == "1:same_id/a");
    policy const* const twice[] = {&a, nullptr, &a};
    CHECK(faults(twice) == "1:no_notice 2:same_id/a");
    // Parts of one document.
    CHECK(faults(list_of({with_document("d", a), with_document("d", notice("b", shandong, {2022, 1, 1}, 2022, 2023))})).empty());

    policy noted = notice("b", shandong, {2022, 1, 1}, 2022, 2023);
    static constexpr note dates[] = {{"amount", "", "", {"x", "y"}}, {"dates", "", "", {"b", "首段"}}};
    noted.procedure = dates;
    std::vector<policy> const both{a, noted};
    auto const pointers = list_of(both);
    catalogue_findings const found = check(pointers);
    REQUIRE(found.all.count == 1);
    CHECK(found.all[0].notice == &both[1]);
    CHECK(std::string(found.all[0].source.document) == "b");
    CHECK(std::string(found.all[0].source.clause) == "首段");
    CHECK(std::string(found.all[0].where) == "published");
}

TEST_CASE("a place that no look-up finds, or that has two names, is found") {
    policy district = notice("district", shandong, {2022, 2, 1}), city = notice("city", liaocheng, {2022, 2, 1});
    district.level = level::city;
    city.level = level::province;
    CHECK(faults(list_of({district, city})) == "0:place_of_another_level 1:place_of_another_level");
    CHECK(faults(list_of({notice("a", {160000, "Nowhere", "无"}, {2022, 1, 1})})) == "0:unknown_place");
    CHECK(faults(list_of({notice("a", {370000, "Shantung", "山东省"}, {2022, 1, 1})})) == "0:other_name");
    CHECK(faults(list_of({notice("a", liaocheng, {2022, 1, 1}), notice("b", {371500, "Liaocheng", "聊城"}, {2022, 1, 2})})) == "1:other_name/a");
    CHECK(faults(list_of({notice("a", the_nation, {2022, 1, 1})})).empty());
}

TEST_CASE("more faults than a result holds are counted") {
    std::vector<policy const*> const nulls(40, nullptr);
    CHECK(check(nulls).all.count == 32);
    CHECK(check(nulls).more == 8);
}

TEST_CASE("the notices of the catalogue go together") {
    for (catalogue_finding const& f : check(policies::catalogue)) {
        // Known, and why: its place was not printed.
        std::string const id = f.notice == nullptr ? "" : f.notice->id;
        bool const known = id == "guangdong_2019_district" && f.fault == catalogue_fault::place_of_another_level;
        INFO(id << ": " << f.where << ": " << describe(f.fault).en << " (" << f.source.document << ' ' << f.source.clause << ')');
        CHECK(known);
    }
    CHECK(check(policies::catalogue).more == 0);
    // Nothing is in it that its own region, year and day would not bring up.
    for (policy const* p : policies::catalogue) {
        if (!is_of(*p, p->place.code)) continue;
        date const day = p->published < p->effective_from ? p->effective_from : p->published;
        looked_up const found = look_up({p->place.code, p->refund_year_first, day, p->scheme});
        INFO(p->id << ": " << id(found));
        CHECK((found.notice == p || found.choices.contains(p)));
    }
}

// --- the notices of the nation and of Liaocheng, 2019, 2022 and 2025

namespace {
constexpr policy const* real[] = {&policies::nation_2025_25, &policies::liaocheng_2022, &policies::nation_2022_271, &policies::nation_2022_12,
                                  &policies::nation_2022_23, &policies::nation_2025_18, &policies::nation_2024_40, &policies::nation_2019_23,
                                  &policies::nation_2019_23_hardship_benefit, &policies::nation_2019_23_hardship_insurance, &policies::shanxi_2024,
                                  &policies::yangquan_2024, &policies::tianjin_2019};
}

TEST_CASE("2022: the city of Liaocheng until June, then the nation with the caps of May") {
#if !defined(__SANITIZE_ADDRESS__)  // gcc 12 compares no address with null in a constant then
    static_assert(look_up(real, {371500, 2022, {2022, 5, 5}, {}}).notice == &policies::liaocheng_2022);
#endif
    CHECK(look_up(real, {371500, 2022, {2022, 5, 5}, {}}).notice == &policies::liaocheng_2022);
    CHECK(id(look_up(real, {371500, 2022, {2022, 4, 19}, {}})) == "nation_2022_271");
    looked_up const may = look_up(real, {371500, 2022, {2022, 5, 5}, {}});
    CHECK(ids(may.newer_above) == "nation_2022_23");
    CHECK(ids(look_up(real, {371500, 2022, {2022, 6, 30}, {}}).newer_above) == "nation_2022_23 nation_2022_12");
    looked_up const july = look_up(real, {371500, 2022, {2022, 7, 1}, {}});
    CHECK(id(july) == "nation_2022_12");
    CHECK(ids(july.expired) == "liaocheng_2022");
    CHECK(ids(july.replaced) == "nation_2022_23 nation_2022_271");
    CHECK(id(look_up(real, {371500, 2022, {2022, 2, 17}, {}})) == "before_publication");
    looked_up const over = look_up(real, {371500, 2022, {2023, 1, 1}, {}});
    CHECK(id(over) == "expired");
    CHECK(ids(over.expired) == "liaocheng_2022 nation_2022_12");
}

TEST_CASE("2022: the nation's cap of large enterprises is 30 % before the 31st of May and 50 % from then on") {
    using namespace literals;
    CHECK(look_up(real, {330000, 2022, {2022, 5, 30}, {}}).notice->caps[0].at == 30_percent);
    CHECK(look_up(real, {330000, 2022, {2022, 5, 31}, {}}).notice->caps[0].at == 50_percent);
}

TEST_CASE("2025: 30 and 60 % as known until July, 50 and 90 % from then on") {
    using namespace literals;
    CHECK(id(look_up(real, {330100, 2025, {2025, 4, 20}, {}})) == "before_publication");
    looked_up const june = look_up(real, {330100, 2025, {2025, 7, 8}, {}}), july = look_up(real, {330100, 2025, {2025, 7, 9}, {}});
    CHECK(id(june) == "nation_2025_18");
    CHECK(june.notice->caps[0].at == 30_percent);
    CHECK(june.notice->caps[1].at == 60_percent);
    CHECK(june.replaced.empty());
    CHECK(id(july) == "nation_2025_25");
    CHECK(july.notice->caps[0].at == 50_percent);
    CHECK(july.notice->caps[1].at == 90_percent);
    CHECK(ids(july.replaced) == "nation_2025_18");
    CHECK(id(look_up(real, {330100, 2026, {2025, 7, 9}, {}})) == "year_outside_the_catalogue");
}

TEST_CASE("2024: Yangquan, its province and its nation") {
    CHECK(id(look_up(real, {140300, 2024, {2024, 5, 1}, {}})) == "nation_2024_40");
    CHECK(id(look_up(real, {140300, 2024, {2024, 5, 24}, {}})) == "shanxi_2024");
    CHECK(id(look_up(real, {140300, 2024, {2024, 6, 3}, {}})) == "yangquan_2024");
    CHECK(id(look_up(real, {140100, 2024, {2024, 6, 3}, {}})) == "shanxi_2024");
}

TEST_CASE("2019: Tianjin's hardship refund, and the two ways of the nation's, which a place has to choose between") {
    date const day{2019, 5, 6};
    CHECK(id(look_up(real, {120000, 2019, day, scheme::hardship})) == "tianjin_2019");
    CHECK(id(look_up(real, {120000, 2019, day, scheme::stabilisation})) == "nation_2019_23");
    looked_up const either = look_up(real, {120000, 2019, day, {}});
    CHECK(id(either) == "tianjin_2019");
    CHECK(ids(either.other_schemes) == "nation_2019_23");
    looked_up const ways = look_up(real, {330000, 2019, day, scheme::hardship});
    CHECK(id(ways) == "ambiguous");
    CHECK(ids(ways.choices) == "nation_2019_23_hardship_benefit nation_2019_23_hardship_insurance");
}

TEST_CASE("2024: Fujian's notice on dispatch agencies alone answers to its scheme only") {
    date const day{2024, 12, 1};
    CHECK(id(look_up(policies::catalogue, {350000, 2024, day, {}})) == "nation_2024_40");
    CHECK(id(look_up(policies::catalogue, {350000, 2024, day, scheme::dispatch})) == "fujian_2024_dispatch");
}
