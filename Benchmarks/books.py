"""The pages of an archive as its catalogue has them (docs/catalogue.md): an export has none of withheld or waiting documents."""
import sqlite3


def pages(archive):
    """(file, page of the file, document, state) of every page, by file and page."""
    books = sqlite3.connect(f"file:{archive}/catalogue.sqlite?mode=ro", uri=True)
    try:
        return books.execute("""
            SELECT ifnull(rtrim(location, '/') || '/', '') || path, file_index, document_id, state
            FROM page JOIN scan_file ON scan_file.id = file_id AND standing = 'current'
            LEFT JOIN shelf_root ON shelf_root.id = root_id ORDER BY 1, 2""").fetchall()
    finally:
        books.close()
