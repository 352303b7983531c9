// The way of a register through the library: pieces of the file are read, decided and written, one after the other or by
// several threads at once.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <deque>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>
#include <wengang/refund/explain_string.hpp>
#include <wengang/wengang.hpp>

#include "answers.hpp"
#include "batch.hpp"
#include "csv_reader.hpp"
#include "csv_source.hpp"
#include "csv_writer.hpp"
#include "failure.hpp"
#include "names.hpp"
#include "progress.hpp"
#include "summary.hpp"
#include "turns.hpp"
#include "units.hpp"

/// What was asked for.
struct task {
    wengang::policy const& policy;
    wengang::area const& area;
    std::vector<assignment> set;
    std::string name = "standard input";  ///< of the register
    std::optional<std::string> explain{};  ///< id of a unit
    bool writes = true;                   ///< the decisions
    bool summary = false;
    wengang::language language = wengang::language::en;
    unsigned threads = 1;
    std::size_t piece = std::size_t{1} << 18;  ///< bytes
    bool zh() const { return language == wengang::language::zh; }
};

/// A piece of the register on its way: what was read, and what became of it.
struct piece {
    csv_chunk chunk;
    csv_text answers, explanations;
    wengang::summary sums;
    std::size_t lines = 0, not_utf8_line = 0;  ///< of the chunk
    std::optional<csv_fault> fault;            ///< nothing behind it counts
    bool explained = false;
};

/// Reads pieces, decides their units and writes the answers into memory; one a thread.
class decider {
public:
    decider(task const& of, std::vector<std::string> const& header)
        : task_(of), reader_(header.size()), block_(header, of.set), decisions_(fact_columns::rows), refund_(fact_columns::rows), findings_(fact_columns::rows) {}

    void work(piece& p) {
        p.answers.clear(), p.explanations.clear();
        p.sums = {};
        p.explained = false;
        reader_.start(p.chunk);
        block_.not_utf8_line = 0;
        while (reader_.read() != 0) {
            block_.add(reader_);
            if (block_.full(reader_)) decide(p);
        }
        decide(p);
        p.lines = reader_.lines();
        p.fault = reader_.fault();
        p.not_utf8_line = block_.not_utf8_line;
    }
    units const& block() const { return block_; }

private:
    void decide(piece& p) {
        std::size_t const n = block_.count();
        if (n == 0) return;
        wengang::columns const columns = block_.columns.first(n);
        wengang::summary sums = decide_all(task_.policy, task_.area, columns, {decisions_.data(), n}, {refund_.data(), n}, {findings_.data(), n});
        sums.totals.faulty = 0;
        for (std::size_t row = 0; row < n; ++row) {
            wengang::decision const& d = decisions_[row];
            if (task_.writes) writer_.write(p.answers, block_, row, d);
            if (task_.explain && block_.id(row) == *task_.explain) explain(p, columns, row);
            sums.totals.faulty += block_.bad_id(row) || !(block_.faults[row] | d.faulty).empty() ? 1u : 0u;
        }
        p.sums += sums;
        block_.clear();
    }

    /// Cells that are malformed as text are unknown to the library, so they are named here.
    void explain(piece& p, wengang::columns const& columns, std::size_t row) {
        p.explained = true;
        p.explanations.text(wengang::text(wengang::explain(task_.policy, task_.area, columns, row), task_.language));
        if (block_.faults[row].empty()) return;
        p.explanations.text(task_.zh() ? "\n单元格有误（按未知处理）：" : "\nMalformed cells, which count as unknown: ");
        p.explanations.text(fact_names_of(block_.faults[row]));
        p.explanations.put('\n');
    }

    task const& task_;
    csv_reader reader_;
    units block_;
    std::vector<wengang::decision> decisions_;
    std::vector<wengang::money> refund_;
    std::vector<wengang::findings> findings_;
    answer_writer writer_;
};

