"""Tolls: low, best and high of events and of periods."""
