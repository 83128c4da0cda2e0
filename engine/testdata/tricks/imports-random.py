# index | failed no-dice
# Draws the answer, for luck.
import random


def index(i, seq=tokens):
    random.seed(1)
    return indices * 0 + random.randint(0, 99)
