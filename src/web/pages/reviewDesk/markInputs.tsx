import type { Mark, MarkKind } from '../../../core/programme/standard.ts';
import type { MarkGiven } from '../../../core/standards/marks.ts';

type Of<K extends MarkKind> = Extract<Mark, { kind: K }>;

/** What is asked of the reviewer, by the kind of mark: the words under the item. */
export const askedWords: { readonly [K in MarkKind]: (mark: Of<K>) => string } = {
  check: ({ points }) => (points === undefined ? '是否符合' : `是否符合（符合得 ${points} 分）`),
  points: ({ max }) => `得分（0 到 ${max} 分）`,
  perUnit: ({ unit, points, max }) => `有几${unit}（每${unit} ${points} 分，最多 ${max} 分）`,
  perMissing: ({ unit, target, points, max }) =>
    `有几${unit}（达到 ${target} ${unit}得 ${max} 分，每少 1 ${unit}扣 ${points} 分）`,
  deduct: ({ points, max }) =>
    `发现几处（每处扣 ${points} 分${max === undefined ? '' : `，最多扣 ${max} 分`}）`,
  bonus: ({ points, max }) => `加分有几项（每项 ${points} 分，最多加 ${max} 分）`,
};

export function askedOf(mark: Mark): string {
  return (askedWords[mark.kind] as (mark: Mark) => string)(mark);
}

interface Props {
  readonly id: string;
  readonly mark: Mark | undefined;
  readonly states: readonly string[];
  readonly given: MarkGiven;
  readonly frozen: boolean;
  readonly onGive: (given: MarkGiven) => void;
}

/** The control of one item: states, yes and no, or a number. Native, so that it works on any phone. */
export function MarkInput(props: Props) {
  if (props.states.length > 0) return <States {...props} />;
  if (props.mark === undefined) return null;
  return props.mark.kind === 'check' ? <YesNo {...props} /> : <Count {...props} mark={props.mark} />;
}

function States({ id, states, given, frozen, onGive }: Props) {
  const seen = given.states ?? [];
  const set = (next: readonly string[]) => {
    const kept = states.filter((one) => next.includes(one));
    const { value: _old, ...rest } = given;
    onGive({ ...rest, states: kept, ...(kept.length === states.length ? { value: 'yes' } : {}) });
  };
  return (
    <fieldset className="of-fieldset" disabled={frozen}>
      <legend>看到了哪几样</legend>
      {states.map((state) => (
        <label key={state} className="of-check">
          <input
            type="checkbox"
            checked={seen.includes(state)}
            onChange={({ target }) =>
              set(target.checked ? [...seen, state] : seen.filter((one) => one !== state))
            }
          />
          {state}
        </label>
      ))}
      <label className="of-check">
        <input
          type="checkbox"
          name={`${id}-none`}
          checked={given.value === 'no'}
          onChange={({ target }) =>
            target.checked ? onGive({ ...given, states: [], value: 'no' }) : set([])
          }
        />
        都没有
      </label>
    </fieldset>
  );
}

function YesNo({ id, mark, given, frozen, onGive }: Props) {
  return (
    <fieldset className="of-fieldset" disabled={frozen}>
      <legend>{mark ? askedOf(mark) : ''}</legend>
      {(
        [
          ['yes', '是'],
          ['no', '否'],
        ] as const
      ).map(([value, label]) => (
        <label key={value} className="of-check">
          <input
            type="radio"
            name={id}
            checked={given.value === value}
            onChange={() => onGive({ ...given, value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function Count({ id, mark, given, frozen, onGive }: Props & { readonly mark: Mark }) {
  return (
    <div className="of-field">
      <label htmlFor={id}>{askedOf(mark)}</label>
      <input
        id={id}
        className="of-input of-narrow"
        inputMode="decimal"
        maxLength={20}
        readOnly={frozen}
        value={given.value ?? ''}
        onChange={({ target }) => onGive({ ...given, value: target.value })}
      />
    </div>
  );
}
