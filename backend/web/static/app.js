// What the pages need beyond htmx: calm redrawing of the chat, drafts that are never lost,
// copying and printing. Every page works without it.
(function () {
  "use strict";

  const log = document.getElementById("log");

  // --- chat: replace only the lines that changed -------------------------------------------

  let drawn = -Infinity; // when the chat last showed something new

  function takeNonce(kept, fresh) {
    const from = fresh.querySelector("input[name=nonce]");
    const to = kept.querySelector("input[name=nonce]");
    if (from && to) to.value = from.value;
  }

  htmx.defineExtension("lines", {
    handleSwap: function (style, target, fragment) {
      if (style !== "lines") return false;
      const shown = new Map(Array.from(target.children, (line) => [line.id, line]));
      const fresh = [];
      for (const line of Array.from(fragment.querySelectorAll("article"))) {
        const old = shown.get(line.id);
        shown.delete(line.id);
        if (old && old.dataset.mark === line.dataset.mark) {
          takeNonce(old, line);
          continue;
        }
        if (old) old.replaceWith(line);
        else target.append(line);
        htmx.process(line); // at once: a quick tap must not send the plain form
        fresh.push(line);
      }
      shown.forEach((line) => line.remove());
      if (fresh.length) {
        drawn = performance.now();
        reveal(fresh[fresh.length - 1]);
      }
      return fresh;
    },
  });

  function reveal(line) {
    const margin = 10;
    const asked = line.previousElementSibling; // a tall answer keeps the question in view
    const first = asked && asked.classList.contains("own") ? asked : line;
    const top = first.offsetTop - margin;
    const bottom = line.offsetTop + line.offsetHeight + margin - log.clientHeight;
    log.scrollTop = Math.min(top, bottom); // the end of the line, or its start when it is taller
  }

  if (log) {
    const jump = () => log.lastElementChild && reveal(log.lastElementChild);
    jump();
    window.addEventListener("load", jump);
    // The second half of a double tap would answer a question nobody has read yet.
    log.addEventListener("click", (event) => {
      const again = event.detail > 1 || event.pointerType === "touch";
      if (!again || performance.now() - drawn > 400 || !event.target.closest(".key")) return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
    // A page nobody looks at asks for nothing; back in sight it hears what it missed.
    const talk = document.getElementById("content");
    let stream = null;
    let resting = false;
    const rest = () => {
      if (!document.hidden || !stream || stream.readyState === EventSource.CLOSED) return;
      stream.close();
      resting = true;
    };
    talk.addEventListener("htmx:sseOpen", (event) => { stream = event.detail.source; rest(); });
    talk.addEventListener("htmx:sseClose", () => { stream = null; }); // by the server, for good
    document.addEventListener("visibilitychange", () => {
      rest();
      if (document.hidden || !resting) return;
      resting = false;
      [talk, log].forEach((place) => htmx.trigger(place, "htmx:afterProcessNode")); // opens anew
    });
    // A tapped button may be gone after its line was redrawn: the line takes the focus then.
    let tapped = "";
    document.body.addEventListener("htmx:beforeRequest", (event) => {
      if (event.target === log) return; // the page hears of the answer before the tap returns
      const line = event.target.closest("article");
      tapped = line ? line.id : "";
    });
    document.body.addEventListener("htmx:afterSettle", () => {
      if (document.activeElement !== document.body || !tapped) return;
      const line = document.getElementById(tapped);
      const next = line && (line.querySelector(".key") || line);
      if (next) next.focus({ preventScroll: true });
    });
  }

  // --- forms ------------------------------------------------------------------------------

  const notice = document.getElementById("notice");
  let leaving = false;
  window.addEventListener("beforeunload", () => { leaving = true; });

  document.body.addEventListener("htmx:sendError", () => {
    if (leaving) return; // what is cut short by going on to another page is no lost connection
    const said = document.createElement("p");
    said.className = "notice";
    said.textContent = document.body.dataset.offline;
    notice.replaceChildren(said);
  });

  document.body.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target;
    if (!event.detail.successful) {
      if (form.matches && form.matches("form[data-draft]")) form.dataset.dirty = "yes";
      return;
    }
    if (notice && form.matches && form.matches("form")) notice.replaceChildren();
    if (form.matches && form.matches("form[data-clear]")) clear(form, event);
  });

  // Only what was sent goes: what was typed while the answer was on its way stays.
  function clear(form, event) {
    const sent = event.detail.requestConfig.parameters;
    form.querySelectorAll("input:not([type=hidden])").forEach((field) => {
      if (field.value === String(sent[field.name] ?? "")) field.value = "";
    });
  }

  // --- drafts -----------------------------------------------------------------------------

  const drafts = document.querySelectorAll("form[data-draft]");

  drafts.forEach((form) => {
    form.addEventListener("input", () => { form.dataset.dirty = "yes"; });
    form.addEventListener("htmx:beforeSend", () => { delete form.dataset.dirty; });
  });

  function flush() {
    drafts.forEach((form) => { if (form.dataset.dirty) htmx.trigger(form, "flush"); });
  }

  function differs(field) {
    if (field.type === "radio") return field.checked !== field.defaultChecked;
    return "defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue;
  }

  if (drafts.length) {
    // What was typed while the scripts were still on their way was heard by nobody.
    document.body.addEventListener("htmx:load", () => {
      drafts.forEach((form) => {
        if (Array.from(form.elements).some(differs)) form.dataset.dirty = "yes";
      });
      flush();
    }, { once: true });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") flush();
    });
    window.addEventListener("online", flush);
    window.addEventListener("pagehide", () => {
      drafts.forEach((form) => {
        if (!form.dataset.dirty) return;
        delete form.dataset.dirty;
        navigator.sendBeacon(form.action, new FormData(form));
      });
    });
    // A page taken from the browser's memory may be older than what is stored.
    window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  }

  // --- the menu, copying, printing --------------------------------------------------------

  const menu = document.querySelector("details.menu");
  if (menu) {
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  async function copy(field) {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy"); // plain HTTP has no clipboard of its own
    }
  }

  document.querySelectorAll("[data-copy]").forEach((button) => {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await copy(document.getElementById(button.dataset.copy));
      button.textContent = button.dataset.copied;
      window.setTimeout(() => { button.textContent = label; }, 2500);
    });
  });

  // --- notifications on this device -------------------------------------------------------

  const bell = document.getElementById("bell");

  function bytes(text) {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  }

  function draw(on, said) {
    bell.querySelector("[data-bell=on]").hidden = on;
    bell.querySelector("[data-bell=off]").hidden = !on;
    bell.querySelectorAll("[data-said]").forEach((line) => {
      line.hidden = line.dataset.said !== said;
    });
  }

  async function tell(path, subscription) {
    const form = new FormData(bell); // its token
    const { endpoint, keys } = subscription.toJSON();
    form.set("endpoint", endpoint);
    form.set("p256dh", keys.p256dh);
    form.set("auth", keys.auth);
    const answer = await fetch(path, { method: "POST", body: form, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  async function switchOn(manager) {
    if (await Notification.requestPermission() !== "granted") return draw(false, "denied");
    const key = bytes(bell.dataset.key);
    const subscription = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    try {
      await tell(bell.getAttribute("action"), subscription);
    } catch (error) {
      await subscription.unsubscribe(); // else this browser believes it is on
      throw error;
    }
    return draw(true, "on");
  }

  async function switchOff(manager) {
    const subscription = await manager.getSubscription();
    if (subscription) {
      await tell(bell.dataset.off, subscription);
      await subscription.unsubscribe();
    }
    return draw(false, "off");
  }

  async function hang() {
    const { pushManager } = await navigator.serviceWorker.register("/sw.js");
    const known = await pushManager.getSubscription();
    draw(Boolean(known) && bell.dataset.woken === "yes", "");
    bell.querySelectorAll("[data-bell]").forEach((button) => {
      const deed = button.dataset.bell === "on" ? switchOn : switchOff;
      button.addEventListener("click", async () => {
        button.disabled = true;
        try {
          await deed(pushManager);
        } catch {
          draw(button.dataset.bell === "off", "failed");
        }
        button.disabled = false;
      });
    });
    bell.hidden = false;
  }

  // A browser that cannot be woken is not asked about it.
  if (bell && navigator.serviceWorker && window.PushManager && window.Notification) {
    hang().catch(() => { bell.hidden = true; });
  }
})();
