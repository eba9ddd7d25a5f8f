import { draftPart } from '../../../contract/draftWords.zh.ts';
import { differences } from './differences.ts';
import type { OpenedDraft } from './OpenDraft.tsx';

const most = 12;

/** Two people changed the same part: both values stand side by side and a person chooses, never the program (ux 6). */
export function Conflicts({ store, snapshot }: Pick<OpenedDraft, 'store' | 'snapshot'>) {
  const open = Object.values(snapshot.journal).filter(({ state }) => state === 'conflict');
  return open.map(({ path, value, theirs }) => {
    const part = draftPart(path);
    const found = differences(part, parsed(value), parsed(theirs?.value ?? null));
    return (
      <section key={path} className="note note-bad" aria-label={`${part}有冲突`}>
        <p>
          <strong>“{part}”有冲突：</strong>别人刚刚也改了这一部分。请对照后选择保留哪一个。
        </p>
        <div className="of-scroll">
          <table className="of-table">
            <thead>
              <tr>
                <th scope="col">位置</th>
                <th scope="col">您改的</th>
                <th scope="col">别人改的</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map(({ where, left, right }) => (
                <tr key={where + left + right}>
                  <th scope="row">{where}</th>
                  <td data-label="您改的">{left}</td>
                  <td data-label="别人改的">{right}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {found.length > most && <p>还有 {found.length - most} 处不同。</p>}
        <p className="buttons">
          <button type="button" className="button button-plain" onClick={() => store.choose(path, 'mine')}>
            保留我改的
          </button>
          <button type="button" className="button button-plain" onClick={() => store.choose(path, 'theirs')}>
            用别人改的
          </button>
        </p>
      </section>
    );
  });
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : null;
}
