#: f-strings
x = 3.14159
name = "it's"
f"{x}"  #> '3.14159'
f"{x:.2f}"  #> '3.14'
f"{name!r}"  #> '"it\'s"'
f"{name!s}"  #> "it's"
f"{'é'!a}"  #> "'\\xe9'"
f"{name!r:>10}"  #> '    "it\'s"'
f"{x:{5}.{1}f}"  #> '  3.1'
f"{x:>{4 + 4}}"  #> ' 3.14159'
f"{{}}"  #> '{}'
f"{{{x}}}"  #> '{3.14159}'
f"{x = }"  #> 'x = 3.14159'
f"{x=}"  #> 'x=3.14159'
f"{x=!s}"  #> 'x=3.14159'
f"{x=:.1f}"  #> 'x=3.1'
f"{1 + 1 = }"  #> '1 + 1 = 2'
f"{[i for i in range(3)]}"  #> '[0, 1, 2]'
f"{ {'a': 1}['a'] }"  #> '1'
f"{1, 2}"  #> '(1, 2)'
f"a{1}b" "c{x}" f"{2}d"  #> 'a1bc{x}2d'
rf"\n{1}"  #> '\\n1'
f"\n{1}"  #> '\n1'
f"{'a' if x else 'b'}"  #> 'a'
f"{(lambda: 1)()}"  #> '1'
f"{None} {True} {[1.0]} {()} { {1} }"  #> 'None True [1.0] () {1}'
f"""{1}
{2}"""
f"{x"  #! unclosed bracket={ at={
f"{x!z}"  #! unexpected text=! at=!
f"{x:d}"  #! format-type letter=d type=float at=x
f"{y}"  #! unknown-name name=y at=y
f"{name:.2}"  #> 'it'
f"{True:d}"  #> '1'
f""  #> ''

#: format specifications of texts
f"{'ab':5}|"  #> 'ab   |'
f"{'ab':<5}|"  #> 'ab   |'
f"{'ab':>5}|"  #> '   ab|'
f"{'ab':^5}|"  #> ' ab  |'
f"{'abc':^6}|"  #> ' abc  |'
f"{'ab':*^7}|"  #> '**ab***|'
f"{'ab':😀>4}"  #> '😀😀ab'
f"{'abcdef':.3}"  #> 'abc'
f"{'abcdef':5.2}|"  #> 'ab   |'
f"{'ab':s}"  #> 'ab'
f"{'ab':1}"  #> 'ab'
f"{'ab':05}"  #> 'ab000'
f"{'ab':}"  #> 'ab'
f"{'a':+}"  #! format-option option=+ what=str at='a'
f"{'a':d}"  #! format-type letter=d type=str at='a'
f"{'a':,}"  #! format-option option=, what=str at='a'
f"{'a':#}"  #! format-option option=# what=str at='a'
f"{'a': }"  #! format-option option=" " what=str at='a'
f"{'a':5z}"  #! format-type letter=z type=str at='a'
f"{'a':x<}"  #> 'a'

#: format specifications of integers
f"{42:5}|"  #> '   42|'
f"{42:<5}|"  #> '42   |'
f"{42:^5}|"  #> ' 42  |'
f"{42:05}"  #> '00042'
f"{-42:05}"  #> '-0042'
f"{42:+}"  #> '+42'
f"{-42:+}"  #> '-42'
f"{42: }"  #> ' 42'
f"{42:-}"  #> '42'
f"{42:*=+6}"  #> '+***42'
f"{1234567:,}"  #> '1,234,567'
f"{1234567:_}"  #> '1_234_567'
f"{123:,}"  #> '123'
f"{-1234567:,}"  #> '-1,234,567'
f"{10 ** 20:d}", f"{-10 ** 20:,}", f"{2 ** 70:x}", f"{2 ** 64:_b}"[:11]  #> ('100000000000000000000', '-100,000,000,000,000,000,000', '400000000000000000', '1_0000_0000')
f"{1234567:012,}"  #> '0,001,234,567'
f"{255:x}"  #> 'ff'
f"{255:X}"  #> 'FF'
f"{255:#x}"  #> '0xff'
f"{255:#X}"  #> '0XFF'
f"{5:b}"  #> '101'
f"{5:#b}"  #> '0b101'
f"{5:08b}"  #> '00000101'
f"{5:#010b}"  #> '0b00000101'
f"{8:o}"  #> '10'
f"{8:#o}"  #> '0o10'
f"{0xffffff:_x}"  #> 'ff_ffff'
f"{0b11111:_b}"  #> '1_1111'
f"{97:c}"  #> 'a'
f"{97:*>4c}", f"{97:*<4c}", f"{97:*^4c}", f"{97:*=4c}", f"{97:4c}", f"{True:c}"  #> ('***a', 'a***', '*a**', '***a', '   a', '\x01')
f"{42:d}"  #> '42'
f"{42:n}"  #> '42'
f"{-255:x}"  #> '-ff'
f"{42:.1f}"  #> '42.0'
f"{42:e}"  #> '4.200000e+01'
f"{42:%}"  #> '4200.000000%'
f"{42:g}"  #> '42'
f"{True}"  #> 'True'
f"{True:5}|"  #> '    1|'
f"{True:x}"  #> '1'
f"{0:+}"  #> '+0'
f"{42:.2}"  #! format-option option=.2 what=int at=42
f"{42:s}"  #! format-type letter=s type=int at=42
f"{42:,x}"  #! format-option option=, what=x at=42
f"{42:+c}"  #! format-option option=+ what=c at=42
f"{-1:c}"  #! chr-range code=-1 at=-1
f"{42:q}"  #! format-type letter=q type=int at=42
f"{42:,_}"  #! format-invalid spec=,_ type=int at=42

