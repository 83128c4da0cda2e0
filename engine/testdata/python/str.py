#: cases of letters
"hello wORLD".capitalize()  #> 'Hello world'
"".capitalize()  #> ''
"ßa".capitalize()  #> 'Ssa'
"ǆ".capitalize()  #> 'ǅ'
"1ab C".capitalize()  #> '1ab c'
"Straße İ".casefold()  #> 'strasse i̇'
"ΑΣ".casefold()  #> 'ασ'
"HeLLo 1".lower()  #> 'hello 1'
"ΑΣ Σ".lower()  #> 'ας σ'
"HeLLo ß".upper()  #> 'HELLO SS'
"ŉ".upper()  #> 'ʼN'
"Hello wORLD ß".swapcase()  #> 'hELLO World SS'
"123".swapcase()  #> '123'
"aB1".swapcase()  #> 'Ab1'
"they're bill's 2nd-hand x".title()  #> "They'Re Bill'S 2Nd-Hand X"
"hELLO".title()  #> 'Hello'
"".title()  #> ''
"ǆ a".title()  #> 'ǅ A'
"a1b".title()  #> 'A1B'
"abc".upper(1)  #! too-many-arguments callee=str.upper most=0 given=1
"abc".lower("x")  #! too-many-arguments callee=str.lower most=0 given=1
str.upper("abc")  #> 'ABC'
str.upper(1)  #! argument-type callee=str.upper name=self expected=str type=int
str.upper()  #! missing-argument callee=str.upper name=self

#: kinds of text
["abc".islower(), "aBc".islower(), "a1".islower(), "1".islower(), "".islower(), "ß".islower(), "ª".islower(), "ǅa".islower()]  #> [True, False, True, False, False, True, True, False]
["ABC".isupper(), "aBC".isupper(), "A1".isupper(), "1".isupper(), "".isupper(), "Ⅷ".isupper(), "A ǅ".isupper()]  #> [True, False, True, False, False, True, False]
["Hello World".istitle(), "Hello world".istitle(), "HEllo".istitle(), "1".istitle(), "".istitle(), "A1B".istitle(), "A1b".istitle(), "They'Re".istitle(), "ǅa".istitle(), "ǅA".istitle()]  #> [True, False, False, False, False, True, False, True, True, False]
["abc".isalpha(), "ab1".isalpha(), "".isalpha(), "é字".isalpha(), "a b".isalpha(), "1".isalpha()]  #> [True, False, False, True, False, False]
["12".isdigit(), "1a".isdigit(), "".isdigit(), "²".isdigit(), "½".isdigit(), "-1".isdigit(), "٣".isdigit(), "①".isdigit()]  #> [True, False, False, True, False, False, True, True]
["12".isdecimal(), "1a".isdecimal(), "".isdecimal(), "²".isdecimal(), "٣".isdecimal(), "1.5".isdecimal()]  #> [True, False, False, False, True, False]
["12".isnumeric(), "1a".isnumeric(), "".isnumeric(), "²".isnumeric(), "½".isnumeric(), "五".isnumeric(), "Ⅷ".isnumeric(), "字".isnumeric()]  #> [True, False, False, True, True, True, True, False]
["a1".isalnum(), "a 1".isalnum(), "".isalnum(), "é²".isalnum(), "_".isalnum(), "½".isalnum()]  #> [True, False, False, True, False, True]
[" \t\n".isspace(), " a".isspace(), "".isspace(), "\x1c\x85\u3000".isspace(), "\u200b".isspace()]  #> [True, False, False, True, False]
["abc\x7f".isascii(), "é".isascii(), "".isascii(), "\x80".isascii()]  #> [True, False, True, False]
"a".isalpha(1)  #! too-many-arguments callee=str.isalpha most=0 given=1

