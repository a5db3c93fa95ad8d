// Forms whose data-call names an address of the API: their fields are sent as the JSON that a machine
// would send. What is refused is said at its field, in the words that the page brings along (#problems);
// what is done is said in #said, and the part of the page named by data-refresh is asked for again.
import { csrf } from "/assets/annals.js";

document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-call]")) {
        return;
    }
    event.preventDefault();
    const step = form.querySelector("[data-confirm]");
    if (step && step.hidden) {
        ask(form, step);
    } else if (form.getAttribute("aria-busy") !== "true") {
        send(form);
    }
});

document.addEventListener("click", (event) => {
    if (event.target.closest("[data-cancel]")) {
        takeBack(event.target.closest("form"));
    }
});

document.addEventListener("keydown", (event) => {
    const form = event.key === "Escape" && event.target.closest("form[data-call]");
    if (form && form.querySelector("[data-confirm]:not([hidden])")) {
        takeBack(form);
    }
});

// What can't be undone is asked for a second time, in its place.
function ask(form, step) {
    forget(form);
    step.hidden = false;
    form.querySelector("[data-first]").hidden = true;
    step.querySelector("[data-cancel]").focus();
}

function takeBack(form) {
    form.querySelector("[data-confirm]").hidden = true;
    const first = form.querySelector("[data-first]");
    first.hidden = false;
    first.focus();
}

async function send(form) {
    forget(form);
    form.setAttribute("aria-busy", "true");
    try {
        const answer = await fetch(form.dataset.call, {
            method: "POST",
            headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": csrf() },
            body: JSON.stringify(body(form)),
        });
        const said = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : {};
        if (answer.ok) {
            await done(form, said);
        } else {
            refused(form, said);
        }
    } catch (unreachable) {
        refused(form, { type: "/problems/unreachable" });
    } finally {
        form.removeAttribute("aria-busy");
    }
}

// A field named a.0.b is b of the first thing in the list a; what is left empty is left out.
function body(form) {
    const all = {};
    for (const field of new FormData(form)) {
        const [name, value] = [field[0], String(field[1])];
        if (value.trim() === "") {
            continue;
        }
        const way = name.split(".");
        let at = all;
        way.slice(0, -1).forEach((part, i) => {
            at[part] ??= /^\d+$/.test(way[i + 1]) ? [] : {};
            at = at[part];
        });
        at[way.at(-1)] = value;
    }
    return all;
}

async function done(form, said) {
    if (form.dataset.then) {
        location.assign(form.dataset.then);
        return;
    }
    const part = form.dataset.refresh;
    if (part) {
        await htmx.ajax("GET", location.pathname + location.search, { target: part, select: part, swap: "outerHTML" });
    }
    form.reset();
    const place = document.getElementById("said");
    place.textContent = fill(form.dataset.done || "", said);
    place.hidden = false;
    place.focus();
}

// {handled} in a text is that member of the answer.
function fill(text, said) {
    return text.replace(/\{(\w+)\}/g, (all, name) => (name in said ? said[name] : all));
}

function refused(form, problem) {
    const code = String(problem.type || "").split("/").pop() || "internal-error";
    const known = document.querySelector(`#problems [data-problem="${CSS.escape(code)}"]`);
    const own = form.getAttribute(`data-problem-${code}`);
    const told = own ? own : known ? known.textContent : problem.detail || problem.title || code;
    const detail = known && known.hasAttribute("data-detail") && problem.detail ? problem.detail : "";
    const faults = problem.errors || [];
    if (form.querySelector("[data-confirm]:not([hidden])")) {
        takeBack(form);
    }
    let first = null;
    for (const fault of faults) {
        const field = form.elements.namedItem((fault.pointer || "").replace(/^\//, "").replaceAll("/", "."));
        if (field instanceof HTMLElement && field.type !== "hidden") {
            say(field, own || known ? told : fault.message || told);
            first ??= field;
        }
    }
    if (first) {
        first.focus();
        return;
    }
    const note = document.createElement("div");
    note.className = "note bad";
    note.setAttribute("role", "alert");
    note.dataset.refusal = "";
    const line = document.createElement("p");
    const english = document.documentElement.lang === "en";
    line.textContent = english && detail ? detail : told;
    note.append(line);
    if (detail && !english) {
        const more = document.createElement("details");
        const what = document.createElement("summary");
        const said = document.createElement("p");
        what.textContent = document.getElementById("problems").dataset.more;
        said.lang = "en";
        said.textContent = detail;
        more.append(what, said);
        note.append(more);
    }
    form.append(note);
}

function say(field, text) {
    const error = document.createElement("p");
    error.className = "error";
    error.id = `${field.id}-error`;
    error.textContent = text;
    error.dataset.refusal = "";
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", [field.dataset.hint, error.id].filter(Boolean).join(" "));
    field.after(error);
}

function forget(form) {
    const place = document.getElementById("said");
    if (place) {
        place.hidden = true;
    }
    form.querySelectorAll("[data-refusal]").forEach((each) => each.remove());
    form.querySelectorAll("[aria-invalid]").forEach((field) => {
        field.removeAttribute("aria-invalid");
        if (field.dataset.hint) {
            field.setAttribute("aria-describedby", field.dataset.hint);
        } else {
            field.removeAttribute("aria-describedby");
        }
    });
}

// A part that asks for itself again and again leaves whoever is about to decide alone, and keeps open
// what was opened. Once nobody is signed in any more it says so, and asks no more.
let over = false;
document.addEventListener("htmx:beforeRequest", (event) => {
    const asksAgain = event.target.matches('[hx-trigger^="every"]');
    if (asksAgain && (over || event.target.querySelector("[data-confirm]:not([hidden])"))) {
        event.preventDefault();
    }
});
document.addEventListener("htmx:afterRequest", (event) => {
    const status = event.detail.xhr.status;
    if (event.detail.successful || status === 401 || status === 403) {
        over = !event.detail.successful;
        document.getElementById("session-over").hidden = !over;
    }
});
let opened = [];
document.addEventListener("htmx:beforeSwap", (event) => {
    opened = [...event.target.querySelectorAll("details[open][id]")].map((each) => each.id);
});
document.addEventListener("htmx:afterSettle", () => {
    opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    opened = [];
});
