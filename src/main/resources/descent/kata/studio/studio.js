import {chart, plane, strips} from './draw.js';

const $ = id => document.getElementById(id);
/* In a page without a server: the opening, and the oracles, compiled from Java. */
const still = globalThis.descent;
const LANES = ['mine', 'oracle', 'mistake'];
const setting = {exercise: '', surface: '', values: [], start: [0, 0], steps: 200};
const curves = {};
const due = {};
const drawn = {};
const verdicts = new Map();
let [exercises, surfaces, dials, usual] = [[], [], [], []];
let [shown, playing, turns, waiting] = [Infinity, 0, 0, 0];

function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function post(path, question) {
  if (still) { return JSON.parse(still[path](question)); }
  const answer = await fetch(path, {method: 'POST', body: JSON.stringify(question)});
  if (!answer.ok) { throw new Error(await answer.text()); }
  return answer.json();
}

/* Asks for one thing at a time: of what is asked meanwhile only the last is asked at all. */
function asker(path, use) {
  let next = null;
  let busy = false;
  return async (question, turn) => {
    next = {question, turn};
    if (busy) { return; }
    busy = true;
    while (next) {
      const now = next;
      next = null;
      try {
        use(await post(path, now.question), now.question, now.turn);
      } catch (error) {
        $('notes').textContent = error.message;
      }
    }
    busy = false;
  };
}

const chosen = () => exercises.find(each => each.id === setting.exercise);
const isSchedule = () => chosen().schedules.length > 0;
const grounds = () => isSchedule() ? chosen().schedules.map(id => ({id, title: id})) : surfaces;
const isStill = question => question.exercise === setting.exercise && question.surface === setting.surface;
const isMistaken = () => Boolean(verdicts.get(setting.exercise)?.mistake);
const isDone = lane => drawn[lane] === due[lane];

const ask = Object.fromEntries(LANES.map(lane => [lane, asker(lane, (curve, question, turn) => {
  if (isStill(question) && (lane !== 'mistake' || isMistaken())) {
    curves[lane] = curve;
    drawn[lane] = turn;
    LANES.every(isDone) ? drawNow() : draw(); // what is complete waits for nothing
  }
})]));
const ground = plane($('plane'), asker('heights', (heights, question) => {
  ground.heights(heights, question);
  draw();
}));

function run(lanes = LANES) {
  if (!chosen()?.draws) { return; }
  turns++;
  const question = structuredClone(setting);
  if (due.mistake && !isMistaken()) {
    [curves, due, drawn].forEach(kept => delete kept.mistake);
    draw();
  }
  lanes.filter(lane => lane === 'oracle' || (!still && (lane === 'mine' || isMistaken()))).forEach(lane => {
    due[lane] = turns;
    ask[lane](question, turns);
  });
}

function draw() {
  waiting ||= requestAnimationFrame(() => { waiting = 0; drawNow(); });
}

function drawNow() {
  const step = Math.min(shown, setting.steps);
  const surface = chosen() && grounds().find(each => each.id === setting.surface);
  if (!surface) { return; }
  if (isSchedule()) {
    chart($('plane'), curves, step, setting.steps, true);
  } else {
    ground.draw(surface, curves, step, setting.start, $('zoom').ariaPressed === 'true');
    chart($('values'), curves, step, setting.steps);
    strips($('state'), curves, step, setting.steps);
  }
  $('step').max = setting.steps;
  $('step').value = step;
  $('at').textContent = `step ${step} of ${setting.steps}`;
  $('mistake-key').hidden = !curves.mistake?.values.length;
  $('notes').textContent = (still ? curves.oracle : curves.mine)?.why.slice(0, 2).join(' ') ?? 'being tried …';
  table(step);
  $('plane').ariaLabel = isSchedule() ? `The factor of ${surface.title} against t` : `${surface.title} from above; click or drag to move the start. ` + LANES.filter(lane => curves[lane]?.values.length)
    .map(lane => `${({mine: 'Yours', oracle: 'The right one', mistake: 'The mistake'})[lane]} ends at ${curves[lane].theta.map(at => figure(at.at(-1))).join(', ')}.`).join(' ');
  document.body.dataset.drawn = LANES.every(isDone) ? turns : Math.min(...LANES.filter(lane => due[lane]).map(lane => drawn[lane] ?? 0));
}

