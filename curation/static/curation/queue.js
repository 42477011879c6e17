// One key a decision: y and n press the two answers, a digit chooses what is said and answers.
(() => {
    "use strict";

    const form = document.getElementById("decide");
    if (!form) {
        return;
    }
    const answer = (decision) => form.querySelector(`button[value="${decision}"]`);
    const said = () => [...form.querySelectorAll("input[name='chosen']")];
    let answered = false;

    function press(button) {
        answered = true;
        button.click();
    }

    function choose(place) {
        const choice = said()[place];
        if (choice) {
            choice.checked = true;
            press(answer("accepted"));
        }
    }

    document.addEventListener("keydown", (event) => {
        const typing = event.target.closest("input:not([type='radio']), textarea, select");
        if (typing || answered || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
            return;
        }
        if (event.key === "y" && !said().length) {
            press(answer("accepted"));
        } else if (event.key === "n") {
            press(answer("rejected"));
        } else if (/^[1-9]$/.test(event.key)) {
            choose(Number(event.key) - 1);
        } else if (event.key === "r") {
            event.preventDefault();
            document.getElementById("reason").focus();
        }
    });
})();
