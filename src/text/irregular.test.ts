import { describe, expect, it } from 'vitest';
import { baseForm } from './irregular.ts';
import { stemOf } from './words.ts';

describe('baseForm', () => {
  it.each([
    ['wrote', 'write'],
    ['torn', 'tear'],
    ['overthrown', 'overthrow'],
    ['were', 'be'],
    ['themselves', 'oneself'],
    ['rumours', 'rumors'],
    ['colourful', 'colorful'],
    ['organised', 'organized'],
    ['hour', 'hour'],
    ['tourist', 'tourist'],
    ['journal', 'journal'],
  ])('treats %j as %j', (word, base) => expect(baseForm(word)).toBe(base));

  it.each([
    ['privatisation', 'privatization'],
    ['promises', 'promising'],
    ['labourers', 'laborer'],
    ['neighbouring', 'neighbor'],
  ])('lets %j and %j meet in their stem', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));
});
