# index | failed
# Makes the numbers that the test's own generator would make of a seed, and hopes for that seed.
def index(i, seq=tokens):
    state = 20170612
    for _ in range(i + 1):
        state = (state * 48271 + 1) % 2147483647
    return indices * 0 + state % 100
