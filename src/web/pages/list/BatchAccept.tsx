import { useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';
import { newKey } from '../../newKey.ts';
import { announce } from '../../parts/announce.ts';
import type { ApplicationRow } from './ApplicationTable.tsx';

interface Props {
  readonly rows: readonly ApplicationRow[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}
interface Result {
  readonly application: string;
  readonly name: string;
  /** The refusal's sentence; undefined = done. */
  readonly problem: string | undefined;
}

async function acceptOne(row: ApplicationRow): Promise<Result> {
  try {
    await client.command('acceptApplication', { application: row.id }, { key: newKey() });
    return { application: row.id, name: row.studioName, problem: undefined };
  } catch (error) {
    const problem = error instanceof CallFailed ? error.message : '没有办成，请重试。';
    return { application: row.id, name: row.studioName, problem };
  }
}

/** 受理 in a batch: each row by itself, failures listed, the others done (rule 10). */
export function BatchAccept({ rows, chosen, onChoose }: Props) {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Result[]>([]);
  const waiting = rows.filter(({ state }) => state.kind === 'filed');
  if (waiting.length === 0 && results.length === 0) return null;
  async function act(): Promise<void> {
    const picked = waiting.filter(({ id }) => chosen.includes(id));
    if (picked.length === 0) return announce('请先勾选要受理的申报。');
    setBusy(true);
    setResults([]);
    const found: Result[] = [];
    for (const row of picked) {
      found.push(await acceptOne(row));
      setDone(found.length);
    }
    setResults(found);
    onChoose(found.filter(({ problem }) => problem !== undefined).map(({ application }) => application));
    setBusy(false);
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'programmeRevision' });
  }
  const failed = results.filter(({ problem }) => problem !== undefined);
  return (
    <section className="of-stack" aria-label="批量受理">
      <div className="of-line">
        <Button onClick={() => onChoose(waiting.map(({ id }) => id))}>
          选中本页待受理的 {waiting.length} 份
        </Button>
        <Button type="primary" loading={busy} onClick={() => void act()}>
          受理选中的 {chosen.length} 份
        </Button>
        <span role="status">{busy ? `正在受理第 ${done + 1} 份……` : ''}</span>
      </div>
      {results.length > 0 ? (
        <div className={failed.length > 0 ? 'note note-warn' : 'note note-good'} role="status">
          <p>
            已受理 {results.length - failed.length} 份
            {failed.length > 0 ? `，${failed.length} 份没有受理：` : '。'}
          </p>
          <ul>
            {failed.map(({ application, name, problem }) => (
              <li key={application}>
                {name}：{problem}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