const figure = x => x === null || x === undefined ? '' : x === 0 ? '0'
  : Math.abs(x) >= 1e5 || Math.abs(x) < 1e-4 ? x.toExponential(3) : String(Number(x.toPrecision(5)));
const differs = (a, b, peak = 0) => a === undefined || a === null || Math.abs(a - b) > Math.max(1e-6 * Math.abs(b), 1e-9 * peak, 1e-12);

/* The columns that both have, the state first: that is the order in which a step goes wrong. */
function columns(own) {
  const {mine, oracle} = curves;
  if (isSchedule()) { return [{name: 'factor', mine: own ? mine.values : [], right: oracle.values}]; }
  const all = Object.entries(oracle.state).flatMap(([name, series]) => series.map((right, i) =>
    ({name: `${name} ${'xy'[i] ?? i}`, mine: own ? mine.state[name]?.[i] : [], right})));
  oracle.theta.forEach((right, i) => all.push({name: 'θ ' + 'xy'[i], mine: own ? mine.theta[i].slice(1) : [], right: right.slice(1)}));
  return all.filter(each => each.mine).map(each => ({...each, peaks: each.right.map((peak => x => peak = Math.max(peak, Math.abs(x)))(0))}));
}

function table(step) {
  const own = curves.mine?.values.length > 1;
  const all = curves.oracle ? columns(own) : [];
  const from1 = isSchedule() ? 0 : 1; // t, as the formula counts it
  const length = (curves.oracle?.values.length ?? from1) - from1;
  let first = null;
  for (let t = 0; t < length && !first && own; t++) {
    const wrong = all.find(column => differs(column.mine[t], column.right[t], column.peaks?.[t]));
    first = wrong && {t, name: wrong.name};
  }
  $('first-wrong').textContent = first ? `first wrong: ${first.name} ${from1 ? 'after step' : 'at t ='} ${first.t + from1}`
    : own ? 'as it should be at these values' : 'what is right';
  const from = Math.max(0, Math.min((first ? first.t : step - 1) - 3, length - 8));
  const cell = (column, t) => {
    const wrong = own && differs(column.mine[t], column.right[t], column.peaks?.[t]);
    const place = wrong && first.t === t && first.name === column.name ? ' first' : '';
    return make('td', {className: wrong ? 'wrong' + place : ''}, figure((own ? column.mine : column.right)[t]),
      ...(wrong ? [make('small', {}, 'should be ' + figure(column.right[t]))] : []));
  };
  const rows = Array.from({length: Math.max(0, Math.min(8, length - from))}, (_, i) => from + i);
  $('table').replaceChildren(
    make('thead', {}, make('tr', {}, ...['t', ...all.map(each => each.name)].map(name => make('th', {scope: 'col'}, name)))),
    make('tbody', {}, ...rows.map(t => make('tr', {}, make('th', {scope: 'row'}, t + from1), ...all.map(each => cell(each, t))))));
}

const TURN = 1000;
const scales = {
  LOG: [d => p => d.from * (d.to / d.from) ** p, d => v => Math.log(v / d.from) / Math.log(d.to / d.from)],
  NEAR_ONE: [d => p => 1 - (1 - d.to) ** p, d => v => Math.log(1 - v) / Math.log(1 - d.to)],
  LINEAR: [d => p => d.from + (d.to - d.from) * p, d => v => (v - d.from) / (d.to - d.from)],
};
const rounded = (dial, value) => dial.scale === 'NEAR_ONE'
  ? Number((1 - Number((1 - value).toPrecision(2))).toPrecision(8)) : Number(value.toPrecision(3));

function dialElement(dial, i) {
  const id = 'dial-' + i;
  const name = dial.symbol.startsWith(dial.name) ? dial.symbol : `${dial.name} ${dial.symbol}`.trim();
  const label = make('label', {htmlFor: id}, name);
  if (dial.scale === 'CHOICE') {
    const select = make('select', {id}, ...dial.labels.map((text, value) => new Option(text, value)));
    select.addEventListener('change', () => { setting.values[i] = Number(select.value); changed(); });
    return {box: make('div', {className: 'dial'}, label, select), show: value => { select.value = value; }};
  }
  const whole = dial.scale === 'WHOLE';
  const number = make('input', {type: 'number', step: 'any', ariaLabel: name + ', as a number'});
  const slider = make('input', {id, type: 'range', min: whole ? dial.from : 0, max: whole ? dial.to : TURN});
  const [value, place] = whole ? [p => p, v => v] : scales[dial.scale].map(of => of(dial));
  const show = now => {
    number.value = now;
    slider.value = whole ? now : Math.round(TURN * Math.min(1, Math.max(0, place(now))));
    slider.setAttribute('aria-valuetext', String(now));
  };
  slider.addEventListener('input', () => {
    setting.values[i] = whole ? Number(slider.value) : rounded(dial, value(slider.value / TURN));
    number.value = setting.values[i];
    slider.setAttribute('aria-valuetext', number.value);
    run();
  });
  slider.addEventListener('change', remember);
  number.addEventListener('change', () => {
    setting.values[i] = number.value === '' ? usual[i] : whole ? Math.round(Number(number.value)) : Number(number.value);
    changed();
  });
  return {box: make('div', {className: 'dial'}, label, number, slider), show};
}

