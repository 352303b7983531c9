// What can be wrong between notices: that a look-up could not tell them apart, or finds them at another place.
#pragma once

#include <cstddef>
#include <cstdint>

#include "look_up.hpp"

// FAULT(name, Chinese, English).
#define WENGANG_CATALOGUE_FAULTS(FAULT)                                                                                               \
    FAULT(no_notice, "空指针", "a null pointer in place of a notice")                                                                 \
    FAULT(same_id, "标识重复", "two notices have one id")                                                                             \
    FAULT(same_key, "地区、类别、返还年度和公布日期都相同的两份文件", "two documents of one place, scheme, refund years and day of publication") \
    FAULT(same_day, "同一地区、类别的两份文件同日公布且返还年度重叠", "two documents of one place and scheme, published on one day, claim the same year") \
    FAULT(unknown_place, "地区代码不在GB/T 2260之内", "the place has no code of GB/T 2260")                                           \
    FAULT(place_of_another_level, "地区代码与文件层级不符，查找时不会找到", "the code of the place is of another level than the notice: no look-up finds it") \
    FAULT(other_name, "同一地区代码名称不一", "one code of a place has two names")

namespace wengang {

enum class catalogue_fault : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_CATALOGUE_FAULTS(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr finding_name catalogue_fault_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_CATALOGUE_FAULTS(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr finding_name const& describe(catalogue_fault f) { return catalogue_fault_names[static_cast<int>(f)]; }

/// A fault of a list of notices, and where it is.
struct catalogue_finding {
    catalogue_fault fault{};
    std::size_t entry = 0;            ///< its number in the list
    policy const* notice = nullptr;   ///< null of `no_notice`
    policy const* other = nullptr;    ///< the earlier entry that it does not go with, where it is that
    char const* where = "";           ///< the field as it is written: `published`
    /// What the notice cites for it: where its dates come from by its note on them, else the document without a clause.
    citation source{};
};
/// The first 32 faults; `more` counts the others.
struct catalogue_findings {
    list<catalogue_finding, 32> all{};
    std::size_t more = 0;
    constexpr catalogue_finding const* begin() const { return all.begin(); }
    constexpr catalogue_finding const* end() const { return all.end(); }
    constexpr bool empty() const { return all.empty(); }
};

namespace detail {

constexpr bool same_text(char const* a, char const* b) {
    for (; *a != 0 && *a == *b; ++a) ++b;
    return *a == *b;
}
constexpr citation source_of_dates(policy const& p) {
    for (note const& one : p.procedure) {
        if (same_text(one.topic, "dates")) return one.source;
    }
    return {p.document, "", grade::document};
}

class catalogue_checker {
public:
    constexpr explicit catalogue_checker(notice_list in) : in_(in) {}
    constexpr catalogue_findings found() {
        std::size_t entry = 0;
        for (policy const* p : in_) {
            if (p == nullptr) add({catalogue_fault::no_notice, entry, nullptr, nullptr, "", {}});
            else one(*p, entry);
            ++entry;
        }
        return found_;
    }

private:
    constexpr void one(policy const& p, std::size_t entry) {
        using enum catalogue_fault;
        citation const document{p.document, "", grade::document}, dates = source_of_dates(p);
        bool const known = is_region(p.place.code), placed = known && level_of(p.place.code) == p.level;
        if (!known) add({unknown_place, entry, &p, nullptr, "place.code", document});
        else if (!placed) add({place_of_another_level, entry, &p, nullptr, "place.code", document});
        region const table = placed ? region_of_code({}, p.place.code) : region{};
        bool const misnamed = *table.zh != 0 && !same_names(table, p.place);
        policy const* named_otherwise = nullptr;
        for (std::size_t i = 0; i < entry; ++i) {
            policy const* const other = in_.begin()[i];
            if (other == nullptr) continue;
            if (other == &p || same_text(other->id, p.id)) add({same_id, entry, &p, other, "id", document});
            if (!placed || !is_of(*other, p.place.code)) continue;
            if (!misnamed && named_otherwise == nullptr && !same_names(other->place, p.place)) named_otherwise = other;
            if (other->scheme != p.scheme || other->published != p.published || same_text(other->document, p.document)) continue;
            bool const all = other->refund_year_first == p.refund_year_first && other->refund_year_last == p.refund_year_last;
            bool const some = other->refund_year_first <= p.refund_year_last && p.refund_year_first <= other->refund_year_last;
            if (some) add({all ? same_key : same_day, entry, &p, other, "published", dates});
        }
        if (misnamed || named_otherwise != nullptr) add({other_name, entry, &p, named_otherwise, "place", document});
    }
    static constexpr bool same_names(region const& a, region const& b) { return same_text(a.en, b.en) && same_text(a.zh, b.zh); }
    constexpr void add(catalogue_finding const& one) {
        if (found_.all.count < 32) found_.all.push(one);
        else ++found_.more;
    }

    notice_list in_;
    catalogue_findings found_;
};

}  // namespace detail

/// What is wrong between the notices of a list. Several notices of one document, one day and one place are its parts (its ways to
/// refund, its branches): no fault, but a look-up answers `ambiguous` and names them. What is wrong in a notice by itself: `check` of it.
constexpr catalogue_findings check(notice_list all) { return detail::catalogue_checker(all).found(); }

}  // namespace wengang
