#: match chooses by value and shape
def kind(x):
    match x:
        case 0: return "zero"
        case 1 | 2 | 3: return "small"
        case -1: return "minus one"
        case None: return "none"
        case True: return "true"
        case "a" | "b" as letter: return "letter " + letter
        case str(): return "text"
        case float(f) if f > 10: return "big float"
        case []: return "empty"
        case [only]: return ("one", only)
        case [first, *rest] if first == "go": return ("go", rest)
        case (a, [b, c]): return (a, b, c)
        case [*_, last]: return ("last", last)
        case {"kind": "point", "x": x, **rest}: return (x, rest)
        case {"k": [1, *more]}: return more
        case _: return "other"
[kind(x) for x in [0, 1, 2, 3, -1, None, True, "a", "b", "c", 11.5, 1.5, 1.0]]  #> ['zero', 'small', 'small', 'small', 'minus one', 'none', 'small', 'letter a', 'letter b', 'text', 'big float', 'other', 'small']
[kind(x) for x in [[], [5], ["go", 1, 2], (1, [2, 3]), [1, 2, 3], range(2)]]  #> ['empty', ('one', 5), ('go', [1, 2]), (1, 2, 3), ('last', 3), ('last', 1)]
kind({"kind": "point", "x": 3, "y": 4})  #> (3, {'y': 4})
kind({"k": [1, 2, 3]})  #> [2, 3]
kind({"k": [2]})  #> 'other'
def unmatched(x):
    match x:
        case 1: return 1
unmatched(2)  #> None
match (1, 2):
    case x, y:
        print(x + y)
#| 3
match [1, (2, 3)]:
    case [int(n), (m, _)]:
        print(n, m)
#| 1 2
