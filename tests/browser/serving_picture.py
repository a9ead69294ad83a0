"""A server of a picture that no case holds: for wars of ten thousand events, which would take minutes to settle."""

import threading
import time
from pathlib import Path

import uvicorn

import vedette
from vedette.model.pictures import Picture
from vedette.surfaces.rest.access.guard import Guard
from vedette.surfaces.rest.access.opening import Wanted, access_for
from vedette.surfaces.rest.app import create_app
from vedette.surfaces.rest.live.served import Held, ServedCase
from vedette.surfaces.rest.serving import Address, listening
from vedette.surfaces.web.site import Site
from vedette.workspace.views import PictureView


class _Fixed(ServedCase):
    """A case whose picture is given and does not change."""

    def renew(self) -> bool:
        return False


class ServedPicture:
    """A server in a thread; ``url`` ends with a slash."""

    def __init__(self, picture: Picture, folder: Path) -> None:
        workspace = vedette.Workspace.create(folder / "empty.vedette", by="desk")
        live = _Fixed(workspace, readonly=True)
        live._held = Held("made-up", PictureView.of(picture).picture, "standing")
        address = Address("127.0.0.1", 0)
        bound = listening(address)
        address = Address("127.0.0.1", bound.getsockname()[1])
        self.url = address.url
        app = create_app(live)
        guard = Guard(access_for(Wanted(address, "desk", readonly=True)), app, Site())
        self._server = uvicorn.Server(uvicorn.Config(guard, log_level="error", lifespan="off"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [bound]}, daemon=True)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.02)

    def stop(self) -> None:
        """End it."""
        self._server.force_exit = self._server.should_exit = True
        self._thread.join(10)
