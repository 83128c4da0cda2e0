#: and, or and not
1 and 2  #> 2
0 and 1 / 0  #> 0
0 or "a"  #> 'a'
1 or 1 / 0  #> 1
[] or None  #> None
not 0  #> True
not "a"  #> False
not not []  #> False
1 and 0 or 2  #> 2
1 or 0 and 0  #> 1
not 1 == 2  #> True
"" or [] or 0 or "last"  #> 'last'
1 and [] and 2  #> []
None or False  #> False
True and None  #> None
not None  #> True

#: conditional expressions
1 if True else 2  #> 1
1 if [] else 2  #> 2
1 if 0 else 2 if 0 else 3  #> 3
(1 if 1 else 2) + 1  #> 2
[1 if i else 0 for i in range(2)]  #> [0, 1]
1 / 0 if False else "safe"  #> 'safe'
1 if True  #! incomplete at=""
if True else 1  #! else-alone keyword=else at=else

#: comparisons are chained
1 < 2 < 3  #> True
1 < 3 < 2  #> False
1 < 2 > 1 != 5  #> True
3 > 2 >= 2 == 2.0  #> True
1 == 1 in [1]  #> True
1 in [1] in [[1]]  #> True
1 in [1, 2] == True  #> False
1 < 0 < 1 / 0  #> False
"a" <= "b" < "c"  #> True
1 is 1 is 1  #> True
None is None is not 1  #> True
def noisy(x): print(x); return x
noisy(1) < noisy(2) < noisy(0)  #> False
#| 1
#| 2
#| 0
noisy(5) < noisy(4) < noisy(0)  #> False
#| 5
#| 4

#: in and is
1 in [1, 2]  #> True
3 in (1, 2)  #> False
"a" in {"a": 1}  #> True
"el" in "hello"  #> True
1 not in {2}  #> True
None in [None]  #> True
1 in 5  #! not-iterable type=int
"a" in None  #! not-iterable type=NoneType
[] is []  #> False
None is None  #> True
True is True  #> True
1 is True  #> False
x = [1]
x is x  #> True
x is not [1]  #> True
x is not None  #> True
None == False  #> False

#: equality
1 == 1.0 == True  #> True
"1" == 1  #> False
None == None  #> True
[1, [2]] == [1, [2.0]]  #> True
{"a": 1} == {"a": True}  #> True
(1,) == [1]  #> False
{1} == {1.0}  #> True
len == len  #> True
float("nan") == float("nan")  #> False
[] == ()  #> False
0 == None  #> False
"" == None  #> False
0 == False == 0.0  #> True
[1] != [1]  #> False
[1] != [2]  #> True
() != ()  #> False
range(2) == range(2)  #> True
(lambda: 1) == (lambda: 1)  #> False

#: precedence
1 + 2 * 3  #> 7
(1 + 2) * 3  #> 9
2 ** 3 ** 2  #> 512
-2 ** 2  #> -4
2 ** -1  #> 0.5
-1 ** 0  #> -1
not 1 + 1  #> False
1 + 2 << 1  #> 6
1 << 1 + 2  #> 8
6 & 3 | 8  #> 10
6 | 3 & 1  #> 7
6 ^ 3 & 1  #> 7
1 | 2 ^ 3  #> 1
1 < 2 & 3  #> True
7 - 2 - 1  #> 4
8 / 2 / 2  #> 2.0
2 * 3 % 4  #> 2
7 // 2 * 2  #> 6
~1 + 1  #> -1
- -1  #> 1
+-+1  #> -1
-1 % 3  #> 2
not True == False  #> True
1 if 0 else 2 + 3  #> 5
1 or 2 and 3  #> 1
"a" + "b" * 2  #> 'abb'
"%s" % 1 + "2"  #> '12'
(lambda x: x)(1) + 1  #> 2
[1, 2][0] + 1  #> 2
-[1, 2][0]  #> -1
2 ** [1, 2][1]  #> 4

#: names
abs(-1)  #> 1
abs = 5
abs  #> 5
undefined  #! unknown-name name=undefined
undefinedd  #! unknown-name name=undefinedd
lenn([1])  #! unknown-name-nearest name=lenn nearest=len at=lenn
prnt(1)  #! unknown-name-nearest name=prnt nearest=print at=prnt
_ = 3
_  #> 3
__x = 4
__x  #> 4
é = 5
é  #> 5
variable1 = 6
variable1  #> 6

