/** Finds another bearer of the same office, army or base: "the Iraqi army" for "the Syrian army", "the defence minister" for "the foreign minister"; nothing else. */
import { stemOf } from '../text/stem.ts';
import { isVerbal } from '../text/verbal.ts';
import type { Word } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import { hangsOnName, type Profile, type Reference, type Term } from './profile.ts';
import { isName, type Reading } from './reading.ts';
import { areOfAKind, isAnotherNameOf, isSaid } from './same-name.ts';
import type { Stranger } from './strange-names.ts';

/** Share of the texts with a name in which the same word follows it. */
const leastFollowed = 0.4;

const offices = new Set('minister ministry secretary department'.split(' '));
const portfolios = new Set(
  `prime foreign defence defense finance interior home health justice education environment energy transport agriculture farm trade labour labor
  housing culture economy economics development immigration migration information sports tourism water fisheries treasury budget welfare science
  technology communications planning industry mining oil petroleum security`.split(/\s+/u),
);
/** Two spellings of one, and two names of one. */
const same: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  home: 'interior',
  treasury: 'finance',
  economics: 'economy',
};

/** At most one difference: who has an office, or whose army or base it is. */
export function differingBearer(
  reading: Reading,
  profile: Profile,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): ValueDifference[] {
  return [...otherOwner(reading, profile, strangers, lexicon), ...otherOffice(reading, profile, lexicon)].slice(0, 1);
}

/** A strange name before a word that in the claim's texts stands behind a name which the sentence lacks. */
function otherOwner(
  reading: Reading,
  profile: Profile,
  strangers: () => readonly Stranger[],
  lexicon: Lexicon,
): ValueDifference[] {
  if (ownersOf(profile).length === 0) return [];
  for (const stranger of strangers()) {
    const head = nextWord(reading, stranger.end);
    if (!head || head.stop || head.capital || isVerbal(head.text)) continue;
    const term = ownersOf(profile).find(
      ({ term, heads }) =>
        heads.has(head.stem) &&
        !isSaid(term, reading, lexicon) &&
        areOfAKind(false, term, stranger, lexicon) &&
        !isAnotherNameOf(term, stranger, reading, lexicon),
    )?.term;
    if (!term) continue;
    const reported = ownedIn(profile, term, head.stem);
    if (Object.keys(reported).length > 0)
      return [{ aspect: 'actor', page: reading.text.slice(stranger.start, head.end), reported }];
  }
  return [];
}

/** The names that a claim hangs on, each with the words that belong to it: those behind it, or its own last one ("army" of "Syrian army"). */
const ownersOf = onceFor((profile: Profile): readonly { term: Term; heads: ReadonlySet<string> }[] =>
  profile.terms.flatMap((term) => {
    if (!term.name || term.salience < hangsOnName) return [];
    const counts = new Map<string, number>();
    let having = 0;
    for (const reference of profile.references) {
      const head = headIn(reference, term);
      if (head === undefined) continue;
      having++;
      if (head) counts.set(head.stem, (counts.get(head.stem) ?? 0) + 1);
    }
    const heads = new Set([...counts].flatMap(([stem, count]) => (count >= leastFollowed * having ? [stem] : [])));
    return heads.size > 0 ? [{ term, heads }] : [];
  }),
);

/** The word that belongs to a name in one of a claim's texts; `null` where the text has the name alone, undefined where it lacks it. */
function headIn({ reading }: Reference, { id }: Term): Word | null | undefined {
  const concept = reading.byId.get(id);
  if (!concept || !isName(concept, reading)) return undefined;
  const last = reading.words.findLast((word) => word.start >= concept.start && word.end <= concept.end);
  if (last && last.start > concept.start && !last.capital) return last;
  const next = nextWord(reading, concept.end);
  return next && !next.stop && !next.capital ? next : null;
}

/** How each source writes a name with what belongs to it. */
function ownedIn({ references }: Profile, term: Term, head: string): Record<string, string> {
  const reported: Record<string, string> = {};
  for (const reference of references) {
    const { source, reading } = reference;
    const concept = reading.byId.get(term.id);
    const word = headIn(reference, term);
    if (source !== undefined && concept && word?.stem === head)
      reported[source] ??= reading.text.slice(concept.start, word.end);
  }
  return reported;
}

/** Another portfolio, where the sentence does not name who has it in the claim. */
function otherOffice(reading: Reading, profile: Profile, lexicon: Lexicon): ValueDifference[] {
  const own = officesOf(profile);
  if (own.size === 0) return [];
  for (const { office, portfolio, start, end } of officesIn(reading)) {
    const known = own.get(office);
    if (!known || known.has(portfolio) || officesIn(reading).some((other) => known.has(other.portfolio))) continue;
    const isNamed = holdersOf(profile).some((term) => isSaid(term, reading, lexicon));
    if (isNamed) continue;
    const reported: Record<string, string> = {};
    for (const { source, reading: text } of profile.references) {
      const said = officesIn(text).find((one) => one.office === office);
      if (source !== undefined && said) reported[source] ??= text.text.slice(said.start, said.end);
    }
    if (Object.keys(reported).length > 0) return [{ aspect: 'actor', page: reading.text.slice(start, end), reported }];
  }
  return [];
}

/** Names that stand right behind an office in one of the claim's texts: "Finance minister Ruben Falk". */
const holdersOf = onceFor(({ references, terms }: Profile): readonly Term[] =>
  terms.filter(
    ({ id, name }) =>
      name &&
      references.some(({ reading }) => {
        const concept = reading.byId.get(id);
        return officesIn(reading).some(
          ({ end }) =>
            concept !== undefined && concept.start > end && holder.test(reading.text.slice(end, concept.end)),
        );
      }),
  ),
);
const holder = /^,?(?:\s\p{Lu}[\p{L}'\u2019-]*){1,3}$/u;

/** The portfolios that a claim hangs on, by office. */
const officesOf = onceFor(({ references }: Profile): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = references.map(({ reading }) => officesIn(reading));
  const offices = new Map<string, Set<string>>();
  for (const { office, portfolio } of found.flat())
    offices.set(office, (offices.get(office) ?? new Set()).add(portfolio));
  for (const office of offices.keys()) {
    const share = found.filter((all) => all.some((one) => one.office === office)).length / references.length;
    if (share < hangsOnName) offices.delete(office);
  }
  return offices;
});

interface Office {
  readonly office: string;
  readonly portfolio: string;
  readonly start: number;
  readonly end: number;
}

function officesIn({ words, text }: Reading): Office[] {
  return words.flatMap((word, i) => {
    const before = words[i - 1];
    if (!offices.has(word.text) || !before || !portfolios.has(before.text)) return [];
    if (!/^[\s\u00A0]$/u.test(text.slice(before.end, word.start))) return [];
    const office = stemOf(word.text === 'ministry' || word.text === 'department' ? 'ministry' : 'minister');
    return [{ office, portfolio: same[before.text] ?? before.text, start: before.start, end: word.end }];
  });
}

function nextWord({ words, text }: Reading, end: number): Word | undefined {
  const next = words.find((word) => word.start >= end);
  return next && /^[\s\u00A0]$/u.test(text.slice(end, next.start)) ? next : undefined;
}
