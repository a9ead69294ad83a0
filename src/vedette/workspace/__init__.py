"""The one Python door: reports in, readings, a picture and a brief out."""

from vedette.workspace.changes import changes_between as changes_between
from vedette.workspace.changes import changes_over as changes_over
from vedette.workspace.reports import Reports as Reports
from vedette.workspace.reports import draw_picture as draw_picture
from vedette.workspace.reports import read_order as read_order
from vedette.workspace.reports import read_reports as read_reports
from vedette.workspace.statements import compare_statements as compare_statements
from vedette.workspace.views import PictureView as PictureView
