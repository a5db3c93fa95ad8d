// Copies a citation; where the browser forbids it, the words are marked to be copied by hand.
for (const box of document.querySelectorAll(".cite")) {
    const button = box.querySelector("button");
    const said = box.querySelector("[role=status]");
    const citation = box.querySelector(".citation");
    button.hidden = false;
    button.addEventListener("click", async () => {
        try {
            await navigator.clipboard.writeText(citation.textContent);
            said.textContent = button.dataset.copied;
        } catch (forbidden) {
            getSelection().selectAllChildren(citation);
            said.textContent = button.dataset.marked;
        }
    });
}
