// Columns to blocks: some hundred rows at a time, narrow columns are gathered into words, wide ones are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../refund/decide.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

// A block is long enough for what is done once a block not to show, and short enough for the first level of the cache.
inline constexpr int block_rows = 128, least_rows = 64, most_numbers = 32;

// The processor does not follow a dozen streams by itself, so each is asked for this far ahead, spread over the work: more
// requests at once than it can hold would stall it.
inline constexpr int rows_ahead = 256;

/// The facts of some rows as the rule reads them.
struct block {
    alignas(64) std::uint32_t truths[block_rows];
    alignas(64) std::uint32_t truths_known[block_rows];
    alignas(64) std::uint32_t choices[block_rows];
    alignas(64) std::uint32_t numbers_known[block_rows];
    alignas(64) std::uint32_t code_faults[block_rows];
    int rows = 0;
    void const* numbers[most_numbers];  ///< as many of `int64` (amounts) or of `uint32` (people and months)
    bool complete = false;              ///< every truth and every number is known
};

/// Memory for numbers that do not lie in a column as the rule reads them: one value for all rows, months, a padded last block.
struct number_buffers {
    alignas(64) std::int64_t amounts[most_numbers][block_rows];
    alignas(64) std::uint32_t heads[most_numbers][block_rows];
};

/// Where a batch finds its facts: worked out once.
struct plan {
    struct byte_column {  ///< a truth or a choice
        std::uint8_t const* data = nullptr;
        validity valid{};
        int shift = 0;             ///< place in the byte
        std::uint8_t stray = 0;    ///< bits that must not stand
    };
    /// One byte of a word of truths or choices: the columns that stand in it, and what stands in it for all rows.
    struct byte_plane {
        list<byte_column, 8> columns;
        int shift = 0;  ///< place of the byte in the word
        std::uint8_t base = 0, known_base = 0;
        bool holes = false;
    };
    /// Those bytes of a word that columns stand in, and the rest of it.
    struct byte_planes {
        list<byte_plane, 4> planes;
        std::uint32_t base = 0, known_base = 0;

        byte_plane& at(int bit) {
            for (byte_plane& p : planes) {
                if (p.shift == bit / 8 * 8) return p;
            }
            planes.push({});
            planes[planes.count - 1].shift = bit / 8 * 8;
            return planes[planes.count - 1];
        }
        /// `all` and `known`: what stands in the word for all rows.
        void complete(std::uint32_t all, std::uint32_t known) {
            base = all, known_base = known;
            for (byte_plane& p : planes) {
                p.base = static_cast<std::uint8_t>(all >> p.shift);
                p.known_base = static_cast<std::uint8_t>(known >> p.shift);
                base &= ~(std::uint32_t{0xff} << p.shift);
                known_base &= ~(std::uint32_t{0xff} << p.shift);
            }
        }
    };
    struct number_column {
        unsigned char const* data = nullptr;
        std::size_t bytes = 0;  ///< a row
        int slot = 0;
        validity valid{};
    };
    byte_planes truths, choices;
    struct hole_column {
        validity valid{};
        int slot = 0;
    };
    list<number_column, most_numbers> numbers, months;  ///< as the rule reads them; to be widened
    list<hole_column, most_numbers> holes;              ///< numbers
    list<unsigned char const*, most_numbers> byte_streams;
    std::uint32_t numbers_known_base = 0;
    bool truth_holes = false, choice_holes = false;
    bool malformed_value = false;  ///< a choice for all rows is malformed: every block goes row by row
    bool complete = true;          ///< but for holes, everything is known
};

