// facts/industry_code: which industry of the sizing standard a code of GB/T 4754-2017 belongs to, and what is no code.
#include "catch.hpp"

#include <string>
#include <vector>

#include <wengang/facts/industry_code.hpp>

using namespace wengang;

namespace {

constexpr industry nothing{};

struct reading {
    industry_code code;
    industry_code_error error;
    std::size_t read;
};
reading read(std::string const& text) {
    reading r{{'?', 9, 9}, {}, 0};
    auto const result = from_chars(text.data(), text.data() + text.size(), r.code);
    r.error = result.error;
    r.read = static_cast<std::size_t>(result.end - text.data());
    return r;
}
sizing_industry sized_as(std::string const& text) {
    reading const r = read(text);
    INFO(text);
    REQUIRE(r.error == industry_code_error::none);
    REQUIRE(r.read == text.size());
    return sizing_industry_of(r.code);
}
void belongs(std::string const& text, industry to, coverage how, bool assumed = false) {
    sizing_industry const s = sized_as(text);
    INFO(text);
    CHECK(static_cast<unsigned>(s.possible) == static_cast<unsigned>(to));
    CHECK(s.coverage == how);
    CHECK(s.assumed == assumed);
}
void refused(std::string const& text, industry_code_error error, std::size_t after) {
    INFO(text);
    reading const r = read(text);
    CHECK(r.error == error);
    CHECK(r.read == after);
    CHECK(r.code == industry_code{'?', 9, 9});  // kept
}

/// The section of each of the 97 divisions.
std::string const sections =
    "AAAAABBBBBBBCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCDDDEEEEFFGGGGGGGGHHIIIJJJJKLLMMMNNNNOOOPQQRRRRRSSSSSST";

/// The industry of a division that is all of one.
industry of_division(int n) {
    switch (sections[static_cast<std::size_t>(n - 1)]) {
        case 'A': return industry::agriculture;
        case 'B':
        case 'C':
        case 'D': return industry::manufacturing;
        case 'E': return industry::construction;
        case 'F': return n == 51 ? industry::wholesale : industry::retail;
        case 'G': return n == 53 ? nothing : n == 60 ? industry::post : industry::transport;
        case 'H': return n == 61 ? industry::lodging : industry::catering;
        case 'I': return n == 65 ? industry::software : industry::information_transmission;
        case 'L': return industry::leasing;
        case 'M':
        case 'N':
        case 'O':
        case 'R': return industry::other;
        case 'Q': return n == 85 ? industry::other : nothing;
        default: return nothing;
    }
}
std::string digits(int n, int width) {
    std::string s = std::to_string(n);
    return std::string(static_cast<std::size_t>(width) - s.size(), '0') + s;
}

}  // namespace

TEST_CASE("all 97 divisions belong to their section and industry, with and without the letter, at every depth") {
    REQUIRE(sections.size() == 97);
    for (int n = 1; n <= 97; ++n) {
        if (n == 59 || n == 70) continue;  // divided, see below
        std::string const two = digits(n, 2);
        char const section = sections[static_cast<std::size_t>(n - 1)];
        industry const of = of_division(n);
        std::vector<std::string> codes{two, two + "11"};
        for (int group = 0; group < 10; ++group) codes.push_back(two + std::to_string(group));
        for (std::string const& text : codes) {
            CHECK(read(text).code.section == section);
            belongs(text, of, of == nothing ? coverage::not_covered : coverage::covered);
            belongs(section + text, of, of == nothing ? coverage::not_covered : coverage::covered);
        }
        for (char other = 'A'; other <= 'T'; ++other) {
            if (other != section) refused(other + two, industry_code_error::other_section, 3);
        }
    }
}

TEST_CASE("a code is kept as deep as it was given") {
    CHECK(read("C").code == industry_code{'C', 0, 0});
    CHECK(read("C39").code == industry_code{'C', 2, 39});
    CHECK(read("39").code == industry_code{'C', 2, 39});
    CHECK(read("391").code == industry_code{'C', 3, 391});
    CHECK(read("3911").code == industry_code{'C', 4, 3911});
    CHECK(read("A0111").code == industry_code{'A', 4, 111});
    CHECK(read("011").code == industry_code{'A', 3, 11});
}

