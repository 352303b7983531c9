// The explanation agrees with the decision, what it says would change a refusal does change it, and it reads as it should.
#include "catch.hpp"
#include "kernels/kernels.hpp"

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include <wengang/policies/catalogue.hpp>
#include <wengang/refund/explain_string.hpp>
#include <wengang/wengang.hpp>

#include "register_of.hpp"

using namespace wengang;
using namespace wengang::literals;
namespace notices = wengang::policies;

namespace {

constexpr area soon{.reserve_months = 18, .registered_rate = 3.5_percent};

// --- units

template <class T> T from_raw(std::int64_t value) {
    if constexpr (std::is_same_v<T, money>) return money::from_fen(value);
    else if constexpr (std::is_same_v<T, bool>) return value != 0;
    else if constexpr (std::is_enum_v<T>) return static_cast<T>(value);
    else return T(value);
}
template <class T> void assign(maybe<T>& member, std::int64_t value) { member = from_raw<T>(value); }
void assign(facts& unit, fact which, std::int64_t value) {
    unit.for_each([&](fact f, auto& member) {
        if (f == which) assign(member, value);
    });
}
/// A row as one unit; malformed values are unknown.
facts unit_of(columns const& all, std::size_t row) {
    facts unit;
    for (fact_description const& d : fact_descriptions) {
        detail::raw_value const x = detail::raw(detail::column_row{all, row}, d.id);
        if (x.known && d.holds(x.value)) assign(unit, d.id, x.value);
    }
    return unit;
}

bool same(decision const& a, decision const& b) {
    return a.outcome == b.outcome && a.refund == b.refund && a.base == b.base && a.rate == b.rate &&
           a.layoff_rate == b.layoff_rate && a.findings == b.findings && a.missing == b.missing && a.faulty == b.faulty;
}

std::size_t rows_wanted() {
    char const* const rows = std::getenv("WENGANG_TEST_ROWS");
    return rows != nullptr ? static_cast<std::size_t>(std::atoll(rows)) : 1'000'000;
}

std::uint32_t reasons_of_steps(explanation const& e) {
    std::uint32_t all = 0;
    for (step const& s : e.steps) {
        if (s.state == step_state::not_met) all |= findings::bit(s.unmet.value());
    }
    return all;
}
bool any_unknown(explanation const& e) {
    for (step const& s : e.steps) {
        if (s.state == step_state::unknown) return true;
    }
    return false;
}

std::vector<area> areas() { return {soon, {}, {.reserve_months = 11, .registered_rate = 0_percent}}; }

// --- what would change a refusal

struct situation {
    wengang::area area;
    facts unit;
};
void apply(situation& s, change const& c, std::int64_t value) {
    if (c.what.of_area()) s.area.reserve_months = value;
    else assign(s.unit, c.what.of_unit(), value);
}
void apply(situation& s, remedy const& r) {
    for (change const& c : r.changes) {
        std::int64_t one = c.value;  // of a choice, one that would do
        if (!c.what.of_area() && describe(c.what.of_unit()).form == fact_form::choice) one &= -one;
        apply(s, c, one);
    }
}
remedy const* first_remedy(explanation const& e, int step) {
    for (remedy const& r : e.remedies) {
        if (r.step == step) return &r;
    }
    return nullptr;
}

/// Where two conditions give one reason, the other one is met first. False if that is not possible.
bool others_of_the_reason(explanation const& e, int step, situation& s) {
    for (int i = 0; i < e.steps.count; ++i) {
        bool const other = i != step && e.steps[i].state == step_state::not_met && e.steps[i].unmet == e.steps[step].unmet;
        if (!other) continue;
        remedy const* const first = first_remedy(e, i);
        if (first == nullptr) return false;
        apply(s, *first);
    }
    return true;
}

struct tried {
    int boundaries = 0, choices = 0, truths = 0, pairs = 0, open = 0;
};

void check_remedy(explanation const& e, remedy const& r, situation const& as_it_is, tried& count) {
    reason const why = e.steps[r.step].unmet.value();
    situation changed = as_it_is;
    if (!others_of_the_reason(e, r.step, changed)) return;
    situation refusing = changed;
    apply(changed, r);
    decision const then = decide(e.notice, changed.area, changed.unit);
    REQUIRE_FALSE(then.has(why));
    step const afterwards = explain(e.notice, changed.area, changed.unit).steps[r.step];
    REQUIRE(afterwards.state == (r.leaves_open ? step_state::unknown : step_state::met));
    count.open += r.leaves_open;
    if (r.changes.count == 2) {
        ++count.pairs;
        apply(refusing, r.changes[0], r.changes[0].value);
        decision const half = decide(e.notice, refusing.area, refusing.unit);
        REQUIRE((half.has(why) || !half.rate.known()));  // one of the two is not enough for a rate
        return;
    }
    change const& c = r.changes[0];
    if (c.how != relation::is) {
        ++count.boundaries;
        apply(refusing, c, c.value + (c.how == relation::at_most ? 1 : -1));
        REQUIRE(decide(e.notice, refusing.area, refusing.unit).has(why));
    } else if (describe(c.what.of_unit()).form == fact_form::choice) {
        ++count.choices;
        for (std::int64_t bit = 1; bit <= describe(c.what.of_unit()).highest; bit *= 2) {
            apply(refusing, c, bit);
            REQUIRE(decide(e.notice, refusing.area, refusing.unit).has(why) == ((c.value & bit) == 0));
        }
    } else {
        ++count.truths;
        REQUIRE(decide(e.notice, refusing.area, refusing.unit).has(why));
    }
}

// --- JSON, by its grammar

class json_reader {
public:
    static bool accepts(std::string const& text) {
        json_reader r{text};
        r.space();
        bool const good = r.value();
        r.space();
        return good && r.at_ == text.size();
    }

private:
    explicit json_reader(std::string const& text) : text_(text) {}
    char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) { return now() == c && ++at_; }
    void space() {
        while (now() == ' ' || now() == '\n') ++at_;
    }
    bool word(char const* w) {
        std::size_t const n = std::strlen(w);
        if (text_.compare(at_, n, w) != 0) return false;
        at_ += n;
        return true;
    }
    bool value() {
        if (now() == '{') return items('{', '}', true);
        if (now() == '[') return items('[', ']', false);
        if (now() == '"') return string();
        return word("true") || word("false") || word("null") || number();
    }
    bool items(char open, char close, bool keyed) {
        take(open);
        if (take(close)) return true;
        do {
            if (keyed && !(string() && take(':'))) return false;
            if (!value()) return false;
        } while (take(','));
        return take(close);
    }
    bool string() {
        if (!take('"')) return false;
        while (now() != '"') {
            if (static_cast<unsigned char>(now()) < 0x20) return false;
            if (take('\\')) {
                if (std::strchr("\"\\u", now()) == nullptr) return false;
            }
            ++at_;
        }
        return take('"');
    }
    bool number() {
        take('-');
        std::size_t const from = at_;
        while (now() >= '0' && now() <= '9') ++at_;
        return at_ > from && (text_[from] != '0' || at_ == from + 1);
    }
    std::string const& text_;
    std::size_t at_ = 0;
};

