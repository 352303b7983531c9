// The notices as values: what is written here was typed from the notices, not from the code.
#include "catch.hpp"

#include <cstring>

#include <wengang/policies/catalogue.hpp>

using namespace wengang;
using namespace wengang::literals;
namespace notices = wengang::policies;

namespace {

bool same(char const* a, char const* b) { return std::strcmp(a, b) == 0; }
bool cites(citation const& c, char const* document, char const* clause, grade how = grade::document) {
    return same(c.document, document) && same(c.clause, clause) && c.grade == how;
}

/// The condition on a fact; the one that never occurs in a notice where there is none.
condition on(policy const& p, fact f) {
    for (condition const& one : p.conditions) {
        if (one.fact == f) return one;
    }
    return {.fact = f, .test = test::above, .bound = -1, .unmet = reason::reserve_period, .source = {}};
}
/// The id of the notice that it starts from; empty where there is none.
char const* parent_of(policy const& p) { return p.parent.known() ? p.parent.value()->id : ""; }
/// 分支机构按所属法人; 首先 statistics, 其次 registration and declarations, 最后 the average number of payers.
bool sized_by_the_cascade(policy const& p) {
    sizing_step const order[] = {sizing_step::legal_person, sizing_step::statistics, sizing_step::registered, sizing_step::payers};
    bool as_written = p.sizing.value.steps.count == 4;
    for (int i = 0; i < 4; ++i) as_written = as_written && p.sizing.value.steps[i] == order[i];
    return as_written;
}
bool has_condition_on(policy const& p, fact f) { return on(p, f).bound != -1; }
bool requires_truth(policy const& p, fact f, reason unmet) {
    condition const c = on(p, f);
    return c.test == test::is && c.bound == 1 && c.unmet == unmet;
}
bool refuses_truth(policy const& p, fact f, reason unmet) {
    condition const c = on(p, f);
    return c.test == test::is && c.bound == 0 && c.unmet == unmet;
}

struct arrears {
    bool de_capacity = false, key_support = false, of_the_year = false, of_other_years = false, agreement = false;
};
bool holds(standing_test const& one, arrears const& a) {
    switch (one.truth) {
        case fact::de_capacity:
            return a.de_capacity == one.holds;
        case fact::key_support:
            return a.key_support == one.holds;
        case fact::arrears:
            return a.of_the_year == one.holds;
        case fact::arrears_other_years:
            return a.of_other_years == one.holds;
        case fact::deferral_agreement:
            return a.agreement == one.holds;
        default:
            return false;
    }
}
/// The first row that matches.
rate_row row_of(policy const& p, kind k, size s, arrears const& a = {}) {
    for (rate_row const& row : p.rates) {
        bool matches = (static_cast<int>(row.kinds) & static_cast<int>(k)) != 0 &&
                       (static_cast<int>(row.sizes) & static_cast<int>(s)) != 0;
        for (standing_test const& one : row.standing) matches = matches && holds(one, a);
        if (matches) return row;
    }
    FAIL("no row");
    return {};
}
bool pays(policy const& p, kind k, size s, rate at) {
    rate_row const row = row_of(p, k, s);
    return row.result == rate_result::fixed && row.at == at;
}
bool open(policy const& p, kind k, size s) { return row_of(p, k, s).result == rate_result::open; }
bool pays(arrears const& a, rate at) {
    rate_row const row = row_of(notices::jilin_2018, kind::enterprise, size::small, a);
    return row.result == rate_result::fixed && row.at == at;
}
bool refused(arrears const& a) {
    rate_row const row = row_of(notices::jilin_2018, kind::enterprise, size::small, a);
    return row.result == rate_result::refused && row.unmet == reason::arrears;
}

bool caps(policy const& p, kind k, size s, rate at) {
    for (rate_cap const& cap : p.caps) {
        bool const matches = (static_cast<int>(cap.kinds) & static_cast<int>(k)) != 0 &&
                             (static_cast<int>(cap.sizes) & static_cast<int>(s)) != 0;
        if (matches && cap.at != at) return false;
        if (matches) return true;
    }
    return false;
}

bool claimants_by_average(layoff_rule const& rule) {
    layoff_formula const& f = rule.formula.value;
    return rule.formula.present && f.added.count == 1 && f.added[0] == fact::claimants && f.deducted.empty() &&
           f.by_average();
}
bool at_most(policy const& p, rate at) {
    layoff_limit const& limit = p.layoffs.limit.value;
    return p.layoffs.limit.present && !limit.of_area && limit.at == at && limit.comparison == comparison::at_most;
}
bool thirty_people_at_20_percent(policy const& p) {
    return p.layoffs.small.present && p.layoffs.small.value.people == 30 && p.layoffs.small.value.at == 20_percent;
}
bool reserve_of_12_months(policy const& p, pooling_level where) {
    return p.reserve.present && p.reserve.value.months == 12_months && p.reserve.value.measured_at == where;
}
bool base_is(policy const& p, fact gross, int exclusions) {
    return p.base.present && p.base.value.gross == gross && p.base.value.exclusions.count == exclusions;
}
bool publicity_of(policy const& p, int days, bool at_least = false) {
    return p.publicity.present && p.publicity.value.days == days && p.publicity.value.working_days &&
           p.publicity.value.at_least == at_least;
}
/// How many notes of the topic there are whose Chinese text contains `words`.
int notes_on(policy const& p, char const* topic, char const* words) {
    int n = 0;
    for (note const& one : p.procedure) n += same(one.topic, topic) && std::strstr(one.zh, words) != nullptr ? 1 : 0;
    return n;
}

constexpr kind by_reference_kinds[] = {kind::social_group, kind::foundation,      kind::social_service_agency,
                                       kind::law_firm,     kind::accounting_firm, kind::individual_business};

}  // namespace

