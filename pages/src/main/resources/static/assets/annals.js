// What every page needs: a call that changes something proves that it comes from this page.
export function csrf() {
    const kept = document.cookie.split("; ").find((c) => c.startsWith("XSRF-TOKEN="));
    return kept ? decodeURIComponent(kept.slice("XSRF-TOKEN=".length)) : "";
}

// Parts of a page have a script of their own; it is loaded where an element asks for it.
for (const element of document.querySelectorAll("[data-script]")) {
    import(`/assets/${element.dataset.script}.js`);
}

// A sheet says when it was printed.
addEventListener("beforeprint", () => {
    const now = new Date().toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });
    for (const place of document.querySelectorAll("[data-printed]")) {
        place.textContent = `${place.dataset.words} ${now}`;
    }
});

// On a phone the rows of a table may be cards, whose cells say the heads of their columns.
function label() {
    for (const table of document.querySelectorAll(".cards table")) {
        const heads = [...table.querySelectorAll("thead th")].map((head) => head.textContent.trim());
        for (const row of table.querySelectorAll("tbody tr")) {
            [...row.cells].forEach((cell, column) => (cell.dataset.label ??= heads[column] ?? ""));
        }
    }
}
label();
document.addEventListener("live:refreshed", label);
document.addEventListener("htmx:afterSettle", label);
