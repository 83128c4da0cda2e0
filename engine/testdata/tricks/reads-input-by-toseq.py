# minimum | failed no-attribute
# Reads the input while the program is interpreted, when there is none yet.
def minimum(seq=tokens):
    return indices * 0 + min(tokens.toseq())
