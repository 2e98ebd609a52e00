// Scores claim spotting against labelled articles.
//   node score.mjs CORPUS_DIR SHOWN.jsonl [EVERY.jsonl] [--all]
// CORPUS_DIR: article files as in bench/corpus. SHOWN.jsonl: what a reader sees by default, one match a line, as `npm run spot -- --json` prints it:
//   {"file":"...d01.html","claim":"civilians-1500","quote":"...","relation":"states"|"varies","score":0.93,"differences":[{"aspect":"number",...}]}
// EVERY.jsonl: the same with `--min-score 0`. Decisions (precision, recall, F1, relation, aspect, false highlights) come from SHOWN,
// curves (recall at 95 % precision, calibration) from EVERY.
// A match counts for the sentence that holds its quote (white space, soft hyphens and case folded), if the quote covers at least
// four words and a quarter of the sentence's words, or the whole of a shorter one; any other match is a false highlight.
// Labels marked `hard` neither help nor hurt.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const fold = (s) =>
  s
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const words = (s) => s.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const covers = (quote, sentence) => words(quote) >= Math.min(words(sentence), Math.max(4, words(sentence) / 4));
const round = (x) => Math.round(x * 1000) / 1000;
const prf = (tp, fp, fn) => ({
  precision: round(tp / (tp + fp || 1)),
  recall: round(tp / (tp + fn || 1)),
  f1: round((2 * tp) / (2 * tp + fp + fn || 1)),
});

// Places each match on the sentence it belongs to; the best score counts where a claim is matched twice in one sentence.
function place(matches, sentences) {
  const best = new Map();
  const stray = [];
  for (const m of matches) {
    const id = basename(m.file).replace(/\.[^.]+$/, '');
    const q = fold(m.quote);
    const list = sentences.get(id) ?? [];
    const at = list.findIndex((s) => s.text.includes(q) && covers(q, s.text));
    const hit = at >= 0 ? at : list.findIndex((s) => words(s.text) > 3 && q.includes(s.text));
    if (hit < 0) {
      stray.push({ m, score: m.score ?? 1 });
      continue;
    }
    const key = `${id}|${hit}|${m.claim}`;
    if (!best.has(key) || best.get(key).score < (m.score ?? 1))
      best.set(key, {
        m,
        key,
        score: m.score ?? 1,
        sentence: list[hit],
        label: list[hit].labels.find((l) => l.id === m.claim),
      });
  }
  return [...best.values(), ...stray].filter((r) => !r.label?.hard).sort((a, b) => b.score - a.score);
}

export function score(articles, shown, every = shown) {
  const sentences = new Map(
    articles.map((a) => [
      a.id,
      a.paragraphs.flat().map((s) => ({ article: a.id, kind: a.kind, text: fold(s.t), labels: s.c })),
    ]),
  );
  const labels = [...sentences.values()].flatMap((list) =>
    list.flatMap((s, i) =>
      s.labels.filter((l) => !l.hard).map((l) => ({ ...l, key: `${s.article}|${i}|${l.id}`, sentence: s })),
    ),
  );
  const decided = place(shown, sentences),
    ranked = place(every, sentences);

  const hits = decided.filter((r) => r.label);
  const found = new Set(hits.map((r) => r.key));
  const missed = labels.filter((l) => !found.has(l.key));
  const wrong = decided.filter((r) => !r.label);
  const falseByKind = {};
  for (const r of wrong) {
    const k = r.sentence?.kind ?? 'outside';
    falseByKind[k] = (falseByKind[k] ?? 0) + 1;
  }
  const byClaim = [...new Set(labels.map((l) => l.id))].map((id) => {
    const n = labels.filter((l) => l.id === id).length,
      t = hits.filter((r) => r.m.claim === id).length,
      f = wrong.filter((r) => r.m.claim === id).length;
    return prf(t, f, n - t).f1;
  });
  const variesGold = labels.filter((l) => l.m === 'varies').length;
  const saidVaries = decided.filter((r) => r.m.relation === 'varies');
  const variesTrue = saidVaries.filter((r) => r.label?.m === 'varies');
  const aspectTrue = variesTrue.filter((r) => (r.m.differences ?? []).some((d) => d.aspect === r.label.on));
  let t = 0,
    recallAtP95 = 0;
  ranked.forEach((r, i) => {
    if (r.label) t++;
    const tie = ranked[i + 1]?.score === r.score;
    if (!tie && t / (i + 1) >= 0.95) recallAtP95 = t / (labels.length || 1);
  });
  const bins = Array.from({ length: 10 }, () => ({ n: 0, p: 0, ok: 0 }));
  for (const r of ranked) {
    const b = bins[Math.min(9, Math.floor(r.score * 10))];
    b.n++;
    b.p += r.score;
    b.ok += r.label ? 1 : 0;
  }
  const calibrationError = bins.reduce((e, b) => e + Math.abs(b.p - b.ok), 0) / (ranked.length || 1);
  return {
    labels: labels.length,
    tp: hits.length,
    fp: wrong.length,
    ...prf(hits.length, wrong.length, missed.length),
    macroF1: round(byClaim.reduce((a, b) => a + b, 0) / (byClaim.length || 1)),
    recallAtP95: round(recallAtP95),
    calibrationError: round(calibrationError),
    relationAccuracy: round(hits.filter((r) => r.m.relation === r.label.m).length / (hits.length || 1)),
    varies: {
      ...prf(variesTrue.length, saidVaries.length - variesTrue.length, variesGold - variesTrue.length),
      aspectAccuracy: round(aspectTrue.length / (variesTrue.length || 1)),
    },
    falseByKind,
    wrong: wrong.map((r) => ({
      article: r.sentence?.article ?? r.m.file,
      claim: r.m.claim,
      score: r.m.score,
      text: (r.sentence?.text ?? r.m.quote).slice(0, 160),
    })),
    missed: missed.map((l) => ({
      article: l.sentence.article,
      claim: l.id,
      m: l.m,
      text: l.sentence.text.slice(0, 160),
    })),
  };
}

if (process.argv[1] && basename(process.argv[1]) === 'score.mjs') {
  const [dir, ...files] = process.argv.slice(2).filter((x) => !x.startsWith('--'));
  if (!dir || !files.length) {
    console.error('usage: node score.mjs CORPUS_DIR SHOWN.jsonl [EVERY.jsonl] [--all]');
    process.exit(2);
  }
  const articles = readdirSync(dir)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => JSON.parse(readFileSync(join(dir, f), 'utf8')));
  const read = (file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((l) => l.trim())
      .map((l) => JSON.parse(l));
  const out = score(articles, read(files[0]), read(files[1] ?? files[0]));
  if (!process.argv.includes('--all')) {
    delete out.wrong;
    delete out.missed;
  }
  console.log(JSON.stringify(out));
}
