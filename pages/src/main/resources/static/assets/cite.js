// Copies a text to quote. Where the browser forbids it, the words are marked to be copied by hand.
for (const button of document.querySelectorAll("[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    const said = button.parentElement.querySelector("[role=status]") ?? button;
    button.hidden = false;
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(text.textContent);
            said.textContent = button.dataset.done;
        } catch (forbidden) {
            getSelection().selectAllChildren(text);
            const copied = document.execCommand("copy");
            said.textContent = copied ? button.dataset.done : button.dataset.marked ?? "";
        }
    });
}
