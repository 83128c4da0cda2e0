def add(sop=tokens):
    # The digits of the sum, aligned right, with zeros in front.
    raise NotImplementedError


add().input("683+345")
