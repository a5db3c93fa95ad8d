// The forms of recording: a client of the API like any other. What a form says is read into the
// JSON that a machine would send, shown back in words, and sent with a key that makes a repeat of it
// record nothing twice. Until it is answered it is kept on this device, but for names of persons.
import { csrf } from "./annals.js";

const root = document.querySelector("[data-script=record]");
const texts = JSON.parse(root.dataset.texts);
const lang = root.dataset.lang === "en" ? "en" : "vi";
const WAIT = 250;

function say(key, ...values) {
    return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");
}

function make(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

function later(action) {
    let timer;
    return (...values) => {
        clearTimeout(timer);
        timer = setTimeout(() => action(...values), WAIT);
    };
}

const LONGEST_WAIT = 3000;
const reading = new Set();

/** Like later; the look before recording waits for what is still being read. */
function readLater(action) {
    let timer;
    let done = () => {};
    return () => {
        clearTimeout(timer);
        done();
        const read = new Promise((resolve) => {
            done = resolve;
            timer = setTimeout(() => action().finally(resolve), WAIT);
        });
        reading.add(read);
        read.then(() => reading.delete(read));
    };
}

function allRead() {
    return Promise.race([Promise.all(reading), new Promise((resolve) => { setTimeout(resolve, LONGEST_WAIT); })]);
}

async function ask(path, parameters) {
    const answer = await fetch(`${path}?${new URLSearchParams(parameters)}`, { headers: { accept: "application/json, application/problem+json" } });
    return { ok: answer.ok, json: await answer.json() };
}

function plain(number) {
    const [whole, part] = String(number).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "en" ? "," : ".");
    return part ? grouped + (lang === "en" ? "." : ",") + part : grouped;
}

/** In English with the name of the month: 5/11 is not the same day everywhere. */
function day(iso) {
    const [y, m, d] = iso.split("-");
    return lang === "en"
        ? new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
        : `${Number(d)}/${Number(m)}/${y}`;
}

// ---- Numbers -------------------------------------------------------------------------------------

const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number as people here write it, as the API takes it: 7,1 is 7.1, and 1.200.000 can only be
 * 1200000. What may be thousands or decimals, such as 7.100, is asked back and never guessed at.
 */
