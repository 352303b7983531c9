// An explanation as text for people, in Chinese or English.
#pragma once

#include <cstddef>
#include <cstdint>

#include "explain.hpp"
#include "explain_printer.hpp"
#include "explain_words.hpp"

namespace wengang {
namespace detail {

/// Columns on a screen: characters of Chinese are two wide. For UTF-8.
constexpr int width_of(char const* text) {
    int width = 0;
    for (; *text != 0; ++text) {
        auto const c = static_cast<unsigned char>(*text);
        if (c < 0x80 || (c >= 0xc0 && c < 0xe3)) ++width;
        else if (c >= 0xe3) width += 2;
    }
    return width;
}

/// Writes an explanation, section by section.
template <text_sink Out> class text_writer : printer<Out> {
    using printer<Out>::put;
    using printer<Out>::put_scaled;
    using printer<Out>::put_words;

public:
    text_writer(Out& out, explanation const& e, language in) : printer<Out>(out), e_(e), in_(in), label_width_(longest_label()) {}

    void write() {
        head();
        heading("条件", "Conditions");
        for (step const& s : e_.steps) {
            if (s.what <= step_kind::revenue_drop) row(s);
        }
        heading("金额", "Amount");
        for (step const& s : e_.steps) {
            if (s.what > step_kind::revenue_drop) row(s);
        }
        if (e_.decision.outcome == outcome::ineligible) remedies();
        procedure();
    }

private:
    // --- words ---

    void say(char const* zh, char const* en) { put(in_ == language::zh ? zh : en); }
    void say(word const& w) { put(in(w, in_)); }
    void name(any_fact f) {
        if (in_ == language::zh) put(f.zh());
        else put_words(f.name());
    }
    void pad(int from, int to) {
        for (; from < to; ++from) put(' ');
    }
    void percent(rate r) {
        put(r);
        say("%", " %");
    }
    void value(any_fact what, std::int64_t x) {
        this->put_value(what, x, in_);
        if (!what.of_area() && describe(what.of_unit()).form == fact_form::amount) say("元", " yuan");
        if (what == area_fact::reserve_months) say("个月", " months");
        if (what == area_fact::registered_rate) say("%", " %");
    }
    void value(reading const& r) {
        if (r.known) return value(r.what, r.value);
        if (!r.malformed) return say("未知", "unknown");
        value(r.what, r.value);
        say("（数值有误，按未知处理）", " (malformed, counts as unknown)");
    }
    void named_value(reading const& r) {
        name(r.what);
        put(' ');
        value(r);
    }
    /// A count that need not be whole.
    void quotient(std::int64_t n, std::int64_t d) {
        if (n % d == 0) return put_scaled(n / d);
        say("约", "about ");
        put_scaled((n * 200 + d) / (2 * d), 2);
    }
    void percentage(std::int64_t n, std::int64_t d) {
        bool const exact = n * rate::whole % d == 0;
        if (!exact) say("约", "about ");
        put_scaled((n * 2 * rate::whole + d) / (2 * d), 2, !exact);
        say("%", " %");
    }

    // --- where it stands ---

    static bool same(char const* a, char const* b) {
        for (; *a == *b; ++a, ++b) {
            if (*a == 0) return true;
        }
        return false;
    }
    /// The document only where it is not the notice's own.
    void cite(citation const& c, bool assumed, char const* own) {
        put("  [");
        if (!same(c.document, own)) {
            put(c.document);
            put(' ');
        }
        put(c.clause);
        if (c.grade != grade::document) {
            say("；来源等级", "; grade ");
            put(detail::word_of(detail::grade_words, c.grade).name);
        }
        if (assumed) say("；推定", "; assumed");
        put(']');
    }
    void cite(basis const& b) { cite(b.source, b.assumed, e_.notice.document); }

    // --- lines ---

    void heading(char const* zh, char const* en) {
        put('\n');
        say(zh, en);
        put('\n');
    }
    char const* label_of(step const& s) const { return s.what == step_kind::condition ? nullptr : in(word_of(step_words, s.what), in_); }
    char const* label_or_name(step const& s) const {
        if (char const* label = label_of(s)) return label;
        any_fact const f = s.inputs[0].what;
        return in_ == language::zh ? f.zh() : f.name();
    }
    int longest_label() const {
        int longest = 0;
        for (step const& s : e_.steps) {
            if (int const width = width_of(label_or_name(s)); width > longest) longest = width;
        }
        return longest;
    }
    static constexpr int state_width = 9;
    void label(char const* text) {
        put_words(text);
        pad(width_of(text), label_width_ + 2);
    }

    void head() {
        decision const& d = e_.decision;
        auto const outcome_index = static_cast<int>(d.outcome);
        say("结论：", "Outcome: ");
        say(outcome_names_zh[outcome_index], outcome_names[outcome_index]);
        if (d.outcome == outcome::eligible) {
            say("，返还", ", refund ");
            put(d.refund);
            say("元", " yuan");
        } else if (d.outcome == outcome::ineligible) {
            say("，不予返还", ", no refund");
        }
        say("\n依据：", "\nNotice: ");
        put(e_.notice.document);
        put("《");
        put(e_.notice.title);
        say("》（", "》 (");
        say(e_.notice.place.zh, e_.notice.place.en);
        say("）\n", ")\n");
        reasons();
        missing();
        faults();
    }
    /// `what: one; two`, of which `each(item)` tells the items; nothing where there are none.
    template <class Each> void listed(char const* zh, char const* en, Each const& each) {
        bool first = true;
        each([&](auto const& write_one) {
            if (first) say(zh, en);
            else say("；", "; ");
            first = false;
            write_one();
        });
        if (!first) put('\n');
    }
    void reasons() {
        listed("原因：", "Reasons: ", [this](auto const& item) {
            for (int r = 0; r < reason_count; ++r) {
                if (e_.decision.findings.has(static_cast<reason>(r))) item([&] { say(describe(static_cast<reason>(r))); });
            }
        });
    }
    void missing() {
        listed("尚缺：", "Missing: ", [this](auto const& item) {
            fact_set const& set = e_.decision.missing;
            each_fact(set, item);
            if (set.contains_policy_rate()) item([&] { say("返还比例（本通知未定）", "a refund rate, which the notice leaves open"); });
        });
    }
    void faults() {
        listed("数值有误，按未知处理：", "Malformed, counted as unknown: ", [this](auto const& item) { each_fact(e_.decision.faulty, item); });
    }
    template <class Item> void each_fact(fact_set const& set, Item const& item) {
        for (area_fact_description const& d : area_fact_descriptions) {
            if (set.contains(d.id)) item([&] { name(d.id); });
        }
        for (fact_description const& d : fact_descriptions) {
            if (set.contains(d.id)) item([&] { name(d.id); });
        }
    }

    void row(step const& s) {
        char const* const state = in(word_of(state_words, s.state), in_);
        put("  ");
        if (s.what <= step_kind::revenue_drop) {
            put(state);
            pad(width_of(state), state_width);
        }
        label(label_or_name(s));
        body(s);
        for (basis const& b : s.sources) {
            if (b.part == basis_part::formula || b.part == basis_part::rule) cite(b);
        }
        put('\n');
        if (s.what == step_kind::layoffs) layoff_limits(s);
        if (s.what == step_kind::rate) caps();
    }
    void continued() { pad(0, 4 + state_width + label_width_); }
    void body(step const& s) {
        switch (s.what) {
            case step_kind::reserve: reserve(s); break;
            case step_kind::condition: condition(s); break;
            case step_kind::layoffs: layoffs(s); break;
            case step_kind::kept: kept(s); break;
            case step_kind::revenue_drop: revenue_drop(s); break;
            case step_kind::sizing: sizing(s); break;
            case step_kind::rate: rates(s); break;
            case step_kind::base: base(s); break;
            case step_kind::ceiling: ceiling(s); break;
            case step_kind::amount: amount(); break;
        }
    }

    // --- the steps ---

    void required(test how, any_fact what, std::int64_t bound) {
        say("（", " (");
        say(word_of(test_words, how));
        say("", " ");
        value(what, bound);
    }
    void reserve(step const& s) {
        value(s.inputs[0]);
        required(test::at_least, s.inputs[0].what, e_.notice.reserve.value.months.value());
        say("，按", ", ");
        say(word_of(pooling_words, e_.notice.reserve.value.measured_at));
        say("）", ")");
    }
    void condition(step const& s) {
        wengang::condition const& c = e_.notice.conditions[s.index];
        value(s.inputs[0]);
        required(c.test, c.fact, c.bound);
        say("）", ")");
    }

    void layoffs(step const& s) {
        layoff_account const& l = e_.layoffs;
        if (l.assessed) {
            named_value(s.inputs[0]);
            put(" ÷ ");
            named_value(s.inputs[1]);
            say("（经办机构核定）", " (assessed by the agency)");
            rate_by(l.by_formula[0], true);
        } else {
            rate_by(l.by_formula[0], formula_text(s, e_.notice.layoffs.formula.value));
        }
    }
    void alternative(step const& s) {
        say("或：", "or: ");
        rate_by(e_.layoffs.by_formula[1], formula_text(s, e_.notice.layoffs.alternative.value));
    }
    /// No space behind a Chinese bracket.
    void rate_by(layoff_figures const& f, bool behind_bracket) {
        if (f.no_layoffs) {
            say("，未裁员", ": no layoffs");
        } else if (f.rate_known) {
            say(behind_bracket ? "= " : " = ", " = ");
            put(f.rate());
            say("，", ", ");
            percentage(f.numerator * f.months, f.denominator);
        }
        if (e_.layoffs.by_formula.count < 2) return;
        say("，", ", ");
        say(word_of(state_words, f.state));
    }
    /// Whether it ends with a bracket.
    bool formula_text(step const& s, layoff_formula const& f) {
        int const count = f.added.count + f.deducted.count;
        if (count > 1) say("（", "(");
        for (int i = 0; i < count; ++i) {
            if (i > 0) put(i < f.added.count ? " + " : " − ");
            input(s, i < f.added.count ? f.added[i] : f.deducted[i - f.added.count]);
        }
        if (count > 1) say("）", ")");
        put(" ÷");
        bool const brackets = f.by_average() || f.divisor.count > 1;
        if (brackets) say("（", " (");
        else put(' ');
        if (f.by_average()) average(s);
        for (int i = 0; i < f.divisor.count; ++i) {
            if (i > 0) put(" + ");
            input(s, f.divisor[i]);
        }
        if (brackets) say("）", ")");
        if (f.over == window::measured_year) return brackets;
        say("（", " (");
        say(word_of(window_words, f.over));
        say("）", ")");
        return true;
    }
    void average(step const& s) {
        input(s, fact::person_months);
        put(" ÷ ");
        input(s, fact::months);
    }
    void input(step const& s, fact f) {
        for (reading const& r : s.inputs) {
            if (r.what == any_fact(f)) named_value(r);
        }
    }
    /// The limits, the one that applies first.
    void layoff_limits(step const& s) {
        for (basis const& b : s.sources) {
            if (b.part == basis_part::formula || b.part == basis_part::rule) continue;
            continued();
            if (b.part == basis_part::alternative) alternative(s);
            if (b.part == basis_part::limit) limit(e_.notice.layoffs.limit.value, b.part);
            if (b.part == basis_part::large_limit) limit(e_.notice.layoffs.large_limit.value, b.part);
            if (b.part == basis_part::small) small_limit();
            if (b.part == basis_part::small_by) small_headcount_text(s);
            cite(b);
            put('\n');
        }
    }
    void limit(layoff_limit const& at, basis_part part) {
        say(word_of(basis_words, part));
        say("：", ": ");
        say(word_of(comparison_words, at.comparison));
        say("", " ");
        if (at.of_area) say("城镇登记失业率 ", "the registered unemployment rate, ");
        if (!at.of_area) percent(at.at);
        else if (e_.area.registered_rate.known()) percent(e_.area.registered_rate.value());
        else say("未知", "unknown");
        bool const by_size = e_.notice.layoffs.large_limit.present, large = e_.sized.found == size::large;
        bool const settled = large || (static_cast<unsigned>(e_.sized.found) & static_cast<unsigned>(size::large)) == 0;
        bool applies = e_.layoffs.small != small_rule::applies;
        if (applies && (!by_size || !settled)) return;
        if (by_size) applies = applies && large == (part == basis_part::large_limit);
        say("，", ", ");
        say(word_of(small_words, applies ? small_rule::applies : small_rule::does_not_apply));
    }
    void small_limit() {
        small_units const& small = e_.notice.layoffs.small.value;
        put_scaled(small.people);
        say("人（含）以下：不高于", " people or fewer: at most ");
        percent(small.at);
        say("，", ", ");
        say(word_of(small_words, e_.layoffs.small));
    }
    void small_headcount_text(step const& s) {
        head_count const& by = e_.notice.layoffs.small_by.value;
        say(word_of(basis_words, basis_part::small_by));
        say("：", ": ");
        if (by.by == headcount_basis::counted) return input(s, by.of);
        if (by.by == headcount_basis::monthly_average) return average(s);
        say(word_of(headcount_words, by.by));
        layoff_figures const& f = e_.layoffs.by_formula[0];
        if (!f.denominator_known) return;
        say("，", ", ");
        quotient(f.denominator, f.months);
    }
    void kept(step const& s) {
        named_value(s.inputs[0]);
        say("（比月平均", " (not more than ");
        say("下降不超过", "");
        percent(e_.notice.kept.value.by);
        say("：", " below the average: ");
        average(s);
        say("）", ")");
    }
    void revenue_drop(step const& s) {
        reading const &before = s.inputs[0], &after = s.inputs[1];
        named_value(before);
        put(" → ");
        named_value(after);
        if (before.known && after.known && before.value > 0 && before.value >= after.value) {
            say("，下降", ", a fall of ");
            fall(before.value - after.value, before.value);
        }
        say("（须超过", " (more than ");
        percent(e_.notice.drops[s.index].by);
        say("）", ")");
    }
    /// For figures of accounts, which percent of them would leave 64 bits.
    void fall(std::int64_t by, std::int64_t of) {
        while (of > INT64_MAX / (4 * rate::whole)) by /= 2, of /= 2;
        percentage(by, of);
    }
    void inputs(step const& s) {
        say("（", " (");
        bool first = true;
        for (reading const& r : s.inputs) {
            if (!first) say("，", ", ");
            first = false;
            named_value(r);
        }
        say("）", ")");
    }
    void sizing(step const& s) {
        if (e_.sized.by != size_source::open) {
            this->put_value(fact::size, static_cast<std::int64_t>(e_.sized.found), in_);
            say("，", ", ");
        }
        say(size_source_word(e_.sized.by));
        if (!s.inputs.empty()) inputs(s);
        if (e_.sized.by != size_source::standard) return;
        for (failed_bound const& f : e_.sized.standard.failed) {
            say("；非", "; not ");
            this->put_value(fact::size, static_cast<std::int64_t>(f.of), in_);
            say("：", ": ");
            name(f.metric);
            say("低于 ", " below ");
            value(f.metric, f.bound);
        }
    }
    void rates(step const& s) {
        wengang::rate last{};
        bool first = true;
        for (int i : e_.rate_rows) {
            rate_row const& row = e_.notice.rates[i];
            bool const fixed = row.result == rate_result::fixed;
            if (!first && fixed && row.at == last) continue;
            if (!first) say("或", " or ");
            first = false;
            if (fixed) percent(last = row.at);
            else say(word_of(rate_result_words, row.result));
            for (measured_test const& one : row.measured) measured(one);
        }
        if (!s.inputs.empty()) inputs(s);
    }
    void measured(measured_test const& one) {
        say("（", " (");
        if (!one.holds) say("非：", "not: ");
        say(word_of(measure_words, one.what));
        say("", " ");
        if (one.what == measure::layoffs_at_most) percent(wengang::rate::from_parts(one.bound));
        else put_scaled(one.bound);
        say("）", ")");
    }
    /// Where the notice leaves the rate open: what it allows at most.
    void caps() {
        bool open = false;
        for (int i : e_.rate_rows) open = open || e_.notice.rates[i].result == rate_result::open;
        if (!open) return;
        for (rate_cap const& cap : e_.notice.caps) {
            pad(0, 4 + label_width_);
            say("上限", "at most ");
            percent(cap.at);
            say("：", ": ");
            this->put_value(fact::kind, static_cast<std::int64_t>(cap.kinds), in_);
            if (cap.sizes != size::any) {
                say("，", ", ");
                this->put_value(fact::size, static_cast<std::int64_t>(cap.sizes), in_);
            }
            cite(cap.source, false, e_.notice.document);
            put('\n');
        }
    }
    void base(step const& s) {
        if (e_.notice.base.value.by_benefit()) return benefit(s);
        for (int i = 0; i < s.inputs.count; ++i) {
            if (i > 0) put(" − ");
            named_value(s.inputs[i]);
        }
        if (s.inputs.count < 2 || !e_.decision.base.known()) return;
        put(" = ");
        put(e_.decision.base.value());
        say("元", " yuan");
    }
    void benefit(step const& s) {
        refund_base const& base = e_.notice.base.value;
        put_scaled(base.benefit_months);
        say("个月 × ", " months × ");
        if (base.benefit.fen() == 0) {
            named_value(s.inputs[0]);
        } else {
            put(base.benefit);
            say("元", " yuan");
        }
        put(" × ");
        if (base.heads.by == headcount_basis::counted) return input(s, base.heads.of);
        say("（", "(");
        average(s);
        say("）", ")");
    }
    void ceiling(step const& s) {
        named_value(s.inputs[0]);
        put(" × ");
        percent(e_.notice.ceiling.value.at);
        if (e_.at_ceiling) say("，以此为限", ": this is what is paid");
    }
    void amount() {
        decision const& d = e_.decision;
        rounding const how = e_.notice.round.value;
        if (e_.exact.known()) put(d.base.value());
        else say("返还基数", "the base");
        put(" × ");
        percent(d.rate.value());
        if (e_.exact.known()) {
            put(" = ");
            put(e_.exact.value());
        }
        put(" → ");
        put(d.refund);
        say("元（", " yuan (");
        say(word_of(rounding_words, how.mode));
        say("到", " to the ");
        if (how.unit == money_unit::fen) say("分", "fen");
        else if (how.unit == money_unit::jiao) say("角", "jiao");
        else say("元", "yuan");
        say("）", ")");
    }

    // --- what would have changed it ---

    void remedies() {
        heading("如何消除不符合项（其余事实不变，逐项试算，每行一项）", "What would change it (by trial, all else as it is; a line for each condition not met)");
        for (int i = 0; i < e_.steps.count; ++i) {
            if (e_.steps[i].state == step_state::not_met) remedies_of(i);
        }
    }
    void remedies_of(int step) {
        put("  ");
        say(describe(e_.steps[step].unmet.value()));
        say("：", ": ");
        bool first = true;
        for (remedy const& r : e_.remedies) {
            if (r.step != step) continue;
            if (!first) say("；或者", "; or ");
            first = false;
            changes(r);
        }
        if (first) say("只改变一项事实不能消除", "no change of one fact removes it");
        put('\n');
    }
    void changes(remedy const& r) {
        bool first = true;
        for (change const& c : r.changes) {
            if (!first) say("，且", " and ");
            first = false;
            name(c.what);
            say("", " ");
            say(word_of(relation_words, c.how));
            say("", " ");
            value(c.what, c.value);
        }
        if (r.leaves_open) say("（此后仍不能确定）", " (then undetermined)");
    }

    // --- the way of the money ---

    void procedure() {
        policy const& p = e_.notice;
        heading("办理", "Procedure");
        label_width_ = 0;
        for (word const& w : topic_words) {
            if (int const width = width_of(in(w, in_)); width > label_width_) label_width_ = width;
        }
        topic("years");
        put_scaled(p.refund_year_first);
        if (p.refund_year_last != p.refund_year_first) {
            put("–");
            put_scaled(p.refund_year_last);
        }
        put('\n');
        topic("dates");
        say("自", "from ");
        put(p.effective_from);
        if (p.effective_until.present) {
            say("至", " until ");
            put(p.effective_until.value);
            cite(p.effective_until.source, p.effective_until.assumed, p.document);
        }
        put('\n');
        if (p.publicity.present) publicity();
        if (p.silence.present) way("silence", word_of(silence_words, p.silence.value), p.silence);
        if (p.route.present) way("route", word_of(route_words, p.route.value), p.route);
        notes_of(p);
        for (policy const* above : e_.ancestors) {
            if (above->procedure.count == 0) continue;
            say("\n上级文件：", "\nAbove it: ");
            put(above->document);
            put("《");
            put(above->title);
            put("》\n");
            notes_of(*above);
        }
    }
    void topic(char const* name) {
        put("  ");
        label(in(topic_word(name), in_));
    }
    template <class T> void way(char const* about, word const& said, cited<T> const& value) {
        topic(about);
        say(said);
        cite(value.source, value.assumed, e_.notice.document);
        put('\n');
    }
    void publicity() {
        cited<wengang::publicity> const& shown = e_.notice.publicity;
        topic("publicity");
        if (shown.value.at_least) say("至少", "at least ");
        put_scaled(shown.value.days);
        if (shown.value.working_days) say("个工作日", " working days");
        else say("日", " days");
        cite(shown.source, shown.assumed, e_.notice.document);
        put('\n');
    }
    void notes_of(policy const& p) {
        for (note const& n : p.procedure) {
            topic(n.topic);
            say(n.zh, n.en);
            cite(n.source, false, p.document);
            put('\n');
        }
    }

    explanation const& e_;
    language in_;
    int label_width_;
};

/// A stream as a sink.
template <class Stream> struct stream_sink {
    Stream& stream;
    void append(char const* text, std::size_t n) { stream.write(text, static_cast<std::ptrdiff_t>(n)); }
};

}  // namespace detail

/// Appends the text of an explanation to `out`, a `std::string` or anything with its `append(char const*, size)`. UTF-8.
template <detail::text_sink Out> void write_text(Out& out, explanation const& e, language in) { detail::text_writer<Out>(out, e, in).write(); }

template <class Stream>
    requires requires(Stream& to, char const* text) { to.write(text, 1), to.flags(); }  // any of <ostream>, which is not included here
Stream& operator<<(Stream& to, explained const& e) {
    detail::stream_sink<Stream> sink{to};
    write_text(sink, e.what, e.in);
    return to;
}

}  // namespace wengang
