module pilcrow

go 1.26
