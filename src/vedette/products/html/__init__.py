"""The brief as one HTML file that opens anywhere, asks for nothing, and opens every statement to its sentence."""
