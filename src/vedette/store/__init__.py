"""The store: keeps the captures, documents, readings and judgements of a case, append only."""

from vedette.store.opening import copy_store as copy_store
from vedette.store.opening import create_store as create_store
from vedette.store.opening import is_case as is_case
from vedette.store.opening import open_store as open_store
from vedette.store.room import Store as Store
