/** Tells which figures count the dead and which the hurt, whatever those are called besides; nothing else. */
import { markBetween } from './marks-between.ts';
import type { Word } from './words.ts';

/** What befell those that are counted. No stem of a word is written so. */
export type Casualty = '*dead' | '*hurt';

/** Whether a noun of a quantity says what befell those that it counts. */
export function isCasualty(noun: string): noun is Casualty {
  return noun === '*dead' || noun === '*hurt';
}

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

/** Said of people who are dead or hurt, whoever did it. */
const states = new Map<string, Casualty>([
  ...each('died dying dies dead drowned drowning perished perish deaths fatalities', '*dead'),
  ...each('injuries', '*hurt'),
]);
/** Done to them by somebody: said of those before it only where nobody else comes behind it. */
const acts = new Map<string, Casualty>([
  ...each('killed slain', '*dead'),
  ...each('wounded injured hurt maimed', '*hurt'),
]);
/** What comes before those it was done to. */
const doing = new Map<string, Casualty>([
  ...each('killed killing kills kill slew deaths claimed claiming', '*dead'),
  ...each('wounded wounding wounds injured injuring injures hurt hurting injuries', '*hurt'),
]);
/** Words behind "killed" that nobody begins. */
const noObject = listed(
  'in by when on during near and or but after since over outside while as because who which where or this last every',
);
/** Another thing is said of those who come before, or of somebody else. */
const leadingAway = listed(
  `and or but when where while as before after since because although though if than that accused suspected charged convicted sentenced jailed arrested blamed wanted
  escaped survived rescued saved evacuated mourned protested demanded`,
);
/** Words that may stand between what was done and the number. */
const bounding = listed(
  'at least most more less fewer than some about around nearly almost over up to as many an estimated the of stands stood rose risen now',
);
/** Before "the lives of". */
const taking = listed('took taken takes taking claimed claims claiming cost costs costing');
const [reachBehind, reachBefore] = [8, 5];

/** What befell those whom the number `words[from]` up to `words[to]` counts: "27 of whom drowned", "killing at least 27", "27 people lost their lives", but not "three gunmen killed 27". */
export function casualtyOf(text: string, words: readonly Word[], from: number, to: number): Casualty | undefined {
  // "All but 113 drowned".
  if (words[from - 1]?.text === 'but') return undefined;
  return behind(text, words, to) ?? before(text, words, from);
}

function behind(text: string, words: readonly Word[], to: number): Casualty | undefined {
  for (let i = to; i < Math.min(words.length, to + reachBehind); i++) {
    const word = words[i] as Word;
    if (word.digits || word.opensNumber || leadingAway.has(word.text) || isCut(text, words, i)) return undefined;
    const next = words[i + 1];
    if (
      /^l(?:ost|ose|oses|osing)$/u.test(word.text) &&
      next?.text === 'their' &&
      /^li(?:ves|fe)$/u.test(words[i + 2]?.text ?? '')
    )
      return '*dead';
    const act = acts.get(word.text);
    if (act !== undefined) {
      const ends = next === undefined || isCut(text, words, i + 1) || noObject.has(next.text);
      return ends || isPassive(words, i) ? act : undefined;
    }
    const state = states.get(word.text);
    if (state !== undefined) return state;
  }
  return undefined;
}

function before(text: string, words: readonly Word[], from: number): Casualty | undefined {
  for (let i = from - 1; i >= Math.max(0, from - reachBefore); i--) {
    if (isCut(text, words, i + 1)) return undefined;
    const { text: said } = words[i] as Word;
    if (said === 'toll') return '*dead';
    if (said === 'lives') return taking.has(words[i - 2]?.text ?? '') ? '*dead' : undefined;
    const done = doing.get(said);
    // "is dead", "were killed": said of somebody else.
    if (done !== undefined) return isPassive(words, i) ? undefined : done;
    if (!bounding.has(said)) return undefined;
  }
  return undefined;
}

function isPassive(words: readonly Word[], at: number): boolean {
  return /^(?:was|were|been|being|are|is|be|got)$/u.test(words[at - 1]?.text ?? '');
}

/** Whether a mark stands before a word. */
function isCut(text: string, words: readonly Word[], at: number): boolean {
  const [last, next] = [words[at - 1], words[at]];
  return last !== undefined && next !== undefined && markBetween(text, last.end, next.start) !== undefined;
}

function each(list: string, casualty: Casualty): [string, Casualty][] {
  return list.split(' ').map((word): [string, Casualty] => [word, casualty]);
}
