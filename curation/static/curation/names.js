"use strict";

// A box to search in (Select2) is named by the value in it, and by nothing while it is empty.
(function () {
    function name() {
        for (const select of document.querySelectorAll("select.admin-autocomplete")) {
            const box = select.parentElement.querySelector(".select2-selection");
            const said = select.labels.length ? select.labels[0].textContent : select.getAttribute("aria-label");
            if (!box || !said) continue;
            for (const part of [box, ...box.querySelectorAll("[role=textbox]")]) {
                part.setAttribute("aria-label", said.trim().replace(/:$/, ""));
            }
        }
    }
    // jQuery makes the boxes when it is ready, which may be after everything is loaded.
    window.addEventListener("load", () => django.jQuery(name));
    document.addEventListener("formset:added", () => setTimeout(name));
})();