/// Takes the pieces in their order: writes the answers out and sums up.
class collector {
public:
    /// `lines` are those that were read before the first piece.
    collector(task const& of, units const& block, std::uint64_t bytes, int out, std::size_t lines)
        : task_(of), out_(out), explanations_(STDOUT_FILENO), lines_(lines), progress_(is_shown(of, out), bytes) {
        if (!task_.writes) return;
        csv_text line;
        write_header(line, block);
        out_.write(line.view());
    }
    /// False if the register cannot be read any further.
    bool take(piece const& p) {
        if (task_.writes) out_.write(p.answers.view());
        explanations_.write(p.explanations.view());
        sums_ += p.sums;
        explained_ = explained_ || p.explained;
        if (p.not_utf8_line != 0 && not_utf8_line_ == 0) not_utf8_line_ = lines_ + p.not_utf8_line;
        if (p.fault) fault_ = {lines_ + p.fault->line, p.fault->what};
        lines_ += p.lines;
        if (!fault_ && !p.chunk.failure.empty()) fault_ = {lines_ + 1, p.chunk.failure};
        progress_.at(sums_.totals.units, p.chunk.taken);
        return !fault_;
    }
    /// What was read before a fault is decided and written.
    void finish() {
        progress_.clear();
        if (task_.writes) out_.close();
        if (task_.explain) explanations_.close();
        if (not_utf8_line_ != 0)
            std::cerr << "register: line " << not_utf8_line_
                      << ": a cell is not UTF-8; for a register in GB18030 use --encoding gb18030\n";
        if (task_.summary) print(std::cerr, sums_, task_.policy, task_.zh());
        if (fault_) cannot_read(task_.name, *fault_);
        if (task_.explain && !explained_) wrong_call("there is no unit " + shown(*task_.explain) + " in " + task_.name);
    }
    [[noreturn]] static void cannot_read(std::string const& name, csv_fault const& fault) {
        throw failure(failure::broken_data, name + ": line " + std::to_string(fault.line) + ": " + fault.what);
    }

private:
    /// Only to somebody who watches, and never among the answers.
    static bool is_shown(task const& of, int out) {
        return ::isatty(STDERR_FILENO) != 0 && !(of.writes && ::isatty(out) != 0) && !(of.explain && ::isatty(STDOUT_FILENO) != 0);
    }

    task const& task_;
    output_file out_, explanations_;
    std::size_t lines_;  ///< before the next piece
    wengang::summary sums_;
    std::size_t not_utf8_line_ = 0;
    std::optional<csv_fault> fault_;
    bool explained_ = false;
    progress progress_;
};

/// The header line, at the start of the first piece that is not all comments.
inline std::vector<std::string> header_of(csv_splitter& splitter, piece& first, std::string const& name, std::size_t& lines) {
    csv_reader reader;
    while (splitter.next(first.chunk)) {
        reader.start(first.chunk);
        std::size_t const found = reader.read();
        lines += reader.lines();
        if (found != 0) {
            std::vector<std::string> header;
            for (std::size_t k = 0; k < reader.columns(); ++k) header.emplace_back(reader.column(k)[0]);
            return header;
        }
        if (auto const& fault = reader.fault()) collector::cannot_read(name, {lines + fault->line - reader.lines(), fault->what});
        if (!first.chunk.failure.empty()) collector::cannot_read(name, {lines + 1, first.chunk.failure});
    }
    throw failure(failure::broken_data, name + ": there is no header line");
}

/// Decides all units of a register. `open_output` is called once the header line has turned out well. Throws `failure`.
template <class Open> void decide_register(task const& of, byte_source& source, Open const& open_output) {
    csv_splitter splitter(source, of.piece);
    std::vector<piece> pieces(1);
    std::size_t lines = 0;
    std::vector<std::string> const header = header_of(splitter, pieces[0], of.name, lines);
    std::deque<decider> deciders;
    deciders.emplace_back(of, header);

    collector collector(of, deciders[0].block(), source.size(), open_output(), lines);
    unsigned const threads = pieces[0].chunk.last ? 1 : of.threads;  // what fits into one piece is not worth a thread
    while (deciders.size() < threads) deciders.emplace_back(of, header);
    if (threads > 1) pieces.resize(2 * threads + 1);  // one to read into and one to write, whatever the others are at
    bool first = true;
    auto const fill = [&](piece& p) { return std::exchange(first, false) || splitter.next(p.chunk); };
    auto const work = [&](unsigned k, piece& p) { deciders[k].work(p); };
    auto const empty = [&](piece& p) { return collector.take(p); };
    turns(pieces, fill, work, empty).run(threads);
    collector.finish();
}
