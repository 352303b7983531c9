// The notices of the five source documents and of the published list of payments (Pengze County, Jiangxi 2023), with the layers
// above them. All others: catalogue.hpp.
#pragma once

#include "city/liaocheng_2022.hpp"
#include "city/xining_2021.hpp"
#include "city/yangquan_2024.hpp"
#include "nation/nation_2021_29.hpp"
#include "nation/nation_2024_40.hpp"
#include "province/jiangxi_2023.hpp"
#include "province/jilin_2018.hpp"
#include "province/qinghai_2021.hpp"
#include "province/shanxi_2024.hpp"
#include "province/tianjin_2019.hpp"
