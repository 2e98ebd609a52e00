/** Finds where a claim is that something did not happen, and the page says in the claim's own words that it did; nothing else. */
import { denies } from '../text/polarity.ts';
import { stemOf } from '../text/stem.ts';
import type { Word } from '../text/words.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile } from './profile.ts';
import { isName, type Reading } from './reading.ts';

/** Share of the claim's texts that deny from which on the denial is the claim. */
const claimDenies = 0.7;
/** How well a sentence must say what is denied, and UTF-16 units from the denial to the word. */
const leastSaid = 0.6;
const deniedReach = 40;

const denying: ReadonlySet<string> = new Set('not no never none nothing nobody neither nor cannot little'.split(' '));
/** "No longer", "no fewer than", "warned not to", "not because", "no household would": what is denied is something else, or stands further on. */
const otherDenial =
  /^(?:no\s(?:longer|later|fewer|less|more|sooner|doubt)|not\s(?:only|just|merely|to|because|by|yet|until|in|at|on|of|from|for)|none\sof|no\s(?:[\w-]+\s){1,3}(?:would|will|has|had|have|was|were|is|are|could|can))\b/iu;
/** "Did not recall", "never paid"; "not even an answer" and "not one" deny what they stand before. */
const deniedVerb = /^(?:not|never|cannot|\p{L}+n['\u2019]t)\s(?!(?:even|a|an|the|any|one|single)\b)\p{Ll}/iu;
/** Where a claim has such a word, its denial is under a condition, or ends. */
const conditional = new Set('unless until till before after if'.split(' '));
/** Words that deny or undo without a word for "not": a sentence with one may say what the claim says. */
const undoing: ReadonlySet<string> = new Set(
  `false falsely wrong wrongly untrue baseless myth unfounded deny denial dismiss reject refute rebut debunk absence absent missing skip insufficient cease end
  lift over rule only unless against without lack leave refuse decline rather instead contrary lose loss free wait fail failure stop avoid escape spare clear halt abandon
  cancel drop scrap withhold neglect omit conceal remain still`
    .split(/\s+/u)
    .map(stemOf),
);

/** At most one difference: the words between the first and the last that sentence and claim share, where the claim denies them and the sentence does not. */
export function differingUndenied(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  if (profile.denial < claimDenies || reading.denies || isConditional(profile)) return [];
  if (reading.distinct.some(({ id }) => undoing.has(id)) || reading.words.some(({ stem }) => undoing.has(stem)))
    return [];
  if (!saysDenied(profile, evidence)) return [];
  const shared = [...evidence.shared].sort((a, b) => a.start - b.start);
  const first = shared[0];
  const last = shared[shared.length - 1];
  if (!first || !last) return [];
  const reported: Record<string, string> = {};
  for (const report of profile.claim.reports) reported[report.source] = report.summary;
  return [{ aspect: 'outcome', page: reading.text.slice(first.start, last.end), reported }];
}

const isConditional = onceFor(({ references }: Profile): boolean =>
  references.some(
    ({ kind, reading }) => kind === 'statement' && reading.words.some(({ text }) => conditional.has(text)),
  ),
);

/** Whether a sentence says a word that the claim's closest text denies: "progress" of "no progress", "paid" of "was never paid". */
function saysDenied({ vocabulary }: Profile, { closest, counterparts }: Evidence): boolean {
  if (!closest || !denies(closest.words)) return false;
  const denial = closest.words.find((word) => denying.has(word.text) || word.text.endsWith("n't"));
  if (!denial || otherDenial.test(closest.text.slice(denial.start))) return false;
  const denied = closest.concepts.filter(
    (concept) =>
      isDenied(concept, denial) &&
      !isName(concept, closest) &&
      !/ly$/u.test(closest.text.slice(concept.start, concept.end)),
  );
  // Of "does not raise the risk of" it is the raising that is denied, of "no progress in" any word of it.
  const some = deniedVerb.test(closest.text.slice(denial.start)) ? denied.slice(0, 1) : denied;
  return some.some(({ id }) => {
    const term = vocabulary.get(id);
    return term !== undefined && (counterparts.strength[term.at] ?? 0) >= leastSaid;
  });
}

function isDenied({ start }: { readonly start: number }, { end }: Word): boolean {
  return start >= end && start - end <= deniedReach;
}
