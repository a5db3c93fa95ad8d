// Copies a text to quote. Where the page has no secure address the older way is left.
for (const button of document.querySelectorAll("[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
        if (navigator.clipboard) {
            await navigator.clipboard.writeText(text.textContent);
        } else {
            getSelection().selectAllChildren(text);
            document.execCommand("copy");
        }
        button.textContent = button.dataset.done;
    });
}
