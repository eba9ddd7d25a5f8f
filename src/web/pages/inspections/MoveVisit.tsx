import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { BoardVisit, Plan } from './inspections.ts';

interface Props {
  readonly plan: Plan;
  readonly visit: BoardVisit;
  /** A re-inspection of this visit instead of moving it. */
  readonly again?: boolean;
  readonly onClose: () => void;
}

/** 调整 one visit: team, day, place on the route; or 安排复验 of it. */
export function MoveVisit({ plan, visit, again = false, onClose }: Props) {
  const move = useCommand('moveVisits');
  const add = useCommand('planVisits');
  const [team, setTeam] = useState(visit.team);
  const [on, setOn] = useState(again ? (visit.found?.rectifyBy ?? '') : visit.plannedOn);
  const [position, setPosition] = useState(String(visit.position));
  const [reason, setReason] = useState(visit.overrideReason ?? '');
  const [asked, setAsked] = useState(false);
  const place = Number(position);
  const placeWrong = !Number.isInteger(place) || place < 1;
  async function act(): Promise<void> {
    setAsked(true);
    if (on === '' || placeWrong) return;
    const why = reason.trim() ? { reason: reason.trim() } : {};
    const { application } = visit;
    const done = again
      ? await add.run({ plan: plan.plan, visits: [{ application, team, on, follows: visit.visit, ...why }] })
      : await move.run({
          plan: plan.plan,
          visits: [{ visit: visit.visit, team, on, position: place, ...why }],
        });
    if (!done) return;
    announce(again ? '复验已安排。' : '安排已调整。');
    onClose();
  }
  return (
    <ActDialog
      title={`${again ? '安排复验' : '调整安排'}：${visit.studioName}`}
      open
      act="保存"
      busy={move.busy || add.busy}
      failure={move.failure ?? add.failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Field label="验收组">
        {(control) => (
          <select {...control} value={team} onChange={(event) => setTeam(event.target.value)}>
            {plan.teams.map((one) => (
              <option key={one.team} value={one.team}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="日期"
        hint={`${plan.from} 至 ${plan.to}`}
        error={asked && on === '' ? '请选择日期。' : undefined}
      >
        {(control) => (
          <input {...control} type="date" value={on} onChange={(event) => setOn(event.target.value)} />
        )}
      </Field>
      {again ? null : (
        <Field label="当天的顺序" error={asked && placeWrong ? '请填写 1、2、3……' : undefined}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={position}
              onChange={(event) => setPosition(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label="应当回避而仍这样安排的原因" hint="没有人应当回避的，不用填">
        {(control) => (
          <input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </ActDialog>
  );
}
