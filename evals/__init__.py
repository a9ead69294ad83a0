"""How well Vedette reads, against gold data, with a floor under every figure."""
