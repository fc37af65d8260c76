'use strict';
(async () => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const touch = matchMedia('(pointer: coarse)');
  const narrow = matchMedia('(max-width: 40rem)');
  const inks = read('inks');
  const hidden = new Set();
  const PAPER = 690; // pixels between the margins of a sheet of A4
  const plots = [...document.querySelectorAll('.plot')].map(place => ({place, spec: read(place.id + '-json'), log: false}));
  const moving = plots.filter(({spec}) => spec.steps);
  let printing = false; // on paper, whose colours are the light ones and whose width is its own
  const player = {step: Math.max(0, ...moving.map(({spec}) => spec.steps)), playing: false};
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  async function unpacked(base64) {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  }

  async function loadPlotly() {
    if (!globalThis.packedPlotly) {
      throw new Error('the plotting library is not where this page expects it');
    }
    const script = document.createElement('script');
    script.textContent = await unpacked(globalThis.packedPlotly);
    document.head.append(script);
  }

  /* A trace as it is at the player's step: a trail is cut off there, a head stands at the end of its trail. */
  function atStep(trace, _, data) {
    const {trail, headOf, frames} = trace.meta ?? {};
    if (trail) {
      const end = trail[Math.min(player.step, trail.length - 1)];
      const cut = key => trace[key] && {[key]: trace[key].slice(0, end)};
      return {...trace, ...cut('x'), ...cut('y'), ...cut('z'), ...cut('customdata')};
    }
    if (headOf !== undefined) {
      const line = atStep(data[headOf]);
      const last = key => line[key] && {[key]: line[key].slice(-1)};
      return {...trace, ...last('x'), ...last('y'), ...last('z')};
    }
    return frames ? {...trace, y: frames[Math.min(player.step, frames.length - 1)]} : trace;
  }

  function inked(original) {
    const isDark = dark.matches && !printing;
    const trace = {...original, ...(isDark && original.meta?.dark)};
    const lane = trace.meta?.lane;
    const ink = inks[lane];
    if (!ink) {
      return trace;
    }
    const color = isDark ? ink.dark : ink.light;
    const drawn = {...trace, visible: hidden.has(lane) ? 'legendonly' : true};
    drawn.line = {width: 2, dash: ink.dash, ...trace.line, color};
    const shown = trace.mode === 'markers' ? {} : {maxdisplayed: 15};
    drawn.marker = {size: 7, symbol: ink.symbol, ...shown, ...trace.marker, color};
    if (trace.fill) {
      drawn.fillcolor = color + '40';
    }
    return drawn;
  }

  /* So many that only powers of ten have labels or, where there are few, 2 and 5 besides. */
  function logTicks(range, values) {
    const seen = range ?? values.filter(value => value > 0).map(Math.log10);
    const decades = seen.reduce((a, b) => Math.max(a, b), -Infinity) - seen.reduce((a, b) => Math.min(a, b), Infinity);
    return decades < 0.9 ? {} : {nticks: Math.round(decades < 2.5 ? Math.max(3, 2 * decades) : Math.min(6, decades / 0.75))};
  }

  function axis(given, log, values) {
    const lines = {gridcolor: colour('--rule'), linecolor: colour('--muted'), zeroline: false, automargin: true,
      exponentformat: 'power', minexponent: 5, separatethousands: true};
    return log ? {...lines, ...given, type: 'log', range: undefined, autorange: true, ...logTicks(null, values)}
      : {...lines, ...given, ...(given.type === 'log' && logTicks(given.range, values))};
  }

  function themed({layout, data}, log) {
    const themed = {
      margin: {l: 56, r: 12, t: touch.matches ? 8 : 30, b: 44},
      hovermode: 'closest',
      showlegend: false,
      uirevision: log,
      ...(printing && {width: PAPER}),
      dragmode: touch.matches ? false : 'zoom',
      ...layout,
      paper_bgcolor: 'transparent',
      plot_bgcolor: 'transparent',
      font: {color: colour('--text'), family: 'system-ui, sans-serif', size: 13},
      modebar: {bgcolor: 'transparent', color: colour('--muted'), activecolor: colour('--text')},
    };
    for (const name of Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key))) {
      themed[name] = axis(layout[name], log && name.startsWith('y'), data.flatMap(trace => trace[name[0]] ?? []));
    }
    for (const name of Object.keys(layout).filter(key => key.startsWith('scene'))) {
      const grid = side => ({gridcolor: colour('--rule'), backgroundcolor: 'transparent', ...layout[name][side]});
      const eye = Object.fromEntries(Object.entries(layout[name].camera.eye).map(([axis, at]) => [axis, narrow.matches ? 1.3 * at : at]));
      themed[name] = {...layout[name], camera: {eye}, xaxis: grid('xaxis'), yaxis: grid('yaxis'), zaxis: grid('zaxis')};
    }
    const control = {showactive: false, bgcolor: colour('--raised'), bordercolor: colour('--rule'), font: {color: colour('--text')}};
    for (const name of ['sliders', 'updatemenus'].filter(key => layout[key])) {
      themed[name] = layout[name].map(given => ({...control, ...given}));
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
      data: spec.data.map(atStep).map(inked),
      layout: themed(spec, log),
      config: {responsive: true, displaylogo: false, displayModeBar: !touch.matches,
        modeBarButtonsToRemove: ['select2d', 'lasso2d', 'autoScale2d']},
    });
  }

  const drawAll = () => Promise.all(plots.map(draw));

  function print(begins) {
    printing = begins;
    document.documentElement.classList.toggle('printing', begins);
    plots.filter(({spec}) => !spec.layout.scene) // a surface would not be there in time
      .forEach(plot => draw(plot).then(() => begins || Plotly.Plots.resize(plot.place)));
  }

  /* Moves what moves, and leaves the rest of the plot alone. */
  function move({place, spec}) {
    const traces = [...spec.data.keys()].filter(i => {
      const {trail, headOf, frames} = spec.data[i].meta ?? {};
      return trail || headOf !== undefined || frames;
    });
    const data = traces.map(i => atStep(spec.data[i], i, spec.data));
    if (data.some(trace => trace.z)) {
      const all = key => data.map(trace => trace[key]);
      return Plotly.restyle(place, {x: all('x'), y: all('y'), z: all('z')}, traces);
    }
    const coordinates = data.map(({x, y, customdata}) => ({x, y, ...(customdata && {customdata})}));
    const atOnce = {mode: 'immediate', transition: {duration: 0}, frame: {duration: 0, redraw: false}};
    return Plotly.animate(place, {data: coordinates, traces}, atOnce);
  }

  function addPlayer() {
    const steps = player.step;
    const bar = document.createElement('div');
    bar.className = 'player';
    bar.innerHTML = '<button type="button" class="play"></button>'
      + `<input type="range" min="0" max="${steps}" value="${steps}" aria-label="step"><output></output>`;
    const [button, slider, output] = bar.children;
    const label = step => moving.map(({spec}) => spec.labels?.[step]).find(text => text) ?? `step ${step} of ${steps}`;
    const show = () => {
      slider.value = player.step;
      output.textContent = label(player.step);
      button.textContent = player.playing ? '\u23f8\ufe0e Pause' : '\u25b6\ufe0e Play';
    };
    const go = async step => {
      player.step = step;
      show();
      await Promise.all(moving.map(move));
    };
    /* The first steps are the longest: they get more time. */
    const play = async () => {
      const from = player.step < steps ? player.step : 0;
      const duration = Math.min(12000, 1000 + 600 * steps);
      const begun = performance.now() - duration * Math.sqrt(from / steps);
      while (player.playing) {
        const share = Math.min(1, (performance.now() - begun) / duration);
        await go(Math.floor(steps * share * share));
        player.playing = player.playing && share < 1;
        await new Promise(requestAnimationFrame);
      }
      show();
    };
    button.addEventListener('click', () => {
      player.playing = !player.playing;
      show();
      if (player.playing) {
        play();
      }
    });
    slider.addEventListener('input', () => {
      player.playing = false;
      go(Number(slider.value));
    });
    const first = moving[0].place.closest('.blocks');
    first.insertBefore(bar, first.querySelector('figure'));
    show();
  }

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
    if (moving.length > 0) {
      addPlayer();
    }
    dark.addEventListener('change', drawAll);
    addEventListener('beforeprint', () => print(true));
    addEventListener('afterprint', () => print(false));
  }

  moving.forEach(({place}) => place.parentElement.classList.add('moving'));
  try {
    if (plots.length > 0) {
      await loadPlotly();
      await drawAll();
      listen();
    }
  } catch (error) {
    console.error(error);
    for (const {place} of plots) {
      place.classList.add('failed');
      place.textContent = 'This plot could not be drawn: ' + error.message
        + '. It needs Chrome 80, Firefox 113, Safari 16.4 or a later one. The tables on this page are complete.';
    }
  }
})();
