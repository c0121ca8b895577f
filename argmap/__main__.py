"""`python -m argmap`: the command line, where no script is on the PATH."""

from argmap.cli import main

main()
