// A field for a unit: what htmx brings while somebody types is a list to choose from. The name stays in the field;
// its form is sent with the id of what was chosen, as names may be borne by several units.
for (const box of document.querySelectorAll(".pick")) {
    const field = box.querySelector("input");
    const list = box.querySelector("[role=listbox]");
    const told = box.querySelector("[data-count]");
    let chosen = field.dataset.id ? { id: field.dataset.id, name: field.value } : null;

    const options = () => [...list.querySelectorAll("[role=option]")];
    const marked = () => list.querySelector("[aria-selected=true]");

    function open(shown) {
        list.hidden = !shown;
        field.setAttribute("aria-expanded", shown);
        if (!shown) {
            mark(null);
        }
    }

    function mark(option) {
        marked()?.setAttribute("aria-selected", "false");
        option?.setAttribute("aria-selected", "true");
        option?.scrollIntoView({ block: "nearest" });
        if (option) {
            field.setAttribute("aria-activedescendant", option.id);
        } else {
            field.removeAttribute("aria-activedescendant");
        }
    }

    function choose(option) {
        chosen = { id: option.dataset.id, name: option.dataset.name };
        field.value = chosen.name;
        open(false);
        field.focus();
    }

    list.addEventListener("htmx:afterSwap", () => {
        options().forEach((option, place) => { option.id = `${list.id}-${place}`; });
        open(options().length > 0 && document.activeElement === field);
        told.textContent = options().length || "";
    });
    list.addEventListener("mousedown", (event) => {
        event.preventDefault();
        const option = event.target.closest("[role=option]");
        if (option) {
            choose(option);
        }
    });
    field.addEventListener("keydown", (event) => {
        const all = options();
        const at = all.indexOf(marked());
        if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length > 0) {
            event.preventDefault();
            open(true);
            mark(all[(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1) + all.length) % all.length]);
        } else if (event.key === "Enter" && !list.hidden && at >= 0) {
            event.preventDefault();
            choose(all[at]);
        } else if (event.key === "Escape" && !list.hidden) {
            event.preventDefault();
            open(false);
        }
    });
    field.addEventListener("blur", () => open(false));
    field.form.addEventListener("formdata", (event) => {
        if (chosen && field.value === chosen.name) {
            event.formData.set(field.name, chosen.id);
        }
        for (const [name, value] of [...event.formData.entries()]) {
            if (value === "") {
                event.formData.delete(name);
            }
        }
    });
}