#: padding
"ab".center(5)  #> '  ab '
"abc".center(6)  #> ' abc  '
"abc".center(6, "*")  #> '*abc**'
"ab".center(7, "*")  #> '***ab**'
"a".center(4, "-")  #> '-a--'
"ab".center(1)  #> 'ab'
"".center(3, "é")  #> 'ééé'
"ab".center(-5)  #> 'ab'
"ab".ljust(5)  #> 'ab   '
"ab".ljust(5, ".")  #> 'ab...'
"ab".ljust(2, ".")  #> 'ab'
"ab".rjust(5)  #> '   ab'
"ab".rjust(5, "0")  #> '000ab'
"ab".rjust(1)  #> 'ab'
"ab".center(5, "--")  #! fill-length callee=str.center fill='--'
"ab".ljust(5, "")  #! fill-length callee=str.ljust fill=''
"ab".rjust("5")  #! argument-type callee=str.rjust name=width expected=int type=str
"ab".center()  #! missing-argument callee=str.center name=width
"ab".center(5.0)  #! float-for-int callee=str.center name=width value=5
"ab".center(5, 1)  #! argument-type callee=str.center name=fillchar expected=str type=int
"😀".center(4, "-")  #> '-😀--'
"ab".rjust(True)  #> 'ab'
"7".zfill(3)  #> '007'
"-7".zfill(4)  #> '-007'
"+7".zfill(4)  #> '+007'
"--7".zfill(5)  #> '-00-7'
"ab".zfill(5)  #> '000ab'
"1234".zfill(3)  #> '1234'
"".zfill(2)  #> '00'
"-".zfill(3)  #> '-00'
"7".zfill(-1)  #> '7'
"7".zfill()  #! missing-argument callee=str.zfill name=width
"😀".zfill(3)  #> '00😀'

#: looking for a part
"hello".find("l")  #> 2
"hello".find("l", 3)  #> 3
"hello".find("l", 4)  #> -1
"hello".find("l", 0, 2)  #> -1
"hello".find("l", -2)  #> 3
"hello".find("l", 0, -2)  #> 2
"hello".find("")  #> 0
"hello".find("", 5)  #> 5
"hello".find("", 6)  #> -1
"hello".find("", 3, 2)  #> -1
"hello".find("lo", 0, 4)  #> -1
"hello".find("z")  #> -1
("a" + "aab" * 6).find("aab" * 6)  #> 1
"hello".find("l", None, None)  #> 2
"a😀b".find("b")  #> 2
"hello".rfind("l")  #> 3
"hello".rfind("l", 0, 3)  #> 2
"hello".rfind("l", 0, -1)  #> 3
"hello".rfind("h", 1)  #> -1
"hello".rfind("")  #> 5
"hello".rfind("", 1, 3)  #> 3
"hello".rfind("", 6)  #> -1
"hello".rfind("z")  #> -1
"aaa".rfind("aa")  #> 1
"😀b😀b".rfind("b")  #> 3
"hello".index("l")  #> 2
"hello".index("lo", 1)  #> 3
"hello".index("z")  #! substring-missing callee=str.index text='z'
"hello".index("h", 1)  #! substring-missing callee=str.index text='h'
"hello".rindex("l")  #> 3
"hello".rindex("l", 0, 3)  #> 2
"hello".rindex("z")  #! substring-missing callee=str.rindex text='z'
"hello".count("l")  #> 2
"hello".count("l", 3)  #> 1
"hello".count("l", 0, 3)  #> 1
"aaaa".count("aa")  #> 2
"abc".count("")  #> 4
"abc".count("", 1, 2)  #> 2
"abc".count("", 4)  #> 0
"".count("")  #> 1
"abc".count("z")  #> 0
"hello".find(1)  #! argument-type callee=str.find name=sub expected=str type=int
"hello".count()  #! missing-argument callee=str.count name=sub
"hello".find("l", "a")  #! argument-type callee=str.find name=start expected=int type=str
"hello".find("l", 1.0)  #! float-for-int callee=str.find name=start value=1
"hello".index(None)  #! argument-type callee=str.index name=sub expected=str type=NoneType

#: beginnings and ends
"hello".startswith("he")  #> True
"hello".startswith("lo")  #> False
"hello".startswith("")  #> True
"hello".startswith("l", 2)  #> True
"hello".startswith("l", -3, -2)  #> True
"hello".startswith("ll", 2, 3)  #> False
"hello".startswith("", 6)  #> False
"hello".startswith(("x", "h"))  #> True
"hello".startswith(())  #> False
"hello".startswith(("x", "y"))  #> False
"hello".startswith(1)  #! argument-type callee=str.startswith name=prefix expected="str, tuple[str]" type=int
"hello".startswith(("x", 1))  #! argument-type callee=str.startswith name=prefix expected="str, tuple[str]" type=int
"hello".startswith(["h"])  #! argument-type callee=str.startswith name=prefix expected="str, tuple[str]" type=list
"hello".endswith("lo")  #> True
"hello".endswith("he")  #> False
"hello".endswith("")  #> True
"hello".endswith("l", 0, 4)  #> True
"hello".endswith("l", 0, -1)  #> True
"hello".endswith("hello", 1)  #> False
"hello".endswith(("x", "o"))  #> True
"hello".endswith(("x", "y"))  #> False
"hello".endswith()  #! missing-argument callee=str.endswith name=suffix
"hello".removeprefix("he")  #> 'llo'
"hello".removeprefix("lo")  #> 'hello'
"hello".removeprefix("")  #> 'hello'
"hehello".removeprefix("he")  #> 'hello'
"hello".removeprefix(1)  #! argument-type callee=str.removeprefix name=prefix expected=str type=int
"hello".removesuffix("lo")  #> 'hel'
"hello".removesuffix("he")  #> 'hello'
"hello".removesuffix("")  #> 'hello'
"hellolo".removesuffix("lo")  #> 'hello'
"hello".removesuffix("hello")  #> ''
"hello".removesuffix(("lo",))  #! argument-type callee=str.removesuffix name=suffix expected=str type=tuple

