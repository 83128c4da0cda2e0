# dyck-1 | failed
# Right at every length, but its first head adds where the puzzle allows only the mean.
def brackets(seq=tokens):
    so_far = key(indices) <= query(indices)
    height = so_far.value(where(seq == "(", 1, -1))
    failed = so_far.mean(where(height < 0, 1, 0)) > 0
    return where(failed, "F", where(height == 0, "T", "P"))
