// What was known is chosen by a day or by a position: whoever fills in the one empties the other.
const fields = ["asOf", "basis"].map((id) => document.getElementById(id));

for (const field of fields) {
    field.addEventListener("input", () => {
        for (const other of fields) {
            if (other !== field && field.value !== "") {
                other.value = "";
            }
        }
    });
}