TEST_CASE("sections: one industry, several, several and something that is not covered, or nothing") {
    belongs("A", industry::agriculture, coverage::covered);
    belongs("B", industry::manufacturing, coverage::covered);
    belongs("C", industry::manufacturing, coverage::covered);
    belongs("D", industry::manufacturing, coverage::covered);
    belongs("E", industry::construction, coverage::covered);
    belongs("F", industry::wholesale | industry::retail, coverage::covered);
    belongs("G", industry::transport | industry::warehousing | industry::post, coverage::partly);  // rail
    belongs("H", industry::lodging | industry::catering, coverage::covered);
    belongs("I", industry::information_transmission | industry::software, coverage::covered);
    belongs("J", nothing, coverage::not_covered);
    belongs("K", industry::real_estate_development | industry::property_management | industry::other, coverage::partly, true);
    belongs("L", industry::leasing, coverage::covered);
    for (char const* other : {"M", "N", "O", "R"}) belongs(other, industry::other, coverage::covered);
    for (char const* outside : {"P", "S", "T"}) belongs(outside, nothing, coverage::not_covered);
    belongs("Q", industry::other, coverage::partly);  // health is not covered, social work is
}

TEST_CASE("division 59 is loading, which is transport, and warehousing") {
    industry const both = industry::transport | industry::warehousing;
    belongs("59", both, coverage::covered);
    belongs("G59", both, coverage::covered);
    for (char const* loading : {"591", "5910", "G5910"}) belongs(loading, industry::transport, coverage::covered);
    for (char const* warehouse : {"592", "593", "594", "595", "596", "599", "5920", "5951", "G5990"})
        belongs(warehouse, industry::warehousing, coverage::covered);
    for (char const* no : {"590", "597", "598"}) refused(no, industry_code_error::unknown_code, 3);
}

TEST_CASE("division 70 is four things and letting, which is not covered") {
    industry const all = industry::real_estate_development | industry::property_management | industry::other;
    belongs("70", all, coverage::partly, true);
    belongs("K70", all, coverage::partly, true);
    for (char const* text : {"701", "7010", "K7010"}) belongs(text, industry::real_estate_development, coverage::covered);
    for (char const* text : {"702", "7020", "K702"}) belongs(text, industry::property_management, coverage::covered);
    for (char const* text : {"703", "7030", "709", "K7090"}) belongs(text, industry::other, coverage::covered);
    for (char const* text : {"704", "7040", "K7040"}) belongs(text, nothing, coverage::not_covered, true);
    for (char const* no : {"700", "705", "706", "707", "708"}) refused(no, industry_code_error::unknown_code, 3);
}

TEST_CASE("a code that the classification does not have is refused") {
    for (char const* no : {"00", "98", "99"}) refused(no, industry_code_error::unknown_code, 2);
    for (char const* no : {"000", "001", "980", "999"}) refused(no, industry_code_error::unknown_code, 3);
    for (char const* no : {"0000", "5900", "7000", "9999"}) refused(no, industry_code_error::unknown_code, 4);
    refused("G597", industry_code_error::unknown_code, 4);
    refused("K59", industry_code_error::other_section, 3);
    refused("L709", industry_code_error::other_section, 4);
    refused("C7010", industry_code_error::other_section, 5);
}

TEST_CASE("text that is no code is refused where it stops to be one") {
    refused("", industry_code_error::empty, 0);
    refused("3", industry_code_error::not_a_code, 1);
    refused("C3", industry_code_error::not_a_code, 2);
    refused("39111", industry_code_error::not_a_code, 4);
    refused("C39111", industry_code_error::not_a_code, 5);
    refused("c39", industry_code_error::not_a_code, 0);
    refused("U", industry_code_error::not_a_code, 0);
    refused("AA", industry_code_error::not_a_code, 1);
    refused("39C", industry_code_error::not_a_code, 2);
    refused(" 39", industry_code_error::not_a_code, 0);
    refused("39 ", industry_code_error::not_a_code, 2);
    refused("C-39", industry_code_error::not_a_code, 1);
    refused("-39", industry_code_error::not_a_code, 0);
    refused("39.1", industry_code_error::not_a_code, 2);
    refused("制造业", industry_code_error::not_a_code, 0);
    refused(std::string("39\0", 3), industry_code_error::not_a_code, 2);
}

TEST_CASE("a code that was never read is not covered, and reading works in a constant expression") {
    CHECK(sizing_industry_of({}) == sizing_industry{});
    CHECK(sizing_industry{}.coverage == coverage::not_covered);
    constexpr sizing_industry office = [] {
        constexpr char text[] = {'6', '5', '1', '3'};
        industry_code code;
        return from_chars(text, text + 4, code) ? sizing_industry_of(code) : sizing_industry{};
    }();
    static_assert(office == sizing_industry{industry::software, coverage::covered, false});
}
