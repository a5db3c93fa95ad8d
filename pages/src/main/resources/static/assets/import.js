// Importing a file: first a try that records nothing, then, as a step of its own, recording. How far
// it has come is told meanwhile; it can be stopped, and then it is said what was recorded.
import { csrf } from "./annals.js";

const root = document.querySelector("[data-script=import]");
const texts = JSON.parse(root.dataset.texts);
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const find = (name) => root.querySelector(`[data-${name}]`);
const say = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
const plain = (number) => Number(number).toLocaleString(root.dataset.lang === "en" ? "en-GB" : "vi-VN");

function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
}

let file = null;
let going = null;
/** How many rows the file has, as far as is known: a bar that moves needs an end. */
let rows = 0;

function choose(chosen) {
    // One after the other: what goes on can be seen and stopped.
    if (going) {
        return;
    }
    file = chosen ?? null;
    rows = 0;
    const good = file && /\.(csv|xlsx)$/i.test(file.name);
    find("chosen").textContent = !file ? "" : good ? say("chosen", file.name, plain(Math.ceil(file.size / 1024))) : say("other-file", file.name);
    find("chosen").classList.toggle("doubt", Boolean(file) && !good);
    find("try").disabled = !good;
    find("report").hidden = true;
    if (!good) {
        file = null;
    }
}

const input = document.getElementById("file");
const drop = find("drop");
input.addEventListener("change", () => choose(input.files[0]));
for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
}
for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
}
drop.addEventListener("drop", (event) => {
    event.preventDefault();
    choose(event.dataTransfer.files[0]);
});
// Beside the place a dropped file would replace the page.
for (const name of ["dragover", "drop"]) {
    addEventListener(name, (event) => event.preventDefault());
}

/** The rows of a CSV, by its lines: a little too many where a text has several. */
async function lines(csv) {
    let count = 0;
    let last = 10;
    const reader = csv.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const byte of part.value) {
            count += byte === 10 ? 1 : 0;
        }
        last = part.value.at(-1) ?? last;
    }
    return count - (last === 10 ? 1 : 0);
}

function soFar(told) {
    const bar = find("bar");
    if (rows > 0) {
        bar.max = rows;
        bar.value = Math.min(told.rows, rows);
    }
    find("so-far").replaceChildren(...["rows", "accepted", "duplicates", "rejected", "warnings"].flatMap((name) =>
        [make("dt", {}, say(`count.${name}`)), make("dd", {}, plain(told[name]))]));
}

async function send(dryRun) {
    if (going) {
        return;
    }
    const name = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;
    const abort = new AbortController();
    going = { name, abort, dryRun, told: null };
    find("report").hidden = true;
    find("going").hidden = false;
    find("going-what").textContent = say(dryRun ? "trying" : "recording", file.name);
    find("going-what").focus();
    find("so-far").replaceChildren();
    find("stop").disabled = false;
    find("bar").removeAttribute("value");
    find("try").disabled = true;
    input.disabled = true;
    if (rows === 0 && !/\.xlsx$/i.test(file.name)) {
        const counted = file;
        lines(counted).then((count) => { rows = file === counted ? rows || count : rows; }).catch(() => {});
    }
    const progress = new EventSource(`/api/v1/imports/${name}/progress`);
    for (const event of ["progress", "done"]) {
        progress.addEventListener(event, (told) => {
            going && (going.told = JSON.parse(told.data));
            soFar(JSON.parse(told.data));
        });
    }
    // An event stream that ended would be opened again and again.
    progress.addEventListener("done", () => progress.close());
    progress.addEventListener("error", () => progress.close());
    try {
        const answer = await fetch(`/api/v1/imports?dryRun=${dryRun}&watch=${name}`, {
            method: "POST",
            headers: {
                "content-type": /\.xlsx$/i.test(file.name) ? XLSX : "text/csv",
                accept: "application/json, application/problem+json",
                "X-XSRF-TOKEN": csrf(),
            },
            body: file,
            signal: abort.signal,
        });
        const json = await answer.json();
        if (answer.ok) {
            tell(json, dryRun);
        } else {
            refuse(json, answer.status);
        }
    } catch {
        brokenOff(dryRun);
    } finally {
        progress.close();
        going = null;
        find("going").hidden = true;
        find("try").disabled = !file;
        input.disabled = false;
    }
}

