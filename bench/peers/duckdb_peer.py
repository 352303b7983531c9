"""DuckDB: one query over a table in memory."""

import duckdb
import numpy as np

from notices import ELIGIBLE, ENTERPRISE, LARGE, SMALL_HEADCOUNT, SMALL_LIMIT, UNDETERMINED, WHOLE
from peer import Peer, fen

QUERY = """
WITH judged AS (SELECT *, {reasons} AS reasons, {may_be_large} AS may_be_large FROM units)
SELECT CASE WHEN reasons = 0 AND NOT may_be_large THEN {amount} ELSE 0 END AS refund,
       CAST(CASE WHEN reasons <> 0 THEN reasons WHEN may_be_large THEN {undetermined} ELSE {eligible} END AS UINTEGER)
           AS findings
FROM judged
"""
ABOVE_LIMIT_EXACT = """claimants::BIGINT * months * {whole} > person_months::BIGINT
    * CASE WHEN person_months <= months::INTEGER * {people} THEN {small_limit} ELSE {limit} END"""
ABOVE_LIMIT_FLOAT = """claimants / (person_months / months)
    > CASE WHEN person_months / months <= {people} THEN {small_limit} / {whole} ELSE {limit} / {whole} END"""


def reasons(notice, bits, above_limit):
    """The reasons, one bit each."""
    limits = {"limit": notice.limit, "small_limit": SMALL_LIMIT, "people": SMALL_HEADCOUNT, "whole": WHOLE}
    found = {"layoff_rate": above_limit.format(**limits)}
    if notice.enterprises_only:
        found["kind_not_covered"] = f"kind <> {ENTERPRISE}"
    if notice.large_refused:
        found["size_not_covered"] = f"size = {LARGE}"
    found |= {reason: f"NOT {fact}" for fact, reason in notice.required}
    found |= {reason: fact for fact, reason in notice.refused}
    if notice.least_months:
        found["months_short"] = f"months_paid < {notice.least_months}"
    return " | ".join(f"CASE WHEN {unmet} THEN {bits[reason]} ELSE 0 END" for reason, unmet in found.items())


def may_be_large(notice):
    if not notice.sizes_matter:
        return "FALSE"
    return f"(size & {LARGE} <> 0 AND size <> {LARGE} AND kind = {ENTERPRISE})"


def rate(notice, of):
    """One rate, or one for each unit; `of` writes a number of it."""
    if notice.lower_rate is None:
        return of(notice.rate)
    lower = f"kind = {ENTERPRISE} AND size = {LARGE} OR kind = {notice.lower_kind}"
    return f"CASE WHEN {lower} THEN {of(notice.lower_rate)} ELSE {of(notice.rate)} END"


def base(notice):
    return " - ".join(("paid", *notice.exclusions))


def amount_in_fen(notice):
    return f"(({base(notice)}) * {rate(notice, str)} + {WHOLE // 2}) // {WHOLE}"


def amount_in_yuan(notice):
    return f"round(({base(notice)}) * {rate(notice, lambda parts: f'{parts / WHOLE:.2f}')}, 2)"


class Bigint(Peer):
    package, form, exact = "duckdb", "BIGINT", True
    threaded = True
    money = "{}"  #: the column of the table, from fen
    above_limit, amount = ABOVE_LIMIT_EXACT, staticmethod(amount_in_fen)

    def __init__(self, notice, facts, bits):
        parts = {"reasons": reasons(notice, bits, self.above_limit), "may_be_large": may_be_large(notice)}
        outcomes = {"eligible": ELIGIBLE, "undetermined": UNDETERMINED}
        self.query = QUERY.format(amount=self.amount(notice), **parts, **outcomes)
        self.database = duckdb.connect(config={"threads": self.threads})
        self.database.register("given", dict(facts))
        columns = (f"{self.money.format(f) if c.dtype == np.int64 else f} AS {f}" for f, c in facts.items())
        self.database.execute(f"CREATE TABLE units AS SELECT {', '.join(columns)} FROM given")
        self.database.unregister("given")

    def prepare(self):
        self.found = None  # what the call before found is given back

    def calculate(self):
        self.found = self.database.execute(self.query).fetchnumpy()

    def results(self):
        return self.found["refund"], self.found["findings"]


class Decimal(Bigint):
    form = "DECIMAL"
    money = "({} / 100::DECIMAL(3, 0))::DECIMAL(15, 2)"
    amount = staticmethod(amount_in_yuan)

    def results(self):
        return fen(self.found["refund"]), self.found["findings"]


class Double(Decimal):
    form, exact = "DOUBLE", False
    money = "{} / 100"
    above_limit = ABOVE_LIMIT_FLOAT


PEERS = (Bigint, Decimal, Double)
