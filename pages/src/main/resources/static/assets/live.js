// What is recorded while a page is open arrives in it: its line in the list of latest facts, then its
// counters and charts. Lines are rendered by the server, which knows the reader's language and view.
const place = document.querySelector('[data-script="live"]');
const words = place.dataset;
const said = place.querySelector("[data-live-said]");
const told = place.querySelector("[data-live-told]");
const news = place.querySelector("[data-live-news]");
const button = place.querySelector("[data-live-pause]");

const AT_ONCE = 20; // more lines than this nobody reads as they arrive
const REFRESH = 2000; // parts of the page are asked for again at most so often
const SPEAK = 15000; // and so often is it said aloud that something arrived
const AGAIN = 10000;

let last = Number(words.after);
let shown = last; // the position that the page is true for
let source = null;
let paused = false;
let waiting = [];
let working = false;
let arrived = 0;
let refreshAfter = 0;
let due = null;
let speakAfter = 0;
let speaks = null;

function follow() {
    const address = new URL("/api/v1/live", location.origin);
    address.searchParams.set("after", last);
    for (const name of ["unit", "within", "kind"]) {
        if (words[name]) {
            address.searchParams.set(name, words[name]);
        }
    }
    source?.close();
    source = new EventSource(address);
    source.onopen = () => state("following");
    source.onmessage = (event) => {
        const position = Number(event.lastEventId);
        // A connection that was made anew begins after the last one that arrived here.
        if (position > last) {
            last = position;
            waiting.push(position);
            show();
        }
    };
    source.onerror = () => {
        if (paused || document.hidden) {
            return;
        }
        state("lost");
        // The browser comes back by itself after a broken connection, but not after a refusal.
        if (source.readyState === EventSource.CLOSED) {
            refused(address);
        }
    };
}

// A log that never came as far as this page is another one, such as an earlier state of it that was
// restored: nothing of the page can be relied on, so it begins anew.
async function refused(address) {
    address.searchParams.set("after", Math.max(last, shown));
    const asked = new AbortController();
    const answer = await fetch(address, { headers: { Accept: "text/event-stream" }, signal: asked.signal }).catch(() => null);
    const why = answer?.status === 400 ? await answer.json().catch(() => null) : null;
    asked.abort();
    if (why?.type === "/problems/after-above-log") {
        location.reload();
    } else {
        setTimeout(() => paused || document.hidden || follow(), AGAIN * (1 + Math.random() / 2));
    }
}

function state(name) {
    const before = place.dataset.state;
    place.dataset.state = name;
    said.textContent = words[name];
    // That all goes on as it should needs no voice.
    if (name !== before && (name === "lost" || before === "lost")) {
        news.textContent = words[name];
    }
}

async function show() {
    if (working) {
        return;
    }
    working = true;
    while (waiting.length > 0) {
        const some = waiting.slice(-AT_ONCE);
        arrived += waiting.length;
        if (list()) {
            speak(words.news);
        }
        waiting = [];
        for (const position of some) {
            await add(position);
        }
    }
    working = false;
    refreshLater();
}

function list() {
    return document.getElementById(words.list || "latest");
}

async function add(position) {
    const lines = list();
    if (!lines || lines.querySelector(`[data-position="${position}"]`)) {
        return;
    }
    const answer = await fetch(`/live/line/${position}`, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok) {
        return;
    }
    const line = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
    if (!line) {
        return;
    }
    line.classList.add("fresh");
    const most = Math.max(AT_ONCE, lines.children.length);
    lines.prepend(document.importNode(line, true));
    while (lines.children.length > most) {
        lines.lastElementChild.remove();
    }
    window.htmx?.process(lines.firstElementChild);
}

function refreshLater() {
    if (due === null) {
        due = setTimeout(refresh, Math.max(300, refreshAfter - Date.now()));
    }
}

// Counters, charts and rows: the same address is asked once, and its parts take the places of the old
// ones. What the server said last is kept, as scripts may have drawn into a part since.
const kept = new Map();

