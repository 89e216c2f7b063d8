/* Schools on a map: regions without tiles, one mark per school, drawn on canvas. Shape and colour both tell the state. */
(() => {
  "use strict";
  const STATES = ["good", "moderate", "bad", "unknown", "not_connected"];
  const COLOURS = { good: "#00d661", moderate: "#f6c344", bad: "#ff5538", unknown: "#1d8cf0", not_connected: "#3d4a5f" };
  const OFFERS = { COMPLETE: ["circle", "#00d661"], INCOMPLETE: ["square", "#f6c344"], FAILS: ["triangle", "#ff5538"], EMPTY: ["diamond", "#c3cede"] };
  const LOTS = ["#1b5fd9", "#c2410c", "#0f766e", "#a21caf", "#4d7c0f", "#b91c1c", "#6d28d9", "#0369a1", "#854d0e", "#be185d"];
  const SHAPES = ["circle", "square", "triangle", "diamond", "cross"];
  const SHAPE_OF = { good: "circle", moderate: "square", bad: "triangle", unknown: "diamond", not_connected: "cross" };

  function outline(ctx, shape, x, y, r) {
    if (shape === "circle") ctx.arc(x, y, r, 0, Math.PI * 2);
    else if (shape === "square") ctx.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
    else {
      const corners = {
        triangle: [[0, -1.15], [1.1, 0.85], [-1.1, 0.85]],
        diamond: [[0, -1.25], [1.15, 0], [0, 1.25], [-1.15, 0]],
        cross: [[-0.4, -1.1], [0.4, -1.1], [0.4, -0.4], [1.1, -0.4], [1.1, 0.4], [0.4, 0.4], [0.4, 1.1], [-0.4, 1.1], [-0.4, 0.4], [-1.1, 0.4], [-1.1, -0.4], [-0.4, -0.4]],
      }[shape];
      corners.forEach(([dx, dy], i) => ctx[i ? "lineTo" : "moveTo"](x + dx * r, y + dy * r));
      ctx.closePath();
    }
  }

  const Mark = L.CircleMarker.extend({
    _updatePath() {
      const renderer = this._renderer;
      if (!renderer._drawing || this._empty()) return;
      const ctx = renderer._ctx;
      ctx.beginPath();
      outline(ctx, this.options.shape, this._point.x, this._point.y, this._radius);
      renderer._fillStroke(ctx, this);
    },
  });

  function element(tag, text, className) {
    const node = document.createElement(tag);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

  function swatch(shape, colour) {
    const canvas = element("canvas", undefined, "map-swatch");
    canvas.width = canvas.height = 32;
    canvas.setAttribute("aria-hidden", "true");
    const ctx = canvas.getContext("2d");
    ctx.beginPath();
    outline(ctx, shape, 16, 16, 10);
    ctx.fillStyle = colour;
    ctx.strokeStyle = "#0b1f3f";
    ctx.lineWidth = 2;
    ctx.fill();
    ctx.stroke();
    return canvas;
  }

  class SchoolMap {
    constructor(box) {
      this.box = box;
      this.text = (name) => box.dataset["text" + name.charAt(0).toUpperCase() + name.slice(1)] || "";
      this.figure = box.closest("figure");
      this.map = L.map(box, { preferCanvas: true, scrollWheelZoom: false, zoomControl: false, attributionControl: false, minZoom: 3, zoomSnap: 0.25 });
      L.control.zoom({ position: "topright", zoomInTitle: this.text("zoomin"), zoomOutTitle: this.text("zoomout") }).addTo(this.map);
      this.map.setView([48, 67], 4);
      this.map.on("focus", () => this.map.scrollWheelZoom.enable()).on("blur", () => this.map.scrollWheelZoom.disable());
      this.step = -1;
      this.off = new Set();
    }

    async load() {
      const json = async (url) => {
        const answer = await fetch(url, { headers: { Accept: "application/geo+json, application/json" } });
        if (!answer.ok) throw new Error(answer.status + " " + url);
        return answer.json();
      };
      try {
        const [regions, points] = await Promise.all([json(this.box.dataset.regions), json(this.box.dataset.points)]);
        this.showRegions(regions);
        this.showPoints(points.features);
        this.box.schoolMap = this;
        this.box.dispatchEvent(new CustomEvent("map-ready", { bubbles: true, detail: this }));
      } catch (failure) {
        console.error(failure);
        this.box.append(element("p", this.text("failed"), "map-failed"));
      }
    }

    showRegions(regions) {
      const name = (p) => p["name_" + this.box.dataset.language] || p.name_en || p.name || "";
      this.regions = L.geoJSON(regions, {
        interactive: true,
        style: { color: "#9db2d1", weight: 1, fillColor: "#ffffff", fillOpacity: 1 },
        onEachFeature: (feature, layer) => layer.bindTooltip(element("span", name(feature.properties)), { sticky: true, direction: "top", className: "map-tip" }),
      }).addTo(this.map);
    }

    /* By the lot of a school, or by who connects it, or how: a colour for each. */
    grouped() {
      return ["lot", "supplier", "technology"].includes(this.box.dataset.mode);
    }

    kind(p) {
      if (this.box.dataset.mode === "offer") return p.state;
      return this.grouped() ? String(p.lot ?? "") : STATES.includes(p.status) ? p.status : "unknown";
    }

    look(kind) {
      if (this.box.dataset.mode === "offer") return { shape: OFFERS[kind][0], colour: OFFERS[kind][1] };
      if (!this.grouped()) return { shape: SHAPE_OF[kind], colour: COLOURS[kind] };
      if (kind === "") return { shape: "circle", colour: "#9aa8bd" };
      const i = this.kinds.indexOf(kind);
      return { shape: SHAPES[Math.floor(i / LOTS.length + i) % SHAPES.length], colour: LOTS[i % LOTS.length] };
    }

    label(kind) {
      if (this.box.dataset.mode === "offer") return this.text(kind.toLowerCase());
      if (!this.grouped()) return this.text(kind);
      if (kind !== "" && this.box.dataset.mode === "supplier") return kind;
      if (kind !== "" && this.box.dataset.mode === "technology") return this.text(kind.toLowerCase());
      if (kind === "" && this.box.dataset.mode !== "lot") return this.text("nobody");
      return kind === "" ? this.text("nolot") : this.text("lot").replace("{0}", kind);
    }

    showPoints(features) {
      this.features = features;
      this.kinds = this.kindsOf(features);
      const radius = features.length > 2000 ? 3 : features.length > 400 ? 4.5 : 6;
      this.marks = features.map((f) => this.mark(f, radius));
      this.marks.sort((a, b) => a.getLatLng().lng - b.getLatLng().lng);
      this.marks.forEach((m) => m.addTo(this.map));
      this.legend(features);
      const bounds = features.length ? L.featureGroup(this.marks).getBounds() : this.regions.getBounds();
      this.map.fitBounds(bounds, { padding: [36, 36], maxZoom: features.length === 1 ? 6 : 9 });
      this.figure.querySelectorAll("[data-map-step]").forEach((b) => {
        b.disabled = features.length === 0;
        b.addEventListener("click", () => this.go(Number(b.dataset.mapStep)));
      });
    }

    kindsOf(features) {
      const found = [...new Set(features.map((f) => this.kind(f.properties)))];
      const order = (a, b) => (a === "") - (b === "") || a.localeCompare(b, undefined, { numeric: true });
      if (this.box.dataset.mode === "offer") return Object.keys(OFFERS);
      if (this.box.dataset.kinds) return [...JSON.parse(this.box.dataset.kinds), ...(found.includes("") ? [""] : [])];
      return this.grouped() ? found.sort(order) : STATES.filter((s) => found.includes(s));
    }

    /* The lots of the schools have changed: by the id of each school that is in one. */
    update(lots) {
      this.features.forEach((f) => (f.properties.lot = lots[f.properties.id]));
      this.kinds = this.kindsOf(this.features);
      this.marks.forEach((mark) => {
        mark.kind = this.kind(mark.properties);
        const { shape, colour } = this.look(mark.kind);
        mark.options.shape = shape;
        mark.setStyle({ fillColor: colour });
        if (!this.off.has(mark.kind)) mark.addTo(this.map);
      });
      this.legend(this.features);
    }

    mark(feature, radius) {
      const [lon, lat] = feature.geometry.coordinates;
      const kind = this.kind(feature.properties);
      const { shape, colour } = this.look(kind);
      const differs = feature.properties.other != null;
      const edge = differs ? { color: "#c8102e", weight: 3, radius: radius + 2 } : { color: "#0b1f3f", weight: 1, radius };
      const mark = new Mark([lat, lon], { shape, ...edge, fillColor: colour, fillOpacity: 0.95 });
      mark.kind = kind;
      mark.offer = feature.properties.offer;
      mark.properties = feature.properties;
      return mark.bindPopup(() => this.popup(feature.properties, mark.kind), { maxWidth: 280 });
    }

    popup(p, kind) {
      const box = element("div", undefined, "map-popup");
      box.append(element("p", p.name, "map-popup-name"));
      box.append(element("p", this.label(kind)));
      if (p.other != null) box.append(element("p", this.text("otherplan").replace("{0}", this.label(p.other)), "map-popup-other"));
      if (p.pupils != null) {
        const number = new Intl.NumberFormat(this.box.dataset.language).format(p.pupils);
        box.append(element("p", this.text("pupils").replace("{0}", number)));
      }
      if (p.offer != null) {
        box.append(element("p", p.school + " · " + p.lot));
        const row = element("button", this.text("row"), "button button-secondary button-small");
        row.type = "button";
        row.addEventListener("click", () => document.dispatchEvent(new CustomEvent("offer-chosen", { detail: p.offer })));
        box.append(row);
      }
      if (p.id != null) {
        const link = element("a", this.text("open"));
        link.href = this.box.dataset.school + p.id;
        box.append(link);
      }
      return box;
    }

    legend(features) {
      const box = this.figure.querySelector(".map-legend");
      box.replaceChildren(...this.kinds.map((kind) => {
        const { shape, colour } = this.look(kind);
        const button = element("button", undefined, "map-key");
        button.type = "button";
        button.setAttribute("aria-pressed", String(!this.off.has(kind)));
        const count = features.filter((f) => this.kind(f.properties) === kind).length;
        button.append(swatch(shape, colour), element("span", this.label(kind)), element("b", String(count)));
        button.addEventListener("click", () => this.toggle(kind, button));
        return button;
      }));
    }

    /* Takes over how far offers are now: {offer: state}. */
    states(changed) {
      if (!this.marks) return;
      const marks = new Map(this.marks.map((m) => [m.offer, m]));
      for (const feature of this.features) {
        const state = changed[feature.properties.offer];
        if (!state || state === feature.properties.state) continue;
        feature.properties.state = state;
        const mark = marks.get(feature.properties.offer);
        const { shape, colour } = this.look(state);
        mark.kind = state;
        mark.setStyle({ shape, fillColor: colour });
      }
      this.off.clear();
      this.marks.forEach((m) => m.addTo(this.map));
      this.legend(this.features);
    }

    toggle(kind, button) {
      const hide = !this.off.has(kind);
      this.off[hide ? "add" : "delete"](kind);
      button.setAttribute("aria-pressed", String(!hide));
      this.marks.filter((m) => m.kind === kind).forEach((m) => (hide ? m.remove() : m.addTo(this.map)));
    }

    go(by) {
      const shown = this.marks.filter((m) => !this.off.has(m.kind));
      if (!shown.length) return;
      this.step = this.step < 0 && by < 0 ? shown.length - 1 : (this.step + by + shown.length) % shown.length;
      shown[this.step].openPopup();
    }
  }

  /* A map of offers is read when it is first seen, and follows what is typed beside it. */
  function offers(box) {
    let map;
    const show = async () => {
      if (!box.clientWidth) return;
      if (map) return map.map.invalidateSize();
      map = new SchoolMap(box);
      await map.load();
    };
    new ResizeObserver(show).observe(box);
    document.addEventListener("offer-states", (e) => map && map.states(e.detail));
  }

  window.showMap = (box) => {
    box.querySelector(".map-wait")?.remove();
    return box.dataset.mode === "offer" ? offers(box) : new SchoolMap(box).load();
  };
})();
