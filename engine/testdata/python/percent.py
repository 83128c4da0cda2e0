#: texts and values
"%s" % "a"  #> 'a'
"%s and %s" % ("a", 1)  #> 'a and 1'
"%s" % [1, 2]  #> '[1, 2]'
"%s" % ((1, 2),)  #> '(1, 2)'
"%s" % None  #> 'None'
"%s %s" % (True, 1.0)  #> 'True 1.0'
"%r" % "it's"  #> '"it\'s"'
"%a" % "é"  #> "'\\xe9'"
"%s" % {"a": 1}  #> "{'a': 1}"
"100%%" % ()  #> '100%'
"%d%%" % 50  #> '50%'
"%5s|" % "ab"  #> '   ab|'
"%-5s|" % "ab"  #> 'ab   |'
"%.2s" % "abc"  #> 'ab'
"%5.1s|" % "abc"  #> '    a|'
"%*s|" % (5, "a")  #> '    a|'
"%*s|" % (-5, "a")  #> 'a    |'
"%.*s|" % (2, "abcdef")  #> 'ab|'
"%5r|" % "a"  #> "  'a'|"
"%c" % "a"  #> 'a'
"%c" % 97  #> 'a'
"%3c|" % "a"  #> '  a|'
"%s" % "😀"  #> '😀'
"%3s|" % "😀"  #> '  😀|'
"no directives" % ()  #> 'no directives'
"no directives" % []  #> 'no directives'
"no directives" % {}  #> 'no directives'

#: integers
"%d" % 42  #> '42'
"%i" % -42  #> '-42'
"%u" % 42  #> '42'
"%d" % 3.9  #> '3'
"%d" % -3.9  #> '-3'
"%d" % True  #> '1'
"%5d|" % 42  #> '   42|'
"%-5d|" % 42  #> '42   |'
"%05d" % 42  #> '00042'
"%05d" % -42  #> '-0042'
"%+d" % 42  #> '+42'
"% d" % 42  #> ' 42'
"% d" % -42  #> '-42'
"%+05d" % 42  #> '+0042'
"%.3d" % 7  #> '007'
"%6.3d|" % 7  #> '   007|'
"%06.3d|" % 7  #> '000007|'
"%x" % 255  #> 'ff'
"%X" % 255  #> 'FF'
"%X" % 48879  #> 'BEEF'
"%#x" % 255  #> '0xff'
"%#X" % 255  #> '0XFF'
"%x" % -255  #> '-ff'
"%o" % 8  #> '10'
"%#o" % 8  #> '0o10'
"%08X" % 3735928559  #> 'DEADBEEF'
"%#010x" % 255  #> '0x000000ff'
"%ld" % 5  #> '5'
"%hd" % 5  #> '5'
"%Ld" % 5  #> '5'

#: floats
"%f" % 1.5  #> '1.500000'
"%.2f" % 3.14159  #> '3.14'
"%.0f" % 2.5  #> '2'
"%#.0f" % 2.5  #> '2.'
"%5.1f|" % 3.14159  #> '  3.1|'
"%-8.2f|" % 3.14159  #> '3.14    |'
"%08.2f" % -3.14159  #> '-0003.14'
"%+.1f" % 2  #> '+2.0'
"%e" % 12345.678  #> '1.234568e+04'
"%E" % 12345.678  #> '1.234568E+04'
"%.1e" % 0.00012  #> '1.2e-04'
"%.0e" % 12345  #> '1e+04'
"%g" % 0.00001234  #> '1.234e-05'
"%g" % 123456789  #> '1.23457e+08'
"%g" % 100000  #> '100000'
"%G" % 1e-10  #> '1E-10'
"%.3g" % 1234.5  #> '1.23e+03'
"%#g" % 1.0  #> '1.00000'
"%f" % True  #> '1.000000'
"%f" % float("inf")  #> 'inf'
"%f" % 10 ** 400  #! integer-to-float
len("%d" % 10 ** 400)  #> 401
format(10 ** 400, ".2f")  #! integer-to-float
"%F" % float("nan")  #> 'NAN'
"%.3f" % 1e20  #> '100000000000000000000.000'
"%f" % 1e-7  #> '0.000000'

#: values by name
"%(a)s-%(b)d" % {"a": "x", "b": 2}  #> 'x-2'
"%(a)s %(a)r" % {"a": "x"}  #> "x 'x'"
"%(a)5.1f|" % {"a": 2.55}  #> '  2.5|'
"%(z)s" % {"a": 1}  #! key-missing key='z'
"%(a)s" % ("x",)  #! percent-needs-dict name=a
"%(a)s" % 5  #! percent-needs-dict name=a
"%(a)s" % {"a": 1, "b": 2}  #> '1'
"%s" % {"a": 1}  #> "{'a': 1}"
"%()s" % {"": 1}  #> '1'

#: what does not fit
"%s %s" % "a"  #! percent-too-few given=1
"%s" % ("a", "b")  #! percent-too-many used=1 given=2
"%s" % ()  #! percent-too-few given=0
"%d" % "a"  #! percent-type letter=d value='a' type=str
"%x" % 1.5  #! percent-type letter=x value=1.5 type=float
"%X" % "a"  #! percent-type letter=X value='a' type=str
"%d" % None  #! percent-type letter=d value=None type=NoneType
"%f" % "a"  #! percent-type letter=f value='a' type=str
"%c" % "ab"  #! percent-type letter=c value='ab' type=str
"%c" % 1.5  #! percent-type letter=c value=1.5 type=float
"%c" % -1  #! chr-range code=-1
"%z" % 1  #! percent-letter letter=z
"%" % 1  #! percent-incomplete
"%5" % 1  #! percent-incomplete
"%(a" % {"a": 1}  #! percent-letter letter=(
"no" % 1  #! percent-too-many used=0 given=1
"no" % "a"  #! percent-too-many used=0 given=1
"%*d" % ("a", 1)  #! percent-type letter=* value='a' type=str
"%.*f" % (1.5, 2)  #! percent-type letter=* value=1.5 type=float
"%o" % 2.5  #! percent-type letter=o value=2.5 type=float
"%c" % ""  #! percent-type letter=c value='' type=str

#: infinities are padded with zeros too
"%05f" % float("inf"), "%+07.1f" % float("-inf"), "%05e" % float("nan"), "%-6fx" % float("inf")  #> ('00inf', '-000inf', '00nan', 'inf   x')
