// around/calendar.hpp, national_holidays.hpp, deadlines.hpp and publicity.hpp.
#include "catch.hpp"

#include <wengang/around/deadlines.hpp>
#include <wengang/around/national_holidays.hpp>
#include <wengang/around/publicity.hpp>
#include <wengang/policies/catalogue.hpp>

using namespace wengang;

namespace {

constexpr date day(int year, int month, int of_month) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(of_month)};
}
bool works(date d) {
    maybe<bool> const answer = is_working_day(d, national_holidays);
    REQUIRE(answer.known());
    return answer.value();
}
constexpr holiday_calendar nothing{};

}  // namespace

static_assert(add_working_days({2022, 4, 29}, 1, national_holidays).day == date{2022, 5, 5},
              "behind the holidays of May 2022");
static_assert(national_holidays.valid());

TEST_CASE("each day of nine years as in a public data set of the same notices (holiday-cn)") {
    struct year_of_days {
        int year;
        std::uint32_t months[12];  // the lowest bit is the first of the month; worked days are set
    };
    constexpr year_of_days years[] = {{2018,
                                       {0x73e7cf9e, 0x0ee03df3, 0x3e7cf9f3, 0x0fcf9f8e, 0x79f3e7ce, 0x1f3c7cf9,
                                        0x67cf9f3e, 0x7cf9f3e7, 0x3f1f3e7c, 0x73e7cf80, 0x3e7cf9f3, 0x1f9f3e7c}},
                                      {2019,
                                       {0x79f3e7ce, 0x0f3e7c07, 0x1f3e7cf9, 0x3be7cf8f, 0x7cf9f3f0, 0x0f9f3e3c,
                                        0x73e7cf9f, 0x3e7cf9f3, 0x37cf8f3e, 0x79f3ef80, 0x1f3e7cf9, 0x67cf9f3e}},
                                      {2020,
                                       {0x007df3e6, 0x0f9f3e7c, 0x67cf9f3e, 0x3ef9f3c7, 0x1f3e7de0, 0x38e7cf9f,
                                        0x7cf9f3e7, 0x4f9f3e7c, 0x3df3e7cf, 0x3e7cfb00, 0x27cf9f3e, 0x79f3e7cf}},
                                      {2021,
                                       {0x1f3e7cf8, 0x03ee03df, 0x73e7cf9f, 0x3f7cf9e3, 0x4f9f3ee0, 0x39f3c7cf,
                                        0x3e7cf9f3, 0x67cf9f3e, 0x3ee3f3e7, 0x1f3e7d80, 0x33e7cf9f, 0x7cf9f3e7}},
                                      {2022,
                                       {0x3f9f3e78, 0x09f3e7c0, 0x79f3e7cf, 0x1fbe7ce3, 0x67cf9f70, 0x3cf9f3e3,
                                        0x1f3e7cf9, 0x73e7cf9f, 0x3e7cf1f3, 0x4f9f3f80, 0x39f3e7cf, 0x3e7cf9f3}},
                                      {2023,
                                       {0x780f9f3c, 0x0cf9f3e7, 0x7cf9f3e7, 0x0fdf3e6c, 0x73e7cfb8, 0x3f1cf9f3,
                                        0x4f9f3e7c, 0x79f3e7cf, 0x0f3e7cf9, 0x67cf9fc0, 0x3cf9f3e7, 0x1f3e7cf9}},
                                      {2024,
                                       {0x73e7cf9e, 0x1e7e01fb, 0x1f3e7cf9, 0x3be7cfc7, 0x7cf9f7e0, 0x0f9f3c7c,
                                        0x73e7cf9f, 0x3e7cf9f3, 0x37ce3f3e, 0x79f3ef80, 0x1f3e7cf9, 0x67cf9f3e}},
                                      {2025,
                                       {0x06f9f3e6, 0x0f9f3ef0, 0x4f9f3e7c, 0x3df3e7c7, 0x3e7cf9e0, 0x27cf9f3c,
                                        0x79f3e7cf, 0x1f3e7cf9, 0x3be7cf9f, 0x7cf9f700, 0x0f9f3e7c, 0x73e7cf9f}},
                                      {2026,
                                       {0x3e7cf9f8, 0x0f803f3e, 0x67cf9f3e, 0x3cf9f3c7, 0x1f3e7de0, 0x33e3cf9f,
                                        0x7cf9f3e7, 0x4f9f3e7c, 0x38fbe7cf, 0x3e7cfb80, 0x27cf9f3e, 0x01f3e7cf}}};
    for (year_of_days const& y : years) {
        for (int month = 1; month <= 12; ++month) {
            std::uint32_t const expected = y.months[month - 1];
            std::uint32_t found = 0;
            std::int32_t worked = 0;
            int const last = y.year == 2026 && month == 12 ? 25 : date::days_in(y.year, month);
            for (int d = 1; d <= last; ++d) {
                if (works(day(y.year, month, d))) found |= 1U << (d - 1);
                worked += static_cast<std::int32_t>(expected >> (d - 1) & 1);
            }
            CAPTURE(y.year, month);
            CHECK(found == expected);
            CHECK(working_days_between(day(y.year, month, 1), day(y.year, month, last), national_holidays) ==
                  days_result{worked});
        }
    }
}

