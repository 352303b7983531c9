// The notice in force for a region, a refund year and a day, and why it is that one. See README.md.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>
#include <wengang/policies/look_up.hpp>
#include <wengang/policy/words.hpp>

#include "failure.hpp"
#include "names.hpp"
#include "summary.hpp"

/// `liaocheng_2022 (聊人社字〔2022〕17号, Liaocheng, 2022-04-20)`.
inline std::string named(wengang::policy const& p, bool zh) {
    return std::string(p.id) + " (" + p.document + ", " + (zh ? p.place.zh : p.place.en) + ", " + text_of(p.published) + ")";
}
inline std::string named(wengang::named_notices const& all, bool zh) {
    std::string text;
    for (wengang::policy const* one : all) text += (text.empty() ? "" : "; ") + named(*one, zh);
    if (!all.complete) text += zh ? "等" : " and more";
    return text;
}
inline std::string named(wengang::region const& r, bool zh) {
    char const* const name = zh ? r.zh : r.en;
    std::string const code = std::to_string(r.code);
    return *name == 0 ? code : name + std::string(" (") + code + ")";
}

/// `text` as a region; the nearest name to what is none.
inline wengang::region region_named(std::string const& text) {
    wengang::found_region const found = wengang::find_region(text.data(), text.data() + text.size());
    if (found) return found.place;
    std::string const what = "--region: " + shown(text) + ": " + describe(found.status).en;
    std::string several;
    for (wengang::region const& one : found.several) several += (several.empty() ? ": " : "; ") + std::string(one.zh) + " " + named(one, false);
    bool const code = text.find_first_not_of("0123456789-") == text.npos;
    if (!several.empty() || code) wrong_call(what + several);
    std::vector<std::string_view> names{wengang::the_nation.en, wengang::the_nation.zh};
    for (wengang::province_entry const& p : wengang::provinces) names.insert(names.end(), {p.place.en, p.place.zh, p.short_zh});
    for (wengang::policy const* p : wengang::policies::catalogue) {
        if (is_of(*p, p->place.code)) names.insert(names.end(), {p->place.en, p->place.zh});
    }
    wrong_call(what + ", where a code will do; the nearest known name is \"" + nearest(text, names) + "\"");
}
inline std::int16_t refund_year_named(std::string const& text) {
    if (text.size() != 4 || text.find_first_not_of("0123456789") != text.npos) wrong_call("--refund-year: " + shown(text) + " is no year of four digits");
    return static_cast<std::int16_t>(std::stoi(text));
}
inline wengang::scheme scheme_named(std::string const& text) {
    std::vector<std::string_view> names;
    for (auto const& w : wengang::detail::scheme_words) {
        if (text == w.name || text == w.zh) return static_cast<wengang::scheme>(&w - wengang::detail::scheme_words);
        names.insert(names.end(), {w.name, w.zh});
    }
    unknown_name("scheme", text, names);
}

/// A look-up of the catalogue, as it was asked for.
class looked_up_notice {
public:
    looked_up_notice(std::string const& region, std::string const& year, std::optional<std::string> const& scheme, wengang::date day) : place_(region_named(region)) {
        question_ = {place_.code, refund_year_named(year), day, {}};
        if (scheme) question_.scheme = scheme_named(*scheme);
        found_ = look_up(question_);
        if (!found_) refuse();
    }
    wengang::policy const& notice() const { return *found_.notice; }

    /// Which one it is, and what else there was.
    void explain(std::ostream& out, bool zh) const {
        wengang::policy const& p = *found_.notice;
        std::string const day = text_of(question_.decided_on), year = std::to_string(question_.refund_year);
        out << "register: ";
        if (zh) out << named(place_, zh) << "，" << year << "返还年度，" << day << "审核：按 " << named(p, zh) << " " << p.title << '\n';
        else out << named(place_, zh) << ", refund year " << year << ", decided on " << day << ": by " << named(p, zh) << " " << p.title << '\n';
        auto const line = [&](char const* en, char const* chinese, wengang::named_notices const& all) {
            if (!all.empty()) out << "  " << (zh ? chinese : en) << named(all, zh) << '\n';
        };
        line("which replaced ", "替代：", found_.replaced);
        line("expired: ", "已过有效期：", found_.expired);
        line("published later by the level above: ", "上级此后公布：", found_.newer_above);
        line("in force too, of another --scheme: ", "另有其他类别（--scheme）：", found_.other_schemes);
    }

private:
    [[noreturn]] void refuse() const {
        std::string what = named(place_, false) + ", refund year " + std::to_string(question_.refund_year) + ", decided on " + text_of(question_.decided_on) + ": ";
        what += describe(found_.status).en;
        switch (found_.status) {
            case wengang::look_up_status::ambiguous:
                what += ", --policy" + std::string(of_one_scheme(found_.choices) ? "" : ", or its --scheme") + ": " + named(found_.choices, false);
                break;
            case wengang::look_up_status::expired: what += ": " + named(found_.expired, false); break;
            case wengang::look_up_status::before_publication:
            case wengang::look_up_status::before_effect: what += ": first " + named(*found_.awaited[0], false); break;
            default: break;
        }
        wrong_call(what);
    }
    static bool of_one_scheme(wengang::named_notices const& all) {
        for (wengang::policy const* p : all) {
            if (p->scheme != all[0]->scheme) return false;
        }
        return true;
    }

    wengang::region place_;
    wengang::look_up_question question_;
    wengang::looked_up found_;
};
