"""What a peer is, and what several of them need."""

import numpy as np


class Peer:
    """One way to decide the register of a notice.

    A subclass takes its columns over, in the form that it likes best, in its constructor; `prepare` makes ready for one
    call, `calculate` is that call: of these three only `calculate` is timed. `results` gives what it found as int64 fen
    and uint32 findings.
    """

    package: str  #: on PyPI
    form: str  #: in the table, behind the package's name
    exact: bool  #: integers or decimals throughout: it has to agree in every row

    threaded = False  #: can use more than one thread
    threads = 1

    def prepare(self):
        """Nothing, unless a call needs something of its own."""

    def calculate(self):
        raise NotImplementedError

    def results(self):
        raise NotImplementedError


def fen(yuan):
    """Amounts in yuan as fen: the nearest one, so that only what was calculated wrongly differs."""
    return np.rint(np.asarray(yuan, np.float64) * 100).astype(np.int64)
