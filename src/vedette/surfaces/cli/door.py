"""The command ``vedette``: one door for every command, and one place where errors become words."""

from __future__ import annotations

import os
import sys

import typer

from vedette import __version__
from vedette.errors import InputError, VedetteError
from vedette.surfaces.cli import brief, read, schema
from vedette.surfaces.cli.exits import Exit

app = typer.Typer(
    name="vedette",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read the reports on a conflict or a crisis and keep the picture: every statement opens to its sentence.",
    epilog="Exit codes: 0 done, 2 nothing could be read or wrong use, 3 an output could not be written, 130 stopped.",
)
app.command("brief")(brief.brief)
app.command("read")(read.read)
app.command("schema")(schema.schema)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"vedette {__version__}")
        raise typer.Exit


@app.callback()
def vedette(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version and stop."
    ),
) -> None:
    """Read reports, keep the picture, open every statement to its sentence."""


def main() -> None:
    """Run the command and leave with its exit code; no traceback reaches a user."""
    try:
        app(standalone_mode=True)
    except InputError as error:
        _leave(str(error), Exit.NOTHING_READ)
    except VedetteError as error:
        _leave(str(error), Exit.FAILED)
    except BrokenPipeError:
        # The reader of the pipe went away (`| head`): that is its right, and no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.DONE)
    except KeyboardInterrupt:
        _leave("stopped", Exit.INTERRUPTED)
    except OSError as error:
        _leave(f"{error.filename or 'a file'}: {error.strerror or error}", Exit.NOT_WRITTEN)


def _leave(message: str, code: Exit) -> None:
    typer.echo(f"vedette: {message}", err=True)
    sys.exit(code)
