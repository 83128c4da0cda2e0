#: a type takes one pattern and no names
match 5:
    case int(x, y): pass  #! class-pattern

match 5:
    case int(real=1): pass  #! class-pattern
