import { describe, expect, it } from 'vitest';
import { gradedAt } from './ages-and-degrees.ts';

/** What is made of the first figure of a text in digits, with its words. */
const graded = (text: string) => {
  const [figure] = /\d+(?:\.\d+)?/u.exec(text) ?? [''];
  const start = text.indexOf(figure);
  const found = gradedAt(text, start, start + figure.length, Number(figure));
  return found && [found.measure, text.slice(start, found.end)];
};

describe('gradedAt', () => {
  it.each([
    ['a 34-year-old man', 'age', '34-year-old'],
    ['a pupil aged 12', 'age', '12'],
    ['Margaret Keenan, 90, was the first', 'age', '90'],
    ['At 80, she was the first', 'age', '80'],
    ['she died at the age of 101', 'age', '101'],
    ['1.5°C of warming', 'temperature', '1.5°C'],
    ['up by 1.5 degrees Celsius', 'temperature', '1.5 degrees Celsius'],
    ['a 7.8-magnitude earthquake', 'magnitude', '7.8'],
    ['a tremor of magnitude 6.1 struck', 'magnitude', '6.1'],
    ['measured 6.1 on the Richter scale', 'magnitude', '6.1'],
  ])('reads %j as %s', (text, measure, words) => expect(graded(text)).toEqual([measure, words]));

  it.each([
    'in Raqqa 90 people',
    'a 200-year-old bridge',
    'on 11 September, 90 people',
    'at 80 kilometres an hour',
    'at 80 degrees Fahrenheit',
    'minus 5 °C',
    '-5°C',
    'of great magnitude, 7 people said',
  ])('makes nothing of %j', (text) => expect(graded(text)).toBeUndefined());
});
