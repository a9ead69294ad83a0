"""What changed, in a line or two at the end of a command."""

from vedette.model.changes import Changes, Moment, RecordChange, Tally
from vedette.products.changes.short import in_short


def changes(*records, tallies=()):
    moment = Moment(None, "vedette", 1, 1, None)
    return Changes("case", moment, moment, (), tuple(tallies), tuple(records))


def new(title, weight, **more):
    return RecordChange("event", "new", "world", title, None, "e1", weight=weight, **more)


def test_numbers_come_first_and_what_weighs_most_after_them():
    """Whoever added a report looks at two lines and knows whether to open the brief."""
    told = in_short(
        changes(
            new("A meeting.", 1.0),
            new("The fall of Sake.", 9.0),
            new("An old war", 20.0, background=True),
            new("Shelling of Minova", 5.0),
            tallies=[Tally("event", 1200, 2, 0, 5, 0), Tally("figure", 0, 1, 0, 3, 0), Tally("actor", 4, 0, 0, 0, 0)],
        )
    )
    assert told == [
        "events: 1,200 new, 2 revised; figure: 1 revised",
        "new: The fall of Sake; Shelling of Minova",
    ]


def test_nothing_is_said_in_two_words():
    """Most reports say what others said before."""
    assert in_short(changes(tallies=[Tally("event", 0, 0, 0, 9, 2), Tally("report", 1, 0, 0, 9, 0)])) == [
        "nothing changed"
    ]
