import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { StudioFile } from './studioFile.ts';

/** Names and leads over time, and the units. */
export function Names({ file }: { readonly file: StudioFile }) {
  const { lead } = useWords();
  return (
    <section className="card" aria-labelledby="names">
      <h2 id="names">名称、{lead}和单位</h2>
      {file.names.length === 0 ? <p>还没有记录。提交申报后记入。</p> : null}
      <ul className="studio-lines">
        {file.names.map(({ name, leadName, from, reason }) => (
          <li key={`${from} ${name}`}>
            <p>
              <strong>{name}</strong>（{lead}：{leadName}）
            </p>
            <p>自{dayInWords(from)}</p>
            {reason ? <p>原因：{reason}</p> : null}
          </li>
        ))}
        {file.units.map(({ unitName, bodyName, from, reason }) => (
          <li key={`${from} ${unitName}`}>
            <p>
              <strong>{unitName}</strong>（{bodyName}）
            </p>
            {from ? <p>自{dayInWords(from)}</p> : null}
            {reason ? <p>原因：{reason}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
