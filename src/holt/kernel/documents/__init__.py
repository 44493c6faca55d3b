"""Documents people take away: PDF, Word and HTML, all from the same Markdown.

What people write is data to the makers and never code: see `reading` for what is understood.
"""

from holt.kernel.documents.page import html
from holt.kernel.documents.typeset import pdf, png
from holt.kernel.documents.word import docx

__all__ = ["docx", "html", "pdf", "png"]
