"""NumPy: whole columns at a time."""

import numpy as np

from notices import ELIGIBLE, ENTERPRISE, LARGE, SMALL_HEADCOUNT, SMALL_LIMIT, UNDETERMINED, WHOLE
from peer import Peer, fen


def reasons_but_layoffs(notice, facts, bits, findings):
    """Every reason but the layoff rate, into `findings`."""
    findings.fill(0)
    if notice.enterprises_only:
        findings |= (facts["kind"] != ENTERPRISE) * bits["kind_not_covered"]
    if notice.large_refused:
        findings |= (facts["size"] == LARGE) * bits["size_not_covered"]
    for fact, reason in notice.required:
        findings |= ~facts[fact] * bits[reason]
    for fact, reason in notice.refused:
        findings |= facts[fact] * bits[reason]
    if notice.least_months:
        findings |= (facts["months_paid"] < notice.least_months) * bits["months_short"]


def layoffs_exact(notice, facts):
    """Where the layoff rate is above the limit, multiplied out."""
    months = facts["months"].astype(np.int32)
    person_months = facts["person_months"]
    limit = np.where(person_months <= months * SMALL_HEADCOUNT, SMALL_LIMIT, notice.limit)
    left = facts["claimants"].astype(np.int64)
    left *= months
    left *= WHOLE
    return left > person_months * limit


def layoffs_float(notice, facts):
    """The same as a quotient."""
    headcount = facts["person_months"] / facts["months"]
    limit = np.where(headcount <= SMALL_HEADCOUNT, SMALL_LIMIT / WHOLE, notice.limit / WHOLE)
    return facts["claimants"] / headcount > limit


def outcomes(notice, facts, findings):
    """Adds the outcome to the reasons; where units are eligible."""
    eligible = findings == 0
    if notice.sizes_matter:
        size = facts["size"]
        may_be_large = (size & LARGE != 0) & (size != LARGE) & (facts["kind"] == ENTERPRISE)
        findings |= (eligible & may_be_large) * np.uint32(UNDETERMINED)
        eligible &= ~may_be_large
    findings |= eligible * np.uint32(ELIGIBLE)
    return eligible


def rates(notice, facts):
    """One rate, or one for each unit."""
    if notice.lower_rate is None:
        return notice.rate
    kind = facts["kind"]
    lower = (kind == ENTERPRISE) & (facts["size"] == LARGE) | (kind == notice.lower_kind)
    return np.where(lower, notice.lower_rate, notice.rate)


def base(notice, facts, to):
    """What was paid less the exclusions."""
    np.copyto(to, facts["paid"])
    for fact in notice.exclusions:
        to -= facts[fact]


def decide_exact(notice, facts, bits, refund, findings):
    """In fen."""
    reasons_but_layoffs(notice, facts, bits, findings)
    findings |= layoffs_exact(notice, facts) * bits["layoff_rate"]
    eligible = outcomes(notice, facts, findings)
    base(notice, facts, refund)
    refund *= rates(notice, facts)
    refund += WHOLE // 2
    refund //= WHOLE
    refund *= eligible


def decide_float(notice, facts, bits, refund, findings):
    """In yuan."""
    reasons_but_layoffs(notice, facts, bits, findings)
    findings |= layoffs_float(notice, facts) * bits["layoff_rate"]
    eligible = outcomes(notice, facts, findings)
    base(notice, facts, refund)
    refund *= rates(notice, facts) / WHOLE
    np.round(refund, 2, out=refund)
    refund *= eligible


class Exact(Peer):
    package, form, exact = "numpy", "int64", True
    amounts = np.int64
    decide = staticmethod(decide_exact)

    def __init__(self, notice, facts, bits):
        rows = facts["paid"].size
        self.notice, self.facts = notice, facts
        self.bits = {reason: np.uint32(bit) for reason, bit in bits.items()}
        self.refund, self.findings = np.empty(rows, self.amounts), np.empty(rows, np.uint32)

    def calculate(self):
        self.decide(self.notice, self.facts, self.bits, self.refund, self.findings)

    def results(self):
        return self.refund, self.findings


class InBlocks(Exact):
    """The same a block at a time, so that what is in between stays in the caches."""

    form = "int64, blocks"
    block = 1 << 14

    def calculate(self):
        for start in range(0, self.refund.size, self.block):
            part = slice(start, start + self.block)
            facts = {fact: column[part] for fact, column in self.facts.items()}
            self.decide(self.notice, facts, self.bits, self.refund[part], self.findings[part])


def in_yuan(facts):
    """Amounts in fen as float64 yuan, everything else as it is."""
    return {fact: column / 100 if column.dtype == np.int64 else column for fact, column in facts.items()}


class Float(Exact):
    form, exact = "float64", False
    amounts = np.float64
    decide = staticmethod(decide_float)

    def __init__(self, notice, facts, bits):
        super().__init__(notice, in_yuan(facts), bits)

    def results(self):
        return fen(self.refund), self.findings


PEERS = (Exact, InBlocks, Float)
