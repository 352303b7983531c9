// Columns to blocks: truths and choices are gathered into bytes of bits, numbers are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

#include "ahead.hpp"
#include "plan.hpp"
#include "valid_bits.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

class stage {
public:
    WENGANG_APART stage(terms const& t, columns const& c) : plan_(t, c), buffers_(plan_.same_numbers.count) {
        for (int i = 0; i < 4; ++i) {
            if (plan_.truths[i].empty()) std::memset(block_.truths[i], plan_.base[i].truths, block_rows);  // else every block writes them
            if (plan_.choices[i].empty()) std::memset(block_.choices[i], plan_.base[i].choices, block_rows);
        }
        begin_known();
        for (plan::number_value const& n : plan_.same_numbers) block_.numbers[n.slot] = buffers_.add(n.form, n.value);
        for (int slot = 0; slot < t.numbers.count; ++slot) {
            for (std::uint64_t& known : block_.numbers_known[slot]) known = (plan_.numbers_known >> slot & 1) != 0 ? all_valid : 0;
        }
    }
    stage(stage const&) = delete;

    /// As many as a block may have.
    int rows_at_once() const { return buffers_.most_rows(); }

    /// The block of `rows` rows from `first` on, gathered W at a time: a multiple of `least_rows`, or fewer than those.
    template <int W> WENGANG_INLINE block const& gathered(std::size_t first, int rows) {
        bool const whole = rows >= least_rows;
        if (!whole) pad(first, rows);
        gather<W>(whole ? plan_ : padded_, whole ? first : 0, whole ? rows : least_rows);
        block_.rows = rows;
        return block_;
    }

    /// Those of all columns that are read.
    WENGANG_APART void ask_for_pages(std::size_t first, std::size_t last) const {
        for (plan::number_column const& n : plan_.numbers) detail::ask_for_pages(n.data, n.width, first, last);
        for (int i = 0; i < 4; ++i) {
            for (plan::columns_of_byte const* all : {&plan_.truths[i], &plan_.choices[i]}) {
                for (plan::byte_column const& c : *all) detail::ask_for_pages(c.data, 1, first, last);
            }
        }
        for (validity const& v : plan_.code_bitmaps) detail::ask_for_pages(v, first, last);
        for (plan::hole_column const& n : plan_.holes) detail::ask_for_pages(n.valid, first, last);
    }

private:
    /// Where the rows of a block have no value.
    struct holes {
        bool in_codes = false, in_numbers = false;
    };
    template <int W> WENGANG_INLINE void gather(plan const& p, std::size_t first, int rows) {
        block_.rows = rows;
        for (plan::number_column const& n : p.numbers) block_.numbers[n.slot] = n.data + first * n.width;
        holes found;
        if (!p.code_bitmaps.empty() || !p.holes.empty()) found = find_holes(p, first, rows);
        bool complete = p.complete;
        if (found.in_codes || p.malformed_code || !gather_codes<W>(p, first)) complete = gather_wary_codes<W>(p, first) && complete;
        else if (known_changed_) begin_known();
        if (found.in_numbers || numbers_have_holes_) note_holes(p, first, found.in_numbers);
        complete = complete && !found.in_numbers;
        block_.complete = complete;
    }
    /// Most blocks of a column that may have holes have none.
    WENGANG_APART static holes find_holes(plan const& p, std::size_t first, int rows) {
        std::uint64_t codes = all_valid, numbers = all_valid;
        for (validity const& v : p.code_bitmaps) and_bits(v, first, rows, codes);
        for (plan::hole_column const& n : p.holes) and_bits(n.valid, first, rows, numbers);
        return {codes != all_valid, numbers != all_valid};
    }
    static void and_bits(validity const& v, std::size_t first, int rows, std::uint64_t& all) {
        constexpr int bytes_of_block = block_rows / 8;
        for (int k = 0; k < bytes_of_block; k += 64) ask_for(v.bits + ((v.offset + first) >> 3) + bytes_of_block + k);
        for (int k = 0; k < rows; k += least_rows) all &= bits_of(v, first + static_cast<std::size_t>(k));
    }
    /// Where rows that do not fill a block find their facts: copied, and the last one repeated.
    WENGANG_APART void pad(std::size_t first, int rows) {
        plan& padded = *::new (&padded_) plan(plan_);
        int bytes = 0, numbers = 0, bitmaps = 0;
        auto const pad_bits = [&](validity& v) {
            if (v.bits == nullptr) return;
            std::uint8_t* const to = last_.bits[bitmaps++];
            std::memset(to, 0, sizeof last_.bits[0]);
            for (int k = 0; k < least_rows; ++k) {
                bool const valid = is_valid(v, first + static_cast<std::size_t>(k < rows ? k : rows - 1));
                to[k / 8] = static_cast<std::uint8_t>(to[k / 8] | (valid ? 1u : 0u) << k % 8);
            }
            v = {to, 0};
        };
        auto const pad_rows = [&](unsigned char* to, unsigned char const* data, std::size_t width) {
            std::memcpy(to, data + first * width, static_cast<std::size_t>(rows) * width);
            for (std::size_t k = static_cast<std::size_t>(rows); k < std::size_t{least_rows}; ++k) std::memcpy(to + k * width, to + (k - 1) * width, width);
            return to;
        };
        for (int i = 0; i < 4; ++i) {
            for (plan::columns_of_byte* all : {&padded.truths[i], &padded.choices[i]}) {
                for (plan::byte_column& c : *all) c.data = pad_rows(last_.bytes[bytes++], c.data, 1), pad_bits(c.valid);
            }
        }
        padded.code_bitmaps = {};
        for (int i = 0; i < bitmaps; ++i) padded.code_bitmaps.push({last_.bits[i], 0});
        for (plan::number_column& n : padded.numbers) n.data = pad_rows(last_.numbers[numbers++], n.data, n.width);
        for (plan::hole_column& n : padded.holes) pad_bits(n.valid);
    }

