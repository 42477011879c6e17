// The selected words of the report, as offsets in code points, which is how the desk counts.
(() => {
    "use strict";

    const text = document.querySelector(".report .text");

    function codePoints(string) {
        return Array.from(string).length;
    }

    // What of one segment lies in the range: its start in the report, and the words.
    function part(segment, range) {
        const node = segment.firstChild;
        if (!node || !range.intersectsNode(node)) {
            return null;
        }
        const from = range.startContainer === node ? range.startOffset : 0;
        const to = range.endContainer === node ? range.endOffset : node.length;
        const words = node.data.slice(from, to);
        const start = Number(segment.dataset.start) + codePoints(node.data.slice(0, from));
        return words ? { start, end: start + codePoints(words), words } : null;
    }

    function selected() {
        const selection = window.getSelection();
        if (!text || !selection.rangeCount || selection.isCollapsed) {
            return null;
        }
        const range = selection.getRangeAt(0);
        const words = [];
        let start = null;
        let end = null;
        for (const line of text.children) {
            for (const segment of line.querySelectorAll("[data-start]")) {
                const found = part(segment, range);
                if (found) {
                    start = start === null ? found.start : start;
                    end = found.end;
                    words.push(found.words);
                }
            }
            words.push("\n");
        }
        return start === null ? null : trimmed(start, end, words.join(""));
    }

    // Without the blanks around it, and without what follows the last line.
    function trimmed(start, end, exact) {
        const inner = exact.replace(/\n+$/, "").replace(/^\n+/, "");
        const before = codePoints(inner) - codePoints(inner.trimStart());
        const after = codePoints(inner) - codePoints(inner.trimEnd());
        if (!inner.trim()) {
            return null;
        }
        return { start: start + before, end: end - after, exact: inner.trim() };
    }

    // Select the words in the text, the next time they occur; whether they do.
    function find(words) {
        const segments = [...text.querySelectorAll("[data-start]")];
        let whole = "";
        const places = segments.map((segment) => {
            const at = whole.length;
            whole += segment.textContent;
            return at;
        });
        const at = whole.toLowerCase().indexOf(words.toLowerCase());
        if (!words || at < 0) {
            return false;
        }
        const range = document.createRange();
        const place = (offset, atEnd) => {
            const index = places.findLastIndex((start) => (atEnd ? start < offset : start <= offset));
            return [segments[index].firstChild, offset - places[index]];
        };
        range.setStart(...place(at, false));
        range.setEnd(...place(at + words.length, true));
        window.getSelection().removeAllRanges();
        window.getSelection().addRange(range);
        range.startContainer.parentElement.scrollIntoView({ block: "center" });
        return true;
    }

    window.readout = { ...window.readout, selected, find };
})();
