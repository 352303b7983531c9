// Columns to blocks: truths and choices are gathered into bytes of bits, numbers are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../refund/decide.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

// A block is long enough for what is done once a block not to show, and short enough for the first level of the cache: the more
// bytes a row has, the fewer rows.
inline constexpr int block_rows = 256, shorter_block_rows = 128, least_rows = 64;
inline constexpr std::size_t most_bytes_of_long_blocks = 36 * block_rows;

// The processor does not follow a dozen streams by itself, so each is asked for this far ahead, spread over the work: more
// requests at once than it can hold would stall it.
inline constexpr int rows_ahead = 256;

/// The facts of some rows as the rule reads them.
struct block {
    // The bytes of the words of truths and choices, apart.
    alignas(64) std::uint8_t truths[4][block_rows];
    alignas(64) std::uint8_t truths_known[4][block_rows];
    alignas(64) std::uint8_t choices[4][block_rows];
    alignas(64) std::uint8_t code_faults[block_rows];
    alignas(64) std::uint32_t numbers_known[block_rows];
    int rows = 0;
    void const* numbers[most_different_numbers];  ///< as they lie in their columns: `int64`, `int32`, `int16`
    bool complete = false;              ///< every truth and every number is known, no choice is malformed
};

/// The bytes of a number in its column.
constexpr int width_of(fact_form form) { return form == fact_form::amount ? 8 : form == fact_form::heads ? 4 : 2; }

/// Memory for numbers that do not lie in a column: one value for all rows, a padded last block.
struct number_buffers {
    alignas(64) unsigned char bytes[most_different_numbers][8 * block_rows];

    void put(int slot, fact_form form, int row, std::int64_t value) {
        auto const heads = static_cast<std::int32_t>(value);
        auto const months = static_cast<std::int16_t>(value);
        unsigned char* const at = bytes[slot] + row * width_of(form);
        if (form == fact_form::amount) std::memcpy(at, &value, sizeof value);
        else if (form == fact_form::heads) std::memcpy(at, &heads, sizeof heads);
        else std::memcpy(at, &months, sizeof months);
    }
};

/// Where a batch finds its facts: worked out once.
struct plan {
    struct byte_column {  ///< a truth or a choice
        std::uint8_t const* data = nullptr;
        validity valid{};
        int shift = 0;            ///< place in its byte
        std::uint64_t stray = 0;  ///< bits that must not stand, eight times
    };
    /// What stands in a byte of the words for all rows.
    struct byte_base {
        std::uint8_t truths = 0, truths_known = 0, choices = 0;
    };
    struct number_column {
        unsigned char const* data = nullptr;
        std::size_t width = 0;  ///< bytes a row
        int slot = 0;
    };
    struct hole_column {
        validity valid{};
        int slot = 0;
    };
    using columns_of_byte = list<byte_column, 8>;
    columns_of_byte truths[4], choices[4];  ///< by byte
    byte_base base[4];
    list<number_column, std::size_t{most_different_numbers}> numbers;
    list<hole_column, std::size_t{most_different_numbers}> holes;  ///< of numbers
    std::uint32_t numbers_known_base = 0, numbers_known_without_holes = 0;
    bool code_holes = false;
    bool malformed_code = false;   ///< a choice for all rows is malformed
    bool complete = true;          ///< but for holes, all is known and well-formed
};

