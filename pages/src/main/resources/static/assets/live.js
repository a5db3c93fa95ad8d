// What is recorded while a page is open arrives in it: its line in the list of latest facts, then its
// counters and charts. Lines are rendered by the server, which knows the reader's language and view.
const place = document.querySelector('[data-script="live"]');
const words = place.dataset;
const said = place.querySelector("[data-live-said]");
const news = place.querySelector("[data-live-news]");
const button = place.querySelector("[data-live-pause]");

const AT_ONCE = 20; // more lines than this nobody reads as they arrive
const REFRESH = 2000; // parts of the page are asked for again at most so often
const SPEAK = 15000; // and so often is it said aloud that something arrived
const AGAIN = 10000;

let last = Number(words.after);
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
            setTimeout(() => paused || document.hidden || follow(), AGAIN * (1 + Math.random() / 2));
        }
    };
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
        speak();
        waiting = [];
        for (const position of some) {
            await add(position);
        }
    }
    working = false;
    refreshLater();
}

async function add(position) {
    const list = document.getElementById(words.list || "latest");
    if (!list || list.querySelector(`[data-position="${position}"]`)) {
        return;
    }
    const answer = await fetch(`/live/line/${position}`, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok) {
        return;
    }
    const shown = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
    if (!shown) {
        return;
    }
    shown.classList.add("fresh");
    const most = Math.max(AT_ONCE, list.children.length);
    list.prepend(document.importNode(shown, true));
    while (list.children.length > most) {
        list.lastElementChild.remove();
    }
    window.htmx?.process(list.firstElementChild);
}

function refreshLater() {
    if (due === null) {
        due = setTimeout(refresh, Math.max(300, refreshAfter - Date.now()));
    }
}

// Counters and charts: the same address is asked once, and its parts take the places of the old ones.
// What the server said last is kept, as scripts may have drawn into a part since.
const told = new Map();

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
    for (const part of document.querySelectorAll("[data-live][id]")) {
        if (!live(page, part.id)) {
            part.remove();
        }
    }
    for (const now of page.querySelectorAll("[data-live][id]")) {
        await take(now);
    }
    // Whatever draws a table draws it again.
    document.dispatchEvent(new CustomEvent("live:refreshed"));
}

function live(page, id) {
    return page.querySelector(`[data-live][id="${CSS.escape(id)}"]`);
}

async function take(now) {
    const part = live(document, now.id);
    const same = part && now.innerHTML === (told.get(now.id) ?? part.innerHTML);
    // Whoever is about to use a part keeps it until they are done.
    if (same || (part && part.contains(document.activeElement))) {
        if (!same) {
            part.addEventListener("focusout", () => refreshLater(), { once: true });
        }
        return;
    }
    told.set(now.id, now.innerHTML);
    const fresh = document.importNode(now, true);
    if (part) {
        const before = part.querySelectorAll("details");
        fresh.querySelectorAll("details").forEach((each, i) => { each.open = before[i]?.open ?? each.open; });
        part.replaceWith(fresh);
    } else {
        const next = now.previousElementSibling && document.getElementById(now.previousElementSibling.id);
        if (!next) {
            return;
        }
        next.after(fresh);
    }
    window.htmx?.process(fresh);
    await begin(fresh);
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

function speak() {
    speaks ??= setTimeout(() => {
        speaks = null;
        speakAfter = Date.now() + SPEAK;
        news.textContent = words.news.replace("{n}", arrived);
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
