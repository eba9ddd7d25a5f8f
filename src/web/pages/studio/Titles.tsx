import { levelTitles } from '../../../contract/studioWords.zh.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { StudioFile } from './studioFile.ts';

/** Titles with the papers of their decisions; those that ended below. */
export function Titles({ file }: { readonly file: StudioFile }) {
  const { designation } = useWords();
  return (
    <section className="card" aria-labelledby="titles">
      <h2 id="titles">称号</h2>
      {file.titles.length === 0 ? <p>还没有{designation}。</p> : null}
      <ul className="studio-lines">
        {file.titles.map((title) => (
          <li key={title.id}>
            <p>
              <strong>{title.title}</strong>
              {title.endedOn ? (
                <span className="of-mark" data-tone="attention">
                  {dayInWords(title.endedOn)}终止
                </span>
              ) : null}
            </p>
            <p>
              {title.namingBody}，{dayInWords(title.namedOn)}
              {title.level ? `，${levelTitles[title.level]}` : ''}
              {title.documentNumber ? `，${title.documentNumber}` : ''}
            </p>
            {title.endedBecause ? <p>终止原因：{title.endedBecause}</p> : null}
            {title.paper ? (
              <p>
                <a href={`/api/v1/uploads/${title.paper.upload}`} target="_blank" rel="noreferrer">
                  {title.paper.name}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