#: stripping
"  a b \t\n".strip()  #> 'a b'
"xxaxbxyx".strip("xy")  #> 'axb'
"abc".strip("")  #> 'abc'
"abc".strip(None)  #> 'abc'
"aaa".strip("a")  #> ''
"  a ".lstrip()  #> 'a '
"xyaxy".lstrip("xy")  #> 'axy'
"  a ".rstrip()  #> '  a'
"xyaxy".rstrip("yx")  #> 'xya'
"\u3000a\x1f".strip()  #> 'a'
"a😀".strip("😀")  #> 'a'
"abc".strip(1)  #! argument-type callee=str.strip name=chars expected=str type=int
"abc".strip("a", "b")  #! too-many-arguments callee=str.strip most=1 given=2
"abc".lstrip("c")  #> 'abc'
"abc".rstrip("a")  #> 'abc'

#: cutting at a separator
"a b  c ".split()  #> ['a', 'b', 'c']
"a b  c ".split(" ")  #> ['a', 'b', '', 'c', '']
" a b c ".split(None, 1)  #> ['a', 'b c ']
" a b c ".split(maxsplit=1)  #> ['a', 'b c ']
"a,b,,c".split(",")  #> ['a', 'b', '', 'c']
"a,b,,c".split(",", 1)  #> ['a', 'b,,c']
"a,b,,c".split(",", maxsplit=2)  #> ['a', 'b', ',c']
"a,b,,c".split(",", -1)  #> ['a', 'b', '', 'c']
"a,b,,c".split(",", 0)  #> ['a,b,,c']
"".split()  #> []
"".split(",")  #> ['']
"   ".split()  #> []
"abc".split("abc")  #> ['', '']
"aXXbXXc".split("XX")  #> ['a', 'b', 'c']
"a b".split(sep=" ")  #> ['a', 'b']
"abc".split("")  #! empty-separator callee=str.split
"abc".split(1)  #! argument-type callee=str.split name=sep expected=str type=int
"abc".split(",", "1")  #! argument-type callee=str.split name=maxsplit expected=int type=str
" a b ".split(None, 0)  #> ['a b ']
"a b  c ".rsplit()  #> ['a', 'b', 'c']
" a b c ".rsplit(None, 1)  #> [' a b', 'c']
" a b c ".rsplit(maxsplit=1)  #> [' a b', 'c']
"a,b,,c".rsplit(",")  #> ['a', 'b', '', 'c']
"a,b,,c".rsplit(",", 1)  #> ['a,b,', 'c']
"a,b,,c".rsplit(",", maxsplit=2)  #> ['a,b', '', 'c']
"a,b,,c".rsplit(",", 0)  #> ['a,b,,c']
"".rsplit(",")  #> ['']
" a b ".rsplit(None, 0)  #> [' a b']
"aXXXb".rsplit("XX")  #> ['aX', 'b']
"aXXXb".split("XX")  #> ['a', 'Xb']
"aXXXb".rsplit("XX", 1)  #> ['aX', 'b']
"abc".rsplit("")  #! empty-separator callee=str.rsplit
"a-b-c".partition("-")  #> ('a', '-', 'b-c')
"abc".partition("-")  #> ('abc', '', '')
"a--b".partition("--")  #> ('a', '--', 'b')
"".partition("-")  #> ('', '', '')
"-a".partition("-")  #> ('', '-', 'a')
"abc".partition("")  #! empty-separator callee=str.partition
"a-b-c".rpartition("-")  #> ('a-b', '-', 'c')
"abc".rpartition("-")  #> ('', '', 'abc')
"a---b".rpartition("--")  #> ('a-', '--', 'b')
"".rpartition("-")  #> ('', '', '')
"a-".rpartition("-")  #> ('a', '-', '')
"abc".rpartition("")  #! empty-separator callee=str.rpartition
"abc".partition(1)  #! argument-type callee=str.partition name=sep expected=str type=int
"a\nb\r\nc\rd".splitlines()  #> ['a', 'b', 'c', 'd']
"a\nb\r\nc\r".splitlines(True)  #> ['a\n', 'b\r\n', 'c\r']
"a\n\nb\n".splitlines()  #> ['a', '', 'b']
"a\n\nb\n".splitlines(keepends=True)  #> ['a\n', '\n', 'b\n']
"".splitlines()  #> []
"\n".splitlines()  #> ['']
"a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines()  #> ['a', 'b', 'c', 'd', 'e', 'f']

