'use strict';
(() => {
  const body = document.querySelector('tbody');
  const heads = [...document.querySelectorAll('thead th')];
  const natural = new Intl.Collator(undefined, {numeric: true, sensitivity: 'base'});

  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
  };
  const compare = (a, b) => typeof a === 'number' ? a - b : natural.compare(a, b);

  /* Names go up first, figures down; a second click turns the order around. */
  function sort(column) {
    const head = heads[column];
    const names = typeof value(body.rows[0], column) === 'string';
    const now = head.getAttribute('aria-sort');
    const up = now ? now === 'descending' : names;
    heads.forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const rows = [...body.rows].sort((a, b) => (up ? 1 : -1) * compare(value(a, column), value(b, column)));
    body.append(...rows);
  }

  heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
    if (body.rows.length > 0) {
      sort(column);
    }
  }));

  document.querySelector('[type=search]').addEventListener('input', event => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of body.rows) {
      row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
    }
  });
})();
