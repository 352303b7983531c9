"""Numba: a loop over the rows, compiled. The notice's figures are constants of the compiled loop; a column that the
notice does not read is empty, and what would read it is compiled away."""

import numba
import numpy as np

from notices import ELIGIBLE, ENTERPRISE, LARGE, SMALL_HEADCOUNT, SMALL_LIMIT, UNDETERMINED, WHOLE
from numpy_peer import in_yuan
from peer import Peer, fen

TRUTHS = ("service_sector", "conforming", "dishonest", "zombie")
FIGURES = ("months_paid", "claimants", "person_months", "months", "paid", "of_other_years", "late_fees")

compiled = numba.njit(error_model="numpy")


def exact_rules(notice):
    """Whether the layoff rate is above the limit, and the amount: in integers."""
    limit, rate, lower_rate = notice.limit, notice.rate, notice.lower_rate or 0

    @compiled
    def above_limit(claimants, person_months, months):
        small = person_months <= SMALL_HEADCOUNT * months
        return claimants * months * WHOLE > person_months * (SMALL_LIMIT if small else limit)

    @compiled
    def amount(base, lower):
        return (base * (lower_rate if lower else rate) + WHOLE // 2) // WHOLE

    return above_limit, amount


def float_rules(notice):
    """The same in floating point."""
    limit, small_limit = notice.limit / WHOLE, SMALL_LIMIT / WHOLE
    rate, lower_rate = notice.rate / WHOLE, (notice.lower_rate or 0) / WHOLE

    @compiled
    def above_limit(claimants, person_months, months):
        headcount = person_months / months
        return claimants / headcount > (small_limit if headcount <= SMALL_HEADCOUNT else limit)

    @compiled
    def amount(base, lower):
        return round(base * (lower_rate if lower else rate), 2)

    return above_limit, amount


def compile_loop(notice, bits, rules):
    """The loop for one notice; a reason that it does not have is 0."""
    above_limit, amount = rules(notice)
    kind_bit, size_bit = bits.get("kind_not_covered", 0), bits.get("size_not_covered", 0)
    sector_bit, conforming_bit = bits.get("sector_not_covered", 0), bits.get("not_conforming", 0)
    dishonest_bit, zombie_bit = bits.get("dishonest", 0), bits.get("zombie", 0)
    months_bit, layoff_bit = bits.get("months_short", 0), bits["layoff_rate"]
    sizes_matter, least_months, exclusions = notice.sizes_matter, notice.least_months, bool(notice.exclusions)
    lower_for_large, lower_kind = notice.lower_rate is not None, notice.lower_kind

    @compiled
    def loop(
        kind, size, service_sector, conforming, dishonest, zombie,
        months_paid, claimants, person_months, months, paid, of_other_years, late_fees, refund, findings,
    ):  # fmt: skip
        for i in range(paid.size):
            found = 0
            if kind_bit and kind[i] != ENTERPRISE:
                found |= kind_bit
            if size_bit and size[i] == LARGE:
                found |= size_bit
            if sector_bit and not service_sector[i]:
                found |= sector_bit
            if conforming_bit and not conforming[i]:
                found |= conforming_bit
            if dishonest_bit and dishonest[i]:
                found |= dishonest_bit
            if zombie_bit and zombie[i]:
                found |= zombie_bit
            if months_bit and months_paid[i] < least_months:
                found |= months_bit
            if above_limit(claimants[i], person_months[i], months[i]):
                found |= layoff_bit
            refund[i] = 0
            if found == 0:
                enterprise, large = kind[i] == ENTERPRISE, size[i] == LARGE
                if sizes_matter and enterprise and not large and size[i] & LARGE:
                    found = UNDETERMINED
                else:
                    found = ELIGIBLE
                    base = paid[i]
                    if exclusions:
                        base -= of_other_years[i] + late_fees[i]
                    refund[i] = amount(base, lower_for_large and (enterprise and large or kind[i] == lower_kind))
            findings[i] = found

    return loop


class Exact(Peer):
    package, form, exact = "numba", "int64", True
    amounts, rules = np.int64, staticmethod(exact_rules)

    def __init__(self, notice, facts, bits):
        rows = facts["paid"].size
        self.refund, self.findings = np.empty(rows, self.amounts), np.empty(rows, np.uint32)
        self.loop = compile_loop(notice, bits, self.rules)
        absent = {fact: np.empty(0, bool) for fact in TRUTHS} | {fact: np.empty(0, np.int64) for fact in FIGURES}
        self.columns = [(absent | facts)[fact] for fact in ("kind", "size", *TRUTHS, *FIGURES)]

    def calculate(self):
        self.loop(*self.columns, self.refund, self.findings)

    def results(self):
        return self.refund, self.findings


class Float(Exact):
    form, exact = "float64", False
    amounts, rules = np.float64, staticmethod(float_rules)

    def __init__(self, notice, facts, bits):
        super().__init__(notice, in_yuan(facts), bits)

    def results(self):
        return fen(self.refund), self.findings


PEERS = (Exact, Float)
