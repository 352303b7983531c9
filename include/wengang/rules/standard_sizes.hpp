// The sizing standard for units side by side, of which every figure is known and the industry is one.
#pragma once

#include <cstdint>

#include "lanes.hpp"
#include "sizing_table.hpp"

namespace wengang::detail {

inline void a_bound_is_no_multiple_or_too_high() {}  // not constant: the compiler names it
inline void two_industries_have_one_place() {}

/// The bounds of the standard by industry, as packs look them up.
struct sizing_bounds {
    struct of_metric {
        alignas(64) std::uint32_t large[16]{};
        alignas(64) std::uint32_t medium[16]{};
        alignas(64) std::uint32_t small[16]{};
    };
    of_metric employees, revenue, total_assets;

    /// Amounts are compared in units of 2^7 fen: every bound is a multiple of that, and then below 2^31.
    static constexpr int unit = 7;
    /// The bit of an industry × this >> 12: another number below 16, but for higher bits, for each of the sixteen (de Bruijn).
    static constexpr std::uint32_t order = 0x09af;

    consteval sizing_bounds() {
        std::uint32_t places = 0;
        for (sizing_row const& row : sizing_table) {
            std::uint32_t const place = (static_cast<std::uint32_t>(row.of) * order >> 12) & 15;
            places |= std::uint32_t{1} << place;
            auto const of_amount = [](money bound) {
                std::int64_t const units = bound.fen() >> unit;
                if (units << unit != bound.fen() || units > INT32_MAX) a_bound_is_no_multiple_or_too_high();
                return static_cast<std::uint32_t>(units);
            };
            auto const put = [place](of_metric& to, auto const& bounds, auto const& number) {
                to.large[place] = number(bounds.large), to.medium[place] = number(bounds.medium), to.small[place] = number(bounds.small);
            };
            put(employees, row.employees, [](people n) { return static_cast<std::uint32_t>(n.value()); });
            put(revenue, row.revenue, of_amount);
            put(total_assets, row.total_assets, of_amount);
        }
        if (places != 0xffff) two_industries_have_one_place();
    }
};
inline constexpr sizing_bounds bounds_by_industry;

inline namespace WENGANG_TARGET {

/// What `size_bits` finds: figures that are not negative, `industries` one bit a row.
template <int W> WENGANG_INLINE words<W> standard_sizes(words<W> const& industries, words<W> const& employees, longs<W> const& revenue, longs<W> const& total_assets) {
    sizing_bounds const& bounds = bounds_by_industry;
    words<W> const place = product_low(industries, words<W>(sizing_bounds::order)) >> 12;
    words<W> const y = to_words_or_most(revenue >> sizing_bounds::unit), z = to_words_or_most(total_assets >> sizing_bounds::unit);
    auto const reach = [&](std::uint32_t const* of_employees, std::uint32_t const* of_revenue, std::uint32_t const* of_assets) {
        return ~(greater(from_sixteen(of_employees, place), employees) | greater(from_sixteen(of_revenue, place), y) | greater(from_sixteen(of_assets, place), z));
    };
    auto const one = [](size of) { return words<W>(static_cast<std::uint32_t>(of)); };
    words<W> const large = reach(bounds.employees.large, bounds.revenue.large, bounds.total_assets.large);
    words<W> const medium = reach(bounds.employees.medium, bounds.revenue.medium, bounds.total_assets.medium);
    words<W> const small = reach(bounds.employees.small, bounds.revenue.small, bounds.total_assets.small);
    return select(large, one(size::large), select(medium, one(size::medium), select(small, one(size::small), one(size::micro))));
}

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
