// What a whole register comes to.
#pragma once

#include <bit>
#include <cstdint>
#include <ostream>
#include <string>
#include <wengang/wengang.hpp>

struct summary {
    wengang::totals totals;  ///< but for `faulty`, which also counts cells that are malformed as text
    std::uint64_t reasons[wengang::reason_count] = {};

    void add(wengang::findings f) {
        for (std::uint32_t left = f.word() >> wengang::findings::first_reason; left != 0; left &= left - 1) ++reasons[std::countr_zero(left)];
    }
    summary& operator+=(summary const& other) {
        totals += other.totals;
        for (int r = 0; r < wengang::reason_count; ++r) reasons[r] += other.reasons[r];
        return *this;
    }
};

inline std::string text_of(wengang::money_sum const& sum) {
    char text[48];
    return std::string(text, to_chars(text, text + sizeof text, sum).end);
}
inline std::string text_of(wengang::date d) {
    char text[16];
    return std::string(text, to_chars(text, text + sizeof text, d).end);
}
inline std::string refund_years(wengang::policy const& p) {
    std::string const first = std::to_string(p.refund_year_first), last = std::to_string(p.refund_year_last);
    return first == last ? first : first + "-" + last;
}

inline void print(std::ostream& out, summary const& s, wengang::policy const& p, bool zh) {
    auto const line = [&](char const* en, char const* chinese, auto const& value) {
        out << (zh ? chinese : en) << '\t' << value << '\n';
    };
    line("policy", "政策", p.id);
    line("notice", "文件",
         std::string(p.document) + " " + p.title + ", " + (zh ? p.place.zh : p.place.en) + ", " + text_of(p.published));
    line("units", "参保单位", s.totals.units);
    line("eligible", "符合", s.totals.eligible);
    line("ineligible", "不符合", s.totals.ineligible);
    line("undetermined", "无法确定", s.totals.undetermined);
    line("faulty", "数据有误", s.totals.faulty);
    line("refund", "返还金额合计", text_of(s.totals.refund));
    for (int r = 0; r < wengang::reason_count; ++r) {
        auto const& name = wengang::reason_names[r];
        if (s.reasons[r] != 0) out << name.name << '\t' << s.reasons[r] << '\t' << (zh ? name.zh : name.en) << '\n';
    }
}
