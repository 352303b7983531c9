// A stretch of rows of several notices, put apart: the rows of each notice together.
//
// What a mixed batch costs beside its decisions is moving rows, and what a row's move costs is the lines of cache that it touches. So columns
// are read in the order of the batch, row after row, and written to as many places as there are notices; only what fewer than half of them
// read is picked from the batch notice by notice. A byte would take as long as eight: four columns of codes are brought together into words first,
// side by side, and taken apart behind the move. What is known of columns with holes goes the same way, eight columns in a byte.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

#include "../facts/columns.hpp"
#include "../rules/lanes.hpp"
#include "ahead.hpp"
#include "index_column.hpp"
#include "valid_bits.hpp"

namespace wengang::detail {
inline namespace WENGANG_TARGET {

/// The rows of a stretch by their notices: each notice has places in a row, full registers of them.
class rows_by_notice {
public:
    static constexpr std::size_t most = 4096;

    /// `read`: the facts that each notice reads. For stretches of `rows` rows at most.
    rows_by_notice(columns const& from, std::vector<fact_set> const& read, std::size_t rows)
        : room_(room_for(rows < most ? rows : most, read.size())), of_notice_(read.size()), end_(read.size()), begin_(read.size() + 1), next_(4 * read.size()) {
        from.for_each([&](fact f, auto const& column) {
            raw_column const c = column.raw();
            auto const readers = static_cast<std::size_t>(std::count_if(read.begin(), read.end(), [f](fact_set const& facts) { return facts.contains(f); }));
            if (readers != 0 && c.mode == column_mode::rows) moved_.emplace_back(f, c, readers, room_);
        });
        // What many notices read lies together: then few words hold what a notice needs.
        std::stable_sort(moved_.begin(), moved_.end(), [](moved_column const& a, moved_column const& b) { return a.readers > b.readers; });
        lay_out_words();
        for (moved_column const& m : moved_) {
            if (m.from.bytes != 1 && is_shared(m.readers)) shared_.add(m);
        }
        for (word_of_bytes const& w : words_) {
            if (is_shared(w.readers)) shared_.add(w);
        }
        for (std::size_t n = 0; n < read.size(); ++n) of_notice_[n] = needed(read[n]);
        columns_.for_each([&]<class T>(fact f, column<T>& here) {
            raw_column c = raw(from, f);
            if (c.mode == column_mode::rows) c = {};
            for (moved_column const& m : moved_) {
                if (m.id != f) continue;
                c = m.from;
                c.data = m.to.get(), c.rows = room_;
                if (c.valid.bits != nullptr) c.valid = {m.known.get(), 0};
            }
            here = column<T>::from_raw(c);
        });
    }
    rows_by_notice(rows_by_notice const&) = delete;

    /// Where the rows are that were put apart: those of a notice from `begin` on, once it is `finish`ed.
    columns const& apart_columns() const { return columns_; }
    std::size_t room() const { return room_; }
    std::size_t begin(std::size_t notice) const { return begin_[notice]; }
    std::size_t count(std::size_t notice) const { return end_[notice] - begin_[notice]; }
    /// Their number, with the last one repeated up to full registers.
    std::size_t padded_count(std::size_t notice) const { return begin_[notice + 1] - begin_[notice]; }

    /// Puts apart as many of the rows from `first` on as there is room for: returns their number.
    template <int W> WENGANG_INLINE std::size_t put_apart(index_column const& notice_of, std::size_t first, std::size_t rows) {
        rows = find_places(notice_of, first, rows);
        for (word_of_bytes& w : words_) {
            w.made = false;
            if (is_shared(w.readers)) apart<W>::run([&] { bring_together<W>(w); });
        }
        move_shared();
        return rows;
    }
    /// Before the rows of a notice are read: brings what only fewer than half of the notices read, and takes codes and validity out of their words.
    template <int W> WENGANG_INLINE void finish(std::size_t notice) {
        for (std::size_t w : of_notice_[notice].own_words) {
            if (!words_[w].made) apart<W>::run([&] { bring_together<W>(words_[w]); });
        }
        move_own(notice);
        apart<W>::run([&] {
            for (piece const& p : of_notice_[notice].pieces) take_apart<W>(p, begin_[notice], begin_[notice + 1]);
        });
    }
    /// Those of all columns that some notice reads.
    WENGANG_APART void ask_for_pages(std::size_t first, std::size_t last) const {
        for (moved_column const& c : moved_) {
            detail::ask_for_pages(c.from.data, c.from.bytes, first, last);
            detail::ask_for_pages(c.from.valid, first, last);
        }
    }
    /// `take(row of the stretch, row among those put apart)`.
    template <class Take> WENGANG_INLINE void each_row(Take const& take) const {
        std::uint16_t const* const places = places_.get();
        std::size_t const rows = rows_;
        std::size_t row = 0;
        for (; row + 8 <= rows; row += 8) {
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (std::size_t i = 0; i < 8; ++i) take(row + i, std::size_t{places[row + i]});
        }
        for (; row < rows; ++row) take(row, std::size_t{places[row]});
    }

private:
    static constexpr std::size_t most_room = std::size_t{1} << 16;  // a place is a `uint16`
    static_assert(most <= most_room);
    static constexpr std::size_t room_for(std::size_t rows, std::size_t notices) {
        std::size_t const room = rows + (notices < rows ? notices : rows) * std::size_t{least_rows};
        return room < most_room ? room : most_room;
    }

    struct moved_column {
        moved_column(fact f, raw_column const& c, std::size_t by, std::size_t room)
            : id(f), readers(by), from(c), to(std::make_unique_for_overwrite<unsigned char[]>(room * c.bytes)), known(std::make_unique_for_overwrite<std::uint8_t[]>(c.valid.bits == nullptr ? 0 : room / 8)) {}
        fact id;
        std::size_t readers;  ///< notices
        raw_column from;
        std::unique_ptr<unsigned char[]> to;
        std::unique_ptr<std::uint8_t[]> known;
    };
    /// A byte of every row: codes of the batch, or which of up to eight columns are known.
    struct row_byte {
        std::uint8_t const* codes = nullptr;
        list<validity, 8> known;
    };
    /// Four of them side by side, in the order of the batch and put apart.
    struct word_of_bytes {
        explicit word_of_bytes(std::size_t room) : to(std::make_unique_for_overwrite<std::uint32_t[]>(room)) {}
        list<row_byte, 4> bytes;
        std::size_t readers = 0;  ///< of the byte that most notices read
        bool made = false;
        std::unique_ptr<std::uint32_t[]> from = std::make_unique_for_overwrite<std::uint32_t[]>(most), to;
    };
    /// Where the codes of a column stand, or the bits of what is known of it.
    struct piece {
        std::size_t word = 0, column = 0;
        int byte = 0, bit = -1;
    };
    /// From where to where values go: of the batch, or words of the stretch.
    struct way {
        unsigned char const* from;
        unsigned char* to;
        bool of_batch;
        /// From the row `first` of the batch on.
        template <class Number> struct of_number {
            unsigned char const* from;
            unsigned char* to;
            std::size_t ahead;
            static constexpr std::size_t bytes = sizeof(Number);
            WENGANG_INLINE void ask(std::size_t row) const { ask_for(from + row * bytes + ahead); }  // of words it asks for what is there
            WENGANG_INLINE void move(std::size_t row, std::size_t place) const { std::memcpy(to + place * bytes, from + row * bytes, bytes); }
            WENGANG_INLINE void repeat(std::size_t place, std::size_t of) const { std::memcpy(to + place * bytes, to + of * bytes, bytes); }
        };
        template <class Number> of_number<Number> of(std::size_t first) const {
            if (!of_batch) return {from, to, 0};
            return {from + first * sizeof(Number), to, most * sizeof(Number)};  // of the next stretch
        }
    };
    struct ways {
        std::vector<way> of_two_bytes, of_four, of_eight;
        void add(moved_column const& m) { (m.from.bytes == 2 ? of_two_bytes : m.from.bytes == 4 ? of_four : of_eight).push_back({static_cast<unsigned char const*>(m.from.data), m.to.get(), true}); }
        void add(word_of_bytes const& w) { of_four.push_back({reinterpret_cast<unsigned char const*>(w.from.get()), reinterpret_cast<unsigned char*>(w.to.get()), false}); }
        bool empty() const { return of_two_bytes.empty() && of_four.empty() && of_eight.empty(); }
    };
    /// Of a notice: what it and not many others read, and all its codes.
    struct needs {
        ways own;
        std::vector<std::size_t> own_words;
        std::vector<piece> pieces;
    };

    /// Read by half of the notices or more: then it is moved for all of them in one pass.
    bool is_shared(std::size_t readers) const { return 2 * readers >= of_notice_.size(); }
    void lay_out_words() {
        auto const next = [this](moved_column const& m) -> row_byte& {
            if (words_.empty() || words_.back().bytes.count == 4) words_.emplace_back(room_);
            word_of_bytes& w = words_.back();
            w.bytes.push({});
            if (m.readers > w.readers) w.readers = m.readers;
            return w.bytes[w.bytes.count - 1];
        };
        auto const place = [this](std::size_t column, int bit) { pieces_.push_back({words_.size() - 1, column, words_.back().bytes.count - 1, bit}); };
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            if (moved_[i].from.bytes != 1) continue;
            next(moved_[i]).codes = static_cast<std::uint8_t const*>(moved_[i].from.data);
            place(i, -1);
        }
        row_byte* known = nullptr;
        for (std::size_t i = 0; i < moved_.size(); ++i) {
            if (moved_[i].from.valid.bits == nullptr) continue;
            if (known == nullptr || known->known.count == 8) known = &next(moved_[i]);
            place(i, known->known.count);
            known->known.push(moved_[i].from.valid);
        }
    }
    needs needed(fact_set const& read) {
        needs n;
        for (moved_column const& m : moved_) {
            if (read.contains(m.id) && m.from.bytes != 1 && !is_shared(m.readers)) n.own.add(m);
        }
        for (piece const& p : pieces_) {
            if (!read.contains(moved_[p.column].id)) continue;
            n.pieces.push_back(p);
            if (!is_shared(words_[p.word].readers) && std::find(n.own_words.begin(), n.own_words.end(), p.word) == n.own_words.end()) n.own_words.push_back(p.word);
        }
        for (std::size_t w : n.own_words) n.own.add(words_[w]);
        some_own_ = some_own_ || !n.own.empty();
        return n;
    }

    /// Finds a place for each row; where there is no room for all of them, for half as many, until there is: `most_room / least_rows` rows
    /// always fit. The rows of four quarters in turn, each with counters of its own: a counter that was just written makes the next row wait.
    WENGANG_APART std::size_t find_places(index_column const& notice_of, std::size_t first, std::size_t rows) {
        std::size_t const notices = end_.size();
        std::uint32_t* const next = next_.data();
        auto const each = [&](auto const& take) {
            notice_of.read([&](auto const& at) {
                std::size_t const quarter = rows / 4;
                for (std::size_t i = 0; i < quarter; ++i) {
#if defined(__GNUC__)
#pragma GCC unroll 4
#endif
                    for (std::size_t q = 0; q < 4; ++q) take(q * quarter + i, q * notices + at(first + q * quarter + i));
                }
                for (std::size_t i = 4 * quarter; i < rows; ++i) take(i, 3 * notices + at(first + i));
            });
        };
        for (;; rows = (rows + 1) / 2) {
            std::memset(next, 0, next_.size() * sizeof *next);
            each([next](std::size_t, std::size_t counter) { ++next[counter]; });
            for (std::size_t n = 0; n < notices; ++n) {
                std::uint32_t at = begin_[n];
                for (std::size_t q = 0; q < 4; ++q) at += std::exchange(next[q * notices + n], at);
                end_[n] = at;
                begin_[n + 1] = begin_[n] + (at - begin_[n] + least_rows - 1) / least_rows * least_rows;
            }
            if (begin_.back() <= room_) break;
        }
        first_ = first, rows_ = rows;
        each([next, places = places_.get()](std::size_t row, std::size_t counter) { places[row] = static_cast<std::uint16_t>(next[counter]++); });
        if (!some_own_) return rows;
        std::uint16_t* const order = order_.get();
        each_row([order](std::size_t row, std::size_t place) { order[place] = static_cast<std::uint16_t>(row); });
        return rows;
    }

    template <int W> WENGANG_INLINE void bring_together(word_of_bytes& w) const {
        using octet = octets<W>;
        constexpr int packs = octet::rows / W, count = least_rows / octet::rows;
        w.made = true;
        std::uint32_t* const to = w.from.get();
        row_byte const none, *of[4];
        for (int i = 0; i < 4; ++i) of[i] = i < w.bytes.count ? &w.bytes[i] : &none;
        std::size_t at = 0;
        for (; at + least_rows <= rows_; at += least_rows) {
            octet first[std::size_t{count}], second[std::size_t{count}], third[std::size_t{count}], fourth[std::size_t{count}];
            row_bytes<W>(*of[0], at, first), row_bytes<W>(*of[1], at, second), row_bytes<W>(*of[2], at, third), row_bytes<W>(*of[3], at, fourth);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < count; ++k) {
                words<W> here[std::size_t{packs}];
                to_words(here, first[k], second[k], third[k], fourth[k]);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
                for (int i = 0; i < packs; ++i) here[i].store(to + at + k * octet::rows + i * W);
            }
        }
        for (; at < rows_; ++at) {
            std::uint32_t word = 0;
            for (int i = w.bytes.count; i-- > 0;) {
                row_byte const& b = w.bytes[i];
                std::uint32_t byte = b.codes != nullptr ? b.codes[first_ + at] : 0;
                for (int k = 0; k < b.known.count; ++k) byte |= (is_valid(b.known[k], first_ + at) ? 1u : 0u) << k;
                word = word << 8 | byte;
            }
            to[at] = word;
        }
    }
    template <int W> WENGANG_INLINE void row_bytes(row_byte const& b, std::size_t at, octets<W>* to) const {
        using octet = octets<W>;
        constexpr int count = least_rows / octet::rows;
        if (b.codes != nullptr) {
            std::uint8_t const* const from = b.codes + first_ + at;
            ask_for(from + most);  // of the next stretch
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < count; ++k) to[k] = octet::load(from + k * octet::rows);
            return;
        }
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
        for (int k = 0; k < count; ++k) to[k] = octet(0);
        std::uint64_t bit = eight_times(1);
        for (validity const& v : b.known) {
            octet const own(bit);
            octet valid[std::size_t{count}];
            valid_octets<W>(v, first_ + at, valid);
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int k = 0; k < count; ++k) to[k] = to[k] | (valid[k] & own);
            bit <<= 1;
        }
    }
    /// A byte of the words from `begin` to `end`.
    template <int W> WENGANG_INLINE void take_apart(piece const& p, std::size_t begin, std::size_t end) const {
        using octet = octets<W>;
        constexpr int packs = octet::rows / W;
        moved_column const& c = moved_[p.column];
        std::uint32_t const* const from = words_[p.word].to.get();
        std::uint8_t *const to = c.to.get(), *const known = c.known.get();
        bool const of_known = p.bit >= 0;
        int const shift = 8 * p.byte;
        octet const own(eight_times(of_known ? 1u << p.bit : 0));
        for (std::size_t at = begin; at < end; at += octet::rows) {
            words<W> here[std::size_t{packs}];
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (int i = 0; i < packs; ++i) here[i] = (words<W>::load(from + at + i * W) >> shift) & words<W>(0xff);
            octet bytes;
            narrow(bytes, here);
            if (!of_known) {
                bytes.store(to + at);
            } else {
                std::uint64_t const bits = to_bits(~zero(bytes & own));
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
                for (int i = 0; i < octet::rows / 8; ++i) known[at / 8 + static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(bits >> (8 * i));
            }
        }
    }

    /// `go` with up to four ways at a time: a place is read once for all of them.
    template <class Number, class Go> WENGANG_INLINE void in_fours(std::vector<way> const& all, Go const& go) const {
        std::size_t i = 0;
        auto const next = [&] { return all[i++].template of<Number>(first_); };
        while (all.size() - i >= 4) {
            auto const a = next(), b = next(), c = next(), d = next();
            go(a, b, c, d);
        }
        if (all.size() - i >= 2) {
            auto const a = next(), b = next();
            go(a, b);
        }
        if (i < all.size()) go(next());
    }
    template <class Go> WENGANG_INLINE void in_fours(ways const& all, Go const& go) const {
        in_fours<std::uint16_t>(all.of_two_bytes, go), in_fours<std::uint32_t>(all.of_four, go), in_fours<std::uint64_t>(all.of_eight, go);
    }
    WENGANG_APART void move_shared() const {
        in_fours(shared_, [this](auto... some) {
            each_row([=](std::size_t row, std::size_t place) {
                if (row % 8 == 0) (some.ask(row), ...);
                (some.move(row, place), ...);
            });
            for (std::size_t n = 0; n < end_.size(); ++n) {
                for (std::size_t behind = end_[n]; behind < begin_[n + 1]; ++behind) (some.repeat(behind, end_[n] - 1), ...);
            }
        });
    }
    WENGANG_APART void move_own(std::size_t notice) const {
        std::size_t const begin = begin_[notice], end = end_[notice];
        in_fours(of_notice_[notice].own, [begin, end, full = begin_[notice + 1], order = order_.get()](auto... some) {
#if defined(__GNUC__)
#pragma GCC unroll 8
#endif
            for (std::size_t place = begin; place < end; ++place) {
                std::size_t const row = order[place];
                if (place % 8 == 0) (some.ask(row), ...);
                (some.move(row, place), ...);
            }
            for (std::size_t behind = end; behind < full; ++behind) (some.repeat(behind, end - 1), ...);
        });
    }

    std::size_t room_;
    std::vector<moved_column> moved_;
    std::vector<word_of_bytes> words_;
    std::vector<piece> pieces_;
    std::vector<needs> of_notice_;
    ways shared_;
    bool some_own_ = false;
    columns columns_;
    std::size_t first_ = 0, rows_ = 0;
    std::vector<std::uint32_t> end_, begin_;  ///< of the places of a notice
    std::vector<std::uint32_t> next_;         ///< four counters for each
    std::unique_ptr<std::uint16_t[]> places_ = std::make_unique_for_overwrite<std::uint16_t[]>(most);  ///< of each row of the stretch
    std::unique_ptr<std::uint16_t[]> order_ = std::make_unique_for_overwrite<std::uint16_t[]>(room_);  ///< the other way round, for what few notices read
};

}  // namespace WENGANG_TARGET
}  // namespace wengang::detail
