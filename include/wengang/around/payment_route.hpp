// Where a refund is paid to (拨付账户): the corporate account, the account that pays the premium, or nowhere yet.
#pragma once

#include <cstdint>

#include "../facts/choices.hpp"
#include "../rules/citation.hpp"
#include "../rules/procedure.hpp"
#include "completions.hpp"

namespace wengang {

/// Where the money can go.
enum class payment_way : std::uint8_t {
    corporate_account,  ///< 对公账户
    premium_account,    ///< 缴纳社会保险费的账户
    district,           ///< the district pays (各区人社局拨付企业); to which account is not said
    none_not_small,     ///< no corporate account, and the other account is for small and micro enterprises only
    none_no_account     ///< no account that the notice allows
};
inline constexpr char const* payment_way_names[] = {"corporate_account", "premium_account", "district",
                                                    "none_not_small", "none_no_account"};
inline constexpr char const* payment_way_names_zh[] = {"对公账户", "缴纳社会保险费账户", "由区拨付",
                                                       "无对公账户，且非小微企业", "无可用账户"};

/// What is known of the accounts.
struct unit_accounts {
    maybe<bool> corporate{};  ///< it has a valid corporate account
    maybe<bool> premium{};    ///< it has another account that its premium is paid from
    maybe<wengang::size> size{};
};

/// Bits of `route_finding::missing`.
enum class route_fact : std::uint32_t { corporate = 1, premium = 2, size = 4 };

struct route_finding {
    maybe<payment_way> way{};
    std::uint32_t missing = 0;  ///< where the way is unknown: the `route_fact`s that could decide
    bool stated = true;         ///< false: the notice names no account, and the way stays unknown
    citation source{};
    constexpr bool is_missing(route_fact f) const { return (missing & static_cast<std::uint32_t>(f)) != 0; }
    /// Known, and money can be paid.
    constexpr bool payable() const { return way.known() && way.value() < payment_way::none_not_small; }
};

/// The way of the money by the notice's route. A class that means nothing counts as unknown.
constexpr route_finding route_of(cited<payment_route> const& rule, unit_accounts const& unit) {
    if (!rule.present) return {.stated = false};
    if (rule.value == payment_route::district_payment) return {.way = payment_way::district, .source = rule.source};
    bool const else_premium = rule.value == payment_route::corporate_account_else_premium_account;

    auto const bits = static_cast<unsigned>(unit.size.value()),
               small = static_cast<unsigned>(size::small | size::micro);
    maybe<bool> is_small{};
    if (unit.size.known() && bits != 0 && (bits & ~static_cast<unsigned>(size::any)) == 0) {
        if ((bits & ~small) == 0) is_small = true;
        if ((bits & small) == 0) is_small = false;
    }
    maybe<bool> const truths[] = {unit.corporate, unit.premium, is_small};
    auto const found = complete(truths, [=](std::uint32_t held) {
        if ((held & 1U) != 0) return payment_way::corporate_account;
        if (!else_premium) return payment_way::none_no_account;
        if ((held & 4U) == 0) return payment_way::none_not_small;
        return (held & 2U) != 0 ? payment_way::premium_account : payment_way::none_no_account;
    });
    return {.way = found.answer, .missing = found.missing, .source = rule.source};
}

}  // namespace wengang
