/* Draws paths: on a function seen from above, against the step, and the state below each other. */
const DASHES = {mine: [], oracle: [7, 5], mistake: [2, 4]};
let inks = {}; // asking for a style makes the browser lay out the page
const colour = name => inks[name] ??= getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const lanes = curves => ['mine', 'oracle', 'mistake'].filter(lane => curves[lane]?.values.length);

function context(canvas) {
  const ratio = devicePixelRatio || 1;
  const {clientWidth: width, clientHeight: height} = canvas;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const pen = canvas.getContext('2d');
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.font = '11px system-ui, sans-serif';
  pen.lineJoin = 'round';
  return {pen, width, height};
}

/* One line through points; what is no number breaks it. */
function line(pen, lane, count, x, y, width = 2) {
  pen.strokeStyle = colour(lane);
  pen.lineWidth = width;
  pen.setLineDash(DASHES[lane]);
  pen.beginPath();
  let down = false;
  for (let i = 0; i < count; i++) {
    const [px, py] = [x(i), Math.max(-1e4, Math.min(1e4, y(i)))];
    pen[down ? 'lineTo' : 'moveTo'](px, py);
    down = Number.isFinite(px) && Number.isFinite(py);
  }
  pen.stroke();
  pen.setLineDash([]);
}

const rgb = hex => [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16));

