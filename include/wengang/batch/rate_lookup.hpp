// The rate table by looking up: what a batch asks of it for each row, worked out once for every code that a row can have.
//
// A row's code has a bit for each truth that the table asks for, and for each class of sizes and of kinds that the table tells
// apart one that says whether the unit may be of it. Up to seven bits are looked up with the instruction that looks up bytes in a
// table of sixteen; what is unknown of size and kind is thereby settled as exactly as for one unit.
#pragma once

#include <cstdint>

#include "../refund/rule.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

class rate_lookup {
public:
    template <class Octet> struct answer {
        Octet low, high, open, refused;
    };

    rate_lookup() = default;
    explicit rate_lookup(terms const& t) { build(t); }
    /// Whether the table fits; else there is no `finder`.
    bool possible() const { return possible_; }

    /// Looks up the codes of an octet of rows. What a loop asks for again and again is copied out.
    template <class Octet> WENGANG_INLINE auto finder() const {
        return [this, low_truths = Octet(low_truths_), moves = moved_.count, by_size = by_size_, by_kind = by_kind_, tables = tables_, some_high = some_high_, some_open = some_open_,
                some_refused = some_refused_](auto const& codes) WENGANG_INLINE_LAMBDA {
            Octet code = codes.truths(0) & low_truths;
            for (int i = 0; i < moves; ++i) code = code | (~zero(codes.truths(moved_[i].byte) & Octet(moved_[i].from)) & Octet(moved_[i].to));
            if (by_size) code = code | from_sixteen(table<Octet>(size_codes_), codes.size());
            if (by_kind) {
                Octet const kind = codes.kind();
                code = code | from_sixteen(table<Octet>(low_kind_codes_), kind & Octet(eight_times(0xf))) | from_sixteen(table<Octet>(high_kind_codes_), high_nibbles(kind));
            }
            Octet result = from_sixteen(table<Octet>(results_[0]), tables == 1 ? code : code + Octet(eight_times(0x70)));
            // An index of 16 or more gets its highest bit, and nothing is found.
            for (int i = 1; i < tables; ++i) result = result | from_sixteen(table<Octet>(results_[i]), (code ^ Octet(eight_times(static_cast<std::uint32_t>(i) << 4))) + Octet(eight_times(0x70)));
            answer<Octet> found{from_sixteen(table<Octet>(low_), result), Octet(0), Octet(0), Octet(0)};
            if (some_high) found.high = from_sixteen(table<Octet>(high_), result);
            if (some_open) found.open = from_sixteen(table<Octet>(open_), result);
            if (some_refused) found.refused = from_sixteen(table<Octet>(refused_), result);
            return found;
        };
    }

private:
    static constexpr int most_bits = 7, most_results = 16;
    /// Sixteen bytes, as often as the widest register holds them.
    struct alignas(64) sixteen {
        std::uint8_t bytes[64]{};
        void set(int i, std::uint32_t value) {
            for (int at = i; at < 64; at += 16) bytes[at] = static_cast<std::uint8_t>(value);
        }
    };
    struct truth_move {
        int byte = 0;
        std::uint64_t from = 0, to = 0;
    };
    template <class Octet> WENGANG_INLINE static Octet table(sixteen const& t) { return Octet::load(t.bytes); }

    /// The values of a choice that the rows of the table do not tell apart, as masks of bits.
    struct classes {
        std::uint32_t masks[8]{};
        int count = 0;
    };
    template <class MaskOf> static classes classes_of(terms const& t, std::uint32_t any, MaskOf const& mask_of) {
        classes found;
        for (std::uint32_t value = 1; value <= any; value <<= 1) {
            int at = 0;
            for (; at < found.count; ++at) {
                std::uint32_t const other = found.masks[at] & (0 - found.masks[at]);
                bool alike = true;
                for (table_row const& row : t.rates) alike = alike && ((mask_of(row) & value) != 0) == ((mask_of(row) & other) != 0);
                if (alike) break;
            }
            found.masks[at] |= value;
            if (at == found.count) ++found.count;
        }
        return found;
    }

