// Published examples, to the fen: what agencies printed is what `decide`, every batch and `explain` say.
//
// Expected values are the publications', copied by hand. Where a publication leaves a fact out it stays unknown here.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include <wengang/batch/decide.hpp>
#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/explain_string.hpp>
#include <wengang/wengang.hpp>

using namespace wengang;
using namespace wengang::literals;

namespace {

/// A unit, many times over, with every known fact in a column.
class copies {
public:
    copies(facts const& unit, std::size_t rows) {
        unit.for_each([&]<class T>(fact f, maybe<T> const& value) {
            if (value.known()) put<T>(f, value.value(), rows);
        });
    }
    wengang::columns const& columns() const { return columns_; }

private:
    template <class T> void put(fact f, T value, std::size_t rows) {
        using stored = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
        auto const values = std::make_shared<std::vector<stored>>(rows, static_cast<stored>(value));
        kept_.push_back(values);
        columns_.for_each([&]<class U>(fact other, column<U>& c) {
            if constexpr (std::is_same_v<T, U>) {
                if (other == f) c = column<U>(*values);
            }
        });
    }

    std::vector<std::shared_ptr<void const>> kept_;
    wengang::columns columns_;
};

std::vector<instruction_set> instruction_sets() {
    std::vector<instruction_set> all;
    for (auto one :
         {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
        if (available(one)) all.push_back(one);
    }
    return all;
}

/// The verdict and the refund, by every way there is to ask for them.
void expect(policy const& notice, area const& of, facts const& unit, outcome verdict, money refund) {
    decision const one = decide(notice, of, unit);
    CHECK(one.outcome == verdict);
    CHECK(one.refund == refund);

    explanation const why = explain(notice, of, unit);
    CHECK(why.decision.outcome == verdict);
    CHECK(why.decision.refund == refund);

    std::size_t const rows = 131;  // two whole blocks and a rest
    copies const many(unit, rows);
    for (instruction_set with : instruction_sets()) {
        INFO(instruction_set_names[static_cast<int>(with)]);
        std::vector<money> refunds(rows, money::from_fen(-1));
        std::vector<findings> found(rows);
        totals const all = decide(notice, of, many.columns(), results{.refund = refunds, .findings = found}, with);
        std::size_t same = 0;
        while (same < rows && refunds[same] == refund && found[same] == one.findings) ++same;
        CHECK(same == rows);
        CHECK(all.refund.value().fen() == refund.fen() * static_cast<std::int64_t>(rows));
        CHECK((verdict == outcome::eligible     ? all.eligible
               : verdict == outcome::ineligible ? all.ineligible
                                                : all.undetermined) == rows);
    }
}

bool says(explanation const& e, char const* words) { return text(e, language::zh).find(words) != std::string::npos; }

// --- the list of Pengze

struct listed {
    std::string row;
    people average, claimants;
    money paid, refund;
    rate at;
};

template <class Quantity> Quantity quantity(std::string const& cell) {
    Quantity value{};
    if (!from_chars(cell.data(), cell.data() + cell.size(), value)) throw std::runtime_error("no quantity: " + cell);
    return value;
}

/// The rows of the list, in its order.
std::vector<listed> const& pengze() {
    static std::vector<listed> const rows = [] {
        std::vector<listed> all;
        std::ifstream file(WENGANG_TEST_CASES "/pengze-2023.csv");
        bool header = true;
        for (std::string line; std::getline(file, line);) {
            if (line.empty() || line[0] == '#') continue;
            if (header) {
                header = false;
                if (line != "row,average_headcount,claimants,paid,rate_percent,refund") throw std::runtime_error(line);
                continue;
            }
            std::istringstream cells(line);
            std::string cell[6];
            for (std::string& one : cell) std::getline(cells, one, ',');
            all.push_back({cell[0], quantity<people>(cell[1]), quantity<people>(cell[2]), quantity<money>(cell[3]),
                           quantity<money>(cell[5]), quantity<rate>(cell[4])});
        }
        return all;
    }();
    return rows;
}

/// A row as the facts behind it: 30 % is the rate of a large enterprise (row P3 is a branch, which has the class of its
/// legal person), 60 % that of the others; the list holds only units that had paid for 12 months.
facts unit_of(listed const& row) {
    return {.kind = kind::enterprise,
            .size = row.at == 30_percent ? size::large : size::not_large,
            .paid = row.paid,
            .months_paid = 12,
            .person_months = row.average.value() * 12,
            .months = 12,
            .claimants = row.claimants};
}

void expect_listed(std::size_t place, char const* name) {
    REQUIRE(pengze().size() == 12);
    listed const& row = pengze()[place];
    REQUIRE(row.row == name);
    facts const unit = unit_of(row);
    expect(policies::jiangxi_2023, {}, unit, outcome::eligible, row.refund);
    CHECK(decide(policies::jiangxi_2023, {}, unit).rate.value() == row.at);
    char amount[32];
    std::string const printed(amount, to_chars(amount, amount + sizeof amount, row.refund).end);
    CHECK(says(explain(policies::jiangxi_2023, {}, unit), ("→ " + printed + "元").c_str()));
}

// --- what-if policies of places that the catalogue does not have

/// What every what-if here starts from. The dates are only what a policy must have.
policy whatif(char const* id, char const* title, int year) {
    policy p;
    p.id = id;
    p.document = title;
    p.title = title;
    p.level = level::city;
    auto const y = static_cast<std::int16_t>(year);
    p.published = p.effective_from = {y, 1, 1};
    p.refund_year_first = p.refund_year_last = y;
    p.base = {{.gross = fact::paid}, p.clause("返还基数")};
    return p;
}

/// 长春市2024年, CC24: net drop over opening, at most 5.5 %; 30 % for large enterprises, 60 % for the others.
policy changchun_2024() {
    policy p = whatif("changchun_2024", "长春市2024年稳岗返还名单及计算示例", 2024);
    p.layoffs.formula = {formulas::net_drop_by_opening, p.clause("净减员率")};
    p.layoffs.limit = {{.at = 5.5_percent}, p.clause("净减员率")};
    p.rates = {{.sizes = size::large, .at = 30_percent, .source = p.clause("返还比例")},
               {.sizes = size::not_large, .at = 60_percent, .source = p.clause("返还比例")}};
    return p;
}
/// 东莞市2016年, DG16: drop net of natural reductions over the monthly average, against the registered rate; 50 %.
policy dongguan_2016() {
    policy p = whatif("dongguan_2016", "东莞松山湖2016年稳岗补贴案例", 2016);
    p.layoffs.formula = {formulas::net_drop_by_average, p.clause("裁员率")};
    p.layoffs.limit = {{.comparison = comparison::below, .of_area = true}, p.clause("城镇登记失业率")};
    p.rates = {{.at = 50_percent, .source = p.clause("补贴比例")}};
    return p;
}
area const dongguan{.registered_rate = 1.89_percent};
/// 广东省2022年, GD22: claimants over the monthly average.
policy guangdong_2022() {
    policy p = whatif("guangdong_2022", "广东省2022年稳岗返还问答", 2022);
    p.layoffs.formula = {formulas::claimants_by_average, p.clause("裁员率")};
    p.layoffs.limit = {{.at = 5.5_percent}, p.clause("裁员率")};
    p.rates = {{.at = 60_percent, .source = p.clause("返还比例")}};
    return p;
}
/// 浙江省2022年, ZJ22: method 2, claimants over those insured at the end of the year before.
policy zhejiang_2022() {
    policy p = whatif("zhejiang_2022", "浙江省2022年稳岗返还问答", 2022);
    p.layoffs.formula = {formulas::claimants_by_opening, p.clause("裁员率方法二")};
    p.layoffs.limit = {{.at = 5.5_percent}, p.clause("裁员率")};
    p.rates = {{.at = 60_percent, .source = p.clause("返还比例")}};
    return p;
}

bool only_missing(decision const& d, fact f) {
    fact_set wanted;
    wanted.insert(f);
    return d.missing == wanted;
}

}  // namespace

// --- 彭泽县2023年11月企业失业保险一般稳岗返还公示 (PZ23), rows 1 to 12: the file in tests/cases is the list.

TEST_CASE("Pengze 2023, P1: 5 people, 2010.96 at 60 % is 1206.58") { expect_listed(0, "P1"); }
TEST_CASE("Pengze 2023, P2: 14 people, 3317.10 at 60 % is 1990.26") { expect_listed(1, "P2"); }
TEST_CASE("Pengze 2023, P3: a branch of 2 people, 811.44 at 30 % is 243.43") { expect_listed(2, "P3"); }
TEST_CASE("Pengze 2023, P4: 7 people, 493.92 at 60 % is 296.35") { expect_listed(3, "P4"); }
TEST_CASE("Pengze 2023, P5: 8 people, 564.48 at 60 % is 338.69") { expect_listed(4, "P5"); }
TEST_CASE("Pengze 2023, P6: 19 people, 7871.18 at 60 % is 4722.71") { expect_listed(5, "P6"); }
TEST_CASE("Pengze 2023, P7: 27 people, 10963.26 at 60 % is 6577.96") { expect_listed(6, "P7"); }
TEST_CASE("Pengze 2023, P8: 1 person, 423.36 at 60 % is 254.02") { expect_listed(7, "P8"); }
TEST_CASE("Pengze 2023, P9: 14 people, 7209.36 at 60 % is 4325.62") { expect_listed(8, "P9"); }
TEST_CASE("Pengze 2023, P10: 4 people, 1113.36 at 60 % is 668.02") { expect_listed(9, "P10"); }
TEST_CASE("Pengze 2023, P11: 2 people, 486.88 at 60 % is 292.13") { expect_listed(10, "P11"); }
TEST_CASE("Pengze 2023, P12: 4 people, 1693.44 at 60 % is 1016.06") { expect_listed(11, "P12"); }

// The same source; the sums were added up from the list, apart from the file.
TEST_CASE("Pengze 2023, the twelve rows in one batch: 36958.74 paid, 21931.83 refunded, each row its own amount") {
    std::vector<money> paid;
    std::vector<people> claimants, person_months;
    std::vector<size> sizes;
    money sum;
    for (listed const& row : pengze()) {
        facts const unit = unit_of(row);
        paid.push_back(row.paid);
        claimants.push_back(row.claimants);
        person_months.push_back(unit.person_months.value());
        sizes.push_back(unit.size.value());
        sum += row.paid;
    }
    CHECK(sum == 36'958.74_yuan);
    columns const units{.kind = kind::enterprise,
                        .size = sizes,
                        .paid = paid,
                        .months_paid = 12,
                        .person_months = person_months,
                        .months = 12,
                        .claimants = claimants};
    for (instruction_set with : instruction_sets()) {
        INFO(instruction_set_names[static_cast<int>(with)]);
        std::vector<money> refund(paid.size());
        totals const all = decide(policies::jiangxi_2023, {}, units, results{.refund = refund}, with);
        CHECK(all.eligible == 12);
        CHECK(all.refund.value() == 21'931.83_yuan);
        for (std::size_t i = 0; i < refund.size(); ++i) {
            INFO(pengze()[i].row);
            CHECK(refund[i] == pengze()[i].refund);
        }
    }
}

// --- the other examples

TEST_CASE("The what-if policies here are sound") {
    CHECK(check(changchun_2024()).empty());
    CHECK(check(dongguan_2016()).empty());
    CHECK(check(guangdong_2022()).empty());
    CHECK(check(zhejiang_2022()).empty());
}

// V1, Changchun 2024 (CC24, D): 1000 at the opening, 10 died, 50 retired, 800 at the close: 140 fewer, 14 %, above 5.5
// %.
TEST_CASE("V1 Changchun 2024: a net drop of 140 in 1000 is 14 % and fails 5.5 %") {
    facts const unit{.opening = 1000, .closing = 800, .deaths = 10, .retirements = 50};
    expect(changchun_2024(), {}, unit, outcome::ineligible, 0_yuan);
    decision const d = decide(changchun_2024(), {}, unit);
    CHECK(d.findings.word() == findings::bit(reason::layoff_rate));  // ineligible for this, and for nothing else
    CHECK(d.layoff_rate.value() == ratio{140, 1000});
    CHECK(d.layoff_rate.value() == 14_percent);
    CHECK(says(explain(changchun_2024(), {}, unit), "14%"));
}

// V3, Changchun 2024 (CC24, D): the published list has 109207.30 × 0.3 = 32762.19, and nothing on layoffs: the what-if
// leaves that condition out.
TEST_CASE("V3 Changchun 2024: 109207.30 at 30 % is 32762.19") {
    policy p = changchun_2024();
    p.layoffs = {};
    facts const unit{.size = size::large, .paid = 109'207.30_yuan};
    expect(p, {}, unit, outcome::eligible, 32'762.19_yuan);
    CHECK(says(explain(p, {}, unit), "→ 32762.19元"));
}

// not printed and not needed; nobody is said to have died or retired.
// not printed and not needed.
TEST_CASE("V4 Dongguan 2016: growth from 309 to 326 is no layoffs, and half of 314254 is 157127") {
    facts const unit{.paid = 314'254_yuan, .opening = 309, .closing = 326, .deaths = 0, .retirements = 0};
    expect(dongguan_2016(), dongguan, unit, outcome::eligible, 157'127_yuan);
    CHECK(says(explain(dongguan_2016(), dongguan, unit), "未裁员"));
}

// V5, Dongguan 2016 (DG16, D): (277 − 254 − 8) ÷ 261.58 = 5.73 % > 1.89 %: not eligible. The average is printed with
// two decimals, so it is 26158 hundredths here. The 8 left naturally; the case does not say how.
TEST_CASE("V5 Dongguan 2016: 15 over an average of 261.58 is 5.73 % and fails 1.89 %") {
    facts const unit{.paid = 225'629_yuan,
                     .opening = 277,
                     .closing = 254,
                     .person_months = 26'158,
                     .months = 100,
                     .deaths = 0,
                     .retirements = 8};
    expect(dongguan_2016(), dongguan, unit, outcome::ineligible, 0_yuan);
    decision const d = decide(dongguan_2016(), dongguan, unit);
    CHECK(d.findings.word() == findings::bit(reason::layoff_rate));
    CHECK(d.layoff_rate.value() == ratio{1500, 26'158});
    CHECK(d.layoff_rate.value() > 5.73_percent);  // 5.734…
    CHECK(d.layoff_rate.value() < 5.74_percent);
    CHECK(says(explain(dongguan_2016(), dongguan, unit), "约5.73%"));
}

// V7, Guangdong 2022 (GD22, D): 10 claimants over an average of 1000 are 1 %. No premium is printed: it stays unknown,
// and it is all that is missing.
TEST_CASE("V7 Guangdong 2022: 10 claimants over an average of 1000 are 1 %") {
    facts const unit{.person_months = 12'000, .months = 12, .claimants = 10};
    expect(guangdong_2022(), {}, unit, outcome::undetermined, 0_yuan);
    decision const d = decide(guangdong_2022(), {}, unit);
    CHECK(d.layoff_rate.value() == 1_percent);
    CHECK(only_missing(d, fact::paid));
    CHECK(explain(guangdong_2022(), {}, unit).find(step_kind::layoffs)->state == step_state::met);
    // And exactly 1 %: a limit of 1 % is met, one of 0.99 % is not.
    policy p = guangdong_2022();
    p.layoffs.limit.value.at = 1_percent;
    expect(p, {}, unit, outcome::undetermined, 0_yuan);
    p.layoffs.limit.value.at = 0.99_percent;
    expect(p, {}, unit, outcome::ineligible, 0_yuan);
}

// V9, Zhejiang 2022 (ZJ22, C, text cut): 5 claimants of 100 insured at the end of the year before are 5 %, at most 5.5
// %: it passes. No premium is printed.
TEST_CASE("V9 Zhejiang 2022: 5 of 100 by method 2 is 5 % and passes 5.5 %") {
    facts const unit{.opening = 100, .claimants = 5};
    expect(zhejiang_2022(), {}, unit, outcome::undetermined, 0_yuan);
    decision const d = decide(zhejiang_2022(), {}, unit);
    CHECK(d.layoff_rate.value() == 5_percent);
    CHECK(only_missing(d, fact::paid));
    CHECK(explain(zhejiang_2022(), {}, unit).find(step_kind::layoffs)->state == step_state::met);
    // Six of them would be 6 %.
    expect(zhejiang_2022(), {}, {.opening = 100, .claimants = 6}, outcome::ineligible, 0_yuan);
}
