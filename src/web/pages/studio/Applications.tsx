import { Link } from '@tanstack/react-router';
import { stateTitles } from '../../../contract/stateTitles.zh.ts';
import type { StateKind } from '../../../core/application/state.ts';
import { useWords } from '../../session/useWords.ts';
import type { StudioFile } from './studioFile.ts';

/** Its applications of all years. */
export function Applications({ file }: { readonly file: StudioFile }) {
  const words = useWords();
  if (file.applications.length === 0) return null;
  return (
    <section className="card" aria-labelledby="applications">
      <h2 id="applications">历年申报</h2>
      <ul className="studio-lines">
        {file.applications.map(({ id, year, trackTitle, state }) => (
          <li key={id}>
            <p>
              <Link to="/applications/$application" params={{ application: id } as never}>
                {year}年，{trackTitle}
              </Link>
              　{stateTitles(words)[state as StateKind]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
