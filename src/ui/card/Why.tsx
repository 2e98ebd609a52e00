/** Why the page's words were taken for the claim, one click away: the pairing of words, and how sure it is. */
import type { Match } from '../../spotting/match.ts';
import { say } from '../words.ts';
import { likelihood } from './likelihood.ts';

export interface WhyProps {
  readonly match: Match;
  readonly statement: string;
  /** BCP 47, of the page's words and the claim's. */
  readonly language: string;
}

export function Why({ match, statement, language }: WhyProps) {
  return (
    <details>
      <summary>{say('why')}</summary>
      <p>
        <b>{say('theClaim')}</b> <bdi lang={language}>{statement}</bdi>
      </p>
      {match.alignment.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('thisPage')}</th>
              <th scope="col">{say('thePack')}</th>
              <th scope="col">{say('kind')}</th>
            </tr>
          </thead>
          <tbody>
            {match.alignment.map(({ kind, page, claim }) => (
              <tr>
                <td dir="auto" lang={language}>
                  {page}
                </td>
                <td dir="auto" lang={language}>
                  {claim}
                </td>
                <td>{say(`kind_${kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{say('probability', Math.round(match.score * 100), say(`likelihood_${likelihood(match.score)}`))}</p>
    </details>
  );
}