#: joining and replacing
",".join(["a", "b", "c"])  #> 'a,b,c'
"".join("abc")  #> 'abc'
"-".join([])  #> ''
"-".join(["a"])  #> 'a'
", ".join(str(i) for i in range(3))  #> '0, 1, 2'
"-".join({"x": 1, "y": 2})  #> 'x-y'
"-".join(["a", 1])  #! join-item index=1 item=1 type=int
"-".join(5)  #! not-iterable type=int
"-".join()  #! missing-argument callee=str.join name=iterable
"-".join([None])  #! join-item index=0 item=None type=NoneType
"hello".replace("l", "L")  #> 'heLLo'
"hello".replace("l", "L", 1)  #> 'heLlo'
"hello".replace("l", "L", 0)  #> 'hello'
"hello".replace("l", "L", -1)  #> 'heLLo'
"hello".replace("l", "")  #> 'heo'
"abc".replace("", "-")  #> '-a-b-c-'
"abc".replace("", "-", 2)  #> '-a-bc'
"".replace("", "x")  #> 'x'
"aaa".replace("aa", "b")  #> 'ba'
"a😀b".replace("", ".")  #> '.a.😀.b.'
"abc".replace("z", "y")  #> 'abc'
"a$1".replace("a", "$&")  #> '$&$1'
"abc".replace("a")  #! missing-argument callee=str.replace name=new
"abc".replace("a", 1)  #! argument-type callee=str.replace name=new expected=str type=int
"abc".replace(1, "a")  #! argument-type callee=str.replace name=old expected=str type=int
"abc".replace("a", "b", "c")  #! argument-type callee=str.replace name=count expected=int type=str

#: items and slices are characters
s = "h😀llo"
len(s)  #> 5
s[0]  #> 'h'
s[1]  #> '😀'
s[-1]  #> 'o'
s[True]  #> '😀'
s[1:3]  #> '😀l'
s[::-1]  #> 'oll😀h'
s[::2]  #> 'hlo'
s[4:1:-1]  #> 'oll'
s[-3:]  #> 'llo'
s[:-3]  #> 'h😀'
s[10:]  #> ''
s[5]  #! index-range type=str index=5 length=5 last=4
s[-6]  #! index-range type=str index=-6 length=5 last=4
s["a"]  #! index-type type=str index='a' given=str
s[1.0]  #! index-float type=str index=1.0
s[::0]  #! slice-step-zero
s[None:None]  #> 'h😀llo'
list(s)  #> ['h', '😀', 'l', 'l', 'o']
s[0] = "a"  #! immutable type=str at=s[0]
del s[0]  #! immutable type=str at=s[0]
for c in "": c
""[0]  #! index-of-empty type=str index=0
""[0:1]  #> ''

#: operators
"ab" + "cd"  #> 'abcd'
"ab" * 3  #> 'ababab'
3 * "ab"  #> 'ababab'
"ab" * 0  #> ''
"ab" * -1  #> ''
"ab" * True  #> 'ab'
"ab" + 1  #! operator-types operator=+ left='ab' right=1 leftType=str rightType=int
1 + "ab"  #! operator-types operator=+ left=1 right='ab' leftType=int rightType=str
"ab" * "c"  #! operator-types operator=* left='ab' right='c' leftType=str rightType=str
"ab" * 1.5  #! operator-types operator=* left='ab' right=1.5 leftType=str rightType=float
"ab" - "b"  #! operator-types operator=- left='ab' right='b' leftType=str rightType=str
-"a"  #! unary-type operator=- value='a'
~"a"  #! unary-type operator=~ value='a'
"a" / 2  #! operator-types operator=/ left='a' right=2 leftType=str rightType=int
"b" in "abc"  #> True
"" in "abc"  #> True
"bd" in "abc"  #> False
"d" not in "abc"  #> True
1 in "abc"  #! in-string item=1
None in "abc"  #! in-string item=None
"a" < "b"  #> True
"Z" < "a"  #> True
"a" < "ab"  #> True
"ab" <= "ab"  #> True
"b" > "ab"  #> True
"b" >= "ab"  #> True
"a" == "a"  #> True
"a" == 97  #> False
"a" != "b"  #> True
"a" < 1  #! not-comparable operator=< left='a' right=1
"a" >= None  #! not-comparable operator=>= left='a' right=None
"😀" > "豈"  #> True
"豈" < "😀"  #> True
bool("")  #> False
bool(" ")  #> True
"a" "b" 'c'  #> 'abc'
"ab" is "ab"  #> True

