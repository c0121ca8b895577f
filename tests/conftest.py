"""How laws are tried: the same examples every time, and none fails because a machine is slow.

`pytest --hypothesis-profile=thorough` tries many more, and other ones each time;
`--hypothesis-profile=quick` does not shrink what fails.
"""

import pytest
from hypothesis import HealthCheck, Phase, settings

pytest_plugins = ["pytester", "pages"]
# The maps of the tests are there to be broken.
collect_ignore_glob = ["*.argmap"]
pytest.register_assert_rewrite("telling")
settings.register_profile(
    "argmap",
    deadline=None,
    derandomize=True,
    max_examples=40,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("thorough", parent=settings.get_profile("argmap"), derandomize=False, max_examples=400)
# The first failure as it is found: shrinking a map of a hundred lines can take minutes.
settings.register_profile(
    "quick", parent=settings.get_profile("argmap"), phases=[Phase.explicit, Phase.reuse, Phase.generate]
)
settings.load_profile("argmap")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew")
