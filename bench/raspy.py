"""Times the Python library RASPy. Standard input: one JSON object a line, {"name", "source", "input"}; standard output:
{"name", "size", "ms"} a line, with "error" where the library cannot run the program. RASPY_DIR names its checkout."""

import builtins
import importlib.abc
import importlib.machinery
import json
import os
import sys
import time
import types


class AnythingType(type):
    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()


class Anything(metaclass=AnythingType):
    """What a drawing library gives: it can be made, called, indexed, read through, combined and inherited from."""

    def __init__(self, *args, **kwargs):
        pass

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __iter__(self):
        return iter(())

    def itself(self, *args, **kwargs):
        return self

    __call__ = __getitem__ = __add__ = __radd__ = __or__ = __truediv__ = __floordiv__ = __mul__ = __rmul__ = itself


class Stub(types.ModuleType):
    """Stands for a drawing library: any name in it is there. A star import brings the names that the importing module
    uses and nothing else has defined."""

    __path__ = []

    def __getattr__(self, name):
        if name == "__all__":
            importing = sys._getframe(1)
            known = {**vars(builtins), **importing.f_globals}
            return sorted(name for name in names_in(importing.f_code) if name not in known)
        if name.startswith("__"):
            raise AttributeError(name)
        return AnythingType(name, (Anything,), {})


def names_in(code):
    """The names that a module's code and the functions in it read."""
    names = {name for name in code.co_names if not name.startswith("__")}
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= names_in(constant)
    return names


# What RASPy draws with. Anything else that is missing stays missing: Python's own modules ask for optional ones, such as
# `org`, and take another way when there are none.
DRAWING = {"IPython", "PIL", "cairo", "chalk", "colour", "diagrams", "matplotlib", "streamlit"}


class StubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last: stubs a drawing library that is not installed."""

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] not in DRAWING:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return Stub(spec.name)

    def exec_module(self, module):
        pass


def load_names():
    sys.path.insert(0, os.environ["RASPY_DIR"])
    sys.meta_path.append(StubFinder())
    module = importlib.import_module("raspy.rasp")
    return {name: value for name, value in vars(module).items() if not name.startswith("__")}


def run_source(source, names):
    """Runs a program as a notebook cell: the value of its last expression."""
    import ast

    tree = ast.parse(source)
    last = tree.body.pop()
    space = dict(names)
    exec(compile(tree, "<bench>", "exec"), space)
    return eval(compile(ast.Expression(last.value), "<bench>", "eval"), space)


def median_ms(run, budget_s, least):
    run()
    times = []
    begin = time.perf_counter()
    while len(times) < least or time.perf_counter() - begin < budget_s:
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
        if sum(times) > 60:
            break
    times.sort()
    return times[len(times) // 2] * 1000


def main():
    names = load_names()
    for line in sys.stdin:
        job = json.loads(line)
        answer = {"name": job["name"], "size": len(job["input"])}
        try:
            op = run_source(job["source"], names)
            answer["ms"] = median_ms(lambda: list(op(job["input"]).toseq()), 0.6, 3)
        except Exception as error:
            answer["error"] = f"{type(error).__name__}: {error}"
        print(json.dumps(answer), flush=True)


main()
