// Which notice was in force for a region and a refund year, as far as was known on the day of the decision.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../rules/findings.hpp"
#include "policy.hpp"
#include "regions.hpp"

// STATUS(name, Chinese, English): what a look-up comes to.
#define WENGANG_LOOK_UP_STATUSES(STATUS)                                                                                            \
    STATUS(found, "已找到", "found")                                                                                                \
    STATUS(invalid_day, "审核日期无效", "the day of the decision is no day of the calendar")                                        \
    STATUS(unknown_region, "地区不详：既非GB/T 2260代码，也非省级地区或有文件的地区之名",                                           \
           "unknown region: no code of GB/T 2260 and no name of a province or of a place with a notice")                            \
    STATUS(several_regions, "不止一个地区用此名称，请用代码", "several regions have this name: give the code")                      \
    STATUS(year_outside_the_catalogue, "目录中该地区及其上级没有适用于该返还年度的文件",                                            \
           "the catalogue has no notice of this region, or above it, for this refund year")                                        \
    STATUS(scheme_outside_the_catalogue, "目录中该地区及其上级在该返还年度没有该类返还的文件",                                      \
           "the catalogue has no notice of this scheme for this region and refund year, only of another scheme")                    \
    STATUS(another_system, "该地区不适用全国文件，目录中也没有其自己的文件",                                                        \
           "the national notices say nothing of this region, and the catalogue has none of its own")                                \
    STATUS(before_publication, "审核日期早于文件公布日期", "the day of the decision is before the notice was published")            \
    STATUS(before_effect, "审核日期早于文件生效日期", "the day of the decision is before the notice takes effect")                  \
    STATUS(expired, "文件在审核日期已过有效期", "the notice had expired on the day of the decision")                                \
    STATUS(ambiguous, "同级有多份文件并行有效，需指定其一", "several notices of the same level are in force side by side: name one")

namespace wengang {

enum class look_up_status : std::uint8_t {
#define WENGANG_NAME(name, ...) name,
    WENGANG_LOOK_UP_STATUSES(WENGANG_NAME)
#undef WENGANG_NAME
};
inline constexpr finding_name look_up_status_names[] = {
#define WENGANG_DESCRIBE(name, zh, en) {#name, zh, en},
    WENGANG_LOOK_UP_STATUSES(WENGANG_DESCRIBE)
#undef WENGANG_DESCRIBE
};
constexpr finding_name const& describe(look_up_status s) { return look_up_status_names[static_cast<int>(s)]; }

/// The notices to look in, in any order: an array of pointers, or contiguous ones, that the caller owns. A null pointer is passed over.
class notice_list {
public:
    constexpr notice_list() = default;
    constexpr notice_list(policy const* const* first, std::size_t count) : first_(first), count_(count) {}
    template <std::size_t Count> constexpr notice_list(policy const* const (&all)[Count]) : first_(all), count_(Count) {}
    template <class Range>
        requires requires(Range const& range, void (*take)(policy const* const*)) { range.size(), take(range.data()); }
    constexpr notice_list(Range const& range) : first_(range.data()), count_(range.size()) {}

    constexpr policy const* const* begin() const { return first_; }
    constexpr policy const* const* end() const { return first_ + count_; }
    constexpr std::size_t size() const { return count_; }

private:
    policy const* const* first_ = nullptr;
    std::size_t count_ = 0;
};

/// Some notices of a result, the most that one can name; `complete` is false where there were more.
struct named_notices {
    list<policy const*, 16> notices{};
    bool complete = true;

