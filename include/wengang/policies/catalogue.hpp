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
#include "province/anhui_2022.hpp"
#include "province/chongqing_2020.hpp"
#include "province/chongqing_2023.hpp"
#include "province/chongqing_2025.hpp"
#include "province/fujian_2023.hpp"
#include "province/fujian_2024_dispatch.hpp"
#include "province/gansu_2025.hpp"
#include "province/guangdong_2022.hpp"
#include "province/hebei_2024.hpp"
#include "province/hubei_2018.hpp"
#include "province/hubei_2020.hpp"
#include "province/jiangxi_2023.hpp"
#include "province/jiangxi_2024.hpp"
#include "province/jilin_2018.hpp"
#include "province/jilin_2019.hpp"
#include "province/jilin_2019_hardship.hpp"
#include "province/ningxia_2025.hpp"
#include "province/qinghai_2021.hpp"
#include "province/shaanxi_2023.hpp"
#include "province/shandong_2016.hpp"
#include "province/shanxi_2024.hpp"
#include "province/tianjin_2019.hpp"
#include "province/tianjin_2019b.hpp"
#include "province/tianjin_2020.hpp"
#include "province/zhejiang_2022.hpp"
#include "province/zhejiang_2024.hpp"
#include "province/zhejiang_2025.hpp"
#include "city/changchun_2024.hpp"
#include "city/changzhou_2020.hpp"
#include "city/changzhou_2020_hardship_lodging.hpp"
#include "city/changzhou_2020_hardship_trade.hpp"
#include "city/changzhou_2024.hpp"
#include "city/chaohu_2014.hpp"
#include "city/chuxiong_2023.hpp"
#include "city/dongguan_2016.hpp"
#include "city/foshan_2015.hpp"
#include "city/guangdong_2019_district.hpp"
#include "city/guilin_2020.hpp"
#include "city/hangzhou_2022.hpp"
#include "city/harbin_2016.hpp"
#include "city/hengyang_2021.hpp"
#include "city/horgos_2022.hpp"
#include "city/kaifeng_2023.hpp"
#include "city/liaocheng_2022.hpp"
#include "city/liaoyuan_2025.hpp"
#include "city/luzhou_2021.hpp"
#include "city/nanping_2023.hpp"
#include "city/ningbo_2019.hpp"
#include "city/shenzhen_2019.hpp"
#include "city/taiyuan_2019.hpp"
#include "city/tengchong_2020.hpp"
#include "city/wuwei_2016.hpp"
#include "city/xian_2021.hpp"
#include "city/xining_2021.hpp"
#include "city/yancheng_2021.hpp"
#include "city/yangquan_2024.hpp"
#include "city/yangzhou_2022.hpp"

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
    &anhui_2022,
    &chongqing_2020,
    &chongqing_2023,
    &chongqing_2025,
    &fujian_2023,
    &fujian_2024_dispatch,
    &gansu_2025,
    &guangdong_2022,
    &hebei_2024,
    &hubei_2018,
    &hubei_2020,
    &jiangxi_2023,
    &jiangxi_2024,
    &jilin_2018,
    &jilin_2019,
    &jilin_2019_hardship,
    &ningxia_2025,
    &qinghai_2021,
    &shaanxi_2023,
    &shandong_2016,
    &shanxi_2024,
    &tianjin_2019,
    &tianjin_2019b,
    &tianjin_2020,
    &zhejiang_2022,
    &zhejiang_2024,
    &zhejiang_2025,
    &changchun_2024,
    &changzhou_2020,
    &changzhou_2020_hardship_lodging,
    &changzhou_2020_hardship_trade,
    &changzhou_2024,
    &chaohu_2014,
    &chuxiong_2023,
    &dongguan_2016,
    &foshan_2015,
    &guangdong_2019_district,
    &guilin_2020,
    &hangzhou_2022,
    &harbin_2016,
    &hengyang_2021,
    &horgos_2022,
    &kaifeng_2023,
    &liaocheng_2022,
    &liaoyuan_2025,
    &luzhou_2021,
    &nanping_2023,
    &ningbo_2019,
    &shenzhen_2019,
    &taiyuan_2019,
    &tengchong_2020,
    &wuwei_2016,
    &xian_2021,
    &xining_2021,
    &yancheng_2021,
    &yangquan_2024,
    &yangzhou_2022,
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
