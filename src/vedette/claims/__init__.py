"""The room that turns words into claims: what one report asserts, who is behind it, and how sure it sounds."""

from vedette.claims.explaining import explained as explained
from vedette.claims.report import report_of as report_of
from vedette.claims.room import claims_in as claims_in