// --- Liaocheng, 聊人社字〔2022〕17号

TEST_CASE("Liaocheng, head: number, place, date, window from April to the end of June 2022 (LC16)") {
    policy const& p = notices::liaocheng_2022;
    CHECK(same(p.document, "聊人社字〔2022〕17号"));
    CHECK(p.place.code == 371500);
    CHECK(p.level == level::city);
    CHECK(p.published == date{2022, 4, 20});
    CHECK(p.effective_until.value == date{2022, 6, 30});
    CHECK(cites(p.effective_until.source, "聊人社字〔2022〕17号", "二"));
    CHECK(p.refund_year_first == 2022);
    CHECK(p.refund_year_last == 2022);
}
TEST_CASE("Liaocheng 一 (LC1): the pooling area's fund lasts a year or more") {
    CHECK(reserve_of_12_months(notices::liaocheng_2022, pooling_level::pooling_area));
    CHECK_FALSE(notices::liaocheng_2022.reserve.assumed);
}
TEST_CASE("Liaocheng 四（一） (LC2): medium, small and micro enterprises of the service sector") {
    policy const& p = notices::liaocheng_2022;
    CHECK(on(p, fact::kind).bound == static_cast<int>(kind::enterprise));
    CHECK(on(p, fact::kind).unmet == reason::kind_not_covered);
    CHECK(requires_truth(p, fact::service_sector, reason::sector_not_covered));
    CHECK(on(p, fact::size).bound == static_cast<int>(size::not_large));
    CHECK(on(p, fact::size).unmet == reason::size_not_covered);
}
TEST_CASE("Liaocheng 四（一） (LC3, LC4): conforming production, paid in full for 12 months or more") {
    policy const& p = notices::liaocheng_2022;
    CHECK(requires_truth(p, fact::conforming, reason::not_conforming));
    CHECK(on(p, fact::months_paid).test == test::at_least);
    CHECK(on(p, fact::months_paid).bound == 12);
    CHECK(on(p, fact::months_paid).unmet == reason::months_short);
}
TEST_CASE("Liaocheng 四（一） (LC5, LC6): a layoff rate of at most 5.5 %, at most 20 % up to 30 people") {
    policy const& p = notices::liaocheng_2022;
    CHECK(at_most(p, 5.5_percent));
    CHECK(cites(p.layoffs.limit.source, "聊人社字〔2022〕17号", "四（一）"));
    CHECK_FALSE(p.layoffs.limit.assumed);
    CHECK(thirty_people_at_20_percent(p));
}
TEST_CASE("Liaocheng is silent on the formula and on whose 30 people: both are marked as assumed") {
    policy const& p = notices::liaocheng_2022;
    CHECK(claimants_by_average(p.layoffs));
    CHECK(p.layoffs.formula.assumed);
    CHECK(p.layoffs.small_by.value.by == headcount_basis::divisor);
    CHECK(p.layoffs.small_by.assumed);
    CHECK(p.round.assumed);
}
TEST_CASE("Liaocheng 四（一） (LC7): neither seriously dishonest nor a zombie") {
    CHECK(refuses_truth(notices::liaocheng_2022, fact::dishonest, reason::dishonest));
    CHECK(refuses_truth(notices::liaocheng_2022, fact::zombie, reason::zombie));
    CHECK(notices::liaocheng_2022.conditions.count == 7);
}
TEST_CASE("Liaocheng 四（二） (LC8, LC9): 90 % of what was paid, without other years and late fees") {
    policy const& p = notices::liaocheng_2022;
    CHECK(pays(p, kind::enterprise, size::medium, 90_percent));
    CHECK(pays(p, kind::enterprise, size::micro, 90_percent));
    CHECK(base_is(p, fact::paid, 2));
    CHECK(p.base.value.exclusions[0] == fact::of_other_years);
    CHECK(p.base.value.exclusions[1] == fact::late_fees);
    CHECK(caps(p, kind::enterprise, size::small, 90_percent));
}
TEST_CASE("Liaocheng 三, 四（二）, 五（四） (LC10, LC11): without application, pushed for confirmation, no proof") {
    policy const& p = notices::liaocheng_2022;
    CHECK(notes_on(p, "mode", "免申即享、静默发放") == 1);
    CHECK(notes_on(p, "confirmation", "进行确认") == 1);
    CHECK(notes_on(p, "documents", "无需提供证明材料") == 1);
    CHECK_FALSE(has_condition_on(p, fact::accepted));
}
TEST_CASE("Liaocheng 五（三） (LC12): no objection during publicity is consent") {
    CHECK(notices::liaocheng_2022.silence.value == silence::accepted);
    CHECK(cites(notices::liaocheng_2022.silence.source, "聊人社字〔2022〕17号", "五（三）"));
}
TEST_CASE("Liaocheng 四（三） (LC13, LC14): five working days; corporate account, else the premium account") {
    CHECK(publicity_of(notices::liaocheng_2022, 5));
    CHECK(notices::liaocheng_2022.route.value == payment_route::corporate_account_else_premium_account);
}
TEST_CASE("Liaocheng 五（二）, 五（四） (LC15, LC16): who confirms what, and by when it is paid") {
    CHECK(notes_on(notices::liaocheng_2022, "duties", "") == 5);
    CHECK(notes_on(notices::liaocheng_2022, "duties", "核定裁员率") == 1);
    CHECK(notes_on(notices::liaocheng_2022, "schedule", "半个月") == 1);
}