bool contains(std::string const& text, char const* part) { return text.find(part) != std::string::npos; }

std::string golden(char const* name) {
    std::ifstream file(std::string("golden/") + name, std::ios::binary);
    REQUIRE(file);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

// --- units of the golden files

constexpr facts shop{.kind = kind::enterprise, .size = size::micro, .service_sector = true, .paid = 7209.36_yuan,
                     .of_other_years = 0_yuan, .late_fees = 0_yuan, .months_paid = 12, .person_months = 168, .months = 12,
                     .claimants = 0, .conforming = true, .dishonest = false, .zombie = false};

constexpr facts mill{.kind = kind::enterprise, .months_paid = 12, .social_insurance_payable_6_months = 480000.01_yuan,
                     .person_months = 731, .months = 12, .in_post = 49, .claimants = 3, .conforming = true,
                     .dishonest = false, .zombie = false, .profit_2 = 120000_yuan, .profit_1 = 0_yuan,
                     .profit_0 = -money::from_yuan(80'000), .revenue_1 = 1000000_yuan, .revenue_0 = 700000_yuan,
                     .recovering = true};

constexpr facts depot{.kind = kind::enterprise, .branch = false, .paid = 23456.78_yuan, .months_paid = 12,
                      .person_months = 3599, .months = 12, .conforming = true, .dishonest = false, .cancelled = false,
                      .revoked = false, .abnormal = false, .accepted = true,
                      .statistics_mark = statistics_mark::cannot_size, .registered_mark = registered_mark::cannot_size};

}  // namespace

TEST_CASE("The explanation carries what decide says, malformed values included, and its steps tell the same reasons") {
    std::uint64_t seed = 1;
    for (policy const* notice : notices::catalogue) {
        INFO(notice->id);
        for (bool good : {false, true}) {
            testing::generated_register const all(600, ++seed, {.good = good});
            for (area const& of : areas()) {
                for (std::size_t row = 0; row < all.rows(); ++row) {
                    explanation const e = explain(*notice, of, all.columns(), row);
                    REQUIRE(same(e.decision, detail::decide_prepared(detail::terms_of(*notice, of), detail::column_row{all.columns(), row})));
                    REQUIRE(reasons_of_steps(e) == (e.decision.findings.word() & findings::reason_bits));
                    if (e.decision.outcome == outcome::eligible) REQUIRE_FALSE(any_unknown(e));
                    if (e.decision.outcome == outcome::undetermined) REQUIRE(any_unknown(e));
                    if (e.decision.faulty.empty()) {
                        facts const unit = unit_of(all.columns(), row);
                        REQUIRE(same(e.decision, decide(*notice, of, unit)));
                        REQUIRE(text(e, language::zh) == text(explain(*notice, of, unit), language::zh));
                    }
                }
            }
        }
    }
}

TEST_CASE("The run with the recorder gives what a batch gives, for a million rows of every notice") {
    std::size_t const block = 4096;
    std::vector<std::int64_t> refund(block);
    std::vector<std::uint32_t> found(block);
    for (policy const* notice : notices::catalogue) {
        INFO(notice->id);
        detail::terms_of const terms(*notice, soon);
        std::uint64_t seed = 5000;
        for (std::size_t done = 0; done < rows_wanted(); done += block) {
            ++seed;
            testing::generated_register const all(block, seed, {.good = seed % 2 == 0});
            REQUIRE(try_decide(*notice, soon, all.columns(), results{.refund = refund, .findings = found}));
            std::size_t differ = 0;
            for (std::size_t row = 0; row < block; ++row) {
                decision const d = detail::tell(terms, detail::column_row{all.columns(), row}).decision;
                differ += d.findings.word() != found[row] || d.refund.fen() != refund[row];
            }
            REQUIRE(differ == 0);
        }
    }
}

TEST_CASE("What the explanation says would change a refusal does change it, and one step less does not") {
    std::uint64_t seed = 100;
    for (policy const* notice : notices::catalogue) {
        INFO(notice->id);
        tried count;
        for (bool good : {false, true}) {
            testing::generated_register const all(400, ++seed, {.fault_one_in = 0, .good = good});
            for (area const& of : areas()) {
                for (std::size_t row = 0; row < all.rows(); ++row) {
                    situation const now{of, unit_of(all.columns(), row)};
                    explanation const e = explain(*notice, of, now.unit);
                    if (e.decision.outcome != outcome::ineligible) REQUIRE(e.remedies.empty());
                    for (remedy const& r : e.remedies) check_remedy(e, r, now, count);
                    for (int i = 0; i < e.steps.count; ++i) {
                        bool const always = e.steps[i].what <= step_kind::layoffs && e.steps[i].state == step_state::not_met;
                        if (always) REQUIRE(first_remedy(e, i) != nullptr);
                    }
                }
            }
        }
        CHECK(count.boundaries > 100);
        CHECK((count.pairs > 0) == (notice == &notices::jilin_2018));
        CHECK((count.choices > 0) == (notice == &notices::liaocheng_2022 || notice == &notices::tianjin_2019));
    }
}

TEST_CASE("For layoffs it names the most claimants that would still pass") {
    facts unit = shop;
    unit.claimants = 3;  // of 14 on average: 2/14 = 14.3 %, 3/14 = 21.4 %
    explanation const e = explain(notices::liaocheng_2022, soon, unit);
    REQUIRE(e.remedies.count == 1);
    CHECK(e.remedies[0].changes[0].what == any_fact(fact::claimants));
    CHECK(e.remedies[0].changes[0].how == relation::at_most);
    CHECK(e.remedies[0].changes[0].value == 2);

    unit.assessed_reductions = 21;
    unit.assessed_headcount = 100;
    explanation const assessed = explain(notices::liaocheng_2022, soon, unit);
    CHECK(assessed.layoffs.assessed);
    CHECK(assessed.remedies[0].changes[0].what == any_fact(fact::assessed_reductions));
    CHECK(assessed.remedies[0].changes[0].value == 5);
}

TEST_CASE("A malformed fact of the area is a fault of the decision where the notice reads it, as its explanation shows") {
    area bad{.reserve_months = month_count::invalid(), .monthly_benefit = -1_fen};
    bad.registered_rate = rate::from_parts(-1);
    fact_set reserve, registered;
    reserve.insert(area_fact::reserve_months);
    registered.insert(area_fact::registered_rate);

    explanation const gate = explain(notices::liaocheng_2022, bad, shop);
    CHECK(gate.decision.faulty == reserve);
    CHECK(gate.decision.missing == reserve);
    CHECK(gate.steps[0].inputs[0].malformed);
    CHECK(text(gate, language::en).find("Malformed, counted as unknown: reserve months") != std::string::npos);
    CHECK_FALSE(gate.decision.findings.faulty());  // nothing of the unit is

    facts unit = shop;
    unit.claimants = 1;
    CHECK(decide(notices::jilin_2018, bad, unit).faulty == registered);
    CHECK(decide(notices::jilin_2018, bad, unit).missing.contains(area_fact::registered_rate));
    CHECK(decide(notices::jilin_2018, soon, unit).faulty.empty());
    CHECK(decide(notices::liaocheng_2022, {}, unit).faulty.empty());  // unknown is not malformed
    CHECK(decide(notices::tianjin_2019, bad, unit).faulty.empty());   // reads none of them

    std::vector<decision> all(65);
    REQUIRE(try_decide(notices::liaocheng_2022, bad, columns{.paid = money::from_fen(-1), .claimants = people(1)}, results{.decisions = all}));
    reserve.insert(fact::paid);
    CHECK(all[64].faulty == reserve);
}

TEST_CASE("Two conditions with one reason are told apart") {
    facts unit = mill;
    unit.profit_2 = 0_yuan;
    explanation const e = explain(notices::tianjin_2019, {}, unit);
    int lines = 0;
    for (remedy const& r : e.remedies) {
        if (e.steps[r.step].unmet != maybe<reason>(reason::profit_history)) continue;
        ++lines;
        CHECK(r.changes[0].how == relation::at_least);
        CHECK(r.changes[0].value == 1);
    }
    CHECK(lines == 2);
}

TEST_CASE("A refusal by the rate table is changed by the truths that lead to a rate, two together where one is not enough") {
    facts const owes_both{.de_capacity = true, .arrears = true, .arrears_other_years = true};
    explanation const e = explain(notices::jilin_2018, soon, owes_both);
    bool pays_all = false, pays_and_agrees = false;
    for (remedy const& r : e.remedies) {
        if (r.changes.count != 2) continue;
        pays_all = pays_all || r.changes[1].what == any_fact(fact::arrears_other_years);
        pays_and_agrees = pays_and_agrees || r.changes[1].what == any_fact(fact::deferral_agreement);
        CHECK_FALSE(r.leaves_open);
    }
    CHECK(pays_all);
    CHECK(pays_and_agrees);
}

TEST_CASE("The layoff step says which limit applied and on which head count") {
    facts unit = shop;
    auto const told = [&](policy const& p) { return explain(p, soon, unit).layoffs; };
    CHECK(told(notices::liaocheng_2022).small == small_rule::applies);
    CHECK(told(notices::liaocheng_2022).limit == maybe<rate>(20_percent));
    unit.person_months = 361;
    CHECK(told(notices::liaocheng_2022).small == small_rule::does_not_apply);
    CHECK(told(notices::liaocheng_2022).limit == maybe<rate>(5.5_percent));
    unit.claimants = {};
    CHECK(told(notices::liaocheng_2022).small == small_rule::does_not_apply);
    unit.claimants = 0;
    unit.person_months = {};
    CHECK(told(notices::liaocheng_2022).small == small_rule::unknown);
    CHECK_FALSE(told(notices::liaocheng_2022).limit.known());
    REQUIRE(told(notices::liaocheng_2022).by_formula.count == 1);
    CHECK(told(notices::liaocheng_2022).by_formula[0].no_layoffs);
    CHECK(told(notices::tianjin_2019).small == small_rule::none);
    CHECK(told(notices::jilin_2018).limit == maybe<rate>(3.5_percent));

    policy by_closing = notices::liaocheng_2022;
    by_closing.layoffs.small_by.value = {.by = headcount_basis::counted, .of = fact::closing};
    unit.person_months = 480;
    unit.closing = 30;
    unit.claimants = 3;
    CHECK(told(by_closing).small == small_rule::applies);
    CHECK(contains(text(explain(by_closing, soon, unit), language::zh), "人数口径：年末参保人数 30"));
}

TEST_CASE("The formulas of other families are written out") {
    policy p = notices::liaocheng_2022;
    p.layoffs.formula.value = formulas::net_drop_by_opening;
    facts unit = shop;
    unit.opening = 1000, unit.closing = 800, unit.deaths = 10, unit.retirements = 50;  // Changchun 2024: 14 %
    CHECK(contains(text(explain(p, soon, unit), language::zh),
                   "（年初参保人数 1000 − 年末参保人数 800 − 死亡人数 10 − 退休人数 50） ÷ 年初参保人数 1000 = 7/50，14%"));
    p.layoffs.formula.value = formulas::laid_off_by_closing;
    unit.laid_off = 20, unit.closing = 980;
    CHECK(contains(text(explain(p, soon, unit), language::en), "laid off 20 ÷ (laid off 20 + closing 980) = 1/50, 2 %"));
}

TEST_CASE("The sizing step says which step of the cascade decided (Shanxi 2024)") {
    auto const by = [](facts const& unit) { return explain(notices::shanxi_2024, soon, unit).sized; };
    facts unit = depot;
    CHECK(by(unit).by == size_source::payers);
    CHECK(by(unit).found == size::not_large);
    unit.person_months = 3600;
    CHECK(by(unit).found == size::large);
    unit.registered_mark = registered_mark::micro;
    CHECK(by(unit).by == size_source::registered);
    CHECK(by(unit).found == size::micro);
    unit.statistics_mark = statistics_mark::large;
    CHECK(by(unit).by == size_source::statistics);
    unit.branch = true;
    CHECK(by(unit).by == size_source::open);
    CHECK(by(unit).found == size::any);
    unit.legal_person_size = size::medium;
    CHECK(by(unit).by == size_source::legal_person);
    CHECK(by(unit).found == size::medium);
    unit.size = size::small;
    CHECK(by(unit).by == size_source::given);
}

TEST_CASE("The amount is shown as it was before the one rounding") {
    explanation const e = explain(notices::liaocheng_2022, soon, shop);
    CHECK(e.exact.value().fen == 648'842);
    CHECK(e.exact.value().ten_thousandths == 4000);
    CHECK(contains(text(e, language::en), "7209.36 × 90 % = 6488.424 → 6488.42 yuan (half up to the fen)"));
    CHECK(contains(json(e), "\"before_rounding\":\"6488.424\""));
}

TEST_CASE("A malformed value of a column is shown as malformed") {
    std::int64_t const paid[] = {-500};
    std::uint8_t const zombie[] = {7};
    std::span<std::int64_t const> const paid_span(paid);
    std::span<std::uint8_t const> const zombie_span(zombie);
    columns const all{.paid = paid_span, .zombie = zombie_span};
    std::string const said = text(explain(notices::liaocheng_2022, soon, all, 0), language::zh);
    CHECK(contains(said, "实际缴纳失业保险费 -5.00元（数值有误，按未知处理）"));
    CHECK(contains(said, "僵尸企业            7（数值有误，按未知处理）"));
    CHECK(contains(json(explain(notices::liaocheng_2022, soon, all, 0)), "\"value\":\"-5.00\",\"malformed\":true"));
}

TEST_CASE("What is missing is named, and so is a rate that the notice leaves open") {
    std::string const said = text(explain(notices::nation_2024_40, {}, {.kind = kind::enterprise, .months_paid = 12, .claimants = 0}), language::zh);
    CHECK(contains(said, "尚缺：备付期限；实际缴纳失业保险费；返还比例（本通知未定）"));
    CHECK(contains(said, "本通知未定"));
    CHECK(contains(said, "上限30%：企业，大型  [二]"));
}

TEST_CASE("The notes of the notices above are told, nearest first") {
    explanation const e = explain(notices::xining_2021, soon, {});
    REQUIRE(e.ancestors.count == 2);
    CHECK(e.ancestors[0] == &notices::qinghai_2021);
    CHECK(e.ancestors[1] == &notices::nation_2021_29);
    std::string const said = text(e, language::zh);
    for (policy const* p : {&notices::xining_2021, &notices::qinghai_2021, &notices::nation_2021_29}) {
        for (note const& n : p->procedure) CHECK(contains(said, n.zh));
    }
}

TEST_CASE("Every topic of a note has words in both languages") {
    for (policy const* p : notices::catalogue) {
        for (note const& n : p->procedure) {
            INFO(n.topic);
            CHECK(std::strcmp(detail::topic_word(n.topic).zh, n.topic) != 0);
        }
    }
}

TEST_CASE("JSON is valid, and the reader that says so refuses what is not") {
    for (char const* bad : {"", "{", "{\"a\":}", "{\"a\":1,}", "[1 2]", "\"\n\"", "{\"a\":01}", "{}x", "\"\\q\""}) CHECK_FALSE(json_reader::accepts(bad));
    CHECK(json_reader::accepts("{\"a\":[1,-2,\"\\u0007\\\"\",null,true],\"b\":{}}"));
    std::uint64_t seed = 1000;
    for (policy const* notice : notices::catalogue) {
        testing::generated_register const all(100, ++seed, {});
        for (std::size_t row = 0; row < all.rows(); ++row) REQUIRE(json_reader::accepts(json(explain(*notice, soon, all.columns(), row))));
    }
    policy quoted = notices::liaocheng_2022;
    quoted.title = "a \"b\" \\ \n c";
    CHECK(json_reader::accepts(json(explain(quoted, soon, shop))));
}

TEST_CASE("JSON keeps its keys in order and reasons in both languages") {
    facts unit = shop;
    unit.zombie = true;
    std::string const said = json(explain(notices::liaocheng_2022, soon, unit));
    std::size_t at = 0;
    for (char const* key : {"{\"notice\":{\"id\":\"liaocheng_2022\"", "\"outcome\":\"ineligible\"", "\"refund\":null", "\"base\":\"7209.36\"", "\"rate\":\"90\"",
                            "\"layoff_rate\":\"0/1\"", "\"reasons\":[{\"name\":\"zombie\",\"zh\":\"僵尸企业\",\"en\":\"zombie enterprise\"}]", "\"missing\":[]",
                            "\"faults\":[]", "\"steps\":[{\"step\":\"reserve\"", "\"remedies\":[{\"step\":7,\"reason\":\"zombie\"", "\"procedure\":{", "\"ancestors\":["}) {
        INFO(key);
        std::size_t const found = said.find(key, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
}

TEST_CASE("An explanation is usable in a constant expression and goes into a stream") {
    static_assert(explain(notices::liaocheng_2022, {.reserve_months = 18}, shop).decision.refund == 6488.42_yuan);
    std::ostringstream out;
    out << explain(notices::liaocheng_2022, {.reserve_months = 18}, shop, language::zh);
    CHECK(out.str() == text(explain(notices::liaocheng_2022, {.reserve_months = 18}, shop), language::zh));
}

// Every line of these files was read against the notices: 聊人社字〔2022〕17号, 津人社局发〔2019〕9号, 晋人社厅发〔2024〕28号 and
// 人社部发〔2024〕40号. The figures were worked out by hand.
TEST_CASE("An eligible, an ineligible and an undetermined unit, told in full in both languages") {
    struct {
        char const *zh, *en;
        explanation e;
    } const cases[] = {{"eligible.zh.txt", "eligible.en.txt", explain(notices::liaocheng_2022, {.reserve_months = 18}, shop)},
                       {"ineligible.zh.txt", "ineligible.en.txt", explain(notices::tianjin_2019, {}, mill)},
                       {"undetermined.zh.txt", "undetermined.en.txt", explain(notices::shanxi_2024, {.reserve_months = 18}, depot)}};
    for (auto const& one : cases) {
        CHECK(text(one.e, language::zh) == golden(one.zh));
        CHECK(text(one.e, language::en) == golden(one.en));
    }
}
