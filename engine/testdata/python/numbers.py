#: literals
0  #> 0
0b101  #> 5
0o17  #> 15
0xFf  #> 255
1_000  #> 1000
0xdead_beef  #> 3735928559
1.5  #> 1.5
.5  #> 0.5
1e3  #> 1000.0
1E-3  #> 0.001
1_0.5_0  #> 10.5
00  #> 0
True  #> True
012  #! leading-zero
1__0  #! number-underscore
1_  #! number-underscore
0b2  #! unexpected text=b2 at=b2
0xg  #! unexpected text=xg at=xg
1a  #! unexpected text=a at=a

#: arithmetic of integers
7 + 2  #> 9
7 - 9  #> -2
7 * -2  #> -14
7 / 2  #> 3.5
4 / 2  #> 2.0
7 // 2  #> 3
-7 // 2  #> -4
7 // -2  #> -4
7 % 3  #> 1
-7 % 3  #> 2
7 % -3  #> -2
-7 % -3  #> -1
2 ** 10  #> 1024
2 ** 0  #> 1
2 ** -1  #> 0.5
0 ** 0  #> 1
(-2) ** 3  #> -8
-2 ** 2  #> -4
2 ** 3 ** 2  #> 512
+5  #> 5
-5  #> -5
- -5  #> 5
~5  #> -6
~-1  #> 0
-True  #> -1
+True  #> 1
True + True  #> 2
True * 3  #> 3
False / 1  #> 0.0
7 // True  #> 7
1 / 0  #! division-by-zero operator=/
1 // 0  #! division-by-zero operator=//
1 % 0  #! division-by-zero operator=%
0 ** -1  #! division-by-zero operator=**
0 / 5  #> 0.0
0 // 5  #> 0
-0  #> 0

#: bits
6 & 3  #> 2
6 | 3  #> 7
6 ^ 3  #> 5
1 << 4  #> 16
1 << 0  #> 1
-3 << 2  #> -12
17 >> 2  #> 4
-17 >> 2  #> -5
1 >> 100  #> 0
-1 >> 100  #> -1
5 >> 0  #> 5
-6 & 3  #> 2
-6 | 3  #> -5
-6 ^ 3  #> -7
-1 & 0xffff  #> 65535
True & False  #> False
True | False  #> True
True ^ True  #> False
True & 1  #> 1
2 & True  #> 0
1 << -1  #! negative-shift
1 >> -1  #! negative-shift
1.5 & 1  #! operator-types operator=& left=1.5 right=1 leftType=float rightType=int
1 << 1.0  #! operator-types operator=<< left=1 right=1.0 leftType=int rightType=float
"a" & 1  #! operator-types operator=& left='a' right=1 leftType=str rightType=int
True << 1  #> 2
0x7fffffff ^ -1  #> -2147483648
0xffffffff & 0xf0f0f0f0  #> 4042322160
0xffffffff | 0x100000000  #> 8589934591

#: arithmetic of floats
0.1 + 0.2  #> 0.30000000000000004
1.5 - 2  #> -0.5
2.5 * 2  #> 5.0
1 / 3  #> 0.3333333333333333
7.5 // 2  #> 3.0
-7.5 // 2  #> -4.0
7.5 % 2  #> 1.5
-7.5 % 2  #> 0.5
7.5 % -2  #> -0.5
5.0 % 3  #> 2.0
-1 % 3.0  #> 2.0
2.0 ** 3  #> 8.0
2 ** 0.5  #> 1.4142135623730951
4 ** -0.5  #> 0.5
(-8.0) ** 3  #> -512.0
-0.0  #> -0.0
0.0 * -1  #> -0.0
-0.0 // 1  #> -0.0
0.0 == -0.0  #> True
1.0 / 0  #! division-by-zero operator=/
1.0 // 0  #! division-by-zero operator=//
1.0 % 0  #! division-by-zero operator=%
1 / 0.0  #! division-by-zero operator=/
0.0 ** -1  #! division-by-zero operator=**
1e308 * 10  #> inf
-1e308 * 10  #> -inf
1e200 ** 2  #! float-overflow
1e16  #> 1e+16
1e15 + 0.3  #> 1000000000000000.2
123456789012345680.0  #> 1.2345678901234568e+17
1e-5  #> 1e-05
0.0001  #> 0.0001
1e22  #> 1e+22
1e-7  #> 1e-07
5e-324  #> 5e-324
1 / 2**1075, 3 / 2**1075, 5 / 2**1075, -3 / 2**1075  #> (0.0, 1e-323, 1e-323, -1e-323)
3 / 2**1076, 5 / 2**1076, 7 / 2**1076  #> (5e-324, 5e-324, 1e-323)
1.7976931348623157e308  #> 1.7976931348623157e+308
1e400  #> inf
float("nan") == float("nan")  #> False
float("inf") - float("inf")  #> nan
float("inf") // 1  #> nan
1 // float("inf")  #> 0.0
-1 // float("inf")  #> -1.0
-1 % float("inf")  #> inf
1 % float("inf")  #> 1.0
1e-10 // 1e-20  #> 10000000000.0
1.1 // 0.1  #> 11.0
1.1 % 0.1  #> 2.7755575615628914e-17
2.0 ** -1  #> 0.5
~1.5  #! unary-type operator=~ value=1.5
-1.5  #> -1.5
+1.5  #> 1.5

