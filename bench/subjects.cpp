// The notices of the catalogue with their plain loops and the limits of their columns. A file of its own, because the limit
// is compiled for each number of columns, width of vectors and shape.
#include <utility>

#include "cases.hpp"

namespace bench {

namespace {
template <std::size_t Index> subject make_subject() {
    constexpr wengang::policy const* notice = wengang::policies::catalogue[Index];
    constexpr column_counts n = count_columns(facts_read(*notice));
    return {notice, plain::find(notice->id), limit_shapes<n.bytes, n.halves, n.words, n.longs, stores::normal>,
            limit_shapes<n.bytes, n.halves, n.words, n.longs, stores::streaming>};
}
template <std::size_t... Index> std::vector<subject> make_subjects(std::index_sequence<Index...>) { return {make_subject<Index>()...}; }
}  // namespace

std::vector<subject> const& subjects() {
    static auto const all = make_subjects(std::make_index_sequence<sizeof wengang::policies::catalogue / sizeof *wengang::policies::catalogue>{});
    return all;
}

}  // namespace bench
