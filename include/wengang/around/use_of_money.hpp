// What a refund may be spent on (资金用途), and what of it is claimed back.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../quantities/maybe.hpp"
#include "../quantities/money.hpp"
#include "../rules/citation.hpp"

namespace wengang {

/// What money was spent on. Each is a bit, so that a notice's list is a value too.
enum class purpose : std::uint8_t {
    none = 0,
    living_allowance = 1,      ///< 职工生活补助
    social_insurance = 2,      ///< 缴纳社会保险费
    transfer_training = 4,     ///< 转岗培训
    skill_training = 8,        ///< 技能提升培训
    other_post_keeping = 16,   ///< 等稳定就业岗位支出: what keeps posts and is not named
    operating_costs = 32,      ///< 降低生产经营成本支出
    passed_to_user_unit = 64,  ///< 拨付给用工单位, by a dispatch agency
    other = 128                ///< anything else: no notice permits it
};
constexpr purpose operator|(purpose a, purpose b) {
    return static_cast<purpose>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// What the notices permit.
namespace permitted_uses {

inline constexpr purpose four_named =
    purpose::living_allowance | purpose::social_insurance | purpose::transfer_training | purpose::skill_training;
/// 主要用于职工生活补助、缴纳社会保险费、转岗培训、技能提升培训等稳定岗位相关支出
inline constexpr cited<purpose> tianjin_2019{four_named | purpose::other_post_keeping,
                                             {"津人社局发〔2019〕9号", "三（三）"}};
/// The same, and lower costs of production and operation: new in 2024.
inline constexpr cited<purpose> nation_2024{four_named | purpose::other_post_keeping | purpose::operating_costs,
                                            {"人社部发〔2024〕40号", "二"}};
/// The part of dispatched workers: 支付给用工单位或代缴社会保险费
inline constexpr cited<purpose> qinghai_2021_dispatch{purpose::passed_to_user_unit | purpose::social_insurance,
                                                      {"青社服局函〔2021〕35号", "三"}};
/// 将用于规定方向: the notice names none.
inline constexpr cited<purpose> liaocheng_2022 = cited<purpose>::absent();

}  // namespace permitted_uses

/// Whether a notice permits a purpose; unknown where the purpose is, where it is not one alone, or where the notice has
/// no list.
constexpr maybe<bool> permits(cited<purpose> const& uses, maybe<purpose> p) {
    auto const bits = static_cast<unsigned>(p.value());
    if (!uses.present || !p.known() || bits == 0 || (bits & (bits - 1)) != 0) return {};
    return (static_cast<unsigned>(uses.value) & bits) != 0;
}

/// One spending of a refund.
struct spending {
    maybe<wengang::purpose> purpose{};
    money amount{};
};

enum class use_error : std::uint8_t { none, negative_amount, out_of_range };

struct use_finding {
    use_error error = use_error::none;
    std::size_t at = 0;          ///< the spending that the error is of; the number of spendings where it is the refund
    money permitted{};           ///< spent as permitted
    money not_permitted{};       ///< spent otherwise
    money unclear{};             ///< whether it was permitted is unknown
    money unused{};              ///< of the refund
    money exceeding{};           ///< spent beyond the refund: the unit's own money
    maybe<money> clawed_back{};  ///< see `check_use`; unknown while `unclear` could change it
    constexpr explicit operator bool() const { return error == use_error::none; }
};

/// Checks what a refund was spent on. Claimed back (追回) is what was spent as not permitted and is not the unit's own
/// money: where more was spent than received, what was permitted counts as paid from the refund first. That order is
/// our reading; the notices only say that money used otherwise is claimed back. Where an amount is negative or the sum
/// leaves 64 bits, nothing else is said.
constexpr use_finding check_use(cited<purpose> const& uses, money received, spending const* spendings,
                                std::size_t count) {
    if (received < money{}) return {.error = use_error::negative_amount, .at = count};
    use_finding found{};
    money left = money::from_fen(INT64_MAX);
    for (std::size_t i = 0; i != count; ++i) {
        money const amount = spendings[i].amount;
        if (amount < money{}) return {.error = use_error::negative_amount, .at = i};
        if (amount > left) return {.error = use_error::out_of_range, .at = i};
        left -= amount;
        maybe<bool> const is_permitted = permits(uses, spendings[i].purpose);
        (is_permitted.known() ? is_permitted.value() ? found.permitted : found.not_permitted : found.unclear) += amount;
    }
    money const spent = found.permitted + found.not_permitted + found.unclear;
    (spent < received ? found.unused : found.exceeding) = spent < received ? received - spent : spent - received;

    // Once with everything unclear as permitted, once as not.
    auto const claim = [received](money good, money bad) {
        money const room = good < received ? received - good : money{};
        return bad < room ? bad : room;
    };
    money const least = claim(found.permitted + found.unclear, found.not_permitted),
                most = claim(found.permitted, found.not_permitted + found.unclear);
    if (least == most) found.clawed_back = least;
    return found;
}
template <std::size_t Count>
constexpr use_finding check_use(cited<purpose> const& uses, money received, spending const (&spendings)[Count]) {
    return check_use(uses, received, spendings, Count);
}

}  // namespace wengang
