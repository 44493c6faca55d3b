"""One archive of everything: every table as PostgreSQL copies it out, every file, a manifest.

The tables are read in one snapshot and written in PostgreSQL's own COPY text, which every version
from 15 to 18 reads. The tables themselves are not in the archive: a restore makes them by applying
the very migrations the manifest names, so an old archive is brought forward like an old database.
The manifest holds the number of rows and a SHA-256 of the rows of every table, in the order of
their keys; a restore copies everything out again and compares.
"""

from holt.kernel.backup.archive import Manifest, backup
from holt.kernel.backup.contents import Content, contents
from holt.kernel.backup.restoring import restore
from holt.kernel.backup.verbs import BACKUP, RESTORE

__all__ = ["BACKUP", "RESTORE", "Content", "Manifest", "backup", "contents", "restore"]