#: texts are written in many ways
'a' "b" """c"""  #> 'abc'
"\t|\n|\\|\'|\"|\a\b\f\v\r"  #> '\t|\n|\\|\'|"|\x07\x08\x0c\x0b\r'
'\x41\u00e9\U0001f600\101\0'  #> 'Aé😀A\x00'
"\U0010ffff" == chr(0x10ffff), len("\U00010000")  #> (True, 1)
r"\n" + R'\t'  #> '\\n\\t'
u"a"  #> 'a'
"""a
b"""
'''it's'''  #> "it's"
"\q"  #> '\\q'
r"\""  #> '\\"'
len("\N")  #! bad-escape
"é字😀"  #> 'é字😀'

#: a print shows what it is given
print()  #|
print(1)  #| 1
print(1, "a", None, [2])  #| 1 a None [2]
print("a", "b", sep="-")  #| a-b
print("a", "b", sep="")  #| ab
print("a", sep="-", end=".\n")  #| a.
print("a\nb")  #| a
#| b
print(1.0, True, "it's", {"k": "v"})  #| 1.0 True it's {'k': 'v'}
print("a", sep=None, end=None)  #| a
print(*[1, 2], sep=", ")  #| 1, 2
print(print(1))  #| 1
#| None
print("a", sep=1)  #! argument-type callee=print name=sep expected=str type=int
print("a", end=1)  #! argument-type callee=print name=end expected=str type=int
print 1  #! print-needs-call

#: str and repr
str()  #> ''
str(1)  #> '1'
str(1.0)  #> '1.0'
str("a")  #> 'a'
str(None)  #> 'None'
str([1, "a"])  #> "[1, 'a']"
str(True)  #> 'True'
repr("a")  #> "'a'"
repr("it's")  #> '"it\'s"'
repr('"')  #> '\'"\''
repr("\n")  #> "'\\n'"
repr(1.50)  #> '1.5'
repr(None)  #> 'None'
repr()  #! missing-argument callee=repr name=obj
repr(1, 2)  #! too-many-arguments callee=repr most=1 given=2
str(object=5)  #> '5'
str(1e16)  #> '1e+16'
str(1e-5)  #> '1e-05'
str(0.1 + 0.2)  #> '0.30000000000000004'
str(1e100)  #> '1e+100'
str(-0.0)  #> '-0.0'
str(123456789.123)  #> '123456789.123'
str(float("inf"))  #> 'inf'
repr((1,))  #> '(1,)'
repr(())  #> '()'
repr([[], {}])  #> '[[], {}]'
repr({"a": (1, [2])})  #> "{'a': (1, [2])}"
repr(True)  #> 'True'

#: isinstance
isinstance(1, int)  #> True
isinstance(True, int)  #> True
isinstance(1, bool)  #> False
isinstance(1.0, float)  #> True
isinstance(1, float)  #> False
isinstance("a", str)  #> True
isinstance([], list)  #> True
isinstance((), tuple)  #> True
isinstance({}, dict)  #> True
isinstance(set(), set)  #> True
isinstance(range(1), range)  #> True
isinstance(1, (str, int))  #> True
isinstance(1, ((str,), (int,)))  #> True
isinstance(1, ())  #> False
isinstance(None, int)  #> False
isinstance("a", (int, float))  #> False
isinstance([], tuple)  #> False
isinstance({}, set)  #> False
isinstance(1, 5)  #! isinstance-type given=5
isinstance(1, "int")  #! isinstance-type given='int'
isinstance(1, [int])  #! isinstance-type given="[<class 'int'>]"
isinstance(int, int)  #> False

#: len
len("")  #> 0
len("h😀")  #> 2
len([1, 2])  #> 2
len({})  #> 0
len({1: 2})  #> 1
len({1, 2})  #> 2
len(())  #> 0
len(range(3))  #> 3
len(5)  #! no-length type=int
len(None)  #! no-length type=NoneType
len(1.5)  #! no-length type=float
len(len)  #! no-length type=function
len(True)  #! no-length type=bool

#: list
list()  #> []
list("ab")  #> ['a', 'b']
list((1, 2))  #> [1, 2]
list({"a": 1})  #> ['a']
list(range(2))  #> [0, 1]
list(5)  #! not-iterable type=int
list(None)  #! not-iterable type=NoneType
list([1], [2])  #! too-many-arguments callee=list most=1 given=2
xs = [1]
list(xs) is xs  #> False