// --- 人社部发〔2021〕29号, Qinghai, Xining

TEST_CASE("29号 一: layoff rate at most the 2020 target of 6 %, 20 % up to 30 people") {
    policy const& p = notices::nation_2021_29;
    CHECK(at_most(p, 6_percent));
    CHECK(p.layoffs.limit.source.grade == grade::press);
    CHECK(thirty_people_at_20_percent(p));
    CHECK(p.layoffs.formula.assumed);
}
TEST_CASE("29号 一: caps of 30 and 60 %, and no rate") {
    policy const& p = notices::nation_2021_29;
    CHECK(caps(p, kind::enterprise, size::large, 30_percent));
    CHECK(caps(p, kind::enterprise, size::medium, 60_percent));
    for (kind k : by_reference_kinds) CHECK(caps(p, k, size::large, 60_percent));
    CHECK(open(p, kind::enterprise, size::large));
    CHECK(open(p, kind::law_firm, size::micro));
    CHECK(base_is(p, fact::paid, 0));
}
TEST_CASE("29号 一, 九: reserve of the pooling area a year; all kinds; no months; until the end of 2021") {
    policy const& p = notices::nation_2021_29;
    CHECK(reserve_of_12_months(p, pooling_level::pooling_area));
    CHECK(p.conditions.empty());
    CHECK(p.effective_until.value == date{2021, 12, 31});
    CHECK(cites(p.effective_until.source, "人社部发〔2021〕29号", "九"));
    CHECK_FALSE(p.publicity.present);
    CHECK_FALSE(p.silence.present);
    CHECK_FALSE(p.route.present);
    CHECK(notes_on(p, "transition", "2020年度已受理") == 1);
    CHECK(notes_on(p, "skill_subsidy", "1年以上") == 1);
    CHECK(notes_on(p, "allowance", "2021年1月1日之后") == 1);
}
TEST_CASE("Qinghai 48号 二: large enterprises and social groups 30 %") {
    policy const& p = notices::qinghai_2021;
    CHECK(pays(p, kind::enterprise, size::large, 30_percent));
    CHECK(pays(p, kind::social_group, size::large, 30_percent));
    CHECK(pays(p, kind::social_group, size::micro, 30_percent));
    CHECK(cites(row_of(p, kind::social_group, size::micro).source, "青人社厅发〔2021〕48号", "二"));
}
TEST_CASE("Qinghai 48号 二: other enterprises and the five other kinds 60 %, whatever their size") {
    policy const& p = notices::qinghai_2021;
    for (size s : {size::medium, size::small, size::micro, size::not_large})
        CHECK(pays(p, kind::enterprise, s, 60_percent));
    for (kind k : {kind::foundation, kind::social_service_agency, kind::law_firm, kind::accounting_firm,
                   kind::individual_business}) {
        CHECK(pays(p, k, size::large, 60_percent));
        CHECK(pays(p, k, size::micro, 60_percent));
    }
    CHECK(base_is(p, fact::paid, 0));
    CHECK(cites(p.base.source, "青人社厅发〔2021〕48号", "二"));
}
TEST_CASE("Qinghai keeps what it does not touch, with the nation's citation") {
    policy const& p = notices::qinghai_2021;
    CHECK(same(parent_of(p), "nation_2021_29"));
    CHECK(cites(p.reserve.source, "人社部发〔2021〕29号", "一"));
    CHECK(at_most(p, 6_percent));
    CHECK(p.effective_until.value == date{2021, 12, 31});
    CHECK(caps(p, kind::enterprise, size::large, 30_percent));
}
TEST_CASE("Qinghai 35号 一 to 四: two routes, three working days, dispatch, monthly reports") {
    policy const& p = notices::qinghai_2021;
    CHECK(publicity_of(p, 3));
    CHECK(cites(p.publicity.source, "青社服局函〔2021〕35号", "二"));
    CHECK(notes_on(p, "route_automatic", "免申即享") == 1);
    CHECK(notes_on(p, "route_confirm", "2020年新参保") == 1);
    CHECK(notes_on(p, "dispatch", "支付给用工单位或代缴社会保险费") == 1);
    CHECK(notes_on(p, "reports", "按月") == 1);
    CHECK(notes_on(p, "schedule", "8月底") == 1);
}
TEST_CASE("Xining 74号: Qinghai's rules, three working days, vouchers every month, progress every week") {
    policy const& p = notices::xining_2021;
    CHECK(same(parent_of(p), "qinghai_2021"));
    CHECK(p.place.code == 630100);
    CHECK(p.published == date{2021, 7, 30});
    CHECK(pays(p, kind::social_group, size::small, 30_percent));
    CHECK(pays(p, kind::enterprise, size::small, 60_percent));
    CHECK(publicity_of(p, 3));
    CHECK(cites(p.publicity.source, "宁社险函(2021)74号", "一"));
    CHECK(notes_on(p, "route_automatic", "免审即享") == 1);
    CHECK(notes_on(p, "dispatch", "按月将资金使用凭证") == 1);
    CHECK(notes_on(p, "reports", "每周五") == 1);
}

