"""The quality gate: numbers, names, addresses, length, language; a translation with a fault is not shown."""

from bot.translations.gate.check import faults
from bot.translations.gate.values import Checked, Fault, FaultKind

__all__ = ["Checked", "Fault", "FaultKind", "faults"]
