// Every notice of the catalogue against what was typed from its document: tests/notices/<id>.toml.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <wengang/batch/try_decide.hpp>

#include "notice_tests.hpp"

using namespace wengang;

namespace {

notices::notice_files const& folder() {
    static auto const all = notices::read_all(WENGANG_TEST_NOTICES);
    return all;
}
std::vector<notices::notice_file> const& files() { return folder().read; }

void expect_none(std::vector<std::string> const& wrong) {
    for (auto const& one : wrong) FAIL_CHECK(one);
}

/// Units, each fact of which is a column with holes, or absent where no unit has it. The units are repeated, so that packs of every
/// width and a rest are decided.
class unit_columns {
public:
    explicit unit_columns(std::vector<facts> const& units) : rows_((131 / units.size() + 1) * units.size()) {
        columns_.for_each([&]<class T>(fact f, column<T>& c) {
            using number = typename detail::representation<T>::type;
            auto const values = std::make_shared<std::vector<number>>(rows_);
            auto const known = std::make_shared<std::vector<std::uint8_t>>(rows_ / 8 + 1);
            bool any = false;
            for (std::size_t i = 0; i < rows_; ++i) {
                detail::raw_value const cell = detail::raw(units[i % units.size()], f);
                if (!cell.known) continue;
                any = true;
                (*values)[i] = static_cast<number>(cell.value);
                (*known)[i / 8] = static_cast<std::uint8_t>((*known)[i / 8] | 1u << (i % 8));
            }
            if (!any) return;
            c = column<T>(*values, {known->data(), 0});
            kept_.push_back(values), kept_.push_back(known);
        });
    }
    std::size_t rows() const { return rows_; }
    wengang::columns const& columns() const { return columns_; }

private:
    std::size_t rows_;
    std::vector<std::shared_ptr<void const>> kept_;
    wengang::columns columns_;
};

/// The cases that are decided in one place.
std::vector<std::vector<notices::test_case const*>> by_area(notices::notice_file const& file) {
    std::vector<std::vector<notices::test_case const*>> groups;
    auto const same = [](area const& a, area const& b) {
#define SAME(name, ...) (a.name == b.name) &&
        return WENGANG_AREA_FACTS(SAME) true;
#undef SAME
    };
    for (auto const& one : file.cases) {
        std::size_t k = 0;
        while (k < groups.size() && !same(groups[k].front()->here, one.here)) ++k;
        if (k == groups.size()) groups.emplace_back();
        groups[k].push_back(&one);
    }
    return groups;
}

}  // namespace

TEST_CASE("every notice has a file, and every file its notice") {
    expect_none(folder().unread);
    std::set<policy const*> tested;
    for (auto const& file : files()) tested.insert(file.notice);
    for (policy const* notice : policies::catalogue) {
        INFO(notice->id << " has no tests/notices/" << notice->id << ".toml");
        CHECK(tested.count(notice) == 1);
    }
}

TEST_CASE("one unit is decided as the case says") {
    for (auto const& file : files()) {
        for (auto const& one : file.cases) {
            std::string const wrong = difference(*file.notice, file, one);
            if (!wrong.empty()) FAIL_CHECK(wrong);
        }
    }
    CHECK(!files().empty());
}

TEST_CASE("a batch decides the cases of a notice, as columns, on every instruction set") {
    for (auto const& file : files()) {
        for (auto const& cases : by_area(file)) {
            std::vector<facts> units;
            for (auto const* one : cases) units.push_back(one->unit);
            unit_columns const all(units);
            for (auto with : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
                if (!available(with)) continue;
                std::vector<money> refunds(all.rows());
                std::vector<findings> found(all.rows());
                std::vector<fact_set> missing(all.rows());
                REQUIRE(try_decide(*file.notice, cases.front()->here, all.columns(), results{.refund = refunds, .findings = found, .missing = missing}, with));
                for (std::size_t i = 0; i < all.rows(); ++i) {
                    auto const& one = *cases[i % cases.size()];
                    std::string const got = notices::told(found[i].outcome(), refunds[i], found[i], missing[i]);
                    if (got == one.expected) continue;
                    FAIL_CHECK(notices::place(file, one.line) << one.says << ", row " << i << " with " << instruction_set_names[static_cast<int>(with)] << ": "
                                                              << one.expected << " is expected, the batch decides " << got);
                    break;
                }
            }
        }
    }
}

TEST_CASE("every value is as it is said, and every clause that a notice cites has a test") {
    for (auto const& file : files()) expect_none(incomplete(*file.notice, file));
}