// --- 人社部发〔2024〕40号, Shanxi, Yangquan

TEST_CASE("40号 二 (N2): twelve months, 5.5 % or 20 % up to 30 people, reserve of the province a year") {
    policy const& p = notices::nation_2024_40;
    CHECK(p.conditions.count == 1);
    CHECK(on(p, fact::months_paid).test == test::at_least);
    CHECK(on(p, fact::months_paid).bound == 12);
    CHECK(at_most(p, 5.5_percent));
    CHECK(same(p.layoffs.limit.source.document, "2023年政府工作报告"));
    CHECK(thirty_people_at_20_percent(p));
    CHECK(reserve_of_12_months(p, pooling_level::province));
    CHECK(p.effective_until.value == date{2024, 12, 31});
}
TEST_CASE("40号 二 (N2): caps of 30 and 60 % of what was paid, and no rate") {
    policy const& p = notices::nation_2024_40;
    CHECK(caps(p, kind::enterprise, size::large, 30_percent));
    CHECK(caps(p, kind::enterprise, size::micro, 60_percent));
    for (kind k : by_reference_kinds) CHECK(caps(p, k, size::small, 60_percent));
    CHECK(open(p, kind::enterprise, size::large));
    CHECK(open(p, kind::foundation, size::small));
    CHECK(base_is(p, fact::paid, 0));
}
TEST_CASE("40号 一 to 五 (N1, N3, N4, N5): premium rate, use, skill subsidy, account") {
    policy const& p = notices::nation_2024_40;
    CHECK(notes_on(p, "premium_rate", "1%") == 1);
    CHECK(notes_on(p, "use_of_money", "降低生产经营成本") == 1);
    CHECK(notes_on(p, "skill_subsidy", "1000元") == 1);
    CHECK(notes_on(p, "skill_subsidy", "不超过三次") == 1);
    CHECK(p.route.value == payment_route::corporate_account_else_premium_account);
    CHECK(cites(p.route.source, "人社部发〔2024〕40号", "五"));
}
TEST_CASE("Shanxi 二 (P2): large 30 %, others 60 %; the six other kinds stay open") {
    policy const& p = notices::shanxi_2024;
    CHECK(pays(p, kind::enterprise, size::large, 30_percent));
    for (size s : {size::medium, size::small, size::micro, size::not_large})
        CHECK(pays(p, kind::enterprise, s, 60_percent));
    for (kind k : by_reference_kinds) {
        CHECK(open(p, k, size::large));
        CHECK(row_of(p, k, size::small).has_base);
    }
    CHECK(base_is(p, fact::paid, 0));
}
TEST_CASE("Shanxi 二 (P3): the cascade, at last 300 average payers are large") {
    policy const& p = notices::shanxi_2024;
    CHECK(sized_by_the_cascade(p));
    CHECK(p.sizing.value.large_from_payers == 300);
    CHECK(notes_on(p, "sizing", "") == 5);
    CHECK(notes_on(p, "sizing", "分支机构") == 1);
}
TEST_CASE("Shanxi 二 (P4): neither dishonest nor deregistered nor revoked nor abnormal, on the day of review") {
    policy const& p = notices::shanxi_2024;
    CHECK(refuses_truth(p, fact::dishonest, reason::dishonest));
    CHECK(refuses_truth(p, fact::cancelled, reason::cancelled));
    CHECK(refuses_truth(p, fact::revoked, reason::revoked));
    CHECK(refuses_truth(p, fact::abnormal, reason::abnormal));
    CHECK(notes_on(p, "review", "审核之日") == 1);
}
TEST_CASE("Shanxi 六（一） (P7): neither confirmed nor applied is a waiver") {
    policy const& p = notices::shanxi_2024;
    CHECK(requires_truth(p, fact::accepted, reason::waived));
    CHECK(cites(on(p, fact::accepted).source, "晋人社厅发〔2024〕28号", "六（一）"));
    CHECK(p.silence.value == silence::waived);
    CHECK(p.conditions.count == 6);
    CHECK_FALSE(p.publicity.present);
}
TEST_CASE("Shanxi 一, 三, 五 (P1, P5, P6): 0.7 and 0.3, fixed skill subsidy, dispatch passed on in full") {
    policy const& p = notices::shanxi_2024;
    CHECK(notes_on(p, "premium_rate", "单位部分0.7%，个人部分0.3%") == 1);
    CHECK(notes_on(p, "skill_subsidy", "2000元") == 1);
    CHECK(notes_on(p, "dispatch", "2024年1月1日") == 1);
    CHECK(notes_on(p, "dispatch", "全额拨付") == 1);
    CHECK(notes_on(p, "dispatch", "机关事业单位") == 1);
    CHECK(notes_on(p, "penalty", "取消下一年度") == 1);
}
TEST_CASE("Yangquan 121号 (C1): Shanxi's rules and no number of its own") {
    policy const& p = notices::yangquan_2024;
    CHECK(same(parent_of(p), "shanxi_2024"));
    CHECK(same(p.document, "阳人社函〔2024〕121号"));
    CHECK(p.published == date{2024, 6, 3});
    CHECK(p.conditions.count == 6);
    for (condition const& one : p.conditions) CHECK_FALSE(same(one.source.document, p.document));
    for (rate_row const& row : p.rates) CHECK_FALSE(same(row.source.document, p.document));
    CHECK(sized_by_the_cascade(p));
}

