"""The peers: tantivy, Xapian and plain FTS5, each with the same pages, the same questions and the same kind of answer:
all matches counted, the best 10 with a passage of each."""

import os
import re
import sqlite3
import unicodedata

SHOWN = 10


def folded(text):
    """Without marks and with d for đ, as tantivy's ascii_fold does it."""
    text = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in text if not unicodedata.combining(c)).replace("đ", "d")


def words(text):
    return re.findall(r"[^\W_]+", text)


def size(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(d, f)) for d, _, files in os.walk(path) for f in files)


class Tantivy:
    name = "tantivy"

    def __init__(self, folder):
        import tantivy

        self.library, self.folder = tantivy, folder + "/tantivy"
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", stored=True, tokenizer_name="folded", index_option="position")
        for name in ("type", "agency", "dossier"):
            builder.add_text_field(name, stored=False, tokenizer_name="raw", index_option="basic")
        builder.add_integer_field("date", stored=False, indexed=True, fast=True)
        self.schema = builder.build()

    def open(self):
        os.makedirs(self.folder, exist_ok=True)
        index = self.library.Index(self.schema, path=self.folder)
        filters = self.library.Filter
        analyser = self.library.TextAnalyzerBuilder(self.library.Tokenizer.simple())
        index.register_tokenizer("folded", analyser.filter(filters.lowercase()).filter(filters.ascii_fold()).build())
        return index

    def build(self, pages):
        index = self.open()
        writer = index.writer(heap_size=256_000_000, num_threads=1)
        for page in pages:
            writer.add_document(
                self.library.Document(
                    text=page["text"], type=page["type"], agency=page["agency"], dossier=page["dossier"],
                    date=page["date"]))
        writer.commit()
        writer.wait_merging_threads()

    def start(self):
        self.index = self.open()
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, question):
        query, must = self.library.Query, self.library.Occur.Must
        terms = words(folded(question["words"]))
        if question["phrase"] and len(terms) > 1:
            parts = [(must, query.phrase_query(self.schema, "text", terms))]
        else:
            parts = [(must, query.term_query(self.schema, "text", term, index_option="freq")) for term in terms]
        for name in ("type", "agency", "dossier"):
            if question.get(name):
                parts.append((must, query.term_query(self.schema, name, question[name], index_option="basic")))
        if question.get("from"):
            kind = self.library.FieldType.Integer
            parts.append((must, query.range_query(self.schema, "date", kind, question["from"], question["to"])))
        whole = query.boolean_query(parts)
        found = self.searcher.search(whole, SHOWN, count=True)
        generator = self.library.SnippetGenerator.create(self.searcher, whole, self.schema, "text")
        for _, address in found.hits:
            generator.snippet_from_doc(self.searcher.doc(address)).to_html()
        return found.count

    def bytes(self):
        """Inverted index, positions, fast fields; the stored texts (.store) apart."""
        stored = sum(
            os.path.getsize(os.path.join(self.folder, f)) for f in os.listdir(self.folder) if f.endswith(".store"))
        return size(self.folder) - stored


class Xapian:
    name = "xapian"

    def __init__(self, folder):
        import xapian

        self.library, self.folder = xapian, folder + "/xapian"

    def build(self, pages):
        database = self.library.WritableDatabase(self.folder, self.library.DB_CREATE_OR_OVERWRITE)
        generator = self.library.TermGenerator()
        for page in pages:
            document = self.library.Document()
            generator.set_document(document)
            generator.index_text(folded(page["text"]))
            for prefix, name in (("XT", "type"), ("XA", "agency"), ("XD", "dossier")):
                document.add_boolean_term(prefix + page[name])
            document.add_value(0, self.library.sortable_serialise(page["date"]))
            document.set_data(page["text"])
            database.add_document(document)
        database.commit()
        database.close()

    def start(self):
        self.database = self.library.Database(self.folder)
        self.enquire = self.library.Enquire(self.database)

    def ask(self, question):
        query = self.library.Query
        terms = words(folded(question["words"]))
        whole = query(query.OP_PHRASE if question["phrase"] else query.OP_AND, terms)
        for prefix, name in (("XT", "type"), ("XA", "agency"), ("XD", "dossier")):
            if question.get(name):
                whole = query(query.OP_FILTER, whole, query(prefix + question[name]))
        if question.get("from"):
            ends = [self.library.sortable_serialise(question[end]) for end in ("from", "to")]
            whole = query(query.OP_FILTER, whole, query(query.OP_VALUE_RANGE, 0, *ends))
        self.enquire.set_query(whole)
        found = self.enquire.get_mset(0, SHOWN, self.database.get_doccount())
        for match in found:
            found.snippet(match.document.get_data(), 200)
        return found.get_matches_estimated()

    def bytes(self):
        """Terms and positions; the stored texts (docdata) apart."""
        return size(self.folder) - size(self.folder + "/docdata.glass")


class PlainFTS5:
    name = "fts5"

    def __init__(self, folder):
        self.path = folder + "/fts5.sqlite"

    def build(self, pages):
        if os.path.exists(self.path):
            os.remove(self.path)
        db = sqlite3.connect(self.path, isolation_level=None)
        db.executescript(
            """PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            CREATE VIRTUAL TABLE page USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
            CREATE TABLE record (id INTEGER PRIMARY KEY, type TEXT, agency TEXT, dossier TEXT, date INTEGER);
            INSERT INTO page (page, rank) VALUES ('hashsize', 134217728); BEGIN"""
        )
        for number, page in enumerate(pages, 1):
            db.execute("INSERT INTO page (rowid, text) VALUES (?, ?)", (number, page["text"]))
            row = (number, page["type"], page["agency"], page["dossier"], page["date"])
            db.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", row)
            if number % 20000 == 0:
                db.execute("COMMIT")
                db.execute("BEGIN")
        db.execute("COMMIT")
        db.close()

    def start(self):
        self.db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        self.db.execute("PRAGMA cache_size = -32768")

    def ask(self, question):
        terms = words(question["words"])
        match = '"' + " ".join(terms) + '"' if question["phrase"] else " ".join(f'"{term}"' for term in terms)
        conditions, values = ["page MATCH ?"], [match]
        for name in ("type", "agency", "dossier"):
            if question.get(name):
                conditions.append(f"record.{name} = ?")
                values.append(question[name])
        if question.get("from"):
            conditions.append("record.date BETWEEN ? AND ?")
            values += [question["from"], question["to"]]
        join = "JOIN record ON record.id = page.rowid" if len(conditions) > 1 else ""
        where = f"FROM page {join} WHERE {' AND '.join(conditions)}"
        show = f"SELECT page.rowid, snippet(page, 0, '«', '»', '…', 30) {where} ORDER BY rank LIMIT {SHOWN}"
        self.db.execute(show, values).fetchall()
        return self.db.execute("SELECT count(*) " + where, values).fetchone()[0]

    def bytes(self):
        db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        return db.execute("SELECT sum(length(block)) FROM page_data").fetchone()[0]


ENGINES = [Tantivy, Xapian, PlainFTS5]