/* Bands of equal steps of the logarithm above the lowest height in view. */
function painted(heights, {columns, rows}, width, height) {
  const least = Math.min(...heights);
  const sorted = heights.map(h => h - least).sort((a, b) => a - b);
  const floor = Math.max(sorted[Math.floor(sorted.length / 50)], sorted[sorted.length - 1] * 1e-6, 1e-12);
  const most = Math.log(sorted[sorted.length - 1] / floor + 1);
  const level = heights.map(h => Math.log((h - least) / floor + 1) / most);
  const image = new ImageData(width, height);
  const low = rgb(colour('low'));
  const high = rgb(colour('high'));
  const BANDS = 14;
  const below = new Float32Array(width);
  for (let py = 0; py < height; py++) {
    const gy = (1 - py / (height - 1)) * (rows - 1);
    const row = Math.min(rows - 2, Math.floor(gy));
    let left = -1;
    for (let px = 0; px < width; px++) {
      const gx = px / (width - 1) * (columns - 1);
      const column = Math.min(columns - 2, Math.floor(gx));
      const i = row * columns + column;
      const u = gx - column;
      const v = gy - row;
      const at = (level[i] * (1 - u) + level[i + 1] * u) * (1 - v) + (level[i + columns] * (1 - u) + level[i + columns + 1] * u) * v;
      const band = Math.floor(at * BANDS);
      const edge = (left >= 0 && band !== left) || (py > 0 && below[px] !== band);
      const share = (band + (edge ? 2.2 : 0)) / BANDS;
      for (let c = 0; c < 3; c++) {
        image.data[4 * (py * width + px) + c] = low[c] + (high[c] - low[c]) * Math.min(1.2, share);
      }
      image.data[4 * (py * width + px) + 3] = 255;
      left = band;
      below[px] = band;
    }
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d').putImageData(image, 0, 0);
  return canvas;
}

/* The box around all paths, a little larger; of what is far outside the surface's own only the beginning counts. */
function around(curves, start, whole) {
  const seen = lanes(curves).flatMap(lane => curves[lane].theta[0].map((x, i) => [x, curves[lane].theta[1][i]]))
    .filter(point => point.every((x, i) => Math.abs(x) < 10 * whole[2 * i + 1])).concat([start]);
  return [0, 1].flatMap(i => {
    const all = seen.map(point => point[i]);
    const [from, to] = [Math.min(...all), Math.max(...all)];
    const margin = Math.max(0.08 * (to - from), 0.01 * (whole[2 * i + 1] - whole[2 * i]));
    return [from - margin, to + margin];
  });
}

/* Some four round numbers between two. */
function ticks(from, to) {
  const power = 10 ** Math.floor(Math.log10((to - from) / 4));
  const stride = power * [1, 2, 5, 10].find(each => each * power >= (to - from) / 5);
  const first = Math.ceil(from / stride + 0.15);
  return Array.from({length: Math.floor(to / stride - 0.15) - first + 1}, (_, i) => Number(((first + i) * stride).toPrecision(6)));
}

export function plane(canvas, ask) {
  const grounds = new Map();
  let box = [0, 1, 0, 1];
  let size = {width: 1, height: 1};
  let asked = '';

  function groundOf(surface, view, width, height) {
    const question = {surface: surface.id, box: view, columns: 120, rows: 100};
    const key = JSON.stringify(question);
    const found = grounds.get(key);
    if (!found && asked !== key) {
      asked = key;
      ask(question);
    }
    if (found && (found.image?.width !== width || found.image.height !== height)) {
      found.image = painted(found.heights, question, width, height);
    }
    return found?.image;
  }

  function path(pen, curve, lane, step, x, y) {
    const [xs, ys] = curve.theta;
    const count = Math.min(step + 1, xs.length);
    line(pen, lane, count, i => x(xs[i]), i => y(ys[i]));
    pen.fillStyle = colour(lane);
    pen.beginPath();
    pen.arc(x(xs[count - 1]), y(ys[count - 1]), 4.5, 0, 7);
    pen.fill();
  }

  return {
    heights(values, question) {
      if (grounds.size > 24) { grounds.clear(); }
      grounds.set(JSON.stringify(question), {heights: values});
    },
    forget() {
      inks = {};
      grounds.forEach(each => { delete each.image; });
    },
    at: (px, py) => [box[0] + (box[1] - box[0]) * px / size.width, box[3] - (box[3] - box[2]) * py / size.height],
    draw(surface, curves, step, start, zoomed) {
      const {pen, width, height} = context(canvas);
      size = {width, height};
      box = zoomed ? around(curves, start, surface.box) : surface.box;
      const image = width > 1 && groundOf(surface, box, Math.round(width), Math.round(height));
      if (image) { pen.drawImage(image, 0, 0, width, height); }
      const x = value => (value - box[0]) / (box[1] - box[0]) * width;
      const y = value => (box[3] - value) / (box[3] - box[2]) * height;
      lanes(curves).forEach(lane => path(pen, curves[lane], lane, step, x, y));
      pen.strokeStyle = colour('text');
      pen.lineWidth = 2;
      pen.fillStyle = colour('page');
      pen.beginPath();
      pen.arc(x(start[0]), y(start[1]), 6, 0, 7);
      pen.fill();
      pen.stroke();
      pen.fillStyle = colour('text');
      ticks(box[0], box[1]).forEach(tick => pen.fillText(tick, x(tick) - pen.measureText(tick).width / 2, height - 5));
      ticks(box[2], box[3]).forEach(tick => pen.fillText(tick, 4, y(tick) + 4));
    },
  };
}

const short = value => value === 0 ? '0' : Math.abs(value) >= 1e4 || Math.abs(value) < 1e-2
  ? value.toExponential(0).replace(/e(.*)/, (_, e) => '·' + power(Number(e))) : String(Number(value.toPrecision(2)));
const power = exponent => '10' + String(exponent).replace(/./g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);

/* A frame with steps below it; what is drawn inside stays inside. */
function framed({pen, width}, top, bottom, most, marks, inside) {
  const [left, right] = [46, width - 14];
  pen.strokeStyle = colour('rule');
  pen.fillStyle = colour('muted');
  pen.lineWidth = 1;
  pen.strokeRect(left, top, right - left, bottom - top);
  for (const {text, at, rule} of marks) {
    pen.fillText(text, left - 5 - pen.measureText(text).width, Math.min(bottom, Math.max(top + 9, at + 4)));
    if (rule) { pen.strokeRect(left, at, right - left, 0); }
  }
  for (let i = 0; i <= 4 && most; i++) {
    const text = String(Math.round(most * i / 4));
    pen.fillText(text, left + (right - left) * i / 4 - pen.measureText(text).width / 2, bottom + 13);
  }
  pen.save();
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  inside(t => left + (right - left) * t);
  pen.restore();
}

/* The value against the step, on a logarithmic scale; factors, and that of a function without a least value, on a linear one. */
export function chart(canvas, curves, step, most, linear) {
  const view = context(canvas);
  const [top, bottom] = [4, view.height - 18];
  const all = lanes(curves);
  const values = all.flatMap(lane => curves[lane].values).filter(v => v !== null);
  const log = !linear && values.every(v => v >= 0);
  const scaled = v => log ? Math.log10(Math.max(v, 1e-30)) : v;
  const seen = values.filter(v => !log || v > 1e-30).map(scaled);
  const low = log ? Math.floor(Math.min(...seen)) : Math.min(linear ? 0 : Infinity, ...seen);
  const high = Math.max(low + (log ? 1 : 1e-9), log ? Math.ceil(Math.max(...seen)) : low + 1.04 * (Math.max(...seen) - low));
  const y = v => bottom - (bottom - top) * (v - low) / (high - low);
  const stray = (high - low) / 10;
  const stride = Math.max(1, Math.ceil((high - low) / 5));
  const marks = (!seen.length ? [] : log ? Array.from({length: Math.floor((high - low) / stride) + 1}, (_, i) => low + i * stride) : ticks(low - stray, high + stray).filter(tick => tick >= low && tick <= high))
    .map(tick => ({text: log ? power(tick) : short(tick), at: y(tick), rule: true}));
  framed(view, top, bottom, most, marks, x => all.forEach(lane => {
    const own = curves[lane].values;
    line(view.pen, lane, Math.min(step + 1, own.length), t => x(t / most), t => own[t] === null ? NaN : y(scaled(own[t])));
  }));
}

/* Each array on a strip of its own: the first number thick, the second thin. */
export function strips(canvas, curves, step, most) {
  const view = context(canvas);
  const all = lanes(curves);
  const names = [...new Set(all.flatMap(lane => Object.keys(curves[lane].state)))];
  view.pen.fillStyle = colour('muted');
  view.pen.fillText(names.length || !all.length ? '' : 'This rule remembers nothing.', 46, 24);
  const each = (view.height - 18) / names.length;
  names.forEach((name, row) => {
    const [top, bottom] = [row * each + 3, (row + 1) * each - 3];
    const series = all.flatMap(lane => (curves[lane].state[name] ?? []).slice(0, 2).map((values, i) => ({lane, values, i})));
    const numbers = series.flatMap(({values}) => values).filter(v => v !== null);
    const low = Math.min(0, ...numbers);
    const high = Math.max(low + 1e-12, ...numbers);
    const y = v => v === null ? NaN : bottom - (bottom - top) * (v - low) / (high - low);
    framed(view, top, bottom, row === names.length - 1 && most, [high, low].map(v => ({text: short(v), at: y(v)})), x => {
      series.forEach(({lane, values, i}) => line(view.pen, lane, Math.min(step, values.length),
        t => x((t + 1) / most), t => y(values[t]), i === 0 ? 2 : 1));
      view.pen.fillStyle = colour('text');
      view.pen.fillText(name, 52, top + 12);
    });
  });
}