function show(...told) {
    find("told").replaceChildren(...told);
    find("report").hidden = false;
    find("counts").replaceChildren();
    find("faults").hidden = true;
    find("doubts").hidden = true;
    find("next").hidden = true;
    const title = document.getElementById("report-title");
    title.focus();
    title.scrollIntoView({ block: "start" });
}

/** In the reader's words, with all that the API says of the case folded; in English it says it itself. */
function inWords(code, message) {
    const own = texts[`problem.${code}`];
    const said = make("span", { lang: "en" }, message);
    return own && message ? [own, " ", make("details", {}, make("summary", {}, say("in-full")), said)] : [own ?? said];
}

function reason(line) {
    return make("td", {}, ...inWords(line.code, line.message));
}

function tell(report, dryRun) {
    const stopped = report.rejected.some((line) => line.code === "stopped-by-caller");
    const nothing = report.accepted === 0;
    rows = dryRun && !stopped ? report.rows : rows;
    const note = make("p", { class: report.rejectedCount ? "note doubtful" : "note" });
    if (dryRun) {
        note.textContent = stopped ? say("stopped-trying") : nothing ? say("nothing-to-record") : say(report.rejectedCount ? "tried-some" : "tried-all", plain(report.accepted), plain(report.rejectedCount));
    } else {
        note.append(say(stopped ? "stopped" : "recorded", plain(report.accepted)), " ",
            make("a", { href: `/events/${report.position}`, "data-position": "" }, say("last-position", report.position)), ".");
    }
    show(note);
    find("counts").append(...[["rows", report.rows], ["accepted", report.accepted], ["duplicates", report.duplicates], ["rejected", report.rejectedCount], ["warnings", report.warningCount]]
        .map(([name, count]) => make("li", { "data-count": name }, make("strong", {}, plain(count)), say(name === "accepted" && dryRun ? "count.would" : `count.${name}`))));
    fill("faults", report.rejected, report.rejectedCount, (line) => [reason(line)]);
    fill("doubts", report.warnings, report.warningCount, (line) => [reason(line), make("td", {}, line.legalBasis ?? "")]);
    find("next").hidden = !dryRun || nothing || stopped;
}

function fill(name, lines, count, cells) {
    const place = find(name);
    place.hidden = lines.length === 0;
    place.querySelector("tbody").replaceChildren(...lines.slice(0, 500).map((line) =>
        make("tr", {}, make("th", { scope: "row" }, String(line.row)), make("td", {}, line.id ?? ""), ...cells(line))));
    place.querySelector("[data-rest]")?.remove();
    if (count > 500) {
        place.append(make("p", { class: "hint", "data-rest": "" }, say("rest", plain(count - 500))));
    }
}

function refuse(problem, status) {
    const code = String(problem.type ?? "").replace("/problems/", "");
    const fault = problem.errors?.[0];
    const named = fault && texts[`problem.${fault.code}`] ? fault.code : code;
    show(make("div", { class: "note bad", role: "alert" },
        make("p", {}, make("strong", {}, say(status === 401 || status === 403 ? "session" : "refused"))),
        status === 401 ? make("p", {}, make("a", { href: "/login", target: "_blank" }, say("sign-in")))
            : make("p", {}, ...inWords(named, fault?.message ?? problem.detail ?? ""))));
}

function brokenOff(dryRun) {
    const told = going?.told;
    show(make("div", { class: "note bad", role: "alert" },
        make("p", {}, make("strong", {}, say("broken-off"))),
        make("p", {}, dryRun ? say("broken-off-trying") : say("broken-off-recording", told ? plain(told.accepted) : "?"))));
    find("next").hidden = true;
}

find("try").addEventListener("click", () => file && send(true));
find("record").addEventListener("click", () => file && send(false));
find("stop").addEventListener("click", async () => {
    find("stop").disabled = true;
    const mine = going;
    if (!mine) {
        return;
    }
    find("going-what").textContent = say("stopping");
    try {
        const answer = await fetch(`/api/v1/imports/${mine.name}/stop`, { method: "POST", headers: { "X-XSRF-TOKEN": csrf(), accept: "application/json" } });
        // It has not begun, so the file is still on its way.
        if (!answer.ok && going === mine) {
            mine.abort.abort();
        }
    } catch {
        mine.abort.abort();
    }
});

root.dataset.ready = "";