    void build(terms const& t) {
        classes const sizes = classes_of(t, size_field.any, [](table_row const& row) { return row.by_size ? static_cast<std::uint32_t>(row.sizes & 0xff) : size_field.any; });
        classes const kinds = classes_of(t, kind_field.any, [](table_row const& row) { return row.by_kind ? static_cast<std::uint32_t>(row.kinds & 0xff) : kind_field.any; });
        std::uint32_t const low = t.rate_truths & 0xff;
        int bits = 0;
        while ((low >> bits) != 0) ++bits;
        low_truths_ = eight_times(low);
        std::uint32_t truth_at[most_bits]{};
        for (int i = 0; i < bits && i < most_bits; ++i) truth_at[i] = low & (1u << i);
        for (int bit = 8; bit < 32; ++bit) {
            if ((t.rate_truths >> bit & 1) == 0) continue;
            if (bits >= most_bits || !moved_.push({bit / 8, eight_times(1u << bit % 8), eight_times(1u << bits)})) return;
            truth_at[bits++] = 1u << bit;
        }
        by_size_ = sizes.count > 1, by_kind_ = kinds.count > 1;
        int const size_at = bits, kind_at = size_at + (by_size_ ? sizes.count : 0), all_bits = kind_at + (by_kind_ ? kinds.count : 0);
        if (all_bits > most_bits) return;
        tables_ = all_bits <= 4 ? 1 : 1 << (all_bits - 4);
        for (std::uint32_t value = 0; value < 16; ++value) {
            size_codes_.set(static_cast<int>(value), by_size_ ? code_of(sizes, value) << size_at : 0);
            low_kind_codes_.set(static_cast<int>(value), by_kind_ ? code_of(kinds, value) << kind_at : 0);
            high_kind_codes_.set(static_cast<int>(value), by_kind_ ? code_of(kinds, value << 4) << kind_at : 0);
        }
        std::uint32_t known[most_results]{};
        int count = 0;
        for (std::uint32_t code = 0; code < 1u << all_bits; ++code) {
            std::uint32_t const may_be = by_size_ ? values_of(sizes, code >> size_at) : size_field.any, of_kind = by_kind_ ? values_of(kinds, code >> kind_at) : kind_field.any;
            std::uint32_t truths = 0;
            for (int i = 0; i < bits; ++i) truths |= (code >> i & 1) != 0 ? truth_at[i] : 0;
            if (may_be == 0 || of_kind == 0) continue;  // no row has that
            // As for one unit: row by row, and only where that says nothing, and rows may cover together, by every completion.
            auto const by_rows = look_up<false, true>(t, codes_of_one{of_kind, may_be, truths});
            std::uint32_t result = several;
            if (by_rows.known().v != 0) {
                result = std::uint32_t{by_rows.low.v} | std::uint32_t{by_rows.high.v} << 8;
            } else if (t.jointly) {
                table_reach const reach = reach_of<false>(t, of_kind, may_be, truths, ~std::uint32_t{0});
                if (!reach.several) result = reach.result & 0xffff;
            }
            int at = 0;
            while (at < count && known[at] != result) ++at;
            if (at == most_results) return;
            if (at == count) known[count++] = result;
            results_[code >> 4].set(static_cast<int>(code & 0xf), static_cast<std::uint32_t>(at));
        }
        for (int i = 0; i < count; ++i) {
            std::uint32_t const result = known[i] == several ? 0 : known[i];
            bool const open = known[i] == several || (result & open_bit) != 0, refused = (result & refused_bit) != 0;
            low_.set(i, result & 0xff), high_.set(i, (result & rate_bits) >> 8), open_.set(i, open ? 0xff : 0), refused_.set(i, refused ? 0xff : 0);
            some_high_ = some_high_ || (result & rate_bits) >> 8 != 0, some_open_ = some_open_ || open, some_refused_ = some_refused_ || refused;
        }
        possible_ = true;
    }
    static constexpr std::uint32_t several = ~std::uint32_t{0};
    static std::uint32_t code_of(classes const& of, std::uint32_t values) {
        std::uint32_t code = 0;
        for (int i = 0; i < of.count; ++i) code |= (of.masks[i] & values) != 0 ? 1u << i : 0;
        return code;
    }
    static std::uint32_t values_of(classes const& of, std::uint32_t code) {
        std::uint32_t values = 0;
        for (int i = 0; i < of.count; ++i) values |= (code >> i & 1) != 0 ? of.masks[i] : 0;
        return values;
    }

    bool possible_ = false, by_size_ = false, by_kind_ = false, some_high_ = false, some_open_ = false, some_refused_ = false;
    int tables_ = 1;
    std::uint64_t low_truths_ = 0;
    list<truth_move, std::size_t{most_bits}> moved_;
    sixteen size_codes_, low_kind_codes_, high_kind_codes_, results_[8], low_, high_, open_, refused_;
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
