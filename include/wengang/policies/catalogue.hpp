// All notices that the library knows, and one of them by its id. Written by docs/generate from the folders beside it.
#pragma once

#include "nation/nation_2021_29.hpp"
#include "nation/nation_2023_11.hpp"
#include "nation/nation_2024_40.hpp"
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
    &nation_2021_29,
    &nation_2023_11,
    &nation_2024_40,
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
