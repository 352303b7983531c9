// Columns to blocks: 64 rows at a time, narrow columns are gathered into words, wide ones are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../refund/decide.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

inline constexpr int block_rows = 64, most_numbers = 32;

/// The facts of 64 rows as the rule reads them.
struct block {
    alignas(64) std::uint32_t truths[block_rows];
    alignas(64) std::uint32_t truths_known[block_rows];
    alignas(64) std::uint32_t choices[block_rows];
    alignas(64) std::uint32_t numbers_known[block_rows];
    alignas(64) std::uint32_t code_faults[block_rows];
    void const* numbers[most_numbers];  ///< 64 of `int64` (amounts) or of `uint32` (people and months)
    bool sound = false;                 ///< every number is known and well-formed
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
        int shift = 0;         ///< place in the word
        std::uint8_t any = 0;  ///< bits that may stand
    };
    struct number_column {
        unsigned char const* data = nullptr;
        validity valid{};
        int slot = 0;
        fact_form form{};
    };
    list<byte_column, 24> truths;
    list<byte_column, 5> choices;
    list<number_column, most_numbers> numbers;
    std::uint32_t truths_base = 0, truths_known_base = 0, choices_base = 0, numbers_known_base = 0;
    bool truth_holes = false, number_holes = false;
    bool malformed_value = false;  ///< a choice for all rows is malformed: every block goes row by row
    bool may_be_sound = true;      ///< no number is unknown or malformed for all rows
};

inline constexpr std::size_t bytes_of(fact_form form) { return form == fact_form::amount ? 8 : form == fact_form::heads ? 4 : form == fact_form::month_number ? 2 : 1; }

class stage {
public:
    stage(terms const& t, columns const& c) : t_(t), columns_(c) {
        for (truth_slot const& s : t.truths) {
            raw_column const column = raw(c, s.id);
            std::uint32_t const bit = std::uint32_t{1} << s.bit;
            if (column.mode == column_mode::rows) {
                plan_.truths.push({static_cast<std::uint8_t const*>(column.data), column.valid, s.bit, 1});
                if (column.valid.bits == nullptr) plan_.truths_known_base |= bit;
                else plan_.truth_holes = true;
            } else if (column.mode == column_mode::one_value) {
                plan_.truths_known_base |= bit;
                if (column.value != 0) plan_.truths_base |= bit;
            }
        }
        for (choice_field const& f : {kind_field, size_field, statistics_field, legal_person_field, registered_field}) {
            raw_column const column = (t.choices & bits(f)) != 0 ? raw(c, f.id) : raw_column{};
            if (column.mode == column_mode::rows) plan_.choices.push({static_cast<std::uint8_t const*>(column.data), column.valid, f.shift, static_cast<std::uint8_t>(f.any)});
            else if (column.mode == column_mode::absent) plan_.choices_base |= bits(f);
            else if (!describe(f.id).holds(column.value)) plan_.malformed_value = true;
            else plan_.choices_base |= static_cast<std::uint32_t>(column.value) << f.shift;
        }
        for (int i = 0; i < t.numbers.count; ++i) add_number(i);
        fill(block_.truths, plan_.truths_base);
        fill(block_.truths_known, plan_.truths_known_base);
        fill(block_.choices, plan_.choices_base);
        fill(block_.numbers_known, plan_.numbers_known_base);
        fill(block_.code_faults, 0);
    }
    stage(stage const&) = delete;

    /// The block of rows `first` to `first + 63`, gathered W rows at a time.
    template <int W> WENGANG_INLINE block const& whole(std::size_t first) {
        for (plan::number_column const& n : plan_.numbers) {
            if (n.form == fact_form::month_number) widen_months<W>(buffers_.heads[n.slot], n.data + first * 2);
            else block_.numbers[n.slot] = n.data + first * bytes_of(n.form);
        }
        fetch_ahead(first);
        std::uint64_t malformed = plan_.malformed_value ? 1 : 0;
        if (!plan_.truths.empty()) malformed |= gather_truths<W>(first);
        if (!plan_.choices.empty()) malformed |= gather_choices<W>(first);
        if (malformed != 0) [[unlikely]]
            return row_by_row(first, block_rows);
        bool whole = true;
        if (plan_.number_holes) whole = gather_known<W>(first);
        block_.sound = whole && plan_.may_be_sound && well_formed<W>();
        return block_;
    }

