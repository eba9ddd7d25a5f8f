import type { Deadline, Programme } from '../../../../core/programme/programme.ts';

/** How a deadline is meant; the programme itself only has its dates. */
export type DeadlineKind = 'due' | 'window' | 'rolling';

export const deadlineKindWords: { readonly [K in DeadlineKind]: string } = {
  due: '一个截止日',
  window: '起止两个日期',
  rolling: '常年受理',
};

export const bindsWords: { readonly [B in Deadline['binds']]: string } = {
  filing: '推荐单位报送',
  submission: '单位提交申报',
  step: '后面环节办理',
  information: '只作提示，不限制办理',
};

export function kindOf({ opens, due }: Deadline): DeadlineKind {
  if (due === undefined) return 'rolling';
  return opens === undefined ? 'due' : 'window';
}

const isDay = (day: string | undefined): day is string => /^\d{4}-\d{2}-\d{2}$/.test(day ?? '');

/** The deadline as another kind: what the new kind has no place for goes, what it needs is proposed. */
export function asKind(
  { opens, due, hardClose, graceMinutes, ...rest }: Deadline,
  kind: DeadlineKind,
  { circular, phases }: Pick<Programme, 'circular' | 'phases'>,
): Deadline {
  const first = isDay(circular.issuedOn) ? circular.issuedOn : phases[0]?.from;
  const last = due ?? phases.at(-1)?.to ?? first ?? '';
  const late = {
    ...(hardClose === undefined ? {} : { hardClose }),
    ...(graceMinutes ? { graceMinutes } : {}),
  };
  const begin = opens ?? (isDay(first) && first <= last ? first : last);
  const kinds: { readonly [K in DeadlineKind]: () => Deadline } = {
    due: () => ({ ...rest, due: last, ...late }),
    window: () => ({ ...rest, opens: begin, due: last, ...late }),
    rolling: () => ({ ...rest, ...(opens === undefined ? {} : { opens }) }),
  };
  return kinds[kind]();
}

type Edge = 'opens' | 'due' | 'hardClose';

/** The deadline with one day changed; '' takes an optional day away. */
export function withDay(deadline: Deadline, edge: Edge, day: string): Deadline {
  const { [edge]: _old, ...rest } = deadline;
  return day === '' ? rest : { ...rest, [edge]: day };
}

/** Minutes of grace; none is no entry. */
export function withGrace({ graceMinutes: _old, ...deadline }: Deadline, text: string): Deadline {
  const minutes = Number(text);
  return minutes > 0 ? { ...deadline, graceMinutes: minutes } : deadline;
}

export function withReceiver({ receiver: _old, ...deadline }: Deadline, text: string): Deadline {
  return text.trim() === '' ? deadline : { ...deadline, receiver: text.trim() };
}
