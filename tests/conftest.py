"""How laws are tried: the same examples every time, and none fails because a machine is slow.

`pytest --hypothesis-profile=thorough` tries many more, and other ones each time.
"""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "argmap",
    deadline=None,
    derandomize=True,
    max_examples=60,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile("thorough", parent=settings.get_profile("argmap"), derandomize=False, max_examples=1500)
settings.load_profile("argmap")
