// The plain loops: each notice as one would write it by hand over a struct of vectors, one loop with ifs, `/ 10000` at the
// end. They know their notice, so they read no policy at run time; they collect every reason, as the library does, and a
// figure out of range makes the unit undetermined. Truths and codes are taken to be well-formed, and no value is missing
// (size::any aside): what they leave out makes them faster, not slower.
#pragma once

#include <cstddef>
#include <cstdint>

#include "register.hpp"

namespace bench::plain {

using wengang::fault;
using wengang::findings;
using wengang::reason;

inline constexpr std::int64_t most_premium = 10'000'000'000'000, most_of_accounts = 100'000'000'000'000;
inline constexpr std::uint32_t bit(reason r) { return findings::bit(r); }

/// What is being found about one unit.
struct unit {
    std::uint32_t found = 0;
    bool open = false;

    void refuse(reason r) { found |= bit(r); }
    void fault_in(fault f) { found |= findings::bit(f), open = true; }
    /// A figure that the refund cannot do without.
    bool in_range(std::int64_t value, std::int64_t lowest, std::int64_t highest) {
        if (value >= lowest && value <= highest) return true;
        fault_in(fault::out_of_range);
        return false;
    }

    void layoffs(std::int32_t claimants, std::int32_t person_months, std::int16_t months, std::int64_t limit, std::int64_t small_limit, bool strict = false) {
        if (person_months < 0) found |= findings::bit(fault::out_of_range);
        if (claimants < 0) return fault_in(fault::out_of_range);
        if (claimants == 0) return;
        if (person_months < 0) {
            open = true;
            return;
        }
        if (person_months == 0 || months == 0) return fault_in(fault::zero_denominator);
        std::int64_t const left = std::int64_t{claimants} * months * 10'000;
        bool const small = small_limit != 0 && person_months <= 30 * months;
        std::int64_t const right = std::int64_t{person_months} * (small ? small_limit : limit);
        if (strict ? left >= right : left > right) refuse(reason::layoff_rate);
    }

    /// The results of row `i`.
    void end(std::size_t i, std::int64_t base, std::int64_t rate, std::int64_t* refund, std::uint32_t* word) const {
        refund[i] = 0;
        word[i] = found;
        if ((found & findings::reason_bits) != 0) return;
        if (open) {
            word[i] |= 2;
            return;
        }
        word[i] |= 1;
        refund[i] = (base * rate + 5'000) / 10'000;
    }
};

using loop = void (*)(table const&, std::size_t, std::int64_t*, std::uint32_t*);

inline constexpr std::uint8_t enterprise = 1, social_group = 2, large = 1, not_large = 14;

inline void liaocheng_2022(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        if (t.kind[i] != enterprise) u.refuse(reason::kind_not_covered);
        if (!t.service_sector[i]) u.refuse(reason::sector_not_covered);
        if (t.size[i] == large) u.refuse(reason::size_not_covered);
        else if ((t.size[i] & large) != 0) u.open = true;
        if (!t.conforming[i]) u.refuse(reason::not_conforming);
        if (t.months_paid[i] < 12) u.refuse(reason::months_short);
        if (t.dishonest[i]) u.refuse(reason::dishonest);
        if (t.zombie[i]) u.refuse(reason::zombie);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 550, 2'000);
        bool const paid = u.in_range(t.paid[i], 0, most_premium);
        bool const years = u.in_range(t.of_other_years[i], 0, most_premium), fees = u.in_range(t.late_fees[i], 0, most_premium);
        std::int64_t const base = t.paid[i] - (years ? t.of_other_years[i] : 0) - (fees ? t.late_fees[i] : 0);
        if (paid && base < 0) u.fault_in(fault::exclusions_above_premium);
        u.end(i, base, 9'000, refund, word);
    }
}

/// Caps only: every unit that is not refused stays open.
inline void nation_2021_29(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        u.open = true;
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 600, 2'000);
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], 0, refund, word);
    }
}
inline void nation_2023_11(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        u.open = true;
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 550, 2'000);
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], 0, refund, word);
    }
}
inline void nation_2024_40(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        u.open = true;
        if (t.months_paid[i] < 12) u.refuse(reason::months_short);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 550, 2'000);
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], 0, refund, word);
    }
}

/// Qinghai, and Xining after it.
inline void qinghai_2021(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 600, 2'000);
        std::int64_t rate = 6'000;
        if (t.kind[i] == social_group) rate = 3'000;
        if (t.kind[i] == enterprise) {
            if (t.size[i] == large) rate = 3'000;
            else if ((t.size[i] & large) != 0) u.open = true;
        }
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], rate, refund, word);
    }
}

inline void jiangxi_2023(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        if (t.months_paid[i] < 12) u.refuse(reason::months_short);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 550, 2'000);
        std::int64_t rate = 6'000;
        if (t.kind[i] == enterprise) {
            if (t.size[i] == large) rate = 3'000;
            else if ((t.size[i] & large) != 0) u.open = true;
        }
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], rate, refund, word);
    }
}

