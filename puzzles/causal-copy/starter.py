def repeat(seq=tokens):
    # Fill the blanks with the letters before the mark, over and over.
    return seq


repeat().input("abc|_____")