// --- Jilin, 吉人社联字〔2018〕54号

TEST_CASE("Jilin (JL1): refund years 2018 to 2020") {
    policy const& p = notices::jilin_2018;
    CHECK(p.refund_year_first == 2018);
    CHECK(p.refund_year_last == 2020);
    CHECK(p.effective_until.value == date{2020, 12, 31});
    CHECK_FALSE(p.reserve.present);
}
TEST_CASE("Jilin 二（二） (JL2): a de-capacity enterprise without arrears gets 60 % of the payable premium") {
    CHECK(pays({.de_capacity = true}, 60_percent));
    CHECK(pays({.de_capacity = true, .key_support = true}, 60_percent));
    CHECK(base_is(notices::jilin_2018, fact::payable, 0));
}
TEST_CASE("Jilin 二（二） (JL3): arrears of other years only, under an agreement, 50 %") {
    CHECK(pays({.de_capacity = true, .of_other_years = true, .agreement = true}, 50_percent));
    CHECK(pays({.key_support = true, .of_other_years = true, .agreement = true}, 50_percent));
}
TEST_CASE("Jilin 二（二） (JL3): no agreement, or arrears of the year, nothing") {
    CHECK(refused({.de_capacity = true, .of_other_years = true}));
    CHECK(refused({.key_support = true, .of_other_years = true}));
    CHECK(refused({.de_capacity = true, .of_the_year = true}));
    CHECK(refused({.de_capacity = true, .of_the_year = true, .of_other_years = true, .agreement = true}));
    CHECK(refused({.key_support = true, .of_the_year = true, .agreement = true}));
}
TEST_CASE("Jilin leaves open: ordinary enterprises, and key support without any arrears; not even the base is said") {
    for (arrears const& a :
         {arrears{}, arrears{.key_support = true}, arrears{.of_the_year = true}, arrears{.agreement = true}}) {
        rate_row const row = row_of(notices::jilin_2018, kind::enterprise, size::small, a);
        CHECK(row.result == rate_result::open);
        CHECK_FALSE(row.has_base);
    }
}
TEST_CASE("Jilin 二（二） (JL4): no zombie; and no other condition") {
    CHECK(refuses_truth(notices::jilin_2018, fact::zombie, reason::zombie));
    CHECK(notices::jilin_2018.conditions.count == 1);
}
TEST_CASE("Jilin: layoffs strictly below the area's registered rate, assumed from 76号, no rule for 30 people") {
    layoff_rule const& rule = notices::jilin_2018.layoffs;
    CHECK(rule.limit.value.of_area);
    CHECK(rule.limit.value.comparison == comparison::below);
    CHECK(rule.limit.assumed);
    CHECK(same(rule.limit.source.document, "人社部发〔2014〕76号"));
    CHECK_FALSE(rule.small.present);
}
TEST_CASE("Jilin 二（三）, 三（五）, 末段 (JL5, JL6, JL7): joint review, at least 7 working days, 15 January, repeal") {
    policy const& p = notices::jilin_2018;
    CHECK(publicity_of(p, 7, true));
    CHECK(notes_on(p, "review", "联合审核") == 1);
    CHECK(notes_on(p, "application", "均应受理") == 1);
    CHECK(notes_on(p, "reports", "1月15日") == 1);
    CHECK(notes_on(p, "repeal", "16号") == 1);
}

