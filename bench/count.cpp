// What bench/instructions counts: every notice on every instruction set, with 16 384 rows and with twice as many, in a
// function whose name callgrind is told. Prints one line a call, in the order of the calls.
#include <cstdio>

#include "population.hpp"

extern "C" {
/// One batch: collected and dumped by callgrind.
[[gnu::noinline]] void wengang_counted(wengang::policy const& notice, wengang::area const& of, wengang::columns const& units, wengang::results const& out,
                                       wengang::instruction_set with) {
    static_cast<void>(wengang::try_decide(notice, of, units, out, with));
}
}

int main() {
    using wengang::instruction_set;
    constexpr std::size_t rows = 16'384;
    for (wengang::policy const* notice : wengang::policies::catalogue) {
        for (std::size_t n : {rows, 2 * rows}) {
            bench::population const people(*notice, n);
            bench::answers answers(n);
            wengang::columns const columns = people.columns();
            for (auto with : {instruction_set::portable, instruction_set::bits_128, instruction_set::avx2, instruction_set::avx512}) {
                if (!wengang::available(with)) continue;
                wengang_counted(*notice, bench::population::area(), columns, answers.out(), with);
                std::printf("%s %s %zu\n", notice->id, wengang::instruction_set_names[static_cast<int>(with)], n);
            }
        }
    }
}
