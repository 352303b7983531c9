"""Polars: a lazy query."""

from functools import reduce
from operator import or_

import polars as pl
from polars import col, lit, when

from notices import ELIGIBLE, ENTERPRISE, LARGE, SMALL_HEADCOUNT, SMALL_LIMIT, UNDETERMINED, WHOLE
from numpy_peer import in_yuan
from peer import Peer, fen


def above_limit_exact(notice):
    person_months, months = col("person_months").cast(pl.Int64), col("months").cast(pl.Int64)
    limit = when(person_months <= months * SMALL_HEADCOUNT).then(SMALL_LIMIT).otherwise(notice.limit)
    return col("claimants").cast(pl.Int64) * months * WHOLE > person_months * limit


def above_limit_float(notice):
    headcount = col("person_months") / col("months")
    limit = when(headcount <= SMALL_HEADCOUNT).then(SMALL_LIMIT / WHOLE).otherwise(notice.limit / WHOLE)
    return col("claimants") / headcount > limit


def reasons(notice, bits, above_limit):
    """The reasons, one bit each."""
    found = {"layoff_rate": above_limit(notice)}
    if notice.enterprises_only:
        found["kind_not_covered"] = col("kind") != ENTERPRISE
    if notice.large_refused:
        found["size_not_covered"] = col("size") == LARGE
    found |= {reason: ~col(fact) for fact, reason in notice.required}
    found |= {reason: col(fact) for fact, reason in notice.refused}
    if notice.least_months:
        found["months_short"] = col("months_paid") < notice.least_months
    return reduce(or_, (when(unmet).then(lit(bits[reason], pl.UInt32)).otherwise(0) for reason, unmet in found.items()))


def may_be_large(notice):
    if not notice.sizes_matter:
        return lit(False)
    return (col("size") & LARGE != 0) & (col("size") != LARGE) & (col("kind") == ENTERPRISE)


def rate(notice, of):
    """One rate, or one for each unit; `of` makes a number of it."""
    if notice.lower_rate is None:
        return lit(of(notice.rate))
    lower = (col("kind") == ENTERPRISE) & (col("size") == LARGE) | (col("kind") == notice.lower_kind)
    return when(lower).then(of(notice.lower_rate)).otherwise(of(notice.rate))


def base(notice):
    return reduce(lambda left, fact: left - col(fact), notice.exclusions, col("paid"))


def amount_exact(notice):
    return (base(notice) * rate(notice, int) + WHOLE // 2) // WHOLE


def amount_float(notice):
    return (base(notice) * rate(notice, lambda parts: parts / WHOLE)).round(2)


def query(notice, bits, units, above_limit, amount):
    """Refund and findings of every unit."""
    refused, eligible = col("reasons") != 0, col("findings") == ELIGIBLE
    outcome = when(refused).then(col("reasons")).when(may_be_large(notice)).then(UNDETERMINED).otherwise(ELIGIBLE)
    return (
        units.lazy()
        .with_columns(reasons=reasons(notice, bits, above_limit))
        .with_columns(findings=outcome.cast(pl.UInt32))
        .select(when(eligible).then(amount(notice)).otherwise(0).alias("refund"), "findings")
    )


class Exact(Peer):
    package, form, exact = "polars", "Int64", True
    threaded = True
    rules = above_limit_exact, amount_exact

    def __init__(self, notice, facts, bits):
        self.query = query(notice, bits, pl.DataFrame(facts), *self.rules)

    def prepare(self):
        self.found = None  # what the call before found is given back

    def calculate(self):
        self.found = self.query.collect()

    def results(self):
        return self.found["refund"].to_numpy(), self.found["findings"].to_numpy()


class Float(Exact):
    form, exact = "Float64", False
    rules = above_limit_float, amount_float

    def __init__(self, notice, facts, bits):
        super().__init__(notice, in_yuan(facts), bits)

    def results(self):
        refund, findings = super().results()
        return fen(refund), findings


PEERS = (Exact, Float)
