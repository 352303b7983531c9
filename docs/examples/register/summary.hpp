// What a whole register comes to.
#pragma once

#include <cstdint>
#include <cstdio>
#include <ostream>
#include <string>
#include <wengang/batch/summary.hpp>
#include <wengang/wengang.hpp>

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

/// `totals.faulty` also counts cells that are malformed as text.
inline void print(std::ostream& out, wengang::summary const& s, wengang::policy const& p, bool zh) {
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
    auto const counts = [&](auto const& all, auto const& names) {
        std::size_t i = 0;
        for (std::uint64_t count : all) {
            auto const& name = names[i++];
            if (count != 0) out << name.name << '\t' << count << '\t' << (zh ? name.zh : name.en) << '\n';
        }
    };
    counts(s.reasons, wengang::reason_names);
    counts(s.faults, wengang::fault_names);
    char fingerprint[17];
    std::snprintf(fingerprint, sizeof fingerprint, "%016llx", static_cast<unsigned long long>(s.fingerprint));
    line("fingerprint", "结果指纹", fingerprint);
}
