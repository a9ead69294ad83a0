"""The REST API of a case: ``/api/v1``, under the workspace in the browser and for programs of others."""
