// The regions of GB/T 2260 as far as a notice is looked up by them: the 34 of province level by name, cities and counties by the form of the code.
#pragma once

#include <cstdint>

#include "policy.hpp"

namespace wengang {

/// A region of province level.
struct province_entry {
    region place;
    char const* short_zh;           ///< 山东 for 山东省
    bool national_notices = true;   ///< false: unemployment insurance of its own or none, national notices say nothing of it
};

/// Provinces, autonomous regions, municipalities and special administrative regions, by code.
inline constexpr province_entry provinces[] = {
    {{110000, "Beijing", "北京市"}, "北京"},
    {{120000, "Tianjin", "天津市"}, "天津"},
    {{130000, "Hebei", "河北省"}, "河北"},
    {{140000, "Shanxi", "山西省"}, "山西"},
    {{150000, "Inner Mongolia", "内蒙古自治区"}, "内蒙古"},
    {{210000, "Liaoning", "辽宁省"}, "辽宁"},
    {{220000, "Jilin", "吉林省"}, "吉林"},
    {{230000, "Heilongjiang", "黑龙江省"}, "黑龙江"},
    {{310000, "Shanghai", "上海市"}, "上海"},
    {{320000, "Jiangsu", "江苏省"}, "江苏"},
    {{330000, "Zhejiang", "浙江省"}, "浙江"},
    {{340000, "Anhui", "安徽省"}, "安徽"},
    {{350000, "Fujian", "福建省"}, "福建"},
    {{360000, "Jiangxi", "江西省"}, "江西"},
    {{370000, "Shandong", "山东省"}, "山东"},
    {{410000, "Henan", "河南省"}, "河南"},
    {{420000, "Hubei", "湖北省"}, "湖北"},
    {{430000, "Hunan", "湖南省"}, "湖南"},
    {{440000, "Guangdong", "广东省"}, "广东"},
    {{450000, "Guangxi", "广西壮族自治区"}, "广西"},
    {{460000, "Hainan", "海南省"}, "海南"},
    {{500000, "Chongqing", "重庆市"}, "重庆"},
    {{510000, "Sichuan", "四川省"}, "四川"},
    {{520000, "Guizhou", "贵州省"}, "贵州"},
    {{530000, "Yunnan", "云南省"}, "云南"},
    {{540000, "Tibet", "西藏自治区"}, "西藏"},
    {{610000, "Shaanxi", "陕西省"}, "陕西"},
    {{620000, "Gansu", "甘肃省"}, "甘肃"},
    {{630000, "Qinghai", "青海省"}, "青海"},
    {{640000, "Ningxia", "宁夏回族自治区"}, "宁夏"},
    {{650000, "Xinjiang", "新疆维吾尔自治区"}, "新疆"},
    {{710000, "Taiwan", "台湾省"}, "台湾", false},
    {{810000, "Hong Kong", "香港特别行政区"}, "香港", false},
    {{820000, "Macao", "澳门特别行政区"}, "澳门", false},
};
/// The nation as notices write it; GB/T 2260 has no code for it.
inline constexpr region the_nation{0, "China", "全国"};

/// The province that a code lies in; null for the nation and where there is none.
constexpr province_entry const* province_of(std::int32_t code) {
    for (province_entry const& one : provinces) {
        if (one.place.code == code / 10'000 * 10'000) return &one;
    }
    return nullptr;
}

/// Whether a code can be one: the nation's 0, a province, `NNNN00` or `NNNNNN` of a known province. Whether a city of that number
/// exists is not known here.
constexpr bool is_region(std::int32_t code) {
    return code == 0 || (province_of(code) != nullptr && (code % 10'000 == 0 || code % 10'000 >= 100));
}

/// The level of a place by its code; counties issue their notices as cities do.
constexpr level level_of(std::int32_t code) {
    if (code == 0) return level::nation;
    return code % 10'000 == 0 ? level::province : level::city;
}

/// The place above: county, city, province, nation. Of the nation itself.
constexpr std::int32_t region_above(std::int32_t code) {
    if (code % 100 != 0) return code / 100 * 100;
    return code % 10'000 != 0 ? code / 10'000 * 10'000 : 0;
}

/// Whether a notice is of that place and of all of it: one of an unnamed district bears the code of its province, and is none of the
/// province's.
constexpr bool is_of(policy const& notice, std::int32_t code) { return notice.place.code == code && notice.level == level_of(code); }

}  // namespace wengang
