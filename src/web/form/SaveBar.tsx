import { Link } from '@tanstack/react-router';
import { labelAt } from '../../core/answers/fieldAt.ts';
import { cityMoment } from '../parts/cityTime.ts';
import { fieldHref, focusPath } from './fieldAddress.ts';
import type { SavingState, Snapshot } from './journal/answerStore.ts';
import { useSnapshot, useWork } from './work.ts';

const words: { readonly [S in SavingState]: string } = {
  saved: '已保存',
  waiting: '正在保存',
  saving: '正在保存',
  offline: '离线，已存本机',
  conflict: '有冲突',
  rejected: '有内容未能保存',
  blocked: '未能保存，已存本机',
};
const looks: { readonly [S in SavingState]: string } = {
  saved: 'good',
  waiting: 'todo',
  saving: 'todo',
  offline: 'warn',
  conflict: 'bad',
  rejected: 'bad',
  blocked: 'bad',
};

function stateWords({ state, lasting }: Snapshot): string {
  if (!lasting && (state === 'offline' || state === 'blocked')) return '未能保存。请不要关闭本页';
  return words[state];
}

/** The state of saving, always in sight (ux 6). */
export function SaveBar() {
  const { store, programme } = useWork();
  const snapshot = useSnapshot();
  const { state, message, savedAt } = snapshot;
  const stuck = state === 'offline' || state === 'blocked';
  return (
    <div className="save-bar" data-state={state}>
      <span role="status" className={`state state-${looks[state]}`}>
        {stateWords(snapshot)}
      </span>
      {state === 'saved' && (
        <span className="soft">
          {savedAt
            ? `${cityMoment(savedAt, programme.timeZone).slice(-5)} 自动保存`
            : '填写时自动保存，不必另存'}
        </span>
      )}
      <Troubled snapshot={snapshot} />
      {stuck && message && <span>{message}</span>}
      {stuck && (
        <button type="button" className="button-link" onClick={() => store.flush()}>
          现在再试
        </button>
      )}
    </div>
  );
}

/** The way to the first field that waits for the person, in this section or another. */
function Troubled({ snapshot }: { readonly snapshot: Snapshot }) {
  const { form, detail } = useWork();
  const path = Object.values(snapshot.journal).find(({ state }) => state !== 'waiting')?.path;
  if (path === undefined) return null;
  return (
    <Link to={fieldHref(form, detail.id, path)} onClick={() => focusPath(path)}>
      {snapshot.state === 'conflict' ? '去选择保留哪一个' : '去改正'}：{labelAt(form, path)}
    </Link>
  );
}
