#: what notebooks import does nothing and stops nothing
from __future__ import annotations
from IPython.display import display, HTML, SVG
from typing import List, Optional as Maybe
import raspy.visualize
import raspy as r
import random
from raspy import key, query, tokens as t, indices, where, draw
from raspy.rasp import *
display(t)  #> None
draw(t, "ab")  #> None
SVG("<svg/>")  #> None
help(key)  #> None
HTML("a video: %s" % random.sample(["a", "b"], 1)[0])  #> None
r.tokens is t  #> True
raspy.rasp.tokens is t  #> True
raspy.visualize.draw(t)  #> None
def f(x: List[int], *rest: Maybe[str]) -> Maybe[int]: return x
f(1)  #> 1
display(1)  #> None
__name__ == "__main__"  #> True
f.__name__  #> 'f'
len.__name__  #> 'len'

#: what a module has not is named
from raspy import foo  #! not-in-module module=raspy name=foo at=foo
from raspy import quer  #! not-in-module-nearest module=raspy name=quer nearest=query at=quer
import numpy  #! no-import module=numpy
import math, os  #! no-import module=os
random.random()  #! unknown-name name=random at=random
import random
random.choice([1, 2])  #! no-dice at=choice
from random import choice  #! no-dice at=choice
from typing import List
List(1)  #! type-hint-called name=List
def f():
    from math import *  #! import-star-inside at="from math import *"

