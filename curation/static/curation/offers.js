// Choosing a record from what the desk offers below a line while one types in it.
(() => {
    "use strict";

    const says = document.getElementById("words").dataset;

    // `tell(words, isError)` says something to the editor; `take(offer, key)` does what was chosen.
    function chooser({ line, list, address, tell, take }) {
        let picking = null;
        let listed = Promise.resolve();
        let newest = 0;

        const chosen = () => list.querySelector("[aria-selected=true]");

        // Each answer is shown only if nothing was typed since.
        function look() {
            const mine = picking;
            const number = ++newest;
            const typed = line.value;
            const query = new URLSearchParams({ for: mine.wanted, key: mine.key, q: typed });
            listed = fetch(`${address}?${query}`).then((response) => response.json()).then((answer) => {
                if (picking === mine && number === newest) {
                    show(answer.offers || [], typed);
                }
            }).catch(() => tell(says.unanswered, true));
        }

        function show(found, typed) {
            list.replaceChildren(...found.map(option));
            list.hidden = false;
            highlight(typed && found.length ? 0 : -1);
            tell(found.length ? "" : says.nothingOffered);
        }

        function option({ words, more, act, value, field }, place) {
            const item = document.createElement("li");
            item.id = `offer-${place}`;
            item.setAttribute("role", "option");
            Object.assign(item.dataset, { act, value, field });
            const name = Object.assign(document.createElement("b"), { textContent: words });
            const rest = Object.assign(document.createElement("span"), { className: "quiet", textContent: ` ${more}` });
            item.append(name, rest);
            return item;
        }

        function highlight(place) {
            const options = [...list.children];
            options.forEach((one, at) => one.setAttribute("aria-selected", at === place ? "true" : "false"));
            line.setAttribute("aria-activedescendant", options[place]?.id || "");
            options[place]?.scrollIntoView({ block: "nearest" });
        }

        function finish(item) {
            const { act, value, field } = item.dataset;
            take({ act, value, field }, picking.key);
        }

        line.addEventListener("input", () => picking && look());
        line.addEventListener("keydown", (event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            const count = list.children.length;
            if (picking && step && count) {
                const at = [...list.children].indexOf(chosen());
                highlight(at < 0 && step < 0 ? count - 1 : (at + step + count) % count);
                event.preventDefault();
            }
        });
        list.addEventListener("click", (event) => {
            const item = event.target.closest("[role=option]");
            if (item) {
                finish(item);
            }
        });

        return {
            isOpen: () => picking !== null,
            open(wanted, key) {
                picking = { wanted, key };
                line.setAttribute("role", "combobox");
                line.setAttribute("aria-controls", list.id);
                line.setAttribute("aria-autocomplete", "list");
                line.setAttribute("aria-expanded", "true");
                look();
            },
            close() {
                picking = null;
                list.hidden = true;
                list.replaceChildren();
                for (const name of ["role", "aria-controls", "aria-autocomplete", "aria-expanded", "aria-activedescendant"]) {
                    line.removeAttribute(name);
                }
            },
            // Enter may come before the list does: it is waited for, and taken where it leaves no doubt.
            async enter() {
                const mine = picking;
                const seen = list.innerHTML;
                await listed;
                if (picking !== mine) {
                    return;
                }
                const item = chosen();
                if (item && (seen === list.innerHTML || list.children.length === 1)) {
                    finish(item);
                } else {
                    tell(says.choose, !item);
                }
            },
        };
    }

    window.readout = { ...window.readout, chooser };
})();
