/** Turns labelled articles into sentence-claim pairs with the evidence that the pipeline has for them; nothing else. */
import type { Claim, Pack } from '../src/claims/types.ts';
import { compile, type PackIndex, type WholePack } from '../src/spotting/claim-set.ts';
import { rareName } from '../src/spotting/coverage.ts';
import type { Features } from '../src/spotting/features.ts';
import type { Profile } from '../src/spotting/profile.ts';
import { isName, readSentence } from '../src/spotting/reading.ts';
import { verify } from '../src/spotting/verify.ts';
import type { WordKnowledge } from '../src/text/knowledge.ts';
import { sentencesOf } from '../src/text/sentences.ts';
import { blocksOf, type LabelledArticle, type Subject } from './corpus.ts';
import { shadowOf } from './shadow.ts';
import { among } from './strangers.ts';

/** A judged pair with its label. */
export interface Pair {
  /** What must not be split between training and measuring: an article, or a subject. */
  readonly group: string;
  readonly features: Features;
  readonly match: boolean;
  /** How much it counts in training. */
  readonly weight: number;
  readonly text?: string;
  readonly claim?: string;
}

/** How much of a pack is left: all of it, one wording a claim, or statements without reports' words. */
export type Fullness = 'full' | 'one wording' | 'statements';

/** A pack with less in it. Reports are kept where the format needs them, with the statement as their summary. */
export function reduced(pack: Pack, fullness: Fullness): Pack {
  if (fullness === 'full') return pack;
  return {
    ...pack,
    aliases: [],
    claims: pack.claims.map((claim) => ({
      ...claim,
      wordings: fullness === 'statements' ? [] : claim.wordings.slice(0, 1),
      reports: claim.reports.map(({ source }) => ({ source, summary: claim.statement })),
      differences: [],
    })),
  };
}

/** Share of a claim's texts from which on it hangs on a name. */
const anchorSalience = 0.3;
/** Made articles count less than written ones: two shadows of each together half as much, and so on. */
const shadowWeight = 0.25;
const movedWeight = 0.1;
const amongWeight = 0.3;
const toldWeight = 0.1;

/** Pairs of written articles and of those made from them. */
export interface PairsOf {
  readonly pairs: Pair[];
  readonly made: Pair[];
}

/** Every pair that the pipeline verifies in a subject's articles. */
export function pairsIn({ pack, articles }: Subject, knowledge: WordKnowledge): Pair[] {
  const [index] = compile([pack], knowledge).packs;
  return index ? articles.flatMap((article) => judged(article, index)) : [];
}

/** Every pair that the pipeline verifies in a subject's articles where the pack is a small part of a large collection. */
export function pairsAmong(
  { pack, articles }: Subject,
  fullness: Fullness,
  knowledge: WordKnowledge,
  strangers: readonly Claim[],
): Pair[] {
  const [index] = compile([among(reduced(pack, fullness), strangers)], knowledge).packs;
  return index ? articles.flatMap((article) => judged(article, index)) : [];
}

/** Every pair that the pipeline verifies in a subject's articles, and in articles made from them; pairs labelled `hard` are left out. */
export function pairsOf(
  subject: Subject,
  fullness: Fullness,
  knowledge: WordKnowledge,
  hosts: readonly LabelledArticle[],
): PairsOf {
  const [index] = compile([reduced(subject.pack, fullness)], knowledge).packs;
  const [whole] = compile([subject.pack], knowledge).packs;
  if (!index || !whole) return { pairs: [], made: [] };
  const reports = subject.articles.filter(({ kind }) => kind === 'report');
  const made = subject.articles.flatMap((article, i) => {
    const elsewhere = hosts[(i * 7) % Math.max(1, hosts.length)];
    const among = reports[i % Math.max(1, reports.length)];
    const strangers = article.kind === 'lookalike' && among;
    return [
      ...shadowPairsOf(article, index, whole),
      ...(elsewhere ? moved(article, elsewhere, index, whole, () => true, false) : []),
      ...(strangers ? moved(article, among, index, whole, (sentence) => sentence.c.length === 0, true) : []),
    ];
  });
  return {
    pairs: subject.articles.flatMap((article) => judged(article, index)),
    made: [...made, ...toldByPack(subject, fullness, knowledge)],
  };
}

/** Pairs of an article's shadows: none is a match. Those of claims that hang on no exchanged name are left out, for they might be. */
function shadowPairsOf(article: LabelledArticle, index: PackIndex, whole: WholePack): Pair[] {
  return [false, true].flatMap((all) => {
    const shadow = shadowOf(article, whole, all);
    const hangs = ({ claim }: Profile): boolean => {
      const full = whole.profile(whole.pack.claims.findIndex(({ id }) => id === claim.id));
      return full.terms.some((term) => shadow.exchanged.has(term.id) && term.salience >= anchorSalience);
    };
    return judged(shadow.article, index, { wanted: hangs }).map((pair) => ({
      ...pair,
      match: false,
      weight: shadowWeight,
    }));
  });
}

