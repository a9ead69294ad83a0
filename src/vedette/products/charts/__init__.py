"""The charts of the brief, as SVG: figures per claimant, events per day, and the ties between actors."""