class stage {
public:
    WENGANG_APART stage(terms const& t, columns const& c) : t_(t), columns_(c) {
        for (truth_slot const& slot : t.truths) {
            raw_column const column = raw(c, slot.id);
            plan::byte_base& base = plan_.base[slot.bit / 8];
            auto const bit = static_cast<std::uint8_t>(1 << slot.bit % 8);
            if (column.mode == column_mode::rows) {
                add(plan_.truths, column, slot.bit, 0xfe);
                base.truths_known |= bit;  // but for holes
            } else if (column.mode == column_mode::one_value) {
                base.truths_known |= bit;
                if (column.value != 0) base.truths |= bit;
            } else {
                plan_.complete = false;
            }
        }
        for (choice_field const& f : choice_fields) {
            raw_column const column = (t.choices & bits(f)) != 0 ? raw(c, f.id) : raw_column{};
            std::uint8_t& base = plan_.base[f.shift / 8].choices;
            auto const any = static_cast<std::uint8_t>(f.any << f.shift % 8);
            if (column.mode == column_mode::rows) {
                add(plan_.choices, column, f.shift, ~f.any);
            } else if (column.mode == column_mode::absent) {
                base |= any;
            } else if (!describe(f.id).holds(column.value)) {
                base |= any;
                plan_.malformed_code = true;
                plan_.complete = false;
            } else {
                base |= static_cast<std::uint8_t>(column.value << f.shift % 8);
            }
        }
        for (int i = 0; i < 4; ++i) {
            std::memset(block_.truths[i], plan_.base[i].truths, block_rows);
            std::memset(block_.choices[i], plan_.base[i].choices, block_rows);
        }
        begin_known();
        for (int i = 0; i < t.numbers.count; ++i) add_number(i);
        for (plan::hole_column const& n : plan_.holes) plan_.numbers_known_without_holes |= std::uint32_t{1} << n.slot;
        plan_.numbers_known_without_holes |= plan_.numbers_known_base;
        for (std::uint32_t& known : block_.numbers_known) known = plan_.numbers_known_without_holes;
    }
    stage(stage const&) = delete;

    /// As many as a block should have.
    int rows_at_once() const {
        std::size_t bytes = 0;
        for (int i = 0; i < 4; ++i) bytes += static_cast<std::size_t>(plan_.truths[i].count + plan_.choices[i].count);
        for (plan::number_column const& n : plan_.numbers) bytes += n.width;
        return bytes * block_rows > most_bytes_of_long_blocks ? shorter_block_rows : block_rows;
    }

    /// The block of `rows` rows from `first` on, a multiple of `least_rows`, gathered W at a time.
    template <int W> WENGANG_INLINE block const& whole(std::size_t first, int rows) {
        block_.rows = rows;
        for (plan::number_column const& n : plan_.numbers) block_.numbers[n.slot] = n.data + first * n.width;
        bool complete = plan_.complete;
        if (code_holes_in(first) || plan_.malformed_code || !gather_codes<W>(first)) complete = gather_wary_codes<W>(first) && complete;
        else if (known_changed_) begin_known();
        if (number_holes_in(first)) complete = gather_known<W>(first) && complete;
        else if (numbers_changed_) begin_numbers<W>();
        block_.complete = complete;
        return block_;
    }

    /// The block of the last rows, padded with the last one to a full register of bytes.
    block const& row_by_row(std::size_t first, int rows) {
        odd_.rows = rows;
        for (int k = 0; k < least_rows; ++k) {
            column_row const source{columns_, first + static_cast<std::size_t>(k < rows ? k : rows - 1)};
            one_row const row(t_, source);
            for (int i = 0; i < 4; ++i) {
                odd_.truths[i][k] = row.truths(i, 0).v;
                odd_.truths_known[i][k] = row.truths_known(i, 0).v;
                odd_.choices[i][k] = row.choices(i, 0).v;
            }
            odd_.code_faults[k] = row.code_faults().v;
            odd_.numbers_known[k] = row.numbers_known().v;
            for (int i = 0; i < t_.numbers.count; ++i)
                odd_buffers_.put(i, describe(t_.numbers[i].id).form, k, static_cast<std::int64_t>(row.amounts(i)(0).v));
        }
        for (int i = 0; i < t_.numbers.count; ++i) odd_.numbers[i] = odd_buffers_.bytes[i];
        return odd_;
    }

private:
    void add(plan::columns_of_byte (&to)[4], raw_column const& column, int shift, std::uint32_t stray) {
        to[shift / 8].push({static_cast<std::uint8_t const*>(column.data), column.valid, shift % 8, eight_times(stray)});
        plan_.code_holes = plan_.code_holes || column.valid.bits != nullptr;
    }
    /// Every truth is known but for absent ones and holes, and nothing is malformed.
    void begin_known() {
        for (int i = 0; i < 4; ++i) std::memset(block_.truths_known[i], plan_.base[i].truths_known, block_rows);
        std::memset(block_.code_faults, plan_.malformed_code ? 0xff : 0, block_rows);
        known_changed_ = false;
    }

