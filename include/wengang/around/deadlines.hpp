// Deadlines (期限) that the notices set for those who pay, review, report or pass money on.
#pragma once

#include <cstdint>

#include "calendar.hpp"

namespace wengang {

/// How a deadline is counted.
enum class deadline_kind : std::uint8_t {
    on_day,              ///< until one day, that day included
    every_year,          ///< until the same day of each year, that day included
    after_days,          ///< within so many calendar days of an event
    after_working_days,  ///< within so many working days of an event
    after_months         ///< within so many months of an event
};

/// A deadline. The day of the event never counts (民法典第二百零一条: 开始的当日不计入).
struct deadline {
    char const* zh = "";
    char const* en = "";
    deadline_kind kind = deadline_kind::on_day;
    std::int16_t count = 0;  ///< days, working days or months
    date day{};              ///< of `on_day`; month and day of `every_year`, whose year does not matter
    citation source{};
    bool assumed = false;  ///< how it is counted is our reading
};

/// The last day in time. `event` is the day of issue, receipt or application that the notice counts from; of
/// `every_year` it is any day, and the next such day from there on is meant; of `on_day` it does not matter. The
/// calendar is asked for working days only. Errors as of `add_working_days`.
constexpr day_result last_day(deadline const& what, date event, holiday_calendar const& calendar) {
    auto const checked = [](date d) { return d.valid() ? day_result{d} : day_result{{}, day_error::not_a_day}; };
    if (what.kind == deadline_kind::on_day) return checked(what.day);
    if (!event.valid()) return {{}, day_error::not_a_day};
    if (what.count < 0) return {{}, day_error::not_a_period};
    switch (what.kind) {
        case deadline_kind::every_year: {
            date const this_year{event.year, what.day.month, what.day.day};
            if (event <= this_year) return checked(this_year);
            return checked(
                {static_cast<std::int16_t>(event.year < INT16_MAX ? event.year + 1 : 0), what.day.month, what.day.day});
        }
        case deadline_kind::after_days:
            return checked(add_days(event, what.count));
        case deadline_kind::after_months:
            return checked(add_months(event, what.count));
        case deadline_kind::after_working_days:
            return add_working_days(event, what.count, calendar);
        case deadline_kind::on_day:
            break;
    }
    return {{}, day_error::not_stated};
}

/// What the notices say.
namespace deadlines {

/// 半个月 is read as 15 days, so from 20 April 2022 until 5 May.
inline constexpr deadline liaocheng_first_payment{.zh = "印发后半个月内启动发放",
                                                  .en = "payment starts within half a month of issue",
                                                  .kind = deadline_kind::after_days,
                                                  .count = 15,
                                                  .source = {"聊人社字〔2022〕17号", "五（四）"},
                                                  .assumed = true};
inline constexpr deadline liaocheng_every_county{.zh = "5月底前各县（市、区）均有实际发放",
                                                 .en = "every county has paid something",
                                                 .day = {2022, 5, 31},
                                                 .source = {"聊人社字〔2022〕17号", "五（四）"}};
inline constexpr deadline liaocheng_all_paid{.zh = "6月底前力争全部发放到位",
                                             .en = "all who are eligible are paid, as far as possible",
                                             .day = {2022, 6, 30},
                                             .source = {"聊人社字〔2022〕17号", "五（四）"}};
inline constexpr deadline qinghai_all_paid{.zh = "力争8月底前落实到位",
                                           .en = "the policy is carried out, as far as possible",
                                           .day = {2021, 8, 31},
                                           .source = {"青社服局函〔2021〕35号", "一"}};
inline constexpr deadline tianjin_district_teams{.zh = "文件下发15个工作日内成立区返还工作组",
                                                 .en = "districts set up their teams within 15 working days of issue",
                                                 .kind = deadline_kind::after_working_days,
                                                 .count = 15,
                                                 .source = {"津人社局发〔2019〕9号", "三（一）"}};
/// 前 is read as including the 15th.
inline constexpr deadline jilin_annual_report{.zh = "每年1月15日前报送上年度实施情况",
                                              .en = "each place reports on the year before",
                                              .kind = deadline_kind::every_year,
                                              .day = {1, 1, 15},
                                              .source = {"吉人社联字〔2018〕54号", "三（五）"},
                                              .assumed = true};
/// Read as counted from the application.
inline constexpr deadline jilin_2019_review{.zh = "审核最长3个月",
                                            .en = "the review takes three months at most",
                                            .kind = deadline_kind::after_months,
                                            .count = 3,
                                            .source = {"吉林省2019年稳岗返还通知（报道）", "审核时限", grade::repost},
                                            .assumed = true};
inline constexpr deadline sichuan_pass_on{.zh = "收到稳岗返还资金30个工作日内全额拨付用工单位",
                                          .en = "passed on to the user units within 30 working days of receipt",
                                          .kind = deadline_kind::after_working_days,
                                          .count = 30,
                                          .source = {"四川2024年稳岗返还办理指南", "（六）", grade::repost}};

}  // namespace deadlines
}  // namespace wengang
