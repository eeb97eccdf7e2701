/** What was changed from one wording to another, told in the text itself: 〔删去：…〕〔新增：…〕. */

/** Beyond this many pairs of signs the middle is told as one change. */
const mostPairs = 1_000_000;

/** @returns {{ kind: 'same' | 'added' | 'removed', text: string }[]} */
export function changesBetween(before, after) {
  const [left, right] = [[...before], [...after]];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const middle = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  return joined([
    { kind: 'same', text: left.slice(0, start).join('') },
    ...between(...middle),
    { kind: 'same', text: left.slice(left.length - end).join('') },
  ]);
}

function between(left, right) {
  if (left.length * right.length > mostPairs) return [{ kind: 'removed', text: left.join('') }, { kind: 'added', text: right.join('') }];
  const common = commonLengths(left, right);
  const changes = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      changes.push({ kind: 'same', text: left[i] });
      i += 1;
      j += 1;
    } else if (j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1])) {
      changes.push({ kind: 'removed', text: left[i] });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: right[j] });
      j += 1;
    }
  }
  return changes;
}

/** How long the longest common sequence is from each pair of places to both ends. */
function commonLengths(left, right) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) lengths[i][j] = left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  return lengths;
}

function joined(changes) {
  const merged = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = merged.at(-1);
    if (last?.kind === kind) last.text += text;
    else merged.push({ kind, text });
  }
  return merged;
}

const told = { same: (text) => text, added: (text) => `〔新增：${text}〕`, removed: (text) => `〔删去：${text}〕` };

/** As plain text; empty when nothing was changed. */
export function changeText(before, after) {
  return before === after ? '' : changesBetween(before, after).map(({ kind, text }) => told[kind](text)).join('');
}
