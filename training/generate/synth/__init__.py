"""Invented tools of many kinds with request templates; engine.py turns them into examples."""