// --- Tianjin, 津人社局发〔2019〕9号

TEST_CASE("Tianjin 一（一） (TJ1): twelve months paid in full") {
    CHECK(on(notices::tianjin_2019, fact::months_paid).test == test::at_least);
    CHECK(on(notices::tianjin_2019, fact::months_paid).bound == 12);
    CHECK(cites(on(notices::tianjin_2019, fact::months_paid).source, "津人社局发〔2019〕9号", "一（一）"));
}
TEST_CASE("Tianjin 一（二）, 政策问答三 (TJ2, TJ3): claimants over the average, below 3.5 %, no rule for 30 people") {
    layoff_rule const& rule = notices::tianjin_2019.layoffs;
    CHECK(claimants_by_average(rule));
    CHECK_FALSE(rule.formula.assumed);
    CHECK(cites(rule.formula.source, "津人社局发〔2019〕9号", "一（二）"));
    CHECK(rule.limit.value.at == 3.5_percent);
    CHECK(rule.limit.value.comparison == comparison::below);
    CHECK_FALSE(rule.limit.value.of_area);
    CHECK_FALSE(rule.small.present);
}
TEST_CASE("Tianjin 一（三） (TJ4): 50 in post or more") {
    CHECK(on(notices::tianjin_2019, fact::in_post).test == test::at_least);
    CHECK(on(notices::tianjin_2019, fact::in_post).bound == 50);
    CHECK(on(notices::tianjin_2019, fact::in_post).unmet == reason::in_post_short);
}
TEST_CASE("Tianjin 一（四） (TJ5): two profits, a loss, revenue down by more than 30 %") {
    policy const& p = notices::tianjin_2019;
    for (fact f : {fact::profit_2, fact::profit_1}) {
        CHECK(on(p, f).test == test::above);
        CHECK(on(p, f).bound == 0);
        CHECK(on(p, f).unmet == reason::profit_history);
    }
    CHECK(on(p, fact::profit_0).test == test::below);
    CHECK(on(p, fact::profit_0).bound == 0);
    CHECK(on(p, fact::profit_0).unmet == reason::no_loss);
    REQUIRE(p.drops.count == 1);
    CHECK(p.drops[0].by == 30_percent);
    CHECK(p.drops[0].before == fact::revenue_1);
    CHECK(p.drops[0].after == fact::revenue_0);
}
TEST_CASE("Tianjin 一 (TJ6, TJ7): recovering, conforming, no zombie, not dishonest, enterprises only") {
    policy const& p = notices::tianjin_2019;
    CHECK(requires_truth(p, fact::recovering, reason::not_recovering));
    CHECK(requires_truth(p, fact::conforming, reason::not_conforming));
    CHECK(refuses_truth(p, fact::zombie, reason::zombie));
    CHECK(refuses_truth(p, fact::dishonest, reason::dishonest));
    CHECK(on(p, fact::kind).bound == static_cast<int>(kind::enterprise));
    CHECK(p.conditions.count == 10);
    CHECK(notes_on(p, "credit", "信用记录良好") == 1);
}
TEST_CASE("Tianjin says no amount: half of six months of social insurance, from a mirror of its parent, assumed") {
    policy const& p = notices::tianjin_2019;
    CHECK(pays(p, kind::enterprise, size::large, 50_percent));
    rate_row const row = row_of(p, kind::enterprise, size::large);
    CHECK(row.assumed);
    CHECK(same(row.source.document, "津政发〔2018〕32号"));
    CHECK(row.source.grade == grade::mirror);
    CHECK(base_is(p, fact::social_insurance_payable_6_months, 0));
    CHECK(p.base.assumed);
    CHECK_FALSE(p.reserve.present);
}
TEST_CASE("Tianjin 二, 三, 附件 (TJ8 to TJ11): five working days, the district pays, documents, use, recovery") {
    policy const& p = notices::tianjin_2019;
    CHECK(publicity_of(p, 5));
    CHECK(cites(p.publicity.source, "津人社局发〔2019〕9号", "二（三）"));
    CHECK(p.route.value == payment_route::district_payment);
    CHECK(notes_on(p, "discretion", "资金安排") == 1);
    CHECK(notes_on(p, "documents", "现金流量表") == 1);
    CHECK(notes_on(p, "form", "万元") == 1);
    CHECK(notes_on(p, "duties", "15个工作日") == 1);
    CHECK(notes_on(p, "use_of_money", "转岗培训") == 1);
    CHECK(notes_on(p, "penalty", "追回") == 1);
}