    constexpr policy const* const* begin() const { return notices.begin(); }
    constexpr policy const* const* end() const { return notices.end(); }
    constexpr int count() const { return notices.count; }
    constexpr bool empty() const { return notices.empty(); }
    constexpr policy const* operator[](int i) const { return notices[i]; }
    constexpr bool contains(policy const* one) const {
        for (policy const* other : notices) {
            if (other == one) return true;
        }
        return false;
    }
    constexpr void add(policy const* one) {
        if (notices.count < 16) notices.push(one);
        else complete = false;
    }
};

/// What is asked: `{.region = 371500, .refund_year = 2022, .decided_on = {2022, 5, 5}}`.
struct look_up_question {
    std::int32_t region = 0;  ///< code of GB/T 2260; 0 asks for the national notice
    std::int16_t refund_year = 0;
    date decided_on{};
    maybe<wengang::scheme> scheme{};  ///< unknown: whichever answers
};

/// What a look-up found. Only what was published on the day of the decision can be `notice`, `choices`, `replaced`, `expired`,
/// `newer_above` or `other_schemes`.
struct looked_up {
    look_up_status status = look_up_status::unknown_region;
    policy const* notice = nullptr;  ///< the one in force; null unless `found`
    named_notices choices{};         ///< of `ambiguous`: those in force side by side
    named_notices replaced{};        ///< earlier notices of the place that `notice` replaced, the latest first
    named_notices expired{};         ///< notices, of the region or above it, that answered no more, from the region upwards
    named_notices newer_above{};     ///< in force, of places above, published after `notice`, the earliest first: a cap may have changed
    named_notices other_schemes{};   ///< where no scheme was asked for: what is in force further up of another one
    named_notices awaited{};         ///< where nothing is in force: published later, or in effect later; the earliest first
    constexpr explicit operator bool() const { return status == look_up_status::found; }
};

namespace detail {

/// Those that answer where no scheme is asked for. A notice for dispatch agencies only says nothing of all others.
inline constexpr scheme schemes[] = {scheme::stabilisation, scheme::hardship, scheme::dispatch};
constexpr bool answers_unasked(scheme s) { return s != scheme::dispatch; }

/// What the notices of one list say to one question.
class looker_up {
public:
    constexpr looker_up(notice_list in, look_up_question const& q) : in_(in), q_(q) {}

    constexpr looked_up answer() {
        using enum look_up_status;
        if (!q_.decided_on.valid()) return with(invalid_day);
        if (!is_region(q_.region)) return with(unknown_region);
        for (std::int32_t place = q_.region;; place = region_above(place)) {
            if (place == 0 && !national()) break;
            for (scheme s : schemes) {
                if (q_.scheme.known() ? q_.scheme.value() == s : answers_unasked(s)) ask(place, s);
                else other_scheme_ = other_scheme_ || covers_the_year(place, s);
            }
            if (!found_.choices.empty()) return in_force();
            if (place == 0) break;
        }
        sort(found_.awaited, false);
        if (!found_.expired.empty()) return with(expired);
        if (!found_.awaited.empty()) return with(published(*found_.awaited[0]) ? before_effect : before_publication);
        if (other_scheme_) return with(scheme_outside_the_catalogue);
        return with(national() ? year_outside_the_catalogue : another_system);
    }

private:
    constexpr bool national() const { return q_.region == 0 || province_of(q_.region)->national_notices; }
    constexpr bool asked(policy const* p, std::int32_t place, scheme s) const {
        return p != nullptr && p->scheme == s && is_of(*p, place) && p->refund_year_first <= q_.refund_year && q_.refund_year <= p->refund_year_last;
    }
    constexpr bool covers_the_year(std::int32_t place, scheme s) const {
        for (policy const* p : in_) {
            if (asked(p, place, s)) return true;
        }
        return false;
    }
    constexpr bool published(policy const& p) const { return p.published <= q_.decided_on; }
    /// Published and in effect; perhaps no more.
    constexpr bool effective(policy const& p) const { return published(p) && p.effective_from <= q_.decided_on; }
    constexpr bool over(policy const& p) const { return p.effective_until.present && p.effective_until.value < q_.decided_on; }

    /// The latest notices of a place, which replace its earlier ones: several only where one day brought several.
    constexpr void ask(std::int32_t place, scheme s) {
        date latest{};
        for (policy const* p : in_) {
            if (asked(p, place, s) && effective(*p) && p->published > latest) latest = p->published;
        }
        for (policy const* p : in_) {
            if (!asked(p, place, s)) continue;
            if (!effective(*p)) once(found_.awaited, p);
            else if (p->published == latest) once(over(*p) ? found_.expired : found_.choices, p);
        }
    }
    constexpr looked_up in_force() {
        found_.awaited = {};
        if (found_.choices.count() != 1 || !found_.choices.complete) return with(look_up_status::ambiguous);
        policy const* const notice = found_.notice = found_.choices[0];
        found_.choices = {};
        std::int32_t const place = notice->place.code;
        for (policy const* p : in_) {
            if (asked(p, place, notice->scheme) && effective(*p) && p->published < notice->published) once(found_.replaced, p);
        }
        sort(found_.replaced, true);
        for (std::int32_t above = place; above != 0;) {
            above = region_above(above);
            if (above == 0 && !national()) break;
            for (policy const* p : in_) {
                if (asked(p, above, notice->scheme) && effective(*p) && !over(*p) && p->published > notice->published) once(found_.newer_above, p);
            }
        }
        sort(found_.newer_above, false);
        for (scheme s : schemes) {
            if (q_.scheme.known() || s == notice->scheme) continue;
            look_up_question other = q_;
            other.scheme = s;
            looked_up const there = looker_up(in_, other).answer();
            if (there.notice != nullptr) found_.other_schemes.add(there.notice);
            for (policy const* p : there.choices) found_.other_schemes.add(p);
        }
        return with(look_up_status::found);
    }

