"""Documents people take away: PDF, Word and HTML from the same Markdown, and slides.

What people write is data to the makers and never code: see `reading` for what is understood.
"""

from holt.kernel.documents.page import html
from holt.kernel.documents.slides import Slide, pptx
from holt.kernel.documents.typeset import pdf, png
from holt.kernel.documents.word import docx

__all__ = ["Slide", "docx", "html", "pdf", "png", "pptx"]
