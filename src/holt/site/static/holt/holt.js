// Small islands: each adds comfort to a part that already works without script.

class HoltRows extends HTMLElement {
  // Adds a button that copies the waiting empty row.
  connectedCallback() {
    this.total = this.querySelector(`[name="${this.dataset.prefix}-TOTAL_FORMS"]`);
    this.most = this.querySelector(`[name="${this.dataset.prefix}-MAX_NUM_FORMS"]`);
    this.blank = this.querySelector("template");
    if (!this.total || !this.blank || this.querySelector(".more")) return;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "do small more";
    this.button.textContent = this.dataset.more;
    this.button.addEventListener("click", () => this.add());
    this.blank.after(this.button);
  }
  add() {
    const next = Number(this.total.value);
    if (this.most && next >= Number(this.most.value)) return this.button.remove();
    const row = this.blank.content.firstElementChild.cloneNode(true);
    row.innerHTML = row.innerHTML.replaceAll("__prefix__", next);
    row.setAttribute("aria-label", row.getAttribute("aria-label").replace("__number__", next + 1));
    this.total.value = next + 1;
    this.blank.before(row);
    window.htmx?.process(row);
    row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }
}

class HoltFold extends HTMLElement {
  // Says what is ticked in the closed fold; closes on Escape and when the eye moves on.
  connectedCallback() {
    this.details = this.querySelector("details");
    this.said = this.querySelector("[data-any]");
    this.addEventListener("change", () => this.say());
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.details.open) return;
      this.details.open = false;
      this.querySelector("summary").focus();
    });
    this.outside = (event) => { if (!this.contains(event.target)) this.details.open = false; };
    document.addEventListener("pointerdown", this.outside);
    document.addEventListener("focusin", this.outside);
  }
  disconnectedCallback() {
    document.removeEventListener("pointerdown", this.outside);
    document.removeEventListener("focusin", this.outside);
  }
  say() {
    const words = [...this.querySelectorAll("input:checked")].map((one) => one.parentElement.textContent.trim());
    this.said.textContent = words.length ? words.join(", ") : this.said.dataset.any;
  }
}

class HoltBulk extends HTMLElement {
  // Counts what is ticked and offers to tick the whole page; its buttons wait for a choice.
  connectedCallback() {
    this.said = this.querySelector("p");
    this.all = document.createElement("button");
    this.all.type = "button";
    this.all.className = "plain";
    this.all.textContent = this.dataset.all;
    this.all.addEventListener("click", () => {
      for (const box of this.boxes()) box.checked = true;
      this.count();
    });
    this.said.after(this.all);
    this.heard = (event) => { if (event.target.name === "chosen") this.count(); };
    document.addEventListener("change", this.heard);
    this.count();
  }
  disconnectedCallback() { document.removeEventListener("change", this.heard); }
  boxes() { return document.querySelectorAll('input[name="chosen"][form="bulk"]'); }
  count() {
    const many = [...this.boxes()].filter((box) => box.checked).length;
    const { none, one, many: several } = this.dataset;
    this.said.textContent = many === 0 ? none : many === 1 ? one : several.replace("#", many);
    this.querySelector("form").classList.toggle("on", many > 0);
    for (const button of this.querySelectorAll("button[name=verb]")) button.disabled = many === 0;
  }
}

class HoltBoard extends HTMLElement {
  // Lets a card be dragged to a stage its own form offers; the form does the move.
  connectedCallback() {
    for (const card of this.querySelectorAll("[data-card]")) {
      if (card.querySelector("form")) card.draggable = true;
    }
    this.addEventListener("dragstart", (event) => {
      this.card = event.target.closest("[data-card]");
      this.card?.classList.add("held");
    });
    this.addEventListener("dragend", () => {
      this.card?.classList.remove("held");
      this.mark(null);
    });
    this.addEventListener("dragover", (event) => {
      const stage = this.open(event.target);
      if (stage) event.preventDefault();
      this.mark(stage);
    });
    this.addEventListener("drop", (event) => {
      const stage = this.open(event.target);
      if (!stage) return;
      event.preventDefault();
      const form = this.card.querySelector("form");
      form.elements.to.value = stage.dataset.stage;
      form.requestSubmit();
    });
  }
  open(target) {
    const stage = target.closest?.("[data-stage]");
    const offers = [...(this.card?.querySelectorAll("option") ?? [])].map((one) => one.value);
    return stage && offers.includes(stage.dataset.stage) ? stage : null;
  }
  mark(stage) {
    for (const one of this.querySelectorAll(".over-me")) one.classList.remove("over-me");
    stage?.classList.add("over-me");
  }
}

class HoltCopy extends HTMLElement {
  // Adds a button that copies the text inside; without script the text can be selected.
  connectedCallback() {
    if (!navigator.clipboard || this.querySelector("button")) return;
    const text = this.textContent.trim();
    const button = document.createElement("button");
    const said = document.createElement("span");
    button.type = "button";
    button.className = "do small";
    button.textContent = this.dataset.copy;
    if (this.dataset.what) button.setAttribute("aria-label", `${this.dataset.copy}: ${this.dataset.what}`);
    said.className = "note";
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      said.textContent = this.dataset.copied;
    });
    this.append(button, said);
  }
}

customElements.define("holt-copy", HoltCopy);
customElements.define("holt-rows", HoltRows);
customElements.define("holt-fold", HoltFold);
customElements.define("holt-bulk", HoltBulk);
customElements.define("holt-board", HoltBoard);

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
