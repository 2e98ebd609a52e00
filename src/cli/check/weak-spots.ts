/** Finds the weak spots of a pack that can be seen without spotting: what an author has left out, said twice or put where it does nothing. */
import { quoted } from '../../claims/faults.ts';
import type { Claim, Pack } from '../../claims/types.ts';
import { fold } from '../../text/fold.ts';
import { isOfLanguage, languageOf } from '../../text/language.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { WeakSpot } from './weak-spot.ts';

/** Longer sentences are seldom said alike by anyone else. In words. */
const mostWords = 45;

/** In the order of the file. The pack is valid. */
export function weakSpots(pack: Pack): WeakSpot[] {
  const found: WeakSpot[] = [];
  const note = (path: string, reason: string, hint: string): void => void found.push({ path, reason, hint });
  if (pack.claims.length === 0) note('claims', 'is empty', 'a pack without a claim highlights nothing');
  sourceSpots(pack, note);
  const texts = new Map<string, string>();
  const tensions = new Map(pack.claims.map(({ id, tensions: ids = [] }) => [id, new Set(ids)]));
  for (const [i, claim] of pack.claims.entries()) {
    const path = `claims[${i}]`;
    if (claim.wordings.length === 0) {
      note(`${path}.wordings`, 'is empty', 'add how different newsrooms would put it: six to ten sentences work well');
    }
    textSpots(claim, path, pack.language, texts, note);
    reportSpots(claim, path, note);
    for (const [t, id] of (claim.tensions ?? []).entries()) {
      if (tensions.get(id)?.has(claim.id)) continue;
      note(`${path}.tensions[${t}]`, `${quoted(id)} does not name this claim`, 'name each in the other');
    }
  }
  aliasSpots(pack, note);
  return found;
}

type Note = (path: string, reason: string, hint: string) => void;

function sourceSpots({ sources, claims, updated }: Pack, note: Note): void {
  const used = new Set(claims.flatMap(({ reports }) => reports.map(({ source }) => source)));
  for (const [i, { id, url, pages, published }] of sources.entries()) {
    const path = `sources[${i}]`;
    if (!used.has(id)) note(path, `no report uses the source ${quoted(id)}`, 'add its reports, or remove it');
    if (url === undefined)
      note(path, 'has no url', 'add the address, where it has one, so that readers can look it up');
    if (pages === undefined || pages.length === 0) {
      note(path, 'has no pages', 'add a match pattern or a headline, or the source will be shown as backing itself');
    }
    if (published !== undefined && published.slice(0, 10) > updated.slice(0, 10)) {
      note(`${path}.published`, 'is later than the day on which the pack was updated', 'correct one of the two');
    }
  }
}

/** What a page is compared with, sentence by sentence. */
function textSpots(claim: Claim, path: string, language: string, texts: Map<string, string>, note: Note): void {
  const all = [claim.statement, ...claim.wordings].map(
    (text, i) => [text, i === 0 ? `${path}.statement` : `${path}.wordings[${i - 1}]`] as const,
  );
  for (const [text, at] of all) {
    const folded = fold(text).replace(/[.!]$/u, '');
    const before = texts.get(folded);
    if (before === undefined) texts.set(folded, at);
    else note(at, `says the same as ${before}`, 'put it in other words, or remove it');
    if (sentencesOf(text).length > 1) {
      note(
        at,
        'is more than one sentence',
        'pages are compared sentence by sentence: keep the one that states the claim',
      );
    } else if (text.split(/\s+/u).length > mostWords) {
      note(at, `has more than ${mostWords} words`, 'say less: each detail is one more that a page may lack');
    }
    if (/\?["'”’)\]]*\s*$/u.test(text)) note(at, 'is a question', 'questions are never matched: state it');
    const read = languageOf(text);
    if (read !== undefined && !isOfLanguage(read, language)) {
      note(
        at,
        `reads like ${quoted(read)}`,
        `the pack is in ${quoted(language)}, and is compared with such pages only`,
      );
    }
  }
}

function reportSpots({ reports, relation, differences }: Claim, path: string, note: Note): void {
  const reporting = new Set(reports.map(({ source }) => source));
  for (const [i, { quote, summary }] of reports.entries()) {
    if (quote === undefined)
      note(`${path}.reports[${i}]`, 'has no quote', "add the source's own words: they are the evidence");
    else if (fold(quote) === fold(summary)) {
      note(`${path}.reports[${i}].summary`, 'is the same as the quote', 'sum it up in your own words');
    }
  }
  if ((relation === 'differ' || relation === 'conflict') && differences.length === 0) {
    note(`${path}.differences`, `is empty, though the relation is ${quoted(relation)}`, 'say in what they differ');
  }
  for (const [i, { values }] of differences.entries()) {
    const silent = Object.keys(values).find((source) => !reporting.has(source));
    if (silent === undefined) continue;
    note(
      `${path}.differences[${i}].values`,
      `the source ${quoted(silent)} has no report of this claim`,
      'add it, or remove the value',
    );
  }
}

function aliasSpots({ aliases, claims }: Pack, note: Note): void {
  const groups = new Map<string, number>();
  const said = fold(
    claims
      .flatMap(({ statement, wordings, reports }) => [
        statement,
        ...wordings,
        ...reports.flatMap(({ summary, quote = '' }) => [summary, quote]),
      ])
      .join('\n'),
  );
  for (const [g, names] of aliases.entries()) {
    const folded = [...new Set(names.map(fold))];
    if (folded.length < 2)
      note(
        `aliases[${g}]`,
        'has one name only',
        'capitals and accents are ignored: add another name, or remove the group',
      );
    for (const [n, name] of names.entries()) {
      const other = groups.get(fold(name));
      if (other !== undefined && other !== g)
        note(`aliases[${g}][${n}]`, `is also in aliases[${other}]`, 'put one name into one group');
      groups.set(fold(name), g);
    }
    if (!folded.some((name) => said.includes(name))) {
      note(
        `aliases[${g}]`,
        'no text of a claim has any of these names',
        'remove the group, or use a name as the claims do',
      );
    }
  }
}
