/** What each of the two seed articles says: for each claim, telling words of every passage that says it. */

export interface Seed {
  /** Name of the file in the seeds folder. */
  readonly file: string;
  readonly headline: string;
  readonly source: 'a' | 'b';
  /** Claim id -> words of the passages that state it. A highlight that holds none of them is wrong. */
  readonly says: Readonly<Record<string, readonly string[]>>;
}

export const SEEDS: readonly Seed[] = [
  {
    file: '000_ae7837e863c6dc23.txt',
    headline: 'US Coalition Unable to Complete Defeat of Daesh Near Syrian Hajin - Russian MoD',
    source: 'a',
    says: {
      'two-notes': ['sent two notes', 'the second note, sent to Mattis'],
      'hajin-six-months': ['unable to complete the defeat'],
      'militants-nine-settlements': ['2,000 militants'],
      'civilians-1500': ['at least 1,500 civilians'],
      'rukban-50000': ['over 50,000 Syrians'],
      'tanf-blocks-aid': ['the main obstacles'],
      'east-bank-peace': ['there was no progress'],
      'kurdish-arab-tension': ['Kurdish-Arab contradictions'],
      'oil-smuggling': ['hydrocarbon smuggling'],
      'inf-dialogue': [
        'a proposal to discuss disagreements',
        'proposed to James Mattis to discuss',
        'open and detailed dialogue',
      ],
      'no-pentagon-reply': ['never received any response', 'not received even a formal response'],
      'pompeo-60-days': ['suspend its adherence'],
      'inf-violations': ['repeatedly rejected the claims'],
      'aegis-europe': ['Aegis systems'],
      'inf-1987': ['signed in 1987'],
      'inf-range': ['between 500 and 5,500'],
    },
  },
  {
    file: '001_4ab037df6d2d5d85.txt',
    headline: 'Russia Calls on the US to Reconsider Strategy in Syria',
    source: 'b',
    says: {
      'two-notes': ['in a letter to Pentagon chief', 'In a separate letter to Mattis'],
      'hajin-six-months': ['It took six months', 'protracted battle near Hajin'],
      'militants-nine-settlements': ['regrouped later in the villages'],
      'isis-last-pockets': ['last remaining pockets'],
      'civilians-1500': ['at least 1,500 civilians'],
      'rukban-50000': ['more than 50,000 Syrians'],
      'tanf-blocks-aid': ['more difficult to deliver aid', 'prevented the refugees'],
      'east-bank-peace': ['little or nothing to restore peace', 'deeply disturbing'],
      'oil-smuggling': ['smuggling of oil and oil products'],
      'syrian-army-two-weeks': ['liberate areas in two weeks'],
      'inf-dialogue': ['open and meaningful dialogue', 'offered direct talks'],
      'no-pentagon-reply': ['no official reaction'],
      'pompeo-60-days': ['undo the deal'],
      'inf-violations': ['accuse each other'],
      'inf-1987': ['in force between the two countries since 1987'],
      'inf-range': ['500 to 5,500 km'],
      'un-resolution': ['drafted a resolution'],
    },
  },
];
