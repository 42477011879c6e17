// Coding a report: the selected words become those to add; what is corrected is in the report.
(() => {
    "use strict";

    const passage = document.getElementById("passage");
    if (passage) {
        document.addEventListener("selectionchange", () => {
            const chosen = window.readout.selected();
            if (chosen) {
                passage.elements.start.value = chosen.start;
                passage.elements.words.value = chosen.exact;
            }
        });
        passage.elements.words.addEventListener("input", () => {
            passage.elements.start.value = "";
        });
    }

    const codes = document.getElementById("codes");
    codes.addEventListener("input", (event) => {
        const item = event.target.closest(".codes") && event.target.closest("fieldset");
        if (item) {
            item.querySelector("input[value='yes']").checked = true;
        }
    });

    // The row that is worked on is the one whose passage is filled.
    codes.addEventListener("focusin", (event) => {
        const item = event.target.closest("[data-key]");
        if (item) {
            window.readout.select(item.dataset.key);
            const mark = window.readout.firstMark(item.dataset.key);
            if (mark && window.innerWidth > 1024) {
                mark.scrollIntoView({ block: "nearest" });
            }
        }
    });
})();
