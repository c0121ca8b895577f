"""`python -m argmap`: the command line, where no script is on the PATH."""

from argmap.cli import main

if __name__ == "__main__":  # pragma: no cover - run by the tests as a program of its own
    main()
