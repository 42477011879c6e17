// The reading page: a row and its passages in the text are shown together.
(() => {
    "use strict";

    const marks = new Map();
    const passages = document.getElementById("passages");

    function collect() {
        marks.clear();
        for (const mark of document.querySelectorAll(".text mark[data-owners]")) {
            for (const owner of mark.dataset.owners.split(" ")) {
                marks.set(owner, [...(marks.get(owner) || []), mark]);
            }
        }
    }
    collect();

    function select(key) {
        for (const chosen of document.querySelectorAll(".selected")) {
            chosen.classList.remove("selected");
            chosen.removeAttribute("aria-current");
        }
        for (const mark of marks.get(key) || []) {
            mark.classList.add("selected");
        }
        const row = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
        if (row) {
            row.closest("details")?.setAttribute("open", "");
            row.classList.add("selected");
            row.setAttribute("aria-current", "true");
        }
        announce(key);
        return row;
    }

    // What is filled in the text is said, too: pieces that touch are one passage.
    function announce(key) {
        const said = [];
        let end = null;
        for (const mark of marks.get(key) || []) {
            const start = Number(mark.dataset.start);
            if (start === end) {
                said.push(said.pop() + mark.textContent);
            } else {
                said.push(mark.textContent);
            }
            end = start + Array.from(mark.textContent).length;
        }
        const words = said.map((one) => `“${one}”`).join(", ");
        passages.textContent = words ? `${passages.dataset.one} ${words}` : passages.dataset.none;
    }

    function firstMark(key) {
        return (marks.get(key) || [])[0];
    }

    window.readout = { ...window.readout, select, collect, firstMark };

    // "¶" of a row: its passages are filled, and the first of them comes into view.
    document.addEventListener("click", (event) => {
        const shown = event.target.closest("a.show");
        if (!shown) {
            return;
        }
        event.preventDefault();
        const key = shown.closest("[data-key]").dataset.key;
        select(key);
        const first = firstMark(key);
        if (first) {
            first.scrollIntoView({ block: "center" });
        }
    });

    // A passage of the text: the row that rests on it comes into view. Of several, the next one.
    document.addEventListener("click", (event) => {
        const mark = event.target.closest(".text mark[data-owners]");
        if (!mark || !window.getSelection().isCollapsed) {
            return;
        }
        const owners = mark.dataset.owners.split(" ").filter((key) => key !== "missed");
        const chosen = document.querySelector("[data-key].selected");
        const place = chosen ? owners.indexOf(chosen.dataset.key) : -1;
        const row = owners.length ? select(owners[(place + 1) % owners.length]) : null;
        if (row) {
            row.scrollIntoView({ block: "nearest" });
        }
    });

    // A link from a record's page leads to one passage.
    const target = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (target) {
        target.classList.add("selected");
        target.scrollIntoView({ block: "center" });
    }
})();
