// From a code of the industrial classification (国民经济行业分类, GB/T 4754-2017) to the industry of the sizing standard.
#pragma once

#include <cstdint>

#include "choices.hpp"

namespace wengang {

/// Why text is not read as an industry code.
enum class industry_code_error : std::uint8_t {
    none,
    empty,         ///< no characters at all
    not_a_code,    ///< something else than a section letter A to T, two to four digits, or both
    unknown_code,  ///< a code in form, but the classification has no such division, or no such group where it matters
    other_section  ///< the letter is not the section that the digits belong to
};

/// What reading gave, in the form of `from_chars_result`. All of the text must read; on an error the code keeps its value.
struct industry_code_result {
    char const* end;  ///< behind the last character read
    industry_code_error error = industry_code_error::none;
    constexpr explicit operator bool() const { return error == industry_code_error::none; }
};

/// A code of GB/T 4754-2017 (not of the editions before it: 58, 59 and 704 meant something else), as deep as it was given.
struct industry_code {
    char section = 0;         ///< 门类, A to T; filled in where only digits were given; 0 before anything was read
    std::uint8_t digits = 0;  ///< 0 a section, 2 a division (大类), 3 a group (中类), 4 a class (小类)
    std::int16_t number = 0;  ///< the digits

    friend constexpr bool operator==(industry_code const&, industry_code const&) = default;
};

/// Whether the sizing standard covers what a code stands for.
enum class coverage : std::uint8_t {
    covered,      ///< all of it
    partly,       ///< the code is not deep enough: some of what it takes in is covered
    not_covered   ///< nothing: there is no class by the standard, and no default
};

/// The industry of the standard that a code belongs to.
struct sizing_industry {
    industry possible{};  ///< one, or several where the code is not deep enough; none (0) where nothing is covered
    wengang::coverage coverage = coverage::not_covered;
    bool assumed = false;  ///< no text that was read says so in words; see `detail::industry_spans`

    friend constexpr bool operator==(sizing_industry const&, sizing_industry const&) = default;
};

namespace detail {

/// Groups (三位中类代码) of one section that go to one industry, or to none.
struct industry_span {
    char section;
    std::int16_t first, last;
    industry of;
    bool assumed = false;
};
inline constexpr industry not_covered{};

/// Which groups go where. 国统字〔2017〕213号 三 (A, an official site): 15 sections, A to I, K to O and R, and of section Q the division
/// social work; so finance, education, health, public administration and international organisations are not covered. 附表说明2
/// (code: a public transcription of the table with its notes) says what the combined industries hold: transport is road, water, air,
/// pipeline, multimodal and agency, and loading (装卸搬运), not rail; information transmission is 63 and 64; other is M, N, O, social
/// work, R, 房地产中介服务 and 其他房地产业, not 自有房地产经营活动.
/// The classification itself (code: public lists of GB/T 4754-2017) puts loading at 591, so that division 59 is two industries;
/// keeps 05 (专业及辅助性活动) in section A, 11 in B and 43 in C, and the scope of an industry is that of the classification; and divides
/// 70 into 701–704 and 709.
/// Assumed: 704 is not covered. In 2017 it is 房地产租赁经营, while the note keeps the name that 704 had before, 自有房地产经营活动.
inline constexpr industry_span industry_spans[] = {
    {'A', 10, 59, industry::agriculture},
    {'B', 60, 129, industry::manufacturing},
    {'C', 130, 439, industry::manufacturing},
    {'D', 440, 469, industry::manufacturing},
    {'E', 470, 509, industry::construction},
    {'F', 510, 519, industry::wholesale},
    {'F', 520, 529, industry::retail},
    {'G', 530, 539, not_covered},  // rail
    {'G', 540, 589, industry::transport},
    {'G', 591, 591, industry::transport},  // loading
    {'G', 592, 596, industry::warehousing},
    {'G', 599, 599, industry::warehousing},
    {'G', 600, 609, industry::post},
    {'H', 610, 619, industry::lodging},
    {'H', 620, 629, industry::catering},
    {'I', 630, 649, industry::information_transmission},
    {'I', 650, 659, industry::software},
    {'J', 660, 699, not_covered},  // finance
    {'K', 701, 701, industry::real_estate_development},
    {'K', 702, 702, industry::property_management},
    {'K', 703, 703, industry::other},
    {'K', 704, 704, not_covered, true},
    {'K', 709, 709, industry::other},
    {'L', 710, 729, industry::leasing},
    {'M', 730, 759, industry::other},
    {'N', 760, 799, industry::other},
    {'O', 800, 829, industry::other},
    {'P', 830, 839, not_covered},  // education
    {'Q', 840, 849, not_covered},  // health
    {'Q', 850, 859, industry::other},
    {'R', 860, 909, industry::other},
    {'S', 910, 969, not_covered},  // public administration
    {'T', 970, 979, not_covered},  // international organisations
};

/// The groups that a code takes in, and of which section they must be.
struct industry_reach {
    char section;
    int first, last;
    constexpr bool meets(industry_span const& s) const {
        return (section == 0 || section == s.section) && first <= s.last && last >= s.first;
    }
};
constexpr industry_reach reach_of(industry_code code) {
    switch (code.digits) {
        case 2: return {code.section, code.number * 10, code.number * 10 + 9};
        case 3: return {code.section, code.number, code.number};
        case 4: return {code.section, code.number / 10, code.number / 10};
        default: return {code.section, 0, 999};
    }
}

}  // namespace detail

/// A code of the classification: a section (`C`), a division (`39`), a group (`391`), a class (`3911`), with or without the section
/// letter before the digits (`C3911`). Capital letters, no blanks. Whether the classification has it is checked for divisions, and for
/// groups where they matter here (in divisions 59 and 70); deeper digits change nothing.
constexpr industry_code_result from_chars(char const* first, char const* last, industry_code& value) {
    if (first == last) return {first, industry_code_error::empty};
    char const* at = first;
    industry_code read;
    if (*at >= 'A' && *at <= 'T') read.section = *at++;
    for (; at != last; ++at, ++read.digits) {
        if (*at < '0' || *at > '9' || read.digits == 4) return {at, industry_code_error::not_a_code};
        read.number = static_cast<std::int16_t>(read.number * 10 + (*at - '0'));
    }
    if (read.digits == 1) return {at, industry_code_error::not_a_code};
    detail::industry_reach reach = detail::reach_of(read);
    reach.section = 0;
    char found = 0;
    for (auto const& span : detail::industry_spans) {
        if (!reach.meets(span)) continue;
        if (found == 0 || span.section == read.section) found = span.section;
    }
    if (found == 0) return {at, industry_code_error::unknown_code};
    if (read.section != 0 && found != read.section) return {at, industry_code_error::other_section};
    read.section = found;
    value = read;
    return {at, industry_code_error::none};
}

/// The industry that the sizing standard puts a code in. A code that was not read is not covered.
constexpr sizing_industry sizing_industry_of(industry_code code) {
    if (code.section == 0) return {};
    detail::industry_reach const reach = detail::reach_of(code);
    unsigned possible = 0;
    bool outside = false, assumed = false;
    for (auto const& span : detail::industry_spans) {
        if (!reach.meets(span)) continue;
        possible |= static_cast<unsigned>(span.of);
        outside = outside || span.of == detail::not_covered;
        assumed = assumed || span.assumed;
    }
    return {static_cast<industry>(possible), possible == 0 ? coverage::not_covered : outside ? coverage::partly : coverage::covered, assumed};
}

}  // namespace wengang
