"""The commands. Errors are one line on stderr: exit code 1, or 2 for wrong usage; never a traceback."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from bot.errors import DragomanError

COMMANDS = {
    "demo": ("serve", "Try everything here: no token, no account, a chat page of its own."),
    "run": ("serve", "Run the bot on Telegram (TELEGRAM_BOT_TOKEN)."),
    "ingest": ("news", "Take in files, folders or addresses, and summarise them."),
    "digest": ("news", "Show what is new, by topic."),
    "sources": ("sources", "List, add and remove feeds and folders."),
    "summarize": ("texts", "Summarise a file, an address or standard input."),
    "translate": ("texts", "Translate line by line."),
    "languages": ("languages", "List, install and remove translation packages."),
    "db": ("db", "Bring the database up to date, or check it."),
    "bench": ("bench", "Measure on this machine."),
}


class Commands(click.Group):
    """Imports a command's module only when it is called: `--help` must not load the translators."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"bot.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        try:
            return super().make_context(*args, **extra)
        except BrokenPipeError:
            raise click.exceptions.Exit(_unheard()) from None

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # click would make exit code 1 of it
            ctx.exit(_unheard())

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dragoman")
def cli() -> None:
    """Reads the news in any language and tells each reader, in their own language, at their own hour."""


def main() -> None:
    """The entry point of `dragoman`."""
    # For NumPy, before it is imported: its threads wait for each other. One matrix took 0.2 s, and on busy cores 9 s.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        sys.exit(cli.main(standalone_mode=False) or 0)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.UsageError as error:
        sys.exit(_misused(error))
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except OSError as error:
        sys.exit(_complain(f"{error.filename}: {error.strerror}" if error.filename else str(error)))
    except (DragomanError, click.ClickException) as error:
        sys.exit(_complain(str(error)))
    except ExceptionGroup as group:
        ours = group.subgroup(DragomanError)
        sys.exit(_complain("; ".join(str(error) for error in _leaves(ours or group))))
    except Exception as error:
        from summarizers import SummarizerError

        if isinstance(error, SummarizerError):
            sys.exit(_complain(str(error)))
        if os.environ.get("DRAGOMAN_LOG_LEVEL") == "DEBUG":
            raise
        sys.exit(_complain(f"unexpected {type(error).__name__}; DRAGOMAN_LOG_LEVEL=DEBUG shows where"))


def _leaves(group: ExceptionGroup[Exception]) -> list[Exception]:
    """What several tasks that ran together raised."""
    inner = (_leaves(error) if isinstance(error, ExceptionGroup) else [error] for error in group.exceptions)
    return [leaf for leaves in inner for leaf in leaves]


def _unheard() -> int:
    """The reader of what we print went away: nothing is wrong."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _misused(error: click.UsageError) -> int:
    """One line; where a command is missing, what there is."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    else:
        named = error.ctx.command_path if error.ctx else "dragoman"
        _complain(f"{error.format_message()} (see `{named} --help`)")
    return 2


def _complain(message: str) -> int:
    from bot.logs import redact

    line = " ".join(redact(message).split())
    click.echo(f"dragoman: {line}", err=True)
    return 1
