"""Files for programs."""

from vedette.products.files.picture_json import picture_from_json as picture_from_json
from vedette.products.files.picture_json import picture_json as picture_json
from vedette.products.files.picture_json import picture_parts as picture_parts
from vedette.products.files.picture_json import picture_schema as picture_schema
from vedette.products.files.picture_json import schema_text as schema_text