    /// Every truth is known but for absent ones and holes, and nothing is malformed.
    void begin_known() {
        for (int i = 0; i < 4; ++i) std::memset(block_.truths_known[i], plan_.base[i].truths_known, block_rows);
        std::memset(block_.code_faults, plan_.malformed_code ? 0xff : 0, block_rows);
        known_changed_ = faulty_ = false;
    }

    /// The truths and choices of a block without holes; whether no byte is malformed.
    template <int W> WENGANG_INLINE bool gather_codes(plan const& p, std::size_t first) {
        octets<W> odd(0);
        for (int i = 0; i < 4; ++i) {
            if (!p.truths[i].empty()) gather_byte<W, false>(p.truths[i], p.base[i].truths, block_.truths[i], first, odd);
            if (!p.choices[i].empty()) gather_byte<W, true>(p.choices[i], p.base[i].choices, block_.choices[i], first, odd);
        }
        return !any(odd);
    }
    /// In registers from the first column of a byte to its last.
    template <int W, bool Choices> WENGANG_INLINE void gather_byte(plan::columns_of_byte const& all, std::uint8_t base, std::uint8_t* to, std::size_t first, octets<W>& odd) const {
        int at = 0;
        constexpr int more = 2 * least_rows;
        for (; at + more <= block_.rows; at += more) gather_byte<W, more, Choices>(all, base, to, first, at, odd);
        for (; at < block_.rows; at += least_rows) gather_byte<W, least_rows, Choices>(all, base, to, first, at, odd);
    }
    template <int W, int Rows, bool Choices> WENGANG_INLINE static void gather_byte(plan::columns_of_byte const& all, std::uint8_t base, std::uint8_t* to, std::size_t first, int at, octets<W>& odd) {
        using octet = octets<W>;
        constexpr int count = Rows / octet::rows, most = count < 8 ? count : 8;  // at once
        for (int part = 0; part < count; part += most) {
            octet made[std::size_t{most}];
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < most; ++k) made[k] = octet(eight_times(base));
            for (plan::byte_column const& c : all) {
                std::uint8_t const* const from = c.data + first + at + part * octet::rows;
                for (int k = 0; k < most * octet::rows; k += 64) ask_for(from + rows_ahead + k);
                octet seen(0), none(0);
                int const shift = c.shift;
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
                for (int k = 0; k < most; ++k) {
                    octet const x = octet::load(from + k * octet::rows);
                    seen = seen | x;
                    if constexpr (Choices) none = none | zero(x);  // no value is possible
                    made[k].put(x, shift);
                }
                odd = odd | (seen & octet(c.stray)) | none;
            }
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < most; ++k) made[k].store(to + at + (part + k) * octet::rows);
        }
    }
    /// With holes and malformed bytes, both of which count as unknown; whether all truths are known and no choice is malformed.
    template <int W> WENGANG_INLINE bool gather_wary_codes(plan const& p, std::size_t first) {
        if (faulty_) std::memset(block_.code_faults, p.malformed_code ? 0xff : 0, block_rows);
        faulty_ = false;
        known_changed_ = true;
        octets<W> unknown(0);
        bool malformed = false;
        for (int i = 0; i < 4; ++i) {
            for (int at = 0; at < block_.rows; at += least_rows) {
                if (!p.truths[i].empty()) malformed = gather_with_holes<W, false>(p.truths[i], p.base[i], i, first, at, unknown) || malformed;
                if (!p.choices[i].empty()) malformed = gather_with_holes<W, true>(p.choices[i], p.base[i], i, first, at, unknown) || malformed;
            }
        }
        return !malformed && !any(unknown);
    }
    /// Of `least_rows` rows, in registers from the first column of a byte to its last; whether one is malformed.
    template <int W, bool Choices> WENGANG_INLINE bool gather_with_holes(plan::columns_of_byte const& all, plan::byte_base const& base, int byte, std::size_t first, int at, octets<W>& unknown) {
        using octet = octets<W>;
        constexpr int count = least_rows / octet::rows;
        octet made[std::size_t{count}], known[std::size_t{count}], odd(0);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
        for (int k = 0; k < count; ++k) made[k] = octet(eight_times(Choices ? base.choices : base.truths)), known[k] = octet(eight_times(base.truths_known));
        for (plan::byte_column const& c : all) {
            std::uint8_t const* const from = c.data + first + at;
            ask_for(from + rows_ahead);
            octet const stray(c.stray), other_bits(~eight_times(1u << c.shift));
            octet valid[std::size_t{count}];
            valid_octets<W>(c.valid, first + static_cast<std::size_t>(at), valid);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < count; ++k) {
                octet const all_of = octet::load(from + k * octet::rows), x = all_of & valid[k];
                odd = odd | (x & stray);
                if constexpr (Choices) {
                    odd = odd | (zero(all_of) & valid[k]);  // no value is possible
                    made[k].put(x | ~(stray | valid[k]), c.shift);  // what is not known may be anything
                } else {
                    known[k] = known[k] & (valid[k] | other_bits);
                    made[k].put(x, c.shift);
                }
            }
        }
        if (any(odd)) {
            gather_malformed<Choices>(all, base, byte, first, at);
            return true;
        }
        octet const all_known(eight_times(base.truths_known));
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
        for (int k = 0; k < count; ++k) {
            made[k].store((Choices ? block_.choices : block_.truths)[byte] + at + k * octet::rows);
            if constexpr (!Choices) {
                known[k].store(block_.truths_known[byte] + at + k * octet::rows);
                unknown = unknown | (known[k] ^ all_known);
            }
        }
        return false;
    }
    /// The same where some are malformed, which count as unknown, too: row by row.
    template <bool Choices> WENGANG_APART void gather_malformed(plan::columns_of_byte const& all, plan::byte_base const& base, int byte, std::size_t first, int at) {
        faulty_ = true;
        for (int row = at; row < at + least_rows; ++row) {
            unsigned made = Choices ? base.choices : base.truths, known = base.truths_known;
            for (plan::byte_column const& c : all) {
                std::size_t const place = first + static_cast<std::size_t>(row);
                auto const stray = static_cast<std::uint8_t>(c.stray);
                std::uint8_t const x = c.data[place];
                bool const given = is_valid(c.valid, place), malformed = given && ((x & stray) != 0 || (Choices && x == 0));
                if (malformed) block_.code_faults[row] = 0xff;
                if (given && !malformed) made |= unsigned{x} << c.shift;
                else if (Choices) made |= (~unsigned{stray} & 0xffu) << c.shift;
                else known &= ~(1u << c.shift);
            }
            (Choices ? block_.choices : block_.truths)[byte][row] = static_cast<std::uint8_t>(made);
            if (!Choices) block_.truths_known[byte][row] = static_cast<std::uint8_t>(known);
        }
    }

    /// Which numbers are known.
    void note_holes(plan const& p, std::size_t first, bool some) {
        for (plan::hole_column const& n : p.holes) {
            for (std::uint64_t& known : block_.numbers_known[n.slot]) known = all_valid;  // also behind this block: the next one may be longer
            if (!some) continue;
            for (int at = 0; at < block_.rows; at += least_rows) block_.numbers_known[n.slot][at / 64] = bits_of(n.valid, first + static_cast<std::size_t>(at));
        }
        numbers_have_holes_ = some;
    }

    plan plan_;
    union {
        plan padded_;  ///< what `pad` makes, with `last_`: most batches do without
    };
    block block_;
    number_buffers buffers_;
    struct {
        std::uint8_t bytes[most_codes][least_rows], bits[most_codes + most_different_numbers][least_rows / 8];
        unsigned char numbers[most_different_numbers][8 * least_rows];
    } last_;
    bool known_changed_ = false;    ///< since `begin_known`
    bool faulty_ = false;           ///< some `code_faults` may stand
    bool numbers_have_holes_ = false;  ///< in the block so far
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
