"""OpenFisca: a tax-benefit system of one entity. Amounts are `float` variables in yuan, as its country packages have
them; NumPy's float32 holds them, and there is no other type for money but int32."""

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from notices import ELIGIBLE, ENTERPRISE, LARGE, SMALL_HEADCOUNT, SMALL_LIMIT, UNDETERMINED, WHOLE
from numpy_peer import in_yuan
from peer import Peer, fen

PERIOD = "2023"
Unit = build_entity("unit", "units", "An insured unit", is_person=True)


def variable(name, value_type, formula=None):
    """A variable of a unit and a year."""
    members = {"value_type": value_type, "entity": Unit, "definition_period": YEAR, "label": name}
    if formula is not None:
        members["formula"] = formula
    return type(name, (Variable,), members)


def input_type(column):
    return {"b": bool, "i": int, "u": int, "f": float}[column.dtype.kind]


def parameters(notice):
    """The notice's figures, dated as OpenFisca wants them."""
    figures = {
        "limit": notice.limit / WHOLE,
        "small_limit": SMALL_LIMIT / WHOLE,
        "small_headcount": SMALL_HEADCOUNT,
        "rate": notice.rate / WHOLE,
        "lower_rate": (notice.lower_rate or notice.rate) / WHOLE,
        "least_months": notice.least_months,
    }
    return ParameterNode(data={name: {"values": {"2000-01-01": {"value": value}}} for name, value in figures.items()})


def headcount(unit, period):
    return unit("person_months", period) / unit("months", period)


def layoff_rate(unit, period):
    return unit("claimants", period) / unit("headcount", period)


def layoff_limit(unit, period, parameters):
    p = parameters(period)
    return np.where(unit("headcount", period) <= p.small_headcount, p.small_limit, p.limit)


def above_limit(unit, period):
    # Both are variables, and so float32: a limit straight from the parameters would be float64, and 0.2 above it.
    return unit("layoff_rate", period) > unit("layoff_limit", period)


def reasons(notice, bits):
    def formula(unit, period, parameters):
        found = unit("above_limit", period) * bits["layoff_rate"]
        if notice.enterprises_only:
            found += (unit("kind", period) != ENTERPRISE) * bits["kind_not_covered"]
        if notice.large_refused:
            found += (unit("size", period) == LARGE) * bits["size_not_covered"]
        for fact, reason in notice.required:
            found += ~unit(fact, period) * bits[reason]
        for fact, reason in notice.refused:
            found += unit(fact, period) * bits[reason]
        if notice.least_months:
            found += (unit("months_paid", period) < parameters(period).least_months) * bits["months_short"]
        return found

    return formula


def may_be_large(unit, period):
    size = unit("size", period)
    return (size & LARGE != 0) & (size != LARGE) & (unit("kind", period) == ENTERPRISE)


def findings(notice):
    def formula(unit, period):
        found = unit("reasons", period)
        open_ = unit("may_be_large", period) if notice.sizes_matter else False
        return np.where(found != 0, found, np.where(open_, UNDETERMINED, ELIGIBLE))

    return formula


def refund_rate(notice):
    def formula(unit, period, parameters):
        p, kind = parameters(period), unit("kind", period)
        lower = (kind == ENTERPRISE) & (unit("size", period) == LARGE) | (kind == notice.lower_kind)
        return np.where(lower, p.lower_rate, p.rate)

    return formula


def refund_base(notice):
    def formula(unit, period):
        return unit("paid", period) - sum(unit(fact, period) for fact in notice.exclusions)

    return formula


def refund(unit, period):
    amount = np.round(unit("refund_base", period) * unit("refund_rate", period), 2)
    return np.where(unit("findings", period) == ELIGIBLE, amount, 0)


def system_of(notice, facts, bits):
    """The tax-benefit system of one notice."""
    system = TaxBenefitSystem([Unit])
    system.parameters = parameters(notice)
    for fact, column in facts.items():
        system.add_variable(variable(fact, input_type(column)))
    for name, value_type, formula in (
        ("headcount", float, headcount),
        ("layoff_rate", float, layoff_rate),
        ("layoff_limit", float, layoff_limit),
        ("above_limit", bool, above_limit),
        ("reasons", int, reasons(notice, bits)),
        ("may_be_large", bool, may_be_large),
        ("findings", int, findings(notice)),
        ("refund_rate", float, refund_rate(notice)),
        ("refund_base", float, refund_base(notice)),
        ("refund", float, refund),
    ):
        system.add_variable(variable(name, value_type, formula))
    return system


class Float(Peer):
    package, form, exact = "openfisca-core", "float32", False

    def __init__(self, notice, facts, bits):
        self.facts = in_yuan(facts)
        self.rows = facts["paid"].size
        self.system = system_of(notice, self.facts, bits)

    def prepare(self):
        """A simulation keeps what it has calculated, so every call has its own."""
        self.simulation = SimulationBuilder().build_default_simulation(self.system, self.rows)
        for fact, column in self.facts.items():
            self.simulation.set_input(fact, PERIOD, column)

    def calculate(self):
        self.refund = self.simulation.calculate("refund", PERIOD)
        self.findings = self.simulation.calculate("findings", PERIOD)

    def results(self):
        return fen(self.refund), self.findings.astype(np.uint32)


PEERS = (Float,)
