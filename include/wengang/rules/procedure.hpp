// What a notice says about the way of the money: data that the library can say, not conditions that it decides by.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../quantities/people.hpp"
#include "citation.hpp"

namespace wengang {

/// Who issued a notice.
enum class level : std::uint8_t { nation, province, city };

/// Publicity (公示): so many days.
struct publicity {
    std::int16_t days = 0;
    bool working_days = true;
    bool at_least = false;  ///< a minimum (至少), not a fixed length
};

/// What it means when the unit says nothing.
enum class silence : std::uint8_t {
    accepted,  ///< 视为同意: no objection is consent
    waived     ///< 视为放弃: neither confirmed nor applied is a waiver
};

/// Where the money goes.
enum class payment_route : std::uint8_t {
    corporate_account,                       ///< 对公账户
    corporate_account_else_premium_account,  ///< micro and small firms without one: the account that pays the premium
    district_payment                         ///< paid out by the district
};

/// Which level's fund the reserve period is measured at.
enum class pooling_level : std::uint8_t { pooling_area, province };

/// The fund gate: the accumulated balance must last for so many months (备付期限).
struct reserve_gate {
    month_count months{};
    pooling_level measured_at = pooling_level::pooling_area;
};

/// A clause that is procedure only, kept with its source for the explanation.
struct note {
    char const* topic = "";
    char const* zh = "";
    char const* en = "";
    citation source{};
};

/// The notes of a notice: a table that outlives the policy.
struct notes {
    note const* first = nullptr;
    int count = 0;
    constexpr notes() = default;
    template <std::size_t Count> constexpr notes(note const (&table)[Count]) : first(table), count(int{Count}) {}
    constexpr note const* begin() const { return first; }
    constexpr note const* end() const { return first + count; }
};

}  // namespace wengang