class stage {
public:
    stage(terms const& t, columns const& c) : t_(t), columns_(c) {
        std::uint32_t truths = 0, truths_known = 0, choices = 0;
        for (truth_slot const& slot : t.truths) {
            raw_column const column = raw(c, slot.id);
            std::uint32_t const bit = std::uint32_t{1} << slot.bit;
            if (column.mode == column_mode::rows) {
                plan::byte_plane& plane = plan_.truths.at(slot.bit);
                plan_.byte_streams.push(static_cast<unsigned char const*>(column.data));
                plane.columns.push({static_cast<std::uint8_t const*>(column.data), column.valid, slot.bit % 8, 0xfe});
                if (column.valid.bits == nullptr) truths_known |= bit;
                else plane.holes = plan_.truth_holes = true;
            } else if (column.mode == column_mode::one_value) {
                truths_known |= bit;
                if (column.value != 0) truths |= bit;
            } else {
                plan_.complete = false;
            }
        }
        for (choice_field const& f : {kind_field, size_field, statistics_field, legal_person_field, registered_field}) {
            raw_column const column = (t.choices & bits(f)) != 0 ? raw(c, f.id) : raw_column{};
            if (column.mode == column_mode::rows) {
                plan_.byte_streams.push(static_cast<unsigned char const*>(column.data));
                plan_.choice_holes = plan_.choice_holes || column.valid.bits != nullptr;
                plan_.choices.at(f.shift).columns.push(
                    {static_cast<std::uint8_t const*>(column.data), column.valid, f.shift % 8, static_cast<std::uint8_t>(~f.any)});
            } else if (column.mode == column_mode::absent) {
                choices |= bits(f);
            } else if (!describe(f.id).holds(column.value)) {
                plan_.malformed_value = true;
            } else {
                choices |= static_cast<std::uint32_t>(column.value) << f.shift;
            }
        }
        plan_.truths.complete(truths, truths_known);
        plan_.choices.complete(choices, 0);
        for (int i = 0; i < t.numbers.count; ++i) add_number(i);
        fill(block_.truths, truths);
        fill(block_.truths_known, truths_known);
        fill(block_.choices, choices);
        fill(block_.numbers_known, plan_.numbers_known_base);
        fill(block_.code_faults, 0);
    }
    stage(stage const&) = delete;

    /// The block of `rows` rows from `first` on, a multiple of `least_rows`, gathered W at a time.
    template <int W> WENGANG_INLINE block const& whole(std::size_t first, int rows) {
        block_.rows = rows;
        for (plan::number_column const& n : plan_.numbers) block_.numbers[n.slot] = n.data + first * n.bytes;
        for (plan::number_column const& n : plan_.months) widen_months<W>(buffers_.heads[n.slot], n.data + first * n.bytes, rows);
        fetch_ahead(first, rows);
        bool well_formed = !plan_.malformed_value, complete = plan_.complete;
        if (!plan_.truths.planes.empty())
            well_formed = (plan_.truth_holes ? gather_truths<W, true>(first, complete) : gather_truths<W, false>(first, complete)) && well_formed;
        if (!plan_.choices.planes.empty())
            well_formed = (plan_.choice_holes ? gather_choices<W, true>(first) : gather_choices<W, false>(first)) && well_formed;
        if (!well_formed) [[unlikely]]
            return row_by_row(first, rows);
        if (!plan_.holes.empty()) complete = gather_known<W>(first) && complete;
        block_.complete = complete;
        return block_;
    }

    /// The block of the last rows, padded with the last one to full packs; also the way of a block with a malformed code.
    block const& row_by_row(std::size_t first, int rows) {
        odd_.rows = rows;
        constexpr int widest = 16;
        for (int k = 0; k < (rows + widest - 1) / widest * widest; ++k) {
            column_row const source{columns_, first + static_cast<std::size_t>(k < rows ? k : rows - 1)};
            one_row const row(t_, source);
            odd_.truths[k] = row.truths().v;
            odd_.truths_known[k] = row.truths_known().v;
            odd_.choices[k] = row.choices().v;
            odd_.numbers_known[k] = row.numbers_known().v;
            odd_.code_faults[k] = row.code_faults().v;
            for (int i = 0; i < t_.numbers.count; ++i) {
                odd_buffers_.amounts[i][k] = static_cast<std::int64_t>(row.amounts(i)(0).v);
                odd_buffers_.heads[i][k] = row.heads(i)(0).v;
            }
        }
        for (int i = 0; i < t_.numbers.count; ++i) {
            bool const amount = describe(t_.numbers[i].id).form == fact_form::amount;
            odd_.numbers[i] = amount ? static_cast<void const*>(odd_buffers_.amounts[i]) : odd_buffers_.heads[i];
        }
        return odd_;
    }

private:
    static void fill(std::uint32_t* to, std::uint32_t value) {
        for (int k = 0; k < block_rows; ++k) to[k] = value;
    }