#: comparisons
1 == 1.0  #> True
1 == True  #> True
1 == "1"  #> False
0 == False  #> True
None == None  #> True
None == 0  #> False
1 != 2  #> True
1 != 1.0  #> False
1 < 2  #> True
2 < 1  #> False
2 < 2  #> False
1 <= 1  #> True
2 <= 1  #> False
2 > 1  #> True
1 > 1  #> False
1 >= 1  #> True
1 >= 2  #> False
1 < 2.5  #> True
True < 2  #> True
1 < 2 < 3  #> True
1 < 3 < 2  #> False
3 > 2 > 1 >= 1  #> True
1 == 1.0 == True  #> True
1 < "a"  #! not-comparable operator=< left=1 right='a'
1 < None  #! not-comparable operator=< left=1 right=None
None < None  #! not-comparable operator=< left=None right=None
1 is 1  #> True
None is None  #> True
None is not None  #> False
1 is not None  #> True
1 < float("inf")  #> True
float("nan") < 1  #> False
float("nan") != float("nan")  #> True
2 in (1, 2)  #> True
2 not in (1, 2)  #> False
1 in 2  #! not-iterable type=int
1.5 < [1]  #! not-comparable operator=< left=1.5 right=[1]

#: types do not mix
1 + "a"  #! operator-types operator=+ left=1 right='a' leftType=int rightType=str
1 + None  #! operator-types operator=+ left=1 right=None leftType=int rightType=NoneType
None + 1  #! operator-types operator=+ left=None right=1 leftType=NoneType rightType=int
1 - "a"  #! operator-types operator=- left=1 right='a' leftType=int rightType=str
1 * None  #! operator-types operator=* left=1 right=None leftType=int rightType=NoneType
1 / "a"  #! operator-types operator=/ left=1 right='a' leftType=int rightType=str
1 // "a"  #! operator-types operator=// left=1 right='a' leftType=int rightType=str
1 % "a"  #! operator-types operator=% left=1 right='a' leftType=int rightType=str
1 ** "a"  #! operator-types operator=** left=1 right='a' leftType=int rightType=str
None ** 2  #! operator-types operator=** left=None right=2 leftType=NoneType rightType=int
-None  #! unary-type operator=- value=None
+"a"  #! unary-type operator=+ value='a'
~None  #! unary-type operator=~ value=None
1 + [1]  #! operator-types operator=+ left=1 right=[1] leftType=int rightType=list
1.5 + "a"  #! operator-types operator=+ left=1.5 right='a' leftType=float rightType=str

#: methods of numbers
(5).bit_length()  #> 3
(0).bit_length()  #> 0
(-8).bit_length()  #> 4
(255).bit_length()  #> 8
(256).bit_length()  #> 9
(2 ** 40).bit_length()  #> 41
True.bit_length()  #> 1
(5).bit_count()  #> 2
(-7).bit_count()  #> 3
(0).bit_count()  #> 0
(2 ** 40 + 1).bit_count()  #> 2
(5).conjugate()  #> 5
True.conjugate()  #> 1
(1.5).conjugate()  #> 1.5
(2.0).is_integer()  #> True
(2.5).is_integer()  #> False
2.5.is_integer()  #> False
1e3.is_integer()  #> True
float("inf").is_integer()  #> False
float("nan").is_integer()  #> False
int.bit_length(5)  #> 3
float.is_integer(2.0)  #> True
int.bit_length("a")  #! argument-type callee=int.bit_length name=self expected=int type=str
(5).bit_length(1)  #! too-many-arguments callee=int.bit_length most=0 given=1
(5).foo  #! no-attribute type=int name=foo at=foo
(1.5).bit_length()  #! no-attribute type=float name=bit_length at=bit_length

