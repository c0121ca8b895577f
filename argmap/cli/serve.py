"""`argmap serve`: maps in a browser, live."""

from __future__ import annotations

import gc
import os

import click

from argmap.cli import _shared
from argmap.disk import STDIN, map_files


@click.command("serve")
@click.argument("paths", nargs=-1, metavar="[FILE|FOLDER]...")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Who hears: this machine only.")
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8922, show_default=True, help="0 takes any that is free."
)
@click.option("--open", "opens", is_flag=True, help="Open the page in a browser.")
@click.option("--theme", type=click.Choice(["print", "screen", "dark", "mono"]), help="Colours of the pictures.")
def command(paths: tuple[str, ...], host: str, port: int, opens: bool, theme: str | None) -> None:
    """Show maps in a browser, and every change as soon as it is saved.

    Give files or folders; the current folder if none is given. Nothing is written, and no file but the maps is
    shown. A text with errors is shown with them, beside its last picture. End with Ctrl-C.
    """
    paths = paths or (".",)
    if STDIN in paths:
        _shared.fail("standard input cannot be watched", "save the text as a file, and name that")
    # What cannot be had or used now is a slip of the command; what goes later may come again.
    _shared.attempt(lambda: list(map_files(paths)))
    _shared.settings(paths)
    try:
        from argmap.serving import server
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        _shared.fail(f"that needs `{library}`, which is not installed", 'pip install "argmap[serve]"')
    try:
        listening = server.bound(host, port)
    except server.CannotListen as wrong:
        _shared.fail(wrong.message, wrong.hint)
    _say(host, listening.getsockname()[1], opens=opens)
    # This command lives long, and makes much that it does not keep.
    gc.enable()
    if not server.run(paths, theme or "", host, listening):
        # What is under way would only be thrown away.
        os._exit(0)


def _say(host: str, port: int, *, opens: bool) -> None:
    """Where the maps are, and who can see them."""
    from argmap.serving import guard

    name = "localhost" if guard.is_everywhere(host) else host
    address = f"http://{guard.spelt(name)}:{port}/"
    click.echo(f"serving {address}; end with Ctrl-C", err=True)
    if not guard.is_loopback(host):
        click.echo("warning: everybody in the network who reaches this machine can read these maps", err=True)
        click.echo("  hint: leave out --host, and only this machine can", err=True)
    if opens:
        click.launch(address)
