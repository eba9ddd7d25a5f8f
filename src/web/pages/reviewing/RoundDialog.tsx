import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { leastVoters, type RoundKind, roundKinds } from '../../../core/review/rounds.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { kindWords } from './reviewing.ts';

interface Props {
  readonly campaign: string;
  readonly tracks: QueryOutput<'reviewRounds'>['tracks'];
  readonly onClose: () => void;
}
const start = {
  ...{ track: '', title: '', kind: 'desk' as RoundKind, stage: '', blind: false, per: '3' },
  ...{ heldOn: '', startsAt: '', minutes: '', dueOn: '', place: '' },
};
type Typed = typeof start;

function faultsOf(typed: Typed, stages: number): { readonly [K in keyof Typed]?: string | undefined } {
  const per = Number(typed.per);
  const least = typed.kind === 'ballot' ? leastVoters : 1;
  return {
    track: typed.track === '' ? '请选择类别。' : undefined,
    title: typed.title.trim() === '' ? '请填写这一轮的名称。' : undefined,
    stage: typed.kind !== 'ballot' && stages > 0 && typed.stage === '' ? '请选择评分阶段。' : undefined,
    per: Number.isInteger(per) && per >= least && per <= 50 ? undefined : `请填写 ${least} 到 50 的人数。`,
    heldOn: typed.kind === 'presentation' && typed.heldOn === '' ? '请填写答辩的日期。' : undefined,
  };
}

/** 开启一轮评审: what is judged, how, by how many, until when. */
export function RoundDialog({ campaign, tracks, onClose }: Props) {
  const { run, busy, failure } = useCommand('openReviewRound');
  const go = useNavigate();
  const [typed, setTyped, forget] = useKept<Typed>(`review round ${campaign}`, start);
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const stages = tracks.find(({ track }) => track === typed.track)?.stages ?? [];
  const faults = faultsOf(typed, stages.length);
  const say = (key: keyof Typed) => (asked ? faults[key] : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(faults).some(Boolean)) return;
    const { kind } = typed;
    const made = await run({
      ...{ campaign, track: typed.track, title: typed.title.trim(), kind, place: typed.place.trim() },
      stage: kind === 'ballot' || typed.stage === '' ? null : typed.stage,
      blind: kind === 'presentation' ? false : typed.blind,
      perApplication: Number(typed.per),
      heldOn: typed.heldOn || null,
      startsAt: typed.startsAt || null,
      minutesEach: typed.minutes === '' ? null : Number(typed.minutes),
      dueOn: typed.dueOn || null,
    });
    if (!made) return;
    announce('已开启。下一步分配评审专家。');
    forget();
    void go({ to: '/reviewing/$round', params: { round: made.round } as never });
  }
  const input = (key: 'title' | 'place' | 'per' | 'minutes', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={say(key)}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          inputMode={key === 'per' || key === 'minutes' ? 'numeric' : undefined}
          value={typed[key]}
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  );
  const when = (key: 'heldOn' | 'dueOn' | 'startsAt', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={say(key)}>
      {(control) => (
        <input
          {...control}
          type={key === 'startsAt' ? 'time' : 'date'}
          className="of-input of-narrow"
          value={typed[key]}
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog title="开启一轮评审" open act="开启" {...{ busy, failure, onClose }} onAct={() => void act()}>
      <Field label="类别" error={say('track')}>
        {(control) => (
          <select
            {...control}
            className="of-select"
            value={typed.track}
            onChange={({ target }) => set({ track: target.value, stage: '' })}
          >
            <option value="">请选择</option>
            {tracks.map(({ track, title }) => (
              <option key={track} value={track}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {input('title', '名称', '例如：书面评审、答辩会')}
      <Kinds typed={typed} set={set} stages={stages} error={say('stage')} />
      {input('per', typed.kind === 'ballot' ? '每份申报几人投票' : '每份申报几人评审')}
      {typed.kind === 'desk' ? null : when('heldOn', '日期')}
      {typed.kind === 'presentation' ? when('startsAt', '开始时间（可不填）') : null}
      {typed.kind === 'presentation' ? input('minutes', '每份几分钟（可不填）') : null}
      {typed.kind === 'desk' ? null : input('place', '地点（可不填）')}
      {when('dueOn', '截止日期（可不填）', '过了这一天，没有提交的会标为逾期')}
    </ActDialog>
  );
}

function Kinds({
  typed,
  set,
  stages,
  error,
}: {
  readonly typed: Typed;
  readonly set: (part: Partial<Typed>) => void;
  readonly stages: readonly { id: string; title: string }[];
  readonly error: string | undefined;
}) {
  return (
    <>
      <fieldset className="of-fieldset">
        <legend>方式</legend>
        {roundKinds.map((kind) => (
          <label key={kind} className="of-check">
            <input
              type="radio"
              name="round-kind"
              checked={typed.kind === kind}
              onChange={() => set({ kind })}
            />
            {kindWords[kind]}
          </label>
        ))}
      </fieldset>
      {stages.length > 0 && typed.kind !== 'ballot' ? (
        <Field label="评分阶段" error={error}>
          {(control) => (
            <select
              {...control}
              className="of-select"
              value={typed.stage}
              onChange={({ target }) => set({ stage: target.value })}
            >
              <option value="">请选择</option>
              {stages.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      {typed.kind === 'presentation' ? null : (
        <label className="of-check">
          <input
            type="checkbox"
            checked={typed.blind}
            onChange={({ target }) => set({ blind: target.checked })}
          />
          匿名：不让专家看到名称、人员、单位和联系方式（正文和图片里写到的，系统遮不全）
        </label>
      )}
    </>
  );
}
