import { useState } from 'react';
import { levelTitle, studioStateTitles } from '../../../contract/studioWords.zh.ts';
import { type StudioState, studioLevels } from '../../../core/studio/studioState.ts';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

const existing: readonly StudioState[] = ['active', 'warned', 'rectifying', 'leadLeft', 'revoked'];
const usual: readonly StudioState[] = ['active', 'warned', 'rectifying', 'leadLeft'];
const levels = [...studioLevels, 'unnamed'] as const;
type Level = (typeof levels)[number];

/** 开展摸底调查: title, due date, and which studios; all that exist unless chosen otherwise. */
export function OpenSurvey(props: {
  readonly title: string;
  readonly today: string;
  readonly onDone: () => void;
}) {
  const { title, today, onDone } = props;
  const words = useWords();
  const { run, busy, failure } = useCommand('openSurvey');
  const [typed, setTyped, forget] = useKept('openSurvey', {
    ...{ title, note: '', dueOn: '' },
    ...{ levels: [] as Level[], states: [...usual] as StudioState[] },
  });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const wrong = {
    title: typed.title.trim().length < 2 ? '请填写这次调查的名称。' : undefined,
    dueOn:
      typed.dueOn === '' ? '请选择截止日期。' : typed.dueOn < today ? '请选择今天或以后的日期。' : undefined,
    states: typed.states.length === 0 ? '请至少选一种状态。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const done = await run(typed);
    if (!done) return;
    announce(`已开展调查，共 ${done.sheets} 张调查表。`);
    forget();
    onDone();
  }
  const toggle = <T,>(list: readonly T[], one: T) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <form
      className="card of-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void act();
      }}
    >
      <h2>开展新的调查</h2>
      {failure ? <RefusalNote failure={failure} /> : null}
      <TextField
        label="名称"
        value={typed.title}
        error={asked ? wrong.title : undefined}
        onChange={(next) => change({ title: next })}
      />
      <DayField
        label="截止日期"
        value={typed.dueOn}
        error={asked ? wrong.dueOn : undefined}
        onChange={(dueOn) => change({ dueOn })}
      />
      <TextField
        label="填报说明"
        hint="可以不填"
        rows={3}
        value={typed.note}
        onChange={(note) => change({ note })}
      />
      <fieldset className="of-fieldset">
        <legend>哪些级别的工作室（一个不选就是全部）</legend>
        {levels.map((level) => (
          <label key={level} className="of-check">
            <input
              type="checkbox"
              checked={typed.levels.includes(level)}
              onChange={() => change({ levels: toggle(typed.levels, level) })}
            />
            {levelTitle(level === 'unnamed' ? null : level, words)}
          </label>
        ))}
      </fieldset>
      <fieldset className="of-fieldset">
        <legend>哪些状态的工作室</legend>
        {existing.map((state) => (
          <label key={state} className="of-check">
            <input
              type="checkbox"
              checked={typed.states.includes(state)}
              onChange={() => change({ states: toggle(typed.states, state) })}
            />
            {studioStateTitles(words)[state]}
          </label>
        ))}
        {asked && wrong.states ? <p className="of-error of-flush">{wrong.states}</p> : null}
      </fieldset>
      <p className="of-line of-flush">
        <button type="submit" className="button" aria-busy={busy}>
          开展调查
        </button>
        <button type="button" className="button button-plain" onClick={onDone}>
          取消
        </button>
      </p>
    </form>
  );
}
