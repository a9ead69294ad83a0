"use strict";
(() => {
  const drawer = document.getElementById("drawer");
  const body = document.getElementById("drawer-body");
  const title = document.getElementById("drawer-title");
  const block = JSON.parse(document.getElementById("block").textContent);
  const LEADS = { supersession: "Said at other times", claimant: "Other claimants say", scope: "Of another scope", date: "Of other days", measure: "Of another measure" };
  let opener = null;
  let lit = null;

  document.documentElement.classList.add("js");
  document.querySelectorAll("sup a").forEach((link) => { link.tabIndex = -1; });
  if (window.matchMedia("(max-width: 900px)").matches) document.getElementById("toc").open = false;

  const make = (name, css, text) => {
    const node = document.createElement(name);
    if (css) node.className = css;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const numbers = (text) => (text || "").split(" ").filter(Boolean).map(Number);
  const many = (count, word) => count + " " + word + (count === 1 ? "" : "s");

  function noteCard(number) {
    const source = document.getElementById("n" + number);
    if (!source) return null;
    const card = make("div", "note");
    for (const child of source.children) card.append(child.cloneNode(true));
    if (Object.hasOwn(block.texts, source.dataset.r)) {
      const button = make("button", "", "Read the whole report");
      button.type = "button";
      button.addEventListener("click", () => showReport(source, card));
      card.append(button);
    }
    return card;
  }

  function showReport(source, card) {
    const kept = [...body.childNodes];
    const at = body.scrollTop;
    const text = block.texts[source.dataset.r];
    const start = Number(source.dataset.b);
    const end = Number(source.dataset.e);
    const back = make("button", "", "← Back to the evidence");
    back.type = "button";
    const whole = make("div", "whole");
    const mark = make("mark", "", text.slice(start, end));
    whole.append(text.slice(0, start), mark, text.slice(end));
    const head = card.querySelector(".by").cloneNode(true);
    back.addEventListener("click", () => {
      body.replaceChildren(...kept);
      body.scrollTop = at;
      card.querySelector("button").focus();
    });
    const bar = make("p");
    bar.append(back);
    body.replaceChildren(bar, head, whole);
    back.focus({ preventScroll: true });
    mark.scrollIntoView({ block: "center" });
  }

  function addNotes(list, heading, css) {
    const cards = list.map(noteCard).filter(Boolean);
    if (!cards.length) return 0;
    const part = make("div", css);
    part.append(make("h3", "", heading), ...cards);
    body.append(part);
    return cards.length;
  }

  function addDisagreement(key, own) {
    const found = block.disagreements[key];
    if (!found) return;
    const others = found.sides.filter((side) => !side.n.some((number) => own.includes(number)));
    if (!others.length) return;
    const part = make("div", "against");
    part.append(make("h3", "", (LEADS[found.reason] || "Others say otherwise") + ": " + found.about));
    for (const side of others) {
      const other = make("div", "other");
      const says = make("p");
      const text = make("bdi");
      text.append(make("b", "", side.says));
      says.append(text);
      other.append(says);
      part.append(other, ...side.n.slice(0, 3).map(noteCard).filter(Boolean));
    }
    body.append(part);
  }

  function labelOf(link) {
    const row = link.closest("tr");
    if (link.getAttribute("aria-label") && !row) return link.getAttribute("aria-label");
    if (row && link.classList.contains("ev")) {
      return [...row.cells].slice(0, 3).map((cell) => cell.innerText.trim()).filter(Boolean).join(" · ");
    }
    const tile = link.closest(".tile");
    if (tile) return tile.querySelector(".tile-name").textContent + ": " + link.textContent;
    return link.classList.contains("n") ? "Note " + link.textContent : link.textContent;
  }

  // The sheet grows narrower beside the drawer: what was selected stays where it was on the screen.
  function steady(node, before) {
    window.scrollBy({ top: node.getBoundingClientRect().top - before, behavior: "instant" });
  }

  function open(link) {
    const top = (link.closest("tr") || link).getBoundingClientRect().top;
    close(false);
    const own = numbers(link.dataset.n);
    const against = numbers(link.dataset.x);
    opener = link;
    lit = link.closest("tr") || link;
    lit.classList.add("on");
    title.textContent = labelOf(link).replace(/\s+/g, " ").trim();
    body.replaceChildren();
    const reports = new Set(own.map((n) => document.getElementById("n" + n)).filter(Boolean).map((n) => n.dataset.r)).size;
    addNotes(own, "What says so: " + many(own.length, "sentence") + " in " + many(reports, "report"), "for");
    if (link.dataset.more) body.append(make("p", "more", link.dataset.more + " more in the JSON of this picture."));
    addNotes(against, "What speaks against it: " + many(against.length, "sentence"), "against");
    numbers(link.dataset.d).forEach((key) => addDisagreement(key, own));
    drawer.hidden = false;
    document.body.classList.add("with-drawer");
    body.scrollTop = 0;
    title.focus({ preventScroll: true });
    steady(lit, top);
    if (window.innerWidth <= 640 && lit.getBoundingClientRect().top > window.innerHeight * 0.24) {
      lit.scrollIntoView({ block: "start" });
    }
  }

  function close(giveBack) {
    if (lit) lit.classList.remove("on");
    if (drawer.hidden) return;
    const before = lit.getBoundingClientRect().top;
    drawer.hidden = true;
    document.body.classList.remove("with-drawer");
    if (giveBack) steady(lit, top);
    if (giveBack && opener) opener.focus({ preventScroll: true });
    opener = null;
    lit = null;
  }

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target.closest("[data-n],[data-x]");
    if (link) {
      event.preventDefault();
      open(link);
      return;
    }
    const other = event.target.closest("a,button,summary");
    const row = event.target.closest("tr.row");
    if (!other && row && String(window.getSelection()) === "") {
      const inner = row.querySelector(".ev");
      if (inner) open(inner);
    } else if (other && drawer.contains(other) && other.matches("a[href^='#']")) {
      close(false);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !drawer.hidden) {
      event.preventDefault();
      close(true);
    }
  });
  document.getElementById("drawer-close").addEventListener("click", () => close(true));

  // On a small screen the map starts where most of its marks are.
  document.querySelectorAll(".pan > svg.map, .pan > svg.ties").forEach((svg) => {
    const pan = svg.parentElement;
    if (pan.scrollWidth <= pan.clientWidth) return;
    const edge = svg.getBoundingClientRect().left;
    const at = [...svg.querySelectorAll(".marks > *, .badges > *, .nodes > *")]
      .map((mark) => mark.getBoundingClientRect()).map((box) => box.left + box.width / 2 - edge).sort((a, b) => a - b);
    if (at.length) pan.scrollLeft = at[Math.floor(at.length / 2)] - pan.clientWidth / 2;
  });

  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((fold) => { fold.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((fold) => { fold.open = false; }));
})();
