import { describe, expect, it } from 'vitest';
import { quantitiesIn } from './quantities.ts';
import { wordsOf } from './words.ts';

const found = (text: string): [string, number, string][] =>
  quantitiesIn(text, wordsOf(text)).map((q) => [q.measure, Math.round(q.value * 10) / 10, text.slice(q.start, q.end)]);

describe('quantitiesIn', () => {
  it.each([
    'Trump met donors at Mar-a-Lago.',
    'Jan Egeland, the adviser, and April Ryan spoke.',
    'She joined the Women’s March with supporters of May.',
    'They killed two in three attacks.',
    'It was a 2,000-pound bomb.',
    'They found 300 pounds of explosives.',
  ])('reads nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['In March President Anna Holm resigned', 'month', 3],
    ['at the end of May', 'month', 5],
    ['Feb. 2', 'month', 2],
    ['About 2000 US troops will leave', 'count', 2000],
    ['2000 people died', 'count', 2000],
    ['at least 1900 soldiers', 'count', 1900],
    ['In about 2000 he left', 'year', 2000],
    ['the 2018 elections', 'year', 2018],
    ['In 2018 France beat Croatia', 'year', 2018],
    ['In 2017 Crown Prince Mohammed', 'year', 2017],
    ['mid-2018', 'year', 2018],
    ['since the ’08 crash', 'year', 2008],
    ['since ’87', 'year', 1987],
    ['Kabul: ’30 killed’', 'count', 30],
    ['50 cents', 'money', 0.5],
    ['5000 dollars', 'money', 5000],
    ['300 USD', 'money', 300],
    ['Quake kills 12: officials', 'count', 12],
    ['The toll: 12', 'count', 12],
    ['two C-130 transport planes', 'count', 2],
    ['20 second-hand cars', 'count', 20],
    ['15 day-care centres', 'count', 15],
    ['two 17-year-olds', 'count', 2],
  ])('reads %j as a %s of %d', (text, measure, value) => {
    expect(found(text)[0]?.slice(0, 2)).toEqual([measure, value]);
  });

  it.each([
    ['5 to 10 per cent', [5, 10]],
    ['5–10 %', [5, 10]],
  ])('reads both ends of %j as percentages', (text, both) => {
    expect(found(text).map(([measure, value]) => [measure, value])).toEqual(both.map((value) => ['percent', value]));
  });

  it.each([
    ['six months', 182.6],
    ['half a year', 182.6],
    ['half-year', 182.6],
    ['a fortnight', 14],
    ['14 days', 14],
    ['two weeks', 14],
    ['a 60-day deadline', 60],
    ['one and a half years', 547.9],
    ['about an hour', 0],
    ['within a week', 7],
    ['a whole year', 365.3],
    ['a year and a half', 547.9],
    ['two years and a half', 913.1],
    ['three full days', 3],
    ['two more weeks', 14],
    ['six months and a half', 197.8],
  ])('reads %j as a duration of %d days', (text, days) => {
    expect(found(text).map(([measure, value]) => [measure, value])).toEqual([['duration', days]]);
  });

  it.each([
    ['two thirds of the villages', 66.7],
    ['a third of the country', 33.3],
    ['two in five villages', 40],
    ['nine out of ten people', 90],
    ['two fifths', 40],
    ['by a third this year', 33.3],
    ['one field out of five', 20],
    ['one entry in ten had been invented', 10],
    ['fell by over half', 50],
    ['cut by more than half since', 50],
  ])('reads %j as a share of %d percent', (text, percent) => {
    expect(found(text).map(([measure, value]) => [measure, value])).toEqual([['percent', percent]]);
  });

  it.each(['twice a week', '500 litres a day', 'a year in pictures'])('reads no duration in %j', (text) => {
    expect(found(text).filter(([measure]) => measure === 'duration')).toEqual([]);
  });

  it('gives both ends of a range their unit', () => {
    expect(found('from 500 to 5,500 km')).toEqual([
      ['distance', 500, '500'],
      ['distance', 5500, '5,500 km'],
    ]);
    expect(found('between 311 and 3,317 miles').map(([, value]) => value)).toEqual([500.5, 5338.2]);
    expect(found('500km to 5,500km').map(([measure]) => measure)).toEqual(['distance', 'distance']);
  });

  it.each([
    ['a 90-year-old pensioner', 'age', 90],
    ['Margaret Keenan, aged 90', 'age', 90],
    ['1.55 degrees Celsius', 'temperature', 1.6],
    ['a magnitude of 6.8', 'magnitude', 6.8],
    ['cases doubled in May', 'factor', 2],
    ['three times as many cases', 'factor', 3],
    ['half a percentage point', 'points', 0.5],
    ['three quarters of a point', 'points', 0.8],
    ['0.4 percentage points', 'points', 0.4],
    ['70 basis points', 'points', 0.7],
  ])('reads %j as %s %d', (text, measure, value) => {
    expect(found(text).map(([is, amount]) => [is, amount])).toContainEqual([measure, value]);
    expect(found(text).filter(([is]) => is !== 'month')).toHaveLength(1);
  });

  it('gives no figure the unit of another clause', () => {
    expect(found('signed in 1991, months before').map(([measure]) => measure)).toEqual(['year']);
  });

  it('tells calendar years and months from amounts', () => {
    expect(found("signed in 1987, in '87 and in December 2018")).toEqual([
      ['year', 1987, '1987'],
      ['year', 1987, '87'],
      ['month', 12, 'December'],
      ['year', 2018, '2018'],
    ]);
    expect(found('it may take 1,987 people').map(([measure]) => measure)).toEqual(['count']);
  });

  it.each([
    ['about a kilometre', 1],
    ['a mile from the site', 1.6],
    ['half a mile', 0.8],
    ['five miles and a half', 8.9],
    ['five and a half miles', 8.9],
  ])('reads %j as a distance of %d kilometres', (text, kilometres) => {
    expect(found(text).map(([measure, value]) => [measure, value])).toEqual([['distance', kilometres]]);
  });

  it.each([
    ['12.40 The minister owned up', []],
    ['10.47 - no province suffered more', []],
    ['12.40 percent', ['percent']],
    ['131 million francs', ['money']],
    ['30 kroner', ['money']],
  ])('measures in %j %j', (text, measures) => {
    expect(found(text).map(([measure]) => measure)).toEqual(measures);
  });

  it('counts nothing that another part of the sentence speaks of', () => {
    const nouns = (text: string) => quantitiesIn(text, wordsOf(text)).map((q) => q.nouns);
    expect(nouns('a list of 46 and would not lengthen it')).toEqual([[]]);
    expect(nouns('room for 15,000 on the Auwiese')).toEqual([[]]);
    expect(nouns('1,500 of the civilians')).toEqual([['civilian']]);
  });

  it('names what is counted, up to a punctuation mark', () => {
    const text = 'at least 1,500 civilians have been killed, nine villages';
    expect(quantitiesIn(text, wordsOf(text)).map((q) => q.nouns)).toEqual([['civilian', 'kill', '*dead'], ['villag']]);
  });

  it('does not count with one figure what the next one counts', () => {
    const text = '341 people from two rubber boats';
    expect(quantitiesIn(text, wordsOf(text)).map((q) => q.nouns)).toEqual([['peopl'], ['rubber', 'boat']]);
  });

  it('reads no figure in how long a number is', () => {
    expect(found('a nine-figure contract of six figures')).toEqual([]);
  });

  it('knows money and percentages', () => {
    expect(found('five and a half per cent')).toEqual([['percent', 5.5, 'five and a half']]);
    expect(found('$100 million and 1.2 percent, 5%, 7 per cent').map(([measure]) => measure)).toEqual([
      'money',
      'percent',
      'percent',
      'percent',
    ]);
  });

  it('leaves out clock times, model numbers, ordinals and days of the month', () => {
    expect(
      found('At 9.05am and 10:30 an S-300 and the third F-35 came on Dec. 4 and 15 December').map(([, , text]) => text),
    ).toEqual(['Dec', 'December']);
  });
});
