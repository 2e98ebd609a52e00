/** What a pack file (`crossread/1`) looks like, as one schema that types, validation and the JSON Schema are taken from; checking across fields is pack-format's. */
import * as v from 'valibot';
import type { FaultCode } from './fault-texts.ts';
import { isIsoDate } from './iso-date.ts';
import { longestPattern, matchPatternFault } from './match-pattern.ts';

/** The only format that is read. */
export const packFormat = 'crossread/1';

/** Most characters of any one text: room for a long paragraph, not for a page to be drowned in. */
const longestText = 5000;
const longestId = 200;
/** Browsers and servers agree on URLs up to about this length. */
const longestUrl = 2048;
/** A longer quote would be a copy of the article rather than evidence from it. */
const longestQuote = 300;

/** The message of a check is the code of the fault, of which the words are made. */
const code = (name: FaultCode): FaultCode => name;

const text = (longest: number, tooLong: FaultCode = 'tooLong') =>
  v.pipe(
    v.string(),
    v.regex(/\S/, code('blank')),
    v.maxLength(longest, tooLong),
    v.check((value) => value.isWellFormed(), code('halfCharacter')),
  );

const anyText = (description: string) => v.pipe(text(longestText), v.description(description));

/** Ids are keys of plain objects later on, so no id may be a name that every object has. */
const id = (description: string) =>
  v.pipe(
    text(longestId),
    v.check((value) => !/\p{Cc}/u.test(value), code('controlCharacter')),
    v.check((value) => !(value in Object.prototype), code('reservedName')),
    v.description(description),
  );

const date = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}(T|$)/, code('date')),
    v.check(isIsoDate, code('dateUnreal')),
    v.description(description),
  );

const url = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#]/, code('url')),
    v.maxLength(longestUrl, code('urlTooLong')),
    v.check((value) => value.isWellFormed(), code('halfCharacter')),
    v.url(code('url')),
    v.description(description),
  );

const pagePattern = v.pipe(
  v.union([
    v.object({
      match: v.pipe(
        v.string(),
        v.maxLength(longestPattern, code('patternTooLong')),
        v.check(
          (pattern) => matchPatternFault(pattern) === undefined,
          ({ input }) => matchPatternFault(input) ?? code('patternHost'),
        ),
        v.description('WebExtension match pattern of the page\'s address, such as "*://*.example.org/news/*".'),
      ),
    }),
    v.object({ headline: anyText("The page's headline; case, white space and typographic quotes do not matter.") }),
  ]),
  v.description('How a page is recognised: {"match": pattern} or {"headline": text}.'),
);

const source = v.pipe(
  v.object({
    id: id('Name of the source within this pack.'),
    headline: anyText("The article's headline, word for word."),
    outlet: v.optional(anyText('Who published it; left out where the document does not say.')),
    url: v.optional(url('Absolute http or https address; left out where the document does not say.')),
    published: v.optional(date('ISO 8601 date, optionally with a time; left out where the document does not say.')),
    pages: v.optional(
      v.pipe(
        v.array(pagePattern),
        v.description(
          'How a page of this source is recognised, so that its own sentence is never offered as corroboration.',
        ),
      ),
    ),
  }),
  v.description('An article that reports claims.'),
);

const review = v.pipe(
  v.object({
    rating: anyText("The fact-checker's conclusion, in its words."),
    claimant: v.optional(anyText('Who made the claim that was checked.')),
    date: v.optional(date('ISO 8601 date of the review.')),
  }),
  v.description("A fact-checker's own conclusion."),
);

const report = v.pipe(
  v.object({
    source: id('Id of a source of this pack.'),
    summary: anyText("What the source says, in the pack author's own words."),
    quote: v.optional(
      v.pipe(
        text(longestQuote, 'quoteTooLong'),
        v.description(`Verbatim from the source, at most ${longestQuote} characters.`),
      ),
    ),
    review: v.optional(review),
  }),
  v.description('How one source reports one claim; a source that is silent has no report.'),
);

const difference = v.pipe(
  v.object({
    aspect: v.pipe(
      v.picklist(['number', 'date', 'place', 'actor', 'attribution', 'outcome', 'strength', 'scope', 'wording']),
      v.description(
        'What the difference is about. actor: who does it or is blamed; attribution: who says it, and how firmly.',
      ),
    ),
    note: anyText('What differs, in one sentence.'),
    values: v.pipe(
      v.record(v.string(), text(longestText)),
      v.minEntries(1, code('noValues')),
      v.description('What each source has, by source id.'),
    ),
  }),
  v.description('One way in which the reports of a claim are not the same.'),
);

const background = v.pipe(
  v.object({
    note: anyText("A fact of the pack author's, shown apart from the sources' words."),
    reference: anyText('Where it can be checked.'),
  }),
  v.description('A fact beside the claim.'),
);

const claim = v.pipe(
  v.object({
    id: id('Name of the claim within this pack.'),
    statement: anyText('What is claimed, in neutral words of the pack author.'),
    wordings: v.pipe(
      v.array(text(longestText)),
      v.description('Example phrasings, as different newsrooms would put it.'),
    ),
    reports: v.pipe(
      v.array(report),
      v.minLength(1, code('noReports')),
      v.description('One report for each source that has the claim.'),
    ),
    relation: v.pipe(
      v.picklist(['agree', 'differ', 'conflict', 'single']),
      v.description("The strongest relation among the reports' pairs; single where only one source has the claim."),
    ),
    differences: v.pipe(v.array(difference), v.description('In what the reports differ; may be empty.')),
    tensions: v.optional(
      v.pipe(v.array(v.string()), v.description('Ids of claims of this pack that this one sits uneasily with.')),
    ),
    background: v.optional(v.pipe(v.array(background), v.description('Facts that help to judge the difference.'))),
  }),
  v.description('One fact that sources report.'),
);

const names = v.pipe(v.array(text(longestId)), v.minLength(2, code('fewNames')), v.description('Names for one thing.'));

/** Everything of a pack but its three lists, which are checked item by item. */
export const headSchema = v.object({
  format: v.pipe(v.literal(packFormat), v.description('The version of this format.')),
  id: id('Name of the pack; ids of sources and claims belong to it.'),
  title: anyText('Name of the pack for readers.'),
  version: anyText('Version of the content, such as 1.0.0.'),
  language: v.pipe(
    v.string(),
    v.check(isLanguageTag, code('language')),
    v.description('BCP 47 language of the texts.'),
  ),
  description: anyText('What the pack is about.'),
  author: anyText('Who made it.'),
  licence: anyText('Under which licence it may be used.'),
  updated: date('ISO 8601 date of the last change.'),
});

export const sourceSchema = source;
export const claimSchema = claim;
export const namesSchema = names;

/** The whole file. Fields that it does not name are kept. */
export const packSchema = v.pipe(
  v.object({
    ...headSchema.entries,
    sources: v.pipe(v.array(source), v.description('The articles.')),
    claims: v.pipe(v.array(claim), v.description('What they report.')),
    aliases: v.pipe(
      v.array(names),
      v.description('Groups of names for one thing, such as ["Daesh", "ISIS", "Islamic State"].'),
    ),
  }),
  v.title('Crossread pack'),
  v.description('Claims, and how each source reports them.'),
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
