// Lets the drawing of who works with whom be moved, brought closer, asked about, and led through
// the years. Without it the drawing is a still picture; the table says the same either way.

const SHEET = { width: 1500, height: 1000 };
const CORNERS = { square: [4, 45], diamond: [4, 0], triangle: [3, -90], hexagon: [6, 0], pentagon: [5, -90] };
const GROWS = { circle: 1, triangle: 1.55, square: 1.28, diamond: 1.28, hexagon: 1.15, pentagon: 1.15 };
const DASHES = [[], [10, 3], [2, 4], [12, 4, 2, 4], [16, 6], [4, 3]]; // as in the still picture
const MOST_NAMES = 70;
const MANY = 1500;
const FEW = 300;
const RESTS = 150; // milliseconds

const meet = (one, other) => one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];

class HoltNetwork extends HTMLElement {
  async connectedCallback() {
    if (this.canvas) return;
    const data = await this.read();
    if (!data) return; // The still picture stays.
    this.take(data);
    this.canvas = document.createElement("canvas");
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", `${this.data.title}. ${this.dataset.help}`);
    this.querySelector("img")?.replaceWith(this.canvas);
    this.pen = this.canvas.getContext("2d");
    this.view = { x: 0, y: 0, scale: 1 };
    this.addHands();
    this.addKeys();
    this.addPointer();
    this.addYears();
    this.addKinds();
    this.readColors();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { this.readColors(); this.ask(); });
    new ResizeObserver(() => this.fit()).observe(this);
    this.fit();
  }
  async read() {
    try {
      const answer = await fetch(this.dataset.from, { headers: { Accept: "application/json" } });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }
  take(data) {
    this.data = data;
    this.year = data.year;
    this.kinds = new Set(data.kinds);
    this.chosen = null;
    this.count();
  }
  count() {
    this.picture = null;
    // The ties of the year, by level for drawing, and how many each organization has.
    // Partnerships by level; other kinds by their number. Two may have a tie of each kind.
    this.levels = [[], [], [], [], []];
    this.others = DASHES.map(() => []);
    const near = this.data.spots.map(() => new Set());
    for (const [one, other, level, since, until, kind] of this.data.ties) {
      if (since > this.year || (until !== null && until < this.year) || !this.kinds.has(kind)) continue;
      (kind ? this.others[kind] : this.levels[level]).push([one, other]);
      near[one].add(other);
      near[other].add(one);
    }
    this.partners = near.map((those) => [...those]);
    const many = this.data.spots.length;
    const least = many <= 60 ? 14 : many <= 400 ? 9 : 5;
    this.radii = this.partners.map((one) => least + Math.min(8, one.length * 0.6));
    this.order = this.radii.map((_r, at) => at).sort((a, b) => this.partners[b].length - this.partners[a].length || a - b);
  }
  fit() {
    this.picture = null;
    const sharp = window.devicePixelRatio || 1;
    const width = this.clientWidth;
    this.canvas.style.height = `${Math.max(260, (width * SHEET.height) / SHEET.width)}px`;
    this.canvas.width = width * sharp;
    this.canvas.height = this.canvas.clientHeight * sharp;
    this.base = Math.min(this.canvas.width / SHEET.width, this.canvas.height / SHEET.height);
    this.ask();
  }
  readColors() {
    this.picture = null;
    const style = getComputedStyle(this);
    const color = (name) => style.getPropertyValue(name).trim();
    const probe = document.createElement("span");
    this.append(probe);
    const mixed = (text) => { probe.style.color = ""; probe.style.color = text; return getComputedStyle(probe).color; };
    const names = ["--river", "--clay", "--moss"].map((name) => mixed(`var(${name})`));
    this.tones = [...names, mixed("light-dark(#6b3a6e, #dcaedf)"), mixed("light-dark(#34506e, #a9c4e4)"), mixed("light-dark(#715500, #e2c565)")];
    this.ink = mixed("var(--ink)");
    this.paper = mixed("var(--sheet)");
    this.soft = mixed("var(--soft)");
    this.letters = color("--text") || "sans-serif";
    probe.remove();
  }
  ask() {
    // One drawing a frame, however much was asked.
    this.waiting ??= requestAnimationFrame(() => { this.waiting = null; this.draw(); });
  }
  place(at) {
    const [x, y] = this.data.spots[at];
    const size = this.base * this.view.scale;
    return [(x - this.view.x) * size, (y - this.view.y) * size];
  }
  draw() {
    const { pen, canvas } = this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    this.frames = (this.frames || 0) + 1;
    if (this.moving && this.data.ties.length > MANY) {
      this.drawFast();
      return;
    }
    this.drawAll();
    this.drawNames();
  }
  drawFast() {
    // While it moves, a picture of the whole is shifted; every line is drawn again once it rests.
    this.picture ??= this.pictured();
    const size = this.base * this.view.scale;
    this.pen.drawImage(this.picture, -this.view.x * size, -this.view.y * size, SHEET.width * size, SHEET.height * size);
  }
  pictured() {
    const picture = document.createElement("canvas");
    const kept = { pen: this.pen, view: this.view, base: this.base };
    this.base = Math.min(2, kept.base * 1.5);
    [picture.width, picture.height] = [SHEET.width * this.base, SHEET.height * this.base];
    this.pen = picture.getContext("2d");
    this.view = { x: 0, y: 0, scale: 1 };
    this.drawAll();
    Object.assign(this, kept);
    return picture;
  }
  drawAll() {
    const { pen } = this;
    const size = this.base * this.view.scale;
    this.drawOutlines(size);
    const many = this.data.ties.length;
    this.others.forEach((ties, kind) => {
      pen.globalAlpha = this.chosen === null ? (many > MANY ? 0.3 : 0.7) : 0.12;
      pen.strokeStyle = this.tones[kind];
      pen.lineWidth = Math.max(0.6, 1.4 * this.base);
      pen.setLineDash(many <= MANY ? DASHES[kind] : []);
      if (ties.length) this.drawTies(ties);
    });
    pen.strokeStyle = this.soft;
    this.levels.forEach((ties, level) => {
      pen.globalAlpha = this.chosen === null ? (many > MANY ? 0.25 : 0.6) : 0.12;
      pen.lineWidth = Math.max(0.6, (many > MANY ? 0.5 + level * 0.4 : 1 + level) * this.base * 1.2);
      pen.setLineDash(level === 0 && many <= MANY ? [6, 5] : []);
      this.drawTies(ties);
    });
    pen.setLineDash([]);
    pen.globalAlpha = 1;
    if (this.chosen !== null) {
      pen.strokeStyle = this.ink;
      pen.lineWidth = 2.5 * this.base * 1.4;
      this.drawTies(this.partners[this.chosen].map((other) => [this.chosen, other]));
    }
    this.drawSpots();
  }
  drawOutlines(size) {
    const { shift, grow, paths } = this.data.outlines;
    if (!paths.length) return;
    this.outlines ??= paths.map((one) => new Path2D(one));
    this.pen.setTransform(size * grow, 0, 0, size * grow, (shift[0] - this.view.x) * size, (shift[1] - this.view.y) * size);
    this.pen.lineWidth = 1 / grow / this.view.scale;
    this.pen.strokeStyle = this.soft;
    this.pen.globalAlpha = 0.7;
    for (const one of this.outlines) this.pen.stroke(one);
    this.pen.globalAlpha = 1;
    this.pen.setTransform(1, 0, 0, 1, 0, 0);
  }
  drawTies(ties) {
    this.pen.beginPath();
    for (const [one, other] of ties) {
      this.pen.moveTo(...this.place(one));
      this.pen.lineTo(...this.place(other));
    }
    this.pen.stroke();
  }
  drawSpots() {
    const near = this.chosen === null ? null : new Set([this.chosen, ...this.partners[this.chosen]]);
    this.data.sectors.forEach(({ shape, tone }, sector) => {
      this.pen.fillStyle = this.tones[tone % this.tones.length];
      for (const faint of near ? [true, false] : [false]) {
        this.pen.globalAlpha = faint ? 0.25 : 1;
        this.pen.beginPath();
        this.data.spots.forEach((spot, at) => {
          if (spot[2] === sector && (!near || near.has(at) !== faint)) this.addShape(shape, at);
        });
        this.pen.fill();
      }
    });
    this.pen.globalAlpha = 1;
  }
  spotSize(at) {
    return this.radii[at] * this.base * Math.sqrt(this.view.scale);
  }
  addShape(shape, at) {
    const [x, y] = this.place(at);
    const size = this.spotSize(at) * GROWS[shape];
    if (shape === "circle") {
      this.pen.moveTo(x + size, y);
      this.pen.arc(x, y, size, 0, 2 * Math.PI);
      return;
    }
    const [count, start] = CORNERS[shape];
    for (let corner = 0; corner < count; corner += 1) {
      const angle = ((start + (360 * corner) / count) * Math.PI) / 180;
      this.pen[corner ? "lineTo" : "moveTo"](x + size * Math.cos(angle), y + size * Math.sin(angle));
    }
    this.pen.closePath();
  }
  drawNames() {
    // Those with most ties first, where no other name stands; around the chosen one, its partners.
    const sharp = window.devicePixelRatio || 1;
    const size = 14 * sharp;
    const { pen, canvas } = this;
    pen.font = `${size}px ${this.letters}`;
    pen.textAlign = "center";
    pen.lineWidth = 3.5 * sharp;
    pen.lineJoin = "round";
    pen.strokeStyle = this.paper;
    pen.fillStyle = this.ink;
    const first = this.chosen === null ? [] : [this.chosen, ...this.partners[this.chosen]];
    const taken = [];
    let tried = 0;
    for (const at of [...first, ...this.order]) {
      if (taken.length >= MOST_NAMES || tried > 600) break;
      const [x, y] = this.place(at);
      if (x < 0 || y < 0 || x > canvas.width || y > canvas.height) continue;
      tried += 1;
      const name = this.data.spots[at][3];
      const text = name.length > 34 ? `${name.slice(0, 33)}…` : name;
      const box = this.roomFor(at, this.lengthOf(text, size) / 2, size, taken);
      if (!box) continue;
      taken.push(box);
      const [middle, line] = [(box[0] + box[2]) / 2, box[3] - 4];
      pen.strokeText(text, middle, line);
      pen.fillText(text, middle, line);
    }
  }
  roomFor(at, half, size, taken) {
    // Below, above or beside its shape; where no name stands, and as few other shapes as can be.
    const [x, y] = this.place(at);
    const [away, edge] = [this.spotSize(at), this.canvas.width - half - 2];
    const middle = Math.min(edge, Math.max(half + 2, x));
    const beside = [x + away + half + 6, x - away - half - 6].filter((one) => one > half && one < edge);
    const places = [[middle, y + away + size], [middle, y - away - 4], ...beside.map((one) => [one, y + size / 3])];
    const boxes = places.map(([of, line]) => [of - half, line - size, of + half, line + 4]);
    const free = boxes.filter((mine) => !taken.some((one) => meet(mine, one)));
    if (this.data.spots.length > FEW || free.length < 2) return free[0];
    const covered = free.map((mine) => this.data.spots.filter((_, other) => other !== at && meet(mine, this.boxOf(other))).length);
    return free[covered.indexOf(Math.min(...covered))];
  }
  boxOf(at) {
    const [x, y] = this.place(at);
    const size = this.spotSize(at);
    return [x - size, y - size, x + size, y + size];
  }
  lengthOf(text, size) {
    this.lengths ??= new Map();
    const key = `${size}${text}`;
    if (!this.lengths.has(key)) this.lengths.set(key, this.pen.measureText(text).width);
    return this.lengths.get(key);
  }
  addHands() {
    const hands = document.createElement("div");
    hands.className = "map-hands";
    const offers = [["in", () => this.zoom(1.5)], ["out", () => this.zoom(1 / 1.5)], ["whole", () => this.whole()]];
    for (const [word, act] of offers) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "do small";
      button.textContent = this.dataset[word];
      button.addEventListener("click", act);
      hands.append(button);
    }
    this.append(hands, this.finder());
    this.said = document.createElement("p");
    this.said.setAttribute("role", "status");
    this.append(this.said);
  }
  finder() {
    const label = document.createElement("label");
    label.className = "finder";
    label.textContent = this.dataset.find;
    const box = document.createElement("input");
    box.setAttribute("list", "network-names");
    const names = document.createElement("datalist");
    names.id = "network-names";
    for (const spot of this.data.spots) names.append(new Option(spot[3]));
    box.addEventListener("change", () => {
      const at = this.data.spots.findIndex((spot) => spot[3] === box.value);
      if (at >= 0) this.choose(at, true);
    });
    label.append(box, names);
    return label;
  }
  addKeys() {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    this.canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (moves[event.key]) this.move(...moves[event.key].map((one) => (one * 80) / this.view.scale));
      else if (event.key === "+" || event.key === "=") this.zoom(1.5);
      else if (event.key === "-") this.zoom(1 / 1.5);
      else if (event.key === "0" || event.key === "Home") this.whole();
      else if (event.key === "Escape") this.choose(null);
      else return;
      event.preventDefault();
    });
  }
  addPointer() {
    let from = null;
    const sharp = () => this.canvas.width / this.canvas.clientWidth;
    this.canvas.addEventListener("pointerdown", (event) => {
      from = { x: event.clientX, y: event.clientY, view: { ...this.view }, moved: false };
      this.canvas.setPointerCapture(event.pointerId);
    });
    this.canvas.addEventListener("pointermove", (event) => {
      if (!from) {
        this.canvas.style.cursor = this.under(event) === null ? "" : "pointer";
        return;
      }
      const across = event.clientX - from.x;
      const down = event.clientY - from.y;
      from.moved ||= Math.hypot(across, down) > 4;
      if (this.view.scale === 1) return;
      const unit = sharp() / (this.base * this.view.scale);
      this.set({ ...this.view, x: from.view.x - across * unit, y: from.view.y - down * unit });
    });
    this.canvas.addEventListener("pointerup", (event) => {
      if (from && !from.moved) this.choose(this.under(event));
      from = null;
    });
    this.canvas.addEventListener("pointercancel", () => { from = null; });
  }
  under(event) {
    const box = this.canvas.getBoundingClientRect();
    const sharp = this.canvas.width / this.canvas.clientWidth;
    const x = (event.clientX - box.left) * sharp;
    const y = (event.clientY - box.top) * sharp;
    let found = null;
    let nearest = 22 * sharp;
    this.data.spots.forEach((_spot, at) => {
      const [there, below] = this.place(at);
      const far = Math.hypot(there - x, below - y) - this.spotSize(at);
      if (far < nearest) { nearest = far; found = at; }
    });
    return nearest < 12 * sharp ? found : null;
  }
  choose(at, center = false) {
    this.picture = null;
    this.chosen = at;
    this.said.replaceChildren();
    if (at !== null) {
      const spot = this.data.spots[at];
      this.said.append(this.link(spot), ` · ${this.data.sectors[spot[2]].name} · ${this.data.partners} ${this.partners[at].length}. `);
      this.partners[at].slice(0, 12).forEach((other, number) => this.said.append(number ? ", " : "", this.link(this.data.spots[other])));
      if (center) this.set({ ...this.view, x: spot[0] - SHEET.width / 2 / this.view.scale, y: spot[1] - SHEET.height / 2 / this.view.scale });
    }
    this.ask();
  }
  link(spot) {
    const link = document.createElement("a");
    link.href = `/organizations/${spot[4]}/`;
    link.textContent = spot[3];
    return link;
  }
  addKinds() {
    for (const box of document.querySelectorAll("[data-kind]")) {
      box.addEventListener("change", () => {
        this.kinds[box.checked ? "add" : "delete"](Number(box.dataset.kind));
        this.recount();
      });
    }
  }
  recount() {
    this.count();
    if (this.chosen !== null) this.choose(this.chosen);
    this.ask();
  }
  addYears() {
    const slider = document.querySelector("[data-years]");
    if (!slider) return;
    const told = document.querySelector("[data-year]");
    slider.addEventListener("input", () => {
      this.year = Number(slider.value);
      if (told) told.textContent = slider.value;
      this.recount();
    });
  }
  move(across, down) {
    this.set({ ...this.view, x: this.view.x + across, y: this.view.y + down });
  }
  zoom(by) {
    const scale = Math.min(16, Math.max(1, this.view.scale * by));
    const middle = { x: this.view.x + SHEET.width / 2 / this.view.scale, y: this.view.y + SHEET.height / 2 / this.view.scale };
    this.set({ scale, x: middle.x - SHEET.width / 2 / scale, y: middle.y - SHEET.height / 2 / scale });
  }
  whole() {
    this.set({ x: 0, y: 0, scale: 1 });
  }
  set(view) {
    const held = (at, full) => Math.min(full - full / view.scale, Math.max(0, at));
    this.view = { ...view, x: held(view.x, SHEET.width), y: held(view.y, SHEET.height) };
    this.moving = true;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => { this.moving = false; this.ask(); }, RESTS);
    this.ask();
  }
}

customElements.define("holt-network", HoltNetwork);
