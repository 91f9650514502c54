"""The seal: the same figures give the same code, any other figure another."""

from hypothesis import given
from hypothesis import strategies as st

from backend.rules import seals


def test_the_same_figures_in_another_order_are_sealed_alike() -> None:
    one = seals.canonical({"a": 1, "b": [1, 2]})
    assert one == seals.canonical({"b": [1, 2], "a": 1})
    start = seals.beginning(1)
    assert seals.chain_of(start, one) == seals.chain_of(start, one)
    assert seals.chain_of(start, one) != seals.chain_of(seals.beginning(2), one)


@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_another_number_gives_another_seal(one: int, other: int) -> None:
    chains = [
        seals.chain_of(seals.beginning(1), seals.canonical({"marks": [n]})) for n in (one, other)
    ]
    same = seals.seal_of(chains[0]) == seals.seal_of(chains[1])
    assert same == (one == other)
    assert all(seals.looks_like_seal(seals.seal_of(chain)) for chain in chains)


def test_a_code_is_read_out_in_two_groups() -> None:
    assert seals.shown("7KQ4MX2P") == "7KQ4-MX2P"
    assert not seals.looks_like_seal("7KQ4MX2")
    assert not seals.looks_like_seal("0KQ4MX2P")
