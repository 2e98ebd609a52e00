/** What stands behind the comparison: differences between the sources, silence, tensions, notes, and why the words matched. */
import type { MatchView } from '../../spotting/match-view.ts';
import { say } from '../words.ts';
import { BackgroundNote } from './BackgroundNote.tsx';
import { Values } from './Values.tsx';
import { Why } from './Why.tsx';

export function Evidence({ view }: { readonly view: MatchView }) {
  const { language } = view.pack;
  const silent = view.silent.filter(({ id }) => id !== view.pageSource?.id);
  return (
    <>
      {view.differences.length > 0 && (
        <section>
          <h3>{say(view.match.relation === 'varies' ? 'differencesBetween' : 'differences')}</h3>
          {view.differences.map(({ aspect, note, values }) => (
            <div class="difference" key={aspect + note}>
              <p>
                <b>{say(`aspect_${aspect}`)}.</b> <bdi lang={language}>{note}</bdi>
              </p>
              <Values view={view} values={values} />
            </div>
          ))}
        </section>
      )}
      {silent.map(({ id, outlet, headline }) => (
        <p class="silent" key={id}>
          {outlet ? say('silentOutlet', outlet) : say('silentHeadline', headline)}
        </p>
      ))}
      {view.tensions.length > 0 && (
        <section>
          <h3>{say('tensions')}</h3>
          <ul>
            {view.tensions.map((statement) => (
              <li key={statement} dir="auto" lang={language}>
                {statement}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.background.map((background) => (
        <BackgroundNote key={background.note} background={background} pack={view.pack} />
      ))}
      <Why match={view.match} statement={view.statement} language={language} />
    </>
  );
}
