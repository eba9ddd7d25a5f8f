import type { EvidenceNeed } from '../../core/programme/field.ts';
import { entriesBehind } from '../../core/workLog/pathsBehind.ts';
import { needInWords } from '../form/needInWords.ts';
import { useAnswers, useWork } from '../form/work.ts';
import { announce } from '../parts/announce.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { useCommand } from '../parts/useCommand.ts';
import { type LogFilling, useLog } from './logContext.ts';

interface Props {
  readonly path: string;
  readonly needs: readonly EvidenceNeed[];
}

/** Photos and papers of the entries behind a field, each one press away from being its proof (F12, R66). */
export function LogProofs(props: Props) {
  const log = useLog();
  return log ? <Offered {...props} log={log} /> : null;
}

function Offered({ path, needs, log }: Props & { readonly log: LogFilling }) {
  const { detail } = useWork();
  const take = useCommand('takeLogFile');
  const behind = useAnswers((sheet) => entriesBehind(sheet, log.values, path).join(' '));
  const bound = new Set(detail.evidence.filter((one) => one.path === path).map(({ upload }) => upload));
  const entries = log.entries.filter(({ id, withdrawn }) => !withdrawn && behind.split(' ').includes(id));
  const files = entries.flatMap(({ id, title, files: own }) =>
    own.filter(({ upload }) => !bound.has(upload)).map((file) => ({ ...file, entry: id, title })),
  );
  if (files.length === 0) return null;
  async function use(file: (typeof files)[number], { kind, stamp }: EvidenceNeed): Promise<void> {
    const { entry, upload } = file;
    if (await take.run({ application: detail.id, path, kind, stamp, entry, upload }))
      announce(`${file.name} 已用作证明材料`);
  }
  return (
    <div role="group" aria-label="年度记录里的材料">
      <p className="soft">年度记录里有这些材料，可以直接用：</p>
      <ul className="files">
        {files.map((file) => (
          <li key={`${file.entry} ${file.upload}`}>
            <a href={`/api/v1/uploads/${file.upload}`} target="_blank" rel="noreferrer">
              {file.name}
            </a>
            <span className="soft">{file.title}</span>
            {needs.map((need) => (
              <button
                key={need.kind + need.stamp}
                type="button"
                className="button-link"
                aria-busy={take.busy}
                onClick={() => void use(file, need)}
              >
                用作{needInWords(need)}
                <span className="unseen">：{file.name}</span>
              </button>
            ))}
          </li>
        ))}
      </ul>
      <RefusalNote failure={take.failure} />
    </div>
  );
}