type Sentence = LabelledArticle['paragraphs'][number][number];

/** The article's sentences that say by themselves what they speak of, one by one among the paragraphs of another article: they mean there what they meant here. */
function moved(
  article: LabelledArticle,
  host: LabelledArticle,
  index: PackIndex,
  whole: WholePack,
  wanted: (sentence: Sentence) => boolean,
  among: boolean,
): Pair[] {
  const own = article.paragraphs.flat().filter((sentence) => {
    const reading = readSentence(sentence.t, { start: 0, end: sentence.t.length }, whole.lexicon);
    return (
      wanted(sentence) && reading.distinct.some((c) => isName(c, reading) && whole.lexicon.rarity(c.id) >= rareName)
    );
  });
  const texts = new Set(own.map(({ t }) => t.trim()));
  const rounds = Math.ceil(own.length / host.paragraphs.length);
  return Array.from({ length: rounds }, (_, round) => {
    const paragraphs = host.paragraphs.flatMap((paragraph, p) => {
      const guest = own[round * host.paragraphs.length + p];
      const plain = paragraph.map(({ t }) => ({ t, c: [] }));
      return guest ? [plain, [guest]] : [plain];
    });
    return judged({ ...article, paragraphs }, index, { only: texts }).map((pair) => ({
      ...pair,
      weight: among ? amongWeight : movedWeight,
    }));
  }).flat();
}

/** The pack's own texts as articles, each by itself and two claims to a sentence: the n-th wording of every claim, held against the pack without it, and the quotes, held against all of it. */
function toldByPack(subject: Subject, fullness: Fullness, knowledge: WordKnowledge): Pair[] {
  const { claims } = subject.pack;
  const most = Math.max(...claims.map(({ wordings }) => wordings.length));
  const tellings = Array.from({ length: most }, (_, n) => ({
    told: claims.flatMap(({ id, wordings }) => (wordings[n] === undefined ? [] : [sentenceOf(id, wordings[n])])),
    pack: {
      ...subject.pack,
      claims: claims.map((claim) => ({ ...claim, wordings: claim.wordings.filter((_, i) => i !== n) })),
    },
  }));
  const quotes = claims.flatMap(({ id, reports }) =>
    reports.flatMap(({ quote }) => (quote === undefined ? [] : [sentenceOf(id, quote)])),
  );
  return [...tellings, { told: quotes, pack: subject.pack }].flatMap(({ told, pack }, n) => {
    const [index] = compile([reduced(pack, fullness)], knowledge).packs;
    if (!index) return [];
    // Another partner in each telling, never a claim itself.
    const joined = told.map((sentence, i) =>
      join(sentence, told[(i + 1 + (n % Math.max(1, told.length - 1))) % told.length] ?? sentence),
    );
    return [told, joined].flatMap((sentences) => {
      const article = {
        id: `${subject.name}-s0`,
        kind: 'report',
        title: '',
        paragraphs: sentences.map((one) => [one]),
      };
      return judged(article, index).map((pair) => ({ ...pair, weight: toldWeight }));
    });
  });
}

function sentenceOf(id: string, text: string): Sentence {
  return { t: `${text.trim().replace(/[.]$/u, '')}.`, c: [{ id, m: 'states' }] };
}

function join(one: Sentence, other: Sentence): Sentence {
  return { t: `${one.t.replace(/[.]$/u, '')}, while ${other.t}`, c: [...one.c, ...other.c] };
}

interface Choice {
  /** Claims that are judged. */
  readonly wanted?: (profile: Profile) => boolean;
  /** Sentences that are judged. */
  readonly only?: ReadonlySet<string>;
}

function judged(article: LabelledArticle, index: PackIndex, { wanted = () => true, only }: Choice = {}): Pair[] {
  const blocks = blocksOf(article);
  const text = blocks.join('\n');
  const labels = article.paragraphs.flat().map((sentence) => ({ text: sentence.t.trim(), labels: sentence.c }));
  let offset = 0;
  const spans = blocks.flatMap((block) => {
    const found = sentencesOf(block).map(({ start, end }) => ({ start: start + offset, end: end + offset }));
    offset += block.length + 1;
    return found;
  });
  const readings = spans.map((span) => readSentence(text, span, index.lexicon));
  return verify(readings, index).flatMap(({ reading, profile, evidence }) => {
    const sentence = text.slice(reading.span.start, reading.span.end);
    const from = labels.find((candidate) => candidate.text.includes(sentence) || sentence.includes(candidate.text));
    const label = from?.labels.find((l) => l.id === profile.claim.id);
    if (label?.hard || !wanted(profile) || (only && !only.has(from?.text ?? ''))) return [];
    return [
      {
        group: article.id,
        features: evidence.features,
        match: label !== undefined,
        weight: 1,
        text: sentence,
        claim: profile.claim.id,
      },
    ];
  });
}
