import { expect, it } from 'vitest';
import { FaultError, faultIn } from './fault-error.ts';
import { faultAt } from './faults.ts';

it('carries its fault, and says it with what to do', () => {
  const fault = faultAt('', 'diskFull');
  const error = new FaultError(fault, 'why');
  expect([faultIn(error), error.message, error.cause]).toEqual([
    fault,
    'there is no room left on the disk (make some, and try again)',
    'why',
  ]);
});

it('quotes what nobody foresaw', () => {
  expect(faultIn(new TypeError('x is undefined')).reason).toBe('an error occurred: “x is undefined”');
  expect(faultIn(new TypeError()).values).toEqual(['TypeError']);
  expect(faultIn('gone').values).toEqual(['gone']);
});
