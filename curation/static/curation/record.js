// "Use this value" beside a statement: it goes into its field of the form, with who says so as the
// reason. Nothing is saved before the editor saves.
(() => {
    "use strict";

    document.addEventListener("click", (event) => {
        const button = event.target.closest("button.use");
        const field = button && document.getElementById(`id_${button.dataset.field}`);
        if (!field) {
            return;
        }
        field.value = button.dataset.value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        const reason = document.getElementById("id_reason");
        if (reason && !reason.value) {
            reason.value = button.dataset.reason;
        }
        field.focus();
    });
})();
