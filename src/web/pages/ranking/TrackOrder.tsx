import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useRef } from 'react';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { moved } from './moved.ts';
import type { Ranking } from './RankingPage.tsx';
import './ranking.css';

type Track = Ranking['tracks'][number];
interface Props {
  readonly campaign: string;
  readonly ranking: Ranking;
  readonly track: Track;
  readonly zone: string;
}

/** What was kept on this device, joined with what is there now: gone ones fall out, new ones come behind. */
function joined(kept: readonly string[], track: Track): string[] {
  const now = track.candidates.map(({ application }) => application);
  return [...kept.filter((id) => now.includes(id)), ...now.filter((id) => !kept.includes(id))];
}

/** One track: 上移 and 下移 keep the keyboard on the candidate that moves. */
export function TrackOrder({ campaign, ranking, track, zone }: Props) {
  const { run, busy, failure } = useCommand('rankCandidates');
  const key = `ranking ${ranking.body} ${track.track} ${track.number}`;
  const [kept, keep, forget] = useKept(key, { order: [] as string[], note: '' });
  const order = joined(kept.order, track);
  const changed = kept.order.length > 0 || track.number === 0;
  const mayAct = ranking.allowed.includes('rankCandidates');
  async function save(): Promise<void> {
    const { body } = ranking;
    const { track: id, number } = track;
    if (!(await run({ campaign, body, track: id, number, order, note: kept.note }))) return;
    forget();
    announce('顺序已保存。');
  }
  return (
    <section className="card" aria-label={track.title}>
      <h2>
        {track.title}
        <span className="soft">（{track.places === null ? '名额不限' : `名额 ${track.places} 个`}）</span>
      </h2>
      {order.length === 0 ? <p>还没有提交上来的申报。</p> : null}
      {failure ? <RefusalNote failure={failure} /> : null}
      <Order {...{ track, order, mayAct }} onMove={(next) => keep({ ...kept, order: next })} />
      {mayAct && order.length > 0 ? (
        <div className="of-stack">
          <Field label="说明" hint="可以不填，例如“9月10日主席办公会研究”">
            {(control) => (
              <input
                {...control}
                className="of-input"
                value={kept.note}
                onChange={(event) => keep({ ...kept, note: event.target.value })}
              />
            )}
          </Field>
          <div className="of-line">
            <Button type={changed ? 'primary' : 'default'} loading={busy} onClick={() => void save()}>
              保存顺序
            </Button>
            {kept.order.length > 0 ? <span className="soft">顺序已改，还没有保存。</span> : null}
          </div>
        </div>
      ) : null}
      <History track={track} zone={zone} />
    </section>
  );
}

interface OrderProps {
  readonly track: Track;
  readonly order: readonly string[];
  readonly mayAct: boolean;
  readonly onMove: (order: string[]) => void;
}

function Order({ track, order, mayAct, onMove }: OrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const byId = new Map(track.candidates.map((one) => [one.application, one]));
  const move = (at: number, by: number) => {
    onMove(moved(order, at, by));
    const to = Math.max(0, Math.min(order.length - 1, at + by));
    // The row keeps its place in the tab order after React has drawn it anew.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-at="${to}"] button[data-by="${by}"]`)?.focus(),
    );
    announce(`${byId.get(order[at] ?? '')?.studioName ?? ''}现在是第 ${to + 1} 位`);
  };
  return (
    <ol className="rk-list" ref={list}>
      {order.map((id, at) => {
        const one = byId.get(id);
        if (!one) return null;
        const beyond = track.places !== null && at >= track.places;
        return (
          <li key={id} data-at={at} className="rk-row" data-beyond={beyond}>
            <span className="rk-number" aria-hidden="true">
              {at + 1}
            </span>
            <div>
              <Link to="/applications/$application/review" params={{ application: id } as never}>
                {one.studioName}
              </Link>
              <p className="of-flush soft">
                {one.unitName}
                {one.rank === null ? '，还没有排过' : ''}
              </p>
              {beyond ? <p className="of-flush of-error">名额之外</p> : null}
            </div>
            {mayAct ? (
              <div className="of-line">
                {([-1, 1] as const).map((by) => (
                  <Button key={by} data-by={by} onClick={() => move(at, by)}>
                    {by < 0 ? '上移' : '下移'}
                    <span className="unseen">：{one.studioName}</span>
                  </Button>
                ))}
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function History({ track: { history }, zone }: { track: Track; zone: string }) {
  if (history.length === 0) return null;
  return (
    <details className="of-more">
      <summary>排序记录（{history.length}）</summary>
      <ol className="timeline">
        {history.map(({ at, byName, note }) => (
          <li key={at}>
            <p>
              {cityMoment(at, zone)} {byName}
            </p>
            {note ? <p className="of-wrap">{note}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
