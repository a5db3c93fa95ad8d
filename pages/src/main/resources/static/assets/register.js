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

function number() {
    rows().forEach((row, place) => { row.dataset.place ??= place; });
}

if (table) {
    number();
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
        const sorted = table.tHead.querySelector("[aria-sort]");
        let place = Math.max(-1, ...rows().map((row) => row.dataset.place ?? -1));
        rows().forEach((row) => { row.dataset.place ??= ++place; });
        if (sorted) {
            order(sorted.cellIndex, sorted.getAttribute("aria-sort"));
        }
        came?.querySelector("a")?.focus();
    });
}
