// The facts that are a choice from a few values. Each value is a bit, so that "one of these" is a value too:
// `size::not_large` is medium, small or micro. What is possible decides what is known; zero and stray bits are faults.
#pragma once

#include <cstddef>
#include <cstdint>

namespace wengang {

/// Kind of organisation (单位类型).
enum class kind : std::uint8_t {
    enterprise = 1,             ///< 企业
    social_group = 2,           ///< 社会团体
    foundation = 4,             ///< 基金会
    social_service_agency = 8,  ///< 社会服务机构
    law_firm = 16,              ///< 律师事务所
    accounting_firm = 32,       ///< 会计师事务所
    individual_business = 64,   ///< 以单位形式参保的个体经济组织 (from 2022: 个体工商户)
    any = 127
};

/// Enterprise size (企业划型); `not_large` where only that is known.
enum class size : std::uint8_t { large = 1, medium = 2, small = 4, micro = 8, not_large = 14, any = 15 };

/// What the statistics department's shared data say of a unit (统计部门共享数据).
enum class statistics_mark : std::uint8_t { large = 1, not_large = 2, cannot_size = 4, any = 7 };

/// The class of 2020, when premiums were reduced by size, carried over (2020年减免社会保险费划型).
enum class carried_over_mark : std::uint8_t { large = 1, not_large = 2, none = 4, any = 7 };

/// The class that the agency marked from registration and declaration data by the current standard (登记申报数据划型标识).
enum class registered_mark : std::uint8_t { large = 1, medium = 2, small = 4, micro = 8, not_large = 14, cannot_size = 16, any = 31 };

/// The 16 industries of the sizing standard (统计上大中小微型企业划分办法).
enum class industry : std::uint16_t {
    agriculture = 1, manufacturing = 2, construction = 4, wholesale = 8, retail = 16, transport = 32, warehousing = 64, post = 128, lodging = 256,
    catering = 512, information_transmission = 1024, software = 2048, real_estate_development = 4096, property_management = 8192, leasing = 16384,
    other = 32768, any = 65535
};

/// A value of a choice with its names in text.
struct choice_name {
    std::uint32_t value;  ///< its bits
    char const* en;
    char const* zh;
};
/// All values of a choice, in order: a range of `choice_name`.
struct choice_names {
    choice_name const* first = nullptr;
    int count = 0;
    std::uint32_t any = 0;  ///< all bits that may stand
    constexpr choice_name const* begin() const { return first; }
    constexpr choice_name const* end() const { return first + count; }
};

namespace detail {

inline constexpr choice_name kind_names[] = {
    {1, "enterprise", "企业"}, {2, "social_group", "社会团体"}, {4, "foundation", "基金会"}, {8, "social_service_agency", "社会服务机构"},
    {16, "law_firm", "律师事务所"}, {32, "accounting_firm", "会计师事务所"}, {64, "individual_business", "个体经济组织"}};
inline constexpr choice_name size_names[] = {{1, "large", "大型"}, {2, "medium", "中型"}, {4, "small", "小型"}, {8, "micro", "微型"}, {14, "not_large", "非大型"}};
inline constexpr choice_name statistics_names[] = {{1, "large", "大型"}, {2, "not_large", "非大型"}, {4, "cannot_size", "无法划型"}};
inline constexpr choice_name carried_over_names[] = {{1, "large", "大型"}, {2, "not_large", "非大型"}, {4, "none", "无标识"}};
inline constexpr choice_name registered_names[] = {{1, "large", "大型"}, {2, "medium", "中型"}, {4, "small", "小型"}, {8, "micro", "微型"}, {14, "not_large", "非大型"},
                                                   {16, "cannot_size", "无法划型"}};
inline constexpr choice_name industry_names[] = {
    {1, "agriculture", "农林牧渔业"}, {2, "manufacturing", "工业"}, {4, "construction", "建筑业"}, {8, "wholesale", "批发业"}, {16, "retail", "零售业"},
    {32, "transport", "交通运输业"}, {64, "warehousing", "仓储业"}, {128, "post", "邮政业"}, {256, "lodging", "住宿业"}, {512, "catering", "餐饮业"},
    {1024, "information_transmission", "信息传输业"}, {2048, "software", "软件和信息技术服务业"}, {4096, "real_estate_development", "房地产开发经营"},
    {8192, "property_management", "物业管理"}, {16384, "leasing", "租赁和商务服务业"}, {32768, "other", "其他未列明行业"}};
inline constexpr choice_name truth_names[] = {{1, "true", "是"}, {0, "false", "否"}};

template <std::size_t N> constexpr choice_names listed(choice_name const (&names)[N], std::uint32_t any) { return {names, static_cast<int>(N), any}; }

}  // namespace detail

/// The values of a choice and their names, in both languages.
template <class Choice> inline constexpr choice_names names_of{};
template <> inline constexpr choice_names names_of<kind> = detail::listed(detail::kind_names, 127);
template <> inline constexpr choice_names names_of<size> = detail::listed(detail::size_names, 15);
template <> inline constexpr choice_names names_of<statistics_mark> = detail::listed(detail::statistics_names, 7);
template <> inline constexpr choice_names names_of<carried_over_mark> = detail::listed(detail::carried_over_names, 7);
template <> inline constexpr choice_names names_of<registered_mark> = detail::listed(detail::registered_names, 31);
template <> inline constexpr choice_names names_of<industry> = detail::listed(detail::industry_names, 65535);
template <> inline constexpr choice_names names_of<bool> = detail::listed(detail::truth_names, 1);

/// One of these: what is possible while the value is not known exactly.
constexpr kind operator|(kind a, kind b) { return static_cast<kind>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr size operator|(size a, size b) { return static_cast<size>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
constexpr industry operator|(industry a, industry b) { return static_cast<industry>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }

}  // namespace wengang
