// Small comforts for those who have scripts. Every page works without this file.
"use strict";

// A print button would be dead without scripts, so it is hidden until they run.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A double click must not send a form twice. The second sending is ignored for three seconds and no button is
// disabled, because a disabled button drops its name and value and confuses a screen reader.
let sent = new WeakMap();

function rest(form) {
  sent.delete(form);
  form.removeAttribute("aria-busy");
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.set(form, true);
  form.setAttribute("aria-busy", "true");
  setTimeout(rest, 3000, form);
});

// Back may bring the page as it was left, so the forms are set free again.
addEventListener("pageshow", () => document.querySelectorAll("form[aria-busy]").forEach(rest));
