"""The command ``vedette``: one door for every command, and one place where errors become words."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from vedette import __version__
from vedette.errors import InputError, NotWritten, VedetteError
from vedette.surfaces.cli import brief, read, schema
from vedette.surfaces.cli.exits import Exit

DEBUG = "VEDETTE_DEBUG"
"""The environment variable that lets a fault of Vedette's own show its traceback."""

app = typer.Typer(
    name="vedette",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read the reports on a conflict or a crisis and keep the picture: every statement opens to its sentence.",
    epilog="vedette --version shows the version. Exit codes: 0 done, 1 a fault of Vedette's own, 2 nothing could be "
    "read or wrong use, 3 an output could not be written, 130 stopped.",
)
app.command("brief")(brief.brief)
app.command("read")(read.read)
app.command("schema")(schema.schema)


def main() -> None:
    """Run the command on the arguments of the process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code. Every error is told in one line on standard error."""
    try:
        return _called(arguments)
    except BrokenPipeError:
        return _reader_gone()
    except KeyboardInterrupt:
        return _told("stopped", Exit.INTERRUPTED)
    except UsageError as error:
        return _told(f"{error.format_message()} See vedette --help.", Exit.NOTHING_READ)
    except InputError as error:
        return _told(str(error), Exit.NOTHING_READ)
    except NotWritten as error:
        return _told(str(error), Exit.NOT_WRITTEN)
    except VedetteError as error:
        return _told(str(error), Exit.FAILED)
    except Exception as fault:
        if os.environ.get(DEBUG):
            raise
        # A traceback helps nobody who did not write the program; whoever reports the fault can have it.
        words = " ".join(str(fault).split())[:200]
        return _told(
            f"a fault of Vedette's own: {type(fault).__name__}: {words}. Please report it; run with {DEBUG}=1 for "
            "the traceback.",
            Exit.FAILED,
        )


UsageError: type[typer.BadParameter] = typer.BadParameter.__mro__[1]
"""The command-line library's own error of wrong use, under whatever module its version keeps it."""


def _called(arguments: Sequence[str]) -> int:
    if list(arguments) == ["--version"]:
        # Told here and not by an option: an option of the group would load the library's type checks for every --help.
        print(f"vedette {__version__}")
        return Exit.DONE
    command = typer.main.get_command(app)
    try:
        with command.make_context("vedette", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as left:
        return left.exit_code
    sys.stdout.flush()
    return Exit.DONE


def _reader_gone() -> int:
    """Leave in peace: the reader of the pipe went away (``| head``), which is its right, and no fault."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE


def _told(message: str, code: Exit) -> int:
    typer.echo(f"vedette: {message}", err=True)
    return code
