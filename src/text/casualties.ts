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
/** Small words that may stand between those who are counted and what befell them. */
const passing = listed(
  'of whom them those who were was have had been be are is being got also later then on board aboard',
);
/** "In the two helicopters", "a father of four": not those who are counted. */
const setting = listed('in on of aboard');
/** Others than people, and what is done to them. */
const others = listed(
  `sheep cattle cows horses dogs cats birds chickens pigs goats animals cars vehicles helicopters planes aircraft boats ships buses lorries trucks trains bombs bombings
  attacks strikes raids houses homes suicide accused suspected charged convicted sentenced jailed arrested blamed wanted escaped survived rescued saved evacuated mourned protested
  demanded said says say told tell saw see watched reported recalled found buried`,
);
/** Words that may stand between what was done and the number. */
const bounding = listed(
  `at least most more less fewer than some about around nearly almost over up to as many an estimated the of stands stood rose risen rises climbs climbed reaches reached passes
  passed hits hit tops topped jumped jumps soared grew grows has had now`,
);
/** Before "the lives of". */
const taking = listed('took taken takes taking claimed claims claiming cost costs costing');
const [reachBehind, reachBefore] = [8, 5];

/** What befell those whom the number `words[from]` up to `words[to]` counts: "27 of whom drowned", "killing at least 27", "27 people lost their lives", but not "three gunmen killed 27". */
export function casualtyOf(text: string, words: readonly Word[], from: number, to: number): Casualty | undefined {
  const last = words[from - 1];
  // "All but 113 drowned", "Boeing 737".
  if (last?.text === 'but' || (last?.capital && words[from]?.digits && !last.stop)) return undefined;
  if (last?.text === 'the' && setting.has(words[from - 2]?.text ?? '')) return undefined;
  if (setting.has(last?.text ?? '')) return before(text, words, from);
  return behind(text, words, to) ?? before(text, words, from);
}

function behind(text: string, words: readonly Word[], to: number): Casualty | undefined {
  for (let i = to; i < Math.min(words.length, to + reachBehind); i++) {
    const word = words[i] as Word;
    if (word.digits || word.opensNumber || others.has(word.text) || isCut(text, words, i)) return undefined;
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
    // "300 villagers in northern Mozambique perished".
    const isWhere =
      /^(?:in|from)$/u.test(word.text) &&
      (next?.capital || /^(?:north|south|east|west|central)/u.test(next?.text ?? ''));
    if (word.stop && !passing.has(word.text) && !isWhere) return undefined;
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
    if (done !== undefined) {
      const isOfOthers = words.slice(from + 1, from + 4).some(({ text: word }) => others.has(word));
      // "Has claimed two bombings": only lives are claimed so.
      const isClaim = said.startsWith('claim') && !/^(?:lives|victims)$/u.test(words[from + 1]?.text ?? '');
      return isPassive(words, i) || isOfOthers || isClaim ? undefined : done;
    }
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
