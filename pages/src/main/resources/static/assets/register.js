// The rows on the page are ordered by a click on a heading; a third click brings back the order of the register.
const table = document.querySelector("table[data-sortable]");

function rows() {
    return [...table.tBodies[0].rows];
}

function order(column, direction) {
    const numeric = table.tHead.rows[0].cells[column].classList.contains("figure");
    const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (row) => row.cells[column].dataset.sort ?? "";
    const sorted = rows().sort((a, b) => {
        if (direction === "none") {
            return a.dataset.place - b.dataset.place;
        }
        const [x, y] = [key(a), key(b)];
        if (x === "" || y === "") {
            return (x === "") - (y === "");
        }
        const less = numeric && !isNaN(x) && !isNaN(y) ? x - y : words.compare(x, y);
        return direction === "ascending" ? less : -less;
    });
    table.tBodies[0].append(...sorted);
}

if (table) {
    sort();
    [...table.tHead.rows[0].cells].forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "sort";
        button.title = table.dataset.sortHint;
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
            const next = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] ?? "ascending";
            [...head.parentNode.cells].forEach((other) => other.removeAttribute("aria-sort"));
            if (next !== "none") {
                head.setAttribute("aria-sort", next);
            }
            order(column, next);
        });
    });
    // More rows came: they stand at the end, unsorted, and the reader stands at the first of them.
    document.body.addEventListener("htmx:afterSettle", (event) => {
        if (event.target.id !== "rows") {
            return;
        }
        const came = rows().find((row) => row.dataset.place === undefined);
        sort();
        came?.querySelector("a")?.focus();
    });
    // The page follows the record. It is asked for again at its first rows, so those that a reader had
    // come are asked for again as well; while more are under way nothing changes.
    let underWay = 0;
    document.body.addEventListener("htmx:beforeRequest", (event) => { underWay += isForRows(event); });
    document.body.addEventListener("htmx:afterRequest", (event) => { underWay -= isForRows(event); });
    document.addEventListener("live:fetched", (event) => event.detail.completed.push(complete(event.detail.page)));
    document.addEventListener("live:taking", (event) => {
        if (underWay > 0 || lacking) {
            event.preventDefault();
        }
    });
    document.addEventListener("live:refreshed", () => {
        sort();
        table.closest(".scroll").hidden = rows().length === 0;
    });
}

// The link itself is gone when its rows are there.
function isForRows(event) {
    return Number(event.detail.target?.id === "rows");
}

let lacking = false;

async function complete(page) {
    const all = page.querySelector("#rows");
    lacking = false;
    while (all && all.rows.length < rows().length) {
        const more = page.querySelector("#following a[href]");
        if (!more) {
            return;
        }
        const answer = await fetch(more.getAttribute("href"), { headers: { Accept: "text/html", "HX-Request": "true" } }).catch(() => null);
        if (!answer?.ok) {
            lacking = true;
            return;
        }
        const next = new DOMParser().parseFromString(await answer.text(), "text/html");
        all.append(...next.querySelectorAll("#rows > tr"));
        for (const id of ["known", "following"]) {
            page.getElementById(id).replaceWith(next.getElementById(id));
        }
    }
}

function sort() {
    let place = Math.max(-1, ...rows().map((row) => row.dataset.place ?? -1));
    rows().forEach((row) => { row.dataset.place ??= ++place; });
    const sorted = table.tHead.querySelector("[aria-sort]");
    if (sorted) {
        order(sorted.cellIndex, sorted.getAttribute("aria-sort"));
    }
}