async function refresh() {
    due = null;
    const began = Date.now();
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    // Whatever is costly to make is asked for less often.
    refreshAfter = Date.now() + Math.max(REFRESH, Math.min(SPEAK, 5 * (Date.now() - began)));
    if (!answer || !answer.ok || answer.redirected) {
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    shown = Math.max(shown, Number(page.querySelector('[data-script="live"]')?.dataset.after ?? -1));
    // A page that shows more than its address does makes the new one as complete first.
    const completed = [];
    document.dispatchEvent(new CustomEvent("live:fetched", { detail: { page, completed } }));
    await Promise.all(completed);
    if (!document.dispatchEvent(new Event("live:taking", { cancelable: true }))) {
        refreshLater();
        return;
    }
    const stays = standing();
    const changed = [];
    for (const part of document.querySelectorAll("[data-live][id]")) {
        if (!live(page, part.id) && !inUse(part, part.dataset.live)) {
            part.remove();
            changed.push("taken");
        }
    }
    for (const now of page.querySelectorAll("[data-live][id]")) {
        changed.push(await take(now));
    }
    // Whatever draws a table draws it again.
    document.dispatchEvent(new CustomEvent("live:refreshed"));
    stays();
    tell(changed);
}

function tell(changed) {
    const held = changed.includes("held");
    if (!held && !changed.includes("taken")) {
        return;
    }
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
    told.textContent = `· ${held ? words.held : words.updated.replace("{t}", time)}`;
    // Where lines arrive, they were spoken of already.
    if (held || !list()) {
        speak(held ? words.held : words.updated.replace("{t}", time));
    }
}

function live(page, id) {
    return page.querySelector(`[data-live][id="${CSS.escape(id)}"]`);
}

// What a reader sees at the top stays where it is on the screen, though something grew above it.
function standing() {
    const row = [...document.querySelectorAll("main [data-live] tr, main [data-live] li, main [data-live][id]")]
        .find((each) => each.getBoundingClientRect().top >= 0 && each.getClientRects().length > 0);
    const top = row?.getBoundingClientRect().top;
    return () => {
        const same = row && (row.isConnected ? row : again(row));
        if (same && scrollY > 0) {
            scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
        }
    };
}

// The same part by its id, the same row by where it leads.
function again(row) {
    if (row.id) {
        return document.getElementById(row.id);
    }
    const leads = row.querySelector("a[href]")?.getAttribute("href");
    return leads && document.querySelector(`main [data-live] ${row.localName}:has(a[href="${CSS.escape(leads)}"])`);
}

// What a part says to a reader, in whatever order: not how scripts adorned it, and not the position.
function says(part) {
    const texts = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim();
        if (text && !walker.currentNode.parentElement.closest("script, .drawn-at, #true-up-to")) {
            texts.push(text);
        }
    }
    return texts.sort().join("\n");
}

function inUse(part, group) {
    const parts = group ? [...document.querySelectorAll(`[data-live="${group}"]`)] : part ? [part] : [];
    return parts.find((each) => each.contains(document.activeElement));
}

// Whether it was taken, is held because it is in use, or says the same as before.
async function take(now) {
    const part = live(document, now.id);
    if (part && now.innerHTML === (kept.get(now.id) ?? part.innerHTML)) {
        return "same";
    }
    const same = part && says(now) === says(part);
    // Whoever is about to use a part keeps it until they are done, and with it those of its list.
    const used = inUse(part, now.dataset.live);
    if (used) {
        used.addEventListener("focusout", () => refreshLater(), { once: true });
        return same ? "same" : "held";
    }
    const fresh = document.importNode(now, true);
    const next = now.previousElementSibling && document.getElementById(now.previousElementSibling.id);
    if (!part && !next) {
        return "same";
    }
    kept.set(now.id, now.innerHTML);
    if (part) {
        const before = part.querySelectorAll("details");
        fresh.querySelectorAll("details").forEach((each, i) => { each.open = before[i]?.open ?? each.open; });
        const aside = [...part.querySelectorAll(".scroll")].map((each) => each.scrollLeft);
        part.replaceWith(fresh);
        fresh.querySelectorAll(".scroll").forEach((each, i) => { each.scrollLeft = aside[i] ?? 0; });
    } else {
        next.after(fresh);
    }
    window.htmx?.process(fresh);
    await begin(fresh);
    return same ? "same" : "taken";
}

// A script that comes with a part does not run by itself.
async function begin(part) {
    for (const script of part.querySelectorAll("script[src]")) {
        if (![...document.scripts].some((each) => each !== script && each.src === script.src)) {
            await new Promise((loaded) => {
                const own = document.createElement("script");
                own.src = script.src;
                own.onload = own.onerror = loaded;
                document.head.append(own);
            });
        }
    }
    for (const element of part.querySelectorAll("[data-script]")) {
        await import(`/assets/${element.dataset.script}.js`);
    }
}

let toSay = "";

function speak(sentence) {
    toSay = sentence;
    speaks ??= setTimeout(() => {
        speaks = null;
        speakAfter = Date.now() + SPEAK;
        news.textContent = toSay.replace("{n}", arrived);
        arrived = 0;
    }, Math.max(500, speakAfter - Date.now()));
}

button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? words.resume : words.pause;
    if (paused) {
        source.close();
        state("paused");
    } else {
        follow();
    }
});

// A browser has few connections to one server, so a page that nobody sees does without; it catches up
// when it is seen again. The same goes for a page that was left and is kept.
document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
        source?.close();
    } else if (!paused) {
        follow();
    }
});
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", (event) => event.persisted && !paused && follow());

place.hidden = false;
state("joining");
if (!document.hidden) {
    follow();
}