    /// The block of the last `rows` rows, padded with the last one; also the way of a block with a malformed code.
    block const& row_by_row(std::size_t first, int rows) {
        for (int k = 0; k < block_rows; ++k) {
            column_row const source{columns_, first + static_cast<std::size_t>(k < rows ? k : rows - 1)};
            one_row const row(t_, source);
            odd_.truths[k] = row.truths().v;
            odd_.truths_known[k] = row.truths_known().v;
            odd_.choices[k] = row.choices().v;
            odd_.numbers_known[k] = row.numbers_known().v;
            odd_.code_faults[k] = row.code_faults().v;
            for (int i = 0; i < t_.numbers.count; ++i) {
                odd_buffers_.amounts[i][k] = static_cast<std::int64_t>(row.amount(i).v);
                odd_buffers_.heads[i][k] = row.heads(i).v;
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
            plan_.numbers.push({static_cast<unsigned char const*>(column.data), column.valid, i, form});
            plan_.numbers_known_base |= bit;
            plan_.number_holes = plan_.number_holes || column.valid.bits != nullptr;
            if (form == fact_form::month_number) block_.numbers[i] = buffers_.heads[i];
            return;
        }
        if (column.mode == column_mode::one_value) plan_.numbers_known_base |= bit;
        if (column.mode == column_mode::absent || !describe(id).holds(column.value)) plan_.may_be_sound = false;
        for (int k = 0; k < block_rows; ++k) {
            buffers_.amounts[i][k] = column.value;
            buffers_.heads[i][k] = static_cast<std::uint32_t>(column.value);
        }
        block_.numbers[i] = form == fact_form::amount ? static_cast<void const*>(buffers_.amounts[i]) : buffers_.heads[i];
    }

    /// Asks for the columns some blocks ahead: a dozen streams at once are more than the processor follows by itself.
    WENGANG_INLINE void fetch_ahead(std::size_t first) const {
#if defined(__GNUC__)
        constexpr std::size_t ahead = 16 * block_rows, line = 64;
        for (plan::number_column const& n : plan_.numbers) {
            unsigned char const* const at = n.data + (first + ahead) * bytes_of(n.form);
            for (std::size_t byte = 0; byte < block_rows * bytes_of(n.form); byte += line) __builtin_prefetch(at + byte);
        }
        for (plan::byte_column const& c : plan_.truths) __builtin_prefetch(c.data + first + ahead);
        for (plan::byte_column const& c : plan_.choices) __builtin_prefetch(c.data + first + ahead);
#else
        (void)first;
#endif
    }

    /// Whether no number of the block is malformed.
    template <int W> WENGANG_INLINE bool well_formed() const {
        words<W> bad(0);
        longs<W> beyond(0);
        for (plan::number_column const& n : plan_.numbers) {
            if (n.form == fact_form::amount) {
                number_slot const& slot = t_.numbers[n.slot];
                for (int k = 0; k < block_rows; k += W) {
                    longs<W> x;
                    x.load_from(block_.numbers[n.slot], k);
                    beyond = beyond | beyond_range(x, slot);
                }
            } else {
                for (int k = 0; k < block_rows; k += W) {
                    words<W> x;
                    x.load_from(block_.numbers[n.slot], k);
                    bad = bad | x;
                }
            }
        }
        return !any(sign(bad) | signs(beyond));
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
    /// 64 bits to 64 bytes of 0 or 1.
    WENGANG_INLINE static void spread_bits(std::uint64_t bits, std::uint8_t* to) {
        for (int k = 0; k < 8; ++k) {
            // Byte j of the masked product holds bit j in its own place; adding 0x7f carries it to the top.
            std::uint64_t const one = (((bits >> (8 * k)) & 0xff) * 0x0101'0101'0101'0101) & 0x8040'2010'0804'0201;
            std::uint64_t const bytes = (((one & 0x7f7f'7f7f'7f7f'7f7f) + 0x7f7f'7f7f'7f7f'7f7f) | one) >> 7 & 0x0101'0101'0101'0101;
            for (int j = 0; j < 8; ++j) to[8 * k + j] = static_cast<std::uint8_t>(bytes >> (8 * j));
        }
    }

    template <int W> WENGANG_INLINE static void start(std::uint32_t* to, std::uint32_t value) {
        words<W> const all(value);
        for (int k = 0; k < block_rows; k += W) all.store(to + k);
    }
    /// to |= bytes << shift
    template <int W> WENGANG_INLINE static void put(std::uint32_t* to, std::uint8_t const* bytes, int shift) {
        for (int k = 0; k < block_rows; k += W) {
            words<W> x;
            load_bytes(x, bytes + k);
            (words<W>::load(to + k) | (x << shift)).store(to + k);
        }
    }
    template <int W> WENGANG_INLINE static void widen_months(std::uint32_t* to, unsigned char const* from) {
        for (int k = 0; k < block_rows; k += W) {
            words<W> x;
            load_shorts(x, from + 2 * k);
            x.store(to + k);
        }
    }
    WENGANG_INLINE static std::uint64_t load_eight(std::uint8_t const* bytes) {
        std::uint64_t x;
        std::memcpy(&x, bytes, 8);
        return x;
    }
    static constexpr std::uint64_t every_byte = 0x0101'0101'0101'0101;

    template <int W> WENGANG_INLINE std::uint64_t gather_truths(std::size_t first) {
        alignas(64) std::uint8_t valid[block_rows], bytes[block_rows];
        std::uint64_t seen = 0;
        start<W>(block_.truths, plan_.truths_base);
        if (plan_.truth_holes) start<W>(block_.truths_known, plan_.truths_known_base);
        for (plan::byte_column const& c : plan_.truths) {
            std::uint8_t const* column = c.data + first;
            if (c.valid.bits != nullptr) {
                spread_bits(valid_bits(c.valid, first), valid);
                put<W>(block_.truths_known, valid, c.shift);
                mask_bytes(bytes, column, valid);
                column = bytes;
            }
            put<W>(block_.truths, column, c.shift);
            for (int k = 0; k < block_rows; k += 8) seen |= load_eight(column + k);
        }
        return seen & (0xfe * every_byte);
    }
    /// Bytes where valid, else zero.
    WENGANG_INLINE static void mask_bytes(std::uint8_t* to, std::uint8_t const* from, std::uint8_t const* valid) {
        for (int k = 0; k < block_rows; k += 8) {
            std::uint64_t const x = load_eight(from + k) & (load_eight(valid + k) * 0xff);
            std::memcpy(to + k, &x, 8);
        }
    }

    template <int W> WENGANG_INLINE std::uint64_t gather_choices(std::size_t first) {
        alignas(64) std::uint8_t valid[block_rows], bytes[block_rows];
        std::uint64_t odd = 0;
        start<W>(block_.choices, plan_.choices_base);
        for (plan::byte_column const& c : plan_.choices) {
            std::uint8_t const* column = c.data + first;
            std::uint64_t const any = c.any * every_byte;
            if (c.valid.bits != nullptr) {  // what is not valid may be anything
                spread_bits(valid_bits(c.valid, first), valid);
                for (int k = 0; k < block_rows; k += 8) {
                    std::uint64_t const mask = load_eight(valid + k) * 0xff, x = (load_eight(column + k) & mask) | (any & ~mask);
                    std::memcpy(bytes + k, &x, 8);
                }
                column = bytes;
            }
            put<W>(block_.choices, column, c.shift);
            for (int k = 0; k < block_rows; k += 8) {  // a stray bit, or no possible value: a zero byte borrows
                std::uint64_t const x = load_eight(column + k);
                odd |= (x & ~any) | ((x - every_byte) & ~x & (0x80 * every_byte));
            }
        }
        return odd;
    }

    /// Which numbers are known; whether all are.
    template <int W> WENGANG_INLINE bool gather_known(std::size_t first) {
        alignas(64) std::uint8_t valid[block_rows];
        std::uint32_t whole = plan_.numbers_known_base;
        for (plan::number_column const& n : plan_.numbers) {
            if (n.valid.bits != nullptr) whole &= ~(std::uint32_t{1} << n.slot);
        }
        start<W>(block_.numbers_known, whole);
        bool all = true;
        for (plan::number_column const& n : plan_.numbers) {
            if (n.valid.bits == nullptr) continue;
            std::uint64_t const bits = valid_bits(n.valid, first);
            all = all && bits == ~std::uint64_t{0};
            spread_bits(bits, valid);
            put<W>(block_.numbers_known, valid, n.slot);
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