// --- 国办发〔2023〕11号, Jiangxi

TEST_CASE("11号: caps of 30 and 60 %, 5.5 % or 20 %, as reported; no reserve is known") {
    policy const& p = notices::nation_2023_11;
    CHECK(caps(p, kind::enterprise, size::large, 30_percent));
    CHECK(caps(p, kind::enterprise, size::small, 60_percent));
    CHECK(open(p, kind::enterprise, size::small));
    CHECK(at_most(p, 5.5_percent));
    CHECK(thirty_people_at_20_percent(p));
    CHECK_FALSE(p.reserve.present);
    for (rate_cap const& cap : p.caps) CHECK(cap.source.grade == grade::press);
}
TEST_CASE("Jiangxi 2023: large 30 %, everybody else 60 % of what was paid, twelve months") {
    policy const& p = notices::jiangxi_2023;
    CHECK(pays(p, kind::enterprise, size::large, 30_percent));
    CHECK(pays(p, kind::enterprise, size::not_large, 60_percent));
    for (kind k : by_reference_kinds) CHECK(pays(p, k, size::large, 60_percent));
    CHECK(base_is(p, fact::paid, 0));
    CHECK(on(p, fact::months_paid).bound == 12);
    CHECK(claimants_by_average(p.layoffs));
    CHECK_FALSE(p.layoffs.formula.assumed);
    for (rate_row const& row : p.rates) CHECK(row.source.grade == grade::repost);
}