    void add_number(int i) {
        fact const id = t_.numbers[i].id;
        fact_form const form = describe(id).form;
        raw_column const column = raw(columns_, id);
        std::uint32_t const bit = std::uint32_t{1} << i;
        if (column.mode == column_mode::rows) {
            auto const data = static_cast<unsigned char const*>(column.data);
            bool const months = form == fact_form::month_number, amount = form == fact_form::amount;
            (months ? plan_.months : plan_.numbers).push({data, std::size_t{months ? 2u : amount ? 8u : 4u}, i});
            if (column.valid.bits != nullptr) plan_.holes.push({column.valid, i});
            else plan_.numbers_known_base |= bit;
            if (months) block_.numbers[i] = buffers_.heads[i];
            return;
        }
        if (column.mode == column_mode::one_value) plan_.numbers_known_base |= bit;
        if (column.mode == column_mode::absent || !describe(id).holds(column.value)) plan_.complete = false;
        for (int k = 0; k < block_rows; ++k) {
            buffers_.amounts[i][k] = column.value;
            buffers_.heads[i][k] = static_cast<std::uint32_t>(column.value);
        }
        block_.numbers[i] = form == fact_form::amount ? static_cast<void const*>(buffers_.amounts[i]) : buffers_.heads[i];
    }

    /// Asks for the narrow columns; the wide ones are asked for where they are read.
    WENGANG_INLINE void fetch_ahead(std::size_t first, int rows) const {
        for (unsigned char const* const bytes : plan_.byte_streams) {
            for (int k = 0; k < rows; k += least_rows) ask_for(bytes + first + static_cast<std::size_t>(k + rows_ahead));
        }
    }