TEST_CASE("a later notice changes an earlier one") {
    CHECK(!works({2019, 5, 3}));  // only the 1st was off at first
    CHECK(works({2019, 5, 5}));   // a Sunday
    CHECK(!works({2020, 1, 31}));
    CHECK(!works({2020, 2, 1}));  // was to be worked
    CHECK(works({2020, 2, 3}));
    CHECK(works({2018, 12, 29}));  // by the notice for 2019
    CHECK(!works({2018, 12, 31}));
}

TEST_CASE("outside the calendar nothing is assumed") {
    CHECK(is_working_day({2018, 1, 1}, national_holidays) == maybe<bool>(false));
    CHECK(!is_working_day({2017, 12, 31}, national_holidays).known());
    CHECK(is_working_day({2026, 12, 25}, national_holidays) == maybe<bool>(true));
    CHECK(!is_working_day({2026, 12, 26}, national_holidays).known());
    CHECK(!is_working_day({2023, 2, 29}, national_holidays).known());
    CHECK(add_working_days({2026, 12, 24}, 1, national_holidays) == day_result{{2026, 12, 25}});
    CHECK(add_working_days({2026, 12, 24}, 2, national_holidays) == day_result{{}, day_error::outside_calendar});
    CHECK(add_working_days({2017, 12, 31}, 1, national_holidays) ==
          day_result{{2018, 1, 2}});  // the day itself is not asked for
    CHECK(add_working_days({2017, 12, 30}, 1, national_holidays).error == day_error::outside_calendar);
    CHECK(add_working_days({32767, 12, 31}, 1, national_holidays).error == day_error::outside_calendar);
    CHECK(working_days_between({2026, 12, 1}, {2026, 12, 26}, national_holidays).error == day_error::outside_calendar);
    CHECK(working_days_between({2017, 12, 31}, {2018, 1, 5}, national_holidays).error == day_error::outside_calendar);
}

TEST_CASE("malformed calls are named") {
    CHECK(add_working_days({2022, 2, 30}, 1, national_holidays).error == day_error::not_a_day);
    CHECK(add_working_days({2022, 2, 28}, -1, national_holidays).error == day_error::not_a_period);
    CHECK(add_working_days({2022, 10, 1}, 0, national_holidays) == day_result{{2022, 10, 1}});
    CHECK(nth_working_day({2022, 2, 28}, 0, national_holidays).error == day_error::not_a_period);
    CHECK(nth_working_day({2022, 2, 28}, 1, nothing).error == day_error::malformed_calendar);
    CHECK(working_days_between({2022, 3, 2}, {2022, 3, 1}, national_holidays).error == day_error::not_a_period);
    CHECK(working_days_between({2022, 3, 1}, {2022, 3, 1}, national_holidays) == days_result{1});

    constexpr holiday_change backwards[] = {{{2022, 5, 4}, {2022, 5, 1}}}, no_day[] = {{{2022, 5, 1}, {2022, 5, 32}}};
    CHECK(!holiday_calendar{{2022, 1, 1}, {2022, 12, 31}, backwards}.valid());
    CHECK(!holiday_calendar{{2022, 1, 1}, {2022, 12, 31}, no_day}.valid());
    CHECK(!holiday_calendar{{2022, 12, 31}, {2022, 1, 1}}.valid());
    CHECK(!is_working_day({2022, 3, 1}, holiday_calendar{{2022, 1, 1}, {2022, 12, 31}, backwards}).known());
    CHECK(is_working_day({2022, 10, 3}, holiday_calendar{{2022, 1, 1}, {2022, 12, 31}}) ==
          maybe<bool>(true));  // weekends only: a Monday
}

TEST_CASE("a calendar ends with the last day that a date can be") {
    constexpr holiday_calendar whole{{1, 1, 1}, {32767, 12, 31}};
    CHECK(working_days_between({32767, 12, 31}, {32767, 12, 31}, whole).error == day_error::none);
    CHECK(nth_working_day({32767, 12, 31}, 9, whole).error == day_error::outside_calendar);
}

