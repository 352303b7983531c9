// Proves that the packaged headers are found, complete and usable: a unit and a batch of the list that Pengze County
// published in November 2023. Fails where a refund is not the published one.
#include <wengang/batch/decide.hpp>
#include <wengang/version.hpp>
#include <wengang/wengang.hpp>

#include <cstdint>
#include <cstdio>
#include <vector>

using namespace wengang::literals;

namespace {

// Row P9: 14 people on average, nobody drew benefit.
constexpr wengang::facts unit{.kind = wengang::kind::enterprise, .size = wengang::size::not_large, .paid = 7209.36_yuan,
                              .months_paid = 12, .person_months = 168, .months = 12, .claimants = 0};
constexpr wengang::money published_refund = 4325.62_yuan;
static_assert(wengang::decide(wengang::policies::jiangxi_2023, {}, unit).refund == published_refund);

/// Rows P1, P3 (a large one) and P9.
bool batch_agrees() {
    std::vector<wengang::size> const size{wengang::size::not_large, wengang::size::large, wengang::size::not_large};
    std::vector<wengang::money> const paid{2010.96_yuan, 811.44_yuan, 7209.36_yuan};
    std::vector<wengang::money> const published{1206.58_yuan, 243.43_yuan, 4325.62_yuan};
    std::vector<std::int32_t> const person_months{60, 24, 168};
    std::vector<wengang::money> refund(paid.size());
    wengang::columns const units{.kind = wengang::kind::enterprise, .size = size, .paid = paid, .months_paid = 12,
                                 .person_months = person_months, .months = 12, .claimants = 0};
    wengang::totals const totals = wengang::decide(wengang::policies::jiangxi_2023, {}, units, {.refund = refund});
    return refund == published && totals.eligible == 3 && totals.refund.value() == 5775.63_yuan;
}

}  // namespace

int main(int argc, char**) {
    // Known at run time only, so that it is not the compiler's answer once more.
    wengang::facts again = unit;
    again.claimants = argc - 1;
    bool const agrees = wengang::decide(wengang::policies::jiangxi_2023, {}, again).refund == published_refund && batch_agrees();
    std::printf("wengang %d.%d.%d: %s\n", WENGANG_VERSION_MAJOR, WENGANG_VERSION_MINOR, WENGANG_VERSION_PATCH,
                agrees ? "the published refunds" : "WRONG, not the published refunds");
    return agrees ? 0 : 1;
}
