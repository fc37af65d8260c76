'use strict';
(async () => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const touch = matchMedia('(pointer: coarse)');
  const inks = read('inks');
  const hidden = new Set();
  const plots = [...document.querySelectorAll('.plot')].map(place => ({place, spec: read(place.id + '-json'), log: false}));
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  }

  async function loadPlotly() {
    const script = document.createElement('script');
    script.textContent = await unpacked(globalThis.packedPlotly);
    document.head.append(script);
  }

  function inked(trace) {
    const lane = trace.meta?.lane;
    const ink = inks[lane];
    if (!ink) {
      return trace;
    }
    const color = dark.matches ? ink.dark : ink.light;
    const drawn = {...trace, visible: hidden.has(lane) ? 'legendonly' : true};
    drawn.line = {width: 2, dash: ink.dash, ...trace.line, color};
    drawn.marker = {size: 7, symbol: ink.symbol, maxdisplayed: 15, ...trace.marker, color};
    if (trace.fill) {
      drawn.fillcolor = color + '40';
    }
    return drawn;
  }

  function axis(given, log) {
    const lines = {gridcolor: colour('--rule'), linecolor: colour('--muted'), zeroline: false, automargin: true};
    return log ? {...lines, ...given, type: 'log', range: undefined, autorange: true} : {...lines, ...given};
  }

  function themed(layout, log) {
    const themed = {
      margin: {l: 56, r: 12, t: touch.matches ? 8 : 30, b: 44},
      hovermode: 'closest',
      showlegend: false,
      uirevision: log,
      dragmode: touch.matches ? false : 'zoom',
      ...layout,
      paper_bgcolor: 'transparent',
      plot_bgcolor: 'transparent',
      font: {color: colour('--text'), family: 'system-ui, sans-serif', size: 13},
      modebar: {bgcolor: 'transparent', color: colour('--muted'), activecolor: colour('--text')},
    };
    for (const name of Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key))) {
      themed[name] = axis(layout[name], log && name.startsWith('y'));
    }
    return themed;
  }

  /* A logarithmic axis is worth offering where the figures in view are positive and some are several times others. */
  function wideRange(spec) {
    const axis = spec.layout.yaxis;
    const [from, to] = axis?.range ?? [-Infinity, Infinity];
    const values = spec.data.flatMap(trace => trace.y ?? []).filter(y => y !== null && y >= from && y <= to);
    const least = values.reduce((a, b) => Math.min(a, b), Infinity);
    return axis?.type === 'linear' && least > 0 && values.some(y => y > 4 * least);
  }

  function draw({place, spec, log}) {
    return Plotly.react(place, {
      data: spec.data.map(inked),
      layout: themed(spec.layout, log),
      frames: spec.frames ?? [],
      config: {responsive: true, displaylogo: false, displayModeBar: !touch.matches,
        modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d']},
    });
  }

  const drawAll = () => Promise.all(plots.map(draw));

  function show(lane, shown) {
    shown ? hidden.delete(lane) : hidden.add(lane);
    for (const button of document.querySelectorAll('.legend [data-lane]')) {
      button.setAttribute('aria-pressed', String(!hidden.has(button.dataset.lane)));
    }
    document.querySelectorAll('.legend .all').forEach(button => { button.hidden = hidden.size === 0; });
  }

  function listen() {
    for (const button of document.querySelectorAll('.legend [data-lane]')) {
      button.addEventListener('click', () => { show(button.dataset.lane, hidden.has(button.dataset.lane)); drawAll(); });
    }
    for (const button of document.querySelectorAll('.legend .all')) {
      button.addEventListener('click', () => { [...hidden].forEach(lane => show(lane, true)); drawAll(); });
    }
    for (const plot of plots.filter(({spec}) => wideRange(spec))) {
      const button = plot.place.parentElement.querySelector('.scale');
      button.hidden = false;
      button.addEventListener('click', () => {
        plot.log = !plot.log;
        button.textContent = plot.log ? 'linear scale' : 'log scale';
        draw(plot);
      });
    }
    dark.addEventListener('change', drawAll);
  }

  try {
    await loadPlotly();
    await drawAll();
    listen();
  } catch (error) {
    console.error(error);
    for (const {place} of plots) {
      place.classList.add('failed');
      place.textContent = 'This plot could not be drawn: ' + error.message
        + ' (it needs Chrome 80, Firefox 113, Safari 16.4 or later). The tables on this page are complete.';
    }
  }
})();