function numberOf(typed) {
    const text = typed.trim().replaceAll("\u00a0", " ");
    if (TWO_READINGS.test(text)) {
        return { number: text, fault: { here: say("ambiguous-number", text, text.replace(/[.,]/, ""), decimal(Number(text.replace(",", ".")))) } };
    }
    const grouped = /^[1-9]\d{0,2}(?:(?:[ ']\d{3})+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text);
    const [, whole, part] = text.match(/^([1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/)
        ?? text.match(/^([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)$/) ?? text.match(/^(\d+)[.,](\d+)$/) ?? [];
    return { number: grouped ? text.replace(/\D/g, "") : whole ? `${whole.replace(/\D/g, "")}.${part}` : text };
}

/** A number of the API as it is written here, so that it reads back as the same; a draft may hold one that is asked back. */
function decimal(number) {
    if (TWO_READINGS.test(number) && typeof number === "string") {
        return number;
    }
    const [whole, part] = String(number).split(".");
    const shown = part?.replace(/0+$/, "");
    if (!shown) {
        return whole;
    }
    return `${whole}${lang === "en" ? "." : ","}${/^[1-9]\d{0,2}$/.test(whole) && shown.length === 3 ? `${shown}0` : shown}`;
}

/** A day as people here write it, 1/7/2025, as the API takes it; what is none stays as it is. */
function isoOf(typed) {
    const text = typed.trim();
    const [, d, m, y] = text.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/) ?? [];
    return y ? `${y}-${two(m)}-${two(d)}` : text;
}

function isDay(iso) {
    const found = new Date(`${iso}T00:00:00Z`);
    return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(found.valueOf()) && found.toISOString().startsWith(iso);
}

/** A day of the API as it is typed. */
function typedDay(iso) {
    const [y, m, d] = String(iso).split("-");
    return isDay(iso) ? `${Number(d)}/${Number(m)}/${y}` : String(iso);
}

// ---- What a form says ----------------------------------------------------------------------------

function membersOf(container) {
    return [...container.querySelectorAll("[data-member]")]
        .filter((member) => member.parentElement.closest("[data-container],[data-item]") === container);
}

function itemsOf(list) {
    return [...list.querySelector(":scope > [data-items]").children];
}

function control(member) {
    return member.querySelector("[data-value]");
}

function isEmpty(value) {
    return value === undefined || (typeof value === "object" && Object.values(value).every(isEmpty));
}

/** What an element says, as JSON; undefined where it says nothing. */
function read(member, kept = () => true) {
    const required = "required" in member.dataset;
    if (!kept(member)) {
        return undefined;
    }
    switch (member.dataset.kind) {
        case "object": {
            const said = readAll(member, kept);
            return required || !isEmpty(said) ? said : undefined;
        }
        case "list": {
            const said = itemsOf(member).map((item) => read(membersOf(item)[0], kept)).filter((one) => one !== undefined);
            return required || said.length ? said : undefined;
        }
        case "choices": {
            const said = [...member.querySelectorAll("input:checked")].map((box) => box.value);
            return required || said.length ? said : undefined;
        }
        case "mark":
            return control(member).checked ? true : undefined;
        case "truth":
            return control(member).value === "" ? undefined : control(member).value === "true";
        case "number": {
            const said = numberOf(control(member).value).number;
            return said === "" ? undefined : /^-?\d+$/.test(said) ? Number(said) : said;
        }
        case "date":
            return isoOf(control(member).value) || undefined;
        default: {
            const said = control(member).value.trim();
            return ("number" in member.dataset ? numberOf(said).number : said) || undefined;
        }
    }
}

function readAll(container, kept) {
    const said = {};
    for (const member of membersOf(container)) {
        const value = read(member, kept);
        if (value !== undefined) {
            said[member.dataset.member] = value;
        }
    }
    return said;
}

/** Puts into the form what a command would say. */
function write(member, value, labels, whole) {
    switch (member.dataset.kind) {
        case "object":
            writeAll(member, value ?? {}, labels, whole);
            if (value !== undefined && member.tagName === "DETAILS") {
                member.open = true;
            }
            break;
        case "list":
            itemsOf(member).forEach((item) => item.remove());
            for (const one of value ?? []) {
                write(membersOf(addItem(member))[0], one, labels);
            }
            break;
        case "choices":
            member.querySelectorAll("input").forEach((box) => { box.checked = (value ?? []).includes(box.value); });
            break;
        case "mark":
            control(member).checked = value === true;
            break;
        default:
            control(member).value = value === undefined || value === null ? ""
                : "number" in member.dataset ? decimal(value) : member.dataset.kind === "date" ? typedDay(value) : String(value);
            member.dispatchEvent(new CustomEvent("written", { detail: labels }));
    }
    const folded = member.parentElement.closest("details");
    if (folded && !isEmpty(value)) {
        folded.open = true;
    }
}

/**
 * @param whole whether what is not said is emptied: of all members for which it is true
 */
function writeAll(container, said, labels, whole = () => false) {
    for (const member of membersOf(container)) {
        if (said[member.dataset.member] !== undefined || whole(member)) {
            write(member, said[member.dataset.member], labels, whole);
        }
    }
}

let number = 0;

function addItem(list) {
    const template = list.querySelector(":scope > template");
    const holder = document.createElement("template");
    holder.innerHTML = template.innerHTML.replaceAll(list.dataset.placeholder, `n${number++}`);
    const item = holder.content.firstElementChild;
    list.querySelector(":scope > [data-items]").append(item);
    begin(item);
    count(list);
    return item;
}

function count(list) {
    itemsOf(list).forEach((item, i) => {
        const legend = item.querySelector("legend, [data-label]");
        if (legend) {
            legend.textContent = `${say("item")} ${i + 1}`;
        }
        item.querySelector(":scope > [data-remove]").textContent = say("remove", i + 1);
    });
}

// ---- Lists ---------------------------------------------------------------------------------------

function beginList(list) {
    list.querySelector(":scope > [data-add]").addEventListener("click", () => {
        addItem(list).querySelector("input:not([type=hidden]), select, textarea").focus();
        changed();
    });
    list.addEventListener("click", (event) => {
        const remove = event.target.closest("[data-remove]");
        const item = remove?.parentElement;
        if (item && item.parentElement.parentElement === list) {
            item.remove();
            count(list);
            list.querySelector(":scope > [data-add]").focus();
            changed();
        }
    });
    const ofObjects = list.querySelector(":scope > template").content.querySelector("[data-kind=object]");
    if ("required" in list.dataset && ofObjects && itemsOf(list).length === 0 && list.closest("[data-item]") === null) {
        addItem(list);
    }
}

// ---- Looking something up ------------------------------------------------------------------------

const LOOKUPS = {
    unit: (q) => ask("/api/v1/units", { q, limit: 8, livingFirst: dayOfForm() }),
    source: (q) => ask("/api/v1/sources", { q, limit: 8 }),
};
const BY_TEXT = ["groups", "figures", "models", "organisations", "programmes", "certifications", "commendations", "rankings", "exemplary-titles", "units", "sources"];

function lookup(member, q) {
    const kind = member.dataset.kind;
    if (LOOKUPS[kind]) {
        return LOOKUPS[kind](q);
    }
    const register = member.dataset.register;
    if (register === "units") {
        return LOOKUPS.unit(q);
    }
    return ask(`/api/v1/${register}`, BY_TEXT.includes(register) ? { q, limit: 8 } : { unit: q, within: true, limit: 8 });
}

/** The last day of the time that the form tells, but for that of a correction; else today. */
function dayOfForm() {
    const told = [...document.querySelectorAll("[data-fields] :is([data-kind=time], [data-kind=date])")]
        .filter((member) => !member.closest("[data-member=correction]"))
        .map((member) => (member.dataset.kind === "date" ? isoOf(control(member).value) : member.dataset.latest))
        .find((told) => told && isDay(told));
    // The Swedes write days as ISO 8601 does.
    return told ?? new Date().toLocaleDateString("sv-SE");
}

function nameOf(found) {
    const quantity = found.quantity && (found.quantity.said || `${found.quantity.value ?? "?"} ${found.quantity.unit}`);
    const text = found.name || found.title || found.number || quantity || found.subject?.name || found.unit?.name || found.plan?.plan;
    return text || found.id;
}

function moreOf(found) {
    const begins = found.life?.from?.earliest;
    const life = found.life?.until ? say("ended", day(found.life.until))
        : begins && begins > dayOfForm() ? say("begins", day(begins)) : "";
    const when = [found.founded, found.on, found.period, found.conferredOn, found.year, found.holding?.on]
        .map((time) => (time && typeof time === "object" ? time.edtf : time)).find(Boolean);
    const of = found.unit?.name ?? found.parent?.name;
    return [of, found.number && found.name ? found.number : "", when, found.source?.title, found.publisher, life]
        .filter((part) => part && part !== nameOf(found)).join(" · ");
}

const MOST_HEIRS = 8;
const ID = /^[a-z]+(-[a-z]+)*:[0-9A-Za-z-]+$/;

function beginLookup(member, chosen) {
    const input = member.querySelector("[role=combobox]");
    const list = member.querySelector("[role=listbox]");
    const hidden = control(member);
    const beside = member.querySelector("[data-chosen]");
    let options = [];
    let active = -1;
    let asked = 0;

    function close() {
        list.hidden = true;
        active = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    }

    function choose(found) {
        hidden.value = found.id;
        input.value = nameOf(found);
        member.dataset.shown = [nameOf(found), moreOf(found)].filter(Boolean).join(" · ");
        note(moreOf(found));
        close();
        told(member, null);
        chosen?.(found.id);
        changed();
    }

    function mark(i) {
        active = (i + options.length) % options.length;
        [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
        const option = list.children[active];
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    }

    function note(text) {
        if (beside) {
            beside.textContent = text;
        }
    }

    function show(found, q) {
        options = found;
        list.replaceChildren(...found.map((one, i) => {
            const option = make("li", { role: "option", id: `${list.id}-${i}`, "aria-selected": "false" },
                make("span", {}, nameOf(one)), " ", make("span", { class: one.life?.until ? "hint ended" : "hint" }, moreOf(one)));
            option.addEventListener("mousedown", (event) => { event.preventDefault(); choose(one); });
            return option;
        }));
        list.hidden = found.length === 0;
        input.setAttribute("aria-expanded", String(found.length > 0));
        active = -1;
        input.removeAttribute("aria-activedescendant");
        note(found.length === 0 ? say("nothing-found", q) : say("found", found.length));
    }

    const search = later(async () => {
        const q = input.value.trim();
        const mine = ++asked;
        if (q.length < 2 || ID.test(q)) {
            close();
            return;
        }
        const answer = await lookup(member, q).catch(() => ({ ok: false }));
        if (mine !== asked || document.activeElement !== input) {
            return;
        }
        if (answer.ok) {
            show(answer.json.items, q);
        } else {
            note(say("lookup-failed"));
        }
    });

    input.addEventListener("input", () => {
        const typed = input.value.trim();
        hidden.value = ID.test(typed) ? typed : "";
        delete member.dataset.shown;
        // What was found for other words is nothing to choose from, nor what is still on its way.
        asked++;
        close();
        options = [];
        note("");
        search();
    });
    input.addEventListener("keydown", (event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            if (list.hidden) {
                search();
            } else {
                mark(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
            }
        } else if (event.key === "Enter" && active >= 0) {
            event.preventDefault();
            choose(options[active]);
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault();
            close();
        }
    });
    input.addEventListener("blur", () => {
        asked++;
        const same = options.filter((one) => nameOf(one).toLocaleLowerCase() === input.value.trim().toLocaleLowerCase());
        if (!hidden.value && same.length === 1) {
            choose(same[0]);
        } else if (hidden.value && hidden.value === input.value.trim()) {
            member.dispatchEvent(new CustomEvent("written"));
        }
        close();
    });
    member.addEventListener("written", async (event) => {
        const id = hidden.value;
        const label = event.detail?.[id];
        input.value = label ?? id;
        member.dataset.shown = label ?? id;
        if (!label && id) {
            const register = member.dataset.register ?? (member.dataset.kind === "unit" ? "units" : "sources");
            try {
                const answer = await ask(`/api/v1/${register}/${encodeURIComponent(id)}`, {});
                if (answer.ok && hidden.value === id) {
                    input.value = nameOf(answer.json);
                    member.dataset.shown = input.value;
                    member.dispatchEvent(new CustomEvent("named", { bubbles: true }));
                }
            } catch {
                // The id says enough.
            }
        }
    });
}

// ---- Times ---------------------------------------------------------------------------------------

const two = (text) => text.trim().padStart(2, "0");

function dateOf(side, how) {
    const [d, m, y] = ["[data-d]", "[data-m]", "[data-y]"].map((part) => side.querySelector(part).value.trim());
    const year = how === "noyear" ? "XXXX" : y;
    if (!year) {
        return "";
    }
    // The field of the day is hidden then, and may hold one that was typed before.
    if (how === "someday") {
        return m ? `${year}-${two(m)}-XX` : `${year}-XX-XX`;
    }
    return [year, m && two(m), m && d && two(d)].filter(Boolean).join("-");
}

const COMPOSE = {
    at: (a) => a,
    someday: (a) => a,
    about: (a) => a && `${a}~`,
    perhaps: (a) => a && `${a}?`,
    between: (a, b) => a && b && `[${a}..${b}]`,
    fromto: (a, b) => a && b && `${a}/${b}`,
    fromnow: (a) => a && `${a}/..`,
    atlatest: (a) => a && `[..${a}]`,
    noyear: (a) => (a === "XXXX" ? "" : a),
};
const SHAPES = [
    ["fromnow", /^([\d-]+)\/\.\.$/], ["fromto", /^([\d-]+)\/([\d-]+)$/], ["between", /^\[([\d-]+)\.\.([\d-]+)\]$/],
    ["atlatest", /^\[\.\.([\d-]+)\]$/], ["about", /^([\d-]+)~$/], ["perhaps", /^([\d-]+)\?$/],
    ["noyear", /^(XXXX-[\d-]+)$/], ["someday", /^(\d{4}-(?:\d{2}|XX)-XX)$/], ["at", /^(\d{4}(?:-\d{2})?(?:-\d{2})?)$/],
];

function beginTime(member) {
    const how = member.querySelector("[data-how]");
    const from = member.querySelector("[data-from]");
    const to = member.querySelector("[data-to]");
    const edtf = control(member);
    const shown = member.querySelector("[data-read]");

    function arrange() {
        const two = how.value === "between" || how.value === "fromto";
        to.hidden = !two;
        member.querySelector("[data-to-word]").hidden = !two;
        from.hidden = how.value === "edtf";
        from.querySelector("[data-year]").hidden = how.value === "noyear";
        from.querySelector("[data-day]").hidden = how.value === "someday";
    }

    function compose() {
        if (how.value !== "edtf") {
            edtf.value = COMPOSE[how.value](dateOf(from, how.value), to.hidden ? "" : dateOf(to, how.value)) || "";
        }
        // A day without its year makes no time, and shall not vanish for that.
        const typed = [from, to].some((side) => !side.hidden
            && [...side.querySelectorAll("[data-d], [data-m], [data-y]")].some((part) => part.value.trim() !== ""));
        member.toggleAttribute("data-unfinished", typed && edtf.value === "");
        readBack();
    }

    const readBack = readLater(async () => {
        const text = edtf.value.trim();
        shown.textContent = "";
        delete member.dataset.shown;
        delete member.dataset.latest;
        told(member, null);
        if (!text) {
            return;
        }
        const period = member.parentElement.closest("[data-widget=period]");
        const shape = period && membersOf(period).find((one) => one.dataset.member === "shape");
        if (shape && "mine" in shape.dataset === false) {
            control(shape).value = "";
        }
        try {
            const answer = await ask("/api/v1/readings/period", { edtf: text, ...(shape && control(shape).value ? { shape: control(shape).value } : {}) });
            if (edtf.value.trim() !== text) {
                return;
            }
            if (answer.ok) {
                const { earliest, latest } = answer.json.period;
                const words = answer.json.words[lang];
                const bounds = earliest === latest && earliest ? "" : ` (${earliest ? day(earliest) : "…"} – ${latest ? day(latest) : "…"})`;
                shown.textContent = `${say("read-as")} ${words}${bounds}`;
                member.dataset.shown = words;
                if (latest) {
                    member.dataset.latest = latest;
                }
                if (shape && !control(shape).value) {
                    // What the text means by itself; whoever knows better chooses.
                    control(shape).value = answer.json.period.shape;
                }
            } else {
                told(member, answer.json.errors?.[0] ?? { message: answer.json.detail });
            }
        } catch {
            // Without a network nothing is read back; what was typed stays.
        }
    });

    function takeApart() {
        const text = edtf.value.trim();
        const found = SHAPES.map(([name, pattern]) => [name, text.match(pattern)]).find(([, match]) => match);
        how.value = found ? found[0] : text ? "edtf" : "at";
        for (const [side, date] of [[from, found?.[1][1]], [to, found?.[1][2]]]) {
            const [y, m, d] = (date ?? "").split("-").map((part) => (/^X+$/.test(part) ? "" : part));
            side.querySelector("[data-y]").value = y ?? "";
            side.querySelector("[data-m]").value = m ?? "";
            side.querySelector("[data-d]").value = d ?? "";
        }
        arrange();
        readBack();
    }

    how.addEventListener("change", () => { arrange(); compose(); changed(); });
    from.addEventListener("input", compose);
    to.addEventListener("input", compose);
    edtf.addEventListener("input", takeApart);
    member.addEventListener("written", takeApart);
    member.addEventListener("read-again", readBack);
    arrange();
}

function beginPeriod(period) {
    const named = Object.fromEntries(membersOf(period).map((member) => [member.dataset.member, member]));
    named.shape?.addEventListener("written", () => {
        if (control(named.shape).value) {
            named.shape.dataset.mine = "";
        } else {
            delete named.shape.dataset.mine;
        }
    });
    named.shape && control(named.shape).addEventListener("change", () => {
        named.shape.dataset.mine = "";
        named.edtf.dispatchEvent(new Event("read-again"));
    });
    if (!named.relative) {
        return;
    }
    const parts = Object.fromEntries(membersOf(named.relative).map((member) => [member.dataset.member, control(member)]));
    const shown = named.edtf.querySelector("[data-read]");
    named.relative.addEventListener("input", readLater(async () => {
        const [said, anchor, rule] = [parts.said, parts.anchor, parts.rule].map((one) => one?.value.trim());
        if (!said || !anchor || !rule || control(named.edtf).value.trim()) {
            return;
        }
        try {
            const answer = await ask("/api/v1/readings/period", { said, anchor, rule });
            shown.textContent = answer.ok ? `${say("read-as")} ${answer.json.words[lang]}` : "";
            named.edtf.dataset.shown = answer.ok ? answer.json.words[lang] : "";
            told(named.relative, answer.ok ? null : answer.json.errors?.[0] ?? { message: answer.json.detail });
        } catch {
            // Without a network nothing is read back.
        }
    }));
}

// ---- Quantities ----------------------------------------------------------------------------------

/** Nothing where it is none, or may be two. */
function plainNumber(typed) {
    const { number, fault } = numberOf(typed);
    return fault || !/^\d+(\.\d+)?$/.test(number) ? "" : number;
}

function inWords(quantity) {
    const value = (name) => {
        const member = membersOf(quantity).find((one) => one.dataset.member === name);
        if (!member || member.dataset.kind === "mark") {
            return member && control(member).checked;
        }
        const said = control(member).value.trim();
        return "number" in member.dataset ? plainNumber(said) : said;
    };
    const kind = value("kind");
    if (!kind) {
        return "";
    }
    const none = kind === "EXACT" && value("assertedNone");
    const number = value("value") ? plain(value("value")) : "";
    const isSaid = kind === "MAGNITUDE" ? /^\d+$/.test(value("value")) : number !== "" || none || kind === "NOT_REPORTED";
    if (!isSaid) {
        return "";
    }
    const stated = none ? say("show.none")
        : kind === "MAGNITUDE" ? say("show.between", number, plain(Number(value("value")) * 10))
        : say(`show.${kind}`, number);
    const measure = membersOf(quantity).find((one) => one.dataset.member === "measure");
    const standing = measure && control(measure).value ? `, ${control(measure).selectedOptions[0].textContent}` : "";
    return `${stated} ${value("unit") ?? ""}${standing}${value("listOpen") ? `; ${say("list-goes-on")}` : ""}`.trim();
}

function beginQuantity(quantity) {
    const named = Object.fromEntries(membersOf(quantity).map((member) => [member.dataset.member, member]));
    const place = quantity.querySelector("[data-readings]");
    const shown = quantity.querySelector(":scope > [data-read]");

    function tell() {
        const words = inWords(quantity);
        quantity.dataset.shown = words;
        shown.textContent = words ? `${say("read-as")} ${words}` : "";
        told(quantity, null);
    }

    function use(reading) {
        control(named.kind).value = reading.kind;
        control(named.value).value = reading.value === null ? "" : decimal(reading.value);
        if (reading.unit) {
            control(named.unit).value = reading.unit;
        }
        if (reading.measure) {
            control(named.measure).value = reading.measure;
        }
        control(named.listOpen).checked = reading.listOpen;
        control(named.assertedNone).checked = reading.assertedNone;
        tell();
        changed();
    }

    const readWords = readLater(async () => {
        const said = control(named.said).value.trim();
        place.replaceChildren();
        if (!said) {
            return;
        }
        try {
            const answer = await ask("/api/v1/readings", { said });
            if (control(named.said).value.trim() !== said || !answer.ok) {
                return;
            }
            const readings = answer.json.readings;
            if (readings.length === 1) {
                use(readings[0]);
            } else if (readings.length > 1) {
                place.append(make("p", { class: "hint" }, say("which-number")), ...readings.map((one) => {
                    const button = make("button", { type: "button" }, one.words[lang]);
                    button.addEventListener("click", () => use(one));
                    return button;
                }));
            }
            if (readings.length === 0 || answer.json.unread.length) {
                place.append(make("p", { class: "hint doubt" }, say("not-read")));
            }
        } catch {
            // Without a network the fields are filled in by hand.
        }
    });
    control(named.said).addEventListener("input", readWords);
    quantity.addEventListener("input", tell);
    quantity.addEventListener("change", tell);
    named.kind.addEventListener("written", () => queueMicrotask(tell));
    named.unit.addEventListener("written", () => queueMicrotask(tell));
}

// ---- Codes ---------------------------------------------------------------------------------------

const folded = (text) => text.trim().normalize("NFC").toLocaleLowerCase();

/**
 * A field that shows the words of a code and holds the code. What is no word of a known code is
 * itself sent: a model has a name, not a code.
 */
function beginCoded(member) {
    const input = member.querySelector("[data-coded]");
    const hidden = control(member);
    const offered = document.getElementById(input.dataset.coded);
    const type = membersOf(member.parentElement.closest("[data-container]")).find((one) => one.dataset.member === "type");
    const list = make("datalist", { id: `${input.id}-codes` });
    /** What stands already may have words though no list has it. */
    const own = [];
    input.after(list);
    input.setAttribute("list", list.id);

    function known() {
        const all = [...offered.children, ...own];
        const chosen = type && control(type).value;
        const ofType = all.filter((one) => one.dataset.type === chosen);
        return ofType.length ? ofType : all;
    }

    function offer() {
        const words = new Map(known().map((one) => [one.dataset.words, one]));
        list.replaceChildren(...[...words.keys()].map((text) => make("option", { value: text })));
    }

    function show(text) {
        input.value = text;
        member.dataset.shown = text;
    }

    function take() {
        const said = input.value;
        const found = known().find((one) => folded(one.dataset.words) === folded(said) || one.value === said.trim());
        const part = "share" in input.dataset ? numberOf(said.replace(/%\s*$/, "")) : {};
        // A hundredth of 33.3 is 0.333, and not the nearest number that a machine has.
        const share = /%\s*$/.test(said) ? Number((part.number / 100).toFixed(12)) : Number(part.number);
        hidden.value = found ? found.value : share > 0 && share < 1 ? `part:${share}` : said.trim();
        member.dataset.shown = found ? found.dataset.words : said.trim();
    }

    input.addEventListener("input", take);
    input.addEventListener("change", () => { take(); show(member.dataset.shown); });
    type && control(type).addEventListener("change", () => { offer(); take(); });
    type?.addEventListener("written", () => queueMicrotask(offer));
    member.addEventListener("written", (event) => {
        const code = hidden.value;
        const [, share] = code.match(/^part:([\d.]+)$/) ?? [];
        const found = [...known(), ...offered.children].find((one) => one.value === code);
        const words = found?.dataset.words ?? event.detail?.[code];
        if (!found && words && words !== code) {
            own.push(make("option", { value: code, "data-words": words, "data-type": type ? control(type).value : "" }));
        }
        show(words ?? (share ? decimal(share) : code));
    });
    offer();
}

// ---- New units -----------------------------------------------------------------------------------

function slug(words) {
    return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** The id of a unit that an act makes comes from its kind and its name, until somebody writes another. */
function beginNewUnit(member) {
    const described = membersOf(member.parentElement.closest("[data-container]")).find((one) => one.dataset.member === "description");
    if (!described) {
        return;
    }
    const [level, name] = ["level", "name"].map((part) => control(membersOf(described).find((one) => one.dataset.member === part)));
    let made = "";
    described.addEventListener("input", () => {
        if (control(member).value === made) {
            made = level.value && name.value.trim() ? `unit:${slug(`${level.selectedOptions[0].textContent} ${name.value}`)}` : "";
            control(member).value = made;
            told(member, null);
        }
    });
}

// ---- Beginning -----------------------------------------------------------------------------------

function begin(part) {
    for (const member of part.querySelectorAll("[data-kind=unit],[data-kind=source],[data-kind=fact]")) {
        beginLookup(member);
    }
    part.querySelectorAll("[data-coded]").forEach((input) => beginCoded(input.closest("[data-member]")));
    part.querySelectorAll("[data-member=id]").forEach(beginNewUnit);
    part.querySelectorAll("[data-kind=time]").forEach(beginTime);
    part.querySelectorAll("[data-widget=quantity]").forEach(beginQuantity);
    part.querySelectorAll("[data-widget=period]").forEach(beginPeriod);
    part.querySelectorAll("[data-kind=list]").forEach(beginList);
}

/** Shows what is wrong at a field, or that nothing is any more. */
function told(member, fault) {
    const place = [...member.querySelectorAll(".error")].findLast((one) => one.parentElement === member)
        ?? member.querySelector(".error");
    const controls = member.dataset.kind === "object" || member.dataset.kind === "list"
        ? [] : member.querySelectorAll("input:not([type=hidden]), select, textarea");
    for (const one of controls) {
        if (fault) {
            one.setAttribute("aria-invalid", "true");
        } else {
            one.removeAttribute("aria-invalid");
        }
    }
    if (!place) {
        return;
    }
    place.hidden = !fault;
    place.replaceChildren(...(fault ? faultText(fault) : []));
    if (fault?.code === "outside-unit-life" && control(member)?.value) {
        nameHeirs(member, place);
    }
}

/** Who holds the area of a unit that has ended, to choose instead of it. */
async function nameHeirs(member, place) {
    const id = control(member).value;
    try {
        const answer = await ask(`/api/v1/units/${encodeURIComponent(id)}/lineage`, {});
        if (!answer.ok || answer.json.heirs.length === 0 || place.hidden || control(member).value !== id) {
            return;
        }
        const heirs = answer.json.heirs.slice(0, MOST_HEIRS).map(({ unit }) => {
            const instead = make("button", { type: "button", class: "link" }, say("take-heir"));
            instead.setAttribute("aria-label", `${say("take-heir")}: ${unit.name}`);
            instead.addEventListener("click", () => {
                write(member, unit.id, { [unit.id]: unit.name });
                told(member, null);
                changed();
                member.querySelector("[role=combobox]").focus();
            });
            return make("li", {}, make("a", { href: `/units/${encodeURIComponent(unit.id)}`, target: "_blank" }, unit.name), " ", instead);
        });
        place.append(make("div", { class: "heirs", "data-heirs": "" }, say("heirs"), make("ul", {}, ...heirs)));
    } catch {
        // The reason alone says enough.
    }
}

/** In the language of the page where there are words for it; what the API says has all of the case. */
function faultText(fault, inFull = true) {
    const own = texts[`problem.${fault.code}`];
    const said = fault.here ? document.createTextNode(fault.here) : make("span", { lang: "en" }, fault.message ?? "");
    const text = !own ? [said] : inFull && fault.message && fault.message !== own
        ? [own, make("details", {}, make("summary", {}, say("in-full")), said)] : [own];
    return fault.legalBasis ? [...text, make("span", { class: "basis" }, say("legal-basis", fault.legalBasis))] : text;
}

let changed = () => {};

const form = document.querySelector("form[data-form]");
if (form) {
    beginForm();
} else {
    const which = root.querySelector(".field");
    beginLookup(which, (id) => { location.search = new URLSearchParams({ id }); });
    which.querySelector("input").addEventListener("keydown", (event) => {
        if (event.key === "Enter" && control(which).value) {
            location.search = new URLSearchParams({ id: control(which).value });
        }
    });
}

function beginForm() {
    const fields = form.querySelector("[data-fields]");
    const check = form.querySelector("[data-check]");
    const done = form.querySelector("[data-done]");
    const problems = form.querySelector("[data-problems]");
    const sending = form.querySelector("[data-sending]");
    const record = form.querySelector("[data-record]");
    const dialog = document.getElementById("sign-in");
    const address = form.dataset.address.replace("{id}", encodeURIComponent(form.dataset.id ?? ""));
    const place = `biennien.draft.${form.dataset.task}.${form.dataset.id ?? ""}`;
    const namesPersons = form.querySelector("[data-private]") !== null;
    let key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`;

    begin(fields);
    const corrects = Boolean(form.dataset.standing);
    if (corrects) {
        writeAll(fields, JSON.parse(form.dataset.standing), JSON.parse(form.dataset.labels));
    }

    // ---- Drafts --------------------------------------------------------------------------------

    /** Names of persons, and words that may hold one, are kept nowhere. */
    function mayBeKept(member) {
        return !("private" in member.dataset) && !(namesPersons && member.dataset.member === "quote");
    }

    function labels() {
        return Object.fromEntries([...fields.querySelectorAll("[role=combobox], [data-coded]")]
            .map((input) => [control(input.closest("[data-member]")).value, input.value])
            .filter(([code]) => code));
    }

    /** What is corrected, as it stood when the form was opened; nothing else has such a thing. */
    const stood = corrects ? JSON.stringify(readAll(fields, mayBeKept)) : "";
    const restored = form.querySelector("[data-restored]");
    const outdated = form.querySelector("[data-outdated]");
    let over = false;
    // A form that was only looked at is no draft: it may say what others correct meanwhile.
    let touched = false;

    function keep() {
        if (over || !touched) {
            return;
        }
        try {
            const body = readAll(fields, mayBeKept);
            if (isEmpty(body) && !corrects) {
                localStorage.removeItem(place);
            } else {
                localStorage.setItem(place, JSON.stringify({ body, labels: labels(), key, stood }));
            }
        } catch {
            // A browser that keeps nothing still records.
        }
    }

    function forget() {
        try {
            localStorage.removeItem(place);
        } catch {
            // Nothing was kept.
        }
    }

    const keepSoon = later(keep);
    changed = () => {
        touched = true;
        keepSoon();
    };
    fields.addEventListener("input", changed);
    fields.addEventListener("change", changed);
    // What is mended is not called wrong any more; a number that may be two is asked back at once.
    fields.addEventListener("input", (event) => {
        const member = event.target.closest("[data-member]");
        if (member?.querySelector("[aria-invalid]")) {
            told(member, null);
        }
    });
    fields.addEventListener("change", (event) => {
        const member = event.target.closest("[data-number]");
        const fault = member && numberOf(control(member).value).fault;
        if (fault) {
            told(member, fault);
        }
    });
    addEventListener("pagehide", keep);

    try {
        const draft = JSON.parse(localStorage.getItem(place) ?? "null");
        if (draft && (draft.stood ?? "") === stood) {
            restore(draft);
        } else if (draft) {
            // It would undo what was corrected since it was written, so it is asked for.
            outdated.hidden = false;
            form.querySelector("[data-use]").addEventListener("click", () => {
                restore(draft);
                touched = true;
                keep();
                restored.focus();
            });
        }
    } catch {
        forget();
    }

    function restore(draft) {
        // What a correction leaves out was taken out of what stands.
        writeAll(fields, draft.body, draft.labels, (member) => corrects && mayBeKept(member));
        key = draft.key ?? key;
        outdated.hidden = true;
        restored.hidden = false;
    }

    form.querySelectorAll("[data-discard]").forEach((button) => button.addEventListener("click", () => {
        over = true;
        forget();
        location.reload();
    }));

    // ---- What is wrong -------------------------------------------------------------------------

    function memberAt(pointer) {
        let found = null;
        let container = fields;
        for (const step of (pointer ?? "").split("/").slice(1)) {
            const next = container.dataset.kind === "list"
                ? itemsOf(container)[Number(step)] && membersOf(itemsOf(container)[Number(step)])[0]
                : membersOf(container).find((member) => member.dataset.member === step);
            if (!next) {
                break;
            }
            found = next;
            container = next;
        }
        return found;
    }

    function firstControl(member) {
        return member.querySelector("input:not([type=hidden]):not([hidden]), select, textarea, button");
    }

    function labelOf(member) {
        const label = member.querySelector("[data-label], legend, summary");
        return (label?.textContent ?? member.getAttribute("aria-label") ?? "").trim();
    }

    /** A line of a list is said with its number: each has the same labels. */
    function pathOf(member) {
        const item = member.closest("[data-item]");
        const list = item?.parentElement.closest("[data-kind=list]");
        return list ? `${labelOf(list)} ${itemsOf(list).indexOf(item) + 1} · ${labelOf(member)}` : labelOf(member);
    }

    function clear() {
        problems.hidden = true;
        problems.replaceChildren();
        fields.querySelectorAll(".error").forEach((error) => { error.hidden = true; error.replaceChildren(); });
        fields.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    }

    /** Each fault at its field, all of them at the top, and the focus at the first. */
    function complain(faults, title) {
        clear();
        edit();
        const list = make("ul");
        let first = null;
        for (const fault of faults) {
            const member = fault.member ?? memberAt(fault.pointer);
            const line = make("li");
            if (member) {
                told(member, fault);
                for (let folded = member.closest("details"); folded; folded = folded.parentElement.closest("details")) {
                    folded.open = true;
                }
                const target = firstControl(member);
                first ??= target;
                const link = make("a", { href: `#${target?.id ?? ""}` }, pathOf(member));
                link.addEventListener("click", (event) => { event.preventDefault(); target?.focus(); });
                line.append(link, ": ", ...faultText(fault, false));
            } else {
                line.append(...faultText(fault));
            }
            list.append(line);
        }
        problems.append(make("p", {}, make("strong", {}, title)), list);
        problems.hidden = false;
        (first ?? problems).focus();
    }

    // ---- Shown back ----------------------------------------------------------------------------

    function shownText(member) {
        switch (member.dataset.kind) {
            case "choice":
            case "truth":
                return control(member).selectedOptions[0]?.textContent ?? "";
            case "choices":
                return [...member.querySelectorAll("input:checked")].map((box) => box.nextElementSibling.textContent).join(", ");
            case "mark":
                return say("yes");
            case "date":
                return day(isoOf(control(member).value));
            default:
                return member.dataset.shown || control(member).value;
        }
    }

    function lines(container, before = "") {
        return membersOf(container).flatMap((member) => {
            const value = read(member);
            if (isEmpty(value) || value === undefined) {
                return [];
            }
            const label = [before, member.dataset.member === "-" ? "" : labelOf(member)].filter(Boolean).join(" · ");
            if (member.dataset.widget === "quantity" && inWords(member)) {
                const said = membersOf(member).find((one) => one.dataset.member === "said");
                return [[label, inWords(member)], ...(control(said).value.trim() ? [[`${label} · ${labelOf(said)}`, `“${control(said).value.trim()}”`]] : [])];
            }
            if (member.dataset.kind === "object") {
                return lines(member, member.dataset.widget || member.classList.contains("citation") || "required" in member.dataset ? before : label);
            }
            if (member.dataset.kind === "list") {
                return itemsOf(member).flatMap((item, i) => lines(item, `${label} ${i + 1}`));
            }
            return [[label, shownText(member)]];
        });
    }

    // ---- What is missing -----------------------------------------------------------------------

    /** Words for what the API would refuse with this code. */
    function local(code) {
        return { here: say(`local.${code}`) };
    }

    function isSaidOf(period, name) {
        const member = membersOf(period).find((one) => one.dataset.member === name);
        return member && !isEmpty(read(member));
    }

    /** Why what one field says can't be sent; null when it can. */
    function faultOf(member, needed) {
        const { kind } = member.dataset;
        if (["unit", "source", "fact"].includes(kind) && member.querySelector("[role=combobox]").value.trim() && !control(member).value) {
            return { here: say("not-chosen") };
        }
        if ("unfinished" in member.dataset) {
            return { here: say("time-unfinished") };
        }
        if ("number" in member.dataset) {
            const { fault } = numberOf(control(member).value);
            if (fault) {
                return fault;
            }
        }
        if (kind === "date" && control(member).value.trim() && !isDay(isoOf(control(member).value))) {
            return { here: say("no-day") };
        }
        if (!needed || kind === "mark" || read(member) !== undefined) {
            return null;
        }
        const around = member.parentElement.closest("[data-container], [data-item]");
        switch (around.dataset.widget) {
            case "period":
                // It may be told by another time instead; what it means alone the API says.
                return member.dataset.member === "edtf" && !isSaidOf(around, "relative") ? local("missing-field") : null;
            case "quantity": {
                const how = control(membersOf(around).find((one) => one.dataset.member === "kind")).value;
                return member.dataset.member === "value" && how !== "NOT_REPORTED" ? local("missing-value")
                    : "required" in member.dataset ? local("missing-field") : null;
            }
            default:
                return "required" in member.dataset ? local("missing-field") : null;
        }
    }

    /** All that keeps the form from being shown back, in its order. */
    function faultsIn(container, needed) {
        return membersOf(container).flatMap((member) => {
            switch (member.dataset.kind) {
                case "object":
                    return faultsIn(member, needed && ("required" in member.dataset || !isEmpty(read(member))));
                case "list":
                    // A line of one field that is left empty says nothing.
                    return itemsOf(member).flatMap((item) => faultsIn(item, needed && membersOf(item)[0].dataset.kind === "object"));
                default: {
                    const fault = faultOf(member, needed);
                    return fault ? [{ member, ...fault }] : [];
                }
            }
        });
    }

    function edit() {
        check.hidden = true;
        done.hidden = true;
        fields.hidden = false;
    }

    function summarise() {
        form.querySelector("[data-summary]").replaceChildren(...lines(fields).flatMap(([label, text]) =>
            [make("dt", {}, label), make("dd", {}, text)]));
    }

    // A name may come after all of it is shown back.
    fields.addEventListener("named", () => {
        if (!check.hidden) {
            summarise();
        }
    });

    form.addEventListener("submit", async (event) => {
        event.preventDefault();
        await allRead();
        clear();
        const faults = faultsIn(fields, true);
        if (faults.length) {
            complain(faults, say("unfinished"));
            return;
        }
        summarise();
        sending.hidden = true;
        record.textContent = say("record");
        fields.hidden = true;
        check.hidden = false;
        check.querySelector("h2").focus();
        check.scrollIntoView({ block: "start" });
    });
    form.querySelector("[data-back]").addEventListener("click", () => {
        edit();
        firstControl(fields).focus();
    });

    // ---- Sent ----------------------------------------------------------------------------------

    function wait(text, again = say("retry")) {
        sending.replaceChildren(text);
        sending.hidden = false;
        record.disabled = false;
        record.textContent = again;
        record.focus();
    }

    async function send() {
        record.disabled = true;
        sending.hidden = true;
        touched = true;
        keep();
        let answer;
        let json;
        try {
            answer = await fetch(address, {
                method: "POST",
                headers: {
                    "content-type": "application/json",
                    accept: "application/json, application/problem+json",
                    "X-XSRF-TOKEN": csrf(),
                    "Idempotency-Key": key,
                },
                body: JSON.stringify(readAll(fields)),
            });
            json = await answer.json();
        } catch {
            wait(say("network"));
            return;
        }
        record.disabled = false;
        const code = String(json.type ?? "").replace("/problems/", "");
        if (answer.ok) {
            recorded(json);
        } else if (answer.status === 401 || code === "csrf-token-missing") {
            sending.replaceChildren(say("session"));
            sending.hidden = false;
            record.textContent = say("retry");
            dialog.showModal();
        } else if (answer.status >= 500 || code === "still-running") {
            wait(say(answer.status === 503 || code === "still-running" ? "busy" : "fault", json.traceId ?? ""));
        } else {
            // It is answered; what is sent next is another request.
            key = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
            if (code === "idempotency-key-reused") {
                wait(say("sent-before"), say("record-anew"));
                return;
            }
            const faults = json.errors?.length ? json.errors.map((one) => ({ ...one, legalBasis: one.legalBasis ?? json.legalBasis }))
                : [{ code, message: json.detail, legalBasis: json.legalBasis }];
            complain(faults, say("refused"));
            keep();
        }
    }
    record.addEventListener("click", send);

    // ---- Recorded ------------------------------------------------------------------------------

    function recorded(answer) {
        over = true;
        forget();
        const register = form.dataset.register;
        const page = ["units", "sources"].includes(register) ? `/${register}/` : `/facts/${register}/`;
        const position = String(answer.position);
        const body = done.querySelector("[data-done-body]");
        body.replaceChildren(
            make("p", { class: "lead" }, `${say("recorded-as")} `,
                make("a", { href: `${page}${encodeURIComponent(answer.id)}?minPosition=${position}`, "data-fact": "" }, say("see-fact")), ` ${say("at-position")} `,
                make("a", { href: `/events/${position}`, class: "number" }, position), "."));
        if (answer.warnings?.length) {
            const list = make("ul");
            answer.warnings.forEach((warning) => list.append(make("li", {}, ...faultText(warning))));
            body.append(make("div", { class: "note doubtful", "data-warnings": "" }, make("p", {}, make("strong", {}, say("warned"))), list));
        }
        const next = make("button", { type: "button", class: "main" }, say("record-next"));
        next.addEventListener("click", () => another());
        body.append(make("p", { class: "choices" }, ...(form.dataset.id ? [] : [next]), make("a", { href: "/record", class: "button" }, say("to-tasks"))));
        check.hidden = true;
        fields.hidden = true;
        restored.hidden = true;
        outdated.hidden = true;
        done.hidden = false;
        done.querySelector("h2").focus();
    }

    /** The next one mostly comes from the same document and of the same place. */
    function another() {
        const said = readAll(fields, mayBeKept);
        const stays = { ...(said.unit && { unit: said.unit }), ...(said.citation?.source && { citation: { source: said.citation.source } }) };
        try {
            localStorage.setItem(place, JSON.stringify({ body: stays, labels: labels() }));
        } catch {
            // Then the next form is empty.
        }
        location.reload();
    }

    // ---- Signed in again -----------------------------------------------------------------------

    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.querySelector("form").addEventListener("submit", async (event) => {
        event.preventDefault();
        const error = dialog.querySelector("[data-sign-in-error]");
        const given = event.target.elements;
        error.hidden = true;
        try {
            const page = new DOMParser().parseFromString(await (await fetch("/login")).text(), "text/html");
            const token = page.querySelector("input[name=_csrf]")?.value;
            await fetch("/login", {
                method: "POST",
                redirect: "manual",
                headers: token ? {} : { "X-XSRF-TOKEN": csrf() },
                body: new URLSearchParams({ username: given.username.value, password: given.password.value, ...(token && { _csrf: token }) }),
            });
            const me = await fetch("/api/v1/accounts/me", { headers: { accept: "application/json", "X-XSRF-TOKEN": csrf() } });
            if (!me.ok) {
                throw new Error("not signed in");
            }
            given.password.value = "";
            dialog.close();
            await send();
        } catch {
            error.textContent = say("session-failed");
            error.hidden = false;
            given.password.focus();
        }
    });
}

root.dataset.ready = "";
