// batch/summary: counted unit by unit and many at a time, the same; the fingerprint sees everything but the order.
#include "catch.hpp"
#include "register_of.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include <wengang/batch/summary.hpp>

using namespace wengang;

namespace {

struct decisions {
    explicit decisions(std::size_t rows, std::uint64_t seed = 1) : refund(rows), found(rows) {
        testing::random_numbers random(seed);
        std::uint32_t defined = 0;
        for (int r = 0; r < reason_count; ++r) defined |= findings::bit(static_cast<reason>(r));
        for (int f = 0; f < fault_count; ++f) defined |= findings::bit(static_cast<fault>(f));
        for (std::size_t i = 0; i < rows; ++i) {
            std::uint32_t const outcome = static_cast<std::uint32_t>(random.below(3));
            found[i] = (static_cast<std::uint32_t>(random.next()) & defined) | outcome;
            if (random.one_in(2)) found[i] &= ~findings::fault_bits;
            refund[i] = outcome == 1 ? static_cast<std::int64_t>(random.below(100'000'000'000'000)) : 0;
        }
    }
    summary all() const {
        summary_report const report = summarise({.refund = refund, .findings = found});
        REQUIRE(report);
        return report.summary;
    }
    std::vector<std::int64_t> refund;
    std::vector<std::uint32_t> found;
};

}  // namespace

TEST_CASE("many at a time come to what one by one comes to") {
    for (std::size_t rows : {std::size_t{0}, std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{257}, std::size_t{1020}, std::size_t{4080}, std::size_t{4096},
                             std::size_t{70'001}}) {
        CAPTURE(rows);
        decisions const d(rows);
        std::uint64_t units = 0, eligible = 0, undetermined = 0, faulty = 0, reasons[reason_count] = {}, faults[fault_count] = {};
        std::uint64_t fen = 0;  // 70 001 × 10^14 fits
        for (std::size_t i = 0; i < rows; ++i) {
            ++units, eligible += d.found[i] % 4 == 1, undetermined += d.found[i] % 4 == 2;
            bool any = false;
            for (int f = 0; f < fault_count; ++f) faults[f] += findings(d.found[i]).has(static_cast<fault>(f)), any = any || findings(d.found[i]).has(static_cast<fault>(f));
            for (int r = 0; r < reason_count; ++r) reasons[r] += findings(d.found[i]).has(static_cast<reason>(r));
            faulty += any;
            fen += static_cast<std::uint64_t>(d.refund[i]);
        }
        summary const s = d.all();
        CHECK(s.totals.units == units);
        CHECK(s.totals.eligible == eligible);
        CHECK(s.totals.undetermined == undetermined);
        CHECK(s.totals.ineligible == units - eligible - undetermined);
        CHECK(s.totals.faulty == faulty);
        CHECK(s.totals.refund.high() == 0);
        CHECK(s.totals.refund.low() == fen);
        CHECK(std::equal(reasons, reasons + reason_count, s.reasons));
        CHECK(std::equal(faults, faults + fault_count, s.faults));
        summary one_by_one;
        for (std::size_t i = 0; i < rows; ++i) one_by_one.add(findings(d.found[i]), money::from_fen(d.refund[i]));
        CHECK(one_by_one == s);
    }
}

TEST_CASE("a summary does not depend on order or split") {
    decisions const d(5000);
    decisions turned = d;
    std::reverse(turned.refund.begin(), turned.refund.end()), std::reverse(turned.found.begin(), turned.found.end());
    CHECK(turned.all() == d.all());
    for (std::size_t at : {std::size_t{0}, std::size_t{1}, std::size_t{2047}, std::size_t{5000}}) {
        summary parts = summarise({.refund = std::vector(d.refund.begin() + static_cast<std::ptrdiff_t>(at), d.refund.end()),
                                   .findings = std::vector(d.found.begin() + static_cast<std::ptrdiff_t>(at), d.found.end())})
                            .summary;
        parts += summarise({.refund = std::vector(d.refund.begin(), d.refund.begin() + static_cast<std::ptrdiff_t>(at)),
                            .findings = std::vector(d.found.begin(), d.found.begin() + static_cast<std::ptrdiff_t>(at))})
                     .summary;
        CHECK(parts == d.all());
    }
}

TEST_CASE("the fingerprint is another one if one bit is") {
    decisions d(200);
    std::uint64_t const before = d.all().fingerprint;
    for (int bit = 0; bit < 47; ++bit) {
        d.refund[7] ^= std::int64_t{1} << bit;
        CHECK(d.all().fingerprint != before);
        d.refund[7] ^= std::int64_t{1} << bit;
    }
    for (int bit = 0; bit < 32; ++bit) {
        d.found[199] ^= 1u << bit;
        CHECK(d.all().fingerprint != before);
        d.found[199] ^= 1u << bit;
    }
    std::swap(d.refund[1], d.refund[2]);  // the other's refund
    d.refund[1] += d.refund[1] == d.refund[2] ? 1 : 0;
    CHECK(d.all().fingerprint != before);
    d.refund.pop_back(), d.found.pop_back();
    CHECK(d.all().fingerprint != before);
}

TEST_CASE("what cannot be summed up is refused by its name") {
    std::vector<std::int64_t> const refund(3);
    std::vector<std::uint32_t> const three(3), four(4);
    CHECK(std::string(summarise({.findings = three}).what) == "refund");
    CHECK(std::string(summarise({.refund = refund}).what) == "findings");
    CHECK(summarise({.refund = refund, .findings = four}).error == batch_error::result_length);
    CHECK(summarise({.refund = refund, .findings = three}));
}