/* The address keeps the setting, so that it can be shared. */
function remember() {
  const {exercise, surface, values, start, steps} = setting;
  history.replaceState(null, '', '#' + new URLSearchParams({e: exercise, f: surface, h: values.join(), s: start.join(), n: steps}));
}

function changed() {
  shown = Infinity;
  showSetting();
  remember();
  run();
}

function showSetting() {
  dials.forEach(({show}, i) => show(setting.values[i]));
  $('surface').value = setting.surface;
  [...'xy'].forEach((axis, i) => { $('start-' + axis).value = Number(setting.start[i].toPrecision(4)); });
  $('steps').value = setting.steps;
}

async function choose(id, address = new URLSearchParams()) {
  setting.exercise = id;
  const own = chosen();
  LANES.forEach(lane => [curves, due, drawn].forEach(kept => delete kept[lane]));
  $('title').textContent = `${own.id} ${own.title}`;
  document.title = `${own.id} ${own.title} · Descent studio`;
  $('formula').textContent = own.formula;
  showMap();
  showVerdict();
  $('controls').hidden = $('plane-figure').hidden = $('charts').hidden = $('trace').hidden = !own.draws;
  document.querySelector('main').className = !own.draws ? 'pathless' : isSchedule() ? 'scheduled' : '';
  if (!own.draws) { return remember(); }
  const all = grounds();
  const named = id => all.find(each => each.id === id);
  const surface = named(address.get('f')) ?? named(setting.surface) ?? all[isSchedule() ? 0 : 1];
  $('surface').replaceChildren(...all.map(each => new Option(each.title, each.id)));
  setting.surface = surface.id;
  const question = {exercise: id, surface: setting.surface};
  const answer = await post('dials', question);
  if (!isStill(question)) { return; } // somebody has chosen again in the meantime
  usual = answer.usual;
  dials = answer.dials.map(dialElement);
  $('dials').replaceChildren(...dials.map(({box}) => box));
  const numbers = (key, otherwise) => {
    const given = (address.get(key) ?? '').split(',').map(Number);
    return address.get(key) && given.length === otherwise.length && given.every(Number.isFinite) ? given : [...otherwise];
  };
  setting.values = numbers('h', usual);
  setting.start = numbers('s', surface.start ?? setting.start);
  setting.steps = Math.min(2000, Math.max(1, Number(address.get('n')) || setting.steps));
  changed();
}

const word = status => ({PASS: 'pass', NOT_STARTED: 'open'})[status] ?? 'red';

const statusOf = each => verdicts.get(each.id)?.status ?? each.status;

function showMap() {
  const own = chosen();
  $('map').replaceChildren(...exercises.map(each => {
    const status = word(statusOf(each));
    const button = make('button', {type: 'button', title: each.title, ariaCurrent: each === own ? 'page' : null,
      ariaLabel: `${each.id} ${each.title}${still ? '' : ', ' + (status === 'pass' ? 'done' : status)}`,
      className: status + (own?.buildsOn.includes(each.name) ? ' base' : '')}, each.id);
    button.addEventListener('click', () => choose(each.id).then(() => document.querySelector('#map [aria-current]').focus()));
    return button;
  }));
  const base = exercises.filter(each => own?.buildsOn.includes(each.name)).map(each => `${each.id} ${each.title}`);
  const done = exercises.filter(each => statusOf(each) === 'PASS').length;
  $('builds').textContent = (still ? '' : `${done} of ${exercises.length} done. `)
    + (base.length ? `This one builds on ${base.join(' and ')}. ` : '')
    + (own?.draws === false ? 'It moves no θ, so that there is no path to draw.' : '');
}