    void add_number(int i) {
        fact const id = t_.numbers[i].id;
        fact_form const form = describe(id).form;
        raw_column const column = raw(columns_, id);
        std::uint32_t const bit = std::uint32_t{1} << i;
        if (column.mode == column_mode::rows) {
            plan_.numbers.push({static_cast<unsigned char const*>(column.data), static_cast<std::size_t>(width_of(form)), i});
            if (column.valid.bits != nullptr) plan_.holes.push({column.valid, i});
            else plan_.numbers_known_base |= bit;
            return;
        }
        if (column.mode == column_mode::one_value) plan_.numbers_known_base |= bit;
        if (column.mode == column_mode::absent || !describe(id).holds(column.value)) plan_.complete = false;
        for (int k = 0; k < block_rows; ++k) buffers_.put(i, form, k, column.value);
        block_.numbers[i] = buffers_.bytes[i];
    }

    /// Whether a row of the block has no value. Most blocks of a column that may have holes have none.
    bool code_holes_in(std::size_t first) const {
        if (!plan_.code_holes) return false;
        for (int i = 0; i < 4; ++i) {
            for (plan::byte_column const& c : plan_.truths[i]) {
                if (hole_in(c.valid, first)) return true;
            }
            for (plan::byte_column const& c : plan_.choices[i]) {
                if (hole_in(c.valid, first)) return true;
            }
        }
        return false;
    }
    bool number_holes_in(std::size_t first) const {
        for (plan::hole_column const& n : plan_.holes) {
            if (hole_in(n.valid, first)) return true;
        }
        return false;
    }
    bool hole_in(validity const& v, std::size_t first) const {
        if (v.bits == nullptr) return false;
        std::size_t const begin = v.offset + first, end = begin + static_cast<std::size_t>(block_.rows);
        unsigned const before = (1u << (begin & 7)) - 1, behind = 0xffu << (end & 7);
        std::uint8_t const *at = v.bits + (begin >> 3), *const last = v.bits + (end >> 3);
        ask_for(last + 64);  // the next line, of 512 rows
        if ((end & 7) != 0 && ((*last | behind) & 0xff) != 0xff) return true;
        if (before != 0 && (*at++ | before) != 0xff) return true;  // blocks are longer than a byte
        std::uint64_t eight = 0;
        for (; last - at >= 8; at += 8) {
            std::memcpy(&eight, at, sizeof eight);
            if (eight != ~std::uint64_t{0}) return true;
        }
        for (; at < last; ++at) {
            if (*at != 0xff) return true;
        }
        return false;
    }

