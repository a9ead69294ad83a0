"""What every drawing of the brief needs: SVG elements, label places and the palette. Nothing here knows a picture."""