function showVerdict() {
  const verdict = verdicts.get(setting.exercise);
  const text = {PASS: '✓ right', NOT_STARTED: 'not started', FAIL: '✗ not right yet', TIMEOUT: '✗ does not return',
    CRASHED: '✗ ends Java', COMPILE_ERROR: '✗ does not compile'};
  $('status').textContent = verdict ? text[verdict.status] : 'being checked …';
  $('status').className = verdict ? word(verdict.status) : '';
  $('took').textContent = verdict ? `checked in ${verdict.took} ms` : '';
  $('lines').textContent = verdict ? verdict.lines.join('\n') : '';
}

function begin(opening) {
  $('gone').hidden = true;
  const again = exercises.length > 0;
  exercises = opening.exercises;
  surfaces = opening.surfaces;
  opening.verdicts.forEach(verdict => verdicts.set(verdict.id, verdict));
  if (again) {
    showMap();
    showVerdict();
    run(); // what was saved meanwhile nobody has told
  } else {
    fromAddress(opening.first);
  }
}

function listen() {
  const events = new EventSource('events');
  const on = (name, use) => events.addEventListener(name, event => use(JSON.parse(event.data)));
  on('begin', begin);
  on('saved', ids => { if (ids.includes(setting.exercise)) { $('took').textContent = 'checking …'; } run(['mine', 'mistake']); });
  on('checking', id => { if (id === setting.exercise) { $('took').textContent = 'checking …'; } });
  on('verdict', verdict => {
    const before = verdicts.get(verdict.id);
    verdicts.set(verdict.id, verdict);
    showMap();
    if (verdict.id === setting.exercise) {
      showVerdict();
      if (verdict.mistake || before?.mistake) { run(['mistake']); }
    }
  });
  on('fails', why => { $('notes').textContent = why; });
  events.addEventListener('error', () => { $('gone').hidden = false; });
}

function fromAddress(otherwise) {
  const address = new URLSearchParams(location.hash.slice(1));
  const id = exercises.some(each => each.id === address.get('e')) ? address.get('e') : otherwise;
  choose(id, address);
}

function play(now) {
  if (!playing) { return; }
  const share = Math.min(1, (now - playing) / 4000);
  shown = Math.round(setting.steps * share * share);
  drawNow();
  share < 1 ? requestAnimationFrame(play) : stop();
}

function stop() {
  playing = 0;
  $('play').textContent = '▶ Play';
}

$('play').addEventListener('click', () => {
  if (playing) {
    stop();
  } else {
    playing = performance.now();
    $('play').textContent = '❚❚ Pause';
    requestAnimationFrame(play);
  }
});
$('step').addEventListener('input', () => { stop(); shown = Number($('step').value); draw(); });
$('zoom').addEventListener('click', () => { $('zoom').ariaPressed = String($('zoom').ariaPressed !== 'true'); draw(); });
$('reset').addEventListener('click', () => {
  setting.values = [...usual];
  setting.start = [...grounds().find(each => each.id === setting.surface).start ?? setting.start];
  changed();
});
$('surface').addEventListener('change', () => choose(setting.exercise, new URLSearchParams({f: $('surface').value})));
const set = (id, use) => $(id).addEventListener('change', () => { use(Number($(id).value)); changed(); });
set('steps', value => { setting.steps = Math.min(2000, Math.max(1, Math.round(value) || 200)); });
[...'xy'].forEach((axis, i) => set('start-' + axis, value => { setting.start[i] = value; }));
$('plane').addEventListener('pointerdown', event => { $('plane').setPointerCapture(event.pointerId); moveStart(event); });
$('plane').addEventListener('pointermove', event => { if ($('plane').hasPointerCapture(event.pointerId)) { moveStart(event); } });
$('plane').addEventListener('pointerup', () => { showSetting(); remember(); });
$('controls').addEventListener('submit', event => event.preventDefault());

function moveStart(event) {
  if (isSchedule()) { return; }
  setting.start = ground.at(event.offsetX, event.offsetY).map(x => Number(x.toPrecision(4)));
  run();
}

addEventListener('hashchange', () => fromAddress(setting.exercise));
addEventListener('resize', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { ground.forget(); draw(); });
if (still) {
  document.body.classList.add('still', ...(window.top === window ? [] : ['embedded']));
  begin(still.opening);
} else {
  listen();
}
