/** Knows which words tell of outcomes that exclude each other, and which tell that something failed or did not happen; nothing else. English. */
import { stemOf } from './stem.ts';

/** One kind of outcome a line: what it may come to, and otherwise. Looser than opposites: any word of one side goes against any of the other. */
const sides = `approve pass adopt ratify endorse authorise authorize grant permit greenlight uphold favour favor | reject refuse veto oppose dismiss shelve scrap spurn rebuff deny overturn quash withhold
survive alive unhurt unharmed unscathed rescue recover escape | die kill dead perish drown death fatal fatally succumb body
acquit innocent exonerate absolve vindicate | convict guilty sentence jail imprison condemn
complete finish succeed launch accomplish reach land | miss fail crash cancel postpone delay abandon collapse stall founder abort
open start begin | close shut demolish halt suspend scrap abandon cancel
hinder hamper block obstruct prevent impede thwart bar obstacle hindrance barrier deter | help escort facilitate ease smooth enable allow assist aid secure
destroy scrap dismantle eliminate prohibit ban outlaw abolish | keep conserve retain preserve permit allow
hold control occupy dominate rule | surrender relinquish evacuate cede vacate
propose offer draft table submit present | withdraw veto retract drop
keep retain stay remain | lose quit resign surrender abandon depart oust
rise grow increase climb double triple jump soar surge widen accelerate mount deepen worsen intensify escalate flare | fall drop decline halve shrink tumble slump plunge dip contract subside ease abate fade wane heal lessen
profit surplus | loss deficit
admit confirm acknowledge concede | deny dispute refute dismiss contest
blame accuse fault criticise criticize condemn | clear absolve exonerate praise credit thank
agree accord settle compromise | stalemate deadlock collapse
extinguish contain | rage spread uncontrolled
ban outlaw prohibit forbid | allow permit legalise legalize
hire recruit | fire axe sack dismiss
capture seize recapture | repel
find discover locate trace | vanish
free release ransom | detain captive
authentic genuine | forge fake hoax forgery`;

/** Stems of the words of one side, and of those that exclude them. */
export interface Outcome {
  readonly words: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** Each kind of outcome twice, from either side, by the words of that side. */
const byWord = new Map<string, Outcome[]>();
for (const line of sides.split('\n')) {
  const [one, other] = line.split('|').map((words) => new Set(words.trim().split(' ').map(stemOf))) as [
    Set<string>,
    Set<string>,
  ];
  for (const outcome of [
    { words: one, excluded: other },
    { words: other, excluded: one },
  ])
    for (const word of outcome.words) byWord.set(word, [...(byWord.get(word) ?? []), outcome]);
}
const none: readonly Outcome[] = [];

/** The kinds of outcome that a stem tells, each from its side. */
export function outcomesOf(stem: string): readonly Outcome[] {
  return byWord.get(stem) ?? none;
}

/** Stems of words that tell that something failed, did not happen, stayed as it was, was undone or was not so. */
const failing: ReadonlySet<string> = new Set(
  `miss avoid avert fail refuse decline reject cancel postpone delay abandon collapse stall scrap shelve spare survive unhurt unharmed unscathed intact escape still instead yet withdraw
  retain keep remain halve acquit clear overturn block prevent halt suspend thwart foil repel dodge false wrong harmless rescue uphold`
    .split(/\s+/u)
    .map(stemOf),
);

/** Stems of words that tell that something was helped, came about or went well. */
const succeeding: ReadonlySet<string> = new Set(
  `help escort ease smooth enable let allow permit secure restore reopen resume revive recover thank grateful gratitude praise welcome credit agree accept approve sign answer reply respond succeed achieve
  complete finish reach clear free safe open normal calm peaceful progress improve boost boom thrive flourish heal reconcile settle resolve lift deliver arrive`
    .split(/\s+/u)
    .map(stemOf),
);

/** Whether a word tells that something was helped, came about or went well. */
export function isSucceeding({ stem }: { readonly stem: string }): boolean {
  return succeeding.has(stem);
}

/** Whether a word tells that something failed, did not happen, stayed as it was, was undone or was not so. */
export function isFailing({ stem }: { readonly stem: string }): boolean {
  return failing.has(stem);
}
