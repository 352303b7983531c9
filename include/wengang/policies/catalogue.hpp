// All notices that the library knows, and one of them by its id. Written by docs/generate from the folders beside it.
#pragma once

#include "nation/nation_2014_76.hpp"
#include "nation/nation_2015_23.hpp"
#include "nation/nation_2017_129.hpp"
#include "nation/nation_2018_39.hpp"
#include "nation/nation_2018_39_hardship_benefit.hpp"
#include "nation/nation_2018_39_hardship_insurance.hpp"
#include "nation/nation_2019_23.hpp"
#include "nation/nation_2019_23_hardship_benefit.hpp"
#include "nation/nation_2019_23_hardship_insurance.hpp"
#include "nation/nation_2020_2.hpp"
#include "nation/nation_2020_30.hpp"
#include "nation/nation_2020_30_hardship_benefit.hpp"
#include "nation/nation_2020_30_hardship_insurance.hpp"
#include "nation/nation_2020_6.hpp"
#include "nation/nation_2021_29.hpp"
#include "nation/nation_2022_12.hpp"
#include "nation/nation_2022_23.hpp"
#include "nation/nation_2022_271.hpp"
#include "nation/nation_2023_11.hpp"
#include "nation/nation_2024_40.hpp"
#include "nation/nation_2025_18.hpp"
#include "nation/nation_2025_25.hpp"
#include "nation/nation_2026_39.hpp"
#include "province/jiangxi_2023.hpp"
#include "province/jilin_2018.hpp"
#include "province/qinghai_2021.hpp"
#include "province/shanxi_2024.hpp"
#include "province/tianjin_2019.hpp"
#include "city/liaocheng_2022.hpp"
#include "city/xining_2021.hpp"
#include "city/yangquan_2024.hpp"

namespace wengang::policies {

/// Every notice once: nation, provinces, cities, each by id.
inline constexpr policy const* catalogue[] = {
    &nation_2014_76,
    &nation_2015_23,
    &nation_2017_129,
    &nation_2018_39,
    &nation_2018_39_hardship_benefit,
    &nation_2018_39_hardship_insurance,
    &nation_2019_23,
    &nation_2019_23_hardship_benefit,
    &nation_2019_23_hardship_insurance,
    &nation_2020_2,
    &nation_2020_30,
    &nation_2020_30_hardship_benefit,
    &nation_2020_30_hardship_insurance,
    &nation_2020_6,
    &nation_2021_29,
    &nation_2022_12,
    &nation_2022_23,
    &nation_2022_271,
    &nation_2023_11,
    &nation_2024_40,
    &nation_2025_18,
    &nation_2025_25,
    &nation_2026_39,
    &jiangxi_2023,
    &jilin_2018,
    &qinghai_2021,
    &shanxi_2024,
    &tianjin_2019,
    &liaocheng_2022,
    &xining_2021,
    &yangquan_2024,
};

/// The notice whose id is the text `[first, last)`; null where there is none.
constexpr policy const* find(char const* first, char const* last) {
    for (policy const* one : catalogue) {
        char const *id = one->id, *at = first;
        while (at != last && *id != 0 && *id == *at) ++id, ++at;
        if (at == last && *id == 0) return one;
    }
    return nullptr;
}

}  // namespace wengang::policies
