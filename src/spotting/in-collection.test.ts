import { describe, expect, it } from 'vitest';
import { exampleIndex, heldAgainst } from './example-index.ts';
import { collectionInputs, probabilityInCollection } from './in-collection.ts';
import { model } from './model.ts';

const index = exampleIndex();
const features = (text: string) => heldAgainst(index, text, 0).evidence.features;
const said = features('Engineers evacuated 1,500 residents near the Kestrin Harbour Bridge in May 2019.');

describe('probabilityInCollection', () => {
  it('has a weight for each input', () => {
    expect(model.collection.weights).toHaveLength(collectionInputs(said).length);
  });

  it('trusts a sentence that says all of one claim and little of any other, not one that shares a name', () => {
    const shared = features('Visitors to Kestrin like the old market, the ferry and the lighthouse by the sea.');
    expect(probabilityInCollection(said, model.collection)).toBeGreaterThan(0.5);
    expect(probabilityInCollection(shared, model.collection)).toBeLessThan(0.1);
  });

  it('doubts what the next claim is told as well by', () => {
    const rivalled = probabilityInCollection({ ...said, lead: 0 }, model.collection);
    expect(rivalled).toBeLessThan(probabilityInCollection(said, model.collection));
  });
});
