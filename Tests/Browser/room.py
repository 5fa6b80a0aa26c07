#!/usr/bin/env python3
"""The reading room in a real browser: chromium without a screen, driven by WebDriver.

    room.py PROGRAMS SCANS [--short] [--pictures FOLDER]

PROGRAMS is the folder of sohoa, sohoa-reader and sohoa-room; SCANS a folder of scans that show "xây dựng". Makes an archive of them,
adds two people, withholds one record, opens the room and looks at it as these people do. Prints a line a check; ends with the
counts, and with 1 where one failed.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PASSWORD = "đường dài lắm"
passed, failed = 0, 0


def check(what, holds):
    global passed, failed
    passed, failed = passed + bool(holds), failed + (not holds)
    print(("ok    " if holds else "WRONG ") + what, flush=True)


def browser(script=True, width=1366):
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},900"]:
        options.add_argument(argument)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = shutil.which("chromedriver")
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(driver) if driver else None)


class Room:
    def __init__(self, programs, scans, folder):
        self.sohoa = str(pathlib.Path(programs) / "sohoa")
        self.archive = str(folder / "archive")
        self.environment = dict(os.environ, SOHOA_BY="kho", SOHOA_LANG="vi", OMP_THREAD_LIMIT="1")
        self.run("run", scans)
        hits = [json.loads(line) for line in self.run("search", "xây dựng", "--json").splitlines()]
        self.first = hits[0]["document"]
        self.withheld = next(hit["document"] for hit in hits[1:] if hit["document"] != self.first)
        self.run("withhold", str(self.withheld), "--reason", "thử", "--kind", "personal-data")
        for name, role, *shelf in [("lan", "reader"), ("minh", "reviewer")]:
            self.run("person", "add", name, "--role", role, *shelf)
            self.run("person", "password", name, typed=PASSWORD + "\n")
        self.process = subprocess.Popen(
            [self.sohoa, "serve", "--listen", "127.0.0.1:0", "--archive", self.archive], stdout=subprocess.PIPE,
            env=self.environment, text=True)
        line = self.process.stdout.readline()
        self.address = re.search(r"http://\S+?(?=/)", line).group(0)

    def run(self, *arguments, typed=None):
        done = subprocess.run(
            [self.sohoa, *arguments, "--archive", self.archive], capture_output=True, text=True, env=self.environment,
            input=typed, stdin=None if typed else subprocess.DEVNULL)
        if done.returncode not in (0, 3):
            sys.exit(f"sohoa {arguments[0]}: {done.stderr or done.stdout}")
        return done.stdout

    def url(self, path, **fields):
        return self.address + path + ("?" + urllib.parse.urlencode(fields) if fields else "")


def sign_in(driver, room, name):
    driver.get(room.url("/"))
    driver.find_element(By.ID, "name").send_keys(name)
    driver.find_element(By.ID, "password").send_keys(PASSWORD + Keys.ENTER)
    WebDriverWait(driver, 10).until(lambda d: "/sign-in" not in d.current_url)


def text(driver):
    return driver.find_element(By.TAG_NAME, "body").text


def walk(driver, room, with_script):
    how = "" if with_script else " (without scripts)"
    box = driver.find_element(By.ID, "quick")
    box.clear()
    box.send_keys("xây dựng" + Keys.ENTER)
    WebDriverWait(driver, 10).until(lambda d: d.find_elements(By.CSS_SELECTOR, ".hit"))
    check("a search finds records" + how, driver.find_elements(By.CSS_SELECTOR, ".hit mark"))
    check("a result shows its place" + how, driver.find_elements(By.CSS_SELECTOR, ".hit svg rect"))
    driver.find_element(By.CSS_SELECTOR, ".hit h2 a").click()
    WebDriverWait(driver, 10).until(lambda d: "/record/" in d.current_url)
    check("the words are framed" + how, driver.find_elements(By.CSS_SELECTOR, "g.found rect"))
    shown = driver.execute_script if with_script else None
    if shown:
        check(
            "the page's picture is drawn",
            WebDriverWait(driver, 30).until(lambda d: d.execute_async_script("""
                const done = arguments[0], image = new Image();
                image.onload = () => done(image.naturalWidth > 500); image.onerror = () => done(false);
                image.src = document.querySelector('#page image').getAttribute('href');""")))
    following = driver.find_elements(By.ID, "next-hit") or driver.find_elements(By.ID, "next-page")
    if following:
        before = driver.current_url
        following[0].click()
        check("the next place is on another page" + how, driver.current_url != before)
    field = driver.find_element(By.CSS_SELECTOR, "a.value")
    name = field.get_attribute("data-field")
    field.click()
    check(
        "a field shows its place" + how,
        driver.find_elements(By.CSS_SELECTOR, f"g.evidence rect.chosen[data-field='{name}']")
        or f"field={name}" in driver.current_url)
    driver.find_element(By.CSS_SELECTOR, f"header a[href='/shelves']").click()
    check("the shelves are there" + how, driver.find_elements(By.CSS_SELECTOR, ".nodes li"))
    for _ in range(3):
        nodes = driver.find_elements(By.CSS_SELECTOR, ".nodes a")
        if nodes:
            nodes[0].click()
    check("a dossier has its list of contents" + how, driver.find_elements(By.CSS_SELECTOR, "table tbody tr"))


def downloads(driver, room):
    driver.get(room.url(f"/record/{room.first}"))
    link = driver.find_element(By.CSS_SELECTOR, ".downloads a[download]").get_attribute("href")
    size, kind = driver.execute_async_script(
        """const done = arguments[1];
        fetch(arguments[0]).then(async a => done([(await a.arrayBuffer()).byteLength, a.headers.get('content-type')]))
          .catch(() => done([0, '']));""", link)
    check("the record is downloaded as PDF", size > 10_000 and kind == "application/pdf")


def keys(driver, room):
    driver.get(room.url(f"/record/{room.first}"))
    page = driver.find_element(By.TAG_NAME, "main")
    page.send_keys("?")
    check("? shows the keys", driver.find_element(By.ID, "help").is_displayed())
    driver.find_element(By.CSS_SELECTOR, "#help button").click()
    page.send_keys("/")
    check("/ leads to the box", driver.switch_to.active_element.get_attribute("id") == "quick")
    driver.find_element(By.CSS_SELECTOR, "[data-zoom=in]").click()
    check("zoom takes the fine picture", "/full.jpg" in driver.find_element(By.CSS_SELECTOR, "#page image").get_attribute("href"))


def withheld(driver, room, name):
    pages = {
        path: driver.execute_async_script("fetch(arguments[0]).then(a => arguments[1](a.status))", path)
        for path in [f"/record/{room.withheld}" + part for part in ["", "/text", "/pdf", "/original"]]}
    check(f"a withheld record is not there for {name}", set(pages.values()) == {404})
    for path in ["/search?q=x%C3%A2y+d%E1%BB%B1ng", "/shelves", "/search?q=trangthai:tam-giu"]:
        driver.get(room.url(path))
        check(f"{path} does not lead {name} to it", f"/record/{room.withheld}" not in driver.page_source)


def accessible(driver, script, path, room):
    driver.get(room.url(path))
    driver.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    driver.get(room.url(path))
    driver.execute_script(script)
    found = driver.execute_async_script("axe.run(document, {resultTypes: ['violations']}).then(arguments[0])")
    serious = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
    for violation in serious:
        print("      " + violation["id"] + ": " + violation["help"] + " " + violation["nodes"][0]["html"][:160])
    check(f"axe-core has nothing serious on {path.split('?')[0]}", not serious)


def axe_script():
    try:
        import axe_selenium_python
    except ImportError:
        return None
    return (pathlib.Path(axe_selenium_python.__file__).parent / "node_modules/axe-core/axe.min.js").read_text()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("scans")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--pictures")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = Room(asked.programs, asked.scans, pathlib.Path(folder))
        driver = browser()
        try:
            driver.get(room.url(f"/record/{room.first}"))
            check("nobody gets in without signing in", "/sign-in" in driver.current_url and "next=" in driver.current_url)
            sign_in(driver, room, "lan")
            walk(driver, room, True)
            withheld(driver, room, "a reader")
            downloads(driver, room)
            keys(driver, room)
            check("a reader decides on nothing", not driver.find_elements(By.CSS_SELECTOR, ".question"))
            script = None if asked.short else axe_script()
            if script:
                for path in ["/", "/search?q=x%C3%A2y+d%E1%BB%B1ng", f"/record/{room.first}", "/shelves", f"/record/{room.first}/text"]:
                    accessible(driver, script, path, room)
            driver.get(room.url("/"))
            driver.find_element(By.CSS_SELECTOR, "header form.plain button").click()
            check("signing out ends it", "/sign-in" in driver.current_url)
            errors = [entry for entry in driver.get_log("browser") if "Content Security Policy" in entry["message"]]
            check("no page breaks its own security policy", not errors)
            sign_in(driver, room, "minh")
            driver.get(room.url("/review"))
            items = driver.find_elements(By.CSS_SELECTOR, ".nodes a")
            if items:
                items[0].click()
                before = len(driver.find_elements(By.CSS_SELECTOR, ".question"))
                driver.find_element(By.CSS_SELECTOR, ".question button[value=unknown]").click()
                now = driver.find_elements(By.CSS_SELECTOR, ".question")
                check("a reviewer decides on a field", len(now) < before or "/record/" in driver.current_url)
            else:
                print("      nothing to review in these scans")
            withheld(driver, room, "a reviewer")
            if asked.pictures:
                take(driver, room, pathlib.Path(asked.pictures))
        finally:
            driver.quit()
        if not asked.short:
            plain = browser(script=False)
            try:
                sign_in(plain, room, "lan")
                walk(plain, room, False)
            finally:
                plain.quit()
        room.process.terminate()
        check("the room closes when it is asked to", room.process.wait(timeout=20) in (0, -15))
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def take(driver, room, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, path in [
        ("start", "/"), ("search", "/search?q=x%C3%A2y+d%E1%BB%B1ng"),
        ("record", f"/record/{room.first}?find=x%C3%A2y+d%E1%BB%B1ng"), ("shelves", "/shelves"), ("review", "/review"),
    ]:
        driver.get(room.url(path))
        WebDriverWait(driver, 30).until(lambda d: d.execute_script(
            "return [...document.images].every(image => image.complete) && document.readyState == 'complete'"))
        driver.save_screenshot(str(folder / f"room-{name}.png"))


main()
