// Where a batch finds its facts, and the blocks that they are gathered into.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "../facts/columns.hpp"
#include "../refund/terms.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

// A block is so long that what is done once a block, and once a pass over it, does not show. Its columns may take more than the first
// level of the cache: the second keeps up with a pass.
inline constexpr int block_rows = 1024, least_rows = 64;

/// As many of `rows` as make the next block, `at_once` at most: all where they are fewer than make the least one.
constexpr int rows_of_block(std::size_t rows, std::size_t at_once) {
    return static_cast<int>(rows >= at_once ? at_once : rows < std::size_t{least_rows} ? rows : rows / least_rows * least_rows);
}

/// The facts of some rows as the rule reads them.
struct block {
    // The bytes of the words of truths and choices, apart.
    alignas(64) std::uint8_t truths[4][block_rows];
    alignas(64) std::uint8_t truths_known[4][block_rows];
    alignas(64) std::uint8_t choices[4][block_rows];
    alignas(64) std::uint8_t code_faults[block_rows];
    int rows = 0;
    void const* numbers[most_different_numbers];  ///< as they lie in their columns: `int64`, `int32`, `int16`
    std::uint64_t numbers_known[most_different_numbers][block_rows / 64];  ///< a bit a row
    bool complete = false;              ///< every truth and every number is known, no choice is malformed
};

/// The bytes of a number in its column.
constexpr int width_of(fact_form form) { return form == fact_form::amount ? 8 : form == fact_form::heads ? 4 : 2; }

/// Memory for numbers that do not lie in a column: one value for all rows of a block. The more such numbers, the fewer rows a block has.
class number_buffers {
public:
    explicit number_buffers(int count) : rows_(block_rows) {
        while (count * rows_ > int{sizeof bytes_ / 8}) rows_ /= 2;
    }
    int most_rows() const { return rows_; }
    void const* add(fact_form form, std::int64_t value) {
        auto const heads = static_cast<std::int32_t>(value);
        auto const months = static_cast<std::int16_t>(value);
        unsigned char* const column = bytes_ + 8 * rows_ * used_++;
        for (int row = 0; row < rows_; ++row) {
            unsigned char* const at = column + row * width_of(form);
            if (form == fact_form::amount) std::memcpy(at, &value, sizeof value);
            else if (form == fact_form::heads) std::memcpy(at, &heads, sizeof heads);
            else std::memcpy(at, &months, sizeof months);
        }
        return column;
    }

private:
    alignas(64) unsigned char bytes_[8 * block_rows * 4];
    int rows_, used_ = 0;
};
static_assert(most_different_numbers * least_rows <= 4 * block_rows);

/// Truths and choices that a notice may read.
inline constexpr int most_codes = 32;

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
    struct number_value {  ///< for all rows, zero if unknown
        std::int64_t value = 0;
        fact_form form{};
        int slot = 0;
    };
    using columns_of_byte = list<byte_column, 8>;
    columns_of_byte truths[4], choices[4];  ///< by byte
    byte_base base[4];
    list<number_column, std::size_t{most_different_numbers}> numbers;
    list<number_value, std::size_t{most_different_numbers}> same_numbers;
    list<validity, std::size_t{most_codes}> code_bitmaps;          ///< of truths and choices, each once
    list<hole_column, std::size_t{most_different_numbers}> holes;  ///< of numbers
    std::uint32_t numbers_known = 0;  ///< by slot; but for holes
    bool malformed_code = false;   ///< a choice for all rows is malformed
    bool complete = true;          ///< but for holes, all is known and well-formed

    WENGANG_APART plan(terms const& t, columns const& c) {
        for (truth_slot const& slot : t.truths) {
            raw_column const column = raw(c, slot.id);
            byte_base& of_byte = base[slot.bit / 8];
            auto const bit = static_cast<std::uint8_t>(1 << slot.bit % 8);
            if (column.mode == column_mode::rows) {
                add(truths, column, slot.bit, 0xfe);
                of_byte.truths_known |= bit;  // but for holes
            } else if (column.mode == column_mode::one_value) {
                of_byte.truths_known |= bit;
                if (column.value != 0) of_byte.truths |= bit;
            } else {
                complete = false;
            }
        }
        for (choice_field const& f : choice_fields) {
            raw_column const column = (t.choices & bits(f)) != 0 ? raw(c, f.id) : raw_column{};
            std::uint8_t& possible = base[f.shift / 8].choices;
            auto const any = static_cast<std::uint8_t>(f.any << f.shift % 8);
            if (column.mode == column_mode::rows) {
                add(choices, column, f.shift, ~f.any);
            } else if (column.mode == column_mode::absent) {
                possible |= any;
            } else if (!describe(f.id).holds(column.value)) {
                possible |= any;
                malformed_code = true;
                complete = false;
            } else {
                possible |= static_cast<std::uint8_t>(column.value << f.shift % 8);
            }
        }
        for (int i = 0; i < t.numbers.count; ++i) add_number(t.numbers[i].id, raw(c, t.numbers[i].id), i);
    }

private:
    void add(columns_of_byte (&to)[4], raw_column const& column, int shift, std::uint32_t stray) {
        to[shift / 8].push({static_cast<std::uint8_t const*>(column.data), column.valid, shift % 8, eight_times(stray)});
        bool seen = column.valid.bits == nullptr;
        for (validity const& other : code_bitmaps) seen = seen || (other.bits == column.valid.bits && other.offset == column.valid.offset);
        if (!seen) code_bitmaps.push(column.valid);
    }
    void add_number(fact id, raw_column const& column, int slot) {
        fact_form const form = describe(id).form;
        std::uint32_t const bit = std::uint32_t{1} << slot;
        if (column.mode == column_mode::rows) {
            numbers.push({static_cast<unsigned char const*>(column.data), static_cast<std::size_t>(width_of(form)), slot});
            if (column.valid.bits != nullptr) holes.push({column.valid, slot});
            numbers_known |= bit;
            return;
        }
        if (column.mode == column_mode::one_value) numbers_known |= bit;
        if (column.mode == column_mode::absent || !describe(id).holds(column.value)) complete = false;
        same_numbers.push({column.value, form, slot});
    }
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