#: int
int()  #> 0
int(3.9)  #> 3
int(-3.9)  #> -3
int(True)  #> 1
int("42")  #> 42
int("  -42\n")  #> -42
int("+4")  #> 4
int("٠"), int("१०"), int("१०५"), float("٠.٥")  #> (0, 10, 105, 0.5)
int("x" * 70)  #! int-literal text="'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…" base=10
int("1_000")  #> 1000
int("ff", 16)  #> 255
int("0xff", 16)  #> 255
int("0xff", 0)  #> 255
int("0b101", 0)  #> 5
int("0o17", 0)  #> 15
int("0b101", 2)  #> 5
int("b101", 16)  #> 45313
int("z", 36)  #> 35
int("777", 8)  #> 511
int("-0x1F", 16)  #> -31
int("٣")  #> 3
int("1" * 15)  #> 111111111111111
int(1e15)  #> 1000000000000000
int("012")  #> 12
int("000", 0)  #> 0
int("012", 0)  #! int-literal text='012' base=0
int("")  #! int-literal text='' base=10
int("  ")  #! int-literal text="'  '" base=10
int("4.5")  #! int-of-float-text text='4.5' base=10
int("1e3")  #! int-of-float-text text='1e3' base=10
int("a")  #! int-literal text='a' base=10
int("_1")  #! int-literal text='_1' base=10
int("1__0")  #! int-literal text='1__0' base=10
int("1_")  #! int-literal text='1_' base=10
int("9", 8)  #! int-literal text='9' base=8
int("1", 1)  #! int-base base=1
int("1", 37)  #! int-base base=37
int(1.5, 2)  #! int-base-text type=float
int(None)  #! argument-type callee=int name=x expected="str, int, float" type=NoneType
int([1])  #! argument-type callee=int name=x expected="str, int, float" type=list
int("1", "2")  #! argument-type callee=int name=base expected=int type=str
int(float("nan"))  #! int-not-finite value=nan
int(float("inf"))  #! int-not-finite value=inf
int("0x", 16)  #! int-literal text='0x' base=16
int("0xg", 16)  #! int-literal text='0xg' base=16
int("+-1")  #! int-literal text='+-1' base=10
int("10", base=2)  #> 2
int(x="10")  #! unknown-keyword callee=int name=x
int("1", 2, 3)  #! too-many-arguments callee=int most=2 given=3

#: float
float()  #> 0.0
float(3)  #> 3.0
float(True)  #> 1.0
float("1.5")  #> 1.5
float(" -1e3 ")  #> -1000.0
float(".5")  #> 0.5
float("5.")  #> 5.0
float("1_0.5")  #> 10.5
float("inf")  #> inf
float("-Infinity")  #> -inf
float("NaN")  #> nan
float("+inf")  #> inf
float("٣.٥")  #> 3.5
float("")  #! float-literal text=''
float("a")  #! float-literal text='a'
float("1__0")  #! float-literal text='1__0'
float(".")  #! float-literal text='.'
float("1e")  #! float-literal text='1e'
float("0x1")  #! float-literal text='0x1'
float(None)  #! argument-type callee=float name=x expected="str, int, float" type=NoneType
float([1])  #! argument-type callee=float name=x expected="str, int, float" type=list
float("1", "2")  #! too-many-arguments callee=float most=1 given=2
float("1.5e-3")  #> 0.0015
float("infinit")  #! float-literal text='infinit'

#: bool
bool()  #> False
bool(0)  #> False
bool(-1)  #> True
bool(0.0)  #> False
bool(0.1)  #> True
bool(None)  #> False
bool(float("nan"))  #> True
bool(())  #> False
bool({})  #> False
bool({0})  #> True
bool(range(0))  #> False
bool(range(1))  #> True
bool(len)  #> True
bool(1, 2)  #! too-many-arguments callee=bool most=1 given=2

