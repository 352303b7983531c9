// The memory of a synthetic register: a column for each fact that a notice reads, and the two result columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

#include <wengang/policies/catalogue.hpp>
#include <wengang/wengang.hpp>

namespace bench {

inline constexpr std::size_t cache_line = 64;

/// Elements at a cache line, as Arrow lays columns out. A few elements past the end may be touched by nobody.
template <class T> class memory {
public:
    memory() = default;
    /// `line` moves the first element by so many cache lines, so that the columns of a register do not all start at the
    /// same place of a page: memory of that kind falls into the same few lines of a cache.
    memory(std::size_t size, std::size_t line) : size_(size), bytes_(new (std::align_val_t{4096}) unsigned char[size * sizeof(T) + 4096]) {
        data_ = reinterpret_cast<T*>(bytes_.get() + line % 64 * cache_line);
    }

    bool empty() const { return size_ == 0; }
    std::size_t size() const { return size_; }
    T* data() { return data_; }
    T const* data() const { return data_; }
    T& operator[](std::size_t i) { return data_[i]; }
    T operator[](std::size_t i) const { return data_[i]; }

private:
    struct free_pages {
        void operator()(unsigned char* p) const { ::operator delete[](p, std::align_val_t{4096}); }
    };
    std::size_t size_ = 0;
    std::unique_ptr<unsigned char[], free_pages> bytes_;
    T* data_ = nullptr;
};

struct memory_storage {
    template <class T> using of = memory<typename wengang::detail::representation<T>::type>;
};
/// A struct of vectors: what the plain loop reads, and what the columns of the library point to.
using table = wengang::basic_facts<memory_storage>;

/// The facts that a notice reads, as the library itself works them out; the assessed layoff rate, which most registers do
/// not have, only on request.
constexpr wengang::fact_set facts_read(wengang::policy const& notice, bool assessed = false) {
    wengang::area const anywhere;
    wengang::detail::terms const t = wengang::detail::terms_of(notice, anywhere, {.assessed_rates = assessed});
    return wengang::detail::facts_read(t);
}

/// How many columns there are of 1, 2, 4 and 8 bytes.
struct column_counts {
    int bytes = 0, halves = 0, words = 0, longs = 0;
    constexpr int of_row() const { return bytes + 2 * halves + 4 * words + 8 * longs; }
};
constexpr int bytes_of(wengang::fact f) {
    switch (wengang::describe(f).form) {
        case wengang::fact_form::amount: return 8;
        case wengang::fact_form::heads: return 4;
        case wengang::fact_form::month_number: return 2;
        case wengang::fact_form::choice: return wengang::describe(f).highest > 255 ? 2 : 1;
        case wengang::fact_form::truth: break;
    }
    return 1;
}
constexpr column_counts count_columns(wengang::fact_set const& read) {
    column_counts n;
    for (auto const& d : wengang::fact_descriptions) {
        if (!read.contains(d.id)) continue;
        int const bytes = bytes_of(d.id);
        ++(bytes == 8 ? n.longs : bytes == 4 ? n.words : bytes == 2 ? n.halves : n.bytes);
    }
    return n;
}

/// Refund and findings of every row.
struct answers {
    memory<std::int64_t> refund;
    memory<std::uint32_t> findings;
    explicit answers(std::size_t rows) : refund(rows, 37), findings(rows, 53) {
        std::memset(refund.data(), 0x5a, rows * 8);
        std::memset(findings.data(), 0x5a, rows * 4);
    }
    wengang::results out() { return {.refund = refund, .findings = findings}; }
};

}  // namespace bench
