const rows = () => document.getElementById("rows")?.rows ?? [];
let shown = rows().length;

// More rows came: the reader stands at the first of them.
document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "rows") {
        rows()[shown]?.querySelector("a")?.focus();
        shown = rows().length;
    }
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
    shown = rows().length;
    const table = document.querySelector(".scroll.ledger");
    if (table) {
        table.hidden = shown === 0;
    }
});

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
