"""The command ``vedette``: one door for every command, and one place where errors become words."""

from __future__ import annotations

import os
import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Sequence
from types import ModuleType

from vedette import __version__
from vedette.errors import CaseError, FetchError, InputError, NotInCase, NotWritten, VedetteError
from vedette.surfaces.cli import (
    add,
    agreement,
    backup,
    brief,
    check,
    copy,
    diff,
    explain,
    forget,
    init,
    judge,
    judgements,
    knowledge,
    merges,
    read,
    reports,
    review,
    schema,
    search,
    serve,
    settle,
    sources,
    status,
    users,
    watch,
)
from vedette.surfaces.cli.exits import Exit
from vedette.surfaces.cli.parser import Parser
from vedette.surfaces.cli.showing import harmless

LONGEST = 2_000
"""Characters of an error that are told; an argument may be as long as the system lets it."""
DEBUG = "VEDETTE_DEBUG"
"""The environment variable that lets a fault of Vedette's own show its traceback."""
COMMANDS: dict[str, ModuleType] = {
    "brief": brief,
    "read": read,
    "diff": diff,
    "explain": explain,
    "merges": merges,
    "serve": serve,
    "users": users,
    "init": init,
    "add": add,
    "watch": watch,
    "status": status,
    "sources": sources,
    "reports": reports,
    "search": search,
    "settle": settle,
    "knowledge": knowledge,
    "forget": forget,
    "review": review,
    "judge": judge,
    "judgements": judgements,
    "agreement": agreement,
    "check": check,
    "backup": backup,
    "copy": copy,
    "schema": schema,
}

ABOUT = "Read the reports on a conflict or a crisis and keep the picture: every statement opens to its sentence."
MORE = """\
vedette COMMAND --help tells the options of a command. The usual one:
  vedette brief reports/ -o brief.html

exit codes: 0 done; 1 a fault of Vedette's own; 2 nothing could be read, or wrong use;
            3 an output could not be written; 4 a case cannot be used; 130 stopped
"""


def main() -> None:
    """Run the command on the arguments of the process and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit code. Every error is told in one line on standard error."""
    try:
        _called(list(arguments))
        sys.stdout.flush()
    except SystemExit as left:
        # The parser leaves so once it has shown a help or the version.
        return left.code if isinstance(left.code, int) else Exit.DONE
    except BrokenPipeError:
        return _reader_gone()
    except KeyboardInterrupt:
        return _told("stopped", Exit.INTERRUPTED)
    except (InputError, NotInCase, FetchError) as error:
        return _told(str(error), Exit.NOTHING_READ)
    except CaseError as error:
        return _told(str(error), Exit.CASE_UNUSABLE)
    except NotWritten as error:
        return _told(str(error), Exit.NOT_WRITTEN)
    except VedetteError as error:
        return _told(str(error), Exit.FAILED)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return _told(str(NotWritten("standard output", why, "Write to a file with -o.")), Exit.NOT_WRITTEN)
    except Exception as fault:
        if os.environ.get(DEBUG):
            raise
        # A traceback helps nobody who did not write the program; whoever reports the fault can have it.
        words = " ".join(f"{type(fault).__name__}: {fault}".split())[:240]
        return _told(
            f"a fault of Vedette's own ({words}). Please report it; run with {DEBUG}=1 for the traceback.", Exit.FAILED
        )
    return Exit.DONE


def parser() -> Parser:
    """Return the parser of what stands before a command."""
    made = Parser(prog="vedette", description=ABOUT, epilog=MORE, formatter_class=RawDescriptionHelpFormatter)
    made.add_argument("--version", action="version", version=f"vedette {__version__}", help="show the version")
    commands = made.add_subparsers(metavar="COMMAND", title="commands")
    for name, command in COMMANDS.items():
        commands.add_parser(name, help=command.ABOUT.partition("\n\n")[0])
    return made


def _called(arguments: list[str]) -> None:
    if arguments and arguments[0] in COMMANDS:
        command = COMMANDS[arguments[0]]
        # Paths and options may stand in any order: `brief a.txt -o brief.html b.txt`.
        command.run(command.parser().parse_intermixed_args(arguments[1:]))
        return
    if not arguments:
        parser().print_help(sys.stderr)
        sys.exit(Exit.NOTHING_READ)
    parser().parse_args(arguments)


def _reader_gone() -> int:
    """Leave in peace: the reader of the pipe went away (``| head``), which is its right, and no fault."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE


def _told(message: str, code: Exit) -> int:
    sys.stderr.write(f"vedette: {harmless(' '.join(message.split()))[:LONGEST]}\n")
    return code
