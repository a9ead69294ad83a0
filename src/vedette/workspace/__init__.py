"""The one Python door: reports in, readings, a picture and a brief out."""

from vedette.workspace.reports import Reports as Reports
from vedette.workspace.reports import read_reports as read_reports
from vedette.workspace.views import PictureView as PictureView
