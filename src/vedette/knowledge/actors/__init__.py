"""What a phrase tells of an actor by itself: its part in public life, its country, and its CAMEO code.

Readers of reports do not ask here: there an actor is what its report calls it.
"""

from __future__ import annotations

from vedette.knowledge.actors.coding import actor_code as actor_code
from vedette.knowledge.actors.coding import actor_codes as actor_codes
from vedette.knowledge.actors.describing import describe as describe
