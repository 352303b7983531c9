// facts/date.hpp: the arithmetic of days.
#include "catch.hpp"

#include <wengang/facts/date.hpp>

using namespace wengang;

static_assert(add_days({2022, 4, 30}, 1) == date{2022, 5, 1});

TEST_CASE("day numbers and weekdays") {
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({2000, 3, 1}) == 11017);  // a well-known value of the Unix calendar
    CHECK(day_number({1, 1, 1}) == -719'162);
    CHECK(day_number({32767, 12, 31}) == 11'248'737);
    // As printed: 国办发明电〔2019〕3号 (星期日), Yangquan's publicity began on a Friday, the epoch was a Thursday.
    CHECK(weekday_of({2019, 4, 28}) == weekday::sunday);
    CHECK(weekday_of({2025, 6, 20}) == weekday::friday);
    CHECK(weekday_of({1970, 1, 1}) == weekday::thursday);
    CHECK(weekday_of({1969, 12, 31}) == weekday::wednesday);
    CHECK(weekday_of({1, 1, 1}) == weekday::monday);
}

TEST_CASE("every day of four centuries and its number are each other's") {
    date expected{1899, 12, 31};
    int wrong = 0;
    for (std::int32_t n = day_number({1900, 1, 1}); n <= day_number({2300, 1, 1}); ++n) {
        ++expected.day;
        if (expected.day > date::days_in(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) {
                expected.month = 1;
                ++expected.year;
            }
        }
        date const found = day_of_number(n);
        wrong += found == expected && day_number(found) == n ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("days and months are added, and what is no day stays none") {
    CHECK(add_days({2024, 2, 28}, 1) == date{2024, 2, 29});
    CHECK(add_days({2023, 2, 28}, 1) == date{2023, 3, 1});
    CHECK(add_days({2022, 1, 1}, -1) == date{2021, 12, 31});
    CHECK(add_days({2023, 2, 29}, 1) == date{});
    CHECK(add_days({32767, 12, 31}, 1) == date{});
    CHECK(add_days({1, 1, 1}, -1) == date{});
    CHECK(add_days({1, 1, 2}, -1) == date{1, 1, 1});
    CHECK(add_days({32767, 12, 30}, 1) == date{32767, 12, 31});
    CHECK(add_days({2022, 1, 1}, INT32_MAX) == date{});
    CHECK(add_days({2022, 1, 1}, INT32_MIN) == date{});
    CHECK(add_months({2024, 1, 31}, 1) == date{2024, 2, 29});
    CHECK(add_months({2023, 11, 30}, 3) == date{2024, 2, 29});
    CHECK(add_months({2024, 3, 31}, -1) == date{2024, 2, 29});
    CHECK(add_months({2024, 1, 15}, -1) == date{2023, 12, 15});
    CHECK(add_months({1, 1, 1}, -1) == date{});
    CHECK(add_months({32767, 12, 1}, 1) == date{});
    CHECK(add_months({2023, 2, 29}, 1) == date{});
}
