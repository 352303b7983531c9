// The facts of the pooling area (统筹地区) and of the day, the same for every unit of a batch.
#pragma once

#include <cstdint>

#include "../quantities/maybe.hpp"
#include "../quantities/money.hpp"
#include "../quantities/people.hpp"
#include "../quantities/rate.hpp"
#include "date.hpp"
#include "unit.hpp"

// AREA(name, type, lowest, highest, Chinese name, meaning). Money is in fen here; the other types bring their own range, written
// 0, 0. A benefit of up to a million yuan: six of them for the largest head count stay within 64 bits.
#define WENGANG_AREA_FACTS(AREA)                                                                                                \
    AREA(reserve_months, ::wengang::month_count, 0, 0, "备付期限", "reserve period of the fund at the end of the measured year, months") \
    AREA(registered_rate, ::wengang::rate, 0, 0, "城镇登记失业率", "registered urban unemployment rate of the measured year, percent")  \
    AREA(monthly_benefit, ::wengang::money, 0, 100'000'000, "月平均失业保险金", "average monthly unemployment benefit, yuan")                    \
    AREA(decision_date, ::wengang::date, 0, 0, "审核日期", "day of the decision, YYYY-MM-DD")

namespace wengang {

/// A fact of the area by name.
enum class area_fact : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_AREA_FACTS(WENGANG_NAME)
#undef WENGANG_NAME
};

/// The facts of the pooling area; what is not named is unknown. So is, for every rule, what is malformed: months or a rate that
/// are not `valid()`, a benefit out of range, a date that is no day. `malformed(area)` names those before anybody is decided.
struct area {
#define WENGANG_MEMBER(name, type, ...) maybe<type> name{};
    WENGANG_AREA_FACTS(WENGANG_MEMBER)
#undef WENGANG_MEMBER
};

struct area_fact_description {
    area_fact id;
    char const* name;
    char const* zh;
    char const* meaning;
    unit_name unit;
};
inline constexpr area_fact_description area_fact_descriptions[] = {
#define WENGANG_DESCRIBE(name, type, lowest, highest, zh, meaning) {area_fact::name, #name, zh, meaning, detail::unit_of<type>},
    WENGANG_AREA_FACTS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};

}  // namespace wengang
