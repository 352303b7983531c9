// China's holidays from 2018 on, line by line as the notices of the State Council's General Office (国务院办公厅)
// arrange them.
#pragma once

#include "calendar.hpp"

namespace wengang {

namespace national_holidays_text {

// What was read of each notice: its full text on a site of government (official), as the agency's report in the press,
// or as a repost. The numbers of 2024 to 2026 stand in reposts of the text that the press printed.
struct holiday_notice {
    citation source;
    std::int16_t year;
    constexpr date day(int month, int of_month) const {
        return {year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(of_month)};
    }
    constexpr holiday_change off(int month, int first, int last_month, int last) const {
        return {day(month, first), day(last_month, last), false, source};
    }
    constexpr holiday_change off(int month, int first, int last) const { return off(month, first, month, last); }
    constexpr holiday_change off(int month, int only) const { return off(month, only, month, only); }
    constexpr holiday_change worked(int month, int only) const {
        return {day(month, only), day(month, only), true, source};
    }
    /// The same notice on days of the year before.
    constexpr holiday_notice year_before() const { return {source, static_cast<std::int16_t>(year - 1)}; }
};

inline constexpr holiday_notice of_2018{{"国办发明电〔2017〕12号", "一至七", grade::official}, 2018};
inline constexpr holiday_notice of_2019{{"国办发明电〔2018〕15号", "一至七", grade::official}, 2019};
inline constexpr holiday_notice may_2019{{"国办发明电〔2019〕3号", "一", grade::repost}, 2019};
inline constexpr holiday_notice of_2020{{"国办发明电〔2019〕16号", "一至六", grade::repost}, 2020};
inline constexpr holiday_notice spring_2020{{"国办发明电〔2020〕1号", "一", grade::repost}, 2020};
inline constexpr holiday_notice of_2021{{"国办发明电〔2020〕27号", "一至七", grade::repost}, 2021};
inline constexpr holiday_notice of_2022{{"国办发明电〔2021〕11号", "一至七", grade::official}, 2022};
inline constexpr holiday_notice of_2023{{"国办发明电〔2022〕16号", "一至六", grade::repost}, 2023};
inline constexpr holiday_notice of_2024{{"国办发明电〔2023〕7号", "一至七", grade::press}, 2024};
inline constexpr holiday_notice of_2025{{"国办发明电〔2024〕12号", "一至六", grade::press}, 2025};
inline constexpr holiday_notice of_2026{{"国办发明电〔2025〕7号", "一至七", grade::press}, 2026};

// The changes in the order of the notices; what 2019 and 2020 changed later stands behind what it changed.
inline constexpr holiday_change changes[] = {
    // 2018: 元旦 and the Mondays of 端午节 and 中秋节 join a weekend.
    of_2018.off(1, 1), of_2018.off(2, 15, 21), of_2018.worked(2, 11), of_2018.worked(2, 24), of_2018.off(4, 5, 7),
    of_2018.worked(4, 8), of_2018.off(4, 29, 5, 1), of_2018.worked(4, 28), of_2018.off(6, 18), of_2018.off(9, 24),
    of_2018.off(10, 1, 7), of_2018.worked(9, 29), of_2018.worked(9, 30),
    // 2019
    of_2019.year_before().off(12, 30, 31), of_2019.off(1, 1), of_2019.year_before().worked(12, 29),
    of_2019.off(2, 4, 10), of_2019.worked(2, 2), of_2019.worked(2, 3), of_2019.off(4, 5), of_2019.off(5, 1),
    of_2019.off(6, 7), of_2019.off(9, 13), of_2019.off(10, 1, 7), of_2019.worked(9, 29), of_2019.worked(10, 12),
    may_2019.off(5, 1, 4), may_2019.worked(4, 28), may_2019.worked(5, 5),
    // 2020: the Spring Festival was made longer to 2 February, so that Saturday the 1st was not worked after all.
    of_2020.off(1, 1), of_2020.off(1, 24, 30), of_2020.worked(1, 19), of_2020.worked(2, 1), of_2020.off(4, 4, 6),
    of_2020.off(5, 1, 5), of_2020.worked(4, 26), of_2020.worked(5, 9), of_2020.off(6, 25, 27), of_2020.worked(6, 28),
    of_2020.off(10, 1, 8), of_2020.worked(9, 27), of_2020.worked(10, 10), spring_2020.off(1, 31, 2, 2),
    // 2021
    of_2021.off(1, 1, 3), of_2021.off(2, 11, 17), of_2021.worked(2, 7), of_2021.worked(2, 20), of_2021.off(4, 3, 5),
    of_2021.off(5, 1, 5), of_2021.worked(4, 25), of_2021.worked(5, 8), of_2021.off(6, 12, 14), of_2021.off(9, 19, 21),
    of_2021.worked(9, 18), of_2021.off(10, 1, 7), of_2021.worked(9, 26), of_2021.worked(10, 9),
    // 2022
    of_2022.off(1, 1, 3), of_2022.off(1, 31, 2, 6), of_2022.worked(1, 29), of_2022.worked(1, 30), of_2022.off(4, 3, 5),
    of_2022.worked(4, 2), of_2022.off(4, 30, 5, 4), of_2022.worked(4, 24), of_2022.worked(5, 7), of_2022.off(6, 3, 5),
    of_2022.off(9, 10, 12), of_2022.off(10, 1, 7), of_2022.worked(10, 8), of_2022.worked(10, 9),
    // 2023
    of_2023.year_before().off(12, 31), of_2023.off(1, 1, 2), of_2023.off(1, 21, 27), of_2023.worked(1, 28),
    of_2023.worked(1, 29), of_2023.off(4, 5), of_2023.off(4, 29, 5, 3), of_2023.worked(4, 23), of_2023.worked(5, 6),
    of_2023.off(6, 22, 24), of_2023.worked(6, 25), of_2023.off(9, 29, 10, 6), of_2023.worked(10, 7),
    of_2023.worked(10, 8),
    // 2024
    of_2024.off(1, 1), of_2024.off(2, 10, 17), of_2024.worked(2, 4), of_2024.worked(2, 18), of_2024.off(4, 4, 6),
    of_2024.worked(4, 7), of_2024.off(5, 1, 5), of_2024.worked(4, 28), of_2024.worked(5, 11), of_2024.off(6, 10),
    of_2024.off(9, 15, 17), of_2024.worked(9, 14), of_2024.off(10, 1, 7), of_2024.worked(9, 29), of_2024.worked(10, 12),
    // 2025
    of_2025.off(1, 1), of_2025.off(1, 28, 2, 4), of_2025.worked(1, 26), of_2025.worked(2, 8), of_2025.off(4, 4, 6),
    of_2025.off(5, 1, 5), of_2025.worked(4, 27), of_2025.off(5, 31, 6, 2), of_2025.off(10, 1, 8), of_2025.worked(9, 28),
    of_2025.worked(10, 11),
    // 2026
    of_2026.off(1, 1, 3), of_2026.worked(1, 4), of_2026.off(2, 15, 23), of_2026.worked(2, 14), of_2026.worked(2, 28),
    of_2026.off(4, 4, 6), of_2026.off(5, 1, 5), of_2026.worked(5, 9), of_2026.off(6, 19, 21), of_2026.off(9, 25, 27),
    of_2026.off(10, 1, 7), of_2026.worked(9, 20), of_2026.worked(10, 10)};

}  // namespace national_holidays_text

/// 2018 to 2026. It ends on 25 December 2026, before the last weekend: the notice for 2027 may move that one, as the
/// notice for 2019 had 29 December 2018 worked.
inline constexpr holiday_calendar national_holidays{{2018, 1, 1}, {2026, 12, 25}, national_holidays_text::changes};

}  // namespace wengang
