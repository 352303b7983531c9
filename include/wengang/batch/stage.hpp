// Columns to blocks: 64 rows at a time, narrow columns are gathered into words, wide ones are used where they lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../refund/decide.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

inline constexpr int block_rows = 64, most_numbers = 32, most_months = 4;

/// The facts of 64 rows as the rule reads them.
struct block {
    alignas(64) std::uint32_t truths[block_rows];
    alignas(64) std::uint32_t truths_known[block_rows];
    alignas(64) std::uint32_t choices[block_rows];
    alignas(64) std::uint32_t numbers_known[block_rows];
    alignas(64) std::uint32_t code_faults[block_rows];
    void const* numbers[most_numbers];  ///< 64 of `int64` (amounts) or of `uint32` (people and months)
};

/// Memory for numbers that do not lie in a column as the rule reads them: one value for all rows, months, a padded last block.
struct number_buffers {
    alignas(64) std::int64_t amounts[most_numbers][block_rows];
    alignas(64) std::uint32_t heads[most_numbers][block_rows];
};

/// Where a batch finds its facts: worked out once.
struct plan {
    struct byte_column {  ///< a truth or a choice
        std::uint8_t const* data;
        validity valid;
        int shift;          ///< place in the word
        std::uint32_t any;  ///< bits of the field; 1 for a truth
    };
    struct number_column {
        unsigned char const* data;
        validity valid;
        int slot;
        fact_form form;
    };
    list<byte_column, 24> truths;
    list<byte_column, 5> choices;
    list<number_column, most_numbers> numbers;
    std::uint32_t truths_base = 0, truths_known_base = 0, choices_base = 0, numbers_known_base = 0;
    bool truth_holes = false, number_holes = false;
    bool by_rows = false;  ///< a value for all rows is malformed: every block goes row by row
};

inline constexpr int bytes_of(fact_form form) { return form == fact_form::amount ? 8 : form == fact_form::heads ? 4 : form == fact_form::month_number ? 2 : 1; }

class stage {
public:
    stage(terms const& t, columns const& c) : t_(t), columns_(c) {
        for (truth_slot const& s : t.truths) {
            raw_column const column = raw(c, s.id);
            std::uint32_t const bit = std::uint32_t{1} << s.bit;
            if (column.mode == column_mode::rows) {
                plan_.truths.push({static_cast<std::uint8_t const*>(column.data), column.valid, s.bit, 1});
                plan_.truth_holes = plan_.truth_holes || column.valid.bits != nullptr;
            } else if (column.mode == column_mode::one_value) {
                plan_.truths_known_base |= bit;
                if (column.value != 0) plan_.truths_base |= bit;
            }
        }
        for (choice_field const& f : {kind_field, size_field, statistics_field, legal_person_field, registered_field}) {
            raw_column const column = (t.choices & bits(f)) != 0 ? raw(c, f.id) : raw_column{};
            if (column.mode == column_mode::rows) plan_.choices.push({static_cast<std::uint8_t const*>(column.data), column.valid, f.shift, f.any});
            else if (column.mode == column_mode::absent) plan_.choices_base |= bits(f);
            else if (!describe(f.id).holds(column.value)) plan_.by_rows = true;
            else plan_.choices_base |= static_cast<std::uint32_t>(column.value) << f.shift;
        }
        for (int i = 0; i < t.numbers.count; ++i) add_number(i);
        fill(block_.truths, plan_.truths_base);
        fill(block_.truths_known, plan_.truths_known_base | (plan_.truth_holes ? 0 : column_bits()));
        fill(block_.choices, plan_.choices_base);
        fill(block_.numbers_known, plan_.numbers_known_base);
        fill(block_.code_faults, 0);
    }
    stage(stage const&) = delete;

