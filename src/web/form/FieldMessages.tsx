import { useWords } from '../session/useWords.ts';
import { findingSentence } from './findingSentence.ts';
import type { Entry } from './journal/journal.ts';
import type { Messages } from './useMessages.ts';
import { valueInWords } from './valueInWords.ts';
import { useWork } from './work.ts';

interface Props {
  readonly id: string;
  readonly path: string;
  readonly messages: Messages;
}

/** The words at a field: errors and warnings with their source, a refused value, two values to choose from. */
export function FieldMessages({ id, path, messages }: Props) {
  const words = useWords();
  const { findings, entry, unprintable, any } = messages;
  if (!any) return null;
  return (
    <div id={id} className="messages">
      {findings.map((finding) => (
        <p key={finding.code} className={finding.level === 'error' ? 'message-bad' : 'message-warn'}>
          <strong>{finding.level === 'error' ? '请改正：' : '请核对：'}</strong>
          {findingSentence(finding, words)}
          {finding.source && <span className="soft">（{finding.source}）</span>}
        </p>
      ))}
      {unprintable !== '' && (
        <p className="message-warn">
          <strong>请核对：</strong>“{unprintable}
          ”没有字体可以印出。请换成通用写法；姓名用字请告知系统管理员补充字体。
        </p>
      )}
      {entry?.state === 'rejected' && (
        <p className="message-bad">
          <strong>未能保存：</strong>
          {entry.message}您填写的内容还在，改正后会自动再存。
        </p>
      )}
      {entry?.state === 'conflict' && <ConflictChoice path={path} entry={entry} />}
    </div>
  );
}

/** Both values side by side; the person chooses, nothing wins silently. */
function ConflictChoice({ path, entry }: { readonly path: string; readonly entry: Entry }) {
  const { store, form, programme } = useWork();
  const words = (value: Entry['value']) => valueInWords(form, programme, path, value);
  return (
    <div className="conflict" role="group" aria-label="这一栏有冲突">
      <p className="message-bad">
        <strong>有冲突：</strong>别人刚保存了另一个内容，请选择保留哪一个。
      </p>
      <div className="conflict-sides">
        <div>
          <p className="soft">您填写的</p>
          <p>{words(entry.value)}</p>
          <button type="button" className="button button-plain" onClick={() => store.choose(path, 'mine')}>
            保留我填写的
          </button>
        </div>
        <div>
          <p className="soft">已保存的</p>
          <p>{words(entry.theirs?.value ?? null)}</p>
          <button type="button" className="button button-plain" onClick={() => store.choose(path, 'theirs')}>
            采用已保存的
          </button>
        </div>
      </div>
    </div>
  );
}