#: abs, round, divmod and pow
abs(-3)  #> 3
abs(3)  #> 3
abs(-1.5)  #> 1.5
abs(True)  #> 1
abs(-0.0)  #> 0.0
abs("a")  #! argument-type callee=abs name=x expected="int, float" type=str
abs(None)  #! argument-type callee=abs name=x expected="int, float" type=NoneType
abs()  #! missing-argument callee=abs name=x
abs(1, 2)  #! too-many-arguments callee=abs most=1 given=2
round(2.5)  #> 2
round(3.5)  #> 4
round(-2.5)  #> -2
round(0.5)  #> 0
round(1.49)  #> 1
round(2.675, 2)  #> 2.67
round(1.25, 1)  #> 1.2
round(1.35, 1)  #> 1.4
round(-1.25, 1)  #> -1.2
round(1234, -2)  #> 1200
round(1250, -2)  #> 1200
round(1350, -2)  #> 1400
round(-1250, -2)  #> -1200
round(1250.0, -2)  #> 1200.0
round(5, -1)  #> 0
round(15, -1)  #> 20
round(15, 2)  #> 15
round(1.5, None)  #> 2
round(1.5, 0)  #> 2.0
round(1e300, 2)  #> 1e+300
round(1.5, -1)  #> 0.0
round(1.5, 400)  #> 1.5
round(1.5, -400)  #> 0.0
round(12, -30)  #> 0
round(True)  #> 1
round(True, 1)  #> 1
round(ndigits=1, number=2.25)  #> 2.2
round(float("nan"))  #! round-not-finite value=nan
round(float("inf"))  #! round-not-finite value=inf
round(float("inf"), 1)  #> inf
round("a")  #! argument-type callee=round name=number expected="int, float" type=str
round(1.5, 1.0)  #! float-for-int callee=round name=ndigits value=1
round(None)  #! argument-type callee=round name=number expected="int, float" type=NoneType
round()  #! missing-argument callee=round name=number
round(1.7e308, -308)  #! float-overflow
divmod(7, 2)  #> (3, 1)
divmod(-7, 2)  #> (-4, 1)
divmod(7, -2)  #> (-4, -1)
divmod(7.5, 2)  #> (3.0, 1.5)
divmod(-7.5, 2)  #> (-4.0, 0.5)
divmod(True, 2)  #> (0, 1)
divmod(1, 0)  #! division-by-zero operator=//
divmod(1.0, 0)  #! division-by-zero operator=//
divmod("a", 1)  #! operator-types operator=// left='a' right=1 leftType=str rightType=int
divmod(1)  #! missing-argument callee=divmod name=y
divmod(0, 5)  #> (0, 0)
pow(2, 10)  #> 1024
pow(2, -1)  #> 0.5
pow(2.0, 3)  #> 8.0
pow(2, 10, 1000)  #> 24
pow(-2, 3, 5)  #> 2
pow(2, 3, -5)  #> -2
pow(3, 0, 7)  #> 1
pow(3, 0, 1)  #> 0
pow(3, 200, 13)  #> 9
pow(-3, 200, 13)  #> 9
pow(10, 3, -7)  #> -1
pow(2, 5, 8)  #> 0
pow(0, 0, 5)  #> 1
pow(True, 2, 3)  #> 1
pow(2, 3, None)  #> 8
pow(base=2, exp=3)  #> 8
pow(2, exp=3, mod=3)  #> 2
pow(2, 3, 0)  #! pow-modulus
pow(2, -1, 4)  #! pow-negative
pow(2.0, 1, 3)  #! float-for-int callee=pow name=base value=2
pow("a", 2)  #! operator-types operator=** left='a' right=2 leftType=str rightType=int
pow(2)  #! missing-argument callee=pow name=exp
pow(2, 3.5)  #> 11.313708498984761
pow(0, -1)  #! division-by-zero operator=**

#: chr and ord
chr(97)  #> 'a'
chr(0)  #> '\x00'
chr(0x1f600)  #> '😀'
chr(0x10ffff)  #> '\U0010ffff'
chr(True)  #> '\x01'
chr(-1)  #! chr-range code=-1
chr(0x110000)  #! chr-range code=1114112
chr("a")  #! argument-type callee=chr name=i expected=int type=str
chr(97.0)  #! float-for-int callee=chr name=i value=97
ord("a")  #> 97
ord("😀")  #> 128512
ord("\0")  #> 0
ord("")  #! ord-length text='' length=0
ord("ab")  #! ord-length text='ab' length=2
ord("😀a")  #! ord-length text='😀a' length=2
ord(1)  #! argument-type callee=ord name=c expected=str type=int
ord(None)  #! argument-type callee=ord name=c expected=str type=NoneType