// --- The catalogue

TEST_CASE("The catalogue holds every notice once, level by level, each found by its id") {
    policy const* before = nullptr;
    for (policy const* one : notices::catalogue) {
        CAPTURE(one->id);
        CHECK(notices::find(one->id, one->id + std::strlen(one->id)) == one);
        if (before != nullptr) CHECK((before->level < one->level || (before->level == one->level && std::strcmp(before->id, one->id) < 0)));
        before = one;
    }
}
TEST_CASE("An id that is no notice's is not found: a part of one, one and more, nothing") {
    for (char const* id : {"liaocheng", "liaocheng_2022_", "Liaocheng_2022", ""}) {
        CAPTURE(id);
        CHECK(notices::find(id, id + std::strlen(id)) == nullptr);
    }
    char const longer[] = "xining_2021,shanxi_2024";
    CHECK(notices::find(longer, longer + 11) == &notices::xining_2021);
}
TEST_CASE("The parent of a notice is in the catalogue, stands above it, and its notes are not repeated") {
    for (policy const* one : notices::catalogue) {
        if (!one->parent.known()) continue;
        CAPTURE(one->id);
        policy const* const above = one->parent.value();
        CHECK(notices::find(above->id, above->id + std::strlen(above->id)) == above);
        CHECK(above->level < one->level);
        CHECK_FALSE(one->published < above->published);
        CHECK(above->procedure.first != one->procedure.first);
        for (note const& n : one->procedure) {
            for (note const& upper : above->procedure) CHECK_FALSE((same(n.zh, upper.zh) && same(n.en, upper.en)));
        }
    }
}
TEST_CASE("Every note has a topic and both languages, and stands once in its notice") {
    for (policy const* one : notices::catalogue) {
        CHECK(one->procedure.count > 0);
        for (note const& n : one->procedure) {
            CAPTURE(one->id, n.topic, n.zh);
            CHECK(*n.topic != 0);
            CHECK(*n.zh != 0);
            CHECK(*n.en != 0);
            int times = 0;
            for (note const& other : one->procedure) times += same(n.zh, other.zh) ? 1 : 0;
            CHECK(times == 1);
        }
    }
}
TEST_CASE("What a notice is silent about is marked as assumed: the rounding in all, formula and head count in the first ones") {
    for (policy const* one : notices::catalogue) {
        CAPTURE(one->id);
        CHECK(one->round.assumed);
        CHECK(one->layoffs.small.present == one->layoffs.small_by.present);
    }
    for (policy const* one : {&notices::liaocheng_2022, &notices::nation_2021_29, &notices::qinghai_2021, &notices::xining_2021, &notices::nation_2024_40,
                              &notices::shanxi_2024, &notices::yangquan_2024, &notices::jilin_2018, &notices::tianjin_2019, &notices::nation_2023_11, &notices::jiangxi_2023}) {
        CAPTURE(one->id);
        bool const states_the_formula = one == &notices::tianjin_2019 || one == &notices::jiangxi_2023;
        CHECK(one->layoffs.formula.assumed != states_the_formula);
        CHECK((!one->layoffs.small_by.present || one->layoffs.small_by.assumed));
    }
}
TEST_CASE("The notices are constants") {
    STATIC_REQUIRE(notices::liaocheng_2022.rates[0].at == 90_percent);
    STATIC_REQUIRE(notices::find(notices::xining_2021.id, notices::xining_2021.id + 11) == &notices::xining_2021);
}