namespace {
/// Why a file does not read.
std::string fault_of(std::string const& lines) {
    try {
        notices::reader::read("liaocheng_2022.toml", "notice = \"liaocheng_2022\"\n" + lines);
    } catch (std::runtime_error const& e) {
        return e.what();
    }
    return "it reads";
}
std::string one_case(std::string const& lines) { return "[[case]]\nclause = \"二\"\nsays = \"so\"\n" + lines; }
}  // namespace

TEST_CASE("a slip in a file is told by its line, and nothing of it is tested") {
    auto const eligible = one_case("outcome = \"eligible\"\nrefund = \"1.00\"\n");
    CHECK(fault_of(eligible) == "it reads");
    CHECK(fault_of("notise = \"x\"\n") == "liaocheng_2022.toml:2: unknown key \"notise\"");
    CHECK(fault_of("[unit]\npayed = \"1.00\"\n") == "liaocheng_2022.toml:3: unknown fact \"payed\"");
    CHECK(fault_of("[unit]\npaid = \"1.005\"\n") == "liaocheng_2022.toml:3: \"1.005\" is no paid");
    CHECK(fault_of("[unit]\npaid = 1\n") == "liaocheng_2022.toml:3: paid is not a text in quotation marks");
    CHECK(fault_of("[area]\nreserve = \"12\"\n") == "liaocheng_2022.toml:3: unknown fact of the area \"reserve\"");
    CHECK(fault_of(eligible + "reason = []\n") == "liaocheng_2022.toml:7: unknown key \"reason\"");
    CHECK(fault_of(eligible + "reasons = [\"zombie\"]\n") == "liaocheng_2022.toml:2: reasons belong to an ineligible unit, and to no other");
    CHECK(fault_of(one_case("outcome = \"ineligible\"\nreasons = [\"zombi\"]\n")) == "liaocheng_2022.toml:6: unknown reason \"zombi\"");
    CHECK(fault_of(one_case("outcome = \"undetermined\"\nmissing = [\"payed\"]\n")) == "liaocheng_2022.toml:6: unknown fact \"payed\"");
    CHECK(fault_of(one_case("outcome = \"undetermined\"\n")) == "liaocheng_2022.toml:2: what is missing belongs to an undetermined unit, and to no other");
    CHECK(fault_of(one_case("outcome = \"maybe\"\n")) == "liaocheng_2022.toml:5: unknown outcome \"maybe\"");
    CHECK(fault_of("[[value]]\nfield = \"id\"\nis = \"x\"\n[[value]]\nfield = \"id\"\nis = \"y\"\n") == "liaocheng_2022.toml:5: id stands already in line 2");
    CHECK(fault_of("[documents]\n\"x\" = \"E\"\n") == "liaocheng_2022.toml:3: no grade \"E\"");
    CHECK(fault_of("verified = \"yesterday\"\n") == "liaocheng_2022.toml:2: \"yesterday\" is no day");
    CHECK(fault_of("") == "liaocheng_2022.toml:1: no [[case]]");
    CHECK(fault_of("x = \n").compare(0, 22, "liaocheng_2022.toml:2:") == 0);
}

TEST_CASE("a clause without a test, a test without a clause, a value that is another one: each is told") {
    notices::notice_file const* sound = nullptr;
    for (auto const& file : files()) {
        if (std::strcmp(file.notice->id, "liaocheng_2022") == 0) sound = &file;
    }
    REQUIRE(sound != nullptr);
    auto const told_of = [](notices::notice_file const& file) {
        auto const wrong = incomplete(*file.notice, file);
        return wrong.empty() ? std::string() : wrong.front();
    };
    CHECK(told_of(*sound) == "");

    notices::notice_file file = *sound;
    file.cases.front().of.text = "九";
    CHECK(told_of(file).find("no value of the notice cites 聊人社字〔2022〕17号 九") != std::string::npos);

    file = *sound;
    file.values.erase(std::remove_if(file.values.begin(), file.values.end(), [](auto const& v) { return v.field == "effective_until"; }), file.values.end());
    CHECK(told_of(file) == "liaocheng_2022.toml: no test names 聊人社字〔2022〕17号 二, cited by effective_until");

    file = *sound;
    for (auto& v : file.values) {
        if (v.field == "publicity.days") v.is = "7";
    }
    CHECK(told_of(file).find("publicity.days is \"5\", not \"7\"") != std::string::npos);

    file = *sound;
    file.grades.clear();
    CHECK(told_of(file).find("[documents] lacks") != std::string::npos);

    file = *sound;
    file.values.erase(std::remove_if(file.values.begin(), file.values.end(), [](auto const& v) { return v.field == "round.assumed"; }), file.values.end());
    CHECK(told_of(file) == "liaocheng_2022.toml: no [[value]] says that round.assumed is \"true\"");
}