    constexpr looked_up with(look_up_status status) {
        found_.status = status;
        return found_;
    }
    static constexpr void once(named_notices& all, policy const* one) {
        if (!all.contains(one)) all.add(one);
    }
    /// By the day of publication; what is of one day stays in its order.
    static constexpr void sort(named_notices& all, bool latest_first) {
        for (int i = 1; i < all.count(); ++i) {
            for (int k = i; k > 0; --k) {
                policy const*&a = all.notices[k - 1], *&b = all.notices[k];
                if (latest_first ? !(a->published < b->published) : !(b->published < a->published)) break;
                policy const* const moved = a;
                a = b, b = moved;
            }
        }
    }

    notice_list in_;
    look_up_question q_;
    looked_up found_;
    bool other_scheme_ = false;
};

}  // namespace detail

/// The notice in force. Of a place, the notice published last by the day of the decision replaces its earlier ones for the year; the
/// lowest place that has one answers: county, city, province, nation. One that has expired answers no more, nor does what it replaced:
/// the place above is asked. What the catalogue does not have is said, never stood in for by another year.
/// Several in force at one place, of different schemes or of one day, are `ambiguous`.
constexpr looked_up look_up(notice_list in, look_up_question const& question) { return detail::looker_up(in, question).answer(); }

// --- regions by name

/// A region that was asked for by name or code; its names are empty where neither the province table nor a notice has them.
struct found_region {
    look_up_status status = look_up_status::unknown_region;  ///< `found`, `unknown_region` or `several_regions`
    region place{};
    list<region, 8> several{};  ///< of `several_regions`, the first eight
    constexpr explicit operator bool() const { return status == look_up_status::found; }
};

/// The names of a code: of the province table, else of a notice of the place, else none.
constexpr region region_of_code(notice_list in, std::int32_t code) {
    if (code == 0) return the_nation;
    province_entry const* const p = province_of(code);
    if (p != nullptr && p->place.code == code) return p->place;
    for (policy const* one : in) {
        if (one != nullptr && is_of(*one, code)) return one->place;
    }
    return {code, "", ""};
}

namespace detail {

constexpr bool reads(char const* first, char const* last, char const* name) {
    if (*name == 0) return false;
    for (; first != last && *name != 0 && *first == *name; ++first) ++name;
    return first == last && *name == 0;
}
/// 聊城 for 聊城市.
constexpr bool reads_as_city(char const* first, char const* last, char const* zh) {
    constexpr char city[] = "市";
    for (; first != last && *zh != 0 && *first == *zh; ++first) ++zh;
    return first == last && reads(city, city + sizeof city - 1, zh);
}
constexpr void add_region(found_region& all, region const& one) {
    for (region const& other : all.several) {
        if (other.code == one.code) return;
    }
    if (all.several.count < 8) all.several.push(one);
}

}  // namespace detail

/// The region of the text `[first, last)`: a code of six digits, `0`, or a name in English or Chinese, a Chinese one also without 省, 市
/// or what else ends it. Names of cities and counties are those that the notices have.
constexpr found_region find_region(notice_list in, char const* first, char const* last) {
    using namespace detail;
    found_region found;
    bool digits = first != last;
    std::int32_t code = 0;
    for (char const* at = first; at != last; ++at) digits = digits && is_digit(*at);
    if (digits) {
        if (last - first != 6 && !(last - first == 1 && *first == '0')) return found;
        for (char const* at = first; at != last; ++at) code = code * 10 + (*at - '0');
        // 000000 is no code: the nation is 0.
        if (!is_region(code) || (code == 0 && last - first != 1)) return found;
        found.place = region_of_code(in, code);
        found.status = look_up_status::found;
        return found;
    }
    if (reads(first, last, the_nation.en) || reads(first, last, the_nation.zh)) add_region(found, the_nation);
    for (province_entry const& one : provinces) {
        if (reads(first, last, one.place.en) || reads(first, last, one.place.zh) || reads(first, last, one.short_zh)) add_region(found, one.place);
    }
    for (policy const* one : in) {
        if (one == nullptr || !is_of(*one, one->place.code)) continue;
        region const& place = one->place;
        if (reads(first, last, place.en) || reads(first, last, place.zh) || reads_as_city(first, last, place.zh)) add_region(found, place);
    }
    if (found.several.count == 1) {
        found.place = found.several[0];
        found.several = {};
        found.status = look_up_status::found;
    } else if (found.several.count > 1) {
        found.status = look_up_status::several_regions;
    }
    return found;
}

}  // namespace wengang