#: min, max and sum
min(3, 1, 2)  #> 1
max(3, 1, 2)  #> 3
min([3, 1, 2])  #> 1
max("hello")  #> 'o'
min("b", "a")  #> 'a'
min([1, True, 1.0])  #> 1
max([1, True, 1.0])  #> 1
min((2, "b"), (1, "z"))  #> (1, 'z')
max([[1], [1, 2], [0, 9]])  #> [1, 2]
max([3, -5, 4], key=abs)  #> -5
min([3, -5, 4], key=abs)  #> 3
max("bb", "a", "ccc", key=len)  #> 'ccc'
min("bb", "aa", key=len)  #> 'bb'
max("bb", "aa", key=len)  #> 'bb'
min([], default=7)  #> 7
max([], default=None)  #> None
max([2], default=7)  #> 2
min([])  #! empty-extreme callee=min
max(())  #! empty-extreme callee=max
max(1, "a")  #! not-comparable operator=> left='a' right=1
min(1, None)  #! not-comparable operator=< left=None right=1
max(1)  #! not-iterable type=int
max()  #! missing-argument callee=max name=iterable
max([1, 2], key=None)  #> 2
max([1, 2], key=5)  #! not-callable value=5 type=int
min(1, 2, default=3)  #! default-with-values callee=min
max(range(5))  #> 4
max({"a": 1, "b": 0})  #> 'b'
min(i * i - 4 * i for i in range(5))  #> -4
sum([1, 2, 3])  #> 6
sum([])  #> 0
sum([0.1] * 10)  #> 0.9999999999999999
sum([1, 2.5])  #> 3.5
sum([True, True])  #> 2
sum([1, 2], 10)  #> 13
sum([1, 2], start=10)  #> 13
sum([[1], [2]], [])  #> [1, 2]
sum([(1,), (2,)], ())  #> (1, 2)
sum(range(101))  #> 5050
sum(i for i in range(4))  #> 6
sum(["a", "b"])  #! sum-of-text
sum(["a"], "")  #! sum-of-text
sum([1, "a"])  #! sum-of-text
sum([[1], [2]])  #! operator-types operator=+ left=0 right=[1] leftType=int rightType=list
sum(5)  #! not-iterable type=int
sum()  #! missing-argument callee=sum name=iterable
sum({1: "a", 2: "b"})  #> 3
sum([1, None])  #! operator-types operator=+ left=1 right=None leftType=int rightType=NoneType

#: the parts of a number
(3).real, (3).imag, (3).numerator, (3).denominator, True.real, True.numerator  #> (3, 0, 3, 1, 1, 1)
(2.5).real, (2.5).imag, (10 ** 30).numerator  #> (2.5, 0.0, 1000000000000000000000000000000)

#: long integers in any base
int("ff" * 12, 16) == 16 ** 24 - 1, int("z" * 15, 36) == 36 ** 15 - 1, int("1" + "0" * 69, 3) == 3 ** 69  #> (True, True, True)
int("120" * 20, 3), int("-0x" + "12345678" * 3, 16), int("0b" + "10" * 40, 0), int("7" * 25, 8), int("1_0" * 20, 7)  #> (24456437466470886642862173000, -5634002657842756053938493048, 805950546409752783137450, 37778931862957161709567, 928492506799233247920625957803500)

#: powers of floats at the edges
(-1.0) ** float("inf"), (-1.0) ** float("nan"), 1.0 ** float("nan"), float("nan") ** 0, 0.0 ** 0, float("inf") ** 0  #> (1.0, nan, 1.0, 1.0, 1.0, 1.0)
(-1.0) ** 3, (-2.0) ** -3, 2.0 ** float("-inf"), 0.5 ** float("inf"), float("-inf") ** 3, float("-inf") ** 2, (-0.0) ** 3  #> (-1.0, -0.125, 0.0, 0.0, -inf, inf, -0.0)
4 ** 0.5, 2.0 ** 0.5, 4 ** -0.5, 9 ** 1.5, 2.5 ** 2, 10.0 ** 300, 2 ** -1074.0  #> (2.0, 1.4142135623730951, 0.5, 27.0, 6.25, 1e+300, 5e-324)
0.0 ** -1  #! division-by-zero operator=**
10.0 ** 400  #! float-overflow
