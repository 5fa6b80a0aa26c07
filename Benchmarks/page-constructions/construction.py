"""What a construction is: a way to put a paper into a PDF file, and what a person sees there."""
from dataclasses import dataclass, field

from document import Document, Page

ALL = {}


@dataclass
class Shown:
    """What a page shows: words that are there, words that are not, number and date where they can be seen."""
    words: list = field(default_factory=list)
    absent: list = field(default_factory=list)
    number: str | None = None
    date: str | None = None
    blank: bool = False


@dataclass
class Made:
    file: bytes
    pages: list
    documents: int = 1


def whole(paper): return Shown([word[0] for word in paper.words], number=paper.number, date=paper.date)


def construction(name):
    """Registers a function of one document, page and paper; it gives what the page shows where that is not the whole paper,
    or `None`, and leaves ending the page to this."""
    def register(function):
        def make(paper, *_):
            document = Document()
            page = Page(document)
            shown = function(document, page, paper) or whole(paper)
            page.end()
            return Made(document.bytes(), [shown])
        ALL[name] = make
        return function
    return register


def file_of(name):
    """Registers a function of a paper and another that makes the file by itself."""
    def register(function):
        ALL[name] = function
        return function
    return register
