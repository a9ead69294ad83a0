"""Judgements of persons, each once however often it is imported."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert, select

from vedette.model.judging import CaseJudgement
from vedette.store import tables
from vedette.store.columns import moment
from vedette.store.packing import packed, unpacked
from vedette.store.transactions import Transactions


class Judged(Transactions):
    """What persons judged."""

    def put_judgements(self, judgements: Sequence[CaseJudgement]) -> int:
        """Append judgements; return how many the case did not hold yet."""
        new = 0
        with self._writing() as writing:
            for judgement in judgements:
                held = select(tables.judgements.c.number).where(tables.judgements.c.id == judgement.id)
                if writing.connection.scalar(held) is not None:
                    continue
                row = {
                    "id": judgement.id,
                    "verdict": judgement.verdict,
                    "by": judgement.by,
                    "at": moment(judgement.at),
                    "record": packed(judgement),
                }
                writing.connection.execute(insert(tables.judgements), row)
                writing.note("judged", judgement.id)
                new += 1
        return new

    def judgements(self) -> list[CaseJudgement]:
        """Return all judgements, undone ones and what undid them as well, in order of time and id.

        One whose words were erased is not among them; it does not come back by ``put_judgements`` either.
        """
        kept = tables.judgements
        asked = select(kept.c.record).where(kept.c.record != b"").order_by(kept.c.at, kept.c.id)
        with self._reading() as connection:
            return [unpacked(record, CaseJudgement) for record in connection.scalars(asked)]