TEST_CASE("publicity as the notices have it") {
    auto const shown = [](cited<publicity> const& rule, date first) {
        return period_of(rule, first, national_holidays);
    };
    SECTION("Liaocheng: five working days, across the holidays of May 2022") {
        auto const p = shown(policies::liaocheng_2022.publicity, {2022, 4, 28});
        CHECK(p.last == date{2022, 5, 7});  // 28, 29 April, 5, 6 May and the worked Saturday
        CHECK(p.payable_from == date{2022, 5, 8});
        CHECK(!p.at_least);
    }
    SECTION("Tianjin: five working days") {
        CHECK(shown(policies::tianjin_2019.publicity, {2019, 6, 3}).last == date{2019, 6, 10});
    }  // 7 June was off
    SECTION("Qinghai: three working days") {
        CHECK(shown(policies::qinghai_2021.publicity, {2021, 8, 6}).last == date{2021, 8, 10});
    }  // Friday to Tuesday
    SECTION("Jilin: seven working days at least") {
        auto const p = shown(policies::jilin_2018.publicity, {2018, 9, 20});
        CHECK(p.last == date{2018, 9, 29});  // 24 September was off, Saturday the 29th worked
        CHECK(p.at_least);
    }
    SECTION("Yangquan 2025: seven calendar days are five working days of that week, as printed") {
        auto const p = shown(yangquan_2025_publicity, {2025, 6, 20});
        CHECK(p.last == date{2025, 6, 26});
        CHECK(working_days_between(p.first, p.last, national_holidays) == days_result{5});
        CHECK(period_of({.days = 5}, {2025, 6, 20}, national_holidays).last == p.last);
        CHECK(period_of({.days = 7, .working_days = false}, {2025, 6, 20}, nothing).last ==
              p.last);  // needs no calendar
    }
    SECTION("shown on a day off, the working days begin after it") {
        CHECK(period_of({.days = 1}, {2022, 10, 1}, national_holidays).last == date{2022, 10, 8});
    }
    SECTION("errors") {
        CHECK(shown(policies::shanxi_2024.publicity, {2024, 6, 3}).error == day_error::not_stated);
        CHECK(shown(policies::liaocheng_2022.publicity, {}).error == day_error::not_a_day);
        CHECK(shown(policies::liaocheng_2022.publicity, {2026, 12, 24}).error == day_error::outside_calendar);
        CHECK(period_of({.days = 0}, {2022, 4, 28}, national_holidays).error == day_error::not_a_period);
        CHECK(period_of({.days = 1, .working_days = false}, {32767, 12, 31}, nothing).error ==
              day_error::outside_calendar);
        CHECK(period_of({.days = 2, .working_days = false}, {32767, 12, 31}, nothing).error ==
              day_error::outside_calendar);
    }
}

TEST_CASE("paid after the period and without an objection") {
    auto const p = period_of(policies::liaocheng_2022.publicity, {2022, 4, 28}, national_holidays);
    CHECK(payable_on(p, {2022, 5, 7}, false) == maybe<bool>(false));
    CHECK(payable_on(p, {2022, 5, 8}, false) == maybe<bool>(true));
    CHECK(payable_on(p, {2022, 5, 8}, true) == maybe<bool>(false));
    CHECK(!payable_on(p, {2022, 5, 8}, {}).known());
    CHECK(payable_on(p, {2022, 5, 7}, {}) == maybe<bool>(false));
    CHECK(!payable_on({.error = day_error::not_stated}, {2022, 5, 8}, false).known());
    CHECK(payable_on({.error = day_error::not_stated}, {2022, 5, 8}, true) == maybe<bool>(false));
}

TEST_CASE("deadlines") {
    auto const until = [](deadline const& what, date event) { return last_day(what, event, national_holidays); };
    CHECK(until(deadlines::liaocheng_first_payment, {2022, 4, 20}) == day_result{{2022, 5, 5}});
    CHECK(until(deadlines::liaocheng_every_county, {}) == day_result{{2022, 5, 31}});
    CHECK(until(deadlines::liaocheng_all_paid, {}) == day_result{{2022, 6, 30}});
    CHECK(until(deadlines::qinghai_all_paid, {}) == day_result{{2021, 8, 31}});
    // Issued on Thursday 25 April 2019: 26, 28 (Sunday, worked), 29, 30, then off to 4 May, 5 (Sunday, worked) to 10,
    // 13 to 16, 17.
    CHECK(until(deadlines::tianjin_district_teams, {2019, 4, 25}) == day_result{{2019, 5, 17}});
    CHECK(until(deadlines::jilin_annual_report, {2019, 1, 15}) == day_result{{2019, 1, 15}});
    CHECK(until(deadlines::jilin_annual_report, {2019, 1, 16}) == day_result{{2020, 1, 15}});
    CHECK(until(deadlines::jilin_2019_review, {2019, 11, 30}) == day_result{{2020, 2, 29}});
    // Received on 30 August 2024: 21 working days of September, 9 of October from the 8th with Saturday the 12th.
    CHECK(until(deadlines::sichuan_pass_on, {2024, 8, 30}) == day_result{{2024, 10, 17}});
    CHECK(until(deadlines::sichuan_pass_on, {2026, 12, 1}).error == day_error::outside_calendar);
    CHECK(until(deadlines::sichuan_pass_on, {2024, 8, 32}).error == day_error::not_a_day);
    CHECK(until(deadlines::jilin_annual_report, {32767, 1, 16}).error == day_error::not_a_day);
    CHECK(until({.kind = deadline_kind::after_days, .count = -1}, {2022, 1, 1}).error == day_error::not_a_period);
    CHECK(deadlines::liaocheng_first_payment.assumed);
    CHECK(!deadlines::liaocheng_every_county.assumed);
}
