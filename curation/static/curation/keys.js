// The keys of the reading desk: each act is one small request, one after the other. What is pressed
// while a request runs waits for its turn. Every key is a button, too.
(() => {
    "use strict";

    const desk = document.querySelector(".desk[data-press]");
    const bar = document.getElementById("keys");
    const said = document.getElementById("said");
    const ask = document.getElementById("ask");
    const asked = document.getElementById("asked");
    const focused = document.getElementById("focused");
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const says = document.getElementById("words").dataset;
    const { select, collect, firstMark, selected, find } = window.readout;
    const KEPT = "readout-changes";
    let queue = Promise.resolve();
    let waiting = 0;
    let menu = null;
    let question = null;
    let held = null;

    const items = () => [...document.querySelectorAll(".found .item")].filter((row) => row.checkVisibility());
    const current = () => document.querySelector(".found .item.selected, .found .chips li.selected");
    const rowOf = (key) => document.querySelector(`.found [data-key="${CSS.escape(key)}"]`);

    function tell(words, isError = false) {
        said.textContent = words;
        said.classList.toggle("errornote", isError);
    }

    // --- What can be taken back, also after going on to the next report

    const done = {
        all: () => JSON.parse(sessionStorage.getItem(KEPT) || "[]"),
        keep: (entries) => sessionStorage.setItem(KEPT, JSON.stringify(entries.slice(-50))),
        add(changes, key) {
            if (changes.length) {
                done.keep([...done.all(), { changes, key }]);
            }
        },
    };
    const address = new URL(window.location.href);
    if (address.searchParams.has("done")) {
        done.add([Number(address.searchParams.get("done"))], "");
        address.searchParams.delete("done");
        window.history.replaceState(null, "", address);
    }

    // --- One request after the other

    function enqueue(work) {
        waiting += 1;
        bar.setAttribute("aria-busy", "true");
        queue = queue.then(work).catch(() => {
            tell(says.unsaved, true);
        }).finally(() => {
            waiting -= 1;
            bar.setAttribute("aria-busy", waiting ? "true" : "false");
        });
    }

    async function send(payload) {
        const response = await fetch(desk.dataset.press, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-CSRFToken": token },
            body: JSON.stringify(payload),
        });
        const answer = await response.json();
        show(answer);
        tell(answer.error || answer.words, !response.ok);
        return response.ok ? answer : null;
    }

    // The version is that of the row when its turn comes, after what was sent before.
    function act(payload) {
        const row = current();
        const chosen = payload.act === "outcome" ? row : row?.closest(".item");
        const key = payload.key || chosen?.dataset.key || "";
        const selection = held;
        leave();
        enqueue(async () => {
            const item = key && rowOf(key)?.closest(".item");
            const version = item ? Number(item.dataset.version) : 0;
            const answer = await send({ ...payload, key, version, selected: selection });
            if (answer) {
                done.add(answer.changes, answer.key);
                if (selection) {
                    window.getSelection().removeAllRanges();
                }
            }
        });
    }

    function undo() {
        enqueue(async () => {
            const entries = done.all();
            const last = entries.pop();
            if (!last) {
                tell(says.nothingToUndo, true);
                return;
            }
            done.keep(entries);
            for (const change of last.changes.toReversed()) {
                await send({ act: "undo", key: last.key, value: String(change) });
            }
        });
    }

    // --- Showing what came back

    function show(answer) {
        const before = current()?.dataset.key;
        if (answer.tally) {
            document.querySelector(".tally").textContent = answer.tally;
        }
        if (answer.text) {
            document.querySelector(".report .text").innerHTML = answer.text;
            collect();
        }
        if (answer.found) {
            replaceAll(answer.found);
            focusOn(rowOf(answer.key) ? answer.key : before);
            return;
        }
        const old = answer.key && rowOf(answer.key);
        const fresh = document.createElement("template");
        fresh.innerHTML = (answer.row || "").trim();
        if (answer.row && old) {
            old.replaceWith(fresh.content);
        } else if (answer.row) {
            place(answer);
            document.querySelector(`[data-list="${answer.list}"]`).append(fresh.content);
        } else if (old && "row" in answer) {
            old.remove();
        }
        focusOn(answer.row && !old ? answer.key : before);
    }

    // All rows anew; what was opened stays open, and what was scrolled to stays there.
    function replaceAll(html) {
        const found = document.getElementById("found");
        const opened = [...found.querySelectorAll("details[open]")].map((one) => one.id);
        const { scrollTop } = found.parentElement;
        found.innerHTML = html;
        for (const id of opened) {
            document.getElementById(id)?.setAttribute("open", "");
        }
        found.parentElement.scrollTop = scrollTop;
    }

    function place(answer) {
        document.querySelector(`[data-list="${answer.list}"] > .quiet:not(.item)`)?.remove();
    }

    function focusOn(key) {
        const row = key && select(key);
        if (!row) {
            return;
        }
        if (ask.hidden) {
            row.closest(".item").focus({ preventScroll: true });
        }
        name(row);
        row.scrollIntoView({ block: "nearest" });
        firstMark(key)?.scrollIntoView({ block: "nearest" });
    }

    // The row that the keys are about, and what of it, in the bar of the keys.
    function name(row, what = "") {
        const words = row?.querySelector(".what, .name, .chip-name")?.textContent.trim() || "";
        focused.textContent = words && what ? `${words}: ${what}` : words;
    }

    // --- Menus, and the line in which words are typed

    function leave() {
        for (const shown of bar.querySelectorAll(".menu")) {
            shown.hidden = true;
        }
        bar.querySelectorAll("[aria-expanded]").forEach((one) => one.setAttribute("aria-expanded", "false"));
        ask.hidden = true;
        chooser.close();
        menu = question = held = null;
        name(current());
    }

    function open(key) {
        const next = key === "o" ? nextChip() : current()?.closest(".item");
        if (!next) {
            tell(key === "o" ? says.noSubject : says.noRow, true);
            return;
        }
        const kind = next.dataset.key[0];
        const chosen = bar.querySelector(`[data-menu="${CSS.escape(key)}"]`);
        if (!chosen.dataset.rows.includes(kind)) {
            tell(says.forMeetings, true);
            return;
        }
        const words = selected();
        leave();
        select(next.dataset.key);
        [menu, held] = [chosen, words];
        for (const choice of menu.querySelectorAll("[data-digit]")) {
            choice.hidden = !choice.dataset.rows.includes(kind);
        }
        menu.hidden = false;
        name(next, menu.getAttribute("aria-label"));
        bar.querySelector(`[aria-controls="${menu.id}"]`).setAttribute("aria-expanded", "true");
        tell(held ? `${says.selected} ${held.exact}` : "");
    }

    // The subjects of a meeting one after the other; the first one when the meeting is chosen.
    function nextChip() {
        const chosen = current();
        const chips = [...(chosen?.closest(".item").querySelectorAll(".chips li") || [])];
        const next = chips[(chips.indexOf(chosen) + 1) % (chips.length || 1)];
        if (next) {
            select(next.dataset.key);
        }
        return next;
    }

    function choose(choice) {
        const { act: chosen, value, field, asks, offers: offered } = choice.dataset;
        const payload = { act: chosen, value, field };
        if (menu.dataset.menu === "." && !held) {
            tell(says.noSelection, true);
            return;
        }
        if ("takesSelection" in choice.dataset) {
            act({ ...payload, value: held.exact });
        } else if (offered) {
            pick(asks, offered);
        } else if (asks) {
            inquire(asks, "", (typed) => act({ ...payload, ...(value ? { reason: typed } : { value: typed }) }));
        } else {
            act(payload);
        }
    }

    function inquire(label, initial, then) {
        const words = held || selected();
        const opened = current()?.dataset.key;
        leave();
        [question, held] = [then, words];
        document.getElementById("ask-label").textContent = label;
        name(current(), label);
        asked.value = initial;
        ask.hidden = false;
        asked.focus();
        asked.select();
        ask.dataset.back = opened || "";
    }

    ask.addEventListener("submit", (event) => {
        event.preventDefault();
        if (chooser.isOpen()) {
            chooser.enter();
            return;
        }
        const then = question;
        const typed = asked.value;
        const kept = held;
        close();
        held = kept;
        then(typed);
    });

    function close() {
        leave();
        asked.blur();
        focusOn(ask.dataset.back);
    }

    // --- Choosing from what the desk offers while one types

    const chooser = window.readout.chooser({
        line: asked,
        list: document.getElementById("offers"),
        address: desk.dataset.offers,
        tell,
        take(chosen, key) {
            const kept = held;
            close();
            held = kept;
            act({ ...chosen, key });
        },
    });

    function pick(label, wanted) {
        const row = current()?.closest(".item");
        if (!row) {
            tell(says.noRow, true);
            return;
        }
        const words = held || selected();
        inquire(label, words ? words.exact : "", null);
        chooser.open(wanted, row.dataset.key);
    }

    function who() {
        const kind = current()?.closest(".item").dataset.key[0];
        if (kind === "m") {
            pick(says.whoTakesPart, "who");
        } else {
            pick(kind === "p" ? says.whoIsThis : says.whatIsThis, "same");
        }
    }

    function about(field, label, initial) {
        const row = current();
        if (!row || row.closest(".item").dataset.key[0] !== "m") {
            tell(says.noMeeting, true);
            return;
        }
        const { key } = row.closest(".item").dataset;
        const words = initial === "place" ? selected()?.exact : "";
        inquire(label, words || row.closest(".item").dataset[initial], (value) => act({ act: "set", key, field, value }));
    }

    // --- The keys

    function move(step) {
        const rows = items();
        const at = rows.indexOf(current()?.closest(".item"));
        const next = at < 0 ? rows[0] : rows[at + step];
        if (next) {
            leave();
            tell("");
            focusOn(next.dataset.key);
        }
    }

    const KEYS = {
        j: () => move(1),
        k: () => move(-1),
        u: undo,
        x: () => open("x"),
        s: () => open("s"),
        o: () => open("o"),
        ".": () => open("."),
        w: who,
        m: () => open("m"),
        d: () => about("date_edtf", says.date, "date"),
        p: () => about("locality", says.place, "place"),
        n: () => inquire(says.note, "", (value) => act({ act: "note", value })),
        "/": () => inquire(says.wordsOfText, "", (words) => {
            held = null;
            tell(find(words) ? `${says.selected} ${words}` : says.notInText, !words);
        }),
        A: () => enqueue(() => document.getElementById("accept-the-rest").click()),
        Enter() {
            const row = current()?.closest(".item");
            if (row) {
                act({ act: "accept", key: row.dataset.key });
            } else {
                tell(says.noRow, true);
            }
        },
        Escape: () => close(),
    };

    function press(key) {
        const choice = menu && /^[0-9]$/.test(key)
            && menu.querySelector(`[data-digit="${key}"]:not([hidden])`);
        if (choice) {
            choose(choice);
        } else if (Object.hasOwn(KEYS, key)) {
            KEYS[key]();
        } else {
            return false;
        }
        return true;
    }

    document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("input, textarea, select, [contenteditable]");
        if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
            return;
        }
        if (typing && !(event.key === "Escape" && typing === asked)) {
            return;
        }
        if (event.key === "Enter" && event.target.closest("a, button")) {
            return;
        }
        if (press(event.key)) {
            event.preventDefault();
        }
    });

    // A button of the bar must not take the selection away.
    bar.addEventListener("mousedown", (event) => {
        if (event.target.closest("button[type=button]")) {
            event.preventDefault();
        }
    });
    bar.addEventListener("click", (event) => {
        const button = event.target.closest("button[type=button]");
        if (button?.dataset.digit) {
            choose(button);
        } else if (button) {
            press(button.dataset.pressKey);
        }
    });

    // A row is chosen with the mouse by clicking it anywhere but on a link.
    document.querySelector(".found").addEventListener("click", (event) => {
        const row = event.target.closest("[data-key]");
        if (row && !event.target.closest("a, button") && window.getSelection().isCollapsed) {
            leave();
            focusOn(row.dataset.key);
        }
    });
})();
