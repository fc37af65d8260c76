/* Draws paths: on a function seen from above, against the step, and the state below each other. */
const DASHES = {mine: [], oracle: [7, 5], mistake: [2, 4]};
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
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
    const px = x(i);
    const py = y(i);
    if (!Number.isFinite(px) || !Number.isFinite(py)) {
      down = false;
    } else if (down) {
      pen.lineTo(px, Math.max(-1e4, Math.min(1e4, py)));
    } else {
      pen.moveTo(px, Math.max(-1e4, Math.min(1e4, py)));
      down = true;
    }
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

/* The box around all paths, a little larger, inside ten times the surface's own. */
function around(curves, start, whole) {
  const box = [start[0], start[0], start[1], start[1]];
  for (const lane of lanes(curves)) {
    const [xs, ys] = curves[lane].theta;
    for (let i = 0; i < xs.length; i++) {
      if (Math.abs(xs[i]) < 10 * whole[1] && Math.abs(ys[i]) < 10 * whole[3]) {
        box[0] = Math.min(box[0], xs[i]);
        box[1] = Math.max(box[1], xs[i]);
        box[2] = Math.min(box[2], ys[i]);
        box[3] = Math.max(box[3], ys[i]);
      }
    }
  }
  const margin = i => Math.max(0.08 * (box[i + 1] - box[i]), 0.01 * (whole[i + 1] - whole[i]));
  const [mx, my] = [margin(0), margin(2)];
  return [box[0] - mx, box[1] + mx, box[2] - my, box[3] + my];
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
    if (count > 0) {
      pen.fillStyle = colour(lane);
      pen.beginPath();
      pen.arc(x(xs[count - 1]), y(ys[count - 1]), 4.5, 0, 7);
      pen.fill();
    }
  }

  return {
    heights(values, question) {
      if (grounds.size > 24) {
        grounds.clear();
      }
      grounds.set(JSON.stringify(question), {heights: values});
    },
    forget() {
      grounds.forEach(each => { delete each.image; });
    },
    at: (px, py) => [box[0] + (box[1] - box[0]) * px / size.width, box[3] - (box[3] - box[2]) * py / size.height],
    draw(surface, curves, step, start, zoomed) {
      const {pen, width, height} = context(canvas);
      size = {width, height};
      box = zoomed ? around(curves, start, surface.box) : surface.box;
      const image = width > 1 && groundOf(surface, box, Math.round(width), Math.round(height));
      if (image) {
        pen.drawImage(image, 0, 0, width, height);
      }
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
      if (zoomed) {
        inset(pen, surface, width);
      }
    },
  };

  /* Where the box is in the whole. */
  function inset(pen, surface, width) {
    const [w, h] = [120, 90];
    const left = width - w - 6;
    const whole = groundOf(surface, surface.box, w, h);
    if (whole) {
      pen.drawImage(whole, left, 6, w, h);
    }
    const b = surface.box;
    const x = value => left + Math.max(0, Math.min(1, (value - b[0]) / (b[1] - b[0]))) * w;
    const y = value => 6 + Math.max(0, Math.min(1, (b[3] - value) / (b[3] - b[2]))) * h;
    pen.strokeStyle = colour('text');
    pen.lineWidth = 1;
    pen.strokeRect(left, 6, w, h);
    pen.lineWidth = 2;
    pen.strokeRect(x(box[0]), y(box[3]), Math.max(2, x(box[1]) - x(box[0])), Math.max(2, y(box[2]) - y(box[3])));
  }
}

function frame(pen, left, top, right, bottom) {
  pen.strokeStyle = colour('rule');
  pen.lineWidth = 1;
  pen.strokeRect(left, top, right - left, bottom - top);
}

const short = value => value === 0 ? '0' : Math.abs(value) >= 1e4 || Math.abs(value) < 1e-2
  ? value.toExponential(0).replace('e', '·10^').replace('+', '') : String(Number(value.toPrecision(2)));
const superscript = power => String(power).replace(/./g, c => c === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[c]);

