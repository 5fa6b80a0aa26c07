# The README's two commands: `make run` and `make test`. Both install what is missing first.

# Debian packages by name: libraries to build with, the recogniser's trained data, tools that the build calls.
PACKAGES := libtesseract-dev libleptonica-dev libpoppler-glib-dev libtiff-dev libexif-dev libopenjp2-7-dev \
  libpng-dev libqpdf-dev libssl-dev libsqlite3-dev libexpat1-dev libminizip-dev libxlsxwriter-dev zlib1g-dev pkg-config \
  tesseract-ocr tesseract-ocr-vie tesseract-ocr-eng tesseract-ocr-osd

SWIFT_FLAGS := --explicit-target-dependency-import-check error
SOHOA := .build/release/sohoa
# The samples never get into ./archive, where somebody may keep records.
SAMPLES := --archive samples-archive
CASE := H15.50-261008-0975

.PHONY: run test test-browser setup build lint check-deep clean

run: build
	@echo "== sohoa run scans/ $(SAMPLES)"
	@# Nothing is asked: how the folders are understood is said in a line.
	@$(SOHOA) run scans/ $(SAMPLES) </dev/null; status=$$?; \
	 echo; echo "== sohoa report --by dossier $(SAMPLES)"; $(SOHOA) report --by dossier $(SAMPLES); \
	 echo; echo "== sohoa search chuyển đổi số --limit 3 $(SAMPLES)"; $(SOHOA) search chuyển đổi số --limit 3 $(SAMPLES); \
	 echo; echo "== sohoa case open $(CASE) --procedure 1.013236 --subject … --works … $(SAMPLES)"; \
	 export SOHOA_BY="$${SOHOA_BY:-$$(id -un)}"; \
	 $(SOHOA) case open $(CASE) --procedure 1.013236 --received 8/10/2026 \
	   --subject "Công ty TNHH Lương thực Phú Hội" --number 1602112231 \
	   --works "Nhà máy xay xát lúa gạo Phú Hội; thửa 118 tờ 24, xã An Phú" $(SAMPLES) 2>/dev/null \
	   || $(SOHOA) case show $(CASE) $(SAMPLES); \
	 echo; echo "== $(SOHOA) serve $(SAMPLES)   opens the reading room at http://127.0.0.1:8080/"; \
	 test $$status -eq 0 -o $$status -eq 3

test: setup
	swift build --build-tests $(SWIFT_FLAGS)
	@# Tests of the pool measure time: by themselves, where no other test keeps the processors busy for minutes.
	swift test --skip-build --filter DigitisationTests
	swift test --skip-build --skip DigitisationTests

# The reading room in chromium without a screen; needs Python, and selenium and axe-core from PyPI.
BROWSER := .build/browser
test-browser: setup
	@.ci/setup chromium chromium-driver python3-venv
	swift build $(SWIFT_FLAGS)
	@test -x $(BROWSER)/bin/python || { python3 -m venv $(BROWSER) && $(BROWSER)/bin/pip -q install selenium axe-selenium-python; }
	OMP_THREAD_LIMIT=1 $(BROWSER)/bin/python Tests/Browser/room.py .build/debug scans/so-xay-dung-an-giang/hop-02

build: setup
	@# Swift's libraries linked in: a command starts in half the time, and runs on machines without Swift.
	@# The programs only; benchmarks and the tests' reader are built by what asks for them.
	swift build -c release --static-swift-stdlib $(SWIFT_FLAGS) --product sohoa
	swift build -c release --static-swift-stdlib $(SWIFT_FLAGS) --product sohoa-reader
	swift build -c release --static-swift-stdlib $(SWIFT_FLAGS) --product sohoa-room

setup:
	@.ci/setup $(PACKAGES)

# Hostile bytes, races, memory errors: about an hour.
check-deep: setup
	@.ci/deep

lint:
	@.ci/lint

clean:
	rm -rf .build
