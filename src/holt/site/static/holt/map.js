// Lets a drawn map be moved and brought closer, by button, key or pointer. Without it the map is
// whole and still; the table beside it says the same either way.

class HoltMap extends HTMLElement {
  connectedCallback() {
    this.svg = this.querySelector("svg");
    if (!this.svg || this.querySelector(".map-hands")) return;
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.view = { ...this.whole };
    this.addHands();
    this.addKeys();
    this.addDrag();
    for (const pin of this.svg.querySelectorAll(".pin")) {
      pin.addEventListener("click", () => this.show(pin));
    }
  }
  addHands() {
    const hands = document.createElement("div");
    hands.className = "map-hands";
    const offers = [["in", () => this.zoom(0.7)], ["out", () => this.zoom(1 / 0.7)], ["whole", () => this.set(this.whole)]];
    for (const [word, act] of offers) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "do small";
      button.textContent = this.dataset[word];
      button.addEventListener("click", act);
      hands.append(button);
    }
    this.append(hands);
  }
  addKeys() {
    this.tabIndex = 0;
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", `${this.svg.querySelector("title").textContent}. ${this.dataset.help}`);
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    this.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (moves[event.key]) this.move(...moves[event.key].map((one) => one * 0.12));
      else if (event.key === "+" || event.key === "=") this.zoom(0.7);
      else if (event.key === "-") this.zoom(1 / 0.7);
      else if (event.key === "0" || event.key === "Home") this.set(this.whole);
      else return;
      event.preventDefault();
    });
  }
  addDrag() {
    let from = null;
    this.svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || this.view.width === this.whole.width) return;
      from = { x: event.clientX, y: event.clientY, view: { ...this.view } };
      this.svg.setPointerCapture(event.pointerId);
    });
    this.svg.addEventListener("pointermove", (event) => {
      if (!from) return;
      const unit = from.view.width / this.svg.clientWidth;
      this.set({ ...from.view, x: from.view.x - (event.clientX - from.x) * unit, y: from.view.y - (event.clientY - from.y) * unit });
    });
    for (const end of ["pointerup", "pointercancel"]) this.svg.addEventListener(end, () => { from = null; });
  }
  move(across, down) {
    this.set({ ...this.view, x: this.view.x + across * this.view.width, y: this.view.y + down * this.view.height });
  }
  zoom(by) {
    const width = Math.min(this.whole.width, Math.max(this.whole.width / 12, this.view.width * by));
    const height = (width * this.whole.height) / this.whole.width;
    this.set({ x: this.view.x + (this.view.width - width) / 2, y: this.view.y + (this.view.height - height) / 2, width, height });
  }
  set(view) {
    const held = (at, size, start, full) => Math.min(start + full - size, Math.max(start, at));
    const x = held(view.x, view.width, this.whole.x, this.whole.width);
    const y = held(view.y, view.height, this.whole.y, this.whole.height);
    this.view = { ...view, x, y };
    this.svg.setAttribute("viewBox", `${x} ${y} ${view.width} ${view.height}`);
    this.keepSizes(view.width / this.whole.width);
  }
  keepSizes(share) {
    // Markers stay as large on the screen as they were; the scale bar holds for the whole map only.
    for (const pin of this.svg.querySelectorAll(".pin")) {
      pin.dataset.at ??= pin.getAttribute("transform");
      pin.setAttribute("transform", `${pin.dataset.at} scale(${share})`);
    }
    this.svg.querySelector(".scale")?.toggleAttribute("hidden", share < 1);
  }
  show(pin) {
    for (const one of document.querySelectorAll(".pin.is-on, tr.is-on")) one.classList.remove("is-on");
    pin.classList.add("is-on");
    const row = document.getElementById(`place-${parseInt(pin.dataset.first, 10)}`);
    row?.classList.add("is-on");
    row?.scrollIntoView({ block: "nearest" });
  }
}

customElements.define("holt-map", HoltMap);