function steps(pen, left, right, bottom, most) {
  pen.fillStyle = colour('muted');
  for (let i = 0; i <= 4; i++) {
    const text = String(Math.round(most * i / 4));
    pen.fillText(text, left + (right - left) * i / 4 - pen.measureText(text).width / 2, bottom + 13);
  }
}

/* The value above the lowest that is seen, on a logarithmic scale; a function without a least value on a linear one. */
export function chart(canvas, curves, step, most) {
  const {pen, width, height} = context(canvas);
  const [left, top, right, bottom] = [46, 4, width - 14, height - 18];
  const all = lanes(curves);
  const values = all.flatMap(lane => curves[lane].values).filter(v => v !== null);
  const log = values.every(v => v >= 0);
  const seen = values.filter(v => !log || v > 1e-30);
  const transform = v => log ? Math.log10(Math.max(v, 1e-30)) : v;
  const [from, to] = [Math.min(...seen.map(transform)), Math.max(...seen.map(transform))];
  const low = log ? Math.floor(from) : from;
  const high = Math.max(low + (log ? 1 : 1e-9), log ? Math.ceil(to) : to);
  frame(pen, left, top, right, bottom);
  steps(pen, left, right, bottom, most);
  const x = t => left + (right - left) * t / most;
  const y = v => bottom - (bottom - top) * (transform(v) - low) / (high - low);
  const stride = log ? Math.max(1, Math.ceil((high - low) / 5)) : (high - low) / 4;
  for (let tick = low; tick <= high + 1e-9; tick += stride) {
    const py = bottom - (bottom - top) * (tick - low) / (high - low);
    pen.fillStyle = colour('muted');
    const text = log ? '10' + superscript(tick) : short(tick);
    pen.fillText(text, left - 5 - pen.measureText(text).width, py + 4);
    pen.fillStyle = colour('rule');
    pen.fillRect(left, py, right - left, 1);
  }
  pen.save();
  pen.beginPath();
  pen.rect(left, top, right - left, bottom - top);
  pen.clip();
  all.forEach(lane => {
    const own = curves[lane].values;
    line(pen, lane, Math.min(step + 1, own.length), x, t => own[t] === null ? NaN : y(own[t]));
  });
  pen.restore();
}

/* Each array on a strip of its own: the first number thick, the second thin. */
export function strips(canvas, curves, step, most) {
  const {pen, width, height} = context(canvas);
  const [left, right] = [46, width - 14];
  const all = lanes(curves);
  const names = [...new Set(all.flatMap(lane => Object.keys(curves[lane].state)))];
  if (names.length === 0) {
    pen.fillStyle = colour('muted');
    pen.fillText(all.length ? 'This rule remembers nothing.' : '', left, 24);
    return;
  }
  const each = (height - 18) / names.length;
  steps(pen, left, right, height - 18, most);
  names.forEach((name, row) => {
    const [top, bottom] = [row * each + 3, (row + 1) * each - 3];
    const series = all.flatMap(lane => (curves[lane].state[name] ?? []).slice(0, 2).map((values, i) => ({lane, values, i})));
    const numbers = series.flatMap(({values}) => values).filter(v => v !== null);
    const low = Math.min(0, ...numbers);
    const high = Math.max(low + 1e-12, ...numbers);
    frame(pen, left, top, right, bottom);
    pen.save();
    pen.beginPath();
    pen.rect(left, top, right - left, bottom - top);
    pen.clip();
    const y = v => v === null ? NaN : bottom - (bottom - top) * (v - low) / (high - low);
    series.forEach(({lane, values, i}) => line(pen, lane, Math.min(step, values.length),
      t => left + (right - left) * (t + 1) / most, t => y(values[t]), i === 0 ? 2 : 1));
    pen.restore();
    pen.fillStyle = colour('text');
    pen.fillText(name, left + 6, top + 12);
    pen.fillStyle = colour('muted');
    [[high, top + 9], [low, bottom]].forEach(([value, at]) => {
      const text = short(value);
      pen.fillText(text, left - 5 - pen.measureText(text).width, at);
    });
  });
}