    /// 64 bits of a validity bitmap from `row` on; no byte behind the last bit is read.
    WENGANG_INLINE static std::uint64_t valid_bits(validity const& v, std::size_t row) {
        std::size_t const at = v.offset + row;
        std::uint8_t const* const bytes = v.bits + (at >> 3);
        int const shift = static_cast<int>(at & 7);
        std::uint64_t bits = 0;
        for (int k = 0; k < 8; ++k) bits |= std::uint64_t{bytes[k]} << (8 * k);
        if (shift != 0) bits = (bits >> shift) | (std::uint64_t{bytes[8]} << (64 - shift));
        return bits;
    }
    /// Eight bits of it.
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
    WENGANG_INLINE static void spread_bits(std::uint64_t bits, std::uint8_t* to) {
        for (int k = 0; k < 8; ++k) {
            store_eight(to + 8 * k, spread_eight((bits >> (8 * k)) & 0xff));
        }
    }
    /// The lowest byte first, whatever the machine's order.
    WENGANG_INLINE static void store_eight(std::uint8_t* to, std::uint64_t bytes) {
        for (int j = 0; j < 8; ++j) to[j] = static_cast<std::uint8_t>(bytes >> (8 * j));
    }
    /// A validity bitmap as bytes, all ones where valid.
    template <int W> WENGANG_INLINE static octets<W> valid_octets(validity const& v, std::size_t row) {
        if (v.bits == nullptr) return octets<W>(0xff);
        alignas(64) std::uint8_t bytes[octets<W>::rows];
        for (int k = 0; k < octets<W>::rows; k += 8) {
            store_eight(bytes + k, spread_eight(valid_byte(v, row + static_cast<std::size_t>(k))) * 0xff);
        }
        octets<W> x;
        x.load_from(bytes);
        return x;
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
    template <int W> WENGANG_INLINE static void widen_months(std::uint32_t* to, unsigned char const* from, int rows) {
        for (int k = 0; k < rows; k += W) {
            words<W> x;
            load_shorts(x, from + 2 * k);
            x.store(to + k);
            if (k % 32 == 0) ask_for(from + 2 * (k + rows_ahead));
        }
    }

    using planes = std::uint8_t[4][block_rows];

    /// `Count` planes of bytes to words.
    template <int W, int Count> WENGANG_INLINE static void widen_planes(std::uint32_t* to, planes const& from, plan::byte_planes const& p, std::uint32_t base, int rows) {
        words<W> const rest(base);
        int shift[4];
        for (int i = 0; i < Count; ++i) shift[i] = p.planes[i].shift;
        for (int k = 0; k < rows; k += W) {
            words<W> all = rest;
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
            for (int i = 0; i < Count; ++i) {
                words<W> x;
                load_bytes(x, from[i] + k);
                all = all | (x << shift[i]);
            }
            all.store(to + k);
        }
    }
    template <int W> WENGANG_INLINE static void widen_planes(std::uint32_t* to, planes const& from, plan::byte_planes const& p, std::uint32_t base, int rows) {
        switch (p.planes.count) {
            case 1: return widen_planes<W, 1>(to, from, p, base, rows);
            case 2: return widen_planes<W, 2>(to, from, p, base, rows);
            case 3: return widen_planes<W, 3>(to, from, p, base, rows);
            default: return widen_planes<W, 4>(to, from, p, base, rows);
        }
    }

    /// `to` |= bytes << shift, the first column of a plane beginning with `base`.
    template <int W> WENGANG_INLINE static void put(std::uint8_t* to, octets<W> const& bytes, int shift, bool begin, octets<W> const& base) {
        octets<W> all = base;
        if (!begin) all.load_from(to);
        all.put(bytes, shift);
        all.store(to);
    }

    /// The truths of a block, and where they are known; false where a byte is neither 0 nor 1.
    template <int W, bool Holes> WENGANG_INLINE bool gather_truths(std::size_t first, bool& complete) {
        alignas(64) planes values, known;
        octets<W> stray(0), unknown(0);
        for (int i = 0; i < plan_.truths.planes.count; ++i) {
            plan::byte_plane const& p = plan_.truths.planes[i];
            octets<W> const base(p.base), known_base(p.known_base);
            bool begin = true;
            for (plan::byte_column const& c : p.columns) {
                std::uint8_t const* const from = c.data + first;
                for (int k = 0; k < block_.rows; k += octets<W>::rows) {
                    octets<W> x;
                    x.load_from(from + k);
                    if constexpr (Holes) {
                        octets<W> const valid = valid_octets<W>(c.valid, first + static_cast<std::size_t>(k));
                        x = x & valid;
                        unknown = unknown | ~valid;
                        put<W>(known[i] + k, valid & octets<W>(1), c.shift, begin, known_base);
                    }
                    stray = stray | x;
                    put<W>(values[i] + k, x, c.shift, begin, base);
                }
                begin = false;
            }
        }
        widen_planes<W>(block_.truths, values, plan_.truths, plan_.truths.base, block_.rows);
        if constexpr (Holes) {
            widen_planes<W>(block_.truths_known, known, plan_.truths, plan_.truths.known_base, block_.rows);
            complete = complete && !any(unknown);
        }
        return !any(stray & octets<W>(0xfe));
    }

    /// The choices of a block; false where a byte has a stray bit or no possible value.
    template <int W, bool Holes> WENGANG_INLINE bool gather_choices(std::size_t first) {
        alignas(64) planes values;
        octets<W> odd(0);
        for (int i = 0; i < plan_.choices.planes.count; ++i) {
            plan::byte_plane const& p = plan_.choices.planes[i];
            octets<W> const base(p.base);
            bool begin = true;
            for (plan::byte_column const& c : p.columns) {
                std::uint8_t const* const from = c.data + first;
                octets<W> const stray(c.stray);
                for (int k = 0; k < block_.rows; k += octets<W>::rows) {
                    octets<W> x;
                    x.load_from(from + k);
                    if constexpr (Holes) {  // what is not valid may be anything
                        octets<W> const valid = valid_octets<W>(c.valid, first + static_cast<std::size_t>(k));
                        x = (x & valid) | ~(stray | valid);
                    }
                    odd = odd | (x & stray) | zeros(x);
                    put<W>(values[i] + k, x, c.shift, begin, base);
                }
                begin = false;
            }
        }
        widen_planes<W>(block_.choices, values, plan_.choices, plan_.choices.base, block_.rows);
        return !any(odd);
    }

    /// Which numbers are known; whether all are.
    template <int W> WENGANG_INLINE bool gather_known(std::size_t first) {
        start<W>(block_.numbers_known, plan_.numbers_known_base, block_.rows);
        bool all = true;
        for (plan::hole_column const& n : plan_.holes) {
            for (int k = 0; k < block_.rows; k += least_rows) {
                alignas(64) std::uint8_t valid[least_rows];
                std::uint64_t const bits = valid_bits(n.valid, first + static_cast<std::size_t>(k));
                all = all && bits == ~std::uint64_t{0};
                spread_bits(bits, valid);
                put<W>(block_.numbers_known + k, valid, n.slot);
            }
        }
        return all;
    }

    terms const& t_;
    columns const& columns_;
    plan plan_;
    block block_, odd_;
    number_buffers buffers_, odd_buffers_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
