"""Runs the programs of engine/testdata/python in CPython. Standard input: a JSON list of programs, each a list of
statements; standard output: what each statement gives, {"text", "printed"} or {"errors"}."""

import ast
import contextlib
import io
import json
import sys


def run_statement(source, names):
    printed = io.StringIO()
    try:
        tree = ast.parse(source)
        with contextlib.redirect_stdout(printed):
            if len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr):
                value = eval(compile(ast.Expression(tree.body[0].value), "<testdata>", "eval"), names)
                return {"text": repr(value), "printed": printed.getvalue().split("\n")[:-1]}
            exec(compile(tree, "<testdata>", "exec"), names)
            return {"printed": printed.getvalue().split("\n")[:-1]}
    except Exception as error:
        # A subclass of what the language knows is that: a TabError is a SyntaxError.
        kinds = [kind.__name__ for kind in type(error).__mro__ if issubclass(kind, Exception)]
        return {"errors": kinds}


def main():
    answers = []
    for program in json.load(sys.stdin):
        names = {"__name__": "__main__"}
        answers.append([run_statement(source, names) for source in program])
    json.dump(answers, sys.stdout)


sys.set_int_max_str_digits(0)
main()