/// The class of an enterprise by Shanxi's cascade, as a set of possible sizes.
inline std::uint8_t sized(table const& t, std::size_t i) {
    if (t.size[i] != 15) return t.size[i];
    if (t.branch[i]) return t.legal_person_size[i];
    if (t.statistics_mark[i] == 1) return large;
    if (t.statistics_mark[i] == 2) return not_large;
    if (t.registered_mark[i] != 16) return t.registered_mark[i];
    if (t.person_months[i] < 0) return 15;
    return t.person_months[i] >= 300 * t.months[i] ? large : not_large;
}
/// Shanxi, and Yangquan after it.
inline void shanxi_2024(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        if (t.months_paid[i] < 12) u.refuse(reason::months_short);
        if (t.dishonest[i]) u.refuse(reason::dishonest);
        if (t.cancelled[i]) u.refuse(reason::cancelled);
        if (t.revoked[i]) u.refuse(reason::revoked);
        if (t.abnormal[i]) u.refuse(reason::abnormal);
        if (!t.accepted[i]) u.refuse(reason::waived);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 550, 2'000);
        std::int64_t rate = 6'000;
        if (t.kind[i] == enterprise) {
            std::uint8_t const size = sized(t, i);
            if (size == large) rate = 3'000;
            else if ((size & large) != 0) u.open = true;
        } else {
            u.open = true;
        }
        u.in_range(t.paid[i], 0, most_premium);
        u.end(i, t.paid[i], rate, refund, word);
    }
}

/// 3.5 % is the registered unemployment rate of the area that every case is decided in.
inline void jilin_2018(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        if (t.zombie[i]) u.refuse(reason::zombie);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 350, 0, true);
        bool const owes = t.arrears[i], owed = t.arrears_other_years[i], agreed = t.deferral_agreement[i];
        std::int64_t rate = 0;
        if (t.de_capacity[i] && !owes && !owed) rate = 6'000;
        else if ((t.de_capacity[i] || t.key_support[i]) && !owes && owed && agreed) rate = 5'000;
        else if ((t.de_capacity[i] || t.key_support[i]) && (owes || owed)) u.refuse(reason::arrears);
        else u.open = true;
        u.in_range(t.payable[i], 0, most_premium);
        u.end(i, t.payable[i], rate, refund, word);
    }
}

inline void tianjin_2019(table const& t, std::size_t rows, std::int64_t* refund, std::uint32_t* word) {
    for (std::size_t i = 0; i < rows; ++i) {
        unit u;
        if (t.kind[i] != enterprise) u.refuse(reason::kind_not_covered);
        if (t.months_paid[i] < 12) u.refuse(reason::months_short);
        if (u.in_range(t.in_post[i], 0, INT32_MAX) && t.in_post[i] < 50) u.refuse(reason::in_post_short);
        if (u.in_range(t.profit_2[i], -most_of_accounts, most_of_accounts) && t.profit_2[i] <= 0) u.refuse(reason::profit_history);
        if (u.in_range(t.profit_1[i], -most_of_accounts, most_of_accounts) && t.profit_1[i] <= 0) u.refuse(reason::profit_history);
        if (u.in_range(t.profit_0[i], -most_of_accounts, most_of_accounts) && t.profit_0[i] >= 0) u.refuse(reason::no_loss);
        if (!t.recovering[i]) u.refuse(reason::not_recovering);
        if (!t.conforming[i]) u.refuse(reason::not_conforming);
        if (t.zombie[i]) u.refuse(reason::zombie);
        if (t.dishonest[i]) u.refuse(reason::dishonest);
        u.layoffs(t.claimants[i], t.person_months[i], t.months[i], 350, 0, true);
        bool const before = u.in_range(t.revenue_1[i], 0, most_of_accounts), after = u.in_range(t.revenue_0[i], 0, most_of_accounts);
        if (before && after && t.revenue_1[i] * 7 <= t.revenue_0[i] * 10) u.refuse(reason::revenue_drop);
        if (before && !after && t.revenue_1[i] == 0) u.refuse(reason::revenue_drop);
        u.in_range(t.social_insurance_payable_6_months[i], 0, most_premium);
        u.end(i, t.social_insurance_payable_6_months[i], 5'000, refund, word);
    }
}

struct named_loop {
    char const* id;
    loop run;
};
inline constexpr named_loop loops[] = {
    {"liaocheng_2022", liaocheng_2022}, {"nation_2021_29", nation_2021_29}, {"qinghai_2021", qinghai_2021}, {"xining_2021", qinghai_2021},
    {"nation_2024_40", nation_2024_40}, {"shanxi_2024", shanxi_2024},       {"yangquan_2024", shanxi_2024}, {"jilin_2018", jilin_2018},
    {"tianjin_2019", tianjin_2019},     {"nation_2023_11", nation_2023_11}, {"jiangxi_2023", jiangxi_2023},
};
/// Null where a notice of the catalogue has no plain loop yet.
inline loop find(char const* id) {
    for (named_loop const& one : loops) {
        if (std::strcmp(one.id, id) == 0) return one.run;
    }
    return nullptr;
}

}  // namespace bench::plain
