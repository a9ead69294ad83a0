"""The one door to the network: http and https, public addresses, within limits, politely."""

from vedette.sources.web.answers import Answer
from vedette.sources.web.getting import Web
from vedette.sources.web.limits import Limits, Manners
from vedette.sources.web.pool import Network

__all__ = ["Answer", "Limits", "Manners", "Network", "Web"]
