// What is recorded while a page is open arrives in it: its line in the list of latest facts, then its
// counters and charts. Lines are rendered by the server, which knows the reader's language and view.
const place = document.querySelector('[data-script="live"]');
const words = place.dataset;
const said = place.querySelector("[data-live-said]");
const news = place.querySelector("[data-live-news]");
const button = place.querySelector("[data-live-pause]");

const AT_ONCE = 20; // more lines than this nobody reads as they arrive
const REFRESH = 2000; // parts of the page are asked for again at most so often
const AGAIN = 5000;

let last = Number(words.after);
let source = null;
let paused = false;
let waiting = [];
let working = false;
let arrived = 0;
let refreshed = 0;
let due = null;

function follow() {
    const address = new URL("/api/v1/live", location.origin);
    address.searchParams.set("after", last);
    for (const name of ["unit", "within", "kind"]) {
        if (words[name]) {
            address.searchParams.set(name, words[name]);
        }
    }
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
        if (paused) {
            return;
        }
        state("lost");
        // The browser comes back by itself after a broken connection, but not after a refusal.
        if (source.readyState === EventSource.CLOSED) {
            source.close();
            setTimeout(() => paused || follow(), AGAIN);
        }
    };
}

function state(name) {
    place.dataset.state = name;
    if (said.textContent !== words[name]) {
        said.textContent = words[name];
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
        due = setTimeout(refresh, Math.max(300, refreshed + REFRESH - Date.now()));
    }
}

// Counters and charts: the same address is asked once, and its parts take the places of the old ones.
async function refresh() {
    due = null;
    refreshed = Date.now();
    tell();
    const parts = [...document.querySelectorAll("[data-live][id]")];
    if (parts.length === 0) {
        return;
    }
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) {
        return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of parts) {
        const now = page.getElementById(part.id);
        // Whoever is about to use a part keeps it.
        if (now && now.innerHTML !== part.innerHTML && !part.contains(document.activeElement)) {
            const fresh = document.importNode(now, true);
            part.replaceWith(fresh);
            window.htmx?.process(fresh);
        }
    }
    // Whatever draws a table draws it again.
    document.dispatchEvent(new CustomEvent("live:refreshed"));
}

function tell() {
    if (arrived > 0) {
        news.textContent = words.news.replace("{n}", arrived);
        arrived = 0;
    }
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

// A browser keeps a page that was left, with its script; its connections it does not keep.
addEventListener("pagehide", () => source && source.close());
addEventListener("pageshow", (event) => event.persisted && !paused && follow());

place.hidden = false;
state("joining");
follow();