#: format specifications of floats
x = 1234.5678
f"{x:.2f}"  #> '1234.57'
f"{x:.0f}"  #> '1235'
f"{x:#.0f}"  #> '1235.'
f"{x:10.1f}|"  #> '    1234.6|'
f"{x:<10.1f}|"  #> '1234.6    |'
f"{x:^11.1f}|"  #> '  1234.6   |'
f"{x:010.1f}"  #> '00001234.6'
f"{-x:010.1f}"  #> '-0001234.6'
f"{x:+.1f}"  #> '+1234.6'
f"{x:,.2f}"  #> '1,234.57'
f"{x:_.2f}"  #> '1_234.57'
f"{x:e}"  #> '1.234568e+03'
f"{x:.3E}"  #> '1.235E+03'
f"{x:.0e}"  #> '1e+03'
f"{x:g}"  #> '1234.57'
f"{x:.2g}"  #> '1.2e+03'
f"{x:.10g}"  #> '1234.5678'
f"{x:G}"  #> '1234.57'
f"{x:#g}"  #> '1234.57'
f"{x:.1%}"  #> '123456.8%'
f"{0.256:.0%}"  #> '26%'
f"{x:n}"  #> '1234.57'
f"{x:8}|"  #> '1234.5678|'
f"{x:.3}"  #> '1.23e+03'
f"{1e20:.3}"  #> '1e+20'
f"{1.0}"  #> '1.0'
f"{1.0:.3}"  #> '1.0'
f"{1.0:5}|"  #> '  1.0|'
f"{1e-7}"  #> '1e-07'
f"{1e-7:f}"  #> '0.000000'
f"{1e-7:.10f}"  #> '0.0000001000'
f"{1e22:.1f}"  #> '10000000000000000000000.0'
f"{0.5:.0f}"  #> '0'
f"{1.5:.0f}"  #> '2'
f"{2.5:.0f}"  #> '2'
f"{1e300:.2e}"  #> '1.00e+300'
f"{float('inf')}"  #> 'inf'
f"{float('inf'):5}|"  #> '  inf|'
f"{float('-inf'):f}"  #> '-inf'
f"{float('nan'):F}"  #> 'NAN'
f"{float('inf'):05}"  #> '00inf'
f"{-0.0}"  #> '-0.0'
f"{-0.0:.1f}"  #> '-0.0'
f"{-0.4:.0f}"  #> '-0'
f"{0.1:.20f}"  #> '0.10000000000000000555'
f"{x:d}"  #! format-type letter=d type=float at=x
f"{x:x}"  #! format-type letter=x type=float at=x
f"{x:s}"  #! format-type letter=s type=float at=x
f"{x:c}"  #! format-type letter=c type=float at=x
f"{1e5:g}"  #> '100000'
f"{1e6:g}"  #> '1e+06'
f"{123456789.0:,}"  #> '123,456,789.0'
f"{0.00001:g}"  #> '1e-05'
f"{12345678.9:,.0f}"  #> '12,345,679'

#: format specifications of other values
f"{[1]}"  #> '[1]'
f"{None}"  #> 'None'
f"{[1]:5}"  #! format-not-plain type=list at=[1]
f"{None:>5}"  #! format-not-plain type=NoneType at=None
f"{(1,):s}"  #! format-not-plain type=tuple at=(1,)
f"{{'a': 1}}"  #> "{'a': 1}"

#: str.format
"{} {}".format("a", 1)  #> 'a 1'
"{0} {1} {0}".format("a", "b")  #> 'a b a'
"{a} {b}".format(a=1, b=2)  #> '1 2'
"{0} {x}".format("a", x=1)  #> 'a 1'
"{:>5}|".format("ab")  #> '   ab|'
"{0:*^7}".format("ab")  #> '**ab***'
"{:.2f}".format(3.14159)  #> '3.14'
"{!r}".format("a")  #> "'a'"
"{0!r:>5}|".format("a")  #> "  'a'|"
"{0!s} {0!a}".format("é")  #> "é '\\xe9'"
"{{}}".format()  #> '{}'
"{{{0}}}".format(1)  #> '{1}'
"{0[1]}".format([1, 2])  #> '2'
"{0[a]}".format({"a": 1})  #> '1'
"{x[0][1]}".format(x=["ab"])  #> 'b'
"{:{}}|".format("a", 4)  #> 'a   |'
"{:{w}.{p}f}".format(3.14159, w=8, p=2)  #> '    3.14'
"{0:{1}}|".format("a", 3)  #> 'a  |'
"{}".format([1, "a"])  #> "[1, 'a']"
"".format(1, 2)  #> ''
"{} {}".format("a")  #! template-index index=1 given=1
"{2}".format("a")  #! template-index index=2 given=1
"{z}".format(a=1)  #! template-name name=z
"{0} {}".format(1, 2)  #! template-numbering
"{} {0}".format(1, 2)  #! template-numbering
"{".format(1)  #! template-brace brace={
"}".format(1)  #! template-brace brace=}
"{0".format(1)  #! template-brace brace={
"{!z}".format(1)  #! template-conversion conversion=z
"{!}".format(1)  #! template-conversion conversion=""
"{:d}".format("a")  #! format-type letter=d type=str
"{0[5]}".format([1])  #! index-range type=list index=5 length=1 last=0
"{0[z]}".format({"a": 1})  #! key-missing key='z'
"{0[a]}".format([1])  #! index-type type=list index='a' given=str
"{:{:{}}}".format(1, 2, 3)  #! template-nested
"{a}".format(1)  #! template-name name=a
"{ 0}".format(1)  #! template-name name=" 0"
"{-1}".format(1)  #! template-name name=-1
"{0[}".format([1])  #! template-field field=0[
