"""The library and the plain loop, called in this process (wengang_peer.cpp)."""

import ctypes

_FEN, _WORD = ctypes.POINTER(ctypes.c_int64), ctypes.POINTER(ctypes.c_uint32)


class Difference(ctypes.Structure):
    """How results differ from the library's; wengang_peer.cpp says what each number is."""

    _fields_ = [(name, ctypes.c_int64) for name in ("findings", "amounts", "biggest", "biggest_alike")]


class _Column(ctypes.Structure):
    _fields_ = [("fact", ctypes.c_char_p), ("type", ctypes.c_char_p), ("data", ctypes.c_void_p)]


_SIGNATURES = {
    "version": (ctypes.c_char_p,),
    "compiler": (ctypes.c_char_p,),
    "instruction_set": (ctypes.c_char_p,),
    "bit": (ctypes.c_uint32, ctypes.c_char_p),
    "make": (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t),
    "free": (None, ctypes.c_void_p),
    "fault": (ctypes.c_char_p, ctypes.c_void_p),
    "columns": (ctypes.POINTER(_Column), ctypes.c_void_p, ctypes.POINTER(ctypes.c_size_t)),
    "decide": (None, ctypes.c_void_p),
    "decide_plain": (None, ctypes.c_void_p),
    "refund": (_FEN, ctypes.c_void_p),
    "findings": (_WORD, ctypes.c_void_p),
    "compare": (Difference, ctypes.c_void_p, _FEN, _WORD, ctypes.c_size_t),
}


class Library:
    """The shared library's functions, under their names without the prefix."""

    def __init__(self, path):
        loaded = ctypes.CDLL(path)
        for name, (result, *arguments) in _SIGNATURES.items():
            function = getattr(loaded, "wengang_peer_" + name)
            function.restype, function.argtypes = result, arguments
            setattr(self, name, function)

    def bits(self, reasons):
        """The bit of each reason in the findings."""
        return {reason: self.bit(reason.encode()) for reason in reasons}


class Register:
    """The register of a notice, in the library's memory: use it in a `with` statement."""

    def __init__(self, library, notice, rows):
        self.rows = rows
        self._library = library
        self._it = library.make(notice.id.encode(), rows)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._library.free(self._it)

    def fault(self):
        """What does not agree with the decision of single units; empty if everything does."""
        return self._library.fault(self._it).decode()

    def facts(self):
        """The columns as NumPy arrays on the library's memory."""
        import numpy as np  # not at the top: the library is checked where there is no NumPy

        count = ctypes.c_size_t()
        columns = self._library.columns(self._it, ctypes.byref(count))
        return {
            c.fact.decode(): _wrap(np, c.data, np.dtype(c.type.decode()), self.rows) for c in columns[: count.value]
        }

    def decide(self):
        self._library.decide(self._it)

    def decide_plain(self):
        self._library.decide_plain(self._it)

    def own_difference(self):
        """Of what the library or the plain loop decided last."""
        return self._library.compare(
            self._it, self._library.refund(self._it), self._library.findings(self._it), self.rows
        )

    def difference(self, refund, findings):
        """Of arrays of int64 and uint32."""
        return self._library.compare(self._it, refund.ctypes.data_as(_FEN), findings.ctypes.data_as(_WORD), refund.size)


def _wrap(np, address, dtype, rows):
    memory = (ctypes.c_char * (rows * dtype.itemsize)).from_address(address)
    column = np.frombuffer(memory, dtype)
    column.flags.writeable = False
    return column
