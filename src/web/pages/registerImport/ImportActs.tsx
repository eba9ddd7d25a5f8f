import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { choiceTitles, type Import, isAtWork } from './importText.ts';

interface Props {
  readonly found: Import;
  readonly onOther: () => void;
}

/** What comes next: correct, decide for all, take in; afterwards take back. */
export function ImportActs({ found, onOther }: Props) {
  const take = useCommand('takeRegisterList');
  const { counts, undecided, toTake, phase } = found;
  if (phase === 'taken' || (phase === 'taking' && !isAtWork(found)))
    return <AfterTaking found={found} onOther={onOther} />;
  if (phase === 'undone')
    return (
      <p className="note note-good" role="status">
        {found.kept > 0
          ? `已撤回。有 ${found.kept} 行的工作室已有自己的内容，没有撤回，原因见下表“没有撤回的”。`
          : '已全部撤回，档案回到导入以前的样子。'}
      </p>
    );
  if (phase !== 'checked') return null;
  return (
    <section className="of-stack" aria-label="下一步">
      <ToCorrect found={found} onOther={onOther} />
      {(counts.possible ?? 0) > 0 ? <RuleForAll found={found} /> : null}
      <RefusalNote failure={take.failure} />
      <div className="of-line">
        <Button type="primary" loading={take.busy} onClick={() => void take.run({ import: found.import })}>
          导入 {(toTake - undecided).toLocaleString('en-US')} 行
        </Button>
        {undecided > 0 ? <span className="soft">还有 {undecided} 行可能重复，请先决定。</span> : null}
      </div>
    </section>
  );
}

/** Rows with faults go out, are corrected, and come again; before the others are taken in or afterwards. */
function ToCorrect({ found, onOther }: Props) {
  const { fault = 0 } = found.counts;
  if (fault === 0) return null;
  const also = found.phase === 'checked' ? '也可以先导入没有错的行。' : '没有错的行不受影响。';
  return (
    <div className="note note-warn">
      <p>
        有 {fault} 行要改正，没有导入。下载后照最后一列改好，可以直接再上传；{also}
      </p>
      <div className="of-line">
        <a
          className="button button-plain"
          href={`/api/v1/exports/registerFaults.xlsx?import=${found.import}`}
          download
        >
          下载要改正的行
        </a>
        <button type="button" className="button button-plain" onClick={onOther}>
          上传改好的表
        </button>
      </div>
    </div>
  );
}

function RuleForAll({ found }: { readonly found: Import }) {
  const { run, busy, failure } = useCommand('chooseRegisterRows');
  async function all(choice: keyof typeof choiceTitles): Promise<void> {
    const done = await run({ import: found.import, choice, outcome: 'possible' });
    if (done) announce(`${done.rows} 行按“${choiceTitles[choice]}”处理。`);
  }
  return (
    <div className="note">
      <p>
        有 {found.counts.possible}{' '}
        行可能与档案里的工作室是同一个，两处都列在下表，请逐行决定；看过后也可以都按一种办法处理：
      </p>
      <div className="of-line">
        {(['same', 'new', 'out'] as const).map((choice) => (
          <Button key={choice} disabled={busy} onClick={() => void all(choice)}>
            都按“{choiceTitles[choice]}”
          </Button>
        ))}
      </div>
      <RefusalNote failure={failure} />
    </div>
  );
}

function AfterTaking({ found, onOther }: Props) {
  const { run, busy, failure, clear } = useCommand('undoRegisterImport');
  const [open, setOpen] = useState(false);
  return (
    <section className="of-stack" aria-label="导入以后">
      <p className="note note-good" role="status">
        已导入 {found.done.toLocaleString('en-US')} 行，新建档案 {found.made.toLocaleString('en-US')} 份。
      </p>
      <ToCorrect found={found} onOther={onOther} />
      <div className="of-line">
        <Button danger onClick={() => setOpen(true)}>
          撤回这次导入
        </Button>
      </div>
      <ActDialog
        title="撤回这次导入"
        act="撤回"
        danger
        open={open}
        busy={busy}
        failure={failure}
        onClose={() => {
          clear();
          setOpen(false);
        }}
        onAct={() => void run({ import: found.import }).then((done) => done && setOpen(false))}
      >
        <p className="of-flush">
          这次新建的 {found.made.toLocaleString('en-US')}{' '}
          份档案、补上的称号和内容都会撤回。已有申报、成员、年度记录等的工作室不撤回，并列出原因。
        </p>
      </ActDialog>
    </section>
  );
}