    /// Eight bits of a validity bitmap from `row` on; no byte behind the last bit is read.
    WENGANG_INLINE static std::uint64_t valid_byte(validity const& v, std::size_t row) {
        std::size_t const at = v.offset + row;
        std::uint8_t const* const bytes = v.bits + (at >> 3);
        int const shift = static_cast<int>(at & 7);
        return shift == 0 ? bytes[0] : ((std::uint64_t{bytes[0]} | std::uint64_t{bytes[1]} << 8) >> shift) & 0xff;
    }
    /// Eight bits to eight bytes of 0 or 1.
    WENGANG_INLINE static std::uint64_t spread_eight(std::uint64_t bits) {
        // Byte j of the masked product holds bit j in its own place; adding 0x7f carries it to the top.
        std::uint64_t const one = (bits * 0x0101'0101'0101'0101) & 0x8040'2010'0804'0201;
        return (((one & 0x7f7f'7f7f'7f7f'7f7f) + 0x7f7f'7f7f'7f7f'7f7f) | one) >> 7 & 0x0101'0101'0101'0101;
    }
    /// The lowest byte first, whatever the machine's order.
    WENGANG_INLINE static void store_eight(std::uint8_t* to, std::uint64_t bytes) {
        for (int j = 0; j < 8; ++j) to[j] = static_cast<std::uint8_t>(bytes >> (8 * j));
    }
    /// A validity bitmap as bytes, all ones where valid.
    template <int W> WENGANG_INLINE static octets<W> valid_octets(validity const& v, std::size_t row) {
        if (v.bits == nullptr) return octets<W>(eight_times(0xff));
        alignas(64) std::uint8_t bytes[octets<W>::rows];
        for (int k = 0; k < octets<W>::rows; k += 8) {
            store_eight(bytes + k, spread_eight(valid_byte(v, row + static_cast<std::size_t>(k))) * 0xff);
        }
        return octets<W>::load(bytes);
    }

    template <int W> WENGANG_INLINE static void start(std::uint32_t* to, std::uint32_t value, int rows) {
        words<W> const all(value);
        for (int k = 0; k < rows; k += W) all.store(to + k);
    }
    /// to |= bytes << shift
    template <int W> WENGANG_INLINE static void put(std::uint32_t* to, std::uint8_t const* bytes, int shift) {
        for (int k = 0; k < least_rows; k += W) {
            words<W> x;
            load_bytes(x, bytes + k);
            (words<W>::load(to + k) | (x << shift)).store(to + k);
        }
    }
    WENGANG_INLINE static void ask_ahead(std::uint8_t const* bytes) {
        for (int k = 0; k < block_rows; k += 64) ask_for(bytes + rows_ahead + k);
    }
    /// The truths and choices of a block without holes; whether no byte is malformed.
    template <int W> WENGANG_INLINE bool gather_codes(std::size_t first) {
        octets<W> odd(0);
        for (int i = 0; i < 4; ++i) {
            if (!plan_.truths[i].empty()) gather_byte<W, false>(plan_.truths[i], plan_.base[i].truths, block_.truths[i], first, odd);
            if (!plan_.choices[i].empty()) gather_byte<W, true>(plan_.choices[i], plan_.base[i].choices, block_.choices[i], first, odd);
        }
        return !any(odd);
    }
    /// In registers from the first column of a byte to its last.
    template <int W, bool Choices> WENGANG_INLINE void gather_byte(plan::columns_of_byte const& all, std::uint8_t base, std::uint8_t* to, std::size_t first, octets<W>& odd) const {
        int at = 0;
        for (; at + shorter_block_rows <= block_.rows; at += shorter_block_rows) gather_byte<W, shorter_block_rows, Choices>(all, base, to, first, at, odd);
        for (; at < block_.rows; at += least_rows) gather_byte<W, least_rows, Choices>(all, base, to, first, at, odd);
    }
    template <int W, int Rows, bool Choices> WENGANG_INLINE static void gather_byte(plan::columns_of_byte const& all, std::uint8_t base, std::uint8_t* to, std::size_t first, int at, octets<W>& odd) {
        using octet = octets<W>;
        constexpr int count = Rows / octet::rows, most = count < 8 ? count : 8;  // at once
        for (int part = 0; part < count; part += most) {
            octet made[std::size_t{most}];
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
            for (int k = 0; k < most; ++k) made[k].store(to + at + (part + k) * octet::rows);
        }
    }
    /// With holes and malformed bytes, both of which count as unknown; whether all truths are known and no choice is malformed.
    template <int W> WENGANG_INLINE bool gather_wary_codes(std::size_t first) {
        using octet = octets<W>;
        octet odd(0);
        begin_known();
        known_changed_ = true;
        for (int i = 0; i < 4; ++i) {
            octet base(eight_times(plan_.base[i].truths));
            for (plan::byte_column const& c : plan_.truths[i]) {
                std::uint8_t const* const from = c.data + first;
                std::uint8_t* const to_known = block_.truths_known[i];
                octet const stray(c.stray);
                bool const begins = &c == plan_.truths[i].begin();
                ask_ahead(from);
                for (int k = 0; k < block_.rows; k += octet::rows) {
                    octet const x = octet::load(from + k);
                    octet const valid = valid_octets<W>(c.valid, first + static_cast<std::size_t>(k)), known = valid & zero(x & stray);
                    odd = odd | ~known;
                    fault(k, valid & ~known);
                    octet all_known = octet::load(to_known + k) & ~octet(eight_times(1u << c.shift));
                    all_known.put(known & octet(eight_times(1)), c.shift);
                    all_known.store(to_known + k);
                    put(block_.truths[i] + k, x & known, c, begins, base);
                }
            }
            base = octet(eight_times(plan_.base[i].choices));
            for (plan::byte_column const& c : plan_.choices[i]) {
                std::uint8_t const* const from = c.data + first;
                octet const stray(c.stray);
                bool const begins = &c == plan_.choices[i].begin();
                ask_ahead(from);
                for (int k = 0; k < block_.rows; k += octet::rows) {
                    octet const x = octet::load(from + k), bad = ~zero(x & stray) | zero(x);  // a stray bit, or no value is possible
                    octet const valid = valid_octets<W>(c.valid, first + static_cast<std::size_t>(k)), known = valid & ~bad;
                    odd = odd | (valid & bad);
                    fault(k, valid & bad);
                    put(block_.choices[i] + k, (x & known) | ~(stray | known), c, begins, base);  // what is not known may be anything
                }
            }
        }
        return !any(odd);
    }
    template <class Octet> WENGANG_INLINE void fault(int k, Octet const& where) { (Octet::load(block_.code_faults + k) | where).store(block_.code_faults + k); }
    /// `to` |= bytes << shift; the first column of a byte begins with what stands there for all rows.
    template <class Octet> WENGANG_INLINE static void put(std::uint8_t* to, Octet const& bytes, plan::byte_column const& c, bool begins, Octet const& base) {
        Octet all = base;
        if (!begins) all = Octet::load(to);
        all.put(bytes, c.shift);
        all.store(to);
    }

    template <int W> WENGANG_INLINE void begin_numbers() {
        start<W>(block_.numbers_known, plan_.numbers_known_without_holes, block_rows);
        numbers_changed_ = false;
    }
    /// Which numbers are known; whether all are.
    template <int W> WENGANG_INLINE bool gather_known(std::size_t first) {
        start<W>(block_.numbers_known, plan_.numbers_known_base, block_.rows);
        numbers_changed_ = true;
        bool all = true;
        for (plan::hole_column const& n : plan_.holes) {
            for (int first_row = 0; first_row < block_.rows; first_row += least_rows) {
                alignas(64) std::uint8_t valid[least_rows];
                for (int k = 0; k < least_rows; k += 8) {
                    std::uint64_t const bits = valid_byte(n.valid, first + static_cast<std::size_t>(first_row + k));
                    all = all && bits == 0xff;
                    store_eight(valid + k, spread_eight(bits));
                }
                put<W>(block_.numbers_known + first_row, valid, n.slot);
            }
        }
        return all;
    }

    terms const& t_;
    columns const& columns_;
    plan plan_;
    block block_, odd_;
    number_buffers buffers_, odd_buffers_;
    bool known_changed_ = false;    ///< since `begin_known`
    bool numbers_changed_ = false;  ///< since `begin_numbers`
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
