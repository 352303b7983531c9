// An explanation as JSON: UTF-8, keys in a fixed order, money in yuan and rates in percent as strings, so that no reader rounds them.
#pragma once

#include "explain_printer.hpp"
#include "explain_words.hpp"

namespace wengang {
namespace detail {

template <text_sink Out> class json_writer : printer<Out> {
    using printer<Out>::put;
    using printer<Out>::put_scaled;

public:
    json_writer(Out& out, explanation const& e) : printer<Out>(out), e_(e) {}

    void write() {
        object([&] {
            notice("notice", e_.notice);
            decided();
            array("steps", [&] {
                for (step const& s : e_.steps) element([&] { one(s); });
            });
            array("remedies", [&] {
                for (remedy const& r : e_.remedies) element([&] { one(r); });
            });
            key("procedure");
            object([&] { procedure(); });
            array("ancestors", [&] {
                for (policy const* above : e_.ancestors) {
                    element([&] {
                        object([&] {
                            identity(*above);
                            notes_of(*above);
                        });
                    });
                }
            });
        });
        put('\n');
    }

private:
    // --- the grammar ---

    void comma() {
        if (!first_) put(',');
        first_ = false;
    }
    template <class Inside> void nested(char open, char close, Inside const& inside) {
        put(open);
        first_ = true;
        inside();
        first_ = false;
        put(close);
    }
    template <class Inside> void object(Inside const& inside) { nested('{', '}', inside); }
    template <class Inside> void array(char const* name, Inside const& inside) {
        key(name);
        nested('[', ']', inside);
    }
    template <class Inside> void element(Inside const& inside) {
        comma();
        inside();
    }
    void key(char const* name) {
        comma();
        quoted(name);
        put(':');
    }
    void quoted(char const* text) {
        constexpr char const* hex = "0123456789abcdef";
        put('"');
        for (; *text != 0; ++text) {
            auto const c = static_cast<unsigned char>(*text);
            if (c == '"' || c == '\\') put('\\');
            if (c >= 0x20) {
                put(*text);
            } else {
                put("\\u00");
                put(hex[c >> 4]);
                put(hex[c & 15]);
            }
        }
        put('"');
    }
    void text(char const* name, char const* value) {
        key(name);
        quoted(value);
    }
    void truth(char const* name, bool value) {
        key(name);
        put(value ? "true" : "false");
    }
    void number(char const* name, std::int64_t value) {
        key(name);
        put_scaled(value);
    }
    /// A quantity as a string; null where it is unknown.
    template <class Quantity> void quantity(char const* name, maybe<Quantity> const& value) {
        key(name);
        if (!value.known()) return put("null");
        put('"');
        put(value.value());
        put('"');
    }
    void words(word const& w) {
        text("name", w.name);
        text("zh", w.zh);
        text("en", w.en);
    }

    // --- the parts ---

    void identity(policy const& p) {
        text("id", p.id);
        text("document", p.document);
        text("title", p.title);
    }
    void notice(char const* name, policy const& p) {
        key(name);
        object([&] {
            identity(p);
            number("region", p.place.code);
            text("region_zh", p.place.zh);
            text("region_en", p.place.en);
            text("level", detail::word_of(detail::level_words, p.level).name);
        });
    }
    void decided() {
        decision const& d = e_.decision;
        auto const outcome_index = static_cast<int>(d.outcome);
        text("outcome", outcome_names[outcome_index]);
        text("outcome_zh", outcome_names_zh[outcome_index]);
        bool const eligible = d.outcome == outcome::eligible;
        quantity("refund", eligible ? maybe<money>(d.refund) : maybe<money>());
        quantity("base", d.base);
        quantity("rate", d.rate);
        quantity("layoff_rate", d.layoff_rate);
        array("reasons", [&] {
            for (int r = 0; r < reason_count; ++r) {
                if (d.findings.has(static_cast<reason>(r))) element([&] { object([&] { words(describe(static_cast<reason>(r))); }); });
            }
        });
        array("missing", [&] {
            facts_in(d.missing);
            if (d.missing.contains_policy_rate()) element([&] { object([&] { words({"policy.rate", "返还比例", "refund rate"}); }); });
        });
        array("faults", [&] {
            for (int f = 0; f < fault_count; ++f) {
                if (d.findings.has(static_cast<fault>(f))) element([&] { object([&] { words(describe(static_cast<fault>(f))); }); });
            }
        });
        array("faulty", [&] { facts_in(d.faulty); });
    }
    void facts_in(fact_set const& set) {
        for (area_fact_description const& f : area_fact_descriptions) {
            if (set.contains(f.id)) element([&] { object([&] { fact_name(f.id); }); });
        }
        for (fact_description const& f : fact_descriptions) {
            if (set.contains(f.id)) element([&] { object([&] { fact_name(f.id); }); });
        }
    }
    void fact_name(any_fact f) {
        key("fact");
        put(f.of_area() ? "\"area." : "\"");
        put(f.name());
        put('"');
        text("zh", f.zh());
    }
    void fact_value(any_fact f, std::int64_t value) {
        key("value");
        put('"');
        this->put_value(f, value, language::en, true);
        put('"');
    }
    void source(citation const& c, bool assumed) {
        text("document", c.document);
        text("clause", c.clause);
        text("grade", detail::word_of(detail::grade_words, c.grade).name);
        truth("assumed", assumed);
    }

    void one(step const& s) {
        object([&] {
            word const& kind = word_of(step_words, s.what);
            text("step", kind.name);
            text("state", word_of(state_words, s.state).name);
            if (s.unmet.known()) text("reason", describe(s.unmet.value()).name);
            array("inputs", [&] {
                for (reading const& r : s.inputs) {
                    element([&] {
                        object([&] {
                            fact_name(r.what);
                            if (r.known || r.malformed) fact_value(r.what, r.value);
                            else key("value"), put("null");
                            if (r.malformed) truth("malformed", true);
                        });
                    });
                }
            });
            figures(s);
            array("sources", [&] {
                for (basis const& b : s.sources) {
                    element([&] {
                        object([&] {
                            text("part", word_of(basis_words, b.part).name);
                            source(b.source, b.assumed);
                        });
                    });
                }
            });
        });
    }
    void figures(step const& s) {
        switch (s.what) {
            case step_kind::reserve: requirement(test::at_least, area_fact::reserve_months, e_.notice.reserve.value.months.value()); break;
            case step_kind::condition: {
                condition const& c = e_.notice.conditions[s.index];
                requirement(c.test, c.fact, c.bound);
                break;
            }
            case step_kind::layoffs: layoffs(); break;
            case step_kind::kept: quantity("fell_by_at_most", maybe<rate>(e_.notice.kept.value.by)); break;
            case step_kind::revenue_drop: quantity("above", maybe<rate>(e_.notice.drops[s.index].by)); break;
            case step_kind::sizing: sizing(); break;
            case step_kind::rate: rates(); break;
            case step_kind::base: quantity("net", e_.decision.base); break;
            case step_kind::ceiling:
                quantity("share", maybe<rate>(e_.notice.ceiling.value.at));
                truth("applies", e_.at_ceiling);
                break;
            case step_kind::amount: amount(); break;
        }
    }
    void requirement(test how, any_fact f, std::int64_t bound) {
        key("required");
        object([&] {
            text("test", word_of(test_words, how).name);
            fact_value(f, bound);
        });
    }
    void layoffs() {
        layoff_account const& l = e_.layoffs;
        truth("assessed_by_agency", l.assessed);
        figures(l.by_formula[0]);
        quantity("layoff_rate", e_.decision.layoff_rate);
        if (l.by_formula.count > 1) {
            key("alternative");
            object([&] {
                figures(l.by_formula[1]);
                text("state", word_of(state_words, l.by_formula[1].state).name);
            });
        }
        text("comparison", word_of(comparison_words, l.compared).name);
        quantity("limit", l.limit);
        text("small_unit_rule", word_of(small_words, l.small).name);
    }
    void figures(layoff_figures const& f) {
        if (f.rate_known) number("numerator", f.numerator);
        if (f.denominator_known) {
            number("months", f.months);
            number("denominator", f.denominator);
        }
        truth("no_layoffs", f.no_layoffs);
    }
    void sizing() {
        text("decided_by", size_source_word(e_.sized.by).name);
        if (e_.sized.by == size_source::standard) {
            array("bounds_not_reached", [&] {
                for (failed_bound const& f : e_.sized.standard.failed) {
                    element([&] {
                        object([&] {
                            key("class"), put('"');
                            this->put_value(fact::size, static_cast<std::int64_t>(f.of), language::en, true);
                            put('"');
                            fact_name(f.metric);
                            fact_value(f.metric, f.bound);
                        });
                    });
                }
            });
        }
        key("size");
        put('"');
        this->put_value(fact::size, static_cast<std::int64_t>(e_.sized.found), language::en, true);
        put('"');
    }
    void rates() {
        array("rows", [&] {
            for (int i : e_.rate_rows) {
                element([&] {
                    object([&] {
                        rate_row const& row = e_.notice.rates[i];
                        number("row", i);
                        text("result", word_of(rate_result_words, row.result).name);
                        if (row.result == rate_result::fixed) quantity("rate", maybe<rate>(row.at));
                    });
                });
            }
        });
    }
    void amount() {
        rounding const how = e_.notice.round.value;
        quantity("before_rounding", e_.exact);
        text("rounding", word_of(rounding_words, how.mode).name);
        quantity("unit", maybe<money>(money::from_fen(static_cast<std::int64_t>(how.unit))));
        quantity("refund", maybe<money>(e_.decision.refund));
    }

    void one(remedy const& r) {
        object([&] {
            number("step", r.step);
            text("reason", describe(e_.steps[r.step].unmet.value()).name);
            array("changes", [&] {
                for (change const& c : r.changes) {
                    element([&] {
                        object([&] {
                            fact_name(c.what);
                            text("relation", word_of(relation_words, c.how).name);
                            fact_value(c.what, c.value);
                        });
                    });
                }
            });
            truth("leaves_open", r.leaves_open);
        });
    }

    void procedure() {
        policy const& p = e_.notice;
        key("refund_years");
        nested('[', ']', [&] {
            element([&] { put_scaled(p.refund_year_first); });
            element([&] { put_scaled(p.refund_year_last); });
        });
        quantity("published", maybe<date>(p.published));
        quantity("effective_from", maybe<date>(p.effective_from));
        if (p.effective_until.present) part("effective_until", p.effective_until, [&] { quantity("date", maybe<date>(p.effective_until.value)); });
        if (p.publicity.present) {
            part("publicity", p.publicity, [&] {
                number("days", p.publicity.value.days);
                truth("working_days", p.publicity.value.working_days);
                truth("at_least", p.publicity.value.at_least);
            });
        }
        if (p.silence.present) part("silence", p.silence, [&] { words(word_of(silence_words, p.silence.value)); });
        if (p.route.present) part("route", p.route, [&] { words(word_of(route_words, p.route.value)); });
        notes_of(p);
    }
    template <class T, class Inside> void part(char const* name, cited<T> const& value, Inside const& inside) {
        key(name);
        object([&] {
            inside();
            source(value.source, value.assumed);
        });
    }
    void notes_of(policy const& p) {
        array("notes", [&] {
            for (note const& n : p.procedure) {
                element([&] {
                    object([&] {
                        text("topic", n.topic);
                        text("zh", n.zh);
                        text("en", n.en);
                        source(n.source, false);
                    });
                });
            }
        });
    }

    explanation const& e_;
    bool first_ = true;
};

}  // namespace detail

/// Appends an explanation as one JSON object to `out`, a `std::string` or anything with its `append(char const*, size)`.
template <detail::text_sink Out> void write_json(Out& out, explanation const& e) { detail::json_writer<Out>(out, e).write(); }

}  // namespace wengang
