"use strict";
(() => {
  const root = document.documentElement;
  const setup = JSON.parse(document.getElementById("setup").textContent);
  const plots = [...document.querySelectorAll(".chart[data-figure]")];
  const tables = [...document.querySelectorAll(".scroll > table")];
  const figures = new Map();
  const touch = matchMedia("(pointer: coarse)").matches;
  const toggle = document.getElementById("theme");

  async function payload(id) {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), c => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).text();
  }

  function draw(plot, theme) {
    const figure = figures.get(plot);
    if (!figure) return;
    const layout = {
      ...structuredClone(figure.layout),
      template: setup.templates[theme],
      width: plot.clientWidth,
      height: plot.clientHeight,
      uirevision: "kept",
    };
    if (touch) layout.dragmode = false;  // a finger on a figure scrolls the page
    window.Plotly.react(plot, figure.data, layout, {displayModeBar: false});
  }

  const drawAll = () => plots.forEach(plot => draw(plot, root.dataset.theme));

  function setTheme(theme) {
    root.dataset.theme = theme;
    toggle.textContent = theme === "dark" ? "Light page" : "Dark page";
    drawAll();
  }

  function save(name, href) {
    const link = document.createElement("a");
    link.href = href;
    link.download = name;
    link.click();
  }

  async function saveData(button) {
    const href = URL.createObjectURL(new Blob([await payload(button.dataset.csv)], {type: "text/csv;charset=utf-8"}));
    save(button.dataset.name + ".csv", href);
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  }

  // Pictures are for documents: light, whatever the page is.
  async function saveImage(button) {
    const plot = document.getElementById(button.dataset.image);
    const {data, layout} = figures.get(plot);
    const size = {width: plot.clientWidth, height: plot.clientHeight};
    const picture = {data, layout: {...layout, template: setup.templates.light, paper_bgcolor: "#fff", ...size}};
    save(button.dataset.name + ".png", await window.Plotly.toImage(picture, {format: "png", scale: 3, ...size}));
  }

  async function start() {
    if (!plots.length) return;
    const library = document.createElement("script");
    library.textContent = await payload("plotly");
    document.head.append(library);
    for (const plot of plots) {
      figures.set(plot, JSON.parse(await payload(plot.dataset.figure)));
      plot.textContent = "";
      draw(plot, root.dataset.theme);
    }
  }

  toggle.addEventListener("click", () => setTheme(root.dataset.theme === "dark" ? "light" : "dark"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", e => setTheme(e.matches ? "dark" : "light"));
  setTheme(root.dataset.theme);

  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-name]");
    if (button) (button.dataset.csv ? saveData : saveImage)(button);
  });

  // Phones report a resize whenever the address bar hides: only the width matters.
  let width = innerWidth, timer;
  addEventListener("resize", () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(timer);
    timer = setTimeout(drawAll, 120);
  });

  // On paper nothing scrolls: a table too wide for the sheet gets smaller letters.
  function fit(table) {
    for (let round = 0; round < 5; round++) {  // borders and rounding do not shrink with the letters
      const share = table.parentElement.clientWidth / table.offsetWidth;
      if (share >= 1) return;
      table.style.fontSize = 0.98 * share * parseFloat(getComputedStyle(table).fontSize) + "px";
    }
  }

  // On paper: light, and at the width of the sheet.
  addEventListener("beforeprint", () => {
    root.classList.add("printing");
    tables.forEach(fit);
    plots.forEach(plot => draw(plot, "light"));
  });
  addEventListener("afterprint", () => {
    root.classList.remove("printing");
    tables.forEach(table => table.style.removeProperty("font-size"));
    drawAll();
  });

  start().catch(error => plots.filter(plot => !figures.has(plot)).forEach(plot => {
    plot.textContent = "This browser cannot draw the figure (" + error.message + "). Browsers from 2023 on can.";
  }));
})();
