// The library and the plain loop for bench/peers: a register in memory whose columns Python reads where they lie, the two
// decisions of it, and what another's results have in common with them. One register is in use at a time.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include <wengang/version.hpp>

#include "../cases.hpp"

#if defined(__clang__)
#define PEER_COMPILER "clang " __clang_version__
#else
#define PEER_COMPILER "gcc " __VERSION__
#endif
#define PEER_TEXT(x) #x
#define PEER_VERSION(major, minor, patch) PEER_TEXT(major) "." PEER_TEXT(minor) "." PEER_TEXT(patch)

namespace {

using namespace bench;

wengang::policy const* find_notice(char const* id) {
    for (wengang::policy const* notice : wengang::policies::catalogue) {
        if (std::strcmp(notice->id, id) == 0) return notice;
    }
    return nullptr;
}

/// As NumPy writes it.
char const* type_of(wengang::fact f) {
    switch (wengang::describe(f).form) {
        case wengang::fact_form::amount: return "i8";
        case wengang::fact_form::heads: return "i4";
        case wengang::fact_form::month_number: return "i2";
        case wengang::fact_form::choice: return bytes_of(f) == 2 ? "u2" : "u1";
        case wengang::fact_form::truth: break;
    }
    return "?";
}

}  // namespace

/// A column as Python takes it over.
struct wengang_peer_column {
    char const* fact;
    char const* type;
    void const* data;
};

struct wengang_peer {
    subject about;
    exam checked;
    wengang::columns columns;
    std::vector<wengang_peer_column> named;
    answers expected, own;
    std::string fault;

    wengang_peer(wengang::policy const& notice, std::size_t rows)
        : about{&notice, plain::find(notice.id), nullptr, nullptr}, checked(about, rows), columns(checked.people().columns()), expected(rows), own(rows) {
        fault = checked.verify(instruction_set::best);
        if (fault.empty()) fault = checked.verify_plain();
        decide(expected);
        checked.people().facts().for_each([&](wengang::fact f, auto const& column) {
            if (!column.empty()) named.push_back({wengang::describe(f).name, type_of(f), column.data()});
        });
    }
    void decide(answers& to) const { static_cast<void>(wengang::try_decide(*about.notice, population::area(), columns, to.out(), instruction_set::best)); }
    void decide_plain(answers& to) const { about.plain(checked.people().facts(), checked.people().rows(), to.refund.data(), to.findings.data()); }
};

/// How results differ from the library's.
struct wengang_peer_difference {
    std::int64_t findings;       ///< rows with other findings: another outcome or other reasons
    std::int64_t amounts;        ///< rows with another refund, whatever the findings
    std::int64_t biggest;        ///< of these, in fen
    std::int64_t biggest_alike;  ///< … where the findings are the same
};

extern "C" {

char const* wengang_peer_version() { return PEER_VERSION(WENGANG_VERSION_MAJOR, WENGANG_VERSION_MINOR, WENGANG_VERSION_PATCH); }
char const* wengang_peer_compiler() { return PEER_COMPILER; }
char const* wengang_peer_instruction_set() { return wengang::instruction_set_names[static_cast<int>(wengang::best_instruction_set())]; }

/// The register of a notice, decided and checked; null if there is no such notice, or no plain loop for it.
wengang_peer* wengang_peer_make(char const* notice, std::size_t rows) {
    wengang::policy const* const found = find_notice(notice);
    return found == nullptr || plain::find(notice) == nullptr ? nullptr : new wengang_peer(*found, rows);
}
void wengang_peer_free(wengang_peer* p) { delete p; }

/// What of the library or the plain loop does not agree with the decision of single units, or an empty text.
char const* wengang_peer_fault(wengang_peer const* p) { return p->fault.c_str(); }

/// The columns, `*count` of them.
wengang_peer_column const* wengang_peer_columns(wengang_peer const* p, std::size_t* count) {
    *count = p->named.size();
    return p->named.data();
}

/// The bit of a reason in the findings; 0 if there is no such reason.
std::uint32_t wengang_peer_bit(char const* reason) {
    for (int k = 0; k < wengang::reason_count; ++k) {
        if (std::strcmp(wengang::reason_names[k].name, reason) == 0) return wengang::findings::bit(static_cast<wengang::reason>(k));
    }
    return 0;
}

void wengang_peer_decide(wengang_peer* p) { p->decide(p->own); }
void wengang_peer_decide_plain(wengang_peer* p) { p->decide_plain(p->own); }
/// What the latest of the two decided.
std::int64_t const* wengang_peer_refund(wengang_peer const* p) { return p->own.refund.data(); }
std::uint32_t const* wengang_peer_findings(wengang_peer const* p) { return p->own.findings.data(); }

/// Row by row, over the first `rows`.
wengang_peer_difference wengang_peer_compare(wengang_peer const* p, std::int64_t const* refund, std::uint32_t const* findings, std::size_t rows) {
    wengang_peer_difference d{};
    for (std::size_t i = 0; i < rows; ++i) {
        bool const alike = findings[i] == p->expected.findings[i];
        std::int64_t const off = std::abs(refund[i] - p->expected.refund[i]);
        d.findings += !alike;
        d.amounts += off != 0;
        d.biggest = std::max(d.biggest, off);
        if (alike) d.biggest_alike = std::max(d.biggest_alike, off);
    }
    return d;
}
}
