// At the door: taps count at once on this phone, wait here while there is no network, and are sent
// when it is back. Each has a name of its own, so that one sent twice counts once. Without script
// the same buttons are a plain form.

const DOOR = "holt-door";
const LONGEST = 48 * 3600 * 1000;

function asked(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

function opened() {
  const request = indexedDB.open(DOOR, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("taps", { keyPath: "mark" });
    request.result.createObjectStore("about", { keyPath: "name" });
  };
  return asked(request);
}

// What this phone keeps: taps that wait, and whose phone it is at the moment.
class Kept {
  async store(name, mode) {
    this.base ??= await opened();
    return this.base.transaction(name, mode).objectStore(name);
  }
  async all() { return asked((await this.store("taps", "readonly")).getAll()); }
  async add(tap) { return asked((await this.store("taps", "readwrite")).put(tap)); }
  async drop(marks) {
    const store = await this.store("taps", "readwrite");
    await Promise.all(marks.map((mark) => asked(store.delete(mark))));
  }
  async belongsTo(person) {
    const known = await asked((await this.store("about", "readonly")).get("person"));
    if (known && known.value !== person) await this.erase();
    await asked((await this.store("about", "readwrite")).put({ name: "person", value: person }));
  }
  async erase() {
    await asked((await this.store("taps", "readwrite")).clear());
    await caches?.delete(DOOR);
  }
  async dropOld(before) {
    const old = (await this.all()).filter((tap) => Date.parse(tap.at) < before);
    await this.drop(old.map((tap) => tap.mark));
    return old.length;
  }
}

class HoltDoor extends HTMLElement {
  async connectedCallback() {
    this.status = this.querySelector("[data-status]");
    this.token = this.querySelector("[name=csrfmiddlewaretoken]")?.value;
    this.session = Number(this.dataset.session) || 0;
    this.kept = new Kept();
    this.addEventListener("submit", (event) => this.tapped(event));
    this.back = () => this.send();
    window.addEventListener("online", this.back);
    document.addEventListener("visibilitychange", this.back);
    this.again = setInterval(this.back, 20000);
    try {
      await this.kept.belongsTo(this.dataset.person);
      await this.kept.dropOld(Date.now() - LONGEST);
      for (const tap of await this.mine()) this.count(tap);
    } catch { return this.say(this.dataset.unable); }
    this.ready = true;
    this.dataset.ready = "";
    await this.send();
    this.keepPage();
  }
  disconnectedCallback() {
    window.removeEventListener("online", this.back);
    document.removeEventListener("visibilitychange", this.back);
    clearInterval(this.again);
  }
  async mine() {
    const taps = await this.kept.all();
    return taps.filter((tap) => tap.session === this.session).sort((a, b) => a.at.localeCompare(b.at));
  }
  async next() {
    // The oldest that wait, of one session at a time.
    const taps = (await this.kept.all()).sort((a, b) => a.at.localeCompare(b.at));
    return taps.filter((tap) => tap.session === taps[0].session).slice(0, 200);
  }
  async tapped(event) {
    if (!this.ready) return;
    event.preventDefault();
    event.stopPropagation();
    const tap = this.tapOf(event.target.closest("li"), event.submitter);
    this.count(tap);
    await this.kept.add(tap);
    await this.send();
  }
  tapOf(row, button) {
    const mark = crypto.randomUUID();
    const tap = { mark, session: this.session, at: this.now() };
    if (row.dataset.kind) return { ...tap, kind: row.dataset.kind, count: Number(button.value) };
    const came = Number(row.dataset.came), people = Number(row.dataset.people);
    const to = { all: people, one: 1, more: came + 1, fewer: Math.max(0, came - 1), none: 0 };
    return { ...tap, kind: "here", count: to[button.dataset.to], sign_up_id: Number(row.dataset.signUp) };
  }
  now() {
    // Two taps of one phone are never at the same moment: the later one counts.
    this.last = Math.max(Date.now(), (this.last ?? 0) + 1);
    return new Date(this.last).toISOString();
  }
  count(tap) {
    const row = tap.kind === "here"
      ? this.querySelector(`[data-sign-up="${tap.sign_up_id}"]`)
      : this.querySelector(`[data-kind="${tap.kind}"]`);
    if (!row) return;
    if (tap.kind === "here") this.showCame(row, tap.count);
    else this.showSum(row, Math.max(0, Number(row.dataset.sum) + tap.count));
    this.total();
  }
  showCame(row, came) {
    row.dataset.came = came;
    const said = row.querySelector("[data-said]");
    said.textContent = came ? this.dataset.here.replace("#", came) : "";
    const had = row.contains(document.activeElement) ? document.activeElement : null;
    for (const button of row.querySelectorAll("[data-to]")) {
      button.hidden = (button.dataset.when === "here") !== came > 0;
    }
    if (had?.hidden) row.querySelector("[data-to]:not([hidden])")?.focus();
  }
  showSum(row, sum) {
    row.dataset.sum = sum;
    row.querySelector("[data-said]").textContent = sum;
  }
  total() {
    const sum = (rows, name) => [...rows].reduce((all, row) => all + Number(row.dataset[name]), 0);
    const here = sum(this.querySelectorAll("[data-sign-up]"), "came");
    const all = here + sum(this.querySelectorAll("[data-kind]"), "sum");
    const said = this.querySelector("[data-total]");
    if (said) said.textContent = this.dataset.total.replace("#", all).replace("@", here);
  }
  async send() {
    if (!this.ready || this.sending || document.hidden) return;
    this.sending = true;
    try {
      let taps;
      let stand = null;
      while ((taps = await this.next()).length && navigator.onLine) {
        const answer = await this.post(taps);
        if (!answer) break;
        if (taps[0].session === this.session) stand = answer;
      }
      await this.tellHow();
      if (stand) await this.show(stand);
    } finally { this.sending = false; }
  }
  async post(taps) {
    const body = JSON.stringify({ taps: taps.map(({ session, ...tap }) => tap), sent_at: new Date().toISOString() });
    let answer;
    try {
      answer = await fetch(this.dataset.url.replace("/0/", `/${taps[0].session}/`), {
        method: "POST", body, credentials: "same-origin", redirect: "error",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": this.token },
      });
    } catch { this.trouble = ""; return null; }
    this.trouble = "";
    if (answer.ok) {
      await this.kept.drop(taps.map((tap) => tap.mark));
      return answer.json();
    }
    return this.refused(answer, taps);
  }
  async refused(answer, taps) {
    if (answer.status !== 422) {
      this.trouble = this.dataset.signIn;
      return null;
    }
    if (taps.length > 1) {
      let last = null;
      for (const tap of taps) last = (await this.post([tap])) ?? last;
      return last;
    }
    await this.kept.drop([taps[0].mark]);
    this.trouble = this.dataset.refused;
    return null;
  }
  async show(stand) {
    // What waits on this phone counts on top of what the house knows.
    for (const row of this.querySelectorAll("[data-sign-up]")) {
      this.showCame(row, stand.came[row.dataset.signUp] ?? 0);
    }
    for (const row of this.querySelectorAll("[data-kind]")) {
      this.showSum(row, stand.walk_ins[row.dataset.kind] ?? 0);
    }
    for (const tap of await this.mine()) this.count(tap);
    this.total();
    const others = stand.others.map((id) => this.querySelector(`[data-sign-up="${id}"] [data-name]`)?.textContent);
    if (others.length) this.say(this.dataset.others.replace("#", others.filter(Boolean).join(", ")));
    this.keepPage();
  }
  async tellHow() {
    const many = (await this.kept.all()).length;
    const { sent, one, many: several, offline } = this.dataset;
    const waiting = many === 0 ? sent : many === 1 ? one : several.replace("#", many);
    this.say([this.trouble, navigator.onLine ? "" : offline, waiting].filter(Boolean).join(" "));
  }
  say(words) { if (this.status) this.status.textContent = words; }
  async keepPage() {
    // The page and what it is made of, so that it opens without network for two days.
    if (!("serviceWorker" in navigator) || !navigator.onLine) return;
    try {
      // A worker that cannot be had would be told of as an error: look first.
      if (!navigator.serviceWorker.controller && (await fetch(this.dataset.worker)).status !== 200) return;
      await navigator.serviceWorker.register(this.dataset.worker, { scope: this.dataset.scope });
      const kept = await caches.open(DOOR);
      const parts = performance.getEntriesByType("resource").map((one) => one.name);
      const own = parts.filter((one) => one.startsWith(`${location.origin}/static/`));
      await Promise.all([location.pathname, ...new Set(own)].map((one) => this.keep(kept, one)));
      this.dataset.kept = "";
    } catch { /* no room, or the network went: the page works while it is open */ }
  }
  async keep(kept, address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) return;
    const headers = new Headers(answer.headers);
    headers.set("X-Kept-At", Date.now());
    headers.delete("Content-Encoding");
    headers.delete("Content-Length");
    await kept.put(address, new Response(await answer.blob(), { headers }));
  }
}

customElements.define("holt-door", HoltDoor);
