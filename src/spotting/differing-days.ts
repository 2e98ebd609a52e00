/** Finds days of the week and of the month that no report of a claim has; nothing else. */
import { feastsIn, monthNumbers } from '../text/calendar.ts';
import { dayWords } from '../text/number-words.ts';
import type { Evidence } from './evidence.ts';
import type { ValueDifference } from './match.ts';
import { onceFor } from './once-for.ts';
import type { Profile, Reference } from './profile.ts';
import type { Reading } from './reading.ts';

/** Share of the claim's texts from which on it hangs on a day. */
const hangsOn = 0.3;

const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/giu;
const months = [...monthNumbers.keys()].join('|');
const inWords = [...dayWords.keys()].reverse().join('|');
const dayOfMonth = new RegExp(
  `\\b(?:(\\d{1,2}(?:st|nd|rd|th)?(?=\\s)|(?:${inWords})(?=\\sof\\s))\\s(?:of\\s)?(${months})|(${months})\\.?\\s(\\d{1,2}|(?<=\\s)the\\s(?:${inWords}))(?:st|nd|rd|th)?)\\b(?!\\s?%|[.,]\\d)`,
  'giu',
);
/** At most one difference of each kind: another day of the week, another day of the same month, another feast. */
export function differingDays(reading: Reading, profile: Profile, evidence: Evidence): ValueDifference[] {
  const part = reading.text.slice(evidence.span.start, evidence.span.end);
  // Most sentences name no day, and then the claim's need not be read.
  const named = kindsOfDay.filter((kind) => kind.daysIn(part).length > 0);
  if (named.length === 0) return [];
  if (aroundDay.test(part)) return [];
  return hangingDays(profile).flatMap(({ kind, having }) => {
    if (!named.includes(kind)) return [];
    const here = kind.daysIn(part);
    const [first] = here;
    if (!first) return [];
    if (here.some((day) => having.some(({ days }) => days.some((other) => other.key === day.key)))) return [];
    if (having.some(({ days }) => days.some(({ key }) => isBareDay(key, part)))) return [];
    // Another month is found as such.
    if (!having.some(({ days }) => days.some((other) => other.of === first.of))) return [];
    return [{ aspect: 'date' as const, page: first.words, reported: reportedDays(having) }];
  });
}

/** "Hours before New Year's Day", "in the night to 12 May", "the Sunday Times", "Black Friday": another day is meant, or none. */
const aroundDay =
  /\b(?:(?:hours?|days?|night)\s(?:before|after|to)|eve\sof|day\safter)\s(?:the\s)?(?:\p{Lu}|\d)|\b(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\s(?:Times|Telegraph|Mirror|Post|Mail|Herald|Express)\b|\b(?:Black|Super|Bloody|Ash|Palm)\s\p{Lu}\p{Ll}+day\b/u;

/** The kinds of day that a claim hangs on, with the texts that name one. */
const hangingDays = onceFor(({ references }: Profile) => {
  const own = references.filter(({ kind }) => kind !== 'quote');
  return kindsOfDay.flatMap((kind) => {
    const having = own.flatMap((reference) => {
      const days = kind.daysIn(reference.reading.text);
      return days.length > 0 ? [{ reference, days }] : [];
    });
    return having.length > 0 && having.length >= hangsOn * own.length ? [{ kind, having }] : [];
  });
});

/** "On the 4th", after another day of the month. */
function isBareDay(key: string, part: string): boolean {
  const [, day] = /^\d+-(\d+)$/u.exec(key) ?? [];
  if (day === undefined) return false;
  const word = [...dayWords].find(([, value]) => value === Number(day))?.[0];
  return new RegExp(`\\bthe\\s(?:${day}(?:st|nd|rd|th)|${word})\\b`, 'iu').test(part);
}

interface KindOfDay {
  daysIn(text: string): Day[];
}

const kindsOfDay: readonly KindOfDay[] = [{ daysIn: weekdaysIn }, { daysIn: datesIn }, { daysIn: feastDaysIn }];

interface Day {
  /** Equal for equal days. */
  readonly key: string;
  /** What it is a day of: days are compared within it. */
  readonly of: string;
  readonly words: string;
}

function weekdaysIn(text: string): Day[] {
  // A cheap look before the pattern, here and below.
  if (!/day/iu.test(text)) return [];
  return [...text.matchAll(weekday)].map(([words]) => ({
    key: words.toLowerCase().replace(/s$/u, ''),
    of: 'week',
    words,
  }));
}

function feastDaysIn(text: string): Day[] {
  return feastsIn(text).map(({ words }) => ({ key: feastKey(words), of: 'year', words }));
}

/** Equal for one feast, however it is spelt. */
function feastKey(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[.\u2019']/gu, '')
    .replace('labour', 'labor');
  return plain === 'may day' ? 'labor day' : plain;
}

function datesIn(text: string): Day[] {
  if (!/\d|(?:st|nd|rd|th)\b/u.test(text)) return [];
  return [...text.matchAll(dayOfMonth)].flatMap((hit) => {
    const month = monthNumbers.get((hit[2] ?? hit[3] ?? '').toLowerCase());
    const said = (hit[1] ?? hit[4] ?? '').toLowerCase().replace(/^the\s/u, '');
    const day = dayWords.get(said) ?? Number.parseInt(said, 10);
    return month === undefined || day < 1 || day > 31
      ? []
      : [{ key: `${month}-${day}`, of: String(month), words: hit[0] }];
  });
}

function reportedDays(
  having: readonly { readonly reference: Reference; readonly days: readonly Day[] }[],
): Record<string, string> {
  const reported: Record<string, string> = {};
  for (const { reference, days } of having) {
    const { source } = reference;
    const [day] = days;
    if (source !== undefined && day) reported[source] ??= day.words;
  }
  return reported;
}
