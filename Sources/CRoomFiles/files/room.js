"use strict";
// What is nicer with a script: zoom, keys, places of fields without a new page, suggestions. Everything works without it.
document.documentElement.classList.add("script");

const sheet = document.getElementById("sheet");
const page = document.getElementById("page");
let zoom = 1;

function setZoom(step) {
  if (!sheet || !page) return;
  zoom = Math.min(4, Math.max(1, zoom + step));
  for (const level of [2, 3, 4]) sheet.classList.toggle("zoom" + level, zoom === level);
  const image = page.querySelector("image");
  if (zoom > 1 && image && page.dataset.full) image.setAttribute("href", page.dataset.full);
}

function choose(field) {
  if (!page) return false;
  let chosen = null;
  for (const frame of page.querySelectorAll("g.evidence rect")) {
    const isIt = frame.dataset.field === field;
    frame.classList.toggle("chosen", isIt);
    if (isIt) chosen = frame;
  }
  if (chosen) chosen.scrollIntoView({ block: "center", inline: "center" });
  return chosen !== null;
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("[data-zoom], [data-print], a[data-field]");
  if (!target) return;
  if (target.dataset.zoom) setZoom(target.dataset.zoom === "in" ? 1 : -1);
  else if (target.hasAttribute("data-print")) window.print();
  else if (choose(target.dataset.field)) event.preventDefault();
});

function follow(id) {
  const link = document.getElementById(id);
  if (link) link.click();
  return link !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, select, textarea, dialog[open]")) return;
  const help = document.getElementById("help");
  const isDone = {
    "/": () => { document.getElementById("quick").focus(); return true; },
    "?": () => { help.showModal(); return true; },
    ArrowLeft: () => zoom === 1 && follow("previous-page"),
    ArrowRight: () => zoom === 1 && follow("next-page"),
    n: () => follow("next-hit"),
    p: () => follow("previous-hit"),
    "+": () => { setZoom(1); return true; },
    "-": () => { setZoom(-1); return true; },
  }[event.key];
  if (isDone && isDone()) event.preventDefault();
});

const quick = document.getElementById("quick");
let waiting = null;
let asked = "";
quick?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const typed = quick.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    const answer = await fetch(quick.dataset.suggest + "?q=" + encodeURIComponent(typed));
    if (!answer.ok || quick.value.trim() !== typed) return;
    const list = document.getElementById("suggestions");
    list.replaceChildren(...(await answer.json()).map((entry) => {
      const option = document.createElement("option");
      option.value = entry.query;
      option.label = entry.label;
      return option;
    }));
  }, 200);
});

if (page) {
  const first = page.querySelector("g.evidence rect.chosen, g.found rect");
  if (first && sheet.scrollHeight > sheet.clientHeight) {
    sheet.scrollTop = Math.max(0, first.getBoundingClientRect().top - sheet.getBoundingClientRect().top - 120);
  }
  const next = document.getElementById("next-page");
  // The next page is ready before it is asked for.
  if (next && page.dataset.next) fetch(page.dataset.next).catch(() => {});
}
