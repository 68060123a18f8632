/**
 * Rows as CSV (RFC 4180) in UTF-8 with a byte-order mark. What a spreadsheet would take for a formula gets an
 * apostrophe before it, so that a file can run nothing: at the start of a cell and, since some spreadsheets divide
 * rows at other signs, also behind each of those. Numbers stay numbers.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A mark by which Excel knows that a file is UTF-8; other readers leave it out. */
const byteOrderMark = '\uFEFF';

const formula = /(?=[=+\-@＝＋－＠\t\r])(?<=(?:^|[;,|\t\r\n])[ "']*)/g;

/** A moment before the year 0 or after 9999, which nothing can be reckoned with. */
const farMoment = /^[+-]\d{6}-\d{2}-\d{2}T[\d:.]+Z$/;

function cell(content: string | number): string {
  const text = String(content);
  const safe = typeof content === 'number' || farMoment.test(text) ? text : text.replace(formula, "'");
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
