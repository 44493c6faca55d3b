// The grid of bookings by hand: draw over free hours to book them, drag a booking to another cell
// to see it moved, walk with the arrow keys. Everything ends at an ordinary form; without this file
// the same links and forms are there.

class BookingGrid extends HTMLElement {
  connectedCallback() {
    this.table = this.querySelector("table");
    if (!this.table) return;
    this.addDrawing();
    this.addDragging();
    this.addKeys();
  }
  free(cell) {
    return cell?.querySelector("a.free");
  }
  asked(cell) {
    const link = this.free(cell);
    return link && { link, space: link.pathname.split("/")[2], query: new URLSearchParams(link.search) };
  }
  addDrawing() {
    let from = null;
    let chosen = [];
    const mark = (cells) => {
      for (const one of chosen) one.classList.remove("chosen");
      chosen = cells;
      for (const one of chosen) one.classList.add("chosen");
    };
    const between = (cell) => {
      const row = [...from.parentElement.cells];
      const [first, last] = [row.indexOf(from), row.indexOf(cell)].sort((one, other) => one - other);
      return row.slice(first, last + 1);
    };
    this.table.addEventListener("pointerdown", (event) => {
      const cell = event.target.closest("td");
      const wanted = event.pointerType === "mouse" && event.button === 0 && this.asked(cell);
      from = wanted && wanted.query.has("begins") ? cell : null;
    });
    this.table.addEventListener("pointerover", (event) => {
      const cell = event.target.closest("td");
      if (!from || !cell || cell.parentElement !== from.parentElement || !event.buttons) return;
      const cells = between(cell);
      if (cells.every((one) => this.free(one))) mark(cells);
    });
    this.table.addEventListener("dragstart", (event) => {
      if (event.target.closest("a.free")) event.preventDefault();
    });
    document.addEventListener("pointerup", () => {
      const cells = chosen;
      from = null;
      mark([]);
      if (cells.length < 2) return;
      const { link, query } = this.asked(cells[0]);
      query.set("ends", this.asked(cells.at(-1)).query.get("ends"));
      window.location.assign(`${link.pathname}?${query}`);
    });
  }
  addDragging() {
    let booking = "";
    this.table.addEventListener("dragstart", (event) => {
      booking = event.target.closest("a")?.pathname.match(/^\/bookings\/\d+\/$/)?.[0] ?? "";
    });
    this.table.addEventListener("dragover", (event) => {
      const cell = event.target.closest("td");
      if (!booking || !this.free(cell)) return;
      event.preventDefault();
      if (cell !== this.over) this.leave(), (this.over = cell).classList.add("chosen");
    });
    this.table.addEventListener("dragend", () => this.leave());
    this.table.addEventListener("drop", (event) => {
      const wanted = booking && this.asked(event.target.closest("td"));
      this.leave();
      if (!wanted) return;
      event.preventDefault();
      wanted.query.delete("ends");
      wanted.query.set("to", wanted.space);
      window.location.assign(`${booking}move/?${wanted.query}`);
    });
  }
  leave() {
    this.over?.classList.remove("chosen");
    this.over = null;
  }
  addKeys() {
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    this.table.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      const cell = event.target.closest("td, th");
      if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
      const way = getComputedStyle(this).direction === "rtl" ? -step[1] : step[1];
      const row = this.table.rows[cell.parentElement.rowIndex + step[0]];
      const link = row?.cells[cell.cellIndex + way]?.querySelector("a");
      if (!link) return;
      event.preventDefault();
      link.focus();
    });
  }
}

customElements.define("booking-grid", BookingGrid);
