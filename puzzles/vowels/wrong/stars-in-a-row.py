# The last `where` starts again from `seq`, so the earlier stars are lost.
def vowels(seq=tokens):
    starred = where(seq == "a", "*", seq)
    starred = where(seq == "e", "*", starred)
    starred = where(seq == "i", "*", starred)
    starred = where(seq == "o", "*", starred)
    return where(seq == "u", "*", seq)


vowels()
