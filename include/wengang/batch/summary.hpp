// What a batch comes to, beyond its totals: how many for each reason and each fault, and a fingerprint of the results.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../rules/lanes.hpp"
#include "results.hpp"

namespace wengang {

/// An impact summary. Summaries of parts add up to that of the whole, whatever the parts and their order.
struct summary {
    wengang::totals totals;
    std::uint64_t reasons[reason_count] = {};  ///< units with this reason; a unit may have several
    std::uint64_t faults[fault_count] = {};    ///< units with this fault
    std::uint64_t fingerprint = 0;             ///< see `fingerprint_of`

    constexpr std::uint64_t of(reason r) const { return reasons[static_cast<int>(r)]; }
    constexpr std::uint64_t of(fault f) const { return faults[static_cast<int>(f)]; }
    constexpr void add(findings found, money refund);
    constexpr summary& operator+=(summary const& o) {
        totals += o.totals;
        for (int i = 0; i < reason_count; ++i) reasons[i] += o.reasons[i];
        for (int i = 0; i < fault_count; ++i) faults[i] += o.faults[i];
        fingerprint += o.fingerprint;
        return *this;
    }
    friend constexpr bool operator==(summary const&, summary const&) = default;
};

/// The fingerprint of one unit's result. Those of many are added up modulo 2^64: the sum is the same in whatever order the units stand
/// and however they are split, and another one if one bit of one result is (but for one chance in 2^64).
constexpr std::uint64_t fingerprint_of(findings found, money refund) {
    std::uint64_t h = static_cast<std::uint64_t>(refund.fen()) + (std::uint64_t{found.word()} + 1) * 0x9e37'79b9'7f4a'7c15;
    h = (h ^ (h >> 30)) * 0xbf58'476d'1ce4'e5b9;
    h = (h ^ (h >> 27)) * 0x94d0'49bb'1331'11eb;
    return h ^ (h >> 31);
}

namespace detail {
/// How many rows have each bit of their words of findings.
struct finding_counts {
    std::uint64_t bits[32] = {};
    constexpr std::uint64_t of(outcome o) const { return bits[static_cast<int>(o) - 1]; }
    /// Counts these words away; what is below zero for now wraps, and comes back when they are counted.
    constexpr void take_back(std::uint32_t const* found, int rows) {
        for (int k = 0; k < rows; ++k) {
            for (int i = 0; i < 32; ++i) bits[i] -= (found[k] >> i) & 1;
        }
    }
    constexpr finding_counts& operator+=(finding_counts const& o) {
        for (int i = 0; i < 32; ++i) bits[i] += o.bits[i];
        return *this;
    }
    constexpr void add_to(summary& s) {
        for (int i = 0; i < reason_count; ++i) s.reasons[i] += bits[findings::first_reason + i];
        for (int i = 0; i < fault_count; ++i) s.faults[i] += bits[findings::first_fault + i];
        *this = {};
    }
};
static_assert(static_cast<int>(outcome::eligible) == 1 && static_cast<int>(outcome::undetermined) == 2);  // a bit each
}  // namespace detail

/// Adds one unit.
constexpr void summary::add(findings found, money refund) {
    detail::few_totals unit;
    unit.add(found, refund.fen());
    totals += unit.all();
    for (int i = 0; i < reason_count; ++i) reasons[i] += found.has(static_cast<reason>(i)) ? 1u : 0u;
    for (int i = 0; i < fault_count; ++i) faults[i] += found.has(static_cast<fault>(i)) ? 1u : 0u;
    fingerprint += fingerprint_of(found, refund);
}

namespace detail {
inline namespace WENGANG_TARGET {

/// Counts the bits of words of findings, W rows side by side. Four packs at a time go through two full adders; what they carry, four
/// rows each, is counted in bytes.
template <int W> class bit_counts {
public:
    WENGANG_INLINE bit_counts() { clear(); }
    /// `rows` is a multiple of `4 * W`; no more than `most_rows` between two calls of `flush`.
    WENGANG_INLINE void add(std::uint32_t const* found, int rows) {
        words<W> ones = ones_, twos = twos_;
        for (int k = 0; k < rows; k += 4 * W) {
            words<W> const a = words<W>::load(found + k), b = words<W>::load(found + k + W), c = words<W>::load(found + k + 2 * W),
                           d = words<W>::load(found + k + 3 * W);
            words<W> const two_1 = carry(ones, a, b), two_2 = carry(ones, c, d), four = carry(twos, two_1, two_2);
            for (int i = 0; i < 8; ++i) fours_[i] = fours_[i] + ((four >> i) & words<W>(0x0101'0101));
        }
        ones_ = ones, twos_ = twos;
        rows_ += rows;
    }
    WENGANG_INLINE bool full(int rows_more) const { return rows_ + rows_more > most_rows; }
    WENGANG_INLINE void flush(finding_counts& to) {
        std::uint32_t lanes[std::size_t{W}];
        for (int i = 0; i < 8; ++i) {
            fours_[i].store(lanes);
            for (int byte = 0; byte < 4; ++byte) {
                std::uint64_t sum = 0;
                for (std::uint32_t lane : lanes) sum += (lane >> (8 * byte)) & 0xff;
                to.bits[8 * byte + i] += 4 * sum;
            }
        }
        count(ones_, 1, to), count(twos_, 2, to);
        clear();
    }

    static constexpr int most_rows = 255 * 4 * W;  // what four bytes a word hold, four rows each

private:
    /// sum and the two: the sum stays, the carry is returned.
    WENGANG_INLINE static words<W> carry(words<W>& sum, words<W> const& a, words<W> const& b) {
        words<W> const half = sum ^ a, over = (sum & a) | (half & b);
        sum = half ^ b;
        return over;
    }
    WENGANG_INLINE static void count(words<W> const& of, std::uint64_t weight, finding_counts& to) {
        std::uint32_t lanes[std::size_t{W}];
        of.store(lanes);
        for (std::uint32_t lane : lanes) {
            for (int i = 0; lane != 0; ++i, lane >>= 1) to.bits[i] += weight * (lane & 1);
        }
    }
    WENGANG_INLINE void clear() {
        ones_ = twos_ = words<W>(0);
        for (words<W>& f : fours_) f = words<W>(0);
        rows_ = 0;
    }
    words<W> ones_, twos_, fours_[8];
    int rows_ = 0;
};

#if defined(WENGANG_VECTORS)
inline constexpr int common_width = 4;  // what every machine has
#else
inline constexpr int common_width = 1;
#endif

/// Many units, by what was written of them.
class summary_of {
public:
    summary_of(void const* refund, void const* found) : refund_(static_cast<unsigned char const*>(refund)), found_(static_cast<unsigned char const*>(found)) {}
    summary operator()(std::size_t rows) const {
        constexpr std::size_t at_once = 256;
        summary sums;
        finding_counts counts;
        bit_counts<common_width> bits;
        for (std::size_t first = 0; first < rows; first += at_once) {
            alignas(64) std::uint32_t words[at_once] = {};
            std::size_t const n = rows - first < at_once ? rows - first : at_once;
            std::memcpy(words, found_ + first * sizeof(std::uint32_t), n * sizeof(std::uint32_t));
            if (bits.full(int{at_once})) bits.flush(counts);
            bits.add(words, int{at_once});
            std::uint64_t fen_here = 0;
            for (std::size_t k = 0; k < n; ++k) {
                findings const found(words[k]);
                std::int64_t const fen = element<std::int64_t>(refund_, first + k);
                fen_here += static_cast<std::uint64_t>(fen);
                sums.totals.faulty += found.faulty() ? 1u : 0u;
                sums.fingerprint += fingerprint_of(found, money::from_fen(fen));
            }
            sums.totals.refund.add(fen_here);
        }
        bits.flush(counts);
        sums.totals.units = rows, sums.totals.eligible = counts.of(outcome::eligible), sums.totals.undetermined = counts.of(outcome::undetermined);
        sums.totals.ineligible = rows - sums.totals.eligible - sums.totals.undetermined;
        counts.add_to(sums);
        return sums;
    }

private:
    unsigned char const *refund_, *found_;
};

}  // namespace WENGANG_TARGET
}  // namespace detail

/// Decisions on many units, as `results` gave them. Both are needed.
struct decided_once {
    decided_column<money> refund{};
    decided_column<wengang::findings> findings{};
};

struct [[nodiscard]] summary_report {
    batch_error error = batch_error::none;
    char const* what = "";  ///< name of the result
    wengang::summary summary;
    constexpr explicit operator bool() const { return error == batch_error::none; }
};

/// Sums up what was decided. Nothing is allocated.
inline summary_report summarise(decided_once const& units) {
    if (!units.refund.given()) return {batch_error::no_rows, "refund", {}};
    if (!units.findings.given()) return {batch_error::no_rows, "findings", {}};
    if (units.findings.rows() != units.refund.rows()) return {batch_error::result_length, "findings", {}};
    return {batch_error::none, "", detail::summary_of(units.refund.data(), units.findings.data())(units.refund.rows())};
}

}  // namespace wengang