    /// The block of rows `first` to `first + 63`.
    WENGANG_INLINE block const& whole(std::size_t first) {
        for (plan::number_column const& n : plan_.numbers) {
            if (n.form != fact_form::month_number) block_.numbers[n.slot] = n.data + first * static_cast<std::size_t>(bytes_of(n.form));
        }
        std::uint64_t malformed = plan_.by_rows ? 1 : 0;
        if (!plan_.truths.empty()) malformed |= gather_truths(first);
        if (!plan_.choices.empty()) malformed |= gather_choices(first);
        for (plan::number_column const& n : plan_.numbers) {
            if (n.form == fact_form::month_number) gather_months(n, first);
        }
        if (plan_.number_holes) gather_known(first);
        if (malformed != 0) [[unlikely]]
            return row_by_row(first, block_rows);
        return block_;
    }

    /// The block of the last `rows` rows, padded with the last one; also the way of a block with a malformed code.
    block const& row_by_row(std::size_t first, int rows) {
        for (int k = 0; k < block_rows; ++k) {
            one_row const row(t_, column_row{columns_, first + static_cast<std::size_t>(k < rows ? k : rows - 1)});
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
        for (int k = 0; k < block_rows; ++k) {
            buffers_.amounts[i][k] = column.value;
            buffers_.heads[i][k] = static_cast<std::uint32_t>(column.value);
        }
        block_.numbers[i] = form == fact_form::amount ? static_cast<void const*>(buffers_.amounts[i]) : buffers_.heads[i];
    }

    /// 64 bits of a validity bitmap from `row` on.
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
    WENGANG_INLINE static void spread_bits(std::uint64_t bits, std::uint8_t* __restrict to) {
        for (int k = 0; k < 8; ++k) {
            // Byte j of the product's masked form holds bit j in its own place; adding 0x7f carries it to the top.
            std::uint64_t const one = (((bits >> (8 * k)) & 0xff) * 0x0101'0101'0101'0101) & 0x8040'2010'0804'0201;
            std::uint64_t const bytes = (((one & 0x7f7f'7f7f'7f7f'7f7f) + 0x7f7f'7f7f'7f7f'7f7f) | one) >> 7 & 0x0101'0101'0101'0101;
            for (int j = 0; j < 8; ++j) to[8 * k + j] = static_cast<std::uint8_t>(bytes >> (8 * j));
        }
    }
    WENGANG_INLINE static void put(std::uint8_t* __restrict plane, std::uint8_t const* __restrict column, int bit) {
        for (int k = 0; k < block_rows; ++k) plane[k] = static_cast<std::uint8_t>(plane[k] | (column[k] << bit));
    }
    WENGANG_INLINE static void add_bits(std::uint8_t* __restrict to, std::uint8_t const* __restrict column) {
        for (int k = 0; k < block_rows; ++k) to[k] = static_cast<std::uint8_t>(to[k] | column[k]);
    }
    /// words |= plane << shift
    WENGANG_INLINE static void widen_plane(std::uint32_t* __restrict to, std::uint8_t const* __restrict plane, int shift) {
        for (int k = 0; k < block_rows; ++k) to[k] |= std::uint32_t{plane[k]} << shift;
    }
    WENGANG_INLINE static void start(std::uint32_t* __restrict to, std::uint32_t base) {
        for (int k = 0; k < block_rows; ++k) to[k] = base;
    }
    WENGANG_INLINE static std::uint64_t any_bits(std::uint8_t const* bytes, std::uint8_t mask) {
        std::uint64_t any = 0;
        for (int k = 0; k < block_rows; k += 8) {
            std::uint64_t x;
            std::memcpy(&x, bytes + k, 8);
            any |= x;
        }
        return any & (mask * 0x0101'0101'0101'0101u);
    }

    WENGANG_INLINE std::uint64_t gather_truths(std::size_t first) {
        alignas(64) std::uint8_t seen[block_rows] = {}, bytes[block_rows];
        start(block_.truths, plan_.truths_base);
        if (plan_.truth_holes) start(block_.truths_known, plan_.truths_known_base);
        for (int byte = 0; byte < 4; ++byte) {  // eight truths of a row share a byte while they are gathered
            alignas(64) std::uint8_t values[block_rows] = {}, known[block_rows] = {};
            bool used = false;
            for (plan::byte_column const& c : plan_.truths) {
                if (c.shift >> 3 != byte) continue;
                used = true;
                std::uint8_t const* column = c.data + first;
                if (c.valid.bits != nullptr) {
                    spread_bits(valid_bits(c.valid, first), bytes);
                    put(known, bytes, c.shift & 7);
                    for (int k = 0; k < block_rows; ++k) bytes[k] = static_cast<std::uint8_t>(column[k] & (0 - bytes[k]));
                    column = bytes;
                } else if (plan_.truth_holes) {
                    for (int k = 0; k < block_rows; ++k) known[k] = static_cast<std::uint8_t>(known[k] | (1 << (c.shift & 7)));
                }
                put(values, column, c.shift & 7);
                add_bits(seen, column);
            }
            if (!used) continue;
            widen_plane(block_.truths, values, 8 * byte);
            if (plan_.truth_holes) widen_plane(block_.truths_known, known, 8 * byte);
        }
        return any_bits(seen, 0xfe);
    }
    std::uint32_t column_bits() const {
        std::uint32_t all = 0;
        for (plan::byte_column const& c : plan_.truths) all |= std::uint32_t{1} << c.shift;
        return all;
    }

    WENGANG_INLINE std::uint64_t gather_choices(std::size_t first) {
        alignas(64) std::uint8_t bytes[block_rows], odd[block_rows] = {};
        start(block_.choices, plan_.choices_base);
        for (plan::byte_column const& c : plan_.choices) {
            std::uint8_t const* column = c.data + first;
            auto const any = static_cast<std::uint8_t>(c.any);
            if (c.valid.bits != nullptr) {  // what is not valid may be anything
                spread_bits(valid_bits(c.valid, first), bytes);
                for (int k = 0; k < block_rows; ++k) {
                    auto const hole = static_cast<std::uint8_t>(bytes[k] - 1);
                    bytes[k] = static_cast<std::uint8_t>((column[k] & ~hole) | (any & hole));
                }
                column = bytes;
            }
            check_choice(odd, column, any);
            widen_plane(block_.choices, column, c.shift);
        }
        return any_bits(odd, 0xff);
    }
    /// A choice with no possible value, or with a stray bit.
    WENGANG_INLINE static void check_choice(std::uint8_t* __restrict odd, std::uint8_t const* __restrict column, std::uint8_t any) {
        for (int k = 0; k < block_rows; ++k)
            odd[k] = static_cast<std::uint8_t>(odd[k] | (column[k] & ~any) | (column[k] == 0 ? 1 : 0));
    }

    WENGANG_INLINE void gather_months(plan::number_column const& n, std::size_t first) {
        months(buffers_.heads[n.slot], n.data + first * 2);
    }
    WENGANG_INLINE static void months(std::uint32_t* __restrict to, unsigned char const* __restrict from) {
        alignas(64) std::int16_t column[block_rows];
        std::memcpy(column, from, sizeof column);
        for (int k = 0; k < block_rows; ++k) to[k] = static_cast<std::uint32_t>(std::int32_t{column[k]});
    }

    WENGANG_INLINE void gather_known(std::size_t first) {
        alignas(64) std::uint8_t bytes[block_rows];
        std::uint32_t whole = plan_.numbers_known_base;
        for (plan::number_column const& n : plan_.numbers) {
            if (n.valid.bits != nullptr) whole &= ~(std::uint32_t{1} << n.slot);
        }
        start(block_.numbers_known, whole);
        for (int byte = 0; byte < 4; ++byte) {
            alignas(64) std::uint8_t known[block_rows] = {};
            bool used = false;
            for (plan::number_column const& n : plan_.numbers) {
                if (n.valid.bits == nullptr || n.slot >> 3 != byte) continue;
                used = true;
                spread_bits(valid_bits(n.valid, first), bytes);
                put(known, bytes, n.slot & 7);
            }
            if (used) widen_plane(block_.numbers_known, known, 8 * byte);
        }
    }

    terms const& t_;
    columns const& columns_;
    plan plan_;
    block block_, odd_;
    number_buffers buffers_, odd_buffers_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
