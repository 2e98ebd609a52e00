/** Knows which words deny and which words are each other's opposite; nothing else. */
import { stemOf, type Word } from './words.ts';

const denying = new Set(
  `not no never none nothing nobody nowhere neither nor without cannot unable fail failed fails failing failure refuse refused lack lacks lacking absent
  hardly scarcely barely zilch unanswered silent`.split(/\s+/u),
);

/**
 * Pairs of opposites that turn a report round. The newsroom's common ones; inflections meet by stem. With ":" both directions hold; with ">" a page with the first word turns round a claim
 * with the second, and not the other way: what was rejected had been offered. Who wins and who loses is none: "France lost to Argentina".
 */
const pairs = `grow:ease grow:shrink rise:fall increase:decrease worsen:improve deepen:ease sharpen:ease reject:admit deny:admit deny:confirm
reject:accept east:west eastern:western east:western eastern:west north:south northern:southern north:southern northern:south support:oppose back:oppose begin:end start:stop open:close
oldest:youngest eldest:youngest largest:smallest biggest:smallest highest:lowest majority:minority positive:negative
keep:lose retain:lose succeed:fail manage:fail welcome:reject accept:refuse agree:refuse obey:defy comply:defy honor:breach
blame:clear blame:exonerate accuse:exonerate confirm:refute dispute:admit exclude:include ignore:heed calm:alarm
allow:ban permit:ban help:hinder hamper:help hinder:help criticise:praise condemn:praise blame:praise guilty:innocent approve:reject
approve:block pass:fail raise:cut raise:lower expand:shrink strengthen:weaken enter:leave arrest:release convict:acquit hire:fire
better:worse deny:concede deny:acknowledge deny:confess refuse:grant dismiss:uphold overturn:uphold
quash:uphold reject:uphold accuse:praise criticise:commend condemn:commend remove:reinstate suspend:reinstate abandon:adopt
forbid:allow forbid:permit prove:disprove identical:different same:different accidental:deliberate
safe:dangerous grow:fade grow:subside grow:dwindle grow:decline increase:decline rise:drop gain:lose
reject>offer refuse>offer decline>offer reject>propose refuse>propose approve:veto pass:veto support:condemn endorse:condemn
support:cancel save:cancel preserve:cancel hold:surrender control:surrender keep:surrender
resign:stay quit:stay stay:withdraw impose:lift tighten:ease tighten:relax
abolish:introduce drop:introduce scrap:introduce drop:adopt scrap:keep drop:keep withdraw:keep remove:confirm dismiss:retain
help:obstruct help:impede reconcile:friction reconcile:hostility reconcile:contradiction reconcile:tension reconcile:feud
repel>capture repel>recapture repel>seize absolve:blame absolve:accuse absolve:convict
halt:continue stop:continue scrap>delay abandon>delay defeat>adopt defuse:explode defuse:detonate
adopt:reject ratify:reject grant:reject
die:rescue drown:rescue dead:alive die:alive drown:save expel:stay fine:spare jail:acquit sentence:acquit guilty:acquit
lift:outlaw legalise:outlaw
legal:illegal public:secret peaceful:violent unanimous:split profit:loss surplus:deficit`;

const opposites = new Map<string, Set<string>>();
for (const pair of pairs.split(/\s+/u)) {
  const [one, other] = pair.split(/[:>]/u).map(stemOf) as [string, string];
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  if (pair.includes(':')) opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** Stems of the words that a stem turns round; empty where none is known. */
export function oppositesOf(stem: string): ReadonlySet<string> {
  return opposites.get(stem) ?? none;
}
const none: ReadonlySet<string> = new Set();

/** What denies before an infinitive and nowhere else: "yet to answer", "neglected to mention". */
const beforeTo: ReadonlySet<string> = new Set(
  'yet neglect neglects neglected neglecting omit omits omitted omitting'.split(' '),
);

/** Whether the words deny something: "not", "never", "failed to", "little or nothing", "yet to", "couldn't". */
export function denies(words: readonly Word[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i] as Word;
    if (
      (denying.has(text) && !isAnswer(words, i)) ||
      text.endsWith("n't") ||
      (beforeTo.has(text) && words[i + 1]?.text === 'to') ||
      (text === 'stopped' && words[i + 1]?.text.endsWith('ing')) ||
      (text === 'silence' && !ofMourning.has(words[i - 1]?.text ?? '')) ||
      (text === 'little' && !(words[i] as Word).capital && !beforeLittle.has(words[i - 1]?.text ?? ''))
    )
      return true;
  }
  return false;
}

/** "A little help", "the little girl": not the little that is next to nothing. */
const beforeLittle: ReadonlySet<string> = new Set(
  'a the this that his her its my our their your every each'.split(' '),
);
/** "A minute's silence". */
const ofMourning: ReadonlySet<string> = new Set('minute minutes of'.split(' '));

/** "No. 10" denies nothing. "No, he said" and "a courteous no." answer; 'no "progress"' and "no (real) progress" deny. */
function isAnswer(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  return word?.text === 'no' && (next === undefined || next.digits || (i === 0 && next.start > word.end + 1));
}
