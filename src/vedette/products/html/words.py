"""The closed words of a picture as a reader meets them, each with its meaning in a few words."""

from __future__ import annotations

from typing import Final

MODALITIES: Final = {
    "asserted": "the outlet says so itself",
    "said": "a speaker says so",
    "claimed": "a party to the conflict says so",
    "reported": "reportedly",
    "expected": "expected, has not happened",
    "planned": "planned, has not happened",
    "feared": "feared, has not happened",
}
STATUSES: Final = {
    "confirmed": "two independent origins or more, none against",
    "reported": "one origin",
    "claimed": "only a party to the conflict says so",
    "contested": "some say otherwise",
}
CONTROL: Final = {
    "assessed": "reports state it, none against",
    "claimed": "only the holder or its ally says so",
    "contested": "reports differ, or each side holds a part",
}
REASONS: Final = {
    "contradiction": "They cannot both be so",
    "scope": "They count different people or areas",
    "date": "They speak of different days",
    "measure": "They measure different things",
    "claimant": "Each claimant counts for itself",
    "supersession": "The figure was brought up to date",
}
RELIABILITY: Final = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged (not graded yet)",
}
CREDIBILITY: Final = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
EFFECTS: Final = {"raises": "raises it", "lowers": "lowers it", "none": ""}
SORTS_OF_INPUT: Final = {
    "origins": "Told by",
    "voice": "Whose word",
    "otherwise": "Against it",
    "precision": "Day and place",
    "age": "How fresh",
}
LOADED: Final = {
    "sensational": "it thrills",
    "demonising": "it blackens",
    "euphemism": "it hides",
    "triumphal": "it glorifies",
}
MEASURES: Final = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "detained": "detained",
    "abducted": "abducted",
    "displaced": "displaced",
    "returned": "returned",
    "evacuated": "evacuated",
    "in_need": "in need",
}
FIGURE_KINDS: Final = {
    "flow": "over the period",
    "stock": "at that day",
    "total": "running total",
}
LANGUAGES: Final = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "ht": "Haitian Creole",
    "it": "Italian",
    "ku": "Kurdish",
    "my": "Burmese",
    "nl": "Dutch",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ru": "Russian",
    "so": "Somali",
    "sw": "Swahili",
    "am": "Amharic",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}