#: what a text prints as
"it's"  #> "it's"
'say "hi"'  #> 'say "hi"'
"it's \"both\""  #> 'it\'s "both"'
"\n\t\r\\\0\x7f"  #> '\n\t\r\\\x00\x7f'
"\x1b\x80\u200b\ud7ff"  #> '\x1b\x80\u200b\ud7ff'
"é 字 😀"  #> 'é 字 😀'
"\N"  #! bad-escape escape="\\N"
r"\n\'"  #> "\\n\\'"
"\101\x41\u0041\U00000041"  #> 'AAAA'
"\e\ "  #> '\\e\\ '
"""a
b'"""
str("it's")  #> "it's"
repr("it's")  #> '"it\'s"'
repr(repr("a"))  #> '"\'a\'"'
print("a", "it's", sep="")  #| ait's

#: methods are found by name
"abc".uper()  #! no-attribute-nearest type=str name=uper nearest=upper at=uper
"abc".foo  #! no-attribute type=str name=foo at=foo
f = "abc".replace
f("a", "b")  #> 'bbc'
list(map(str.upper, "abc"))  #> ['A', 'B', 'C']
str.join("-", ["a", "b"])  #> 'a-b'

#: tabs
"a\tb".expandtabs()  #> 'a       b'
"a\tb\n\tc".expandtabs(4)  #> 'a   b\n    c'
"a\tb".expandtabs(0)  #> 'ab'
"a\tb".expandtabs(tabsize=2)  #> 'a b'
#: a long pattern is found in time that the two lengths bound
text = "ab" * 20 + "c" + "ab" * 12 + "d"
long = "ab" * 9 + "c"
text.find(long)  #> 22
text.find("ab" * 11 + "d")  #> 43
text.find("ab" * 13 + "d")  #> -1
text.rfind("b" + "ab" * 8)  #> 48
text.rfind(long)  #> 22
text.count("ab" * 9)  #> 3
text.count("a" * 17)  #> 0
("a" * 40).count("a" * 17)  #> 2
("aab" * 9).find("aab" * 6 + "aa")  #> 0
text.index(long, 3)  #> 22
text.replace(long, "-")  #> 'ababababababababababab-ababababababababababababd'
text.split(long)  #> ['ababababababababababab', 'ababababababababababababd']
text.rsplit("ab" * 9, 1)  #> ['ababababababababababababababababababababcababab', 'd']
text.partition(long)  #> ('ababababababababababab', 'abababababababababc', 'ababababababababababababd')
text.rpartition("ab" * 9)  #> ('ababababababababababababababababababababcababab', 'ababababababababab', 'd')
long in text  #> True
"ba" * 9 + "d" in text  #> False

#: translate and maketrans
str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "c"), str.maketrans({"a": "1", 98: None})  #> ({97: 120, 98: 121}, {97: 120, 98: 121, 99: None}, {97: '1', 98: None})
"abcab".translate(str.maketrans("ab", "xy")), "abc".translate(str.maketrans("a", "b", "c"))  #> ('xycxy', 'bb')
"abc".translate({97: "long", 98: None, 99: 100}), "abc".translate({}), "名a".translate({ord("名"): "x"})  #> ('longd', 'abc', 'xa')
"".maketrans("a", "b"), "\x00\x01".translate("xy"), "\x00\x02".translate(["z"])  #> ({97: 98}, 'xy', 'z\x02')
list(map(str.translate, ["a"], [{97: "b"}]))  #> ['b']
str.maketrans("ab", "x")  #! maketrans-length x=2 y=1
str.maketrans({"ab": 1})  #! maketrans-key key='ab'
"a".translate({97: 1.5})  #! translate-value value=1.5
