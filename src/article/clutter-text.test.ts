import { describe, expect, it } from 'vitest';
import { endsAsSentence, labelLength, readingOf } from './clutter-text.ts';

describe('readingOf', () => {
  it('leaves the sentences of articles alone, however they begin', () => {
    for (const text of [
      'Read aloud in parliament, the letter caused an uproar that lasted for an hour.',
      'More than 1,500 islanders depend on the crossing.',
      'Support for the US-led coalition has fallen, the minister said.',
      'Follow-up talks are planned here next week.',
      'Support for the war has fallen among our allies, a poll shows.',
      'Copyright law reform was approved by 348 votes to 274.',
      'By the end of the month, 50,000 people will have left.',
      '“Sign up for our newsletter,” the leaflet said, “and get the latest to your inbox.”',
      'The company changed its privacy policy after the letter.',
      'Tags on the containers showed that they came from the island.',
      'Video of the strike was published by the ministry on Monday.',
      'Get out of the harbour, the loudspeakers said.',
    ]) {
      expect([text, readingOf(text)]).toEqual([text, 'text']);
    }
  });

  it('tells what stands beside an article', () => {
    expect(readingOf('READ MORE: Islanders Build a Raft')).toBe('teaser');
    expect(readingOf('See also – Islanders build a raft')).toBe('teaser');
    expect(readingOf('- Advertisement -')).toBe('advert');
    expect(readingOf('Story continues below')).toBe('advert');
    expect(readingOf('Related stories')).toBe('section');
    expect(readingOf('You may also like')).toBe('section');
    expect(readingOf('12 comments')).toBe('comments');
    expect(readingOf('© Island Pictures')).toBe('credit');
    expect(readingOf('The ferry in dock. (Photo: Island Pictures)')).toBe('credit');
    expect(readingOf('Subscribe to our newsletter')).toBe('plea');
    expect(readingOf('We use cookies to make this site better.')).toBe('plea');
    expect(readingOf('15 December 2018')).toBe('byline');
    expect(readingOf('By John Smith and Jane Doe in Washington')).toBe('byline');
    expect(readingOf('Published 15 December 2018 at 12:30 GMT')).toBe('byline');
    expect(readingOf('Copyright 2018 The Island News. All rights reserved.')).toBe('credit');
    expect(readingOf('Support our journalism')).toBe('plea');
    expect(readingOf('(Reporting by our desk; editing by the night desk)')).toBe('byline');
  });
});

describe('labelLength', () => {
  it('wants a mark behind the label', () => {
    expect(labelLength('READ MORE: A raft')).toBe('READ MORE:'.length);
    expect(labelLength('Read more')).toBe('Read more'.length);
    expect(labelLength('Read more than one book')).toBe(0);
    expect(labelLength('Readers: beware')).toBe(0);
  });
});

describe('endsAsSentence', () => {
  it('knows full stops behind quotes, brackets and notes', () => {
    for (const text of ['Yes.', 'He said “yes.”', 'So it is. (1)', 'Why?', 'Daesh*.', 'And so on…', 'これは文です。']) {
      expect([text, endsAsSentence(text)]).toEqual([text, true]);
    }
  });

  it('knows headlines and captions from sentences', () => {
    for (const text of ['The mayor at her desk', 'INF, Syria, Russia', 'Photo (AP)'])
      expect([text, endsAsSentence(text)]).toEqual([text, false]);
  });
});
