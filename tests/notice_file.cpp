// Notices from a file (docs/examples/register/notice_file.hpp): every notice of the catalogue there and back, and every fault of
// bad_notices with its place.
#include "catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "../docs/examples/register/notice_file.hpp"

using namespace wengang;
using namespace wengang::literals;

namespace {

std::string contents(std::filesystem::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    REQUIRE(in);
    return text.str();
}

std::vector<std::string> leaves_of(policy const& p) {
    std::vector<std::string> all;
    walk_leaves(p, [&](std::string path, auto const& leaf, citation const*, bool) {
        char text[4096];
        to_chars_result const written = field_to_chars(text, text + sizeof text, leaf);
        REQUIRE(written);
        all.push_back(path + " = " + std::string(text, written.end));
    });
    return all;
}

std::unique_ptr<notice_file> read(std::string const& text) { return notice_file::parse(text, "test.toml"); }

constexpr char head[] = R"(
parent = "nation_2024_40"
id = "somewhere_2024"
document = "某人社发〔2024〕1号"
title = "关于稳岗返还的通知"
published = 2024-06-01
effective_from = 2024-06-01
)";

}  // namespace

TEST_CASE("every notice of the catalogue comes back from its file") {
    for (policy const* one : policies::catalogue) {
        INFO(one->id);
        std::string const text = notice_printer(*one).text();
        auto const back = notice_file::parse(text, one->id);
        INFO(back->message());
        REQUIRE(back->faults().empty());
        CHECK(leaves_of(back->notice()) == leaves_of(*one));
        CHECK(back->notice().parent == one->parent);
        CHECK(notice_printer(back->notice()).text() == text);
    }
}

// Each file of bad_notices says its fault in its second line, and marks the place with "# here".
TEST_CASE("a bad notice is refused for its fault, at its line") {
    std::set<std::string> found;
    for (auto const& entry : std::filesystem::directory_iterator("bad_notices")) {
        std::string const text = contents(entry.path());
        INFO(entry.path());
        std::istringstream lines(text);
        std::string line, name, where, word;
        unsigned here = 0, number = 0;
        while (std::getline(lines, line)) {
            ++number;
            if (number == 2) std::istringstream(line) >> word >> word >> name >> word >> where;
            if (line.find("  # here") != line.npos) here = number;
        }
        auto const notice = notice_file::parse(text, entry.path().filename().string());
        INFO(notice->message());
        REQUIRE(notice->faults().size() == 1);
        notice_fault const& fault = notice->faults()[0];
        CHECK(fault.name == name);
        CHECK(fault.where == where);
        CHECK(fault.line == here);
        if (here != 0) CHECK(notice->message().find(".toml:" + std::to_string(here) + ": ") != std::string::npos);
        found.insert(name);

        // What the library's check says of the same value is the same.
        bool const of_the_check = std::any_of(std::begin(policy_fault_names), std::end(policy_fault_names), [&](auto const& f) { return name == f.name; });
        if (!of_the_check) continue;
        policy_findings const same = check(notice->notice());
        REQUIRE(same.count == 1);
        CHECK(describe(same[0].fault).name == name);
        CHECK(same[0].where + (same[0].index < 0 ? "" : "." + std::to_string(same[0].index)) == where);
    }
    // None is forgotten.
    for (auto const& f : policy_fault_names) CHECK(found.count(f.name) == 1);
    for (char const* f : {"syntax", "unknown_field", "not_a_value", "too_many", "unknown_parent"}) CHECK(found.count(f) == 1);
}

TEST_CASE("a notice starts from its parent and says what it says itself") {
    auto const file = read(std::string(head) + R"(
layoffs.limit = { at = "5", source = { document = "某人社发〔2024〕1号", clause = "三" } }
effective_until = { present = false }
rates = [{ sizes = "large", at = "30", source = { document = "d", clause = "c" } }, { at = 60, source = { document = "d", clause = "c", grade = "B" }, assumed = true }]
)");
    INFO(file->message());
    REQUIRE(file->faults().empty());
    policy const &p = file->notice(), &above = policies::nation_2024_40;
    CHECK(p.parent == &above);
    CHECK(p.layoffs.limit.value.at == 5_percent);
    CHECK(p.layoffs.limit.source.clause == std::string("三"));
    CHECK(p.layoffs.small.value.at == above.layoffs.small.value.at);
    CHECK(p.layoffs.small.source.document == std::string("人社部发〔2024〕40号"));
    CHECK_FALSE(p.effective_until.present);
    CHECK(p.refund_year_first == 2024);
    CHECK(p.rates.count == 2);
    CHECK(p.rates[1].at == 60_percent);
    CHECK(p.rates[1].source.grade == grade::press);
    CHECK(p.rates[1].assumed);
    CHECK(p.procedure.count == 0);
}

TEST_CASE("texts are escaped and come back") {
    policy p = policies::liaocheng_2022;
    p.title = "a \"quoted\" \\ title\n\twith\x01 control\x7f characters";
    auto const back = read(notice_printer(p).text());
    INFO(back->message());
    REQUIRE(back->faults().empty());
    CHECK(std::string(back->notice().title) == p.title);
}

TEST_CASE("all faults of a file are told, with the clause beside which they stand") {
    auto const file = read(std::string(head) + R"(
reserve = { months = "many", source = { document = "某人社发〔2024〕1号", clause = "三" } }
publicty = { days = 5 }
)");
    CHECK(file->message() ==
          "test.toml:9: reserve.months: \"many\" is not a whole number in range (某人社发〔2024〕1号 三)\n"
          "test.toml:10: publicty: there is no such field; the nearest known one is \"publicity\"");
}

TEST_CASE("what is no text is a syntax fault") {
    for (char const* text : {"id = ", "= 5", "id = \"\xff\"", "[rates", "a = 1\na = 2"}) {
        auto const file = read(text);
        REQUIRE(file->faults().size() == 1);
        CHECK(file->faults()[0].name == "syntax");
        CHECK(file->faults()[0].line > 0);
    }
}
